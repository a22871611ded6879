/// Dates that are told by their distance: «أمس», «الأسبوع الماضي», «قبل ثلاثة أيام».
extension DateParser {
  /// A unit of time with what makes a date of it: «اليوم», «يوم الجمعة», «الشهر الماضي», «القرن العشرين», «الساعة الثالثة».
  func unit(_ index: Int, _ parts: inout DateParts, isFirst: Bool) -> Int? {
    guard let unit = TimeUnit(rawValue: UInt8(truncatingIfNeeded: value(index))) else { return nil }
    // «الاسبوع ده», as Egypt has it
    if hasArticle(index), unit >= .day, text.isPlainWord(index + 1, in: DateParser.thisOfEgypt),
      let next = thisUnit(unit, index, &parts)
    {
      return next + 1
    }
    switch unit {
    case .day: return day(index, &parts, isFirst: isFirst)
    case .hour:
      if hasArticle(index), let next = timeOfDay(index, &parts) { return next }
      // «الساعة منتصف النهار»
      if hasArticle(index), isKind(index + 1, .part, 2), daypart(index + 1) != nil {
        return partOfDay(index + 1, &parts, isFirst: isFirst)
      }
      return shifted(index, .hour, &parts)
    case .month:
      if parts.month == nil, parts.monthShift == nil, let next = month(index, &parts, afterDay: false) {
        if parts.day == nil, parts.month == nil, parts.shift == nil, parts.nth == nil, isFirst {
          // «الشهر الماضي» stands for the month itself.
          return yearAfter(next, &parts)
        }
        return yearAfter(next, &parts)
      }
      return shifted(index, .month, &parts)
    case .year: return year(index, &parts, bare: false)
    case .century: return century(index, &parts)
    case .second: return hasArticle(index) ? numberedHour(index, &parts) : nil
    case .week:
      if hasArticle(index), parts.nth == nil, let next = numberedWeek(index, &parts) { return next }
      if !hasArticle(index), isFirst, let next = weekOfDay(index + 1, &parts) { return next }
      return shifted(index, .week, &parts)
    case .decade: return numberedDecade(index, &parts) ?? shifted(index, .decade, &parts)
    default: return shifted(index, unit, &parts)
    }
  }

  /// «العام», «الأسبوع» where nothing else stands in the line.
  func lonelyUnit(_ index: Int) -> (DateParts, Int)? {
    guard isKind(index, .unit), hasArticle(index), text[index - 1].kind == .newline || text[index - 1].kind == .end,
      text[index + 1].kind == .newline || text[index + 1].kind == .end,
      let unit = TimeUnit(rawValue: UInt8(truncatingIfNeeded: value(index))), unit != .second
    else { return nil }
    var parts = DateParts()
    parts.shift = UnitShift(unit: unit, by: 0)
    return (parts, index + 1)
  }

  /// «الثانية فجراً»
  private func numberedHour(_ index: Int, _ parts: inout DateParts) -> Int? {
    if parts.day == nil, let next = dayAndMonth(index, &parts) { return yearAfter(next, &parts) }
    return timeOfDay(index, &parts)
  }

  /// «أسبوع 16 سبتمبر»
  private func weekOfDay(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard text[index].kind == .digits || hasArticle(index), !isBound(index) else { return nil }
    var draft = parts
    draft.isWeekOf = true
    guard let next = numericDate(index, &draft) ?? dayAndMonth(index, &draft) else { return nil }
    parts = draft
    return yearAfter(next, &parts)
  }

  private func numberedWeek(_ index: Int, _ parts: inout DateParts) -> Int? {
    let number: Int
    let next: Int
    // «الأسبوع الوبائي الثاني والثلاثين»: of the year, said or not.
    if text.isPlainWord(index + 1, "الوبائي"),
      let (value, after) = digits(index + 2, 1...2).map({ ($0, index + 3) })
        ?? (hasArticle(index + 2) ? ordinal(index + 2) : nil),
      (1...53).contains(value)
    {
      var draft = parts
      if let end = ofStretch(after, &draft, NthPart(number: value, kind: .unit(.week))) {
        parts = draft
        return end
      }
      parts.nth = NthPart(number: value, kind: .unit(.week))
      parts.yearShift = 0
      return after
    }
    if isKind(index + 1, .last), hasArticle(index + 1) {
      (number, next) = (-1, index + 2)
    } else if let value = digits(index + 1, 1...2), value >= 1, isIsolated(index + 1) {
      (number, next) = (value, index + 2)
    } else if hasArticle(index + 1), let (value, after) = ordinal(index + 1) {
      (number, next) = (value, after)
    } else {
      return nil
    }
    return ofStretch(next, &parts, NthPart(number: number, kind: .unit(.week)))
  }

