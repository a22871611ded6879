import ArabicExtraction
import ArabicText
import Testing

/// What holds of every extraction from any text.
@Suite struct ExtractionLawsTests {
  /// A small generator that gives the same numbers on every machine.
  struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
  }

  static let pieces = """
    ثلاثة وخمسة ألف مليون مئة وعشرون نصف وربع بين من إلى حتى أو و 5 12 1,200 3.5 - / ( ) % ٪ # @ + : . ، رقم القرار هاتف قتيل قتلى \
    غارة غارتان لم لا أي دون خالية على الأقل حوالي أكثر الأول الثاني عشر ال 19 2018 تشرين يوم أمس الساعة a@b.com http://x.y N ° ' 35.123 \
    عدة بعض عشرات مئات آلاف أضعاف بالمئة واحد اثنين ناقص وأحد الثلثين $ ٣٤ فدان ونصف 20+
    """.split(separator: " ")

  static func text(seed: Int, glued: Bool) -> String {
    var dice = Dice(state: UInt64(seed))
    return (0..<60).map { _ in
      String(pieces[dice.roll(pieces.count)]) + (glued && dice.roll(2) == 0 ? "" : dice.roll(12) == 0 ? "\n" : " ")
    }.joined()
  }

  @Test(arguments: 0..<300)
  func mentionsAreSortedWithinTheTextAndDisjoint(seed: Int) throws {
    let text = Self.text(seed: seed, glued: seed % 2 == 0)
    let (source, extraction) = try Figures.extraction(text)
    let ranges = [extraction.dates.map(\.range), extraction.numbers.map(\.range), extraction.identifiers.map(\.range)]
    for list in ranges { #expect(list == list.sorted { $0.lowerBound < $1.lowerBound }) }
    let all = ranges.flatMap { $0 }.sorted { $0.lowerBound < $1.lowerBound }
    for (one, next) in zip(all, all.dropFirst()) {
      #expect(one.upperBound <= next.lowerBound, "\(source[one]) and \(source[next]) overlap in: \(text)")
    }
    for range in all {
      #expect(!range.isEmpty && source.isScalarBorder(range.lowerBound) && source.isScalarBorder(range.upperBound))
    }
    for number in extraction.numbers {
      if let counted = number.counted { #expect(number.range.contains(counted.range.lowerBound)) }
      if let lower = number.lower, let upper = number.upper { #expect(lower <= upper) }
    }
  }

  @Test(arguments: [
    String(repeating: "(", count: 200_000), String(repeating: "و ", count: 100_000),
    String(repeating: "1,", count: 100_000),
    String(repeating: "مئة ألف مليون ", count: 10_000), String(repeating: "#", count: 200_000),
    String(repeating: "ب", count: 400_000), String(repeating: "9", count: 400_000),
    String(repeating: "a@", count: 100_000),
    String(repeating: "لا أي ", count: 50_000), String(repeating: "بين خمسة و", count: 30_000),
  ])
  func longTextsOfOneKindAreReadInLinearTime(text: String) throws {
    let extractor = try #require(Figures.extractor)
    func time(_ text: String) -> Duration {
      let aligned = AlignedText(UTF8Text(text))
      return ContinuousClock().measure { _ = extractor.extract(from: aligned) }
    }
    let part = String(text.prefix(text.count / 8))
    _ = time(part)
    let (short, long) = (time(part), time(text))
    // Eight times the text takes about eight times as long, and would take sixty-four times in quadratic time.
    #expect(long < short * 32 + .milliseconds(200))
  }

  @Test func rangesAreOfTheFirstSource() throws {
    let source = UTF8Text("وقـتل 12 مد\u{640}نياً")
    let plain = AlignedText(source).applying([
      Edit(range: 4..<6, source: "ـ", replacement: "", stage: .normalization, rule: "tatweel"),
      Edit(range: 18..<20, source: "ـ", replacement: "", stage: .normalization, rule: "tatweel"),
    ])
    let number = try #require(Figures.extractor?.extract(from: plain).numbers.first)
    #expect(source[number.range] == "12 مد\u{640}نياً")
    #expect(number.counted?.lemma == "مدني")
  }

  @Test func onlyTheKindsAskedForAreReturned() throws {
    let text = AlignedText(UTF8Text("هاتف 0112234455: قتل 5 أشخاص في 17 آذار 2018"))
    let numbers = try Extractor(options: .init(kinds: .numbers)).extract(from: text)
    #expect(numbers.dates.isEmpty && numbers.identifiers.isEmpty)
    #expect(numbers.numbers.map { text.source[$0.range] } == ["5 أشخاص"])
  }
}
