/// Finds the words of the lexicon that are a given number of confusions away from what was read.
///
/// Words with the same rasm stand together in the lexicon, so those that differ in dots come with one look. A changed, lost or
/// added rasm class gives another hash, worked out from those of head and tail and tried in the filter before the lexicon is
/// touched. As the place of such a change is known, a word's cost is summed up letter by letter, without an alignment.
///
/// What the filter lets through is looked at together, first where the cheapest word may stand, as its cost bounds the rest.
///
/// The hash is a polynomial over the classes, so that each change adds a number of its own to it: what two changes make is a sum.
/// The tables of one word stand in memory of fixed size that is kept from word to word.
final class CandidateSearch {
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

  /// The words found, none dearer than the cheapest by more than the slack; in no order.
  private(set) var found: [Hit] = []
  /// The cost of the cheapest word found with its confusions.
  private(set) var cheapest = Float.infinity
  private var reach: Float = 0
  private var ceiling: Float = 0
  /// How much dearer than the cheapest candidate another may be.
  private static let slack: Float = 8

  // What was read, its classes, the hashes of all heads and tails, and powers of the base: `powers[k]` shifts by `k` classes.
  private var count = 0
  private let codes = UnsafeMutablePointer<UInt8>.allocate(capacity: CandidateSearch.longest)
  private let rasm = UnsafeMutablePointer<UInt8>.allocate(capacity: CandidateSearch.longest)
  private let heads = UnsafeMutablePointer<UInt64>.allocate(capacity: CandidateSearch.longest + 1)
  private let tails = UnsafeMutablePointer<UInt64>.allocate(capacity: CandidateSearch.longest + 1)
  private let powers = UnsafeMutablePointer<UInt64>.allocate(capacity: CandidateSearch.longest + 2)
  private let classes = UnsafeMutablePointer<UInt8>.allocate(capacity: LetterCode.count)
  /// What a class costs that was lost, and the same as ``Channel/letterCost``.
  private let lossCost = UnsafeMutablePointer<Float>.allocate(capacity: 32)
  private let letterCost = UnsafeMutablePointer<Float>.allocate(capacity: 32 * 64)
  private var touched: UInt8 = 0
  /// What the filter let through and is to be looked at.
  private var waiting: [Passed] = []
  // Pairs of changes that are tried, and those of them that the filter lets through.
  private let changes = UnsafeMutablePointer<Guess>.allocate(capacity: CandidateSearch.mostGuesses)
  private let losses = UnsafeMutablePointer<Guess>.allocate(capacity: CandidateSearch.mostGuesses)
  private let passed = UnsafeMutablePointer<Passed>.allocate(capacity: CandidateSearch.mostGuesses)

  init(lexicon: Lexicon, channel: Channel) {
    self.lexicon = lexicon
    self.channel = channel
    for code in 0..<LetterCode.count { classes[code] = Rasm.classes[code] }
    for index in 0..<32 { lossCost[index] = channel.classCost[index << 5] }
    for index in 0..<(32 * 64) { letterCost[index] = channel.letterCost[index] }
    powers[0] = 1
    for index in 0...CandidateSearch.longest { powers[index + 1] = powers[index] &* Rasm.base }
  }

  deinit {
    codes.deallocate()
    rasm.deallocate()
    heads.deallocate()
    tails.deallocate()
    powers.deallocate()
    classes.deallocate()
    lossCost.deallocate()
    letterCost.deallocate()
    changes.deallocate()
    losses.deallocate()
    passed.deallocate()
  }

  /// Begins the search for a word.
  ///
  /// - Parameters:
  ///   - word: at most ``longest`` letters.
  ///   - reach: how dear confusions may be.
  ///   - ceiling: how dear a word and its confusions may be together.
  func begin(_ word: some Collection<UInt8>, reach: Float, ceiling: Float) {
    precondition(word.count <= CandidateSearch.longest)
    self.reach = reach
    self.ceiling = ceiling
    found.removeAll(keepingCapacity: true)
    cheapest = .infinity
    count = 0
    heads[0] = 0
    for code in word {
      let known = LetterCode.isLetter(code) ? classes[Int(code)] : UInt8(Rasm.count + 1)
      codes[count] = code
      rasm[count] = known
      heads[count + 1] = heads[count] &* Rasm.base &+ UInt64(known)
      count += 1
    }
    tails[count] = 0
    for index in (0..<count).reversed() {
      tails[index] = UInt64(rasm[index]) &* powers[count - index - 1] &+ tails[index + 1]
    }
  }

