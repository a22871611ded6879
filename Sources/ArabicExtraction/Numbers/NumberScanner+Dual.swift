/// Two by the form of the noun: «غارتان», and as one side of a range: «شخص أو شخصان», «قتيلان أو ثلاثة».
extension NumberScanner {
  /// «غارتان», «جريحين»: two by form.
  mutating func dual() -> Bool {
    let lexeme = text[index]
    let sense = grammar.nouns[lexeme.word]
    if lexeme.proclitics.contains(.al), !countsDefinite(sense) { return sense.kind == .unit && besideTwoUnits() }
    if isProverbialDual() || isOtherForm(sense) { return false }
    // «والله خير الشاهدين»
    if lexeme.proclitics.contains(.al), text.isPlainWord(index - 1, "خير") { return false }
    // «الخاطفين طالبين فدية»: what they are doing
    if text.isPlainWord(index, "طالبين"), index - 1 >= floor, hasArticle(index - 1), text[index + 1].kind == .word,
      !cues[text.word(index + 1)].contains(.from)
    {
      return false
    }
    // «قرية مرتين»
    if text.isPlainWord(index, "مرتين"), text.isPlainWord(index - 1, in: Self.settlements),
      cues[text.word(index - 2)].contains(.within) || cues[text.word(index - 2)].contains(.from)
        || text.isPlainWord(index - 2, in: Self.toward)
    {
      return false
    }
    // «سنتين نافذتين»: the adjective of a length.
    if text[index - 1].kind == .masked, lexeme.proclitics.isEmpty, endsInDual(index - 1), sense.kind != .person {
      return false
    }
    if sense.kind == .time && grammar.nouns.lemma(sense) != "مرة" { return false }
    // «طفليّ», but not «طفلي»
    if grammar.nouns.isMine(lexeme.word), !text.endsInShadda(index) { return false }
    if grammar.nouns.isConstruct(lexeme.word), !cues[text.word(index + 1)].contains(.tail), !isOfMany(index + 1) {
      return false
    }
    if text.stem(index) == Self.twoTons, !isWeighed(index) { return false }
    var thing = CountedReader.Thing(
      lexemes: index..<(index + 1), bytes: lexeme.bodyStart..<Int(lexeme.end), lemma: grammar.nouns.lemma(sense),
      sense: sense,
      isKnown: true)
    if let one = oneOr(thing) {
      emit(one, (index - 2)..<(index + 1))
      return true
    }
    if let (some, lexemes) = twoOrMore(thing) {
      emit(some, lexemes)
      return true
    }
    var end = index + 1
    let two = words[text.word(end)]
    if two.role == .unit, two.value == 2, text[end].proclitics.isEmpty { end += 1 }
    if end == index + 1 {
      thing = lexeme.proclitics.contains(.al) ? withDualAdjective(thing) : grammar.counted.extended(thing, text)
    }
    var mention = NumberMention(
      range: thing.bytes, kind: .cardinal, value: ExactDecimal(2),
      counted: CountedThing(range: thing.bytes, lemma: thing.lemma))
    end = max(end, thing.lexemes.upperBound)
    // «متران ونصف المتر»
    if let (part, last) = partOfUnit(thing), let sum = ExactDecimal(2).adding(part) {
      mention.value = sum
      end = last
    }
    emit(mention, index..<end)
    return true
  }

  /// «سريتي دبابات», «قافلتي شاحنات»: an indefinite plural behind a dual says what it is of.
  private func isOfMany(_ index: Int) -> Bool {
    let sense = grammar.nouns[text.word(index)]
    return sense.form == .plural && sense.kind == .thing && text[index].proclitics.isEmpty && !hasArticle(index + 1)
  }

  /// «فوق الكيلومترين», «دون الدولارين»
  private mutating func besideTwoUnits() -> Bool {
    guard text[index].proclitics == .al, index - 1 >= floor,
      let bound = text.stem(index - 1).flatMap({ Self.sides[$0] })
    else { return false }
    let thing = text[index].bodyStart..<Int(text[index].end)
    let lemma = grammar.nouns.lemma(grammar.nouns[text.word(index)])
    var mention = NumberMention(
      range: text[index - 1].bodyStart..<thing.upperBound, kind: .cardinal, value: ExactDecimal(2),
      counted: CountedThing(range: thing, lemma: lemma))
    apply(bound, to: &mention)
    emit(mention, (index - 1)..<(index + 1), bounds: false)
    return true
  }

