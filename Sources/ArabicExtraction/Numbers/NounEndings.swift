/// Endings by which nouns and adjectives are told.
enum NounEndings {
  static let yn = key("ين")
  static let alef = key("ا")
  static let y = key("ي")
  static let yh = key("ية")
  static let ya = key("يا")
  static let yan = key("يان")
  static let an = key("ان")
  static let at = key("ات")
  static let tyn = key("تين")
  static let tan = key("تان")
  static let yyn = key("يين")
  static let wn = key("ون")
  static let ywn = key("يون")
  static let yat = key("يات")
  static let ytyn = key("يتين")
  static let ytan = key("يتان")
  static let nisba: [LetterKey] = [key("ي"), yh, yyn, ywn, yat]

  private static func key(_ ending: String) -> LetterKey { LetterKey(ending) ?? LetterKey(bits: 0) }
}
