/// Builds a changed text from left to right: what is not replaced is copied.
///
/// ```swift
/// var builder = TextBuilder(source)
/// builder.replace(4..<6, by: [], stage: .normalization, rule: "tatweel")
/// let text = builder.finish()
/// ```
package struct TextBuilder {
  private let source: UTF8Text
  private let keepsLog: Bool
  private var output: [UInt8] = []
  private var runs: [Alignment.Run] = []
  private var edits: [Edit] = []
  /// Up to where the source has been copied or replaced.
  private var done = 0

  package init(_ source: UTF8Text, keepsLog: Bool = true) {
    self.source = source
    self.keepsLog = keepsLog
  }

  /// Whether nothing was replaced so far.
  package var isUntouched: Bool { runs.isEmpty && edits.isEmpty && output.isEmpty }

  /// Replaces a stretch of the source; it starts at or after the end of the last one.
  ///
  /// - Parameter pieces: where the words of the replacement, by their offsets in it, stand in the source, if in another order.
  package mutating func replace(
    _ range: Range<Int>, by bytes: some Collection<UInt8>, stage: Stage, rule: Rule, pieces: [Alignment.Piece] = []
  ) {
    let start = copy(upTo: range.lowerBound)
    output.append(contentsOf: bytes)
    note(range, start, pieces)
    if keepsLog {
      edits.append(
        Edit(
          range: range, source: source[range], replacement: String(decoding: bytes, as: UTF8.self), stage: stage,
          rule: rule))
    }
  }

  /// Makes an edit whose range is in the source of this builder.
  package mutating func replace(_ edit: Edit) {
    let start = copy(upTo: edit.range.lowerBound)
    output.append(contentsOf: edit.replacement.utf8)
    note(edit.range, start)
    if keepsLog { edits.append(edit) }
  }

  /// The text, with the rest of the source copied.
  package consuming func finish() -> AlignedText {
    if isUntouched { return AlignedText(source, keepsLog: keepsLog) }
    _ = copy(upTo: source.count)
    return AlignedText(
      source: source, text: UTF8Text(unchecked: output), alignment: Alignment(runs: runs), edits: edits,
      keepsLog: keepsLog)
  }

  private mutating func copy(upTo end: Int) -> Int {
    precondition(end >= done, "edits come sorted and do not overlap")
    if output.isEmpty { output.reserveCapacity(source.count + 16) }
    output.append(contentsOf: source.utf8[done..<end])
    done = end
    return output.count
  }

  /// Notes the run of a replacement, unless its scalars pair off one by one with equal lengths.
  private mutating func note(_ range: Range<Int>, _ start: Int, _ pieces: [Alignment.Piece] = []) {
    done = range.upperBound
    if pieces.isEmpty, range.count == output.count - start, bordersAgree(range, start) { return }
    let placed = pieces.map { piece in
      Alignment.Piece(
        source: piece.source, text: (piece.text.lowerBound + start)..<(piece.text.upperBound + start))
    }
    runs.append(Alignment.Run(source: range, text: start..<output.count, pieces: placed))
  }

  private func bordersAgree(_ range: Range<Int>, _ start: Int) -> Bool {
    for offset in 0..<range.count
    where (source.utf8[range.lowerBound + offset] & 0xC0 == 0x80) != (output[start + offset] & 0xC0 == 0x80) {
      return false
    }
    return true
  }
}
