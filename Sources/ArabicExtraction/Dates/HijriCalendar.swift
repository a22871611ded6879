internal import ICUBridge

/// The Hijri calendar: Umm al-Qura by ICU where it is defined (1300–1600 AH), the civil tabular calendar elsewhere.
///
/// The table is filled once through ICU, so that a value is free to be used from many tasks at once.
struct HijriCalendar: Sendable {
  /// The first day of every month of Umm al-Qura, in days after 1 January 1970.
  private let monthStarts: [Int32]

  private static let firstYear = 1300
  private static let lastYear = 1600

  init() throws(ICUError) {
    var calendar = try CalendarArithmetic(.islamicUmalqura)
    var starts: [Int32] = []
    starts.reserveCapacity((HijriCalendar.lastYear - HijriCalendar.firstYear + 1) * 12)
    for year in HijriCalendar.firstYear...HijriCalendar.lastYear {
      for month in 1...12 {
        let day = try calendar.epochDay(CalendarFields(year: year, month: month, day: 1))
        starts.append(Int32(clamping: day))
      }
    }
    monthStarts = starts
  }

  /// Which calendar a year is converted by.
  static func system(ofYear year: Int) -> CalendarSystem {
    (firstYear..<lastYear).contains(year) ? .islamicUmalqura : .islamicCivil
  }

  /// The first day of a month, in days after 1 January 1970.
  func firstDay(year: Int, month: Int) -> Int {
    let index = (year - HijriCalendar.firstYear) * 12 + month - 1
    if index >= 0, index < monthStarts.count { return Int(monthStarts[index]) }
    return HijriCalendar.civilFirstDay(year: year, month: month)
  }

  /// The number of days of a month: 29 or 30.
  func days(inMonth month: Int, of year: Int) -> Int {
    let next = month == 12 ? firstDay(year: year + 1, month: 1) : firstDay(year: year, month: month + 1)
    return next - firstDay(year: year, month: month)
  }

  /// The year, month and day of a day counted from 1 January 1970.
  func fields(epochDay: Int) -> (year: Int, month: Int, day: Int) {
    // The mean Hijri year has 354.367 days, so the guess is off by at most one year.
    var year = floorDivide((epochDay - HijriCalendar.civilEpoch) * 30, 10_631) + 1
    while firstDay(year: year, month: 1) > epochDay { year -= 1 }
    while firstDay(year: year + 1, month: 1) <= epochDay { year += 1 }
    var month = 12
    while month > 1, firstDay(year: year, month: month) > epochDay { month -= 1 }
    return (year, month, epochDay - firstDay(year: year, month: month) + 1)
  }

  /// 16 July 622 (Julian), the first day of the civil tabular calendar.
  private static let civilEpoch = -492_148

  /// Reingold and Dershowitz, "Calendrical Calculations": the tabular calendar with leap years 2, 5, 7, 10, 13, 16, 18,
  /// 21, 24, 26 and 29 of each thirty.
  static func civilFirstDay(year: Int, month: Int) -> Int {
    civilEpoch + 354 * (year - 1) + floorDivide(3 + 11 * year, 30) + 29 * (month - 1) + month / 2
  }
}
