/// One, and the noun before a number: «شخص واحد», «أحد المدنيين», «جنديين اثنين».
extension NumberScanner {
  func isSingle(_ reading: NumberReading) -> Bool {
    reading.form == .spelled && reading.lexemes.count == 1 && reading.value == ExactDecimal(1)
  }

  /// «شخص واحد», «واحد من الجنود», and «واحد» alone; not «في آن واحد», «كل واحد», «واحد تلو الآخر».
  mutating func single(_ reading: NumberReading, _ thing: CountedReader.Thing?) -> Bool {
    let before = text[index - 1]
    let next = text[index + 1]
    // «يداً بيد واحدة»; «أن طفلاً واحداً» has no «آن».
    if cues[text.word(index - 2)].contains(.notOne), !text.isPlainWord(index - 2, in: Self.that) { return false }
    if cues[before.word].contains(.numbering),
      !text.isStem(index - 1, in: Self.roomsAndPages) || cues[text.word(index - 2)].contains(.within)
    {
      return false
    }
    // «بصوت واحد», but «بفارق صوت واحد»
    let own = text[index].proclitics
    let isIdiom =
      cues[before.word].contains(.notOne)
      && (text.stem(index - 1) != Self.vote
        || before.proclitics.contains(.ba) && !text.isPlainWord(index - 2, in: Self.voted))
    if reading.isDefinite || cues[before.word].contains(.each) || isIdiom { return false }
    // «كاش واحد يبيع», as Algeria says "anybody"
    if text.isPlainWord(index - 1, "كاش") { return false }
    // «واحداً واحداً»
    if next.word == text.word(index) && next.kind == .word || before.word == text.word(index) { return false }
    // «خرجوا دفعة واحدة», but not «وصلت دفعة واحدة»
    if text.isPlainWord(index - 1, "دفعة"), !text.isPlainWord(index - 2, in: Self.arrived), next.kind != .word {
      return false
    }
    // «ديننا واحد ومصيرنا واحد»
    if before.kind == .word, own.isEmpty, hasOwner(index - 1), !cues[text.word(index - 2)].contains(.from) {
      return false
    }
    // «الدم السوري واحد»
    if before.kind == .word, own.isEmpty, hasArticle(index - 1), !isPartOf(thing) { return false }
    if before.kind == .word, own.isEmpty, !hasArticle(index - 1),
      let thing = headBefore(index) ?? thingBefore(index) ?? (isPartOf(thing) ? nil : wordBefore(index)),
      thing.sense.form == .singular || thing.sense.form == .accusative
    {
      // «واحداً تلو الآخر»
      if text.isPlainWord(index + 1, "تلو") { return false }
      var one = mention(reading, thing)
      var end = reading.lexemes.upperBound
      // «مركبة واحدة مفخخة»
      if thing.isKnown, cues[text.word(end)].contains(.adjective), text[end].proclitics.isEmpty,
        !text.carriesTanwin(end),
        text.endsInTehMarbuta(end) == thing.sense.isFeminine
      {
        one.range = one.range.lowerBound..<Int(text[end].end)
        end += 1
      }
      emit(one, thing.lexemes.lowerBound..<end)
      return true
    }
    if let thing, cues[next.word].contains(.from), thing.isKnown {
      emit(mention(reading, thing), reading.lexemes.lowerBound..<thing.lexemes.upperBound)
      return true
    }
    if thing?.sense.form == .singular, thing?.isKnown == true, let thing {
      emit(mention(reading, thing), reading.lexemes.lowerBound..<thing.lexemes.upperBound)
      return true
    }
    if cues[next.word].contains(.from) || isIdiomOfOne(next) { return false }
    // «واحد يدلني الله يستر عليكن», «شكون يعرف واحد يصاوب الساعات»
    if own.isEmpty, isImperfect(index + 1),
      text.isSpoken(near: index) || text.isPlainWord(index - 1, in: Self.seeking)
        || before.kind != .word
          && text.key(index + 1).map({ key in Self.ofMe.contains(where: { key.hasSuffix($0) }) }) == true
    {
      return false
    }
    // «واحد صاحبي قالي», «اكو واحد يبيع»: somebody
    if text.isPlainWord(index + 1, in: Self.fellows) || text.isPlainWord(index - 1, in: Self.thereIs) { return false }
    // «واحد السيد عزيز عليا», as Morocco has it; «حتى واحد»: nobody
    if own.isEmpty, hasArticle(index + 1), before.kind != .digits { return false }
    if text.isPlainWord(index - 1, "حتى") || text.isPlainWord(index - 1, "وحتى") { return false }
    // «عائلة واحدة» whose noun belongs to the figure before it.
    if index == floor, !found.isEmpty, own.isEmpty, before.kind == .word { return false }
    emit(mention(reading, nil), reading.lexemes)
    return true
  }

