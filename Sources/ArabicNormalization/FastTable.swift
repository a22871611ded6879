internal import ArabicText

/// The rules of a profile folded into one table for the letters, signs and spaces of ordinary text.
///
/// An entry says what to write for a scalar, or that its neighbours decide and the line goes the careful way.
struct FastTable: Sendable {
  /// Up to two bytes to write in the low 16 bits, then their number, then flags.
  struct Entry: Sendable, Equatable {
    var bits: UInt32

    /// The word goes the careful way.
    static let hard = Entry(bits: 1 << 18)
    /// The line goes the careful way.
    static let hardLine = Entry(bits: 1 << 24)
    static let letterFlag: UInt32 = 1 << 19
    static let markFlag: UInt32 = 1 << 20
    static let spaceFlag: UInt32 = 1 << 21
    static let tatweelFlag: UInt32 = 1 << 22
    static let copyFlag: UInt32 = 1 << 23
    static let anyFlag: UInt32 = ~0 << 18

    init(bits: UInt32) { self.bits = bits }

    init(_ bytes: [UInt8], flags: UInt32 = 0) {
      bits = UInt32(bytes.count) << 16 | flags
      if bytes.count > 0 { bits |= UInt32(bytes[0]) }
      if bytes.count > 1 { bits |= UInt32(bytes[1]) << 8 }
    }
  }

  /// Whether the profile has rules that need the careful way for every line.
  let isUsable: Bool
  /// By byte.
  let ascii: [Entry]
  /// U+0600…U+06FF.
  let arabic: [Entry]
  /// U+0080…U+00BF, of which few are ordinary.
  let latin: [Entry]
  /// U+2000…U+203F.
  let general: [Entry]
  let reducesElongation: Bool
  let checksVisualOrder: Bool

  init(_ profile: Profile, _ tables: ScalarTables) {
    isUsable =
      profile.composition && profile.html == .keep && !profile.hasPostRules && profile.honorifics == .keep
      && profile.whitespace != .collapseAroundPunctuation && profile.lookAlikes.isSubset(of: [.keyboard])
    reducesElongation = profile.elongation == .reduce
    checksVisualOrder = profile.visualOrder
    let collapses = profile.whitespace != .keep
    let builder = Builder(profile: profile, tables: tables, collapses: collapses)
    ascii = (0..<128).map { builder.entry(UInt32($0)) }
    arabic = (0..<256).map { builder.arabic(0x0600 + UInt32($0)) }
    latin = (0..<64).map { value in
      switch 0x80 + UInt32(value) {
      case 0xAB, 0xBB, 0xA0: builder.entry(0x80 + UInt32(value))
      default: .hard
      }
    }
    general = (0..<64).map { value in
      switch 0x2000 + UInt32(value) {
      // – — ‘ ’ “ ”: none of them is all that a misread Arabic letter leaves
      case 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D: builder.entry(0x2000 + UInt32(value))
      default: .hard
      }
    }
  }

  private struct Builder {
    let profile: Profile
    let tables: ScalarTables
    let collapses: Bool

    /// What the lossless rules and then the folds make of a scalar, where they look at no neighbour.
    func entry(_ value: UInt32, flags: UInt32 = 0) -> Entry {
      var scalars = [value]
      for kind in [ScalarPass.Kind.lossless, .folding] {
        var next: [UInt32] = []
        for scalar in scalars {
          switch tables.entry(scalar, kind)?.action {
          case nil, .keep: next.append(scalar)
          case .remove: break
          case .put(let replacement): next += replacement
          case .contextual: return .hard
          }
        }
        scalars = next
      }
      if collapses, scalars.count == 1, TextClass.of(scalars[0]) == .space {
        return Entry([0x20], flags: Entry.spaceFlag)
      }
      var bytes: [UInt8] = []
      for scalar in scalars { UTF8Decoding.append(scalar, to: &bytes) }
      return bytes.count <= 2 ? Entry(bytes, flags: flags) : value > 0x7FF && scalars == [value] ? .copy : .hard
    }

    func arabic(_ value: UInt32) -> Entry {
      if value == 0x0640 {
        return profile.tatweel == .remove ? Entry([], flags: Entry.tatweelFlag) : entry(value, flags: Entry.markFlag)
      }
      if ArabicLetter.isMark(value) { return mark(value) }
      // ے takes a hamza into one letter that no fold takes apart
      if value == 0x06D2 { return .hard }
      // ی becomes one letter or another by its word, and with it what the line looks like
      if value == 0x06CC, profile.lookAlikes.contains(.keyboard) { return .hardLine }
      let result = entry(value)
      if result.bits & Entry.anyFlag != 0 { return result }
      return result.bits >> 16 == 2 && result.isArabicLetter
        ? Entry(bits: result.bits | Entry.letterFlag) : result
    }

    private func mark(_ value: UInt32) -> Entry {
      let result = entry(value)
      // Madda and hamza compose with the letter before them. Where both the letters composed and the marks are folded
      // away, dropping the mark comes to the same.
      if (0x0653...0x0655).contains(value) {
        let foldsAll =
          profile.tashkeel.contains(.maddaAndHamza) && profile.alefHamza == .alef && profile.wawHamza == .waw
          && profile.yehHamza == .yeh
        return foldsAll ? result : .hard
      }
      return result.bits >> 16 == 0 ? result : Entry(bits: result.bits | Entry.markFlag)
    }
  }
}

extension FastTable.Entry {
  /// A scalar of three bytes that stays.
  static let copy = FastTable.Entry(bits: copyFlag)

  /// Whether its two bytes, the first in the low half, are a letter of the Arabic script.
  var isArabicLetter: Bool { ArabicLetter.isLetter((bits & 0x1F) << 6 | (bits >> 8) & 0x3F) }
}
