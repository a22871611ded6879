import ArgumentParser
import OCRCorrection

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct LearnConfusions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Counts what an OCR engine confuses, on pairs of printed and read text.",
    discussion: """
      Each line of a pair file is a JSON object with "clean" (or "printed") and "ocr" (or "read"). The table that is written \
      serves the option --confusions of tahqiq; with --counts, the raw counts that tahqiq-model build takes.
      """)

  @Flag(help: "Write raw counts, by joining form, for tahqiq-model build.")
  var counts = false
  @Option(name: .shortAndLong, help: "Where to write; standard output unless given.")
  var output: String?
  @Option(help: .hidden) var folds = 1
  @Option(help: .hidden) var without = -1
  @Argument(help: "Pair files, JSON Lines.")
  var files: [String]

  private struct Pair: Decodable {
    var clean: String?
    var printed: String?
    var ocr: String?
    var read: String?
    var doc: String?
  }

  func run() throws {
    var learner = ConfusionLearner()
    let decoder = JSONDecoder()
    for file in files {
      var number = 0
      for line in try Files.bytes(file).split(separator: 0x0A, omittingEmptySubsequences: false) {
        number += 1
        if line.allSatisfy({ $0 <= 0x20 }) { continue }
        let pair: Pair
        do { pair = try decoder.decode(Pair.self, from: Data(line)) } catch {
          throw ValidationError("\(file):\(number): not a pair: \(error)")
        }
        guard let printed = pair.clean ?? pair.printed, let read = pair.ocr ?? pair.read else {
          throw ValidationError("\(file):\(number): expected members “clean” and “ocr”")
        }
        if folds > 1, LearnConfusions.fold(pair.doc ?? "", of: folds) == without { continue }
        if !learner.add(printed: printed, read: read) {
          Files.warn("\(file):\(number): skipped, the text is too long to align\n")
        }
      }
    }
    let text = counts ? learner.counts.text : learner.counts.table.description
    if let output { try Files.write(Array(text.utf8), to: output) } else { print(text, terminator: "") }
  }

  /// The part of a cross-validation that a document belongs to.
  static func fold(_ document: String, of folds: Int) -> Int {
    document.utf8.reduce(7) { ($0 * 31 + Int($1)) % 1_000_003 } % folds
  }
}
