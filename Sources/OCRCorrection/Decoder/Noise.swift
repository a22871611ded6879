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
    let transitions = inference.transitions(lattice)
    let letters = lattice.edges.reduce(Float(0)) { $0 + ($1.kind == .identity ? Float($1.letters.count) : 0) }
    var values = Noise.grid.map { rate in
      inference.evidence(lattice, costs: lattice.edges.map { $0.cost(noise: rate) }, transitions: transitions)
        + letters * log(1 - rate)
    }
    let first = values[0]
    for index in values.indices { values[index] -= first }
    return values
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
