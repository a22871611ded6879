/// Parts of the day, of the year and of longer stretches; feasts.
extension DateParser {
  /// A part of the day, with the day that it belongs to: «فجر أمس», «مساء الجمعة», «صباحاً».
  func partOfDay(_ index: Int, _ parts: inout DateParts, isFirst: Bool) -> Int? {
    // «نهار السبت», «نهار 3 فيفري»: the day, as the Maghreb and Lebanon say it
    if isFirst, isKind(index, .daypart, 11), isBare(index), !parts.hasDate,
      weekdayName(index + 1) != nil && hasArticle(index + 1) || text[index + 1].kind == .digits
        || text.isPlainWord(index + 1, "غرة"),
      text.isSpoken(near: index)
    {
      return component(index + 1, &parts, isFirst: true)
    }
    guard let (part, next) = daypart(index, isFirst: isFirst), part != .noon || !isBack(index) else { return nil }
    // «بحي الضحى»
    if isFirst, hasArticle(index), isKind(index, .daypart), isPlaceHead(index - 1) { return nil }
    // «والعشا الساعه 9 مساء»: dinner
    if isKind(index, .daypart, 7), hasArticle(index), isHourWord(next), clockTime(next)?.0.daypart != nil { return nil }
    // «الساعة الحادية عشرة ليلاً من مساء 22 أيلول»
    if parts.daypart != nil { return parts.clock != nil && !parts.hasDate && !isFirst ? next : nil }
    // «في أكتوبر ظهر تسجيل», «يوم 5 مايو فجر انتحاري نفسه»: verbs
    if !isFirst, parts.hasDate, isKind(index, .daypart), isBare(index), !hasArticle(index), !text.hasTanwin(index),
      text[next].kind == .word, kind(next) == .none
    {
      return nil
    }
    // «منتصف الليل والنصف», «منتصف النهار»
    if isKind(index, .part, 2), parts.clock == nil, part == .midnight || part == .noon {
      // The end of the day that it is said of.
      var time = ClockTime(hour: part == .noon ? 12 : 24, isDefinite: true)
      let end = minutes(next, &time, cue: true)
      (parts.clock, parts.daypart) = (time, part)
      return end
    }
    // «عشية عيد الأضحى» is the evening before it.
    if part == .evening, isKind(next, .feast), text.isPlainWord(index, "عشية") {
      parts.feastDay = 0
      return daypartOfDay(.evening, next, &parts, isFirst: isFirst)
    }
    // «ليلة القدر»
    if part == .night, isKind(next, .feastTail, 10), hasArticle(next), parts.feast == nil, !parts.hasDate {
      (parts.feast, parts.daypart) = (.qadr, .night)
      return yearAfter(next + 1, &parts)
    }
    // «في غشت بالمغرب» names a country.
    if !isFirst, parts.clock == nil, parts.dayOffset == nil, isKind(index, .daypart), part == .sunset || part == .asr,
      !isBare(index)
    {
      return nil
    }
    // «السجناء بالمغرب متم دجنبر 2022»
    if isFirst, isKind(index, .daypart), part == .sunset, !isBare(index), isKind(next, .part) { return nil }
    // «وفي الليلة نفسها», «المساء ذاته»
    if isKind(index, .daypart), hasArticle(index), isKind(next, .same), !isBound(next), next == index + 1,
      !parts.hasDate,
      parts.clock == nil
    {
      (parts.dayOffset, parts.isAnaphoric, parts.daypart) = (0, true, part)
      return next + 1
    }
    // «في الصباح التالي»
    if isKind(index, .daypart), part != .asr, hasArticle(index), next == index + 1, isNextOrLast(next),
      let (shift, after) = shiftWord(next),
      !parts.hasDate, parts.clock == nil
    {
      (parts.dayOffset, parts.daypart) = (shift, part)
      return after
    }
    // «وفي الليلة الثانية نفد الماء»
    if part == .night, hasArticle(index), text.endsInTehMarbuta(index), hasArticle(next),
      let (number, end) = ordinal(next),
      let after = dayOfTale(index, number, end, &parts)
    {
      parts.daypart = .night
      return after
    }
    // «الليلة», «الليلة الماضية»
    if part == .night, hasArticle(index), text.endsInTehMarbuta(index), parts.clock == nil || !parts.hasDate {
      if let (shift, after) = shiftWord(next), !parts.hasDate {
        (parts.dayOffset, parts.daypart) = (shift, .night)
        return after
      }
      // «الليلة قبل البارحة»
      if isKind(next, .before), isKind(next + 1, .relativeDay, -1), !parts.hasDate {
        (parts.dayOffset, parts.daypart) = (-2, .night)
        return next + 2
      }
      // «تلك الليلة», «الليلة نفسها»
      if isKind(index - 1, .this, 1) || isKind(index - 1, .same) || isKind(next, .same) { return nil }
      if !parts.hasDate, isFirst { parts.dayOffset = 0 }
    }
    // «الصباح الباكر»
    let end =
      hasArticle(index) && (text.isPlainWord(next, "الباكر") || text.isPlainWord(next, "الأولى")) ? next + 1 : next
    return daypartOfDay(part, end, &parts, isFirst: isFirst)
  }

