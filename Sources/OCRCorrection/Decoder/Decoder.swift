/// Reads a page: builds the lattices of its sentences, and works out how likely each reading is.
struct Decoder {
  let language: LanguageModel
  private(set) var finder: CandidateFinder
  let inference: Inference
  let components: Corrector.Components
  private let source: (any CandidateSource)?
  /// Whether what has one reading alone may stay out of the lattices.
  private let cutsSentences: Bool
  private(set) var page: Page
  private(set) var sentences: [Sentence] = []
  private(set) var stretches: [Stretch] = []
  /// The share of letters misread, line by line.
  private(set) var noise: [Float] = []
  /// The likeliest word of each item, by its number.
  private(set) var best: [LanguageModel.Word?]
  private var looks: [Look] = []
  /// What is read of the lexicon only so that it is near when it is needed.
  private var touched: UInt8 = 0
  /// The share of unknown words around each line.
  private(set) var unknownShare: [Float] = []
  private var seen = IdentityTable<[Candidate]>()
  private(set) var counts: PageCounts
  /// How often each misreading is surely repaired on the page, by the identities of both words.
  private var repairs: [UInt64: Int] = [:]
  /// How often each word stands on the page as read.
  private(set) var occurrences = IdentityTable<Int>()
  /// The share of words on the page that the lexicon does not know.
  private(set) var strangeness: Float = 0

  /// A row of items that are read together.
  struct Sentence {
    var items: Range<Int>
    /// Its place in ``stretches``.
    var stretches: Range<Int>
    /// How many letters were read that may be misread.
    var letters = 0
  }

  /// A part of a sentence in which some items have more than one reading, with those beside it that say how likely each is.
  struct Stretch {
    var items: Range<Int>
    var lattice: Lattice
  }

  /// The share of misread letters where it is not estimated.
  private static let commonNoise: Float = 0.01
  /// Longer sentences are cut, so that the work is bounded.
  private static let longestSentence = 120

  init(
    page: Page, language: LanguageModel, channel: Channel, user: UserLexicon, components: Corrector.Components = .all,
    source: (any CandidateSource)? = nil, cutsSentences: Bool = true
  ) {
    self.source = source
    self.cutsSentences = cutsSentences
    self.components = components
    self.page = page
    self.language = language
    finder = CandidateFinder(
      language: language, channel: channel, user: user, letters: page.codes,
      triesTwo: components.contains(.twoConfusions))
    best = [LanguageModel.Word?](repeating: nil, count: page.items.count)
    counts = PageCounts(user)
    inference = Inference(language: language)
    noise = [Float](repeating: Channel.nominalNoise, count: page.lines)
  }

  mutating func run() {
    survey()
    cutSentences()
    forEachLattice { decoder, items, lattice in
      decoder.inference.prepare(&lattice)
      if lattice.isSettled { return }
      decoder.applyNoise(&lattice, items)
      decoder.inference.pairs(&lattice)
      lattice.thinOut(least: 3e-4, most: 7)
    }
    noise =
      components.contains(.noise)
      ? Noise(inference: inference).rates(sentences, stretches, page)
      : [Float](repeating: Decoder.commonNoise, count: page.lines)
    forEachLattice { decoder, items, lattice in
      decoder.applyNoise(&lattice, items)
      decoder.inference.pairs(&lattice)
    }
    if components.contains(.page) { countPage() }
    forEachLattice { decoder, items, lattice in
      if !lattice.isSettled {
        decoder.inference.mix(&lattice, decoder.counts)
        decoder.inference.pairs(&lattice)
        lattice.thinOut(least: 1e-3, most: 5)
        decoder.readLong(&lattice)
      }
      if decoder.components.contains(.page) { decoder.noteRepairs(lattice, items) }
    }
    forEachLattice { decoder, items, lattice in
      if decoder.applyRepairs(&lattice, items) { decoder.readLong(&lattice) }
      decoder.noteBest(items, lattice)
    }
  }

