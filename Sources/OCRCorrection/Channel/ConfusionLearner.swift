internal import ArabicText

/// Counts confusions on pairs of a printed text and what an engine read of it.
///
/// The two are aligned letter by letter at the least cost under the shape prior (weighted edit distance); letters misread side by
/// side also count as one confusion of segments.
package struct ConfusionLearner {
  package private(set) var counts = ConfusionCounts()
  private let channel = Channel(ShapePrior.rates())
  /// Longer texts are skipped: the alignment is quadratic.
  private static let longest = 4000

  package init() {}

  /// Whether the pair was short enough to be aligned.
  ///
  /// - Complexity: O(*length of printed* × *length of read*).
  @discardableResult
  package mutating func add(printed: String, read: String) -> Bool {
    let (printed, read) = (codes(printed), codes(read))
    if printed.count > ConfusionLearner.longest || read.count > ConfusionLearner.longest { return false }
    count(align(printed, read), printed, read)
    return true
  }

  private func codes(_ text: String) -> [UInt8] {
    text.unicodeScalars.filter { !TextClass.isMark($0.value) }.map { LetterCode.of($0.value) }
  }

  /// Pairs of positions: a letter in print and the letter read for it, either of them missing at times.
  private typealias Step = (printed: Int?, read: Int?)

  private func align(_ printed: [UInt8], _ read: [UInt8]) -> [Step] {
    let (m, n) = (printed.count, read.count)
    let width = n + 1
    var cost = [Float](repeating: .infinity, count: (m + 1) * width)
    cost[0] = 0
    for i in 0...m {
      for j in 0...n {
        let here = cost[i * width + j]
        if i < m { lower(&cost, (i + 1) * width + j, here + lost(printed, i)) }
        if j < n { lower(&cost, i * width + j + 1, here + added(read, j)) }
        if i < m, j < n { lower(&cost, (i + 1) * width + j + 1, here + changed(printed, i, read[j])) }
      }
    }
    var steps: [Step] = []
    var (i, j) = (m, n)
    while i > 0 || j > 0 {
      let here = cost[i * width + j]
      if i > 0, j > 0, cost[(i - 1) * width + j - 1] + changed(printed, i - 1, read[j - 1]) == here {
        (i, j) = (i - 1, j - 1)
        steps.append((i, j))
      } else if i > 0, cost[(i - 1) * width + j] + lost(printed, i - 1) == here {
        i -= 1
        steps.append((i, nil))
      } else {
        j -= 1
        steps.append((nil, j))
      }
    }
    return steps.reversed()
  }

  private func lower(_ cost: inout [Float], _ at: Int, _ value: Float) { cost[at] = min(cost[at], value) }

  private func form(_ codes: [UInt8], _ at: Int) -> Int {
    LetterCode.form(
      codes[at], after: at > 0 ? codes[at - 1] : 0, before: at + 1 < codes.count ? codes[at + 1] : 0)
  }

  private func lost(_ printed: [UInt8], _ at: Int) -> Float {
    LetterCode.isLetter(printed[at]) ? channel.cost(form: form(printed, at), printed: printed[at], read: 0) : 7
  }

  private func added(_ read: [UInt8], _ at: Int) -> Float {
    LetterCode.isLetter(read[at]) ? channel.cost(form: form(read, at), added: read[at]) : 7
  }

  private func changed(_ printed: [UInt8], _ at: Int, _ read: UInt8) -> Float {
    if printed[at] == read { return 0 }
    if LetterCode.isLetter(printed[at]), LetterCode.isLetter(read) {
      return channel.cost(form: form(printed, at), printed: printed[at], read: read)
    }
    return LetterCode.isLetter(printed[at]) || LetterCode.isLetter(read) ? 11 : 6
  }

  private mutating func count(_ steps: [Step], _ printed: [UInt8], _ read: [UInt8]) {
    var run: [Step] = []
    for step in steps {
      if let at = step.printed, LetterCode.isLetter(printed[at]) {
        counts.printed[ConfusionCounts.slot(form(printed, at), printed[at])] += 1
      }
      let isRight = step.printed.map { printed[$0] } == step.read.map { read[$0] }
      if isRight {
        countRun(run, printed, read)
        run = []
      } else {
        run.append(step)
      }
    }
    countRun(run, printed, read)
  }

  /// Counts what was misread side by side.
  private mutating func countRun(_ run: [Step], _ printed: [UInt8], _ read: [UInt8]) {
    // Where much is wrong at once, the alignment says nothing.
    if run.isEmpty || run.count > 3 { return }
    for step in run {
      switch step {
      case (let at?, let other?) where LetterCode.isLetter(printed[at]):
        add(form(printed, at), [printed[at]], [read[other]])
      case (let at?, nil) where LetterCode.isLetter(printed[at]): add(form(printed, at), [printed[at]], [])
      case (nil, let other?) where LetterCode.isLetter(read[other]): add(form(read, other), [], [read[other]])
      default: break
      }
    }
    let from = run.compactMap { $0.printed.map { printed[$0] } }
    let to = run.compactMap { $0.read.map { read[$0] } }
    guard (from + to).allSatisfy({ LetterCode.isLetter($0) }), from.count + to.count >= 3, from.count <= 2,
      to.count <= 2, !from.isEmpty, !to.isEmpty
    else { return }
    add(0, from, to)
  }

  private mutating func add(_ form: Int, _ printed: [UInt8], _ read: [UInt8]) {
    counts.counts[.init(form: form, printed: printed, read: read), default: 0] += 1
  }
}
