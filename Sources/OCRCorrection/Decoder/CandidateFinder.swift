/// What a word that was read may have been in print.
struct Candidate: Sendable {
  /// Where its letters stand in the finder's ``CandidateFinder/letters``.
  var letters: Range<Int>
  var word: LanguageModel.Word
  /// Cost of the confusions at the nominal noise, and their number.
  var nats: Float
  var confusions: Float
  /// Whether it differs only as a writer's slip does.
  var isOrthography = false
  /// Whether it is the word as read.
  var isIdentity = false
}

/// Finds the words of the lexicon that a string of letters may be a misreading of.
///
/// Words with the same rasm stand together in the lexicon, so those that differ in dots come with one look. A changed, lost or
/// added rasm class gives another hash, worked out from those of head and tail and tried in the filter before the lexicon is touched.
struct CandidateFinder {
  let language: LanguageModel
  let channel: Channel
  let user: UserLexicon
  /// The letters of all candidates found so far.
  private(set) var letters: [UInt8] = []
  /// How many candidates are kept for a word.
  static let most = 12
  /// How much dearer than the word as read a candidate may be before context is asked.
  static let slack: Float = 4
  /// How much dearer a slip is than its count: who writes it means the other word.
  static let slipPenalty: Float = 3
  /// Above this cost no confusion is credible.
  static let dearest: Float = 15

  private var found: [(candidate: Candidate, place: UInt)] = []
  /// The cost of the cheapest candidate so far, its own and that of its confusions.
  private var cheapest = Float.infinity
  private var heads: [UInt64] = []
  private var powers: [UInt64] = []
  private var tails: [UInt64] = []

  init(language: LanguageModel, channel: Channel, user: UserLexicon) {
    self.user = user
    self.language = language
    self.channel = channel
  }

  mutating func reset() { letters.removeAll(keepingCapacity: true) }

  mutating func store(_ codes: some Sequence<UInt8>) -> Range<Int> {
    let start = letters.count
    letters.append(contentsOf: codes)
    return start..<letters.count
  }

  /// The candidates of a word, cheapest first; the word as read comes first of all.
  ///
  /// - Parameter reach: how dear a confusion may be at most.
  mutating func candidates(for codes: [UInt8], hasDigit: Bool) -> [Candidate] {
    let identity = identity(codes, hasDigit: hasDigit)
    if codes.count < 2 || codes.count > 24 { return [identity] }
    let reach = min(CandidateFinder.dearest, identity.word.cost + CandidateFinder.slack - 3)
    found.removeAll(keepingCapacity: true)
    cheapest = .infinity
    search(codes, reach: reach, ceiling: identity.word.cost + CandidateFinder.slack)
    if !identity.word.known, codes.count >= 4 {
      searchTwice(codes, reach: reach, ceiling: identity.word.cost + CandidateFinder.slack)
    }
    if !identity.word.known, !hasDigit { searchAfterPrefix(codes, reach, identity.word.cost + CandidateFinder.slack) }
    found.sort { $0.candidate.nats + $0.candidate.word.cost < $1.candidate.nats + $1.candidate.word.cost }
    var result = [identity]
    for (candidate, _) in found.prefix(CandidateFinder.most) { result.append(candidate) }
    return result
  }

  /// The word as read.
  private mutating func identity(_ codes: [UInt8], hasDigit: Bool) -> Candidate {
    var word = language.word(codes)
    if hasDigit {
      word.cost = 24
    } else if let entry = language.lexicon.find(codes), entry.flags.contains(.slip) {
      word.cost += CandidateFinder.slipPenalty
    } else if !word.known {
      word.cost = min(word.cost, Proclitic.costOfKnown(codes, language))
    }
    return Candidate(letters: store(codes), word: word, nats: 0, confusions: 0, isIdentity: true)
  }