  private func readLong(_ lattice: inout Lattice) {
    if components.contains(.triples) { inference.triples(&lattice) } else { inference.pairs(&lattice) }
  }

  /// Works on every lattice in turn. Each is taken out of its place meanwhile, as to change it there while the decoder is read
  /// would copy them all.
  private mutating func forEachLattice(_ body: (inout Decoder, Range<Int>, inout Lattice) -> Void) {
    for index in stretches.indices {
      var lattice = Lattice()
      swap(&lattice, &stretches[index].lattice)
      body(&self, stretches[index].items, &lattice)
      swap(&lattice, &stretches[index].lattice)
    }
  }

  private mutating func noteBest(_ items: Range<Int>, _ lattice: Lattice) {
    for position in 0..<lattice.count {
      let here = lattice.startingRange(position)
      let likeliest = here.max { lattice.edges[$0].posterior < lattice.edges[$1].posterior }
      guard let number = likeliest else { continue }
      best[items.lowerBound + position] = lattice.edges[number].first
      best[items.lowerBound + lattice.edges[number].end - 1] = lattice.edges[number].last
    }
  }

  // MARK: A first look

  /// What an item is before anything is looked for.
  private struct Look {
    var word: LanguageModel.Word
    /// The hash of its bare shape.
    var rasm: UInt64 = 0
    /// Whether it was met beside the item before, in one sentence.
    var isAtHome = false
    /// Whether the word is frequent and stands well beside a neighbour.
    var isTrusted = false
  }

  /// How much dearer confusions are taken to be on a line where few words are unknown, by their share.
  private static let calm: [(share: Float, cost: Float)] = [(0.015, 3), (0.025, 2), (0.035, 1)]
  /// Words that their neighbours bear out are not looked into where they are frequent, and where hardly a word is unknown unless they
  /// are rare.
  private static let trustedCost: Float = 9
  private static let trustedCostOfCalm: Float = 14
  private static let calmShare: Float = 0.05
  /// What the words of a line are worth to the next one.
  private static let reach: Float = 0.6

  /// Looks every word up, and finds out where the page is calm.
  private mutating func survey() {
    lookUp()
    var (words, strange) = ([Float](repeating: 0, count: page.lines), [Float](repeating: 0, count: page.lines))
    for (item, look) in zip(page.items, looks) where item.kind == .word {
      words[item.line] += 1
      if !look.word.known { strange[item.line] += 1 }
      occurrences[look.word.hash, default: 0] += 1
    }
    strangeness = strange.reduce(0, +) / max(1, words.reduce(0, +))
    words.smooth(reach: Decoder.reach)
    strange.smooth(reach: Decoder.reach)
    unknownShare = zip(strange, words).map { ($0 + 1) / ($1 + 30) }
    // Who knows more than the model is asked about frequent words too.
    let trustsFrequent = source == nil && finder.user.isEmpty
    for index in looks.indices {
      let isCalm = unknownShare[page.items[index].line] < Decoder.calmShare
      let most = isCalm ? Decoder.trustedCostOfCalm : trustsFrequent ? Decoder.trustedCost : 0
      looks[index].isTrusted = isTrusted(index, most)
    }
  }

  /// Looks up every word and every two that stand side by side. As the model does not fit into a processor's cache, all that is looked
  /// up is touched first.
  private mutating func lookUp() {
    let (items, language) = (page.items, language)
    var touched: UInt8 = 0
    var looks: [Look] = []
    looks.reserveCapacity(items.count)
    page.codes.withUnsafeBufferPointer { codes in
      for item in items {
        switch item.kind {
        case .number: looks.append(Look(word: .number))
        case .foreign: looks.append(Look(word: .foreign))
        case .word:
          let rasm = Rasm.hash(UnsafeBufferPointer(rebasing: codes[item.codes]))
          looks.append(Look(word: .foreign, rasm: rasm))
          touched ^= language.lexicon.touch(language.lexicon.records(mixed: Rasm.mix(rasm)))
        }
      }
      for index in items.indices where items[index].kind == .word {
        looks[index].word = language.word(
          UnsafeBufferPointer(rebasing: codes[items[index].codes]), rasmHash: looks[index].rasm)
      }
    }
    var pairs: [UInt64] = []
    pairs.reserveCapacity(looks.count)
    for index in looks.indices.dropFirst() {
      pairs.append(WordHash.pair(looks[index - 1].word.hash, looks[index].word.hash))
      touched ^= language.touchPair(pairs[index - 1])
    }
    for index in looks.indices.dropFirst() where !items[index].startsSentence {
      looks[index].isAtHome = language.knowsPair(pairs[index - 1])
    }
    self.looks = looks
    self.touched = touched
  }

