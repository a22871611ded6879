@testable import ArabicText

/// A generator of pseudo-random numbers that gives the same on every machine (SplitMix64, Steele et al. 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SeededGenerator {
  /// Text of scalars of one to four bytes.
  mutating func text(length: Int) -> UTF8Text {
    let alphabet: [Unicode.Scalar] = ["a", " ", "ا", "ل", "م", "١", "ﻻ", "“", "😀", "é", "\u{64B}"]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<length { scalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &self)]) }
    return UTF8Text(String(scalars))
  }

  /// Edits of a text, sorted and not overlapping, some empty on one side.
  mutating func edits(of text: UTF8Text, stage: Stage) -> [Edit] {
    let borders = (0...text.count).filter { text.isScalarBorder($0) }
    var edits: [Edit] = []
    var at = 0
    while at < borders.count {
      let length = Int.random(in: 0...2, using: &self)
      if Bool.random(using: &self), at + length < borders.count {
        let range = borders[at]..<borders[at + length]
        let replacement = self.text(length: Int.random(in: 0...2, using: &self)).string
        if text[range] != replacement || !text[range].utf8.elementsEqual(replacement.utf8) {
          edits.append(
            Edit(range: range, source: text[range], replacement: replacement, stage: stage, rule: "generated"))
        }
        at += length
      }
      at += 1
    }
    return edits
  }
}