  /// «الأسبوع الماضي», «العقد المقبل»
  private func shifted(_ index: Int, _ unit: TimeUnit, _ parts: inout DateParts) -> Int? {
    guard hasArticle(index), parts.shift == nil, parts.month == nil, parts.year == nil, parts.day == nil else {
      return nil
    }
    if let (shift, next) = shiftWord(index + 1) ?? shiftBehindWhich(index) {
      parts.shift = UnitShift(unit: unit, by: shift)
      return next
    }
    if isKind(index + 1, .same), !isBound(index + 1) {
      parts.shift = UnitShift(unit: unit, by: 0)
      parts.isAnaphoric = true
      return index + 2
    }
    // «هذا» behind its noun, but not «… الأسبوع وذلك بعد …»
    if isKind(index + 1, .this), isBare(index + 1), unit == .week || unit == .month {
      parts.shift = UnitShift(unit: unit, by: 0)
      return index + 2
    }
    return nil
  }

  /// «الأسبوع الذي بعد القادم», «الأسبوع الذي يلي الأسبوع القادم»
  private func shiftBehindWhich(_ index: Int) -> (Int, Int)? {
    guard isKind(index + 1, .which) else { return nil }
    if isKind(index + 2, .after) || isKind(index + 2, .before) { return shiftWord(index + 2) }
    guard text.isPlainWord(index + 2, "يلي"), sense(index + 3) == sense(index), hasArticle(index + 3),
      let (shift, next) = shiftWord(index + 4)
    else { return nil }
    return (shift + 1, next)
  }

  // MARK: Days

  private func day(_ index: Int, _ parts: inout DateParts, isFirst: Bool) -> Int? {
    if isFirst, let next = namedDay(index, &parts) { return next }
    let next = after(index)
    // «45 يوماً السبت» are so many days, and no Saturday.
    if !hasArticle(index) { return text.endsInAlef(index) ? nil : dayWord(next, &parts) }
    if isKind(next, .ordinal) || isKind(next, .last) || isKind(next, .number), hasArticle(next) {
      return numberedDay(next, &parts)
    }
    guard parts.dayOffset == nil, parts.weekday == nil || parts.day == nil else { return nil }
    if let (shift, after) = shiftWord(next) {
      parts.dayOffset = shift
      return after
    }
    if isKind(next, .same), !isBound(next) {
      parts.dayOffset = 0
      parts.isAnaphoric = true
      return next + 1
    }
    // «اليوم الذي بعد الغد», «اليوم قبل البارحة»
    let inner = isKind(next, .which) ? next + 1 : next
    if isKind(inner, .before) || isKind(inner, .after), isKind(inner + 1, .relativeDay) {
      parts.dayOffset = value(inner + 1) * 2
      return inner + 2
    }
    if isFirst {
      let before = sense(index - 1).kind
      if before == .nameHead || isPlaceHead(index - 1) || isKind(next, .nameTail) { return nil }
      // «موقع اليمن اليوم», but not «صحيفة الحياة اليوم»
      if isHead(index - 2, .placeHead), text.isPlainWord(index - 1, in: DateParser.countries) {
        return nil
      }
    }
    // «تاريخ اليوم والشهر», «الألوان المناسبة لليوم»
    if hasAnd(next), isKind(next, .unit), hasArticle(next) { return nil }
    if text[index].proclitics.contains(.la), !isKind(next, .weekday) { return nil }
    if isFirst, isPerDay(index) || isDayOfEvent(index, next) { return nil }
    parts.dayOffset = 0
    return index + 1
  }

