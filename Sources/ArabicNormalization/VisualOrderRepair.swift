internal import ArabicText
internal import ICUBridge

/// Lines stored left to right as they look, as some PDFs and old OCR give them.
///
/// The evidence needs no lexicon: the pairs of letters in a line are likelier as they stand or turned around
/// (``LetterPairs``), summed as a sequential test (Wald 1945) that stops as soon as the line is surely in logical order.
/// On 14,000 printed lines of two words, one in 7,000 has a sum below the threshold, and none of four words or more.
enum VisualOrderRepair {
  /// Nats by which the turned line must be likelier.
  private static let threshold = 8 * 16

  static func changes(in text: UTF8Text) -> ChangeList {
    var list = ChangeList()
    for line in Lines(text) {
      let needsTurning = text.utf8.withUnsafeBufferPointer { isVisual($0, line) }
      if needsTurning { turn(text.utf8, line, &list) }
    }
    return list
  }

  /// Whether a line is stored in visual order.
  ///
  /// - Complexity: O(*n*); a few words where the line is in logical order.
  static func isVisual(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var sum = 0
    var previous = 0
    var words = 0
    var at = line.lowerBound
    LetterPairs.logRatio.withUnsafeBufferPointer { (ratio: UnsafeBufferPointer<Int8>) -> Void in
      func edge() {
        guard previous > 0 else { return }
        sum += Int(ratio[previous * LetterPairs.size])
        previous = 0
        words += 1
      }
      while at < line.upperBound {
        let lead = bytes[at]
        if lead < 0xC0 {
          edge()
          at += 1
          if sum >= threshold { return }
          continue
        }
        let (value, length) = scalar(bytes, at, line.upperBound)
        at += length
        if ArabicLetter.isMark(value) || value == 0x0640 { continue }
        let index = letterIndex(value)
        if index == 0 {
          edge()
        } else {
          sum += Int(ratio[previous * LetterPairs.size + index])
          previous = index
        }
      }
      edge()
    }
    return sum <= -threshold
  }

  /// The index of a letter in the table of pairs, or 0.
  @inline(__always)
  private static func letterIndex(_ value: UInt32) -> Int {
    switch value {
    case 0x0621...0x063A: return Int(value) - 0x0620
    case 0x0641...0x064A: return Int(value) - 0x0626
    case 0x06A9: return 0x0643 - 0x0626
    case 0x06CC: return 0x064A - 0x0626
    case 0xFB50...0xFDFF, 0xFE70...0xFEFC:
      guard let letters = PresentationForms.letters[value], letters.count == 1 else { return 0 }
      return letterIndex(letters[0])
    default: return 0
    }
  }

  /// The scalar at an offset of bytes that may be ill-formed: a fault is taken as a scalar of one byte.
  @inline(__always)
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> (UInt32, Int) {
    let lead = bytes[at]
    if lead < 0xE0, at + 1 < end { return (UInt32(lead & 0x1F) << 6 | UInt32(bytes[at + 1] & 0x3F), 2) }
    if lead < 0xF0, at + 2 < end {
      return (UInt32(lead & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F), 3)
    }
    return (0xFFFD, 1)
  }

  private static func turn(_ bytes: [UInt8], _ line: Range<Int>, _ list: inout ChangeList) {
    var range = line
    while let last = range.last, bytes[last] == 0x20 || bytes[last] == 0x0D || bytes[last] == 0x09 {
      range.removeLast()
    }
    while let first = range.first, bytes[first] == 0x20 || bytes[first] == 0x09 { range.removeFirst() }
    var output: [UInt8] = []
    output.reserveCapacity(range.count)
    for scalar in LogicalOrder.of(Array(String(decoding: bytes[range], as: UTF8.self).unicodeScalars)) {
      UTF8Decoding.append(scalar.value, to: &output)
    }
    if !output.elementsEqual(bytes[range]) { list.replace(range, by: output, .visualOrder) }
  }
}

extension Range<Int> {
  fileprivate mutating func removeLast() { self = lowerBound..<(upperBound - 1) }
  fileprivate mutating func removeFirst() { self = (lowerBound + 1)..<upperBound }
}
