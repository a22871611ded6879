internal import ArabicText

extension Decision {
  /// How many words a scorer is shown on either side.
  private static let neighbours = 8
  /// A change less likely than this is not asked about.
  private static let leastAsked: Float = 0.01

  /// A sentence with the readings of each word as likely as a user's scorer makes them.
  func rescored(_ lattice: Lattice, _ items: Range<Int>, by scorer: any ContextScorer) -> Lattice {
    var result = lattice
    let words = (0..<lattice.count).map { likeliest($0, lattice, items) }
    for position in 0..<lattice.count {
      let numbers = lattice.starting[position]
        .filter { lattice.edges[$0].end == position + 1 && lattice.edges[$0].posterior >= Decision.leastAsked }
        .sorted { lattice.edges[$0].posterior > lattice.edges[$1].posterior }
      if numbers.count < 2 { continue }
      let before = Array(words[max(0, position - Decision.neighbours)..<position])
      let after = Array(words[(position + 1)..<min(words.count, position + 1 + Decision.neighbours)])
      let readings = numbers.map { reading(lattice.edges[$0], items) }
      let costs = scorer.costs(of: readings, after: before, before: after)
      guard costs.count == numbers.count, costs.allSatisfy(\.isFinite) else { continue }
      let least = costs.min() ?? 0
      let weights = zip(numbers, costs).map { lattice.edges[$0].posterior * Float(exponential(least - $1)) }
      let mass = numbers.reduce(Float(0)) { $0 + lattice.edges[$1].posterior }
      let total = weights.reduce(0, +)
      guard total > 0 else { continue }
      for (number, weight) in zip(numbers, weights) { result.edges[number].posterior = mass * weight / total }
    }
    return result
  }

  /// The likeliest word at a position.
  private func likeliest(_ position: Int, _ lattice: Lattice, _ items: Range<Int>) -> String {
    let best = lattice.starting[position].filter { lattice.edges[$0].end == position + 1 }
      .max { lattice.edges[$0].posterior < lattice.edges[$1].posterior }
    guard let best else { return text[decoder.page.items[items.lowerBound + position].range] }
    return reading(lattice.edges[best], items)
  }

  /// The letters of a reading, or what stands there where it has none.
  private func reading(_ edge: Edge, _ items: Range<Int>) -> String {
    let item = decoder.page.items[items.lowerBound + edge.start]
    let letters = decoder.finder.letters[edge.letters]
    if letters.isEmpty { return text[item.range] }
    let first = LetterCode.string(letters)
    return edge.kind == .joinedWords
      ? first + " " + LetterCode.string(decoder.finder.letters[edge.secondLetters]) : first
  }
}
