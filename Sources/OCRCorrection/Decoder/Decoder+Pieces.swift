/// Readings of an item that are not one word for one: two pieces of a word, two words in one, a word with a mark for its last letter.
extension Decoder {
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
  mutating func addJoined(
    _ index: Int, _ position: Int, _ asRead: LanguageModel.Word, _ lattice: inout Lattice
  ) {
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
      let first = best[index - 1]
    else { return }
    let room = first.cost + asRead.cost - nats
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
  mutating func addParted(
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
  static let doubtful: Float = 17
  /// The cost up to which a word is common enough to be looked for beside a misread one.
  private static let commonCost: Float = 9.5

  /// Reads the item as two words that are met side by side, one of them common and the other misread.
  mutating func addPartedMisread(
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

  mutating func addMark(_ index: Int, _ position: Int, _ read: [UInt8], _ lattice: inout Lattice) {
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
}
