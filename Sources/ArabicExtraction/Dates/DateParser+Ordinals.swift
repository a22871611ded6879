/// Dates that begin with an ordinal or a number in words: «أول من أمس», «الخامس من آذار», «ثاني أيام العيد», «آخر جمعة من الشهر».
extension DateParser {
  /// «آخر الشهر», «آخر السنة», «آخر شباط»: their end
  private func lastOfUnit(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard isKind(index, .last), text.isStem(index, in: DateParser.endings), !hasArticle(index), parts.part == nil,
      !parts.hasDate, !isBound(index + 1)
    else { return nil }
    if monthName(index + 1) != nil, let end = month(index + 1, &parts, afterDay: false) {
      parts.part = .end
      return yearAfter(end, &parts)
    }
    guard isKind(index + 1, .unit), hasArticle(index + 1) else { return nil }
    switch value(index + 1) {
    case Int(TimeUnit.month.rawValue): parts.monthShift = 0
    case Int(TimeUnit.year.rawValue) where !text.isPlainWord(index + 2, in: DateParser.yearKinds): parts.yearShift = 0
    default: return nil
    }
    parts.part = .end
    if let (shift, next) = shiftWord(index + 2) {
      if parts.monthShift != nil { parts.monthShift = shift } else { parts.yearShift = shift }
      return next
    }
    // «آخر الشهر الفضيل»
    if hasArticleLook(index + 2), parts.monthShift != nil { return nil }
    return index + 2
  }

  private static let endings = KeySet("آخر")

  /// A date that begins with a number in words or an ordinal; nil where none does.
  func numbered(_ index: Int, _ parts: inout DateParts, isFirst: Bool) -> Int? {
    // «كل أول جمعة من الشهر»
    if isFirst, isKind(index - 1, .every) { return nil }
    // «أول من أمس»
    if isKind(index, .ordinal, 1), !hasArticle(index) {
      let next = isKind(index + 1, .from) ? index + 2 : index + 1
      if isKind(next, .relativeDay, -1), parts.dayOffset == nil {
        parts.dayOffset = -2
        return next + 1
      }
    }
    if let next = tenDays(index, &parts) ?? lastOfUnit(index, &parts) { return next }
    if parts.nth == nil, let next = nth(index, &parts) { return next }
    if isFirst, let next = countedUnits(index, &parts) { return next }
    // «عشرين فبراير ألفين وعشرين»
    if isFirst, isKind(index, .number), isBare(index), parts.day == nil, let (value, next) = spelled(index),
      value <= 31,
      isKind(next, .month) || isKind(next, .weakMonth), isBare(next)
    {
      var draft = parts
      draft.day = value
      if let end = month(next, &draft, afterDay: true), draft.month != nil {
        let last = yearAfter(end, &draft)
        if draft.year != nil {
          parts = draft
          return last
        }
      }
    }
    // «تاسع يناير ألفين وتسعة عشر»
    if isFirst, isKind(index, .ordinal), isBare(index), parts.day == nil, monthName(index + 1) != nil {
      var draft = parts
      if let end = dayAndMonth(index, &draft) {
        let last = yearAfter(end, &draft)
        if draft.year != nil {
          parts = draft
          return last
        }
      }
    }
    // «أول أيام شهر رمضان»
    if !hasArticle(index), parts.day == nil, parts.month == nil, let (number, next) = ordinal(index),
      isKind(next, .unitPlural, 3),
      isBare(next)
    {
      var draft = parts
      draft.day = number
      if let end = month(next + 1, &draft, afterDay: true), draft.month != nil {
        parts = draft
        return yearAfter(end, &parts)
      }
    }
    // «أول أيام عيد الفطر», «أول يوم عيد الفطر»
    if !hasArticle(index), let (number, next) = ordinal(index), number <= 4,
      isKind(next, .unitPlural, 3) || isKind(next, .unit, 3), isBare(next),
      isKind(next + 1, .feast), parts.feast == nil, let end = feast(next + 1, &parts)
    {
      parts.feastDay = number
      return end
    }
    // «ثالث أيام العيد»
    if !hasArticle(index), let (number, next) = ordinal(index), number <= 4, isKind(next, .unitPlural, 3), isBare(next),
      isKind(next + 1, .feast, 1), hasArticle(next + 1), !isBound(next + 1), parts.feast == nil,
      !hasArticleLook(next + 2)
    {
      (parts.feast, parts.feastDay) = (.eid, number)
      return yearAfter(next + 2, &parts)
    }
    // «آخر أيام العام 2017», «أول أيام السنة»
    if !hasArticle(index), parts.nth == nil, isKind(index + 1, .unitPlural, 3), isBare(index + 1), !isBound(index + 2),
      isKind(index, .last) || isKind(index, .ordinal, 1)
    {
      return ofStretch(index + 2, &parts, NthPart(number: isKind(index, .last) ? -1 : 1, kind: .unit(.day)))
    }
    if parts.day == nil, parts.month == nil, hasArticle(index), let next = dayAndMonth(index, &parts) {
      return yearAfter(next, &parts)
    }
    if parts.day == nil, isKind(index, .ordinal, 1), !hasArticle(index), let next = firstOfMonth(index, &parts) {
      return next
    }
    if parts.clock == nil, hasArticle(index) || isHourByParts(index), let next = timeOfDay(index, &parts) {
      return next
    }
    // «تبدأ الحصة في الثامنة»
    if isFirst, parts.clock == nil, isHourOfEvent(index), let (reading, next) = clock(index, cue: true) {
      parts.clock = reading.clock
      return next
    }
    // «سأعود في السابع والعشرين»
    if isFirst, isKind(index - 1, .inside, 0), hasArticle(index), !isBound(index), !text.endsInTehMarbuta(index),
      let (day, next) = ordinal(index), next > index + 1, day <= 31, isPhraseEnd(next)
    {
      parts.day = day
      return next
    }
    // «السبت السادس عشر»
    if !isFirst, parts.weekday != nil, parts.day == nil, parts.month == nil, hasArticle(index),
      // «قداس الأحد الأول» is the first Sunday of something.
      let (day, next) = ordinal(index), day > 5, day <= 31, isPhraseEnd(next)
    {
      parts.day = day
      return next
    }
    return nil
  }

