/// One date or time, put together from its parts in whatever order they stand.
extension DateParser {
  /// The date or time that begins at an index.
  func point(_ index: Int) -> (DateParts, Int)? {
    var parts = DateParts()
    guard var at = component(index, &parts, isFirst: true), at > index else { return nil }
    while let next = further(at, &parts), next > at { at = next }
    // «عام 1980 تقريباً»
    if isKind(at, .about, 2), parts.bound == nil {
      parts.bound = .approximate
      at += 1
    }
    return (parts, at)
  }

  /// A further part, behind what may join it to those before.
  func further(_ index: Int, _ parts: inout DateParts) -> Int? {
    if let next = direct(index, &parts) { return next }
    // «يوم 22/02/2013 قرابة السادسة مساءً»
    let about = isKind(index, .inside, 0) && isBare(index) ? index + 1 : index
    if parts.hasDay, parts.clock == nil, isKind(about, .about), isBare(about), value(about) < (about > index ? 2 : 1),
      let next = timeOfDay(about + 1, &parts)
    {
      parts.bound = .approximate
      return next
    }
    // «يوم الأحد شي سبعة الصبح»
    if parts.hasDay, parts.clock == nil, text.isPlainWord(index, "شي"), let next = timeOfDay(index + 1, &parts) {
      parts.bound = .approximate
      return next
    }
    if parts.clock != nil, parts.zone == nil, let (zone, next) = zone(index) {
      parts.zone = zone
      return next
    }
    // The year may stand in the next line, and the time of a day; «في منتصف مايو⏎14:30» has no day.
    if text[index].kind == .newline, isWrapped(index), text[index + 1].kind == .digits || isHourWord(index + 1) {
      var draft = parts
      guard let next = direct(index + 1, &draft),
        parts.hasClock || !draft.hasClock || parts.hasDay && !beginsEntry(next)
      else { return nil }
      parts = draft
      return next
    }
    if isSign(index, "(") {
      var draft = parts
      if let next = direct(index + 1, &draft), isSign(next, ")") {
        parts = draft
        return next + 1
      }
      return nil
    }
    // «المولود سنة 1957، في 16 آب»
    if parts.isYear, isComma(index), isKind(index + 1, .inside),
      (2...7).contains(where: { text.isStem(index - $0, in: DateParser.birthWords) })
    {
      return nil
    }
    // «بعد أحد عشر شهراً، في 28 كانون الأول» are two.
    if parts.offset != nil, isComma(index), isKind(index + 1, .inside) { return nil }
    guard let start = connected(index, parts), !isComma(start - 1) || goesOn(start) else { return nil }
    // «طلعنا بالليل، 4:30 وقف الموتور»
    if isComma(start - 1), !parts.hasDate, parts.clock == nil, text[start].kind == .digits,
      text[index - 1].proclitics.contains(.ba)
    {
      return nil
    }
    return direct(start, &parts)
  }

  /// Whether what stands behind a comma may belong to the date before it: a day, a month, a year, a time.
  private func goesOn(_ index: Int) -> Bool {
    switch kind(index) {
    case .decade, .season, .feast, .part, .fraction, .unitPlural, .unitDual, .before, .after, .since, .last, .now,
      .moment:
      return false
    case .unit: return value(index) <= TimeUnit.day.rawValue || value(index) == TimeUnit.year.rawValue
    default: return true
    }
  }

  /// Whether a sign parts what a line begins with from what it tells: «06:15 | قصف مدفعي».
  private func beginsEntry(_ index: Int) -> Bool {
    if isSign(index, "|") || isSign(index, ":") || isDash(index) { return true }
    // So does the next line: «00:35 بلاغ …», «04:10 حادث …».
    let next = lineEnd(index) + 1
    return isFourDigits(next)
      || text[next].kind == .digits && (isSign(next + 1, ":") || isSign(next + 1, ".") && !text[next + 1].spaceBefore)
        && text[next + 2].digitCount == 2
  }

  /// Whether a line break stands in running text: behind a line of some length.
  private func isWrapped(_ index: Int) -> Bool {
    (1...6).allSatisfy { text[index - $0].kind != .newline && text[index - $0].kind != .end }
  }

