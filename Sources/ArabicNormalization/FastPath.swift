internal import ArabicText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

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
    func flush() {
      output.append(contentsOf: UnsafeBufferPointer(start: buffer, count: filled))
      filled = 0
    }
    var at = 0
    while at < bytes.count {
      let end = lineEnd(bytes, at)
      if end - at + FastLine.margin > capacity - filled {
        flush()
        if end - at + FastLine.margin > capacity {
          buffer.deallocate()
          capacity = end - at + FastLine.margin
          buffer = .allocate(capacity: capacity)
        }
      }
      if let written = quickly(bytes, at..<end, into: buffer + filled, capacity: capacity - filled) {
        filled += written
      } else {
        flush()
        appendCarefully(bytes, at..<end, to: &output)
      }
      if filled >= Self.block { flush() }
      at = end
    }
    flush()
  }

  /// The end of the line that starts at an offset, after its LF.
  private func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, bytes.count - start) else {
      return bytes.count
    }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found)) + 1
  }

  private func appendCarefully(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
    let text = UTF8Text(repairing: Array(bytes[range]))
    output.append(contentsOf: carefully(AlignedText(text, keepsLog: false)).text.utf8)
  }

  /// Writes the normal form of one line and gives the number of bytes, or nil where the careful way is needed.
  private func quickly(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, into output: UnsafeMutablePointer<UInt8>, capacity: Int
  ) -> Int? {
    if fast.checksVisualOrder, VisualOrderRepair.isVisual(bytes, line) { return nil }
    guard let input = bytes.baseAddress else { return 0 }
    let written = fast.ascii.withUnsafeBufferPointer { ascii in
      fast.arabic.withUnsafeBufferPointer { arabic in
        guard let ascii = ascii.baseAddress, let arabic = arabic.baseAddress else { return Int?.none }
        var state = FastLine(
          normalizer: self, input: input, line: line, output: output, capacity: capacity, ascii: ascii, arabic: arabic)
        return state.run()
      }
    }
    guard let written, fast.checksVisualOrder else { return written }
    // What folding makes of a line may look turned where the line itself did not.
    let result = UnsafeBufferPointer(start: output, count: written)
    return VisualOrderRepair.isVisual(result, 0..<written) ? nil : written
  }

  /// The normal form of a word that stands between plain spaces, by the passes that look at no more than a word.
  fileprivate func carefully(word bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    if UTF8Validation.firstFault(in: bytes, from: 0) != nil { return nil }
    return carefullyWithoutRepairs(UTF8Text(unchecked: Array(bytes))).utf8
  }
}

/// One line on its way through the table.
private struct FastLine {
  /// Bytes of room beyond those of the line that the output has.
  static let margin = 64

  let normalizer: Normalizer
  let input: UnsafePointer<UInt8>
  let line: Range<Int>
  let output: UnsafeMutablePointer<UInt8>
  let capacity: Int
  let ascii: UnsafePointer<FastTable.Entry>
  let arabic: UnsafePointer<FastTable.Entry>
  /// Where the word that is being read began, in the input and in the output.
  private var wordStart = 0
  private var wordOutput = 0
  /// Whether the line was found not to be misread UTF-8.
  private var isProven = false

  init(
    normalizer: Normalizer, input: UnsafePointer<UInt8>, line: Range<Int>, output: UnsafeMutablePointer<UInt8>,
    capacity: Int, ascii: UnsafePointer<FastTable.Entry>, arabic: UnsafePointer<FastTable.Entry>
  ) {
    self.normalizer = normalizer
    self.input = input
    self.line = line
    self.output = output
    self.capacity = capacity
    self.ascii = ascii
    self.arabic = arabic
    wordStart = line.lowerBound
  }

