/// Percentages, and what a share is of: «62% من المحال», «نصف بالمئة». What it is of is told as the thing counted, outside of the
/// share's own range, which ends with the sign.
extension NumberScanner {
  /// The lexeme behind «%», «بالمئة», «في المئة», or nil.
  func percentEnd(_ index: Int) -> Int? {
    let lexeme = text[index]
    if lexeme.sign == 0x25 || lexeme.sign == 0x66A { return index + 1 }
    if share(index)?.denominator == 100 { return share(index)?.end }
    return nil
  }

  /// «بالمئة», «في الألف»: of how many.
  private func share(_ index: Int) -> (denominator: Int, end: Int)? {
    var at = index
    var lexeme = text[at]
    if cues[lexeme.word].contains(.within), lexeme.proclitics.isEmpty {
      at += 1
      lexeme = text[at]
      guard lexeme.proclitics == .al else { return nil }
    } else {
      // «فالمية», as the Maghreb has it
      guard lexeme.proclitics == [.ba, .al] || lexeme.proclitics == [.fa, .al] else { return nil }
    }
    let sense = words[lexeme.word]
    guard sense.role == .hundred || sense.role == .scale else { return nil }
    return (sense.value, at + 1)
  }

  mutating func percentage(_ reading: NumberReading) -> Bool {
    let end = reading.lexemes.upperBound
    guard let share = percentEnd(end).map({ (denominator: 100, end: $0) }) ?? share(end) else { return false }
    var mention = NumberMention(range: reading.bytes, kind: .percentage, value: reading.value)
    if share.denominator != 100 {
      guard let value = reading.integer, value < share.denominator else { return false }
      mention.kind = .fraction
      mention.numerator = value
      mention.denominator = share.denominator
      mention.value = ExactDecimal(Double(value) / Double(share.denominator))
    }
    attachWhole(at: share.end, to: &mention)
    emit(mention, reading.lexemes.lowerBound..<share.end)
    return true
  }

  /// Adds what a share is of («62% من المحال»).
  func attachWhole(at end: Int, to mention: inout NumberMention) {
    guard let whole = grammar.counted.whole(at: end, in: text) else { return }
    mention.counted = CountedThing(range: whole.bytes, lemma: whole.lemma)
  }

  /// «%20»
  mutating func percentBefore() -> Bool {
    guard let reading = grammar.cardinals.cardinal(at: index + 1, in: text), reading.form == .digits,
      text[index - 1].kind != .digits
    else { return false }
    let bytes = Int(text[index].start)..<reading.bytes.upperBound
    var mention = NumberMention(range: bytes, kind: .percentage, value: reading.value)
    attachWhole(at: reading.lexemes.upperBound, to: &mention)
    emit(mention, index..<reading.lexemes.upperBound)
    return true
  }

  /// «نصف بالمئة»: half of one in a hundred.
  mutating func partOfHundred(_ numerator: Int, _ denominator: Int, _ bytes: Range<Int>) -> Bool {
    guard let end = percentEnd(index + 1), text[index + 1].kind == .word else { return false }
    let value = ExactDecimal(Double(numerator) / Double(denominator))
    var mention = NumberMention(range: bytes, kind: .percentage, value: value)
    attachWhole(at: end, to: &mention)
    emit(mention, index..<end)
    return true
  }
}
