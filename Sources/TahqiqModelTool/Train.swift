import ArgumentParser
import OCRCorrection

struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a model from your own archive, mixed with the built-in one.",
    discussion: "Counts as `count` does, resumably, then adds the words and sequences to a model.")

  @Argument(help: "A folder of plain text, or a file.")
  var folder: String
  @Option(help: "The model to add to; the built-in one unless given.")
  var base: String?
  @Option(help: "The folder where counts are kept, to go on after an interruption.")
  var state: String?
  @Option(help: "A text on provenance and licence, kept in the model.")
  var about: String?
  @Option(name: .shortAndLong, help: "The model to write.")
  var output: String

  func run() throws {
    let model = try base.map { try Model(path: $0) } ?? Model.builtIn()
    let state = state ?? output + ".counts"
    let counting = try Counting(folder: folder, state: state)
    let tables = counting.counter.tables(leastWord: 1, leastPair: 2, leastTriple: 3)
    let paths = ["words", "pairs", "triples"].map { "\(state)/\($0).tsv" }
    for (path, table) in zip(paths, [tables.words, tables.pairs, tables.triples]) {
      try Files.write(Array(table.utf8), to: path)
    }
    var builder = ModelBuilder(
      base: model, about: try about.map { try Files.text($0) } ?? "And counts of a user's own texts.")
    for path in paths { try builder.addCounts(path: path) }
    let bytes = builder.build()
    try Files.write(bytes, to: output)
    print("\(output): \(bytes.count) bytes, \(counting.counter.total) words of \(counting.files) files added")
  }
}
