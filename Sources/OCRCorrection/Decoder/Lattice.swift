internal import ArabicText

/// A reading of one or two items of a page: as they stand, or as they may have been printed.
struct Edge: Sendable {
  enum Kind: UInt8, Sendable {
    case identity
    case letters
    case orthography
    /// Two pieces that are one word.
    case splitWord
    /// One piece that is two words.
    case joinedWords
    /// The last letter is a punctuation mark.
    case punctuation
    case digit

    var rule: Rule {
      switch self {
      case .identity, .letters: .letterConfusion
      case .orthography: .orthography
      case .splitWord: .splitWord
      case .joinedWords: .joinedWords
      case .punctuation: .punctuation
      case .digit: .digitInWord
      }
    }
  }

  var kind: Kind
  /// The items it reads, as positions in its sentence.
  var start: Int
  var end: Int
  var first: LanguageModel.Word
  /// The second word of ``Kind/joinedWords``.
  var second: LanguageModel.Word?
  var letters: Range<Int>
  var secondLetters: Range<Int> = 0..<0
  /// Cost of its confusions at the nominal noise.
  var nats: Float
  var confusions: Float
  /// How much likelier its confusions are on this page than elsewhere, in nats, see ``PageHabits``.
  var habit: Float = 0
  /// ``nats`` at the noise of its place, less ``habit``.
  var channelCost: Float = 0
  /// Cost of its second word after its first, see ``Inference``.
  var innerCost: Float = 0
  var posterior: Float = 0

  var last: LanguageModel.Word { second ?? first }

  /// The share of words that their writers misspell, whatever the scanner does.
  static let slips: Float = 0.02

  /// The rate of its confusions where a given share of letters is misread.
  func rate(noise: Float) -> Float { kind == .orthography ? max(noise, Edge.slips) : noise }

  /// How much likelier, as a logarithm, its second and third confusion are than the first: dirt and faint ink seldom touch one
  /// letter alone.
  var burst: Float { confusions > 1 ? 1.5 * min(2, confusions - 1) : 0 }

  /// The cost of its confusions where a given share of letters is misread.
  func cost(noise: Float) -> Float {
    confusions == 0 ? nats : nats - confusions * (Channel.nominalCost + logarithm(rate(noise: noise))) - burst
  }
}

/// All readings of one sentence.
///
/// Edges stand in the order of where they start. A step leads from an edge that ends at a position to one that starts there;
/// the steps of a position stand together, those to its first edge first. The last steps lead to the end of the sentence.
struct Lattice {
  var edges: [Edge] = []
  /// The number of items.
  var count = 0
  /// The edges that start at each position are `starts[p]..<starts[p + 1]`.
  private var starts: [Int] = []
  /// The numbers of all edges, by where they end; those of a position are `ends[endStarts[p]..<endStarts[p + 1]]`.
  private(set) var ends: [Int] = []
  private var endStarts: [Int] = []
  /// Whether every reading goes through the one edge that ends at a position, and through the one that starts there.
  private(set) var isNarrow: [Bool] = []

  /// Where the steps of each position begin, and one number more.
  private(set) var stepStarts: [Int] = []
  /// The cost of every step; 0 where all readings take it.
  var steps: [Float] = []
  /// The same as probabilities, the cheapest step of a position being 1, and its cost.
  var weights: [Float] = []
  var floors: [Float] = []

  /// Edges by where they start.
  struct Starting {
    fileprivate let starts: [Int]
    subscript(position: Int) -> Range<Int> { starts[position]..<starts[position + 1] }
  }

  /// Edges by where they end.
  struct Ending {
    fileprivate let ends: [Int]
    fileprivate let starts: [Int]
    subscript(position: Int) -> ArraySlice<Int> { ends[starts[position]..<starts[position + 1]] }
  }

