/// Percentages, fractions, multiples.
extension NumberScanner {
  /// The lexeme behind «%», «بالمئة», «في المئة», or nil.
  func percentEnd(_ index: Int) -> Int? {
    let lexeme = text[index]
    if lexeme.sign == 0x25 || lexeme.sign == 0x66A { return index + 1 }
    if share(index)?.denominator == 100 { return share(index)?.end }
    return nil
  }

  /// «بالمئة», «في الألف»: of how many.
  private func share(_ index: Int) -> (denominator: Int, end: Int)? {
    var at = index
    var lexeme = text[at]
    if cues[lexeme.word].contains(.within), lexeme.proclitics.isEmpty {
      at += 1
      lexeme = text[at]
      guard lexeme.proclitics == .al else { return nil }
    } else {
      guard lexeme.proclitics == [.ba, .al] else { return nil }
    }
    let sense = words[lexeme.word]
    guard sense.role == .hundred || sense.role == .scale else { return nil }
    return (sense.value, at + 1)
  }

  mutating func percentage(_ reading: NumberReading) -> Bool {
    let end = reading.lexemes.upperBound
    guard let share = percentEnd(end).map({ (denominator: 100, end: $0) }) ?? share(end) else { return false }
    var mention = NumberMention(range: reading.bytes, kind: .percentage, value: reading.value)
    if share.denominator != 100 {
      guard let value = reading.integer, value < share.denominator else { return false }
      mention.kind = .fraction
      mention.numerator = value
      mention.denominator = share.denominator
      mention.value = ExactDecimal(Double(value) / Double(share.denominator))
    }
    let last = attachWhole(at: share.end, to: &mention)
    emit(mention, reading.lexemes.lowerBound..<last)
    return true
  }

  /// Adds what a share is of («62% من المحال»), and gives the lexeme behind it.
  func attachWhole(at end: Int, to mention: inout NumberMention) -> Int {
    guard let whole = grammar.counted.whole(at: end, in: text) else { return unknownWhole(at: end) }
    mention.counted = CountedThing(range: whole.bytes, lemma: whole.lemma)
    return whole.lexemes.upperBound
  }

  /// «64% من البنية التحتية», «9% من موظفيها»: what stands in no vocabulary belongs to the share all the same.
  private func unknownWhole(at end: Int) -> Int {
    let head = text[end + 1]
    guard cues[text.word(end)].contains(.from), text[end].proclitics.isEmpty, head.kind == .word, !head.word.isKnown
    else { return end }
    if isOfSomebody(end + 1) { return end + 2 }
    return hasArticle(end + 1) ? grammar.counted.adjectives(end + 2, text) : end
  }

  /// «%20»
  mutating func percentBefore() -> Bool {
    guard let reading = grammar.cardinals.cardinal(at: index + 1, in: text), reading.form == .digits,
      text[index - 1].kind != .digits
    else { return false }
    let bytes = Int(text[index].start)..<reading.bytes.upperBound
    var mention = NumberMention(range: bytes, kind: .percentage, value: reading.value)
    let end = attachWhole(at: reading.lexemes.upperBound, to: &mention)
    emit(mention, index..<end)
    return true
  }

  /// «3/4»: the parts, or nil where the figures can be a date or a score as well.
  func slashed(_ reading: NumberReading) -> (numerator: Int, denominator: Int, end: Int)? {
    let slash = reading.lexemes.upperBound
    guard text[slash].isSign("/"), !text[slash].spaceBefore, !text[slash + 1].spaceBefore,
      reading.lexemes.count == (reading.isSigned ? 2 : 1),
      let numerator = reading.integer.map(abs), let denominator = text.integer(slash + 1), numerator > 0,
      numerator < denominator,
      [2, 3, 4, 5, 8, 10, 100, 1000].contains(denominator), !text[slash + 2].isSign("/") || text[slash + 2].spaceBefore
    else { return nil }
    return (numerator, denominator, slash + 2)
  }

