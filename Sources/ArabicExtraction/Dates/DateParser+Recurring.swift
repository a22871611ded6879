/// Days and times that come back every day, week, month or year.
extension DateParser {
  /// «مرتين في الأسبوع», «ثلاث مرات يومياً»
  private func timesIn(_ index: Int) -> (String, Grain, Int)? {
    if let found = daysIn(index) { return found }
    var at = index
    if !isKind(at, .times) {
      // «جرعة واحدة مرتين يومياً»: the dual has its count in itself.
      guard let (_, next) = cardinal(at), isKind(next, .times), value(next) != 2, isBare(next) else { return nil }
      at = next
    }
    guard text[at].proclitics.isSubset(of: [.wa, .fa]), !hasArticle(at) else { return nil }
    var next = at + 1
    if isKind(next, .number, 1) || isKind(next, .number, 2), isBare(next) { next += 1 }
    if isKind(next, .recurring) || isKind(next, .every) { return recurring(next) }
    // «مرتين بالأسبوع»
    if isKind(next, .inside), isBare(next) { next += 1 } else if !text[next].proclitics.contains(.ba) { return nil }
    guard isKind(next, .unit), hasArticle(next), shiftWord(next + 1) == nil,
      let unit = TimeUnit(rawValue: UInt8(value(next)))
    else { return nil }
    return (DurationValue(parts: [(DecimalAmount(1), unit)]).iso8601, unit.grain, next + 1)
  }

  /// «ثلاثة أيام في الأسبوع», «3 ايام بالاسبوع», «يومين في الشهر»: how often, told by how long.
  private func daysIn(_ index: Int) -> (String, Grain, Int)? {
    let isDual = isKind(index, .unitDual, Int(TimeUnit.day.rawValue))
    guard isDual || isKind(index, .number) || text[index].kind == .digits, let found = element(index),
      !found.isIndefinite, found.part.unit == .day
    else { return nil }
    let isIn = isKind(found.next, .inside, 0) && isBare(found.next)
    let unit = isIn ? found.next + 1 : found.next
    guard isKind(unit, .unit), hasArticle(unit), isIn ? !isBound(unit) : text[unit].proclitics.contains(.ba),
      shiftWord(unit + 1) == nil, !isKind(unit + 1, .ordinal), let length = TimeUnit(rawValue: UInt8(value(unit))),
      isIn && !isDual ? length > .day : length == .week || length == .month
    else { return nil }
    return (DurationValue(parts: [(DecimalAmount(1), length)]).iso8601, length.grain, unit + 1)
  }

