/// What stands at a figure and belongs to it: the sign of a currency, brackets, a plus, the same figure again.
extension NumberScanner {
  /// «$500», «300$»: the sign of a currency at a figure.
  func currency(_ reading: NumberReading) -> CountedReader.Thing? {
    for index in [reading.lexemes.lowerBound - 1, reading.lexemes.upperBound] where index >= floor {
      guard text[index].kind == .sign, let lemma = Self.currencies[text[index].sign] else { continue }
      let isApart = index < reading.lexemes.lowerBound ? text[index + 1].spaceBefore : text[index].spaceBefore
      if isApart && reading.form == .digits && index < reading.lexemes.lowerBound { continue }
      let sense = NounLexicon.Sense(form: .singular, kind: .unit, noun: -1, isFeminine: false)
      return CountedReader.Thing(
        lexemes: index..<(index + 1), bytes: text[index].range, lemma: lemma, sense: sense, isKnown: true)
    }
    return nil
  }

  /// «163,500 ل.س», «20 د.ع»: a currency by its letters.
  func letteredCurrency(_ index: Int) -> CountedReader.Thing? {
    if let pounds = poundsByLetter(index) { return pounds }
    guard text[index].kind == .word, text[index].range.count == 2, text[index + 1].isSign("."),
      !text[index + 1].spaceBefore, text[index + 2].kind == .word, text[index + 2].range.count == 2,
      !text[index + 2].spaceBefore, let first = text.key(index), let second = text.key(index + 2),
      let both = first.appending(second), let lemma = Self.letters[both]
    else { return nil }
    let sense = NounLexicon.Sense(form: .singular, kind: .unit, noun: -1, isFeminine: false)
    return CountedReader.Thing(
      lexemes: index..<(index + 3), bytes: text[index].range.lowerBound..<text[index + 2].range.upperBound,
      lemma: lemma,
      sense: sense, isKnown: true)
  }

  /// «900ج», «3500 ج»: pounds, as shops of Egypt write them; «900 ج:» and «(ج)» are other things.
  private func poundsByLetter(_ index: Int) -> CountedReader.Thing? {
    guard text[index].kind == .word, text[index].range.count == 2, text.key(index) == Self.pound, index > floor,
      text[index - 1].digitCount >= 2, !text[index + 1].isSign(":"), !text[index + 1].isSign("."),
      !text[index + 1].isSign(")") || text[index + 1].spaceBefore
    else { return nil }
    let sense = NounLexicon.Sense(form: .singular, kind: .unit, noun: -1, isFeminine: false)
    return CountedReader.Thing(
      lexemes: index..<(index + 1), bytes: text[index].range, lemma: "جنيه", sense: sense, isKnown: true)
  }

  private static let pound = LetterKey("ج")
  private static let letters: [LetterKey: String] = Dictionary(
    uniqueKeysWithValues: [
      ("لس", "ليرة"), ("لل", "ليرة"), ("دع", "دينار"), ("دك", "دينار"), ("دب", "دينار"), ("دج", "دينار"),
      ("دت", "دينار"), ("دل", "دينار"),
      ("دا", "دينار"), ("جم", "جنيه"), ("جس", "جنيه"), ("رس", "ريال"), ("رق", "ريال"), ("رع", "ريال"), ("ري", "ريال"),
      ("دم", "درهم"),
    ].compactMap { word, lemma in LetterKey(word).map { ($0, lemma) } })

  private static let currencies: [UInt32: String] = [
    0x24: "دولار", 0x20AC: "يورو", 0xA3: "جنيه", 0xA5: "ين", 0x20BD: "روبل", 0x20AA: "شيكل", 0xFDFC: "ريال",
    0x20BA: "ليرة",
  ]

  /// «11°», «-2 مئوية»: degrees by their sign or by what they are of.
  func degrees(_ index: Int) -> CountedReader.Thing? {
    let isSign = text[index].sign == 0xB0 && !text[index].spaceBefore
    guard isSign || text.isPlainWord(index, in: Self.ofDegrees) else { return nil }
    let sense = NounLexicon.Sense(form: .singular, kind: .unit, noun: -1, isFeminine: true)
    return CountedReader.Thing(
      lexemes: index..<(index + 1), bytes: text[index].range, lemma: "درجة", sense: sense, isKnown: true)
  }

  private static let ofDegrees = KeySet("مئوية مئويا")

  /// «(14) قتيلاً»: brackets around the figure alone.
  func takeBrackets(_ reading: inout NumberReading) {
    let (open, close) = (reading.lexemes.lowerBound - 1, reading.lexemes.upperBound)
    guard reading.form == .digits, open >= floor, text[open].isSign("("), text[close].isSign(")"),
      grammar.bounds.before(open, from: floor, in: text) != nil
        || text[close + 1].proclitics.isEmpty && grammar.nouns[text.word(close + 1)].form != .none
        || text.carriesTanwin(close + 1) && grammar.counted.thing(at: close + 1, after: reading, in: text) != nil
    else { return }
    reading.lexemes = open..<(close + 1)
    reading.bytes = text[open].range.lowerBound..<text[close].range.upperBound
  }

  /// «20+»: at least so many.
  func takesPlus(_ reading: inout NumberReading) -> Bool {
    let end = reading.lexemes.upperBound
    guard reading.form == .digits, text[end].isSign("+"), !text[end].spaceBefore, text[end + 1].kind != .digits else {
      return false
    }
    reading.lexemes = reading.lexemes.lowerBound..<(end + 1)
    reading.bytes = reading.bytes.lowerBound..<text[end].range.upperBound
    return true
  }

  /// «22000 (اثنان وعشرون ألفاً)»: the same figure again in brackets belongs to the first.
  func takeRepetition(_ reading: inout NumberReading) {
    let open = reading.lexemes.upperBound
    guard text[open].isSign("("), text[open + 1].kind == .word || text[open + 1].kind == .digits,
      let again = grammar.cardinals.cardinal(at: open + 1, in: text), again.value == reading.value,
      text[again.lexemes.upperBound].isSign(")")
    else { return }
    reading.lexemes = reading.lexemes.lowerBound..<(again.lexemes.upperBound + 1)
    reading.bytes = reading.bytes.lowerBound..<text[again.lexemes.upperBound].range.upperBound
    reading.form = .mixed
  }
}