  /// «3/4», «ثلاثة أرباع».
  mutating func fraction(of reading: NumberReading) -> Bool {
    if reading.form == .digits, let parts = slashed(reading) {
      let bytes = reading.bytes.lowerBound..<text[parts.end - 1].range.upperBound
      let numerator = reading.value.isNegative ? -parts.numerator : parts.numerator
      emitFraction(numerator, parts.denominator, bytes, reading.lexemes.lowerBound..<parts.end)
      return true
    }
    if fifth(reading) || overWhole(reading) || outOf(reading) || partOfPower(reading) { return true }
    let name = text[reading.lexemes.upperBound]
    let denominator = words.denominator(name.word)
    guard denominator > 2, name.proclitics.isEmpty, let numerator = reading.integer, numerator > 1,
      numerator < denominator,
      isPluralPart(reading.lexemes.upperBound)
    else { return false }
    let lexemes = reading.lexemes.lowerBound..<(reading.lexemes.upperBound + 1)
    let bytes = reading.bytes.lowerBound..<name.range.upperBound
    if fractionOfScale(numerator, denominator, bytes, lexemes) { return true }
    emitFraction(numerator, denominator, bytes, lexemes)
    return true
  }

  /// «واحد على خمسة», «ثلاثة على أربعة».
  private mutating func overWhole(_ reading: NumberReading) -> Bool {
    let over = reading.lexemes.upperBound
    guard reading.form == .spelled, !reading.isDefinite, reading.lastScale == 1, let numerator = reading.integer,
      numerator > 0, text.key(over) == Self.over,
      let whole = grammar.cardinals.cardinal(at: over + 1, in: text), whole.form == .spelled,
      text[over + 1].proclitics.isEmpty, let denominator = whole.integer, denominator > numerator,
      grammar.counted.thing(at: whole.lexemes.upperBound, after: whole, in: text) == nil
    else { return false }
    let bytes = reading.bytes.lowerBound..<whole.bytes.upperBound
    return emitFraction(numerator, denominator, bytes, reading.lexemes.lowerBound..<whole.lexemes.upperBound)
  }

  private static let over = LetterKey("على")

