/// A day of the proleptic Gregorian calendar, with the arithmetic that dates in text need.
///
/// The day count is that of Howard Hinnant's "chrono-compatible low-level date algorithms": exact for every year, and O(1).
struct CivilDate: Hashable, Sendable, Comparable {
  var year: Int
  /// 1…12
  var month: Int
  /// 1…31
  var day: Int

  init(_ year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that is a number of days after 1 January 1970.
  init(epochDay: Int) {
    let shifted = epochDay + 719_468
    let era = floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days after 1 January 1970.
  var epochDay: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = floorDivide(shiftedYear, 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// 1 Monday … 7 Sunday, as ISO 8601 counts.
  var weekday: Int { CivilDate.weekday(epochDay: epochDay) }

  static func weekday(epochDay: Int) -> Int { floorModulo(epochDay + 3, 7) + 1 }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: return isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// Whether the fields name a day that exists.
  var exists: Bool { (1...12).contains(month) && day >= 1 && day <= CivilDate.days(inMonth: month, of: year) }

  /// The same day some months later; the last of the month where the month is shorter.
  func adding(months: Int) -> CivilDate {
    let index = year * 12 + month - 1 + months
    let year = floorDivide(index, 12)
    let month = floorModulo(index, 12) + 1
    return CivilDate(year, month, min(day, CivilDate.days(inMonth: month, of: year)))
  }

  static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

/// Division that rounds towards negative infinity.
func floorDivide(_ dividend: Int, _ divisor: Int) -> Int {
  let quotient = dividend / divisor
  return dividend % divisor != 0 && (dividend < 0) != (divisor < 0) ? quotient - 1 : quotient
}

/// The remainder of ``floorDivide(_:_:)``: never negative for a positive divisor.
func floorModulo(_ dividend: Int, _ divisor: Int) -> Int { dividend - floorDivide(dividend, divisor) * divisor }

/// A moment of local time, in seconds after 1 January 1970 00:00 of the same clock.
struct Moment: Hashable, Sendable, Comparable {
  var seconds: Int

  init(seconds: Int) { self.seconds = seconds }
  init(epochDay: Int, second: Int = 0) { seconds = epochDay * 86_400 + second }
  init(_ date: CivilDate, second: Int = 0) { self.init(epochDay: date.epochDay, second: second) }

  var epochDay: Int { floorDivide(seconds, 86_400) }
  var secondOfDay: Int { floorModulo(seconds, 86_400) }
  var date: CivilDate { CivilDate(epochDay: epochDay) }

  static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

  /// The moment some units later; months and years keep the day of the month where they can.
  func adding(_ count: Int, _ unit: TimeUnit) -> Moment {
    switch unit {
    case .second: return Moment(seconds: seconds + count)
    case .minute: return Moment(seconds: seconds + count * 60)
    case .hour: return Moment(seconds: seconds + count * 3600)
    case .day: return Moment(seconds: seconds + count * 86_400)
    case .week: return Moment(seconds: seconds + count * 604_800)
    default: return Moment(date.adding(months: count * unit.months), second: secondOfDay)
    }
  }
}

/// A unit in which text counts time.
enum TimeUnit: UInt8, Hashable, Sendable, Comparable {
  case second, minute, hour, day, week, month, quarter, year, decade, century

  /// For tables that hold one element for each unit.
  var index: Int { Int(rawValue) }

  /// How many months the unit has; 0 for shorter ones.
  var months: Int {
    switch self {
    case .month: return 1
    case .quarter: return 3
    case .year: return 12
    case .decade: return 120
    case .century: return 1200
    default: return 0
    }
  }

  /// Whether a count of it is written after the T of an ISO 8601 duration.
  var isClock: Bool { self < .day }

  static func < (left: TimeUnit, right: TimeUnit) -> Bool { left.rawValue < right.rawValue }

  var grain: Grain {
    switch self {
    case .second: return .second
    case .minute: return .minute
    case .hour: return .hour
    case .day: return .day
    case .week: return .week
    case .month: return .month
    case .quarter: return .quarter
    case .year: return .year
    case .decade: return .decade
    case .century: return .century
    }
  }
}
