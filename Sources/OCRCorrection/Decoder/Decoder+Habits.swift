/// What the engine confuses again and again on a page bears out its like.
extension Decoder {
  /// A reading less likely than this bears out nothing.
  private static let leastWitness: Float = 0.2

  /// What is confused on the page, by the readings of all its lattices.
  func findHabits() -> PageHabits {
    var habits = PageHabits(page.codes)
    for stretch in stretches {
      for edge in stretch.lattice.edges where edge.kind == .letters && edge.posterior > Decoder.leastWitness {
        let read = looks[stretch.items.lowerBound + edge.start].word.hash
        forEachConfusion(edge, stretch.items) { confusion, _ in habits.note(confusion, in: read, edge.posterior) }
      }
    }
    return habits
  }

  /// Makes confusions likelier that the page bears out; says whether any were.
  func applyHabits(_ habits: PageHabits, _ lattice: inout Lattice, _ items: Range<Int>) -> Bool {
    var isChanged = false
    for number in lattice.edges.indices where lattice.edges[number].kind == .letters {
      let edge = lattice.edges[number]
      let item = items.lowerBound + edge.start
      var gain: Float = 0
      forEachConfusion(edge, items) { confusion, cost in gain += self.gain(habits, confusion, cost, item) }
      if gain == edge.habit { continue }
      lattice.edges[number].habit = gain
      lattice.edges[number].channelCost += edge.habit - gain
      isChanged = true
    }
    return isChanged
  }

  /// How much likelier a confusion of an item is than its cost says.
  private func gain(_ habits: PageHabits, _ confusion: PageHabits.Confusion, _ cost: Float, _ item: Int) -> Float {
    let expected = exponential(Channel.nominalCost - cost) * noise[page.items[item].line]
    return habits.gain(confusion, in: looks[item].word.hash, expected: min(0.5, expected))
  }

  /// Calls back with each letter that a reading takes for another one, and what that costs, where all letters pair off.
  private func forEachConfusion(_ edge: Edge, _ items: Range<Int>, _ body: (PageHabits.Confusion, Float) -> Void) {
    let read = page.codes[page.items[items.lowerBound + edge.start].codes]
    let printed = finder.letters[edge.letters]
    guard read.count == printed.count else { return }
    for (index, (letter, other)) in zip(printed, read).enumerated() where letter != other {
      let confusion = PageHabits.Confusion(printed: letter, read: other)
      body(confusion, cost(confusion, printed, printed.startIndex + index))
    }
  }

  /// What a confusion costs at a place of a word.
  private func cost(_ confusion: PageHabits.Confusion, _ word: ArraySlice<UInt8>, _ at: Int) -> Float {
    let form = LetterCode.form(
      confusion.printed, after: at > word.startIndex ? word[at - 1] : 0,
      before: at + 1 < word.endIndex ? word[at + 1] : 0)
    return finder.channel.cost(form: form, printed: confusion.printed, read: confusion.read)
  }

  // MARK: Looking again

  /// The least gain, in nats, of a confusion for which it is looked for where nothing hints at it.
  private static let leastGain: Float = 1.5
  /// How much dearer than all other readings a word may be before context is asked.
  private static let hiddenSlack: Float = 3

  /// Looks for words that a habit of the engine made others of, as «موريا» of «سوريا» on a page where س is read as م, and reads their
  /// sentences anew.
  mutating func lookAgain(_ habits: PageHabits) {
    let sure = habits.sure
    if sure.isEmpty { return }
    var all: [Stretch] = []
    for number in sentences.indices {
      let sentence = sentences[number]
      var hidden: [Int: [Candidate]] = [:]
      for index in sentence.items {
        let candidates = hiddenWords(index, habits, sure)
        if !candidates.isEmpty { hidden[index] = candidates }
      }
      let first = all.count
      all += hidden.isEmpty ? Array(stretches[sentence.stretches]) : readAgain(sentence, hidden, habits)
      sentences[number].stretches = first..<all.count
    }
    stretches = all
  }

