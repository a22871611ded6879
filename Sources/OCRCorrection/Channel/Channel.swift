/// The cost of reading one word where another was printed.
///
/// A cost is the negative logarithm of the relative rates of the confusions that lead from one to the other; each
/// confusion also costs what the noise of the place makes it, ``nominalNoise`` until the decoder knows better.
struct Channel: Sendable {
  /// The share of letters that are misread, before a text has shown its own.
  static let nominalNoise: Float = 0.03
  /// The cost of one confusion at the nominal noise.
  static let nominalCost: Float = 3.5066

  /// What a word costs, and how many confusions that takes.
  struct Cost: Sendable {
    var nats: Float
    var confusions: Float
  }

  // Indexed by form, printed, read; 0 as read: lost.
  private let single: FixedTable<Float>
  // The least of any form, indexed by printed, read.
  private let leastSingle: FixedTable<Float>
  // Indexed by form and code of what was read.
  private let added: FixedTable<Float>
  // Two letters read as one, indexed by both letters and the one; and one read as two.
  private let merged: [Float]
  private let parted: [Float]
  private let swapped: [ConfusionRates.Segment: Float]
  /// Whether any two letters are known to be read as two others, indexed by both.
  private let isSwapped: [Bool]
  /// What a class of the rasm costs that was printed.
  struct ClassCost: Sendable, BitwiseCopyable {
    var printed: UInt8
    var cost: Float
  }

  /// For each code that was read, all other classes that may have been printed, ``Rasm/count`` each, cheapest first.
  let changes: FixedTable<ClassCost>
  /// All classes as they may have been lost, cheapest first.
  let losses: FixedTable<ClassCost>
  /// The least cost of a code being read where nothing was printed.
  let addedCost: FixedTable<Float>
  /// Classes that run together or fall apart.
  struct SegmentClass: Sendable {
    var first: UInt8
    var second: UInt8
    var cost: Float
  }

  /// Two printed classes (first, second) read as one, by the class that was read.
  let mergedClasses: [[SegmentClass]]
  /// One printed class (first) read as two, by the first class that was read; the second is `second`.
  let partedClasses: [[SegmentClass]]

  init(_ rates: ConfusionRates) {
    var single = [Float](repeating: .infinity, count: 4 * 64 * 64)
    for form in 0..<4 {
      for printed in 1...UInt8(LetterCode.letters) {
        for read in 0..<UInt8(LetterCode.count) {
          single[(form << 6 | Int(printed)) << 6 | Int(read)] =
            read == printed ? 0 : Channel.cost(rates[form, printed, read])
        }
      }
    }
    self.single = FixedTable(single)
    leastSingle = FixedTable((0..<64 * 64).map { at in (0..<4).reduce(.infinity) { min($0, single[$1 << 12 | at]) } })
    let added = rates.added.map { Channel.cost($0) }
    self.added = FixedTable(added)
    var merged = [Float](repeating: .infinity, count: 37 * 37 * 64)
    var parted = [Float](repeating: .infinity, count: 37 * 64 * 64)
    var swapped: [ConfusionRates.Segment: Float] = [:]
    var isSwapped = [Bool](repeating: false, count: 37 * 37)
    var mergedClasses = [[SegmentClass]](repeating: [], count: 32)
    var partedClasses = [[SegmentClass]](repeating: [], count: 32)
    for (segment, rate) in rates.segments.sorted(by: { ($0.key.printed, $0.key.read) < ($1.key.printed, $1.key.read) })
    {
      let cost = Channel.cost(rate)
      guard segment.printed.allSatisfy({ LetterCode.isLetter($0) }) else { continue }
      let (printed, read) = (segment.printed.map { Int($0) }, segment.read.map { Int($0) })
      let (printedClasses, readClasses) = (printed.map { Rasm.classes[$0] }, read.map { Rasm.classes[$0] })
      switch (printed.count, read.count) {
      case (2, 1):
        merged[(printed[0] * 37 + printed[1]) << 6 | read[0]] = cost
        mergedClasses[Int(readClasses[0])].append(
          SegmentClass(first: printedClasses[0], second: printedClasses[1], cost: cost))
      case (1, 2):
        parted[(printed[0] << 6 | read[0]) << 6 | read[1]] = cost
        partedClasses[Int(readClasses[0])].append(
          SegmentClass(first: printedClasses[0], second: readClasses[1], cost: cost))
      case (2, 2):
        swapped[segment] = cost
        isSwapped[printed[0] * 37 + printed[1]] = true
      default: break
      }
    }
    self.merged = merged
    self.parted = parted
    self.swapped = swapped
    self.isSwapped = isSwapped
    self.mergedClasses = mergedClasses
    self.partedClasses = partedClasses
    changes = FixedTable((0..<LetterCode.count).flatMap { Channel.classCosts(single, read: $0) })
    losses = FixedTable(Channel.classCosts(single, read: 0))
    addedCost = FixedTable(
      (0..<LetterCode.count).map { read in (0..<4).reduce(.infinity) { min($0, added[$1 << 6 | read]) } })
  }

