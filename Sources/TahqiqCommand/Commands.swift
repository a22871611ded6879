internal import ArgumentParser
internal import Tahqiq

struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Normalise, correct and extract: a report that a person can read.")

  @OptionGroup var input: InputOptions
  @OptionGroup var correction: CorrectionOptions
  @OptionGroup var extraction: ExtractionOptions

  func run() async throws {
    var options = Reader.Options(tasks: [.correct, .extract])
    try input.apply(to: &options)
    try correction.apply(to: &options)
    extraction.apply(to: &options)
    try await Runner(input, options) { Report(of: $0, name: $1, tasks: [.correct, .extract], style: .current).bytes }
      .run()
  }
}

struct NormalizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize", abstract: "Normalisation alone; text in, text out.")

  @OptionGroup var input: InputOptions

  func run() async throws {
    var options = Reader.Options(tasks: .normalize)
    try input.apply(to: &options)
    if input.format == .text {
      try TextStream(input, options.profile).run()
    } else {
      try await Runner(input, options) { reading, _ in reading.established.text.utf8 }.run()
    }
  }
}

struct CorrectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Normalisation, then OCR correction; text in, text out.")

  @OptionGroup var input: InputOptions
  @OptionGroup var correction: CorrectionOptions

  func run() async throws {
    var options = Reader.Options(tasks: [.correct])
    try input.apply(to: &options)
    try correction.apply(to: &options)
    try await Runner(input, options) { reading, _ in reading.established.text.utf8 }.run()
  }
}

struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Dates, numbers and identifiers, without correction.")

  @OptionGroup var input: InputOptions
  @OptionGroup var extraction: ExtractionOptions

  func run() async throws {
    var options = Reader.Options(tasks: [.extract])
    try input.apply(to: &options)
    extraction.apply(to: &options)
    try await Runner(input, options) { Report(of: $0, name: $1, tasks: [.extract], style: .current).bytes }.run()
  }
}
