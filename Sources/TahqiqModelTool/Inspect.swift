import ArabicText
import ArgumentParser
import OCRCorrection

/// Which model a command looks at.
struct ModelChoice: ParsableArguments {
  @Argument(help: "A model file; the built-in model unless given.")
  var model: String?

  func load() throws -> Model { try model.map { try Model(path: $0) } ?? Model.builtIn() }
}

struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Shows what a model holds, and where that comes from.")
  @OptionGroup var choice: ModelChoice

  func run() throws {
    let summary = try choice.load().summary
    print(summary.about)
    print(
      "words\t\(summary.words)\npairs\t\(summary.pairs)\ntriples\t\(summary.triples)\nconfusions\t\(summary.confusions)"
    )
    for section in summary.sections { print("section \(section.name)\t\(section.bytes) bytes") }
  }
}

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Checks a model's structure and checksum.")
  @OptionGroup var choice: ModelChoice

  func run() throws {
    try choice.load().verify()
    print("\(choice.model ?? "built-in model"): sound")
  }
}

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows what a model knows of a word, and what it may be a misreading of.",
    discussion: "Costs are negative natural logarithms: 0 is certain, 10 is once in 22,000.")

  @Argument(help: "A word, or a line of text in which each word is explained.")
  var text: String
  @Option(help: "A model file; the built-in model unless given.")
  var model: String?
  @Option(help: "How sure a change must be.")
  var threshold = Mode.balanced.threshold

  func run() throws {
    let model = try model.map { try Model(path: $0) } ?? Model.builtIn()
    for word in text.split(separator: " ") {
      guard let facts = model.explain(String(word)) else {
        print("\(word)\tnot a word of Arabic letters alone: never changed")
        continue
      }
      print("\(word)\t\(facts.state)\tcost \(facts.cost)")
      for candidate in facts.candidates {
        print(
          "  \(candidate.text)\tcost \(candidate.cost)\tmisreading \(candidate.confusion)\ttogether \(candidate.sum)")
      }
    }
    let corrector = try Corrector(model: model, options: .init(mode: .threshold(threshold)))
    let correction = corrector.correct(AlignedText(UTF8Text(text)))
    for edit in correction.text.edits { report("changed", edit) }
    for edit in correction.suggestions { report("suggested", edit) }
    if correction.text.edits.isEmpty, correction.suggestions.isEmpty { print("left as it is") }
  }

  private func report(_ what: String, _ edit: Edit) {
    let percent = Int((edit.confidence * 100).rounded())
    print("\(what)\t\(edit.source) → \(edit.replacement)\t\(edit.rule)\t\(percent) %")
  }
}
