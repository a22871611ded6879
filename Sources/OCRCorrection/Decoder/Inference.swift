#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Posterior probabilities of the edges of a lattice, by the forward-backward algorithm (Rabiner 1989).
struct Inference {
  let language: LanguageModel
  /// Weight of the language model against the channel.
  var languageWeight: Float = 0.85

  /// Sums in the logarithmic domain.
  private struct LogSum {
    var most = -Float.infinity
    var sum: Float = 0

    @inline(__always)
    mutating func add(_ value: Float) {
      if value <= most {
        if value > most - 16 { sum += exp(value - most) }
      } else {
        sum = most == -.infinity ? 1 : sum * exp(max(-80, most - value)) + 1
        most = value
      }
    }

    var value: Float { sum > 0 ? most + log(sum) : -.infinity }
  }

  /// Works out posteriors with the word before as context.
  ///
  /// - Returns: the logarithm of the probability of what was read, over all readings.
  /// - Complexity: O(*items* × *k*²), *k* the most edges at one place.
  @discardableResult
  func pairs(_ lattice: inout Lattice, _ cache: PageCounts?) -> Float {
    let edges = lattice.edges
    var forward = [Float](repeating: -.infinity, count: edges.count)
    var backward = [Float](repeating: -.infinity, count: edges.count)
    var transitions: [Float] = []
    for position in 0..<lattice.count {
      for number in lattice.starting[position] {
        let edge = edges[number]
        let own = -edge.channelCost - inner(edge, cache)
        if position == 0 {
          forward[number] = own - cost(edge.first, after: .start, cache)
          continue
        }
        var sum = LogSum()
        for previous in lattice.ending[position] {
          let transition = cost(edge.first, after: edges[previous].last, cache)
          transitions.append(transition)
          sum.add(forward[previous] - transition)
        }
        forward[number] = sum.value + own
      }
    }
    var total = LogSum()
    for number in lattice.ending[lattice.count] {
      backward[number] = -cost(.end, after: edges[number].last, nil)
      total.add(forward[number] + backward[number])
    }
    // The transitions come back in the opposite order.
    var at = transitions.count
    for position in (1..<max(1, lattice.count)).reversed() {
      var sums = [LogSum](repeating: LogSum(), count: lattice.ending[position].count)
      for number in lattice.starting[position].reversed() {
        let own = backward[number] - edges[number].channelCost - inner(edges[number], cache)
        for index in sums.indices.reversed() {
          at -= 1
          sums[index].add(own - transitions[at])
        }
      }
      for (index, previous) in lattice.ending[position].enumerated() { backward[previous] = sums[index].value }
    }
    let whole = total.value
    for number in edges.indices {
      let value = forward[number] + backward[number] - whole
      lattice.edges[number].posterior = value > -30 ? min(1, exp(value)) : 0
    }
    return whole
  }

  /// The logarithm of the probability of what was read, with the costs of the edges given apart.
  func evidence(_ lattice: Lattice, costs: [Float], transitions: [Float]) -> Float {
    let edges = lattice.edges
    var forward = [Float](repeating: -.infinity, count: edges.count)
    var at = 0
    for position in 0..<lattice.count {
      for number in lattice.starting[position] {
        var sum = LogSum()
        if position == 0 {
          sum.add(-transitions[at])
          at += 1
        }
        for previous in lattice.ending[position] {
          sum.add(forward[previous] - transitions[at])
          at += 1
        }
        forward[number] = sum.value - costs[number]
      }
    }
    var total = LogSum()
    for number in lattice.ending[lattice.count] { total.add(forward[number]) }
    return total.value
  }

  /// The costs of all steps from one edge to the next, in the order in which ``evidence(_:costs:transitions:)`` takes
  /// them.
  func transitions(_ lattice: Lattice) -> [Float] {
    var result: [Float] = []
    for position in 0..<lattice.count {
      for number in lattice.starting[position] {
        let edge = lattice.edges[number]
        let own = inner(edge, nil)
        if position == 0 { result.append(own + cost(edge.first, after: .start, nil)) }
        for previous in lattice.ending[position] {
          result.append(own + cost(edge.first, after: lattice.edges[previous].last, nil))
        }
      }
    }
    return result
  }

