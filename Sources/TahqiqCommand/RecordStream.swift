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

  private struct Line: Sendable {
    var number: Int
    var bytes: ArraySlice<UInt8>
    var isTooLong = false
  }

  /// Reads what has come, works on its whole lines, and goes on: no more than one chunk and one line are held.
  func run(_ failures: inout Failures) async throws {
    let stream = try InputStream(input)
    var pending: [UInt8] = []
    var number = 0
    var skips = false
    let started = ContinuousClock.now
    while true {
      let chunk = try stream.next(upTo: 1 << 20)
      var lines: [Line] = []
      cut(chunk, &pending, &number, &skips, &lines)
      if chunk.isEmpty, !pending.isEmpty {
        number += 1
        lines.append(Line(number: number, bytes: pending[...]))
      }
      try await write(lines, &failures)
      if chunk.isEmpty { break }
      if ContinuousClock.now - started > .seconds(2) { Diagnostics.progress("\(number) lines read") }
    }
    Diagnostics.endProgress()
  }

  /// Takes the whole lines out of what is pending and a chunk. A line beyond the limit is refused once and skipped.
  private func cut(
    _ chunk: [UInt8], _ pending: inout [UInt8], _ number: inout Int, _ skips: inout Bool, _ lines: inout [Line]
  ) {
    var rest = chunk[...]
    while let end = rest.firstIndex(of: 0x0A) {
      if skips {
        skips = false
      } else {
        number += 1
        lines.append(Line(number: number, bytes: pending.isEmpty ? rest[..<end] : (pending + rest[..<end])[...]))
        pending = []
      }
      rest = rest[(end + 1)...]
    }
    if skips { return }
    pending += rest
    if pending.count > options.limitInBytes {
      number += 1
      lines.append(Line(number: number, bytes: [], isTooLong: true))
      pending = []
      skips = true
    }
  }

  private func write(_ lines: [Line], _ failures: inout Failures) async throws {
    let limit = options.limitInBytes
    // With one thread each line is written before the next is read.
    for start in stride(from: 0, to: lines.count, by: options.jobs * 8 - 7) {
      let window = Array(lines[start..<min(lines.count, start + options.jobs * 8 - 7)])
      let outcomes = await mapConcurrently(window, jobs: options.jobs) { [records] line in
        line.isTooLong
          ? records.refuse(lengthOver: limit, number: line.number)
          : records.read(line: line.bytes, number: line.number)
      }
      for (line, outcome) in zip(window, outcomes) {
        guard let outcome else { continue }
        if let failure = outcome.failure { failures.unreadable("\(input.name):\(line.number): \(failure)") }
        try Output.write(outcome.json + [0x0A])
      }
    }
  }
}
