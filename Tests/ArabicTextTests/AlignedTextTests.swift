import Testing

@testable import ArabicText

@Suite("A text and the way back to its source")
struct AlignedTextTests {
  static func edit(_ range: Range<Int>, _ source: String, _ replacement: String, stage: Stage = .normalization) -> Edit
  {
    Edit(range: range, source: source, replacement: replacement, stage: stage, rule: "example")
  }

  @Test("What follows a removal stands where it stood")
  func removal() {
    let text = AlignedText("محـمد").applying([Self.edit(4..<6, "ـ", "")])
    #expect(text.text.string == "محمد")
    #expect(text.source[text.alignment.sourceRange(of: 4..<6)] == "م")
    #expect(text.source[text.alignment.sourceRange(of: 0..<4)] == "مح")
    #expect(text.source[text.alignment.sourceRange(of: 2..<6)] == "حـم")
    #expect(text.alignment.textRange(of: 6..<8) == 4..<6)
  }

  @Test("A range that cuts into a changed stretch widens to the whole of it")
  func widening() {
    let text = AlignedText("ﷲ أكبر").applying([Self.edit(0..<3, "ﷲ", "الله")])
    #expect(text.text.string == "الله أكبر")
    #expect(text.alignment.sourceRange(of: 2..<4) == 0..<3)
    #expect(text.alignment.sourceRange(of: 9..<11) == 4..<6)
    #expect(text.alignment.textRange(of: 0..<3) == 0..<8)
  }

  @Test("Letters replaced one for one by letters of equal length need no run")
  func equalLengths() {
    let text = AlignedText("قرة").applying([Self.edit(2..<4, "ر", "و")])
    #expect(text.text.string == "قوة")
    #expect(text.alignment.isIdentity)
    #expect(text.edits.count == 1)
  }

  @Test("Two stages that touch one stretch leave one edit with its steps")
  func steps() throws {
    let clean = AlignedText("قـرة").applying([
      Edit(range: 2..<4, source: "ـ", replacement: "", stage: .normalization, rule: "tatweel")
    ])
    let corrected = clean.applying([
      Edit(
        range: 0..<6, source: "قرة", replacement: "قوة", stage: .correction, rule: "letter-confusion", confidence: 0.9)
    ])
    let edit = try #require(corrected.edits.first)
    #expect(corrected.edits.count == 1)
    #expect(edit.range == 0..<8)
    #expect(edit.source == "قـرة")
    #expect(edit.replacement == "قوة")
    #expect(edit.stage == .correction)
    #expect(edit.confidence == 0.9)
    #expect(edit.steps.map(\.rule) == ["tatweel", "letter-confusion"])
  }

  @Test("A change that is taken back leaves no edit")
  func takenBack() {
    let text = AlignedText("اب").applying([Self.edit(0..<2, "ا", "أ")]).applying([Self.edit(0..<2, "أ", "ا")])
    #expect(text.edits.isEmpty)
    #expect(text.text == text.source)
  }

  @Test("Edits replay, and unchanged text is found where it was, over three generated stages")
  func laws() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      var text = AlignedText(generator.text(length: Int.random(in: 0...12, using: &generator)))
      for stage in [Stage.normalization, .normalization, .correction] {
        text = text.applying(generator.edits(of: text.text, stage: stage))
        #expect(replay(text.edits, on: text.source) == text.text.utf8)
        for edit in text.edits { #expect(text.source[edit.range].utf8.elementsEqual(edit.source.utf8)) }
        checkUnchanged(text)
        checkMonotone(text)
      }
    }
  }

  private func replay(_ edits: [Edit], on source: UTF8Text) -> [UInt8] {
    var output: [UInt8] = []
    var done = 0
    for edit in edits {
      #expect(edit.range.lowerBound >= done, "edits overlap or are out of order")
      output += source.utf8[done..<edit.range.lowerBound]
      output += edit.replacement.utf8
      done = edit.range.upperBound
    }
    return output + source.utf8[done...]
  }

  /// Every scalar that no edit covers maps to itself, in both directions.
  private func checkUnchanged(_ text: AlignedText) {
    var shift = 0
    var done = 0
    for edit in text.edits + [
      Edit(
        range: text.source.count..<text.source.count, source: "", replacement: "", stage: .normalization, rule: "end")
    ] {
      var at = done
      while at < edit.range.lowerBound {
        let length = UTF8Decoding.scalar(text.source.utf8, at).length
        let source = at..<(at + length)
        let place = (at + shift)..<(at + shift + length)
        #expect(text.alignment.sourceRange(of: place) == source)
        #expect(text.alignment.textRange(of: source) == place)
        at += length
      }
      shift += edit.replacement.utf8.count - edit.range.count
      done = edit.range.upperBound
    }
  }

  private func checkMonotone(_ text: AlignedText) {
    let borders = (0...text.text.count).filter { text.text.isScalarBorder($0) }
    var last = 0..<0
    for (start, end) in zip(borders, borders.dropFirst()) {
      let mapped = text.alignment.sourceRange(of: start..<end)
      #expect(mapped.lowerBound >= last.lowerBound && mapped.upperBound >= last.upperBound)
      #expect(text.source.isScalarBorder(mapped.lowerBound) && text.source.isScalarBorder(mapped.upperBound))
      let back = text.alignment.textRange(of: mapped)
      if !mapped.isEmpty { #expect(back.lowerBound <= start && back.upperBound >= end) }
      last = mapped
    }
  }
}
