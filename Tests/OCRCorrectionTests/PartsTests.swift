import ArabicText
import OCRCorrection
import Testing

/// What a user puts beside the built-in parts, or in their place.
@Suite("Parts of one's own")
struct PartsTests {
  private func corrected(_ text: String, _ parts: Corrector.Parts, _ mode: Mode = .balanced) throws -> Correction {
    try Corrector(model: .builtIn(), options: .init(mode: mode, parts: parts)).correct(AlignedText(UTF8Text(text)))
  }

  /// A register of places that no lexicon has.
  struct Places: CandidateSource {
    func candidates(for word: String) -> [WordCandidate] {
      word == "زنيورة" ? [WordCandidate("زنبورية"), WordCandidate("Latin"), WordCandidate("")] : []
    }
  }

  @Test("A source of candidates proposes words that no lexicon has")
  func candidates() throws {
    let text = "أعلنت وزارة الضحة أن القواث انسحبت من قرية زنيورة وأمفرت الغارات عن مقتل مدنيين"
    let plain = try corrected(text, .init(), .suggest).suggestions
    let own = try corrected(text, .init(candidates: Places()), .suggest).suggestions
    #expect(!plain.contains { $0.replacement == "زنبورية" })
    #expect(own.contains { $0.source == "زنيورة" && $0.replacement == "زنبورية" })
  }

  /// Knows one phrase, and dislikes whatever else stands in its place.
  struct Phrase: ContextScorer {
    let word: String
    let before: String
    func costs(of words: [String], after before: [String], before after: [String]) -> [Double] {
      words.map { after.first == self.before && $0 != word ? 8 : 0 }
    }
  }

  @Test("A scorer of context outweighs the built-in one where it is sure")
  func context() throws {
    let text = "قال شهود إن القصق استمر ساعتين"
    let parts = Corrector.Parts(context: Phrase(word: "القصر", before: "استمر"))
    #expect(try corrected(text, .init()).text.text.string.contains("القصف استمر"))
    #expect(try corrected(text, parts).text.text.string.contains("القصر استمر"))
  }

  @Test("A scorer that answers out of turn changes nothing", arguments: [[], [1, 2, 3, 4, 5, 6, 7, 8, 9], [.nan]])
  func faultyScorer(costs: [Double]) throws {
    struct Faulty: ContextScorer {
      let costs: [Double]
      func costs(of words: [String], after before: [String], before after: [String]) -> [Double] { costs }
    }
    let text = CorrectionTests.release
    #expect(try corrected(text, .init(context: Faulty(costs: costs))) == corrected(text, .init()))
  }

  /// Writes out an abbreviation, and proposes changes that no correction may make.
  struct Abbreviations: CorrectionRule {
    func edits(in text: UTF8Text, range: Range<Int>) -> [Edit] {
      func edit(_ range: Range<Int>, _ source: String, _ replacement: String) -> Edit {
        Edit(
          range: range, source: source, replacement: replacement, stage: .correction, rule: "abbreviation",
          confidence: 0.9)
      }
      let found = text.string.hasPrefix("د. ") ? [edit(0..<3, "د.", "الدكتور")] : []
      return found + [
        edit(4..<5, "\u{0633}", "x"), edit(0..<4000, "", "x"), edit(3..<4, " ", "\n"), edit(3..<4, "x", "y"),
      ]
    }
  }

  @Test("A rule makes its changes as the mode says, and none that breaks a promise")
  func rules() throws {
    let text = "د. سمير حسن وصل إلى المدينة"
    let parts = Corrector.Parts(rules: [Abbreviations()])
    let made = try corrected(text, parts)
    #expect(made.text.text.string == "الدكتور سمير حسن وصل إلى المدينة")
    #expect(made.text.edits.map(\.rule) == ["abbreviation"])
    let suggested = try corrected(text, parts, .suggest)
    #expect(suggested.text.text.string == text && suggested.suggestions.contains { $0.rule == "abbreviation" })
  }

  /// Never touches the first line, and suggests nothing.
  struct BelowTheHead: ChangeDecider {
    func decide(_ change: Edit, in text: UTF8Text) -> ChangeDecision {
      text[0..<change.range.lowerBound].contains("\n") && change.confidence > 0.5 ? .make : .drop
    }
  }

  @Test("A decider decides alone")
  func decider() throws {
    let line = "أعلنت وزارة الضحة أن القواث انسحبت من المدينة"
    let correction = try corrected(line + "\n" + line, .init(decider: BelowTheHead()), .suggest)
    #expect(correction.text.text.string == line + "\nأعلنت وزارة الصحة أن القوات انسحبت من المدينة")
    #expect(correction.suggestions.isEmpty)
  }

  @Test("Without one, the mode decides")
  func modeDecider() throws {
    let text = CorrectionTests.release
    for mode in [Mode.suggest, .conservative, .balanced, .aggressive] {
      #expect(try corrected(text, .init(decider: ModeDecider(mode: mode)), mode) == corrected(text, .init(), mode))
    }
  }
}

/// The example of docs/guides/correction.md.
@Suite("The guide's parts")
struct GuidePartsTests {
  struct Villages: CandidateSource {
    let names: [String]
    func candidates(for word: String) -> [WordCandidate] {
      names.filter { $0.count == word.count && $0.first == word.first }.map { WordCandidate($0, cost: 1) }
    }
  }

  struct Careful: ChangeDecider {
    let persons: Set<String>
    func decide(_ change: Edit, in text: UTF8Text) -> ChangeDecision {
      if persons.contains(change.source) || persons.contains(change.replacement) { return .suggest }
      return ModeDecider(mode: .balanced).decide(change, in: text)
    }
  }

  @Test("do what the guide says of them")
  func guide() throws {
    let text = "أعلنت وزارة الضحة أن القواث انسحبت من قرية زنيوريه وأن سمبر غادرها"
    let parts = Corrector.Parts(
      candidates: Villages(names: ["زنبورية"]), decider: Careful(persons: ["سامر", "سمير"]))
    let corrector = try Corrector(model: .builtIn(), options: .init(parts: parts))
    let correction = corrector.correct(AlignedText(UTF8Text(text)))
    #expect(correction.text.text.string.contains("قرية زنبورية"))
    #expect(correction.text.text.string.contains("سمبر"))
    #expect(correction.suggestions.contains { $0.source == "سمبر" && $0.replacement == "سمير" })
  }
}