  private func isTrusted(_ index: Int, _ most: Float) -> Bool {
    let word = looks[index].word
    guard page.items[index].kind == .word, word.known, !word.isSlip, word.cost < most else { return false }
    return looks[index].isAtHome || index + 1 < looks.count && looks[index + 1].isAtHome
  }

  // MARK: Lattices

  private mutating func cutSentences() {
    var start = 0
    for index in page.items.indices where index > start {
      if page.items[index].startsSentence || index - start >= Decoder.longestSentence {
        addSentence(start..<index)
        start = index
      }
    }
    if start < page.items.count { addSentence(start..<page.items.count) }
  }

  private mutating func addSentence(_ items: Range<Int>) {
    var lattice = Lattice()
    lattice.count = items.count
    lattice.edges.reserveCapacity(2 * items.count + CandidateFinder.most)
    var letters = 0
    for index in items {
      let number = lattice.edges.count
      addEdges(index, index - items.lowerBound, &lattice, isFirst: index == items.lowerBound)
      letters += lattice.edges[number].letters.count
    }
    let first = stretches.count
    for range in cutsSentences ? lattice.openRanges(beside: 2) : [0..<items.count] {
      let start = items.lowerBound + range.lowerBound
      stretches.append(Stretch(items: start..<(start + range.count), lattice: lattice.part(range)))
    }
    sentences.append(Sentence(items: items, stretches: first..<stretches.count, letters: letters))
  }

  /// An item as it was read.
  func asRead(_ index: Int) -> LanguageModel.Word { looks[index].word }

  private func codes(_ item: Page.Item) -> [UInt8] { Array(page.codes[item.codes]) }

  /// Adds the readings of an item, first as it stands.
  private mutating func addEdges(_ index: Int, _ position: Int, _ lattice: inout Lattice, isFirst: Bool) {
    let item = page.items[index]
    func identity(_ word: LanguageModel.Word, _ letters: Range<Int>) -> Edge {
      Edge(
        kind: .identity, start: position, end: position + 1, first: word, letters: letters, nats: 0, confusions: 0)
    }
    guard item.kind == .word, !item.isProtected else {
      lattice.edges.append(identity(looks[index].word, 0..<0))
      best[index] = looks[index].word
      return
    }
    if finder.user.contains(looks[index].word.hash) {
      let word = finder.known(codes(item))
      lattice.edges.append(identity(word, item.codes))
      best[index] = word
      return
    }
    if looks[index].isTrusted, !item.hasDigit {
      lattice.edges.append(identity(looks[index].word, item.codes))
      best[index] = looks[index].word
      if !isFirst { addJoined(index, position, &lattice) }
      return
    }
    let read = codes(item)
    let candidates = candidates(read, item.hasDigit, calm(item), looks[index].word)
    best[index] = candidates.first?.word
    for candidate in candidates {
      let kind: Edge.Kind =
        candidate.isIdentity
        ? .identity : item.hasDigit ? .digit : candidate.isOrthography ? .orthography : .letters
      lattice.edges.append(
        Edge(
          kind: kind, start: position, end: position + 1, first: candidate.word, letters: candidate.letters,
          nats: candidate.nats, confusions: candidate.confusions))
    }
    if !isFirst { addJoined(index, position, &lattice) }
    let isKnown = candidates.first?.word.known == true
    let isRare = !isKnown || (candidates.first?.word.cost ?? 0) > 15
    if !item.hasDigit {
      addParted(index, position, read, &lattice, mustBePair: !isRare)
      if !isKnown, candidates.dropFirst().allSatisfy({ $0.nats + $0.word.cost > Decoder.doubtful }) {
        addPartedMisread(position, read, room: candidates.first?.word.cost ?? 0, &lattice)
      }
    }
    if !item.hasDigit, !item.hasMarks { addMark(index, position, read, &lattice) }
  }

