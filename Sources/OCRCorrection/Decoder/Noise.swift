/// Estimates what share of the letters was misread, line by line.
///
/// For each sentence the probability of what was read is worked out under several rates; sentences lend their evidence to their
/// neighbours, less with every sentence between them, so that a clean article and a garbled release on one page are told apart.
struct Noise {
  let inference: Inference

  /// The rates that are tried.
  private static let grid: [Float] = [0.0002, 0.0008, 0.0025, 0.007, 0.015, 0.03, 0.06, 0.12]
  private static let logarithms = grid.map { logarithm($0) }
  /// How likely each is before anything was read, as logarithms.
  private static let prior: SIMD8<Float> = [-0.3, -2.3, -2.5, -2.3, -2.3, -2.3, -2.5, -3.0]
  /// What a sentence's evidence is worth to the next one.
  private static let reach: Float = 0.75

  func rates(_ sentences: [Decoder.Sentence], _ stretches: [Decoder.Stretch], _ page: Page) -> [Float] {
    var noise = [Float](repeating: Channel.nominalNoise, count: page.lines)
    if sentences.isEmpty { return noise }
    let evidence = smoothed(sentences.map { self.evidence($0, stretches[$0.stretches]) })
    for (sentence, values) in zip(sentences, evidence) {
      let rate = mean(values)
      for index in sentence.items { noise[page.items[index].line] = rate }
    }
    return noise
  }

  /// The evidence of one sentence under each rate, relative to the first.
  private func evidence(_ sentence: Decoder.Sentence, _ stretches: ArraySlice<Decoder.Stretch>) -> Evidence {
    var product = Product()
    for stretch in stretches where !stretch.lattice.isSettled { multiply(stretch.lattice, &product) }
    let values = product.inLogarithms + Float(sentence.letters) * Noise.logarithmsOfRight
    return values - values[0]
  }

  /// The logarithm of the probability that a letter is read right under each rate.
  private static let logarithmsOfRight = Evidence(grid.map { logarithm(1 - $0) })
  private typealias Evidence = SIMD8<Float>

  /// A value for each rate of the grid.
  private typealias Lanes = SIMD8<Double>
  private static let rates = Lanes(grid.map { Double($0) })
  private static let slipRates = Lanes(grid.map { Double(max($0, Edge.slips)) })

  /// Multiplies the probability of what was read, but for what does not depend on the rate.
  private func multiply(_ lattice: Lattice, _ total: inout Product) {
    var forward = [Lanes](repeating: Lanes(repeating: 1), count: lattice.edges.count)
    // What the values of each position were divided by together with what its cheapest step costs.
    var gains = [Lanes](repeating: Lanes(repeating: 1), count: lattice.count + 1)
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
      gains[position] = most * exponential(-Double(lattice.floors[position]))
      total.multiply(most)
    }
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
      for lane in taken.indices { taken[lane] += Float(logarithm(value[lane])) }
      value = Lanes(repeating: 1)
    }

    var inLogarithms: SIMD8<Float> {
      var copy = self
      copy.take()
      return copy.taken
    }
  }

  private func smoothed(_ values: [Evidence]) -> [Evidence] {
    var (fromBefore, fromAfter) = (values, values)
    for index in values.indices.dropFirst() { fromBefore[index] += Noise.reach * fromBefore[index - 1] }
    for index in values.indices.dropLast().reversed() { fromAfter[index] += Noise.reach * fromAfter[index + 1] }
    return values.indices.map { fromBefore[$0] + fromAfter[$0] - values[$0] }
  }

  /// The geometric mean of the rates, each as likely as its evidence and the prior make it.
  private func mean(_ evidence: Evidence) -> Float {
    let scores = evidence + Noise.prior
    let most = scores.max()
    var (total, logs) = (Float(0), Float(0))
    for lane in Noise.grid.indices {
      let weight = exponential(scores[lane] - most)
      total += weight
      logs += weight * Noise.logarithms[lane]
    }
    return total > 0 ? exponential(logs / total) : Channel.nominalNoise
  }
}
