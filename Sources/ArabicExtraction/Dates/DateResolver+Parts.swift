internal import ICUBridge

/// Distances, parts of stretches, feasts, the Hijri calendar, and dates that refer to others.
extension DateResolver {
  // MARK: Distances

  func offsetPlace(_ offset: TimeOffset, _ parts: DateParts) -> PlacedDate? {
    guard let reference, let finest = offset.duration.finest else {
      return PlacedDate(unknown: offset.duration.iso8601, grain: offset.duration.finest?.grain ?? .day)
    }
    if offset.isHijri, let count = offset.duration.parts.first?.amount.whole, finest == .year {
      let year = hijri.fields(epochDay: reference.moment.epochDay).year + offset.sign * count
      return relative(hijriInterval(year: year))
    }
    if finest.isClock, !reference.hasClock {
      var placed = PlacedDate(unknown: offset.duration.iso8601, grain: finest.grain)
      placed.kind = .time
      return placed
    }
    guard let moment = shifted(reference.moment, by: offset) else { return nil }
    if finest.isClock { return relative(time(at: moment, finest)) }
    let day = moment.epochDay
    if let weekday = parts.weekday {
      let start =
        finest == .week
        ? weekStart(of: day) : (finest == .month ? CivilDate(moment.date.year, moment.date.month, 1).epochDay : day)
      return relative(.day(start + floorModulo(weekday - CivilDate.weekday(epochDay: start), 7)))
    }
    return relative(stretch(at: moment, offset, finest))
  }

  private func time(at moment: Moment, _ finest: TimeUnit) -> PlacedDate {
    var placed = PlacedDate(unknown: "", grain: finest.grain)
    (placed.start, placed.end, placed.kind) = (moment, moment.adding(1, finest), .time)
    placed.edtf = ISOFormat.dateTime(moment)
    placed.timex = nil
    return placed
  }

  /// As much of the calendar around a moment as a length away from a date can tell.
  private func stretch(at moment: Moment, _ offset: TimeOffset, _ finest: TimeUnit) -> PlacedDate {
    let isHalf = offset.duration.parts.contains { $0.amount.whole == nil }
    let date = moment.date
    if offset.isToTheDay { return .day(moment.epochDay) }
    switch finest {
    case .month: return isHalf ? .day(moment.epochDay) : .month(date.year, date.month)
    case .year, .decade, .century: return isHalf ? .month(date.year, date.month) : .year(date.year)
    default: return .day(moment.epochDay)
    }
  }

  /// What lies a length away from a date, as fine as that is.
  func away(_ offset: TimeOffset, from placed: PlacedDate) -> PlacedDate? {
    guard let start = placed.start, let moment = shifted(start, by: offset),
      DateResolver.told.contains(moment.date.year)
    else { return nil }
    let date = moment.date
    var there: PlacedDate
    switch placed.grain {
    case .month: there = .month(date.year, date.month)
    case .year: there = .year(date.year)
    default: there = .day(moment.epochDay)
    }
    (there.resolution, there.anchor) = (placed.resolution, placed.anchor)
    return there
  }

  /// The date or time a length away from the one that the line told last, where that is as exact as the length; nil as well
  /// where it would lie behind the day of the document, of which nobody tells what came later.
  func fromLast(_ offset: TimeOffset) -> PlacedDate? {
    guard isLineDated, let base = lastDate, let start = base.start, let finest = offset.duration.finest,
      base.grain.rank <= (finest.isClock ? Grain.hour : finest.grain).rank, let moment = shifted(start, by: offset),
      DateResolver.told.contains(moment.date.year)
    else { return nil }
    if finest >= .year, StandInYear.holds(start.date.year) { return nil }
    if !StandInYear.mayTell(moment, from: start) { return nil }
    if finest < .month, StandInYear.isOpen(from: start.epochDay, to: moment.epochDay) { return nil }
    // «السباق في 17 حزيران، ويغلق التسجيل قبل ذلك بأسبوع»
    if let today, moment.epochDay > today, start.epochDay <= today, !standing.isEntry || !standing.isListed {
      return nil
    }
    var placed = finest.isClock ? time(at: moment, finest) : stretch(at: moment, offset, finest)
    (placed.resolution, placed.zone) = (.relative, finest.isClock ? base.zone : nil)
    placed.anchor = finest.isClock ? ISOFormat.dateTime(start) : base.edtf ?? ISOFormat.day(start.date)
    return placed
  }