  private func direct(_ index: Int, _ parts: inout DateParts) -> Int? {
    // «9/3/1971   ليلة 7 أوت 1995»: the next cell
    if text[index].gapBefore, parts.day != nil, isKind(index, .daypart), !hasArticle(index),
      text[index + 1].kind == .digits
    {
      return nil
    }
    // «البارح فالليل»
    guard
      text[index].proclitics.isDisjoint(with: [.wa, .fa, .ka])
        || text[index].proclitics == [.fa, .al] && isKind(index, .daypart)
          && (parts.dayOffset != nil || parts.weekday != nil)
    else { return nil }
    return component(index, &parts, isFirst: false)
  }

  /// The index behind words and signs that join two parts of one date.
  private func connected(_ index: Int, _ parts: DateParts) -> Int? {
    // «من تسعينيات القرن الماضي، في شتاء 2020»
    if parts.decade != nil, isComma(index) { return nil }
    var at = index
    if isComma(at) || isDash(at) && text[at].spaceBefore || isSeparator(at) { at += 1 }
    // «11/02/1969 | ليلة 7 أوت 1995»: cells of a row
    if isSign(index, "|"), parts.day != nil, text[at].kind != .digits, !isHourWord(at) { return nil }
    let here = sense(at)
    switch here.kind {
    // «نهار الأربعاء على الحداش متاع الصباح»
    case .on where isBare(at) && parts.hasDate && !parts.hasClock && hour(behind: at, cue: false)?.daypart != nil:
      at += 1
    case .on where isBare(at) && (isHourWord(at + 1) || text[at + 1].kind == .digits && dayHalf(at + 2) != nil): at += 1
    // «مبارح ع 6 وتلت المسا», «السبت ع الـ 5 ونص العصر»
    case .none where text.isPlainWord(at, in: DateParser.atHour) && hour(behind: at, cue: true) != nil: at += 1
    // «اليوم مع 2 ديال العشية», «نهار 3 فيفري مع ال9 ونص متاع الصباح», «البارح مع حداش ديال الليل»
    case .none
    where text.isPlainWord(at, "مع") && parts.hasDate && !parts.hasClock && hour(behind: at, cue: false)?.daypart != nil:
      at += 1
    // «تسعة إلا ربع الليل مال البارحه»
    case .none where text.isPlainWord(at, in: LexedText.belonging) && isKind(at + 1, .relativeDay): at += 1
    case .from, .inside:
      if isBound(at) || at > index && here.kind == .from { return nil }
      at += 1
      if isKind(at, .unit, Int(TimeUnit.day.rawValue)), !hasArticle(at), isKind(at + 1, .weekday) { at += 1 }
      // «الليلة في تمام الساعة الثامنة»
      if text.isPlainWord(at, "تمام"), isHourWord(at + 1) || clock(at + 1, cue: true) != nil { at += 1 }
    case .matching: at += 1
    default: break
    }
    if isKind(at, .matching) { at += 1 }
    if at > index, isKind(at - 1, .matching), isKind(at, .inside), isBare(at) { at += 1 }
    if at > index, isKind(at - 1, .matching), text.isPlainWord(at, "ل") || text.isPlainWord(at, "فيه") { at += 1 }
    if isKind(at, .dateWord) { at += 1 }
    if isSign(at, ":") { at += 1 }
    return at > index ? at : nil
  }

  /// The hour, with an article perhaps, behind «ع» or «مع»; behind «مع» in words as well.
  private func hour(behind index: Int, cue: Bool) -> ClockReading? {
    let at = isKind(index + 1, .article) ? index + 2 : index + 1
    if text[at].kind == .digits { return clock(at, cue: cue)?.0 }
    return !cue && (isKind(at, .number) || isKind(at, .teen) || isOneOClock(at)) ? clock(at, cue: cue)?.0 : nil
  }

  /// «ع 6», «عالـ3»
  private static let atHour = KeySet("ع عال")

  /// · • | between the time and the date of a post
  private func isSeparator(_ index: Int) -> Bool {
    let sign = text[index].sign
    return sign == 0xB7 || sign == 0x2022 || sign == 0x7C
  }