  private static let countries = KeySet(
    "اليمن سوريا فلسطين العراق السودان ليبيا الأردن لبنان مصر الخليج العرب الشرق الجزائر عدن حضرموت إيران")

  /// «ثلاث وجبات في اليوم», «مرتين في اليوم», «عشرين ساعة في اليوم»
  private func isPerDay(_ index: Int) -> Bool {
    guard isKind(index - 1, .inside, 0), isBare(index - 1), isBare(index) || !isBound(index),
      isPhraseEnd(index + 1)
        || hasAnd(index + 1) || kind(index + 1) == .none
    else { return false }
    if text[index - 2].kind == .word, text.isDual(index - 2) { return true }
    // «57 شاحنة في اليوم», «12,000 متر مكعب في اليوم»
    for at in (index - 5...index - 2).reversed() {
      switch kind(at) {
      case .number, .teen, .hundred, .scale, .scaleDual: return true
      default: break
      }
      if text[at].kind == .digits { return true }
      if text[at].kind != .word { return false }
    }
    return false
  }

  /// «اليوم الـ137 للحرب», «في اليوم 137 من الحرب»
  private func isDayOfEvent(_ index: Int, _ next: Int) -> Bool {
    guard
      isKind(next, .article) && text[next + 1].kind == .digits
        || isKind(index - 1, .inside) && text[next].kind == .digits
    else { return false }
    var draft = DateParts()
    return numericDate(next, &draft, cue: true) == nil && dayAndMonth(next, &draft) == nil
  }

  /// «الساعات الأولى من صباح 13 مارس», «ساعات الفجر الأولى»: the part of the day that they are of.
  func firstHours(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard isKind(index, .unitPlural, Int(TimeUnit.hour.rawValue)), !parts.hasDate, !parts.hasClock else { return nil }
    if hasArticle(index) {
      guard isKind(index + 1, .ordinal, 1) || isKind(index + 1, .last), hasArticle(index + 1), isKind(index + 2, .from),
        isKind(index + 3, .daypart)
      else { return nil }
      return partOfDay(index + 3, &parts, isFirst: false)
    }
    guard isKind(index + 1, .daypart), hasArticle(index + 1), !isBound(index + 1),
      let next = partOfDay(index + 1, &parts, isFirst: false)
    else { return nil }
    return isKind(next, .ordinal, 1) || isKind(next, .last) ? next + 1 : next
  }

  /// «يوم تلاتة خمسة»: day and month as people say their numbers.
  private func monthNumber(of day: Int, _ index: Int, _ parts: inout DateParts) -> Int? {
    guard isKind(index, .number) || isKind(index, .teen), let (month, next) = spelled(index), month <= 12,
      isPhraseEnd(next) || text.key(next)?[0] == LetterFold.waw || [.inside, .from, .and].contains(kind(next))
    else { return nil }
    (parts.day, parts.month) = (day, month)
    return next
  }

