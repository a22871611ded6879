/// A word, a run of digits, a sign or a line break, with what the grammars know of it.
struct Lexeme: Sendable {
  enum Kind: UInt8, Sendable {
    /// Letters of the Arabic script with their marks.
    case word
    /// Letters of any other script.
    case latin
    /// Decimal digits, of one script or several.
    case digits
    /// One scalar that is none of the others.
    case sign
    /// One line break.
    case newline
    /// Part of a mention that another grammar has found.
    case masked
    /// What stands before the first and after the last.
    case end
  }

  /// The particles written in one with a word before it, in the order in which they stand.
  struct Proclitics: OptionSet, Sendable {
    var rawValue: UInt8

    /// و
    static let wa = Proclitics(rawValue: 1)
    /// ف
    static let fa = Proclitics(rawValue: 2)
    /// ب
    static let ba = Proclitics(rawValue: 4)
    /// ل
    static let la = Proclitics(rawValue: 8)
    /// ك
    static let ka = Proclitics(rawValue: 16)
    /// ال, also the second ل of لل
    static let al = Proclitics(rawValue: 32)

    static let conjunctions: Proclitics = [.wa, .fa]
    static let prepositions: Proclitics = [.ba, .la, .ka]
  }

  var start: Int32
  var end: Int32
  /// A word's number, or a sign's scalar, or how many digits.
  fileprivate(set) var payload: Int32
  var kind: Kind
  /// The proclitics, and a bit each for the space before and for a gap there.
  private var flags: UInt8
  /// The bytes of the proclitics without the article, and with it.
  fileprivate(set) var articleOffset: UInt8
  fileprivate(set) var stemOffset: UInt8

  init(kind: Kind, start: Int, end: Int, payload: Int32 = 0, spaceBefore: Bool) {
    self.kind = kind
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.payload = payload
    flags = spaceBefore ? Self.spaceFlag : 0
    articleOffset = 0
    stemOffset = 0
  }

  private static let spaceFlag: UInt8 = 128
  private static let gapFlag: UInt8 = 64
  private static let spaceFlags: UInt8 = 192

  /// Whether white space (not a line break) stands before it.
  @inline(__always)
  var spaceBefore: Bool { flags & Self.spaceFlag != 0 }

  /// Whether a tab, three spaces (typists leave two, and a page set to its margins), two between figures, or the comma of a list of
  /// values stands before it, as between the columns of a table.
  var gapBefore: Bool { flags & Self.gapFlag != 0 }

  mutating func setGapBefore() { flags |= Self.gapFlag }

  /// Only where the rest is a word of the vocabulary.
  @inline(__always)
  var proclitics: Proclitics { Proclitics(rawValue: flags & ~Self.spaceFlags) }

  /// In bytes of the text that was cut, proclitics included.
  var range: Range<Int> { Int(start)..<Int(end) }

  /// Where the word begins without و ف ب ل ك, its article included.
  var bodyStart: Int { Int(start) + Int(articleOffset) }
  /// Where the word begins without any proclitic.
  var stemStart: Int { Int(start) + Int(stemOffset) }

  /// The word of the vocabulary that stands here, its proclitics taken off.
  @inline(__always)
  var word: WordID { kind == .word || kind == .latin ? WordID(raw: payload) : .unknown }

  /// The sign that stands here, or 0.
  @inline(__always)
  var sign: UInt32 { kind == .sign ? UInt32(bitPattern: payload) : 0 }

  /// How many digits stand here, or 0.
  var digitCount: Int { kind == .digits ? Int(payload) : 0 }

  func isSign(_ scalar: Unicode.Scalar) -> Bool { kind == .sign && UInt32(bitPattern: payload) == scalar.value }

  mutating func mask() {
    kind = .masked
    payload = 0
    flags &= Self.spaceFlags
  }

  mutating func setWord(_ id: WordID) { payload = id.raw }

