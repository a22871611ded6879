import ArabicText
import OCRCorrection
import Testing

/// What a person who reads a badly scanned release is given.
@Suite("Words that an engine misread")
struct CorrectionTests {
  static let release = """
    نفذت قوة المهام المشتركة غارات جوية على مواقع قرب المدينة، وقامت قرة المهام بالتحقق من صحة هذه الأهداف.
    وقال المتحدث باسم القوة إن الغارات أمفرت عن تدمير مستودعات في و ادي النهر خلال المماء.
    ولم يتم التنميق بشأن هذه الغارات مع القوى الأخرى، وطالبت القوة بوقف الضربات غير الثنمقة.
    """

  @Test(
    "are repaired where the context leaves no doubt",
    arguments: [
      ("قرة المهام", "قوة المهام"), ("أمفرت عن", "أسفرت عن"), ("و ادي", "وادي"), ("التنميق بشأن", "التنسيق بشأن"),
    ])
  func repaired(read: String, printed: String) throws {
    let corrector = try Corrector(model: .builtIn(), options: .init(mode: .balanced))
    let correction = corrector.correct(AlignedText(UTF8Text(Self.release)))
    #expect(Self.release.contains(read))
    #expect(correction.text.text.string.contains(printed))
  }

  @Test("Every change says where it stands in the source, and the text is the source with the changes made")
  func replay() throws {
    let corrector = try Corrector(model: .builtIn(), options: .init(mode: .aggressive))
    let correction = corrector.correct(AlignedText(UTF8Text(Self.release)))
    #expect(!correction.text.edits.isEmpty)
    var replayed = Array(Self.release.utf8)
    for edit in correction.text.edits.reversed() {
      #expect(correction.text.source[edit.range] == edit.source)
      replayed.replaceSubrange(edit.range, with: edit.replacement.utf8)
    }
    #expect(replayed == correction.text.text.utf8)
  }

  @Test("The mode `suggest` changes nothing and lays everything open")
  func suggestOnly() throws {
    let corrector = try Corrector(model: .builtIn(), options: .init(mode: .suggest))
    let correction = corrector.correct(AlignedText(UTF8Text(Self.release)))
    #expect(correction.text.text.string == Self.release)
    #expect(correction.suggestions.contains { $0.source == "أمفرت" && $0.replacement == "أسفرت" })
  }
}
