import ArabicText
import Testing

@testable import OCRCorrection

/// What makes correction fast changes nothing of what it finds.
@Suite("Sentences in stretches")
struct StretchTests {
  /// Sentences in which a few words were misread, far from one another or side by side, and some in which none was.
  private static let text = UTF8Text(
    """
    أعلنت وزارة الصحة اليوم أن عدد المصابين ارتفع إلى أربعين شخصا في المدينة القديمة، وأن الأطباء يعملون في ظروف صعبة.
    قال المتحدث باسم الجيش إن القواث انسحبت من القرية صباح أمس بعد معارك استمرت أسبوعا كاملا وأمفرت عن مقتل عشرة مدنيين.
    ووصل الوفد إلى و ادي النهر مساء، وطالب بوقف الغازات على المدارس والمستشفيات في المنطقة منقبل جميع الأطراف المتحاربة.
    ولم يصدر أي تعليق من الحكومة حتى الآن على هذه التقارير التي نشرتها الصحف المحلية في الأيام الأخيرة من الشهر الماضي.
    """)

  private func decoded(_ text: UTF8Text, cutsSentences: Bool) throws -> Decoder {
    let model = try Model.builtIn()
    var decoder = Decoder(
      page: Page(text, in: 0..<text.count), language: model.language, channel: Channel(model.rates),
      user: UserLexicon(dictionary: [], gazetteer: []), cutsSentences: cutsSentences)
    decoder.run()
    return decoder
  }

  /// How likely each change is, by the items it takes, its kind and its letters.
  private func changes(_ decoder: Decoder) -> [String: Float] {
    var result: [String: Float] = [:]
    for stretch in decoder.stretches {
      for edge in stretch.lattice.edges where edge.kind != .identity {
        let items = stretch.items.lowerBound + edge.start..<stretch.items.lowerBound + edge.end
        let letters = LetterCode.string(decoder.finder.letters[edge.letters])
        result["\(items) \(edge.kind) \(letters)"] = edge.posterior
      }
    }
    return result
  }

  @Test("What has one reading alone stays out of the lattices, and every change is as likely as with it")
  func cut() throws {
    let whole = try decoded(StretchTests.text, cutsSentences: false)
    let cut = try decoded(StretchTests.text, cutsSentences: true)
    #expect(whole.stretches.count == whole.sentences.count)
    #expect(cut.stretches.reduce(0) { $0 + $1.items.count } < whole.page.items.count * 3 / 4)
    let (expected, found) = (changes(whole), changes(cut))
    #expect(found.count > 3)
    #expect(Set(found.keys) == Set(expected.keys))
    for (change, posterior) in found { #expect(abs(posterior - (expected[change] ?? -1)) < 1e-4) }
    #expect(zip(whole.noise, cut.noise).allSatisfy { abs($0 - $1) < 1e-5 })
    #expect(whole.best.map { $0?.hash } == cut.best.map { $0?.hash })
  }

  @Test("A table finds what was put in, whatever the identities are")
  func table() {
    var table = IdentityTable<Int>()
    let keys = [0, 1, .max] + (1...5000).map { UInt64($0) << 40 }
    #expect(keys.allSatisfy { table[$0] == nil })
    for (number, key) in keys.enumerated() { table[key, default: 7] += number }
    for (number, key) in keys.enumerated() { #expect(table[key] == number + 7) }
    #expect(table[2] == nil)
  }
}
