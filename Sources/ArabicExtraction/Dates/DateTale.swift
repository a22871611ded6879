internal import ICUBridge

/// What a text tells of, date by date: what its dates without a year, its weekdays and its distances are told from.
///
/// A text without a date of its own is told from the date that it named last. Where the document has a date, often years later, a date
/// belongs to what is told where that lies nearer than the document; «اليوم» and «أمس» bring the text back to where it was written.
struct DateTale {
  /// The last date that was told, births and the years of laws left out.
  private(set) var last: PlacedDate?
  /// The last day that was given in full, for «بعد ثلاثة أيام من الهجوم».
  private(set) var event: PlacedDate?
  /// Whether the last date stands at the head of a line, as the entries of a list do.
  private var startsLine = false

  /// How far behind the last date a day may lie before its next year is meant.
  private static let lookBack = 31
  /// A tale of what lies further behind the document than this is no news of it.
  private static let old = 300

  /// Whether a date is told from the last one, however near the document lies.
  func holds(_ candidate: DateCandidate) -> Bool {
    guard let last else { return false }
    let mayGoOn = last.grain.rank <= Grain.day.rank || last.grain == .month && candidate.isInSentence
    return candidate.followsDate && candidate.goesOn && mayGoOn || hasEntry(candidate)
  }

  /// Whether a date and the last one are entries of one list.
  func hasEntry(_ candidate: DateCandidate) -> Bool { last != nil && startsLine && candidate.startsLine }

  /// Whether the text tells of long ago, or nobody knows when it was written.
  func isOld(_ today: Int?) -> Bool {
    guard let today else { return last != nil }
    return last?.start.map { today - $0.epochDay > DateTale.old } ?? false
  }

  /// The year in which the tale goes on with a month, or a day of one.
  ///
  /// - Parameter isBefore: whether the text goes back from the last date: «سبقته محاولة في 21 سبتمبر».
  func year(of month: Int, _ day: Int, isBefore: Bool = false) -> Int? {
    guard let last, last.calendar == .gregorian, let start = last.start?.date else { return nil }
    if last.grain.rank >= Grain.year.rank {
      return last.grain == .year && last.days.map { $0.count <= 366 } == true ? start.year : nil
    }
    let date = CivilDate(start.year, month, min(day, CivilDate.days(inMonth: month, of: start.year)))
    if isBefore { return date.epochDay > start.epochDay ? start.year - 1 : start.year }
    return date.epochDay < start.epochDay - DateTale.lookBack ? start.year + 1 : start.year
  }

  /// How many days lie between the last date and a day.
  func distance(to day: Int) -> Int {
    guard let days = last?.days else { return .max }
    return day < days.lowerBound ? days.lowerBound - day : max(0, day - days.upperBound + 1)
  }

  /// The next such weekday; nil for that of the day before, which may be as well.
  func next(weekday: Int) -> Int? {
    guard let last, last.grain.rank <= Grain.day.rank, let day = last.start?.epochDay else { return nil }
    let distance = 1 + floorModulo(weekday - CivilDate.weekday(epochDay: day + 1), 7)
    return distance < 6 ? day + distance : nil
  }

  /// Keeps what was read.
  mutating func take(_ candidate: DateCandidate, _ mention: DateMention, _ placed: PlacedDate?, today: Int?) {
    guard candidate.isDate, !candidate.isBackground, let placed, mention.resolution != .unresolved,
      placed.grain.rank <= Grain.year.rank
    else { return }
    if mention.resolution == .explicit {
      // «وقد لجأ إلى السويد سنة 2016» tells something by the way.
      if placed.grain == .year, last.map({ $0.grain.rank < Grain.year.rank }) == true, !candidate.startsSentence {
        return
      }
      (last, startsLine) = (placed, candidate.startsLine)
      if placed.grain.rank <= Grain.day.rank { event = placed }
    } else if let anchor = mention.anchor, let last, isAnchor(anchor, last) {
      self.last = placed
    } else if let today, placed.grain.rank <= Grain.day.rank, let day = placed.start?.epochDay,
      today - day > DateTale.old
    {
      // «في مثل هذا اليوم قبل عشر سنوات»
      (last, startsLine) = (placed, candidate.startsLine)
    } else if !candidate.startsLine {
      last = nil
    }
  }

  /// Whether something was told from a date, or from its day.
  private func isAnchor(_ anchor: String, _ date: PlacedDate) -> Bool {
    anchor == date.edtf || date.start.map { anchor == ISOFormat.day($0.date) } == true
  }
}

extension DateCandidate {
  /// Whether it is a date, or a stretch from one to another.
  fileprivate var isDate: Bool {
    switch expression {
    case .point, .span, .distance, .fromLast: true
    default: false
    }
  }
}
