internal import ArabicText

/// A text cut into what the decoder reads: words, and what stands between them.
struct Page: Sendable {
  /// A word, a number, or something the model cannot judge.
  struct Item: Sendable {
    enum Kind: UInt8, Sendable {
      /// Letters of Arabic, perhaps with a digit read for one of them.
      case word
      case number
      /// Latin words, and words that are never touched.
      case foreign
    }

    var kind: Kind
    /// In bytes of the text.
    var range: Range<Int>
    /// Where its codes stand in ``Page/codes``.
    var codes: Range<Int>
    var line: Int
    /// Whether the sentence begins here.
    var startsSentence = false
    /// Whether only white space stands between the item before and this one, on one line.
    var followsSpace = false
    /// Whether nothing at all stands between the item before and this one.
    var isGlued = false
    /// Whether it has vowel signs or other marks.
    var hasMarks = false
    /// Whether a digit stands for one of its letters.
    var hasDigit = false
    /// Whether it may be changed at all.
    var isProtected = false
  }

  private(set) var items: [Item] = []
  private(set) var codes: [UInt8] = []
  private(set) var lines = 1
  private let protectsVowelled: Bool
  /// Lines at least so long, in bytes, are full: what stands in one goes on in the next.
  private let fullLine: Int

  /// Cuts a range of a text whose borders are borders of lines.
  ///
  /// - Complexity: O(*n*).
  init(_ text: UTF8Text, in range: Range<Int>, protectsVowelled: Bool = true) {
    self.protectsVowelled = protectsVowelled
    fullLine = Page.fullLine(text, in: range)
    var state = State()
    state.lineStart = range.lowerBound
    codes.reserveCapacity(range.count / 2)
    var at = range.lowerBound
    while at < range.upperBound {
      if text.utf8[at] == 0x20, at + 1 < range.upperBound, Page.isLead(text.utf8[at + 1]) {
        state.spaces += 1
        state.tag = false
        at += 1
        continue
      }
      if Page.isLead(text.utf8[at]), let end = addPlainWord(text.utf8, at, range.upperBound, &state) {
        at = end
        continue
      }
      var tokens = Tokens(text, in: at..<range.upperBound)
      guard let token = tokens.next() else { break }
      add(token, text, &state)
      at = token.range.upperBound
    }
  }

  /// What a scalar of two bytes from U+0600 to U+067F is: the code of a letter, or one of these.
  private static let plain = FixedTable(
    (0..<128).map { index -> UInt8 in
      let scalar = 0x0600 + UInt32(index)
      if LetterCode.isLetter(LetterCode.of(scalar)) { return LetterCode.of(scalar) }
      return (0x0640...0x0652).contains(scalar) ? plainMark : notPlain
    })
  private static let plainMark: UInt8 = 0x40
  private static let notPlain: UInt8 = 0x80

  /// Whether a byte begins a scalar from U+0600 to U+067F.
  @inline(__always)
  private static func isLead(_ byte: UInt8) -> Bool { byte & 0xFE == 0xD8 }

  /// Adds a word of ordinary letters and marks that ends before ASCII; the same as ``addWord(_:_:_:)`` would.
  ///
  /// - Returns: where the word ends, or nil where there is none.
  private mutating func addPlainWord(_ bytes: [UInt8], _ from: Int, _ limit: Int, _ state: inout State) -> Int? {
    var at = from
    let (start, plain) = (codes.count, Page.plain)
    var marks = 0
    while at < limit, bytes[at] >= 0x80 {
      let index = Int(bytes[at] & 1) << 6 | Int(bytes[at + 1] & 0x3F)
      let code = Page.isLead(bytes[at]) ? plain[index] : Page.notPlain
      if code == Page.notPlain {
        codes.removeLast(codes.count - start)
        return nil
      }
      if code == Page.plainMark { marks += 1 } else { codes.append(code) }
      at += 2
    }
    add(from..<at, start, marks, isForeign: false, &state)
    return at
  }

  /// How long a line of a page is that was set in lines: some less than its longest, the very longest left aside.
  ///
  /// A page whose lines are sentences or paragraphs has lines of all lengths, and most end in a mark that breaks them anyway.
  private static func fullLine(_ text: UTF8Text, in range: Range<Int>) -> Int {
    var lengths: [Int] = []
    var start = range.lowerBound
    for at in range where text.utf8[at] == 0x0A {
      if at > start { lengths.append(at - start) }
      start = at + 1
    }
    if lengths.isEmpty { return Int.max }
    lengths.sort()
    return max(shortestFull, lengths[(lengths.count - 1) * 9 / 10] * 7 / 10)
  }

  private static let shortestFull = 30

  /// What stands between the last item and the next.
  private struct State {
    var spaces = 0
    var marks = 0
    var breaks = true
    /// Whether a line ended.
    var newline = true
    var lineStart = 0
    var tag = false
    var atChunkStart = true
    var last: UInt32 = 0
  }

