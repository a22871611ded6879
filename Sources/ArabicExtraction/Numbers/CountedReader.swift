/// Reads the thing that a number counts: noun, adjectives, and «من …».
final class CountedReader: Sendable {
  let nouns: NounLexicon
  let cues: NumberCues
  let words: NumberWords

  init(nouns: NounLexicon, cues: NumberCues, words: NumberWords) {
    self.nouns = nouns
    self.cues = cues
    self.words = words
  }

  struct Thing: Sendable {
    /// The lexemes of the noun and what belongs to it.
    var lexemes: Range<Int>
    var bytes: Range<Int>
    var lemma: String
    var sense: NounLexicon.Sense
    /// Found in the vocabulary, and not guessed by its ending.
    var isKnown: Bool
  }

  /// The thing behind a number whose last lexeme is before `index`.
  func thing(at index: Int, after number: NumberReading, in text: LexedText) -> Thing? {
    if let thing = noun(at: index, after: number, in: text) { return extended(thing, text) }
    if let value = number.integer, (3...10).contains(value), !number.isDefinite, let own = possessed(at: index, text) {
      // «خمس بناته»
      return own
    }
    if let thing = belonging(at: index, in: text) { return thing }
    return partitive(at: index, in: text)
  }

  /// «5 ديال الدراري», as the Maghreb says it
  private func belonging(at index: Int, in text: LexedText) -> Thing? {
    guard text.isPlainWord(index, in: LexedText.belonging), text[index + 1].proclitics == .al
    else { return nil }
    let sense = nouns[text.word(index + 1)]
    guard sense.form == .plural || sense.form == .dualOrPlural else { return nil }
    return Thing(
      lexemes: index..<(index + 2), bytes: Int(text[index + 1].start)..<Int(text[index + 1].end),
      lemma: nouns.lemma(sense), sense: sense, isKnown: true)
  }

  /// A noun of the vocabulary without particles, or a word that has the ending which the number asks of a noun.
  private func noun(at index: Int, after number: NumberReading, in text: LexedText) -> Thing? {
    let lexeme = text[index]
    if lexeme.kind == .latin { return latinUnit(at: index, text) }
    // The next column of a table counts nothing.
    guard lexeme.kind == .word, !lexeme.gapBefore || number.form == .spelled else { return nil }
    // «خمسطاش واحد», «3000 واحد», as people say it
    if text.isPlainWord(index, "واحد"), let value = number.integer, value > 10,
      words[text.word(index + 1)].role == .none,
      !cues[text.word(index + 1)].contains(.from)
    {
      let sense = NounLexicon.Sense(form: .singular, kind: .person, noun: -1, isFeminine: false)
      return Thing(lexemes: index..<(index + 1), bytes: text[index].range, lemma: "واحد", sense: sense, isKnown: true)
    }
    // «ارتفع إلى 1524 عدد القتلى»
    if text.isPlainWord(index, "عدد") { return nil }
    if lexeme.word.isKnown {
      let sense = nouns.sense(lexeme.word, countedBy: number.integer ?? 0)
      guard sense.form != .none, lexeme.proclitics.isSubset(of: .al) else { return nil }
      // «من الجسور الأحد عشر جسران»: eleven count no dual.
      if sense.form == .dual, let value = number.integer, value > 2 { return nil }
      if lexeme.proclitics == .al, !number.isDefinite { return nil }
      return Thing(
        lexemes: index..<(index + 1), bytes: lexeme.bodyStart..<Int(lexeme.end), lemma: nouns.lemma(sense),
        sense: sense,
        isKnown: true)
    }
    return guess(at: index, after: number, in: text)
  }

  private func latinUnit(at index: Int, _ text: LexedText) -> Thing? {
    let lexeme = text[index]
    guard lexeme.word.isKnown, nouns[lexeme.word].form != .none else { return nil }
    return Thing(
      lexemes: index..<(index + 1), bytes: lexeme.range, lemma: text.string(index), sense: nouns[lexeme.word],
      isKnown: true)
  }

