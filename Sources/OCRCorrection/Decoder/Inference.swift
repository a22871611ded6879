/// Posterior probabilities of the edges of a lattice, by the forward-backward algorithm (Rabiner 1989).
///
/// What the language model says of every step is asked once. Sums are made of probabilities, scaled so that the largest of each position is 1.
/// What all readings have in common says nothing about any of them and is left out.
struct Inference {
  let language: LanguageModel
  /// Weight of the language model against the channel.
  var languageWeight: Float = 0.85

  init(language: LanguageModel) { self.language = language }

  /// Asks the language model about every step.
  ///
  /// - Complexity: O(*items* × *k*²), *k* the most edges at one place.
  func prepare(_ lattice: inout Lattice) {
    var costs: [Float] = []
    var starts: [Int] = []
    costs.reserveCapacity(2 * lattice.edges.count)
    starts.reserveCapacity(lattice.count + 2)
    for number in lattice.edges.indices {
      guard let second = lattice.edges[number].second else { continue }
      lattice.edges[number].innerCost = language.cost(second, after: lattice.edges[number].first) * languageWeight
    }
    for position in 0...lattice.count {
      starts.append(costs.count)
      if isShared(lattice, position) {
        costs.append(0)
      } else if position == 0 {
        for number in lattice.startingRange(0) {
          costs.append(language.cost(lattice.edges[number].first, after: .start))
        }
      } else if position == lattice.count {
        for at in lattice.endingRange(position) {
          costs.append(language.cost(.end, after: lattice.edges[lattice.ends[at]].last))
        }
      } else {
        for number in lattice.startingRange(position) {
          for at in lattice.endingRange(position) {
            costs.append(language.cost(lattice.edges[number].first, after: lattice.edges[lattice.ends[at]].last))
          }
        }
      }
    }
    starts.append(costs.count)
    lattice.setSteps(costs, starts: starts, weight: languageWeight)
  }

  /// Whether all readings take the same step at a position, and the one before it.
  private func isShared(_ lattice: Lattice, _ position: Int) -> Bool {
    guard lattice.isNarrow[position] else { return false }
    if position == 0 || position == lattice.count { return true }
    return lattice.isNarrow[lattice.edges[lattice.ends[lattice.endingRange(position).lowerBound]].start]
  }

  /// Takes the page's own counts into the costs of the steps.
  func mix(_ lattice: inout Lattice, _ counts: PageCounts) {
    if lattice.isSettled || !counts.suffices { return }
    for number in lattice.edges.indices {
      guard let second = lattice.edges[number].second else { continue }
      let (first, base) = (lattice.edges[number].first, lattice.edges[number].innerCost / languageWeight)
      lattice.edges[number].innerCost = counts.mixed(base, second, after: first) * languageWeight
    }
    for position in 0..<lattice.count where !isShared(lattice, position) {
      var step = lattice.stepStarts[position]
      var isMixed = false
      for number in lattice.startingRange(position) {
        let width = max(1, lattice.endingRange(position).count)
        let word = lattice.edges[number].first
        let count = counts.elsewhere(word)
        if PageCounts.counts(count) {
          isMixed = true
          for offset in 0..<width {
            let at = lattice.endingRange(position).lowerBound + offset
            let previous = position == 0 ? LanguageModel.Word.start : lattice.edges[lattice.ends[at]].last
            lattice.steps[step + offset] = counts.mixed(lattice.steps[step + offset], word, count, after: previous)
          }
        }
        step += width
      }
      if isMixed { lattice.weigh(position, languageWeight) }
    }
  }

  /// Probabilities of the readings up to each edge or step and from it on, scaled.
  private struct Scaled {
    let forward: UnsafeMutablePointer<Double>
    let backward: UnsafeMutablePointer<Double>
    /// What the values of each position were divided by.
    let norms: UnsafeMutablePointer<Double>
    /// The same with what the cheapest step costs.
    let gains: UnsafeMutablePointer<Double>
    /// What the channel and a second word make of each edge.
    let own: UnsafeMutablePointer<Double>

    /// Calls back with room for so many values, in memory that is free afterwards.
    @inline(__always)
    static func with(_ values: Int, positions: Int, edges: Int, _ body: (Scaled) -> Void) {
      withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * values + 2 * positions + edges) { memory in
        guard let start = memory.baseAddress else { return }
        memory.initialize(repeating: 0)
        let scaled = Scaled(
          forward: start, backward: start + values, norms: start + 2 * values, gains: start + 2 * values + positions,
          own: start + 2 * values + 2 * positions)
        for position in 0..<positions { (scaled.norms[position], scaled.gains[position]) = (1, 1) }
        body(scaled)
      }
    }

    func setOwn(_ edges: [Edge]) {
      for number in edges.indices {
        own[number] = Double(Lattice.probability(edges[number].channelCost + edges[number].innerCost))
      }
    }

