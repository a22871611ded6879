/// Finds what names one thing: addresses, telephones, numbers of documents and of units.
struct IdentifierGrammar: Sendable {
  init(into vocabulary: inout Vocabulary) {}

  /// The mentions of a text, sorted by range, never overlapping; their ranges are bytes of the lexed text.
  ///
  /// - Complexity: O(*n*).
  func mentions(in text: LexedText) -> [IdentifierMention] { [] }
}
