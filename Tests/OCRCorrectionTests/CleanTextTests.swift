import ArabicText
import OCRCorrection
import Testing

/// What a person who reads text that was never misread must be able to rely on.
@Suite("Clean text rich in names")
struct CleanTextTests {
  private func changes(_ mode: Mode) throws -> [String] {
    let corrector = try Corrector(model: .builtIn(), options: .init(mode: mode))
    return CleanCorpus.pages.flatMap { page in
      corrector.correct(AlignedText(UTF8Text(page))).text.edits.map { "\($0.source) → \($0.replacement)" }
    }
  }

  private var words: Int {
    CleanCorpus.pages.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
  }

  @Test("`conservative` changes nothing in eighteen hundred words")
  func conservative() throws {
    #expect(words > 1800)
    #expect(try changes(.conservative) == [])
  }

  @Test("`balanced` changes fewer than two of a thousand words")
  func balanced() throws {
    let changes = try changes(.balanced)
    #expect(Double(changes.count) < Double(words) * 0.002, "\(changes)")
  }

  @Test("A name that ends in ه and stands twice is no name with a comma")
  func recurring() throws {
    let text = "وصل المفتش هانسنه إلى المدينة مساء أمس. وقالت الصحف إن هانسنه سيبقى أسبوعا في العاصمة."
    let corrector = try Corrector(model: .builtIn(), options: .init(mode: .balanced))
    #expect(corrector.correct(AlignedText(UTF8Text(text))).text.text.string == text)
  }

  @Test(
    "A name is not put right by the word it looks like",
    arguments: [
      "وكتبت منى على صفحتها", "بلدتي كفرنبل وحزارين", "أودع قاضي التحقيق بمحكمة سيدي امحمد", "نقله في زينهم",
      "رئيس بلدية الخيام عدنان عليان", "المعلمة إحسان كوكو", "فاهم الطائي", "شوغيل مايغا",
    ])
  func names(text: String) throws {
    let corrector = try Corrector(model: .builtIn(), options: .init(mode: .balanced))
    #expect(corrector.correct(AlignedText(UTF8Text(text))).text.text.string == text)
  }

  @Test(
    "What people write as they speak is right as it stands",
    arguments: [
      "ليش ما بتحكو عن ولادها التلاتة يلي استشهدو؟", "قصفو هالمشفى مبارح مرة تانية ودخلو عالحارة، بس كلنا بخير",
      "وزعنا هلق ألفين وخمسمية ربطة خبز عالعيل، وكتار ما صحلهم شي",
      "وديال الجيران تلاتة قذايف نزلو عليهم بزاف ديال الخوف",
      "الضابط قاللي عايز البطاقة، وأنا مش معايا حاجة غير تمانين جنيه", "أكو سبع جثث ماكو أحد ينعرفهم، شلون نسوي",
    ])
  func speech(text: String) throws {
    let corrector = try Corrector(model: .builtIn(), options: .init(mode: .balanced))
    #expect(corrector.correct(AlignedText(UTF8Text(text))).text.text.string == text)
  }

  @Test("A word of speech on a page of written Arabic is a misreading")
  func notSpeech() throws {
    let text = "أعلنت وزارة الصحة في بيان لها أن ثلاث قذايف سقطت في محيط المستشفى المركزي."
    let corrector = try Corrector(model: .builtIn(), options: .init(mode: .balanced))
    #expect(corrector.correct(AlignedText(UTF8Text(text))).text.text.string.contains("ثلاث قذائف سقطت"))
  }

  @Test(
    "A number that is spelled well is not spelled another way",
    arguments: [
      "من مواليد سنة ألف وتسعمئة وثلاث وسبعين", "بلغ العدد أربعة عشر ألفاً ومئتين وثمانياً وستين حالة",
      "بقيمة خمسمئة دولار وستمئة ليرة",
    ])
  func numbers(text: String) throws {
    let corrector = try Corrector(model: .builtIn(), options: .init(mode: .balanced))
    #expect(corrector.correct(AlignedText(UTF8Text(text))).text.text.string == text)
  }
}
