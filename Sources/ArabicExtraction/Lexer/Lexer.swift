import ArabicText

/// Cuts text into lexemes in one pass.
///
/// - Complexity: O(*n*): each word is looked up once, and once more for each proclitic that it may begin with.
struct Lexer: Sendable {
  let vocabulary: Vocabulary
  /// The kind of each scalar below U+0800, so that almost all text is cut by one look.
  private let kinds: [Token.Kind]
  /// The letter code of each of U+0600…U+06FF; 0 where a word ends.
  private let codes: [UInt8]

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    kinds = (0..<0x800).map { TextClass.of($0) }
    codes = LetterFold.table
  }

  /// What was more than one space, or a tab, before it was normalised.
  struct Gap {
    /// In bytes of the text.
    var end: Int
    /// More than two spaces, or a tab.
    var isWide: Bool
  }

  /// - Parameter gaps: in order.
  func lex(_ text: UTF8Text, gaps: [Gap] = []) -> LexedText {
    var lexemes: [Lexeme] = []
    var nextGap = 0
    var columns: [Int] = []
    text.utf8.withUnsafeBufferPointer { bytes in
      lexemes.reserveCapacity(bytes.count / 8 + 8)
      var at = 0
      var space = false
      var spaces = 0
      var isWide = false
      while at < bytes.count {
        if bytes[at] == 0x20 {
          at += 1
          spaces += 1
          space = true
          continue
        }
        let (value, length) = UTF8Decoding.scalar(bytes, at)
        let kind = kind(value)
        if kind == .space {
          at += length
          spaces += 1
          isWide = isWide || value == 0x09
          space = true
          continue
        }
        while nextGap < gaps.count, gaps[nextGap].end <= at {
          if gaps[nextGap].end == at {
            spaces = max(spaces, 2)
            isWide = isWide || gaps[nextGap].isWide
          }
          nextGap += 1
        }
        lexemes.append(lexeme(kind, value, length, bytes, &at, space))
        if kind == .digits, !space, Columns.mayOpen(lexemes) { columns.append(lexemes.count - 1) }
        // Typists leave two spaces between words, and between two figures nobody does.
        let isOfFigures =
          spaces == 2 && kind == .digits && lexemes.count > 1 && lexemes[lexemes.count - 2].kind == .digits
        if isWide || spaces > 2 || isOfFigures { lexemes[lexemes.count - 1].setGapBefore() }
        space = false
        isWide = false
        spaces = 0
      }
    }
    Columns.mark(columns, in: &lexemes)
    return LexedText(bytes: text.utf8, lexemes: lexemes)
  }

  @inline(__always)
  private func kind(_ value: UInt32) -> Token.Kind { value < 0x800 ? kinds[Int(value)] : TextClass.of(value) }

  private func lexeme(
    _ kind: Token.Kind, _ value: UInt32, _ length: Int, _ bytes: Bytes, _ at: inout Int, _ space: Bool
  ) -> Lexeme {
    switch kind {
    case .arabic: return word(bytes, &at, space)
    case .latin: return latin(bytes, &at, space)
    case .digits: return digits(bytes, &at, space)
    case .newline:
      let start = at
      at += length
      if value == 0x0D, at < bytes.count, bytes[at] == 0x0A { at += 1 }
      return Lexeme(kind: .newline, start: start, end: at, spaceBefore: space)
    case .punctuation, .space:
      at += length
      return Lexeme(
        kind: .sign, start: at - length, end: at, payload: Int32(bitPattern: value), spaceBefore: space)
    }
  }

  private func word(_ bytes: Bytes, _ at: inout Int, _ space: Bool) -> Lexeme {
    let start = at
    let (letters, end) = codes.withUnsafeBufferPointer { self.letters(bytes, from: start, $0) }
    at = end
    var lexeme = Lexeme(kind: .word, start: start, end: end, spaceBefore: space)
    if letters.count <= Letters.capacity { look(up: letters, bytes, &lexeme) }
    return lexeme
  }

  /// The letters of the word that begins at a byte, and where it ends.
  ///
  /// Letters beyond the 24th are of no word that anybody counts, but are passed over.
  private func letters(_ bytes: Bytes, from start: Int, _ codes: Bytes) -> (Letters, end: Int) {
    var letters = Letters()
    var at = start
    while at < bytes.count {
      let lead = bytes[at]
      // U+0600…U+06FF
      if lead & 0xFC == 0xD8 {
        let code = codes[Int(lead & 3) << 6 | Int(bytes[at &+ 1] & 0x3F)]
        if code == 0 { break }
        at &+= 2
        if code != LetterFold.mark { letters.append(code) }
        continue
      }
      if lead < 0xC0 { break }
      let (value, length) = UTF8Decoding.scalar(bytes, at)
      if TextClass.of(value) != .arabic && !TextClass.isMark(value) { break }
      at += length
      let code = LetterFold.arabic(value)
      if code != 0, code != LetterFold.mark { letters.append(code) }
    }
    return (letters, at)
  }

  /// Finds the longest part of a word that is in the vocabulary behind proclitics that may stand before it.
  private func look(up letters: Letters, _ bytes: Bytes, _ lexeme: inout Lexeme) {
    func id(_ dropped: Int) -> WordID {
      letters.key(behind: dropped).map { vocabulary[$0] } ?? .unknown
    }
    @inline(__always)
    func letter(_ index: Int) -> UInt8 { letters[index] }
    let whole = id(0)
    // «وأحد عشر» has the letters of «واحد».
    let isAndHamza =
      whole.isKnown && letter(0) == LetterFold.waw && letter(1) == LetterFold.alef && id(1).isKnown
      && LetterFold.isAlefWithHamza(bytes, lexeme.range.lowerBound + offset(ofLetter: 1, in: bytes, lexeme.range))
    if whole.isKnown, !isAndHamza {
      lexeme.setWord(whole)
      return
    }
    var dropped = 0
    var found: Lexeme.Proclitics = []
    if letter(0) == LetterFold.waw || letter(0) == LetterFold.feh {
      found = letter(0) == LetterFold.waw ? .wa : .fa
      dropped = 1
      if take(id(1), found, 1, 1, bytes, &lexeme) { return }
    }
    switch letter(dropped) {
    case LetterFold.beh: found.insert(.ba)
    case LetterFold.kaf: found.insert(.ka)
    case LetterFold.lam: found.insert(.la)
    default: break
    }
    if !found.isDisjoint(with: .prepositions) {
      dropped += 1
      if take(id(dropped), found, dropped, dropped, bytes, &lexeme) { return }
      if found.contains(.la), letter(dropped) == LetterFold.lam {
        _ = take(id(dropped + 1), found.union(.al), dropped + 1, dropped + 1, bytes, &lexeme)
        return
      }
    }
    if letter(dropped) == LetterFold.alef, letter(dropped + 1) == LetterFold.lam {
      _ = take(id(dropped + 2), found.union(.al), dropped, dropped + 2, bytes, &lexeme)
    }
  }

  private func take(
    _ id: WordID, _ found: Lexeme.Proclitics, _ body: Int, _ stem: Int, _ bytes: Bytes, _ lexeme: inout Lexeme
  ) -> Bool {
    guard id.isKnown else { return false }
    let bodyOffset = offset(ofLetter: body, in: bytes, lexeme.range)
    let stemOffset = stem == body ? bodyOffset : offset(ofLetter: stem, in: bytes, lexeme.range)
    if stemOffset > 255 { return false }
    lexeme.setWord(id)
    lexeme.setProclitics(found, articleOffset: bodyOffset, stemOffset: stemOffset)
    return true
  }

  /// The bytes before the letter with a given number, marks after earlier letters included.
  private func offset(ofLetter number: Int, in bytes: Bytes, _ range: Range<Int>) -> Int {
    if number == 0 { return 0 }
    var at = range.lowerBound
    var seen = 0
    while at < range.upperBound {
      var length = 2
      let code: UInt8
      if bytes[at] & 0xFC == 0xD8 {
        code = codes[Int(bytes[at] & 3) << 6 | Int(bytes[at + 1] & 0x3F)]
      } else {
        let scalar = UTF8Decoding.scalar(bytes, at)
        length = scalar.length
        code = LetterFold.arabic(scalar.value)
      }
      if code != 0, code != LetterFold.mark {
        if seen == number { break }
        seen += 1
      }
      at += length
    }
    return at - range.lowerBound
  }

  private func latin(_ bytes: Bytes, _ at: inout Int, _ space: Bool) -> Lexeme {
    let start = at
    var bits: UInt64 = 0
    var count = 0
    while at < bytes.count {
      let code = LetterFold.latin(bytes[at])
      if code != 0 {
        if count < LetterKey.capacity { bits |= UInt64(code) << UInt64(5 * count) }
        count += 1
        at += 1
        continue
      }
      if bytes[at] < 0x80 { break }
      let (value, length) = UTF8Decoding.scalar(bytes, at)
      if TextClass.of(value) != .latin && !TextClass.isMark(value) { break }
      count = LetterKey.capacity + 1
      at += length
    }
    var lexeme = Lexeme(kind: .latin, start: start, end: at, spaceBefore: space)
    if count <= LetterKey.capacity { lexeme.setWord(vocabulary[LetterKey.latin(bits: bits)]) }
    return lexeme
  }

  private func digits(_ bytes: Bytes, _ at: inout Int, _ space: Bool) -> Lexeme {
    let start = at
    var count: Int32 = 0
    while at < bytes.count {
      let (value, length) = UTF8Decoding.scalar(bytes, at)
      if kind(value) != .digits { break }
      count &+= 1
      at += length
    }
    return Lexeme(kind: .digits, start: start, end: at, payload: count, spaceBefore: space)
  }
}

