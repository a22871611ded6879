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
  let user: UserLexicon
  /// Whether words two confusions away are looked for.
  private let triesTwo: Bool
  /// The letters of all candidates found so far.
  private(set) var letters: [UInt8] = []
  /// How many candidates are kept for a word.
  static let most = 12
  /// How much dearer than the word as read a candidate may be before context is asked.
  static let slack: Float = 4
  /// How much dearer a slip is than its count: who writes it means the other word.
  static let slipPenalty: Float = 4
  /// Where a word costs no more than this together with one confusion, two are not tried.
  static let convincing: Float = 15
  /// Of a shorter word, two confusions leave too little.
  static let shortestForTwo = 4
  /// Above this cost no confusion is credible.
  static let dearest: Float = 14.5
  /// The same for a word that is known as read.
  static let dearestOfKnown: Float = 11

  private let search: CandidateSearch
  var channel: Channel { search.channel }

  /// - Parameter letters: that edges may name beside the candidates.
  init(
    language: LanguageModel, channel: Channel, user: UserLexicon, letters: [UInt8] = [], triesTwo: Bool = true
  ) {
    self.letters = letters
    self.triesTwo = triesTwo
    self.user = user
    self.language = language
    search = CandidateSearch(lexicon: language.lexicon, channel: channel)
  }

  mutating func store(_ codes: some Sequence<UInt8>) -> Range<Int> {
    let start = letters.count
    letters.append(contentsOf: codes)
    return start..<letters.count
  }

  /// The candidates of a word, cheapest first; the word as read comes first of all.
  ///
  /// - Parameters:
  ///   - word: what the model knows of the word as read, where that was asked before.
  ///   - calm: how much dearer than on a bad scan a confusion is here.
  mutating func candidates(
    for codes: [UInt8], knownAs word: LanguageModel.Word? = nil, hasDigit: Bool, calm: Float = 0
  ) -> [Candidate] {
    let identity = identity(codes, word ?? language.word(codes), hasDigit: hasDigit)
    if codes.count < 2 || codes.count > CandidateSearch.longest { return [identity] }
    let ceiling = identity.nats + identity.word.cost + CandidateFinder.slack - calm
    let dearest = identity.word.known ? CandidateFinder.dearestOfKnown : CandidateFinder.dearest
    let reach = min(dearest, ceiling - CandidateSearch.leastWord)
    if reach <= Channel.nominalCost { return [identity] }
    search.begin(codes, reach: reach, ceiling: ceiling, most: CandidateFinder.most)
    search.once()
    if !identity.word.known, triesTwo, codes.count >= CandidateFinder.shortestForTwo,
      search.cheapest > CandidateFinder.convincing
    {
      search.twice()
    }
    var found = [identity]
    found.reserveCapacity(1 + search.found.count)
    for hit in search.found { found.append(candidate(of: hit, codes)) }
    if !identity.word.known, !hasDigit { found += inflected(codes, reach, ceiling) }
    if !user.isEmpty { found += fromUser(codes, reach) }
    found[1...].sort { $0.nats + $0.word.cost < $1.nats + $1.word.cost }
    if found.count > 1 + CandidateFinder.most { found.removeSubrange((1 + CandidateFinder.most)...) }
    return found
  }

  /// How far words are looked for that are named beside a change, but never made: how dear they and their confusions may be.
  private static let wide: (slack: Float, dearest: Float) = (12, 18)

  /// What else a word may have been, cheapest first, looked for further than ``candidates(for:hasDigit:calm:)`` does.
  ///
  /// - Parameter most: how many are wanted at most.
  func wideCandidates(for codes: [UInt8], most: Int) -> [CandidateSearch.Hit] {
    if codes.count < 2 || codes.count > CandidateSearch.longest { return [] }
    let ceiling = costAsRead(language.word(codes), codes, hasDigit: false) + CandidateFinder.wide.slack
    search.begin(codes, reach: CandidateFinder.wide.dearest, ceiling: ceiling, most: most)
    search.once()
    if triesTwo, codes.count >= 3, search.found.isEmpty { search.twice() }
    return search.found.sorted { $0.sum < $1.sum }
  }

  /// How dear the confusion of a word may be that stands there in two pieces.
  private static let dearestInPieces: Float = 9

  /// Words one confusion away from letters that were not read together, cheapest first.
  ///
  /// - Parameters:
  ///   - room: how dear a word and its confusion may be before context is asked.
  ///   - most: how many are wanted at most.
  mutating func misread(_ codes: [UInt8], room: Float, most: Int) -> [Candidate] {
    guard codes.count >= 3, codes.count <= CandidateSearch.longest else { return [] }
    search.begin(codes, reach: CandidateFinder.dearestInPieces, ceiling: room, most: most)
    search.once()
    return search.found.sorted { $0.sum < $1.sum }.map { candidate(of: $0, codes) }
  }

  private mutating func candidate(of hit: CandidateSearch.Hit, _ codes: [UInt8]) -> Candidate {
    Candidate(
      letters: store(hit.entry.letters), word: language.word(hit.entry), nats: hit.cost.nats,
      confusions: hit.cost.confusions, isOrthography: Orthography.sameBut(codes, hit.entry.letters))
  }

  /// Words of the lexicon with what is written in one with them, which it need not know so.
  private mutating func inflected(_ codes: [UInt8], _ reach: Float, _ ceiling: Float) -> [Candidate] {
    var result: [Candidate] = []
    for inflection in Inflection.of(codes) where ceiling - inflection.cost > CandidateSearch.leastWord {
      search.begin(inflection.letters(codes), reach: reach, ceiling: ceiling - inflection.cost)
      search.changed()
      for hit in search.found {
        let whole = inflection.whole(codes, stem: hit.entry.letters)
        if language.lexicon.find(whole) != nil { continue }
        let word = LanguageModel.Word(
          hash: WordHash.of(whole), cost: Quantum.nats(hit.entry.cost) + inflection.cost, backoff: 0, known: true)
        result.append(
          Candidate(
            letters: store(whole), word: word, nats: hit.cost.nats, confusions: hit.cost.confusions,
            isOrthography: Orthography.sameBut(codes, whole)))
      }
    }
    return result
  }

  /// The user's words that are near.
  private mutating func fromUser(_ codes: [UInt8], _ reach: Float) -> [Candidate] {
    var result: [Candidate] = []
    for own in user.near(codes) {
      let cost = own.withUnsafeBufferPointer { printed in
        codes.withUnsafeBufferPointer { read in search.channel.cost(printed: printed, read: read, bound: reach) }
      }
      guard let cost, cost.confusions > 0 else { continue }
      result.append(
        Candidate(
          letters: store(own), word: known(own), nats: cost.nats, confusions: cost.confusions,
          isOrthography: Orthography.sameBut(codes, own)))
    }
    return result
  }

  /// The word as read.
  private mutating func identity(_ codes: [UInt8], _ word: LanguageModel.Word, hasDigit: Bool) -> Candidate {
    var word = word
    word.cost = costAsRead(word, codes, hasDigit: hasDigit)
    return Candidate(
      letters: store(codes), word: word, nats: word.isSlip ? CandidateFinder.slipPenalty : 0, confusions: 0,
      isIdentity: true)
  }

  /// What it costs that a word was printed as it was read.
  private func costAsRead(_ word: LanguageModel.Word, _ codes: [UInt8], hasDigit: Bool) -> Float {
    if hasDigit { return 24 }
    return word.known ? word.cost : min(word.cost, Inflection.costOfKnown(codes, language))
  }

  /// A word of the user's, as one that is well known.
  func known(_ codes: [UInt8]) -> LanguageModel.Word {
    var word = language.word(codes)
    let own = user.words(rasm: Rasm.hash(codes)).first { $0.codes == codes }
    word.cost = min(word.cost, own?.cost ?? word.cost)
    word.known = true
    return word
  }
}
