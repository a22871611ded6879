internal import ArabicText

/// What stands between two items of a page, or between an item and the edge of its line: spaces and marks.
struct Gap {
  /// One scalar of a gap.
  struct Sign {
    var scalar: UInt32
    var range: Range<Int>
    /// What is not a mark is a space.
    var isSpace: Bool
  }

  /// The item before on the same line, by its index.
  var left: Int?
  /// The item after on the same line.
  var right: Int?
  var signs: Range<Int>
  var line: Int
}

/// The gaps of a page that hold a mark, in the order of the text.
struct Gaps {
  private(set) var gaps: [Gap] = []
  private(set) var signs: [Gap.Sign] = []

  /// - Complexity: O(*n*) in the length of the range.
  init(_ text: UTF8Text, in range: Range<Int>, items: [Page.Item]) {
    var (start, line, at) = (0, 0, range.lowerBound)
    var hasMark = false
    var left: Int?
    func close(_ right: Int?) {
      if hasMark {
        gaps.append(Gap(left: left, right: right, signs: start..<signs.count, line: line))
        start = signs.count
        hasMark = false
      } else {
        signs.removeLast(signs.count - start)
      }
    }
    func read(to end: Int) {
      if end == at || end == at + 1 && text.utf8[at] == 0x20 { return }
      for token in Tokens(text, in: at..<end) {
        switch token.kind {
        case .newline:
          close(nil)
          left = nil
          line += 1
        case .space: signs.append(Gap.Sign(scalar: 0x20, range: token.range, isSpace: true))
        default:
          hasMark = true
          let scalar = UTF8Decoding.scalar(text.utf8, token.range.lowerBound).value
          signs.append(Gap.Sign(scalar: scalar, range: token.range, isSpace: false))
        }
      }
    }
    for (index, item) in items.enumerated() {
      read(to: item.range.lowerBound)
      close(index)
      left = index
      at = item.range.upperBound
    }
    read(to: range.upperBound)
    close(nil)
  }
}
