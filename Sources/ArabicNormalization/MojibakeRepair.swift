internal import ArabicText
internal import ICUBridge

/// UTF-8 that was once read as a single-byte charset: «ط§ظ„ظ…ط¯ظٹظ†ط©» for «المدينة».
///
/// A line is repaired when every one of its scalars is a byte of one charset, those bytes are well-formed UTF-8, and what
/// they spell is Arabic; otherwise it stays as it is. Text that was misread twice is repaired in two rounds.
enum MojibakeRepair {
  static func changes(in text: UTF8Text) -> ChangeList {
    var list = ChangeList()
    for line in Lines(text) where text.utf8.withUnsafeBufferPointer({ isSuspect($0, line) }) {
      for charset in Charset.all {
        if let repaired = repair(text.utf8, line, charset) {
          for (range, bytes) in repaired { list.replace(range, by: bytes, .mojibake) }
          break
        }
      }
    }
    return list
  }

  /// Whether the line has what every misreading of Arabic leaves: a lead byte D8 or D9 read as a letter, and after it a
  /// byte 80…BF read as a scalar that is not ASCII.
  static func isSuspect(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var afterLead = false
    var pairs = 0
    var at = line.lowerBound
    while at < line.upperBound {
      let lead = bytes[at]
      if lead < 0x80 {
        afterLead = false
        at += 1
        continue
      }
      // No byte 80…BF reads as one of the 36 letters or a mark, in any of the charsets.
      if afterLead, !isOrdinaryArabic(bytes, at, line.upperBound) { pairs += 1 }
      // Ø Ù (1252, Latin-1), Ш Щ (1251), ط ظ (1256); and Ã Â Ð Ñ Å, Г В Р, أ آ at a second misreading
      afterLead = false
      if at + 1 < line.upperBound {
        switch UInt16(lead) << 8 | UInt16(bytes[at + 1]) {
        case 0xC398, 0xC399, 0xD0A8, 0xD0A9, 0xD8B7, 0xD8B8, 0xC383, 0xC382, 0xC390, 0xC385, 0xD093, 0xD092, 0xD0A0,
          0xD8A3, 0xD8A2:
          afterLead = true
        default: break
        }
      }
      if pairs >= 2 { return true }
      at += lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }
    return false
  }

  private static func isOrdinaryArabic(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Bool {
    guard at + 1 < end else { return false }
    return bytes[at] == 0xD8 && bytes[at + 1] >= 0xA1 || bytes[at] == 0xD9 && bytes[at + 1] <= 0x92
  }

  /// The stretches that are not ASCII, each with what it stands for; nil where the line is not exactly so misread.
  private static func repair(_ bytes: [UInt8], _ line: Range<Int>, _ charset: Charset) -> [(Range<Int>, [UInt8])]? {
    var result: [(Range<Int>, [UInt8])] = []
    var at = line.lowerBound
    var (letters, others) = (0, 0)
    while at < line.upperBound {
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      let start = at
      var original: [UInt8] = []
      while at < line.upperBound, bytes[at] >= 0x80 {
        let (value, length) = UTF8Decoding.scalar(bytes, at)
        guard let byte = charset.byte(of: value) else { return nil }
        original.append(byte)
        at += length
      }
      if UTF8Validation.firstFault(in: original) != nil { return nil }
      count(original, &letters, &others)
      result.append((start..<at, original))
    }
    return letters >= 2 && letters > others ? result : nil
  }

  /// Counts what a repair gives: letters of Arabic, or pairs of a misreading that is still to be undone, and the rest.
  private static func count(_ bytes: [UInt8], _ letters: inout Int, _ others: inout Int) {
    var at = 0
    var afterLead = false
    while at < bytes.count {
      let (value, length) = UTF8Decoding.scalar(bytes, at)
      at += length
      if afterLead {
        letters += 1
        afterLead = false
        continue
      }
      switch value {
      case 0x0620...0x064A: letters += 1
      case 0x060C, 0x061B, 0x061F, 0x064B...0x0652, 0x0660...0x066C, 0x2018...0x2026, 0xAB, 0xBB, 0xA0: break
      case 0xD8, 0xD9, 0x0428, 0x0429: afterLead = true
      default: others += 1
      }
    }
  }

  /// A single-byte charset turned around.
  struct Charset: Sendable {
    private let bytes: [UInt32: UInt8]

    /// Windows-1252 before Latin-1, which it contains but for the controls 80…9F.
    static let all: [Charset] = ["windows-1252", "windows-1256", "windows-1251", "iso-8859-1"].compactMap(Charset.init)

    private init?(_ name: String) {
      guard var converter = try? CharsetConverter(name) else { return nil }
      var bytes: [UInt32: UInt8] = [:]
      for byte in UInt8(0x80)...0xFF {
        let units = withUnsafeBytes(of: byte) { try? converter.utf16($0, flush: true) }
        // A byte without a character is read as the control of its number, as browsers do.
        let unit = units.flatMap { $0.count == 1 && $0[0] != 0xFFFD ? $0[0] : nil } ?? UInt16(byte)
        bytes[UInt32(unit)] = byte
      }
      self.bytes = bytes
    }

    func byte(of value: UInt32) -> UInt8? { bytes[value] }
  }
}
