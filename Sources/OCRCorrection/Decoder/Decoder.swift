/// Reads a page: builds the lattices of its sentences, and works out how likely each reading is.
struct Decoder {
  let language: LanguageModel
  var finder: CandidateFinder
  let inference: Inference
  let components: Corrector.Components
  let source: (any CandidateSource)?
  /// Whether what has one reading alone may stay out of the lattices.
  private let cutsSentences: Bool
  private(set) var page: Page
  var sentences: [Sentence] = []
  var stretches: [Stretch] = []
  /// The share of letters misread, line by line.
  private(set) var noise: [Float] = []
  /// The likeliest word of each item, by its number.
  private(set) var best: [LanguageModel.Word?]
  var looks: [Look] = []
  /// What is read of the lexicon only so that it is near when it is needed.
  var touched: UInt8 = 0
  /// The share of unknown words around each line.
  var unknownShare: [Float] = []
  /// Whether each line is written as people speak.
  var isSpoken: [Bool] = []
  private var seen = IdentityTable<[Candidate]>()
  private(set) var counts: PageCounts
  /// How often each misreading is surely repaired on the page, by the identities of both words.
  private var repairs = IdentityTable<Int>()
  /// How often each word stands on the page as read.
  var occurrences = IdentityTable<Int>()
  /// The share of words on the page that the lexicon does not know.
  var strangeness: Float = 0

  /// A row of items that are read together.
  struct Sentence {
    var items: Range<Int>
    /// Its place in ``stretches``.
    var stretches: Range<Int>
    /// How many letters were read that may be misread.
    var letters = 0
  }