  /// Words with one confusion beyond dots.
  func once() {
    tryChanges()
    let n = count
    for i in 0..<n where letterCost[Int(codes[i])] <= reach {
      let hash = heads[i] &* powers[n - i - 1] &+ tails[i + 1]
      probe(hash, n - 1, letterCost[Int(codes[i])], Channel.Gap(place: i, kind: .added))
    }
    for printed in 1...UInt8(Rasm.count) {
      let cost = lossCost[Int(printed)]
      if cost > reach { continue }
      for i in 0...n {
        // Before a letter of the same class the place makes no difference.
        if i < n, rasm[i] == printed { continue }
        let hash = (heads[i] &* Rasm.base &+ UInt64(printed)) &* powers[n - i] &+ tails[i]
        probe(hash, n + 1, cost, Channel.Gap(place: i, kind: .lost))
      }
    }
    segments()
    takeWaiting()
  }

  /// Words with the same rasm, and with one class changed.
  func changed() {
    tryChanges()
    takeWaiting()
  }

  private func tryChanges() {
    let n = count
    let same = Passed(
      hash: heads[n], least: 0, records: lexicon.records(rasmHash: heads[n]), gap: .none,
      length: UInt8(truncatingIfNeeded: n))
    take(same)
    for i in 0..<n {
      let read = rasm[i]
      let rest = heads[n] &- UInt64(read) &* powers[n - i - 1]
      for printed in 1...UInt8(Rasm.count) where printed != read {
        let cost = letterCost[Int(printed) << 6 | Int(codes[i])]
        if cost > reach { continue }
        probe(rest &+ UInt64(printed) &* powers[n - i - 1], n, cost, Channel.Gap.none)
      }
    }
  }

  /// Two letters read as one, and one as two.
  private func segments() {
    let n = count
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
    var cost: Float
    /// What a change adds to the hash of the word; of a loss, the hash with it.
    var hash: UInt64
  }

  /// A rasm that the filter let through.
  private struct Passed {
    var hash: UInt64
    /// What its confusions cost at least.
    var least: Float
    /// The same with the cheapest word that may have it.
    var sum: Float = 0
    var records: Lexicon.Records = .none
    var gap: Channel.Gap
    /// How many letters its words have.
    var length: UInt8
  }

  /// Confusions dearer than this do not come in twos.
  private static let dearestOfTwo: Float = 7
  /// Longer words are not searched for two confusions.
  private static let longestForTwo = 14
  private static let mostGuesses = (longestForTwo + 1) * Rasm.count

  /// Words in which two classes were changed, or one was changed and one lost.
  func twice() {
    let n = count
    guard n <= CandidateSearch.longestForTwo else { return }
    var (changed, lost) = (0, 0)
    for place in 0...n {
      for printed in 1...UInt8(Rasm.count) {
        if place < n, printed != rasm[place] {
          let cost = letterCost[Int(printed) << 6 | Int(codes[place])]
          if cost <= CandidateSearch.dearestOfTwo {
            let hash = (UInt64(printed) &- UInt64(rasm[place])) &* powers[n - place - 1]
            changes[changed] = Guess(place: place, cost: cost, hash: hash)
            changed += 1
          }
        }
        let cost = lossCost[Int(printed)]
        if cost <= CandidateSearch.dearestOfTwo {
          let hash = (heads[place] &* Rasm.base &+ UInt64(printed)) &* powers[n - place] &+ tails[place]
          losses[lost] = Guess(place: place, cost: cost, hash: hash)
          lost += 1
        }
      }
    }
    let room = min(reach, ceiling - CandidateSearch.leastWord)
    for index in 0..<changed { both(changes[index], index + 1..<changed, lost, room) }
    takeWaiting()
  }