  private mutating func search(_ codes: [UInt8], reach: Float, ceiling: Float) {
    prepare(codes)
    let n = codes.count
    let whole = heads[n]
    if !user.isEmpty { considerUser(whole, codes, reach, length: n) }
    consider(whole, codes, reach, ceiling, length: n, least: 0)
    let classes = channel.classCost
    for i in 0..<n {
      let read = LetterCode.isLetter(codes[i]) ? Rasm.classes[Int(codes[i])] : UInt8(Rasm.count + 1)
      let before = heads[i]
      let after = tails[i + 1]
      let power = powers[n - i - 1]
      for printed in 1...UInt8(Rasm.count) where printed != read {
        // Another letter was printed here.
        if classes[Int(printed) << 5 | Int(read)] <= reach {
          let hash = (before &* Rasm.base &+ UInt64(printed)) &* power &+ after
          probe(hash, codes, reach, ceiling, length: n, least: classes[Int(printed) << 5 | Int(read)])
        }
      }
      // The letter here was not printed at all.
      if classes[Int(read)] <= reach {
        let hash = before &* power &+ after
        probe(hash, codes, reach, ceiling, length: n - 1, least: classes[Int(read)])
      }
    }
    for i in 0...n {
      for printed in 1...UInt8(Rasm.count) where classes[Int(printed) << 5] <= reach {
        let hash = (heads[i] &* Rasm.base &+ UInt64(printed)) &* powers[n - i] &+ tails[i]
        probe(hash, codes, reach, ceiling, length: n + 1, least: classes[Int(printed) << 5])
      }
    }
    searchSegments(codes, reach, ceiling)
  }

  /// A class that may have been printed at a place, and what that costs.
  private struct Guess {
    var place: Int
    var printed: UInt8
    var cost: Float
  }

  /// Confusions dearer than this do not come in twos.
  private static let dearestOfTwo: Float = 8
  /// Longer words are not searched for two confusions.
  private static let longestForTwo = 14

  /// Looks for words in which two classes were changed, or one was changed and one lost.
  private mutating func searchTwice(_ codes: [UInt8], reach: Float, ceiling: Float) {
    let n = codes.count
    guard n <= CandidateFinder.longestForTwo else { return }
    prepare(codes)
    let classes = channel.classCost
    var changed: [Guess] = []
    var lost: [Guess] = []
    for place in 0...n {
      for printed in 1...UInt8(Rasm.count) {
        if place < n {
          let read = LetterCode.isLetter(codes[place]) ? Rasm.classes[Int(codes[place])] : UInt8(Rasm.count + 1)
          let cost = classes[Int(printed) << 5 | Int(read)]
          if printed != read, cost <= CandidateFinder.dearestOfTwo {
            changed.append(Guess(place: place, printed: printed, cost: cost))
          }
        }
        let cost = classes[Int(printed) << 5]
        if cost <= CandidateFinder.dearestOfTwo { lost.append(Guess(place: place, printed: printed, cost: cost)) }
      }
    }
    for (index, first) in changed.enumerated() {
      let head = heads[first.place] &* Rasm.base &+ UInt64(first.printed)
      for second in changed[(index + 1)...] where second.place > first.place && first.cost + second.cost <= reach {
        let middle = span(first.place + 1, second.place)
        let upTo = (head &* powers[second.place - first.place - 1] &+ middle) &* Rasm.base &+ UInt64(second.printed)
        let hash = upTo &* powers[n - second.place - 1] &+ tails[second.place + 1]
        probe(hash, codes, reach, ceiling, length: n, least: first.cost + second.cost)
      }
      for second in lost where first.cost + second.cost <= reach {
        let hash: UInt64
        if second.place > first.place {
          let middle = span(first.place + 1, second.place)
          let upTo = (head &* powers[second.place - first.place - 1] &+ middle) &* Rasm.base &+ UInt64(second.printed)
          hash = upTo &* powers[n - second.place] &+ tails[second.place]
        } else {
          let upTo = heads[second.place] &* Rasm.base &+ UInt64(second.printed)
          let middle = span(second.place, first.place)
          let through = (upTo &* powers[first.place - second.place] &+ middle) &* Rasm.base &+ UInt64(first.printed)
          hash = through &* powers[n - first.place - 1] &+ tails[first.place + 1]
        }
        probe(hash, codes, reach, ceiling, length: n + 1, least: first.cost + second.cost)
      }
    }
  }

  /// The hash of the classes between two places.
  @inline(__always)
  private func span(_ from: Int, _ to: Int) -> UInt64 { heads[to] &- heads[from] &* powers[to - from] }