  /// How much dearer confusions are taken to be on the line of an item.
  private func calm(_ item: Page.Item) -> Float {
    let share = unknownShare[item.line]
    return Decoder.calm.first { share < $0.share }?.cost ?? 0
  }

  private func key(_ read: [UInt8], _ calm: Float) -> UInt64 { WordHash.of(read) &+ UInt64(calm) }

  /// What was found before for what was read, the word as read first.
  private func found(_ read: [UInt8], _ key: UInt64) -> [Candidate]? {
    guard let known = seen[key], let first = known.first, finder.letters[first.letters].elementsEqual(read) else {
      return nil
    }
    return known
  }

  /// Where fewer words were found that are like one that is not known, others are looked for further.
  private static let fewAlike = 2

  /// Words that an item may have been besides those that are taken, cheapest first, and what each costs with its confusions: those
  /// found for the lattice, and where they are too few, words looked for further.
  func alike(
    _ item: Page.Item, but taken: [ArraySlice<UInt8>], most: Int
  ) -> [(letters: [UInt8], cost: Float)] {
    let read = codes(item)
    func isOther(_ letters: some Sequence<UInt8>) -> Bool { !taken.contains { $0.elementsEqual(letters) } }
    let found = found(read, key(read, calm(item))) ?? []
    let near = found.dropFirst().filter { isOther(finder.letters[$0.letters]) }
    let isKnown = found.first?.word.known ?? true
    if near.count >= (isKnown ? most : min(most, Decoder.fewAlike)) {
      return near.prefix(most).map { (Array(finder.letters[$0.letters]), $0.nats + $0.word.cost) }
    }
    return finder.wideCandidates(for: read, most: most + taken.count).filter { isOther($0.entry.letters) }
      .prefix(most).map { (Array($0.entry.letters), $0.sum) }
  }

  private mutating func candidates(
    _ read: [UInt8], _ hasDigit: Bool, _ calm: Float, _ word: LanguageModel.Word
  ) -> [Candidate] {
    let key = key(read, calm)
    if let known = found(read, key) { return known }
    var result = finder.candidates(for: read, knownAs: word, hasDigit: hasDigit, calm: calm)
    if let source, !hasDigit { result += proposed(by: source, for: read, beside: result) }
    seen[key, default: []] = result
    return result
  }

  private static let mostProposed = 8

  /// What a user's source proposes beyond what was found.
  private mutating func proposed(
    by source: any CandidateSource, for read: [UInt8], beside found: [Candidate]
  ) -> [Candidate] {
    var result: [Candidate] = []
    for proposal in source.candidates(for: LetterCode.string(read)).prefix(Decoder.mostProposed) {
      guard let codes = LetterCode.codes(proposal.word), !codes.isEmpty, proposal.cost >= 0,
        !(found + result).contains(where: { finder.letters[$0.letters].elementsEqual(codes) })
      else { continue }
      var word = finder.known(codes)
      word.cost = min(word.cost, UserLexicon.ordinary)
      result.append(
        Candidate(
          letters: finder.store(codes), word: word, nats: Channel.nominalCost + Float(proposal.cost), confusions: 1))
    }
    return result
  }

  /// What a space within a word costs, and one lost: little between letters that do not join, as nothing else changes there.
  private static let spaceAdded: (apart: Float, joined: Float) = (1.5, 2.4)
  private static let spaceLost: (apart: Float, joined: Float) = (2.4, 4)

  /// Whether two letters are written as one stroke.
  private func join(_ left: UInt8?, _ right: UInt8?) -> Bool {
    LetterCode.form(left ?? 0, after: 0, before: right ?? 0) == 1
  }

