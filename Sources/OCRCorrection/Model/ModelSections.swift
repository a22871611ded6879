/// The parts of a model file.
///
/// All numbers are little-endian. The header is 32 bytes: `TAHQIQMD`, version (32 bits), number of sections (32 bits), length
/// of the whole (64 bits), checksum of all that follows the header (64 bits). A table follows with 32 bytes a section: its name
/// in 16 bytes padded with zeros, offset (64 bits), length (64 bits). Sections begin at multiples of 64.
struct ModelSections: @unchecked Sendable {
  static let magic: [UInt8] = Array("TAHQIQMD".utf8)
  static let version: UInt32 = 1
  static let headerSize = 32
  private static let rowSize = 32

  let bytes: UnsafeRawBufferPointer
  private(set) var ranges: [(name: String, range: Range<Int>)] = []

  init(_ bytes: UnsafeRawBufferPointer) throws(ModelError) {
    self.bytes = bytes
    guard bytes.count >= ModelSections.headerSize, bytes.prefix(8).elementsEqual(ModelSections.magic) else {
      throw ModelError.notAModel
    }
    let version = UInt32(truncatingIfNeeded: number(at: 8, bytes: 4))
    guard version == ModelSections.version else {
      throw ModelError.version(found: version, expected: ModelSections.version)
    }
    let length = number(at: 16, bytes: 8)
    guard length == UInt64(bytes.count) else {
      throw ModelError.truncated(expected: Int(clamping: length), found: bytes.count)
    }
    let rows = Int(number(at: 12, bytes: 4))
    guard rows <= (bytes.count - ModelSections.headerSize) / ModelSections.rowSize else {
      throw ModelError.section("table")
    }
    for row in 0..<rows { ranges.append(try section(row)) }
  }

  private func section(_ row: Int) throws(ModelError) -> (name: String, range: Range<Int>) {
    let at = ModelSections.headerSize + row * ModelSections.rowSize
    let name = String(decoding: bytes[at..<(at + 16)].prefix { $0 != 0 }, as: UTF8.self)
    let start = number(at: at + 16, bytes: 8)
    let length = number(at: at + 24, bytes: 8)
    let count = UInt64(bytes.count)
    guard start <= count, length <= count - start else { throw ModelError.section(name) }
    return (name, Int(start)..<Int(start + length))
  }

  private func number(at offset: Int, bytes size: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in (0..<size).reversed() { value = value << 8 | UInt64(bytes[offset + index]) }
    return value
  }

  func section(_ name: String) -> UnsafeRawBufferPointer? {
    ranges.first { $0.name == name }.map { UnsafeRawBufferPointer(rebasing: bytes[$0.range]) }
  }

  func required(_ name: String) throws(ModelError) -> UnsafeRawBufferPointer {
    guard let section = section(name) else { throw ModelError.section(name) }
    return section
  }

  /// Compares the checksum.
  ///
  /// - Complexity: O(*bytes*); some milliseconds.
  func verify() throws(ModelError) {
    let found = ModelSections.checksum(UnsafeRawBufferPointer(rebasing: bytes[ModelSections.headerSize...]))
    guard found == number(at: 24, bytes: 8) else { throw ModelError.checksum }
  }

  /// FNV-1a over 64-bit little-endian words, the rest padded with zeros.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    var at = 0
    while at + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      value = (value ^ word) &* 0x0000_0100_0000_01B3
      value ^= value >> 31
      at += 8
    }
    var last: UInt64 = 0
    for index in (at..<bytes.count).reversed() { last = last << 8 | UInt64(bytes[index]) }
    return (value ^ last) &* 0x0000_0100_0000_01B3
  }

  /// Lays sections out as a model.
  static func assemble(_ sections: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var table: [UInt8] = []
    var body: [UInt8] = []
    let bodyStart = aligned(headerSize + sections.count * rowSize)
    for section in sections {
      let name = Array(section.name.utf8.prefix(16))
      table += name + [UInt8](repeating: 0, count: 16 - name.count)
      append(UInt64(bodyStart + body.count), bytes: 8, to: &table)
      append(UInt64(section.bytes.count), bytes: 8, to: &table)
      body += section.bytes
      body += [UInt8](repeating: 0, count: aligned(body.count) - body.count)
    }
    table += [UInt8](repeating: 0, count: bodyStart - headerSize - table.count)
    let content = table + body
    var result = magic
    append(UInt64(version), bytes: 4, to: &result)
    append(UInt64(sections.count), bytes: 4, to: &result)
    append(UInt64(headerSize + content.count), bytes: 8, to: &result)
    append(content.withUnsafeBytes { checksum($0) }, bytes: 8, to: &result)
    return result + content
  }

  private static func aligned(_ value: Int) -> Int { (value + 63) / 64 * 64 }

  private static func append(_ value: UInt64, bytes count: Int, to bytes: inout [UInt8]) {
    for index in 0..<UInt64(count) { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
  }
}
