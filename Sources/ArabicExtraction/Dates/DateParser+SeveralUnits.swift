/// Several units of time up to now or from now on: «الأيام الثلاثة الماضية», «الـ48 ساعة المقبلة».
extension DateParser {
  /// «الأيام الثلاثة الماضية», «اليومين الماضيين», «الساعات الـ24 الماضية», «السنوات العشر الأخيرة»
  func severalUnits(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard hasArticle(index), parts.shift == nil, let unit = TimeUnit(rawValue: UInt8(truncatingIfNeeded: value(index)))
    else { return nil }
    var at = index + 1
    var count: Int?
    if isKind(index, .unitDual) {
      count = 2
    } else if text[at].kind == .digits, let value = text.integer(at) {
      (count, at) = (value, at + 1)
    } else if isKind(at, .article), text[at + 1].kind == .digits, let value = text.integer(at + 1) {
      (count, at) = (value, at + 2)
    } else if hasArticle(at), !isBound(at), let (value, next) = spelled(at) {
      (count, at) = (value, next)
    }
    let isFirstOnes = isKind(at, .ordinal, 1) && hasArticle(at) || text.isPlainWord(at, "الأولين")
    if let count, count > 1, count < 100, isFirstOnes || isKind(at, .last) && hasArticle(at),
      isKind(at + 1, .from)
    {
      return ofStretch(at + 1, &parts, NthPart(number: isKind(at, .last) ? -1 : 1, kind: .unit(unit), count: count))
    }
    let shift: Int
    if isKind(at, .relative), hasArticle(at), !isBound(at) {
      shift = value(at)
    } else if isKind(at, .last), hasArticle(at) {
      shift = -1
    } else {
      return nil
    }
    guard let count, count >= 1, count <= 10_000, shift != 0 else { return nil }
    parts.shift = UnitShift(unit: unit, by: shift, count: count)
    return at + 1
  }

  /// «الـ48 ساعة الماضية», «العشرة أيام الأخيرة», «آخر ثلاثة أيام»
  func countedUnits(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard parts.shift == nil else { return nil }
    let isLast = isKind(index, .last) && !hasArticle(index)
    var start = index
    if isLast || isKind(index, .article) { start += 1 }
    guard start > index || hasArticle(index), let (amount, next) = cardinal(start), let count = amount.whole,
      count >= 1,
      count <= 10_000, isKind(next, .unit) || isKind(next, .unitPlural), isBare(next),
      let unit = TimeUnit(rawValue: UInt8(truncatingIfNeeded: value(next)))
    else { return nil }
    if isLast {
      parts.shift = UnitShift(unit: unit, by: -1, count: count)
      return next + 1
    }
    let at = next + 1
    guard isKind(at, .relative) || isKind(at, .last), hasArticle(at), !isBound(at), isKind(at, .last) || value(at) != 0
    else {
      return nil
    }
    parts.shift = UnitShift(unit: unit, by: isKind(at, .last) ? -1 : value(at), count: count)
    return at + 1
  }
}