  /// Whether the lexicon may have a candidate of a shape.
  private func mayHold(_ rasm: UInt64) -> Bool { language.lexicon.sieve.mayHold(mixed: Rasm.mix(rasm)) }

  /// Reads the item and the one before it as one word; where one of them is no word, as one that was misread too.
  private mutating func addJoined(_ index: Int, _ position: Int, _ lattice: inout Lattice) {
    let item = page.items[index]
    let before = page.items[index - 1]
    guard item.followsSpace, before.kind == .word, !before.isProtected, !before.hasDigit, !item.hasDigit,
      item.line == before.line, before.codes.count + item.codes.count <= Decoder.longestJoined
    else { return }
    let isJoined = join(page.codes[before.codes].last, page.codes[item.codes].first)
    let nats = Channel.nominalCost + (isJoined ? Decoder.spaceAdded.joined : Decoder.spaceAdded.apart)
    func edge(_ word: LanguageModel.Word, _ letters: Range<Int>, _ nats: Float, _ confusions: Float) -> Edge {
      Edge(
        kind: .splitWord, start: position - 1, end: position + 1, first: word, letters: letters, nats: nats,
        confusions: confusions)
    }
    if mayHold(looks[index - 1].rasm &* Rasm.powers[item.codes.count] &+ looks[index].rasm) {
      let joined = codes(before) + codes(item)
      if let entry = language.lexicon.find(joined), entry.flags.contains(.candidate) {
        lattice.edges.append(edge(language.word(entry), finder.store(joined), nats, 1))
        return
      }
    }
    guard mayBePart(index - 1), mayBePart(index), !looks[index].isAtHome,
      !(isOrdinary(looks[index - 1].word) && isOrdinary(looks[index].word)),
      let first = best[index - 1], let second = best[index]
    else { return }
    let room = first.cost + second.cost - nats
    for found in finder.misread(codes(before) + codes(item), room: room, most: Decoder.mostJoined) {
      lattice.edges.append(edge(found.word, found.letters, nats + found.nats, 1 + found.confusions))
    }
  }

  /// The letters of the longest word that is looked for in two pieces, and how many misread ones are taken.
  private static let longestJoined = 14
  private static let mostJoined = 2

  /// The cost up to which a word is too common to be taken for a piece of another together with one as common.
  private static let ordinaryCost: Float = 10

  private func isOrdinary(_ word: LanguageModel.Word) -> Bool {
    word.known && !word.isSlip && word.cost < Decoder.ordinaryCost
  }

  /// Whether an item may be a piece of a misread word: nothing bears it out as a word of its own.
  private func mayBePart(_ index: Int) -> Bool {
    !looks[index].isTrusted && !finder.user.contains(looks[index].word.hash)
  }

  /// Reads the item as two words; where it is an ordinary word itself, as two that are met side by side and do not join.
  private mutating func addParted(
    _ index: Int, _ position: Int, _ read: [UInt8], _ lattice: inout Lattice, mustBePair: Bool
  ) {
    guard read.count >= 4, read.count <= 20 else { return }
    var rasm = Rasm.hash(read[..<1])
    for cut in 2...(read.count - 2) {
      rasm = rasm &* Rasm.base &+ UInt64(Rasm.table[Int(read[cut - 1])])
      let rest = looks[index].rasm &- rasm &* Rasm.powers[read.count - cut]
      guard mayHold(rasm), mayHold(rest) else { continue }
      let isJoined = join(read[cut - 1], read[cut])
      if mustBePair, isJoined { continue }
      let found = read.withUnsafeBufferPointer { letters in
        (
          language.lexicon.find(UnsafeBufferPointer(rebasing: letters[..<cut]), rasmHash: rasm),
          language.lexicon.find(UnsafeBufferPointer(rebasing: letters[cut...]), rasmHash: rest)
        )
      }
      guard let first = found.0, first.flags.contains(.candidate), Quantum.nats(first.cost) < 13,
        let second = found.1, second.flags.contains(.candidate), Quantum.nats(second.cost) < 13
      else { continue }
      if mustBePair, !language.knowsPair(language.word(first), language.word(second)) { continue }
      let cost = isJoined ? Decoder.spaceLost.joined : Decoder.spaceLost.apart
      var edge = Edge(
        kind: .joinedWords, start: position, end: position + 1, first: language.word(first),
        second: language.word(second), letters: finder.store(read[..<cut]),
        nats: Channel.nominalCost + cost, confusions: 1)
      edge.secondLetters = finder.store(read[cut...])
      lattice.edges.append(edge)
    }
  }

