/// Reads numbers written in digits, with their sign and separators.
///
/// Which sign separates thousands and which the decimals is settled by evidence: ٬ always groups and ٫ never does; `,` and
/// `.` group where every group has three digits, and `.` only where it stands more than once or beside another separator.
/// One `.` with three digits behind it is read as decimals, with the other reading at hand.
enum Numerals {
  /// More digits than this are no quantity.
  static let mostDigits = 30

  static func read(at index: Int, in text: LexedText) -> NumberReading? {
    var first = index
    var isNegative = false
    var isSigned = false
    if text[first].kind == .sign {
      let sign = text[first].sign
      if isPoint(sign) { return leadingPoint(at: first, in: text) }
      guard isSign(sign), text[first + 1].kind == .digits, !text[first + 1].spaceBefore else { return nil }
      guard standsApart(first, text) else { return nil }
      isNegative = sign != 0x2B
      isSigned = true
      first += 1
    }
    if !isSigned, let value = text.integer(first), isWhole(first, text) {
      return NumberReading(
        lexemes: first..<(first + 1), bytes: text[first].range, value: ExactDecimal(value), form: .digits)
    }
    guard text[first].kind == .digits, let parts = parts(from: first, text) else { return nil }
    guard let plain = value(parts, text) else { return nil }
    let start = isSigned ? index : first
    var reading = NumberReading(
      lexemes: start..<parts.end, bytes: Int(text[start].start)..<text[parts.end - 1].range.upperBound,
      value: isNegative ? -plain.value : plain.value, form: .digits)
    reading.isSigned = isSigned
    reading.groupedAlternative = plain.grouped
    return reading
  }

  /// Whether nothing stands behind digits that could belong to their number.
  private static func isWhole(_ index: Int, _ text: LexedText) -> Bool {
    let next = text[index + 1]
    if next.kind == .sign { return !isSeparated(index + 1, text) }
    return next.kind != .digits || next.digitCount != 3 || !next.spaceBefore
  }

  private static func isPoint(_ sign: UInt32) -> Bool { sign == 0x2E || sign == 0x66B }
  /// Hyphen-minus, minus sign, plus.
  private static func isSign(_ sign: UInt32) -> Bool { sign == 0x2D || sign == 0x2212 || sign == 0x2B }

  /// Whether nothing stands close before a sign that could make a range or a code of it.
  private static func standsApart(_ index: Int, _ text: LexedText) -> Bool {
    let before = text[index - 1]
    if text[index].spaceBefore || before.kind == .end || before.kind == .newline { return true }
    // «و-2»
    if before.kind == .word { return before.range.count == 2 && text.bytes[Int(before.start) + 1] == 0x88 }
    switch before.sign {
    case 0x28, 0xAB, 0x22, 0x5B, 0x3A, 0x60C, 0x24, 0x26: return true  // ( « " [ : ، $ &
    default: return false
    }
  }

  /// «٫٧٧»: decimals without a whole.
  private static func leadingPoint(at index: Int, in text: LexedText) -> NumberReading? {
    let digits = text[index + 1]
    let before = text[index - 1]
    // Behind a word a full stop is more likely one that has lost its place than the beginning of a number.
    let isLead = before.kind == .end || before.kind == .newline || before.kind == .sign && text[index].spaceBefore
    guard digits.kind == .digits, !digits.spaceBefore, isLead || text[index].spaceBefore && text[index].sign == 0x66B,
      text[index].sign == 0x66B || digits.digitCount <= 3,
      !isSeparated(index + 2, text), let value = text.integer(index + 1)
    else { return nil }
    return NumberReading(
      lexemes: index..<(index + 2), bytes: Int(text[index].start)..<digits.range.upperBound,
      value: ExactDecimal(value).scaled(byPowerOfTen: -digits.digitCount), form: .digits)
  }

  /// Whether a separator with digits behind it stands at a place.
  private static func isSeparated(_ index: Int, _ text: LexedText) -> Bool {
    separator(index, text) != nil
  }

  private enum Separator { case point, comma, arabicPoint, arabicComma, space }

  private struct Parts {
    /// The lexemes of the digits.
    var digits: [Int]
    var separators: [Separator] = []
    var end: Int
  }

