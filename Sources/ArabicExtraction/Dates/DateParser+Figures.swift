/// Dates that begin with figures: «17 تشرين الثاني», «2018 مايو», «في 2014», «الـ30 من أيلول».
extension DateParser {
  func figures(_ index: Int, _ parts: inout DateParts, isFirst: Bool) -> Int? {
    if !isFirst, let next = nightOfTwoDays(index, &parts) { return next }
    if !parts.hasDate || parts.weekday != nil || parts.dayOffset != nil || parts.offset != nil, parts.day == nil,
      let next = numericDate(index, &parts)
    {
      return next
    }
    if parts.month == nil, parts.monthShift == nil, let next = dayAndMonth(index, &parts) {
      return yearAfter(next, &parts)
    }
    if parts.clock == nil, let next = timeOfDay(index, &parts) { return next }
    if !isFirst, parts.month != nil || parts.season != nil || parts.nth != nil || parts.feast != nil,
      let next = year(index, &parts, bare: true)
    {
      return next
    }
    if isFirst, let next = yearAndMonth(index, &parts) { return next }
    if isFirst,
      let next = lonelyYear(index, &parts) ?? yearOfField(index, &parts) ?? yearOfHeading(index, &parts) ?? warYear(
        index, &parts)
        ?? yearOfEra(index, &parts)
    {
      return next
    }
    // «الأربعاء 22 والخميس 23 فيفري 2023»
    if !isFirst, parts.day == nil, parts.month == nil, parts.weekday != nil, let day = digits(index, 1...2),
      isIsolated(index),
      hasAnd(index + 1), isKind(index + 1, .weekday), text[index + 2].kind == .digits
    {
      var second = DateParts()
      if let end = dayAndMonth(index + 2, &second), let later = second.day, day >= 1, later == day + 1 {
        _ = yearAfter(end, &second)
        (parts.day, parts.month, parts.year, parts.isHijri) = (day, second.month, second.year, second.isHijri)
        return index + 1
      }
    }
    // «فجر 17», «الخميس 14»: the day alone, where nothing is counted.
    if !isFirst, parts.day == nil, parts.month == nil,
      parts.weekday != nil || parts.daypart != nil && parts.clock == nil,
      let day = digits(index, 1...2), day >= 1, day <= 31, isIsolated(index),
      isPhraseEnd(index + 1)
        || parts.weekday != nil && isKind(index + 1, .into) && isBare(index + 1)
          && isKind(index + 2, .weekday) && text[index + 3].kind == .digits && monthName(index + 4) != nil,
      !(isDash(index + 1) && text[index + 2].kind == .digits)
    {
      parts.day = day
      return index + 1
    }
    return nil
  }

  /// «2018 مايو», «2020، 29 شباط»
  private func yearAndMonth(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard let value = digits(index, 4...4), (1900...2100).contains(value), isIsolated(index) else { return nil }
    if isComma(index + 1), isPhraseStart(index), !isComma(index - 1) {
      var draft = parts
      guard let next = dayAndMonth(index + 2, &draft), draft.year == nil else { return nil }
      parts = draft
      parts.year = value
      return next
    }
    guard isBare(index + 1),
      let (name, next) = monthName(index + 1), !name.isHijri, !name.isWeak || isPhraseEnd(next),
      text[next].kind != .digits
    else { return nil }
    (parts.year, parts.month) = (value, name.month)
    return next
  }

  /// A year that nothing announces but a preposition («في 2014»), brackets, or what happened in it («انتخابات 2014»).
  private func lonelyYear(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard let value = digits(index, 4...4), isIsolated(index),
      !isCounted(index + 1) || text.isPlainWord(index - 1, in: DateParser.models),
      (isKind(index - 1, .eventHead) ? 1000...2100 : 1850...2100).contains(value)
    else {
      return nil
    }
    var at = index - 1
    // «في 2014 و2015»
    while index - at < 40, isKind(at, .and) || isKind(at, .or) || isComma(at), text[at - 1].digitCount == 4 { at -= 2 }
    if at < index - 1, isYearWord(at) {
      parts.year = value
      return era(index + 1, &parts)
    }
    // «في ال2016»
    if isKind(at, .article) { at -= 1 }
    let before = sense(at)
    switch before.kind {
    // «على بعد 2010 أمتار»
    case .after where isKind(at - 1, .on): return nil
    case .inside, .since, .until, .before, .after, .during, .eventHead: break
    case .unitPlural where before.value == TimeUnit.year.rawValue: break
    case .into, .from:
      guard
        isPhraseEnd(index + 1) || kind(index + 1) == .into || kind(index + 1) == .until
          || text.isPlainWord(index - 2, in: DateParser.held) && text.key(index + 1)?[0] == LetterFold.waw
      else { return nil }
    // «تويوتا موديل 2009»
    case .none where text.isPlainWord(at, in: DateParser.models) && (1950...2040).contains(value): break
    // «رجعنا ب2015»; «ب 2500», «ب 1950» are prices.
    case .none where text.isPlainWord(at, in: DateParser.spokenIn):
      guard (1950...2040).contains(value), value % 50 != 0 || value == 2000 && !text[index].spaceBefore,
        isPhraseEnd(index + 1) || !isKind(index + 1, .counted)
      else { return nil }
    default:
      // «أولمبياد طوكيو 2020», «كأس العالم 2018»
      // «كأس أمم أفريقيا 2019»
      let isEvent =
        before.kind == .none
        && (isEventOfYear(index - 2)
          || kind(index - 2) == .none && text[index - 2].kind == .word && isEventOfYear(index - 3))
      // «سنة 1427هـ/2006م»
      let isOtherEra = isSign(index - 1, "/") && isKind(index - 2, .era) && isKind(index + 1, .era)
      guard
        isEvent || isOtherEra || isSign(index - 1, "(") && isSign(index + 1, ")") || isLifeYear(index)
          || isYearOfList(index, at)
      else { return nil }
    }
    if isKind(index + 1, .fraction) || isKind(index + 1, .counted) { return nil }
    parts.year = value
    return era(index + 1, &parts)
  }

