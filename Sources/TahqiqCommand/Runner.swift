internal import Tahqiq

/// Runs a reader over the inputs of the command line, in order, on as many threads as asked.
struct Runner: Sendable {
  typealias Render = @Sendable (_ reading: Reading, _ name: String) -> [UInt8]

  private let options: InputOptions
  private let reader: Reader
  private let render: Render

  init(_ options: InputOptions, _ readerOptions: Reader.Options, render: @escaping Render) throws {
    self.options = options
    self.render = render
    reader = try Reader(readerOptions)
  }

  func run() async throws {
    var failures = Failures()
    if options.format == .jsonl {
      let records = RecordReader(reader)
      for input in options.inputs {
        do {
          try await RecordStream(records, input, options).run(&failures)
        } catch let failure as InputFailure {
          failure.note(in: &failures)
        } catch let error as ICUError {
          InputFailure(input, error).note(in: &failures)
        }
      }
    } else {
      try await readFiles(&failures)
    }
    try failures.conclude()
  }

  /// Reads whole files, `jobs` at a time, and writes them in their order.
  private func readFiles(_ failures: inout Failures) async throws {
    let inputs = options.inputs
    let started = ContinuousClock.now
    for start in stride(from: 0, to: inputs.count, by: options.jobs) {
      let window = Array(inputs[start..<min(inputs.count, start + options.jobs)])
      if ContinuousClock.now - started > .seconds(1) {
        Diagnostics.progress("\(start) of \(inputs.count) files read")
      }
      let results = await mapConcurrently(window, jobs: options.jobs) { input in
        Result { try file(input) }
      }
      Diagnostics.endProgress()
      for (input, result) in zip(window, results) {
        do {
          let output = try result.get()
          Encodings.note(output.encoding, faults: output.faults, of: input, options, &failures)
          if options.format == .json { try Output.write(line: output.bytes) } else { try Output.write(output.bytes) }
        } catch let failure as InputFailure {
          failure.note(in: &failures)
        }
      }
    }
  }

  private struct FileOutput: Sendable {
    var bytes: [UInt8]
    var encoding: CharsetGuess
    var faults: Int
  }

  private func file(_ input: Input) throws -> FileOutput {
    let bytes = try InputStream(input).all(limit: options.limitInBytes)
    let decoded: DecodedText
    do throws(ICUError) {
      decoded = try DecodedText(bytes, encoding: options.encoding)
    } catch {
      throw InputFailure(input, error)
    }
    return output(of: decoded, input)
  }

  private func output(of decoded: DecodedText, _ input: Input) -> FileOutput {
    var reading = reader.read(decoded.text)
    reading.encoding = decoded.encoding
    let bytes =
      options.format == .json
      ? reading.json(tasks: reader.options.tasks, file: input.file) : render(reading, input.name)
    return FileOutput(bytes: bytes, encoding: decoded.encoding, faults: decoded.faults)
  }
}

/// The results of a function over some elements, in their order, with at most `jobs` running at once.
func mapConcurrently<Element: Sendable, Output: Sendable>(
  _ elements: [Element], jobs: Int, _ body: @escaping @Sendable (Element) -> Output
) async -> [Output] {
  if jobs == 1 || elements.count == 1 { return elements.map(body) }
  return await withTaskGroup(of: (Int, Output).self) { group in
    var results = [Output?](repeating: nil, count: elements.count)
    var next = 0
    while next < min(jobs, elements.count) {
      let (index, element) = (next, elements[next])
      group.addTask { (index, body(element)) }
      next += 1
    }
    while let (index, output) = await group.next() {
      results[index] = output
      if next < elements.count {
        let (index, element) = (next, elements[next])
        group.addTask { (index, body(element)) }
        next += 1
      }
    }
    return results.compactMap(\.self)
  }
}
