internal import ArabicText

/// The lines of a text, cut at LF: the stretches in which the repairs of encoding are decided.
struct Lines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var at = 0

  init(_ text: UTF8Text) { bytes = text.utf8 }

  /// The next line, without its LF.
  mutating func next() -> Range<Int>? {
    guard at < bytes.count else { return nil }
    let start = at
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    at = end + 1
    return start..<end
  }
}
