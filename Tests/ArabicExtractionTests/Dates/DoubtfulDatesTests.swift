import ArabicExtraction
import Testing

/// Days that do not exist, nights of two days, years of two digits, months that a machine misread.
@Suite struct DoubtfulDatesTests {
  @Test(arguments: DatedSentence.corpus(DoubtfulCorpus.noSuchDay))
  func aDayThatItsMonthDoesNotHaveLeavesTheMonth(_ sentence: DatedSentence) throws {
    #expect(try Dates.told(sentence.text, dated: "2018-11-18") == sentence.expected)
  }

  @Test(arguments: DatedSentence.corpus(DoubtfulCorpus.nights))
  func aNightOfTwoDaysIsOneStretch(_ sentence: DatedSentence) throws {
    #expect(try Dates.told(sentence.text, dated: "2018-11-18") == sentence.expected)
  }

  @Test(arguments: DatedSentence.corpus(DoubtfulCorpus.twoDigits))
  func twoDigitsOfAYear(_ sentence: DatedSentence) throws {
    #expect(try Dates.told(sentence.text, dated: "2018-11-18") == sentence.expected)
  }

  @Test(arguments: DatedSentence.corpus(DoubtfulCorpus.misread))
  func monthsThatAMachineMisread(_ sentence: DatedSentence) throws {
    #expect(try Dates.told(sentence.text, dated: "2018-11-18") == sentence.expected)
  }

  @Test(arguments: DatedSentence.corpus(DoubtfulCorpus.calendars))
  func oneDayInTwoCalendarsIsTwoDates(_ sentence: DatedSentence) throws {
    #expect(try Dates.told(sentence.text, dated: "2018-11-18") == sentence.expected)
  }

  @Test(arguments: DatedSentence.corpus(DoubtfulCorpus.unanchored))
  func whatIsKnownStandsWhereNoDateIs(_ sentence: DatedSentence) throws {
    #expect(try Dates.told(sentence.text, dated: nil) == sentence.expected)
  }

  @Test(arguments: [
    ("31 فبراير 2023", "day"), ("29 شباط 2023", "day"), ("31/04/2020", "day"), ("31 رمضان 1440", "day"),
    ("29 شباط 2020", nil), ("الجمعة 17 تشرين الثاني 2018", "weekday"),
    ("3 ربيع الأول 1440هـ الموافق 11 نوفمبر 2018م", nil), ("3 ربيع الأول 1440هـ الموافق 19 نوفمبر 2018م", "calendar"),
  ])
  func whatDisagreesIsNamed(_ text: String, _ conflict: String?) throws {
    let mentions = try Dates.mentions(text)
    #expect(!mentions.isEmpty)
    #expect(mentions.allSatisfy { $0.conflict == conflict })
  }

  @Test func aNightReachesFromTheEveningToTheDawn() throws {
    let mention = try #require(try Dates.mentions("ليل السبت الأحد 14-15 نيسان 2018").first)
    #expect(mention.start == "2018-04-14T18:00")
    #expect(mention.end == "2018-04-15T06:00")
    #expect(mention.conflict == nil)
  }

  @Test func aMonthThatIsKnownHasItsDays() throws {
    let mention = try #require(try Dates.mentions("31/04/2020").first)
    #expect(mention.grain == .month)
    #expect(mention.start == "2020-04-01")
    #expect(mention.end == "2020-05-01")
  }
}

private enum DoubtfulCorpus {
  static let noSuchDay = """
    رفضت المحكمة الطعن في 31 فبراير 2023. | 31 فبراير 2023 = 2023-02
    وقعت المجزرة يوم 29 شباط 2023. | يوم 29 شباط 2023 = 2023-02
    سُجّل البلاغ بتاريخ 31/04/2020 في المخفر. | 31/04/2020 = 2020-04
    سُجّل البلاغ بتاريخ 2021-02-30 في المخفر. | 2021-02-30 = 2021-02
    وُقّع الاتفاق في 31 حزيران. | 31 حزيران = 2018-06
    وصل الوفد في 29 شباط 2020. | 29 شباط 2020 = 2020-02-29
    من 28 شباط إلى 31 نيسان 2019 | من 28 شباط إلى 31 نيسان 2019 = 2019-02-28/2019-04
    """