  private mutating func searchSegments(_ codes: [UInt8], _ reach: Float, _ ceiling: Float) {
    let n = codes.count
    for i in 0..<n {
      let read = Rasm.classes[Int(codes[i])]
      for entry in channel.mergedClasses where entry.read == read && entry.cost <= reach {
        let head = (heads[i] &* Rasm.base &+ UInt64(entry.printed.0)) &* Rasm.base &+ UInt64(entry.printed.1)
        let hash = head &* powers[n - i - 1] &+ tails[i + 1]
        probe(hash, codes, reach, ceiling, length: n + 1, least: entry.cost)
      }
      if i + 1 == n { continue }
      let next = Rasm.classes[Int(codes[i + 1])]
      for entry in channel.partedClasses where entry.read == (read, next) && entry.cost <= reach {
        let hash = (heads[i] &* Rasm.base &+ UInt64(entry.printed)) &* powers[n - i - 2] &+ tails[i + 2]
        probe(hash, codes, reach, ceiling, length: n - 1, least: entry.cost)
      }
    }
  }

  /// Looks for the rest of a word after و, ال and their like, which the lexicon need not know with every word.
  private mutating func searchAfterPrefix(_ codes: [UInt8], _ reach: Float, _ ceiling: Float) {
    for prefix in Proclitic.all where codes.starts(with: prefix.codes) && codes.count >= prefix.codes.count + 3 {
      let rest = Array(codes[prefix.codes.count...])
      prepare(rest)
      consider(heads[rest.count], rest, reach, ceiling, length: rest.count, least: 0, prefix: prefix)
      let classes = channel.classCost
      for i in 0..<rest.count {
        let read = Rasm.classes[Int(rest[i])]
        for printed in 1...UInt8(Rasm.count) where printed != read && classes[Int(printed) << 5 | Int(read)] <= reach {
          let hash =
            (heads[i] &* Rasm.base &+ UInt64(printed)) &* powers[rest.count - i - 1] &+ tails[i + 1]
          probe(
            hash, rest, reach, ceiling, length: rest.count, least: classes[Int(printed) << 5 | Int(read)],
            prefix: prefix)
        }
      }
    }
  }

  /// Hashes of every head and tail of a word.
  private mutating func prepare(_ codes: [UInt8]) {
    let n = codes.count
    heads.removeAll(keepingCapacity: true)
    powers.removeAll(keepingCapacity: true)
    heads.append(0)
    powers.append(1)
    for code in codes {
      heads.append(heads[heads.count - 1] &* Rasm.base &+ UInt64(Rasm.classes[Int(code)]))
      powers.append(powers[powers.count - 1] &* Rasm.base)
    }
    tails = [UInt64](repeating: 0, count: n + 1)
    for i in (0..<n).reversed() { tails[i] = UInt64(Rasm.classes[Int(codes[i])]) &* powers[n - i - 1] &+ tails[i + 1] }
  }

  /// The least cost of any word.
  private static let leastWord: Float = 3

  /// Takes in the words of a rasm, if any has it and what is known to be misread leaves room for one.
  @inline(__always)
  private mutating func probe(
    _ hash: UInt64, _ codes: [UInt8], _ reach: Float, _ ceiling: Float, length: Int, least: Float,
    prefix: Proclitic? = nil
  ) {
    if least + CandidateFinder.leastWord > min(ceiling, cheapest + CandidateFinder.slack) + CandidateFinder.slack {
      return
    }
    if prefix == nil, !user.isEmpty { considerUser(hash, codes, reach, length: length) }
    if language.lexicon.mayHold(hash) {
      consider(hash, codes, reach, ceiling, length: length, least: least, prefix: prefix)
    }
  }

  /// Takes in the words of one rasm that are near enough.
  private mutating func consider(
    _ hash: UInt64, _ codes: [UInt8], _ reach: Float, _ ceiling: Float, length: Int, least: Float,
    prefix: Proclitic? = nil
  ) {
    let language = language
    let channel = channel
    let best = cheapest + CandidateFinder.slack
    var hits: [(Lexicon.Entry, Channel.Cost)] = []
    codes.withUnsafeBufferPointer { read in
      language.lexicon.forEach(rasmHash: hash) { entry in
        guard entry.flags.contains(.candidate), entry.letters.count == length else { return }
        var room = min(reach, min(ceiling, best) - Quantum.nats(entry.cost) + CandidateFinder.slack)
        if let prefix { room -= prefix.cost }
        guard room > least, Rasm.hash(entry.letters) == hash else { return }
        do {
          let printed = entry.letters.assumingMemoryBound(to: UInt8.self)
          if let cost = channel.cost(printed: printed, read: read, bound: room), cost.confusions > 0 {
            hits.append((entry, cost))
          }
        }
      }
    }
    for (entry, cost) in hits { keep(entry, cost, codes, prefix) }
  }

