internal import ICUBridge

/// Works out what expressions mean, against the date of the document and the dates before them.
struct DateResolver {
  let hijri: HijriCalendar
  let region: DateRegion
  /// The document's date.
  var reference: ReferenceDate?
  /// The last date in the text that was found, for «العام نفسه».
  var lastDate: PlacedDate?
  /// What the text tells of: «في 3 آذار 2016 …، وفي 7 نيسان …».
  var tale = DateTale()
  /// The time of the last day, in seconds, where one was said.
  var lastSecond: Int?
  /// The last time that was told, and its day.
  var lastTime: (second: Int, day: Int, isDaypart: Bool)?
  /// The last time at the head of a line, as seconds of a day; −1 for a day that heads a list.
  var lastEntryTime: (second: Int, day: Int)?
  /// Whether days of a ``StandInYear`` were kept.
  var hasStandIn = false
  /// Whether their weekdays are known.
  var isWeekdayKnown = false
  /// The last stretch within a year that the text told: what «الفترة نفسها» means.
  var lastPeriod: PlacedDate?
  /// The last day that was told in its own right, or the first one of a stretch: what «اليوم الثالث» is counted from.
  var firstDay: Int?
  /// The last day in the same line, for a bare time.
  var lastDay: Int?
  /// Whether a date stands earlier in the same line.
  var isLineDated = false
  /// How the date that is read now stands to what surrounds it.
  var standing = DateStanding()

  var today: Int? { reference?.moment.epochDay }
  var todayDate: CivilDate? { reference?.moment.date }

  // MARK: A date and time

  /// What a date or time means; the other reading where there is one.
  func resolve(_ parts: DateParts) -> (PlacedDate, other: PlacedDate?)? {
    if parts.isNow { return (now(parts), nil) }
    var parts = parts
    // «بعد أربعين سنة الموافق 21/11»
    if parts.day != nil, parts.month != nil, parts.year == nil, let offset = parts.offset,
      offset.duration.finest == .year,
      let count = offset.duration.parts.first?.amount.whole, count < 10_000
    {
      parts.yearShift = offset.sign * count
    }
    if region.monthFirst, let swapped = parts.swapped {
      let first = (day: parts.day ?? swapped.day, month: parts.month ?? swapped.month)
      (parts.day, parts.month, parts.swapped) = (swapped.day, swapped.month, first)
    }
    guard parts.hasDate else { return bareTime(parts) }
    guard var placed = place(parts) else { return nil }
    if parts.isLatest, let today, let start = placed.start, let end = placed.end {
      let shift = standing.looksAhead ? (end.epochDay <= today ? 1 : 0) : (start.epochDay > today ? -1 : 0)
      parts.yearShift = shift
      placed = place(parts) ?? placed
    }
    if parts.isTurned { placed.conflict = placed.conflict ?? PlacedDate.turnedDigits }
    var other: PlacedDate?
    if let swapped = parts.swapped {
      var draft = parts
      (draft.day, draft.month, draft.swapped) = (swapped.day, swapped.month, nil)
      other = place(draft)
      // The weekday tells which order it is.
      if placed.conflict != nil, let second = other, second.conflict == nil, parts.weekday != nil {
        (placed, other) = (second, nil)
      } else if parts.weekday != nil, placed.conflict == nil {
        other = nil
      }
    }
    guard parts.hasClock else { return (placed, other) }
    let (timed, otherTime) = withTime(placed, parts)
    return (timed, other.map { withTime($0, parts).0 } ?? otherTime)
  }

  /// Whether a day without a year lies nearer ahead of the document than behind it.
  ///
  /// - Parameter limit: for how many days ahead.
  func isNearerAhead(_ parts: DateParts, within limit: Int = .max) -> Bool {
    guard let today, parts.month != nil || parts.feast != nil, parts.year == nil, parts.yearShift == nil,
      parts.monthShift == nil, parts.turn == nil
    else {
      return false
    }
    var ahead = self
    ahead.standing.looksAhead = true
    guard let next = ahead.place(parts)?.start?.epochDay, let last = place(parts)?.start?.epochDay, next >= today else {
      return false
    }
    return next - today < today - last && next - today <= limit
  }

  private func now(_ parts: DateParts) -> PlacedDate {
    if parts.year != nil || parts.yearShift != nil {
      // «في مثل هذا الوقت من العام الماضي»
      var day = parts
      (day.isNow, day.dayOffset) = (false, 0)
      if let placed = place(day) { return placed }
    }
    guard let reference else { return PlacedDate(unknown: "PRESENT_REF", grain: .second) }
    var placed: PlacedDate
    if reference.hasClock {
      placed = PlacedDate(unknown: "PRESENT_REF", grain: .second)
      var moment = reference.moment
      if let offset = parts.offset, let there = offsetPlace(offset, parts)?.start {
        // «هذا الوقت بعد أسبوعين»
        moment = Moment(epochDay: there.epochDay, second: reference.moment.secondOfDay)
        placed.timex = nil
      }
      placed.start = moment
      placed.end = moment.adding(1, .second)
      placed.edtf = ISOFormat.dateTime(moment, seconds: true)
    } else {
      placed = .day(reference.moment.epochDay)
      placed.timex = "PRESENT_REF"
    }
    return relative(placed)
  }

  func relative(_ placed: PlacedDate) -> PlacedDate {
    var placed = placed
    placed.resolution = .relative
    placed.anchor = reference?.description
    return placed
  }