  /// An unknown word is taken for the noun only where its ending is the one that the number governs: tanwin or ة behind 11
  /// and more, a sound plural behind 3…10.
  private func guess(at index: Int, after number: NumberReading, in text: LexedText) -> Thing? {
    guard let key = text.key(index), key.count >= 3, let value = number.integer, value > 2 else { return nil }
    // «5 بلوشيين» begin with no preposition.
    let isNisba = key[0] == LetterFold.beh && key.hasSuffix(NounEndings.yyn) && key.count >= 7
    if key[0] == LetterFold.beh && !isNisba || key[0] == LetterFold.lam || key[0] == LetterFold.waw { return nil }
    if key[0] == LetterFold.alef, key[1] == LetterFold.lam { return nil }
    if Self.adverbs.contains(key) { return nil }
    // «50 ألف عالسيارة»
    if Self.spokenArticles.contains(where: { key.hasPrefix($0) }), text.isSpoken(near: index) { return nil }
    let last = key[key.count - 1]
    let letters = text.letters(text[index].range)
    let tail = value % 100
    var lemma: String?
    var (isFeminine, form) = (false, NounLexicon.Form.singular)
    if tail >= 3 && tail <= 10 || number.form != .spelled && value <= 10 {
      if letters.hasSuffix("ات"), key.count >= 5 { lemma = String(letters.dropLast(2)) + "ة" }
      if letters.hasSuffix("يين"), key.count >= 6 { lemma = String(letters.dropLast(2)) }
      isFeminine = lemma?.hasSuffix("ة") ?? false
    } else {
      let isAccusative = tail >= 11
      let isLikely = key.count >= 5 && (letters.hasSuffix("يا") || isBareAccusative(key))
      if last == LetterFold.alef, isAccusative, text.carriesTanwin(index) || isLikely {
        lemma = String(letters.dropLast())
        form = .accusative
      } else if last == LetterFold.heh, letters.hasSuffix("ة") {
        lemma = letters
        isFeminine = true
      }
    }
    guard let lemma else { return nil }
    let sense = NounLexicon.Sense(form: form, kind: .notion, noun: -1, isFeminine: isFeminine)
    return Thing(lexemes: index..<(index + 1), bytes: text[index].range, lemma: lemma, sense: sense, isKnown: false)
  }

  /// «50 تقييما»: an alef without its tanwin that is neither a pronoun's nor a verb's.
  private func isBareAccusative(_ key: LetterKey) -> Bool {
    !Self.otherEndings.contains { key.hasSuffix($0) } && !Self.endInAlef.contains(key) && key[0] != LetterFold.yeh
      && key[0] != LetterFold.feh && key[0] != LetterFold.kaf
  }

  private static let otherEndings = LetterKey.each(of: "وا ها ما نا")
  private static let endInAlef = KeySet(
    """
    هكذا أيضا تقريبا غالبا دائما أحيانا أبدا جدا كثيرا قليلا أخيرا مؤخرا بعيدا قريبا سوريا أوروبا أمريكا أميركا أفريقيا روسيا فرنسا تركيا ليبيا هولندا كندا \
    بولندا سويسرا النمسا ألمانيا طوعا علنا سرا خصوصا عموما قريبا لاجئا هربا بحثا خوفا حديثا قديما فقدانا وفقا طبقا نظرا بناء استنادا إضافة تنفيذا تمهيدا ردا احتجاجا سعيا \
    دفاعا رغما تجنبا تحسبا انتقاما تكريما اعتبارا ابتداء انطلاقا بدءا مقارنا مرورا وصولا لأنا إذا ماذا لماذا مهما عندا حيا ميتا فردا نفرا مساءا صباحا ظهرا ليلا نهارا
    """)

  /// Words that end like a counted noun, and say where or how often.
  static let adverbs = KeySet(
    """
    عالميا دوليا محليا إقليميا عربيا سنويا يوميا شهريا أسبوعيا رسميا حاليا تقريبيا نسبيا نهائيا جزئيا كليا عسكريا سياسيا اقتصاديا ميدانيا آسيويا إفريقيا أوروبيا \
    خليجيا وطنيا قاريا إضافيا ماليا فعليا عمليا مبدئيا أوليا حصريا جميعا معا سويا فورا غرقا حرقا خنقا ذبحا شنقا جوعا عطشا بردا قنصا قسرا عمدا تباعا تقريبا تحديدا مجددا لاحقا \
    غيابيا حضوريا نيابيا سابقا يدويا جوا برا بحرا خطفا دهسا صعقا رجما تعسفيا تعسفا سما طعنا ضربا قصفا انتحارا تعذيبا اختناقا سيرا مشيا أيضا أصلا فعلا حقا مثلا قطعا نقدا سنا عرضا طولا عمقا ارتفاعا شمالا جنوبا شرقا غربا
    """)

