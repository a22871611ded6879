/// A year in place of the one that a text leaves out and that nobody can tell.
///
/// «دخلوا القرية في 28 شباط … وبعد ثلاثة أيام …» has days, and no year. What follows is told from them on the calendar of such a year, far
/// from any that is written about, and the year is left out of what is said. «الخميس … وفي اليوم التالي …» has a weekday alone, «عند الثالثة …
/// وبعد ربع ساعة …» a time alone: each has a year of its own, of which no more than that is told.
enum StandInYear {
  private static let years = 2790...2829
  /// Of its days the weekday is known.
  private static let ofWeekdays = 2780
  /// Of its one day the time is known.
  private static let ofTimes = 2770

  /// The day in the first such year in which it exists and its weekday, if one was said, is right; a year without a leap day, but for that day.
  static func date(_ month: Int, _ day: Int, weekday: Int?) -> CivilDate? {
    years.lazy.map { CivilDate($0, month, day) }.first { date in
      let isLeap = CivilDate.days(inMonth: 2, of: date.year) == 29
      return date.exists && isLeap == (month == 2 && day == 29) && weekday.map { $0 == date.weekday } ?? true
    }
  }

  static func holds(_ year: Int) -> Bool { years.contains(year) }

  /// A day of which nothing but the weekday is known.
  static func day(weekday: Int) -> Int {
    let first = CivilDate(ofWeekdays, 6, 1).epochDay
    return first + floorModulo(weekday - CivilDate.weekday(epochDay: first), 7)
  }

  /// The day of times whose day nobody knows.
  static let dayOfTimes = CivilDate(ofTimes, 6, 1).epochDay

  /// Whether the month of a moment is not known either.
  static func isMonthless(_ moment: Moment) -> Bool {
    let year = moment.date.year
    return year == ofWeekdays || year == ofTimes
  }

  /// Whether so much can be told of a moment from another: a weekday within a week, a time within the day.
  static func mayTell(_ there: Moment, from base: Moment) -> Bool {
    switch base.date.year {
    case ofWeekdays: return abs(there.epochDay - base.epochDay) < 7
    case ofTimes: return there.epochDay == base.epochDay
    default: return true
    }
  }

  /// A value without what nobody knows of it.
  fileprivate static func masked(_ value: Substring) -> String {
    guard let year = Int(value.prefix(4)) else { return String(value) }
    if years.contains(year) { return "XXXX" + value.dropFirst(4) }
    if year == ofTimes, value.count > 10 { return String(value.dropFirst(10)) }
    let date = value.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard year == ofWeekdays, date.count == 3 else { return String(value) }
    return "XXXX-WXX-\(CivilDate(date[0], date[1], date[2]).weekday)" + value.dropFirst(10)
  }

  /// Whether a leap day may lie between a day of such a year and a later one, so that nobody knows which day that is.
  static func isOpen(from day: Int, to later: Int) -> Bool {
    let date = CivilDate(epochDay: day)
    guard holds(date.year) else { return false }
    let leapDay = CivilDate(date.month < 3 ? date.year : date.year + 1, 3, 1).epochDay
    return day < leapDay && leapDay <= later
  }

  /// Whether an ISO 8601 date is of such a year.
  fileprivate static func standsIn(_ value: Substring) -> Bool {
    Int(value.prefix(4)).map { years.contains($0) || $0 == ofWeekdays || $0 == ofTimes } == true
  }
}

extension DateMention {
  /// The same without years that stand in for others.
  var withoutStandIn: DateMention {
    var mention = self
    mention.reading = reading.withoutStandIn
    mention.other = other?.withoutStandIn
    return mention
  }
}

extension DateReading {
  fileprivate var withoutStandIn: DateReading {
    guard resolution == .relative, anchor.map({ StandInYear.standsIn($0[...]) }) ?? true else { return self }
    func masked(_ value: String) -> String {
      value.split(separator: "/", omittingEmptySubsequences: false).map(StandInYear.masked).joined(separator: "/")
    }
    let value = masked(timex.value)
    guard value != timex.value else { return self }
    var reading = self
    reading.timex.value = value
    // A day of an unknown year has a form in EDTF; a time of such a day, or a stretch, has none.
    let isOfYear = value.hasPrefix("XXXX-") && !value.hasPrefix("XXXX-W") && !value.contains("/")
    reading.edtf = isOfYear && (grain == .day || grain == .month) ? edtf.map(masked) : nil
    (reading.start, reading.end, reading.anchor, reading.resolution) = (nil, nil, nil, .unresolved)
    return reading
  }
}