  static let spokenIn = KeySet("ب بال وب")
  static let models = KeySet("موديل موديلها موديله")

  func isEventOfYear(_ index: Int) -> Bool { isHead(index, .eventHead) && value(index) % 3 == 0 }

  /// «(ت. 1972)», «ولد 1980», «تأسس 1950»
  private func isLifeYear(_ index: Int) -> Bool {
    let isEnd =
      isPhraseEnd(index + 1) || isKind(index + 1, .inside) || hasAnd(index + 1)
      || text.isPlainWord(index - 1, "تولد") && !isCounted(index + 1)
        && !text.isPlainWord(index + 1, in: DateParser.power)
    if isSign(index - 1, "."), isKind(index - 2, .monthLetter, 2), isSign(index - 3, "(") { return isEnd }
    // «تولد: حماة 1988», «مواليد حلب 1990»
    let label = isSign(index - 2, ":") ? index - 3 : index - 2
    if isEnd, text[index - 1].kind == .word, kind(index - 1) == .none || kind(index - 1) == .zoneName,
      text.isPlainWord(label, in: DateParser.born)
    {
      return true
    }
    return isEnd && text.isPlainWord(index - 1, in: DateParser.lifeWords)
  }

  private static let born = KeySet("تولد مواليد التولد المواليد المولود المولودة الولادة")
  private static let lifeWords = KeySet(
    "تولد الزواج الولادة زواج ولد ولدت توفي توفيت المتوفى تأسس تأسست أسس أسست أنشئ أنشئت تخرج تخرجت المولود المولودة")

  /// «بالكأس ثلاث مرات: 1978 و1986 و1994»: one of several years, and nothing else, behind a colon.
  private func isYearOfList(_ index: Int, _ before: Int) -> Bool {
    var (at, count) = (before + 1, 0)
    guard isSign(before, ":"), !text[before + 1].isSign(":") else { return false }
    while let year = digits(at, 4...4), (1900...2100).contains(year), isIsolated(at) {
      (at, count) = (at + 1, count + 1)
      guard isKind(at, .and) || isComma(at), text[at + 1].digitCount == 4 else { break }
      at += 1
    }
    return count >= 2 && (isPhraseEnd(at) || text[at].kind == .end)
  }

  private func isYearWord(_ index: Int) -> Bool {
    isKind(index, .unit, Int(TimeUnit.year.rawValue)) || isKind(index, .pairHead, 7)
  }

  /// «الـ 30 من شهر أيلول», «الـ 24 ساعة الماضية»
  func articleNumber(_ index: Int, _ parts: inout DateParts, isFirst: Bool) -> Int? {
    if isFirst, let next = countedUnits(index, &parts) { return next }
    if parts.month == nil, parts.monthShift == nil, let next = dayAndMonth(index, &parts) {
      return yearAfter(next, &parts)
    }
    // «طلعت ال11 ونص»
    if let hour = digits(index + 1, 1...2), (1...12).contains(hour), let half = joined(index + 2),
      isKind(half, .fraction),
      !isKind(half + 1, .unit), text[half + 1].kind != .word || kind(half + 1) != .none || !isCounted(half + 1),
      parts.clock == nil, let (reading, next) = clock(index + 1, cue: true), next > half
    {
      (parts.clock, parts.daypart) = (reading.clock, reading.daypart ?? parts.daypart)
      return next
    }
    // «قرابة الـ9 مساءً»
    return text[index + 1].kind == .digits ? timeOfDay(index + 1, &parts) : nil
  }
}