  /// The date a length away from the entry before in a list.
  func fromEntry(_ offset: TimeOffset) -> PlacedDate? {
    var told = self
    (told.lastDate, told.isLineDated) = (tale.last, tale.last != nil)
    return told.fromLast(offset)
  }

  /// The date a length away from what was told last, be it lines ago.
  func resumed(_ offset: TimeOffset) -> PlacedDate? {
    var told = self
    // Hours go on from a time that was said, days from a day.
    if offset.duration.finest?.isClock != true { told.lastDate = tale.last ?? lastDate }
    told.isLineDated = true
    return told.fromLast(offset)
  }

  /// «مراجعة العيادة: بعد 10 أيام»: the date a length away from the last one of a form, which may lie ahead of all that it tells.
  func prescribed(_ offset: TimeOffset) -> PlacedDate? {
    guard standing.isDatedWithin else { return nil }
    var form = self
    form.reference = nil
    return form.resumed(offset)
  }

  /// A day that is said in full, wherever it stands.
  func dayInFull(_ expression: DateExpression) -> PlacedDate? {
    guard case .point(let parts) = expression, parts.day != nil, parts.month != nil, parts.year != nil else {
      return nil
    }
    return resolve(parts)?.0
  }

  /// The date a length away from what happened, or from the one day that the text told in full.
  func fromEvent(_ offset: TimeOffset, of happening: PlacedDate?) -> PlacedDate? {
    guard let event = happening ?? tale.onlyEvent, event.grain.rank <= Grain.day.rank || happening != nil else {
      return nil
    }
    var told = self
    (told.lastDate, told.isLineDated) = (event, true)
    let there = told.fromLast(offset)
    guard let part = offset.daypart, let there else { return there }
    var parts = DateParts()
    parts.daypart = part
    return withTime(there, parts).0
  }

  /// The years of which anybody tells what came how long after.
  private static let told = -3000...3000

  /// A moment a length away; nil where that is out of all bounds.
  private func shifted(_ moment: Moment, by offset: TimeOffset) -> Moment? {
    var result = moment
    for (amount, unit) in offset.duration.parts {
      guard amount.mantissa.magnitude < 1_000_000_000 else { return nil }
      if let whole = amount.whole {
        guard whole <= 100_000_000 / max(1, unit.months) else { return nil }
        result = result.adding(offset.sign * whole, unit)
      } else {
        // Parts of a unit: of a year in months, of a month in days, of a shorter one in seconds.
        var scale = 1
        for _ in 0..<amount.scale { scale *= 10 }
        switch unit {
        case .second, .minute, .hour, .day, .week:
          let seconds = Moment(seconds: 0).adding(1, unit).seconds
          guard amount.mantissa < 1_000_000_000_000 / seconds else { return nil }
          result = result.adding(offset.sign * (amount.mantissa * seconds / scale), .second)
        case .month: result = result.adding(offset.sign * (amount.mantissa * 30 / scale), .day)
        default: result = result.adding(offset.sign * (amount.mantissa * unit.months / scale), .month)
        }
      }
    }
    return result
  }

  /// From the document's date to what lies a length ahead of it.
  func within(_ length: DurationValue) -> (PlacedDate, PlacedDate)? {
    guard let reference, let finest = length.finest, !finest.isClock || reference.hasClock,
      let moment = shifted(reference.moment, by: TimeOffset(duration: length, sign: 1))
    else { return nil }
    func placed(_ moment: Moment, isClock: Bool) -> PlacedDate {
      // Today is the first of the days.
      if !isClock { return .day(max(moment.epochDay - 1, reference.moment.epochDay)) }
      var placed = PlacedDate(unknown: "", grain: .second)
      (placed.start, placed.end, placed.kind) = (moment, moment.adding(1, .second), .time)
      (placed.edtf, placed.timex) = (ISOFormat.dateTime(moment), nil)
      return placed
    }
    return (
      relative(reference.hasClock ? placed(reference.moment, isClock: true) : .day(reference.moment.epochDay)),
      relative(placed(moment, isClock: finest.isClock))
    )
  }

  // MARK: Parts of a stretch