  static let nights = """
    قُصفت البلدة ليل السبت الأحد 14-15 نيسان 2018. | ليل السبت الأحد 14-15 نيسان 2018 = 2018-04-14/2018-04-15
    قُصفت البلدة ليل السبت الأحد. | ليل السبت الأحد = 2018-11-17/2018-11-18
    اندلع الحريق ليلة الأربعاء الخميس وامتد. | ليلة الأربعاء الخميس = 2018-11-14/2018-11-15
    قُصفت البلدة ليلة 12/13 نيسان 2018. | ليلة 12/13 نيسان 2018 = 2018-04-12/2018-04-13
    قُصفت البلدة ليلة 12-13 نيسان. | ليلة 12-13 نيسان = 2018-04-12/2018-04-13
    حدث الهجوم في ليلة الجمعة/السبت 16/17 نوفمبر 2018. | ليلة الجمعة/السبت 16/17 نوفمبر 2018 = 2018-11-16/2018-11-17
    ليل 16-17 تشرين الثاني | ليل 16-17 تشرين الثاني = 2018-11-16/2018-11-17
    وقع الانفجار في الليلة الفاصلة بين 3 و4 مارس 2018. | الليلة الفاصلة بين 3 و4 مارس 2018 = 2018-03-03/2018-03-04
    هاجموا المخفر عند منتصف ليل الخميس – الجمعة. | منتصف ليل الخميس – الجمعة = 2018-11-16T00:00
    """

  static let twoDigits = """
    احتلت الضفة في حزيران 67. | حزيران 67 = 1967-06
    عبر الجيش القناة في أكتوبر 73، ثم توقف القتال. | أكتوبر 73 = 1973-10
    بعد نكسة حزيران 67 نزح كثيرون. | حزيران 67 = 1967-06
    لجأت العائلة بعد نكبة 48 إلى لبنان. | 48 = 1948
    شارك جده في حرب 67 وعاد. | 67 = 1967
    خلال حرب تموز 2006 دُمّر الجسر. | تموز 2006 = 2006-07
    اعتقل في شباط 82، ثم أفرج عنه. | شباط 82 = 1982-02
    قُتل في شباط 82 شخصاً. | شباط = 2018-02
    قُتل في أيلول 45 رجلا وامرأة. | أيلول = 2018-09
    في عام 82 دُمّرت المدينة. | عام 82 = 1982
    في آذار'11 بدأت المظاهرات. | آذار'11 = 2011-03
    خرجوا من السجن في تموز ’95. | تموز ’95 = 1995-07
    """

  static let misread = """
    وقد تلقت البعثة البلاغات في شياط 2018 من الأهالي. | شياط 2018 = 2018-02
    بين كانون الثاني 2017 وشياط 2018 وثقنا. | بين كانون الثاني 2017 وشياط 2018 = 2017-01/2018-02
    اعتقل في تسرين الأول 2017. | تسرين الأول 2017 = 2017-10
    أفرج عنه في كانود الثاني 2018. | كانود الثاني 2018 = 2018-01
    غادر خلال أكتوير 2015 إلى تركيا. | أكتوير 2015 = 2015-10
    منذ توفمبر 2016 لم يصل أحد. | منذ توفمبر 2016 = 2016-11/..
    حتى أبلول 2017. | حتى أبلول 2017 = ../2017-09
    مهرجان تمور 2018 في القصيم. | 2018 = 2018
    حفر آبار 2017 كانت كثيرة.
    سباق 2018 للدراجات.
    """

