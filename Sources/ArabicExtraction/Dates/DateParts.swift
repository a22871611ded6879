/// What a date expression says, before anything is worked out from it.
struct DateParts: Sendable {
  /// 1 Monday … 7 Sunday
  @Small var weekday: Int? = nil
  /// «الماضي» −1, «هذا» 0, «المقبل» +1 of a weekday
  @Small var weekdayShift: Int? = nil
  /// أمس −1, اليوم 0, غداً +1
  @Small var dayOffset: Int? = nil
  @Small var day: Int? = nil
  /// 3 for «في اليوم الثالث», counted from a day that was told
  @Small var dayOfTale: Int? = nil
  @Small var month: Int? = nil
  /// The month relative to that of the document: «الشهر الماضي», or to the last one of its name: «نوفمبر الماضي».
  @Small var monthShift: Int? = nil
  @Small var year: Int? = nil
  @Small var yearShift: Int? = nil
  @Small var season: Int? = nil
  /// «الصيف الماضي», «عيد الفطر المقبل»: of seasons and feasts, not of years.
  @Small var turn: Int? = nil
  @Small var decade: Int? = nil
  /// 21 for «القرن الحادي والعشرون»
  @Small var century: Int? = nil
  @Small private var swappedDay: Int? = nil
  @Small private var swappedMonth: Int? = nil
  /// «الأسبوع الماضي», «القرن الحادي والعشرون»
  var shift: UnitShift?
  /// «قبل ثلاثة أيام», «بعد شهرين»
  var offset: TimeOffset?
  var nth: NthPart?
  var clock: ClockTime?
  var zone: TimeZoneName?
  /// 2 for «ثاني أيام العيد», 0 for «عشية العيد»
  @Narrow var feastDay = 1
  var feast: Feast?
  var part: PeriodPart?
  var daypart: Daypart?
  var bound: NumberBound?
  /// Written with two digits.
  var yearIsShort = false
  /// «قبل الميلاد»
  var isBeforeChrist = false
  var isHijri = false
  var isNow = false
  /// «ذلك العام», «اليوم نفسه»: of the date before.
  var isAnaphoric = false
  /// «الخامس عشر منه»: of the month of the date before, and nothing where there is none.
  var isOfSame = false
  /// «أسبوع 16 سبتمبر»: the week in which the day lies.
  var isWeekOf = false
  /// «في الربع الثالث»: of this year, or of the last where that still lies ahead.
  var isLatest = false
  /// «منذ الجمعة»: never ahead.
  var isSince = false
  /// Figures that were read from their other end.
  var isTurned = false
  /// Names an event («ثورة 25 يناير»), so that no year can be worked out.
  var isName = false

  /// Day and month as numbers whose order is open; day and month hold the first reading.
  var swapped: (day: Int, month: Int)? {
    get {
      guard let swappedDay, let swappedMonth else { return nil }
      return (swappedDay, swappedMonth)
    }
    set { (swappedDay, swappedMonth) = (newValue?.day, newValue?.month) }
  }

  /// Whether it has anything that a calendar can place.
  var hasDate: Bool {
    weekday != nil || dayOffset != nil || day != nil || month != nil || monthShift != nil || year != nil
      || yearShift != nil || shift != nil || offset != nil || nth != nil || season != nil || decade != nil
      || century != nil || feast != nil || isNow || isAnaphoric
  }

  /// Whether it names a year and nothing else.
  var isYear: Bool {
    (year != nil || yearShift != nil) && month == nil && monthShift == nil && day == nil && weekday == nil && nth == nil
      && part == nil && season == nil && feast == nil && !hasClock && !isHijri
  }

  var hasClock: Bool { clock != nil || daypart != nil }

  /// Whether it names one day.
  var hasDay: Bool { day != nil || weekday != nil || dayOffset != nil }
}

/// A number of a date, or none, in four bytes: what was read is handed on at every step, and most of it is not there.
@propertyWrapper
struct Small: Sendable, Hashable {
  private var raw = Int32.min

  init(wrappedValue: Int?) { self.wrappedValue = wrappedValue }

  var wrappedValue: Int? {
    get { raw == .min ? nil : Int(raw) }
    set { raw = newValue.map { max(.min + 1, Int32(clamping: $0)) } ?? .min }
  }
}

