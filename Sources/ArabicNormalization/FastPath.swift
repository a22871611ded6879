internal import ArabicText

/// Names of the text facts that the tables are built with.
enum TextKind {
  static func isSpace(_ value: UInt32) -> Bool { TextClass.of(value) == .space }
  static func isMark(_ value: UInt32) -> Bool { ArabicLetter.isMark(value) }
  static func append(_ value: UInt32, to bytes: inout [UInt8]) { UTF8Decoding.append(value, to: &bytes) }

  /// Whether two bytes, the first in the low half, are a letter of the Arabic script.
  static func isArabicLetter(_ bits: UInt32) -> Bool {
    ArabicLetter.isLetter((bits & 0x1F) << 6 | (bits >> 8) & 0x3F)
  }
}

extension Normalizer {
  /// Bytes of output that are gathered before they are appended: small enough for a second-level cache.
  private static let block = 1 << 16

  /// Appends the normal form of UTF-8 bytes, line by line: by the table where it serves, else by the passes.
  func append(normalForm bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    guard fast.isUsable else {
      appendCarefully(bytes, 0..<bytes.count, to: &output)
      return
    }
    output.reserveCapacity(output.count + bytes.count)
    var capacity = Self.block * 2
    var buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    defer { buffer.deallocate() }
    var filled = 0
    var at = 0
    while at < bytes.count {
      let end = lineEnd(bytes, at)
      if end - at + 8 > capacity - filled {
        output.append(contentsOf: UnsafeBufferPointer(start: buffer, count: filled))
        filled = 0
        if end - at + 8 > capacity {
          buffer.deallocate()
          capacity = end - at + 8
          buffer = .allocate(capacity: capacity)
        }
      }
      if let written = quickly(bytes, at..<end, into: buffer + filled) {
        filled += written
      } else {
        output.append(contentsOf: UnsafeBufferPointer(start: buffer, count: filled))
        filled = 0
        appendCarefully(bytes, at..<end, to: &output)
      }
      if filled >= Self.block {
        output.append(contentsOf: UnsafeBufferPointer(start: buffer, count: filled))
        filled = 0
      }
      at = end
    }
    output.append(contentsOf: UnsafeBufferPointer(start: buffer, count: filled))
  }

  /// The end of the line that starts at an offset, after its LF.
  private func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < bytes.count {
      if bytes[at] == 0x0A { return at + 1 }
      at += 1
    }
    return at
  }

  private func appendCarefully(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
    let text = UTF8Text(repairing: Array(bytes[range]))
    output.append(contentsOf: carefully(AlignedText(text, keepsLog: false)).text.utf8)
  }

  /// Writes the normal form of one line and gives the number of bytes, or nil where the careful way is needed.
  ///
  /// No scalar of the table grows, so the output has room for as many bytes as the line, and one pair beyond.
  private func quickly(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, into output: UnsafeMutablePointer<UInt8>
  ) -> Int? {
    if fast.checksVisualOrder, VisualOrderRepair.isVisual(bytes, line) { return nil }
    guard let input = bytes.baseAddress else { return 0 }
    let written = fast.ascii.withUnsafeBufferPointer { ascii in
      fast.arabic.withUnsafeBufferPointer { arabic in
        run(input, line, output, ascii.baseAddress.unsafelyUnwrapped, arabic.baseAddress.unsafelyUnwrapped)
      }
    }
    guard let written, fast.checksVisualOrder else { return written }
    // What folding makes of a line may look turned where the line itself did not.
    let result = UnsafeBufferPointer(start: output, count: written)
    return VisualOrderRepair.isVisual(result, 0..<written) ? nil : written
  }

  private func run(
    _ input: UnsafePointer<UInt8>, _ line: Range<Int>, _ output: UnsafeMutablePointer<UInt8>,
    _ ascii: UnsafePointer<FastTable.Entry>, _ arabic: UnsafePointer<FastTable.Entry>
  ) -> Int? {
    var at = line.lowerBound
    let end = line.upperBound
    var out = 0
    var last: UInt32 = 0  // the letter written last, for elongation
    var repeats = 0
    var afterMark = false
    while at < end {
      let byte = input[at]
      var entry: FastTable.Entry
      if byte & 0xFC == 0xD8 {
        guard at + 1 < end, input[at + 1] & 0xC0 == 0x80 else { return nil }
        entry = arabic[Int(byte & 3) << 6 | Int(input[at + 1] & 0x3F)]
        at += 2
      } else if byte < 0x80 {
        entry = ascii[Int(byte)]
        at += 1
      } else {
        guard let (found, length) = rare(input, at, end) else { return nil }
        if found == .copy {
          for offset in 0..<3 { output[out + offset] = input[at + offset] }
          out += 3
          at += 3
          last = 0
          afterMark = false
          continue
        }
        entry = found
        at += length
      }
      let flags = entry.bits & FastTable.Entry.anyFlag
      output[out] = UInt8(truncatingIfNeeded: entry.bits)
      output[out + 1] = UInt8(truncatingIfNeeded: entry.bits >> 8)
      if flags == 0 {
        out += Int(entry.bits >> 16)
        if entry.bits >> 16 != 0 {
          last = 0
          afterMark = false
        }
        continue
      }
      if flags == FastTable.Entry.letterFlag {
        repeats = entry.bits == last ? repeats + 1 : 0
        if repeats == 2 { return nil }
        last = entry.bits
        out += 2
        afterMark = false
        continue
      }
      if flags == FastTable.Entry.spaceFlag {
        if out == 0 || output[out - 1] != 0x20 { out += 1 }
        last = 0
        afterMark = false
      } else if flags == FastTable.Entry.tatweelFlag {
        if out == 0 || output[out - 1] < 0x40 || output[out - 1] >= 0x80 && isDigit(output, out) { return nil }
      } else if flags == FastTable.Entry.markFlag {
        if afterMark { return nil }
        afterMark = true
        out += 2
        last = 0
      } else {
        return nil
      }
    }
    return out
  }

  /// Whether the last scalar written is an Arabic-Indic or extended digit.
  @inline(__always)
  private func isDigit(_ output: UnsafeMutablePointer<UInt8>, _ count: Int) -> Bool {
    guard count >= 2 else { return false }
    let (lead, trail) = (output[count - 2], output[count - 1])
    return lead == 0xD9 && trail >= 0xA0 && trail <= 0xA9 || lead == 0xDB && trail >= 0xB0 && trail <= 0xB9
  }

  /// The entry of a scalar that is neither ASCII nor Arabic, and its length.
  private func rare(_ input: UnsafePointer<UInt8>, _ at: Int, _ end: Int) -> (FastTable.Entry, Int)? {
    if input[at] == 0xC2, at + 1 < end, input[at + 1] & 0xC0 == 0x80 {
      return (fast.latin[Int(input[at + 1] & 0x3F)], 2)
    }
    if input[at] == 0xE2, at + 2 < end, input[at + 1] == 0x80, input[at + 2] & 0xC0 == 0x80 {
      return (fast.general[Int(input[at + 2] & 0x3F)], 3)
    }
    return nil
  }
}
