/// How likely words are: alone, and after the two words before them.
///
/// Interpolated absolute discounting, worked out when the model was built: a sequence that was counted has its
/// probability, any other the next shorter one's, times the weight of the context. All values are negative natural logarithms.
struct LanguageModel: Sendable {
  let lexicon: Lexicon
  private let pairs: SequenceTable
  private let triples: SequenceTable
  private let characters: CharacterModel
  /// Sequences counted in a user's own texts, beside those of the model they were added to.
  /// Whether words beside one another are asked about, and the letters of words that are not known.
  var usesPairs = true
  var usesCharacters = true
  /// The cost of any unknown word where its letters are not asked about.
  private static let anyUnknown: Float = 20
  private let ownPairs: SequenceTable?
  private let ownTriples: SequenceTable?
  /// What it costs to believe the user's own texts rather than the rest.
  private static let ownPenalty: Float = 0.7

  /// Cost of meeting any word that is not in the lexicon.
  static let unknownWord: Float = 4.2
  /// What it costs to take what follows a word for what follows it with a proclitic.
  static let stemPenalty: Float = 0.7
  /// Cost of the mark for a number and of a foreign word, whose own probability does not matter.
  static let special: Float = 3

  init(_ sections: ModelSections) throws(ModelError) {
    lexicon = try Lexicon(sections)
    pairs = try SequenceTable(sections, "pairs")
    triples = try SequenceTable(sections, "triples")
    characters = try CharacterModel(sections)
    let hasOwn = sections.section("my-pairs") != nil
    ownPairs = hasOwn ? try SequenceTable(sections, "my-pairs") : nil
    ownTriples = hasOwn ? try SequenceTable(sections, "my-triples") : nil
  }

  /// What the model knows of a word by itself.
  struct Word: Sendable {
    var hash: UInt64
    var cost: Float
    var backoff: Float
    var known: Bool
    /// Whether it is a writer's slip of a far more frequent word.
    var isSlip = false
    /// The identity of the word without the proclitic that it may begin with; 0 where it has none.
    var stem: UInt64 = 0
    /// What it brought to the counts of its page from where it stands.
    var counted: Float = 0

    static let start = Word(hash: WordHash.sentenceStart, cost: 2, backoff: 0.7, known: true)
    static let end = Word(hash: WordHash.sentenceEnd, cost: 2.8, backoff: 0, known: true)
    static let number = Word(hash: WordHash.number, cost: LanguageModel.special, backoff: 0.3, known: true)
    static let foreign = Word(hash: WordHash.foreign, cost: LanguageModel.special, backoff: 0, known: false)
  }

  @inline(__always)
  func word(_ entry: Lexicon.Entry) -> Word {
    Word(
      hash: WordHash.of(entry.letters), cost: Quantum.nats(entry.cost), backoff: Quantum.nats(entry.backoff),
      known: true,
      isSlip: entry.flags.contains(.slip), stem: Proclitic.stem(entry.letters))
  }

  /// A word that the lexicon does not know, by its letters.
  func unknown(_ codes: UnsafeBufferPointer<UInt8>) -> Word {
    Word(
      hash: WordHash.of(codes),
      cost: usesCharacters ? LanguageModel.unknownWord + characters.cost(codes) : LanguageModel.anyUnknown, backoff: 0,
      known: false,
      stem: Proclitic.stem(UnsafeRawBufferPointer(codes)))
  }

  func word(_ codes: [UInt8]) -> Word { codes.withUnsafeBufferPointer { word($0, rasmHash: Rasm.hash($0)) } }

  func word(_ codes: UnsafeBufferPointer<UInt8>, rasmHash: UInt64) -> Word {
    lexicon.find(codes, rasmHash: rasmHash).map { word($0) } ?? unknown(codes)
  }

  /// The cost of a word after another.
  @inline(__always)
  func cost(_ word: Word, after previous: Word) -> Float {
    let general = generalCost(word, after: previous)
    guard let ownPairs, let value = ownPairs.value(WordHash.pair(previous.hash, word.hash)) else { return general }
    return min(general, Quantum.nats(value) + LanguageModel.ownPenalty)
  }

