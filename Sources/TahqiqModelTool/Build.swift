import ArgumentParser
import OCRCorrection

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Builds a model from word lists and counts.")

  @Option(help: "A word list: word, tab, share of running words.")
  var words: [String] = []
  @Option(help: "Counts of words, pairs or triples, tab-separated, the count last.")
  var counts: [String] = []
  @Option(help: "A text on provenance and licence, kept in the model.")
  var about: String?
  @Option(help: "Confusion counts, as written by learn-confusions --counts.")
  var confusions: String?
  @Option(name: .shortAndLong, help: "The model to write.")
  var output: String

  func run() throws {
    var builder = ModelBuilder(about: try about.map { try Files.text($0) } ?? "")
    for path in words { try builder.addFrequencies(path: path) }
    for path in counts { try builder.addCounts(path: path) }
    if let confusions { builder.confusions = ConfusionCounts(parsing: try Files.text(confusions)) }
    let model = builder.build()
    try Files.write(model, to: output)
    print("\(output): \(model.count) bytes")
  }
}