  /// One part: a weekday, a day with its month, a year, a time of day …
  func component(_ index: Int, _ parts: inout DateParts, isFirst: Bool) -> Int? {
    let lexeme = text[index]
    if lexeme.kind == .digits { return figures(index, &parts, isFirst: isFirst) }
    let here = sense(index)
    switch here.kind {
    case .none where isFirst && isLetterOfHour(index) || !isFirst && isOneOClock(index):
      return timeOfDay(index, &parts)
    case .none:
      return isFirst ? garbledMonthFirst(index, &parts) : nil
    case .ofTale:
      // «تاني يوم العيد الكبير»
      if here.value == 1, isKind(index + 1, .unit, 3) || isKind(index + 1, .unitPlural, 3), isBare(index + 1),
        isKind(index + 2, .feast), let end = feast(index + 2, &parts)
      {
        parts.feastDay = 2
        return end
      }
      return isFirst ? nextDay(index, &parts) ?? thatDay(index, &parts) : nil
    case .weekday:
      return weekday(index, &parts, isFirst: isFirst) ?? (isHourByParts(index) ? timeOfDay(index, &parts) : nil)
    case .unit: return unit(index, &parts, isFirst: isFirst)
    case .unitPlural, .unitDual:
      return (isFirst ? firstHours(index, &parts) : nil) ?? severalUnits(index, &parts)
    case .this: return this(index, &parts)
    case .thisUnit: return isFirst ? thisUnit(index, &parts) : nil
    case .thisDaypart: return isFirst ? thisDaypart(index, &parts) : nil
    case .relativeDay: return relativeDay(index, &parts)
    case .number where hasArticle(index) && weekdayName(index) != nil: return weekday(index, &parts, isFirst: isFirst)
    case .teen where hasArticle(index) || isHourByParts(index): return timeOfDay(index, &parts)
    case .number where isKind(index + 1, .minus) && isBare(index):
      return timeOfDay(index, &parts) ?? numbered(index, &parts, isFirst: isFirst)
    case .number where text.isPlainWord(index - 1, "مع") && text[index].proclitics.isSubset(of: .la),
      .teen where text.isPlainWord(index - 1, "مع") && isBare(index):
      if let next = timeOfDay(index, &parts) { return next }
      return here.kind == .number ? numbered(index, &parts, isFirst: isFirst) : nil
    case .article: return articleNumber(index, &parts, isFirst: isFirst)
    case .ordinal, .last, .number:
      return (isFirst ? nextDay(index, &parts) : nil) ?? numbered(index, &parts, isFirst: isFirst)
    case .part: return periodPart(index, &parts, isFirst: isFirst)
    case .fraction: return share(index, &parts)
    case .month, .weakMonth, .monthHead, .hijriMonth, .dhu, .monthLetter: return monthFirst(index, &parts)
    case .season: return season(index, &parts)
    case .decade: return decade(index, &parts)
    case .feast: return feast(index, &parts)
    case .before, .after, .since:
      return isFirst || takesDistance(parts, index) ? offset(index, &parts, isFirst: isFirst) : nil
    case .from: return isFirst && isSpokenSince(index) ? offset(index, &parts, isFirst: true) : nil
    case .daypart, .daypartAdverb: return partOfDay(index, &parts, isFirst: isFirst)
    case .same: return sameUnit(index, &parts)
    case .now, .moment: return isFirst ? now(index, &parts) : nil
    case .about: return isFirst ? approximate(index, &parts) : nil
    case .weekend: return weekend(index, &parts)
    case .what: return isFirst ? rest(index, &parts) : nil
    case .zoneName: return nil
    case .scale, .scaleDual: return isFirst ? yearOfBirth(index, &parts) : nil
    default: return nil
    }
  }

  /// Whether a distance or a part of the day behind قبل or بعد may belong to a date: «الثلاثاء بعد أسبوع», but not «في شهر
  /// رمضان قبل أسبوع».
  private func takesDistance(_ parts: DateParts, _ index: Int) -> Bool {
    // «التاسعة من صباح بعد غد»
    guard parts.hasDate else { return parts.hasClock && isKind(index + 1, .relativeDay) }
    return parts.day == nil && parts.month == nil && parts.feast == nil && parts.season == nil || daypart(index) != nil
  }

