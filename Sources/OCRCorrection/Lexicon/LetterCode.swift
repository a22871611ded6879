internal import ArabicText

/// A letter as a small number, so that tables can be indexed by it.
///
/// 1…36 are the letters of the Arabic language in the order of Unicode; what else an engine may read in their place
/// follows. 0 is no letter.
enum LetterCode {
  static let none: UInt8 = 0
  /// Letters are 1…36.
  static let letters = 36
  /// Digits of any script by value: 37…46.
  static let firstDigit: UInt8 = 37
  static let space: UInt8 = 47
  static let comma: UInt8 = 48
  static let fullStop: UInt8 = 49
  static let colon: UInt8 = 50
  static let guillemet: UInt8 = 51
  static let other: UInt8 = 63
  /// The number of codes.
  static let count = 64

  /// The code of a scalar as printed or read.
  @inline(__always)
  static func of(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x0621...0x063A: return UInt8(scalar - 0x0620)
    case 0x0641...0x064A: return UInt8(scalar - 0x0641 + 27)
    case 0x0020: return space
    case 0x060C, 0x002C: return comma
    case 0x002E, 0x06D4: return fullStop
    case 0x003A, 0x061B, 0x003B: return colon
    case 0x00AB, 0x00BB, 0x0022, 0x201C, 0x201D: return guillemet
    default: return TextClass.of(scalar) == .digits ? firstDigit + UInt8(TextClass.digitValue(scalar)) : other
    }
  }

  @inline(__always)
  static func isLetter(_ code: UInt8) -> Bool { code != 0 && code <= letters }

  /// The scalar of a letter.
  @inline(__always)
  static func scalar(_ code: UInt8) -> UInt32 { code <= 26 ? UInt32(code) + 0x0620 : UInt32(code) - 27 + 0x0641 }

  /// The codes of a word, or nil where it holds anything but letters of Arabic (marks are passed over).
  static func codes(_ word: some StringProtocol) -> [UInt8]? {
    var result: [UInt8] = []
    for scalar in word.unicodeScalars where !TextClass.isMark(scalar.value) {
      let code = of(scalar.value)
      guard isLetter(code) else { return nil }
      result.append(code)
    }
    return result
  }

  static func string(_ codes: some Collection<UInt8>) -> String {
    String(unsafeUninitializedCapacity: 2 * codes.count) { bytes in
      var count = 0
      for code in codes where isLetter(code) {
        bytes[count] = UInt8(truncatingIfNeeded: 0xC0 | scalar(code) >> 6)
        bytes[count + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar(code) & 0x3F)
        count += 2
      }
      return count
    }
  }

  /// The code of a letter given literally.
  static func letter(_ character: Unicode.Scalar) -> UInt8 { of(character.value) }

  // Letters that join to the next one, and letters that join to the one before, as bits by code; the same as
  // ``ArabicLetter/joining(_:)``, which is tested.
  private static let joinsNext: UInt64 = 0x1BFFF87D40
  private static let joinsPrevious: UInt64 = 0x1FFFFFFFFC

  /// The form (0 isolated, 1 initial, 2 medial, 3 final) of a letter between two others.
  @inline(__always)
  static func form(_ letter: UInt8, after previous: UInt8, before next: UInt8) -> Int {
    let joinsBack = joinsNext >> UInt64(previous) & joinsPrevious >> UInt64(letter) & 1 != 0
    let joinsOn = joinsNext >> UInt64(letter) & joinsPrevious >> UInt64(next) & 1 != 0
    return joinsBack ? (joinsOn ? 2 : 3) : (joinsOn ? 1 : 0)
  }
}
