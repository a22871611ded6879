/// The number of a word in a ``Vocabulary``; 0 is any word outside it.
struct WordID: Hashable, Sendable {
  var raw: Int32

  static let unknown = WordID(raw: 0)

  var isKnown: Bool { raw > 0 }
  /// For tables that hold one element for each word, the unknown one included.
  var index: Int { Int(raw) }
}

/// The words that the grammars know, each with a small number.
///
/// Every grammar interns its words when the extractor is built, and keeps tables by ``WordID/index``. While a text is cut, a
/// word is looked up once for all grammars.
struct Vocabulary: Sendable {
  private var keys: [UInt64]
  private var ids: [Int32]
  /// One bit for each hash; most words of a text are told apart by it alone.
  private var filter: [UInt64]
  private(set) var count = 1

  init() {
    keys = Array(repeating: 0, count: 1 << 13)
    ids = Array(repeating: 0, count: 1 << 13)
    filter = Array(repeating: 0, count: 1 << 10)
  }

  /// The number of a word, given to it now if it has none. A word that has no key (see ``LetterKey``) is unknown.
  @discardableResult
  mutating func intern(_ word: some StringProtocol) -> WordID {
    guard let key = LetterKey(word) else { return .unknown }
    return intern(key)
  }

  mutating func intern(_ key: LetterKey) -> WordID {
    let known = self[key]
    if known.isKnown { return known }
    if count * 2 >= keys.count { grow() }
    let id = Int32(count)
    insert(key.bits, id)
    count += 1
    return WordID(raw: id)
  }

  /// - Complexity: O(1).
  @inline(__always)
  subscript(key: LetterKey) -> WordID {
    let hash = Self.hash(key.bits)
    if filter[Int(hash >> 48) >> 6] & 1 << (hash >> 48 & 63) == 0 { return .unknown }
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while ids[slot] != 0 {
      if keys[slot] == key.bits { return WordID(raw: ids[slot]) }
      slot = (slot + 1) & mask
    }
    return .unknown
  }

  subscript(word: String) -> WordID { LetterKey(word).map { self[$0] } ?? .unknown }

  private mutating func insert(_ bits: UInt64, _ id: Int32) {
    let hash = Self.hash(bits)
    filter[Int(hash >> 48) >> 6] |= 1 << (hash >> 48 & 63)
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while ids[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = bits
    ids[slot] = id
  }

  private mutating func grow() {
    let (oldKeys, oldIDs) = (keys, ids)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    ids = Array(repeating: 0, count: oldIDs.count * 2)
    for slot in oldIDs.indices where oldIDs[slot] != 0 { insert(oldKeys[slot], oldIDs[slot]) }
  }

  @inline(__always)
  private static func hash(_ bits: UInt64) -> UInt64 {
    let mixed = (bits ^ bits >> 29) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 32
  }
}
