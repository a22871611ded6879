/// What a word means to the grammar of dates.
///
/// A word has one sense; where a word of everyday language has two («ثانية», «الأحد»), the grammar tells them apart by what
/// stands beside it.
struct DateSense: Sendable, Hashable {
  enum Kind: UInt8, Sendable {
    case none
    /// A Gregorian month, value 1…12, that is nothing but a month.
    case month
    /// A Gregorian month that is also another word or a name (مارس, مايو, آب, شباط), value 1…12.
    case weakMonth
    /// كانون (1), تشرين (2), ربيع (3), جمادى (4): a month with الأول or الثاني after it.
    case monthHead
    /// A Hijri month of one word, value 1…12.
    case hijriMonth
    /// ذو, ذي
    case dhu
    /// القعدة (11), الحجة (12)
    case dhuTail
    /// 1 Monday … 7 Sunday
    case weekday
    /// A unit in the singular; value is the raw value of ``TimeUnit``.
    case unit
    case unitDual
    case unitPlural
    /// 1…10, 20, 30 … 90, 100 … 900
    case number
    /// ألف (1), مليون (2); value is the power of a thousand
    case scale
    /// ألفان, مليونان
    case scaleDual
    /// اثنا عشر and the like in one word, 11…19
    case teen
    /// 1…10 and 11 for حادي
    case ordinal
    case last
    /// Adjectives: ماض, سابق (−1), جار, حالي (0), قادم, مقبل (+1)
    case relative
    /// هذا, هذه; value 0. ذلك, تلك; value 1.
    case this
    /// نفس, نفسه, ذاته
    case same
    /// أمس (−1), غد (+1), الليلة …
    case relativeDay
    /// A part of the day; value is the raw value of ``Daypart``.
    case daypart
    /// The same as an adverb that needs no day beside it: صباحاً
    case daypartAdverb
    /// نصف 2, ثلث 3, ربع 4, ثلثا, أرباع
    case fraction
    /// مطلع, منتصف, أواخر; value is the raw value of ``PeriodPart``
    case part
    case season
    /// العشرينيات (20) … التسعينيات (90)
    case decade
    /// ميلادي, م (0); هجري, هـ (1); قبل الميلاد has its own place
    case era
    /// في (0), عند (1), خلال and غضون (2)
    case inside
    case from, into, until, between, since, before, after, during, matching, every, minus
    /// حوالي, نحو, قرابة
    case about
    case now
    /// يومياً (day), أسبوعياً (week) …: value is the raw value of ``TimeUnit``
    case recurring
    case duration
    case zoneWord
    /// Minutes east of Greenwich; ``DateVocabulary/localTime`` where the zone is not one of a fixed offset.
    case zoneName
    case feast
    case feastTail
    /// A word that makes a name of what follows: شارع, مدينة
    /// (1 where it does so even with a year: جامعة 8 ماي 1945; 2 where it does so with a day and a month alone: جماعة 17 نوفمبر)
    case placeHead
    /// A word that makes a name of an event of what follows: هجمات; حرب (1), which two digits of a year may follow; ثورة (2),
    /// which goes by its day and names those who hold to it; قمة (3), of which a year tells when it was
    case eventHead
    /// Words that tell that the text looks ahead: سوف, المقرر
    case ahead
    /// التاريخ, بتاريخ
    case dateWord
    /// مئة
    case hundred
    /// ص, م of a clock
    case meridiem
    case few
    case age
    /// لحظة, وقت, حال
    case moment
    /// A lone و
    case and
    /// أو
    case or
    /// لا
    case no
    /// ت (2) and ك (1) before the number of a month: «ت2»
    case monthLetter
    /// عامي, يومي, شهري: two of a unit follow
    case pairHead
    /// What figures count: شخص, قتيل
    case counted
    /// What makes «جمعة» or «اليوم» a part of a name
    case nameHead
    /// على
    case on
    /// أكثر (1), أقل (−1) before من
    case compared
    /// Adjectives that make a name of «اليوم»: العالمي, الوطني
    case nameTail
    /// كامل, كاملة
    case whole
    /// مرة (1), مرتين (2), مرات (0)
    case times
    /// ما before يقارب
    case what
    /// الذي
    case which
    /// قليلة, أخيرة with a plural
    case fewAdjective
    /// عطلة before نهاية الأسبوع
    case weekend
    /// The lone article before a numeral: الـ24
    case article
    /// هالأسبوع, هالشهر: this one, in one word; value is the raw value of ``TimeUnit``
    case thisUnit
    /// «هالصبح», «هالليلة»; value is the raw value of ``Daypart``
    case thisDaypart
    /// A first name, behind which a weekday may be a family's name
    case givenName
    /// «تاني» of «تاني يوم» (1), «ليلتها» (2), «يومها» (3), «غداة» (4): days that a tale counts from the last one.
    case ofTale
  }

