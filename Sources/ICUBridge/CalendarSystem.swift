internal import CICUShims

/// A calendar that a date may be written in, by its CLDR name.
public enum CalendarSystem: String, Sendable, Hashable, CaseIterable {
  case gregorian
  /// The calendar of Umm al-Qura, official in Saudi Arabia.
  case islamicUmalqura = "islamic-umalqura"
  /// The tabular calendar with the civil epoch (16 July 622 Julian).
  case islamicCivil = "islamic-civil"
  /// The tabular calendar with the astronomical epoch (15 July 622 Julian).
  case islamicTabular = "islamic-tbla"

  /// ICU's locale that selects the calendar.
  var locale: String { "ar@calendar=\(rawValue)" }
}

/// The fields of a day in some calendar; months and days count from 1.
public struct CalendarFields: Sendable, Hashable {
  public var year: Int
  public var month: Int
  public var day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}

/// ICU's arithmetic of one calendar. Not to be shared between tasks: open one for each.
public struct CalendarArithmetic: ~Copyable {
  private let handle: UnsafeMutableRawPointer
  private let system: CalendarSystem

  public init(_ system: CalendarSystem) throws(ICUError) {
    var code: Int32 = 0
    let opened = tahqiq_calendar_open(system.locale, &code)
    guard let opened, !isFailure(code) else {
      throw ICUError(code: code, operation: "opening the calendar '\(system.rawValue)'")
    }
    handle = opened
    self.system = system
  }

  deinit { tahqiq_calendar_close(handle) }

  /// Days since 1 January 1970 (Gregorian) of a day of this calendar.
  ///
  /// - Throws: ``ICUError`` where the fields name no day of the calendar (30 February).
  /// - Complexity: O(1).
  public mutating func epochDay(_ fields: CalendarFields) throws(ICUError) -> Int {
    var code: Int32 = 0
    let millis = tahqiq_calendar_toMillis(
      handle, Int32(clamping: fields.year), Int32(clamping: fields.month), Int32(clamping: fields.day), &code)
    if isFailure(code) {
      throw ICUError(
        code: code, operation: "finding the day \(fields.year)-\(fields.month)-\(fields.day) (\(system.rawValue))")
    }
    return Int((millis / 86_400_000).rounded(.down))
  }

  /// The fields in this calendar of a day counted from 1 January 1970 (Gregorian).
  ///
  /// - Complexity: O(1).
  public mutating func fields(epochDay: Int) throws(ICUError) -> CalendarFields {
    var code: Int32 = 0
    var (year, month, day): (Int32, Int32, Int32) = (0, 0, 0)
    tahqiq_calendar_fromMillis(handle, Double(epochDay) * 86_400_000, &year, &month, &day, &code)
    if isFailure(code) { throw ICUError(code: code, operation: "reading day \(epochDay) (\(system.rawValue))") }
    return CalendarFields(year: Int(year), month: Int(month), day: Int(day))
  }
}

/// Calendar facts that differ by region, from CLDR.
public enum RegionalCalendar {
  /// The first day of the week: 1 Sunday … 7 Saturday.
  ///
  /// - Throws: ``ICUError`` where the language or the country of the locale is not one of ISO's.
  public static func firstDayOfWeek(locale: String) throws(ICUError) -> Int {
    var code: Int32 = 0
    let day = tahqiq_calendar_firstDayOfWeek(locale, &code)
    if isFailure(code) { throw ICUError(code: code, operation: "finding the first day of the week in '\(locale)'") }
    return Int(day)
  }

  /// The names of the twelve months, as CLDR writes them within a date.
  ///
  /// - Parameters:
  ///   - locale: such as `ar-SY`, `ar-DZ`, `ar-MA`, `ar-EG`.
  ///   - system: the calendar whose months are wanted.
  public static func monthNames(locale: String, system: CalendarSystem = .gregorian) throws(ICUError) -> [String] {
    let name = "\(locale)@calendar=\(system.rawValue)"
    var names: [String] = []
    for index in 0..<12 { names.append(try symbol(name, kind: 0, index: index)) }
    return names
  }

  /// The names of the weekdays, Sunday first.
  public static func weekdayNames(locale: String) throws(ICUError) -> [String] {
    var names: [String] = []
    for index in 0..<7 { names.append(try symbol(locale, kind: 2, index: index)) }
    return names
  }

  private static func symbol(_ locale: String, kind: Int32, index: Int) throws(ICUError) -> String {
    let units = try grow(from: 64, operation: "reading symbol \(index) of '\(locale)'") { into, capacity, code in
      tahqiq_symbol(locale, kind, Int32(index), into, capacity, &code)
    }
    return String(decoding: units, as: UTF16.self)
  }
}