  /// What follows «يوم».
  private func dayWord(_ index: Int, _ parts: inout DateParts) -> Int? {
    if isBound(index) { return nil }
    let here = sense(index)
    // «يوم لحد اللي فات»
    if text.isPlainWord(index, "لحد"), parts.weekday == nil { return sunday(index, &parts) }
    switch here.kind {
    case .none where text.isPlainWord(index, "الحد") && !text.isPlainWord(index + 1, in: DateParser.ofLimits):
      return parts.weekday == nil ? sunday(index, &parts) : nil
    case .weekday, .relativeDay: return component(index, &parts, isFirst: false)
    case .number where weekdayName(index) != nil: return component(index, &parts, isFirst: false)
    // «يوم ثالث جمادى الأولى», as the registers of Morocco have it
    case .ordinal where !hasArticle(index) && monthName(index + 1) != nil:
      return dayAndMonth(index, &parts).map { yearAfter($0, &parts) }
    // «يوم أول أمس»
    case .ordinal where here.value == 1 && !hasArticle(index):
      let next = isKind(index + 1, .from) ? index + 2 : index + 1
      return isKind(next, .relativeDay, -1) ? component(index, &parts, isFirst: false) : nil
    case .before, .after:
      guard isKind(index + 1, .relativeDay), parts.dayOffset == nil else { return nil }
      parts.dayOffset = value(index + 1) * 2
      return index + 2
    case .none where text[index].kind == .word: return namedDay(index, &parts)
    case .feast where here.value == 3: return feast(index, &parts)
    case .feastTail where here.value == 3:
      parts.feast = .arafa
      return yearAfter(index + 1, &parts)
    // «يوم خمسة تموز», «يوم تلاتة رمضان»
    case .number where !hasArticle(index) && here.value > 1 && parts.day == nil && parts.month == nil:
      guard let (value, next) = spelled(index), value <= 31, isBare(next) else { return nil }
      guard let (name, end) = monthName(next) else { return monthNumber(of: value, next, &parts) }
      (parts.day, parts.month, parts.isHijri) = (value, name.month, parts.isHijri || name.isHijri)
      return yearAfter(end, &parts)
    case .ordinal, .number, .unit:
      return hasArticle(index) && parts.day == nil ? component(index, &parts, isFirst: false) : nil
    default:
      guard text[index].kind == .digits || isKind(index, .article), parts.day == nil else { return nil }
      if let next = numericDate(index, &parts, cue: true) { return next }
      if let next = dayAndMonth(index, &parts) { return yearAfter(next, &parts) }
      // «يوم 2 في الشهر»
      if parts.monthShift == nil, let day = digits(index, 1...2), (1...31).contains(day), isKind(index + 1, .inside, 0),
        isKind(index + 2, .unit, Int(TimeUnit.month.rawValue)), hasArticle(index + 2)
      {
        (parts.day, parts.monthShift) = (day, 0)
        return index + 3
      }
      // «يوم 15»
      guard parts.month == nil, parts.weekday == nil, let (day, next) = dayNumber(index), isIsolated(next - 1),
        isPhraseEnd(next) || text[next].kind == .word && kind(next) == .none && text.key(next)?[0] == LetterFold.feh
          // «يوم 21 ولا 22؟»
          || text.isPlainWord(next, "ولا") && text[next + 1].digitCount <= 2 && isPhraseEnd(next + 2),
        !text[next].isSign("%")
      else { return nil }
      parts.day = day
      return next
    }
  }

  /// «يوم الحد الجاي», as people say Sunday
  private func sunday(_ index: Int, _ parts: inout DateParts) -> Int? {
    let shift = shiftWord(index + 1)
    (parts.weekday, parts.weekdayShift) = (7, shift?.0)
    return shift?.1 ?? index + 1
  }

  private static let ofLimits = KeySet("الأدنى الأقصى الأعلى الفاصل من بين")

  /// «اليوم الثالث من أكتوبر», «اليوم الأخير من الشهر»
  private func numberedDay(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard parts.day == nil, parts.nth == nil else { return nil }
    if isKind(index, .last) { return ofStretch(index + 1, &parts, NthPart(number: -1, kind: .unit(.day))) }
    guard let (number, next) = ordinal(index), number <= 31 else { return nil }
    var draft = parts
    if isKind(next, .from), isKind(next + 1, .feast), number <= 4, let end = feast(next + 1, &draft) {
      draft.feastDay = number
      parts = draft
      return end
    }
    draft.day = number
    guard isKind(next, .from) else { return dayOfTale(index - 1, number, next, &parts) }
    guard let end = month(next + 1, &draft, afterDay: true) else {
      // «اليوم الأول من العام المقبل»
      guard isKind(next + 1, .unit, Int(TimeUnit.year.rawValue)) else { return nil }
      return ofStretch(next, &parts, NthPart(number: number, kind: .unit(.day)))
    }
    parts = draft
    return yearAfter(end, &parts)
  }

