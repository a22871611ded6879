internal import ArabicText

/// The changes that one pass wants to make to a text: sorted, not overlapping, with their replacements in one buffer.
struct ChangeList {
  struct Change {
    var range: Range<Int>
    var replacement: Range<Int>
    var rule: Rule
    /// Where the words of the replacement stood, if their order changed.
    var pieces: [Alignment.Piece] = []
  }

  private(set) var changes: [Change] = []
  private(set) var bytes: [UInt8] = []

  var isEmpty: Bool { changes.isEmpty }

  /// Removes a stretch; grows the last change where it is a removal by the same rule that ends here.
  mutating func remove(_ range: Range<Int>, _ rule: Rule) {
    if let last = changes.last, last.range.upperBound == range.lowerBound, last.replacement.isEmpty, last.rule == rule {
      changes[changes.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      changes.append(Change(range: range, replacement: bytes.count..<bytes.count, rule: rule))
    }
  }

  mutating func replace(
    _ range: Range<Int>, by text: some Sequence<UInt8>, _ rule: Rule, pieces: [Alignment.Piece] = []
  ) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    changes.append(Change(range: range, replacement: start..<bytes.count, rule: rule, pieces: pieces))
  }

  mutating func replace(_ range: Range<Int>, byScalar value: UInt32, _ rule: Rule) {
    let start = bytes.count
    UTF8Decoding.append(value, to: &bytes)
    changes.append(Change(range: range, replacement: start..<bytes.count, rule: rule))
  }

  /// The text with all changes made, aligned to the text before.
  func applied(to text: UTF8Text, keepsLog: Bool) -> AlignedText {
    var builder = TextBuilder(text, keepsLog: keepsLog)
    for change in changes {
      builder.replace(
        change.range, by: bytes[change.replacement], stage: .normalization, rule: change.rule,
        pieces: change.pieces)
    }
    return builder.finish()
  }
}
