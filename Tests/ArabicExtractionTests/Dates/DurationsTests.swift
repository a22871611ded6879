import ArabicExtraction
import Testing

/// Lengths of time and what comes again and again.
@Suite struct DurationsTests {
  @Test(arguments: DatedSentence.corpus(DurationCorpus.lengths))
  func lengths(_ sentence: DatedSentence) throws {
    #expect(try Dates.told(sentence.text) == sentence.expected)
    #expect(try Dates.mentions(sentence.text).allSatisfy { $0.timex.kind == .duration && $0.edtf == nil })
  }

  @Test(arguments: DatedSentence.corpus(DurationCorpus.recurring))
  func recurringTimes(_ sentence: DatedSentence) throws {
    #expect(try Dates.told(sentence.text) == sentence.expected)
    #expect(try Dates.mentions(sentence.text).allSatisfy { $0.timex.kind == .set && $0.edtf == nil })
  }

  @Test(arguments: [
    ("أكثر من 3 أيام", NumberBound.moreThan), ("أقل من ساعة", .lessThan), ("نحو أسبوعين", .approximate),
    ("عدة أشهر", .indefinite), ("بين سنتين وثلاث سنوات", .between),
  ])
  func howExactALengthIs(_ text: String, _ bound: NumberBound) throws {
    #expect(try Dates.mentions(text).map(\.bound) == [bound])
  }
}

private enum DurationCorpus {
  static let lengths = """
    حُكم عليه بالسجن 15 عاماً. | 15 عاماً = P15Y
    استمرت العملية ساعتين ونصف الساعة. | ساعتين ونصف الساعة = PT2H30M
    مهلة 72 ساعة | 72 ساعة = PT72H
    دام الحصار سنة وشهرين وثلاثة أيام. | سنة وشهرين وثلاثة أيام = P1Y2M3D
    لمدة ثلاثة أسابيع | ثلاثة أسابيع = P3W
    توقف نصف ساعة ثم عاد. | نصف ساعة = PT30M
    غاب لسنة كاملة. | سنة كاملة = P1Y
    عمره سبع سنوات. | سبع سنوات = P7Y
    انتظروا عدة أيام. | عدة أيام = PXD
    مرّ عقدان على المجزرة. | عقدان = P20Y
    استغرق ما بين سنتين وثلاث سنوات. | ما بين سنتين وثلاث سنوات = P2Y/P3Y
    قضى السبعة عشر عاماً في المنفى. | السبعة عشر عاماً = P17Y
    مكث شهراً واحداً. | شهراً واحداً = P1M
    يحتاج 3-5 سنوات. | 3-5 سنوات = P3Y/P5Y
    قضى مئة وسبعة وسبعين يوماً في السجن. | مئة وسبعة وسبعين يوماً = P177D
    """

  static let recurring = """
    كل يوم جمعة تخرج المظاهرات. | كل يوم جمعة = XXXX-WXX-5
    تصدر النشرة أسبوعياً. | أسبوعياً = P1W
    تعقد الجلسات كل ثلاثة أشهر. | كل ثلاثة أشهر = P3M
    كل يوم اثنين الساعة 4 مساء | كل يوم اثنين الساعة 4 مساء = XXXX-WXX-1T16:00
    ثلاث مرات يومياً | ثلاث مرات يومياً = P1D
    مرتين في الأسبوع | مرتين في الأسبوع = P1W
    """
}