/// The letters of a word as it is cut, five bits each.
private struct Letters {
  static let capacity = 24
  /// The first twelve, the first one lowest.
  private var head: UInt64 = 0
  private var tail: UInt64 = 0
  private(set) var count = 0

  /// Adds a letter; beyond the capacity, only counts it.
  @inline(__always)
  mutating func append(_ code: UInt8) {
    if count < LetterKey.capacity {
      head |= UInt64(code) &<< UInt64(truncatingIfNeeded: 5 &* count)
    } else if count < Self.capacity {
      tail |= UInt64(code) &<< UInt64(truncatingIfNeeded: 5 &* (count &- LetterKey.capacity))
    }
    count &+= 1
  }

  /// The code of one of the first letters, 0 past the end.
  @inline(__always)
  subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: head >> UInt64(5 * index)) & 31 }

  /// The key of the word without some of its first letters; nil where too many are left, or none.
  @inline(__always)
  func key(behind dropped: Int) -> LetterKey? {
    if count - dropped > LetterKey.capacity || count - dropped < 1 { return nil }
    let width = 5 * LetterKey.capacity
    return LetterKey(
      bits: (head >> UInt64(5 * dropped) | tail << UInt64(width - 5 * dropped)) & (1 << UInt64(width) - 1))
  }
}