  mutating func setProclitics(_ found: Proclitics, articleOffset: Int, stemOffset: Int) {
    flags = flags & Self.spaceFlags | found.rawValue
    self.articleOffset = UInt8(truncatingIfNeeded: articleOffset)
    self.stemOffset = UInt8(truncatingIfNeeded: stemOffset)
  }
}

/// A text cut into lexemes.
struct LexedText: Sendable {
  let bytes: [UInt8]
  private(set) var lexemes: [Lexeme]

  init(bytes: [UInt8], lexemes: [Lexeme]) {
    self.bytes = bytes
    self.lexemes = lexemes
  }

  var count: Int { lexemes.count }

  @inline(__always)
  private static var edge: Lexeme { Lexeme(kind: .end, start: 0, end: 0, spaceBefore: true) }

  /// The lexeme at an index; one of kind ``Lexeme/Kind/end`` before the first and after the last.
  @inline(__always)
  subscript(index: Int) -> Lexeme { index >= 0 && index < lexemes.count ? lexemes[index] : Self.edge }

  /// The word at an index, unknown where there is none.
  @inline(__always)
  func word(_ index: Int) -> WordID { self[index].word }

  /// Takes what stands in ranges of the text out of the reach of further grammars.
  ///
  /// - Parameter ranges: in bytes of the text, sorted.
  mutating func mask(_ ranges: some Sequence<Range<Int>>) {
    var index = 0
    for range in ranges {
      index = first(endingAfter: range.lowerBound, from: index)
      while index < lexemes.count, lexemes[index].start < range.upperBound {
        lexemes[index].mask()
        index += 1
      }
    }
  }

  /// The first lexeme at or behind an index that ends behind a byte.
  ///
  /// - Complexity: O(log *distance*).
  func first(endingAfter byte: Int, from start: Int = 0) -> Int {
    var (low, high) = (start, start + 1)
    var stride = 1
    while high < lexemes.count, lexemes[high].end <= byte {
      low = high
      stride *= 2
      high = low + stride
    }
    high = min(high, lexemes.count)
    while low < high {
      let middle = (low + high) / 2
      if lexemes[middle].end > byte { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The lexeme's text as it stands, for reports and tests.
  func string(_ index: Int) -> String { String(decoding: bytes[self[index].range], as: UTF8.self) }

  /// A stretch of text without its marks and tatweel.
  func letters(_ range: Range<Int>) -> String {
    let scalars = String(decoding: bytes[range], as: UTF8.self).unicodeScalars
    return String(String.UnicodeScalarView(scalars.filter { LetterFold.arabic($0.value) != LetterFold.mark }))
  }

  /// The key of a lexeme's letters from a byte on, or nil where it has none.
  func key(_ index: Int, from start: Int? = nil) -> LetterKey? {
    let lexeme = self[index]
    guard lexeme.kind == .word else { return nil }
    return LetterKey(bytes, (start ?? Int(lexeme.start))..<Int(lexeme.end))
  }

  /// The value of a run of digits, or nil where it is no digits or more than 18 of them.
  func integer(_ index: Int) -> Int? {
    let lexeme = self[index]
    guard lexeme.kind == .digits, lexeme.payload <= 18 else { return nil }
    var value = 0
    var at = Int(lexeme.start)
    while at < lexeme.end {
      let (digit, length) = Digits.decode(bytes, at)
      value = value * 10 + Int(digit)
      at += length
    }
    return value
  }

  /// The first digit of a run.
  func firstDigit(of lexeme: Lexeme) -> UInt8 { Digits.decode(bytes, Int(lexeme.start)).value }

  /// Gives the value of each digit of a run, the first one first.
  func forEachDigit(of lexeme: Lexeme, _ body: (UInt8) -> Void) {
    var at = Int(lexeme.start)
    while at < lexeme.end {
      let (value, length) = Digits.decode(bytes, at)
      body(value)
      at += length
    }
  }
}