  /// «من عناصر التنظيم», «من المدنيين»: what a bare number is of.
  func partitive(at index: Int, in text: LexedText) -> Thing? {
    guard cues[text.word(index)].contains(.from), text[index].proclitics.isEmpty else { return nil }
    if let possessed = possessed(at: index + 1, text) { return possessed }
    guard let end = definiteEnd(index + 1, text, people: true) else { return nil }
    let head = text[index + 1]
    let sense = nouns[head.word]
    if sense.form == .none { return unknownPeople(index + 1, end, text) }
    return Thing(
      lexemes: (index + 1)..<end, bytes: Int(head.start)..<text[end - 1].range.upperBound, lemma: nouns.lemma(sense),
      sense: sense, isKnown: true)
  }

  /// «من أبنائه»
  private func possessed(at index: Int, _ text: LexedText) -> Thing? {
    guard !text[index].word.isKnown, let key = text.key(index), let sense = nouns.possessedPeople(key) else {
      return nil
    }
    return Thing(
      lexemes: index..<(index + 1), bytes: text[index].range, lemma: nouns.lemma(sense), sense: sense, isKnown: true)
  }

  /// «المدنيين», «عناصر الشرطة»: people, of whom one is meant.
  func people(at index: Int, in text: LexedText) -> Thing? {
    let sense = nouns[text.word(index)]
    guard sense.kind == .person, sense.form == .plural || sense.form == .dualOrPlural,
      let end = definiteEnd(index, text, people: true)
    else { return nil }
    return Thing(
      lexemes: index..<end, bytes: Int(text[index].start)..<text[end - 1].range.upperBound, lemma: nouns.lemma(sense),
      sense: sense, isKnown: true)
  }

  /// «62% من المحال», «ثلث من السكان»: what a share is of, a definite noun of any kind but time.
  func whole(at index: Int, in text: LexedText) -> Thing? {
    if let people = partitive(at: index, in: text) { return people }
    let head = text[index + 1]
    let sense = nouns[head.word]
    guard cues[text.word(index)].contains(.from), text[index].proclitics.isEmpty, head.proclitics == .al,
      sense.form != .none, sense.kind != .time
    else { return nil }
    let end = adjectives(index + 2, text)
    return Thing(
      lexemes: (index + 1)..<end, bytes: Int(head.start)..<text[end - 1].range.upperBound, lemma: nouns.lemma(sense),
      sense: sense, isKnown: true)
  }

  /// «عشرات الرمايات»: a definite sound plural outside the vocabulary, right behind a number that has no other noun.
  func unknownPlural(at index: Int, in text: LexedText) -> Thing? {
    guard text[index].kind == .word, !text[index].word.isKnown, let key = text.key(index), key.count >= 6 else {
      return nil
    }
    let letters = text.letters(text[index].range)
    guard letters.hasPrefix("ال"), letters.hasSuffix("ات") || letters.hasSuffix("ين") else { return nil }
    let isFeminine = letters.hasSuffix("ات")
    let sense = NounLexicon.Sense(form: .plural, kind: .notion, noun: -1, isFeminine: isFeminine)
    return Thing(
      lexemes: index..<(index + 1), bytes: text[index].range,
      lemma: String(letters.dropFirst(2).dropLast(2)) + (isFeminine ? "ة" : ""), sense: sense, isKnown: false)
  }