  @inline(__always)
  private func generalCost(_ word: Word, after previous: Word) -> Float {
    if !usesPairs { return word.cost }
    if let value = pairs.value(WordHash.pair(previous.hash, word.hash)) { return Quantum.nats(value) }
    let shorter = previous.backoff + word.cost
    if previous.stem != 0, let value = pairs.value(WordHash.pair(previous.stem, word.hash)) {
      return min(shorter, Quantum.nats(value) + LanguageModel.stemPenalty)
    }
    return shorter
  }

  /// Two words as what stands before a third.
  struct Context {
    fileprivate var key: UInt64
    /// What it costs that their successor was not met after them; nil where nothing is known to follow them.
    fileprivate var backoff: Float?
  }

  @inline(__always)
  func context(_ before: Word, _ previous: Word) -> Context {
    let key = WordHash.pair(before.hash, previous.hash) | 1
    let weight = triples.value(WordHash.pair(key, WordHash.contextMark))
    return Context(key: key, backoff: weight.map { Quantum.nats($0) })
  }

  /// The cost of a word after two others, given its cost after the nearer one.
  @inline(__always)
  func cost(_ word: Word, in context: Context, shorter: Float) -> Float {
    if context.backoff == nil, ownTriples == nil { return shorter }
    let key = WordHash.pair(context.key, word.hash)
    if let value = ownTriples?.value(key) { return min(shorter, Quantum.nats(value) + LanguageModel.ownPenalty) }
    if let value = triples.value(key) { return Quantum.nats(value) }
    return (context.backoff ?? 0) + shorter
  }

  /// Whether two words were met side by side.
  func knowsPair(_ first: Word, _ second: Word) -> Bool { knowsPair(WordHash.pair(first.hash, second.hash)) }

  func knowsPair(_ pair: UInt64) -> Bool { pairs.value(pair) != nil }

  /// Reads where a pair would stand, so that it is near when it is needed.
  @inline(__always)
  func touchPair(_ pair: UInt64) -> UInt8 { pairs.touch(pair) }

  var sequenceCounts: (pairs: Int, triples: Int) { (pairs.count, triples.count) }
}

/// How likely a row of letters is as an Arabic word: letters after up to three before them.
struct CharacterModel: Sendable {
  static let alphabet = LetterCode.letters + 1
  private let triples: UnsafeTable
  private let quadruples: SequenceTable

  init(_ sections: ModelSections) throws(ModelError) {
    let table = try sections.required("letters3")
    guard table.count == CharacterModel.alphabet * CharacterModel.alphabet * CharacterModel.alphabet else {
      throw ModelError.section("letters3")
    }
    triples = UnsafeTable(bytes: table)
    quadruples = try SequenceTable(sections, "letters4")
  }

  /// The negative logarithm of the probability of a word's letters, the end of the word included.
  func cost(_ codes: UnsafeBufferPointer<UInt8>) -> Float {
    var total: Float = 0
    var (a, b, c) = (UInt8(0), UInt8(0), UInt8(0))
    for position in 0...codes.count {
      let next = position < codes.count ? codes[position] : 0
      total += cost(next, a, b, c)
      (a, b, c) = (b, c, next)
    }
    return total
  }

  private func cost(_ next: UInt8, _ a: UInt8, _ b: UInt8, _ c: UInt8) -> Float {
    if let value = quadruples.value(CharacterModel.key(a, b, c, next)) { return Quantum.nats(value) }
    let shorter = Quantum.nats(triples.bytes[CharacterModel.cell(b, c, next)])
    if let weight = quadruples.value(CharacterModel.key(a, b, c, 63)) { return Quantum.nats(weight) + shorter }
    return shorter
  }

  static func cell(_ b: UInt8, _ c: UInt8, _ d: UInt8) -> Int {
    (min(Int(b), alphabet - 1) * alphabet + min(Int(c), alphabet - 1)) * alphabet + min(Int(d), alphabet - 1)
  }

  static func key(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> UInt64 {
    Rasm.mix((UInt64(a) << 24 | UInt64(b) << 16 | UInt64(c) << 8 | UInt64(d)) &* Rasm.base &+ 1)
  }

  /// A view into the model's bytes, which the model keeps alive.
  private struct UnsafeTable: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer
  }
}
