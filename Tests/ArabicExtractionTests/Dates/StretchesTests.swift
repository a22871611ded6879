import ArabicExtraction
import Testing

/// Parts of the day, lists, parts of longer stretches, and phrases around them, read on 18 November 2018.
@Suite struct StretchesTests {
  @Test(arguments: DatedSentence.corpus(StretchCorpus.partsOfTheDay))
  func partsOfTheDay(_ sentence: DatedSentence) throws {
    #expect(try Dates.told(sentence.text, dated: "2018-11-18") == sentence.expected)
  }

  @Test(arguments: DatedSentence.corpus(StretchCorpus.lists))
  func listsOfDaysMonthsAndYears(_ sentence: DatedSentence) throws {
    #expect(try Dates.told(sentence.text, dated: "2018-11-18") == sentence.expected)
  }

  @Test(arguments: DatedSentence.corpus(StretchCorpus.parts))
  func partsOfMonthsYearsAndCenturies(_ sentence: DatedSentence) throws {
    #expect(try Dates.told(sentence.text, dated: "2018-11-18") == sentence.expected)
  }

  @Test func aPartOfTheDayHasItsHours() throws {
    let mention = try #require(try Dates.mentions("فجر أمس السبت", dated: "2018-11-18").first)
    #expect(mention.grain == .daypart)
    #expect(mention.timex.value == "2018-11-17TMO")
    #expect(mention.start == "2018-11-17T03:00")
    #expect(mention.end == "2018-11-17T06:00")
  }

  @Test func theNightOfAFeastComesBeforeItsDay() throws {
    let mention = try #require(try Dates.mentions("ليلة القدر 1439 هـ").first)
    #expect(mention.edtf == "2018-06-11")
    #expect(mention.start == "2018-06-10T18:00")
  }

  @Test func aPartOfAYearIsAThirdOfIt() throws {
    let mention = try #require(try Dates.mentions("أواخر عام 2016").first)
    #expect(mention.edtf == "2016")
    #expect(mention.start == "2016-09-01")
    #expect(mention.end == "2017-01-01")
  }

  @Test(arguments: [
    ("2018-11-18", "ارتكب الطيران مجزرة في 20 كانون الأول.", "2017-12-20"),
    ("2018-11-18", "سيعقد المؤتمر في 20 كانون الأول.", "2018-12-20"),
    ("2018-11-18", "من المقرر أن يجتمعوا في 3 آذار.", "2019-03-03"),
    ("2018-11-18", "قُتل في 3 آذار.", "2018-03-03"),
  ])
  func newsLookBackUnlessTheTextLooksAhead(_ dated: String, _ text: String, _ edtf: String) throws {
    let mentions = try Dates.mentions(text, dated: dated)
    #expect(mentions.map(\.edtf) == [edtf])
    #expect(mentions.map(\.anchor) == [dated])
  }
}

private enum StretchCorpus {
  static let partsOfTheDay = """
    قصف الطيران البلدة صبيحة يوم الجمعة. | صبيحة يوم الجمعة = 2018-11-16
    وصلوا عصر الثلاثاء إلى المعبر. | عصر الثلاثاء = 2018-11-13
    انفجرت سيارة مفخخة ليل الأحد - الاثنين. | ليل الأحد - الاثنين = 2018-11-11/2018-11-12
    وقعت اشتباكات ليلة الاثنين/الثلاثاء. | ليلة الاثنين/الثلاثاء = 2018-11-12/2018-11-13
    شهدت المنطقة هدوءاً نهار الجمعة. | نهار الجمعة = 2018-11-16
    هاجموا الحاجز بعد منتصف ليل الأربعاء. | بعد منتصف ليل الأربعاء = 2018-11-14
    في الساعات الأولى من صباح الجمعة بدأ الهجوم. | الساعات الأولى من صباح الجمعة = 2018-11-16
    عُقدت الجولة الثالثة مساء اليوم. | مساء اليوم = 2018-11-18
    قُصفت للمرة الثانية فجر أمس. | فجر أمس = 2018-11-17
    مساء يوم السبت الواقع في 17/11/2018 وصلوا. | مساء يوم السبت الواقع في 17/11/2018 = 2018-11-17
    وصلوا الليلة الماضية. | الليلة الماضية = 2018-11-17
    """

  static let lists = """
    في نيسان/أبريل وأيار/مايو 2018 نزح الآلاف. | نيسان/أبريل وأيار/مايو 2018 = 2018-04/2018-05
    خلال شهري آذار ونيسان 2017 توقف القصف. | شهري آذار ونيسان 2017 = 2017-03/2017-04
    في 2011 و2012 و2013 تظاهروا. | 2011 = 2011 ; 2012 = 2012 ; 2013 = 2013
    الأعوام 2011، 2012 و2014 كانت صعبة. | 2011 = 2011 ; 2012 = 2012 ; 2014 = 2014
    يومي السبت والأحد 17 و18 تشرين الثاني 2018 | يومي السبت والأحد 17 و18 تشرين الثاني 2018 = 2018-11-17/2018-11-18
    في 16-17 تشرين الثاني 2018 | 16-17 تشرين الثاني 2018 = 2018-11-16/2018-11-17
    في 3 تشرين الثاني نوفمبر 2018 | 3 تشرين الثاني نوفمبر 2018 = 2018-11-03
    توقف القصف في آب أغسطس الماضي. | آب أغسطس الماضي = 2018-08
    في 12 مارس (آذار) 2018 | 12 مارس (آذار) 2018 = 2018-03-12
    الإثنين (12 آذار/مارس 2018) | الإثنين (12 آذار/مارس 2018) = 2018-03-12
    SOUTHWEST ASIA, November 17, 2018 | November 17, 2018 = 2018-11-17
    """

  static let parts = """
    في خريف عام 2016 وشتاء 2014-2015 | خريف عام 2016 = 2016-23 ; شتاء 2014-2015 = 2014-24
    الأشهر التسعة الأولى من عام 2018 | الأشهر التسعة الأولى من عام 2018 = 2018-01/2018-09
    خلال العقدين الماضيين | العقدين الماضيين = 1998/2017
    في غرة محرم 1440 | غرة محرم 1440 = 2018-09-11
    في مثل هذا اليوم من عام 1973 | هذا اليوم من عام 1973 = 1973-11-18
    قبل ما يزيد على عامين | قبل ما يزيد على عامين = 2016
    ثالث ثلاثاء في أيلول من عام 2014 | ثالث ثلاثاء في أيلول من عام 2014 = 2014-09-16
    آخر يوم من الشهر الماضي | آخر يوم من الشهر الماضي = 2018-10-31
    منذ فجر يوم الـ 30 من شهر أيلول من العام 2015 وحتى اليوم | منذ فجر يوم الـ 30 من شهر أيلول من العام 2015 وحتى اليوم = 2015-09-30/2018-11-18
    في الفاتح من شهر مارس المنصرم | الفاتح من شهر مارس المنصرم = 2018-03-01
    أول أيام شهر رمضان | أول أيام شهر رمضان = 2018-05-16
    في أحداث 30 يونيو و3 يوليو 2013 | 30 يونيو = 2013-06-30 ; 3 يوليو 2013 = 2013-07-03
    يُحتفل به في 5 جويلية من كل سنة | 5 جويلية من كل سنة = XXXX-07-05
    عام 44 قبل الميلاد | عام 44 قبل الميلاد = -0043
    منتصف ستينيات القرن العشرين | منتصف ستينيات القرن العشرين = 196X
    """
}
