/// A stretch of text of one kind.
public struct Token: Sendable, Hashable {
  @frozen public enum Kind: UInt8, Sendable, Hashable {
    /// Letters of the Arabic script with their marks and tatweel.
    case arabic
    /// Letters of any other script, with their marks.
    case latin
    /// Decimal digits of one script (a change of script begins a new token).
    case digits
    /// A single scalar that is none of the others.
    case punctuation
    /// White space within a line.
    case space
    /// One line break (CR LF is one).
    case newline
  }

  public var kind: Kind
  /// In UTF-8 bytes of the text that was cut.
  public var range: Range<Int>

  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// Cuts text into tokens that cover it without a gap.
///
/// - Complexity: O(*n*); nothing is allocated.
public struct Tokens: Sequence, IteratorProtocol, Sendable {
  private let bytes: [UInt8]
  private let end: Int
  private var at: Int

  public init(_ text: UTF8Text) { self.init(text, in: 0..<text.count) }

  /// Cuts a range of a text whose borders are borders of scalars.
  public init(_ text: UTF8Text, in range: Range<Int>) {
    bytes = text.utf8
    at = range.lowerBound
    end = range.upperBound
  }

  public mutating func next() -> Token? {
    guard at < end else { return nil }
    let start = at
    let (first, length) = UTF8Decoding.scalar(bytes, at)
    at += length
    let kind = TextClass.of(first)
    switch kind {
    case .punctuation: break
    case .newline:
      if first == 0x0D, at < end, bytes[at] == 0x0A { at += 1 }
    case .digits:
      let zero = first - TextClass.digitValue(first)
      run { TextClass.of($0) == .digits && $0 - TextClass.digitValue($0) == zero }
    case .arabic, .latin:
      run { TextClass.of($0) == kind || TextClass.isMark($0) }
    case .space:
      run { TextClass.of($0) == .space }
    }
    return Token(kind: kind, range: start..<at)
  }

  private mutating func run(while holds: (UInt32) -> Bool) {
    while at < end {
      let (scalar, length) = UTF8Decoding.scalar(bytes, at)
      if !holds(scalar) { return }
      at += length
    }
  }
}

/// Decoding of well-formed UTF-8.
@usableFromInline
package enum UTF8Decoding {
  /// The scalar that starts at an offset, and its length in bytes.
  @inlinable @inline(__always)
  package static func scalar(_ bytes: [UInt8], _ at: Int) -> (value: UInt32, length: Int) {
    let lead = bytes[at]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead < 0xE0 { return (UInt32(lead & 0x1F) << 6 | UInt32(bytes[at + 1] & 0x3F), 2) }
    if lead < 0xF0 {
      return (UInt32(lead & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F), 3)
    }
    return (
      UInt32(lead & 0x07) << 18 | UInt32(bytes[at + 1] & 0x3F) << 12 | UInt32(bytes[at + 2] & 0x3F) << 6
        | UInt32(bytes[at + 3] & 0x3F), 4
    )
  }

  /// The scalar that starts at an offset of a buffer, and its length in bytes.
  @inline(__always)
  package static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (value: UInt32, length: Int) {
    let lead = bytes[at]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead < 0xE0 { return (UInt32(lead & 0x1F) << 6 | UInt32(bytes[at + 1] & 0x3F), 2) }
    if lead < 0xF0 {
      return (UInt32(lead & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F), 3)
    }
    return (
      UInt32(lead & 0x07) << 18 | UInt32(bytes[at + 1] & 0x3F) << 12 | UInt32(bytes[at + 2] & 0x3F) << 6
        | UInt32(bytes[at + 3] & 0x3F), 4
    )
  }

  /// The scalar that ends before an offset, and its length in bytes.
  @inlinable @inline(__always)
  package static func scalar(_ bytes: [UInt8], before end: Int) -> (value: UInt32, length: Int) {
    var start = end - 1
    while bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(bytes, start)
  }

  /// Appends a scalar as UTF-8.
  @inlinable @inline(__always)
  package static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    if value < 0x80 {
      bytes.append(UInt8(value))
    } else if value < 0x800 {
      bytes.append(UInt8(0xC0 | value >> 6))
      bytes.append(UInt8(0x80 | value & 0x3F))
    } else if value < 0x10000 {
      bytes.append(UInt8(0xE0 | value >> 12))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    } else {
      bytes.append(UInt8(0xF0 | value >> 18))
      bytes.append(UInt8(0x80 | value >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    }
  }
}

/// The kind of a scalar, for cutting text.
@usableFromInline
package enum TextClass {
  @inlinable @inline(__always)
  package static func of(_ value: UInt32) -> Token.Kind {
    switch value {
    case 0x30...0x39, 0x0660...0x0669, 0x06F0...0x06F9: return .digits
    case 0x41...0x5A, 0x61...0x7A: return .latin
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return .newline
    case 0x20, 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .space
    case 0..<0x80: return .punctuation
    case 0x0621...0x063A, 0x0640...0x0652: return .arabic
    default: return ofRest(value)
    }
  }

  @usableFromInline
  package static func ofRest(_ value: UInt32) -> Token.Kind {
    if ArabicLetter.isLetter(value) || value == 0x0640 || ArabicLetter.isMark(value) { return .arabic }
    guard let scalar = Unicode.Scalar(value) else { return .punctuation }
    if scalar.properties.numericType == .decimal { return .digits }
    return scalar.properties.isAlphabetic ? .latin : .punctuation
  }

  /// The value of a decimal digit.
  @inlinable @inline(__always)
  package static func digitValue(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x30...0x39: return value - 0x30
    case 0x0660...0x0669: return value - 0x0660
    case 0x06F0...0x06F9: return value - 0x06F0
    default: return UInt32(Unicode.Scalar(value)?.properties.numericValue ?? 0)
    }
  }

  @inlinable @inline(__always)
  package static func isMark(_ value: UInt32) -> Bool {
    if value < 0x300 { return false }
    if ArabicLetter.isMark(value) || value == 0x0640 { return true }
    if value >= 0x0370 && value < 0x0900 { return false }
    switch Unicode.Scalar(value)?.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
