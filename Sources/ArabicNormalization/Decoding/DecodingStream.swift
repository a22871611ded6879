public import ArabicText
public import ICUBridge

/// Text made of bytes, with how they were read.
public struct DecodedText: Sendable, Hashable {
  /// The text; a byte-order mark, where there was one, is its first scalar.
  public var text: UTF8Text
  /// The encoding that was used, and how sure it is (1 where it was given).
  public var encoding: CharsetGuess
  /// The number of places that the encoding could not read; each is U+FFFD in ``text``.
  public var faults: Int

  /// Reads bytes in an encoding that is given or detected.
  ///
  /// - Parameters:
  ///   - bytes: the whole of a file.
  ///   - name: any name or alias that ICU knows; nil detects it.
  /// - Throws: ``ICUError`` where ICU does not know the name.
  /// - Complexity: O(*n*).
  public init(_ bytes: [UInt8], encoding name: String? = nil) throws(ICUError) {
    let guess: CharsetGuess
    if let name { guess = CharsetGuess(name: name, confidence: 1) } else { guess = try EncodingDetection.guess(bytes) }
    var stream = try DecodingStream(guess)
    var output = try stream.consume(bytes)
    output += try stream.finish()
    text = UTF8Text(repairing: output)
    encoding = stream.encoding
    faults = stream.faults
  }
}

/// Turns chunks of bytes in one encoding into well-formed UTF-8.
public struct DecodingStream: ~Copyable {
  public let encoding: CharsetGuess
  /// The number of places so far that the encoding could not read.
  public private(set) var faults = 0
  private var converter: CharsetConverter?
  private var pending: [UInt8] = []
  private var pendingUnit: [UInt16] = []

  public init(_ encoding: CharsetGuess) throws(ICUError) {
    let converter = try CharsetConverter(encoding.name)
    let isUTF8 = converter.name.uppercased() == "UTF-8"
    self.encoding = CharsetGuess(name: isUTF8 ? "UTF-8" : encoding.name, confidence: encoding.confidence)
    self.converter = isUTF8 ? nil : consume converter
  }

  /// Takes a chunk and gives what it completes.
  ///
  /// - Complexity: O(*n*).
  public mutating func consume(_ chunk: [UInt8]) throws(ICUError) -> [UInt8] { try take(chunk, flush: false) }

  /// Gives what is left.
  public mutating func finish() throws(ICUError) -> [UInt8] { try take([], flush: true) }

  private mutating func take(_ chunk: [UInt8], flush: Bool) throws(ICUError) -> [UInt8] {
    guard converter != nil else { return utf8(chunk, flush: flush) }
    // ICU wants an address even for nothing.
    let input = chunk.isEmpty ? [UInt8](repeating: 0, count: 1) : chunk
    let units = try input.withUnsafeBytesOrError { buffer throws(ICUError) in
      try converter?.utf16(UnsafeRawBufferPointer(rebasing: buffer[0..<chunk.count]), flush: flush) ?? []
    }
    var all = pendingUnit + units
    pendingUnit = []
    if !flush, let last = all.last, UTF16.isLeadSurrogate(last) { pendingUnit = [all.removeLast()] }
    faults += all.count { $0 == 0xFFFD }
    return Array(String(decoding: all, as: UTF16.self).utf8)
  }

  private mutating func utf8(_ chunk: [UInt8], flush: Bool) -> [UInt8] {
    var bytes = chunk
    if !pending.isEmpty {
      bytes = pending + chunk
      pending = []
    }
    if !flush {
      let cut = Self.incompleteTail(bytes)
      pending = Array(bytes[cut...])
      bytes.removeSubrange(cut...)
    }
    if UTF8Validation.firstFault(in: bytes) == nil { return bytes }
    let repaired = UTF8Text(repairing: bytes)
    faults += Self.replacements(repaired.utf8) - Self.replacements(bytes)
    return repaired.utf8
  }

  private static func replacements(_ bytes: [UInt8]) -> Int {
    var count = 0
    for at in bytes.indices where bytes[at] == 0xEF && bytes[at...].starts(with: [0xEF, 0xBF, 0xBD]) { count += 1 }
    return count
  }

  /// Where a sequence begins that more bytes might complete.
  private static func incompleteTail(_ bytes: [UInt8]) -> Int {
    for back in 1...3 where bytes.count >= back {
      let lead = bytes[bytes.count - back]
      if lead & 0xC0 == 0x80 { continue }
      let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      return length > back ? bytes.count - back : bytes.count
    }
    return bytes.count
  }
}