  /// «وأدان المجلس», «برايان», «إيتان», «سيطرت طالبان»: words that have the letters of a dual and are none by their hamza, by a
  /// preposition before the nominative, or by what stands around.
  private func isOtherForm(_ sense: NounLexicon.Sense) -> Bool {
    let lexeme = text[index]
    let isNominative = text.key(index)?.hasSuffix(NounEndings.an) == true
    if isNominative, !lexeme.proclitics.isDisjoint(with: [.ba, .la, .ka]) { return true }
    // «العمية» has the letters of «عميه».
    if text.endsInTehMarbuta(index) { return true }
    if text.isPlainWord(index, in: Self.movements), !isStudents() { return true }
    // «الإخوان», «يا اخوان», «الأخوين رحباني»: the Brotherhood, friends, a name; «أخوين» are two.
    if text.isStem(index, in: Self.brothers) {
      // U+0623, D8 A3
      let start = lexeme.stemStart
      if lexeme.proclitics.contains(.al) || text.bytes[start] != 0xD8 || text.bytes[start + 1] != 0xA3 { return true }
    }
    let lemma = Array(grammar.nouns.lemma(sense).unicodeScalars)
    // Letters behind the first that a hamza sits on are written with it, but in dialects, which have no nominative.
    if isNominative, lemma.dropFirst().contains(where: { (0x621...0x626).contains($0.value) }),
      !text.carriesHamza(index)
    {
      return true
    }
    let stem = text.letters(lexeme.stemStart..<Int(lexeme.end)).unicodeScalars
    for (written, own) in zip(stem, lemma) where LetterFold.arabic(written.value) == LetterFold.alef {
      // A hamza where the noun has none, and one below or a madda where it has another.
      let isHamza = [0x622, 0x623, 0x625].contains(written.value)
      if isHamza, written != own, own.value == 0x627 || own.value == 0x622 || written.value == 0x622 { return true }
    }
    // «الهين», «البومين»: the article, where «إلهين» has a hamza.
    return lemma.count > 2 && lemma[0].value != 0x627 && lemma[1].value == 0x644 && stem.first?.value == 0x627
  }

  /// «طالبان» are students where something became of them or an adjective in the dual stands behind.
  private func isStudents() -> Bool {
    if isFate(index - 1) || cues[text.word(index + 1)].contains(.from) { return true }
    return text.key(index + 1)?.hasSuffix(NounEndings.an) == true && !text[index + 1].word.isKnown
      || text.isPlainWord(index - 1, in: Self.amongThem)
  }

  private static let brothers = KeySet("أخوان أخوين")
  private static let movements = KeySet("طالبان وطالبان")
  private static let amongThem = KeySet("بينهم بينهما هما وهما منهم هناك")

  /// «مسعفَين»: a fatha before ين makes two of what could be many.
  func carriesDualFatha(_ index: Int) -> Bool {
    var at = Int(text[index].end)
    // Perhaps the kasra of its case, D9 90; ن, U+0646, D9 86; perhaps a sukun, D9 92, before it; ي, D9 8A; perhaps a shadda, D9 91;
    // the fatha, D9 8E
    if text.bytes[at - 1] == 0x90, text.bytes[at - 2] == 0xD9 { at -= 2 }
    guard at - text[index].stemStart >= 10, text.bytes[at - 1] == 0x86, text.bytes[at - 2] == 0xD9 else { return false }
    at -= 2
    if text.bytes[at - 1] == 0x92, text.bytes[at - 2] == 0xD9 { at -= 2 }
    guard text.bytes[at - 1] == 0x8A, text.bytes[at - 2] == 0xD9 else { return false }
    at -= text.bytes[at - 3] == 0x91 && text.bytes[at - 4] == 0xD9 ? 4 : 2
    return text.bytes[at - 1] == 0x8E && text.bytes[at - 2] == 0xD9
  }

  /// Whether what another grammar took ends in the letters of a dual.
  private func endsInDual(_ index: Int) -> Bool {
    if let word = LetterKey(text.bytes, text[index].range), Self.monday.contains(word) { return false }
    let end = Int(text[index].end)
    // ان, ين
    guard end >= 4, text.bytes[end - 2] == 0xD9, text.bytes[end - 1] == 0x86 else { return false }
    return text.bytes[end - 3] == 0x8A || text.bytes[end - 4] == 0xD8 && text.bytes[end - 3] == 0xA7
  }

  private static let monday = KeySet("الاثنين الإثنين اثنين")
  private static let toward = KeySet("إلى شمال جنوب شرق غرب محيط قرب أهالي")
  private static let settlements = KeySet("قرية بلدة لقرية بقرية وقرية")
  private static let twoTons = LetterKey("طنين")

  /// Whether «طنين» is a weight and no ringing: with a half, with what it is of, or behind a word that measures.
  private func isWeighed(_ index: Int) -> Bool {
    let next = text[index + 1]
    if words.denominator(next.word) > 0, next.proclitics == .wa { return true }
    if cues[next.word].contains(.from), next.proclitics.isEmpty, hasArticle(index + 2) { return true }
    // «طنين و400 كيلوغرام»
    let figure = next.word == words.and ? index + 2 : index + 1
    if text[figure].kind == .digits, grammar.nouns[text.word(figure + 1)].kind == .unit { return true }
    return grammar.bounds.before(index, from: floor, in: text) != nil
      || cues[text.word(index - 1)].contains(.figure) && !hasArticle(index + 1)
  }

