/// What is below nothing: «ناقص خمسة», «5 درجات تحت الصفر».
extension NumberScanner {
  /// «ناقص خمسة».
  mutating func minus() -> Bool {
    let half = words.denominator(text.word(index + 1))
    if half > 0, half <= 4, text[index + 1].proclitics.isEmpty, !isPluralPart(index + 1), !isDualPart(index + 1) {
      return text[index].proclitics.isEmpty && minusFraction(1, half, index + 2)
    }
    guard text[index].proclitics.isEmpty, let reading = grammar.cardinals.cardinal(at: index + 1, in: text),
      text[index + 1].proclitics.isEmpty
    else { return false }
    let bytes = text[index].bodyStart..<reading.bytes.upperBound
    // «سالب 3/4», «سالب ثلاثة أرباع»
    if let parts = slashed(reading) { return minusFraction(parts.numerator, parts.denominator, parts.end) }
    let part = words.denominator(text.word(reading.lexemes.upperBound))
    if let numerator = reading.integer, part > numerator, numerator > 1, isPluralPart(reading.lexemes.upperBound) {
      return minusFraction(numerator, part, reading.lexemes.upperBound + 1)
    }
    let whole = withHalf(reading)
    var mention = NumberMention(
      range: bytes.lowerBound..<whole.bytes.upperBound, kind: .cardinal, value: -whole.value)
    var end = whole.lexemes.upperBound
    if let percent = percentEnd(end) {
      mention.kind = .percentage
      attachWhole(at: percent, to: &mention)
      emit(mention, index..<percent)
      return true
    }
    if let thing = grammar.counted.thing(at: end, after: reading, in: text) {
      // «الوزن ناقص مية غرام» lacks them.
      if index - 1 >= floor, text.isPlainWord(index - 1, in: Self.weighed), text.isPlainWord(index, "ناقص") {
        return false
      }
      mention.counted = CountedThing(range: thing.bytes, lemma: thing.lemma)
      end = thing.lexemes.upperBound
    }
    emit(mention, index..<end)
    return true
  }

  private static let weighed = KeySet("الوزن الكمية الحصة الربطة الكيس وزنها وزنه")

  /// «سالب نصف»
  private mutating func minusFraction(_ numerator: Int, _ denominator: Int, _ end: Int) -> Bool {
    let bytes = text[index].bodyStart..<text[end - 1].range.upperBound
    return emitFraction(-numerator, denominator, bytes, index..<end)
  }

  /// «- 1 4/5»: a minus that stands apart, where nothing else is said.
  mutating func lonelyMinus() -> Bool {
    guard [0x2D, 0x2212].contains(text[index].sign), text[index - 1].kind == .end, text[index + 1].kind == .digits,
      text[index + 1].spaceBefore, let reading = grammar.cardinals.cardinal(at: index + 1, in: text)
    else { return false }
    let whole = withHalf(reading)
    guard text[whole.lexemes.upperBound].kind == .end else { return false }
    let range = text[index].range.lowerBound..<whole.bytes.upperBound
    emit(NumberMention(range: range, kind: .cardinal, value: -whole.value), index..<whole.lexemes.upperBound)
    return true
  }

  /// «5 درجات تحت الصفر»: the lexemes of «تحت الصفر», nil where there are none.
  func belowZero(_ reading: NumberReading, _ thing: CountedReader.Thing?) -> Range<Int>? {
    let start = thing?.lexemes.upperBound ?? reading.lexemes.upperBound
    guard cues[text.word(start)].contains(.below), words[text.word(start + 1)].role == .zero,
      text[start + 1].proclitics == .al
    else { return nil }
    return start..<(start + 2)
  }
}
