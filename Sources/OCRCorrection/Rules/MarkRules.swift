internal import ArabicText

/// Everything that is done to marks, spaces and vowel signs beside the reading of words.
struct MarkRules {
  let text: UTF8Text
  let range: Range<Int>
  let decoder: Decoder

  /// What may be changed, in no order; of two that overlap, the surer holds.
  ///
  /// - Complexity: O(*n*).
  func edits() -> [Edit] {
    let gaps = Gaps(text, in: range, items: decoder.page.items)
    return PunctuationRules(text: text, decoder: decoder, gaps: gaps).edits()
      + SpacingRules(text: text, decoder: decoder, gaps: gaps).edits()
      + StrayMarkRules(text: text, decoder: decoder, gaps: gaps).edits()
      + PartnerRules(text: text, decoder: decoder, gaps: gaps).edits()
      + TashkeelRules(text: text, decoder: decoder).edits()
  }
}

extension Edit {
  /// A change of marks or spaces.
  static func mark(_ range: Range<Int>, in text: UTF8Text, to replacement: String, _ confidence: Float) -> Edit {
    Edit(
      range: range, source: text[range], replacement: replacement, stage: .correction, rule: .punctuation,
      confidence: Double(confidence))
  }
}