  /// «ثالث ثلاثاء في أيلول 2014», «الأسبوع الأول من شهر», «النصف الثاني من 2018»
  func within(_ nth: NthPart, _ parts: DateParts) -> PlacedDate? {
    var outer = parts
    (outer.nth, outer.part, outer.weekday) = (nil, nil, nil)
    guard let stretch = place(outer), let days = stretch.days else {
      // The third quarter of a year that nobody knows
      if parts.yearShift != nil, case .share(4) = nth.kind, nth.number > 0 {
        return PlacedDate(unknown: "XXXX-Q\(nth.number)", grain: .quarter)
      }
      return PlacedDate(unknown: "XXXX-XX-XX", grain: .day)
    }
    guard var placed = part(nth, of: days, stretch) else { return nil }
    (placed.resolution, placed.anchor, placed.calendar) = (stretch.resolution, stretch.anchor, stretch.calendar)
    return placed
  }

  private func part(_ nth: NthPart, of days: Range<Int>, _ stretch: PlacedDate) -> PlacedDate? {
    if nth.count > 1, case .unit(let unit) = nth.kind {
      let edge = Moment(epochDay: nth.number > 0 ? days.lowerBound : days.upperBound)
      let other = edge.adding(nth.number > 0 ? nth.count : -nth.count, unit).epochDay
      let range = min(edge.epochDay, other)..<max(edge.epochDay, other)
      guard range.lowerBound >= days.lowerBound, range.upperBound <= days.upperBound else { return nil }
      var placed = PlacedDate.interval(range, grain: unit.grain)
      if unit == .month {
        let (from, to) = (CivilDate(epochDay: range.lowerBound), CivilDate(epochDay: range.upperBound - 1))
        placed.edtf = ISOFormat.month(from) + "/" + ISOFormat.month(to)
      }
      return placed
    }
    switch nth.kind {
    case .weekday(let weekday):
      let day: Int
      if nth.number > 0 {
        day =
          days.lowerBound + floorModulo(weekday - CivilDate.weekday(epochDay: days.lowerBound), 7) + (nth.number - 1)
          * 7
      } else {
        let last = days.upperBound - 1
        day = last - floorModulo(CivilDate.weekday(epochDay: last) - weekday, 7)
      }
      return days.contains(day) ? .day(day) : nil
    case .unit(.day):
      let day = nth.number > 0 ? days.lowerBound + nth.number - 1 : days.upperBound - 1
      return days.contains(day) ? .day(day) : nil
    // «الأسبوع 32 من عام 2015» is counted as calendars count; the first weeks are those from the first day on.
    case .unit(.week) where nth.number > 5 && stretch.grain == .year:
      let first = CivilDate.weekday(epochDay: days.lowerBound)
      let start = days.lowerBound + (first <= 4 ? 1 - first : 8 - first) + (nth.number - 1) * 7
      return nth.number <= 53 ? .week(startingOn: start) : nil
    case .unit(.week):
      let start = nth.number > 0 ? days.lowerBound + (nth.number - 1) * 7 : days.upperBound - 7
      guard days.contains(start) else { return nil }
      return .interval(start..<min(start + 7, days.upperBound), grain: .week)
    case .unit(.month):
      let first = CivilDate(epochDay: nth.number > 0 ? days.lowerBound : days.upperBound - 1)
      let month = CivilDate(first.year, first.month, 1).adding(months: nth.number > 0 ? nth.number - 1 : 0)
      return days.contains(month.epochDay) ? .month(month.year, month.month) : nil
    case .unit: return nil
    case .weekend:
      let first = floorModulo(region.firstDayOfWeekend - CivilDate.weekday(epochDay: days.lowerBound), 7)
      let day = days.lowerBound + min(first, days.count - 2)
      return .interval(day..<day + 2, grain: .day, timex: stretch.timex.map { $0 + "-WE" })
    case .share(let count): return share(nth.number, of: count, days, stretch)
    }
  }

  private func share(_ number: Int, of count: Int, _ days: Range<Int>, _ stretch: PlacedDate) -> PlacedDate? {
    let index = number > 0 ? number - 1 : count - 1
    let first = CivilDate(epochDay: days.lowerBound)
    if stretch.grain == .year, stretch.calendar == .gregorian {
      let months = 12 / count
      let start = first.adding(months: months * index)
      let range = start.epochDay..<start.adding(months: months).epochDay
      let year = ISOFormat.year(start.year)
      // EDTF level 2: 33…36 quarters, 37…39 quadrimesters, 40 and 41 halves.
      let codes = [2: (40, "-H"), 3: (37, "-T"), 4: (33, "-Q")]
      guard let (code, letter) = codes[count] else { return nil }
      return PlacedDate(
        days: range, grain: count == 4 ? .quarter : .month, edtf: year + "-\(code + index)",
        timex: year + letter + "\(index + 1)")
    }
    if stretch.grain == .decade || stretch.grain == .century {
      let years = (stretch.grain == .decade ? 10 : 100) / count
      let start = CivilDate(first.year + years * index, 1, 1)
      let end = CivilDate(start.year + years, 1, 1)
      return PlacedDate(
        days: start.epochDay..<end.epochDay, grain: .year,
        edtf: ISOFormat.year(start.year) + "/" + ISOFormat.year(end.year - 1))
    }
    let size = days.count / count
    let start = days.lowerBound + size * index
    return .interval(start..<(index == count - 1 ? days.upperBound : start + size), grain: .day)
  }

