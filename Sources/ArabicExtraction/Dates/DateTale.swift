internal import ICUBridge

/// What a text tells of, date by date: what its dates without a year, its weekdays and its distances are told from.
///
/// A text without a date of its own is told from the date that it named last. Where the document has a date, often years later, a date
/// belongs to what is told where that lies nearer than the document; «اليوم» and «أمس» bring the text back to where it was written.
struct DateTale {
  /// The last date that was told, births and the years of laws left out.
  private(set) var last: PlacedDate?
  /// The last day that was given in full, for «بعد ثلاثة أيام من الهجوم».
  private var event: PlacedDate?
  /// Whether the last date stands at the head of a line, as the entries of a list do.
  private var startsLine = false
  /// The month that was told first, as a report's heading does.
  private var subject: PlacedDate?
  /// Whether it ends a heading: «خلاصة شهرية: تموز 2006».
  private var isHeading = false
  /// Which way the entries of a list go: 1 with time, −1 from the newest back, 0 where nobody knows yet.
  private var direction = 0
  /// The year that was given last.
  private var givenYear = 0
  /// How many days were given in full.
  private var events = 0

  /// How far behind the last date a day may lie before its next year is meant.
  private static let lookBack = 31
  /// A tale of what lies further behind the document than this is no news of it.
  private static let old = 300
  /// For how many years a tale goes on without naming one.
  private static let longest = 5

  /// Whether a date is told from the last one, however near the document lies.
  func holds(_ candidate: DateCandidate) -> Bool {
    guard let last else { return false }
    let mayGoOn = last.grain.rank <= Grain.day.rank || last.grain == .month && candidate.isInSentence
    return candidate.followsDate && candidate.goesOn && mayGoOn || hasEntry(candidate)
  }

  /// The one day that was given in full; nil where there are more, of which «من الهجوم» may mean any.
  var onlyEvent: PlacedDate? { events == 1 ? event : nil }

  /// Whether a date and the last one are entries of one list.
  func hasEntry(_ candidate: DateCandidate) -> Bool { last != nil && startsLine && candidate.startsLine }

  /// Whether the text tells of long ago, or nobody knows when it was written.
  func isOld(_ today: Int?) -> Bool {
    guard let today else { return last != nil }
    return last?.start.map { today - $0.epochDay > DateTale.old } ?? false
  }

  /// The year in which the tale goes on with a month, or a day of one.
  ///
  /// - Parameters:
  ///   - isBefore: whether the text goes back from the last date: «سبقته محاولة في 21 سبتمبر».
  ///   - isNearest: whether it may as well have gone back: «13-19 آب 2016 … مقطوع منذ 7 تموز».
  func year(
    of month: Int, _ day: Int, isBefore: Bool = false, isEntry: Bool = false, isNearest: Bool = false
  ) -> Int? {
    // «رمضان 1440 … 3 حزيران»: a month of the other calendar has its place in the year, a year has two of them.
    guard let last, last.calendar == .gregorian || last.grain.rank < Grain.year.rank, let start = last.start?.date,
      last.start.map(StandInYear.isMonthless) != true
    else { return nil }
    if last.grain.rank >= Grain.year.rank {
      return last.grain == .year && last.days.map { $0.count <= 366 } == true ? start.year : nil
    }
    func epochDay(_ year: Int) -> Int {
      CivilDate(year, month, min(day, CivilDate.days(inMonth: month, of: year))).epochDay
    }
    // «تقرير تموز 2006 … منذ تفجير 22 شباط»: about a month, a report tells what lies nearest to it.
    if last.grain == .month && isHeading || isNearest, !isBefore {
      let middle = start.epochDay + (last.grain == .month ? 15 : 0)
      return (start.year - 1...start.year + 1).min { abs(epochDay($0) - middle) < abs(epochDay($1) - middle) }
    }
    if isBefore, last.calendar != .gregorian { return nil }
    if isBefore { return epochDay(start.year) > start.epochDay ? start.year - 1 : start.year }
    let year: Int
    if isEntry {
      // Forwards, backwards, or to the nearer side.
      let years = (start.year - 1...start.year + 1).filter {
        let distance = epochDay($0) - start.epochDay
        return direction == 0 || distance == 0 || (distance > 0) == (direction > 0)
      }
      year = years.min { abs(epochDay($0) - start.epochDay) < abs(epochDay($1) - start.epochDay) } ?? start.year
    } else {
      year = epochDay(start.year) < start.epochDay - DateTale.lookBack ? start.year + 1 : start.year
    }
    return abs(year - givenYear) <= DateTale.longest ? year : nil
  }

  /// The last day that was told, for a time alone in a text without a date of its own.
  var lastDay: Int? {
    guard let last, last.grain.rank <= Grain.day.rank, let day = last.start, !StandInYear.isMonthless(day) else {
      return nil
    }
    return day.epochDay
  }

