package import ArabicText

/// Counts words, pairs and triples of words in running text, in bounded memory.
///
/// When a table grows past its bound, what was met least often is dropped (lossy counting, Manku and Motwani 2002): the counts
/// of what is frequent stay right to within the number of prunings.
package struct SequenceCounter {
  private struct Triple: Hashable {
    var first: UInt32
    var second: UInt32
    var third: UInt32
  }

  private var names: [[UInt8]] = [[], [], []]
  private var numbers: [[UInt8]: UInt32] = [:]
  private var words: [UInt32: UInt32] = [:]
  private var pairs: [UInt64: UInt32] = [:]
  private var triples: [Triple: UInt32] = [:]
  /// Running words counted so far.
  package private(set) var total = 0
  private let most: Int

  // Sentence start, sentence end and any number come before all words.
  private static let start: UInt32 = 0
  private static let end: UInt32 = 1
  private static let number: UInt32 = 2
  private static let marks = ["<s>", "</s>", "#"]
  private static let foreign = UInt32.max

  /// - Parameter most: how many entries a table of pairs or triples may have.
  package init(most: Int = 6_000_000) { self.most = most }

  /// Counts a text in the `light` normal form; best given in stretches of some hundred kilobytes that end with a line.
  package mutating func add(_ text: UTF8Text) {
    let page = Page(text, in: 0..<text.count, protectsVowelled: false)
    var (before, previous) = (SequenceCounter.foreign, SequenceCounter.foreign)
    for item in page.items {
      if item.startsSentence {
        if previous != SequenceCounter.foreign { count(SequenceCounter.end, previous, before) }
        (before, previous) = (SequenceCounter.foreign, SequenceCounter.start)
      }
      let id: UInt32 =
        switch item.kind {
        case .word: identify(Array(page.codes[item.codes]))
        case .number: SequenceCounter.number
        case .foreign: SequenceCounter.foreign
        }
      if id == SequenceCounter.foreign {
        (before, previous) = (id, id)
        continue
      }
      total += 1
      count(id, previous, before)
      (before, previous) = (previous, id)
    }
    if previous != SequenceCounter.foreign { count(SequenceCounter.end, previous, before) }
    prune()
  }

  private mutating func identify(_ codes: [UInt8]) -> UInt32 {
    if codes.count > Lexicon.longest { return SequenceCounter.foreign }
    if let known = numbers[codes] { return known }
    let id = UInt32(names.count)
    names.append(codes)
    numbers[codes] = id
    return id
  }

  private mutating func count(_ word: UInt32, _ previous: UInt32, _ before: UInt32) {
    words[word, default: 0] += 1
    if previous == SequenceCounter.foreign { return }
    pairs[UInt64(previous) << 32 | UInt64(word), default: 0] += 1
    if before == SequenceCounter.foreign { return }
    triples[Triple(first: before, second: previous, third: word), default: 0] += 1
  }

  private mutating func prune() {
    var least: UInt32 = 1
    while pairs.count > most {
      pairs = pairs.filter { $0.value > least }
      least += 1
    }
    least = 1
    while triples.count > most {
      triples = triples.filter { $0.value > least }
      least += 1
    }
  }

  /// Takes up the rows of tables written before.
  package mutating func resume(path: String) throws(ModelError) {
    var rows: [(ids: [UInt32], count: UInt32)] = []
    try TableReader(path: path).forEachRow { fields in
      guard let last = fields.last, let count = UInt32(last), (2...4).contains(fields.count) else { return }
      rows.append((fields.dropLast().map { identity($0) }, count))
    }
    for (ids, count) in rows where !ids.contains(SequenceCounter.foreign) {
      switch ids.count {
      case 1:
        words[ids[0], default: 0] += count
        if ids[0] != SequenceCounter.end { total += Int(count) }
      case 2: pairs[UInt64(ids[0]) << 32 | UInt64(ids[1]), default: 0] += count
      default: triples[Triple(first: ids[0], second: ids[1], third: ids[2]), default: 0] += count
      }
    }
  }

  private mutating func identity(_ word: Substring) -> UInt32 {
    if let mark = SequenceCounter.marks.firstIndex(of: String(word)) { return UInt32(mark) }
    return LetterCode.codes(word).map { identify($0) } ?? SequenceCounter.foreign
  }

  /// The tables as text, most frequent first: words, pairs and triples met at least so often.
  package func tables(leastWord: Int, leastPair: Int, leastTriple: Int) -> (
    words: String, pairs: String, triples: String
  ) {
    let wordRows = words.filter { $0.value >= leastWord }.map { ([$0.key], $0.value) }
    let pairRows = pairs.filter { $0.value >= leastPair }.map { pair in
      ([UInt32(truncatingIfNeeded: pair.key >> 32), UInt32(truncatingIfNeeded: pair.key)], pair.value)
    }
    let tripleRows = triples.filter { $0.value >= leastTriple }.map { triple in
      ([triple.key.first, triple.key.second, triple.key.third], triple.value)
    }
    return (text(wordRows), text(pairRows), text(tripleRows))
  }

  private func text(_ rows: [([UInt32], UInt32)]) -> String {
    let sorted = rows.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0.lexicographicallyPrecedes($1.0) }
    var result = ""
    for (ids, count) in sorted {
      for id in ids {
        result += id < 3 ? SequenceCounter.marks[Int(id)] : LetterCode.string(names[Int(id)])
        result += "\t"
      }
      result += "\(count)\n"
    }
    return result
  }
}