extension LetterKey {
  /// The key of a word in well-formed UTF-8, or nil where it holds anything but letters, or too many of them.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    let bits = LetterFold.table.withUnsafeBufferPointer { table in
      bytes.withUnsafeBufferPointer { Self.bits($0, range, table) }
    }
    guard let bits else { return nil }
    self.init(bits: bits)
  }

  private static func bits(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ table: UnsafeBufferPointer<UInt8>
  ) -> UInt64? {
    var bits: UInt64 = 0
    var width = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let code: UInt8
      // U+0600…U+06FF
      if bytes[at] & 0xFC == 0xD8 {
        code = table[Int(bytes[at] & 3) << 6 | Int(bytes[at &+ 1] & 0x3F)]
        at &+= 2
        if code == LetterFold.mark { continue }
      } else {
        let (value, length) = UTF8Decoding.scalar(bytes, at)
        at += length
        code = LetterFold.arabic(value)
        if code == LetterFold.mark || TextClass.isMark(value) { continue }
      }
      if code == 0 || width == 5 * capacity { return nil }
      bits |= UInt64(code) &<< UInt64(truncatingIfNeeded: width)
      width &+= 5
    }
    return width == 0 ? nil : bits
  }
}

/// Decimal digits of any script.
enum Digits {
  /// The value of the digit at a byte and its length.
  @inline(__always)
  static func decode(_ bytes: [UInt8], _ at: Int) -> (value: UInt8, length: Int) {
    let lead = bytes[at]
    if lead < 0x80 { return (lead & 0x0F, 1) }
    // U+0660…U+0669 and U+06F0…U+06F9
    if lead == 0xD9 || lead == 0xDB { return (bytes[at + 1] & 0x0F, 2) }
    let (scalar, length) = UTF8Decoding.scalar(bytes, at)
    return (UInt8(truncatingIfNeeded: TextClass.digitValue(scalar)), length)
  }

  /// The number that bytes say in European or Arabic digits; nil where anything else stands there, or more than 18 digits.
  static func value(of bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var (value, at, count) = (0, range.lowerBound, 0)
    while at < range.upperBound, count < 18 {
      let (scalar, length) = UTF8Decoding.scalar(bytes, at)
      switch scalar {
      case 0x30...0x39, 0x0660...0x0669, 0x06F0...0x06F9: value = value * 10 + Int(TextClass.digitValue(scalar))
      default: return nil
      }
      (at, count) = (at + length, count + 1)
    }
    return at == range.upperBound && count > 0 ? value : nil
  }
}
