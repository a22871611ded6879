/// What belongs to a counted noun behind it: «قذيفة صاروخية», «عبوتان لاصقتان», «شابين شقيقين».
extension CountedReader {
  /// Whether an indefinite adjective or the tail of a compound stands at a place.
  func isAttached(_ index: Int, to thing: Thing, _ text: LexedText) -> Bool {
    let lexeme = text[index]
    guard lexeme.kind == .word else { return false }
    let marks = cues[lexeme.word]
    if lexeme.word.isKnown {
      if !lexeme.proclitics.isEmpty { return false }
      // «آلية» has the letters of «إليه».
      if marks.contains(.function), !marks.contains(.adjective) || !text.endsInTehMarbuta(index) { return false }
      if marks.contains(.participle) { return false }
      // «40 ملم محلياً» says where.
      if thing.sense.kind == .unit, text.carriesTanwin(index), text.key(index).map(Self.adverbs.contains) == true {
        return false
      }
      if marks.contains(.adjective) { return true }
      // «سيارة دفع رباعي», but not «راكباً دفع كل منهم …»
      if text.isPlainWord(index, "دفع"), !text.isPlainWord(index + 1, in: Self.fourByFour) { return false }
      if marks.contains(.tail) { return index == thing.lexemes.upperBound }
      if isPeopleAdjective(index, of: thing, text) || isSecondDual(index, of: thing, text) { return true }
      if words[lexeme.word].role != .none || words.ordinal(lexeme.word).role != .none { return false }
    }
    if thing.sense.kind == .unit, thing.sense.form == .singular || thing.sense.form == .plural,
      nouns[lexeme.word].kind == .person, nouns[lexeme.word].form == .singular,
      text.key(index)?.hasSuffix(NounEndings.y) == true
    {
      // «دينار بحريني»
      return true
    }
    guard let key = text.key(index), key.count >= 5 || key.count == 4 && isShortNisba(key, of: thing) else {
      return false
    }
    // «500 عالمنصة», «20 جريح عالمشفى»: on
    if key.hasPrefix(Self.onThe), key.count >= 6, !Self.likeOnThe.contains(where: { key.hasPrefix($0) }) {
      return false
    }
    if index == thing.lexemes.upperBound + 1, isTailAdjective(index, key, text) { return true }
    let isKnownNoun = nouns[lexeme.word].form != .none
    let first = key[0]
    // «منظاراً ليلياً»
    let agrees =
      thing.sense.form == .accusative && text.carriesTanwin(index) && key.hasSuffix(NounEndings.ya)
      && text.carriesTanwin(thing.lexemes.lowerBound)
    // «عبوتان لاصقتان»: behind a preposition it would end in ين.
    let areNominative =
      key.count >= 6 && key.hasSuffix(NounEndings.an)
      && text.key(thing.lexemes.lowerBound)?.hasSuffix(NounEndings.an) == true
    let isDual = areNominative && thing.sense.form == .dual && first != LetterFold.waw
    if !agrees, !isDual, first == LetterFold.waw || first == LetterFold.beh || first == LetterFold.lam {
      return false
    }
    // «مدن ألمانية» has no article.
    if key[0] == LetterFold.alef, key[1] == LetterFold.lam, !text.startsWithHamza(lexeme) { return false }
    switch thing.sense.form {
    case .plural where thing.sense.kind == .person && !Self.tolls.contains(thing.lemma):
      return key.hasSuffix(NounEndings.yyn) || key.hasSuffix(NounEndings.ywn)
        || thing.sense.isFeminine && key.hasSuffix(NounEndings.yat)
    case .dual, .dualOrPlural:
      // «دمرت ضربتان مركبتين»: of another case, it is another thing.
      if text.key(thing.lexemes.lowerBound)?.hasSuffix(NounEndings.an) == true, key.hasSuffix(NounEndings.yn),
        isKnownNoun
      {
        return false
      }
      // «برميلان متفجران», but not «شخصان يستقلان»
      if areNominative, first != LetterFold.yeh, first != LetterFold.teh { return true }
      // «حزامين ناسفين»
      if !thing.sense.isFeminine, key.count >= 5, first != LetterFold.yeh, first != LetterFold.teh, !isKnownNoun,
        !lexeme.word.isKnown, key.hasSuffix(NounEndings.yn), !Self.notDualAdjectives.contains(key),
        text.key(thing.lexemes.lowerBound)?.hasSuffix(NounEndings.yn) == true
      {
        return true
      }
      if thing.sense.isFeminine, key.count >= 6, key.hasSuffix(NounEndings.tyn) || key.hasSuffix(NounEndings.tan) {
        return true
      }
      return [NounEndings.yyn, NounEndings.ytyn, NounEndings.ytan, NounEndings.yan, NounEndings.ywn].contains {
        key.hasSuffix($0)
      }
    case .accusative:
      return !Self.adverbs.contains(key) && (key.hasSuffix(NounEndings.ya) || text.carriesTanwin(index))
    default: break
    }
    if thing.sense.isFeminine || thing.sense.form == .plural || Self.feminines.contains(thing.lemma) {
      if key.hasSuffix(NounEndings.yh) && !isKnownNoun { return true }
      return !lexeme.word.isKnown && key[key.count - 1] == LetterFold.heh && text.endsInTehMarbuta(index)
        && thing.isKnown
        && !isClause(index + 1, text) && !beginsWithArticle(index + 1, text)
    }
    let beginsLikeVerb = first == LetterFold.yeh || first == LetterFold.teh
    return key[key.count - 1] == LetterFold.yeh && !beginsLikeVerb && !isKnownNoun && !lexeme.word.isKnown
      && thing.isKnown
  }

