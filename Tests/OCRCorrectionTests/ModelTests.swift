import ArabicText
import Testing

@testable import OCRCorrection

@Suite("Models")
struct ModelTests {
  @Test("The built-in model is sound, and says where it comes from")
  func builtIn() throws {
    let model = try Model.builtIn()
    try model.verify()
    #expect(model.about.contains("wordfreq") && model.about.contains("CC BY-SA 4.0"))
    let summary = model.summary
    #expect(summary.words > 500_000 && summary.pairs > 800_000 && summary.triples > 200_000)
    #expect(summary.sections.reduce(0) { $0 + $1.bytes } < 12_000_000)
  }

  @Test("What is no model is refused by name")
  func refused() throws {
    #expect(throws: ModelError.notAModel) { try Model(bytes: []) }
    #expect(throws: ModelError.notAModel) { try Model(bytes: Array("not a model, but long enough to be read".utf8)) }
    #expect(throws: (any Error).self) { try Model(path: "/nowhere/at/all") }
    let sound = ModelSections.assemble([("about", Array("x".utf8))])
    #expect(throws: ModelError.section("buckets")) { try Model(bytes: sound) }
    #expect(throws: ModelError.truncated(expected: sound.count, found: sound.count - 1)) {
      try Model(bytes: sound.dropLast())
    }
    var other = sound
    other[8] = 9
    #expect(throws: ModelError.version(found: 9, expected: 1)) { try Model(bytes: other) }
  }

  @Test("A changed byte is found by the checksum")
  func checksum() throws {
    var bytes = Array(try Model.builtIn().bytes.buffer)
    bytes[bytes.count / 2] ^= 1
    #expect(throws: ModelError.checksum) { try Model(bytes: bytes) }
  }

  @Test("What the model knows of a word can be asked")
  func explained() throws {
    let model = try Model.builtIn()
    #expect(model.explain("المدينة")?.state == .candidate)
    #expect(model.explain("الى")?.state == .slip)
    #expect(model.explain("قثضسد")?.state == .unknown)
    #expect(model.explain("CJTF") == nil)
    #expect(model.explain("أمفرت")?.candidates.first?.text == "أسفرت")
  }

  @Test("Counting text gives tables from which words and their neighbours are known")
  func counting() throws {
    var counter = SequenceCounter()
    counter.add(UTF8Text("وصل الوفد إلى المدينة. وصل الوفد إلى القرية.\nوصل الوفد 12 مرة."))
    let tables = counter.tables(leastWord: 1, leastPair: 2, leastTriple: 2)
    #expect(tables.words.hasPrefix("</s>\t3\nالوفد\t3\nوصل\t3\n") || tables.words.contains("وصل\t3\n"))
    #expect(tables.pairs.contains("وصل\tالوفد\t3\n") && tables.pairs.contains("<s>\tوصل\t3\n"))
    #expect(tables.triples.contains("وصل\tالوفد\tإلى\t2\n"))
    #expect(!tables.pairs.contains("القرية"))
  }
}

@Suite("The channel")
struct ChannelTests {
  private let channel = Channel(ShapePrior.rates())