  /// «ديننا», «مصيرهم»: whose something is, by the pronoun that ends an unknown word.
  private func hasOwner(_ index: Int) -> Bool {
    guard !text[index].word.isKnown, let key = text.key(index), key.count >= 5 else { return false }
    return Self.owning.contains { key.hasSuffix($0) }
  }

  /// Whether an unknown word begins with the ي of a verb.
  private func isImperfect(_ index: Int) -> Bool {
    guard text[index].kind == .word, !text[index].word.isKnown, let key = text.key(index) else { return false }
    return key[0] == LetterFold.yeh && key.count >= 3 && !hasArticle(index)
  }

  private static let ofMe = LetterKey.each(of: "ني نا")
  private static let seeking = KeySet("يعرف تعرف بيعرف نعرف بدي محتاج ابي أبغى عايز")
  private static let fellows = KeySet("صاحبي صاحبنا زميلي جاري جارنا متل مثل زي قريبي تاني ثاني تانية غيره")
  private static let thereIs = KeySet("اكو أكو فيه")
  private static let owning = LetterKey.each(of: "نا هم كم")

  /// «جثة وحدة», «غرفة وحدة», as people say one.
  mutating func spokenOne() -> Bool {
    guard index - 1 >= floor, text[index].proclitics.isEmpty, !hasArticle(index - 1) else { return false }
    let isThing = [.thing, .person].contains(grammar.nouns[text.word(index - 1)].kind)
    let isEnd =
      text[index + 1].kind != .word || text[index + 1].proclitics.contains(.wa)
      || cues[text.word(index + 1)].contains(.particle) && text[index + 2].kind == .digits
    guard text.endsInTehMarbuta(index - 1) || isThing && grammar.nouns[text.word(index - 1)].isFeminine,
      text.isSpoken(near: index) || isThing && isEnd,
      let thing = thingBefore(index) ?? wordBefore(index), thing.sense.form == .singular, thing.sense.kind != .time
    else { return false }
    var one = NumberMention(range: text[index].range, kind: .cardinal, value: ExactDecimal(1))
    one.counted = CountedThing(range: thing.bytes, lemma: thing.lemma)
    emit(one, thing.lexemes.lowerBound..<(index + 1))
    return true
  }

  private static let that = KeySet("أن وأن إن")
  /// What is numbered, and counted too: «غرفة واحدة».
  private static let roomsAndPages = KeySet("غرفة صفحة طابق قاعة فقرة قضية نسخة حلقة جزء قناة رخصة دعوى محضر رصاص")
  private static let arrived = KeySet("وصلت تصل سوى استلم استلموا تسلم تسلموا إلا غير بعد")
  /// «ضد صوت واحد»
  private static let voted = KeySet("ضد مقابل سوى مع")
  private static let vote = LetterKey("صوت")

  /// Whether «من …» stands behind «واحدة»: «دمرت واحدة من العربات».
  private func isPartOf(_ thing: CountedReader.Thing?) -> Bool {
    thing?.isKnown == true && cues[text.word(index + 1)].contains(.from)
  }

  /// «مقتل أحد المدنيين»: one, where the word before says what became of them; elsewhere «أحد الشهود» counts nobody.
  mutating func oneOf() -> Bool {
    guard text[index].proclitics.isSubset(of: .wa), isFate(index - 1),
      let thing = grammar.counted.people(at: index + 1, in: text)
    else { return false }
    let bytes = text[index].bodyStart..<thing.bytes.upperBound
    let counted = CountedThing(range: thing.bytes, lemma: thing.lemma)
    let one = NumberMention(range: bytes, kind: .cardinal, value: ExactDecimal(1), counted: counted)
    emit(one, index..<thing.lexemes.upperBound)
    return true
  }

  func isFate(_ index: Int) -> Bool {
    index >= floor && text.key(index).map { Self.fates.contains($0, behind: [.wa, .ba]) } == true
  }

  private static let fates = KeySet(
    """
    قتل قتلت قتلوا مقتل استشهاد استشهد استشهدت إصابة أصيب أصيبت جرح جرحت وفاة توفي توفيت اعتقال اعتقل اعتقلت اعتقلوا خطف خطفت اختطاف اختطف اختطفت أسر \
    أسرت اغتيال اغتيل اغتالوا اغتالت احتجاز احتجزت مصرع فقدان غرق إعدام أعدم أعدموا أعدمت
    """)

