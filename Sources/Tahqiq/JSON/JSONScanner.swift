internal import ArabicText

/// The members of a JSON object, each value as the bytes that it was written in.
///
/// JSON Lines pass members through untouched (a number of thirty digits stays one), which no decoder to values allows;
/// hence this scanner of RFC 8259, that checks the whole of a line and decodes only strings that are asked for.
struct JSONScanner {
  struct Member {
    var name: String
    /// The name as written, quotes included.
    var rawName: Range<Int>
    /// The value as written.
    var value: Range<Int>
  }

  let bytes: ArraySlice<UInt8>
  /// The members that were read so far.
  private(set) var members: [Member] = []
  private var at: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  /// The members of the one object that the bytes are.
  static func members(of bytes: ArraySlice<UInt8>) throws(JSONFault) -> [Member] {
    var scanner = JSONScanner(bytes)
    try scanner.scanObject()
    return scanner.members
  }

  /// Reads the one object that the bytes are; what was read before a fault stands in ``members``.
  mutating func scanObject() throws(JSONFault) {
    skipSpace()
    try expect("{", "an object")
    skipSpace()
    if take("}") { return try finish() }
    while true {
      skipSpace()
      let nameStart = at
      try skipString("the name of a member")
      let rawName = nameStart..<at
      skipSpace()
      try expect(":", "':'")
      skipSpace()
      let start = at
      try skipValue()
      let name = try Self.string(bytes[rawName], lenient: true)
      members.append(Member(name: name, rawName: rawName, value: start..<at))
      skipSpace()
      if take(",") { continue }
      try expect("}", "',' or '}'")
      return try finish()
    }
  }

  private mutating func finish() throws(JSONFault) {
    skipSpace()
    if at < bytes.endIndex { throw fault("the end of the line") }
  }

  /// Skips one value of any depth, without recursion.
  private mutating func skipValue() throws(JSONFault) {
    var closers: [UInt8] = []
    while true {
      skipSpace()
      guard at < bytes.endIndex else { throw fault("a value") }
      switch bytes[at] {
      case UInt8(ascii: "{"):
        at += 1
        skipSpace()
        if !take("}") {
          closers.append(UInt8(ascii: "}"))
          try skipName()
          continue
        }
      case UInt8(ascii: "["):
        at += 1
        skipSpace()
        if !take("]") {
          closers.append(UInt8(ascii: "]"))
          continue
        }
      case UInt8(ascii: "\""): try skipString("a string")
      case UInt8(ascii: "t"): try skipWord("true")
      case UInt8(ascii: "f"): try skipWord("false")
      case UInt8(ascii: "n"): try skipWord("null")
      default: try skipNumber()
      }
      // After a value: a comma goes on, a closer ends its container.
      while let closer = closers.last {
        skipSpace()
        if take(",") {
          skipSpace()
          if closer == UInt8(ascii: "}") { try skipName() }
          break
        }
        guard at < bytes.endIndex, bytes[at] == closer else { throw fault("',' or the end of a list or object") }
        at += 1
        closers.removeLast()
      }
      if closers.isEmpty { return }
    }
  }

  private mutating func skipName() throws(JSONFault) {
    skipSpace()
    try skipString("the name of a member")
    skipSpace()
    try expect(":", "':'")
  }