  /// «كل يوم», «كل ثلاثة أيام», «كل جمعة», «يومياً», with the TIMEX3 value.
  func recurring(_ index: Int) -> (String, Grain, Int)? {
    let here = sense(index)
    if here.kind == .times || here.kind == .number || here.kind == .unitDual || text[index].kind == .digits,
      let found = timesIn(index)
    {
      return found
    }
    if let found = weekdays(index) ?? inEvery(index) ?? everyOther(index) { return found }
    if here.kind == .recurring, let unit = TimeUnit(rawValue: UInt8(here.value)), text.endsInAlef(index) {
      if unit == .day { return withClock("P1D", .day, index + 1) }
      if unit == .year, let day = dayOfEveryYear(index + 1) { return day }
      return (DurationValue(parts: [(DecimalAmount(1), unit)]).iso8601, unit.grain, index + 1)
    }
    // «مساء كل جمعة»
    if here.kind == .daypart, isBare(index), isKind(index + 1, .every), isBare(index + 1),
      let part = Daypart(rawValue: here.value)
    {
      let day = isKind(index + 2, .unit, 3) && isBare(index + 2) ? index + 3 : index + 2
      if isKind(day, .weekday), !isBound(day) { return ("XXXX-WXX-\(value(day))" + part.timex, .daypart, day + 1) }
      if day == index + 3 { return ("XXXX-XX-XX" + part.timex, .daypart, day) }
    }
    guard here.kind == .every, !hasArticle(index), text[index].proclitics.isDisjoint(with: [.la, .ka]) else {
      return nil
    }
    let next = index + 1
    if isBound(next) { return nil }
    // «كل 14 فبراير»
    if text[next].kind == .digits, let day = dayOfYear(next) { return day }
    // «كل عطلة نهاية أسبوع»
    if isKind(next, .weekend), isBare(next), isKind(next + 1, .part, 3), isKind(next + 2, .unit, 4) {
      return ("XXXX-WXX-WE", .week, next + 3)
    }
    // «كل عام وأنتم بخير»
    if isKind(next, .unit, 7), text.isPlainWord(next + 1, in: DateParser.andYou) { return nil }
    let start = isKind(next, .unit, 3) && !hasArticle(next) ? next + 1 : next
    // «كل يوم حد»
    if start > next, text.isPlainWord(start, "حد"), !isImperfect(start + 1) {
      return withClock("XXXX-WXX-7", .day, start + 1)
    }
    if let day = weekdayName(start), start > next || !hasArticle(start) {
      // «كل ثلاثاء من كل أسبوع»
      return withClock("XXXX-WXX-\(day)", .day, everyWeek(start + 1) ?? start + 1)
    }
    // «كل أول شهر», «كل نهاية أسبوع»
    if isKind(next, .ordinal, 1) || isKind(next, .last) || isKind(next, .part), isBare(next), isKind(next + 1, .unit),
      isBare(next + 1), let unit = TimeUnit(rawValue: UInt8(value(next + 1))), unit >= .week
    {
      return (DurationValue(parts: [(DecimalAmount(1), unit)]).iso8601, unit.grain, next + 2)
    }
    if isKind(next, .unit), !hasArticle(next), let unit = TimeUnit(rawValue: UInt8(value(next))) {
      // «كل يوم عمل في التاسعة»
      if unit == .day { return withClock("P1D", .day, text.isPlainWord(next + 1, "عمل") ? next + 2 : next + 1) }
      if unit == .year, let day = dayOfEveryYear(next + 1) { return day }
      return (DurationValue(parts: [(DecimalAmount(1), unit)]).iso8601, unit.grain, next + 1)
    }
    if isKind(next, .daypart), !hasArticle(next), let part = Daypart(rawValue: sense(next).value) {
      // «كل صباح يوم أحد»
      let day = isKind(next + 1, .unit, 3) && isBare(next + 1) ? next + 2 : next + 1
      if isKind(day, .weekday), !isBound(day) { return ("XXXX-WXX-\(value(day))" + part.timex, .daypart, day + 1) }
      // «كل ليلة الساعة التاسعة والنصف»
      var parts = DateParts()
      parts.daypart = part
      let isLed = isKind(next + 1, .inside) && isBare(next + 1)
      let hour = isLed ? next + 2 : next + 1
      // «كل صباح في السابعة والنصف»
      parts.day = isLed ? 1 : nil
      if isHourWord(hour) || isLed && isKind(hour, .ordinal) && hasArticle(hour), let end = timeOfDay(hour, &parts),
        let time = parts.clock, !(hasAnd(end) && isKind(end, .number))
      {
        return (DateParser.everyDay("P1D", at: time), time.grain, end)
      }
      return ("XXXX-XX-XX" + part.timex, .daypart, next + 1)
    }
    guard let found = element(next), !found.isSingle else { return nil }
    let length = DurationValue(parts: [found.part], isIndefinite: found.isIndefinite)
    return (length.iso8601, found.part.unit.grain, found.next)
  }

  /// «يوم إي ويوم لا», as people say every other day
  private func everyOther(_ index: Int) -> (String, Grain, Int)? {
    guard isKind(index, .unit, 3), isBare(index), text.isPlainWord(index + 1, in: DateParser.yes),
      text.isPlainWord(index + 2, "ويوم"), text.isPlainWord(index + 3, in: DateParser.noWords)
    else { return nil }
    return ("P2D", .day, index + 4)
  }