  /// Where no word was found that costs less, two words are looked for of which one was misread.
  private static let doubtful: Float = 17
  /// The cost up to which a word is common enough to be looked for beside a misread one.
  private static let commonCost: Float = 9.5

  /// Reads the item as two words that are met side by side, one of them common and the other misread.
  private mutating func addPartedMisread(
    _ position: Int, _ read: [UInt8], room: Float, _ lattice: inout Lattice
  ) {
    guard read.count >= 5, read.count <= Decoder.longestJoined else { return }
    for cut in 2...(read.count - 2) {
      let (head, tail) = (Array(read[..<cut]), Array(read[cut...]))
      let lost = join(head.last, tail.first) ? Decoder.spaceLost.joined : Decoder.spaceLost.apart
      let space = Channel.nominalCost + lost
      for isHeadCommon in [true, false] {
        let (own, other) = isHeadCommon ? (head, tail) : (tail, head)
        guard other.count >= 3, let entry = language.lexicon.find(own), entry.flags.contains(.candidate),
          Quantum.nats(entry.cost) < Decoder.commonCost
        else { continue }
        let common = language.word(entry)
        for found in finder.misread(other, room: room - common.cost - space, most: 1) {
          let (first, second) = isHeadCommon ? (common, found.word) : (found.word, common)
          guard language.knowsPair(first, second) else { continue }
          let letters = finder.store(own)
          var edge = Edge(
            kind: .joinedWords, start: position, end: position + 1, first: first, second: second,
            letters: isHeadCommon ? letters : found.letters, nats: space + found.nats, confusions: 1 + found.confusions)
          edge.secondLetters = isHeadCommon ? found.letters : letters
          lattice.edges.append(edge)
        }
      }
    }
  }

  /// Letters that a comma or full stop is read as, at the end of a word.
  private static let marks: [(read: UInt8, cost: Float)] = [
    (LetterCode.letter("ء"), 2.0), (LetterCode.letter("ه"), 4.2), (LetterCode.letter("ة"), 4.9),
  ]

  private mutating func addMark(_ index: Int, _ position: Int, _ read: [UInt8], _ lattice: inout Lattice) {
    guard read.count >= 3, let mark = Decoder.marks.first(where: { $0.read == read[read.count - 1] }) else { return }
    // A feminine noun is no masculine one with a comma: «نائب رئيسة الحكومة»; nor is a name that recurs.
    let whole = looks[index].word
    if mark.cost > 3, whole.known || (occurrences[whole.hash] ?? 0) > 1 { return }
    let rest = Array(read.dropLast())
    let word = language.word(rest)
    guard word.known || mark.cost < 3 else { return }
    let nats = Channel.nominalCost + mark.cost
    lattice.edges.append(
      Edge(
        kind: .punctuation, start: position, end: position + 1, first: word, letters: finder.store(rest), nats: nats,
        confusions: 1))
    if word.known || rest.count < 4 { return }
    // The rest was misread too: «الأسفء».
    for candidate in candidates(rest, false, 0, word).dropFirst().prefix(3) where candidate.confusions < 2 {
      lattice.edges.append(
        Edge(
          kind: .punctuation, start: position, end: position + 1, first: candidate.word, letters: candidate.letters,
          nats: candidate.nats + nats, confusions: candidate.confusions + 1))
    }
  }

  // MARK: Noise

