internal import ICUBridge

/// Placing dates on the calendar.
extension DateResolver {
  /// The days that the date of an expression means.
  func place(_ parts: DateParts) -> PlacedDate? {
    if parts.isAnaphoric { return anaphoric(parts) }
    guard var placed = core(parts) else { return nil }
    if parts.part == .rest { return rest(of: placed) }
    if parts.isWeekOf, placed.grain == .day, let day = placed.start?.epochDay {
      var week = PlacedDate.week(startingOn: weekStart(of: day))
      (week.resolution, week.anchor) = (placed.resolution, placed.anchor)
      return week
    }
    if let part = parts.part, let days = placed.days {
      let narrowed = part.interval(of: days)
      placed.start = Moment(epochDay: narrowed.lowerBound)
      placed.end = Moment(epochDay: narrowed.upperBound)
      if placed.edtf?.contains("/") == true { placed.edtf = PlacedDate.interval(narrowed, grain: placed.grain).edtf }
    }
    return placed
  }

  /// What is left of a stretch from the document's day on.
  private func rest(of placed: PlacedDate) -> PlacedDate {
    guard let days = placed.days, let today, days.contains(today) else { return placed }
    return relative(.interval(today..<days.upperBound, grain: placed.grain))
  }

  private func core(_ parts: DateParts) -> PlacedDate? {
    if let nth = parts.nth { return within(nth, parts) }
    if let feast = parts.feast { return checked(place(feast, parts), parts) }
    if parts.day != nil { return checked(dayPlace(parts), parts) }
    if let season = parts.season { return place(season: season, parts) }
    if parts.month != nil || parts.monthShift != nil { return monthPlace(parts) }
    if let decade = parts.decade { return place(decade: decade, parts) }
    if let century = parts.century, parts.isBeforeChrist {
      let days = CivilDate(1 - century * 100, 1, 1).epochDay..<CivilDate(101 - century * 100, 1, 1).epochDay
      return PlacedDate(
        days: days, grain: .century, edtf: ISOFormat.year(1 - century * 100) + "/" + ISOFormat.year(100 - century * 100)
      )
    }
    if let century = parts.century {
      return .years((century - 1) * 100, 100, grain: .century, edtf: centuryName(century))
    }
    if let shift = parts.shift { return checked(weekdayIn(place(shift), parts), parts) }
    if let offset = parts.offset { return offsetPlace(offset, parts) }
    // «في مثل هذا اليوم من عام 1973»
    if parts.dayOffset == 0, let today = todayDate,
      let year = fullYear(parts) ?? parts.yearShift.map({ today.year + $0 })
    {
      return relative(named(year, today.month, today.day))
    }
    if let offset = parts.dayOffset { return checked(place(dayOffset: offset, parts.weekday), parts) }
    if parts.weekday != nil, parts.yearShift == nil { return weekdayPlace(parts) }
    return yearPlace(parts)
  }

  private func centuryName(_ century: Int) -> String { ISOFormat.padded(century - 1, 2) + "XX" }

  /// The date with a note where its weekday is another than the one said.
  private func checked(_ placed: PlacedDate?, _ parts: DateParts) -> PlacedDate? {
    guard var placed, let weekday = parts.weekday, placed.grain == .day, let day = placed.start?.epochDay else {
      return placed
    }
    if CivilDate.weekday(epochDay: day) != weekday { placed.conflict = "weekday" }
    return placed
  }

  // MARK: Days