  /// «من المهاجمين»: a sound plural outside the vocabulary.
  private func unknownPeople(_ index: Int, _ end: Int, _ text: LexedText) -> Thing? {
    let range = text[index].range
    let letters = text.letters(range)
    // «من مقاتلي المعارضة», «من أهالي القرية»
    if let sense = nouns.construct(text.key(index)) {
      return Thing(
        lexemes: index..<end, bytes: range.lowerBound..<text[end - 1].range.upperBound, lemma: nouns.lemma(sense),
        sense: sense, isKnown: true)
    }
    let sense = NounLexicon.Sense(form: .plural, kind: .person, noun: -1, isFeminine: false)
    if cues[text.word(index)].contains(.members) {
      return Thing(
        lexemes: index..<end, bytes: range.lowerBound..<text[end - 1].range.upperBound, lemma: letters, sense: sense,
        isKnown: true)
    }
    guard letters.hasPrefix("ال"), letters.hasSuffix("ين") else { return nil }
    return Thing(
      lexemes: index..<end, bytes: range.lowerBound..<text[end - 1].range.upperBound,
      lemma: String(letters.dropFirst(2).dropLast(2)), sense: sense, isKnown: false)
  }

  /// Adds adjectives, the second half of a compound, and «من …».
  func extended(_ thing: Thing, _ text: LexedText) -> Thing {
    var end = thing.lexemes.upperBound
    var steps = 0
    if thing.sense.kind == .unit, isPower(end, text) { end += 1 }
    // «كم/ساعة»
    if thing.sense.kind == .unit, text[end].isSign("/"), !text[end].spaceBefore, !text[end + 1].spaceBefore,
      nouns[text.word(end + 1)].kind == .unit || nouns[text.word(end + 1)].kind == .time
        || text.isPlainWord(end + 1, in: Self.perMeasure)
    {
      end += 2
    }
    // «44 جريمة قتل»
    if Self.crimes.contains(thing.lemma), text.isPlainWord(end, "قتل") { end += 1 }
    while steps < 4, isAttached(end, to: thing, text) {
      end += 1
      steps += 1
    }
    // «حادث إطلاق نار»
    if steps == 1, text.isPlainWord(end - 1, "إطلاق"), text.isPlainWord(end, "نار") { end += 1 }
    // «صاروخ أرض-أرض», «صاروخ أرض - جو»
    if steps == 1, text.isPlainWord(end - 1, in: Self.launched) {
      let target = text[end].isSign("-") ? end + 1 : end
      if text.isPlainWord(target, in: Self.launched) { end = target + 1 }
    }
    // «منشأة سكنية وزراعية»
    if steps > 0, isSecondAdjective(end, text) { end += 1 }
    // «قصيرة المدى», «مجهولتي الهوية»
    if end > thing.lexemes.upperBound, text[end].kind == .word, text.isPlainWord(end, in: Self.respects) {
      end += 1
    }
    // «إصابة مشتبهاً بها»
    if text.isPlainWord(end, in: Self.suspected), text.isPlainWord(end + 1, in: Self.ofIt) { end += 2 }
    if steps < 4, let last = negated(end, text) { end = last }
    if thing.isKnown, end == thing.lexemes.upperBound { end = companion(of: thing, text) ?? end }
    if cues[text.word(end)].contains(.from), text[end].proclitics.isEmpty {
      let people = thing.sense.kind == .person || thing.sense.kind == .group
      let vessel = thing.isKnown && end == thing.lexemes.upperBound && Self.vessels.contains(thing.lemma)
      let isOrigin = !vessel && [.thing, .place].contains(nouns[text.word(end + 1)].kind)
      // «شخص من الأحياء الشمالية» says where from.
      // «3 لترات من مياه الشرب», «40 كلغ من حشيشة الكيف», «طن من مادة TNT»
      if vessel, text.isPlainWord(end + 1, in: Self.materials), let more = endOfMaterial(end + 2, text) {
        end = more
      } else if people && !isOrigin || vessel, let more = definiteEnd(end + 1, text, people: people && !vessel) {
        // «من الكيف المعالج»: what fills a vessel has one adjective of any form.
        end = vessel && more == end + 2 && isPlainDefinite(more, text) ? more + 1 : more
      }
    }
    var result = thing
    result.lexemes = thing.lexemes.lowerBound..<end
    result.bytes = thing.bytes.lowerBound..<text[end - 1].range.upperBound
    return result
  }

  /// Where a material ends that a word of ``materials`` leads to.
  private func endOfMaterial(_ index: Int, _ text: LexedText) -> Int? {
    if text[index].kind == .latin { return index + 1 }
    return beginsWithArticle(index, text) ? adjectives(index + 1, text) : nil
  }

