/// Values by the identities of words, or of pairs of words.
///
/// An identity follows from letters alone, so that a text could be made whose words all fall into one place; they are therefore spread by
/// numbers that are drawn for each process. Nothing that is read from the table depends on them.
struct IdentityTable<Value: Sendable>: Sendable {
  private struct Place: Sendable {
    var key: UInt64
    var value: Value?
  }

  private var places: [Place] = []
  private var count = 0

  /// Where a key stands, or the empty place where it would.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let seeds = IdentitySeeds.drawn
    let product = (key ^ seeds.0).multipliedFullWidth(by: seeds.1)
    let mask = places.count &- 1
    var at = Int(truncatingIfNeeded: product.high ^ product.low) & mask
    while places[at].key != key, places[at].value != nil { at = (at &+ 1) & mask }
    return at
  }

  @inline(__always)
  subscript(key: UInt64) -> Value? { places.isEmpty ? nil : places[place(of: key)].value }

  /// The value of a key, to be read or changed in place.
  ///
  /// - Complexity: O(1) on average.
  @inline(__always)
  subscript(key: UInt64, default value: Value) -> Value {
    get { self[key] ?? value }
    set {
      if 2 * count >= places.count { grow() }
      let at = place(of: key)
      if places[at].value == nil { count += 1 }
      places[at] = Place(key: key, value: newValue)
    }
  }

  private mutating func grow() {
    let old = places
    places = [Place](repeating: Place(key: 0, value: nil), count: max(64, 2 * old.count))
    for place in old where place.value != nil { places[self.place(of: place.key)] = place }
  }

  var isEmpty: Bool { count == 0 }
}

private enum IdentitySeeds {
  static let drawn = (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max) | 1)
}

/// A set of words.
struct WordSet: Sendable {
  private var words = IdentityTable<Bool>()

  init(_ words: [some StringProtocol]) {
    for word in words {
      if let codes = LetterCode.codes(word) { self.words[WordHash.of(codes), default: true] = true }
    }
  }

  func contains(_ word: LanguageModel.Word) -> Bool { words[word.hash] != nil }
}
