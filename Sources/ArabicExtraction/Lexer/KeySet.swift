/// Some words to be asked for; almost every other is told by its first letter alone.
struct KeySet: Sendable {
  /// Sorted.
  private let bits: [UInt64]
  /// A bit for each letter that one of them begins with.
  private let initials: UInt32

  init(_ keys: some Sequence<LetterKey>) {
    bits = keys.map(\.bits).sorted()
    initials = bits.reduce(0) { $0 | 1 << UInt32(LetterKey(bits: $1)[0]) }
  }

  /// - Complexity: O(log *n*).
  func contains(_ key: LetterKey) -> Bool {
    if initials >> UInt32(key[0]) & 1 == 0 { return false }
    var (low, high) = (0, bits.count)
    while low < high {
      let middle = (low + high) / 2
      if bits[middle] < key.bits { low = middle + 1 } else { high = middle }
    }
    return low < bits.count && bits[low] == key.bits
  }
}