  private func cost(_ printed: String, _ read: String) throws -> Float {
    let printed = try #require(LetterCode.codes(printed))
    let read = try #require(LetterCode.codes(read))
    return try printed.withUnsafeBufferPointer { a in
      try read.withUnsafeBufferPointer { b in try #require(channel.cost(printed: a, read: b, bound: 100)).nats }
    }
  }

  @Test(
    "What looks alike is cheaper than what does not",
    arguments: [
      ("قوة", "قرة", "قلة"), ("سوريا", "موريا", "طوريا"), ("بعملية", "بصلية", "بكلية"), ("الحرب", "الخرب", "الضرب"),
      ("نبت", "تبت", "كبت"), ("ذهب", "دهب", "سهب"), ("أسفرت", "أمفرت", "أطفرت"), ("مساء", "مساة", "مساك"),
    ])
  func shapes(printed: String, like: String, unlike: String) throws {
    #expect(try cost(printed, like) < cost(printed, unlike))
    #expect(try cost(printed, printed) == 0)
  }

  @Test("A letter at the end of a word is not taken for one that differs there")
  func forms() throws {
    // ن and ب differ in dots alone within a word, and in shape at its end.
    #expect(try cost("نهر", "بهر") < cost("لبن", "لبب"))
  }

  @Test("Letters are joined as Unicode says")
  func joining() {
    for letter in 1...UInt8(LetterCode.letters) {
      for previous in 0...UInt8(LetterCode.letters) {
        for next in 0...UInt8(LetterCode.letters) {
          let expected = ArabicLetter.form(
            of: LetterCode.scalar(letter), after: previous == 0 ? nil : LetterCode.scalar(previous),
            before: next == 0 ? nil : LetterCode.scalar(next))
          let form: ArabicLetter.Form = [.isolated, .initial, .medial, .final][
            LetterCode.form(letter, after: previous, before: next)]
          #expect(form == expected)
        }
      }
    }
  }

  @Test("Confusions are counted on pairs, and make what was counted likely")
  func learned() throws {
    var learner = ConfusionLearner()
    for _ in 0..<30 { learner.add(printed: "كتب الكاتب كتابا", read: "كنب الكانب كنابا") }
    let rates = ConfusionRates(counts: learner.counts, prior: ShapePrior.rates())
    let (teh, noon) = (LetterCode.letter("ت"), LetterCode.letter("ن"))
    #expect(rates[2, teh, noon] > 2 * ShapePrior.rates()[2, teh, noon])
    let again = ConfusionCounts(parsing: learner.counts.text)
    #expect(again.counts == learner.counts.counts && again.printed == learner.counts.printed)
    #expect(learner.counts.table.entries.first?.printed == "ت" && learner.counts.table.entries.first?.read == "ن")
  }

  @Test("Where a word was found, its cost is what an alignment gives")
  func walkAgrees() throws {
    let model = try Model.builtIn()
    let search = CandidateSearch(lexicon: model.language.lexicon, channel: channel)
    for word in ["القراث", "المدية", "االحكومة", "بصلية"] {
      let codes = try #require(LetterCode.codes(word))
      search.begin(codes, reach: 12, ceiling: 40)
      search.once()
      #expect(!search.found.isEmpty)
      for hit in search.found {
        let aligned = hit.entry.letters.withMemoryRebound(to: UInt8.self) { printed in
          codes.withUnsafeBufferPointer { channel.cost(printed: printed, read: $0, bound: 100) }
        }
        #expect(try #require(aligned).nats <= hit.cost.nats + 0.001)
      }
    }
  }
}

@Suite("Any input")
struct RobustnessTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test("is read without a crash, and replays exactly")
  func generated() throws {
    let corrector = try Corrector(model: .builtIn(), options: .init(mode: .threshold(0.2)))
    let pieces = [
      "ب", "ال", "قرة", "المهام", " ", " ", " ", "\n", ".", "،", ":", "»", "«", "10", "٠١", "-", "20181117", "CJTF",
      "ً", "ـ",
      "#", "@", "ء", "و", "ادي", "أمفرت", "گ", "\u{FFFD}", "😀", "http://a.b/c", "\r\n",
    ]
    var random = Generator(state: 42)
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let correction = corrector.correct(AlignedText(UTF8Text(text)))
      var replayed = Array(text.utf8)
      for edit in correction.text.edits.reversed() {
        #expect(correction.text.source[edit.range] == edit.source)
        replayed.replaceSubrange(edit.range, with: edit.replacement.utf8)
      }
      #expect(replayed == correction.text.text.utf8)
      for (first, second) in zip(correction.suggestions, correction.suggestions.dropFirst()) {
        #expect(first.range.upperBound <= second.range.lowerBound)
      }
    }
  }

  @Test(
    "grows no faster than it is long",
    arguments: ["ب", "قال: ", "[", "1-", "و ", "قرة المهام ", "ab-1 ", "\n", "ً", "الساعة 10:11 ", "10-20181117 "])
  func linear(piece: String) throws {
    let corrector = try Corrector(model: .builtIn(), options: .init(mode: .balanced))
    let clock = ContinuousClock()
    func time(_ count: Int) -> Duration {
      let text = AlignedText(UTF8Text(String(repeating: piece, count: count)))
      return clock.measure { _ = corrector.correct(text) }
    }
    _ = time(2000)
    // Eight times the text takes about eight times as long; what is quadratic takes sixty-four.
    #expect(time(32000) < max(time(4000) * 30, .milliseconds(200)))
  }
}