  /// What an item is before anything is looked for.
  struct Look {
    var word: LanguageModel.Word
    /// The hash of its bare shape.
    var rasm: UInt64 = 0
    /// Whether it was met beside the item before, in one sentence.
    var isAtHome = false
    /// Whether the word is frequent and stands well beside a neighbour.
    var isTrusted = false
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
      decoder.readWithPage(&lattice)
      if decoder.components.contains(.page) { decoder.noteRepairs(lattice, items) }
    }
    let habits = components.contains(.page) ? findHabits() : PageHabits([])
    lookAgain(habits)
    forEachLattice { decoder, items, lattice in
      let isHabit = decoder.applyHabits(habits, &lattice, items)
      if decoder.applyRepairs(&lattice, items) || isHabit { decoder.readLong(&lattice) }
      decoder.noteBest(items, lattice)
    }
  }

  /// Takes the page's own counts in, and then the word before the last.
  func readWithPage(_ lattice: inout Lattice) {
    if lattice.isSettled { return }
    inference.mix(&lattice, counts)
    inference.pairs(&lattice)
    lattice.thinOut(least: 1e-3, most: 5)
    readLong(&lattice)
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
    let lattice = lattice(of: items)
    let letters = lattice.edges.reduce(0) { $0 + ($1.kind == .identity ? $1.letters.count : 0) }
    let first = stretches.count
    stretches += parts(of: lattice, items)
    sentences.append(Sentence(items: items, stretches: first..<stretches.count, letters: letters))
  }

  /// All readings of some items, and others that are given, by item.
  mutating func lattice(of items: Range<Int>, with others: [Int: [Candidate]] = [:]) -> Lattice {
    var lattice = Lattice()
    lattice.count = items.count
    lattice.edges.reserveCapacity(2 * items.count + CandidateFinder.most)
    for index in items {
      let (number, position) = (lattice.edges.count, index - items.lowerBound)
      addEdges(index, position, &lattice, isFirst: position == 0)
      for other in others[index] ?? [] { lattice.edges.append(edge(other, position, hasDigit: false)) }
      best[index] = lattice.edges[number].first
    }
    return lattice
  }

  /// The parts of a lattice of some items that are not settled.
  func parts(of lattice: Lattice, _ items: Range<Int>) -> [Stretch] {
    (cutsSentences ? lattice.openRanges(beside: 2) : [0..<items.count]).map { range in
      let start = items.lowerBound + range.lowerBound
      return Stretch(items: start..<(start + range.count), lattice: lattice.part(range))
    }
  }

  /// An item as it was read.
  func asRead(_ index: Int) -> LanguageModel.Word { looks[index].word }

  func codes(_ item: Page.Item) -> [UInt8] { Array(page.codes[item.codes]) }

  private func edge(_ candidate: Candidate, _ position: Int, hasDigit: Bool) -> Edge {
    let kind: Edge.Kind =
      candidate.isIdentity ? .identity : hasDigit ? .digit : candidate.isOrthography ? .orthography : .letters
    return Edge(
      kind: kind, start: position, end: position + 1, first: candidate.word, letters: candidate.letters,
      nats: candidate.nats, confusions: candidate.confusions)
  }

  /// Adds the readings of an item, first as it stands.
  private mutating func addEdges(_ index: Int, _ position: Int, _ lattice: inout Lattice, isFirst: Bool) {
    let item = page.items[index]
    func identity(_ word: LanguageModel.Word, _ letters: Range<Int>) -> Edge {
      Edge(
        kind: .identity, start: position, end: position + 1, first: word, letters: letters, nats: 0, confusions: 0)
    }
    guard item.kind == .word, !item.isProtected else {
      lattice.edges.append(identity(looks[index].word, 0..<0))
      return
    }
    if finder.user.contains(looks[index].word.hash) {
      lattice.edges.append(identity(finder.known(codes(item)), item.codes))
      return
    }
    if looks[index].isTrusted, !item.hasDigit {
      lattice.edges.append(identity(looks[index].word, item.codes))
      if !isFirst { addJoined(index, position, looks[index].word, &lattice) }
      return
    }
    if isRightAsRead(index) {
      lattice.edges.append(identity(looks[index].word, 0..<0))
      return
    }
    let read = codes(item)
    let candidates = candidates(read, item.hasDigit, calm(item), looks[index].word)
    for candidate in candidates { lattice.edges.append(edge(candidate, position, hasDigit: item.hasDigit)) }
    let asRead = candidates.first?.word ?? looks[index].word
    if !isFirst { addJoined(index, position, asRead, &lattice) }
    let isRare = !asRead.known || asRead.cost > 15
    if !item.hasDigit {
      addParted(index, position, read, &lattice, mustBePair: !isRare)
      if !asRead.known, candidates.dropFirst().allSatisfy({ $0.nats + $0.word.cost > Decoder.doubtful }) {
        addPartedMisread(position, read, room: asRead.cost, &lattice)
      }
    }
    if !item.hasDigit, !item.hasMarks { addMark(index, position, read, &lattice) }
  }

  /// Whether an item is a spelled number, or a word of speech on a line of speech.
  private func isRightAsRead(_ index: Int) -> Bool {
    let item = page.items[index]
    if NumberForms.contains(looks[index].word.hash, page.codes[item.codes]) { return true }
    return isSpoken[item.line] && SpokenWords.contains(looks[index].word, page.codes[item.codes])
  }

  /// How much dearer confusions are taken to be on a line where few words are unknown, by their share.
  private static let calm: [(share: Float, cost: Float)] = [(0.015, 3), (0.025, 2), (0.035, 1)]

  private static let calmOfSpeech: Float = 6

  /// How much dearer confusions are taken to be on the line of an item. On a line of speech words are unknown without being misread.
  func calm(_ item: Page.Item) -> Float {
    if isSpoken[item.line] { return Decoder.calmOfSpeech }
    let share = unknownShare[item.line]
    return Decoder.calm.first { share < $0.share }?.cost ?? 0
  }

  func key(_ word: UInt64, _ calm: Float) -> UInt64 { word &+ UInt64(calm) }

  /// What was found before for what was read, the word as read first.
  func found(_ read: some Sequence<UInt8>, _ key: UInt64) -> [Candidate]? {
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
    let found = found(read, key(WordHash.of(read), calm(item))) ?? []
    let near = found.dropFirst().filter { isOther(finder.letters[$0.letters]) }
    let isKnown = found.first?.word.known ?? true
    if near.count >= (isKnown ? most : min(most, Decoder.fewAlike)) {
      return near.prefix(most).map { (Array(finder.letters[$0.letters]), $0.nats + $0.word.cost) }
    }
    return finder.wideCandidates(for: read, most: most + taken.count).filter { isOther($0.entry.letters) }
      .prefix(most).map { (Array($0.entry.letters), $0.sum) }
  }

  mutating func candidates(
    _ read: [UInt8], _ hasDigit: Bool, _ calm: Float, _ word: LanguageModel.Word
  ) -> [Candidate] {
    let key = key(WordHash.of(read), calm)
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

  // MARK: Noise

  func applyNoise(_ lattice: inout Lattice, _ items: Range<Int>) {
    for number in lattice.edges.indices {
      let edge = lattice.edges[number]
      let rate = noise[page.items[items.lowerBound + edge.start].line]
      lattice.edges[number].channelCost = edge.cost(noise: rate) - edge.habit
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
