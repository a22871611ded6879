import ArabicText
import OCRCorrection
import Testing

/// Spaces, dust and partners of marks, in sentences of our own.
@Suite("Spaces beside marks, stray marks, partners")
struct SpacingTests {
  /// A line in which letters were misread too, so that the place is known to be noisy.
  static let noisy = "أعلنت وزارة الضحة أن القواث انسحبت من المدينه وأمفرت الغارات عن مقتل مدنيين في و ادي النهر.\n"

  private func corrected(_ text: String, _ mode: Mode = .balanced) throws -> Correction {
    try Corrector(model: .builtIn(), options: .init(mode: mode)).correct(AlignedText(UTF8Text(text)))
  }

  @Test(
    "Where letters are misread, they are put right",
    arguments: [
      // A full stop or comma glued between two words, and one behind a space.
      ("وصل الوفد إلى المدينة.وقال المتحدث إن الاجتماع انتهى", "المدينة. وقال"),
      ("انتهى الاجتماع،وغادر الوفد", "الاجتماع، وغادر"),
      ("انتهى الاجتماع ، وغادر الوفد", "الاجتماع، وغادر"), ("انتهى الاجتماع ،وغادر الوفد", "الاجتماع، وغادر"),
      ("وغادر الوفد العاصمة .", "العاصمة."),
      // Spaces within brackets.
      ("زار ( الرئيس ) المدينة", "زار (الرئيس) المدينة"), ("جريدة « الشرق » اليومية", "جريدة «الشرق» اليومية"),
      // Dust.
      ("انسحبت القوات | من المدينة", "القوات من"), ("انسحبت ' القوات من المدينة", "انسحبت القوات"),
      ("انسحبت القوات` من المدينة", "القوات من"), ("انسحبت القوات من ~المدينة", "من المدينة"),
      // Partners.
      ("قال \"إن القوات' انسحبت", "\"إن القوات\" انسحبت"), ("قال 'إن القوات\" انسحبت", "\"إن القوات\" انسحبت"),
      ("مقتل (مدنيين} في القصف", "(مدنيين) في"), ("قال «إن القوات> انسحبت", "«إن القوات» انسحبت"),
      ("مقتل (مدنيين( في القصف", "(مدنيين) في"),
    ])
  func mended(read: String, printed: String) throws {
    #expect(!read.contains(printed))
    let result = try corrected(Self.noisy + read + "\n" + Self.noisy)
    #expect(result.text.text.string.contains(printed))
    #expect(result.text.edits.contains { $0.rule == .punctuation })
  }

  @Test(
    "Where letters are misread, what is a writer's way or no sentence stays",
    arguments: [
      "نشر موقع العربية.نت الخبر", "كتب أ.د. سمير حسن", "ص.ب. 1234", "الساعة 4:30 مساء", "بنسبة 3.5 في المئة",
      "1. المقدمة",
      "(أ) الباب الأول", "قال \"إن القوات\" انسحبت", "قال 'إن القوات' انسحبت", "قالت... ثم سكتت", "ضحك الجميع :)",
      "info@example.org و www.example.org/a_b", "C++ و f(x) = a[i]", "• البند الأول", "- البند الثاني", "* ملاحظة",
      "دمشق - بيروت", "رحلة الذهاب/الإياب", "كيف؟! لماذا؟!",
    ])
  func stays(text: String) throws {
    #expect(try corrected(Self.noisy + text + "\n" + Self.noisy).text.text.string.contains("\n\(text)\n"))
  }

  @Test(
    "Where no letter is misread, they are suggested at most",
    arguments: [
      "وصل الوفد إلى المدينة ، وقال المتحدث إن الاجتماع انتهى .", "زار ( الرئيس ) المدينة أمس.",
      "انسحبت القوات | من المدينة أمس.",
      "وصل الوفد إلى المدينة.وقال المتحدث إن الاجتماع انتهى.",
    ])
  func calm(text: String) throws {
    #expect(try corrected(text).text.text.string == text)
  }

  @Test("A page that sets every comma behind a space keeps them so")
  func habit() throws {
    let text = Self.noisy + String(repeating: "وصل الوفد ، ثم غادر الوزير ، وبقي الحرس ، والسفير أيضا\n", count: 8)
    #expect(try corrected(text).text.text.string.hasSuffix("ثم غادر الوزير ، وبقي الحرس ، والسفير أيضا\n"))
  }

  @Test("A mark that recurs by itself is a separator")
  func separators() throws {
    let text = Self.noisy + "الرئيسية | أخبار | رياضة | ثقافة | صحة"
    #expect(try corrected(text).text.text.string.hasSuffix("الرئيسية | أخبار | رياضة | ثقافة | صحة"))
  }

  @Test("Each change covers exactly its marks and spaces in the source")
  func ranges() throws {
    let text = Self.noisy + "انتهى الاجتماع ، وغادر الوفد | المدينة"
    let correction = try corrected(text)
    let marks = correction.text.edits.filter { $0.rule == .punctuation }.map { ($0.source, $0.replacement) }
    #expect(marks.map(\.0) == [" ،", "| "] && marks.map(\.1) == ["،", ""])
    for edit in correction.text.edits { #expect(correction.text.source[edit.range] == edit.source) }
  }
}
