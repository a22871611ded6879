/// و, ال and what else is written in one with the word after it.
struct Proclitic: Sendable {
  var codes: [UInt8]
  /// Cost of meeting it before a word of the lexicon that is not known with it.
  var cost: Float

  /// Those of one letter, and those of more without the article.
  static let bare = list([("و", 5), ("ف", 7), ("ب", 6), ("ل", 6), ("ك", 8), ("س", 7), ("ول", 8), ("وب", 8)])
  static let withArticle = list(
    [("ال", 5), ("وال", 6.5), ("بال", 7), ("لل", 7), ("فال", 9), ("كال", 9.5)])
  static let all = bare + withArticle

  private static func list(_ costs: [(String, Float)]) -> [Proclitic] {
    costs.compactMap { text, cost in LetterCode.codes(text).map { Proclitic(codes: $0, cost: cost) } }
  }

  /// Single letters that are proclitics, as bits by code.
  private static let single: UInt64 = "وفبلكس".unicodeScalars.reduce(0) { $0 | 1 << UInt64(LetterCode.letter($1)) }
  private static let lam = LetterCode.letter("ل")
  private static let alef = LetterCode.letter("ا")

  /// The identity of a word without its first proclitic, or 0; «للناس» is «الناس».
  static func stem(_ letters: UnsafeRawBufferPointer) -> UInt64 {
    guard letters.count >= 4 else { return 0 }
    if letters[0] == lam, letters[1] == lam {
      return WordHash.of(letters.dropFirst(), after: WordHash.of(CollectionOfOne(alef)))
    }
    if single >> UInt64(letters[0]) & 1 != 0 { return WordHash.of(letters.dropFirst()) }
    return 0
  }
}