  var kind: Kind
  /// Whether the word is interned with its article, because another grammar knows it so.
  var hasArticle = false
  var value: Int16

  static let none = DateSense(kind: .none, value: 0)
}

/// A part of the day.
enum Daypart: Int16, Sendable, Hashable, CaseIterable {
  case dawn = 1, morning, forenoon, noon, afternoon, asr, sunset, evening, night, midnight, day, suhur

  /// The hours that it may mean, from the day's midnight; past 24 it reaches into the next day.
  var hours: Range<Int> {
    switch self {
    case .dawn: return 3..<6
    case .suhur: return 2..<5
    case .morning: return 6..<12
    case .forenoon: return 8..<12
    case .noon: return 12..<14
    case .afternoon: return 12..<18
    case .asr: return 15..<18
    case .sunset: return 17..<20
    case .evening: return 17..<24
    case .night: return 18..<30
    case .midnight: return 0..<1
    case .day: return 6..<18
    }
  }

  /// TIMEX3's name.
  var timex: String {
    switch self {
    case .dawn, .morning, .forenoon, .suhur: return "TMO"
    case .noon: return "TMI"
    case .afternoon, .asr: return "TAF"
    case .sunset, .evening: return "TEV"
    case .night, .midnight: return "TNI"
    case .day: return "TDT"
    }
  }

  /// The hour of 24 that an hour of 12 means in it.
  func hour(_ hour: Int) -> Int {
    guard hour <= 12 else { return hour }
    switch self {
    case .dawn, .morning, .suhur: return hour == 12 ? (self == .morning ? 0 : 0) : hour
    case .forenoon: return hour == 12 ? 12 : hour
    case .noon: return hour >= 9 ? hour : hour + 12
    case .afternoon, .asr, .sunset, .day: return hour == 12 ? 12 : hour + 12
    case .evening: return hour == 12 ? 12 : hour + 12
    case .night, .midnight: return hour == 12 ? 0 : (hour < 6 ? hour : hour + 12)
    }
  }
}

/// A part of a longer stretch of time.
enum PeriodPart: Int16, Sendable, Hashable {
  case start = 1, middle, end
  /// From the document's date on: «بقية العام»
  case rest

  /// TIMEX3's modifier, and what divides the stretch.
  func interval(of stretch: Range<Int>) -> Range<Int> {
    let third = stretch.count / 3
    switch self {
    case .start: return stretch.lowerBound..<(stretch.lowerBound + third)
    case .middle: return (stretch.lowerBound + third)..<(stretch.upperBound - third)
    case .end: return (stretch.upperBound - third)..<stretch.upperBound
    case .rest: return stretch
    }
  }
}

/// The words of the grammar, by their number in the shared vocabulary.
struct DateLexicon: Sendable {
  private var senses: [DateSense] = []

  /// Interns every word of the grammar.
  init(into vocabulary: inout Vocabulary) {
    for entry in DateVocabulary.all {
      for word in entry.words.split(separator: " ") {
        let id = vocabulary.intern(word)
        guard id.isKnown else { continue }
        while senses.count <= id.index { senses.append(.none) }
        if senses[id.index].kind == .none {
          senses[id.index] = DateSense(kind: entry.kind, hasArticle: entry.hasArticle, value: entry.value)
        }
      }
    }
  }

  @inline(__always)
  subscript(id: WordID) -> DateSense { id.index < senses.count ? senses[id.index] : .none }
}
