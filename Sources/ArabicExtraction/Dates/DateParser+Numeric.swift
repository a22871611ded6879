/// Dates in figures: `17/11/2018`, `2018-11-17`, `17.11.18`, `11/2018`, `1/9`, `2018-11-17T04:30:00Z`.
extension DateParser {
  /// A date of two or three runs of digits.
  ///
  /// - Parameter cue: whether a word before it shows that it is a date.
  func numericDate(_ index: Int, _ parts: inout DateParts, cue: Bool = false) -> Int? {
    guard !isGlued(before: index), parts.year == nil, let first = digits(index, 1...4) else { return nil }
    guard let (second, separator) = joint(index) else { return spacedDate(index, &parts) }
    guard let middle = digits(second, 1...4) else { return nil }
    if let (third, other) = joint(second), separator == other, text[third].digitCount <= 4,
      !isGluedOn(third, separator),
      let last = digits(third, 1...4)
    {
      return threeParts((first, middle, last), (index, second, third), &parts)
        ?? turnedDigits((index, second, third), &parts)
    }
    guard !isGluedOn(second, separator) else { return nil }
    return twoParts(first, middle, (index, second), separator, cue: cue, &parts)
  }

  /// «17 - 11 - 2018», «17 . 11 . 2018», and the «3 - 5» that the Kuwaiti agency heads its reports with.
  private func spacedDate(_ index: Int, _ parts: inout DateParts) -> Int? {
    let isDotted = isSign(index + 1, ".") && isSign(index + 3, ".")
    guard isDash(index + 1) && (isDash(index + 3) || isSign(index + 3, "(")) || isDotted, text[index + 1].spaceBefore,
      text[index + 2].spaceBefore, let first = digits(index, 1...2), let second = digits(index + 2, 1...2)
    else { return nil }
    let isFull = (isDash(index + 3) || isDotted) && text[index + 3].spaceBefore && digits(index + 4, 4...4) != nil
    let isHeading = isSign(index + 3, "(") && text.isPlainWord(index + 4, in: DateParser.agencies)
    if isFull, !isGluedOn(index + 4, 0x2D), let year = digits(index + 4, 4...4) {
      return threeParts((first, second, year), (index, index + 2, index + 4), &parts)
    }
    var draft = parts
    guard isHeading, setDayMonth(first, second, &draft), !DateParser.isImpossible(draft) else { return nil }
    parts = draft
    return index + 3
  }

  /// The index of the digits behind a `/`, `-` or `.`.
  private func joint(_ index: Int) -> (Int, UInt32)? {
    let sign = text[index + 1]
    guard sign.kind == .sign, text[index + 2].kind == .digits else { return nil }
    switch sign.sign {
    case 0x2F, 0x5C: break
    case 0x2D, 0x2E, 0x2013:
      if sign.spaceBefore || text[index + 2].spaceBefore { return nil }
    default: return nil
    }
    return (index + 2, sign.sign)
  }

  /// Whether more digits hang on the last part.
  private func isGluedOn(_ index: Int, _ separator: UInt32) -> Bool {
    let next = text[index + 1]
    if next.spaceBefore { return false }
    if next.kind == .digits { return true }
    return next.kind == .sign && (next.sign == separator || next.sign == 0x3A) && text[index + 2].kind == .digits
      && !text[index + 2].spaceBefore
  }

