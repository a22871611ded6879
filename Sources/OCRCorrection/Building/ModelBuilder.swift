/// Makes a model from a list of words with frequencies and counts of word sequences.
package struct ModelBuilder {
  /// What a word list and a table of counts say together of one word.
  private struct WordFacts {
    var frequency = 0.0
    var count = 0.0
    var probability = 0.0
    var flags: Lexicon.Flags = []
  }

  /// Share of the counted text in the mixture of word frequencies.
  private static let countShare = 0.4
  /// A word must be this frequent in the list, or counted this often, to be proposed.
  private static let candidateFrequency = 1e-9 * 31.6
  private static let candidateCount = 3.0
  /// Discounts of absolute discounting, for tables cut at 2 and 3.
  private static let pairDiscount = 0.75
  private static let tripleDiscount = 0.9

  private var words: [[UInt8]: WordFacts] = [:]
  private var totalCount = 0.0
  private var specials: [UInt64: Double] = [:]
  private var pairs: [(first: UInt64, second: UInt64, count: Double)] = []
  private var triples: [(first: UInt64, second: UInt64, third: UInt64, count: Double)] = []
  /// Words, provenance, licence: the text kept in the model.
  package var about: String
  /// Confusions counted on aligned pairs, kept in the model as text.
  package var confusions: ConfusionCounts?

  /// The model that what is counted is mixed with.
  private var base: Model?

  package init(about: String) { self.about = about }

  /// A builder that adds to a model: its words are known, its sequences stay, and those counted stand beside them.
  package init(base: Model, about: String) {
    self.init(about: base.about + "\n" + about)
    self.base = base
    base.language.lexicon.forEachWord { codes, probability in
      words[codes, default: WordFacts()].frequency += probability
    }
  }

  /// Adds a list of words: the word, and its share of running words.
  package mutating func addFrequencies(path: String) throws(ModelError) {
    try TableReader(path: path).forEachRow { fields in
      guard fields.count >= 2, let codes = LetterCode.codes(fields[0]), let frequency = Double(fields[1]) else {
        return
      }
      if codes.isEmpty || codes.count > Lexicon.longest { return }
      words[codes, default: WordFacts()].frequency += frequency
    }
  }

  /// Adds counts of words (one word a row), of pairs or of triples.
  package mutating func addCounts(path: String) throws(ModelError) {
    try TableReader(path: path).forEachRow { fields in
      guard let last = fields.last, let count = Double(last) else { return }
      switch fields.count {
      case 2: addWord(fields[0], count)
      case 3: pairs.append((ModelBuilder.key(fields[0]), ModelBuilder.key(fields[1]), count))
      case 4:
        triples.append(
          (ModelBuilder.key(fields[0]), ModelBuilder.key(fields[1]), ModelBuilder.key(fields[2]), count))
      default: break
      }
    }
  }

  private mutating func addWord(_ word: Substring, _ count: Double) {
    totalCount += count
    if let codes = LetterCode.codes(word), !codes.isEmpty, codes.count <= Lexicon.longest {
      words[codes, default: WordFacts()].count += count
    } else {
      specials[ModelBuilder.key(word), default: 0] += count
    }
  }

  /// The identity of a word or mark in a table of counts.
  private static func key(_ word: Substring) -> UInt64 {
    switch word {
    case "#": WordHash.number
    case "<s>": WordHash.sentenceStart
    case "</s>": WordHash.sentenceEnd
    default: LetterCode.codes(word).map { WordHash.of($0) } ?? WordHash.foreign
    }
  }

  /// The model as bytes.
  package mutating func build() -> [UInt8] {
    settleProbabilities()
    settleFlags()
    let backoffs = contextWeights()
    var sections: [(name: String, bytes: [UInt8])] = [("about", Array(about.utf8))]
    sections += lexiconSections(backoffs)
    let sequences = sequenceSections(backoffs)
    if let base {
      // Names of sections have at most sixteen letters.
      sections += ["pairs-index", "pairs", "triples-index", "triples", "confusions"].compactMap { name in
        base.sections.section(name).map { (name, Array($0)) }
      }
      sections += sequences.map { ("my-" + $0.name, $0.bytes) }
    } else {
      sections += sequences
    }
    // In a fixed order, so that sums, and so the model, are the same every time.
    let sorted = words.map { ($0.key, $0.value.probability) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }
    sections += LetterCounts(sorted).sections()
    if let confusions, base == nil { sections.append(("confusions", Array(confusions.text.utf8))) }
    return ModelSections.assemble(sections)
  }

  private mutating func settleProbabilities() {
    let share = totalCount > 0 ? ModelBuilder.countShare : 0
    let listed = words.values.reduce(0) { $0 + $1.frequency }
    for (word, facts) in words {
      let counted = totalCount > 0 ? facts.count / totalCount : 0
      let frequency = listed > 0 ? facts.frequency : counted
      words[word]?.probability = max(1e-9, (1 - share) * frequency + share * counted)
    }
  }

  private mutating func settleFlags() {
    for (word, facts) in words {
      var flags: Lexicon.Flags = []
      if isSlip(word, facts.probability) {
        flags.insert(.slip)
      } else if facts.frequency >= ModelBuilder.candidateFrequency || facts.count >= ModelBuilder.candidateCount {
        if word.count > 1 { flags.insert(.candidate) }
      }
      if word == [LetterCode.letter("و")] { flags.insert(.candidate) }
      words[word]?.flags = flags
    }
  }

  /// Whether a form is a writer's slip of another one: that has a hamza, ى or ة in its place and is far more frequent.
  private func isSlip(_ word: [UInt8], _ probability: Double) -> Bool {
    for sibling in Orthography.siblings(of: word) {
      guard let other = words[sibling.codes] else { continue }
      if other.probability > probability * sibling.slipRatio { return true }
    }
    return false
  }

  private func contextWeights() -> [UInt64: (count: Double, kept: Double, types: Double)] {
    var result: [UInt64: (count: Double, kept: Double, types: Double)] = [:]
    for (word, facts) in words where facts.count > 0 { result[WordHash.of(word)] = (facts.count, 0, 0) }
    for (key, count) in specials { result[key] = (count, 0, 0) }
    for pair in pairs {
      result[pair.first, default: (0, 0, 0)].kept += pair.count
      result[pair.first, default: (0, 0, 0)].types += 1
    }
    for (key, value) in result where value.count < value.kept { result[key]?.count = value.kept }
    return result
  }

  private static func weight(_ context: (count: Double, kept: Double, types: Double), _ discount: Double) -> Double {
    context.count <= 0 ? 1 : max(1e-4, 1 - (context.kept - discount * context.types) / context.count)
  }

  private func lexiconSections(
    _ contexts: [UInt64: (count: Double, kept: Double, types: Double)]
  ) -> [(name: String, bytes: [UInt8])] {
    var bits: UInt64 = 0
    while words.count >> Int(bits) > 3 { bits += 1 }
    let rows = words.map { word, facts in (hash: Rasm.hash(word), word: word, facts: facts) }
      .sorted { a, b in
        let (left, right) = (Lexicon.bucket(a.hash, bits: bits), Lexicon.bucket(b.hash, bits: bits))
        return left != right ? left < right : a.word.lexicographicallyPrecedes(b.word)
      }
    var filter = [UInt8](repeating: 0, count: max(64, 1 << max(6, (bits + 1))))
    var least = [UInt8](repeating: 255, count: 1 << Int(bits))
    var (buckets, records): ([UInt8], [UInt8]) = ([], [])
    var at = 0
    for bucket in 0...(1 << Int(bits)) {
      SequenceTable.append24(records.count, to: &buckets)
      while at < rows.count, bucket < 1 << Int(bits), Lexicon.bucket(rows[at].hash, bits: bits) == bucket {
        let row = rows[at]
        let backoff = contexts[WordHash.of(row.word)].map { ModelBuilder.weight($0, ModelBuilder.pairDiscount) } ?? 1
        records += [
          row.facts.flags.rawValue << 5 | UInt8(row.word.count), Quantum.quantised(-logarithm(row.facts.probability)),
          Quantum.quantised(-logarithm(backoff)),
        ]
        records += row.word
        if row.facts.flags.contains(.candidate) {
          mark(row.hash, in: &filter)
          least[bucket] = min(least[bucket], Quantum.quantised(-logarithm(row.facts.probability)))
        }
        at += 1
      }
    }
    return [("buckets", buckets), ("words", records), ("filter", filter), ("least", least)]
  }

  private func mark(_ hash: UInt64, in filter: inout [UInt8]) {
    let (first, second) = Lexicon.filterBits(Rasm.mix(hash), mask: UInt64(filter.count * 8 - 1))
    filter[Int(first >> 3)] |= 1 << UInt8(first & 7)
    filter[Int(second >> 3)] |= 1 << UInt8(second & 7)
  }

  private func sequenceSections(
    _ contexts: [UInt64: (count: Double, kept: Double, types: Double)]
  ) -> [(name: String, bytes: [UInt8])] {
    var single: [UInt64: Double] = specials.mapValues { $0 / max(1, totalCount) }
    single[WordHash.sentenceEnd] = 0.06
    for (word, facts) in words { single[WordHash.of(word)] = facts.probability }
    var (pairItems, tripleItems): ([(UInt64, UInt8)], [(UInt64, UInt8)]) = ([], [])
    var pairValues: [UInt64: (count: Double, probability: Double)] = [:]
    for pair in pairs {
      let context = contexts[pair.first] ?? (pair.count, 0, 0)
      let lower = ModelBuilder.weight(context, ModelBuilder.pairDiscount) * (single[pair.second] ?? 1e-8)
      let probability = (pair.count - ModelBuilder.pairDiscount) / max(context.count, pair.count) + lower
      let key = WordHash.pair(pair.first, pair.second)
      pairItems.append((key, Quantum.quantised(-logarithm(min(1, probability)))))
      pairValues[key] = (pair.count, probability)
    }
    var tripleContexts: [UInt64: (first: UInt64, second: UInt64, kept: Double, types: Double)] = [:]
    for triple in triples {
      let key = WordHash.pair(triple.first, triple.second)
      tripleContexts[key, default: (triple.first, triple.second, 0, 0)].kept += triple.count
      tripleContexts[key, default: (triple.first, triple.second, 0, 0)].types += 1
    }
    for triple in triples {
      guard let context = tripleContexts[WordHash.pair(triple.first, triple.second)] else { continue }
      let count = max(pairValues[WordHash.pair(triple.first, triple.second)]?.count ?? 0, context.kept)
      let weight = ModelBuilder.weight((count, context.kept, context.types), ModelBuilder.tripleDiscount)
      let lower = pairValues[WordHash.pair(triple.second, triple.third)]?.probability ?? single[triple.third] ?? 1e-8
      let probability = (triple.count - ModelBuilder.tripleDiscount) / count + weight * lower
      tripleItems.append(
        (WordHash.triple(triple.first, triple.second, triple.third), Quantum.quantised(-logarithm(min(1, probability))))
      )
    }
    for (key, context) in tripleContexts {
      let count = max(pairValues[key]?.count ?? 0, context.kept)
      let weight = ModelBuilder.weight((count, context.kept, context.types), ModelBuilder.tripleDiscount)
      tripleItems.append((WordHash.context(context.first, context.second), Quantum.quantised(-logarithm(weight))))
    }
    let (pairTable, tripleTable) = (SequenceTable.build(pairItems), SequenceTable.build(tripleItems))
    return [
      ("pairs-index", pairTable.index), ("pairs", pairTable.entries), ("triples-index", tripleTable.index),
      ("triples", tripleTable.entries),
    ]
  }
}
