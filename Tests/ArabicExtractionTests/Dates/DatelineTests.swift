import ArabicExtraction
import Testing

/// The date that a document bears is found in it, and holds up to the next document's.
@Suite struct DatelineTests {
  @Test(arguments: [
    "الكاتب : أسرة التحرير التاريخ : 18 نوفمبر 2018 م المشاهدات : 2949\n\nوقع القصف أمس.",
    "18 تشرين الثاني 2018\n\nوقع القصف أمس.",
    "دمشق - 18 تشرين الثاني 2018 - وقع القصف أمس.",
    "القاهرة (وكالات) 18 نوفمبر 2018:\nوقع القصف أمس.",
    "تاريخ النشر: 2018-11-18\nوقع القصف أمس.",
    "18 تشرين الثاني 2018 رقم التحرير: 12 للنشر الفوري\nوقع القصف أمس.",
  ])
  func yesterdayIsToldFromTheDateline(_ document: String) throws {
    let last = try #require(try Dates.mentions(document).last)
    #expect(last.edtf == "2018-11-17")
    #expect(last.resolution == .relative)
    #expect(last.anchor == "2018-11-18")
  }

  @Test func eachDocumentHasItsOwn() throws {
    let text = """
      التاريخ : 18 نوفمبر 2018
      وقع القصف أمس.

      3 كانون الثاني 2019
      بيان صحفي
      وقع القصف أمس.
      """
    #expect(try Dates.mentions(text).map(\.edtf) == ["2018-11-18", "2018-11-17", "2019-01-03", "2019-01-02"])
  }

  @Test func aDateGivenHoldsForAll() throws {
    let mentions = try Dates.mentions("التاريخ : 18 نوفمبر 2018\nوقع القصف أمس.", dated: "2020-05-05")
    #expect(mentions.map(\.edtf) == ["2018-11-18", "2020-05-04"])
  }

  @Test func aDateInTheMiddleOfASentenceIsNoDateline() throws {
    let mentions = try Dates.mentions("قال إن القصف وقع في 18 نوفمبر 2018 وإن أمس كان هادئاً.")
    #expect(mentions.map(\.resolution) == [.explicit, .unresolved])
  }

  @Test func withoutAnyDateWhatIsKnownIsKept() throws {
    let mention = try #require(try Dates.mentions("قُتل في 17 تشرين الثاني.").first)
    #expect(mention.edtf == "XXXX-11-17")
    #expect(mention.resolution == .unresolved)
    #expect(mention.start == nil)
  }
}