  // MARK: Feasts

  func place(_ feast: Feast, _ parts: DateParts) -> PlacedDate? {
    if case .hijri(let month, let day) = feast.rule { return hijriFeast(month, day, parts) }
    func said(of year: Int) -> Int? { feast.day(ofYear: year).map { $0 + parts.feastDay - 1 } }
    if let year = fullYear(parts) { return said(of: year).map { .day($0) } }
    // «في 14 تشرين الثاني 2013 … في صباح عيد الميلاد»
    if parts.yearShift == nil, parts.turn == nil, tale.isOld(today), !tale.isOfStandInYear, let from = tale.lastDay {
      let year = CivilDate(epochDay: from).year
      if let day = (year...year + 1).lazy.compactMap(said).first(where: { $0 >= from }),
        today.map({ day <= $0 }) ?? true
      {
        var placed = PlacedDate.day(day)
        (placed.resolution, placed.anchor) = (.relative, ISOFormat.day(CivilDate(epochDay: from)))
        return placed
      }
    }
    guard let date = todayDate else {
      if case .gregorian(let month, let day) = feast.rule {
        // No feast of a date of its own is near a 29 February.
        let date = CivilDate(epochDay: CivilDate(2001, month, day).epochDay + parts.feastDay - 1)
        return partial(date.month, date.day)
      }
      return PlacedDate(unknown: "XXXX-XX-XX", grain: .day)
    }
    let days = (date.year - 2...date.year + 2).compactMap(said)
    return feastDay(among: days, parts).map { relative(.day($0)) }
  }

  /// The one that is meant of the days, in order, on which a feast falls.
  private func feastDay(among days: [Int], _ parts: DateParts) -> Int? {
    guard let date = todayDate else { return nil }
    if let shift = parts.yearShift ?? (parts.turn == 0 ? 0 : nil) {
      return days.last { CivilDate(epochDay: $0).year == date.year + shift }
    }
    let isAhead = parts.turn.map { $0 > 0 } ?? standing.looksAhead
    return isAhead ? days.first { $0 > date.epochDay } : days.last { $0 <= date.epochDay }
  }

  private func hijriFeast(_ month: Int, _ day: Int, _ parts: DateParts) -> PlacedDate? {
    func date(_ year: Int) -> Int { hijri.firstDay(year: year, month: month) + day + parts.feastDay - 2 }
    // «ثالث أيام العيد»
    if parts.feast == .eid {
      var named = parts
      // «غاب يوم 10 رمضان 1435. ثاني أيام العيد …»
      if parts.year == nil, let start = lastDate?.start {
        let told = hijri.fields(epochDay: start.epochDay)
        if told.month == 9 {
          var placed = hijriNamed(.day(date(told.year)), told.year)
          (placed.resolution, placed.anchor) = (.relative, ISOFormat.day(start.date))
          return placed
        }
      }
      let feasts = [Feast.fitr, .adha].compactMap { feast in
        named.feast = feast
        return place(feast, named)
      }
      let from = tale.isOld(today) ? tale.lastDay : nil
      func distance(_ placed: PlacedDate) -> Int {
        placed.start.flatMap { start in (from ?? today).map { abs(start.epochDay - $0) } } ?? .max
      }
      return feasts.min { distance($0) < distance($1) }
    }
    if let year = fullYear(parts) {
      // No Gregorian year of a feast in the news is as small as that.
      if parts.isHijri || year < 1600 { return hijriNamed(.day(date(year)), year) }
      // The Gregorian year in which the feast falls.
      let around = hijri.fields(epochDay: CivilDate(year, 1, 1).epochDay).year
      let days = (around...around + 1).map(date)
      guard let found = days.first(where: { CivilDate(epochDay: $0).year == year }) else { return nil }
      return hijriNamed(.day(found), around)
    }
    // «صباح 15 نيسان 2023 … بعد عيد الفطر»
    if parts.yearShift == nil, parts.turn == nil, tale.isOld(today), !tale.isOfStandInYear, let from = tale.lastDay {
      let year = hijri.fields(epochDay: from).year
      if let day = (year...year + 1).lazy.map(date).first(where: { $0 >= from }), today.map({ day <= $0 }) ?? true {
        var placed = hijriNamed(.day(day), year)
        (placed.resolution, placed.anchor) = (.relative, ISOFormat.day(CivilDate(epochDay: from)))
        return placed
      }
    }
    guard let today else { return PlacedDate(unknown: "XXXX-XX-XX", grain: .day) }
    let here = hijri.fields(epochDay: today).year
    return feastDay(among: (here - 2...here + 2).map(date), parts).map { hijriNamed(relative(.day($0)), here) }
  }

