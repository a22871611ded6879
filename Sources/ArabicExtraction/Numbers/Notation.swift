/// Figures as science and trade write them: «1e10», «1.1^23», «4k», «10 M».
enum Notation {
  /// The figure with the exponent, power or letter behind it; the figure itself where none stands there.
  static func extended(_ figure: NumberReading, in text: LexedText) -> NumberReading {
    let next = text[figure.lexemes.upperBound]
    switch next.kind {
    case .latin: return exponent(figure, text) ?? letter(figure, text) ?? figure
    case .sign where next.sign == 0x5E: return power(figure, text) ?? figure
    default: return figure
    }
  }

  /// Greater powers are no quantity.
  private static let greatestPower = 400

  /// «1e10», «2.5E-3»
  private static func exponent(_ figure: NumberReading, _ text: LexedText) -> NumberReading? {
    let at = figure.lexemes.upperBound
    guard !text[at].spaceBefore, text[at].range.count == 1, byte(at, text) | 0x20 == 0x65,
      let (exponent, end) = tail(at + 1, text), abs(exponent) <= greatestPower
    else { return nil }
    return result(figure, figure.value.scaled(byPowerOfTen: exponent), end, text)
  }

  /// «1.1^23», «2^-1»
  private static func power(_ figure: NumberReading, _ text: LexedText) -> NumberReading? {
    let at = figure.lexemes.upperBound
    guard !text[at].spaceBefore, let (exponent, end) = tail(at + 1, text), abs(exponent) <= greatestPower,
      let value = raised(figure.value, to: exponent)
    else { return nil }
    return result(figure, value, end, text)
  }

  /// Exact where that has no more than 38 digits, the nearest double elsewhere. A sign before the base is not raised.
  private static func raised(_ base: ExactDecimal, to exponent: Int) -> ExactDecimal? {
    if base.isNegative { return raised(-base, to: exponent).map { -$0 } }
    var exact: ExactDecimal? = ExactDecimal(1)
    var near = 1.0
    for _ in 0..<abs(exponent) {
      exact = exact.flatMap { $0.multiplied(by: base) }
      near *= base.doubleValue
    }
    if exponent < 0 { return near == 0 ? nil : ExactDecimal(1 / near) }
    return exact ?? ExactDecimal(near)
  }

  /// «10», «-3», «+23», right behind what it is the exponent of.
  private static func tail(_ index: Int, _ text: LexedText) -> (exponent: Int, end: Int)? {
    var at = index
    var isNegative = false
    if text[at].kind == .sign, !text[at].spaceBefore, [0x2B, 0x2D, 0x2212].contains(text[at].sign) {
      isNegative = text[at].sign != 0x2B
      at += 1
    }
    guard text[at].kind == .digits, !text[at].spaceBefore, text[at].digitCount <= 3, let value = text.integer(at) else {
      return nil
    }
    return (isNegative ? -value : value, at + 1)
  }

  /// «4k», «2.33 k», «10 M», «10G»; not «4G», which names a network, and nothing that goes on («5km», «10k3»).
  private static func letter(_ figure: NumberReading, _ text: LexedText) -> NumberReading? {
    let at = figure.lexemes.upperBound
    let isTight = !text[at].spaceBefore
    guard text[at].range.count == 1, !text[at].gapBefore, !isBound(at + 1, text) else { return nil }
    let power: Int
    switch byte(at, text) {
    case 0x6B, 0x4B: power = 3  // k K
    case 0x4D: power = 6  // M
    case 0x47 where isTight && figure.value >= ExactDecimal(10): power = 9  // G
    case 0x42 where isTight && !figure.value.isInteger: power = 9  // B
    case 0x54 where isTight && !figure.value.isInteger: power = 12  // T
    default: return nil
    }
    var scaled = result(figure, figure.value.scaled(byPowerOfTen: power), at + 1, text)
    scaled.lastScale = 1000
    return scaled
  }

  private static func isBound(_ index: Int, _ text: LexedText) -> Bool {
    let next = text[index]
    if next.spaceBefore { return false }
    switch next.kind {
    case .digits, .latin, .word, .masked: return true
    case .sign: return [0x2D, 0x2F, 0x5F, 0x40].contains(next.sign) && !text[index + 1].spaceBefore
    default: return false
    }
  }

  private static func byte(_ index: Int, _ text: LexedText) -> UInt8 { text.bytes[Int(text[index].start)] }

  private static func result(
    _ figure: NumberReading, _ value: ExactDecimal, _ end: Int, _ text: LexedText
  ) -> NumberReading {
    var result = figure
    result.value = value
    result.groupedAlternative = nil
    result.lexemes = figure.lexemes.lowerBound..<end
    result.bytes = figure.bytes.lowerBound..<text[end - 1].range.upperBound
    return result
  }
}