  private func dayPlace(_ parts: DateParts) -> PlacedDate? {
    guard let day = parts.day else { return nil }
    if parts.isHijri { return hijriDay(day, parts) }
    if let month = parts.month {
      if let year = fullYear(parts) { return named(year, month, day) }
      if let shift = parts.yearShift {
        guard let today = todayDate else { return partial(month, day) }
        return relative(named(today.year + shift, month, day))
      }
      if parts.isName { return partial(month, day) }
      return yearless(month, day, parts)
    }
    if parts.monthShift == nil, let weekday = parts.weekday, tale.isOld(today), let date = toldDay(day, weekday) {
      return relative(.day(date), to: tale.last)
    }
    guard let today = todayDate else {
      // «خرج يوم 19/10/2021. عاد في 24 من الشهر»
      if parts.monthShift == 0, parts.weekday == nil, let last = tale.last, let from = tale.lastDay {
        let month = CivilDate(epochDay: from)
        let there = CivilDate(month.year, month.month, day)
        if there.exists { return relative(.day(there.epochDay), to: last) }
      }
      // «في 5 يونيو … نُقلنا يوم 14»
      if parts.monthShift == nil, parts.weekday == nil, let last = tale.last, let from = tale.lastDay {
        let date = CivilDate(epochDay: from)
        let month = date.day <= day ? date : CivilDate(date.year, date.month, 1).adding(months: 1)
        let there = CivilDate(month.year, month.month, day)
        if there.exists { return relative(.day(there.epochDay), to: last) }
      }
      return PlacedDate(
        unknown: "XXXX-XX-" + ISOFormat.padded(day, 2), grain: .day, edtf: "XXXX-XX-" + ISOFormat.padded(day, 2))
    }
    if let shift = parts.monthShift {
      let month = CivilDate(today.year, today.month, 1).adding(months: shift)
      return relative(named(month.year, month.month, day))
    }
    // A day alone: of this month or the last, or of the one in which its weekday is right.
    var candidates: [Int] = []
    for shift in [0, -1, 1, -2, 2, -3, -4, -5, -6] {
      let month = CivilDate(today.year, today.month, 1).adding(months: shift)
      let date = CivilDate(month.year, month.month, day)
      guard date.exists else { continue }
      if let weekday = parts.weekday {
        if date.weekday == weekday { return relative(.day(date.epochDay)) }
      } else if standing.looksAhead ? date >= today : date <= today {
        return relative(.day(date.epochDay))
      }
      candidates.append(date.epochDay)
    }
    return candidates.first.map { relative(.day($0)) }
  }

  func partial(_ month: Int, _ day: Int) -> PlacedDate {
    if day > CivilDate.days(inMonth: month, of: 2000) {
      let text = "XXXX-" + ISOFormat.padded(month, 2)
      var placed = PlacedDate(unknown: text, grain: .month, edtf: text)
      placed.conflict = PlacedDate.noSuchDay
      return placed
    }
    let text = "XXXX-" + ISOFormat.padded(month, 2) + "-" + ISOFormat.padded(day, 2)
    return PlacedDate(unknown: text, grain: .day, edtf: text)
  }

  /// A day of the calendar; of a day that its month does not have, the month remains.
  private func named(_ year: Int, _ month: Int, _ day: Int) -> PlacedDate {
    let date = CivilDate(year, month, day)
    if date.exists { return .day(date.epochDay) }
    var placed = PlacedDate.month(year, month)
    placed.conflict = PlacedDate.noSuchDay
    return placed
  }

  /// A day and month whose year the weekday, the document's date or what is said of the month tells.
  private func yearless(_ month: Int, _ day: Int, _ parts: DateParts) -> PlacedDate? {
    guard let today = todayDate else { return toldDay(month, day, parts, nearest: nil) ?? partial(month, day) }
    func date(_ year: Int) -> CivilDate? {
      let date = CivilDate(year, month, day)
      return date.exists ? date : nil
    }
    if let told = toldDay(month, day, parts, nearest: nearest(month, day, today)) { return told }
    if let shift = parts.monthShift {
      guard var year = yearOf(month: month, shift: shift, from: today) else { return nil }
      // «3 أغسطس الماضي», said on the seventeenth
      if month == today.month, shift == -1 && day < today.day - 1 || shift == 1 && day > today.day + 1 { year -= shift }
      return relative(named(year, month, day))
    }
    let years = (-6...1).map { today.year + $0 }
    let dates = years.compactMap(date)
    let past = Array(dates.filter { $0 <= today }.reversed())
    let future = dates.filter { $0 > today }
    if let weekday = parts.weekday {
      // The nearest years first, on both sides.
      let near =
        standing.looksAhead ? Array(future.prefix(1) + past.prefix(1)) : Array(past.prefix(1) + future.prefix(1))
      let order = near + past.dropFirst() + future.dropFirst()
      if let match = order.first(where: { $0.weekday == weekday }) { return relative(.day(match.epochDay)) }
    }
    let best = standing.looksAhead ? (dates.first { $0 >= today } ?? past.first) : (past.first ?? future.first)
    if let best { return relative(.day(best.epochDay)) }
    var placed = monthPlace(parts)
    placed?.conflict = PlacedDate.noSuchDay
    return placed
  }

