/// Words and phrases that the user knows to be right.
struct UserLexicon: Sendable {
  /// Words by the hash of their rasm, each with its cost.
  private var byRasm: [UInt64: [(codes: [UInt8], cost: Float)]] = [:]
  /// Identities of all words.
  private(set) var words: Set<UInt64> = []
  /// Words that stand side by side in a phrase, and how often they are taken to have been met so.
  private(set) var pairs: [(first: UInt64, second: UInt64, weight: Float)] = []

  /// The cost of a word that is met as often as an ordinary one of the lexicon.
  private static let ordinary: Float = 11

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
        let cost = UserLexicon.ordinary - logarithm(weight)
        byRasm[Rasm.hash(codes), default: []].append((codes, max(3, min(18, cost))))
      }
      if let previous { pairs.append((previous, hash, Float(max(1, min(100, weight))))) }
      previous = hash
    }
  }

  var isEmpty: Bool { words.isEmpty }

  func words(rasm: UInt64) -> [(codes: [UInt8], cost: Float)] { byRasm[rasm] ?? [] }

  func contains(_ hash: UInt64) -> Bool { !words.isEmpty && words.contains(hash) }
}

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

private func logarithm(_ weight: Double) -> Float { weight > 0 ? Float(log(weight)) : -5 }
