/// Counts letters after the letters before them, for ``CharacterModel``.
///
/// Every word counts a little more the more frequent it is, but far less than it is met: what the model must judge are
/// words that are rare.
struct LetterCounts {
  private var pairs: [Double]
  private var triples: [Double]
  private var quadruples: [UInt32: Double] = [:]
  private static let size = CharacterModel.alphabet
  /// Rows of four letters met less often than this are left to shorter rows.
  private static let leastCount = 6.0
  private static let discount = 0.75

  init(_ words: [([UInt8], Double)]) {
    let size = LetterCounts.size
    pairs = [Double](repeating: 0.05, count: size * size)
    triples = [Double](repeating: 0, count: size * size * size)
    for (word, probability) in words {
      let weight = 1 + max(0, logarithm(probability * 1e9) / 10)
      var (a, b, c) = (UInt8(0), UInt8(0), UInt8(0))
      for next in word + [0] {
        pairs[Int(c) * size + Int(next)] += weight
        triples[CharacterModel.cell(b, c, next)] += weight
        quadruples[UInt32(a) << 24 | UInt32(b) << 16 | UInt32(c) << 8 | UInt32(next), default: 0] += weight
        (a, b, c) = (b, c, next)
      }
    }
  }

  func sections() -> [(name: String, bytes: [UInt8])] {
    let size = LetterCounts.size
    var short = [Double](repeating: 0, count: triples.count)
    var bytes = [UInt8](repeating: 0, count: triples.count)
    for c in 0..<size {
      let pairTotal = pairs[(c * size)..<(c * size + size)].reduce(0, +)
      for b in 0..<size {
        let start = (b * size + c) * size
        let total = triples[start..<(start + size)].reduce(0, +)
        let smoothing = 5.0
        for next in 0..<size {
          let lower = pairs[c * size + next] / pairTotal
          short[start + next] = (triples[start + next] + smoothing * lower) / (total + smoothing)
          bytes[start + next] = Quantum.quantised(-logarithm(short[start + next]))
        }
      }
    }
    return [("letters3", bytes)] + longSections(short)
  }

  private func longSections(_ short: [Double]) -> [(name: String, bytes: [UInt8])] {
    var contexts: [UInt32: (total: Double, kept: Double, types: Double)] = [:]
    for (key, count) in quadruples {
      contexts[key >> 8, default: (0, 0, 0)].total += count
      if count >= LetterCounts.leastCount {
        contexts[key >> 8, default: (0, 0, 0)].kept += count
        contexts[key >> 8, default: (0, 0, 0)].types += 1
      }
    }
    var items: [(hash: UInt64, value: UInt8)] = []
    func letters(_ key: UInt32) -> (UInt8, UInt8, UInt8) {
      (UInt8(key >> 16 & 255), UInt8(key >> 8 & 255), UInt8(key & 255))
    }
    for (key, context) in contexts where context.types > 0 {
      let (a, b, c) = letters(key)
      let weight = max(1e-4, 1 - (context.kept - LetterCounts.discount * context.types) / context.total)
      items.append((CharacterModel.key(a, b, c, 63), Quantum.quantised(-logarithm(weight))))
    }
    for (key, count) in quadruples where count >= LetterCounts.leastCount {
      guard let context = contexts[key >> 8] else { continue }
      let (a, b, c) = letters(key >> 8)
      let next = UInt8(key & 255)
      let weight = max(1e-4, 1 - (context.kept - LetterCounts.discount * context.types) / context.total)
      let probability =
        (count - LetterCounts.discount) / context.total + weight * short[CharacterModel.cell(b, c, next)]
      items.append((CharacterModel.key(a, b, c, next), Quantum.quantised(-logarithm(min(1, probability)))))
    }
    let table = SequenceTable.build(items)
    return [("letters4-index", table.index), ("letters4", table.entries)]
  }
}