  private mutating func skipString(_ what: String) throws(JSONFault) {
    try expect("\"", what)
    while at < bytes.endIndex {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        at += 1
        return
      }
      if byte < 0x20 { throw fault("no control character in a string") }
      if byte == UInt8(ascii: "\\") {
        at += 1
        guard at < bytes.endIndex, "\"\\/bfnrtu".utf8.contains(bytes[at]) else { throw fault("a known escape") }
        if bytes[at] == UInt8(ascii: "u") {
          guard at + 4 < bytes.endIndex, bytes[(at + 1)...(at + 4)].allSatisfy({ Self.hexDigit($0) != nil }) else {
            throw fault("four hexadecimal digits")
          }
        }
      }
      at += 1
    }
    throw fault("the end of a string")
  }

  private mutating func skipWord(_ word: String) throws(JSONFault) {
    guard bytes[at...].starts(with: word.utf8) else { throw fault("a value") }
    at += word.utf8.count
  }

  private mutating func skipNumber() throws(JSONFault) {
    let start = at
    _ = take("-")
    let whole = skipDigits()
    guard whole > 0, whole == 1 || bytes[at - whole] != UInt8(ascii: "0") else {
      at = start
      throw fault("a value")
    }
    if take("."), skipDigits() == 0 { throw fault("a digit") }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      if skipDigits() == 0 { throw fault("a digit") }
    }
  }

  private mutating func skipDigits() -> Int {
    let start = at
    while at < bytes.endIndex, bytes[at] >= 0x30, bytes[at] <= 0x39 { at += 1 }
    return at - start
  }

  private mutating func skipSpace() {
    while at < bytes.endIndex, [0x20, 0x09, 0x0D, 0x0A].contains(bytes[at]) { at += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard at < bytes.endIndex, bytes[at] == UInt8(ascii: sign) else { return false }
    at += 1
    return true
  }

  private mutating func expect(_ sign: Unicode.Scalar, _ what: String) throws(JSONFault) {
    if !take(sign) { throw fault(what) }
  }

  private func fault(_ expected: String) -> JSONFault {
    JSONFault(offset: at - bytes.startIndex, message: "expected \(expected)")
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }

  /// The value of a string, quotes included in `raw`, which the scanner has checked.
  ///
  /// - Parameter lenient: whether a lone surrogate becomes U+FFFD instead of a fault.
  static func string(_ raw: ArraySlice<UInt8>, lenient: Bool = false) throws(JSONFault) -> String {
    String(decoding: try utf8(raw, lenient: lenient), as: UTF8.self)
  }

  /// The UTF-8 bytes of a string's value; they are well-formed where `raw` is.
  static func utf8(_ raw: ArraySlice<UInt8>, lenient: Bool = false) throws(JSONFault) -> [UInt8] {
    if !raw.contains(UInt8(ascii: "\\")) { return Array(raw.dropFirst().dropLast()) }
    var output: [UInt8] = []
    output.reserveCapacity(raw.count)
    var at = raw.startIndex + 1
    let end = raw.endIndex - 1
    while at < end {
      guard raw[at] == UInt8(ascii: "\\") else {
        output.append(raw[at])
        at += 1
        continue
      }
      switch raw[at + 1] {
      case UInt8(ascii: "b"): output.append(0x08)
      case UInt8(ascii: "f"): output.append(0x0C)
      case UInt8(ascii: "n"): output.append(0x0A)
      case UInt8(ascii: "r"): output.append(0x0D)
      case UInt8(ascii: "t"): output.append(0x09)
      case UInt8(ascii: "u"):
        at = try escape(raw, at, end, lenient, &output)
        continue
      default: output.append(raw[at + 1])
      }
      at += 2
    }
    return output
  }

  /// Appends the scalar of a `\u` escape, or of two that are a surrogate pair, and gives the offset after it.
  private static func escape(
    _ raw: ArraySlice<UInt8>, _ at: Int, _ end: Int, _ lenient: Bool, _ output: inout [UInt8]
  ) throws(JSONFault) -> Int {
    func unit(_ start: Int) -> UInt32? {
      guard start + 6 <= end, raw[start] == UInt8(ascii: "\\"), raw[start + 1] == UInt8(ascii: "u") else { return nil }
      return raw[(start + 2)..<(start + 6)].reduce(0) { $0 << 4 | (hexDigit($1) ?? 0) }
    }
    let first = unit(at) ?? 0xFFFD
    if (0xD800...0xDBFF).contains(first), let second = unit(at + 6), (0xDC00...0xDFFF).contains(second) {
      UTF8Decoding.append(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), to: &output)
      return at + 12
    }
    if (0xD800...0xDFFF).contains(first) {
      if !lenient {
        throw JSONFault(
          offset: at - raw.startIndex,
          message: "lone surrogate \\u\(String(first, radix: 16)), which no Unicode text has")
      }
      UTF8Decoding.append(0xFFFD, to: &output)
    } else {
      UTF8Decoding.append(first, to: &output)
    }
    return at + 6
  }
}

/// What is wrong with some JSON, and where.
struct JSONFault: Error {
  /// In bytes from the start of what was read.
  var offset: Int
  var message: String
}
