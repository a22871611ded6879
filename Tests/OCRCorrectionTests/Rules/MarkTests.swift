import ArabicText
import OCRCorrection
import Testing

/// Marks that an engine took for others, in pages of our own.
@Suite("Marks read as others")
struct MarkTests {
  /// A page by an engine that knows no Arabic comma.
  static let page = """
    أعلنت وزارة الضحة أن عدد المصابين ارتفغ إلى أربعين, بينما غادر المستشفى عشرة مرضى. الذين كانوا قد وصلوا يوم الأحد.
    وقال الوزير إن الوضع تحت السيطرة» لكن الأطباء طالبوا بمزيد من الأسرة. التي لم تعد تكفي الجرحى والمرضى.
    وأمفرت الغارات عن تدمير المستودع. حيث كانت القواث تخزن الأسلحة: ثم انسحبت إلى الحدود:
    وزار الوفد المدينه القديمة., حيث التقى رئيس البلدية ثم توجه إلى المطار.
    """

  private func corrected(_ text: String, _ mode: Mode = .balanced) throws -> Correction {
    try Corrector(model: .builtIn(), options: .init(mode: mode)).correct(AlignedText(UTF8Text(text)))
  }

  @Test(
    "are commas again where a phrase goes on, and full stops where a sentence ends",
    arguments: [
      ("أربعين, بينما", "أربعين، بينما"), ("مرضى. الذين", "مرضى، الذين"), ("السيطرة» لكن", "السيطرة، لكن"),
      ("الأسرة. التي", "الأسرة، التي"), ("المستودع. حيث", "المستودع، حيث"), ("الأسلحة: ثم", "الأسلحة، ثم"),
      ("إلى الحدود:\n", "إلى الحدود.\n"), ("القديمة., حيث", "القديمة، حيث"),
    ])
  func mended(read: String, printed: String) throws {
    #expect(Self.page.contains(read))
    #expect(try corrected(Self.page).text.text.string.contains(printed))
  }

  @Test(
    "A full stop that ends a sentence stays on the same page",
    arguments: ["يوم الأحد.\n", "الجرحى والمرضى.\n", "إلى المطار."])
  func stays(text: String) throws {
    #expect(Self.page.contains(text))
    #expect(try corrected(Self.page).text.text.string.contains(text))
  }

  @Test("Each change is one of punctuation, with what else it may be, and less sure ones are suggested")
  func evidence() throws {
    let all = try corrected(Self.page, .suggest)
    let marks = all.suggestions.filter { $0.rule == .punctuation }
    #expect(marks.count >= 8 && marks.allSatisfy { (0.15...1).contains($0.confidence) })
    let comma = marks.first { $0.source == "»" }
    #expect(comma?.replacement == "،")
    #expect(comma?.alternatives.contains { $0.text == "»" } == true)
    let made = try corrected(Self.page, .threshold(0.9)).text.edits.filter { $0.rule == .punctuation }
    #expect(!made.isEmpty && made.count < marks.count && made.allSatisfy { $0.confidence >= 0.9 })
  }

  @Test(
    "Marks of a page without misread letters are left alone",
    arguments: [
      "أعلنت وزارة الصحة أن عدد المصابين ارتفع إلى أربعين، بينما غادر المستشفى عشرة مرضى. وقال الوزير إن الوضع تحت السيطرة. ولم يذكر تفاصيل.",
      // A writer who uses the comma of another script, and one who uses none at all.
      "انتهى الاجتماع مساء أمس, ثم غادر الوفد إلى المطار, حيث كان في وداعه وزير الخارجية, وعدد من السفراء.",
      "انتهى الاجتماع مساء أمس. غادر الوفد إلى المطار بعد ذلك. كان في وداعه وزير الخارجية. لم يدل أحد بتصريح.",
      "وسأل الصحفي: متى تنتهي الحرب؟ فأجاب الوزير: لا أعرف!", "الهاتف: 123456. البريد: بلا. المصدر: وكالات",
      "لم تعلن الوزارة عن أي تفاصيل... وما زال التحقيق جارياً.", "جدول المواد:\n1. المقدمة\n2. الخاتمة",
      "قالت صحيفة «الشرق» إن الاتفاق وقع، ونقلت عن «مصدر مطلع» أن الهدنة بدأت.",
      "بدأ العرض الساعة 4:30 وارتفعت النسبة 3.5 نقطة، كما قال أ.د. سمير حسن، ص.ب. 1234",
    ])
  func untouched(text: String) throws {
    #expect(try corrected(text).text.text.string == text)
  }

  @Test("Full stops of clean posts that set no commas are left by the careful mode")
  func stopsOfPosts() throws {
    let post = """
      وصلت القافلة إلى المدينة صباحا. وبدأ توزيع الطحين في الساحة.
      قال السكان إن القصف توقف قليلا. ثم عاد في المساء.
      انتشرت قوات الأمن في الشوارع. فيما أغلقت المدارس أبوابها.
      أعلن المشفى حاجته إلى الدم. ودعا الأهالي إلى التبرع.
      """
    #expect(try corrected(post, .conservative).text.text.string == post)
    #expect(try corrected(post, .suggest).suggestions.contains { $0.source == "." && $0.replacement == "،" })
  }

  @Test("What the letters of a garbled section say of its marks does not reach a clean article far above it")
  func sections() throws {
    let article = String(
      repeating: "زار الوفد المدينة القديمة، والتقى رئيس البلدية. ثم توجه إلى المطار، وغادر البلاد مساء أمس.\n",
      count: 40)
    let result = try corrected(article + Self.page).text.text.string
    #expect(result.hasPrefix(article.prefix(article.count * 3 / 4)))
    #expect(result.contains("المستودع، حيث"))
  }

  @Test("A line of many thousand marks is read in good time", .timeLimit(.minutes(1)))
  func hostile() throws {
    let text = String(repeating: "كلمة., ", count: 20_000) + String(repeating: ".,:", count: 20_000)
    #expect(try corrected(text).text.text.count > 0)
  }
}
