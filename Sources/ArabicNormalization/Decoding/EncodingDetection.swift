internal import ArabicText
public import ICUBridge

/// Finds the encoding of Arabic text.
public enum EncodingDetection {
  /// The number of bytes from the start that are looked at.
  public static let window = 65_536

  /// The likeliest encoding of a file, from its first 64 KiB.
  ///
  /// A byte-order mark decides. Text that is well-formed UTF-8 is UTF-8, and so is text in which most sequences are
  /// (it has faults, that the decoder reports). UTF-16 without a mark shows in the high bytes of its units. What is left
  /// is ICU's judgement, with the single-byte Arabic charsets weighed by how their letters follow one another.
  ///
  /// - Parameter isWhole: whether the bytes are the whole file; else a sequence cut at their end is no fault.
  /// - Complexity: O(1), at most 64 KiB.
  public static func guess(_ bytes: some Sequence<UInt8>, isWhole: Bool = true) throws(ICUError) -> CharsetGuess {
    let head = Array(bytes.prefix(window + 1))
    let sample = Array(head.prefix(window))
    if let marked = byteOrderMark(sample) { return CharsetGuess(name: marked, confidence: 1) }
    if let wide = wideGuess(sample) { return wide }
    let census = UTF8Census(sample, mayBeCut: !isWhole || head.count > window)
    if census.faults == 0 { return CharsetGuess(name: "UTF-8", confidence: 1) }
    // In no other charset of Arabic are lead and trail bytes of UTF-8 neighbours more than now and then.
    if census.sequences > census.faults {
      return CharsetGuess(
        name: "UTF-8", confidence: Double(census.sequences) / Double(census.sequences + census.faults))
    }
    return try singleByteGuess(sample)
  }

