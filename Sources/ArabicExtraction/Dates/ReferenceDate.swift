/// The date that a document bears: what its «أمس» and its dates without a year are resolved against.
///
/// ```swift
/// try ReferenceDate(iso8601: "2018-11-18")
/// try ReferenceDate(iso8601: "2018-11-18T09:30:00+03:00")
/// ```
public struct ReferenceDate: Sendable, Hashable, CustomStringConvertible {
  /// Local time; midnight where only a date is known.
  let moment: Moment
  /// Whether a time of day is known.
  let hasClock: Bool
  /// Minutes east of Greenwich, where known.
  let zone: Int?

  init(moment: Moment, hasClock: Bool, zone: Int? = nil) {
    self.moment = moment
    self.hasClock = hasClock
    self.zone = zone
  }

  /// Reads `YYYY-MM-DD`, or that followed by `T` or a space, a time (`HH:MM`, `HH:MM:SS`, fractions ignored) and
  /// optionally a zone (`Z`, `+03:00`, `+0300`, `+03`).
  ///
  /// - Throws: ``ReferenceDateError`` naming the text and what was expected.
  public init(iso8601 text: String) throws(ReferenceDateError) {
    guard let value = ReferenceDate.read(text) else { throw ReferenceDateError(text: text) }
    self = value
  }

  /// ISO 8601, as it was given.
  public var description: String {
    hasClock ? ISOFormat.dateTime(moment) + (zone.map(ISOFormat.zone) ?? "") : ISOFormat.day(moment.date)
  }

  private static func read(_ text: String) -> ReferenceDate? {
    var scanner = DigitScanner(Array(text.utf8))
    guard let year = scanner.digits(4), scanner.take("-"), let month = scanner.digits(2), scanner.take("-"),
      let day = scanner.digits(2)
    else { return nil }
    let date = CivilDate(year, month, day)
    guard date.exists else { return nil }
    if scanner.isAtEnd { return ReferenceDate(moment: Moment(date), hasClock: false) }
    guard scanner.take("T") || scanner.take("t") || scanner.take(" "), let hour = scanner.digits(2), scanner.take(":"),
      let minute = scanner.digits(2), hour < 24, minute < 60
    else { return nil }
    var second = 0
    if scanner.take(":") {
      guard let value = scanner.digits(2), value <= 60 else { return nil }
      second = min(value, 59)
      if scanner.take(".") || scanner.take(",") {
        guard scanner.digits(1) != nil else { return nil }
        while scanner.digits(1) != nil {}
      }
    }
    var zone: Int?
    if !scanner.isAtEnd {
      guard let value = scanner.zone() else { return nil }
      zone = value
    }
    guard scanner.isAtEnd else { return nil }
    let clock = hour * 3600 + minute * 60 + second
    return ReferenceDate(moment: Moment(date, second: clock), hasClock: true, zone: zone)
  }
}

/// A text that is no ISO 8601 date or date-time.
public struct ReferenceDateError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was given.
  public let text: String

  public var description: String {
    "'\(text)' is no date: expected ISO 8601 such as 2018-11-17, 2018-11-17T04:30 or 2018-11-17T04:30:00+03:00"
  }
}

/// Reads fixed-width fields of ASCII digits.
struct DigitScanner {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard at < bytes.count, UInt32(bytes[at]) == character.value else { return false }
    at += 1
    return true
  }

  mutating func digits(_ count: Int) -> Int? {
    guard at + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[at..<at + count] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    at += count
    return value
  }

  /// `Z`, `+03:00`, `+0300` or `+03`, in minutes.
  mutating func zone() -> Int? {
    if take("Z") || take("z") { return 0 }
    let sign: Int
    if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
    guard let hours = digits(2), hours <= 18 else { return nil }
    if isAtEnd { return sign * hours * 60 }
    _ = take(":")
    guard let minutes = digits(2), minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes)
  }
}