  private static let yes = KeySet("إي اي آه اه أيوه ايه أي نعم")
  private static let noWords = KeySet("لا لأ")

  /// «في 14 يوليو» behind «كل سنة»
  private func dayOfEveryYear(_ index: Int) -> (String, Grain, Int)? {
    guard isKind(index, .inside), isBare(index) else { return nil }
    return dayOfYear(index + 1)
  }

  /// A day of a month without a year, as it comes every year.
  private func dayOfYear(_ index: Int) -> (String, Grain, Int)? {
    var parts = DateParts()
    guard let next = dayAndMonth(index, &parts), !parts.isHijri, parts.monthShift == nil, let day = parts.day,
      let month = parts.month, yearAfter(next, &parts) == next
    else { return nil }
    return ("XXXX-" + ISOFormat.padded(month, 2) + "-" + ISOFormat.padded(day, 2), .day, next)
  }

  private static let andYou = KeySet("وأنتم وأنت وأنتن وأنتو وأنتي وإنتا وأنتوا")

  /// A recurring day with its time: «كل اثنين الساعة 4 مساء», «يومياً عند السادسة صباحاً», «كل جمعة مساءً».
  func withClock(_ value: String, _ grain: Grain, _ index: Int) -> (String, Grain, Int) {
    let at = isKind(index, .inside) && isBare(index) ? index + 1 : index
    var parts = DateParts()
    if kind(at) == .daypartAdverb || isKind(at, .part, 2), let (part, next) = daypart(at) {
      if part == .midnight { return (DateParser.everyDay(value, at: ClockTime(hour: 0)), .hour, next) }
      return ((value == "P1D" ? "XXXX-XX-XX" : value) + part.timex, .daypart, next)
    }
    // «كل خميس العصر»
    if kind(at) == .daypart, hasArticle(at), value != "P1D", let (part, next) = daypart(at) {
      return (value + part.timex, .daypart, next)
    }
    // «يومياً في التاسعة»
    if at > index, isKind(at, .ordinal), hasArticle(at), text.endsInTehMarbuta(at),
      let (reading, next) = clock(at, cue: true), let time = reading.clock, !isKind(next, .from), !isKind(next, .number)
    {
      return (DateParser.everyDay(value, at: time), time.grain, next)
    }
    guard isHourWord(at) || hasArticle(at) || text[at].kind == .digits, let next = timeOfDay(at, &parts),
      let time = parts.clock, isHourWord(at) || time.isDefinite
    else { return (value, grain, index) }
    return (DateParser.everyDay(value, at: time), time.grain, next)
  }

  /// The TIMEX3 value of a recurring day with its time.
  static func everyDay(_ value: String, at time: ClockTime) -> String {
    (value == "P1D" ? "XXXX-XX-XX" : value) + ISOFormat.clock(floorModulo(time.secondOfDay, 86_400))
  }

  // MARK: Days of the week

  /// «أيام الجمعة», «أيام السبت والأحد», «كل ثلاثاء وخميس», «الجمعة من كل أسبوع». Each weekday of a row is one recurring
  /// time; the last one takes in what stands behind it for all.
  func weekdays(_ index: Int) -> (String, Grain, Int)? {
    let here = sense(index)
    var at = index
    var isSaid = false
    switch here.kind {
    case .unitPlural where here.value == 3 && text[index].proclitics.isSubset(of: [.wa, .fa]):
      (at, isSaid) = (index + 1, true)
    case .pairHead where here.value == 3: at = index + 1
    case .unit where here.value == 3 && !hasArticle(index): at = index + 1
    case .weekday: isSaid = hasAnd(index) && isInRow(index)
    default: return nil
    }
    guard isKind(at, .weekday), at == index || !isBound(at), hasArticle(at) || at == index && isSaid else { return nil }
    let end = rowEnd(at)
    let tail = everyWeek(end)
    if isSaid, hasArticle(at) {
      // «أيام السبت والأحد الماضيين», «أيام السبت والأحد 17 و18 نوفمبر»
      guard !isKind(end, .relative), !isKind(end, .matching), text[end].kind != .digits else { return nil }
    } else if tail == nil, !isSaid {
      return nil
    }
    let value = "XXXX-WXX-\(value(at))"
    return end > at + 1 ? (value, .day, at + 1) : withClock(value, .day, tail ?? end)
  }