/// A number of a date in four bytes.
@propertyWrapper
struct Narrow: Sendable, Hashable {
  private var raw: Int32

  init(wrappedValue: Int) { raw = Int32(clamping: wrappedValue) }

  var wrappedValue: Int {
    get { Int(raw) }
    set { raw = Int32(clamping: newValue) }
  }
}

/// «الأسبوع الماضي»: some whole units away from the one of the document.
struct UnitShift: Sendable, Hashable {
  var unit: TimeUnit
  /// −1 the last, 0 this, +1 the next
  @Narrow var by: Int
  /// 3 for «السنوات الثلاث الماضية»
  @Narrow var count = 1
  var isHijri = false
}

/// «قبل ثلاثة أيام»: an exact length away.
struct TimeOffset: Sendable {
  var duration: DurationValue
  /// −1 back, +1 ahead
  @Narrow var sign: Int
  var isHijri = false
  /// Whether it is told from a day: «بعد شهرين من اليوم».
  var isToTheDay = false
  /// Where the length begins that «بعد مضي ستة أشهر» is, where nobody knows from when on.
  var lengthStart: Int?
  /// The part of the day that «ليلة وفاته» is.
  var daypart: Daypart?
}

/// «الأسبوع الأول من», «ثالث ثلاثاء في», «الربع الأخير من»
struct NthPart: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case unit(TimeUnit)
    case weekday(Int)
    /// Halves (2), thirds (3) and quarters (4) of a stretch.
    case share(Int)
    /// «عطلة نهاية الأسبوع»
    case weekend
  }

  /// 1 the first, −1 the last
  @Narrow var number: Int
  var kind: Kind
  /// 6 for «الأشهر الستة الأولى»
  @Narrow var count = 1

  /// Whether it is a day, as «آخر جمعة من الشهر» is.
  var isDay: Bool {
    switch kind {
    case .weekday, .unit(.day): count == 1
    default: false
    }
  }
}

/// A time of day.
struct ClockTime: Sendable, Hashable {
  /// 0…24, as written
  @Narrow var hour: Int
  @Small var minute: Int? = nil
  @Small var second: Int? = nil
  /// Whether the hour is of 24, or the text says which half of the day.
  var isDefinite = false
  /// Minutes taken off: «إلا ربعاً»
  @Narrow var minutesBefore = 0

  /// Seconds after midnight.
  var secondOfDay: Int { hour * 3600 + (minute ?? 0) * 60 + (second ?? 0) - minutesBefore * 60 }

  var grain: Grain { second != nil ? .second : (minute != nil || minutesBefore != 0 ? .minute : .hour) }
}

/// A time zone that a text names.
struct TimeZoneName: Sendable, Hashable {
  /// Minutes east of Greenwich, or nil for «التوقيت المحلي».
  @Small var offset: Int? = nil
}

/// A length of time: how many of each unit.
struct DurationValue: Sendable {
  /// In the order in which they were said.
  var parts: [(amount: DecimalAmount, unit: TimeUnit)] = []
  /// «عدة أيام»: the unit alone is known.
  var isIndefinite = false

  var finest: TimeUnit? { parts.map(\.unit).min() }