  /// Writes the normal form of the line and gives the number of bytes, or nil where the line needs the careful way.
  mutating func run() -> Int? {
    var at = line.lowerBound
    let end = line.upperBound
    var out = 0
    var last: UInt32 = 0  // the letter written last, for elongation
    var repeats = 0
    let collapses = normalizer.profile.whitespace != .keep
    let mostRepeats = normalizer.fast.reducesElongation ? 2 : Int.max
    var afterMark = false
    while at < end {
      // Letters, which most of a text is, two bytes at a time.
      while at + 1 < end {
        let pair = UInt16(
          littleEndian: UnsafeRawPointer(input + at).loadUnaligned(as: UInt16.self))
        guard pair & 0xC0FC == 0x80D8 else { break }
        let bits = arabic[Int(pair & 3) << 6 | Int(pair >> 8 & 0x3F)].bits
        guard bits & FastTable.Entry.anyFlag == FastTable.Entry.letterFlag else { break }
        repeats = bits == last ? repeats + 1 : 0
        guard repeats < mostRepeats else { break }
        last = bits
        afterMark = false
        UnsafeMutableRawPointer(output + out).storeBytes(
          of: UInt16(truncatingIfNeeded: bits).littleEndian, as: UInt16.self)
        out += 2
        at += 2
      }
      guard at < end else { break }
      let byte = input[at]
      if byte == 0x20, collapses {
        if out == 0 || output[out - 1] != 0x20 {
          output[out] = 0x20
          out += 1
        }
        at += 1
        (wordStart, wordOutput) = (at, out)
        last = 0
        afterMark = false
        continue
      }
      var entry = FastTable.Entry.hard
      var length = 1
      if byte & 0xFC == 0xD8 {
        if at + 1 < end, input[at + 1] & 0xC0 == 0x80 {
          entry = arabic[Int(byte & 3) << 6 | Int(input[at + 1] & 0x3F)]
          length = 2
        }
      } else if byte < 0x80 {
        entry = ascii[Int(byte)]
      } else if let found = rare(at, end) {
        (entry, length) = found
      }
      let flags = entry.bits & FastTable.Entry.anyFlag
      UnsafeMutableRawPointer(output + out).storeBytes(
        of: UInt16(truncatingIfNeeded: entry.bits).littleEndian, as: UInt16.self)
      if flags == 0 {
        let count = Int(entry.bits >> 16)
        out += count
        at += length
        if count != 0 {
          last = 0
          afterMark = false
        }
        continue
      } else if flags == FastTable.Entry.spaceFlag {
        if out == 0 || output[out - 1] != 0x20 { out += 1 }
        at += length
        last = 0
        afterMark = false
        continue
      }
      switch flags {
      case FastTable.Entry.tatweelFlag where !standsBesideNumber(out):
        at += length
      case FastTable.Entry.markFlag where !afterMark:
        afterMark = true
        out += 2
        at += length
        last = 0
      case FastTable.Entry.copyFlag:
        for offset in 0..<3 { output[out + offset] = input[at + offset] }
        out += 3
        at += 3
        last = 0
        afterMark = false
      case FastTable.Entry.tatweelFlag, FastTable.Entry.hardLine.bits: return nil
      default:
        // A letter comes here when it is repeated.
        guard let next = word(around: at) else { return nil }
        (at, out) = next
        last = 0
        repeats = 0
        afterMark = false
      }
    }
    return out
  }

  /// Whether a tatweel here may be a dash between numbers.
  private func standsBesideNumber(_ out: Int) -> Bool {
    if out == 0 || output[out - 1] < 0x40 { return true }
    guard out >= 2 else { return false }
    let (lead, trail) = (output[out - 2], output[out - 1])
    return lead == 0xD9 && trail >= 0xA0 && trail <= 0xA9 || lead == 0xDB && trail >= 0xB0 && trail <= 0xB9
  }

  /// Writes the normal form of the word around an offset by the passes, and gives where input and output go on.
  private mutating func word(around at: Int) -> (at: Int, out: Int)? {
    if !isProven {
      let bytes = UnsafeBufferPointer(start: input, count: line.upperBound)
      if normalizer.profile.mojibake, MojibakeRepair.isSuspect(bytes, line) { return nil }
      isProven = true
    }
    var end = at
    while end < line.upperBound, input[end] != 0x20, input[end] != 0x0A { end += 1 }
    let word = UnsafeBufferPointer(start: input + wordStart, count: end - wordStart)
    guard let result = normalizer.carefully(word: word) else { return nil }
    var bytes = result[...]
    // An exotic space at an edge of the word joins the plain one there.
    if normalizer.profile.whitespace != .keep, bytes.first == 0x20, wordOutput > 0, output[wordOutput - 1] == 0x20 {
      bytes = bytes.dropFirst()
    }
    guard wordOutput + bytes.count + (line.upperBound - end) + 8 <= capacity else { return nil }
    for (offset, byte) in bytes.enumerated() { output[wordOutput + offset] = byte }
    wordStart = end
    wordOutput += bytes.count
    return (end, wordOutput)
  }

  /// The entry of a scalar that is neither ASCII nor Arabic, and its length.
  private func rare(_ at: Int, _ end: Int) -> (FastTable.Entry, Int)? {
    if input[at] == 0xC2, at + 1 < end, input[at + 1] & 0xC0 == 0x80 {
      return (normalizer.fast.latin[Int(input[at + 1] & 0x3F)], 2)
    }
    if input[at] == 0xE2, at + 2 < end, input[at + 1] == 0x80, input[at + 2] & 0xC0 == 0x80 {
      return (normalizer.fast.general[Int(input[at + 2] & 0x3F)], 3)
    }
    return nil
  }
}
