/// Numbers that are not said in figures: «عشرات», «عدة», duals, and none.
extension NumberScanner {
  /// «عشرات», «مئات الآلاف», «ملايين».
  mutating func indefinite() -> Bool {
    let first = text[index]
    guard let head = indefiniteHead(index) else { return false }
    // «مليارات الكوادريليونات» is more than an Int holds.
    var (lower, upper, end) = (Int128(head.lower), head.upper.map { Int128($0) }, head.end)
    let chained = text[end]
    let scale = words[chained.word]
    if scale.role == .scalePlural, chained.proclitics.isSubset(of: .al), head.scale < scale.value {
      lower *= Int128(scale.value)
      upper = upper.map { ($0 + 1) * Int128(scale.value) - 1 }
      end += 1
    }
    var mention = NumberMention(
      range: first.bodyStart..<text[end - 1].range.upperBound, kind: .cardinal, bound: .indefinite,
      lower: ExactDecimal(significand: lower, exponent: 0),
      upper: upper.map { ExactDecimal(significand: $0, exponent: 0) })
    attach(&mention, &end)
    // «عشرات الآلاف من النوارس»: whatever it is that they are of.
    let of = end + 1
    if mention.counted == nil, cues[text.word(end)].contains(.from), text[end].proclitics.isEmpty,
      !text[of].word.isKnown,
      text.beginsWithAl(of, atLeast: 7), !(1...2).contains(where: { text.isStem(index - $0, in: Self.movedOrDied) })
    {
      mention.counted = CountedThing(
        range: text[of].range, lemma: String(text.letters(text[of].range).dropFirst(2)))
      end = of + 1
    }
    emit(mention, index..<end)
    return true
  }

  /// Behind these, «من» says where from or what of.
  private static let movedOrDied = KeySet(
    "مات ماتت ماتوا توفي نجا نجت نجوا فر فرت هرب هربت وصل وصلت عاد عادت نزح نزحت جاء جاءت قدم خرج خرجت هاجر قضى شفي تعافى انسحب أصيب يعاني تعاني"
  )

  /// The noun behind an indefinite number, definite or not, and «من …».
  private func attach(_ mention: inout NumberMention, _ end: inout Int) {
    var at = end
    if let thing = grammar.counted.partitive(at: end, in: text) {
      mention.counted = CountedThing(range: thing.bytes, lemma: thing.lemma)
      end = thing.lexemes.upperBound
      return
    }
    if cues[text.word(at)].contains(.from), text[at].proclitics.isEmpty,
      hasArticle(at + 1) || grammar.nouns[text.word(at + 1)].form == .plural
    {
      at += 1
    }
    let lexeme = text[at]
    // «مئات الآلاف عالقون»: what has the article counts nothing that has none.
    if at == end, text[end - 1].proclitics.contains(.al), lexeme.proclitics.isEmpty, !hasArticle(at) { return }
    if let thing = grammar.counted.unknownPlural(at: at, in: text) {
      mention.counted = CountedThing(range: thing.bytes, lemma: thing.lemma)
      end = thing.lexemes.upperBound
      return
    }
    let sense = grammar.nouns[lexeme.word]
    guard lexeme.kind == .word, sense.form != .none, sense.form != .dual, lexeme.proclitics.isSubset(of: .al) else {
      return
    }
    var thing = CountedReader.Thing(
      lexemes: at..<(at + 1), bytes: lexeme.range, lemma: grammar.nouns.lemma(sense), sense: sense, isKnown: true)
    thing =
      lexeme.proclitics.isEmpty
      ? grammar.counted.extended(thing, text)
      : grammar.counted.withDefiniteAdjective(grammar.counted.withCompanion(thing, text), text)
    // «عشرات من ضحايا التعذيب», «عشرات رؤوس الأغنام»
    if lexeme.proclitics.isEmpty, sense.form == .plural, thing.lexemes.count == 1, hasArticle(at + 1) {
      thing.lexemes = at..<(at + 2)
      thing.bytes = thing.bytes.lowerBound..<Int(text[at + 1].end)
    }
    mention.counted = CountedThing(range: thing.bytes, lemma: thing.lemma)
    end = thing.lexemes.upperBound
  }

  private func indefiniteHead(_ index: Int) -> (lower: Int, upper: Int?, end: Int, scale: Int)? {
    let sense = words[text.word(index)]
    switch sense.role {
    case .tenPlural: return (20, 99, index + 1, 10)
    case .hundredPlural: return (200, 999, index + 1, 100)
    case .scalePlural: return (2 * sense.value, 1000 * sense.value - 1, index + 1, sense.value)
    default: return nil
    }
  }

