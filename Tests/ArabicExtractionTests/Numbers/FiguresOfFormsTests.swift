import Testing

/// Figures in bills, laboratory sheets, tables and messages.
@Suite struct FiguresOfFormsTests {
  @Test(arguments: CountedSentence.corpus(FiguresOfFormsCorpus.counts))
  func whatIsCountedIsFound(_ sentence: CountedSentence) throws {
    #expect(try Figures.told(sentence.text) == sentence.expected)
  }

  @Test(arguments: CountedSentence.corpus(FiguresOfFormsCorpus.phrases))
  func phrasesCountNothing(_ sentence: CountedSentence) throws {
    #expect(try Figures.told(sentence.text) == [])
  }
}

private enum FiguresOfFormsCorpus {
  static let counts = """
    دمرت الغارة منصتي إطلاق قرب التل | منصتي إطلاق = 2 منصة
    استرد العدو مواقعه بسريتي دبابات | سريتي = 2 سرية
    مر رتل فيه قافلتي شاحنات | قافلتي = 2 قافلة
    مقتل مُسعِفَيْنِ قرب الجسر | مُسعِفَيْنِ = 2 مسعف
    اشترينا جركانتين زيت | جركانتين زيت = 2 جركانة
    يشغل الأسرّة الـ90 جرحى | 90 جرحى = 90 جريح
    نقل 4 خدج إلى الحاضنات | 4 خدج = 4 خديج
    ذبحنا 3 ذبايح | 3 ذبايح = 3 ذبيحة
    ارتفعت حصيلة ضحايا القصف المدفعي على سوق البلدة القديمة من 12 إلى 17 شهيداً | 12 = 12 ; 17 شهيداً = 17 شهيد
    حصيلة الشهر عُدّلت من 130 إلى 141 | 130 = 130 ; 141 = 141
    الخضاب|10.2 غ/دل|12.5 – 16.5 | 10.2 غ/دل = 10.2 غ ; 12.5 – 16.5 = 12.5…16.5
    السكر|98 ملغم/دل|٧٠-١١٠ | 98 ملغم/دل = 98 ملغم ; ٧٠-١١٠ = 70…110
    محرك|2|12.500|25.000⏎حزام|10|0.600|6.000⏎المجموع: 31.000 د.ك | 2 = 2 ; 12.500 = 12.5 ; 25.000 = 25 ; 10 = 10 ; 0.600 = 0.6 ; 6.000 = 6 ; 31.000 د.ك = 31 دينار
    العمق 4.80 م والعرض 6.10 م | 4.80 م = 4.8 م ; 6.10 م = 6.1 م
    المشفى⇥جرحى⇥قتلى⏎الوطني⇥٤٤⇥١١⏎الشفاء⇥٢٩⇥٦ | ٤٤ = 44 ; ١١ = 11 ; ٢٩ = 29 ; ٦ = 6
    سجل 15 حادث إطلاق نار | 15 حادث إطلاق نار = 15 حادث
    عددهم 30 تلتهن ولاد | 30 = 30 ; تلتهن ولاد = 1/3 ولد
    مساء الاثنين سقطت قذيفتين على الحي | قذيفتين = 2 قذيفة
    """

  static let phrases = """
    كتبت ألف حكاية وحكاية
    الأول والتالي كلنا رايحين
    له ألف سؤال وسؤال
    """
}