  /// A day of what the text tells of, if its weekday is right, where the document lies further off.
  ///
  /// - Parameter nearest: the day that it would be for the document.
  private func toldDay(_ month: Int, _ day: Int, _ parts: DateParts, nearest: Int?) -> PlacedDate? {
    guard parts.monthShift == nil, !isAheadOfTale,
      let year = tale.year(
        of: month, day, isBefore: standing.goesBack, isEntry: standing.isEntry,
        isNearest: standing.isSince),
      CivilDate(year, month, day).exists
    else {
      return nil
    }
    let date = CivilDate(year, month, day)
    if let weekday = parts.weekday, date.weekday != weekday { return nil }
    return isNearer(date.epochDay, nearest) ? relative(.day(date.epochDay), to: tale.last) : nil
  }

  /// «الجمعة 26»: of the month of the tale, or of the next one.
  private func toldDay(_ day: Int, _ weekday: Int) -> Int? {
    guard let last = tale.last, last.grain.rank <= Grain.month.rank, let start = last.start?.date else { return nil }
    return (0...1).lazy.map { shift in
      let month = CivilDate(start.year, start.month, 1).adding(months: shift)
      return CivilDate(month.year, month.month, day)
    }.first { $0.exists && $0.weekday == weekday }?.epochDay
  }

  /// Whether the text looks ahead from the day of the document, and not from what it tells.
  private var isAheadOfTale: Bool { standing.looksAhead && today != nil && !standing.isListed }

  private func toldMonth(_ month: Int, nearest: Int) -> PlacedDate? {
    guard !isAheadOfTale,
      let year = tale.year(
        of: month, CivilDate.days(inMonth: month, of: 2000), isBefore: standing.goesBack, isEntry: standing.isEntry)
    else {
      return nil
    }
    let first = CivilDate(year, month, 1).epochDay
    return isNearer(first, nearest) ? relative(.month(year, month), to: tale.last) : nil
  }

  /// Whether a day of the tale is meant, and not another that lies nearer to the document.
  private func isNearer(_ day: Int, _ nearest: Int?) -> Bool {
    guard let today else { return true }
    if day > today { return standing.isListed }
    let distance = abs(today - (nearest ?? today))
    return standing.isListed || standing.isToldOn && distance > DateResolver.fresh || tale.distance(to: day) <= distance
  }

  /// What lies no more days back than this is news.
  private static let fresh = 14

  private func relative(_ placed: PlacedDate, to base: PlacedDate?) -> PlacedDate {
    var placed = placed
    (placed.resolution, placed.anchor) = (.relative, base?.edtf)
    return placed
  }

  /// The day of a month that lies nearest to the document, in the direction that the text looks.
  private func nearest(_ month: Int, _ day: Int, _ today: CivilDate) -> Int {
    let year =
      today.year
      + (standing.looksAhead
        ? ((month, day) < (today.month, today.day) ? 1 : 0) : ((month, day) > (today.month, today.day) ? -1 : 0))
    return CivilDate(year, month, min(day, CivilDate.days(inMonth: month, of: year))).epochDay
  }

  /// The year of «نوفمبر الماضي», «نوفمبر الجاري», «نوفمبر المقبل».
  private func yearOf(month: Int, shift: Int, from today: CivilDate) -> Int? {
    switch shift {
    case 0: return month <= today.month + 1 ? today.year : today.year - 1
    case ..<0: return (month < today.month ? today.year : today.year - 1) + shift + 1
    default: return (month > today.month ? today.year : today.year + 1) + shift - 1
    }
  }

  private func place(dayOffset: Int, _ weekday: Int?) -> PlacedDate {
    guard let today else {
      if let weekday { return PlacedDate(unknown: "XXXX-WXX-\(weekday)", grain: .day) }
      return PlacedDate(
        unknown: dayOffset == 0 ? "PRESENT_REF" : (dayOffset < 0 ? "PAST_REF" : "FUTURE_REF"), grain: .day)
    }
    return relative(.day(today + dayOffset))
  }