  /// «تبدأ الحصة في الثامنة»: an ordinal in the feminine behind في where the clause tells when something begins or ends.
  private func isHourOfEvent(_ index: Int) -> Bool {
    let isAt = isKind(index - 1, .inside, 1)
    guard isKind(index - 1, .inside, 0) || isAt, isBare(index - 1), text[index].proclitics == .al,
      isKind(index, .ordinal),
      text.endsInTehMarbuta(index)
    else { return false }
    let next = isKind(index + 1, .number, 10) && isBare(index + 1) ? index + 2 : index + 1
    guard isPhraseEnd(next) || text[next].proclitics.contains(.wa) || isKind(next, .and) else { return false }
    // «انطلقت عند السادسة.»
    if isAt { return true }
    return (2...6).contains { text.isPlainWord(index - $0, in: DateParser.eventVerbs) }
  }

  private static let eventVerbs = KeySet(
    """
    يبدأ تبدأ بدأ بدأت ينتهي تنتهي انتهى انتهت يصل تصل وصل وصلت وصلنا يغادر تغادر غادر غادرنا ينطلق تنطلق انطلق انطلقت يفتح تفتح يغلق تغلق نلتقي التقينا موعدنا يقلع تقلع \
    أقلعت تستأنف يستأنف نستيقظ استيقظت موعد خرجنا عدنا
    """)

  /// «العشر الأواخر من رمضان», «العشر الأوائل من ذي الحجة»
  private func tenDays(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard isKind(index, .number, 10), hasArticle(index), !parts.hasDate else { return nil }
    let isLast = text.isPlainWord(index + 1, in: DateParser.lasts)
    guard isLast || text.isPlainWord(index + 1, in: DateParser.firsts) else { return nil }
    let nth = NthPart(number: isLast ? -1 : 1, kind: .unit(.day), count: 10)
    guard isKind(index + 2, .from) else { return nil }
    return ofStretch(index + 2, &parts, nth)
  }

  private static let lasts = KeySet("الأواخر الأخيرة")
  private static let firsts = KeySet("الأوائل الأولى الأول")

  /// «أول سبتمبر», «أول شهر 9»
  private func firstOfMonth(_ index: Int, _ parts: inout DateParts) -> Int? {
    var draft = parts
    draft.day = 1
    guard !isBound(index + 1), let next = month(index + 1, &draft, afterDay: true), draft.month != nil else {
      return nil
    }
    parts = draft
    return yearAfter(next, &parts)
  }

  /// «ثالث ثلاثاء في أيلول», «آخر يوم من», «أول أسبوع من»
  private func nth(_ index: Int, _ parts: inout DateParts) -> Int? {
    let number: Int
    var at: Int
    if isKind(index, .last), !hasArticle(index) {
      (number, at) = (-1, index + 1)
    } else if !hasArticle(index), isKind(index, .ordinal), let (value, next) = ordinal(index) {
      (number, at) = (value, next)
    } else {
      return nil
    }
    if isKind(at, .unit, 3), isKind(at + 1, .weekday) { at += 1 }
    if number.magnitude == 1, let found = element(at), !found.isSingle, !found.isIndefinite,
      let count = found.part.amount.whole, (2...100).contains(count)
    {
      // «أول شهرين من 2021», «آخر ثلاثة أيام من آذار»
      return ofStretch(found.next, &parts, NthPart(number: number, kind: .unit(found.part.unit), count: count))
    }
    let here = sense(at)
    guard isBare(at) else { return nil }
    switch here.kind {
    case .weekday: return ofStretch(at + 1, &parts, NthPart(number: number, kind: .weekday(Int(here.value))))
    case .unit:
      guard let unit = TimeUnit(rawValue: UInt8(here.value)), unit >= .day, unit <= .month else { return nil }
      return ofStretch(at + 1, &parts, NthPart(number: number, kind: .unit(unit)))
    case .number:
      guard let day = weekdayName(at) else { return nil }
      return ofStretch(at + 1, &parts, NthPart(number: number, kind: .weekday(day)))
    default: return nil
    }
  }
}
