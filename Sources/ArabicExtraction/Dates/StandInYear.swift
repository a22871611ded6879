/// A year in place of the one that a text leaves out and that nobody can tell.
///
/// «دخلوا القرية في 28 شباط … وبعد ثلاثة أيام …» has days, and no year. What follows is told from them on the calendar of such a year, far
/// from any that is written about, and the year is left out of what is said.
enum StandInYear {
  private static let years = 2790...2829

  /// The day in the first such year in which it exists and its weekday, if one was said, is right; a year without a leap day, but for that day.
  static func date(_ month: Int, _ day: Int, weekday: Int?) -> CivilDate? {
    years.lazy.map { CivilDate($0, month, day) }.first { date in
      let isLeap = CivilDate.days(inMonth: 2, of: date.year) == 29
      return date.exists && isLeap == (month == 2 && day == 29) && weekday.map { $0 == date.weekday } ?? true
    }
  }

  static func holds(_ year: Int) -> Bool { years.contains(year) }

  /// Whether a leap day may lie between a day of such a year and a later one, so that nobody knows which day that is.
  static func isOpen(from day: Int, to later: Int) -> Bool {
    let date = CivilDate(epochDay: day)
    guard holds(date.year) else { return false }
    let leapDay = CivilDate(date.month < 3 ? date.year : date.year + 1, 3, 1).epochDay
    return day < leapDay && leapDay <= later
  }

  /// Whether an ISO 8601 date is of such a year.
  fileprivate static func holds(_ value: Substring) -> Bool { Int(value.prefix(4)).map(years.contains) == true }
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
    guard resolution == .relative, anchor.map({ StandInYear.holds($0[...]) }) ?? true else { return self }
    func masked(_ value: String) -> String {
      value.split(separator: "/", omittingEmptySubsequences: false).map { side in
        StandInYear.holds(side) ? "XXXX" + side.dropFirst(4) : String(side)
      }.joined(separator: "/")
    }
    let value = masked(timex.value)
    guard value != timex.value else { return self }
    var reading = self
    reading.timex.value = value
    // A day of an unknown year has a form in EDTF; a time of such a day, or a stretch, has none.
    reading.edtf = grain == .day || grain == .month ? edtf.map(masked).flatMap { $0.contains("/") ? nil : $0 } : nil
    (reading.start, reading.end, reading.anchor, reading.resolution) = (nil, nil, nil, .unresolved)
    return reading
  }
}