  private static func separator(_ index: Int, _ text: LexedText) -> Separator? {
    let sign = text[index]
    guard sign.kind == .sign, !sign.spaceBefore, text[index + 1].kind == .digits, !text[index + 1].spaceBefore,
      !text[index + 1].gapBefore
    else { return nil }
    switch sign.sign {
    case 0x2E: return .point
    case 0x2C, 0x27, 0x2019: return .comma  // , ' and the right quotation mark of Swiss use
    case 0x66B: return .arabicPoint
    case 0x66C, 0x60C: return .arabicComma
    default: return nil
    }
  }

  /// The stretch of digits and separators that begins at a lexeme.
  private static func parts(from first: Int, _ text: LexedText) -> Parts? {
    var parts = Parts(digits: [first], end: first + 1)
    var count = text[first].digitCount
    while count <= mostDigits {
      if let separator = separator(parts.end, text) {
        parts.separators.append(separator)
        parts.digits.append(parts.end + 1)
        count += text[parts.end + 1].digitCount
        parts.end += 2
      } else if isSpaceGroup(parts, text) {
        parts.separators.append(.space)
        parts.digits.append(parts.end)
        count += 3
        parts.end += 1
      } else {
        break
      }
    }
    return count <= mostDigits ? parts : nil
  }

  /// «1 000 000»: three digits behind one space (more of them, or a tab, part the columns of a table), and behind one to three digits that begin with no zero.
  private static func isSpaceGroup(_ parts: Parts, _ text: LexedText) -> Bool {
    let next = text[parts.end]
    guard next.kind == .digits, next.digitCount == 3, next.spaceBefore, !next.gapBefore,
      let head = parts.digits.first
    else { return false }
    if parts.separators.contains(where: { $0 == .point || $0 == .arabicPoint }) { return false }
    if text[parts.end + 1].kind == .digits, text[parts.end + 1].digitCount != 3 { return false }
    guard let value = text.integer(head), value > 0, text[head].digitCount <= 3 else { return false }
    if String(value).utf8.count != text[head].digitCount { return false }
    return parts.digits.dropFirst().allSatisfy { text[$0].digitCount == 3 }
  }

  private static func value(_ parts: Parts, _ text: LexedText) -> (value: ExactDecimal, grouped: ExactDecimal?)? {
    var whole = parts.digits.count
    let groups = parts.digits.dropFirst()
    let inThrees = groups.allSatisfy { text[$0].digitCount == 3 } && text[parts.digits[0]].digitCount <= 3
    var grouped: ExactDecimal?
    if let last = parts.separators.last {
      let others = parts.separators.dropLast()
      switch last {
      case .arabicPoint:
        if others.contains(.arabicPoint) { return nil }
        whole -= 1
      case .arabicComma, .space:
        if !inThrees { return nil }
      case .point, .comma:
        if others.contains(last) || others.isEmpty && last == .comma && inThrees {
          if !inThrees || others.contains(where: { $0 != last && $0 != .space && $0 != .arabicComma }) { return nil }
          if isZero(parts.digits[0], text) { return nil }
        } else {
          whole -= 1
          if inThrees, others.isEmpty, !isZero(parts.digits[0], text), !leadsWithZero(parts.digits[0], text) {
            grouped = decimal(parts.digits, whole: parts.digits.count, text)
          }
        }
      }
    }
    if whole > 1, !parts.digits[1..<whole].allSatisfy({ text[$0].digitCount == 3 }) { return nil }
    return decimal(parts.digits, whole: whole, text).map { ($0, grouped) }
  }

  private static func isZero(_ index: Int, _ text: LexedText) -> Bool { text.integer(index) == 0 }

  private static func leadsWithZero(_ index: Int, _ text: LexedText) -> Bool {
    Digits.decode(text.bytes, Int(text[index].start)).value == 0
  }

  /// The number of some runs of digits, of which the first ones are whole and the others decimals.
  private static func decimal(_ digits: [Int], whole: Int, _ text: LexedText) -> ExactDecimal? {
    var significand: Int128 = 0
    for index in digits { text.forEachDigit(of: text[index]) { significand = significand * 10 + Int128($0) } }
    let exponent = -digits[whole...].reduce(0) { $0 + text[$1].digitCount }
    return ExactDecimal(significand: significand, exponent: exponent)
  }
}