    /// Brings an edge that passes over positions to their scale.
    @inline(__always)
    func passing(_ edge: Edge) -> Double {
      var factor = 1.0
      for position in edge.start + 1..<max(edge.start + 1, edge.end) { factor /= gains[position] }
      return factor
    }

    @inline(__always)
    func scale(_ position: Int, _ values: Range<Int>, floor: Float) {
      var most = 0.0
      for value in values { most = max(most, forward[value]) }
      for value in values { forward[value] /= most }
      norms[position] = most
      gains[position] = floor == 0 ? most : most * exponential(-Double(floor))
    }
  }

  /// Works out posteriors with the word before as context.
  ///
  /// - Complexity: O(*items* × *k*²), *k* the most edges at one place.
  func pairs(_ lattice: inout Lattice) {
    let count = lattice.edges.count
    Scaled.with(count, positions: lattice.count + 1, edges: count) { pairs(&lattice, $0) }
  }

  private func pairs(_ lattice: inout Lattice, _ scaled: Scaled) {
    scaled.setOwn(lattice.edges)
    let own = scaled.own
    for position in 0..<lattice.count {
      let (here, before) = (lattice.startingRange(position), lattice.endingRange(position))
      var step = lattice.stepStarts[position]
      for number in here {
        var sum = 0.0
        if position == 0 {
          sum = Double(lattice.weights[step])
          step += 1
        }
        for at in before {
          let previous = lattice.ends[at]
          sum += scaled.forward[previous] * scaled.passing(lattice.edges[previous]) * Double(lattice.weights[step])
          step += 1
        }
        scaled.forward[number] = sum * own[number]
      }
      scaled.scale(position, here, floor: lattice.floors[position])
    }
    for position in (1...max(1, lattice.count)).reversed() {
      let (here, before) = (
        position < lattice.count ? lattice.startingRange(position) : 0..<0, lattice.endingRange(position)
      )
      for (offset, at) in before.enumerated() {
        let previous = lattice.ends[at]
        var step = lattice.stepStarts[position] + offset
        var sum = position == lattice.count ? Double(lattice.weights[step]) : 0
        for number in here {
          sum += Double(lattice.weights[step]) * own[number] * scaled.backward[number]
          step += before.count
        }
        scaled.backward[previous] = sum / scaled.norms[position] * scaled.passing(lattice.edges[previous])
      }
    }
    var whole = 0.0
    for number in lattice.startingRange(0) { whole += scaled.forward[number] * scaled.backward[number] }
    for number in lattice.edges.indices {
      lattice.edges[number].posterior = Float(min(1, scaled.forward[number] * scaled.backward[number] / whole))
    }
  }

  /// Works out posteriors with the two words before as context, over a lattice that was thinned out before.
  ///
  /// - Complexity: O(*items* × *k*³).
  func triples(_ lattice: inout Lattice) {
    let (states, edges) = (lattice.stepStarts[lattice.count], lattice.edges.count)
    Scaled.with(states, positions: lattice.count + 1, edges: edges) { triples(&lattice, $0) }
  }

  private func triples(_ lattice: inout Lattice, _ scaled: Scaled) {
    // A state is an edge and the one before it, and so a step; those of an edge stand together.
    scaled.setOwn(lattice.edges)
    let own = scaled.own
    // The weights of all steps from state to state, in the order in which they are gone through.
    var weights: [Float] = []
    var weightStarts: [Int] = []
    for position in 0..<lattice.count {
      weightStarts.append(weights.count)
      let here = lattice.startingRange(position)
      let first = lattice.stepStarts[position]
      if position == 0 {
        for number in here { scaled.forward[first + number] = Double(lattice.weights[first + number]) * own[number] }
        scaled.scale(0, first..<(first + here.count), floor: lattice.floors[0])
        continue
      }
      let width = lattice.endingRange(position).count
      let floor = longSteps(lattice, position, &weights)
      var weight = weightStarts[position]
      for (offset, at) in lattice.endingRange(position).enumerated() {
        let previous = lattice.ends[at]
        let passing = scaled.passing(lattice.edges[previous])
        for state in lattice.states(previous) {
          let value = scaled.forward[state] * passing
          for row in 0..<here.count {
            scaled.forward[first + row * width + offset] += value * Double(weights[weight])
            weight += 1
          }
        }
      }
      for (row, number) in here.enumerated() {
        for state in first + row * width..<first + (row + 1) * width { scaled.forward[state] *= own[number] }
      }
      scaled.scale(position, first..<(first + here.count * width), floor: floor)
    }
    for (offset, at) in lattice.endingRange(lattice.count).enumerated() {
      let previous = lattice.ends[at]
      let weight = Double(lattice.weights[lattice.stepStarts[lattice.count] + offset])
      let end = weight * scaled.passing(lattice.edges[previous])
      for state in lattice.states(previous) { scaled.backward[state] = end }
    }
    for position in (1..<max(1, lattice.count)).reversed() {
      let here = lattice.startingRange(position)
      let width = lattice.endingRange(position).count
      let first = lattice.stepStarts[position]
      var weight = weightStarts[position]
      for (offset, at) in lattice.endingRange(position).enumerated() {
        let previous = lattice.ends[at]
        let passing = scaled.passing(lattice.edges[previous])
        for state in lattice.states(previous) {
          var sum = 0.0
          for (row, number) in here.enumerated() {
            sum += Double(weights[weight]) * own[number] * scaled.backward[first + row * width + offset]
            weight += 1
          }
          scaled.backward[state] = sum / scaled.norms[position] * passing
        }
      }
    }
    var whole = 0.0
    for state in 0..<lattice.startingRange(0).count { whole += scaled.forward[state] * scaled.backward[state] }
    for number in lattice.edges.indices {
      var sum = 0.0
      for state in lattice.states(number) { sum += scaled.forward[state] * scaled.backward[state] }
      lattice.edges[number].posterior = Float(min(1, sum / whole))
    }
  }

  /// Appends the weights of the steps from the states before a position to its edges.
  ///
  /// - Returns: the cost of the cheapest of them, whose weight is 1.
  private func longSteps(
    _ lattice: Lattice, _ position: Int, _ weights: inout [Float]
  ) -> Float {
    let here = lattice.startingRange(position)
    let before = lattice.endingRange(position)
    if isShared(lattice, position) {
      weights.append(1)
      return 0
    }
    let begin = weights.count
    var floor = Float.infinity
    for (offset, at) in before.enumerated() {
      let near = lattice.edges[lattice.ends[at]]
      let isFirst = near.start == 0
      let earlier = lattice.endingRange(near.start).lowerBound
      for (index, _) in lattice.states(lattice.ends[at]).enumerated() {
        let far =
          near.second != nil ? near.first : isFirst ? .start : lattice.edges[lattice.ends[earlier + index]].last
        let context = language.context(far, near.last)
        for (row, number) in here.enumerated() {
          let shorter = lattice.steps[lattice.stepStarts[position] + row * before.count + offset]
          let cost = language.cost(lattice.edges[number].first, in: context, shorter: shorter) * languageWeight
          floor = min(floor, cost)
          weights.append(cost)
        }
      }
    }
    for index in begin..<weights.count { weights[index] = Lattice.probability(weights[index] - floor) }
    return floor
  }
}

