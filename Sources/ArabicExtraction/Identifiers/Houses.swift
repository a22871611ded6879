/// Houses by their figures and the letters that towns have for the words: «12 ش طلعت حرب», «م 714 ز 28 د 5».
extension IdentifierScanner {
  /// The house or quarter whose figure stands at a lexeme.
  func house(at index: Int) -> IdentifierMention? { onStreet(at: index) ?? ofBaghdad(at: index) ?? estate(at: index) }

  /// «حي 500 مسكن», «بحي 1200 سكن»: the estates of Algeria, by how many flats they have.
  private func estate(at index: Int) -> IdentifierMention? {
    guard (2...4).contains(text[index].digitCount), text.isStem(index - 1, in: Self.estates),
      text.isPlainWord(index + 1, in: Self.flats), text[index - 1].start >= floor
    else { return nil }
    return asWritten(index - 1...index + 1)
  }

  static let estates = KeySet("حي")
  private static let flats = KeySet("مسكن سكن مسكنا سكنا")

  /// «12 ش طلعت حرب»: the figure, «ش» for «شارع», and the street's name up to the next sign, of three words at most.
  private func onStreet(at index: Int) -> IdentifierMention? {
    guard text[index].digitCount <= 3, text.isPlainWord(index + 1, "ش"), text[index + 1].spaceBefore else { return nil }
    var at = text[index + 2].isSign(".") ? index + 3 : index + 2
    let start = at
    while at < start + 3, text[at].kind == .word, grammar.numbers[text[at].word].role == .none { at += 1 }
    guard at > start, text[at].kind != .word || at == start + 3 else { return nil }
    return asWritten(index...at - 1)
  }

  /// «م 714 ز 28 د 5»: quarter, lane and house, by one letter each, of which two stand side by side.
  private func ofBaghdad(at index: Int) -> IdentifierMention? {
    guard text[index].digitCount <= 4, let place = letterPlace(index - 1), text[index - 1].start >= floor else {
      return nil
    }
    let isBeforeNext = letterPlace(index + 1) == place + 1 && text[index + 2].kind == .digits
    let isBehindLast = text[index - 2].kind == .digits && letterPlace(index - 3) == place - 1
    return isBeforeNext || isBehindLast ? asWritten(index - 1...index) : nil
  }

  /// The place of a letter in «محلة», «زقاق», «دار».
  private func letterPlace(_ index: Int) -> Int? {
    Self.letters.firstIndex { text.isPlainWord(index, $0) }
  }

  private static let letters = ["م", "ز", "د"]
}