  /// Tries a change together with all changes further on, and with every loss.
  private func both(_ first: Guess, _ following: Range<Int>, _ lost: Int, _ room: Float) {
    let hash = heads[count] &+ first.hash
    let length = UInt8(truncatingIfNeeded: count)
    var kept = 0
    for index in following {
      let second = changes[index]
      let sum = hash &+ second.hash
      let least = first.cost + second.cost
      passed[kept] = Passed(hash: sum, least: least, gap: .none, length: length)
      kept &+= fits(second.place > first.place, least <= room, lexicon.mayHold(sum))
    }
    for index in 0..<kept { wait(passed[index]) }
    // A class put in further on moves the changed one a place up.
    let moved = first.hash &* Rasm.base
    kept = 0
    for index in 0..<lost {
      let second = losses[index]
      let sum = second.hash &+ (second.place > first.place ? moved : first.hash)
      let least = first.cost + second.cost
      let gap = Channel.Gap(place: second.place, kind: .lost)
      passed[kept] = Passed(hash: sum, least: least, gap: gap, length: length + 1)
      kept &+= fits(true, least <= room, lexicon.mayHold(sum))
    }
    for index in 0..<kept { wait(passed[index]) }
  }

  /// 1 where all hold, without a branch, so that many looks into the filter are under way at once.
  @inline(__always)
  private func fits(_ a: Bool, _ b: Bool, _ c: Bool) -> Int {
    Int(truncatingIfNeeded: (a ? 1 : 0) & (b ? 1 : 0) & (c ? 1 : 0) as UInt8)
  }

  // MARK: Taking in

  /// Notes a rasm, if any word has it and what is known to be misread leaves room for one.
  @inline(__always)
  private func probe(_ hash: UInt64, _ length: Int, _ least: Float, _ gap: Channel.Gap) {
    if least + CandidateSearch.leastWord <= ceiling, lexicon.mayHold(hash) {
      wait(Passed(hash: hash, least: least, gap: gap, length: UInt8(truncatingIfNeeded: length)))
    }
  }

  @inline(__always)
  private func wait(_ passed: Passed) {
    var waits = passed
    waits.sum = passed.least + lexicon.leastCostOfBucket(passed.hash)
    if waits.sum <= ceiling { waiting.append(waits) }
  }

  /// Takes in the words of all that waits, first where the cheapest may be.
  private func takeWaiting() {
    guard let first = waiting.indices.min(by: { waiting[$0].sum < waiting[$1].sum }) else { return }
    // The lexicon does not fit into a processor's cache: what will be read is asked for together beforehand.
    for index in waiting.indices { waiting[index].records = lexicon.records(rasmHash: waiting[index].hash) }
    for passed in waiting { touched ^= lexicon.touch(passed.records) }
    take(waiting[first])
    for index in waiting.indices where index != first && waiting[index].sum <= ceiling { take(waiting[index]) }
    waiting.removeAll(keepingCapacity: true)
    let ceiling = ceiling
    found.removeAll { $0.cost.nats + Quantum.nats($0.entry.cost) > ceiling }
  }

  private func take(_ passed: Passed) {
    let read = UnsafeBufferPointer(start: codes, count: count)
    var entries = lexicon.candidates(in: passed.records, length: passed.length)
    while let entry = entries.next() {
      let own = Quantum.nats(entry.cost)
      let room = min(reach, ceiling - own)
      guard room >= passed.least,
        let cost = channel.cost(printed: entry.letters, read: read, gap: passed.gap, bound: room),
        cost.confusions > 0, isSame(entry.letters, passed.hash)
      else { continue }
      keep(Hit(entry: entry, cost: cost), own)
    }
  }

  private func isSame(_ letters: UnsafeRawBufferPointer, _ hash: UInt64) -> Bool {
    var value: UInt64 = 0
    for letter in letters { value = value &* Rasm.base &+ UInt64(classes[Int(letter & 63)]) }
    return value == hash
  }

  private func keep(_ hit: Hit, _ own: Float) {
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
