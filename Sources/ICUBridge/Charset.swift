internal import CICUShims

/// A guess at the encoding of some bytes.
public struct CharsetGuess: Sendable, Hashable {
  /// IANA's name, such as `windows-1256`.
  public let name: String
  /// 0…1, ICU's own estimate.
  public let confidence: Double

  public init(name: String, confidence: Double) {
    self.name = name
    self.confidence = confidence
  }
}

/// ICU's charset detection.
public enum CharsetDetector {
  /// ICU's guesses, best first; at most eight.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public static func guesses(for bytes: UnsafeRawBufferPointer) throws(ICUError) -> [CharsetGuess] {
    guard !bytes.isEmpty else { return [] }
    let most = 8
    let width = 48
    var names = [CChar](repeating: 0, count: most * width)
    var confidences = [Int32](repeating: 0, count: most)
    var code: Int32 = 0
    let text = bytes.bindMemory(to: CChar.self)
    let found = tahqiq_detect(
      text.baseAddress, Int32(clamping: text.count), &names, Int32(width), &confidences, Int32(most), &code)
    if isFailure(code) { throw ICUError(code: code, operation: "detecting the encoding of \(bytes.count) bytes") }
    return (0..<Int(found)).map { index in
      let name = names[(index * width)..<((index + 1) * width)].prefix { $0 != 0 }
      return CharsetGuess(
        name: String(decoding: name.map { UInt8(bitPattern: $0) }, as: UTF8.self),
        confidence: Double(confidences[index]) / 100)
    }
  }
}

/// A converter between one charset and UTF-16. Not to be shared between tasks: open one for each.
public struct CharsetConverter: ~Copyable {
  private let handle: UnsafeMutableRawPointer
  /// ICU's own name for the charset.
  public let name: String

  /// Opens a converter.
  ///
  /// - Parameters:
  ///   - name: any name or alias that ICU knows.
  ///   - strict: whether a byte or scalar that has no counterpart stops the conversion with an error, instead of
  ///     becoming U+FFFD (or the charset's own substitute).
  public init(_ name: String, strict: Bool = false) throws(ICUError) {
    var code: Int32 = 0
    let opened = tahqiq_converter_open(name, strict, &code)
    guard let opened, !isFailure(code) else {
      throw ICUError(code: code, operation: "opening the converter '\(name)'")
    }
    handle = opened
    var nameCode: Int32 = 0
    self.name = tahqiq_converter_name(opened, &nameCode).map { String(cString: $0) } ?? name
  }

  deinit { tahqiq_converter_close(handle) }

  /// Converts a chunk to UTF-16, keeping what is incomplete at its end for the next call unless `flush` is set.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public mutating func utf16(_ bytes: UnsafeRawBufferPointer, flush: Bool) throws(ICUError) -> [UInt16] {
    let room = 32_768
    let chars = bytes.bindMemory(to: CChar.self)
    var result: [UInt16] = []
    result.reserveCapacity(chars.count + 8)
    guard let base = chars.baseAddress else { return result }
    var position: UnsafePointer<CChar>? = base
    let end = base + chars.count
    var buffer = [UInt16](repeating: 0, count: room)
    while true {
      var code: Int32 = 0
      let count = tahqiq_converter_toUTF16(handle, &position, end, &buffer, Int32(room), flush, &code)
      result.append(contentsOf: buffer[0..<Int(count)])
      if code == bufferOverflow { continue }
      if isFailure(code) {
        let place = position.map { base.distance(to: $0) } ?? 0
        throw ICUError(code: code, operation: "reading byte \(place) as \(name)")
      }
      return result
    }
  }

  /// Converts UTF-16 to the charset.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public mutating func bytes(_ text: [UInt16]) throws(ICUError) -> [UInt8] {
    var code: Int32 = 0
    var needed: Int32 = 0
    let result = [UInt8](unsafeUninitializedCapacity: text.count * 4 + 16) { buffer, count in
      needed = text.withUnsafeBufferPointer { source in
        buffer.withMemoryRebound(to: CChar.self) {
          tahqiq_converter_fromUTF16(
            handle, source.baseAddress, Int32(source.count), $0.baseAddress, Int32($0.count), &code)
        }
      }
      count = isFailure(code) ? 0 : Int(needed)
    }
    if isFailure(code) { throw ICUError(code: code, operation: "writing \(text.count) units as \(name)") }
    return result
  }
}