  func daypartOfDay(_ part: Daypart, _ next: Int, _ parts: inout DateParts, isFirst: Bool) -> Int? {
    parts.daypart = part
    if let time = parts.clock, !time.isDefinite {
      parts.clock?.hour = part.hour(time.hour)
      parts.clock?.isDefinite = true
    }
    return next
  }

  /// «بعيار ناري في الظهر»: the back.
  private func isBack(_ index: Int) -> Bool {
    isKind(index, .daypart) && hasArticle(index) && isKind(index - 1, .inside, 0)
      && (2...6).contains { text.isPlainWord(index - $0, in: DateParser.wounds) }
  }

  /// «خطة الربع الأول», «أرباح الربع الثاني»
  private static let ofQuarters = KeySet(
    "خطة تقرير نتائج أرباح بيانات إيرادات ميزانية موازنة مبيعات خسائر حصيلة مؤشرات نمو وأرباح ونتائج")
  private static let played = KeySet("نقاط نقطة هدف أهداف هدفا هدفين مباراة المباراة الفريق سلة")
  private static let wounds = KeySet(
    "ناري نارية إطلاقة إطلاقات عيار بعيار أعيرة بأعيرة رصاصة برصاصة رصاصتين برصاصتين طلق بطلق طلقة بطلقة طلقات بطلقات شظية بشظية شظايا بشظايا طعنة بطعنة طعنات بطعنات طعن بطعن جرح بجرح جروح بجروح إصابة الإصابة بإصابة أصيب أصيبت وأصيب آلام ألم آلاما كسر كسور بكسور حروق بحروق كدمات بكدمات مضاعفات وجع وجعا أوجاع أوجاعا عملية يعاني تعاني تشنج تشنجات خنجر سكين بسكين"
  )

  /// «مطلع 2016», «أواخر الشهر الماضي», «منتصف حزيران»
  func periodPart(_ index: Int, _ parts: inout DateParts, isFirst: Bool) -> Int? {
    if parts.daypart == nil, daypart(index) != nil { return partOfDay(index, &parts, isFirst: true) }
    guard parts.part == nil, !parts.hasDate, isFirst || text[index].proclitics.isDisjoint(with: [.wa, .fa, .ka]),
      let part = PeriodPart(rawValue: sense(index).value)
    else { return nil }
    var draft = parts
    draft.part = part
    let next = after(index)
    guard !isBound(next) else { return nil }
    if let end = stretch(next, &draft) {
      parts = draft
      return end
    }
    return part == .start ? millennium(next, &parts) : nil
  }

  /// A stretch that has a beginning and an end: a week, a month, a season, a year, a decade, a century.
  private func stretch(_ index: Int, _ parts: inout DateParts) -> Int? {
    // «أواخر الـ 2014»
    if isKind(index, .article), text[index + 1].digitCount == 4 { return year(index + 1, &parts, bare: true) }
    if let end = month(index, &parts, afterDay: false) { return yearAfter(end, &parts) }
    if let end = year(index, &parts, bare: true) { return end }
    let here = sense(index)
    switch here.kind {
    case .unit where hasArticle(index):
      if isKind(index, .unit, Int(TimeUnit.decade.rawValue)), let end = numberedDecade(index, &parts) { return end }
      guard let unit = TimeUnit(rawValue: UInt8(here.value)) else { return nil }
      if unit >= .week, let end = self.unit(index, &parts, isFirst: false) { return end }
      // «نهاية الأسبوع», «بداية الشهر», «نهاية العام», but not «بداية العام الدراسي»
      if unit == .year, text.isPlainWord(index + 1, in: DateParser.yearKinds) { return nil }
      switch unit {
      case .week: parts.shift = UnitShift(unit: .week, by: 0)
      case .month: parts.monthShift = 0
      case .year: parts.yearShift = 0
      // «لبقية اليوم»
      case .day where parts.part == .rest: (parts.part, parts.dayOffset) = (nil, 0)
      default: return nil
      }
      return index + 1
    case .this: return this(index, &parts)
    case .season, .monthHead: return season(index, &parts)
    case .decade: return decade(index, &parts)
    default: return nil
    }
  }