  private func isIdiomOfOne(_ next: Lexeme) -> Bool {
    guard next.kind == .word else { return false }
    let word = text.string(index + 1)
    return word == "تلو" || word == "منهم" || word == "منها" || word == "بعد" || word == "زمانه"
  }

  func mention(_ reading: NumberReading, _ thing: CountedReader.Thing?) -> NumberMention {
    NumberMention(
      range: reading.bytes, kind: .cardinal, value: reading.value,
      counted: thing.map { CountedThing(range: $0.bytes, lemma: $0.lemma) })
  }

  /// The noun right before a lexeme.
  func thingBefore(_ index: Int) -> CountedReader.Thing? {
    guard index - 1 >= floor else { return nil }
    let lexeme = text[index - 1]
    let sense = grammar.nouns[lexeme.word]
    guard lexeme.kind == .word, sense.form != .none,
      !cues[lexeme.word].contains(.notOne) || text.isPlainWord(index - 2, in: Self.voted)
    else { return nil }
    return CountedReader.Thing(
      lexemes: (index - 1)..<index, bytes: lexeme.stemStart..<Int(lexeme.end), lemma: grammar.nouns.lemma(sense),
      sense: sense,
      isKnown: true)
  }

  /// «عربة مدرعة واحدة», «جهاز تنفس واحد»: the noun whose adjective or tail stands right before a lexeme.
  private func headBefore(_ index: Int) -> CountedReader.Thing? {
    guard index - 2 >= floor, text[index - 1].proclitics.isEmpty,
      grammar.nouns[text.word(index - 1)].kind != .unit || grammar.nouns[text.word(index - 1)].form == .none,
      let head = thingBefore(index - 1),
      head.sense.form == .singular || head.sense.form == .accusative, head.sense.kind != .unit, head.sense.kind != .time
    else { return nil }
    let whole = grammar.counted.extended(head, text)
    return whole.lexemes.upperBound == index ? whole : nil
  }

  private static let negating = KeySet("لم ولم فلم لن ولن لا ولا")
  /// Verbs that say what somebody is: «أصبح واحداً», «تعد واحدة».
  private static let linking = KeySet(
    """
    أصبح أصبحت يصبح تصبح صار صارت يصير تصير بات باتت ظل ظلت يظل تظل بقي بقيت يبقى تبقى ليس ليست يعد تعد يعتبر تعتبر كونه كونها جعله جعلها يجعله يجعلها تجعله تجعلها يزال تزال \
    زال زالت اعتبر اعتبرت وأصبح وأصبحت ويعد وتعد ويعتبر وتعتبر سيصبح ستصبح هناك لسنا كلنا جميعنا
    """)

  /// A word outside the vocabulary right before «واحد», taken for its noun.
  private func wordBefore(_ index: Int) -> CountedReader.Thing? {
    guard index - 1 >= floor, !text[index - 1].word.isKnown, let key = text.key(index - 1), key.count >= 3,
      !hasArticle(index - 1), !text.isPlainWord(index - 1, in: Self.linking),
      !text.isPlainWord(index - 1, in: Self.seeking),
      // «ولم تنفجر واحدة منها»
      text.endsInTehMarbuta(index - 1) || ![LetterFold.yeh, LetterFold.teh].contains(key[0])
        || !text.isPlainWord(index - 2, in: Self.negating),
      // «تعتبر واحدة من أهم المدن»
      !cues[text.word(index + 1)].contains(.from) || text.endsInTehMarbuta(index - 1),
      // «برتقالة واحدة»
      ![LetterFold.waw, LetterFold.beh, LetterFold.lam].contains(key[0])
        || key.count >= 5 && text.endsInTehMarbuta(index - 1)
    else { return nil }
    var lemma = text.letters(text[index - 1].range)
    if text.carriesTanwin(index - 1), lemma.hasSuffix("ا") { lemma.removeLast() }
    let sense = NounLexicon.Sense(form: .singular, kind: .notion, noun: -1, isFeminine: false)
    return CountedReader.Thing(
      lexemes: (index - 1)..<index, bytes: text[index - 1].range, lemma: lemma, sense: sense, isKnown: false)
  }

  /// «جنديين اثنين»: what stands before 2.
  func countedBefore(_ reading: NumberReading) -> CountedReader.Thing? {
    guard reading.value == ExactDecimal(2), reading.form == .spelled, text[index].proclitics.isEmpty,
      let thing = thingBefore(index), thing.sense.form == .dual || thing.sense.form == .dualOrPlural
    else { return nil }
    return thing
  }
}
