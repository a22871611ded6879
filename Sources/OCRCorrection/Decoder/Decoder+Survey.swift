/// A first look at a page: every word is looked up, and where the page is calm is found out.
extension Decoder {
  /// Words that their neighbours bear out are not looked into where they are frequent, and where hardly a word is unknown unless they
  /// are rare.
  private static let trustedCost: Float = 9
  private static let trustedCostOfCalm: Float = 14
  private static let calmShare: Float = 0.05
  /// What share of the words must tell of speech, some words added to each line so that one word among few is not enough.
  private static let spokenShare: Float = 0.03
  private static let shortestSpoken: Float = 12
  /// How many words of speech alone must stand in a line or near it, as «تاني» may be «ثاني» misread.
  private static let leastPlain: Float = 0.2
  /// What the words of a line are worth to the next one.
  private static let reach: Float = 0.6

  /// Looks every word up, and finds out where the page is calm.
  mutating func survey() {
    lookUp()
    var (words, strange) = ([Float](repeating: 0, count: page.lines), [Float](repeating: 0, count: page.lines))
    var (speech, plain) = (words, words)
    for (item, look) in zip(page.items, looks) where item.kind == .word {
      words[item.line] += 1
      if !look.word.known { strange[item.line] += 1 }
      let evidence = SpokenWords.evidence(look.word)
      speech[item.line] += evidence
      if evidence == 1 { plain[item.line] += 1 }
      occurrences[look.word.hash, default: 0] += 1
    }
    strangeness = strange.reduce(0, +) / max(1, words.reduce(0, +))
    words.smooth(reach: Decoder.reach)
    strange.smooth(reach: Decoder.reach)
    speech.smooth(reach: Decoder.reach)
    unknownShare = zip(strange, words).map { ($0 + 1) / ($1 + 30) }
    plain.smooth(reach: Decoder.reach)
    isSpoken = (0..<page.lines).map {
      plain[$0] >= Decoder.leastPlain && speech[$0] >= Decoder.spokenShare * (words[$0] + Decoder.shortestSpoken)
    }
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
}