  /// The month that the text began with, or the one of what was told last.
  var month: PlacedDate? {
    if let subject { return subject }
    guard let last, last.grain.rank <= Grain.month.rank, let date = last.start?.date, !StandInYear.holds(date.year),
      last.start.map(StandInYear.isMonthless) != true
    else { return nil }
    return .month(date.year, date.month)
  }

  /// Whether nobody knows the year of the last date.
  var isOfStandInYear: Bool { last?.start.map { StandInYear.holds($0.date.year) } ?? false }

  /// How many days lie between the last date and a day.
  func distance(to day: Int) -> Int {
    guard let days = last?.days else { return .max }
    return day < days.lowerBound ? days.lowerBound - day : max(0, day - days.upperBound + 1)
  }

  /// The next such weekday; nil for that of the day before, which may be as well.
  func next(weekday: Int, isBefore: Bool) -> Int? {
    guard let last, last.grain.rank <= Grain.day.rank, let day = last.start?.epochDay else { return nil }
    if isBefore || direction < 0 { return day - 1 - floorModulo(CivilDate.weekday(epochDay: day - 1) - weekday, 7) }
    let distance = 1 + floorModulo(weekday - CivilDate.weekday(epochDay: day + 1), 7)
    return distance < 6 && !StandInYear.isOpen(from: day, to: day + distance) ? day + distance : nil
  }

  /// Goes on from a day whose year nobody knows.
  mutating func begin(at day: PlacedDate, startsLine: Bool) {
    goOn(from: day, startsLine: startsLine)
    (event, events) = (day, events + 1)
  }

  private mutating func goOn(from date: PlacedDate, startsLine: Bool) {
    (last, self.startsLine, isHeading) = (date, startsLine, false)
    givenYear = date.start?.date.year ?? givenYear
  }

  /// Keeps what was read.
  mutating func take(_ candidate: DateCandidate, _ mention: DateMention, _ placed: PlacedDate?, today: Int?) {
    guard candidate.isDate, !candidate.isBackground, let placed, mention.resolution != .unresolved,
      placed.grain.rank <= Grain.year.rank
    else { return }
    if candidate.startsLine, startsLine, let from = last?.start, let to = placed.start, from.epochDay != to.epochDay {
      direction = to.epochDay > from.epochDay ? 1 : -1
    }
    if mention.resolution == .explicit {
      // «وقد لجأ إلى السويد سنة 2016», «مقارنة بعام 2010», «قانون عام 1960» tell something by the way; so does what lies ahead.
      if placed.grain == .year, !candidate.isLedIn || last != nil && !candidate.startsSentence { return }
      if candidate.looksAhead || candidate.beginsSomething {
        if today == nil, last == nil, !candidate.beginsSomething {
          goOn(from: placed, startsLine: candidate.startsLine)
        }
        return
      }
      if let today, let start = placed.start, start.epochDay > today { return }
      if !candidate.startsLine { direction = 0 }
      if last == nil, placed.grain == .month { subject = placed }
      goOn(from: placed, startsLine: candidate.startsLine)
      isHeading = candidate.endsHeading
      if placed.grain.rank <= Grain.day.rank { (event, events) = (placed, events + 1) }
      return
    }
    if case .point(let parts) = candidate.expression, parts.day != nil {
      events += 1
      // «الثلاثاء 4 تموز 11 ليلاً: …», an entry behind the day that heads the list
      if candidate.startsLine, parts.month != nil, let today, let day = placed.start?.epochDay,
        (today...today + DateTale.lookBack).contains(day)
      {
        goOn(from: placed, startsLine: true)
        return
      }
    }
    if let anchor = mention.anchor, let last, isAnchor(anchor, last) {
      self.last = placed
    } else if placed.grain.rank <= (today == nil ? Grain.month : Grain.day).rank, let day = placed.start?.epochDay,
      today.map({ $0 - day > DateTale.old }) ?? (last == nil)
    {
      // «في مثل هذا اليوم قبل عشر سنوات», «تأسست في 21 حزيران 1992. في تشرين الأول من السنة نفسها …»
      goOn(from: placed, startsLine: candidate.startsLine)
    } else if !candidate.startsLine, today != nil || placed.grain.rank < Grain.year.rank {
      // In a text that nobody dates, «تخرج سنة 2008، وفي العام التالي …» is told by the way.
      last = nil
    }
  }

  /// Whether something was told from a date, or from its day.
  private func isAnchor(_ anchor: String, _ date: PlacedDate) -> Bool {
    anchor == date.edtf || date.start.map { anchor == ISOFormat.day($0.date) } == true
  }
}

extension DateCandidate {
  /// Whether it is a time of day without a day.
  var isBareTime: Bool {
    if case .point(let parts) = expression { return parts.hasClock && !parts.hasDate }
    return false
  }

  /// Whether it is a date, or a stretch from one to another.
  var isDate: Bool {
    switch expression {
    case .point, .distance, .fromLast, .span(.some, .some): true
    default: false
    }
  }
}