  /// The lattices of a sentence with other words among its readings.
  private mutating func readAgain(
    _ sentence: Sentence, _ hidden: [Int: [Candidate]], _ habits: PageHabits
  ) -> [Stretch] {
    // What each item brought to the page's counts: all that was settled, and what was sure.
    var counted = [LanguageModel.Word?](repeating: nil, count: sentence.items.count)
    for index in sentence.items { counted[index - sentence.items.lowerBound] = looks[index].word }
    for place in counted.indices { counted[place]?.counted = 1 }
    for stretch in stretches[sentence.stretches] {
      let start = stretch.items.lowerBound - sentence.items.lowerBound
      for position in 0..<stretch.lattice.count { counted[start + position] = nil }
      for edge in stretch.lattice.edges where edge.first.counted > 0 { counted[start + edge.start] = edge.first }
    }
    let lattice = lattice(of: sentence.items, with: hidden)
    return parts(of: lattice, sentence.items).map { part in
      var stretch = part
      let start = stretch.items.lowerBound - sentence.items.lowerBound
      for number in stretch.lattice.edges.indices {
        let edge = stretch.lattice.edges[number]
        if let own = counted[start + edge.start], own.hash == edge.first.hash {
          stretch.lattice.edges[number].first.counted = own.counted
        }
      }
      inference.prepare(&stretch.lattice)
      applyNoise(&stretch.lattice, stretch.items)
      _ = applyHabits(habits, &stretch.lattice, stretch.items)
      inference.pairs(&stretch.lattice)
      readWithPage(&stretch.lattice)
      return stretch
    }
  }

  /// Words of the lexicon that one confusion of the page's habit makes what was read of.
  private mutating func hiddenWords(
    _ index: Int, _ habits: PageHabits, _ sure: [[PageHabits.Confusion]]
  ) -> [Candidate] {
    let (item, look) = (page.items[index], looks[index])
    guard item.kind == .word, !item.isProtected, !item.hasDigit, item.codes.count >= 4,
      item.codes.count <= CandidateSearch.longest, !finder.user.contains(look.word.hash)
    else { return [] }
    let credible = credibleHabits(index, sure)
    if credible.isEmpty { return [] }
    let read = page.codes[item.codes]
    let taken = found(read, key(look.word.hash, calm(item))) ?? []
    // A word of one's own page is not looked for where another one costs far less.
    let cheapest = taken.reduce(look.word.cost) { min($0, $1.nats + $1.word.cost) }
    var result: [Candidate] = []
    for (place, confusion) in credible {
      let cost = cost(confusion, read, place)
      let gain = gain(habits, confusion, cost, index)
      let room = cheapest + Decoder.hiddenSlack + gain - cost
      if gain < Decoder.leastGain || room < CandidateSearch.leastWord { continue }
      var letters = Array(read)
      letters[place - read.startIndex] = confusion.printed
      guard let entry = language.lexicon.find(letters), entry.flags.contains(.candidate),
        Quantum.nats(entry.cost) < room, !taken.contains(where: { finder.letters[$0.letters].elementsEqual(letters) })
      else { continue }
      result.append(
        Candidate(letters: finder.store(letters), word: language.word(entry), nats: cost, confusions: 1))
    }
    return result
  }

  /// Habits of the page that make what was read of a shape that some candidate may have which is cheap enough, and where in the
  /// letters of the page.
  private func credibleHabits(
    _ index: Int, _ sure: [[PageHabits.Confusion]]
  ) -> [(place: Int, confusion: PageHabits.Confusion)] {
    let (codes, look, sieve) = (page.items[index].codes, looks[index], language.lexicon.sieve)
    let room = look.word.cost + Decoder.hiddenSlack + PageHabits.most
    var result: [(place: Int, confusion: PageHabits.Confusion)] = []
    for place in codes where page.codes[place] < sure.count {
      let read = page.codes[place]
      let shift = Rasm.powers[codes.upperBound - place - 1]
      for confusion in sure[Int(read)] {
        let change = UInt64(Rasm.table[Int(confusion.printed & 63)]) &- UInt64(Rasm.table[Int(read & 63)])
        let mixed = Rasm.mix(look.rasm &+ change &* shift)
        if sieve.leastCostOfBucket(mixed: mixed) < room, sieve.mayHold(mixed: mixed) {
          result.append((place, confusion))
        }
      }
    }
    return result
  }
}