  static let calendars = """
    الرياض 3 ربيع الأول 1440هـ الموافق 11 نوفمبر 2018م واس | 3 ربيع الأول 1440هـ = 2018-11-11 ; 11 نوفمبر 2018م = 2018-11-11
    صدر القرار بتاريخ 12/3/1440هـ الموافق 20/11/2018م. | 12/3/1440هـ = 2018-11-20 ; 20/11/2018م = 2018-11-20
    يوم الأحد 10 ربيع الأول 1440 (18 نوفمبر 2018) | يوم الأحد 10 ربيع الأول 1440 = 2018-11-18 ; 18 نوفمبر 2018 = 2018-11-18
    الأحد 18/11/2018 م - 10/3/1440 هـ | الأحد 18/11/2018 م = 2018-11-18 ; 10/3/1440 هـ = 2018-11-18
    """

  static let unanchored = """
    وصلت القافلة صباح أمس. | صباح أمس = XXXX-XX-XXTMO
    قُتل مساء غد. | مساء غد = XXXX-XX-XXTEV
    قُتل أمس الساعة 5:30 مساءً. | أمس الساعة 5:30 مساءً = XXXX-XX-XXT17:30
    وصلت القافلة صباح الثلاثاء. | صباح الثلاثاء = XXXX-WXX-2TMO
    وصلت القافلة أمس. | أمس = PAST_REF
    قُتل أمس ثلاثة. | أمس = PAST_REF
    سيصل غداً. | غداً = FUTURE_REF
    وصل يوم الجمعة مساءً. | يوم الجمعة مساءً = XXXX-WXX-5TEV
    وصل الجمعة الساعة 9:15 صباحاً. | الجمعة الساعة 9:15 صباحاً = XXXX-WXX-5T09:15
    الساعة 17:30 بدأ القصف. | الساعة 17:30 = T17:30
    بين الساعة 8 و10 صباحاً. | بين الساعة 8 و10 صباحاً = T08:00/T10:00
    فجراً وصلوا. | فجراً = TMO
    الشهر الماضي كان دامياً. | الشهر الماضي = XXXX-XX
    العام المقبل. | العام المقبل = XXXX
    الأسبوع الماضي. | الأسبوع الماضي = XXXX-WXX
    قبل ثلاثة أيام. | قبل ثلاثة أيام = P3D
    منذ شهرين. | منذ شهرين = P2M
    في 15 رمضان. | 15 رمضان = XXXX-XX-XX
    في 15 نيسان. | 15 نيسان = XXXX-04-15
    في نيسان. | نيسان = XXXX-04
    بين 3 و5 نيسان. | بين 3 و5 نيسان = XXXX-04-03/XXXX-04-05
    من نيسان إلى حزيران. | من نيسان إلى حزيران = XXXX-04/XXXX-06
    ليل السبت الأحد. | ليل السبت الأحد = XXXX-WXX-6TNI/XXXX-WXX-7TMO
    الصيف الماضي. | الصيف الماضي = XXXX-22
    في العقد الماضي. | العقد الماضي = XXX
    القرن الماضي. | القرن الماضي = 19XX
    نهاية الأسبوع. | نهاية الأسبوع = XXXX-WXX
    عيد الفطر الماضي. | عيد الفطر الماضي = XXXX-XX-XX
    رأس السنة. | رأس السنة = XXXX-01-01
    خلال الأشهر الستة الماضية. | الأشهر الستة الماضية = P6M
    منذ 2015 وحتى الآن. | منذ 2015 وحتى الآن = 2015/..
    بقية العام. | بقية العام = XXXX
    اليوم الساعة الثامنة مساءً. | اليوم الساعة الثامنة مساءً = XXXX-XX-XXT20:00
    هذا المساء. | هذا المساء = XXXX-XX-XXTEV
    الليلة الماضية. | الليلة الماضية = XXXX-XX-XXTNI
    مساء يوم 3 أيار. | مساء يوم 3 أيار = XXXX-05-03
    في 31 نيسان. | 31 نيسان = XXXX-04
    عند منتصف الليل. | منتصف الليل = T00:00
    قبل ساعة ونصف. | قبل ساعة ونصف = PT1H30M
    """
}