  /// «أربعة من كل خمسة أطفال», «9 من أصل 10 أسر», «8 من 10 أسر»: a rate; but «42 من أصل 110 معتقلين» are two counts.
  private mutating func outOf(_ reading: NumberReading) -> Bool {
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

  /// «جزء من ألف», «ثلاثة أجزاء من مئة»: what a power of ten has been parted into.
  private mutating func partOfPower(_ reading: NumberReading) -> Bool {
    guard reading.form == .spelled, reading.lexemes.count == 1, !reading.isDefinite, text[index].proclitics.isEmpty,
      let denominator = reading.integer, reading.lastScale >= 100 || denominator == 10,
      cues[text.word(index - 1)].contains(.from), text[index - 1].proclitics.isEmpty,
      let part = text.stem(index - 2), Self.parts.contains(part),
      text[reading.lexemes.upperBound].kind != .word
        || grammar.counted.thing(at: reading.lexemes.upperBound, after: reading, in: text) == nil
    else { return false }
    let start = index - 2
    if start >= floor, part == Self.onePart || part == Self.onePartAccusative {
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

  /// «3 من 5» with nothing else in the text.
  private func isAlone(_ part: NumberReading, _ whole: NumberReading) -> Bool {
    text[part.lexemes.lowerBound - 1].kind == .end && text[whole.lexemes.upperBound].kind == .end
  }

  private static let each = LetterKey("كل")
  private static let total = LetterKey("أصل")

  /// «خمس السكان»: five would count an indefinite plural, so this is a fifth.
  private mutating func fifth(_ reading: NumberReading) -> Bool {
    let first = reading.lexemes.lowerBound
    guard reading.form == .spelled, reading.lexemes.count == 1, !reading.isDefinite, let value = reading.integer,
      value >= 5, value <= 10, let key = text.stem(first), key.count == 3
    else { return false }
    let isOfDefinite =
      hasArticle(first + 1) && (value == 5 || value == 10 || grammar.nouns[text.word(first + 1)].form == .plural)
    // «خمس قيمته» is a fifth of one thing, «خمس بناته» are five.
    let isOfOne = value == 5 && isOfSomebody(first + 1) && isAmountOfSomebody(first + 1)
    guard isOfDefinite || isOfOne || carriesDamma(first) else { return false }
    emitFraction(1, value, reading.bytes, reading.lexemes)
    return true
  }

  private func isAmountOfSomebody(_ index: Int) -> Bool {
    guard let key = text.key(index) else { return false }
    return (1...2).contains { Self.ownedAmounts.contains(key.dropLast($0)) }
  }

  private static let ownedAmounts = KeySet(
    """
    قيمت مساحت ميزانيت إنتاج ثمن سعر حجم وزن دخل رأسمال ثروت مخزون احتياطي سكان أراضي أرض قوت طاقت قدرت رصيد راتب أرباح إيرادات صادرات وارادات مبيعات \
    حصت محصول عدد أجر طول عمر
    """)

  /// «خُمس», «سُدس»: a damma on the first letter makes a part of the name of a number.
  private func carriesDamma(_ index: Int) -> Bool {
    // U+064F, D9 8F, behind the first letter of two bytes.
    let at = text[index].stemStart + 2
    return at + 1 < Int(text[index].end) && text.bytes[at] == 0xD9 && text.bytes[at + 1] == 0x8F
  }

  /// «أرباع», «أخماس»
  private func isPluralPart(_ index: Int) -> Bool {
    guard let key = text.key(index) else { return false }
    return key[0] == LetterFold.alef && key.count >= 4
  }

  /// «نصف مليون», «ثلثي السكان», «نصف».
  mutating func fraction() -> Bool {
    let lexeme = text[index]
    let denominator = words.denominator(lexeme.word)
    guard let key = text.stem(index) else { return false }
    if lexeme.proclitics.contains(.al) {
      // «الثلثين» are two of three; «الربع», «النصف» may be much else.
      let isDual = denominator == 3 && key.hasSuffix(Self.dualEnding)
      guard isDual || isShareReached(denominator, key) else { return false }
      return emitFraction(isDual ? 2 : 1, denominator, lexeme.bodyStart..<Int(lexeme.end), index..<(index + 1))
    }
    if key == Self.thirdOrThree, text[index + 1].proclitics.isEmpty,
      grammar.nouns[text.word(index + 1)].form == .plural
    {
      // «تلت بنات» are three.
      return false
    }
    if lexeme.proclitics.contains(.wa), denominator <= 4, halfOfUnit(denominator) { return true }
    if isPluralPart(index) || text[index - 1].kind == .sign && !lexeme.spaceBefore && text[index - 1].isSign("/") {
      return false
    }
    let last = key[key.count - 1]
    let isPossessed = key.count > 3 && (key[key.count - 1] == LetterFold.heh || key[key.count - 2] == LetterFold.heh)
    if isPossessed { return emitFraction(1, denominator, lexeme.bodyStart..<Int(lexeme.end), index..<(index + 1)) }
    if isIdiomOfParts() { return false }
    let isDual =
      denominator > 2 && key.count > 3
      && (last == LetterFold.yeh || last == LetterFold.alef || last == LetterFold.noon)
    let numerator = isDual ? 2 : 1
    let bytes = lexeme.bodyStart..<Int(lexeme.end)
    if fractionOfScale(numerator, denominator, bytes, index..<(index + 1)) { return true }
    if partOfHundred(numerator, denominator, bytes) { return true }
    let next = text[index + 1]
    if cues[next.word].contains(.final) { return false }
    if next.kind == .word, !hasArticle(index + 1), isDivisible(grammar.nouns[next.word]), next.proclitics.isEmpty,
      denominator != 8
    {
      return emitFraction(numerator, denominator, bytes, index..<(index + 1))
    }
    if isSingle(at: index + 1) { return emitFraction(numerator, denominator, bytes, index..<(index + 2)) }
    if denominator <= 4, isAmount(index + 1), hasArticle(index + 2) {
      return emitFraction(numerator, denominator, bytes, index..<(index + 1))
    }
    // «نصف ما يملك»
    if cues[next.word].contains(.what), next.proclitics.isEmpty {
      return emitFraction(numerator, denominator, bytes, index..<(index + 1))
    }
    if next.kind == .word, !hasArticle(index + 1) {
      // «ثلثا أعضاء البرلمان»
      guard denominator != 8 || carriesDamma(index), let whole = definiteNoun(index + 1),
        grammar.nouns[next.word].form == .plural,
        next.proclitics.isEmpty
      else {
        return (isDual || isOfSomebody(index + 1)) && emitFraction(numerator, denominator, bytes, index..<(index + 1))
      }
      var mention = fractionMention(numerator, denominator, bytes)
      mention.counted = whole
      emit(mention, index..<(index + 2))
      return true
    }
    if next.kind == .word, hasArticle(index + 1) {
      // «ربع القرن» is a time.
      if denominator == 8 && !carriesDamma(index)
        || grammar.nouns[next.word].kind == .time && grammar.nouns[next.word].form != .none
      {
        return false
      }
      var mention = fractionMention(numerator, denominator, bytes)
      if let whole = definiteNoun(index + 1) {
        mention.counted = whole
        emit(mention, index..<(index + 2))
      } else {
        // «ثلثا القطيع»
        let isNoun = !next.word.isKnown && next.kind == .word
        emit(mention, index..<(isNoun ? index + 2 : index + 1))
      }
      return true
    }
    if isDual || isOfSomebody(index + 1) {
      return emitFraction(numerator, denominator, bytes, index..<(index + 1))
    }
    // A bare «نصف» at the end of a clause.
    if lexeme.proclitics.contains(.wa) || denominator == 8 && !carriesDamma(index) { return false }
    return emitFraction(numerator, denominator, bytes, index..<(index + 1))
  }

  /// «إلى الثلث», «بمقدار النصف», «أكثر من الربع»: a share that is not said of what; «الربع الأول» is one of four.
  private func isShareReached(_ denominator: Int, _ key: LetterKey) -> Bool {
    guard denominator <= 5, key.count <= 3, text[index].proclitics.isSubset(of: [.al, .ba]),
      text[index + 1].kind != .word || !hasArticle(index + 1), text[index + 1].kind != .digits,
      words.ordinal(text.word(index + 1)).role == .none
    else { return false }
    if text[index].proclitics.contains(.ba) { return cues[text.word(index - 1)].contains(.change) }
    guard let before = text.stem(index - 1) else { return false }
    if Self.measures.contains(before) { return true }
    if before == Self.toKey { return (2...7).contains { cues[text.word(index - $0)].contains(.change) } }
    return grammar.bounds.before(index, from: floor, in: text) != nil
  }

  private static let measures = KeySet("مقدار نسبة بنسبة بمقدار بواقع")
  private static let toKey = LetterKey("إلى")
  private static let thirdOrThree = LetterKey("تلت")

  /// «قيمته», «أملاكه», «دخلهم»: a word that ends in the pronoun of an owner.
  func isOfSomebody(_ index: Int) -> Bool {
    let lexeme = text[index]
    guard lexeme.kind == .word, let key = text.key(index), key.count >= 4, !cues[lexeme.word].contains(.function),
      !Self.lifetimes.contains(key)
    else { return false }
    // U+0647, D9 87, and not ة
    let end = Int(lexeme.end)
    if text.bytes[end - 1] == 0x87, text.bytes[end - 2] == 0xD9 { return true }
    return key.count >= 5 && Self.owners.contains { key.hasSuffix($0) }
  }

  /// «نصف عمره» counts nothing.
  private static let lifetimes = KeySet(
    "عمره عمرها عمرهم حياته حياتها حياتهم وقته وقتها وقتهم يومه يومها طريقه طريقها وجهه وجهها جسده جسدها جسمه")
  private static let owners = LetterKey.each(of: "ها هم هن هما")

  /// «ثلث واحد»
  private func isSingle(at index: Int) -> Bool {
    text[index].proclitics.isEmpty && words[text.word(index)].role == .unit && words[text.word(index)].value == 1
  }

  /// «نصف عدد السكان», «ثلث ميزانية الدولة»: an amount of something definite.
  private func isAmount(_ index: Int) -> Bool {
    text.isPlainWord(index, in: Self.amounts)
  }

  private static let amounts = KeySet(
    "عدد مساحة قيمة ميزانية إنتاج ثمن سعر حجم إجمالي مجموع أعضاء مقاعد أصوات احتياجات صادرات واردات إيرادات أراضي ثروة سكان كمية دخل رواتب ديون مخزون"
  )

  /// «نصف رغيف», «ربع نقطة»: one thing that may be parted.
  private func isDivisible(_ sense: NounLexicon.Sense) -> Bool {
    sense.form == .singular && (sense.kind == .unit || sense.kind == .thing)
  }

  /// «نصف بالمئة»: half of one in a hundred.
  private mutating func partOfHundred(_ numerator: Int, _ denominator: Int, _ bytes: Range<Int>) -> Bool {
    guard let end = percentEnd(index + 1), text[index + 1].kind == .word else { return false }
    let value = ExactDecimal(Double(numerator) / Double(denominator))
    var mention = NumberMention(range: bytes, kind: .percentage, value: value)
    let last = attachWhole(at: end, to: &mention)
    emit(mention, index..<last)
    return true
  }

  private static let dualEnding = LetterKey("ين") ?? LetterKey(bits: 0)

  /// «فدان ونصف»: one and a half of the unit before.
  private mutating func halfOfUnit(_ denominator: Int) -> Bool {
    guard let unit = thingBefore(index), unit.sense.kind == .unit,
      unit.sense.form == .singular || unit.sense.form == .accusative,
      text[index - 1].proclitics.isSubset(of: [.wa, .fa, .ba, .la]), text[index].proclitics == .wa,
      let part = share(of: 1, Part(numerator: 1, denominator: denominator, end: 0)),
      let value = ExactDecimal(1).adding(part)
    else { return false }
    let mention = NumberMention(
      range: unit.bytes.lowerBound..<Int(text[index].end), kind: .cardinal, value: value,
      counted: CountedThing(range: unit.bytes, lemma: unit.lemma))
    emit(mention, unit.lexemes.lowerBound..<endOfUnit(index + 1, unit))
    return true
  }

  /// «الدولار» behind «دولاراً ونصف»: the unit again.
  private func endOfUnit(_ index: Int, _ unit: CountedReader.Thing) -> Int {
    let sense = grammar.nouns[text.word(index)]
    guard sense.form == .singular, text[index].proclitics == .al, grammar.nouns.lemma(sense) == unit.lemma else {
      return index
    }
    return index + 1
  }

  /// «3 أمتار ونصف», «ثلاثة كيلومترات وربع الكيلومتر»: the part of the unit behind it, and the lexeme behind that.
  func partOfUnit(_ unit: CountedReader.Thing) -> (part: ExactDecimal, end: Int)? {
    guard unit.sense.kind == .unit, unit.isKnown else { return nil }
    let at = unit.lexemes.upperBound
    let joined = text.word(at) == words.and && text[at].proclitics.isEmpty
    guard let part = joinedPart(joined ? at + 1 : at, joined: joined), let share = share(of: 1, part) else {
      return nil
    }
    let end = endOfUnit(part.end, unit)
    // «وربع السكان»: a share of something else.
    return end == part.end && text[end].kind == .word && hasArticle(end) ? nil : (share, end)
  }

  private func definiteNoun(_ index: Int) -> CountedThing? {
    let sense = grammar.nouns[text.word(index)]
    guard sense.form != .none, sense.kind != .time else { return nil }
    return CountedThing(range: text[index].bodyStart..<Int(text[index].end), lemma: grammar.nouns.lemma(sense))
  }

  func hasArticle(_ index: Int) -> Bool {
    let lexeme = text[index]
    if lexeme.word.isKnown { return lexeme.proclitics == .al }
    guard let key = text.key(index), key.count >= 4 else { return false }
    return key[0] == LetterFold.alef && key[1] == LetterFold.lam
  }

  private func fractionMention(_ numerator: Int, _ denominator: Int, _ bytes: Range<Int>) -> NumberMention {
    NumberMention(
      range: bytes, kind: .fraction, value: ExactDecimal(Double(numerator) / Double(denominator)), numerator: numerator,
      denominator: denominator)
  }

  @discardableResult
  private mutating func emitFraction(
    _ numerator: Int, _ denominator: Int, _ bytes: Range<Int>, _ lexemes: Range<Int>
  ) -> Bool {
    var mention = fractionMention(numerator, denominator, bytes)
    var lexemes = lexemes
    if hasArticle(lexemes.upperBound), let whole = definiteNoun(lexemes.upperBound) {
      mention.counted = whole
      lexemes = lexemes.lowerBound..<(lexemes.upperBound + 1)
    } else if let unit = unitBehind(lexemes.upperBound) {
      mention.counted = CountedThing(range: unit.bytes, lemma: unit.lemma)
      lexemes = lexemes.lowerBound..<unit.lexemes.upperBound
    } else if isOfSomebody(lexemes.upperBound) {
      lexemes = lexemes.lowerBound..<(lexemes.upperBound + 1)
    }
    emit(mention, lexemes)
    return true
  }

  private func unitBehind(_ index: Int) -> CountedReader.Thing? {
    let number = NumberReading(lexemes: index..<index, bytes: 0..<0, value: ExactDecimal(1), form: .digits)
    guard let thing = grammar.counted.thing(at: index, after: number, in: text), thing.isKnown,
      !cues[text.word(index)].contains(.from)
    else { return nil }
    return thing
  }

  /// «نصف مليون دولار»: a cardinal.
  private mutating func fractionOfScale(
    _ numerator: Int, _ denominator: Int, _ bytes: Range<Int>, _ lexemes: Range<Int>
  ) -> Bool {
    let scale = text[lexemes.upperBound]
    let sense = words[scale.word]
    guard sense.role == .scale || sense.role == .hundred || sense.role == .dozen, scale.proclitics.isSubset(of: .al),
      !sense.isGarbled
    else {
      return false
    }
    let isWhole = sense.value % denominator == 0
    if !isWhole, sense.value < 1000 { return false }
    let end = lexemes.upperBound + 1
    var reading = NumberReading(
      lexemes: lexemes.lowerBound..<end, bytes: bytes.lowerBound..<scale.range.upperBound,
      value: isWhole
        ? ExactDecimal(sense.value / denominator * numerator)
        : ExactDecimal(Double(sense.value * numerator) / Double(denominator)) ?? .zero, form: .spelled)
    reading.lastScale = sense.value
    return cardinal(reading)
  }

  /// «ثلاثة ونصف», «مليون ونصف المليون».
  func withHalf(_ reading: NumberReading) -> NumberReading {
    var at = reading.lexemes.upperBound
    let joined = text.word(at) == words.and
    if text[at].sign >= 0xBC, let part = Self.vulgar[text[at].sign], !text[at].spaceBefore, reading.form == .digits {
      let share = ExactDecimal(Double(part.numerator) / Double(part.denominator))
      return extended(reading, by: share, times: 1, at + 1)
    }
    if let mixed = mixed(reading) { return mixed }
    if let less = lessPart(reading) { return less }
    if joined { at += 1 }
    guard !reading.isDefinite, let part = joinedPart(at, joined: joined) else { return reading }
    var end = part.end
    let scale = words[text.word(end)]
    var unit = reading.lastScale >= 1000 ? reading.lastScale : 1
    if words[text.word(reading.lexemes.upperBound - 1)].role == .dozen {
      unit = 12
      if scale.role == .dozen, text[end].proclitics.isSubset(of: .al) { end += 1 }
    }
    if scale.role == .scale, text[end].proclitics.isSubset(of: .al),
      reading.lastScale <= 100 || scale.value <= reading.lastScale
    {
      unit = scale.value
      end += 1
      // «ثلاثة ونصف مليون» is three and a half million.
      if reading.lastScale < 1000, reading.value < ExactDecimal(1000) {
        return extended(reading, by: share(of: 1, part), times: scale.value, end)
      }
    }
    return extended(reading, by: share(of: unit, part), times: 1, end)
  }

  /// «1 1/2»
  private func mixed(_ reading: NumberReading) -> NumberReading? {
    let next = reading.lexemes.upperBound
    guard reading.form == .digits, reading.lexemes.count == 1, text[next - 1].digitCount <= 3,
      text[next].kind == .digits,
      !text[next].gapBefore, text[next + 1].isSign("/"), let part = Numerals.read(at: next, in: text),
      let parts = slashed(part), parts.denominator <= 8
    else { return nil }
    let share = ExactDecimal(Double(parts.numerator) / Double(parts.denominator))
    return extended(reading, by: share, times: 1, parts.end)
  }

  /// «مليون إلا ربعاً»
  private func lessPart(_ reading: NumberReading) -> NumberReading? {
    let except = reading.lexemes.upperBound
    guard reading.lastScale >= 1000, !reading.isDefinite, text.key(except) == Self.except,
      let part = joinedPart(except + 1, joined: true), let share = share(of: reading.lastScale, part)
    else { return nil }
    return extended(reading, by: -share, times: 1, part.end)
  }

  private static let except = LetterKey("إلا")

  /// ½ and its like.
  static let vulgar: [UInt32: (numerator: Int, denominator: Int)] = [
    0xBC: (1, 4), 0xBD: (1, 2), 0xBE: (3, 4), 0x2153: (1, 3), 0x2154: (2, 3), 0x2155: (1, 5), 0x2156: (2, 5),
    0x2157: (3, 5),
    0x2158: (4, 5), 0x215B: (1, 8), 0x215C: (3, 8), 0x215D: (5, 8), 0x215E: (7, 8),
  ]

  /// «½» alone.
  mutating func vulgarFraction() -> Bool {
    let sign = text[index].sign
    guard (0xBC...0xBE).contains(sign) || (0x2150...0x215F).contains(sign), let part = Self.vulgar[sign] else {
      return false
    }
    return emitFraction(part.numerator, part.denominator, text[index].range, index..<(index + 1))
  }

  private struct Part {
    var numerator: Int
    var denominator: Int
    var end: Int
  }

  /// «ونصف», «وثلثي», «وثلاثة أرباع» behind a number.
  private func joinedPart(_ index: Int, joined: Bool) -> Part? {
    let lexeme = text[index]
    guard joined || lexeme.proclitics.contains(.wa), lexeme.proclitics.isSubset(of: [.wa, .al]) else { return nil }
    let denominator = words.denominator(lexeme.word)
    if denominator >= 2, denominator <= 4, !isPluralPart(index) {
      return Part(numerator: isDualPart(index) ? 2 : 1, denominator: denominator, end: index + 1)
    }
    let count = words[lexeme.word]
    let whole = words.denominator(text.word(index + 1))
    guard count.role == .unit, count.value > 1, !lexeme.proclitics.contains(.al), whole > count.value,
      text[index + 1].proclitics.isEmpty, isPluralPart(index + 1)
    else { return nil }
    return Part(numerator: count.value, denominator: whole, end: index + 2)
  }

  /// «ثلثا», «ثلثين»
  private func isDualPart(_ index: Int) -> Bool {
    guard let key = text.stem(index), key.count > 3 else { return false }
    let last = key[key.count - 1]
    return words.denominator(text.word(index)) > 2
      && (last == LetterFold.yeh || last == LetterFold.alef && !text.carriesTanwin(index) || last == LetterFold.noon)
  }

  private func share(of unit: Int, _ part: Part) -> ExactDecimal? {
    if unit * part.numerator % part.denominator == 0 { return ExactDecimal(unit * part.numerator / part.denominator) }
    return ExactDecimal(Double(unit * part.numerator) / Double(part.denominator))
  }

  /// The sum; of what has no end as a decimal, the nearest double.
  private func sum(_ value: ExactDecimal, _ part: ExactDecimal) -> ExactDecimal? {
    part.exponent < -12 ? ExactDecimal(value.doubleValue + part.doubleValue) : value.adding(part)
  }

  private func extended(_ reading: NumberReading, by part: ExactDecimal?, times scale: Int, _ end: Int) -> NumberReading
  {
    guard let part, let sum = sum(reading.value, part), let product = sum.multiplied(by: ExactDecimal(scale)) else {
      return reading
    }
    var result = reading
    result.value = product
    if scale > 1 { result.lastScale = scale }
    result.lexemes = reading.lexemes.lowerBound..<end
    result.bytes = reading.bytes.lowerBound..<text[end - 1].range.upperBound
    result.groupedAlternative = nil
    if result.form == .digits { result.form = .mixed }
    return result
  }

  /// «ثلاثة أضعاف».
  mutating func multiplier(_ reading: NumberReading) -> Bool {
    let name = text[reading.lexemes.upperBound]
    let sense = grammar.nouns[name.word]
    let isMultiple =
      sense.form != .none && sense.kind == .unit && grammar.nouns.lemma(sense) == "ضعف"
      || text.key(reading.lexemes.upperBound) == Self.likes
    guard isMultiple, name.proclitics.isEmpty else { return false }
    let lexemes = reading.lexemes.lowerBound..<(reading.lexemes.upperBound + 1)
    let bytes = reading.bytes.lowerBound..<name.range.upperBound
    emit(NumberMention(range: bytes, kind: .multiplier, value: reading.value), lexemes)
    return true
  }

  /// «بمقدار الضعف», «إلى الضعفين»: a multiple that is reached.
  mutating func doubling() -> Bool {
    if text[index].proclitics.isSubset(of: .ba), text.stem(index) == Self.double,
      isDoubled(before: index + 1)
    {
      let range = text[index].bodyStart..<Int(text[index].end)
      emit(NumberMention(range: range, kind: .multiplier, value: ExactDecimal(2)), index..<(index + 1))
      return true
    }
    // «زادت ضعفين»
    if text[index].proclitics.isEmpty, text.key(index) == Self.doubleTwice,
      (1...3).contains(where: { cues[text.word(index - $0)].contains(.change) })
    {
      emit(
        NumberMention(range: text[index].range, kind: .multiplier, value: ExactDecimal(2)), index..<(index + 1))
      return true
    }
    guard let key = text.stem(index), key == Self.double || key == Self.doubleTwice,
      text[index].proclitics == .al, let before = text.stem(index - 1),
      Self.measures.contains(before) || before == Self.toKey
        || grammar.bounds.before(index, from: floor, in: text) != nil
    else { return false }
    let value = ExactDecimal(key == Self.double ? 2 : 3)
    emit(
      NumberMention(range: text[index].bodyStart..<Int(text[index].end), kind: .multiplier, value: value),
      index..<(index + 1))
    return true
  }

  /// «ضعف العدد», «ضعف ما كان»; «ضعف الإنتاج» may be its weakness.
  private func isDoubled(before index: Int) -> Bool {
    if cues[text.word(index)].contains(.what), text[index].proclitics.isEmpty { return true }
    return text.isPlainWord(index, in: Self.doubledAmounts)
  }

  private static let doubledAmounts = KeySet(
    "العدد عدد المبلغ مبلغ الثمن ثمن السعر سعر الكمية كمية الرقم المعدل معدل المتوسط المساحة مساحة الكلفة التكلفة")
  private static let likes = LetterKey("أمثال")
  private static let double = LetterKey("ضعف")
  private static let doubleTwice = LetterKey("ضعفين")

  /// «- 1 4/5»: a minus that stands apart, where nothing else is said.
  mutating func lonelyMinus() -> Bool {
    guard [0x2D, 0x2212].contains(text[index].sign), text[index - 1].kind == .end, text[index + 1].kind == .digits,
      text[index + 1].spaceBefore, let reading = grammar.cardinals.cardinal(at: index + 1, in: text)
    else { return false }
    let whole = withHalf(reading)
    guard text[whole.lexemes.upperBound].kind == .end else { return false }
    let range = text[index].range.lowerBound..<whole.bytes.upperBound
    emit(NumberMention(range: range, kind: .cardinal, value: -whole.value), index..<whole.lexemes.upperBound)
    return true
  }

  /// «سالب نصف»
  private mutating func minusFraction(_ numerator: Int, _ denominator: Int, _ end: Int) -> Bool {
    let bytes = text[index].bodyStart..<text[end - 1].range.upperBound
    return emitFraction(-numerator, denominator, bytes, index..<end)
  }

  /// «ناقص خمسة».
  mutating func minus() -> Bool {
    let half = words.denominator(text.word(index + 1))
    if half > 0, half <= 4, text[index + 1].proclitics.isEmpty, !isPluralPart(index + 1), !isDualPart(index + 1) {
      return text[index].proclitics.isEmpty && minusFraction(1, half, index + 2)
    }
    guard text[index].proclitics.isEmpty, let reading = grammar.cardinals.cardinal(at: index + 1, in: text),
      text[index + 1].proclitics.isEmpty
    else { return false }
    let bytes = text[index].bodyStart..<reading.bytes.upperBound
    // «سالب 3/4», «سالب ثلاثة أرباع»
    if let parts = slashed(reading) { return minusFraction(parts.numerator, parts.denominator, parts.end) }
    let part = words.denominator(text.word(reading.lexemes.upperBound))
    if let numerator = reading.integer, part > numerator, numerator > 1, isPluralPart(reading.lexemes.upperBound) {
      return minusFraction(numerator, part, reading.lexemes.upperBound + 1)
    }
    let whole = withHalf(reading)
    var mention = NumberMention(
      range: bytes.lowerBound..<whole.bytes.upperBound, kind: .cardinal, value: -whole.value)
    var end = whole.lexemes.upperBound
    if let percent = percentEnd(end) {
      mention.kind = .percentage
      let last = attachWhole(at: percent, to: &mention)
      emit(mention, index..<last)
      return true
    }
    if let thing = grammar.counted.thing(at: end, after: reading, in: text) {
      mention.counted = CountedThing(range: thing.bytes, lemma: thing.lemma)
      end = thing.lexemes.upperBound
    }
    emit(mention, index..<end)
    return true
  }
}