  private func weekdayPlace(_ parts: DateParts) -> PlacedDate? {
    guard let weekday = parts.weekday else { return nil }
    // «ملخص 25 أيلول – 1 تشرين الأول 2017», and «الاثنين: …» at the head of a line below, or anywhere where nothing else dates the text
    if standing.startsLine || today == nil && !standing.goesBack, parts.weekdayShift == nil,
      let days = lastPeriod?.days, (4...8).contains(days.count),
      let day = days.first(where: { CivilDate.weekday(epochDay: $0) == weekday }),
      tale.lastDay.map(days.contains) ?? true
    {
      return relative(.day(day), to: tale.last)
    }
    // «الأربعاء 4 شباط: … الخميس: …»
    if parts.weekdayShift == nil, !standing.looksAhead,
      standing.isEntry || (standing.followsClosely || standing.happened && today == nil) && tale.isOld(today),
      isWeekdayKnown || !tale.isOfStandInYear,
      let day = tale.next(weekday: weekday, isBefore: standing.goesBack),
      today.map({ day <= $0 || standing.isListed }) ?? true
    {
      return relative(.day(day), to: tale.last)
    }
    // «في 29/4/2023 حضر الشاكي وأفاد …مساء الخميس الماضي», where nothing else dates the text
    let told = parts.weekdayShift != nil && parts.weekdayShift != 0 && !tale.isOfStandInYear ? tale.lastDay : nil
    guard let today = today ?? told else { return PlacedDate(unknown: "XXXX-WXX-\(weekday)", grain: .day) }
    let own = CivilDate.weekday(epochDay: today)
    let back = floorModulo(own - weekday, 7)
    let ahead = floorModulo(weekday - own, 7)
    let day: Int
    switch parts.weekdayShift {
    case .some(0): day = weekStart(of: today) + floorModulo(weekday - region.firstDayOfWeek, 7)
    case .some(let shift) where shift < 0: day = today - (back == 0 ? 7 : back) + (shift + 1) * 7
    case .some(let shift): day = today + (ahead == 0 ? 7 : ahead) + (shift - 1) * 7
    case nil: day = standing.looksAhead ? today + ahead : today - back
    }
    return relative(.day(day))
  }

  // MARK: Months and years

  private func monthPlace(_ parts: DateParts) -> PlacedDate? {
    if parts.isHijri { return hijriMonth(parts) }
    guard let month = parts.month else {
      guard let today = todayDate, let shift = parts.monthShift else {
        // «ملخص شهر مارس 2022 … هذا الشهر»
        if parts.monthShift == 0, parts.yearShift == nil, let month = tale.month {
          return relative(month, to: tale.last)
        }
        return PlacedDate(unknown: "XXXX-XX", grain: .month)
      }
      // «نفس الشهر من العام السابق»
      let date = CivilDate(today.year + (parts.yearShift ?? 0), today.month, 1).adding(months: shift)
      return relative(.month(date.year, date.month))
    }
    if let year = fullYear(parts) { return .month(year, month) }
    let mayBeTold = parts.yearShift == nil && parts.monthShift == nil
    if mayBeTold, let told = toldMonth(month, nearest: todayDate.map { nearest(month, 1, $0) } ?? 0) { return told }
    guard let today = todayDate else {
      let text = "XXXX-" + ISOFormat.padded(month, 2)
      return PlacedDate(unknown: text, grain: .month, edtf: text)
    }
    if let shift = parts.yearShift { return relative(.month(today.year + shift, month)) }
    if let shift = parts.monthShift, let year = yearOf(month: month, shift: shift, from: today) {
      return relative(.month(year, month))
    }
    let year =
      standing.looksAhead
      ? (month >= today.month ? today.year : today.year + 1) : (month <= today.month ? today.year : today.year - 1)
    return relative(.month(year, month))
  }