  /// A time of day without a date.
  private func bareTime(_ parts: DateParts) -> (PlacedDate, other: PlacedDate?)? {
    guard parts.hasClock else { return nil }
    var parts = parts
    // «وقع الهجوم عند منتصف الليل»: the last one before the day of the news.
    if parts.daypart == .midnight, parts.clock?.hour == 24, lastDay == nil, !standing.looksAhead {
      parts.clock?.hour = 0
      parts.daypart = nil
    }
    // «قرابة الخامسة من عصر الخميس … الساعة 6 و20 دقيقة توفي طفل»: the hour that comes next
    if var time = parts.clock, !time.isDefinite, time.hour < 12, parts.daypart == nil, let last = lastTime,
      standing.followsClosely || !last.isDaypart, !standing.goesBack, last.day == lastDay ?? today ?? tale.lastDay,
      last.second >= (time.hour <= 3 ? DateResolver.morning : 43_200), time.secondOfDay < last.second,
      time.secondOfDay + 43_200 > last.second
    {
      (time.hour, time.isDefinite) = (time.hour + 12, true)
      parts.clock = time
    }
    if var day = lastDay ?? today ?? tale.lastDay {
      // «أدخل المشفى في العاشرة من مساء 6 شباط وفارق الحياة عند الثالثة فجراً»
      if lastDay != nil || today == nil, let before = lastSecond, before >= DateResolver.evening,
        let time = parts.clock,
        parts.daypart == .dawn || parts.daypart == .night && time.isDefinite,
        time.secondOfDay < 7 * 3600
      {
        day += 1
      }
      var placed = relative(.day(day))
      if let told = lastDay ?? (today == nil ? tale.lastDay : nil) {
        placed.anchor = ISOFormat.day(CivilDate(epochDay: told))
      }
      return withTime(placed, parts)
    }
    if let time = parts.clock {
      var placed = PlacedDate(unknown: timexClock(time, parts.zone), grain: time.grain)
      placed.kind = .time
      return (
        placed,
        otherHalf(time).map { half in
          var other = placed
          other.timex = timexClock(half, parts.zone)
          return other
        }
      )
    }
    guard let part = parts.daypart else { return nil }
    var placed = PlacedDate(unknown: "T" + part.timex.dropFirst(), grain: .daypart)
    placed.kind = .time
    return (placed, nil)
  }

  private func timexClock(_ time: ClockTime, _ zone: TimeZoneName?) -> String {
    ISOFormat.clock(floorModulo(time.secondOfDay, 86_400), seconds: time.second != nil)
      + (zone?.offset).map(ISOFormat.zone).orEmpty
  }

  /// The same time in the other half of the day, where the text leaves it open.
  private func otherHalf(_ time: ClockTime) -> ClockTime? {
    guard !time.isDefinite, time.hour >= 1, time.hour <= 12 else { return nil }
    var other = time
    other.hour = time.hour == 12 ? 0 : time.hour + 12
    return other
  }

  /// A date with its time of day.
  func withTime(_ placed: PlacedDate, _ parts: DateParts) -> (PlacedDate, other: PlacedDate?) {
    guard placed.grain == .day, let day = placed.start?.epochDay else {
      if let time = parts.clock, placed.start == nil { return (unplaced(placed, time, parts), nil) }
      guard let part = parts.daypart, placed.start == nil else { return (placed, nil) }
      var result = placed
      result.timex = unplacedDay(placed) + part.timex
      (result.kind, result.grain) = (.time, .daypart)
      return (result, nil)
    }
    if let time = parts.clock {
      let first = at(time, day, placed, parts)
      return (first, otherHalf(time).map { at($0, day, placed, parts) })
    }
    guard let part = parts.daypart else { return (placed, nil) }
    var result = placed
    // The night of a Hijri day, and of a feast, comes before its day.
    let evening = part == .night && (parts.isHijri || parts.feast != nil) ? day - 1 : day
    result.start = Moment(epochDay: evening, second: part.hours.lowerBound * 3600)
    result.end = Moment(epochDay: evening, second: part.hours.upperBound * 3600)
    result.grain = .daypart
    result.kind = .time
    if evening < day, parts.feast?.isHijri == false { result.edtf = ISOFormat.day(CivilDate(epochDay: evening)) }
    result.timex = (result.edtf ?? "") + part.timex
    return (result, nil)
  }

  /// What TIMEX3 puts before a time of day: a day of which not all is known. `PAST_REF` and the like take none.
  private func unplacedDay(_ placed: PlacedDate) -> String {
    guard let value = placed.timex ?? placed.edtf, value.hasPrefix("XXXX-") else { return "XXXX-XX-XX" }
    return value
  }

  private func unplaced(_ placed: PlacedDate, _ time: ClockTime, _ parts: DateParts) -> PlacedDate {
    var result = placed
    result.timex = unplacedDay(placed) + timexClock(time, parts.zone)
    result.edtf = nil
    (result.kind, result.grain) = (.time, time.grain)
    return result
  }

  private func at(_ time: ClockTime, _ day: Int, _ placed: PlacedDate, _ parts: DateParts) -> PlacedDate {
    var result = placed
    // Midnight is the end of the evening that it is said of.
    let isMidnight = parts.daypart == .midnight && time.hour == 0
    // «الساعة 22.40 من ليلة رأس السنة»: the night of a feast comes before its day.
    let isEve = parts.daypart == .night && parts.feast != nil && time.secondOfDay >= DateResolver.evening
    let start = Moment(epochDay: isMidnight ? day + 1 : isEve ? day - 1 : day, second: time.secondOfDay)
    let unit: TimeUnit = time.grain == .hour ? .hour : (time.grain == .minute ? .minute : .second)
    result.start = start
    result.end = start.adding(1, unit)
    result.grain = time.grain
    result.kind = .time
    result.edtf = ISOFormat.dateTime(start, seconds: time.second != nil)
    result.timex = nil
    result.zone = parts.zone?.offset
    return result
  }
}

extension Optional<String> {
  fileprivate var orEmpty: String { self ?? "" }
}
