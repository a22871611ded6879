internal import ICUBridge

/// The letters that glyph codes of U+FB50…U+FDFF and U+FE70…U+FEFC stand for.
enum PresentationForms {
  /// By Unicode's compatibility mappings, without the space or tatweel that they put under a mark that stands alone.
  ///
  /// ﷺ, ﷻ and the other honorifics of U+FD40…U+FD4F and U+FDFA…U+FDFF are signs, not glyphs of letters: the rule
  /// `honorifics` decides about them.
  static let letters: [UInt32: [UInt32]] = {
    var letters: [UInt32: [UInt32]] = [:]
    for value in Array(UInt32(0xFB50)...0xFDF9) + [0xFDFC] + Array(UInt32(0xFE70)...0xFEFC) {
      let unit = [UInt16(value)]
      guard let mapped = try? CanonicalComposition.nfkc(unit), mapped != unit else { continue }
      letters[value] = mapped.map { UInt32($0) }.filter { $0 != 0x20 && $0 != 0x0640 }
    }
    return letters
  }()
}
