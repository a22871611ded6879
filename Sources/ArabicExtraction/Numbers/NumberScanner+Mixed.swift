/// Wholes with a part: «ثلاثة ونصف», «1 1/2», «مليون إلا ربعاً», «فدان ونصف».
extension NumberScanner {
  /// «ثلاثة ونصف», «مليون ونصف المليون».
  func withHalf(_ reading: NumberReading) -> NumberReading {
    var at = reading.lexemes.upperBound
    let joined = text.word(at) == words.and
    if text[at].sign >= 0xBC, let part = Self.vulgar[text[at].sign], !text[at].spaceBefore, reading.form == .digits {
      let share = ExactDecimal(Double(part.numerator) / Double(part.denominator))
      return extended(reading, by: share, times: 1, at + 1)
    }
    if let mixed = mixed(reading) { return mixed }
    if let less = lessPart(reading) { return less }
    if joined { at += 1 }
    guard !reading.isDefinite || isWholeAgain(reading, at), let part = joinedPart(at, joined: joined) else {
      return reading
    }
    var end = part.end
    let scale = words[text.word(end)]
    var unit = reading.lastScale >= 1000 ? reading.lastScale : 1
    if words[text.word(reading.lexemes.upperBound - 1)].role == .dozen {
      unit = 12
      if scale.role == .dozen, text[end].proclitics.isSubset(of: .al) { end += 1 }
    }
    if scale.role == .scale, text[end].proclitics.isSubset(of: .al),
      reading.lastScale <= 100 || scale.value <= reading.lastScale
    {
      unit = scale.value
      end += 1
      // «ثلاثة ونصف مليون» is three and a half million.
      if reading.lastScale < 1000, reading.value < ExactDecimal(1000) {
        return extended(reading, by: share(of: 1, part), times: scale.value, end)
      }
    }
    return extended(reading, by: share(of: unit, part), times: 1, end)
  }

  /// «المليون ونصف المليون»: what is definite only because it is round, and its half.
  private func isWholeAgain(_ reading: NumberReading, _ part: Int) -> Bool {
    let scale = words[text.word(part + 1)]
    return reading.lexemes.count == 1 && reading.lastScale >= 1000 && scale.role == .scale
      && scale.value == reading.lastScale && text[part + 1].proclitics == .al
  }

  /// «1 1/2»
  private func mixed(_ reading: NumberReading) -> NumberReading? {
    let next = reading.lexemes.upperBound
    guard reading.form == .digits, reading.lexemes.count == 1, text[next - 1].digitCount <= 3,
      text[next].kind == .digits,
      !text[next].gapBefore, text[next + 1].isSign("/"), let part = Numerals.read(at: next, in: text),
      let parts = slashed(part), parts.denominator <= 8
    else { return nil }
    let share = ExactDecimal(Double(parts.numerator) / Double(parts.denominator))
    return extended(reading, by: share, times: 1, parts.end)
  }

  /// «مليون إلا ربعاً»
  private func lessPart(_ reading: NumberReading) -> NumberReading? {
    let except = reading.lexemes.upperBound
    guard reading.lastScale >= 1000, !reading.isDefinite, text.key(except) == Self.except,
      let part = joinedPart(except + 1, joined: true), let share = share(of: reading.lastScale, part)
    else { return nil }
    return extended(reading, by: -share, times: 1, part.end)
  }

  private static let except = LetterKey("إلا")
  /// ½ and its like.
  private static let vulgar: [UInt32: (numerator: Int, denominator: Int)] = [
    0xBC: (1, 4), 0xBD: (1, 2), 0xBE: (3, 4), 0x2153: (1, 3), 0x2154: (2, 3), 0x2155: (1, 5), 0x2156: (2, 5),
    0x2157: (3, 5),
    0x2158: (4, 5), 0x215B: (1, 8), 0x215C: (3, 8), 0x215D: (5, 8), 0x215E: (7, 8),
  ]

  /// «½» alone.
  mutating func vulgarFraction() -> Bool {
    let sign = text[index].sign
    guard (0xBC...0xBE).contains(sign) || (0x2150...0x215F).contains(sign), let part = Self.vulgar[sign] else {
      return false
    }
    return emitFraction(part.numerator, part.denominator, text[index].range, index..<(index + 1))
  }

  private struct Part {
    var numerator: Int
    var denominator: Int
    var end: Int
  }

