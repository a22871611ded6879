internal import ICUBridge

/// A stretch of whole days or of time that an expression was found to mean.
struct PlacedDate: Sendable {
  /// Half open; nil where not known.
  var start: Moment?
  var end: Moment?
  var grain: Grain
  /// EDTF of the value without qualifiers.
  var edtf: String?
  /// TIMEX3 value where it differs from ``edtf``.
  var timex: String?
  var kind: Timex.Kind = .date
  var calendar: CalendarSystem = .gregorian
  var resolution: DateResolution = .explicit
  var anchor: String?
  var conflict: String?
  /// Minutes east of Greenwich, where the text names a zone.
  var zone: Int?

  /// The conflict of a day that its month does not have.
  static let noSuchDay = "day"
  /// The conflict of figures that give a date from their other end alone.
  static let turnedDigits = "turned-digits"
  /// The conflict of one day that is said in two calendars.
  static let otherCalendar = "calendar"

  /// Whether another day, said in another calendar, is further off than the moon explains.
  func isFar(from other: PlacedDate) -> Bool {
    guard grain == .day, other.grain == .day, calendar != other.calendar, let start, let there = other.start else {
      return false
    }
    return abs(start.epochDay - there.epochDay) > 2
  }

  /// The same day of a Hijri calendar as it was counted where another date beside it, of one or two days off, says which one it was.
  func settled(by other: PlacedDate) -> PlacedDate? {
    guard grain == .day, other.grain == .day, calendar != .gregorian, other.calendar == .gregorian, conflict == nil,
      other.conflict == nil, let own = start?.epochDay, let day = other.start?.epochDay,
      (1...2).contains(abs(own - day))
    else { return nil }
    var settled = self
    (settled.start, settled.end, settled.edtf) = (other.start, other.end, other.edtf)
    return settled
  }

  /// Whole days.
  init(days: Range<Int>, grain: Grain, edtf: String?, timex: String? = nil) {
    start = Moment(epochDay: days.lowerBound)
    end = Moment(epochDay: days.upperBound)
    self.grain = grain
    self.edtf = edtf
    self.timex = timex
  }

  /// What has no place on the calendar.
  init(unknown timex: String, grain: Grain, edtf: String? = nil) {
    self.grain = grain
    self.edtf = edtf
    self.timex = timex
    resolution = .unresolved
  }

  var days: Range<Int>? {
    guard let start, let end else { return nil }
    let first = start.epochDay
    let last = end.secondOfDay == 0 ? end.epochDay : end.epochDay + 1
    return first..<max(first + 1, last)
  }

  // MARK: The same stretch of another year

  /// Whether it is a part of a year, longer than a day.
  var isPeriod: Bool {
    grain.rank > Grain.day.rank && grain.rank < Grain.year.rank && calendar == .gregorian && start != nil
  }

  /// The stretch to the end of another date of the same year; nil where that is none.
  func through(_ last: PlacedDate) -> PlacedDate? {
    guard calendar == .gregorian, last.calendar == .gregorian, let edtf, let other = last.edtf, let start,
      let end = last.end,
      grain.rank >= Grain.day.rank, grain.rank < Grain.year.rank,
      start.date.year == Moment(seconds: end.seconds - 1).date.year
    else { return nil }
    var period = self
    (period.end, period.edtf, period.timex) = (end, edtf + "/" + other, nil)
    return period
  }

  /// The same stretch of another year.
  func moved(to year: PlacedDate) -> PlacedDate? {
    guard year.grain == .year, year.calendar == .gregorian, grain != .week, let start, let end,
      let target = year.start?.date.year
    else { return nil }
    let step = target - start.date.year
    func inTarget(_ value: String) -> String {
      value.split(separator: "/").map { side in
        Int(side.prefix(4)).map { ISOFormat.year($0 + step) + side.dropFirst(4) } ?? String(side)
      }.joined(separator: "/")
    }
    var moved = self
    (moved.start, moved.end) = (start.adding(step, .year), end.adding(step, .year))
    (moved.edtf, moved.timex) = (edtf.map(inTarget), timex.map(inTarget))
    // The end of a February may be another day.
    if grain == .day, let first = moved.start, let last = moved.end {
      moved.edtf =
        ISOFormat.day(first.date) + "/" + ISOFormat.day(CivilDate(epochDay: Moment(seconds: last.seconds - 1).epochDay))
    }
    (moved.resolution, moved.anchor, moved.conflict) = (year.resolution, year.anchor, nil)
    return moved
  }

  // MARK: Stretches of the calendar

  static func day(_ epochDay: Int) -> PlacedDate {
    PlacedDate(days: epochDay..<epochDay + 1, grain: .day, edtf: ISOFormat.day(CivilDate(epochDay: epochDay)))
  }

  static func month(_ year: Int, _ month: Int) -> PlacedDate {
    let first = CivilDate(year, month, 1)
    return PlacedDate(
      days: first.epochDay..<first.adding(months: 1).epochDay, grain: .month, edtf: ISOFormat.month(first))
  }

  static func year(_ year: Int) -> PlacedDate {
    PlacedDate(
      days: CivilDate(year, 1, 1).epochDay..<CivilDate(year + 1, 1, 1).epochDay, grain: .year,
      edtf: ISOFormat.year(year))
  }

  static func years(_ first: Int, _ count: Int, grain: Grain, edtf: String) -> PlacedDate {
    PlacedDate(
      days: CivilDate(first, 1, 1).epochDay..<CivilDate(first + count, 1, 1).epochDay, grain: grain, edtf: edtf,
      timex: ISOFormat.padded(grain == .century ? first / 100 : first / 10, grain == .century ? 2 : 3))
  }

  /// Any stretch of days as an ISO 8601 interval.
  static func interval(_ days: Range<Int>, grain: Grain, timex: String? = nil) -> PlacedDate {
    let first = CivilDate(epochDay: days.lowerBound)
    let last = CivilDate(epochDay: days.upperBound - 1)
    let text =
      days.count == 1 ? ISOFormat.day(first) : ISOFormat.day(first) + "/" + ISOFormat.day(last)
    return PlacedDate(days: days, grain: grain, edtf: text, timex: timex)
  }

  static func week(startingOn epochDay: Int) -> PlacedDate {
    interval(
      epochDay..<epochDay + 7, grain: .week,
      timex: CivilDate.weekday(epochDay: epochDay) == 1 ? ISOFormat.week(epochDay) : nil)
  }

  /// Season 1…4 of a year; EDTF 21…24. Winter reaches into the next year.
  static func season(_ season: Int, _ year: Int) -> PlacedDate {
    let first = CivilDate(year, season * 3, 1)
    let names = ["SP", "SU", "FA", "WI"]
    return PlacedDate(
      days: first.epochDay..<first.adding(months: 3).epochDay, grain: .season,
      edtf: ISOFormat.year(year) + "-" + String(20 + season), timex: ISOFormat.year(year) + "-" + names[season - 1])
  }
}
