/// Facts about the letters of the Arabic script, as they are needed to compare, fold and misread them.
public enum ArabicLetter {
  /// How a letter connects to its neighbours (Unicode `Joining_Type`).
  @frozen public enum Joining: UInt8, Sendable {
    /// ء: joins to neither side.
    case none
    /// ا د ذ ر ز و and their like: joins to the letter before it only.
    case right
    /// All other letters: join to both sides.
    case dual
  }

  /// The shape a letter takes in its word.
  @frozen public enum Form: UInt8, Sendable, CaseIterable {
    case isolated, initial, medial, final
  }

  /// Whether a scalar is one of the letters of the Arabic language (U+0621…U+064A but tatweel) or of another language
  /// written in its script.
  @inlinable @inline(__always)
  public static func isLetter(_ value: UInt32) -> Bool {
    if value < 0x0620 { return false }
    switch value {
    case 0x0620...0x063F, 0x0641...0x064A, 0x066E...0x066F, 0x0671...0x06D3, 0x06D5, 0x06E5...0x06E6, 0x06EE...0x06EF,
      0x06FA...0x06FC, 0x06FF, 0x0750...0x077F, 0x0870...0x0887, 0x0889...0x088E, 0x08A0...0x08C9, 0xFB50...0xFBB1,
      0xFBD3...0xFD3D, 0xFD50...0xFDFB, 0xFE70...0xFEFC:
      return true
    default: return false
    }
  }

  /// Whether a scalar is a mark that is written over or under an Arabic letter.
  @inlinable @inline(__always)
  public static func isMark(_ value: UInt32) -> Bool {
    if value < 0x0610 { return false }
    switch value {
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7...0x06E8, 0x06EA...0x06ED,
      0x0898...0x089F, 0x08CA...0x08E1, 0x08E3...0x08FF:
      return true
    default: return false
    }
  }

  /// How a letter of the Arabic language connects.
  @inlinable @inline(__always)
  public static func joining(_ value: UInt32) -> Joining {
    switch value {
    case 0x0621: return .none
    case 0x0622, 0x0623, 0x0624, 0x0625, 0x0627, 0x0629, 0x062F, 0x0630, 0x0631, 0x0632, 0x0648, 0x0671, 0x0672, 0x0673,
      0x0675...0x0677, 0x0688...0x0699, 0x06C0, 0x06C3...0x06CB, 0x06CD, 0x06CF, 0x06D2, 0x06D3, 0x06D5, 0x06EE, 0x06EF:
      return .right
    default: return isLetter(value) || value == 0x0640 ? .dual : .none
    }
  }

  /// The form a letter takes between two neighbours (nil at the edge of the word).
  public static func form(of value: UInt32, after previous: UInt32?, before next: UInt32?) -> Form {
    let joinsBack = previous.map { joining($0) == .dual } == true && joining(value) != .none
    let joinsOn = joining(value) == .dual && next.map { joining($0) != .none } == true
    switch (joinsBack, joinsOn) {
    case (false, false): return .isolated
    case (false, true): return .initial
    case (true, true): return .medial
    case (true, false): return .final
    }
  }
}
