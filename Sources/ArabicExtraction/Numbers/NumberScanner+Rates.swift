/// So many of so many: «أربعة من كل خمسة أطفال», «واحد على خمسة», «جزء من ألف».
extension NumberScanner {
  /// «واحد على خمسة», «ثلاثة على أربعة».
  mutating func overWhole(_ reading: NumberReading) -> Bool {
    let over = reading.lexemes.upperBound
    guard reading.form == .spelled, !reading.isDefinite, reading.lastScale == 1, let numerator = reading.integer,
      numerator > 0, text.key(over) == Self.over,
      let whole = grammar.cardinals.cardinal(at: over + 1, in: text), whole.form == .spelled,
      text[over + 1].proclitics.isEmpty, let denominator = whole.integer, denominator > numerator,
      // «واحد على ثمانية من الحصة»
      cues[text.word(whole.lexemes.upperBound)].contains(.from)
        && grammar.nouns[text.word(whole.lexemes.upperBound + 1)].form == .singular
        && grammar.nouns[text.word(whole.lexemes.upperBound + 1)].kind != .person
        || grammar.counted.thing(at: whole.lexemes.upperBound, after: whole, in: text) == nil
    else { return false }
    let bytes = reading.bytes.lowerBound..<whole.bytes.upperBound
    return emitFraction(numerator, denominator, bytes, reading.lexemes.lowerBound..<whole.lexemes.upperBound)
  }

  private static let over = LetterKey("على")

  /// «أربعة من كل خمسة أطفال», «9 من أصل 10 أسر», «8 من 10 أسر»: a rate; but «42 من أصل 110 معتقلين» are two counts.
  mutating func outOf(_ reading: NumberReading) -> Bool {
    let from = reading.lexemes.upperBound
    guard cues[text.word(from)].contains(.from), text[from].proclitics.isEmpty, !reading.isDefinite,
      let numerator = reading.integer, numerator > 0
    else { return false }
    let isEach = text.key(from + 1) == Self.each
    let at = isEach || text.key(from + 1) == Self.total ? from + 2 : from + 1
    guard let read = grammar.cardinals.cardinal(at: at, in: text), text[at].proclitics.isEmpty else { return false }
    let thing = grammar.counted.thing(at: read.lexemes.upperBound, after: read, in: text)
    let whole = turned(read, thing)
    guard let denominator = whole.integer, numerator < denominator,
      isEach || [10, 100, 1000].contains(denominator) || isAlone(reading, whole),
      percentEnd(whole.lexemes.upperBound) == nil
    else { return false }
    var mention = fractionMention(numerator, denominator, reading.bytes.lowerBound..<whole.bytes.upperBound)
    mention.counted = thing.map { CountedThing(range: $0.bytes, lemma: $0.lemma) }
    mention.doubt = whole.doubt
    let end = thing?.lexemes.upperBound ?? whole.lexemes.upperBound
    emit(mention, reading.lexemes.lowerBound..<end)
    return true
  }

  /// «3 من 5» with nothing else in the text.
  private func isAlone(_ part: NumberReading, _ whole: NumberReading) -> Bool {
    text[part.lexemes.lowerBound - 1].kind == .end && text[whole.lexemes.upperBound].kind == .end
  }

  private static let each = LetterKey("كل")
  private static let total = LetterKey("أصل")

  /// «طفل من كل خمسة أطفال», «مدرستان من كل سبع مدارس»
  mutating func ofEach(_ reading: NumberReading) -> Bool {
    let noun = index - 3
    guard noun >= 0, text.key(index - 1) == Self.each, cues[text.word(index - 2)].contains(.from),
      text[noun].kind == .word, let denominator = reading.integer,
      let thing = grammar.counted.thing(at: reading.lexemes.upperBound, after: reading, in: text)
    else { return false }
    let sense = grammar.nouns[text.word(noun)]
    guard sense.form != .none, grammar.nouns.lemma(sense) == thing.lemma, !text[noun].proclitics.contains(.al) else {
      return false
    }
    var numerator = 1
    if sense.form == .dual || sense.form == .dualOrPlural {
      numerator = 2
      if let last = found.last, last.range.upperBound == text[noun].range.upperBound { found.removeLast() }
    } else if noun < floor || sense.form == .plural {
      return false
    }
    guard numerator < denominator else { return false }
    var mention = fractionMention(numerator, denominator, text[noun].bodyStart..<reading.bytes.upperBound)
    mention.counted = CountedThing(range: thing.bytes, lemma: thing.lemma)
    emit(mention, index..<thing.lexemes.upperBound, bounds: false)
    return true
  }

  /// «جزء من ألف», «ثلاثة أجزاء من مئة»: what a power of ten has been parted into.
  mutating func partOfPower(_ reading: NumberReading) -> Bool {
    // «سبعة أجزاء من المئة»
    guard reading.form == .spelled, reading.lexemes.count == 1, text[index].proclitics.isSubset(of: .al),
      let denominator = reading.integer, reading.lastScale >= 100 || denominator == 10,
      cues[text.word(index - 1)].contains(.from), text[index - 1].proclitics.isEmpty,
      let part = text.stem(index - 2), Self.parts.contains(part),
      text[reading.lexemes.upperBound].kind != .word
        || grammar.counted.thing(at: reading.lexemes.upperBound, after: reading, in: text) == nil
    else { return false }
    let start = index - 2
    if start >= floor, !reading.isDefinite, part == Self.onePart || part == Self.onePartAccusative {
      emitFraction(1, denominator, text[start].bodyStart..<reading.bytes.upperBound, start..<reading.lexemes.upperBound)
      return true
    }
    // The parts have been counted before.
    guard start == floor - 1, let parts = found.last, parts.kind == .cardinal, parts.bound == .exact,
      let numerator = parts.value?.integerValue, numerator < denominator
    else { return false }
    found.removeLast()
    emitFraction(
      numerator, denominator, parts.range.lowerBound..<reading.bytes.upperBound, index..<reading.lexemes.upperBound)
    return true
  }

  private static let parts = KeySet("جزء جزءا جزءان جزأين جزءين أجزاء")
  private static let onePart = LetterKey("جزء")
  private static let onePartAccusative = LetterKey("جزءا")
}