  /// «الجريحان السوريان», «الطفلان القتيلان»
  private func withDualAdjective(_ thing: CountedReader.Thing) -> CountedReader.Thing {
    let at = thing.lexemes.upperBound
    guard text[at].kind == .word, let key = text.key(at), key.count >= 6, hasArticle(at),
      Self.dualEndings.contains(where: { key.hasSuffix($0) })
    else { return thing }
    var result = thing
    result.lexemes = thing.lexemes.lowerBound..<(at + 1)
    result.bytes = thing.bytes.lowerBound..<text[at].range.upperBound
    return result
  }

  private static let dualEndings = [NounEndings.an, NounEndings.yn]

  /// «شخص أو شخصان»
  private func oneOr(_ two: CountedReader.Thing) -> NumberMention? {
    let first = text[index - 2]
    let sense = grammar.nouns[first.word]
    if let between = betweenOneAnd(two) { return between }
    guard index - 2 >= floor, cues[text.word(index - 1)].contains(.or), first.kind == .word,
      sense.noun == two.sense.noun,
      sense.form == .singular || sense.form == .accusative, !first.proclitics.contains(.al)
    else { return nil }
    return NumberMention(
      range: first.stemStart..<two.bytes.upperBound, kind: .cardinal, bound: .between, lower: ExactDecimal(1),
      upper: ExactDecimal(2), counted: CountedThing(range: two.bytes, lemma: two.lemma))
  }

  /// «بين متر ومترين»
  private func betweenOneAnd(_ two: CountedReader.Thing) -> NumberMention? {
    let sense = grammar.nouns[text.word(index - 1)]
    guard index - 2 >= floor, cues[text.word(index - 2)].contains(.between), text[index].proclitics == .wa,
      sense.noun == two.sense.noun, sense.form == .singular, text[index - 1].proclitics.isEmpty
    else { return nil }
    return NumberMention(
      range: text[index - 2].bodyStart..<two.bytes.upperBound, kind: .cardinal, bound: .between, lower: ExactDecimal(1),
      upper: ExactDecimal(2), counted: CountedThing(range: two.bytes, lemma: two.lemma))
  }

  /// «قتيلان أو ثلاثة», «مرتين أو ثلاث مرات», «جثتين تلاتة», «بين مترين وثلاثة أمتار»: a dual as the lower side.
  private func twoOrMore(_ two: CountedReader.Thing) -> (NumberMention, Range<Int>)? {
    let opening = opening(before: index)
    var at = index + 1
    let joint = text[at]
    switch opening.side {
    case .between:
      guard joint.proclitics == .wa else { return nil }
    case .none, .from:
      let marks = cues[joint.word]
      let isJoined = marks.contains(.or) || marks.contains(.to)
      if isJoined {
        guard joint.proclitics.isEmpty else { return nil }
        at += 1
      } else if opening.side != .none || joint.kind != .word {
        return nil
      }
      guard text[at].proclitics.isEmpty, isJoined || words[text.word(at)].role == .unit else { return nil }
    case .change: return nil
    }
    guard let second = grammar.cardinals.cardinal(at: at, in: text), !second.isDefinite, !second.isSigned,
      second.value > ExactDecimal(2), second.value <= ExactDecimal(opening.side == .none ? 4 : 10)
    else { return nil }
    let thing = grammar.counted.thing(at: second.lexemes.upperBound, after: second, in: text)
    // «جثتين أو ثلاث أخرى»
    let isOther = thing?.lemma == "آخر"
    if let thing, !isOther { guard thing.sense.noun == two.sense.noun else { return nil } }
    // «من طابقين إلى ثلاثة طوابق»: without the noun again, only the next number is meant.
    if thing == nil, second.value > ExactDecimal(4) { return nil }
    let start = opening.start
    let mention = NumberMention(
      range: (start < index ? text[start].bodyStart : two.bytes.lowerBound)..<second.bytes.upperBound, kind: .cardinal,
      bound: .between, lower: ExactDecimal(2), upper: second.value,
      counted: CountedThing(range: thing?.bytes ?? two.bytes, lemma: two.lemma))
    return (mention, start..<(thing?.lexemes.upperBound ?? second.lexemes.upperBound))
  }

  /// «الغارتان», «القتيلين»; «الموقعين» may be a plural, and «البلدين», «الجانبين» tell nobody how many there were.
  private func countsDefinite(_ sense: NounLexicon.Sense) -> Bool {
    switch sense.kind {
    case .person, .event: return true
    case .thing: return sense.isFeminine
    default: return false
    }
  }
}
