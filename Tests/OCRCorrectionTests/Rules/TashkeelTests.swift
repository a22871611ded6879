import ArabicText
import OCRCorrection
import Testing

/// Vowel signs that were lost or added, in sentences of our own.
@Suite("Vowel signs")
struct TashkeelTests {
  /// A page of somebody who sets every tanwin.
  static let tanwin = """
    بقي الطريق مغلقاً تماماً طوال الليل، ثم فتح تدريجيًا أمام المدنيين صباحاً.
    وكان الوضع هادئاً نسبياً يوم الأحد، وعاد الناس غالباً إلى بيوتهم مساءً.
    """

  private func corrected(_ text: String, _ mode: Mode = .balanced) throws -> Correction {
    try Corrector(model: .builtIn(), options: .init(mode: mode)).correct(AlignedText(UTF8Text(text)))
  }

  @Test("A tanwin that a page sets everywhere is put back where it was lost, on words that always have one")
  func lost() throws {
    let correction = try corrected(
      Self.tanwin + "\nوقال الوزير أيضا إن العمل جار، وسيعلن لاحقا عن النتائج في سوريا وليبيا.")
    #expect(correction.text.text.string.contains("الوزير أيضا\u{064B} إن"))  // ARABIC FATHATAN
    #expect(correction.text.text.string.contains("وسيعلن لاحقا\u{064B} عن النتائج في سوريا وليبيا."))
    #expect(correction.text.edits.filter { $0.rule == .tashkeel }.map(\.source) == ["أيضا", "لاحقا"])
  }

  @Test(
    "A page that sets none, or now and then one, keeps its words",
    arguments: [
      "وقال الوزير أيضا إن العمل جار، وسيعلن لاحقا عن النتائج.",
      "وقال الوزير أيضا إن العمل جارٍ، وكان ذلك مثلاً حين وصل لاحقا وتكلم تقريبا عن كل شيء، ثم سكت تماما وغادر فورا.",
    ])
  func habit(text: String) throws {
    #expect(try corrected(text).text.text.string == text)
  }

  @Test("Many witnesses are as good as some")
  func longPage() throws {
    let page = String(repeating: Self.tanwin + "\n", count: 300)
    #expect(try corrected(page + "وقال الوزير أيضا إن العمل جار.").text.text.string.contains("الوزير أيضا\u{064B} إن"))
  }

  /// Lines in which many letters were misread.
  static let noisy = """
    أعلنت وزارة الضحة أن القواث انسحبث من المدينه وأمفرث الغارات عن مقتل مدنيين في و ادي النهر.
    وطالبث المنظمه الدوليه بوقف الضربات الثى طالت المدارش والمسثشفيات فى الأحياء الشرقيه من المدينه.
    وقال المتحدث باسم الثوات إن القرى المجاوره لم تتعرض لأى قصق خلال الأيام الثلاثه الماضيه.

    """

  @Test(
    "Signs that no writer sets by themselves are removed where letters are misread",
    arguments: [
      ("تقرير الأمَ\u{0652}م المتحدة", "تقرير الأمم المتحدة"),  // FATHA, SUKUN
      ("خرج م\u{0652}ن المدينة", "خرج من المدينة"),  // a SUKUN on the first letter
      ("ج\u{064E}اء الوفد مساء", "جاء الوفد مساء"),  // a FATHA before ا
      ("قال المتحدث\u{064D} الرسمي\u{064C} ذلك", "الرسمي ذلك"),  // a tanwin behind the article
    ])
  func stray(read: String, printed: String) throws {
    let correction = try corrected(Self.noisy + read)
    #expect(correction.text.text.string.hasSuffix(printed))
    #expect(correction.text.edits.contains { $0.rule == .tashkeel })
  }

  @Test(
    "Signs that tell words apart stay",
    arguments: [
      "ق\u{064F}تل ثلاثة مدنيين",  // a DAMMA of the passive
      "فإن\u{0651} الأمر كل\u{0651}ه",  // SHADDA
      "بيانا\u{064B} رسميا\u{064B}",  // FATHATAN
    ])
  func stays(text: String) throws {
    #expect(try corrected(Self.noisy + text).text.text.string.hasSuffix(text))
    #expect(try corrected(text, .threshold(0.2)).text.text.string == text)
  }

  @Test("Where no letter is misread, no sign is touched")
  func calm() throws {
    let text = "خرج م\u{0652}ن المدينة صباح اليوم وتوجه إلى المطار، ج\u{064E}اء ذلك في بيان رسمي."  // SUKUN, FATHA
    #expect(try corrected(text).text.text.string == text)
  }
}

/// Sentences that go on from one line to the next.
@Suite("Lines that are full")
struct FullLineTests {
  private func confidence(_ text: String) throws -> Double {
    let corrector = try Corrector(model: .builtIn(), options: .init(mode: .suggest))
    let found = corrector.correct(AlignedText(UTF8Text(text))).suggestions
    return found.first { $0.source == "الوقد" && $0.replacement == "الوفد" }?.confidence ?? 0
  }

  @Test("lend their words to the next line")
  func continued() throws {
    let lines = [
      "أعلنت وزارة الخارجية في بيان رسمي أن رئيس", "الوقد الحكومي المفاوض وصل إلى مدينة جنيف",
      "وأنه سيلتقي المبعوث الدولي مساء يوم الأحد",
    ]
    let wrapped = try confidence(lines.joined(separator: "\n"))
    let apart = try confidence(lines.joined(separator: "\n\n"))
    #expect(wrapped > 0.38 && wrapped > apart)
  }
}
