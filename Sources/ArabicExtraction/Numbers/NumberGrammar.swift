/// The grammar of numbers and of what they count; a class, because every scanner and reader holds it.
final class NumberGrammar: Sendable {
  let words: NumberWords
  let nouns: NounLexicon
  let cues: NumberCues
  let bounds: BoundPhrases
  let cardinals: CardinalReader
  let ordinals: OrdinalReader
  let counted: CountedReader
  /// Whether a point groups thousands where nothing else settles it, as is the use of the Maghreb.
  let pointGroups: Bool
  /// By words: whether a mention may begin there.
  private let triggers: [Bool]

  init(into vocabulary: inout Vocabulary, locale: String? = nil) {
    var words = NumberWords(&vocabulary)
    cues = NumberCues(into: &vocabulary)
    bounds = BoundPhrases(into: &vocabulary)
    nouns = NounLexicon(&vocabulary)
    words.addGarbled(&vocabulary)
    self.words = words
    cardinals = CardinalReader(words: words)
    ordinals = OrdinalReader(words: words)
    counted = CountedReader(nouns: nouns, cues: cues, words: words)
    let region = (locale ?? "").split(whereSeparator: { $0 == "-" || $0 == "_" }).last?.uppercased() ?? ""
    pointGroups = ["DZ", "MA", "TN", "LY", "MR", "EH"].contains(region)
    var triggers = Array(repeating: false, count: vocabulary.count)
    for index in triggers.indices {
      let id = WordID(raw: Int32(index))
      triggers[index] =
        words[id].role != .none || words.ordinal(id).role != .none || words.denominator(id) > 0
        || nouns[id].form == .dual || nouns[id].form == .dualOrPlural
        || nouns[id].form == .accusative && nouns.isOfKinds(nouns[id])
        || !cues[id].isDisjoint(with: [.several, .negation, .minus, .amount, .pair, .spokenOne])
    }
    self.triggers = triggers
  }

  /// The mentions of a text, sorted by range, never overlapping; their ranges are bytes of the lexed text.
  ///
  /// - Parameter isNoisy: whether much of the text was misread, so that what cannot stand there may be taken for what can.
  /// - Complexity: O(*n*): what is read again when a reading fails is of bounded length.
  func mentions(in text: LexedText, isNoisy: Bool = false) -> [NumberMention] {
    var scanner = NumberScanner(grammar: self, text: text, isNoisy: isNoisy)
    scanner.run()
    return scanner.found
  }

  /// Whether what was found as a date is the beginning of a number, or one: «الأحد عشر», «صفر» with nothing beside it.
  ///
  /// - Parameter start: a lexeme before the range or at it; becomes the first one of the range.
  func claims(_ range: Range<Int>, in text: LexedText, from start: inout Int) -> Bool {
    let first = text.first(endingAfter: range.lowerBound, from: start)
    start = first
    let after = text.first(endingAfter: range.upperBound - 1, from: first) + 1
    if words[text.word(after)].role == .ten, text[after].proclitics.isEmpty {
      let last = words[text.word(after - 1)].role
      return last == .unit || last == .boundUnit
    }
    if isFraction(first, after, in: text) { return true }
    return after == first + 1 && words[text.word(first)].role == .zero
  }

  /// «1/2», «3/4» with nothing else in the text: a part before it is a day of a month.
  private func isFraction(_ first: Int, _ end: Int, in text: LexedText) -> Bool {
    guard end == first + 3, text[first - 1].kind == .end, text[end].kind == .end, text[first + 1].isSign("/"),
      let numerator = text.integer(first), let denominator = text.integer(first + 2)
    else { return false }
    return numerator < denominator && [2, 3, 4, 5, 8].contains(denominator) && text[first].digitCount == 1
      && text[first + 2].digitCount == 1
  }

  @inline(__always)
  func isTrigger(_ id: WordID) -> Bool { id.index < triggers.count && triggers[id.index] }
}