  private static let materials = KeySet(
    "مياه مادة مواد مخدر حشيشة مسحوق زيت حليب لحم لحوم وقود حبوب خام سماد أسمدة مشتقات")
  private static let spokenArticles = LetterKey.each(of: "عال هال")

  /// «وزراعية» behind «سكنية»
  private func isSecondAdjective(_ index: Int, _ text: LexedText) -> Bool {
    guard text[index].kind == .word, let key = text.key(index), let before = text.key(index - 1), key.count >= 6,
      key[0] == LetterFold.waw, key.hasSuffix(NounEndings.yh), before.hasSuffix(NounEndings.yh),
      text.endsInTehMarbuta(index), nouns[text[index].word].form == .none,
      words[text.word(index)].role == .none
    else { return false }
    return key[1] != LetterFold.alef || key[2] != LetterFold.lam
  }

  private static let launched = KeySet("أرض جو بحر سطح")
  private static let crimes: Set<String> = ["جريمة", "محاولة"]
  /// «كم/سا», «كم/س»
  private static let perMeasure = KeySet("سا س دل ل مل كغ م")
  private static let suspected = KeySet("مشتبه مشتبها")
  private static let ofIt = KeySet("به بها بهم بهن فيه فيها فيهم")

  private func isPlainDefinite(_ index: Int, _ text: LexedText) -> Bool {
    beginsWithArticle(index, text) && (!text[index].word.isKnown || cues[text.word(index)].contains(.adjective))
  }

  /// «20 طالباً وطالبة», «200 قتيل وجريح», «عشرات القتلى والجرحى»: with whom the counted ones are counted together.
  func withCompanion(_ thing: Thing, _ text: LexedText) -> Thing {
    guard let end = companion(of: thing, text) else { return thing }
    var result = thing
    result.lexemes = thing.lexemes.lowerBound..<end
    result.bytes = thing.bytes.lowerBound..<text[end - 1].range.upperBound
    return result
  }

  /// «مئات الأشجار المثمرة», «مئات الهزات الارتدادية»
  func withDefiniteAdjective(_ thing: Thing, _ text: LexedText) -> Thing {
    let at = thing.lexemes.upperBound
    var end = adjectives(at, text)
    let isPeople = nouns[text.word(at)].kind == .person && nouns[text.word(at)].form == .singular
    let isThings = thing.sense.kind != .person || Self.families.contains(thing.lemma)
    if end == at, isThings, thing.sense.form == .plural, beginsWithArticle(at, text),
      !text[at].word.isKnown || isPeople, text.endsInTehMarbuta(at)
    {
      end = at + 1
    }
    // «بعض المحامين المتطوعين»
    if end == at, thing.sense.kind == .person, thing.sense.form != .singular, text[at].proclitics == .al,
      nouns[text.word(at)].kind == .person,
      nouns[text.word(at)].form == .dualOrPlural || nouns[text.word(at)].form == .plural,
      let first = text.key(at - 1), let second = text.key(at),
      [NounEndings.yn, NounEndings.wn].contains(where: { first.hasSuffix($0) && second.hasSuffix($0) })
    {
      end = at + 1
    }
    guard end > at, thing.lexemes.count == 1 else { return thing }
    var result = thing
    result.lexemes = thing.lexemes.lowerBound..<end
    result.bytes = thing.bytes.lowerBound..<text[end - 1].range.upperBound
    return result
  }

  /// People whose plural takes adjectives as things do.
  private static let families: Set<String> = ["عائلة", "أسرة", "عيلة", "جثة", "ضحية", "حالة"]

