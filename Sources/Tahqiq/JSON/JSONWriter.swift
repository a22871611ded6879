/// Writes compact JSON: members in the order in which they are given, one value on one line.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Makes room at once for so many bytes, so that the growing text is not copied over and over.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func object(_ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  mutating func array<Element>(_ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
    for element in elements { body(&self, element) }
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A member whose value is a string; left out where there is none.
  mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  mutating func member(_ name: String, _ value: Int?) {
    guard let value else { return }
    key(name)
    raw(String(value).utf8)
  }

  /// A member whose value is 0…1, to four places.
  mutating func member(_ name: String, confidence value: Double) {
    key(name)
    raw(Self.confidence(value).utf8)
  }

  /// A member whose value is JSON already.
  mutating func member(_ name: String, raw value: some Sequence<UInt8>) {
    key(name)
    raw(value)
  }

  mutating func member(_ name: String, range: Range<Int>) {
    key(name)
    array([range.lowerBound, range.upperBound]) { writer, bound in writer.raw(String(bound).utf8) }
  }

  /// JSON as it is, such as a number.
  mutating func raw(_ value: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: value)
    needsComma = true
  }

  mutating func string(_ value: String) {
    var value = value
    value.withUTF8 { string(utf8: $0) }
  }

  mutating func string(utf8: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    for at in 0..<utf8.count {
      let byte = utf8[at]
      if byte >= 0x20, byte != 0x22, byte != 0x5C, byte != 0x7F { continue }
      bytes.append(contentsOf: utf8[start..<at])
      escape(byte)
      start = at + 1
    }
    bytes.append(contentsOf: utf8[start..<utf8.count])
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  /// A number 0…1 with at most four places, and none that say nothing.
  static func confidence(_ value: Double) -> String {
    let scaled = Int((max(0, min(1, value)) * 10_000).rounded())
    if scaled == 10_000 { return "1" }
    if scaled == 0 { return "0" }
    var digits = String(scaled)
    digits = String(repeating: "0", count: 4 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "0." + digits
  }
}