  /// `starting[p]` are the numbers of the edges with `start == p`.
  var starting: Starting { Starting(starts: starts) }
  /// `ending[p]` are the numbers of the edges with `end == p`.
  var ending: Ending { Ending(ends: ends, starts: endStarts) }

  @inline(__always)
  func startingRange(_ position: Int) -> Range<Int> { starts[position]..<starts[position + 1] }

  /// Where the edges that end at a position stand in ``ends``.
  @inline(__always)
  func endingRange(_ position: Int) -> Range<Int> { endStarts[position]..<endStarts[position + 1] }

  /// Whether every item has one reading alone.
  var isSettled: Bool { edges.count == count }

  /// Where some item has more than one reading, and so many items on either side; no two touch.
  ///
  /// Asked before the edges are in order: the first of each position is the item as it stands.
  func openRanges(beside: Int) -> [Range<Int>] {
    if isSettled { return [] }
    var isOpen = [Bool](repeating: false, count: count)
    var seen = 0
    for edge in edges {
      if edge.start == seen, edge.kind == .identity {
        seen += 1
      } else {
        for position in edge.start..<edge.end { isOpen[position] = true }
      }
    }
    var result: [Range<Int>] = []
    for position in 0..<count where isOpen[position] {
      let range = max(0, position - beside)..<min(count, position + 1 + beside)
      if let last = result.last, last.upperBound >= range.lowerBound {
        result[result.count - 1] = last.lowerBound..<range.upperBound
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// The lattice of some of the positions, which no edge leaves or enters.
  func part(_ range: Range<Int>) -> Lattice {
    var result = Lattice()
    result.count = range.count
    for edge in edges where range.contains(edge.start) {
      var moved = edge
      moved.start -= range.lowerBound
      moved.end -= range.lowerBound
      result.edges.append(moved)
    }
    result.index()
    return result
  }

  /// The likeliest of the edges that start at a position and of which something holds, by their numbers.
  @inline(__always)
  func likeliest(_ position: Int, most: Int, where holds: (Int) -> Bool) -> [Int] {
    var result: [Int] = []
    for number in startingRange(position) where holds(number) {
      var at = result.count
      while at > 0, edges[result[at - 1]].posterior < edges[number].posterior { at -= 1 }
      if at == most { continue }
      if result.count == most { result.removeLast() }
      result.insert(number, at: at)
    }
    return result
  }

  /// An edge together with each before it: the steps that lead to it.
  @inline(__always)
  func states(_ number: Int) -> Range<Int> {
    let start = edges[number].start
    let width = max(1, endingRange(start).count)
    let first = stepStarts[start] + (number - startingRange(start).lowerBound) * width
    return first..<(first + width)
  }

  /// Puts the edges in order and finds those of each position.
  ///
  /// - Complexity: O(*edges*), as an edge is added at most one position after the one where it starts.
  mutating func index() {
    sortEdges()
    starts = [Int](repeating: 0, count: count + 2)
    endStarts = [Int](repeating: 0, count: count + 2)
    isNarrow = [Bool](repeating: true, count: count + 1)
    for edge in edges {
      starts[edge.start + 1] += 1
      endStarts[edge.end + 1] += 1
      for inner in edge.start + 1..<max(edge.start + 1, edge.end) { isNarrow[inner] = false }
    }
    for position in 0...count {
      if starts[position + 1] > 1 || endStarts[position + 1] > 1 { isNarrow[position] = false }
      starts[position + 1] += starts[position]
      endStarts[position + 1] += endStarts[position]
    }
    ends = [Int](repeating: 0, count: edges.count)
    // Each start is moved to where its edges end, which is where those of the next position start.
    for number in edges.indices {
      let end = edges[number].end
      ends[endStarts[end]] = number
      endStarts[end] += 1
    }
    for position in (0...count).reversed() { endStarts[position + 1] = endStarts[position] }
    endStarts[0] = 0
  }

  private mutating func sortEdges() {
    for number in edges.indices.dropFirst() {
      var at = number
      while at > 0, edges[at - 1].start > edges[at].start {
        edges.swapAt(at - 1, at)
        at -= 1
      }
    }
  }

  /// Sets the costs of all steps, in their order.
  mutating func setSteps(_ costs: [Float], starts: [Int], weight: Float) {
    steps = costs
    stepStarts = starts
    floors = [Float](repeating: 0, count: count + 1)
    weights = [Float](repeating: 1, count: costs.count)
    for position in 0...count { weigh(position, weight) }
  }

  /// Works out the weights of a position's steps from their costs.
  mutating func weigh(_ position: Int, _ weight: Float) {
    let range = stepStarts[position]..<stepStarts[position + 1]
    if range.count == 1 {
      floors[position] = steps[range.lowerBound] * weight
      weights[range.lowerBound] = 1
      return
    }
    var floor = Float.infinity
    for step in range { floor = min(floor, steps[step] * weight) }
    for step in range { weights[step] = Lattice.probability(steps[step] * weight - floor) }
    floors[position] = floor
  }

  /// The probability of a cost; never so small that it vanishes.
  @inline(__always)
  static func probability(_ cost: Float) -> Float { cost == 0 ? 1 : exponential(max(-80, -cost)) }

  /// Keeps the likeliest edges of each position, likeliest first: as they stand, and as many others as are likely enough.
  mutating func thinOut(least: Float, most: Int) {
    if isSettled { return }
    var order: [Int] = []
    order.reserveCapacity(edges.count)
    for position in 0..<count {
      let first = order.count
      for number in startingRange(position) {
        var at = order.count
        while at > first, edges[order[at - 1]].posterior < edges[number].posterior { at -= 1 }
        order.insert(number, at: at)
      }
      if order.count == first + 1 { continue }
      var kept = 0
      for index in first..<order.count {
        let number = order[index]
        if edges[number].kind != .identity && (kept >= most || edges[number].posterior < least) { continue }
        order[first + kept] = number
        kept += 1
      }
      order.removeLast(order.count - first - kept)
    }
    if order.count == edges.count, order.elementsEqual(edges.indices) { return }
    keep(order)
  }

  /// Keeps edges by their numbers, in a new order that goes by where they start.
  private mutating func keep(_ order: [Int]) {
    // Where each edge stood among those that end where it does.
    let places = [Int](unsafeUninitializedCapacity: edges.count) { places, initialized in
      for position in 0...count {
        let here = endingRange(position)
        for at in here { places[ends[at]] = at - here.lowerBound }
      }
      initialized = edges.count
    }
    let old = (
      edges: edges, starts: starts, endStarts: endStarts, stepStarts: stepStarts, steps: steps, weights: weights
    )
    edges = order.map { old.edges[$0] }
    index()
    var (keptSteps, keptWeights, keptStarts): ([Float], [Float], [Int]) = ([], [], [])
    keptSteps.reserveCapacity(old.steps.count)
    keptWeights.reserveCapacity(old.steps.count)
    keptStarts.reserveCapacity(count + 2)
    for position in 0...count {
      keptStarts.append(keptSteps.count)
      let first = position < count ? old.starts[position] : 0
      let width = old.endStarts[position + 1] - old.endStarts[position]
      for number in position < count ? startingRange(position) : 0..<1 {
        let row = old.stepStarts[position] + (position < count ? order[number] - first : 0) * max(1, width)
        if position == 0 {
          keptSteps.append(old.steps[row])
          keptWeights.append(old.weights[row])
          continue
        }
        for at in endingRange(position) {
          let step = row + places[order[ends[at]]]
          keptSteps.append(old.steps[step])
          keptWeights.append(old.weights[step])
        }
      }
    }
    keptStarts.append(keptSteps.count)
    (steps, weights, stepStarts) = (keptSteps, keptWeights, keptStarts)
  }
}
