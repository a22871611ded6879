import ArabicText
import ArgumentParser
import OCRCorrection

/// Writes what was known of every change that was considered, for Scripts/fit-judgement.
struct Evidence: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes the evidence for each change considered, for fitting the judgement.",
    discussion: """
      The file holds documents parted by form feeds. For each, lines of: line, start, end, source, replacement, rule and \
      features, parted by tabs; documents parted by form feeds again.
      """, shouldDisplay: false)

  @Option(help: "A model file; the built-in model unless given.")
  var model: String?
  @Option(help: "Confusion counts to use instead of the model's own.")
  var confusions: String?
  @Option(help: "The share of those counts in the mixture with the prior by shape.")
  var share: Double?
  @Flag(help: "The evidence for marks instead: offset, what was read, features, noise.")
  var marks = false
  @Argument var file: String

  func run() throws {
    var base = try model.map { try Model(path: $0) } ?? Model.builtIn()
    if let confusions {
      base = base.replacing(ConfusionCounts(parsing: try Files.text(confusions)), share: share)
    }
    let corrector = try Corrector(model: base)
    let documents = try Files.bytes(file).split(separator: 0x0C, omittingEmptySubsequences: false)
    let evidence = documents.map {
      let text = UTF8Text(repairing: Array($0))
      return (marks ? corrector.markEvidence(text) : corrector.evidence(text)).joined(separator: "\n")
    }
    print(evidence.joined(separator: "\n\u{0C}\n"))
  }
}