  /// Works out posteriors with the two words before as context, over a lattice that was thinned out before.
  ///
  /// - Complexity: O(*items* × *k*³).
  func triples(_ lattice: inout Lattice, _ cache: PageCounts?) {
    let edges = lattice.edges
    // A state is an edge and the edge before it (-1: none).
    var states: [(edge: Int, previous: Int)] = []
    var statesOf = [[Int]](repeating: [], count: edges.count)
    for position in 0..<lattice.count {
      for number in lattice.starting[position] {
        for previous in position == 0 ? [-1] : lattice.ending[position] {
          statesOf[number].append(states.count)
          states.append((number, previous))
        }
      }
    }
    var forward = [Float](repeating: -.infinity, count: states.count)
    var backward = [Float](repeating: -.infinity, count: states.count)
    for (index, state) in states.enumerated() {
      let edge = edges[state.edge]
      if state.previous < 0 {
        forward[index] = -edge.channelCost - cost(edge.first, after: .start, cache) - inner(edge, cache)
        continue
      }
      let shorter = cost(edge.first, after: edges[state.previous].last, cache)
      let own = -edge.channelCost - inner(edge, cache)
      var sum = LogSum()
      for before in statesOf[state.previous] {
        sum.add(forward[before] - long(edge, state.previous, states[before].previous, edges, shorter))
      }
      forward[index] = sum.value + own
    }
    var total = LogSum()
    for number in lattice.ending[lattice.count] {
      for state in statesOf[number] {
        backward[state] = -cost(.end, after: edges[number].last, nil)
        total.add(forward[state] + backward[state])
      }
    }
    var sums = [LogSum](repeating: LogSum(), count: states.count)
    for index in states.indices.reversed() {
      let state = states[index]
      if backward[index] == -.infinity { backward[index] = sums[index].value }
      if state.previous < 0 { continue }
      let edge = edges[state.edge]
      let shorter = cost(edge.first, after: edges[state.previous].last, cache)
      let own = backward[index] - edge.channelCost - inner(edge, cache)
      for before in statesOf[state.previous] {
        sums[before].add(own - long(edge, state.previous, states[before].previous, edges, shorter))
      }
    }
    let whole = total.value
    for number in edges.indices {
      var sum: Float = 0
      for state in statesOf[number] {
        let value = forward[state] + backward[state] - whole
        if value > -30 { sum += exp(value) }
      }
      lattice.edges[number].posterior = min(1, sum)
    }
  }

  /// The cost of a word after two others, the nearer of them in the edge before.
  @inline(__always)
  private func long(_ edge: Edge, _ previous: Int, _ before: Int, _ edges: [Edge], _ shorter: Float) -> Float {
    let near = edges[previous]
    let far = near.second != nil ? near.first : before >= 0 ? edges[before].last : .start
    return languageWeight == 1
      ? language.cost(edge.first, after: near.last, far, shorter: shorter)
      : languageWeight * language.cost(edge.first, after: near.last, far, shorter: shorter / languageWeight)
  }

  /// The cost of the second word of an edge after its first.
  @inline(__always)
  private func inner(_ edge: Edge, _ cache: PageCounts?) -> Float {
    guard let second = edge.second else { return 0 }
    return cost(second, after: edge.first, cache)
  }

  @inline(__always)
  private func cost(_ word: LanguageModel.Word, after previous: LanguageModel.Word, _ cache: PageCounts?) -> Float {
    let base = language.cost(word, after: previous)
    guard let cache else { return base * languageWeight }
    return cache.mixed(base, word, after: previous) * languageWeight
  }
}

/// What was read with confidence elsewhere on the same page: words, and words side by side.
struct PageCounts {
  private var words: [UInt64: Float] = [:]
  private var pairs: [UInt64: Float] = [:]
  private var total: Float = 0
  private static let wordShare: Float = 0.06
  private static let pairShare: Float = 0.12

  /// Counts that begin with what the user says stands side by side.
  init(_ user: UserLexicon = UserLexicon(dictionary: [], gazetteer: [])) {
    for pair in user.pairs {
      words[pair.first, default: 1] += pair.weight
      words[pair.second, default: 1] += pair.weight
      pairs[WordHash.pair(pair.first, pair.second), default: 1] += pair.weight
      total += 2 * pair.weight
    }
  }

  mutating func add(_ word: LanguageModel.Word, after previous: LanguageModel.Word?, _ weight: Float) {
    words[word.hash, default: 0] += weight
    total += weight
    if let previous { pairs[WordHash.pair(previous.hash, word.hash), default: 0] += weight }
  }

  func count(_ hash: UInt64) -> Float { words[hash] ?? 0 }

  /// The cost of a word after another, the page's own counts taken in. One occurrence is the word's own and does not count.
  @inline(__always)
  func mixed(_ base: Float, _ word: LanguageModel.Word, after previous: LanguageModel.Word) -> Float {
    guard total > 30, let count = words[word.hash], count > 1.2 else { return base }
    var probability = exp(-base) * (1 - PageCounts.wordShare) + PageCounts.wordShare * (count - 1) / total
    if let context = words[previous.hash], context > 1.2,
      let together = pairs[WordHash.pair(previous.hash, word.hash)], together > 1.2
    {
      probability += PageCounts.pairShare * (together - 1) / (context + 2)
    }
    return min(base, -log(probability))
  }
}