  private static func byteOrderMark(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "UTF-8" }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return "UTF-32LE" }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32BE" }
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    return nil
  }

  /// UTF-16 without a mark: one byte of most pairs is 00 or 06, which no text in bytes has, or begins a presentation form,
  /// and nearly every unit is a character that Arabic text has.
  private static func wideGuess(_ bytes: [UInt8]) -> CharsetGuess? {
    let pairs = bytes.count / 2
    guard pairs >= 2 else { return nil }
    var best: CharsetGuess?
    for (name, high) in [("UTF-16LE", 1), ("UTF-16BE", 0)] {
      var (telling, usual) = (0, 0)
      for start in stride(from: 0, to: pairs * 2, by: 2) {
        let unit = UInt16(bytes[start + high]) << 8 | UInt16(bytes[start + 1 - high])
        switch unit {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0xFF, 0x0600...0x06FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: telling += 1
        case 0x0750...0x077F, 0x08A0...0x08FF, 0x2000...0x206F: usual += 1
        default: break
        }
      }
      let share = Double(telling + usual) / Double(pairs)
      if 2 * telling > pairs, share > 0.8, best.map({ share > $0.confidence }) ?? true {
        best = CharsetGuess(name: name, confidence: share)
      }
    }
    return best
  }

  private static func singleByteGuess(_ bytes: [UInt8]) throws(ICUError) -> CharsetGuess {
    let arabic = ["windows-1256", "ISO-8859-6"]
    var best: (name: String, score: Double, letters: Int)?
    for name in arabic {
      var converter = try CharsetConverter(name)
      let units = try bytes.withUnsafeBytesOrError { buffer throws(ICUError) in
        try converter.utf16(buffer, flush: true)
      }
      let (score, letters) = arabicScore(units)
      if best.map({ score > $0.score }) ?? true { best = (name, score, letters) }
    }
    if let best, best.score > 0.2 {
      let evidence = Double(best.letters) / Double(best.letters + 2)
      return CharsetGuess(name: best.name, confidence: (0.5 + best.score / 2) * evidence)
    }
    let guesses = try bytes.withUnsafeBytesOrError { buffer throws(ICUError) in
      try CharsetDetector.guesses(for: buffer)
    }
    // What is UTF-8 or UTF-16 was found above; ICU also offers them for bytes that are no text at all.
    let usable = guesses.filter { guess in
      !guess.name.hasPrefix("UTF-") && !arabic.contains(guess.name) && (try? CharsetConverter(guess.name)) != nil
    }
    let isArabic = best.map { $0.score > 0 } ?? false
    if isArabic, let best, usable.first.map({ $0.confidence < 0.5 }) ?? true {
      return CharsetGuess(name: best.name, confidence: best.score / 2)
    }
    return usable.first ?? CharsetGuess(name: "windows-1252", confidence: 0)
  }

  /// How much a decoding looks like Arabic, −1…1, and by how many letters: the letters that are frequent in Arabic, in the
  /// order in which words have them (``LetterPairs``), less what Arabic text never has: other signs beyond ASCII, Latin
  /// letters joined to Arabic ones, marks that stand on nothing.
  private static func arabicScore(_ units: [UInt16]) -> (score: Double, letters: Int) {
    var sum = 0
    var (letters, frequent, strangers) = (0, 0, 0)
    var (previous, followsLatin, carriesMark) = (0, false, false)
    for unit in units {
      let index: Int
      switch unit {
      case 0x0621...0x063A: index = Int(unit) - 0x0620
      case 0x0641...0x064A: index = Int(unit) - 0x0626
      default: index = 0
      }
      let isLatin = isLatinLetter(unit)
      let isMark = (0x064B...0x0652).contains(unit)
      if index > 0 { letters += 1 }
      if isFrequent(unit) { frequent += 1 }
      if index == 0, unit > 0x7F, !isOrdinary(unit) { strangers += 1 }
      if index > 0 && followsLatin || isLatin && previous > 0 || isMark && !carriesMark { strangers += 1 }
      if index > 0 || previous > 0 { sum += Int(LetterPairs.logRatio[previous * LetterPairs.size + index]) }
      (previous, followsLatin, carriesMark) = (index, isLatin, index > 0 || carriesMark && isMark)
    }
    guard letters > 0 else { return (-1, 0) }
    // A real text gains a quarter of a nat a letter; noise gains nothing.
    let order = max(-1, min(1, Double(sum) / 16 / Double(letters) / 0.25))
    // Eight letters make up six tenths of Arabic text, and four tenths of what is read in the wrong charset.
    let frequency = max(-1, min(1, (Double(frequent) / Double(letters) - 0.4) / 0.2))
    return ((order + frequency) / 2 * max(0, 1 - 3 * Double(strangers) / Double(letters)), letters)
  }

  /// ا ت ر ل م ن و ي
  private static func isFrequent(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x0627, 0x062A, 0x0631, 0x0644...0x0646, 0x0648, 0x064A: true
    default: false
    }
  }

  private static func isLatinLetter(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: true
    default: false
    }
  }

  private static func isOrdinary(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x060C, 0x061B, 0x061F, 0x0640, 0x064B...0x0652, 0x0660...0x066C, 0x0671...0x06D3, 0xA0, 0xAB, 0xBB,
      0x200C...0x200F, 0x2013...0x2026:
      true
    default: false
    }
  }
}

/// How many sequences beyond ASCII some bytes hold, and how many faults.
private struct UTF8Census {
  private(set) var sequences = 0
  private(set) var faults = 0

  init(_ bytes: [UInt8], mayBeCut: Bool) {
    bytes.withUnsafeBufferPointer { buffer in
      var at = 0
      while at < buffer.count {
        if buffer[at] < 0x80 {
          at += 1
          continue
        }
        let length = UTF8Validation.sequenceLength(buffer, at, buffer.count)
        if length > 0 {
          sequences += 1
          at += length
        } else if mayBeCut, buffer.count - at < 4, buffer[at] >= 0xC2 {
          break
        } else {
          faults += 1
          at += 1
        }
      }
    }
  }
}

extension [UInt8] {
  /// `withUnsafeBytes` with a typed error.
  func withUnsafeBytesOrError<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var result: Swift.Result<Result, Failure>?
    self.withUnsafeBytes { buffer in
      do throws(Failure) { result = .success(try body(buffer)) } catch { result = .failure(error) }
    }
    // The closure of withUnsafeBytes runs exactly once.
    return try result.unsafelyUnwrapped.get()
  }
}
