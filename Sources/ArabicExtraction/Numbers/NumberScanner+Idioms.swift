/// Names of numbers that are other words, or count nothing: «ألف شكر», «ألّف», «سبع البحر».
extension NumberScanner {
  /// «ألّف كتاباً», «عشّر»: a shadda makes verbs of the names of numbers, but for «ستّ».
  func isDoubled(_ index: Int) -> Bool {
    // Three letters and a mark or two, perhaps with particles.
    guard Int(text[index].end) - text[index].stemStart >= 8 else { return false }
    let bytes = text.bytes[text[index].range]
    // U+0651, D9 91
    guard let mark = bytes.firstIndex(of: 0x91), mark > bytes.startIndex, bytes[mark - 1] == 0xD9,
      let key = text.stem(index)
    else { return false }
    return key.count == 3 && key != Self.six
  }

  private static let six = LetterKey("ست")

  /// «ألف شكر», «ألف ليلة وليلة»: so many thanks that nobody counts them.
  func isManner(_ reading: NumberReading) -> Bool {
    guard reading.form == .spelled, reading.lexemes.count == 1, reading.lastScale >= 1000,
      let key = text.key(reading.lexemes.upperBound)
    else { return false }
    return Self.thanks.contains(key) || text.key(reading.lexemes.upperBound + 1) == Self.andNight
  }

  private static let thanks = KeySet("مبروك مبارك شكر شكرا تحية سلامة رحمة حمد هنيئا عافية تهنئة سلام قبلة وردة")
  private static let andNight = LetterKey("وليلة")

  /// «مثنى وثلاث ورباع», and «تسع القاعة», «سبع البحر»: 6 to 9 before a definite noun count nothing.
  func isOtherWord(_ reading: NumberReading) -> Bool {
    guard reading.form == .spelled, reading.lexemes.count == 1, !reading.isDefinite, let value = reading.integer else {
      return false
    }
    let next = reading.lexemes.upperBound
    if value == 3, text.key(next) == Self.andFour { return true }
    if value == 100 || value == 200, isBareHundred() { return true }
    // «عشرة عمر» is companionship.
    if value == 10, text.key(next) == Self.life || text.key(next) == Self.theLife { return true }
    return (6...9).contains(value) && hasArticle(next) && text.stem(index)?.count ?? 0 <= 3
  }

  /// «ميتي», «فلميه»: the letters of a hundred without its hamza, where nothing is counted, may be of any name.
  private func isBareHundred() -> Bool {
    let stem = text[index].stemStart
    // U+064A, D9 8A
    guard stem + 4 <= Int(text[index].end), text.bytes[stem + 2] == 0xD9, text.bytes[stem + 3] == 0x8A else {
      return false
    }
    let particles = text[index].proclitics
    return particles.contains(.fa) || particles.contains(.la)
      || text.key(index, from: stem) == Self.twoHundred
        && grammar.nouns[text.word(index + 1)].form == .none
  }

  private static let twoHundred = LetterKey("ميتي")
  private static let life = LetterKey("عمر")
  private static let theLife = LetterKey("العمر")
  private static let andFour = LetterKey("ورباع")

  /// «ألف ست أوبرات», where ألف is «wrote», and «ألفا», the Greek letter.
  func isVerb(_ reading: NumberReading) -> Bool {
    guard reading.form == .spelled, reading.lexemes.count == 1, reading.value == ExactDecimal(1000) else {
      return false
    }
    let next = text[reading.lexemes.upperBound]
    if next.proclitics.isEmpty, [.unit, .tens, .ten].contains(words[next.word].role) { return true }
    if hasArticle(reading.lexemes.upperBound) { return true }
    guard let key = text.key(index), key.count == 4, key[3] == LetterFold.alef else { return false }
    return !text.carriesTanwin(index) && !cues[text.word(index - 1)].contains(.figure)
      && grammar.bounds.before(index, from: floor, in: text) == nil
  }
}
