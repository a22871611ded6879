/// ISO 8601 and EDTF forms of the fields of a date.
enum ISOFormat {
  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value.magnitude)
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return (value < 0 ? "-" : "") + zeros + digits
  }

  /// `2018`; years past 9999 as EDTF writes them, `Y12018`.
  static func year(_ year: Int) -> String { year > 9999 || year < -9999 ? "Y\(year)" : padded(year, 4) }

  static func month(_ date: CivilDate) -> String { year(date.year) + "-" + padded(date.month, 2) }

  static func day(_ date: CivilDate) -> String { month(date) + "-" + padded(date.day, 2) }

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