  /// ISO 8601: `P2DT1H`; units that ISO has no letter for become years or months; `PXD` where the number is not known.
  var iso8601: String {
    // By unit.
    var sums = [DecimalAmount?](repeating: nil, count: Int(TimeUnit.century.rawValue) + 1)
    for part in parts {
      var (amount, unit) = part
      switch unit {
      case .quarter: (amount, unit) = (amount.times(3), .month)
      case .decade: (amount, unit) = (amount.times(10), .year)
      case .century: (amount, unit) = (amount.times(100), .year)
      default: break
      }
      // «ساعة ونصف» is PT1H30M.
      if unit == .hour, let minutes = amount.times(60).nearest, amount.whole == nil {
        let hours = DecimalAmount(minutes / 60)
        sums[TimeUnit.hour.index] = sums[TimeUnit.hour.index]?.plus(hours) ?? hours
        (amount, unit) = (DecimalAmount(minutes % 60), .minute)
      }
      // «سنة ونصف» is P1Y6M.
      if unit == .year, amount.whole == nil, let months = amount.times(12).nearest {
        let years = DecimalAmount(months / 12)
        if months >= 12 { sums[TimeUnit.year.index] = sums[TimeUnit.year.index]?.plus(years) ?? years }
        (amount, unit) = (DecimalAmount(months % 12), .month)
      }
      sums[unit.index] = sums[unit.index]?.plus(amount) ?? amount
    }
    if sums[TimeUnit.hour.index] == DecimalAmount(0), sums.count(where: { $0 != nil }) > 1 {
      sums[TimeUnit.hour.index] = nil
    }
    let letters: [(TimeUnit, String)] = [
      (.year, "Y"), (.month, "M"), (.week, "W"), (.day, "D"), (.hour, "H"), (.minute, "M"), (.second, "S"),
    ]
    var (date, clock) = ("", "")
    for (unit, letter) in letters {
      guard let amount = sums[unit.index] else { continue }
      let text = (isIndefinite ? "X" : amount.description) + letter
      if unit.isClock { clock += text } else { date += text }
    }
    return "P" + date + (clock.isEmpty ? "" : "T" + clock)
  }
}

/// A small decimal: `mantissa` divided by ten `scale` times.
struct DecimalAmount: Sendable, Hashable, CustomStringConvertible {
  var mantissa: Int
  var scale = 0

  init(_ mantissa: Int, scale: Int = 0) {
    (self.mantissa, self.scale) = (mantissa, scale)
    while self.scale > 0, self.mantissa % 10 == 0 {
      self.mantissa /= 10
      self.scale -= 1
    }
  }

  /// A value with its zeros kept.
  static func unreduced(_ mantissa: Int, scale: Int) -> DecimalAmount {
    var amount = DecimalAmount(mantissa)
    (amount.mantissa, amount.scale) = (mantissa, scale)
    return amount
  }

  /// The value where it is a whole number.
  var whole: Int? { scale == 0 ? mantissa : nil }

  /// The whole number that it is but for the rounding of a third.
  var nearest: Int? {
    guard scale > 0 else { return mantissa }
    guard scale <= 9, mantissa >= 0 else { return nil }
    var one = 1
    for _ in 0..<scale { one *= 10 }
    let rest = mantissa % one
    if rest <= one / 100 { return mantissa / one }
    return rest >= one - one / 100 ? mantissa / one + 1 : nil
  }

  func times(_ factor: Int) -> DecimalAmount {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor)
    return overflow ? self : DecimalAmount(product, scale: scale)
  }

  func plus(_ other: DecimalAmount) -> DecimalAmount {
    let scale = max(self.scale, other.scale)
    let left = raised(to: scale)
    let right = other.raised(to: scale)
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? self : DecimalAmount(sum, scale: scale)
  }

  private func raised(to scale: Int) -> Int {
    var value = mantissa
    for _ in 0..<max(0, scale - self.scale) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return value }
      value = product
    }
    return value
  }

  var description: String {
    if scale == 0 { return String(mantissa) }
    let digits = String(mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.utf8.count)) + digits
    let point = padded.index(padded.endIndex, offsetBy: -scale)
    return (mantissa < 0 ? "-" : "") + padded[..<point] + "." + padded[point...]
  }
}

/// What stands in one place of a text.
indirect enum DateExpression: Sendable {
  case point(DateParts)
  /// From one to the other; nil where a side is open.
  case span(DateParts?, DateParts?)
  case duration(DurationValue, NumberBound?)
  /// «خلال أسبوعين» in a text that looks ahead: from now on for so long; else a length, which begins at a byte.
  case within(DurationValue, lengthStart: Int)
  /// A length between two.
  case lengths(DurationValue, DurationValue)
  /// «بعد يومين من 3 مارس»: a length away from a date.
  case distance(TimeOffset, from: DateParts)
  /// «بعدها بثلاثة أيام»: a length away from the date before; a mere length, which begins at a byte, where there is none.
  case fromLast(TimeOffset, lengthStart: Int)
  /// «بعد ثلاثة أيام من الهجوم»: a length away from what happened, which a lexeme names; a mere length, which begins at a byte,
  /// where nobody knows when that was, and nothing where no length is said («غداة الهجوم»).
  case fromEvent(TimeOffset, lengthStart: Int?, event: Int)
  /// «الفترة نفسها من العام الماضي»: the stretch before, in the year that is said; the year alone, which begins at a byte, where
  /// no stretch stands before it.
  case samePeriod(of: DateParts, yearStart: Int)
  /// A recurring time, by its TIMEX3 value.
  case recurring(String, Grain)
  /// Hours of days that come back.
  case recurringHours(DateParts, DateParts)
}

