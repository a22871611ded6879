internal import ICUBridge

/// The forms of values: EDTF, TIMEX3, ISO 8601.
extension DateReading {
  /// One date or time.
  init(_ placed: PlacedDate, bound: NumberBound?, reference: ReferenceDate?) {
    let zone = placed.zone.map(ISOFormat.zone) ?? ""
    var edtf = placed.edtf.map { $0 + (placed.grain.isClock ? zone : "") }
    let timex = placed.timex ?? edtf ?? ""
    if bound == .approximate, let value = edtf, !placed.grain.isClock, !value.contains("/") { edtf = value + "~" }
    self.init(
      edtf: edtf, timex: Timex(kind: placed.kind, value: timex), grain: placed.grain,
      start: placed.start.map { DateReading.edge($0, placed, reference) },
      end: placed.end.map { DateReading.edge($0, placed, reference) },
      calendar: placed.calendar, resolution: placed.resolution, anchor: placed.anchor, bound: bound)
  }

  /// From one to another; nil on the sides that are open.
  init(from first: PlacedDate?, to last: PlacedDate?, bound: NumberBound?, reference: ReferenceDate?) {
    func side(_ placed: PlacedDate?, isEnd: Bool) -> String? {
      guard let placed else { return ".." }
      guard let edtf = placed.edtf else { return nil }
      let zone = placed.grain.isClock ? placed.zone.map(ISOFormat.zone) ?? "" : ""
      guard edtf.contains("/") else { return edtf + zone }
      let parts = edtf.split(separator: "/")
      return (isEnd ? parts.last : parts.first).map(String.init)
    }
    let (left, right) = (side(first, isEnd: false), side(last, isEnd: true))
    let edtf = left.flatMap { left in right.map { left + "/" + $0 } }
    let lead = [first, last].compactMap { $0 }
    let isClock = lead.contains { $0.kind == .time }
    let timexSides = [first, last].map { placed in placed.map { $0.edtf ?? $0.timex ?? "" } ?? "" }
    let night = DateReading.night(from: first, to: last)
    let unresolved = lead.contains { $0.resolution == .unresolved }
    let relative = lead.first { $0.resolution == .relative }
    // A clock's end is the moment named; a part of the day, a day, month or year is meant to its end.
    let end = last.flatMap { $0.grain.rank < Grain.daypart.rank ? $0.start : $0.end }
    self.init(
      edtf: edtf,
      timex: Timex(kind: isClock ? .time : .date, value: night ?? edtf ?? timexSides.joined(separator: "/")),
      grain: lead.map(\.grain).min { $0.rank < $1.rank },
      start: first.flatMap { placed in placed.start.map { DateReading.edge($0, placed, reference) } },
      end: last.flatMap { placed in end.map { DateReading.edge($0, placed, reference) } },
      calendar: lead.first { $0.calendar != .gregorian }?.calendar ?? .gregorian,
      resolution: unresolved ? .unresolved : (relative == nil ? .explicit : .relative), anchor: relative?.anchor,
      bound: bound)
  }

  /// The TIMEX3 value of a night from the evening of one day to the dawn of the next: that of the first day.
  private static func night(from first: PlacedDate?, to last: PlacedDate?) -> String? {
    guard let value = first?.timex, value.hasSuffix(Daypart.night.timex),
      last?.timex?.hasSuffix(Daypart.dawn.timex) == true,
      let evening = first?.start?.epochDay, last?.start?.epochDay == evening + 1
    else { return nil }
    return value
  }

  /// A moment as a date, or as a date-time where the value is finer than a day; in the document's zone where both are known.
  private static func edge(_ moment: Moment, _ placed: PlacedDate, _ reference: ReferenceDate?) -> String {
    guard placed.grain.isClock else { return ISOFormat.day(moment.date) }
    guard let zone = placed.zone else { return ISOFormat.dateTime(moment, seconds: placed.grain == .second) }
    let own = reference?.zone ?? zone
    let shifted = moment.adding(own - zone, .minute)
    return ISOFormat.dateTime(shifted, seconds: placed.grain == .second) + ISOFormat.zone(own)
  }
}

extension Grain {
  /// Whether it is finer than a day.
  var isClock: Bool { rank < Grain.day.rank }

  /// From fine to coarse.
  var rank: Int {
    switch self {
    case .second: return 0
    case .minute: return 1
    case .hour: return 2
    case .daypart: return 3
    case .day: return 4
    case .week: return 5
    case .month: return 6
    case .quarter: return 7
    case .season: return 8
    case .year: return 9
    case .decade: return 10
    case .century: return 11
    }
  }
}
