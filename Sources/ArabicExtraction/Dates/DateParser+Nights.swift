/// Nights that are named by both of their days: «ليل السبت الأحد 12-13 نيسان», «ليلة 12/13 نيسان», «الليلة الفاصلة بين 3 و4
/// مارس». They are one stretch, from the evening of the first day to the dawn of the second.
extension DateParser {
  func night(_ index: Int) -> (DateExpression, Int)? {
    guard let (part, next) = daypart(index, isFirst: true), part == .night || part == .midnight else { return nil }
    var at = next
    if isKind(at, .between) || text.isPlainWord(at, in: DateParser.nightLinks) {
      at += isKind(at, .between) ? 1 : 2
      guard isKind(at - 1, .between) else { return nil }
    }
    if isKind(at, .unit, 3) && isBare(at) || isKind(at, .pairHead, 3) { at += 1 }
    var (evening, dawn) = (DateParts(), DateParts())
    (evening.daypart, dawn.daypart) = (.night, .dawn)
    let weekdaysEnd = twoWeekdays(at, &evening, &dawn)
    if let end = twoDays(weekdaysEnd.map(behindWeekdays) ?? at, &evening, &dawn) {
      at = end
    } else if let end = weekdaysEnd {
      at = oneDay(end, &evening, &dawn) ?? end
    } else {
      return nil
    }
    if part == .midnight, isKind(index, .part) {
      dawn.daypart = nil
      dawn.clock = ClockTime(hour: 0, isDefinite: true)
      return (.point(dawn), at)
    }
    return (.span(evening, dawn), at)
  }

  /// «الساعة الواحدة بعد منتصف ليل الجمعة السبت»: a time in the night of two weekdays, of which the first is read. From
  /// midnight on it is of the second.
  func nightOfTwo(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard parts.daypart == .night || parts.daypart == .midnight, let time = parts.clock, let first = parts.weekday
    else {
      return nil
    }
    let start = link(index) ?? index
    guard hasArticle(start), !isBound(start) || hasAnd(start), weekdayName(start) == first % 7 + 1 else { return nil }
    if time.hour < 12 { parts.weekday = first % 7 + 1 }
    return start + 1
  }

  /// «الثانية بعد منتصف ليل 18-19 آذار»: two days behind a time in the night between them. From midnight on it is of the second.
  func nightOfTwoDays(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard parts.daypart == .night || parts.daypart == .midnight, let time = parts.clock, !parts.hasDate else {
      return nil
    }
    var (evening, dawn) = (parts, parts)
    guard let end = twoDays(index, &evening, &dawn), time.hour < 12 || evening.month == nil else { return nil }
    if time.hour >= 12 { dawn.day = evening.day }
    parts = dawn
    return end
  }

  private static let nightLinks = KeySet("الفاصلة الواقعة الممتدة الرابطة")

  /// Two weekdays of which one follows the other, with or without something between them.
  private func twoWeekdays(_ index: Int, _ evening: inout DateParts, _ dawn: inout DateParts) -> Int? {
    guard hasArticle(index), let first = weekdayName(index) else { return nil }
    let start = link(index + 1) ?? index + 1
    guard hasArticle(start), let second = weekdayName(start), second == first % 7 + 1 else { return nil }
    (evening.weekday, dawn.weekday) = (first, second)
    return start + 1
  }

  /// The index behind what may stand between the weekdays and the days.
  private func behindWeekdays(_ index: Int) -> Int {
    var at = index
    if isComma(at) || isKind(at, .matching) || isDash(at) && text[at].spaceBefore { at += 1 }
    if isKind(at, .pairHead, 3) { at += 1 }
    return at
  }

  /// Two days of which one follows the other, with their month.
  private func twoDays(_ index: Int, _ evening: inout DateParts, _ dawn: inout DateParts) -> Int? {
    guard let (first, next) = dayNumber(index), let start = link(next), let (second, end) = dayNumber(start),
      second == first + 1 || second == 1 && first >= 28
    else { return nil }
    let named = isKind(end, .from) && isBare(end) ? end + 1 : end
    var draft = dawn
    draft.day = second
    guard !isBound(named), let behind = month(named, &draft, afterDay: true) else { return nil }
    dawn = draft
    let last = yearAfter(behind, &dawn)
    evening.day = first
    evening.isHijri = dawn.isHijri
    // The last day of a month and the first of the next.
    if second == 1, let month = dawn.month { evening.month = month == 1 ? 12 : month - 1 }
    return last
  }

  /// One date behind two weekdays is that of the evening.
  private func oneDay(_ index: Int, _ evening: inout DateParts, _ dawn: inout DateParts) -> Int? {
    let at = behindWeekdays(index)
    var draft = evening
    guard let next = dayAndMonth(at, &draft), let day = draft.day, day < 28 else { return nil }
    evening = draft
    let last = yearAfter(next, &evening)
    let weekday = dawn.weekday
    dawn = evening
    (dawn.weekday, dawn.day, dawn.daypart) = (weekday, day + 1, .dawn)
    return last
  }

  /// What stands between two days of one night: a dash, a stroke, و, إلى, على.
  private func link(_ index: Int) -> Int? {
    if isDash(index) || isSign(index, "/") || isKind(index, .into) || isKind(index, .on) { return index + 1 }
    return joined(index)
  }
}
