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
    var (next, start, line) = (0, 0, 0)
    var hasMark = false
    var left: Int?
    func isInside(_ token: Token) -> Bool {
      next < items.count && token.range.lowerBound >= items[next].range.lowerBound
    }
    func close(_ right: Int?) {
      if hasMark {
        gaps.append(Gap(left: left, right: right, signs: start..<signs.count, line: line))
        start = signs.count
        hasMark = false
      } else {
        signs.removeLast(signs.count - start)
      }
    }
    for token in Tokens(text, in: range) {
      if isInside(token) {
        if token.range.lowerBound == items[next].range.lowerBound { close(next) }
        if token.range.upperBound == items[next].range.upperBound {
          left = next
          next += 1
        }
        continue
      }
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
    close(nil)
  }
}
