import ArgumentParser
import Tahqiq

/// Measures correction on pairs of printed and read text.
///
/// The sentences of one document are corrected as one text, a line each. What an engine confuses is learned from the pairs of
/// other documents than those that are measured (`--folds`), so that no figure rests on pairs that the corrector has seen; the
/// weights of its judgement, some thirty numbers, are those that ship.
@main
struct Accuracy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accuracy", abstract: "Word error rates before and after correction, false changes, calibration.")

  @Argument(help: "Pair files: JSON Lines with doc, clean and ocr.")
  var files: [String]
  @Option(help: "Modes to measure: suggest, conservative, balanced, aggressive, or numbers.")
  var modes: [String] = ["conservative", "balanced", "aggressive"]
  @Option(help: "Parts of the cross-validation; 1 measures the model as it ships.")
  var folds = 5
  @Option(
    help: "What the parts are: folds of documents, or each font by itself, learned from the others (document, font).")
  var by = Parts.Kind.document
  @Option(
    help:
      "Parts to leave out: \(Corrector.Components.names.map(\.name).joined(separator: ", ")); `each` leaves out each in turn."
  )
  var without: [String] = []
  @Option(help: "A model file; the built-in model unless given.")
  var model: String?
  @Option(
    parsing: .upToNextOption,
    help: "Further pair files to learn from, of the same documents or of others; not measured.")
  var learn: [String] = []
  @Flag(help: "Learn from the files of --learn alone.")
  var onlyLearn = false

  func run() throws {
    let base = try model.map { try Model(path: $0) } ?? Model.builtIn()
    let sets = try files.map { try PairSet(path: $0) }
    let lessons = try (onlyLearn ? [] : sets.flatMap(\.pairs)) + learn.flatMap { try PairSet(path: $0).pairs }
    let parts = try Parts(by, of: sets, folds: folds)
    let models = parts.count > 1 ? Accuracy.adapted(base, to: lessons, parts) : [base]
    for components in try selections() {
      try run(sets, models, parts, components)
    }
  }

  private func run(_ sets: [PairSet], _ models: [Model], _ parts: Parts, _ components: Corrector.Components) throws {
    for name in modes {
      guard let mode = Accuracy.mode(name) else { throw ValidationError("unknown mode “\(name)”") }
      let correctors = try models.map { try Corrector(model: $0, options: .init(mode: mode, components: components)) }
      let missing = Corrector.Components.names.filter { !components.contains($0.component) }.map(\.name)
      print("mode \(name)" + (missing.isEmpty ? "" : " without \(missing.joined(separator: ", "))"))
      var calibration = Calibration()
      for set in sets {
        var tally = Tally()
        measure(set, correctors, parts, &tally, &calibration, side: \.ocr)
        tally.report(set.name)
      }
      var clean = Tally()
      var ignored = Calibration()
      for set in sets { measure(set, correctors, parts, &clean, &ignored, side: \.clean) }
      clean.reportClean()
      calibration.report()
    }
  }

  /// The parts that work in each round of measuring.
  private func selections() throws -> [Corrector.Components] {
    if without == ["each"] {
      return [.all] + Corrector.Components.names.map { Corrector.Components.all.subtracting($0.component) }
    }
    var components = Corrector.Components.all
    for name in without {
      guard let known = Corrector.Components.names.first(where: { $0.name == name }) else {
        throw ValidationError("unknown part “\(name)”")
      }
      components.subtract(known.component)
    }
    return [components]
  }

  private func measure(
    _ set: PairSet, _ correctors: [Corrector], _ parts: Parts, _ tally: inout Tally,
    _ calibration: inout Calibration, side: KeyPath<Pair, String>
  ) {
    for document in set.documents {
      let corrector = correctors[parts.part(of: document.pairs[0])]
      let source = document.pairs.map { $0[keyPath: side] }.joined(separator: "\n")
      let clock = ContinuousClock()
      var correction = Correction(text: AlignedText(UTF8Text(source)))
      tally.time += clock.measure { correction = corrector.correct(AlignedText(UTF8Text(source))) }
      let lines = correction.text.text.string.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      precondition(lines.count == document.pairs.count, "correction never adds or drops a line")
      for (pair, line) in zip(document.pairs, lines) {
        tally.add(printed: pair.clean, read: pair[keyPath: side], corrected: line)
      }
      calibration.add(correction, UTF8Text(source), document.pairs.map(\.clean))
    }
  }

  private static func mode(_ name: String) -> Mode? {
    switch name {
    case "suggest": .suggest
    case "conservative": .conservative
    case "balanced": .balanced
    case "aggressive": .aggressive
    default: Double(name).map { .threshold($0) }
    }
  }

  /// For each part, the model adapted to the pairs of all others.
  private static func adapted(_ base: Model, to pairs: [Pair], _ parts: Parts) -> [Model] {
    (0..<parts.count).map { part in
      base.adapted(
        to: pairs.filter { parts.part(of: $0) != part }.map { (printed: $0.clean, read: $0.ocr) })
    }
  }
}
