/// Words and phrases that the user knows to be right.
struct UserLexicon: Sendable {
  /// Words by the hash of their rasm, each with its cost.
  private var byRasm: [UInt64: [(codes: [UInt8], cost: Float)]] = [:]
  /// Identities of all words.
  private(set) var words: Set<UInt64> = []
  /// Words that stand side by side in a phrase, and how often they are taken to have been met so.
  private(set) var pairs: [(first: UInt64, second: UInt64, weight: Float)] = []

  /// The cost of a word that is met as often as an ordinary one of the lexicon.
  static let ordinary: Float = 11

  init(dictionary: [String], gazetteer: [GazetteerEntry]) {
    for word in dictionary { add(word, weight: 1) }
    for entry in gazetteer { add(entry.phrase, weight: entry.weight) }
  }

  private mutating func add(_ phrase: String, weight: Double) {
    var previous: UInt64?
    for part in phrase.split(whereSeparator: \.isWhitespace) {
      guard let codes = LetterCode.codes(part), !codes.isEmpty else {
        previous = nil
        continue
      }
      let hash = WordHash.of(codes)
      if words.insert(hash).inserted {
        let cost = UserLexicon.ordinary - (weight > 0 ? Float(logarithm(weight)) : -5)
        byRasm[Rasm.hash(codes), default: []].append((codes, max(3, min(18, cost))))
      }
      if let previous { pairs.append((previous, hash, Float(max(1, min(100, weight))))) }
      previous = hash
    }
  }

  var isEmpty: Bool { words.isEmpty }

  /// Words whose rasm is that of a word, or that with one class changed, lost or added.
  func near(_ codes: [UInt8]) -> [[UInt8]] {
    guard codes.count <= 24 else { return [] }
    let classes = codes.map { Rasm.classes[Int($0)] }
    var hashes = Set([Rasm.hash(of: classes)])
    for place in 0...classes.count {
      for printed in 1...UInt8(Rasm.count) {
        hashes.insert(Rasm.hash(of: classes[..<place] + [printed] + classes[place...]))
        if place < classes.count {
          hashes.insert(Rasm.hash(of: classes[..<place] + [printed] + classes[(place + 1)...]))
        }
      }
      if place < classes.count { hashes.insert(Rasm.hash(of: classes[..<place] + classes[(place + 1)...])) }
    }
    return hashes.flatMap { words(rasm: $0).map(\.codes) }.filter { $0 != codes }.sorted {
      $0.lexicographicallyPrecedes($1)
    }
  }

  func words(rasm: UInt64) -> [(codes: [UInt8], cost: Float)] { byRasm[rasm] ?? [] }

  func contains(_ hash: UInt64) -> Bool { !words.isEmpty && words.contains(hash) }
}