  private func yearPlace(_ parts: DateParts) -> PlacedDate? {
    if parts.isHijri { return hijriYear(parts) }
    if let year = fullYear(parts) { return .year(year) }
    guard let shift = parts.yearShift else { return nil }
    guard let today = todayDate else { return PlacedDate(unknown: "XXXX", grain: .year) }
    return relative(.year(today.year + shift))
  }

  /// The year with its century, where the text gives a year.
  func fullYear(_ parts: DateParts) -> Int? {
    guard let year = parts.year else { return nil }
    // EDTF counts a year 0: 44 BC is −43.
    if parts.isBeforeChrist { return 1 - year }
    guard parts.yearIsShort else { return year }
    if parts.isHijri { return 1400 + year }
    // Two digits mean the year nearest to the document's, at most twenty years ahead of it.
    let latest = (todayDate?.year ?? 2030) + 20
    let year19 = latest / 100 * 100 + year
    return year19 > latest ? year19 - 100 : year19
  }

  private func place(season: Int, _ parts: DateParts) -> PlacedDate? {
    if let year = fullYear(parts) { return .season(season, year) }
    if let today = todayDate, let shift = parts.yearShift { return relative(.season(season, today.year + shift)) }
    guard let today = todayDate, let shift = parts.turn else {
      return PlacedDate(
        unknown: "XXXX-" + ["SP", "SU", "FA", "WI"][season - 1], grain: .season, edtf: "XXXX-\(20 + season)")
    }
    // The last one that is over, or the next one that has not begun.
    if shift < 0, let end = PlacedDate.season(season, today.year).end, end.date <= today {
      return relative(.season(season, today.year + shift + 1))
    }
    if shift > 0, let start = PlacedDate.season(season, today.year).start, start.date > today {
      return relative(.season(season, today.year + shift - 1))
    }
    return relative(.season(season, today.year + shift))
  }

  private func place(decade: Int, _ parts: DateParts) -> PlacedDate? {
    let century: Int
    if let named = parts.century {
      century = named - 1
    } else if let shift = parts.shift, shift.unit == .century {
      guard let year = todayDate?.year ?? DateResolver.yearOfLastCentury(shift) else {
        return PlacedDate(unknown: "XX\(decade / 10)", grain: .decade)
      }
      let first = (year / 100 + shift.by) * 100 + decade
      return relative(.years(first, 10, grain: .decade, edtf: ISOFormat.padded(first / 10, 3) + "X"))
    } else {
      century = 19
    }
    let first = century * 100 + decade
    return .years(first, 10, grain: .decade, edtf: ISOFormat.padded(first / 10, 3) + "X")
  }

  /// «ثمانينيات القرن الماضي» in a text without a date was written in this century.
  private static func yearOfLastCentury(_ shift: UnitShift) -> Int? {
    shift.unit == .century && shift.by == -1 && shift.count == 1 ? 2000 : nil
  }

  // MARK: Whole units away

  func weekStart(of day: Int) -> Int { day - floorModulo(CivilDate.weekday(epochDay: day) - region.firstDayOfWeek, 7) }

  private func place(_ shift: UnitShift) -> PlacedDate? {
    if today == nil, let year = DateResolver.yearOfLastCentury(shift) {
      return relative(
        .years(year - 100, 100, grain: .century, edtf: ISOFormat.padded((year - 100) / 100, 2) + "XX"))
    }
    guard let reference, let today, let date = todayDate else {
      return PlacedDate(
        unknown: shift.count > 1
          ? DurationValue(parts: [(DecimalAmount(shift.count), shift.unit)]).iso8601 : unknownName(shift.unit),
        grain: shift.unit.grain)
    }
    // A run of units ends or begins where the document stands.
    if shift.count > 1 || shift.unit.isClock { return run(of: shift, reference) }
    switch shift.unit {
    case .day: return relative(.day(today + shift.by))
    case .week: return relative(.week(startingOn: weekStart(of: today) + 7 * shift.by))
    case .month:
      let month = CivilDate(date.year, date.month, 1).adding(months: shift.by)
      return relative(.month(month.year, month.month))
    case .quarter:
      let first = CivilDate(date.year, (date.month - 1) / 3 * 3 + 1, 1).adding(months: 3 * shift.by)
      return relative(quarter(first))
    case .year: return relative(.year(date.year + shift.by))
    case .decade:
      let first = (date.year / 10 + shift.by) * 10
      return relative(.years(first, 10, grain: .decade, edtf: ISOFormat.padded(first / 10, 3) + "X"))
    case .century:
      let first = (date.year / 100 + shift.by) * 100
      return relative(.years(first, 100, grain: .century, edtf: ISOFormat.padded(first / 100, 2) + "XX"))
    default: return nil
    }
  }

