/// Figures that a machine misread in ways that can be told: the sign of percent as digits, digits from the wrong end.
///
/// What is read so is marked with its ``NumberMention/Doubt``.
extension NumberScanner {
  /// «بنسبة 903» for «بنسبة 3%»: Arabic recognisers read the sign as 90, 96, 97 or 70.
  ///
  /// Taken only where the text speaks of a share, and of a figure that counts nothing: elsewhere 965 may be a toll.
  mutating func misreadPercent(_ reading: NumberReading) -> Bool {
    guard reading.form == .digits, !reading.isSigned, let share = shareBehindSign(reading) else { return false }
    let end = share.end
    guard text[end].kind != .digits, text[end].kind != .latin || text[end].spaceBefore, percentEnd(end) == nil else {
      return false
    }
    let thing = grammar.counted.thing(at: end, after: reading, in: text)
    guard thing == nil || cues[text.word(end)].contains(.from) else { return false }
    guard speaksOfShare(before: index) || isNoisy && speaksOfShare(around: index, reading) else { return false }
    let bytes = reading.bytes.lowerBound..<text[end - 1].range.upperBound
    var mention = NumberMention(range: bytes, kind: .percentage, value: ExactDecimal(share.value), doubt: .percentSign)
    attachWhole(at: end, to: &mention)
    emit(mention, reading.lexemes.lowerBound..<end)
    return true
  }

  /// The figure behind digits that a sign may have been read as, and the lexeme behind it.
  private func shareBehindSign(_ reading: NumberReading) -> (value: Int, end: Int)? {
    let first = reading.lexemes.lowerBound
    let end = reading.lexemes.upperBound
    if isNoisy, reading.value == ExactDecimal(9), text[end].isSign("/"), !text[end].spaceBefore,
      !text[end + 1].spaceBefore,
      let value = text.integer(end + 1), (1...100).contains(value)
    {
      return (value, end + 2)
    }
    // «7,040» has two runs of digits.
    guard reading.lexemes.count <= 3, let value = reading.integer, value >= 700,
      Digits.decode(text.bytes, Int(text[first].start)).value != 0
    else { return nil }
    for (power, least) in [(10, 1), (100, 10), (1000, 100)] where Self.signs.contains(value / power) {
      let rest = value % power
      return rest >= least && rest <= 100 ? (rest, end) : nil
    }
    return nil
  }

  private static let signs = [90, 96, 97, 70]

  /// «نسبة», «نسبتها» within the four words before.
  private func speaksOfShare(before index: Int) -> Bool {
    for at in stride(from: index - 1, through: max(index - 4, floor), by: -1) {
      guard text[at].kind == .word else { return false }
      if let key = text.stem(at), key.hasPrefix(Self.share) { return true }
    }
    return false
  }

  /// In a text that was misread, «نسبة» or a rate («البطالة») anywhere near is enough for a figure of four digits such as 9070.
  private func speaksOfShare(around index: Int, _ reading: NumberReading) -> Bool {
    guard let value = reading.integer, value >= 9010, value < 10_000, reading.lexemes.count == 1 else { return false }
    for at in max(index - 14, 0)...(index + 14) {
      if text[at].kind == .newline || text[at].kind == .end { continue }
      guard let key = text.stem(at) else { continue }
      if key.hasPrefix(Self.share) || Self.ratesOfMany.contains(key) { return true }
    }
    return false
  }

  private static let ratesOfMany = KeySet("نسبة النسبة البطالة بطالة التضخم تضخم الفائدة")

  private static let share = LetterKey("نسب") ?? LetterKey(bits: 0)

  /// «٠٠١ متر» for «١٠٠ متر»: Arabic digits that were read from the wrong end. Nothing is counted with zeros in front but by
  /// a single one («٠٥ أشخاص»), and ten but not one has a plural («٠١ أشخاص»).
  func turned(_ reading: NumberReading, _ thing: CountedReader.Thing?) -> NumberReading {
    let lexeme = text[reading.lexemes.lowerBound]
    guard reading.form == .digits, reading.lexemes.count == 1, lexeme.digitCount <= 12, let thing, thing.isKnown,
      lexeme.range.count == 2 * lexeme.digitCount
    else { return reading }
    var digits: [UInt8] = []
    text.forEachDigit(of: lexeme) { digits.append($0) }
    let zeros = digits.prefix { $0 == 0 }.count
    guard zeros < digits.count, zeros >= 2 || digits == [0, 1] && thing.sense.form == .plural else { return reading }
    var result = reading
    result.value = ExactDecimal(digits.reversed().reduce(0) { $0 * 10 + Int($1) })
    result.doubt = .turnedDigits
    return result
  }

  /// «5, 7 مليون» for «7,5 مليون», where much of the text was misread.
  func withTurnedDecimal(_ reading: NumberReading) -> NumberReading {
    let comma = reading.lexemes.upperBound
    guard isNoisy, reading.form == .digits, reading.lexemes.count == 1, text[comma - 1].digitCount == 1,
      text[comma].isSign(","), !text[comma].spaceBefore, text[comma + 1].digitCount == 1, text[comma + 1].spaceBefore,
      let whole = text.integer(comma + 1), let tenths = text.integer(comma - 1),
      let scaled = grammar.cardinals.cardinal(at: comma + 1, in: text), scaled.form == .mixed,
      scaled.lexemes.count == 2,
      scaled.lastScale >= 1_000_000,
      let value = ExactDecimal(significand: Int128(whole * 10 + tenths), exponent: -1)
        .multiplied(by: ExactDecimal(scaled.lastScale))
    else { return reading }
    var result = scaled
    result.value = value
    result.lexemes = reading.lexemes.lowerBound..<scaled.lexemes.upperBound
    result.bytes = reading.bytes.lowerBound..<scaled.bytes.upperBound
    result.doubt = .turnedDigits
    return result
  }
}
