public import ICUBridge

/// A date, a time, a duration or a recurring time in a text: all that TimeML calls a TIMEX3.
///
/// ```swift
/// // «بين آب 2014 وآذار 2019»
/// date.range        // 0..<32, UTF-8 bytes of the first source
/// date.edtf         // "2014-08/2019-03"
/// date.timex.value  // "2014-08/2019-03"
/// date.start        // "2014-08-01"
/// date.end          // "2019-04-01", half open
/// ```
public struct DateMention: Sendable, Hashable {
  /// Where it stands, in UTF-8 bytes of the first source.
  public var range: Range<Int>
  /// What it says.
  public var reading: DateReading
  /// What it may say instead: the other order of day and month, the other half of the day, the other century.
  public var other: DateReading? {
    get { boxedOther?.unboxed }
    set { boxedOther = newValue.map { .value($0) } }
  }
  private var boxedOther: Boxed<DateReading>?
  /// What in the text disagrees with the value: `weekday` where the weekday named is not that of the date, `day` where the
  /// month does not have the day named (the value is then the month), `calendar` where the same day is given in two
  /// calendars and the two lie more than two days apart.
  public var conflict: String?

  public init(range: Range<Int>, reading: DateReading, other: DateReading? = nil, conflict: String? = nil) {
    self.range = range
    self.reading = reading
    boxedOther = other.map { .value($0) }
    self.conflict = conflict
  }

  public var edtf: String? { reading.edtf }
  public var timex: Timex { reading.timex }
  public var grain: Grain? { reading.grain }
  public var start: String? { reading.start }
  public var end: String? { reading.end }
  public var calendar: CalendarSystem { reading.calendar }
  public var resolution: DateResolution { reading.resolution }
  public var anchor: String? { reading.anchor }
  public var bound: NumberBound? { reading.bound }
}

/// One way to read a mention.
public struct DateReading: Sendable, Hashable {
  /// EDTF (ISO 8601-2) or an ISO 8601 interval: `2018-11-17`, `2019-03`, `2014-08/2019-03`, `2018-11-17T04:30`, `2018~`,
  /// `2014/..`, `XXXX-11-17`. Nil for a duration, a recurring time, and a time of day without a date.
  public var edtf: String?
  /// Type and value as TimeML has them.
  public var timex: Timex
  /// How fine the value is; nil for what has none.
  public var grain: Grain?
  /// The first moment of the half-open interval, as an ISO 8601 date or date-time; nil where not known or open.
  public var start: String?
  /// The first moment after the interval; nil where not known or open.
  public var end: String?
  /// The calendar that the text used. Values are Gregorian whatever it is; one converted from a Hijri calendar may be a
  /// day off what was meant, because months began by the sighting of the moon, unless a Gregorian date or a weekday beside it says
  /// which day it was.
  public var calendar: CalendarSystem
  /// Whether the value is in the text, was worked out from another date, or is not known.
  public var resolution: DateResolution
  /// The date that a relative expression was resolved against, ISO 8601.
  public var anchor: String?
  /// `approximate` («حوالي 2014»), `lessThan` («قبل 2014»), `moreThan` («بعد 2014») and so on; nil for exact.
  public var bound: NumberBound?

  public init(
    edtf: String? = nil, timex: Timex, grain: Grain? = nil, start: String? = nil, end: String? = nil,
    calendar: CalendarSystem = .gregorian, resolution: DateResolution = .explicit, anchor: String? = nil,
    bound: NumberBound? = nil
  ) {
    self.edtf = edtf
    self.timex = timex
    self.grain = grain
    self.start = start
    self.end = end
    self.calendar = calendar
    self.resolution = resolution
    self.anchor = anchor
    self.bound = bound
  }
}

/// A TIMEX3 type with its value.
public struct Timex: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  public var kind: Kind
  /// `2018-11-17`, `T04:30`, `P14D`, `P1M`, `2018-11-17TMO`, `PRESENT_REF`.
  public var value: String

  public init(kind: Kind, value: String) {
    self.kind = kind
    self.value = value
  }
}

/// How fine a date is.
public enum Grain: String, Sendable, Hashable {
  case second, minute, hour, daypart, day, week, month, quarter, season, year, decade, century
}

/// Where a date's value comes from.
public enum DateResolution: String, Sendable, Hashable {
  /// The text says it.
  case explicit
  /// It was worked out from the document's date, or from another date in the text.
  case relative
  /// There was nothing to resolve it against; what is known is kept (`XXXX-11-17`).
  case unresolved
}