  private static func cost(_ rate: Double) -> Float { Float(-logarithm(max(rate, 1e-7))) + nominalCost }

  /// The least cost of every class being read as a code (0: lost), cheapest first; infinite for the code's own class.
  private static func classCosts(_ single: [Float], read: Int) -> [ClassCost] {
    var costs = [Float](repeating: .infinity, count: Rasm.count + 1)
    let own = read > 0 && read <= LetterCode.letters ? Rasm.classes[read] : 0
    for printed in 1...LetterCode.letters where Rasm.classes[printed] != own {
      for form in 0..<4 {
        let at = Int(Rasm.classes[printed])
        costs[at] = min(costs[at], single[(form << 6 | printed) << 6 | read])
      }
    }
    return (1...UInt8(Rasm.count)).map { ClassCost(printed: $0, cost: costs[Int($0)]) }.sorted { $0.cost < $1.cost }
  }

  /// The cost of two letters read as one.
  func cost(merged first: UInt8, _ second: UInt8, read: UInt8) -> Float {
    merged[(Int(first) * 37 + Int(second)) << 6 | Int(read)]
  }

  /// The cost of a letter read as two.
  func cost(parted letter: UInt8, read first: UInt8, _ second: UInt8) -> Float {
    parted[(Int(letter) << 6 | Int(first)) << 6 | Int(second)]
  }

  /// The cost of a single letter in a form read as another.
  @inline(__always)
  func cost(form: Int, printed: UInt8, read: UInt8) -> Float { single[(form << 6 | Int(printed)) << 6 | Int(read)] }

  /// The least cost of a single letter in any form read as another.
  @inline(__always)
  func leastCost(printed: UInt8, read: UInt8) -> Float { leastSingle[Int(printed) << 6 | Int(read)] }

  /// The cost of a letter being read in a form where none was printed.
  func cost(form: Int, added read: UInt8) -> Float { added[form << 6 | Int(read)] }

  /// The cost of reading one word for another, or nil above a bound.
  ///
  /// - Complexity: O(length of the words), as only letters at most three places apart are compared.
  func cost(
    printed: UnsafeBufferPointer<UInt8>, read: UnsafeBufferPointer<UInt8>, bound: Float
  ) -> Cost? {
    var head = 0
    var (m, n) = (printed.count, read.count)
    while head < m, head < n, printed[head] == read[head] { head += 1 }
    while m > head, n > head, printed[m - 1] == read[n - 1] {
      m -= 1
      n -= 1
    }
    if m == head, n == head { return Cost(nats: 0, confusions: 0) }
    if abs(m - n) > 3 { return nil }
    if m - head <= 1, n - head <= 1 {
      let nats = one(printed, read, head, printedEnd: m, readEnd: n)
      if nats <= bound { return Cost(nats: nats, confusions: 1) }
      // A letter that is dear by itself may be cheap together with its neighbour.
      if m - head == n - head { return nil }
    }
    return align(printed, read, head: head, printedEnd: m, readEnd: n, bound: bound)
  }

  /// The cost of one letter changed, lost or added.
  @inline(__always)
  private func one(
    _ printed: UnsafeBufferPointer<UInt8>, _ read: UnsafeBufferPointer<UInt8>, _ head: Int, printedEnd: Int,
    readEnd: Int
  ) -> Float {
    if printedEnd == head {
      let form = LetterCode.form(
        read[head], after: head > 0 ? read[head - 1] : 0, before: head + 1 < read.count ? read[head + 1] : 0)
      return added[form << 6 | Int(read[head])]
    }
    let form = LetterCode.form(
      printed[head], after: head > 0 ? printed[head - 1] : 0, before: head + 1 < printed.count ? printed[head + 1] : 0)
    return single[(form << 6 | Int(printed[head])) << 6 | (readEnd == head ? 0 : Int(read[head]))]
  }

