public import ArabicText

/// What a ``Corrector`` made of a text.
public struct Correction: Sendable, Hashable {
  /// The corrected text; its edits and alignment compose with what came before.
  public var text: AlignedText
  /// What was considered and not made: ranges in the first source, sorted, never overlapping, never applied.
  public var suggestions: [Edit]

  public init(text: AlignedText, suggestions: [Edit] = []) {
    self.text = text
    self.suggestions = suggestions
  }
}

extension Rule {
  /// A letter, or two, read as others, dropped or doubled («قرة المهام» for «قوة المهام»).
  public static let letterConfusion: Rule = "letter-confusion"
  /// A word that stands in two pieces («و ادي») is put together.
  public static let splitWord: Rule = "split-word"
  /// Two words that ran together («منقبل») are parted.
  public static let joinedWords: Rule = "joined-words"
  /// A punctuation mark read as another or as a letter, or without its space.
  public static let punctuation: Rule = "punctuation"
  /// A slip between أ إ آ ا, ى ي or ة ه, whoever made it.
  public static let orthography: Rule = "orthography"
  /// A digit inside a word that is really a letter.
  public static let digitInWord: Rule = "digit-in-word"
  /// A Latin word that the same document spells otherwise elsewhere.
  public static let latinRepetition: Rule = "latin-repetition"
  /// A number, date or time whose parts stand in the wrong order.
  public static let numberOrder: Rule = "number-order"
  /// A vowel sign or tanwin.
  public static let tashkeel: Rule = "tashkeel"
}