  /// «ونصف», «وثلثي», «وثلاثة أرباع» behind a number.
  private func joinedPart(_ index: Int, joined: Bool) -> Part? {
    let lexeme = text[index]
    guard joined || lexeme.proclitics.contains(.wa), lexeme.proclitics.isSubset(of: [.wa, .al]) else { return nil }
    let denominator = words.denominator(lexeme.word)
    if denominator >= 2, denominator <= 4, !isPluralPart(index) {
      return Part(numerator: isDualPart(index) ? 2 : 1, denominator: denominator, end: index + 1)
    }
    let count = words[lexeme.word]
    let whole = words.denominator(text.word(index + 1))
    guard count.role == .unit, count.value > 1, !lexeme.proclitics.contains(.al), whole > count.value,
      text[index + 1].proclitics.isEmpty, isPluralPart(index + 1)
    else { return nil }
    return Part(numerator: count.value, denominator: whole, end: index + 2)
  }

  /// «ثلثا», «ثلثين»
  func isDualPart(_ index: Int) -> Bool {
    guard let key = text.stem(index), key.count > 3 else { return false }
    let last = key[key.count - 1]
    return words.denominator(text.word(index)) > 2
      && (last == LetterFold.yeh || last == LetterFold.alef && !text.carriesTanwin(index) || last == LetterFold.noon)
  }

  private func share(of unit: Int, _ part: Part) -> ExactDecimal? {
    if unit * part.numerator % part.denominator == 0 { return ExactDecimal(unit * part.numerator / part.denominator) }
    return ExactDecimal(Double(unit * part.numerator) / Double(part.denominator))
  }

  /// The sum; of what has no end as a decimal, the nearest double.
  private func sum(_ value: ExactDecimal, _ part: ExactDecimal) -> ExactDecimal? {
    part.exponent < -12 ? ExactDecimal(value.doubleValue + part.doubleValue) : value.adding(part)
  }

  private func extended(_ reading: NumberReading, by part: ExactDecimal?, times scale: Int, _ end: Int)
    -> NumberReading
  {
    guard let part, let sum = sum(reading.value, part), let product = sum.multiplied(by: ExactDecimal(scale)) else {
      return reading
    }
    var result = reading
    result.value = product
    if scale > 1 { result.lastScale = scale }
    result.lexemes = reading.lexemes.lowerBound..<end
    result.bytes = reading.bytes.lowerBound..<text[end - 1].range.upperBound
    result.groupedAlternative = nil
    if result.form == .digits { result.form = .mixed }
    return result
  }

  /// «فدان ونصف»: one and a half of the unit before.
  mutating func halfOfUnit(_ denominator: Int) -> Bool {
    guard let unit = thingBefore(index), unit.sense.kind == .unit,
      unit.sense.form == .singular || unit.sense.form == .accusative,
      text[index - 1].proclitics.isSubset(of: [.wa, .fa, .ba, .la]), text[index].proclitics == .wa,
      let part = share(of: 1, Part(numerator: 1, denominator: denominator, end: 0)),
      let value = ExactDecimal(1).adding(part)
    else { return false }
    let mention = NumberMention(
      range: unit.bytes.lowerBound..<Int(text[index].end), kind: .cardinal, value: value,
      counted: CountedThing(range: unit.bytes, lemma: unit.lemma))
    emit(mention, unit.lexemes.lowerBound..<endOfUnit(index + 1, unit))
    return true
  }

  /// «الدولار» behind «دولاراً ونصف»: the unit again.
  private func endOfUnit(_ index: Int, _ unit: CountedReader.Thing) -> Int {
    let sense = grammar.nouns[text.word(index)]
    guard sense.form == .singular, text[index].proclitics == .al, grammar.nouns.lemma(sense) == unit.lemma else {
      return index
    }
    return index + 1
  }

  /// «3 أمتار ونصف», «ثلاثة كيلومترات وربع الكيلومتر»: the part of the unit behind it, and the lexeme behind that.
  func partOfUnit(_ unit: CountedReader.Thing) -> (part: ExactDecimal, end: Int)? {
    guard unit.sense.kind == .unit, unit.isKnown else { return nil }
    let at = unit.lexemes.upperBound
    // «ثلاث ليرات إلا ربعاً»
    if text.key(at) == Self.except, let part = joinedPart(at + 1, joined: true), let share = share(of: 1, part) {
      return (-share, part.end)
    }
    let joined = text.word(at) == words.and && text[at].proclitics.isEmpty
    guard let part = joinedPart(joined ? at + 1 : at, joined: joined), let share = share(of: 1, part) else {
      return nil
    }
    // «17 كيلوغراماً من الحشيش وربع كيلو من الشبو»
    let again = grammar.nouns[text.word(part.end)]
    if again.kind == .unit, text[part.end].proclitics.isEmpty {
      // «خمسة أطنان ونصف طن»
      return grammar.nouns.lemma(again) == unit.lemma && unit.lexemes.count == 1 ? (share, part.end + 1) : nil
    }
    let end = endOfUnit(part.end, unit)
    // «وربع السكان»: a share of something else.
    return end == part.end && text[end].kind == .word && hasArticle(end) ? nil : (share, end)
  }
}
