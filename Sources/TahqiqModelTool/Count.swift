import ArabicNormalization
import ArabicText
import ArgumentParser
import OCRCorrection

struct Count: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Counts words, pairs and triples in plain text, as tables that build takes.",
    discussion: """
      Reads every file of a folder and the folders in it (UTF-8), in stretches, in bounded memory. What is done is written \
      after each file, so that a run that was stopped goes on where it was.
      """)

  @Argument(help: "A folder of plain text, or a file.")
  var folder: String
  @Option(name: .shortAndLong, help: "The folder to write words.tsv, pairs.tsv and triples.tsv to.")
  var output: String
  @Option(help: "Least count of a word that is kept.")
  var leastWord = 2
  @Option(help: "Least count of a pair that is kept.")
  var leastPair = 2
  @Option(help: "Least count of a triple that is kept.")
  var leastTriple = 3

  func run() throws {
    let counting = try Counting(folder: folder, state: output)
    let tables = counting.counter.tables(leastWord: leastWord, leastPair: leastPair, leastTriple: leastTriple)
    try Files.write(Array(tables.words.utf8), to: output + "/words.tsv")
    try Files.write(Array(tables.pairs.utf8), to: output + "/pairs.tsv")
    try Files.write(Array(tables.triples.utf8), to: output + "/triples.tsv")
    print("\(output): \(counting.counter.total) words of \(counting.files) files counted")
  }
}

/// Counts a folder file by file, keeping what was done in a folder of its own.
struct Counting {
  private(set) var counter = SequenceCounter()
  private(set) var files = 0
  private static let stretch = 1 << 20
  /// How many bytes are read before the state is written again.
  private static let checkpoint = 256 << 20

  init(folder: String, state: String) throws {
    try Files.makeFolder(state)
    let done = state + "/done.txt"
    var finished = Set<String>()
    if Files.exists(done) {
      finished = Set(try Files.text(done).split(separator: "\n").map(String.init))
      for table in ["words", "pairs", "triples"] { try counter.resume(path: "\(state)/all-\(table).tsv") }
      Files.warn("going on after \(finished.count) files\n")
    }
    let all = try Files.list(folder)
    guard !all.isEmpty else { throw ValidationError("\(folder): no files") }
    var unsaved = 0
    for path in all where !finished.contains(path) {
      unsaved += try read(path)
      finished.insert(path)
      files += 1
      Files.warn("\(finished.count)/\(all.count) files, \(counter.total) words\n")
      if unsaved > Counting.checkpoint {
        try save(state, finished)
        unsaved = 0
      }
    }
    if unsaved > 0 { try save(state, finished) }
    files = finished.count
  }

  /// Reads one file in stretches that end with a line; the number of bytes read.
  private mutating func read(_ path: String) throws -> Int {
    let normalizer = try Normalizer(.light)
    return try Files.stretches(path, of: Counting.stretch) { bytes in
      counter.add(normalizer.align(UTF8Text(repairing: bytes), keepsLog: false).text)
    }
  }

  private func save(_ state: String, _ finished: Set<String>) throws {
    let tables = counter.tables(leastWord: 1, leastPair: 1, leastTriple: 1)
    try Files.write(Array(tables.words.utf8), to: state + "/all-words.tsv")
    try Files.write(Array(tables.pairs.utf8), to: state + "/all-pairs.tsv")
    try Files.write(Array(tables.triples.utf8), to: state + "/all-triples.tsv")
    try Files.write(Array(finished.sorted().joined(separator: "\n").utf8), to: state + "/done.txt")
  }
}