  private func applyNoise(_ lattice: inout Lattice, _ items: Range<Int>) {
    for number in lattice.edges.indices {
      let edge = lattice.edges[number]
      let rate = noise[page.items[items.lowerBound + edge.start].line]
      lattice.edges[number].channelCost = edge.cost(noise: rate)
    }
  }

  // MARK: The page's own words

  private mutating func countPage() {
    for sentence in sentences {
      var previous: LanguageModel.Word?
      var next = sentence.items.lowerBound
      for stretch in sentence.stretches {
        let items = stretches[stretch].items
        countSettled(next..<items.lowerBound, &previous)
        count(stretch, &previous)
        next = items.upperBound
      }
      countSettled(next..<sentence.items.upperBound, &previous)
    }
  }

  /// Counts items that have one reading alone.
  private mutating func countSettled(_ items: Range<Int>, _ previous: inout LanguageModel.Word?) {
    for index in items {
      guard let word = best[index] else { continue }
      counts.add(word, after: previous, 1)
      previous = word
    }
  }

  private mutating func count(_ stretch: Int, _ previous: inout LanguageModel.Word?) {
    var lattice = Lattice()
    swap(&lattice, &stretches[stretch].lattice)
    defer { swap(&lattice, &stretches[stretch].lattice) }
    // Where the word before ends.
    var end = 0
    for position in 0..<lattice.count {
      let best = lattice.starting[position].max { lattice.edges[$0].posterior < lattice.edges[$1].posterior }
      guard let best else { continue }
      let edge = lattice.edges[best]
      if edge.kind == .identity, isOutdone(edge, lattice, position) {
        previous = nil
        continue
      }
      let isSure = edge.posterior > 0.5 && (edge.first.known || edge.posterior > 0.9)
      if isSure {
        counts.add(edge.first, after: end == position ? previous : nil, edge.posterior)
        if let second = edge.second { counts.add(second, after: edge.first, edge.posterior) }
        lattice.edges[best].first.counted = edge.posterior
        if edge.second != nil { lattice.edges[best].second?.counted = edge.posterior }
        previous = edge.last
        end = edge.end
      } else {
        previous = nil
      }
    }
    if end != lattice.count { previous = nil }
  }

  /// How sure a repair must be to bear out others.
  private static let sureRepair: Float = 0.8
  /// How much likelier, as a logarithm, a reading is where the same misreading is surely repaired so elsewhere on the page.
  private static let repeated: Float = 2

  private func repair(_ edge: Edge, _ items: Range<Int>) -> UInt64 {
    WordHash.pair(looks[items.lowerBound + edge.start].word.hash, edge.first.hash)
  }

  /// Notes what misreadings were surely repaired to, as the same print is often misread the same way.
  private mutating func noteRepairs(_ lattice: Lattice, _ items: Range<Int>) {
    for edge in lattice.edges where edge.kind == .letters && edge.posterior > Decoder.sureRepair {
      repairs[repair(edge, items), default: 0] += 1
    }
  }

  /// Makes what was surely repaired elsewhere likelier here; says whether anything was.
  private func applyRepairs(_ lattice: inout Lattice, _ items: Range<Int>) -> Bool {
    var isChanged = false
    if repairs.isEmpty { return false }
    for number in lattice.edges.indices where lattice.edges[number].kind == .letters {
      let edge = lattice.edges[number]
      guard edge.posterior <= Decoder.sureRepair, repairs[repair(edge, items)] != nil else { continue }
      lattice.edges[number].channelCost -= Decoder.repeated
      isChanged = true
    }
    return isChanged
  }

  /// Whether the page has a like word far oftener, of which this one may be a misreading that recurs.
  private func isOutdone(_ edge: Edge, _ lattice: Lattice, _ position: Int) -> Bool {
    let own = occurrences[edge.first.hash] ?? 0
    return lattice.starting[position].contains { number in
      let other = lattice.edges[number]
      return other.kind == .letters && (occurrences[other.first.hash] ?? 0) >= 2 * own
    }
  }
}