/// A date expression where it was found.
struct DateCandidate: Sendable {
  /// Lexemes.
  var lexemes: Range<Int>
  /// Bytes of the lexed text.
  var range: Range<Int>
  var expression: DateExpression
  /// Whether the sentence looks ahead.
  var looksAhead = false
  /// Whether it ends a line of few words: «أحداث عام 2015».
  var endsHeading = false
  /// Whether nothing else stands in the text.
  var fillsText = false
  /// Whether it ends in «من الآن».
  var isToldFromNow = false
  /// Whether it ends in «التالي», «السابق» or «الذي سبقه», which tell from the date before.
  var refersBack = false
  /// Whether it ends in «الغد», which in a tale is the day after the last one: «صبيحة الغد».
  var endsInMorrow = false
  /// Whether a length in it may be told from the date before: see ``DateParser/isTold(at:from:loosely:)``.
  var followsDate = false
  /// The same, where the next sentence need not go on with و, ف or ثم.
  var followsLoosely = false
  /// Whether a new sentence goes on with it: «بعد يومين نزحنا», «هربت بعد سنتين». What came when is told of nothing but the tale.
  var resumes = false
  /// Whether it ends a field of a form, or a line of few words.
  var fillsField = false
  /// Whether it leaves out its year in a sentence of everyday speech, which tells of what is near.
  var isOfSpeech = false
  /// Whether its clause has a verb of what happened: «اعتقل في 3 آذار».
  var isInPast = false
  /// Whether a verb of what happened stands a word or two before it: «شُيّع عصر السبت».
  var happened = false
  /// Whether it is when a session ended or went on: «رُفعت الجلسة الساعة 12», which is of the document's day.
  var endsSession = false
  /// Whether nothing but names with the article stand before it in its clause: «والباقي يوم الخميس».
  var isItem = false
  /// Whether «في» or «خلال» leads to it, or a line begins with it.
  var isLedIn = false
  /// Whether it is told of what happens again and again: «وتعقد الجلسات الأحد والثلاثاء».
  var isHabit = false
  /// Whether «يقام», «يبدأ» stand a few words before it.
  var beginsClosely = false
  /// Whether no sentence ends between the date before and this one.
  var isInSentence = false
  /// Whether the text goes back from the date before to this one: «سبقته محاولة في 21 سبتمبر».
  var goesBack = false
  /// Whether its clause begins with و, ف or ثم behind the date before.
  var goesOn = false
  /// Whether it stands at the head of a line, behind a bullet at most.
  var startsLine = false
  /// Whether a sentence begins with it, behind a preposition at most.
  var startsSentence = false
  /// Whether it tells of a birth, or is the year of a law or of a foundation: nothing that comes later in the text is told from it.
  var isBackground = false
  /// Whether «اعتباراً من» or «يبدأ» leads to it: of two years, the nearer one is meant.
  var beginsSomething = false
  /// Whether what it is told from is told of elsewhere, and nobody says when that was.
  var isOfUndatedHappening = false
  /// The place among the candidates of the day of what it is told from.
  var happening: Int?
  /// The year of a name between the date before and this one: «القانون رقم 25 لسنة 2021 الصادر في نيسان من العام نفسه».
  var yearOfName: Int?

  /// Whether it ends at an index and lies ahead: a day that is tomorrow or later, or that the text looks ahead to.
  func tellsAhead(before index: Int) -> Bool {
    guard lexemes.upperBound == index else { return false }
    if case .point(let parts) = expression { return looksAhead || (parts.dayOffset ?? 0) > 0 }
    return looksAhead
  }
}