  private func companion(of thing: Thing, _ text: LexedText) -> Int? {
    let at = thing.lexemes.upperBound
    let lexeme = text[at]
    guard thing.sense.kind == .person || thing.sense.kind == .place, lexeme.kind == .word else { return nil }
    // «25 مهندساً ومهندسة»
    if !lexeme.word.isKnown, let key = text.key(at), key[0] == LetterFold.waw,
      [LetterKey(thing.lemma + "ة"), LetterKey(thing.lemma + "ية")].contains(key.dropFirst(1)),
      thing.sense.form != .plural
    {
      return at + 1
    }
    guard lexeme.proclitics.contains(.wa),
      lexeme.proclitics.isSubset(of: [.wa, .al]),
      lexeme.proclitics.contains(.al) == text[thing.lexemes.lowerBound].proclitics.contains(.al)
    else { return nil }
    let sense = nouns[lexeme.word]
    guard sense.kind == .person || Self.settlements.contains(nouns.lemma(sense)), sense.form != .none,
      words[text.word(at + 1)].role == .none
    else { return nil }
    let lemma = nouns.lemma(sense)
    if lemma == thing.lemma + "ة" || lemma == thing.lemma + "ية",
      sense.form == (thing.sense.form == .plural ? .plural : .singular)
    {
      return at + 1
    }
    let isSameForm =
      sense.form == thing.sense.form
      || Set([sense.form, thing.sense.form]).isSubset(of: [.plural, .dualOrPlural])
    guard isSameForm, sense.form != .dual, lemma != thing.lemma else { return nil }
    return Self.companions.contains { $0.contains(thing.lemma) && $0.contains(lemma) } ? at + 1 : nil
  }

  /// Those who are told in one figure.
  private static let settlements: Set<String> = ["قرية", "مزرعة", "بلدة", "مدينة", "ناحية"]
  private static let companions: [Set<String>] = [
    settlements,
    ["قتيل", "جريح", "مصاب", "شهيد", "مفقود"], ["معتقل", "أسير", "مفقود", "مختطف", "محتجز"], ["نازح", "لاجئ", "مهاجر"],
    ["ضابط", "جندي"], ["ناشط", "صحفي", "صحافي", "إعلامي"],
  ]

  /// «غير شرعي», «غير مسلح» behind a noun.
  private func negated(_ index: Int, _ text: LexedText) -> Int? {
    guard text[index].kind == .word, text[index].proclitics.isEmpty, text.key(index) == Self.other,
      text[index + 1].kind == .word, let key = text.key(index + 1), key.count >= 4,
      cues[text.word(index + 1)].contains(.adjective) || NounEndings.nisba.contains(where: { key.hasSuffix($0) })
        || Self.participles.contains(key) || !text[index + 1].word.isKnown && text.endsInTehMarbuta(index + 1),
      ![LetterFold.waw, LetterFold.beh, LetterFold.lam, LetterFold.feh].contains(key[0]) || key[1] != LetterFold.alef
    else { return nil }
    return index + 2
  }

  /// What is told of people and takes adjectives as things do: «3 وفيات مؤكدة».
  static let tolls: Set<String> = ["وفاة", "إصابة", "حالة", "جثة", "ضحية", "شخصية"]
  /// Feminine without an ending that says so.
  static let feminines: Set<String> = ["دعوى", "حرب", "بئر", "كأس", "سوق", "رحى", "سكين", "روح"]
  /// In what respect the adjective before them is said.
  private static let respects = KeySet(
    "المدى الدفع الأبعاد العيار الحجم الصنع الجنسية الهوية التأثير المنشأ الأثر السرعة الخطورة الأصل الطول الارتفاع")
  private static let other = LetterKey("غير")
  private static let participles = KeySet(
    """
    مسجل مسجلا مسجلين مسجلة مرخص مرخصا مرخصة مؤهل مؤهلة مؤكد مؤكدة منفجر منفجرة منفجرا مشروع مشروعة محدد محددة معروف معروفين معلن معلنة مباشر مباشرة مكتمل مكتملة \
    متفرغ صالحة صالح متزوج متزوجة ملقح ملقحين مسبوقة مستقرة موثق موثقة
    """)

  /// «م2», «كم²»
  private func isPower(_ index: Int, _ text: LexedText) -> Bool {
    let lexeme = text[index]
    if lexeme.spaceBefore { return false }
    if lexeme.kind == .digits { return lexeme.digitCount == 1 && [2, 3].contains(text.integer(index)) }
    return lexeme.sign == 0xB2 || lexeme.sign == 0xB3
  }