  /// Hours behind days that come back: «من الأحد إلى الخميس، من 8 إلى 3», «كل ثلاثاء من التاسعة صباحاً إلى الواحدة» are days, and hours of
  /// each of them.
  func hoursOfDays(_ expression: DateExpression, _ index: Int) -> (
    days: DateExpression, start: Int, from: DateParts, to: DateParts, next: Int
  )? {
    let days: DateExpression
    switch expression {
    case .span(.some(let first), .some(let last)):
      guard let from = first.weekday, let to = last.weekday, !first.hasClock, !last.hasClock, first.day == nil,
        last.day == nil, first.weekdayShift == nil, last.weekdayShift == nil
      else { return nil }
      days = .recurring("XXXX-WXX-\(from)/XXXX-WXX-\(to)", .day)
    case .recurring(let value, .day) where value == "P1D" || value.hasPrefix("XXXX-WXX-"): days = expression
    default: return nil
    }
    guard let hours = hoursBehind(index) else { return nil }
    let start = isComma(index) || isSign(index, ":") ? index + 1 : index
    return (days, start, hours.from, hours.to, hours.next)
  }

  /// «من 8 إلى 3», «بين التاسعة والواحدة», «9 ص - 2 م» behind days.
  func hoursBehind(_ index: Int) -> (from: DateParts, to: DateParts, next: Int)? {
    var at = index
    if isComma(at) || isSign(at, ":") { at += 1 }
    let isBetween = isKind(at, .between)
    let isLed = isBetween || isKind(at, .from)
    if isLed {
      guard isBare(at) else { return nil }
      at += 1
    }
    guard isLed || text[at].kind == .digits, let (first, end) = hour(at) else { return nil }
    let start: Int
    if isBetween, let next = joined(end) {
      start = next
    } else if isDash(end) || isKind(end, .into) || isKind(end, .until)
      || text.isPlainWord(end, in: DateParser.toOf) && text[end + 1].kind == .digits
    {
      start = end + 1
    } else {
      return nil
    }
    guard let (last, next) = hour(start) else { return nil }
    // «من 8 إلى 3», but not «من 8 إلى 10 أيام», and not «5 - 6 قتلى»
    let isSaid = first.daypart != nil || last.daypart != nil || last.clock?.minute != nil || text[start].kind == .word
    guard isSaid || isLed && isPhraseEnd(next) else { return nil }
    return (first, last, next)
  }

  /// One of two hours, with or without «الساعة».
  private func hour(_ index: Int) -> (DateParts, Int)? {
    let at = isHourWord(index) ? index + 1 : index
    if let (part, next) = daypart(index), part == .noon || part == .midnight {
      var parts = DateParts()
      parts.daypart = part
      return (parts, next)
    }
    guard let (reading, next) = clock(at, cue: true), let time = reading.clock, time.hour <= 24 else { return nil }
    var parts = DateParts()
    (parts.clock, parts.daypart) = (time, reading.daypart)
    return (parts, next)
  }

  /// Whether the weekdays before one begin with «كل» or «أيام».
  private func isInRow(_ index: Int) -> Bool {
    let isDefinite = hasArticle(index)
    var at = index
    repeat { at -= 1 } while isKind(at, .weekday) && hasArticle(at) == isDefinite && hasAnd(at)
    guard isKind(at, .weekday), hasArticle(at) == isDefinite else { return false }
    if isDefinite {
      return isKind(at - 1, .unitPlural, 3) || everyWeek(rowEnd(index)) != nil
    }
    return isKind(at - 1, .every) || isKind(at - 1, .unit, 3) && isKind(at - 2, .every)
  }