  private func threeParts(_ values: (Int, Int, Int), _ places: (Int, Int, Int), _ parts: inout DateParts) -> Int? {
    var draft = parts
    let next = places.2 + 1
    if text[places.0].digitCount == 4 || values.0 > 31 {
      guard text[places.0].digitCount == 4, text[places.1].digitCount <= 2, text[places.2].digitCount <= 2 else {
        return nil
      }
      draft.year = values.0
      // Year, day, month is written by nobody but a confused machine.
      (draft.month, draft.day) = values.1 > 12 ? (values.2, values.1) : (values.1, values.2)
    } else {
      guard text[places.0].digitCount <= 2, text[places.1].digitCount <= 2 else { return nil }
      guard text[places.2].digitCount == 4 || text[places.2].digitCount == 2 else { return nil }
      // «الفقرة 1.2.18», «المقاس 10/12/14» are no dates.
      if text[places.2].digitCount == 2,
        isVersion(places.0)
          || !isSign(places.0 + 1, "/")
            && text[places.0].digitCount + text[places.1].digitCount < 3 && !hasDateCue(places.0, next)
      {
        return nil
      }
      draft.year = values.2
      draft.yearIsShort = text[places.2].digitCount == 2
      guard setDayMonth(values.0, values.1, &draft) else { return nil }
    }
    draft.isHijri = parts.isHijri
    if !draft.yearIsShort, let year = draft.year, (1200...1500).contains(year) { draft.isHijri = true }
    if let year = draft.year, !draft.yearIsShort, !(1000...2200).contains(year) { return nil }
    guard let month = draft.month, let day = draft.day, (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    // Two digits for a year and a day that no month has: a version, or the number of something.
    if draft.yearIsShort, DateParser.isImpossible(draft) { return nil }
    parts = draft
    // «17/11/2018 م», but not where م is the evening of a clock.
    var end = era(next, &parts)
    if !draft.isHijri, parts.isHijri, let year = parts.year, year > 1600, !parts.yearIsShort {
      (end, parts.isHijri) = (next, false)
    }
    return isoClock(end, &parts) ?? end
  }

  /// `8102/11/71`, `71/11/8102`: each run of digits from its other end, where no date can be read as they stand.
  private func turnedDigits(_ places: (Int, Int, Int), _ parts: inout DateParts) -> Int? {
    let isYearFirst = text[places.0].digitCount == 4
    guard text[places.1].digitCount == 2, text[isYearFirst ? places.2 : places.0].digitCount == 2,
      text[isYearFirst ? places.0 : places.2].digitCount == 4, let year = turned(isYearFirst ? places.0 : places.2),
      let month = turned(places.1), let day = turned(isYearFirst ? places.2 : places.0), (1950...2035).contains(year),
      (1...12).contains(month), (1...31).contains(day), !isVersion(places.0)
    else { return nil }
    var draft = parts
    (draft.year, draft.month, draft.day, draft.isTurned) = (year, month, day, true)
    guard !DateParser.isImpossible(draft) else { return nil }
    parts = draft
    return places.2 + 1
  }

  /// The value of a run of digits read from its other end.
  private func turned(_ index: Int) -> Int? {
    guard var rest = text.integer(index) else { return nil }
    var value = 0
    for _ in 0..<text[index].digitCount {
      value = value * 10 + rest % 10
      rest /= 10
    }
    return value
  }

  /// `T04:30:00Z` behind an ISO date.
  private func isoClock(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard text[index].kind == .latin, text[index].range.count == 1,
      text.bytes[text[index].range.lowerBound] | 0x20 == 0x74,
      !text[index].spaceBefore, let hour = digits(index + 1, 2...2), hour <= 24, isSign(index + 2, ":"),
      let minute = digits(index + 3, 2...2), minute < 60
    else { return nil }
    var time = ClockTime(hour: hour, minute: minute, isDefinite: true)
    var next = index + 4
    if isSign(next, ":"), let second = digits(next + 1, 2...2), second < 60 {
      time.second = second
      next += 2
      if isSign(next, "."), text[next + 1].kind == .digits, !text[next + 1].spaceBefore { next += 2 }
    }
    parts.clock = time
    if text[next].kind == .latin, !text[next].spaceBefore, text[next].range.count == 1, isKind(next, .zoneName) {
      parts.zone = TimeZoneName(offset: 0)
      next += 1
    } else if isSign(next, "+") || isSign(next, "-"), !text[next].spaceBefore, let hours = digits(next + 1, 2...2),
      isSign(next + 2, ":"), let minutes = digits(next + 3, 2...2)
    {
      parts.zone = TimeZoneName(offset: (isSign(next, "-") ? -1 : 1) * (hours * 60 + minutes))
      next += 4
    }
    return next
  }

  /// Takes two numbers as day and month, keeping the other order where both are possible.
  private func setDayMonth(_ first: Int, _ second: Int, _ parts: inout DateParts) -> Bool {
    let dayFirst = second >= 1 && second <= 12 && first >= 1 && first <= 31
    let monthFirst = first >= 1 && first <= 12 && second >= 1 && second <= 31
    if dayFirst {
      (parts.day, parts.month) = (first, second)
      if monthFirst, first != second { parts.swapped = (day: second, month: first) }
    } else if monthFirst {
      (parts.day, parts.month) = (second, first)
    }
    return dayFirst || monthFirst
  }

  /// `11/2018`, and with a cue `1/9`.
  private func twoParts(
    _ first: Int, _ second: Int, _ places: (Int, Int), _ separator: UInt32, cue: Bool, _ parts: inout DateParts
  ) -> Int? {
    let next = places.1 + 1
    if text[places.1].digitCount == 4, text[places.0].digitCount <= 2, (1...12).contains(first),
      (1900...2100).contains(second), separator != 0x2E, !isIssue(places.0)
    {
      guard parts.month == nil else { return nil }
      (parts.month, parts.year) = (first, second)
      return era(next, &parts)
    }
    if text[places.0].digitCount == 4,
      text[places.1].digitCount == 2
        || separator == 0x2F && text[places.1].digitCount == 1 && isPhraseEnd(next),
      (1...12).contains(second),
      (1900...2100).contains(first), separator != 0x2E, isSeriesCue(places.0) == false
    {
      (parts.month, parts.year) = (second, first)
      return era(next, &parts)
    }
    // «الخرطوم 3-7 (سونا)»
    let isHeading = separator == 0x2D && isSign(next, "(") && text.isPlainWord(next + 1, in: DateParser.agencies)
    // «بتاريخ 11-6», but not «يوم 16-17 من تشرين الثاني»
    let isDated =
      separator == 0x2D && (isKind(places.0 - 1, .dateWord) || isKind(places.0 - 1, .unit, Int(TimeUnit.day.rawValue)))
      && second != first + 1 && !isKind(next, .from) && monthName(next) == nil && shiftWord(next) == nil
    let isEntry = isEntry(places, separator, parts)
    // «الثلاثاء 17-4»; «الأحد 8-10» may be hours.
    let isOfWeekday = separator == 0x2D && parts.weekday != nil && first > 12 && second <= 12 && monthName(next) == nil
    guard separator == 0x2F || isHeading || isDated || isEntry || isOfWeekday, text[places.0].digitCount <= 2,
      text[places.1].digitCount <= 2
    else {
      return nil
    }
    guard
      cue || isHeading || isEntry || parts.weekday != nil || parts.daypart != nil || parts.dayOffset != nil
        || parts.offset != nil
        || hasDateCue(places.0, next)
    else { return nil }
    // «يوم 11/12 تشرين الثاني» is a night of two days.
    if isBare(next), let (name, _) = monthName(next), name.month != second, second == first + 1 { return nil }
    // «24/7» is the whole week.
    if first == 24, second == 7, !cue, parts.weekday == nil { return nil }
    var draft = parts
    guard setDayMonth(first, second, &draft), !DateParser.isImpossible(draft) else { return nil }
    parts = draft
    return next
  }

  /// «05.03: قصف السوق», «السبت 05.03», «4/3 ليلاً: …»: a day and a month that head an entry or stand behind a weekday.
  private func isEntry(_ places: (Int, Int), _ separator: UInt32, _ parts: DateParts) -> Bool {
    let next = places.1 + 1
    guard separator != 0x2F else {
      return startsLine(places.0) && (isKind(next, .daypartAdverb) && isSign(next + 1, ":") || isRowOfMonth(places))
    }
    // «الفقرة 05.03: …» is no day.
    guard text[places.0].digitCount == 2, text[places.1].digitCount == 2, !isVersion(places.0) else { return false }
    guard separator == 0x2E else { return startsLine(places.0) && isSign(next, ":") }
    if parts.weekday != nil || isKind(places.0 - 1, .unit, Int(TimeUnit.day.rawValue))
      || isKind(places.0 - 1, .dateWord)
    {
      return true
    }
    return (isSign(next, ":") && text[next + 1].kind != .digits || startsLine(places.0) && isDash(next))
      && !isAmongHours(places.0)
  }

  /// «3/8   جبل الزاوية», «4/8   كفرعويد»: whether a line beside this one begins with another day of the same month.
  private func isRowOfMonth(_ places: (Int, Int)) -> Bool {
    guard let day = digits(places.0, 1...2), let month = digits(places.1, 1...2), (1...12).contains(month),
      text[places.1 + 1].kind == .word
    else { return false }
    func isAnother(_ start: Int) -> Bool {
      guard start >= 0, let other = digits(start, 1...2), other != day, (1...31).contains(other),
        isSign(start + 1, "/"),
        digits(start + 2, 1...2) == month
      else { return false }
      return text[start + 3].kind == .word
    }
    return isAnother(lineEnd(places.0) + 1) || places.0 > 1 && isAnother(lineStart(places.0 - 1))
  }

  /// Whether one of the entries around a `09.10:` is an hour for certain, as `08.45:` is.
  private func isAmongHours(_ index: Int) -> Bool {
    (index - 80...index + 80).contains {
      text[$0].digitCount == 2 && isSign($0 + 1, ".") && !text[$0 + 2].spaceBefore
        && (digits($0 + 2, 2...2) ?? 0) > 12 && (isSign($0 + 3, ":") || isDash($0 + 3))
    }
  }

  private static let agencies = KeySet("كونا سونا وام واس بنا قنا سانا بترا وفا واع صفا سبأ وات واج رويترز معا")

  /// «العدد 12/2018»: the number of something within a year.
  private func isIssue(_ index: Int) -> Bool {
    let at = isSign(index - 1, ":") ? index - 2 : index - 1
    return text.isPlainWord(at, in: DateParser.issues)
  }

  static let issues = KeySet("العدد عدد رقم القرار قرار القانون قانون المرسوم")

  /// «الإصدار 10.11.12»
  private func isVersion(_ index: Int) -> Bool {
    text.isPlainWord(index - 1, in: DateParser.versions)
  }

  private static let versions = KeySet(
    "الإصدار إصدار النسخة نسخة الفقرة البند المادة رقم القسم المقاس مقاس القياس قياس الأبعاد بنسبة النسبة نسبة")

  /// «موسم 2018-09» is no month; but nobody writes that of a month with a zero.
  private func isSeriesCue(_ index: Int) -> Bool { text.isPlainWord(index - 1, "موسم") }

  /// Whether something around two numbers shows that they are day and month and no fraction or score.
  private func hasDateCue(_ index: Int, _ next: Int) -> Bool {
    if isPhraseStart(index), isPhraseEnd(next), text[index - 1].kind != .sign { return true }
    if text.isPlainWord(index - 1, in: DateParser.appointments) { return true }
    // «الجلسة القادمة: 29/6»
    if isSign(index - 1, ":"), isPhraseEnd(next),
      (2...3).contains(where: { text.isPlainWord(index - $0, in: DateParser.appointments) })
    {
      return true
    }
    // «الجلسة اتأجلت ل 19/11»
    if text.isPlainWord(index - 1, in: DateParser.toOf),
      (2...3).contains(where: { text.isPlainWord(index - $0, in: DateParser.postponed) })
    {
      return true
    }
    // «اعتباراً من 1/1»
    if isKind(index - 1, .from), text.isPlainWord(index - 2, in: DateParser.beginnings) { return true }
    let before = sense(index - 1)
    switch before.kind {
    case .matching, .dateWord: return true
    case .unit: return before.value == TimeUnit.day.rawValue
    case .inside, .since, .until, .eventHead:
      // «في 3/4 الحالات»
      return !hasArticleLook(next)
    default: return false
    }
  }

  /// What is held on a day: «كان الموعد 13/2».
  private static let appointments = KeySet(
    "الموعد موعد موعده موعدها المراجعة الجلسة جلسة الاجتماع الاختبار الامتحان المحاضرة الحفل التسليم الاستلام والمراجعة والتسليم"
  )

  /// Whether a word looks as if it had the article, known or not.
  func hasArticleLook(_ index: Int) -> Bool {
    text[index].kind == .word && text.beginsWithAl(index)
  }
}
