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
    return text(7) { $0.put(month: date) }
  }

  static func day(_ date: CivilDate) -> String {
    guard isPlain(date) else { return month(date) + "-" + padded(date.day, 2) }
    return text(10) { $0.put(day: date) }
  }

  /// `T04:30`, with seconds where there are any or where they are asked for.
  static func clock(_ second: Int, seconds: Bool = false) -> String {
    text(9) { $0.put(clock: second, seconds: seconds) }
  }

  static func dateTime(_ moment: Moment, seconds: Bool = false) -> String {
    let date = moment.date
    guard isPlain(date) else { return day(date) + clock(moment.secondOfDay, seconds: seconds) }
    return text(19) { writer in
      writer.put(day: date)
      writer.put(clock: moment.secondOfDay, seconds: seconds)
    }
  }

  /// Whether the fields are as wide as they mostly are, so that the form is written at once.
  private static func isPlain(_ date: CivilDate) -> Bool {
    (0..<10_000).contains(date.year) && (0..<100).contains(date.month) && (0..<100).contains(date.day)
  }

  /// Writes fields at their width, digit by digit.
  private struct Writer {
    let buffer: UnsafeMutableBufferPointer<UInt8>
    var end = 0

    mutating func put(_ sign: Unicode.Scalar) {
      buffer[end] = UInt8(ascii: sign)
      end += 1
    }

    /// A number that is not too great for its width.
    mutating func put(_ value: Int, _ width: Int) {
      var rest = value
      for place in stride(from: end + width - 1, through: end, by: -1) {
        buffer[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      end += width
    }

    mutating func put(month date: CivilDate) {
      put(date.year, 4)
      put("-")
      put(date.month, 2)
    }

    mutating func put(day date: CivilDate) {
      put(month: date)
      put("-")
      put(date.day, 2)
    }

    mutating func put(clock second: Int, seconds: Bool) {
      put("T")
      put(second / 3600, 2)
      put(":")
      put(second / 60 % 60, 2)
      guard seconds || second % 60 != 0 else { return }
      put(":")
      put(second % 60, 2)
    }
  }

  /// What a writer writes, in so many bytes at most; up to fifteen need no memory of their own.
  private static func text(_ capacity: Int, _ write: (inout Writer) -> Void) -> String {
    String(unsafeUninitializedCapacity: capacity) { buffer in
      var writer = Writer(buffer: buffer)
      write(&writer)
      return writer.end
    }
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
