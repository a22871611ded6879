#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Estimates what share of the letters was misread, line by line.
///
/// For each sentence the probability of what was read is worked out under several rates; sentences lend their evidence to their
/// neighbours, less with every sentence between them, so that a clean article and a garbled release on one page are told apart.
struct Noise {
  let inference: Inference

  /// The rates that are tried.
  private static let grid: [Float] = [0.0002, 0.0008, 0.0025, 0.007, 0.015, 0.03, 0.06, 0.12]
  /// How likely each is before anything was read, as logarithms.
  private static let prior: [Float] = [-0.3, -2.3, -2.5, -2.3, -2.3, -2.3, -2.5, -3.0]
  /// What a sentence's evidence is worth to the next one.
  private static let reach: Float = 0.75

  func rates(_ sentences: [(items: Range<Int>, lattice: Lattice)], _ page: Page) -> [Float] {
    var noise = [Float](repeating: Channel.nominalNoise, count: page.lines)
    if sentences.isEmpty { return noise }
    let evidence = smoothed(sentences.map { self.evidence($0.lattice) })
    for (sentence, values) in zip(sentences, evidence) {
      let rate = mean(values)
      for index in sentence.items { noise[page.items[index].line] = rate }
    }
    return noise
  }

  /// The evidence of one sentence under each rate, relative to the first.
  private func evidence(_ lattice: Lattice) -> [Float] {
    let letters = lattice.edges.reduce(Float(0)) { $0 + ($1.kind == .identity ? Float($1.letters.count) : 0) }
    let probability = lattice.isSettled ? SIMD8<Float>(repeating: 0) : logarithm(lattice)
    let values = Noise.grid.indices.map { probability[$0] + letters * log(1 - Noise.grid[$0]) }
    return values.map { $0 - values[0] }
  }

  /// A value for each rate of the grid.
  private typealias Lanes = SIMD8<Double>
  private static let rates = Lanes(grid.map { Double($0) })
  private static let slipRates = Lanes(grid.map { Double(max($0, Edge.slips)) })

  /// The logarithm of the probability of what was read, but for what does not depend on the rate.
  private func logarithm(_ lattice: Lattice) -> SIMD8<Float> {
    var forward = [Lanes](repeating: Lanes(repeating: 1), count: lattice.edges.count)
    // What the values of each position were divided by together with what its cheapest step costs.
    var gains = [Lanes](repeating: Lanes(repeating: 1), count: lattice.count + 1)
    var total = Product()
    for position in 0...lattice.count {
      let here = position < lattice.count ? lattice.startingRange(position) : 0..<1
      if lattice.isNarrow[position], position < lattice.count, lattice.edges[here.lowerBound].kind == .identity {
        if position > 0 { forward[here.lowerBound] = forward[lattice.ends[lattice.endingRange(position).lowerBound]] }
        continue
      }
      var step = lattice.stepStarts[position]
      var most = Lanes(repeating: 0)
      for number in here {
        var sum = Lanes(repeating: 0)
        if position == 0 {
          sum = Lanes(repeating: Double(lattice.weights[step]))
          step += 1
        }
        for at in lattice.endingRange(position) {
          let edge = lattice.edges[lattice.ends[at]]
          var value = forward[lattice.ends[at]]
          for passed in edge.start + 1..<max(edge.start + 1, position) { value /= gains[passed] }
          // How a sentence ends says nothing of how it was read.
          sum += position < lattice.count ? value * Double(lattice.weights[step]) : value
          step += 1
        }
        if position < lattice.count {
          sum *= channel(lattice.edges[number])
          forward[number] = sum
        }
        most.replace(with: sum, where: sum .> most)
      }
      for number in here where position < lattice.count { forward[number] /= most }
      gains[position] = most * exp(-Double(lattice.floors[position]))
      total.multiply(most)
    }
    return total.logarithm
  }

  /// What the channel makes of an edge under each rate.
  private func channel(_ edge: Edge) -> Lanes {
    if edge.confusions == 0 { return Lanes(repeating: Double(Lattice.probability(edge.nats + edge.innerCost))) }
    let cost = edge.nats - edge.confusions * Channel.nominalCost - edge.burst + edge.innerCost
    var value = Lanes(repeating: Double(Lattice.probability(cost)))
    let rate = edge.kind == .orthography ? Noise.slipRates : Noise.rates
    for _ in 0..<Int(edge.confusions) { value *= rate }
    return value
  }

  /// A product of many small numbers.
  private struct Product {
    private var value = Lanes(repeating: 1)
    private var taken = SIMD8<Float>(repeating: 0)

    mutating func multiply(_ factor: Lanes) {
      value *= factor
      if value.min() < 1e-150 { take() }
    }

    private mutating func take() {
      for lane in taken.indices { taken[lane] += Float(log(value[lane])) }
      value = Lanes(repeating: 1)
    }

    var logarithm: SIMD8<Float> {
      var copy = self
      copy.take()
      return copy.taken
    }
  }

  private func smoothed(_ values: [[Float]]) -> [[Float]] {
    var (fromBefore, fromAfter) = (values, values)
    for index in values.indices.dropFirst() { add(fromBefore[index - 1], to: &fromBefore[index]) }
    for index in values.indices.dropLast().reversed() { add(fromAfter[index + 1], to: &fromAfter[index]) }
    return values.indices.map { index in
      zip(zip(fromBefore[index], fromAfter[index]), values[index]).map { $0.0 + $0.1 - $1 }
    }
  }

  private func add(_ other: [Float], to values: inout [Float]) {
    for index in values.indices { values[index] += Noise.reach * other[index] }
  }

  /// The geometric mean of the rates, each as likely as its evidence and the prior make it.
  private func mean(_ evidence: [Float]) -> Float {
    let scores = zip(evidence, Noise.prior).map { $0 + $1 }
    let most = scores.max() ?? 0
    let weights = scores.map { exp($0 - most) }
    let total = weights.reduce(0, +)
    let logs = zip(weights, Noise.grid).map { $0 * log($1) }.reduce(0, +)
    return total > 0 ? exp(logs / total) : Channel.nominalNoise
  }
}