  /// «النصف الثاني من 2018», «الربع الأول من العام الجاري», «الثلث الأخير من الشهر»
  func share(_ index: Int, _ parts: inout DateParts) -> Int? {
    // «واحنه بنص شهر 11»
    if value(index) == 2, !hasArticle(index), !parts.hasDate, isKind(index + 1, .unit, Int(TimeUnit.month.rawValue)),
      isBare(index + 1), let number = digits(index + 2, 1...2), (1...12).contains(number), !isGlued(after: index + 2)
    {
      (parts.month, parts.part) = (number, .middle)
      return yearAfter(index + 3, &parts)
    }
    guard hasArticle(index), parts.nth == nil, !parts.hasDate else { return nil }
    // «النصف من شعبان» is its fifteenth.
    if value(index) == 2, isKind(index + 1, .from), let (name, _) = monthName(index + 2), name.isHijri {
      parts.day = 15
      return month(index + 2, &parts, afterDay: true).map { yearAfter($0, &parts) }
    }
    // «الربع الماضي»
    if value(index) == 4, let (shift, next) = shiftWord(index + 1) {
      parts.shift = UnitShift(unit: .quarter, by: shift)
      return next
    }
    let number: Int
    let next: Int
    if isKind(index + 1, .last), hasArticle(index + 1) {
      (number, next) = (-1, index + 2)
    } else if hasArticle(index + 1), let (value, after) = ordinal(index + 1), value <= self.value(index) {
      (number, next) = (value, after)
    } else {
      return nil
    }
    let nth = NthPart(number: number, kind: .share(value(index)))
    var draft = parts
    draft.nth = nth
    // «الربع الأول منه»
    if text.isPlainWord(next, "منه") || text.isPlainWord(next, "منها") {
      (draft.yearShift, draft.isAnaphoric) = (0, true)
      parts = draft
      return next + 1
    }
    // «الربع الثاني 2018», «الربع الثاني لعام 2018»
    let isDirect = text[next].digitCount == 4 || text[next].proclitics == .la && isKind(next, .unit, 7)
    // «في الربع الثالث»
    if value(index) == 4, number > 0, !isDirect, !isKind(next, .from),
      [.inside, .during].contains(kind(index - 1)) || text.isPlainWord(index - 1, in: DateParser.ofQuarters),
      !(2...7).contains(where: { text.isPlainWord(index - $0, in: DateParser.played) })
    {
      (draft.yearShift, draft.isLatest) = (0, true)
      parts = draft
      return next
    }
    guard isDirect || isKind(next, .from) && isBare(next), let end = stretch(isDirect ? next : after(next), &draft)
    else { return nil }
    parts = draft
    return end
  }

  /// «عطلة نهاية الأسبوع», «عطلة نهاية الأسبوع الماضي»
  func weekend(_ index: Int, _ parts: inout DateParts) -> Int? {
    // «عطلة نهاية هذا الأسبوع»
    if isKind(index + 1, .part, 3), isKind(index + 2, .this, 0), isKind(index + 3, .unit, Int(TimeUnit.week.rawValue)),
      hasArticle(index + 3), !parts.hasDate
    {
      parts.nth = NthPart(number: 1, kind: .weekend)
      parts.shift = UnitShift(unit: .week, by: 0)
      return index + 4
    }
    guard isKind(index + 1, .part, 3), isKind(index + 2, .unit, Int(TimeUnit.week.rawValue)), hasArticle(index + 2),
      !parts.hasDate
    else { return nil }
    parts.nth = NthPart(number: 1, kind: .weekend)
    let shift = shiftWord(index + 3)
    parts.shift = UnitShift(unit: .week, by: shift?.0 ?? 0)
    return shift?.1 ?? index + 3
  }

  /// «ما تبقى من العام»
  func rest(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard text.isPlainWord(index + 1, "تبقى") || text.isPlainWord(index + 1, "بقي"), isKind(index + 2, .from) else {
      return nil
    }
    var draft = parts
    draft.part = .rest
    guard !parts.hasDate, let end = stretch(index + 3, &draft) else { return nil }
    parts = draft
    return end
  }

  /// «مطلع الألفية الثالثة»: about the year 2000.
  private func millennium(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard text.isPlainWord(index, "الألفية") else { return nil }
    (parts.decade, parts.century, parts.bound) = (0, 21, .approximate)
    let isNamed = text.isPlainWord(index + 1, in: DateParser.millennia)
    return isNamed ? index + 2 : index + 1
  }