  private func hijriNamed(_ placed: PlacedDate, _ year: Int) -> PlacedDate {
    var placed = placed
    placed.calendar = HijriCalendar.system(ofYear: year)
    return placed
  }

  // MARK: Hijri dates

  func hijriDay(_ day: Int, _ parts: DateParts) -> PlacedDate? {
    guard let month = hijriMonthNumber(parts) else { return nil }
    guard let (year, isRelative) = hijriYearNumber(parts, month) else {
      return hijriNamed(PlacedDate(unknown: "XXXX-XX-XX", grain: .day), 1400)
    }
    let length = hijri.days(inMonth: month, of: year)
    // A thirtieth that the table does not have is the day after its twenty-ninth: the moon was sighted late.
    guard (1...3000).contains(year) else { return nil }
    if day > max(length, 30) {
      var placed = hijriMonth(parts)
      placed?.conflict = PlacedDate.noSuchDay
      return placed
    }
    var date = hijri.firstDay(year: year, month: month) + day - 1
    // «الاثنين 20 رجب 1390هـ»: the weekday tells a month that was begun a day before or after that of the table.
    if let weekday = parts.weekday {
      date += (-1...1).first { CivilDate.weekday(epochDay: date + $0) == weekday } ?? 0
    }
    let placed = PlacedDate.day(date)
    return hijriNamed(isRelative ? relative(placed) : placed, year)
  }

  private func hijriMonthNumber(_ parts: DateParts) -> Int? {
    if let month = parts.month { return month }
    guard let today, let shift = parts.monthShift else { return nil }
    return floorModulo(hijri.fields(epochDay: today).month - 1 + shift, 12) + 1
  }

  private func hijriYearNumber(_ parts: DateParts, _ month: Int) -> (Int, isRelative: Bool)? {
    if let year = fullYear(parts) {
      // «رمضان 2019»: the Hijri year whose month falls into the Gregorian one.
      if year > 1600 {
        let first = hijri.fields(epochDay: CivilDate(year, 1, 1).epochDay)
        return (first.month <= month ? first.year : first.year + 1, false)
      }
      return (year, false)
    }
    // «في 15 رمضان 1440هـ، … في 3 شوال»
    if tale.isOld(today), parts.yearShift == nil, parts.monthShift == nil, let last = tale.last,
      last.grain.rank < Grain.year.rank, let start = last.start, !StandInYear.holds(start.date.year)
    {
      let day = start.epochDay
      let told = hijri.fields(epochDay: day)
      return (month >= told.month ? told.year : told.year + 1, true)
    }
    guard let today else { return nil }
    let here = hijri.fields(epochDay: today)
    if let shift = parts.yearShift { return (here.year + shift, true) }
    if let shift = parts.monthShift, parts.month != nil {
      switch shift {
      case 0: return (here.year, true)
      case ..<0: return ((month < here.month ? here.year : here.year - 1) + shift + 1, true)
      default: return ((month > here.month ? here.year : here.year + 1) + shift - 1, true)
      }
    }
    let isPast = month <= here.month
    return (
      standing.looksAhead ? (month >= here.month ? here.year : here.year + 1) : (isPast ? here.year : here.year - 1),
      true
    )
  }

