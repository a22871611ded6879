import ArabicText

/// A word folded to what tells words apart in search: its letters, five bits each.
///
/// Marks and tatweel fall away; أ إ آ ٱ are ا, ؤ is و, ئ and ى are ي, ة is ه, and letters of other Arabic-script alphabets
/// are their nearest Arabic ones (گ is ك). Being packed and not hashed, a key is exact, and taking a prefix or a suffix off
/// is a shift.
///
/// The first letter has the lowest bits. A word of more than ``capacity`` letters has no key.
struct LetterKey: Hashable, Sendable {
  static let capacity = 12
  /// Set for words in Latin letters, so that no Arabic word is ever equal to one.
  private static let latinBit: UInt64 = 1 << 63

  var bits: UInt64

  init(bits: UInt64) { self.bits = bits }

  /// The key of a word, or nil where it holds anything but letters of one script, or too many of them.
  init?(_ word: some StringProtocol) {
    var bits: UInt64 = 0
    var count = 0
    var latin = false
    for scalar in word.unicodeScalars {
      let code: UInt8
      if scalar.isASCII {
        code = LetterFold.latin(UInt8(scalar.value))
        latin = true
      } else {
        code = LetterFold.arabic(scalar.value)
      }
      if code == LetterFold.mark { continue }
      if code == 0 || code > 31 || count == Self.capacity { return nil }
      bits |= UInt64(code) << UInt64(5 * count)
      count += 1
    }
    if count == 0 { return nil }
    self.bits = latin ? bits | Self.latinBit : bits
  }

  static func latin(bits: UInt64) -> LetterKey { LetterKey(bits: bits | latinBit) }

  var isLatin: Bool { bits & Self.latinBit != 0 }

  /// The keys of words parted by white space; a word that has none is left out.
  static func each(of words: String) -> [LetterKey] {
    words.split(whereSeparator: { $0 == " " || $0 == "\n" }).compactMap { LetterKey($0) }
  }

  /// The number of letters.
  var count: Int { (64 - (bits & ~Self.latinBit).leadingZeroBitCount + 4) / 5 }

  /// The code of a letter, 0 past the end.
  @inline(__always)
  subscript(index: Int) -> UInt8 { index > 11 ? 0 : UInt8(truncatingIfNeeded: bits >> UInt64(5 * index)) & 31 }

  /// The key without its first letters.
  func dropFirst(_ number: Int) -> LetterKey { LetterKey(bits: bits >> UInt64(5 * number)) }

  /// The key without its last letters.
  func dropLast(_ number: Int) -> LetterKey {
    let left = count - number
    return left <= 0 ? LetterKey(bits: 0) : LetterKey(bits: bits & (1 << UInt64(5 * left) - 1))
  }

  /// The key with a letter code behind it, or nil where it is full.
  func appending(_ other: LetterKey) -> LetterKey? {
    let own = count
    if own + other.count > Self.capacity { return nil }
    return LetterKey(bits: bits | other.bits << UInt64(5 * own))
  }

  func hasSuffix(_ suffix: LetterKey) -> Bool {
    let (own, other) = (count, suffix.count)
    return own >= other && bits >> UInt64(5 * (own - other)) == suffix.bits
  }

  func hasPrefix(_ prefix: LetterKey) -> Bool {
    bits & (1 << UInt64(5 * prefix.count) - 1) == prefix.bits
  }
}

/// The folding of single letters.
enum LetterFold {
  /// Whether أ or إ begins at a byte, which a key does not tell from ا.
  @inline(__always)
  static func isAlefWithHamza<Bytes: RandomAccessCollection>(_ bytes: Bytes, _ at: Int) -> Bool
  where Bytes.Element == UInt8, Bytes.Index == Int {
    at + 1 < bytes.endIndex && bytes[at] == 0xD8 && (bytes[at + 1] == 0xA3 || bytes[at + 1] == 0xA5)
  }

  /// Marks and tatweel, which a key passes over.
  static let mark: UInt8 = 32

  // Places in the alphabet below, as literals so that no lookup waits for them to be worked out.
  static let alef: UInt8 = 1
  static let beh: UInt8 = 2
  static let teh: UInt8 = 3
  static let seen: UInt8 = 12
  static let feh: UInt8 = 20
  static let kaf: UInt8 = 22
  static let lam: UInt8 = 23
  static let meem: UInt8 = 24
  static let noon: UInt8 = 25
  static let heh: UInt8 = 26
  static let waw: UInt8 = 27
  static let yeh: UInt8 = 28

  /// The code of a scalar: 1…31 for a letter, ``mark`` for what is passed over, 0 for anything else.
  static func arabic(_ value: UInt32) -> UInt8 {
    if value >= 0x600, value < 0x700 { return table[Int(value - 0x600)] }
    return other(value)
  }

  /// The code of an ASCII letter of either case, 0 for anything else.
  @inline(__always)
  static func latin(_ byte: UInt8) -> UInt8 {
    let low = byte | 0x20
    return low >= 0x61 && low <= 0x7A ? low - 0x60 : 0
  }

  /// The codes of U+0600…U+06FF.
  static let table: [UInt8] = (UInt32(0x600)...0x6FF).map(other)

  private static let alphabet: [Unicode.Scalar] = [
    "ا", "ب", "ت", "ث", "ج", "ح", "خ", "د", "ذ", "ر", "ز", "س", "ش", "ص", "ض", "ط", "ظ", "ع", "غ", "ف", "ق", "ك", "ل",
    "م",
    "ن", "ه", "و", "ي", "ء",
  ]

  private static let foldings: [Unicode.Scalar: Unicode.Scalar] = [
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ي", "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ة": "ه",
    "ھ": "ه",
    "ہ": "ه", "ە": "ه", "ۀ": "ه", "ک": "ك", "گ": "ك", "ڭ": "ك", "پ": "ب", "چ": "ج", "ڤ": "ف", "ژ": "ز", "ۆ": "و",
    "ۇ": "و",
  ]

  private static func other(_ value: UInt32) -> UInt8 {
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    let folded = foldings[scalar] ?? scalar
    if let index = alphabet.firstIndex(of: folded) { return UInt8(index + 1) }
    if ArabicLetter.isLetter(value) { return 31 }
    return ArabicLetter.isMark(value) || value == 0x0640 ? mark : 0
  }
}