  /// The index behind a row of weekdays that و joins.
  private func rowEnd(_ index: Int) -> Int {
    var at = index + 1
    while isKind(at, .weekday), hasAnd(at), hasArticle(at) == hasArticle(index) { at += 1 }
    return at
  }

  /// The index behind «من كل أسبوع».
  func everyWeek(_ index: Int) -> Int? {
    guard isKind(index, .from), isKind(index + 1, .every), isKind(index + 2, .unit, Int(TimeUnit.week.rawValue)),
      isBare(index + 2)
    else { return nil }
    return index + 3
  }

  /// «الخامس عشر من كل شهر», «أول جمعة من كل شهر», «الثلاثاء الأول من كل شهر», «نهاية كل أسبوع»
  func inEvery(_ index: Int) -> (String, Grain, Int)? {
    guard let (day, at) = partOfEvery(index) else { return nil }
    let isLinked = isKind(at, .from) || isKind(at, .inside, 0)
    let every = isLinked && isBare(at) ? at + 1 : at
    guard isKind(every, .every), isBare(every), isKind(every + 1, .unit), isBare(every + 1),
      let unit = TimeUnit(rawValue: UInt8(truncatingIfNeeded: value(every + 1))), unit >= .week
    else { return nil }
    // «من كل شهر ميلادي»
    let end = isKind(every + 2, .era) && isBare(every + 2) ? every + 3 : every + 2
    if let day, unit == .month, isLinked { return ("XXXX-XX-" + ISOFormat.padded(day, 2), .day, end) }
    guard isLinked || !hasArticle(index) else { return nil }
    return (DurationValue(parts: [(DecimalAmount(1), unit)]).iso8601, unit.grain, end)
  }

  /// What may recur within every month or year, with the day where it is one.
  private func partOfEvery(_ index: Int) -> (day: Int?, next: Int)? {
    let here = sense(index)
    switch here.kind {
    case .part: return (nil, index + 1)
    case .none, .article, .ordinal, .last, .number, .weekday, .unit:
      // Almost all of these stand far from any «كل».
      guard text[index].kind != .digits || isKind(index + 1, .from) && isKind(index + 2, .every),
        (1...5).contains(where: { isKind(index + $0, .every) })
      else { return nil }
    default: return nil
    }
    if here.kind == .weekday || here.kind == .unit && hasArticle(index) {
      // «الأسبوع الأول», «الثلاثاء الأول», «اليوم الخامس»
      guard hasArticle(index) else { return nil }
      // «الجمعة من كل شهر»
      if here.kind == .weekday, isKind(index + 1, .from), isKind(index + 2, .every) { return (nil, index + 1) }
      guard hasArticle(index + 1) else { return nil }
      if isKind(index + 1, .last) { return (nil, index + 2) }
      guard let (number, next) = ordinal(index + 1) else { return nil }
      return (here.kind == .unit && here.value == 3 ? number : nil, next)
    }
    let start = isKind(index, .unit, 3) ? index + 1 : index
    // «يوم الجمعة من كل شهر»
    if start > index, isKind(start, .weekday), hasArticle(start), isKind(start + 1, .from), isKind(start + 2, .every) {
      return (nil, start + 1)
    }
    if isKind(start, .last), isBare(start) {
      return (
        nil, isBare(start + 1) && (isKind(start + 1, .weekday) || isKind(start + 1, .unit)) ? start + 2 : start + 1
      )
    }
    guard let (number, next) = dayNumber(start), !isGlued(before: start) else { return nil }
    if text[start].kind == .word, !hasArticle(start), !isKind(start, .article) {
      // «أول جمعة», «أول كل شهر»
      if isKind(next, .weekday) || isKind(next, .unit), isBare(next) { return (nil, next + 1) }
      return number == 1 ? (1, next) : nil
    }
    return (number, next)
  }
}
