import ArabicText
import ArgumentParser
import OCRCorrection

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(shouldDisplay: false)
  @Option var model: String
  @Option var mode = 0.6
  @Option var confusions: String?
  @Option var repeats = 1
  @Option var share: Double?
  @Flag var list = false
  @Flag var evidence = false
  @Flag var suggestions = false
  @Argument var files: [String]

  func run() throws {
    var base = try Model(path: model)
    if let confusions { base = base.replacing(ConfusionCounts(parsing: try Files.text(confusions)), share: share) }
    let corrector = try Corrector(model: base, options: .init(mode: .threshold(mode)))
    for file in files {
      let all = try Files.bytes(file)
      let documents = all.split(separator: 0x0C, omittingEmptySubsequences: false)
      let clock = ContinuousClock()
      var output: [UInt8] = []
      var edits = 0
      var time = Duration.zero
      for document in documents {
        let text = UTF8Text(repairing: Array(document))
        if evidence {
          output += Array(corrector.evidence(text).joined(separator: "\n").utf8) + [0x0C]
          continue
        }
        var result = Correction(text: AlignedText(text))
        time += clock.measure { for _ in 0..<repeats { result = corrector.correct(AlignedText(text)) } }
        if list {
          for edit in result.text.edits { show("EDIT", edit) }
          for edit in result.suggestions { show("sugg", edit) }
        }
        edits += result.text.edits.count
        if !output.isEmpty { output.append(0x0C) }
        output += result.text.text.utf8
      }
      if !list { try Files.write(output, to: file + ".out") }
      let words = all.split(whereSeparator: { $0 <= 32 }).count * repeats
      print(
        "\(file): \(words) words in \(time): \(Double(words) / (Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds))) w/s, \(edits) edits"
      )
    }
  }
  func show(_ kind: String, _ edit: Edit) {
    let alternatives = edit.alternatives.map { "\($0.text) \(Int($0.confidence * 100))" }.joined(separator: ", ")
    print(
      "\(kind)\t\(edit.source)\t\(edit.replacement)\t\(edit.rule)\t\(Int(edit.confidence * 100))\t[\(alternatives)]")
  }
}
