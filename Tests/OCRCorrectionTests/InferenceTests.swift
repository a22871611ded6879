import Testing

@testable import OCRCorrection

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Posteriors are what going through all readings one by one gives.
@Suite("How likely each reading is")
struct InferenceTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private let language: LanguageModel
  private let words: [LanguageModel.Word]

  init() throws {
    let language = try Model.builtIn().language
    self.language = language
    words = ["قوة", "قرة", "المهام", "على", "الأعلى", "القائد", "كان", "غررررضض", "في", "وادي"].compactMap {
      LetterCode.codes($0).map { language.word($0) }
    }
  }

  private func edge(_ kind: Edge.Kind, _ start: Int, _ end: Int, _ random: inout Generator) -> Edge {
    let isIdentity = kind == .identity
    var edge = Edge(
      kind: kind, start: start, end: end, first: words.randomElement(using: &random) ?? .number, letters: 0..<4,
      nats: isIdentity ? 0 : Float.random(in: 4...9, using: &random), confusions: isIdentity ? 0 : 1)
    if kind == .joinedWords { edge.second = words.randomElement(using: &random) }
    edge.channelCost = edge.cost(noise: 0.05)
    return edge
  }

  /// A sentence in which some items have one reading, others have many, and some readings take two items together.
  private func lattice(_ random: inout Generator) -> Lattice {
    var lattice = Lattice()
    lattice.count = Int.random(in: 1...6, using: &random)
    for position in 0..<lattice.count {
      lattice.edges.append(edge(.identity, position, position + 1, &random))
      for _ in 0..<[0, 0, 1, 3].randomElement(using: &random)! {
        lattice.edges.append(edge(.letters, position, position + 1, &random))
      }
      if position > 0, Int.random(in: 0..<3, using: &random) == 0 {
        lattice.edges.append(edge(.splitWord, position - 1, position + 1, &random))
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        lattice.edges.append(edge(.joinedWords, position, position + 1, &random))
      }
    }
    lattice.index()
    Inference(language: language).prepare(&lattice)
    return lattice
  }

  private func paths(_ lattice: Lattice, from position: Int = 0) -> [[Int]] {
    if position == lattice.count { return [[]] }
    return lattice.starting[position].flatMap { number in
      paths(lattice, from: lattice.edges[number].end).map { [number] + $0 }
    }
  }

  /// What a reading costs: the words in their order, and what the channel adds.
  private func cost(_ path: [Int], _ lattice: Lattice, triples: Bool) -> Double {
    var before = [LanguageModel.Word.start]
    var total = 0.0
    for number in path {
      let edge = lattice.edges[number]
      total += Double(edge.channelCost)
      for (place, word) in [edge.first, edge.second].compactMap({ $0 }).enumerated() {
        var cost = language.cost(word, after: before[before.count - 1])
        // The second word of two that ran together is asked about after the first alone.
        if triples, before.count > 1, place == 0 {
          let context = language.context(before[before.count - 2], before[before.count - 1])
          cost = language.cost(word, in: context, shorter: cost)
        }
        total += Double(cost * 0.85)
        before.append(word)
      }
    }
    return total + Double(language.cost(.end, after: before[before.count - 1]) * 0.85)
  }

  private func expected(_ lattice: Lattice, triples: Bool) -> [Double] {
    var sums = [Double](repeating: 0, count: lattice.edges.count)
    var whole = 0.0
    for path in paths(lattice) {
      let probability = exp(-cost(path, lattice, triples: triples))
      whole += probability
      for number in path { sums[number] += probability }
    }
    return sums.map { $0 / whole }
  }

  @Test("agrees with the sum over all readings", arguments: [false, true])
  func agrees(triples: Bool) {
    var random = Generator(state: 7)
    var ambiguous = 0
    for _ in 0..<300 {
      var lattice = lattice(&random)
      let expected = expected(lattice, triples: triples)
      if triples {
        Inference(language: language).triples(&lattice)
      } else {
        Inference(language: language).pairs(&lattice)
      }
      for (edge, probability) in zip(lattice.edges, expected) {
        #expect(abs(Double(edge.posterior) - probability) < 1e-4)
        if (0.1...0.9).contains(probability) { ambiguous += 1 }
      }
    }
    #expect(ambiguous > 300)
  }

  @Test("keeps what it knew of the steps between the readings that are kept")
  func thinned() {
    var random = Generator(state: 11)
    for _ in 0..<200 {
      var lattice = lattice(&random)
      Inference(language: language).pairs(&lattice)
      lattice.thinOut(least: 0.01, most: 2)
      var again = lattice
      Inference(language: language).prepare(&again)
      Inference(language: language).pairs(&lattice)
      Inference(language: language).pairs(&again)
      for (one, other) in zip(lattice.edges, again.edges) { #expect(abs(one.posterior - other.posterior) < 1e-4) }
    }
  }

  @Test("No frequent word is cheaper than its length is said to allow")
  func leastOfLength() {
    var seen = 0
    language.lexicon.forEachWord { letters, probability in
      guard probability > 1e-4, let entry = language.lexicon.find(letters), entry.flags.contains(.candidate) else {
        return
      }
      seen += 1
      #expect(Quantum.nats(entry.cost) >= language.lexicon.leastOfLength[letters.count])
    }
    #expect(seen > 500)
  }
}
