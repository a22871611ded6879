import ArabicExtraction
import Testing

/// Times of day, in a document of 18 November 2018.
@Suite struct ClockTimesTests {
  @Test(arguments: DatedSentence.corpus(ClockCorpus.times))
  func timesOfDay(_ sentence: DatedSentence) throws {
    #expect(try Dates.told(sentence.text, dated: "2018-11-18") == sentence.expected)
  }

  @Test(arguments: DatedSentence.corpus(ClockCorpus.stretches))
  func stretchesOfHours(_ sentence: DatedSentence) throws {
    #expect(try Dates.told(sentence.text, dated: "2018-11-18") == sentence.expected)
  }

  @Test func anHourWithoutItsHalfOfTheDayHasTwoReadings() throws {
    let mention = try #require(try Dates.mentions("الساعة الثالثة", dated: "2018-11-18").first)
    #expect(mention.edtf == "2018-11-18T03:00")
    #expect(mention.other?.edtf == "2018-11-18T15:00")
  }

  @Test func aTimeWithoutAnyDayStandsAlone() throws {
    let mention = try #require(try Dates.mentions("دوى انفجار عند الساعة 4:30 فجراً.").first)
    #expect(mention.edtf == nil)
    #expect(mention.timex.value == "T04:30")
    #expect(mention.timex.kind == .time)
    #expect(mention.start == nil)
    #expect(mention.resolution == .unresolved)
  }

  @Test func aTimeTakesTheDayThatItsLineGives() throws {
    let mentions = try Dates.mentions(
      "قُصفت البلدة في 3 آذار 2014، وعند الساعة 16:20 وصلت الإسعاف.", dated: "2018-11-18")
    #expect(mentions.map(\.edtf) == ["2014-03-03", "2014-03-03T16:20"])
  }

  @Test func aNamedZoneIsKeptAndMeasuredByTheDocument() throws {
    let mention = try #require(
      try Dates.mentions("الساعة 18:00 بتوقيت غرينتش", dated: "2018-11-18T09:00:00+03:00").first)
    #expect(mention.edtf == "2018-11-18T18:00Z")
    #expect(mention.start == "2018-11-18T21:00+03:00")
  }
}

private enum ClockCorpus {
  static let times = """
    وقع الهجوم الساعة السابعة والنصف صباحاً. | الساعة السابعة والنصف صباحاً = 2018-11-18T07:30
    وصلوا الساعة العاشرة والنصف إلا خمس دقائق صباحاً. | الساعة العاشرة والنصف إلا خمس دقائق صباحاً = 2018-11-18T10:25
    بدأ القصف عند الثالثة فجراً. | الثالثة فجراً = 2018-11-18T03:00
    دوى انفجار في تمام الساعة الثانية عشرة ظهراً. | الساعة الثانية عشرة ظهراً = 2018-11-18T12:00
    انفجرت عند الساعة ٤:٣٠ عصراً. | الساعة ٤:٣٠ عصراً = 2018-11-18T16:30
    حلقت الطائرات قرابة الساعة 11:30 ليلاً بالتوقيت المحلي. | قرابة الساعة 11:30 ليلاً بالتوقيت المحلي = 2018-11-18T23:30
    أُعلن عند الساعة 16.30 ت.غ وقف النار. | الساعة 16.30 ت.غ = 2018-11-18T16:30Z
    الساعة 10:11 مساة انطلقت الغارات. | الساعة 10:11 مساة = 2018-11-18T22:11
    نُشر عند الساعة الثامنة إلا ربعاً مساءً. | الساعة الثامنة إلا ربعاً مساءً = 2018-11-18T19:45
    تنطلق المباراة على الساعة 20h30. | الساعة 20h30 = 2018-11-18T20:30
    يبدأ اللقاء 4:30 PM في المقر. | 4:30 PM = 2018-11-18T16:30
    أُعلن الساعة 7:56:35 مساءً. | الساعة 7:56:35 مساءً = 2018-11-18T19:56:35
    في الساعة الحادية عشرة قبل ظهر اليوم اجتمعوا. | الساعة الحادية عشرة قبل ظهر اليوم = 2018-11-18T11:00
    """

  static let stretches = """
    استمر القصف من الساعة التاسعة صباحاً حتى الثانية ظهراً. | من الساعة التاسعة صباحاً حتى الثانية ظهراً = 2018-11-18T09:00/2018-11-18T14:00
    نفذت القوات غارات بين الساعة 11 و4.30 من فجر 17 تشرين الثاني. | بين الساعة 11 و4.30 من فجر 17 تشرين الثاني = 2018-11-16T23:00/2018-11-17T04:30
    بين الساعة 10:11 مساء في 16 تشرين الثاني و 4:30 فجراً في 17 تشرين الثاني سقطت القذائف. | بين الساعة 10:11 مساء في 16 تشرين الثاني و 4:30 فجراً في 17 تشرين الثاني = 2018-11-16T22:11/2018-11-17T04:30
    حظر التجول من الساعة 8 مساءً إلى 6 صباحاً. | من الساعة 8 مساءً إلى 6 صباحاً = 2018-11-18T20:00/2018-11-19T06:00
    دام القصف ما بين الثامنة والعاشرة مساءً. | ما بين الثامنة والعاشرة مساءً = 2018-11-18T20:00/2018-11-18T22:00
    بين الساعة 7 والساعة 9 من مساء الخميس انقطع الاتصال. | بين الساعة 7 والساعة 9 من مساء الخميس = 2018-11-15T19:00/2018-11-15T21:00
    """
}
