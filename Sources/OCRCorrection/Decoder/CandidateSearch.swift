/// Finds the words of the lexicon that are a given number of confusions away from what was read.
///
/// Words with the same rasm stand together in the lexicon, so those that differ in dots come with one look. A changed, lost or
/// added rasm class gives another hash, worked out from those of head and tail and tried in the filter before the lexicon is
/// touched. As the place of such a change is known, a word's cost is summed up letter by letter, without an alignment.
struct CandidateSearch {
  /// Longer words are not searched.
  static let longest = 24
  /// The least cost of any word.
  static let leastWord: Float = 3

  struct Hit {
    var entry: Lexicon.Entry
    var cost: Channel.Cost
  }

  private let lexicon: Lexicon
  private let channel: Channel
  private let classes = Rasm.classes
  private let classCost: [Float]

  private(set) var found: [Hit] = []
  /// The cost of the cheapest word found with its confusions.
  private(set) var cheapest = Float.infinity
  private var codes: [UInt8] = []
  private var rasm: [UInt8] = []
  private var heads: [UInt64] = []
  private var powers: [UInt64] = [1]
  private var tails: [UInt64] = []
  private var reach: Float = 0
  private var ceiling: Float = 0
  /// How much dearer than the cheapest candidate another may be.
  private static let slack: Float = 8

  init(lexicon: Lexicon, channel: Channel) {
    self.lexicon = lexicon
    self.channel = channel
    classCost = channel.classCost
    for _ in 0...CandidateSearch.longest { powers.append(powers[powers.count - 1] &* Rasm.base) }
  }

  /// Begins the search for a word.
  ///
  /// - Parameters:
  ///   - reach: how dear confusions may be.
  ///   - ceiling: how dear a word and its confusions may be together.
  mutating func begin(_ codes: [UInt8], reach: Float, ceiling: Float) {
    self.codes = codes
    self.reach = reach
    self.ceiling = ceiling
    found.removeAll(keepingCapacity: true)
    cheapest = .infinity
    rasm.removeAll(keepingCapacity: true)
    heads.removeAll(keepingCapacity: true)
    tails.removeAll(keepingCapacity: true)
    heads.append(0)
    for code in codes {
      let known = LetterCode.isLetter(code) ? classes[Int(code)] : UInt8(Rasm.count + 1)
      rasm.append(known)
      heads.append(heads[heads.count - 1] &* Rasm.base &+ UInt64(known))
    }
    for _ in 0...codes.count { tails.append(0) }
    for index in codes.indices.reversed() {
      tails[index] = UInt64(rasm[index]) &* powers[codes.count - index - 1] &+ tails[index + 1]
    }
  }

  /// Words with one confusion beyond dots.
  mutating func once() {
    changed()
    let n = codes.count
    for i in 0..<n where classCost[Int(rasm[i])] <= reach {
      let hash = heads[i] &* powers[n - i - 1] &+ tails[i + 1]
      probe(hash, n - 1, classCost[Int(rasm[i])], Channel.Gap(place: i, kind: .added))
    }
    for printed in 1...UInt8(Rasm.count) {
      let cost = classCost[Int(printed) << 5]
      if cost > reach { continue }
      for i in 0...n {
        // Before a letter of the same class the place makes no difference.
        if i < n, rasm[i] == printed { continue }
        let hash = (heads[i] &* Rasm.base &+ UInt64(printed)) &* powers[n - i] &+ tails[i]
        probe(hash, n + 1, cost, Channel.Gap(place: i, kind: .lost))
      }
    }
    segments()
  }

  /// Words with the same rasm, and with one class changed.
  mutating func changed() {
    let n = codes.count
    take(heads[n], n, 0, Channel.Gap.none)
    for i in 0..<n {
      let read = rasm[i]
      for printed in 1...UInt8(Rasm.count) where printed != read {
        let cost = classCost[Int(printed) << 5 | Int(read)]
        if cost > reach { continue }
        let hash = (heads[i] &* Rasm.base &+ UInt64(printed)) &* powers[n - i - 1] &+ tails[i + 1]
        probe(hash, n, cost, Channel.Gap.none)
      }
    }
  }

  /// Two letters read as one, and one as two.
  private mutating func segments() {
    let n = codes.count
    for i in 0..<n {
      for entry in channel.mergedClasses[Int(rasm[i])] where entry.cost <= reach {
        let head = (heads[i] &* Rasm.base &+ UInt64(entry.first)) &* Rasm.base &+ UInt64(entry.second)
        let hash = head &* powers[n - i - 1] &+ tails[i + 1]
        probe(hash, n + 1, entry.cost, Channel.Gap(place: i, kind: .merged))
      }
      if i + 1 == n { continue }
      for entry in channel.partedClasses[Int(rasm[i])] where entry.second == rasm[i + 1] && entry.cost <= reach {
        let hash = (heads[i] &* Rasm.base &+ UInt64(entry.first)) &* powers[n - i - 2] &+ tails[i + 2]
        probe(hash, n - 1, entry.cost, Channel.Gap(place: i, kind: .parted))
      }
    }
  }