  /// «عدة غارات», «بضعة عشر», «بعض المدنيين», «عدد من القتلى».
  mutating func several() -> Bool {
    let first = text[index]
    if first.proclitics.contains(.al) { return false }
    // «بعده ابنه»: after him, and not «بعدة».
    if first.proclitics.contains(.ba), text.stem(index) == Self.ofHim, !text.endsInTehMarbuta(index) { return false }
    // «كذا بلدوزر», but not «قال كذا»
    if text.isPlainWord(index, "كذا") {
      let sense = grammar.nouns[text.word(index + 1)]
      guard sense.form == .singular, sense.kind != .time || grammar.nouns.lemma(sense) == "مرة",
        text[index + 1].proclitics.isEmpty
      else { return false }
    }
    var end = index + 1
    let isAmount = cues[first.word].contains(.amount)
    let key = text.stem(index)
    var lower = key == Self.some ? 1 : 2
    var upper: Int?
    if isAmount {
      guard cues[text.word(end)].contains(.from), text[end].proclitics.isEmpty else { return false }
    } else if key == Self.few || key == Self.fewFeminine {
      (lower, upper) = (3, 9)
    }
    let scale = words[text.word(end)]
    if scale.role == .tens, text[end].proclitics == .wa { return upTo(scale.value, key) }
    if !isAmount, text[end].proclitics.isEmpty,
      [.scalePlural, .hundredPlural, .tenPlural, .ten].contains(scale.role)
    {
      if scale.role == .ten {
        (lower, upper) = (lower + 10, upper.map { $0 + 10 })
      } else {
        let value = scale.role == .tenPlural ? 10 : scale.value
        (lower, upper) = (lower * value, upper.map { ($0 + 1) * value - 1 })
      }
      end += 1
    }
    var mention = NumberMention(
      range: first.bodyStart..<text[end - 1].range.upperBound, kind: .cardinal, bound: .indefinite,
      lower: ExactDecimal(lower),
      upper: upper.map { ExactDecimal($0) })
    let bare = end
    attach(&mention, &end)
    guard let counted = mention.counted else { return bare > index + 1 && !isAmount ? emitted(mention, bare) : false }
    if isAmount || key == Self.some {
      let sense = grammar.nouns[text.word(text.first(endingAfter: counted.range.lowerBound))]
      guard sense.form == .plural || sense.form == .dualOrPlural, sense.kind != .time else {
        return false
      }
    }
    emit(mention, index..<end)
    return true
  }

  /// «مناطق عدة», «انفجارات عدة»: the same behind its noun.
  mutating func severalBehind() -> Bool {
    guard text.isPlainWord(index, "عدة"), index - 1 >= floor, text[index - 1].kind == .word, !hasArticle(index - 1)
    else {
      return false
    }
    let before = text[index - 1]
    let sense = grammar.nouns[before.word]
    let next = text[index + 1]
    let isEnd = next.kind != .word || next.proclitics.contains(.wa) || cues[next.word].contains(.function)
    let letters = text.letters(before.range)
    let isUnknown = !before.word.isKnown && letters.hasSuffix("ات") && (text.key(index - 1)?.count ?? 0) >= 5
    guard isEnd || grammar.nouns[next.word].form == .none,
      sense.form == .plural || sense.form == .dualOrPlural || isUnknown,
      sense.kind != .time || isUnknown || grammar.nouns.lemma(sense) == "مرة"
    else { return false }
    let start = isUnknown ? before.bodyStart : before.stemStart
    let counted = CountedThing(
      range: start..<Int(before.end), lemma: isUnknown ? String(letters.dropLast(2)) + "ة" : grammar.nouns.lemma(sense))
    let some = NumberMention(
      range: start..<Int(text[index].end), kind: .cardinal, bound: .indefinite, lower: ExactDecimal(2), counted: counted
    )
    emit(some, (index - 1)..<(index + 1), bounds: false)
    return true
  }

  /// «بضع وعشرون امرأة», «نيف وثلاثون رجلاً»
  private mutating func upTo(_ tens: Int, _ key: LetterKey?) -> Bool {
    let bytes = text[index].bodyStart..<text[index + 1].range.upperBound
    var mention: NumberMention
    if key == Self.few || key == Self.fewFeminine {
      mention = NumberMention(
        range: bytes, kind: .cardinal, bound: .indefinite, lower: ExactDecimal(tens + 3), upper: ExactDecimal(tens + 9))
    } else if key == Self.more {
      mention = NumberMention(range: bytes, kind: .cardinal, value: ExactDecimal(tens))
      apply(.moreThan, to: &mention)
    } else {
      return false
    }
    var end = index + 2
    attach(&mention, &end)
    emit(mention, index..<end)
    return true
  }

  /// «زوج من الأحذية»: two of what is no person, for «زوج من العائلة» is a husband; «زوج شبان» as the Maghreb says it.
  mutating func pair() -> Bool {
    let lexeme = text[index]
    guard text.isStem(index, in: Self.pairKeys), !lexeme.proclitics.contains(.al) else { return false }
    let isOf = cues[text.word(index + 1)].contains(.from) && text[index + 1].proclitics.isEmpty
    let at = isOf ? index + 2 : index + 1
    let sense = grammar.nouns[text.word(at)]
    guard text[at].kind == .word, isOf ? text[at].proclitics.isSubset(of: .al) : text[at].proclitics.isEmpty else {
      return false
    }
    var mention = NumberMention(
      range: lexeme.bodyStart..<text[isOf ? at - 1 : index].range.upperBound, kind: .cardinal, value: ExactDecimal(2))
    if sense.form == .plural {
      guard sense.kind != .person || !isOf, sense.kind != .group else { return false }
      let thing = CountedReader.Thing(
        lexemes: at..<(at + 1), bytes: text[at].range, lemma: grammar.nouns.lemma(sense), sense: sense, isKnown: true)
      let whole = text[at].proclitics.isEmpty ? grammar.counted.extended(thing, text) : thing
      mention.counted = CountedThing(range: whole.bytes, lemma: whole.lemma)
      emit(mention, index..<whole.lexemes.upperBound)
      return true
    }
    guard isOf, sense.form == .none, hasArticle(at) else { return false }
    mention.range = lexeme.bodyStart..<text[at].range.upperBound
    emit(mention, index..<(at + 1))
    return true
  }

  private static let pairKeys = KeySet("زوج زوجا")

  private static let more = LetterKey("نيف")

  private mutating func emitted(_ mention: NumberMention, _ end: Int) -> Bool {
    emit(mention, index..<end)
    return true
  }

  private static let ofHim = LetterKey("عده")
  private static let some = LetterKey("بعض")
  private static let few = LetterKey("بضع")
  private static let fewFeminine = LetterKey("بضعة")
}
