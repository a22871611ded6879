/// Some words to be asked for; almost every other is told by its first letter alone.
struct KeySet: Sendable {
  /// Sorted.
  private let bits: [UInt64]
  /// A bit for each letter that one of them begins with.
  private let initials: UInt32

  /// - Parameter words: parted by white space.
  init(_ words: String) {
    bits = LetterKey.each(of: words).map(\.bits).sorted()
    initials = bits.reduce(0) { $0 | 1 << UInt32(LetterKey(bits: $1)[0]) }
  }

  /// - Complexity: O(log *n*).
  func contains(_ key: LetterKey) -> Bool {
    if !mayContain(initial: key[0]) { return false }
    var (low, high) = (0, bits.count)
    while low < high {
      let middle = (low + high) / 2
      if bits[middle] < key.bits { low = middle + 1 } else { high = middle }
    }
    return low < bits.count && bits[low] == key.bits
  }

  /// Whether a word is one of them as it stands, or without one particle of one letter.
  ///
  /// - Parameter particles: of و and ب.
  func contains(_ key: LetterKey, behind particles: Lexeme.Proclitics) -> Bool {
    if contains(key) { return true }
    let mayFollow =
      key[0] == LetterFold.waw && particles.contains(.wa) || key[0] == LetterFold.beh && particles.contains(.ba)
    return mayFollow && contains(key.dropFirst(1))
  }

  /// Whether one of the words begins with a letter, given by its code.
  @inline(__always)
  func mayContain(initial: UInt8) -> Bool { initials >> UInt32(initial & 31) & 1 != 0 }
}