  /// Masses and vessels, of which there is something: «طن من القمح».
  private static let vessels: Set<String> = [
    "طن", "كيلوغرام", "كيلوجرام", "غرام", "جرام", "لتر", "برميل", "كيس", "كوب", "علبة", "صندوق", "أونصة", "قطعة",
    "ملعقة", "رطل",
    "قنطار", "سلة", "شحنة", "حصة", "غالون", "فنجان", "حبة", "شاحنة", "حاوية", "كغ", "كغم",
    "غم", "جم", "كلغ", "كجم", "ملغ", "جوال", "شوال", "كرتونة", "دفعة", "جرعة", "رأس", "عبوة",
    "تيرابايت", "غيغابايت", "ميغابايت",
  ]

  /// Where «المدنيين» or «عناصر قوات النظام» ends that begins at a lexeme; nil where none does.
  private func definiteEnd(_ index: Int, _ text: LexedText, people: Bool) -> Int? {
    var at = index
    let head = text[at]
    guard head.kind == .word else { return nil }
    if people, !head.word.isKnown, let key = text.key(at), key.count >= 7, beginsWithArticle(at, text),
      key.hasSuffix(NounEndings.yn)
    {
      return adjectives(at + 1, text)
    }
    if head.proclitics == .al {
      let sense = nouns[head.word]
      if people && sense.kind != .person && sense.kind != .group && sense.kind != .thing
        && (sense.kind != .event || sense.form != .plural)
      {
        return nil
      }
      if people && sense.form == .none { return nil }
      return adjectives(at + 1, text)
    }
    if people {
      guard cues[head.word].contains(.members) || !head.word.isKnown && nouns.construct(text.key(at)) != nil,
        head.proclitics.isEmpty
      else { return nil }
      for _ in 0..<3 {
        at += 1
        let next = text[at]
        guard next.kind == .word else { return at > index + 1 || next.kind == .sign ? at : nil }
        if beginsWithArticle(at, text) { return adjectives(at + 1, text) }
        let isGenitive = nouns[next.word].form != .none && next.proclitics.isEmpty
        if !isGenitive {
          // A name without article: «عناصر داعش», «عناصر حزب الله».
          if cues[next.word].contains(.adjective), next.proclitics.isEmpty, at > index + 1 { return at + 1 }
          return !next.word.isKnown && at == index + 1 ? at + 1 : at
        }
      }
      return at
    }
    return beginsWithArticle(at, text) ? adjectives(at + 1, text) : nil
  }

  /// Passes definite adjectives of nisba form («السوريين»).
  func adjectives(_ index: Int, _ text: LexedText) -> Int {
    var at = index
    // «مئات الرسائل غير المقروءة»
    if text.key(at) == Self.other, text[at].proclitics.isEmpty, beginsWithArticle(at + 1, text),
      cues[text.word(at + 1)].contains(.adjective)
        || text.endsInTehMarbuta(at + 1) && nouns[text.word(at + 1)].form == .none
        || NounEndings.nisba.contains(where: { text.key(at + 1)?.hasSuffix($0) == true })
    {
      return at + 2
    }
    while at < index + 2, beginsWithArticle(at, text), let key = text.key(at, from: text[at].bodyStart) {
      let isNisba = NounEndings.nisba.contains { key.hasSuffix($0) } && key.count >= 6
      let isAdjective = cues[text.word(at)].contains(.adjective) || isParticiple(at, key, text)
      if !isNisba && !isAdjective || !text[at].proclitics.isDisjoint(with: [.wa, .fa, .ba, .la, .ka]) { break }
      at += 1
    }
    return at
  }

  /// «المرضى المنومين»: a participle in the plural with nothing behind it that would make a clause of it.
  private func isParticiple(_ index: Int, _ key: LetterKey, _ text: LexedText) -> Bool {
    guard !text[index].word.isKnown, key.count >= 7, key[2] == LetterFold.meem,
      key.hasSuffix(NounEndings.yn) || key.hasSuffix(NounEndings.wn)
    else { return false }
    return text[index + 1].kind != .word || text.key(index + 1)?[0] == LetterFold.waw
  }

  func beginsWithArticle(_ index: Int, _ text: LexedText) -> Bool {
    let lexeme = text[index]
    guard lexeme.kind == .word else { return false }
    if lexeme.word.isKnown { return lexeme.proclitics == .al }
    return text.beginsWithAl(index, atLeast: 5)
  }
}
