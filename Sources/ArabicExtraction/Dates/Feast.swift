/// A feast with a date of its own.
enum Feast: Int, Sendable, Hashable {
  case fitr = 1, adha, arafa, ashura, hijriNewYear, mawlid, newYear, christmas, labour, nowruz, miraj, qadr,
    easternChristmas, valentine, mothers, womens, halloween, thanksgiving, easter, goodFriday, shamNessim,
    saudiNational,
    emiratiNational, kuwaitiNational, qatariNational, omaniNational, bahrainiNational,
    /// «العيد»: of the two, the one that is next to what is told.
    eid

  /// When it is.
  enum Rule: Sendable {
    case gregorian(month: Int, day: Int)
    case hijri(month: Int, day: Int)
    /// The number of a weekday (1 Monday … 7 Sunday) in a month.
    case nth(Int, weekday: Int, month: Int)
    /// Days after the Easter of the western churches.
    case easter(Int)
    /// Days after the Easter of the eastern churches.
    case easternEaster(Int)
  }

  var rule: Rule {
    switch self {
    case .fitr, .eid: return .hijri(month: 10, day: 1)
    case .adha: return .hijri(month: 12, day: 10)
    case .arafa: return .hijri(month: 12, day: 9)
    case .ashura: return .hijri(month: 1, day: 10)
    case .hijriNewYear: return .hijri(month: 1, day: 1)
    case .mawlid: return .hijri(month: 3, day: 12)
    case .miraj: return .hijri(month: 7, day: 27)
    case .qadr: return .hijri(month: 9, day: 27)
    case .newYear: return .gregorian(month: 1, day: 1)
    case .christmas: return .gregorian(month: 12, day: 25)
    case .labour: return .gregorian(month: 5, day: 1)
    case .nowruz, .mothers: return .gregorian(month: 3, day: 21)
    case .easternChristmas: return .gregorian(month: 1, day: 7)
    case .valentine: return .gregorian(month: 2, day: 14)
    case .womens: return .gregorian(month: 3, day: 8)
    case .halloween: return .gregorian(month: 10, day: 31)
    case .thanksgiving: return .nth(4, weekday: 4, month: 11)
    case .easter: return .easter(0)
    case .goodFriday: return .easter(-2)
    case .shamNessim: return .easternEaster(1)
    case .saudiNational: return .gregorian(month: 9, day: 23)
    case .emiratiNational: return .gregorian(month: 12, day: 2)
    case .kuwaitiNational: return .gregorian(month: 2, day: 25)
    case .qatariNational: return .gregorian(month: 12, day: 18)
    case .omaniNational: return .gregorian(month: 11, day: 18)
    case .bahrainiNational: return .gregorian(month: 12, day: 16)
    }
  }

  var isHijri: Bool {
    if case .hijri = rule { return true }
    return false
  }

  /// The day of a Gregorian year on which a feast of that calendar falls; nil for a Hijri feast, and outside 1900…2099 for one that
  /// the eastern Easter gives.
  func day(ofYear year: Int) -> Int? {
    switch rule {
    case .hijri: return nil
    case .gregorian(let month, let day): return CivilDate(year, month, day).epochDay
    case .nth(let number, let weekday, let month):
      let first = CivilDate(year, month, 1)
      return first.epochDay + floorModulo(weekday - first.weekday, 7) + 7 * (number - 1)
    case .easter(let days): return Feast.easter(ofYear: year) + days
    case .easternEaster(let days): return (1900...2099).contains(year) ? Feast.easternEaster(ofYear: year) + days : nil
    }
  }

  /// The Julian Easter as a day of the Gregorian calendar, by the algorithm of Meeus; right from 1900 to 2099, when the two
  /// calendars are thirteen days apart.
  private static func easternEaster(ofYear year: Int) -> Int {
    let moon = (19 * (year % 19) + 15) % 30
    let weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    let sum = moon + weekday + 114
    return CivilDate(year, sum / 31, sum % 31 + 1).epochDay + 13
  }

  /// The Gregorian Easter, by the algorithm of Meeus, Jones and Butcher.
  private static func easter(ofYear year: Int) -> Int {
    let (century, rest) = (year / 100, year % 100)
    let golden = year % 19
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let shift = (golden + 11 * epact + 22 * weekday) / 451
    let sum = epact + weekday - 7 * shift + 114
    return CivilDate(year, sum / 31, sum % 31 + 1).epochDay
  }
}