  private static let seasonal = KeySet("صيفية شتوية")
  private static let millennia = KeySet("الثالثة الجديدة الحالية")

  /// «صيف 2014», «الشتاء الماضي», «ربيع العام الحالي»
  func season(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard parts.season == nil, !text[index].proclitics.contains(.wa) || parts.part == nil else { return nil }
    let here = sense(index)
    let number: Int
    switch here.kind {
    // «بصيفية 2015», but «دورة صيفية 2018»
    case .season where !text.isStem(index, in: DateParser.seasonal) || text[index].proclitics.contains(.ba):
      number = Int(here.value)
    case .monthHead where here.value == 3: number = 1
    default: return nil
    }
    var draft = parts
    draft.season = number
    if hasArticle(index) {
      if let (shift, next) = shiftWord(index + 1) {
        draft.turn = shift
        parts = draft
        return next
      }
      // «هذا الصيف», but not «هذا الربيع العربي»
      if isKind(index - 1, .this, 0), !text.isPlainWord(index + 1, "العربي") {
        draft.yearShift = 0
        parts = draft
        return index + 1
      }
      // «منذ مطلع الصيف»: the last one.
      if parts.part != nil, here.kind == .season, isPhraseEnd(index + 1) || [.none, .inside].contains(kind(index + 1)),
        !hasArticleLook(index + 1)
      {
        (draft.yearShift, draft.isLatest) = (0, true)
        parts = draft
        return index + 1
      }
      return nil
    }
    guard !isBound(index + 1) else { return nil }
    // «شتا الـ 92», «صيف ال2006»
    if isKind(index + 1, .article), text[index + 2].kind == .digits, !isGlued(after: index + 2), !isCounted(index + 3),
      let value = digits(index + 2, 2...4), (40...99).contains(value) || (1900...2100).contains(value)
    {
      draft.year = value < 100 ? 1900 + value : value
      parts = draft
      return index + 3
    }
    // «شتاء 2014-2015»
    if let first = digits(index + 1, 4...4), isDash(index + 2) || isSign(index + 2, "/"),
      let second = digits(index + 3, 4...4), second == first + 1
    {
      draft.year = first
      parts = draft
      return index + 4
    }
    guard let next = year(index + 1, &draft, bare: true) else { return nil }
    parts = draft
    return next
  }

  /// «التسعينيات», «ثمانينيات القرن الماضي»
  func decade(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard parts.decade == nil else { return nil }
    let decade = value(index)
    let next = index + 1
    if isKind(next, .unit, Int(TimeUnit.century.rawValue)) || isKind(next, .from) {
      let start = isKind(next, .from) ? next + 1 : next
      var draft = parts
      draft.decade = decade
      if isKind(start, .unit, Int(TimeUnit.century.rawValue)), let end = century(start, &draft) {
        parts = draft
        return end
      }
    }
    guard hasArticle(index),
      !isBound(index) || isKind(index - 1, .inside) || isKind(index - 1, .decade)
        || text[index].proclitics.isDisjoint(with: [.wa, .fa]) || text[index].proclitics.contains(.ba)
    else { return nil }
    // «في الخمسينيات من عمره» is an age.
    if isKind(next, .from), isKind(next + 1, .age) { return nil }
    parts.decade = decade
    return next
  }

  /// «العقد الثاني من القرن الحادي والعشرين», «عقد الثمانينيات»
  func numberedDecade(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard parts.decade == nil, !parts.hasDate else { return nil }
    if isBare(index) { return isKind(index + 1, .decade) ? decade(index + 1, &parts) : nil }
    guard hasArticle(index + 1), let (number, next) = ordinal(index + 1), number <= 10, isKind(next, .from),
      isKind(next + 1, .unit, Int(TimeUnit.century.rawValue))
    else { return nil }
    var draft = parts
    draft.decade = (number - 1) * 10
    guard let end = century(next + 1, &draft) else { return nil }
    parts = draft
    return end
  }

  /// «القرن الحادي والعشرون», «القرن الـ19», «القرن الماضي»
  func century(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard parts.century == nil, parts.shift == nil, hasArticle(index) else { return nil }
    let next = index + 1
    if let (shift, after) = shiftWord(next) {
      parts.shift = UnitShift(unit: .century, by: shift)
      return after
    }
    var number: (Int, Int)?
    if hasArticle(next) { number = ordinal(next) }
    if text[next].kind == .digits { number = digits(next, 1...2).map { ($0, next + 1) } }
    if isKind(next, .article) { number = digits(next + 1, 1...2).map { ($0, next + 2) } }
    guard let (value, end) = number, value >= 1, value <= 30 else { return nil }
    parts.century = value
    return era(end, &parts)
  }