  // MARK: Two confusions

  /// A class that may have been printed at a place, and what that costs.
  private struct Guess {
    var place: Int
    var printed: UInt8
    var cost: Float
  }

  /// Confusions dearer than this do not come in twos.
  private static let dearestOfTwo: Float = 7
  /// Longer words are not searched for two confusions.
  private static let longestForTwo = 14

  /// Words in which two classes were changed, or one was changed and one lost.
  mutating func twice() {
    let n = codes.count
    guard n <= CandidateSearch.longestForTwo else { return }
    var (changed, lost): ([Guess], [Guess]) = ([], [])
    for place in 0...n {
      for printed in 1...UInt8(Rasm.count) {
        if place < n, printed != rasm[place] {
          let cost = classCost[Int(printed) << 5 | Int(rasm[place])]
          if cost <= CandidateSearch.dearestOfTwo { changed.append(Guess(place: place, printed: printed, cost: cost)) }
        }
        let cost = classCost[Int(printed) << 5]
        if cost <= CandidateSearch.dearestOfTwo { lost.append(Guess(place: place, printed: printed, cost: cost)) }
      }
    }
    let room = min(reach, ceiling - CandidateSearch.leastWord)
    for (index, first) in changed.enumerated() {
      let head = heads[first.place] &* Rasm.base &+ UInt64(first.printed)
      for second in changed[(index + 1)...] where second.place > first.place && first.cost + second.cost <= room {
        let middle = span(first.place + 1, second.place)
        let upTo = (head &* powers[second.place - first.place - 1] &+ middle) &* Rasm.base &+ UInt64(second.printed)
        let hash = upTo &* powers[n - second.place - 1] &+ tails[second.place + 1]
        probe(hash, n, first.cost + second.cost, Channel.Gap.none)
      }
      for second in lost where first.cost + second.cost <= room {
        let hash = second.place > first.place ? after(first, head, second) : before(first, second)
        probe(hash, n + 1, first.cost + second.cost, Channel.Gap(place: second.place, kind: .lost))
      }
    }
  }

  /// The hash with one class changed, and one put in after it.
  private func after(_ first: Guess, _ head: UInt64, _ second: Guess) -> UInt64 {
    let middle = span(first.place + 1, second.place)
    let upTo = (head &* powers[second.place - first.place - 1] &+ middle) &* Rasm.base &+ UInt64(second.printed)
    return upTo &* powers[codes.count - second.place] &+ tails[second.place]
  }

  /// The hash with one class changed, and one put in before it.
  private func before(_ first: Guess, _ second: Guess) -> UInt64 {
    let upTo = heads[second.place] &* Rasm.base &+ UInt64(second.printed)
    let middle = span(second.place, first.place)
    let through = (upTo &* powers[first.place - second.place] &+ middle) &* Rasm.base &+ UInt64(first.printed)
    return through &* powers[codes.count - first.place - 1] &+ tails[first.place + 1]
  }

  /// The hash of the classes between two places.
  @inline(__always)
  private func span(_ from: Int, _ to: Int) -> UInt64 { heads[to] &- heads[from] &* powers[to - from] }

  // MARK: Taking in

  /// Takes in the words of a rasm, if any has it and what is known to be misread leaves room for one.
  @inline(__always)
  private mutating func probe(_ hash: UInt64, _ length: Int, _ least: Float, _ gap: Channel.Gap) {
    if least + CandidateSearch.leastWord > ceiling { return }
    if least + lexicon.leastCost(hash) <= ceiling { take(hash, length, least, gap) }
  }

  private mutating func take(_ hash: UInt64, _ length: Int, _ least: Float, _ gap: Channel.Gap) {
    for entry in lexicon.entries(rasmHash: hash) {
      guard entry.flags.contains(.candidate), entry.letters.count == length else { continue }
      let own = Quantum.nats(entry.cost)
      let room = min(reach, ceiling - own)
      guard room > least, isSame(entry.letters, hash) else { continue }
      let cost = codes.withUnsafeBufferPointer { read in
        channel.cost(printed: entry.letters, read: read, gap: gap, bound: room)
      }
      guard let cost, cost.confusions > 0 else { continue }
      keep(Hit(entry: entry, cost: cost), own)
    }
  }

  private func isSame(_ letters: UnsafeRawBufferPointer, _ hash: UInt64) -> Bool {
    var value: UInt64 = 0
    for letter in letters { value = value &* Rasm.base &+ UInt64(classes[Int(letter & 63)]) }
    return value == hash
  }

  private mutating func keep(_ hit: Hit, _ own: Float) {
    cheapest = min(cheapest, hit.cost.nats + own)
    ceiling = min(ceiling, hit.cost.nats + own + CandidateSearch.slack)
    let place = hit.entry.letters.baseAddress
    if let index = found.firstIndex(where: { $0.entry.letters.baseAddress == place }) {
      if hit.cost.nats < found[index].cost.nats { found[index] = hit }
    } else {
      found.append(hit)
    }
  }
}