  /// أمس, غداً, with الأول and with what is one day further.
  func relativeDay(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard parts.dayOffset == nil, parts.day == nil else { return nil }
    let offset = value(index)
    // «لامس», «في أمسّ الحاجة»: verbs and adjectives with the letters of yesterday.
    if offset < 0, text[index].proclitics.contains(.la) || text.endsInShadda(index) { return nil }
    // «عن بكرة أبيهم»: to the last man.
    if offset > 0, text.isPlainWord(index - 1, "عن") { return nil }
    if offset < 0, isKind(index + 1, .ordinal, 1), hasArticle(index + 1) {
      parts.dayOffset = -2
      return index + 2
    }
    // «وكالة الغد برس»
    if offset > 0, text.isPlainWord(index + 1, "برس") || text.isPlainWord(index - 1, "عدن") { return nil }
    // «إذاعة صوت الغد», «حزب الغد»
    if offset > 0, hasArticle(index),
      isHead(index - 1, .placeHead) || isPlaceHead(index - 2) && kind(index - 1) == .none
    {
      return nil
    }
    // «في أمس الحاجة»
    if offset < 0, text.isPlainWord(index + 1, "الحاجة") { return nil }
    // «غداً أجمل»
    if offset > 0, isPhraseStart(index), text.isPlainWord(index + 1, in: DateParser.hopes), isPhraseEnd(index + 2) {
      return nil
    }
    // «غد» as a noun: «غد أفضل».
    if offset > 0, isBare(index), text[index].range.count == 4, !isKind(index - 1, .unit, 3),
      !isKind(index - 1, .after), !isKind(index + 1, .weekday) || !hasArticle(index + 1),
      !isKind(index - 1, .daypart)
    {
      return nil
    }
    parts.dayOffset = offset
    return index + 1
  }

  private static let hopes = KeySet("أجمل أفضل أحلى أبهى مشرق مشرقا")

  /// «هذا الأسبوع», «هذه السنة», «هذا الصباح», «هذه الليلة», «هذا الوقت»
  func this(_ index: Int, _ parts: inout DateParts) -> Int? {
    let next = index + 1
    guard hasArticle(next), !isBound(next) else { return nil }
    let isFar = value(index) == 1
    let here = sense(next)
    switch here.kind {
    case .unit:
      guard let unit = TimeUnit(rawValue: UInt8(here.value)) else { return nil }
      // «بهذا العقد» is a contract.
      if unit == .decade {
        switch kind(index - 1) {
        case .inside where value(index - 1) == 2, .since, .during, .part: break
        default: return nil
        }
      }
      if isFar { parts.isAnaphoric = true }
      // «هذه الساعة الأولى»
      if isKind(next + 1, .ordinal), hasArticle(next + 1) { return nil }
      if unit == .day, text.isPlainWord(index - 1, "مثل"), parts.dayOffset == nil,
        let end = anniversary(next + 1, &parts)
      {
        return end
      }
      return thisUnit(unit, next, &parts)
    // «هذا الربع»
    case .fraction where here.value == 4 && !isFar && parts.shift == nil && text.isPlainWord(next, "الربع"):
      guard isPhraseEnd(next + 1) || kind(next + 1) == .none && !hasArticleLook(next + 1) else { return nil }
      parts.shift = UnitShift(unit: .quarter, by: 0)
      return next + 1
    case .weekday where parts.weekday == nil && !isFar:
      parts.weekday = Int(here.value)
      parts.weekdayShift = 0
      return next + 1
    case .daypart where parts.daypart == nil && (!isFar || !parts.hasDate) && here.value != 6 && here.value != 7:
      parts.daypart = Daypart(rawValue: here.value)
      if !parts.hasDate { parts.dayOffset = 0 }
      // «في تلك الليلة»
      if isFar { (parts.isAnaphoric, parts.isOfSame) = (true, true) }
      return next + 1
    case .moment where !isFar && here.value <= 1 && !isKind(index - 1, .until):
      parts.isNow = true
      return next + 1
    case .season where !isFar: return season(next, &parts)
    default: return nil
    }
  }

  /// «مثل هذا اليوم قبل أربع سنوات», «مثل هذا اليوم من عام 2013»: the same day of another year.
  private func anniversary(_ index: Int, _ parts: inout DateParts) -> Int? {
    var draft = parts
    draft.dayOffset = 0
    let end: Int
    if isKind(index, .before), let (length, bound, next) = duration(index + 1, afterPreposition: true),
      bound == nil, length.parts.count == 1, let part = length.parts.first, part.unit == .year,
      let years = part.amount.whole,
      years < 1000
    {
      draft.yearShift = -years
      end = next
    } else if isKind(index, .from) || isKind(index, .inside), let next = year(index + 1, &draft, bare: false) {
      end = next
    } else {
      return nil
    }
    parts = draft
    return end
  }