  private func unknownName(_ unit: TimeUnit) -> String {
    switch unit {
    case .week: return "XXXX-WXX"
    case .month: return "XXXX-XX"
    case .year, .quarter: return "XXXX"
    case .decade: return "XXX"
    case .century: return "XX"
    default: return "XXXX-XX-XX"
    }
  }

  private func quarter(_ first: CivilDate) -> PlacedDate {
    let number = (first.month - 1) / 3 + 1
    return PlacedDate(
      days: first.epochDay..<first.adding(months: 3).epochDay, grain: .quarter,
      edtf: ISOFormat.year(first.year) + "-\(32 + number)", timex: ISOFormat.year(first.year) + "-Q\(number)")
  }

  private func run(of shift: UnitShift, _ reference: ReferenceDate) -> PlacedDate? {
    let size = DurationValue(parts: [(DecimalAmount(shift.count), shift.unit)]).iso8601
    if shift.unit.isClock, !reference.hasClock {
      guard shift.unit == .hour, shift.count >= 24, let today else {
        return PlacedDate(unknown: size, grain: shift.unit.grain)
      }
      let days = (shift.count + 23) / 24
      return relative(
        .interval(shift.by < 0 ? today - days..<today + 1 : today..<today + days + 1, grain: .day, timex: size))
    }
    if shift.unit.isClock {
      let unit = shift.unit
      // «الساعة الماضية» alone is the clock's hour.
      let here = Moment(
        seconds: reference.moment.seconds / (unit == .hour ? 3600 : (unit == .minute ? 60 : 1))
          * (unit == .hour ? 3600 : (unit == .minute ? 60 : 1)))
      let start =
        shift.count == 1
        ? here.adding(shift.by, unit) : (shift.by < 0 ? reference.moment.adding(-shift.count, unit) : reference.moment)
      let end = start.adding(shift.count, unit)
      var placed = PlacedDate(unknown: size, grain: unit.grain)
      (placed.start, placed.end, placed.kind) = (start, end, .time)
      placed.edtf =
        shift.count == 1 ? ISOFormat.dateTime(start) : ISOFormat.dateTime(start) + "/" + ISOFormat.dateTime(end)
      placed.timex = placed.edtf
      return relative(placed)
    }
    if shift.unit >= .decade {
      let years = UnitShift(
        unit: .year, by: shift.by, count: min(shift.count, 1000) * (shift.unit == .decade ? 10 : 100))
      return run(of: years, reference)
    }
    var first = shift
    first.count = 1
    first.by = shift.by < 0 ? 0 : 1
    guard let edge = place(first)?.start else { return nil }
    let other = edge.adding(shift.by < 0 ? -shift.count : shift.count, shift.unit)
    let days = min(edge, other).epochDay..<max(edge, other).epochDay
    var placed = PlacedDate.interval(days, grain: shift.unit.grain)
    let (from, to) = (CivilDate(epochDay: days.lowerBound), CivilDate(epochDay: days.upperBound - 1))
    if shift.unit == .month { placed.edtf = ISOFormat.month(from) + "/" + ISOFormat.month(to) }
    if shift.unit >= .year { placed.edtf = ISOFormat.year(from.year) + "/" + ISOFormat.year(to.year) }
    return relative(placed)
  }

  /// The weekday within a week that was named.
  private func weekdayIn(_ placed: PlacedDate?, _ parts: DateParts) -> PlacedDate? {
    guard let placed, let weekday = parts.weekday, placed.grain == .week, let start = placed.start else {
      return placed
    }
    let first = start.epochDay
    return relative(.day(first + floorModulo(weekday - CivilDate.weekday(epochDay: first), 7)))
  }
}
