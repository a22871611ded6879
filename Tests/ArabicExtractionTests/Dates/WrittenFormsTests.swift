import ArabicExtraction
import ArabicText
import ICUBridge
import Testing

/// Dates in figures, in Hijri, garbled, and what is said about them.
@Suite struct WrittenFormsTests {
  @Test(arguments: DatedSentence.corpus(FormsCorpus.figures))
  func figures(_ sentence: DatedSentence) throws {
    #expect(try Dates.told(sentence.text) == sentence.expected)
  }

  @Test(arguments: DatedSentence.corpus(FormsCorpus.hijri))
  func hijriDatesAndFeasts(_ sentence: DatedSentence) throws {
    #expect(try Dates.told(sentence.text, dated: "2018-11-18") == sentence.expected)
  }

  @Test(arguments: DatedSentence.corpus(FormsCorpus.garbled))
  func namesThatAMachineMisread(_ sentence: DatedSentence) throws {
    #expect(try Dates.told(sentence.text) == sentence.expected)
  }

  @Test func theExampleOfTheDocumentation() throws {
    let date = try #require(try Dates.mentions("بين آب 2014 وآذار 2019").first)
    #expect(date.range == 0..<32)
    #expect(date.edtf == "2014-08/2019-03")
    #expect(date.timex == Timex(kind: .date, value: "2014-08/2019-03"))
    #expect(date.start == "2014-08-01")
    #expect(date.end == "2019-04-01")
  }

  @Test func theRegionTellsTheFirstDayOfTheWeek() throws {
    let extractor = try Extractor(options: Extractor.Options(locale: "ar-SY"))
    let text = AlignedText(UTF8Text("الأسبوع المقبل"))
    let mention = try #require(
      extractor.extract(from: text, dated: try ReferenceDate(iso8601: "2018-11-18")).dates.first)
    #expect(mention.edtf == "2018-11-24/2018-11-30")
  }

  @Test func dayAndMonthInEitherOrderAreBothTold() throws {
    let mention = try #require(try Dates.mentions("بتاريخ 3/4/2018").first)
    #expect(mention.edtf == "2018-04-03")
    #expect(mention.other?.edtf == "2018-03-04")
  }

  @Test func theWeekdayTellsTheOrder() throws {
    let mention = try #require(try Dates.mentions("الأحد 3/4/2018").first)
    #expect(mention.edtf == "2018-03-04")
    #expect(mention.other == nil)
    #expect(mention.conflict == nil)
  }

  @Test func aWeekdayThatDoesNotFitIsReported() throws {
    let mention = try #require(try Dates.mentions("يوم الاثنين 17 تشرين الثاني 2018").first)
    #expect(mention.edtf == "2018-11-17")
    #expect(mention.conflict == "weekday")
  }

  @Test func aWeekdayDecidesTheYear() throws {
    let mention = try #require(try Dates.mentions("الخميس 15 أغسطس", dated: "2013-02-12").first)
    #expect(mention.edtf == "2013-08-15")
  }

  @Test func aHijriDateNamesItsCalendar() throws {
    let mention = try #require(try Dates.mentions("14-09-1432 هـ").first)
    #expect(mention.edtf == "2011-08-14")
    #expect(mention.calendar == .islamicUmalqura)
    #expect(mention.resolution == .explicit)
  }

  @Test func halfOpenIntervals() throws {
    let month = try #require(try Dates.mentions("آذار 2019").first)
    #expect(month.start == "2019-03-01")
    #expect(month.end == "2019-04-01")
    #expect(month.grain == .month)
    let since = try #require(try Dates.mentions("منذ عام 2014").first)
    #expect(since.start == "2014-01-01")
    #expect(since.end == nil)
  }

  @Test(arguments: [
    ("حوالي عام 1990", "1990~", NumberBound.approximate), ("قبل عام 2011", "2011", .lessThan),
    ("بعد عام 2003", "2003", .moreThan),
  ])
  func howExactADateIs(_ text: String, _ edtf: String, _ bound: NumberBound) throws {
    let mention = try #require(try Dates.mentions(text).first)
    #expect(mention.edtf == edtf)
    #expect(mention.bound == bound)
  }
}

private enum FormsCorpus {
  static let figures = """
    صدر بتاريخ 17/11/2018 عن المكتب. | 17/11/2018 = 2018-11-17
    صدر في 17-11-2018. | 17-11-2018 = 2018-11-17
    صدر في 2018/11/17. | 2018/11/17 = 2018-11-17
    صدر في ١٧/١١/٢٠١٨. | ١٧/١١/٢٠١٨ = 2018-11-17
    17.11.18 | 17.11.18 = 2018-11-17
    2018-11-17T04:30:00Z | 2018-11-17T04:30:00Z = 2018-11-17T04:30:00Z
    خلال 11/2018 | 11/2018 = 2018-11
    يوم 17 شهر 11 عام 2018 | يوم 17 شهر 11 عام 2018 = 2018-11-17
    بين 2014 و2019 | بين 2014 و2019 = 2014/2019
    عام ألفين وثمانية عشر | عام ألفين وثمانية عشر = 2018
    سنة ٢٠١٤ | سنة ٢٠١٤ = 2014
    ما زالت ذكرى 11 سبتمبر حاضرة. | 11 سبتمبر = XXXX-09-11
    قُتل يوم الجمعة. | يوم الجمعة = XXXX-WXX-5
    في نيسان الماضي | نيسان الماضي = XXXX-04
    """

  static let hijri = """
    20-02-1430 هـ | 20-02-1430 هـ = 2009-02-15
    26 من شهر محرم من عام 1443 | 26 من شهر محرم من عام 1443 = 2021-09-03
    خلال رمضان 1440 | رمضان 1440 = 2019-05-06/2019-06-03
    في العاشر من ذي الحجة 1439 هـ | العاشر من ذي الحجة 1439 هـ = 2018-08-21
    في عيد الأضحى 2017 قصفت الطائرات السوق. | عيد الأضحى 2017 = 2017-09-01
    في أول أيام عيد الفطر تجمع الأهالي. | أول أيام عيد الفطر = 2018-06-15
    صيام يوم عاشوراء 1440 هـ | يوم عاشوراء 1440 هـ = 2018-09-20
    عام 1400 هجري | عام 1400 هجري = 1979-11-21/1980-11-08
    """

  static let garbled = """
    في 17 تسرين الأول 2018 | 17 تسرين الأول 2018 = 2018-10-17
    في 5 ديسمير 2017 | 5 ديسمير 2017 = 2017-12-05
    في 9 حزبران 2016 | 9 حزبران 2016 = 2016-06-09
    في 21 نوفمير 2019 | 21 نوفمير 2019 = 2019-11-21
    في 17 من تسرين الثاني 2018 | 17 من تسرين الثاني 2018 = 2018-11-17
    في 4 من شهر سبتمير 2017 | 4 من شهر سبتمير 2017 = 2017-09-04
    دفع 17 دينارا 2018 مرة
    """
}
