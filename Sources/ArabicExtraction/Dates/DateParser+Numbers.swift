/// Numbers as dates have them: days, hours, years, and how many of a unit.
extension DateParser {
  /// The value of a run of up to four digits.
  func digits(_ index: Int, _ count: ClosedRange<Int>) -> Int? {
    let lexeme = text[index]
    guard lexeme.kind == .digits, count.contains(lexeme.digitCount) else { return nil }
    return text.integer(index)
  }

  /// Whether a run of digits stands alone: no sign glues another run of digits or Latin letters to it.
  func isIsolated(_ index: Int) -> Bool { !isGlued(before: index) && !isGlued(after: index) }

  func isGlued(before index: Int) -> Bool {
    if text[index].spaceBefore { return false }
    let before = text[index - 1]
    if before.kind == .latin || before.kind == .digits { return true }
    guard before.kind == .sign, DateParser.isGlue(before.sign), !before.spaceBefore else { return false }
    return text[index - 2].kind == .digits || text[index - 2].kind == .latin
  }

  func isGlued(after index: Int) -> Bool {
    let next = text[index + 1]
    if next.spaceBefore { return false }
    if next.kind == .latin || next.kind == .digits { return true }
    if next.kind == .sign, next.isSign("%") || next.isSign("٪") { return true }
    guard next.kind == .sign, DateParser.isGlue(next.sign), !text[index + 2].spaceBefore else { return false }
    return text[index + 2].kind == .digits
  }

  /// . , : / - ٫ ٬ and their like
  static func isGlue(_ sign: UInt32) -> Bool {
    switch sign {
    case 0x2C, 0x2E, 0x3A, 0x2F, 0x2D, 0x066B, 0x066C, 0x5F, 0x40: return true
    default: return false
    }
  }

  /// A number of things, in digits or spelled.
  func cardinal(_ index: Int) -> (DecimalAmount, Int)? {
    if text[index].kind == .digits { return digitNumber(index) }
    return spelled(index).map { (DecimalAmount($0.0), $0.1) }
  }

  /// `3`, `1.5`, `1,200`, `100 000`, and a scale word after it.
  private func digitNumber(_ index: Int) -> (DecimalAmount, Int)? {
    guard !isGlued(before: index), var value = text.integer(index), value < 1_000_000_000_000 else { return nil }
    var scale = 0
    var next = index + 1
    while text[next].kind == .sign, !text[next].spaceBefore, text[next + 1].kind == .digits,
      !text[next + 1].spaceBefore,
      let part = text.integer(next + 1)
    {
      let sign = text[next].sign
      let count = text[next + 1].digitCount
      let isThousand = count == 3 && (sign == 0x2C || sign == 0x066C)
      let isPoint = scale == 0 && count <= 6 && (sign == 0x2E || sign == 0x066B || sign == 0x2C)
      guard value < 1_000_000_000, isThousand || isPoint else { return nil }
      if isThousand {
        value = value * 1000 + part
      } else {
        for _ in 0..<count { value *= 10 }
        value += part
        scale = count
      }
      next += 2
    }
    while scale == 0, next == index + 1 || value >= 1000, value < 1_000_000_000, text[next].kind == .digits,
      text[next].spaceBefore, text[next].digitCount == 3, text[next - 1].digitCount <= 3, let part = text.integer(next)
    {
      value = value * 1000 + part
      next += 1
    }
    guard !isGlued(after: next - 1) else { return nil }
    var amount = DecimalAmount(value, scale: scale)
    if isKind(next, .scale), isBare(next) {
      for _ in 0..<self.value(next) { amount = amount.times(1000) }
      next += 1
    }
    return (amount, next)
  }