  private static let fourByFour = KeySet("رباعي رباعية")
  private static let onThe = LetterKey("عال") ?? LetterKey(bits: 0)
  private static let likeOnThe = LetterKey.each(of: "عالمي عالق عالي عالج")

  /// «جهازاً طبياً», «أربع نقاط برية»
  private func isShortNisba(_ key: LetterKey, of thing: Thing) -> Bool {
    if thing.sense.isFeminine || thing.sense.form == .plural, key.hasSuffix(NounEndings.yh) { return thing.isKnown }
    return thing.sense.form == .accusative && key.hasSuffix(NounEndings.ya) && !Self.adverbs.contains(key)
  }

  /// «عائلة نازحة», «شاباً معتقلاً»: a noun of people that agrees with the one before it.
  private func isPeopleAdjective(_ index: Int, of thing: Thing, _ text: LexedText) -> Bool {
    let sense = nouns[text.word(index)]
    guard thing.sense.kind == .person, sense.kind == .person, index == thing.lexemes.upperBound,
      Self.adjectivesOfPeople.contains(nouns.lemma(sense).filter { $0 != "ة" })
    else { return false }
    // «امرأة حامل», «طفل رضيع» as everyday writing has it behind every number
    if thing.sense.form == .singular, sense.form == .singular, !sense.isFeminine,
      !thing.sense.isFeminine || nouns.lemma(sense) == "حامل"
    {
      return true
    }
    // «خمسة أطفال نازحين»
    if thing.sense.form == .plural, !thing.sense.isFeminine {
      return !sense.isFeminine && (sense.form == .dualOrPlural || sense.form == .plural)
    }
    if thing.sense.isFeminine, thing.sense.form == .singular { return sense.form == .singular && sense.isFeminine }
    return !thing.sense.isFeminine && sense.form == thing.sense.form && sense.form == .accusative
  }

  /// «شابين شقيقين», «طفلتان رضيعتان»: two duals of one case beside each other are the same two.
  private func isSecondDual(_ index: Int, of thing: Thing, _ text: LexedText) -> Bool {
    let sense = nouns[text.word(index)]
    // «مصدران أمنيان لبنانيان»
    let isNisba = text.key(index).map { $0.hasSuffix(NounEndings.yan) || $0.hasSuffix(NounEndings.yyn) } == true
    guard thing.sense.kind == .person || isNisba, sense.kind == .person, index == thing.lexemes.upperBound || isNisba,
      thing.sense.form == .dual || thing.sense.form == .dualOrPlural,
      sense.form == .dual || sense.form == .dualOrPlural,
      thing.sense.isFeminine == sense.isFeminine || nouns.lemma(sense) == "حامل",
      let first = text.key(thing.lexemes.lowerBound), let second = text.key(index)
    else { return false }
    return first.hasSuffix(NounEndings.an) == second.hasSuffix(NounEndings.an)
  }

  private static let notDualAdjectives = KeySet(
    "فلسطين ياسين حسنين أربعين ثمانين عابدين شاهين تسعين عشرين بوتين أرجنتين أوكرانين")

  private static let adjectivesOfPeople: Set<String> = [
    "نازح", "لاجئ", "مهاجر", "مشرد", "متضرر", "معتقل", "مختطف", "محتجز", "مفقود", "مصاب", "جريح", "محتاج", "يتيم",
    "مسن",
    "قاصر", "مسلح", "متقاعد", "عامل", "عالق", "مهجر", "محاصر", "مبعد", "رضيع", "حامل",
  ]

  /// «حالة اعتقال تعسفي»: the adjective of a tail.
  private func isTailAdjective(_ index: Int, _ key: LetterKey, _ text: LexedText) -> Bool {
    guard cues[text.word(index - 1)].contains(.tail), text[index - 1].proclitics.isEmpty, !text[index].word.isKnown,
      ![LetterFold.yeh, LetterFold.beh, LetterFold.lam].contains(key[0]), key[0] != LetterFold.waw || key.count >= 5,
      key[0] != LetterFold.alef || key[1] != LetterFold.lam
    else { return false }
    // «شركات توظيف وهمية», «حالة وفاة مستريبة»
    let isPlainFeminine =
      key[0] != LetterFold.waw && text.endsInTehMarbuta(index) && !beginsWithArticle(index + 1, text)
    return key.hasSuffix(NounEndings.y) && key[0] != LetterFold.waw || key.hasSuffix(NounEndings.yh) || isPlainFeminine
  }

  /// Whether a word follows that makes a verb of the participle before it.
  private func isClause(_ index: Int, _ text: LexedText) -> Bool {
    let lexeme = text[index]
    return lexeme.kind == .word && cues[lexeme.word].contains(.function) && !cues[lexeme.word].contains(.within)
      && lexeme.proclitics.isEmpty
  }
}
