/// ISO 8601 and EDTF forms of the fields of a date.
enum ISOFormat {
  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value.magnitude)
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return (value < 0 ? "-" : "") + zeros + digits
  }

  /// `2018`; years past 9999 as EDTF writes them, `Y12018`.
  static func year(_ year: Int) -> String { year > 9999 || year < -9999 ? "Y\(year)" : padded(year, 4) }

  static func month(_ date: CivilDate) -> String {
    guard isPlain(date) else { return year(date.year) + "-" + padded(date.month, 2) }
    return String(unsafeUninitializedCapacity: 7) { put(date, in: $0) }
  }

  static func day(_ date: CivilDate) -> String {
    guard isPlain(date), (0..<100).contains(date.day) else { return month(date) + "-" + padded(date.day, 2) }
    return String(unsafeUninitializedCapacity: 10) { buffer in
      let end = put(date, in: buffer)
      buffer[end] = 0x2D
      return put(date.day, 2, in: buffer, at: end + 1)
    }
  }

  /// Whether year and month are as wide as they mostly are, so that the form is written at once.
  private static func isPlain(_ date: CivilDate) -> Bool {
    (0..<10_000).contains(date.year) && (0..<100).contains(date.month)
  }

  /// Writes `2018-11`.
  private static func put(_ date: CivilDate, in buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let end = put(date.year, 4, in: buffer, at: 0)
    buffer[end] = 0x2D
    return put(date.month, 2, in: buffer, at: end + 1)
  }

  /// Writes a number of at most so many digits with zeros before it, and gives the place behind it.
  private static func put(_ value: Int, _ width: Int, in buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int)
    -> Int
  {
    var rest = value
    for place in stride(from: start + width - 1, through: start, by: -1) {
      buffer[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    return start + width
  }

  /// `T04:30`, with seconds where there are any or where they are asked for.
  static func clock(_ second: Int, seconds: Bool = false) -> String {
    let minutes = "T" + padded(second / 3600, 2) + ":" + padded(second / 60 % 60, 2)
    return seconds || second % 60 != 0 ? minutes + ":" + padded(second % 60, 2) : minutes
  }

  static func dateTime(_ moment: Moment, seconds: Bool = false) -> String {
    day(moment.date) + clock(moment.secondOfDay, seconds: seconds)
  }

  /// `Z`, `+03:00`, `-02:30`.
  static func zone(_ offsetMinutes: Int) -> String {
    if offsetMinutes == 0 { return "Z" }
    let size = Int(offsetMinutes.magnitude)
    return (offsetMinutes < 0 ? "-" : "+") + padded(size / 60, 2) + ":" + padded(size % 60, 2)
  }

  /// The ISO 8601 week of a day, `2018-W46`.
  static func week(_ epochDay: Int) -> String {
    let thursday = CivilDate(epochDay: epochDay - CivilDate.weekday(epochDay: epochDay) + 4)
    let first = CivilDate(thursday.year, 1, 1).epochDay
    return year(thursday.year) + "-W" + padded((thursday.epochDay - first) / 7 + 1, 2)
  }
}