  func thisUnit(_ unit: TimeUnit, _ next: Int, _ parts: inout DateParts) -> Int? {
    switch unit {
    case .day:
      guard parts.dayOffset == nil else { return nil }
      parts.dayOffset = 0
    case .month:
      guard parts.monthShift == nil, parts.month == nil else { return nil }
      parts.monthShift = 0
    case .year:
      guard parts.yearShift == nil, parts.year == nil else { return nil }
      parts.yearShift = 0
    case .second: return nil
    default:
      guard parts.shift == nil else { return nil }
      parts.shift = UnitShift(unit: unit, by: 0)
    }
    return next + 1
  }

  private static let thisOfEgypt = KeySet("ده دا دي")

  /// «هالأسبوع»
  func thisUnit(_ index: Int, _ parts: inout DateParts) -> Int? {
    TimeUnit(rawValue: UInt8(truncatingIfNeeded: value(index))).flatMap { thisUnit($0, index, &parts) }
  }

  /// «هالصبح»
  func thisDaypart(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard let part = Daypart(rawValue: sense(index).value) else { return nil }
    (parts.dayOffset, parts.daypart) = (0, part)
    return index + 1
  }

  /// «الآن», «هذه اللحظة», «في الحال»
  func now(_ index: Int, _ parts: inout DateParts) -> Int? {
    let here = sense(index)
    if here.kind == .now {
      // «حتى الآن» says no more than that it goes on.
      if isKind(index - 1, .until) { return nil }
      // «في ذلك الحين»
      if text.isPlainWord(index, "الحين"),
        isKind(index - 1, .between) || isKind(index - 1, .this) || isKind(index - 1, .whole)
          || isKind(index - 1, .every) || isKind(index - 1, .inside)
          || !isPhraseStart(index) && !hasAnd(index) && !text.isSpoken(near: index)
      {
        return nil
      }
      // «هلا» is a welcome, «هلأ» is now.
      if text.isPlainWord(index, "هلا"), !text.endsInHamza(index) { return nil }
      // «أحسن حالاً»
      if text.isPlainWord(index, "حالا"), text.isPlainWord(index - 1, in: DateParser.comparatives) { return nil }
      parts.isNow = true
      return index + 1
    }
    // «في الوقت الراهن»
    if here.value == 1, hasArticle(index), isKind(index - 1, .inside), isKind(index + 1, .relative, 0),
      hasArticle(index + 1)
    {
      parts.isNow = true
      return index + 2
    }
    guard here.value == 2, hasArticle(index), isKind(index - 1, .inside), isPhraseEnd(index + 1) else { return nil }
    parts.isNow = true
    return index + 1
  }

  private static let comparatives = KeySet("أحسن أفضل أسوأ أيسر أكثر أقل أصلح أهدأ أتعس أرق بأحسن بأفضل وأحسن")

  /// «حوالي الساعة 3», «نحو عام 1990»
  func approximate(_ index: Int, _ parts: inout DateParts) -> Int? {
    // «ونحو الساعة 14:20»
    let mayBeJoined = isPhraseStart(index) && isHourWord(index + 1)
    guard text[index].proclitics.isDisjoint(with: mayBeJoined ? [.la, .ka] : [.wa, .fa, .la, .ka]), !hasArticle(index),
      value(index) != 2
    else {
      return nil
    }
    // «في حدود عام 1950», but not «على حدود عام 1967»
    if value(index) == 1, !isKind(index - 1, .inside), !text[index].proclitics.contains(.ba) { return nil }
    var draft = parts
    let nextKind = kind(index + 1)
    guard nextKind != .about, nextKind != .before, nextKind != .after, nextKind != .since,
      let next = component(index + 1, &draft, isFirst: true), draft.hasDate || draft.hasClock
    else { return nil }
    draft.bound = .approximate
    parts = draft
    return next
  }

}
