/// Finds the words of the lexicon that are a given number of confusions away from what was read.
///
/// Words with the same rasm stand together in the lexicon, so those that differ in dots come with one look. A changed, lost or
/// added rasm class gives another hash, worked out from those of head and tail and tried in the filter before the lexicon is
/// touched. As the place of such a change is known, a word's cost is summed up letter by letter, without an alignment.
///
/// What may hold a word that is cheap enough is looked at together, first where the cheapest may stand, as what is found bounds the
/// rest.
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
    var sum: Float { cost.nats + Quantum.nats(entry.cost) }
  }

  private let lexicon: Lexicon
  let channel: Channel

  /// The words found, none dearer than the cheapest by more than the slack; in no order. Valid until the next search.
  var found: UnsafeBufferPointer<Hit> { UnsafeBufferPointer(start: hits, count: hitCount) }
  private var hits = UnsafeMutablePointer<Hit>.allocate(capacity: CandidateSearch.firstRoom)
  private var hitCount = 0
  private var hitRoom = CandidateSearch.firstRoom
  private static let firstRoom = 64
  /// The cost of the cheapest word found with its confusions.
  private(set) var cheapest = Float.infinity
  private var reach: Float = 0
  private var ceiling: Float = 0
  private var most = Int.max
  /// How much dearer than the cheapest candidate another may be.
  private static let slack: Float = 6

  // What was read, its classes, the hashes of all heads and tails, and powers of the base: `powers[k]` shifts by `k` classes.
  private var count = 0
  private let codes = UnsafeMutablePointer<UInt8>.allocate(capacity: CandidateSearch.longest)
  private let rasm = UnsafeMutablePointer<UInt8>.allocate(capacity: CandidateSearch.longest)
  private let heads = UnsafeMutablePointer<UInt64>.allocate(capacity: CandidateSearch.longest + 1)
  private let tails = UnsafeMutablePointer<UInt64>.allocate(capacity: CandidateSearch.longest + 1)
  private let powers = UnsafeMutablePointer<UInt64>.allocate(capacity: CandidateSearch.longest + 2)
  // What is tried twice, and what may hold a word that is cheap enough.
  private let changes = UnsafeMutablePointer<Guess>.allocate(capacity: CandidateSearch.mostGuesses)
  private let losses = UnsafeMutablePointer<Guess>.allocate(capacity: CandidateSearch.mostGuesses)
  private let changeStarts = UnsafeMutablePointer<Int>.allocate(capacity: CandidateSearch.longestForTwo + 2)
  private let lossStarts = UnsafeMutablePointer<Int>.allocate(capacity: CandidateSearch.longestForTwo + 2)
  private let passed = UnsafeMutablePointer<Probe>.allocate(capacity: CandidateSearch.mostProbes)
  /// What is to be looked at.
  private var waiting = UnsafeMutablePointer<Waiting>.allocate(capacity: CandidateSearch.firstRoom)
  private var waitingCount = 0
  private var waitingRoom = CandidateSearch.firstRoom
  private var touched: UInt8 = 0

  init(lexicon: Lexicon, channel: Channel) {
    self.lexicon = lexicon
    self.channel = channel
    powers[0] = 1
    for index in 0...CandidateSearch.longest { powers[index + 1] = powers[index] &* Rasm.base }
  }

  deinit {
    hits.deallocate()
    waiting.deallocate()
    codes.deallocate()
    rasm.deallocate()
    heads.deallocate()
    tails.deallocate()
    powers.deallocate()
    changes.deallocate()
    losses.deallocate()
    changeStarts.deallocate()
    lossStarts.deallocate()
    passed.deallocate()
  }

  /// Begins the search for a word.
  ///
  /// - Parameters:
  ///   - word: at most ``longest`` letters.
  ///   - reach: how dear confusions may be.
  ///   - ceiling: how dear a word and its confusions may be together.
  ///   - most: how many words are wanted, the cheapest.
  func begin(_ word: some Collection<UInt8>, reach: Float, ceiling: Float, most: Int = .max) {
    precondition(word.count <= CandidateSearch.longest)
    self.reach = reach
    self.ceiling = ceiling
    self.most = most
    hitCount = 0
    cheapest = .infinity
    count = 0
    heads[0] = 0
    for code in word {
      let known = LetterCode.isLetter(code) ? Rasm.table[Int(code)] : UInt8(Rasm.count + 1)
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
    takeSame()
    var sieve = sieve()
    tryChanges(&sieve)
    let n = count
    let mostAdded = room(n - 1)
    for i in 0..<n where channel.addedCost[Int(codes[i])] <= mostAdded {
      let hash = heads[i] &* powers[n - i - 1] &+ tails[i + 1]
      sieve.add(hash, channel.addedCost[Int(codes[i])], Way(length: n - 1, place: i, kind: .added))
    }
    let mostLost = room(n + 1)
    let losses = channel.losses
    for i in 0...n {
      let (shift, rest) = (powers[n - i], heads[i] &* powers[n - i + 1] &+ tails[i])
      // Before a letter of the same class the place makes no difference.
      let next = i < n ? rasm[i] : 0
      let way = Way(length: n + 1, place: i, kind: .lost)
      for index in 0..<Rasm.count {
        let loss = losses[index]
        if loss.cost > mostLost { break }
        if loss.printed == next { continue }
        sieve.add(rest &+ UInt64(loss.printed) &* shift, loss.cost, way)
      }
    }
    waitFor(sieve)
    trySegments()
    takeWaiting()
  }

  /// Words with the same rasm, and with one class changed.
  func changed() {
    takeSame()
    var sieve = sieve()
    tryChanges(&sieve)
    waitFor(sieve)
    takeWaiting()
  }

  /// How dear confusions may be that lead to a word of a given length.
  @inline(__always)
  private func room(_ length: Int) -> Float {
    length < 0 || length > Lexicon.longest ? -1 : min(reach, ceiling - lexicon.leastOfLength[length])
  }

  private func takeSame() {
    let same = Probe(hash: heads[count], least: 0, way: Way(length: count))
    take(Waiting(probe: same, sum: 0, records: lexicon.records(mixed: Rasm.mix(same.hash))))
  }

  private func tryChanges(_ sieve: inout Sieve) {
    let n = count
    let (most, way) = (room(n), Way(length: n))
    let (whole, changes) = (heads[n], channel.changes)
    for i in 0..<n {
      let shift = powers[n - i - 1]
      let rest = whole &- UInt64(rasm[i]) &* shift
      let row = Int(codes[i]) * Rasm.count
      for index in row..<(row + Rasm.count) {
        let change = changes[index]
        if change.cost > most { break }
        sieve.add(rest &+ UInt64(change.printed) &* shift, change.cost, way)
      }
    }
  }

  /// Two letters read as one, and one as two.
  private func trySegments() {
    let n = count
    let (mostMerged, mostParted) = (room(n + 1), room(n - 1))
    for i in 0..<n {
      var sieve = sieve()
      for entry in channel.mergedClasses[Int(rasm[i])] where entry.cost <= mostMerged {
        let head = (heads[i] &* Rasm.base &+ UInt64(entry.first)) &* Rasm.base &+ UInt64(entry.second)
        let hash = head &* powers[n - i - 1] &+ tails[i + 1]
        sieve.add(hash, entry.cost, Way(length: n + 1, place: i, kind: .merged))
      }
      if i + 1 < n {
        for entry in channel.partedClasses[Int(rasm[i])] where entry.second == rasm[i + 1] && entry.cost <= mostParted {
          let hash = (heads[i] &* Rasm.base &+ UInt64(entry.first)) &* powers[n - i - 2] &+ tails[i + 2]
          sieve.add(hash, entry.cost, Way(length: n - 1, place: i, kind: .parted))
        }
      }
      waitFor(sieve)
    }
  }

  private func dropDear() {
    var kept = 0
    for index in 0..<hitCount where hits[index].sum <= ceiling {
      hits[kept] = hits[index]
      kept += 1
    }
    hitCount = kept
  }

  // MARK: Two confusions

  /// A class that may have been printed at a place, and what that costs.
  private struct Guess {
    /// What a change adds to the hash of the word; of a loss, the hash with it.
    var hash: UInt64
    var cost: Float
  }

  /// Confusions dearer than this do not come in twos.
  private static let dearestOfTwo: Float = 6
  /// Longer words are not searched for two confusions.
  private static let longestForTwo = 14
  private static let mostGuesses = (longestForTwo + 1) * Rasm.count

  /// Words in which two classes were changed, or one was changed and one lost.
  func twice() {
    let n = count
    guard n <= CandidateSearch.longestForTwo else { return }
    var (changed, lost) = (0, 0)
    for place in 0...n {
      (changeStarts[place], lossStarts[place]) = (changed, lost)
      if place < n {
        let row = Int(codes[place]) * Rasm.count
        for index in row..<(row + Rasm.count) {
          let change = channel.changes[index]
          if change.cost > CandidateSearch.dearestOfTwo { break }
          let hash = (UInt64(change.printed) &- UInt64(rasm[place])) &* powers[n - place - 1]
          changes[changed] = Guess(hash: hash, cost: change.cost)
          changed += 1
        }
      }
      for index in 0..<Rasm.count {
        let loss = channel.losses[index]
        if loss.cost > CandidateSearch.dearestOfTwo { break }
        let hash = (heads[place] &* Rasm.base &+ UInt64(loss.printed)) &* powers[n - place] &+ tails[place]
        losses[lost] = Guess(hash: hash, cost: loss.cost)
        lost += 1
      }
    }
    lossStarts[n + 1] = lost
    for place in 0..<n {
      for index in changeStarts[place]..<changeStarts[place + 1] { both(changes[index], place) }
    }
    takeWaiting()
  }

  /// Tries a change at a place together with all changes further on, and with every loss.
  private func both(_ first: Guess, _ place: Int) {
    let n = count
    let hash = heads[n] &+ first.hash
    let (most, mostLost) = (room(n) - first.cost, room(n + 1) - first.cost)
    let (changes, changeStarts, losses, lossStarts) = (changes, changeStarts, losses, lossStarts)
    let same = Way(length: n)
    var sieve = sieve()
    for other in place + 1..<max(place + 1, n) {
      for index in changeStarts[other]..<changeStarts[other + 1] {
        let change = changes[index]
        if change.cost > most { break }
        sieve.add(hash &+ change.hash, first.cost + change.cost, same)
      }
    }
    // A class put in further on moves the changed one a place up.
    let moved = first.hash &* Rasm.base
    for other in 0...n {
      let added = other > place ? moved : first.hash
      let way = Way(length: n + 1, place: other, kind: .lost)
      for index in lossStarts[other]..<lossStarts[other + 1] {
        let loss = losses[index]
        if loss.cost > mostLost { break }
        sieve.add(loss.hash &+ added, first.cost + loss.cost, way)
      }
    }
    waitFor(sieve)
  }

  // MARK: Taking in

  /// A rasm that may have been printed.
  private struct Probe {
    var hash: UInt64
    /// What its confusions cost at least.
    var least: Float
    var way: Way
  }

  /// How a rasm comes from what was read: how many letters its words have, and where as many were read as were not printed.
  private struct Way {
    private let packed: UInt32

    @inline(__always)
    init(length: Int, place: Int = -1, kind: Channel.Gap.Kind = .none) {
      packed = UInt32(truncatingIfNeeded: length | (place + 1) << 8 | Int(kind.rawValue) << 16)
    }

    var length: UInt8 { UInt8(truncatingIfNeeded: packed) }
    var gap: Channel.Gap {
      Channel.Gap(
        place: Int(packed >> 8 & 255) - 1, kind: Channel.Gap.Kind(rawValue: UInt8(packed >> 16 & 255)) ?? .none)
    }
  }

  /// A rasm that some word may have.
  private struct Waiting {
    var probe: Probe
    /// What its confusions and the cheapest word that may have it cost at least.
    var sum: Float
    var records: Lexicon.Records
  }

  /// More than are ever gathered at once: ``once()`` gathers three for every place and class.
  private static let mostProbes = 3 * (longest + 1) * (Rasm.count + 1)
  /// Where words must be cheaper than this, few buckets hold one, and fewer than the filter lets through.
  private static let lowCeiling: Float = 18

  /// Gathers what some word may have that is cheap enough.
  ///
  /// A value apart from the search, so that a processor keeps it at hand while it gathers.
  private struct Sieve {
    private(set) var kept = 0
    let passed: UnsafeMutablePointer<Probe>
    let lexicon: Lexicon.Sieve
    let ceiling: Float

    /// Notes a rasm, without a branch on what is found, so that many looks are under way at once.
    @inline(__always)
    mutating func add(_ hash: UInt64, _ least: Float, _ way: Way) {
      passed[kept] = Probe(hash: hash, least: least, way: way)
      let mixed = Rasm.mix(hash)
      kept &+=
        ceiling < CandidateSearch.lowCeiling
        ? (least + lexicon.leastCostOfBucket(mixed: mixed) <= ceiling ? 1 : 0) : lexicon.firstBit(mixed: mixed)
    }
  }

  private func sieve() -> Sieve { Sieve(passed: passed, lexicon: lexicon.sieve, ceiling: ceiling) }

  /// Has those wait that what is known to be misread leaves room for.
  private func waitFor(_ sieve: Sieve) {
    for index in 0..<sieve.kept {
      let probe = passed[index]
      let mixed = Rasm.mix(probe.hash)
      let sum = probe.least + sieve.lexicon.leastCostOfBucket(mixed: mixed)
      if sum > ceiling || probe.least > reach || !sieve.lexicon.mayHold(mixed: mixed) { continue }
      if waitingCount == waitingRoom { makeRoomToWait() }
      waiting[waitingCount] = Waiting(probe: probe, sum: sum, records: lexicon.records(mixed: mixed))
      waitingCount += 1
    }
  }

  private func makeRoomToWait() {
    let larger = UnsafeMutablePointer<Waiting>.allocate(capacity: 2 * waitingRoom)
    larger.update(from: waiting, count: waitingCount)
    waiting.deallocate()
    (waiting, waitingRoom) = (larger, 2 * waitingRoom)
  }

  /// How much dearer than the cheapest may be what is taken in with it, before the rest.
  private static let nearCheapest: Float = 2

  /// Takes in the words of all that waits, first where the cheapest may be.
  private func takeWaiting() {
    if waitingCount == 0 { return }
    var least = Float.infinity
    // The lexicon does not fit into a processor's cache: what will be read is asked for together beforehand.
    for index in 0..<waitingCount {
      least = min(least, waiting[index].sum)
      touched ^= lexicon.touch(waiting[index].records)
    }
    let near = least + CandidateSearch.nearCheapest
    for index in 0..<waitingCount where waiting[index].sum <= near && waiting[index].sum <= ceiling {
      take(waiting[index])
    }
    for index in 0..<waitingCount where waiting[index].sum > near && waiting[index].sum <= ceiling {
      take(waiting[index])
    }
    waitingCount = 0
    dropDear()
  }

  private func take(_ one: Waiting) {
    let probe = one.probe
    let read = UnsafeBufferPointer(start: codes, count: count)
    let gap = probe.way.gap
    var entries = lexicon.candidates(in: one.records, length: probe.way.length)
    while let entry = entries.next() {
      let own = Quantum.nats(entry.cost)
      let room = min(reach, ceiling - own)
      guard room >= probe.least,
        channel.mayCost(printed: entry.letters, read: read, gap: gap, least: probe.least, bound: room),
        let cost = channel.cost(printed: entry.letters, read: read, gap: gap, bound: room),
        cost.confusions > 0, isSame(entry.letters, probe.hash)
      else { continue }
      keep(Hit(entry: entry, cost: cost), own)
    }
  }

  private func isSame(_ letters: UnsafeRawBufferPointer, _ hash: UInt64) -> Bool {
    var value: UInt64 = 0
    for letter in letters { value = value &* Rasm.base &+ UInt64(Rasm.table[Int(letter & 63)]) }
    return value == hash
  }

  private func keep(_ hit: Hit, _ own: Float) {
    cheapest = min(cheapest, hit.cost.nats + own)
    ceiling = min(ceiling, hit.cost.nats + own + CandidateSearch.slack)
    let place = hit.entry.letters.baseAddress
    for index in 0..<hitCount where hits[index].entry.letters.baseAddress == place {
      if hit.cost.nats < hits[index].cost.nats { hits[index] = hit }
      return
    }
    if hitCount == hitRoom { makeRoomForHits() }
    hits[hitCount] = hit
    hitCount += 1
    if hitCount > most { dropDearest() }
  }

  private func makeRoomForHits() {
    let larger = UnsafeMutablePointer<Hit>.allocate(capacity: 2 * hitRoom)
    larger.update(from: hits, count: hitCount)
    hits.deallocate()
    (hits, hitRoom) = (larger, 2 * hitRoom)
  }

  /// Forgets the dearest word found, and looks for none as dear from now on.
  private func dropDearest() {
    var (dearest, most, next) = (0, -Float.infinity, -Float.infinity)
    for index in 0..<hitCount {
      let sum = hits[index].sum
      if sum >= most {
        (dearest, most, next) = (index, sum, most)
      } else {
        next = max(next, sum)
      }
    }
    for index in dearest..<hitCount - 1 { hits[index] = hits[index + 1] }
    hitCount -= 1
    ceiling = min(ceiling, next)
  }
}