  /// A word of the user's, as one that is well known.
  func known(_ codes: [UInt8]) -> LanguageModel.Word {
    var word = language.word(codes)
    let own = user.words(rasm: Rasm.hash(codes)).first { $0.codes == codes }
    word.cost = min(word.cost, own?.cost ?? word.cost)
    word.known = true
    return word
  }

  /// Takes in the user's words of one rasm.
  private mutating func considerUser(_ hash: UInt64, _ codes: [UInt8], _ reach: Float, length: Int) {
    for own in user.words(rasm: hash) where own.codes.count == length && own.codes != codes {
      if found.contains(where: { letters[$0.candidate.letters].elementsEqual(own.codes) }) { continue }
      let cost = own.codes.withUnsafeBufferPointer { printed in
        codes.withUnsafeBufferPointer { read in channel.cost(printed: printed, read: read, bound: reach) }
      }
      guard let cost, cost.confusions > 0 else { continue }
      let candidate = Candidate(
        letters: store(own.codes), word: known(own.codes), nats: cost.nats, confusions: cost.confusions,
        isOrthography: Orthography.sameBut(codes, own.codes))
      found.append((candidate, UInt(truncatingIfNeeded: WordHash.of(own.codes))))
    }
  }

  private mutating func keep(_ entry: Lexicon.Entry, _ cost: Channel.Cost, _ codes: [UInt8], _ prefix: Proclitic?) {
    let place = UInt(bitPattern: entry.letters.baseAddress) &+ UInt(prefix?.codes.count ?? 0) << 48
    if found.contains(where: { $0.place == place }) { return }
    var word = language.word(entry)
    var stored = store((prefix?.codes ?? []) + Array(entry.letters))
    if let prefix {
      let whole = Array(letters[stored])
      if language.lexicon.find(whole) != nil { return }
      word = LanguageModel.Word(
        hash: WordHash.of(whole), cost: word.cost + prefix.cost, backoff: 0, known: true)
      stored = stored.lowerBound..<letters.count
    }
    let candidate = Candidate(
      letters: stored, word: word, nats: cost.nats, confusions: cost.confusions,
      isOrthography: Orthography.sameBut(codes, entry.letters))
    found.append((candidate, place))
    cheapest = min(cheapest, candidate.nats + candidate.word.cost)
  }
}

/// و, ال and what else is written in one with the word after it.
struct Proclitic: Sendable {
  var codes: [UInt8]
  /// Cost of meeting it before a word of the lexicon that is not known with it.
  var cost: Float

  static let all: [Proclitic] = [
    ("و", 5), ("ف", 7), ("ب", 6), ("ل", 6), ("ك", 8), ("س", 7), ("ال", 5), ("وال", 6.5), ("بال", 7), ("لل", 7),
    ("فال", 9), ("كال", 9.5), ("ول", 8), ("وب", 8),
  ].compactMap { text, cost in LetterCode.codes(text).map { Proclitic(codes: $0, cost: cost) } }

  private static let conjunctions = Set("وف".unicodeScalars.map { LetterCode.letter($0) })
  private static let prepositions = Set("بلكس".unicodeScalars.map { LetterCode.letter($0) })
  private static let lam = LetterCode.letter("ل")
  private static let alef = LetterCode.letter("ا")

  /// The identity of a word without its first proclitic, or 0; «للناس» is «الناس».
  static func stem(_ letters: UnsafeRawBufferPointer) -> UInt64 {
    guard letters.count >= 4 else { return 0 }
    if letters[0] == lam, letters[1] == lam {
      return WordHash.of([alef, lam] + Array(letters.dropFirst(2)))
    }
    if conjunctions.contains(letters[0]) || prepositions.contains(letters[0]) {
      return WordHash.of(letters.dropFirst())
    }
    return 0
  }

  /// The cost of a word that is one of the lexicon's after a proclitic; infinite where it is not.
  static func costOfKnown(_ codes: [UInt8], _ language: LanguageModel) -> Float {
    var best = Float.infinity
    for prefix in all where codes.starts(with: prefix.codes) && codes.count >= prefix.codes.count + 3 {
      let rest = Array(codes[prefix.codes.count...])
      if let entry = language.lexicon.find(rest), !entry.flags.contains(.slip) {
        best = min(best, Quantum.nats(entry.cost) + prefix.cost)
      }
    }
    return best
  }
}