  private mutating func add(_ token: Token, _ text: UTF8Text, _ state: inout State) {
    switch token.kind {
    case .newline:
      lines += 1
      if state.newline || token.range.lowerBound - state.lineStart < fullLine { state.breaks = true }
      state.newline = true
      state.lineStart = token.range.upperBound
      state.tag = false
      state.spaces += 1
    case .space:
      state.spaces += 1
      state.tag = false
    case .punctuation: punctuation(text, token, &state)
    case .latin: append(.foreign, token.range, &state)
    case .digits: addDigits(token, text, &state)
    case .arabic: addWord(token, text, &state)
    }
  }

  private func punctuation(_ text: UTF8Text, _ token: Token, _ state: inout State) {
    let scalar = UTF8Decoding.scalar(text.utf8, token.range.lowerBound).value
    state.marks += 1
    state.last = scalar
    switch scalar {
    case 0x23, 0x40: state.tag = true  // # and @
    case 0x2E, 0x3A:  // a full stop or colon between digits is part of the number
      let next = token.range.upperBound < text.count ? text.utf8[token.range.upperBound] : 0
      let isInner = (0x30...0x39).contains(next) || next == 0xD9
      if !(items.last?.kind == .number && items.last?.range.upperBound == token.range.lowerBound && isInner) {
        state.breaks = true
      }
    case 0x21, 0x3F, 0x061F, 0x3B, 0x061B, 0x2026: state.breaks = true
    default: break
    }
  }

  private mutating func addDigits(_ token: Token, _ text: UTF8Text, _ state: inout State) {
    if state.spaces == 0, state.marks <= 1, !items.isEmpty, items[items.count - 1].kind == .number, !state.breaks {
      items[items.count - 1].range = items[items.count - 1].range.lowerBound..<token.range.upperBound
      state = State(breaks: false, newline: false, lineStart: state.lineStart, tag: state.tag)
      return
    }
    append(.number, token.range, &state)
    let start = codes.count
    var at = token.range.lowerBound
    while at < token.range.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(text.utf8, at)
      codes.append(LetterCode.of(scalar))
      at += length
    }
    items[items.count - 1].codes = start..<codes.count
  }

  private mutating func addWord(_ token: Token, _ text: UTF8Text, _ state: inout State) {
    let start = codes.count
    var at = token.range.lowerBound
    var (marks, isForeign) = (0, false)
    while at < token.range.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(text.utf8, at)
      at += length
      if TextClass.isMark(scalar) {
        marks += 1
        continue
      }
      let code = LetterCode.of(scalar)
      isForeign = isForeign || !LetterCode.isLetter(code)
      codes.append(code)
    }
    add(token.range, start, marks, isForeign: isForeign, &state)
  }

  /// Adds a word whose codes were added already, from a place on.
  private mutating func add(
    _ range: Range<Int>, _ start: Int, _ marks: Int, isForeign: Bool, _ state: inout State
  ) {
    let isTagged = state.tag
    append(isForeign || codes.count == start ? .foreign : .word, range, &state)
    // Where nearly every letter is vowelled, as in the Qur'an, the text was set with care; it is left alone.
    let isVowelled = protectsVowelled && marks >= 2 && marks * 3 >= (codes.count - start) * 2
    items.withUnsafeMutableBufferPointer { items in
      let last = items.count - 1
      items[last].codes = start..<codes.count
      items[last].hasMarks = marks > 0
      items[last].isProtected = isTagged || isVowelled
    }
    joinDigits()
  }

  private mutating func append(_ kind: Item.Kind, _ range: Range<Int>, _ state: inout State) {
    let isGlued = !items.isEmpty && state.spaces == 0 && state.marks == 0
    if kind == .foreign, isGlued, items[items.count - 1].kind == .word { items[items.count - 1].isProtected = true }
    var item = Item(kind: kind, range: range, codes: codes.count..<codes.count, line: lines - 1)
    item.startsSentence = state.breaks
    item.followsSpace = !items.isEmpty && state.spaces == 1 && state.marks == 0 && !state.newline && !state.breaks
    item.isGlued = isGlued
    if items.isEmpty { items.reserveCapacity(codes.capacity / 4) }
    items.append(item)
    if isGlued, kind == .word, items[items.count - 2].kind == .foreign { items[items.count - 1].isProtected = true }
    state = State(breaks: false, newline: false, lineStart: state.lineStart, tag: state.tag)
  }

  /// Makes one word of letters, a single digit and letters that stand without a gap.
  private mutating func joinDigits() {
    let count = items.count
    guard count >= 3, items[count - 1].isGlued, items[count - 2].isGlued, items[count - 1].kind == .word,
      items[count - 2].kind == .number, items[count - 3].kind == .word, items[count - 2].codes.count == 1,
      !items[count - 3].hasDigit
    else { return }
    let letters = items[count - 3].codes.count + items[count - 1].codes.count
    guard letters >= 3, items[count - 3].codes.upperBound == items[count - 2].codes.lowerBound else { return }
    items[count - 3].range = items[count - 3].range.lowerBound..<items[count - 1].range.upperBound
    items[count - 3].codes = items[count - 3].codes.lowerBound..<items[count - 1].codes.upperBound
    items[count - 3].hasDigit = true
    items[count - 3].hasMarks = items[count - 3].hasMarks || items[count - 1].hasMarks
    items.removeLast(2)
  }
}