  /// The year after a month: «، 2018», «من عام 2018», «2018 م».
  func yearAfter(_ index: Int, _ parts: inout DateParts) -> Int {
    var at = index
    if text[at].kind == .newline, text[at + 1].digitCount == 4, isWrapped(at) || isLineEdge(at + 2) { at += 1 }
    if let next = year(at, &parts, bare: true) { return next }
    if isComma(at) || isSign(at, "/") || isSign(at, "-") || isKind(at, .from) || isKind(at, .inside) { at += 1 }
    if at > index, text[at].proclitics.isDisjoint(with: [.wa, .fa, .ka]), let next = year(at, &parts, bare: true) {
      return next
    }
    if isDash(index) || isSign(index, "/"), text[index - 1].digitCount == 1,
      isKind(index - 2, .monthLetter) || isKind(index - 2, .monthHead), parts.year == nil,
      let value = digits(index + 1, 4...4), (1900...2100).contains(value), !isGlued(after: index + 1)
    {
      parts.year = value
      return era(index + 2, &parts)
    }
    return shortYear(index, &parts) ?? index
  }

  func timeOfDay(_ index: Int, _ parts: inout DateParts) -> Int? {
    // «الليلة في الثامنة»
    let isLed =
      parts.hasDay && isKind(index - 1, .inside) && text[index].kind == .word && text.endsInTehMarbuta(index)
      && !isHourWord(index)
    // «شهر رمضان 1444هـ من الساعة العاشرة حتى الثالثة»: hours of every day of it
    if parts.month != nil, !parts.hasDay, parts.nth == nil, isKind(index - 1, .from), isHourWord(index) { return nil }
    guard parts.clock == nil, let (reading, next) = isLed ? clock(index, cue: true) : clockTime(index) else {
      return nil
    }
    parts.clock = reading.clock
    if let part = reading.daypart {
      parts.daypart = part
    } else if let part = parts.daypart, var time = reading.clock, !time.isDefinite {
      // «مساء … الساعة 8»
      time.hour = part.hour(time.hour)
      time.isDefinite = true
      parts.clock = time
    }
    if let zone = reading.zone { parts.zone = zone }
    return next
  }

  // MARK: Weekdays

  private func weekday(_ index: Int, _ parts: inout DateParts, isFirst: Bool) -> Int? {
    guard parts.weekday == nil,
      hasArticle(index) || isKind(index - 1, .unit, 3) || weekOf(index) || isFirst && isFridayOfDate(index)
    else { return nil }
    if isFirst {
      let before = sense(index - 1)
      if before.kind == .nameHead || isPlaceHead(index - 1) { return nil }
      // «من قبل الاثنين معاً»: by both.
      if before.kind == .before, isKind(index - 2, .from) { return nil }
    }
    // «يوم الربوع», Wednesday in Yemen; «الربوع» alone are lands.
    if text.isStem(index, in: DateParser.lands), !isKind(index - 1, .unit, 3) { return nil }
    // «من التنين للسبت» is Monday, «التنين» elsewhere a dragon.
    if text.isStem(index, in: DateParser.dragons), !isKind(index - 1, .unit, 3), !text.isSpoken(near: index),
      !(isKind(index - 1, .from) && text[index + 1].proclitics.contains(.la))
    {
      return nil
    }
    if let next = namedDay(index, &parts) { return next }
    guard let day = weekdayName(index) else { return nil }
    var next = index + 1
    // «الأحد والثلاثون» is a number.
    if day == 7 || day == 1, let tens = joined(next), isKind(tens, .number), value(tens) >= 20 { return nil }
    // «الثلاثاء الثالث من شهر أيلول»
    if let after = ordinalOf(next, &parts, kind: .weekday(day)) {
      // «الثلاثاء الثاني من يونيو 2020», where the second was a Tuesday
      if let number = parts.nth?.number, number > 0, let month = parts.month, let year = parts.year, !parts.isHijri,
        !parts.yearIsShort, CivilDate(year, month, number).weekday == day
      {
        (parts.nth, parts.day, parts.weekday) = (nil, number, day)
      }
      return after
    }
    parts.weekday = day
    if !isFirst, let after = nightOfTwo(next, &parts) { return after }
    if let (shift, after) = shiftWord(next) {
      parts.weekdayShift = shift
      next = after
    } else if isKind(next, .same), !isBound(next) {
      parts.isAnaphoric = true
      next += 1
    }
    return next
  }

