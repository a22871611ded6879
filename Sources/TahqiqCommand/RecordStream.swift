internal import Tahqiq

/// JSON Lines from an input to standard output: a line out for each line in, in order, written as it is ready.
struct RecordStream {
  private let records: RecordReader
  private let input: Input
  private let options: InputOptions

  init(_ records: RecordReader, _ input: Input, _ options: InputOptions) {
    self.records = records
    self.input = input
    self.options = options
  }

  /// Reads what has come, works on its whole lines, and goes on: no more than one chunk and one line are held.
  func run(_ failures: inout Failures) async throws {
    let stream = try InputStream(input)
    var decoder = try RecordDecoder(options.encoding)
    var cutter = LineCutter(limit: options.limitInBytes)
    let started = ContinuousClock.now
    while true {
      let chunk = try stream.next(upTo: 1 << 20)
      try await write(cutter.cut(decoder.decode(chunk)), &failures)
      if chunk.isEmpty { break }
      if ContinuousClock.now - started > .seconds(2) { Diagnostics.progress("\(cutter.number) lines read") }
    }
    if let last = cutter.finish() { try await write([last], &failures) }
    Diagnostics.endProgress()
    Encodings.noteFaults(decoder.faults, of: input, encoding: options.encoding ?? "UTF-8", options, &failures)
  }

  private func write(_ lines: [LineCutter.Line], _ failures: inout Failures) async throws {
    let limit = options.limitInBytes
    // With one thread each line is written before the next is read.
    let width = options.jobs * 8 - 7
    for start in stride(from: 0, to: lines.count, by: width) {
      let window = Array(lines[start..<min(lines.count, start + width)])
      let outcomes = await mapConcurrently(window, jobs: options.jobs) { [records] line in
        line.isTooLong
          ? records.refuse(lengthOver: limit, number: line.number)
          : records.read(line: line.bytes, number: line.number)
      }
      for (line, outcome) in zip(window, outcomes) {
        guard let outcome else { continue }
        if let failure = outcome.failure {
          failures.unreadable("\(input.name):\(line.number): \(failure)\(line.isTooLong ? "; see --limit" : "")")
        }
        try Output.write(line: outcome.json)
      }
    }
  }
}

/// Makes UTF-8 of JSON Lines in another encoding that was asked for; without one, bytes are left for the record to judge.
private struct RecordDecoder: ~Copyable {
  private var stream: DecodingStream
  private let isPlain: Bool

  var faults: Int { isPlain ? 0 : stream.faults }

  init(_ encoding: String?) throws(ICUError) {
    stream = try DecodingStream(CharsetGuess(name: encoding ?? "UTF-8", confidence: 1))
    isPlain = stream.encoding.name == "UTF-8"
  }

  /// - Parameter chunk: the next bytes; empty at the end.
  mutating func decode(_ chunk: [UInt8]) throws(ICUError) -> [UInt8] {
    if isPlain { return chunk }
    return chunk.isEmpty ? try stream.finish() : try stream.consume(chunk)
  }
}