  /// «عيد الفطر», «رأس السنة», «عاشوراء», with a year or «الماضي».
  func feast(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard parts.feast == nil, !text[index].proclitics.contains(.ka) else { return nil }
    let next = index + 1
    let tail = sense(next)
    let found: (Feast, Int)?
    switch (sense(index).value, tail.kind, tail.value) {
    case (1, _, _) where hasArticle(index) && text.isPlainWord(next, "الكبير"): found = (.adha, next + 1)
    case (1, _, _) where hasArticle(index) && text.isPlainWord(next, "الصغير"): found = (.fitr, next + 1)
    case (1, .feastTail, 1): found = (.fitr, next + 1)
    case (1, .feastTail, 2): found = (.adha, next + 1)
    case (1, .feastTail, 8): found = (.labour, next + 1)
    case (1, .feastTail, 11): found = (.valentine, next + 1)
    case (1, .feastTail, 9) where hasArticle(next): found = (.easter, next + 1)
    case (1, .feastTail, 12) where hasArticle(next): found = (.mothers, next + 1)
    case (1, .feastTail, 13) where hasArticle(next): found = (.thanksgiving, next + 1)
    case (1, .feast, 8): found = (.halloween, next + 1)
    case (8, _, _): found = (.halloween, next)
    case (9, _, _) where text.isPlainWord(next, "النسيم") && !hasAnd(index) && !hasArticleLook(next + 1):
      found = (.shamNessim, next + 1)
    case (1, .era, 0) where hasArticle(next): found = (.christmas, next + 1)
    case (1, .feast, 7): found = (.nowruz, next + 1)
    case (2, .unit, 7) where hasArticle(next) && !text.isPlainWord(next + 1, in: DateParser.otherCalendars):
      found =
        isKind(next + 1, .era, 1)
        ? (.hijriNewYear, next + 2) : (.newYear, isKind(next + 1, .era, 0) ? next + 2 : next + 1)
    case (3, _, _): found = (.ashura, next)
    case (4, _, _): found = (.christmas, next)
    case (5, .feastTail, 5): found = (.mawlid, next + 1)
    case (6, _, _): found = hasAnd(next) && tail.kind == .feastTail && tail.value == 6 ? (.miraj, next + 1) : nil
    default: found = nil
    }
    guard let (feast, named) = found else { return nil }
    parts.feast = feast
    let end = text.isPlainWord(named, in: DateParser.feastEpithets) ? named + 1 : named
    if let (shift, after) = shiftWord(end) {
      parts.turn = shift
      return after
    }
    return yearAfter(end, &parts)
  }

  private static let feastEpithets = KeySet("المبارك السعيد المجيد")
  private static let otherCalendars = KeySet("الأمازيغية الصينية العبرية القبطية الفارسية اليهودية")

  /// «يوم المرأة العالمي», «الجمعة العظيمة»: days that go by two words of their own.
  func namedDay(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard parts.feast == nil, !parts.hasDate else { return nil }
    let isWomens = text.isPlainWord(index, "المرأة") && text.isPlainWord(index + 1, "العالمي")
    // «اليوم الوطني السعودي»
    if text.isPlainWord(index, "اليوم"), text.isPlainWord(index + 1, "الوطني"),
      let feast = DateParser.nationalDays.first(where: { text.isPlainWord(index + 2, in: $0.of) })?.feast,
      !text.isPlainWord(index - 1, in: LexedText.titled)
    {
      parts.feast = feast
      // «1440» is of another calendar.
      let year = isKind(index + 3, .unit, Int(TimeUnit.year.rawValue)) ? index + 4 : index + 3
      return digits(year, 4...4).map { $0 < 1700 } == true ? index + 3 : yearAfter(index + 3, &parts)
    }
    let isGoodFriday = isKind(index, .weekday, 5) && hasArticle(index) && text.isPlainWord(index + 1, "العظيمة")
    guard isWomens || isGoodFriday else { return nil }
    parts.feast = isWomens ? .womens : .goodFriday
    return yearAfter(index + 2, &parts)
  }

  private static let nationalDays: [(of: KeySet, feast: Feast)] = [
    (KeySet("السعودي للسعودية"), .saudiNational), (KeySet("الإماراتي للإمارات"), .emiratiNational),
    (KeySet("الكويتي للكويت"), .kuwaitiNational), (KeySet("القطري لقطر"), .qatariNational),
    (KeySet("العماني"), .omaniNational), (KeySet("البحريني للبحرين"), .bahrainiNational),
  ]
}