/// What was read with confidence elsewhere on the same page: words, and words side by side.
struct PageCounts {
  private var words = IdentityTable<Float>()
  private var pairs = IdentityTable<Float>()
  private var total: Float = 0
  private static let wordShare: Float = 0.01
  private static let pairShare: Float = 0.1
  /// How many words, and how many of one word, must have been counted for their shares to weigh half.
  private static let fewWords: Float = 200
  private static let fewOfOne: Float = 10

  /// Counts that begin with what the user says stands side by side.
  init(_ user: UserLexicon = UserLexicon(dictionary: [], gazetteer: [])) {
    for pair in user.pairs {
      words[pair.first, default: 0] += pair.weight
      words[pair.second, default: 0] += pair.weight
      pairs[WordHash.pair(pair.first, pair.second), default: 0] += pair.weight
      total += 2 * pair.weight
    }
  }

  mutating func add(_ word: LanguageModel.Word, after previous: LanguageModel.Word?, _ weight: Float) {
    words[word.hash, default: 0] += weight
    total += weight
    if let previous { pairs[WordHash.pair(previous.hash, word.hash), default: 0] += weight }
  }

  func count(_ hash: UInt64) -> Float { words[hash] ?? 0 }

  /// Whether enough was read to be counted.
  var suffices: Bool { total > 30 }

  /// How often a word was met elsewhere than where it stands.
  func elsewhere(_ word: LanguageModel.Word) -> Float { count(word.hash) - word.counted }

  /// Whether a word or pair was met elsewhere often enough to count.
  static func counts(_ elsewhere: Float) -> Bool { elsewhere > 0.2 }

  /// The cost of a word after another, the page's own counts taken in, but for what these two words brought to them.
  func mixed(_ base: Float, _ word: LanguageModel.Word, after previous: LanguageModel.Word) -> Float {
    mixed(base, word, elsewhere(word), after: previous)
  }

  /// The same with the word's count elsewhere given.
  func mixed(_ base: Float, _ word: LanguageModel.Word, _ count: Float, after previous: LanguageModel.Word) -> Float {
    guard suffices, PageCounts.counts(count) else { return base }
    let share = count / (total + PageCounts.fewWords)
    var probability = exponential(-base) * (1 - PageCounts.wordShare) + PageCounts.wordShare * share
    if let context = words[previous.hash], let together = pairs[WordHash.pair(previous.hash, word.hash)] {
      let elsewhere = together - (previous.counted > 0 ? word.counted : 0)
      if PageCounts.counts(elsewhere) {
        probability += PageCounts.pairShare * elsewhere / (context + PageCounts.fewOfOne)
      }
    }
    return min(base, -logarithm(probability))
  }
}
