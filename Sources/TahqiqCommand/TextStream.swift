internal import Tahqiq

/// Normalises files as a stream: no more than the longest line is held.
struct TextStream {
  private let options: InputOptions
  private let normalizer: Normalizer

  init(_ options: InputOptions, _ profile: Profile) throws {
    self.options = options
    normalizer = try Normalizer(profile)
  }

  func run() throws {
    var failures = Failures()
    for input in options.inputs {
      do {
        try normalize(input, &failures)
      } catch let failure as InputFailure {
        failure.note(in: &failures)
      } catch let error as ICUError {
        InputFailure(input, error).note(in: &failures)
      }
    }
    try failures.conclude()
  }

  private func normalize(_ input: Input, _ failures: inout Failures) throws {
    let stream = try InputStream(input)
    var head: [UInt8] = []
    var isWhole = false
    while head.count <= EncodingDetection.window {
      let chunk = try stream.next()
      isWhole = chunk.isEmpty
      if isWhole { break }
      head += chunk
    }
    let guess =
      try options.encoding.map { CharsetGuess(name: $0, confidence: 1) }
      ?? EncodingDetection.guess(head, isWhole: isWhole)
    var decoding = try DecodingStream(guess)
    var lines = normalizer.stream()
    var chunk = head
    var line = 1
    while !chunk.isEmpty {
      let output = try lines.consume(decoding.consume(chunk))
      try Output.write(output)
      line += output.count { $0 == 0x0A }
      if lines.pendingCount > options.limitInBytes {
        throw InputFailure("\(input.name):\(line): the line", over: options.limitInBytes)
      }
      chunk = isWhole ? [] : try stream.next()
    }
    try Output.write(lines.consume(decoding.finish()) + lines.finish())
    Encodings.note(decoding.encoding, faults: decoding.faults, of: input, options, &failures)
  }
}

/// What is said of an encoding that was not plain UTF-8.
enum Encodings {
  static func note(
    _ encoding: CharsetGuess, faults: Int, of input: Input, _ options: InputOptions, _ failures: inout Failures
  ) {
    if encoding.name != "UTF-8", options.encoding == nil {
      Diagnostics.say(
        "\(input.name): read as \(encoding.name), confidence \(Int((encoding.confidence * 100).rounded())) %")
    }
    noteFaults(faults, of: input, encoding: encoding.name, options, &failures)
  }

  /// Faults in an encoding that was guessed are told; in one that was asked for, they are a failure.
  static func noteFaults(
    _ faults: Int, of input: Input, encoding: String, _ options: InputOptions, _ failures: inout Failures
  ) {
    guard faults > 0 else { return }
    let places = faults == 1 ? "1 place is" : "\(faults) places are"
    let message = "\(input.name): \(places) not \(encoding); there stands U+FFFD now"
    if options.encoding == nil { Diagnostics.say(message) } else { failures.unreadable(message) }
  }
}