  private func align(
    _ printed: UnsafeBufferPointer<UInt8>, _ read: UnsafeBufferPointer<UInt8>, head: Int, printedEnd: Int, readEnd: Int,
    bound: Float
  ) -> Cost? {
    // One letter of room on the left of the stretch lets a doubled letter pair off with its neighbour.
    let start = max(0, head - 1)
    let (m, n) = (printedEnd - start, readEnd - start)
    let width = n + 1
    return withUnsafeTemporaryAllocation(of: Cost.self, capacity: (m + 1) * width) { cells -> Cost? in
      for index in 0..<((m + 1) * width) { cells[index] = Cost(nats: .infinity, confusions: 0) }
      cells[0] = Cost(nats: 0, confusions: 0)
      for i in 0...m {
        var least = Float.infinity
        let low = max(0, i - 4)
        let high = min(n, i + 4)
        if low > high { return nil }
        for j in low...high {
          let from = cells[i * width + j]
          if from.nats > bound { continue }
          least = min(least, from.nats)
          extend(cells, from, i, j, m, n, start, printed, read)
        }
        if least > bound, i < m { return nil }
      }
      let end = cells[m * width + n]
      return end.nats <= bound ? end : nil
    }
  }

  /// Extends one cell by every confusion that can follow it.
  @inline(__always)
  private func extend(
    _ cells: UnsafeMutableBufferPointer<Cost>, _ from: Cost, _ i: Int, _ j: Int, _ m: Int, _ n: Int, _ start: Int,
    _ printed: UnsafeBufferPointer<UInt8>, _ read: UnsafeBufferPointer<UInt8>
  ) {
    let width = n + 1
    @inline(__always) func relax(_ at: Int, _ cost: Float, _ confusions: Float) {
      if from.nats + cost < cells[at].nats {
        cells[at] = Cost(nats: from.nats + cost, confusions: from.confusions + confusions)
      }
    }
    if j < n {
      let at = start + j
      let form = LetterCode.form(
        read[at], after: at > 0 ? read[at - 1] : 0, before: at + 1 < read.count ? read[at + 1] : 0)
      relax(i * width + j + 1, added[form << 6 | Int(read[at])], 1)
    }
    if i == m { return }
    let letter = printed[start + i]
    let previous: UInt8 = start + i > 0 ? printed[start + i - 1] : 0
    let next: UInt8 = start + i + 1 < printed.count ? printed[start + i + 1] : 0
    let row = (LetterCode.form(letter, after: previous, before: next) << 6 | Int(letter)) << 6
    relax((i + 1) * width + j, single[row], 1)
    if j == n { return }
    let first = read[start + j]
    relax((i + 1) * width + j + 1, single[row | Int(first)], first == letter ? 0 : 1)
    if i + 1 < m { relax((i + 2) * width + j + 1, merged[(Int(letter) * 37 + Int(next)) << 6 | Int(first)], 1) }
    if j + 1 < n {
      let second = read[start + j + 1]
      relax((i + 1) * width + j + 2, parted[(Int(letter) << 6 | Int(first)) << 6 | Int(second)], 1)
      if i + 1 < m, isSwapped[Int(letter) * 37 + Int(next)],
        let cost = swapped[.init(printed: [letter, next], read: [first, second])]
      {
        relax((i + 2) * width + j + 2, cost, 1)
      }
    }
  }
}

/// Values that are looked up in inner loops: never changed, and read in place.
///
/// Unchecked, because the memory is not written after `init`; whoever reads keeps to the count.
struct FixedTable<Element: BitwiseCopyable>: @unchecked Sendable {
  private final class Memory {
    let cells: UnsafeMutablePointer<Element>
    init(_ values: [Element]) {
      cells = .allocate(capacity: values.count)
      cells.initialize(from: values, count: values.count)
    }
    deinit { cells.deallocate() }
  }

  private let memory: Memory
  private let cells: UnsafePointer<Element>

  init(_ values: [Element]) {
    memory = Memory(values)
    cells = UnsafePointer(memory.cells)
  }

  @inline(__always)
  subscript(index: Int) -> Element { cells[index] }
}

/// Order of letter codes, so that what is made of a set does not depend on the order of the set.
private func < (a: ([UInt8], [UInt8]), b: ([UInt8], [UInt8])) -> Bool {
  a.0 == b.0 ? a.1.lexicographicallyPrecedes(b.1) : a.0.lexicographicallyPrecedes(b.0)
}
