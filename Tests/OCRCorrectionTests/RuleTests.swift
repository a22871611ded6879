import ArabicText
import OCRCorrection
import Testing

@Suite("Rules beside the reading of words")
struct RuleTests {
  private func corrected(_ text: String, _ options: Corrector.Options) throws -> Correction {
    try Corrector(model: .builtIn(), options: options).correct(AlignedText(UTF8Text(text)))
  }

  @Test("A writer's slip is repaired where orthography is on, and else suggested")
  func orthography() throws {
    let text = "انعقد الاجتماع في مبنى الوزارة الى جانب ممثلي المنظمات الدولية"
    let on = try corrected(text, .init(mode: .balanced))
    #expect(on.text.edits.contains { $0.rule == .orthography && $0.source == "الى" && $0.replacement == "إلى" })
    for options in [
      Corrector.Options(mode: .conservative), Corrector.Options(mode: .balanced, orthography: false),
    ] {
      #expect(try !corrected(text, options).text.edits.contains { $0.rule == .orthography })
    }
  }

  @Test("An acronym that stands once beside its like is suggested, and repaired in `aggressive` alone")
  func latin() throws {
    let text = "CJTF-OIR Website CJTF-OIR Twitter CJTF-OIR Facebook CJJF-OIR DVIDS CJTF-O1Rmedia@mail.mil"
    let balanced = try corrected(text, .init(mode: .balanced))
    #expect(balanced.text.text.string == text)
    let suggested = balanced.suggestions.filter { $0.rule == .latinRepetition }
    #expect(suggested.map(\.source) == ["CJJF-OIR", "CJTF-O1R"])
    #expect(suggested.allSatisfy { $0.replacement == "CJTF-OIR" })
    let aggressive = try corrected(text, .init(mode: .aggressive))
    #expect(aggressive.text.text.string.contains("Facebook CJTF-OIR DVIDS CJTF-OIRmedia@mail.mil"))
  }

  @Test("A number whose parts changed places is a suggestion, and its digits stay")
  func numberOrder() throws {
    let text = "17 تشرين الثاني 2018 رقم التحرير: 10-20181117 للنشر الفوري"
    let correction = try corrected(text, .init(mode: .balanced))
    #expect(correction.text.text.string == text)
    let suggestion = correction.suggestions.first { $0.rule == .numberOrder }
    #expect(suggestion?.source == "10-20181117" && suggestion?.replacement == "20181117-10")
  }

  @Test("A digit inside a word is a letter; a digit beside a word is a number")
  func digitInWord() throws {
    let text = "قال المتحدث إن الق١ئد وصل إلى المدينة يوم 5 أيار"
    let correction = try corrected(text, .init(mode: .aggressive))
    #expect(correction.text.text.string == "قال المتحدث إن القائد وصل إلى المدينة يوم 5 أيار")
    #expect(correction.text.edits.map(\.rule) == [.digitInWord])
  }

  @Test("A comma read as a letter at the end of a word comes back as a comma")
  func commaAsLetter() throws {
    let text =
      "وصل الوفد إلى العاصمةء ثم توجه إلى القصر الجمهوريء حيث كان في استقبائه رئيش الحكومة ووزير الخارجيةء وبحث الجانبان العلاقات."
    let result = try corrected(text, .init(mode: .aggressive))
    #expect(result.text.text.string.contains("العاصمة،"))
    #expect(result.text.edits.contains { $0.rule == .punctuation })
  }

  @Test("Vowel signs stay on the letters that stay")
  func marks() throws {
    let text = "لقد أمفرَت الغارات عن مقتل مدنيين"
    let result = try corrected(text, .init(mode: .aggressive)).text.text.string
    #expect(result.contains("أسفرَت"))
  }

  @Test("Vowelled verses are left alone")
  func verses() throws {
    let verse = "إِنَّا أَعْطَيْنَاكَ الْكَوْثَرَ فَصَلِّ لِرَبِّكَ وَانْحَرْ"
    #expect(try corrected(verse, .init(mode: .threshold(0.05))).text.text.string == verse)
  }
}

@Suite("What the user knows")
struct UserKnowledgeTests {
  private let text = "نفذت قوة المهام غارات، وقامت قرة المهام بالتحقق، وقالت قوة المهام إن الغارات أمفرت عن أضرار."

  @Test("A word of the dictionary is never changed")
  func dictionary() throws {
    let options = Corrector.Options(mode: .aggressive, dictionary: ["قرة", "أمفرت"])
    let correction = try Corrector(model: .builtIn(), options: options).correct(AlignedText(UTF8Text(text)))
    #expect(correction.text.text.string.contains("قرة المهام") && correction.text.text.string.contains("أمفرت"))
  }

  @Test("A name of the gazetteer is found where it was misread")
  func gazetteer() throws {
    let read = "وقال شهود من قرية كفرزنتور إن القصف استمر ساعتين"
    let plain = try Corrector(model: .builtIn(), options: .init(mode: .balanced))
    #expect(!plain.correct(AlignedText(UTF8Text(read))).text.text.string.contains("كفرزيتون"))
    let knowing = try Corrector(
      model: .builtIn(),
      options: .init(mode: .aggressive, gazetteer: [GazetteerEntry(phrase: "قرية كفرزنتون", weight: 50)]))
    #expect(knowing.correct(AlignedText(UTF8Text(read))).text.text.string.contains("كفرزنتون"))
  }

  @Test("A confusion table of another engine makes its confusions likely")
  func confusions() throws {
    let table = try ConfusionTable(parsing: "# engine\nو\tق\t0.9\n")
    let read = "نفذت ققة المهام غارات"
    let with = try Corrector(model: .builtIn(), options: .init(mode: .suggest, confusions: table))
    let without = try Corrector(model: .builtIn(), options: .init(mode: .suggest))
    func confidence(_ corrector: Corrector) -> Double {
      let found = corrector.correct(AlignedText(UTF8Text(read))).suggestions
      return found.first { $0.source == "ققة" && $0.replacement == "قوة" }?.confidence ?? 0
    }
    #expect(confidence(with) > confidence(without))
  }

  @Test("A table that cannot be read says which line", arguments: ["ا\tأ", "ا\tا\t1", "ابت\tا\t1", "ا\tأ\tmany"])
  func faultyTable(line: String) {
    #expect(throws: ConfusionTableError(line: 2, content: line)) { try ConfusionTable(parsing: "ب\tت\t0.5\n" + line) }
  }

  @Test("A table reads what it writes")
  func roundTrip() throws {
    let table = ConfusionTable(entries: [
      .init(printed: "عم", read: "ص", weight: 0.25), .init(printed: "", read: "ا", weight: 0.5),
      .init(printed: "ن", read: "", weight: 1),
    ])
    #expect(try ConfusionTable(parsing: table.description) == table)
  }
}