  /// A spelled number. It ends before a و that does not go on with it.
  func spelled(_ index: Int) -> (Int, Int)? {
    guard var (total, at) = spelledElement(index) else { return nil }
    var smallest = magnitude(total)
    if isKind(at, .scale), isBare(at), total < 1000 {
      total *= self.value(at) == 1 ? 1000 : 1_000_000
      smallest = total
      at += 1
    }
    while let start = joined(at) {
      guard let (value, next) = spelledGroup(start) else { break }
      // Units come before tens; all else goes from great to small.
      let isTens = value >= 20 && value < 100 && value % 10 == 0 && total % 100 < 10 && total % 100 > 0
      guard isTens || value < smallest else { break }
      total += value
      smallest = isTens ? 1 : magnitude(value)
      at = next
    }
    return (total, at)
  }

  private func magnitude(_ value: Int) -> Int {
    // Behind a unit only tens go on; behind tens and what is below twenty nothing does.
    if value < 100 { return 0 }
    return value < 1000 ? 100 : 1000
  }

  /// An element, or a unit with a ten, before a scale word: «سبعة وأربعين ألفاً».
  private func spelledGroup(_ index: Int) -> (Int, Int)? {
    guard let (value, next) = spelledElement(index) else { return nil }
    if isKind(next, .scale), isBare(next), value < 1000 {
      return (value * (self.value(next) == 1 ? 1000 : 1_000_000), next + 1)
    }
    return (value, next)
  }

  /// One number word, with عشر or مئة after it.
  private func spelledElement(_ index: Int) -> (Int, Int)? {
    let here = sense(index)
    switch here.kind {
    case .hundred: return (100, index + 1)
    case .scale: return (here.value == 1 ? 1000 : 1_000_000, index + 1)
    case .scaleDual: return (here.value == 1 ? 2000 : 2_000_000, index + 1)
    case .teen: return (Int(here.value), index + 1)
    case .number, .weekday, .ordinal:
      guard let unit = smallNumber(index) else { return nil }
      let next = index + 1
      if unit < 10, isKind(next, .number, 10), isBare(next) { return (unit + 10, next + 1) }
      if here.kind == .weekday && here.value == 7 { return nil }
      if unit > 2, unit < 10, isKind(next, .hundred), isBare(next) { return (unit * 100, next + 1) }
      return (unit, next)
    default: return nil
    }
  }

  /// The value of a number word; «أحد», «اثنين» and «ثمان» are such where they have no article.
  private func smallNumber(_ index: Int) -> Int? {
    let here = sense(index)
    switch here.kind {
    case .number: return Int(here.value)
    case .weekday:
      if hasArticle(index) { return nil }
      if here.value == 7 { return 1 }
      return here.value == 1 ? 2 : nil
    default: return nil
    }
  }

  /// An ordinal, 1…99: «الثالث», «الحادي عشر», «الثالث والعشرون».
  func ordinal(_ index: Int) -> (Int, Int)? {
    guard let unit = ordinalUnit(index) else { return nil }
    let next = index + 1
    if unit >= 20 { return (unit, next) }
    if unit <= 9 || unit == 11 {
      if isKind(next, .number, 10), isBare(next) { return (unit == 11 ? 11 : unit + 10, next + 1) }
      if let tens = joined(next), isKind(tens, .number), value(tens) >= 20, value(tens) < 100, value(tens) % 10 == 0 {
        return (value(tens) + (unit == 11 ? 1 : unit), tens + 1)
      }
    }
    return unit == 11 ? nil : (unit, next)
  }

  private func ordinalUnit(_ index: Int) -> Int? {
    let here = sense(index)
    switch here.kind {
    case .ordinal: return Int(here.value)
    case .unit: return here.value == 0 && hasArticle(index) ? 2 : nil
    case .number:
      guard hasArticle(index) else { return nil }
      if here.value == 1 { return 1 }
      return here.value >= 20 && here.value < 100 && here.value % 10 == 0 ? Int(here.value) : nil
    default: return nil
    }
  }

  /// The day of a month, 1…31.
  func dayNumber(_ index: Int) -> (Int, Int)? {
    // «الـ 30 من شهر أيلول»
    let at = isKind(index, .article) ? index + 1 : index
    if let value = digits(at, 1...2) {
      return value >= 1 && value <= 31 ? (value, at + 1) : nil
    }
    guard let (value, next) = ordinal(index), value <= 31 else { return nil }
    return (value, next)
  }
}