  /// «جمعة 22 نيسان 2011»: a weekday without its article before a whole date.
  private func isFridayOfDate(_ index: Int) -> Bool {
    guard isBare(index), text[index + 1].kind == .digits, let (_, next) = monthName(index + 2),
      text[next].digitCount == 4
    else { return false }
    return digits(index + 1, 1...2) != nil
  }

  private static let dragons = KeySet("تنين")
  private static let lands = KeySet("ربوع")

  /// «أحد الأسبوع الماضي»
  private func weekOf(_ index: Int) -> Bool {
    isBare(index) && isKind(index + 1, .unit, Int(TimeUnit.week.rawValue)) && hasArticle(index + 1)
      && shiftWord(index + 2) != nil
  }

  /// An ordinal behind what it counts, with the stretch that it is counted in: «الأول من أكتوبر».
  private func ordinalOf(_ index: Int, _ parts: inout DateParts, kind: NthPart.Kind) -> Int? {
    let number: Int
    let next: Int
    if isKind(index, .last), hasArticle(index) {
      (number, next) = (-1, index + 1)
    } else if hasArticle(index), let (value, after) = ordinal(index), value <= 5 {
      (number, next) = (value, after)
    } else {
      return nil
    }
    return ofStretch(next, &parts, NthPart(number: number, kind: kind))
  }

  /// «من شهر أيلول», «في سبتمبر», «بأيلول», «من العام الماضي» after an ordinal.
  func ofStretch(_ index: Int, _ parts: inout DateParts, _ nth: NthPart) -> Int? {
    var at = index
    if isKind(at, .from) || isKind(at, .inside), isBare(at) { at = after(at) }
    var draft = parts
    draft.nth = nth
    guard text[at].proclitics.isDisjoint(with: [.wa, .fa, .ka]), at > index || isBound(at) || isStretch(at) else {
      return nil
    }
    if let next = month(at, &draft, afterDay: false) {
      parts = draft
      return yearAfter(next, &parts)
    }
    // «الأيام العشرة الأولى من الشهر»
    if at > index, hasArticle(at), !isBound(at), isKind(at, .unit, Int(TimeUnit.month.rawValue)) {
      draft.monthShift = 0
      parts = draft
      return at + 1
    }
    // «الاثنين الأول من العام»
    if at > index, hasArticle(at), !isBound(at), isKind(at, .unit, Int(TimeUnit.year.rawValue)), isPhraseEnd(at + 1) {
      draft.yearShift = 0
      parts = draft
      return at + 1
    }
    guard nth.kind != .unit(.month) || isStretch(at) || text[at].digitCount == 4 else { return nil }
    if let next = year(at, &draft, bare: at > index) {
      parts = draft
      return next
    }
    return nil
  }

  private func isStretch(_ index: Int) -> Bool {
    let here = sense(index)
    return here.kind == .unit && here.value >= TimeUnit.month.rawValue || here.kind == .month || here.kind == .this
      || here.kind == .monthHead || here.kind == .hijriMonth || here.kind == .weakMonth
  }

  // MARK: Months first

  private func monthFirst(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard parts.month == nil, parts.monthShift == nil else { return nil }
    if isKind(index, .monthHead, 3), let next = season(index, &parts) { return next }
    // «عام 2019 مارس الضغط»
    if parts.year != nil, let (name, next) = monthName(index), name.isWeak, !isPhraseEnd(next) { return nil }
    guard var at = month(index, &parts, afterDay: false) else { return nil }
    if parts.day == nil, let (day, next) = dayNumber(at), text[at].kind != .digits || isIsolated(at) || isDash(next),
      text[at].kind == .digits || hasArticle(at), !isBound(at)
    {
      // «شباط 13», but not «شباط 13 قتيلاً».
      if digits(next, 4...4) != nil || isComma(next) || isPhraseEnd(next) || isKind(next, .into) || isKind(next, .until)
      {
        var draft = parts
        draft.day = day
        if !DateParser.isImpossible(draft) {
          parts = draft
          at = next
        }
      }
    }
    return yearAfter(at, &parts)
  }
}
