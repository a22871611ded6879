import ArabicText
import OCRCorrection
import Testing

/// What is made and what is only suggested.
@Suite("Modes")
struct ModeTests {
  private func decides(
    _ mode: Mode, _ confidence: Double, standing: Double?, rule: Rule = .letterConfusion
  ) -> ChangeDecision {
    let change = Edit(
      range: 0..<8, source: "قرةا", replacement: "قوة", stage: .correction, rule: rule, confidence: confidence,
      standing: standing)
    return ModeDecider(mode: mode).decide(change, in: UTF8Text("قرةا"))
  }

  @Test(
    "A lower confidence does where what was read is hardly right",
    arguments: [
      (Mode.conservative, 0.7, 0.01, 0.2), (.balanced, 0.3, 0.02, 0.3), (.aggressive, 0.2, 0.05, 0.4),
    ])
  func garbled(mode: Mode, confidence: Double, low: Double, high: Double) {
    #expect(decides(mode, confidence, standing: low) == .make)
    #expect(decides(mode, confidence, standing: high) == .suggest)
    #expect(decides(mode, confidence, standing: nil) == .suggest)
    #expect(decides(mode, mode.threshold, standing: high) == .make)
    #expect(decides(mode, mode.garbledThreshold - 0.01, standing: 0) == .suggest)
  }

  @Test("Marks and spaces have a threshold of their own")
  func marks() {
    #expect(decides(.balanced, 0.4, standing: nil, rule: .punctuation) == .make)
    #expect(decides(.balanced, 0.4, standing: nil, rule: .tashkeel) == .suggest)
    #expect(decides(.conservative, 0.75, standing: nil, rule: .punctuation) == .suggest)
  }

  @Test("A number counts alone, whatever was read", arguments: [0.2, 0.5, 0.9])
  func threshold(value: Double) {
    for standing in [nil, 0, 0.5] {
      #expect(decides(.threshold(value), value - 0.01, standing: standing) == .suggest)
      #expect(decides(.threshold(value), value, standing: standing) == .make)
      #expect(decides(.threshold(value), value - 0.01, standing: standing, rule: .punctuation) == .suggest)
    }
  }

  @Test("Each mode makes what a more careful one makes")
  func order() throws {
    let text = AlignedText(UTF8Text(CorrectionTests.release))
    var before: Set<Range<Int>> = []
    for mode in [Mode.suggest, .conservative, .balanced, .aggressive] {
      let made = try Corrector(model: .builtIn(), options: .init(mode: mode)).correct(text).text.edits
      #expect(before.isSubset(of: made.map(\.range)))
      before = Set(made.map(\.range))
    }
    #expect(!before.isEmpty)
  }

  @Test("A change, what was read and the alternatives share one certainty")
  func shares() throws {
    let corrector = try Corrector(model: .builtIn(), options: .init(mode: .threshold(0.15)))
    let correction = corrector.correct(AlignedText(UTF8Text(CorrectionTests.release)))
    let words = (correction.text.edits + correction.suggestions).filter { $0.standing != nil }
    #expect(words.count > 3)
    for change in words {
      #expect(change.confidence + change.alternatives.reduce(0) { $0 + $1.confidence } <= 1 + 1e-9)
      #expect(change.confidence + (change.standing ?? 0) <= 1 + 1e-9)
    }
  }
}