  func hijriMonth(_ parts: DateParts) -> PlacedDate? {
    guard let month = hijriMonthNumber(parts) else { return nil }
    guard let (year, isRelative) = hijriYearNumber(parts, month) else {
      return hijriNamed(PlacedDate(unknown: "XXXX-XX", grain: .month), 1400)
    }
    guard (1...3000).contains(year) else { return nil }
    let first = hijri.firstDay(year: year, month: month)
    let placed = PlacedDate.interval(first..<first + hijri.days(inMonth: month, of: year), grain: .month)
    return hijriNamed(isRelative ? relative(placed) : placed, year)
  }

  func hijriYear(_ parts: DateParts) -> PlacedDate? {
    if let year = fullYear(parts) {
      guard (1...3000).contains(year) else { return nil }
      return hijriInterval(year: year)
    }
    guard let shift = parts.yearShift else { return nil }
    guard let today else { return hijriNamed(PlacedDate(unknown: "XXXX", grain: .year), 1400) }
    return relative(hijriInterval(year: hijri.fields(epochDay: today).year + shift))
  }

  func hijriInterval(year: Int) -> PlacedDate {
    let days = hijri.firstDay(year: year, month: 1)..<hijri.firstDay(year: year + 1, month: 1)
    return hijriNamed(.interval(days, grain: .year), year)
  }

  // MARK: Dates that refer to others

  /// Whether a day is told from another one of which the weekday alone is known: «اليوم التالي».
  private func isToldDay(_ moment: Moment, _ parts: DateParts) -> Bool {
    guard parts.dayOffset != nil || parts.shift?.unit == .day, parts.month == nil, parts.monthShift == nil,
      parts.yearShift == nil
    else { return false }
    return moment.epochDay != StandInYear.dayOfTimes
  }

  /// «في اليوم الثالث»: of what began with the last day that was told in its own right.
  private func dayOfTale(_ number: Int) -> PlacedDate {
    guard let firstDay, !StandInYear.isOpen(from: firstDay, to: firstDay + number - 1),
      standing.isDatedWithin || today.map({ firstDay > $0 || firstDay + number - 1 <= $0 }) ?? true
    else { return PlacedDate(unknown: "XXXX-XX-XX", grain: .day) }
    var placed = PlacedDate.day(firstDay + number - 1)
    (placed.resolution, placed.anchor) = (.relative, ISOFormat.day(CivilDate(epochDay: firstDay)))
    return placed
  }

  /// «العام نفسه», «ذلك اليوم»: as of the date before, or of the document where there is none.
  func anaphoric(_ parts: DateParts) -> PlacedDate? {
    if let number = parts.dayOfTale { return dayOfTale(number) }
    var inner = parts
    inner.isAnaphoric = false
    // Of a weekday alone no month is known, and of a time alone no day.
    let isVague = lastDate?.start.map { StandInYear.isMonthless($0) && !isToldDay($0, parts) } == true
    let lastDate = isVague ? nil : lastDate
    var resolver = self
    if parts.isOfSame {
      guard let lastDate, lastDate.start != nil, lastDate.grain.rank <= Grain.month.rank else { return nil }
      if lastDate.calendar != .gregorian { inner.isHijri = true }
    }
    // The day after a year is no day that anybody knows.
    if let last = lastDate,
      parts.dayOffset != nil && last.grain.rank > Grain.day.rank
        || (parts.shift?.unit.grain.rank).map({ $0 < last.grain.rank }) == true
    {
      return PlacedDate(unknown: "XXXX-XX-XX", grain: parts.shift?.unit.grain ?? .day)
    }
    // «في الأسبوع الأول من تموز …، وفي الأسبوع الذي تلاه»: seven days of no calendar's week
    if let shift = parts.shift, shift.unit == .week, shift.count == 1, let days = lastDate?.days, days.count == 7 {
      var placed = PlacedDate.interval(days.lowerBound + 7 * shift.by..<days.upperBound + 7 * shift.by, grain: .week)
      (placed.resolution, placed.anchor) = (.relative, lastDate?.edtf)
      return placed
    }
    if let start = lastDate?.start {
      resolver.reference = ReferenceDate(moment: Moment(epochDay: start.epochDay), hasClock: false)
    }
    // «الشهر ذاته من عام 2022»
    if inner.month == nil, inner.year != nil, inner.monthShift == 0, !inner.isHijri, let last = resolver.todayDate {
      (inner.month, inner.monthShift) = (last.month, nil)
    }
    // «نوفمبر نفسه» and «الجمعة نفسها» are of the same year and week.
    if inner.month != nil, inner.year == nil, inner.yearShift == nil { inner.yearShift = 0 }
    return resolver.place(inner)
  }
}
