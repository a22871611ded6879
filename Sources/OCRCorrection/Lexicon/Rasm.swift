/// The bare shape of a word: letters that differ in their dots or hamza are one class.
///
/// The classes do not depend on the joining form, so that dropping a letter changes one class only.
enum Rasm {
  /// The number of classes, 1…count; 0 is no letter.
  static let count = 16

  private static let groups: [String] = [
    "ء", "اأإآ", "بتثنيئى", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق", "ك", "ل", "م", "هة", "وؤ",
  ]

  /// The class of each letter code.
  static let classes: [UInt8] = {
    var table = [UInt8](repeating: 0, count: LetterCode.count)
    for (index, group) in groups.enumerated() {
      for letter in group.unicodeScalars { table[Int(LetterCode.letter(letter))] = UInt8(index + 1) }
    }
    return table
  }()

  /// The same for inner loops.
  static let table = FixedTable(classes)

  /// What moves a hash by so many classes, up to the longest word of a lexicon.
  static let powers: [UInt64] = (1...Lexicon.longest).reduce(into: [1]) { powers, length in
    powers.append(powers[length - 1] &* base)
  }

  /// The codes of each class.
  static let members: [[UInt8]] = (0...count).map { index in
    (1...UInt8(LetterCode.letters)).filter { classes[Int($0)] == UInt8(index) && index > 0 }
  }

  static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of a word's classes: a polynomial, so that the hash of a word with one class changed follows from the
  /// hashes of its head and tail.
  @inline(__always)
  static func hash(_ codes: some Sequence<UInt8>) -> UInt64 {
    var value: UInt64 = 0
    for code in codes { value = value &* base &+ UInt64(table[Int(code & 63)]) }
    return value
  }

  /// The hash of classes.
  static func hash(of classes: some Sequence<UInt8>) -> UInt64 { classes.reduce(0) { $0 &* base &+ UInt64($1) } }

  /// Spreads a polynomial hash over all bits.
  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value ^ (value >> 32)
    mixed = mixed &* 0xD6E8_FEB8_6659_FD93
    mixed ^= mixed >> 32
    return mixed &* 0xD6E8_FEB8_6659_FD93
  }
}

/// The identity of a word as a number, for tables of word sequences.
enum WordHash {
  static let sentenceStart: UInt64 = 0x5354_4152_545F_0001
  static let sentenceEnd: UInt64 = 0x454E_445F_5F5F_0003
  static let number: UInt64 = 0x4E55_4D42_4552_0005
  /// Whatever the model cannot know, such as a Latin word.
  static let foreign: UInt64 = 0x464F_5245_4947_0007

  /// - Parameter head: the identity of what stands before the letters in the word.
  @inline(__always)
  static func of(_ codes: some Sequence<UInt8>, after head: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    var value = head
    for code in codes { value = (value ^ UInt64(code)) &* 0x0000_0100_0000_01B3 }
    return value
  }

  @inline(__always)
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    Rasm.mix(first &* 0x9FB2_1C65_1E98_DF25 &+ (second ^ (second >> 29)) &* 0xD6E8_FEB8_6659_FD93)
  }

  @inline(__always)
  static func triple(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
    pair(pair(first, second) | 1, third)
  }

  /// Stands in the place of a third word where the weight of a pair as context is kept.
  static let contextMark: UInt64 = 0x434F_4E54_4558_5400

  /// The key under which the weight of a pair as context is kept.
  @inline(__always)
  static func context(_ first: UInt64, _ second: UInt64) -> UInt64 { triple(first, second, contextMark) }
}
