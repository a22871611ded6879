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

  private func corrected(
    _ text: String, _ options: Corrector.Options = .init(mode: .balanced)
  ) throws -> Correction {
    try Corrector(model: .builtIn(), options: options).correct(AlignedText(UTF8Text(text)))
  }

  @Test(
    "are repaired where the context leaves no doubt",
    arguments: [
      ("قرة المهام", "قوة المهام"), ("أمفرت عن", "أسفرت عن"), ("و ادي", "وادي"), ("التنميق بشأن", "التنسيق بشأن"),
    ])
  func repaired(read: String, printed: String) throws {
    #expect(Self.release.contains(read))
    #expect(try corrected(Self.release).text.text.string.contains(printed))
  }

  @Test(
    "Dots, teeth, hooks and lost letters",
    arguments: [
      ("أعلنت وزارة الضحة عن تسجيل إصابات جديدة في البلاد.", "وزارة الصحة"),
      ("قال رئيس الحكومه إن الانتخابات ستجري في موعدها.", "رئيس الحكومة"),
      ("وصلت المساعدات الانسانية إلى المدينه المحاصرة.", "المدينة"),
      ("انتشرت القواث الحكومية في محيط المطار.", "القوات الحكومية"),
      ("عقد مجلس الأمن الدولى جلسة طارئة.", "الدولي"),
      ("أكدت المصادر أن عدد الضحايا ارتفغ إلى عشرين.", "ارتفع"),
    ])
  func classes(text: String, expected: String) throws {
    #expect(!text.contains(expected))
    #expect(try corrected(text, .init(mode: .aggressive)).text.text.string.contains(expected))
  }

  @Test(
    "A word in two pieces, or two in one, is read though a letter of it was misread as well",
    arguments: [
      ("أعلنت وزارة الضحة أن القواث انسحبت، وتضررت شبكة الموا لات في المحافظة بعد الغارات.", "شبكة المواصلات في"),
      ("ووصلت المساعداث إلى المنا طف الشرقية بعد القصق الذي استمر أياما.", "المناطق الشرقية"),
      ("ونفى البيان وقوع خسائر في الأر واج بعد الغازات على المدينه.", "خسائر في الأرواح"),
      ("أكدت المصادز أن القوات انسحبت منالمذينة بعد المعارك.", "من المدينة"),
    ])
  func pieces(text: String, expected: String) throws {
    #expect(!text.contains(expected))
    #expect(try corrected(text).text.text.string.contains(expected))
  }

  @Test(
    "A word is read though the lexicon does not know it with its pronoun",
    arguments: [
      ("وأشاد البيان باعتزافهما بالمسؤولية عن الغازة على المدينه.", "باعترافهما"),
      ("ونقل المصابون إلى مستشقياتهما بعد القصق الذي استهدف الحي.", "مستشفياتهما"),
    ])
  func withPronoun(text: String, expected: String) throws {
    #expect(try corrected(text).text.text.string.contains(expected))
  }

  @Test("A writer's slips are repaired where they are as usual beside one another as the words they stand for")
  func slipsSideBySide() throws {
    let text = "وذهب الوفد بالاضافة الى الوزير الى المدينة بعد انتهاء الاجتماع."
    #expect(try corrected(text).text.text.string.hasPrefix("وذهب الوفد بالإضافة إلى الوزير إلى المدينة"))
  }

  @Test(
    "What is right is left as it is",
    arguments: [
      "قال المتحدث إن القوات انسحبت من المدينة صباح اليوم، وإن الطريق الدولي فُتح أمام المدنيين.",
      "التقى شتاينماير نظيره تشاويش أوغلو في كوتونو قبل أن يتوجه إلى أوتاوا.",
      "وصل خوسيه ماريا غوتيريز وبيتر هيشلر إلى مدينة شفابيش غموند الألمانية.",
      "ولم تُعرف حصيلة القصف على بلدات هجين والسوسة والباغوز والشعفة بريف دير الزور.",
      "زار الأولي من نوعه متحف الفنون في مراكش وفاس وتطوان.",
    ])
  func untouched(text: String) throws {
    let correction = try corrected(text)
    #expect(correction.text.text.string == text)
  }

  @Test(
    "Numbers, Latin words, addresses, hashtags and mentions are never changed",
    arguments: [
      "بلغ العدد 1234 و٥٦٧ في 17/11/2018 عند الساعة 10:45", "CJTF-OIR media@example.org www.example.org",
      "#هزيمة_داعس @قرة_المهام", "UN Resolution 2254 (2015) A/RES/2254",
    ])
  func neverTouched(text: String) throws {
    let correction = try corrected(text, .init(mode: .threshold(0.05)))
    #expect(correction.text.text.string == text)
  }

  @Test("Every change says where it stands in the source, and the text is the source with the changes made")
  func replay() throws {
    let correction = try corrected(Self.release, .init(mode: .aggressive))
    #expect(!correction.text.edits.isEmpty)
    var replayed = Array(Self.release.utf8)
    for edit in correction.text.edits.reversed() {
      #expect(correction.text.source[edit.range] == edit.source)
      #expect(edit.stage == .correction && (0...1).contains(edit.confidence))
      replayed.replaceSubrange(edit.range, with: edit.replacement.utf8)
    }
    #expect(replayed == correction.text.text.utf8)
  }

  @Test("A misreading that is surely repaired bears out the same one where context says less")
  func repeated() throws {
    let sure = "وصل الوفد في الساعة 9 مساة أمس. ولم يعرف أحد في المدينة شيئا عن وصوله حتى صباح اليوم التالي."
    let unsure = "و 8 مساة في 21 تموز."
    #expect(try corrected(sure).text.text.string.contains("9 مساءً أمس"))
    #expect(try corrected(sure + "\n" + unsure).text.text.string.contains("8 مساءً في"))
    func confidence(_ text: String) throws -> Double {
      let correction = try corrected(text, .init(mode: .suggest))
      return try #require(correction.suggestions.last { $0.source == "مساة" }).confidence
    }
    #expect(try confidence(sure + "\n" + unsure) > confidence(unsure) + 0.05)
  }

  @Test("Beside a change stand up to five words that may have been printed, the likeliest first")
  func alternatives() throws {
    let changes = try corrected(Self.release).text.edits.filter { $0.rule == .letterConfusion }
    #expect(changes.first { $0.source == "قرة" }?.alternatives.count == 5)
    for change in changes {
      let sure = change.alternatives.map(\.confidence)
      #expect(change.alternatives.count <= 5)
      #expect(sure == sure.sorted(by: >) && sure.allSatisfy { (0...1).contains($0) })
      #expect(Set(change.alternatives.map(\.text) + [change.replacement]).count == change.alternatives.count + 1)
    }
  }

  @Test("Lines stay what they are")
  func lines() throws {
    let text = "و\nادي النهر\n\n\nأمفرت\nالغارات عن\n"
    let result = try corrected(text, .init(mode: .aggressive)).text.text.string
    #expect(result.filter { $0 == "\n" }.count == text.filter { $0 == "\n" }.count)
    #expect(result.hasPrefix("و\n"))
  }

  @Test("The mode `suggest` changes nothing and lays everything open")
  func suggestOnly() throws {
    let correction = try corrected(Self.release, .init(mode: .suggest))
    #expect(correction.text.text.string == Self.release)
    #expect(correction.suggestions.contains { $0.source == "أمفرت" && $0.replacement == "أسفرت" })
  }

  @Test("A bolder mode makes every change that a more careful one makes")
  func modesAreOrdered() throws {
    let careful = try corrected(Self.release, .init(mode: .conservative)).text.edits.map(\.source)
    let bold = try corrected(Self.release, .init(mode: .balanced)).text.edits.map(\.source)
    #expect(!careful.isEmpty)
    #expect(careful.allSatisfy { bold.contains($0) } && bold.count > careful.count)
  }
}
