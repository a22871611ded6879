import ArabicText

/// What word stands at a place, asked of the letters alone.
extension LexedText {
  /// The key of a word without its proclitics.
  func stem(_ index: Int) -> LetterKey? { key(index, from: self[index].stemStart) }

  /// Whether a word, as it stands, is a given one but for marks and forms of letters.
  func isPlainWord(_ index: Int, _ word: String) -> Bool {
    // Almost every other word is told by its length or its first letter.
    guard self[index].range.count >= word.utf8.count, let initial = word.unicodeScalars.first,
      let first = initialOfWord(index), first == LetterFold.arabic(initial.value) || first == LetterFold.mark
    else { return false }
    return key(index) == LetterKey(word)
  }

  /// Whether a word, as it stands, is one of some.
  func isPlainWord(_ index: Int, in words: KeySet) -> Bool {
    guard let first = initialOfWord(index), first == LetterFold.mark || words.mayContain(initial: first) else {
      return false
    }
    return key(index).map(words.contains) == true
  }

  /// Whether a word is one of some once its proclitics are taken off.
  func isStem(_ index: Int, in words: KeySet) -> Bool { stem(index).map(words.contains) == true }

  /// Whether a word is written with a hamza on or under its first alef, as «أب» is and «آب» never.
  func startsWithHamza(_ lexeme: Lexeme) -> Bool {
    LetterFold.isAlefWithHamza(bytes, lexeme.stemStart)
  }

  /// Whether a word of some letters or more begins with ال, as one with an article does; «آليات» has none.
  func beginsWithAl(_ index: Int, atLeast letters: Int = 0) -> Bool {
    guard let key = key(index), key.count >= letters, key[0] == LetterFold.alef, key[1] == LetterFold.lam else {
      return false
    }
    // U+0622 ARABIC LETTER ALEF WITH MADDA ABOVE, D8 A2
    let at = self[index].stemStart
    return !(at + 1 < bytes.count && bytes[at] == 0xD8 && bytes[at + 1] == 0xA2)
  }

  /// Whether a hamza stands anywhere in a word, alone or on its seat.
  func carriesHamza(_ index: Int) -> Bool {
    let range = self[index].range
    // U+0621 … U+0626, D8 A1 … D8 A6
    return range.dropLast().contains { bytes[$0] == 0xD8 && (0xA1...0xA6).contains(bytes[$0 + 1]) }
  }

  /// Whether a word begins with an alef with madda (U+0622, D8 A2).
  func startsWithMadda(_ index: Int) -> Bool {
    let at = Int(self[index].start)
    return at + 1 < Int(self[index].end) && bytes[at] == 0xD8 && bytes[at + 1] == 0xA2
  }

  /// Whether a word ends in ة.
  func endsInTehMarbuta(_ index: Int) -> Bool {
    let end = Int(self[index].end)
    return end >= 2 && bytes[end - 2] == 0xD8 && bytes[end - 1] == 0xA9
  }

  /// The code of the first letter of a word, nil where no word stands.
  @inline(__always)
  private func initialOfWord(_ index: Int) -> UInt8? {
    let lexeme = self[index]
    return lexeme.kind == .word ? LetterFold.arabic(UTF8Decoding.scalar(bytes, Int(lexeme.start)).0) : nil
  }
}
