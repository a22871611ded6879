/// Text as well-formed UTF-8, sliced by byte ranges.
///
/// Every range in Tahqiq counts UTF-8 bytes, half open, as in the JSON of the command. A `UTF8Text` gives the slice that a
/// range names, and converts offsets to the units of other systems:
///
/// ```swift
/// let source = UTF8Text("17 آذار 2019")
/// source[3..<11]                         // "آذار"
/// source.scalarOffset(of: 11)            // 7
/// ```
public struct UTF8Text: Sendable, Hashable {
  /// The bytes, always well-formed UTF-8.
  public let utf8: [UInt8]

  /// - Complexity: O(*n*).
  public init(_ string: String) { utf8 = Array(string.utf8) }

  /// Takes bytes that are known to be well-formed.
  package init(unchecked bytes: [UInt8]) { utf8 = bytes }

  /// Takes bytes, replacing each ill-formed sequence by U+FFFD as the Unicode Standard recommends (chapter 3.9).
  ///
  /// - Complexity: O(*n*).
  public init(repairing bytes: [UInt8]) {
    if UTF8Validation.firstFault(in: bytes) == nil {
      utf8 = bytes
    } else {
      utf8 = Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
  }

  /// Takes bytes that must be well-formed.
  ///
  /// - Throws: ``UTF8Fault`` with the offset of the first byte that no well-formed text has there.
  /// - Complexity: O(*n*).
  public init(validating bytes: [UInt8]) throws(UTF8Fault) {
    if let offset = UTF8Validation.firstFault(in: bytes) { throw UTF8Fault(offset: offset) }
    utf8 = bytes
  }

  /// The number of UTF-8 bytes.
  public var count: Int { utf8.count }
  public var isEmpty: Bool { utf8.isEmpty }
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The slice that a range of bytes names. Borders inside a scalar show as U+FFFD, as in any decoder.
  ///
  /// - Complexity: O(length of the range).
  public subscript(range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

  /// Whether an offset stands on the border of a scalar.
  public func isScalarBorder(_ offset: Int) -> Bool {
    offset == utf8.count || (offset >= 0 && offset < utf8.count && utf8[offset] & 0xC0 != 0x80)
  }

  /// The number of Unicode scalars before a byte offset.
  ///
  /// - Complexity: O(*offset*).
  public func scalarOffset(of offset: Int) -> Int {
    utf8[0..<offset].reduce(into: 0) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
  }

  /// The number of UTF-16 units before a byte offset.
  ///
  /// - Complexity: O(*offset*).
  public func utf16Offset(of offset: Int) -> Int {
    utf8[0..<offset].reduce(into: 0) { count, byte in
      if byte & 0xC0 != 0x80 { count += byte >= 0xF0 ? 2 : 1 }
    }
  }

  /// The byte offset of the scalar with a given number, or nil past the end.
  ///
  /// - Complexity: O(*result*).
  public func offset(ofScalar number: Int) -> Int? {
    var seen = 0
    for (offset, byte) in utf8.enumerated() where byte & 0xC0 != 0x80 {
      if seen == number { return offset }
      seen += 1
    }
    return seen == number ? utf8.count : nil
  }

  /// The byte offset of the UTF-16 unit with a given number; nil past the end or inside a surrogate pair.
  ///
  /// - Complexity: O(*result*).
  public func offset(ofUTF16 number: Int) -> Int? {
    var seen = 0
    for (offset, byte) in utf8.enumerated() where byte & 0xC0 != 0x80 {
      if seen >= number { return seen == number ? offset : nil }
      seen += byte >= 0xF0 ? 2 : 1
    }
    return seen == number ? utf8.count : nil
  }

  /// The index in ``string`` (or in an equal string) of a byte offset.
  public func index(of offset: Int, in string: String) -> String.Index {
    string.utf8.index(string.utf8.startIndex, offsetBy: offset)
  }
}

extension UTF8Text: CustomStringConvertible, ExpressibleByStringLiteral {
  public var description: String { string }
  public init(stringLiteral value: String) { self.init(value) }
}

/// Bytes that are not well-formed UTF-8.
public struct UTF8Fault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The byte offset of the first faulty sequence.
  public let offset: Int
  public var description: String { "not well-formed UTF-8 at byte \(offset)" }
}

/// The test of well-formedness (The Unicode Standard, table 3-7).
package enum UTF8Validation {
  /// The offset of the first ill-formed sequence, or nil.
  package static func firstFault(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { firstFault(in: $0, from: 0) }
  }

  package static func firstFault(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start
    let end = bytes.count
    while at < end {
      let byte = bytes[at]
      if byte < 0x80 {
        at += 1
      } else if byte >= 0xC2, byte < 0xE0, at + 1 < end, bytes[at + 1] & 0xC0 == 0x80 {
        at += 2
      } else {
        let length = sequenceLength(bytes, at, end)
        if length == 0 { return at }
        at += length
      }
    }
    return nil
  }

  /// The length of the well-formed sequence that starts at an offset, or 0.
  @inline(__always)
  package static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int {
    func trails(_ index: Int) -> Bool { index < end && bytes[index] & 0xC0 == 0x80 }
    let lead = bytes[at]
    switch lead {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return trails(at + 1) ? 2 : 0
    case 0xE0...0xEF:
      guard trails(at + 1), trails(at + 2) else { return 0 }
      let second = bytes[at + 1]
      if lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F { return 0 }
      return 3
    case 0xF0...0xF4:
      guard trails(at + 1), trails(at + 2), trails(at + 3) else { return 0 }
      let second = bytes[at + 1]
      if lead == 0xF0 && second < 0x90 || lead == 0xF4 && second > 0x8F { return 0 }
      return 4
    default: return 0
    }
  }
}
