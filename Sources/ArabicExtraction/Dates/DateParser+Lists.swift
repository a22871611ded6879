/// Days, months and dates in a row, of which the last says what holds for all.
extension DateParser {
  /// A day whose month is said after a later one: «25 و26 تشرين الأول», «13 و17 و20 نيسان». Days that follow one another are
  /// one stretch; of others, each is a date of its own.
  func listed(_ index: Int) -> (DateExpression, Int)? {
    guard let (first, next) = dayNumber(index), let start = joined(next),
      start > next || !hasArticle(start) || hasArticle(index),
      !isGlued(before: index)
    else { return nil }
    var (previous, at, count, isRun) = (first, start, 0, true)
    while count < 6, let (day, after) = dayNumber(at) {
      if day != previous + 1 { isRun = false }
      previous = day
      var parts = DateParts()
      if let end = dayAndMonth(at, &parts) {
        let last = yearAfter(end, &parts)
        var from = parts
        from.day = first
        if DateParser.isImpossible(from) { return nil }
        if isRun { return (.span(from, parts), last) }
        return (.point(from), next)
      }
      guard let further = joined(after) else { return nil }
      (at, count) = (further, count + 1)
    }
    return nil
  }

  /// «الثلاثاء والأربعاء الماضيين», «الأربعاء والخميس 1 و2 آذار»
  func listedWeekdays(_ index: Int) -> (DateExpression, Int)? {
    // «نهار الثلاثاء والأربعاء 7 و8 نونبر»
    let isLed = (isKind(index, .daypart, 11) || isKind(index, .unit, 3)) && isBare(index) && !hasArticle(index)
    let day = isLed ? index + 1 : index
    guard hasArticle(day), let first = weekdayName(day), let start = joined(day + 1), hasArticle(start),
      let second = weekdayName(start), second == first % 7 + 1
    else { return nil }
    if let (days, next) = listed(start + 1), case .span = days { return (days, next) }
    guard text.isDual(start + 1), let (shift, next) = shiftWord(start + 1) else { return nil }
    var (from, to) = (DateParts(), DateParts())
    (from.weekday, to.weekday, from.weekdayShift, to.weekdayShift) = (first, second, shift, shift)
    return (.span(from, to), next)
  }

  /// «أواخر شباط وأوائل آذار 2020»: the first takes the year of the second.
  func listedParts(_ index: Int) -> (DateExpression, Int)? {
    guard isKind(index, .part), let (first, next) = point(index), first.part != nil, first.year == nil,
      first.yearShift == nil, first.monthShift == nil, let month = first.month, let start = joined(next),
      isKind(start, .part), let (second, _) = point(start), let later = second.month, let year = second.year
    else { return nil }
    var parts = first
    (parts.year, parts.yearIsShort) = (later < month ? year - 1 : year, second.yearIsShort)
    return (.point(parts), next)
  }

  /// «30 حزيران و3 تموز 2013»: the first takes the year of the second.
  ///
  /// - Parameter beginning: the date or time that begins at the index; figures that begin none begin no day of a month.
  func listedDates(_ index: Int, beginning: (DateParts, Int)?) -> (DateExpression, Int)? {
    guard text[index].kind == .digits ? beginning != nil : hasArticle(index) else { return nil }
    var (first, second) = (DateParts(), DateParts())
    guard let next = dayAndMonth(index, &first), let month = first.month, let start = joined(next),
      let after = dayAndMonth(start, &second), second.month.map({ $0 >= month }) == true,
      first.isHijri == second.isHijri
    else { return nil }
    _ = yearAfter(after, &second)
    guard first.monthShift == nil, second.year != nil || second.yearShift != nil else { return nil }
    (first.year, first.yearShift) = (second.year, second.yearShift)
    return (.point(first), next)
  }

  /// «شباط وآذار 2019»: two months that follow one another are one stretch; of others, each takes the year of the last.
  func listedMonths(_ index: Int) -> (DateExpression, Int)? {
    guard let (first, next) = monthName(index) else { return nil }
    // «يناير/فبراير»
    let isPair = isSign(next, "/")
    guard let start = isPair ? next + 1 : joined(next), let (second, after) = monthName(start),
      first.isHijri == second.isHijri, !isPair || second.month == first.month % 12 + 1
    else { return nil }
    var (from, to) = (DateParts(), DateParts())
    (from.month, to.month) = (first.month, second.month)
    (from.isHijri, to.isHijri) = (first.isHijri, second.isHijri)
    let end = yearAfter(after, &to)
    guard isPair || end > after else { return nil }
    if second.month == first.month % 12 + 1 { return (.span(from, to), end) }
    (from.year, from.yearShift) = (to.year, to.yearShift)
    return (.point(from), next)
  }
}

extension LexedText {
  /// Whether a word ends in ين or ان.
  func isDual(_ index: Int) -> Bool {
    guard let key = key(index) else { return false }
    return LexedText.dualEndings.contains { key.hasSuffix($0) }
  }

  private static let dualEndings = LetterKey.each(of: "ين ان")
}
