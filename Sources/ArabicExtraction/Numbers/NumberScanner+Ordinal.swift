/// Ordinals in their place.
extension NumberScanner {
  /// Takes an ordinal; false where the word is none, or only looks like one.
  mutating func ordinal() -> Bool {
    guard let reading = grammar.ordinals.ordinal(at: index, in: text) else { return false }
    let isUnit = words.ordinal(text.word(index)).role != .none
    if isUnit ? !isOrdinalUnit(reading) : !isOrdinalCardinal(reading) {
      // «لويس الرابع عشر»: no ten stands there either.
      guard isUnit, reading.lexemes.count > 1 else { return false }
      index = reading.lexemes.upperBound
      return true
    }
    if isIdiomOfOrder(reading) { return false }
    emit(NumberMention(range: reading.bytes, kind: .ordinal, value: reading.value), reading.lexemes, bounds: false)
    return true
  }

  private func isOrdinalUnit(_ reading: NumberReading) -> Bool {
    let lexeme = text[index]
    let before = text[index - 1]
    let next = text[reading.lexemes.upperBound]
    let marks = cues[before.word]
    if !reading.isDefinite, !lexeme.proclitics.isDisjoint(with: .prepositions), next.kind != .word { return false }
    // «تأمن»: she is safe, and no eighth of dialect
    if lexeme.proclitics.isEmpty, reading.value == ExactDecimal(8), text.carriesHamza(index) { return false }
    // «الشيخ ثاني بن حمد», «عبد الأول صالح»
    if text.isPlainWord(reading.lexemes.upperBound, in: Self.sons) || text.isPlainWord(index - 1, "عبد") {
      return false
    }
    // «رجب بن ثاني العيد», «د. ثاني جمعة», «النائب ثاني الدهام», «رابعة العدوية»
    if !reading.isDefinite, isFirstName(reading) { return false }
    // «الأقربون أولى بالمعروف»: worthier
    if !reading.isDefinite, text.key(index) == Self.firstFeminine,
      next.proclitics.contains(.ba) || text.key(reading.lexemes.upperBound)?.hasPrefix(Self.byThe) == true,
      before.kind != .word
        || !text.endsInTehMarbuta(index - 1) && text.key(index - 1)?.hasSuffix(NounEndings.at) != true
    {
      return false
    }
    // «عاشر الرحالة العشيرة»: he lived with them.
    if reading.value == ExactDecimal(10), !reading.isDefinite, reading.lexemes.count == 1, before.kind != .word,
      hasArticle(reading.lexemes.upperBound),
      grammar.nouns[next.word].form != .plural || grammar.nouns[next.word].kind == .person
    {
      return false
    }
    // «أولى المجلس الملف عناية»: he gave.
    if !reading.isDefinite, text.key(index) == Self.firstFeminine, hasArticle(reading.lexemes.upperBound),
      ![.plural, .dualOrPlural].contains(grammar.nouns[next.word].form),
      text.key(reading.lexemes.upperBound)?.hasSuffix(NounEndings.at) == false
    {
      return false
    }
    // «من أولهم إلى آخرهم», «في أولها»: the beginning
    if reading.value == ExactDecimal(1), text.isStem(index, in: Self.firstsOfThem),
      text.isPlainWord(index - 1, in: Self.atTheStart)
    {
      return false
    }
    // «عندي صحابي ثاني حابين», as Algeria says "too"
    if !reading.isDefinite, text.isPlainWord(index, "ثاني"), grammar.nouns[next.word].form == .none,
      words[next.word].role == .none, text.isSpoken(near: index)
    {
      return false
    }
    if isRankReached(reading) || isAdjectiveInAccusative(reading) { return true }
    // «ومرة ثانية نؤكد»: again
    if reading.value == ExactDecimal(2), !reading.isDefinite, text.isPlainWord(index - 1, in: Self.once),
      isLineStart(index - 1) || text[index - 2].kind == .sign, text[reading.lexemes.upperBound].kind == .word
    {
      return false
    }
    // «الأول والتالي كلنا رايحين»: in the end
    if reading.value == ExactDecimal(1), text.isPlainWord(reading.lexemes.upperBound, in: Self.firstAndLast) {
      return false
    }
    // «خلوا أحد ثاني يمسك القروب»: somebody else
    if reading.value == ExactDecimal(2), !reading.isDefinite, text.isPlainWord(index - 1, in: Self.anybody) {
      return false
    }
    // «ثانياً: …», «ثانيا»
    if !reading.isDefinite, reading.value > ExactDecimal(1), text.key(index)?.hasSuffix(NounEndings.alef) == true,
      !Self.owners.contains(where: { text.key(index)?.hasSuffix($0) == true })
    {
      return false
    }
    // «ثانياً», but not «زلزال ثانٍ»
    if text.carriesTanwin(index), !reading.isDefinite, text.key(index) != Self.secondInGenitive { return false }
    if before.kind == .word, marks.contains(.month) || marks.contains(.rank) && reading.integer ?? 0 <= 2 {
      return false
    }
    if !reading.isDefinite, before.kind == .word, marks.contains(.office), reading.value == ExactDecimal(1) {
      return false
    }
    // «الثامن من آذار»
    if reading.isDefinite, cues[next.word].contains(.from), next.proclitics.isEmpty,
      cues[text.word(reading.lexemes.upperBound + 1)].contains(.month)
        || text.isPlainWord(reading.lexemes.upperBound + 1, in: Self.hijriMonths)
    {
      return false
    }
    if reading.isDefinite {
      if isRuler(before) || isName(before, reading) || isBetter(reading) { return false }
      return isTrueFirst(lexeme, before)
    }
    if reading.lexemes.count > 1 { return true }
    if reading.value == ExactDecimal(1) {
      if cues[next.word].contains(.notAfterFirst) { return false }
      if cues[next.word].contains(.from), cues[text.word(reading.lexemes.upperBound + 1)].contains(.notAfterFirst) {
        return false
      }
      return isTrueFirst(lexeme, before)
    }
    return isIndefinite(reading, before, next)
  }

  /// Whether a man is called «ثاني», or a woman «رابعة», by what stands around.
  private func isFirstName(_ reading: NumberReading) -> Bool {
    let next = reading.lexemes.upperBound
    if reading.value == ExactDecimal(4) { return text.isPlainWord(next, "العدوية") }
    guard text.isPlainWord(index, "ثاني"), text[next].kind != .sign, !text.isPlainWord(next, in: Self.ofRanks),
      !isOfSomebody(next),
      grammar.nouns[text.word(next)].form == .none || grammar.nouns[text.word(next)].kind == .time
    else { return false }
    return text.isPlainWord(index - 1, in: Self.titles)
      || text[index - 1].isSign(".") && text.isPlainWord(index - 2, "د")
  }

  /// «ثاني يوم», «ثاني من قتل»
  private static let ofRanks = KeySet("يوم أيام من شهيد شهداء")
  private static let titles = KeySet(
    "بن بنت ابن النائب الشيخ السيد الدكتور المحامي الأستاذ المهندس الحاج القاضي العقيد العميد المقدم الرائد النقيب اللواء الملازم المدعو المواطن المعتقل الشهيد د"
  )

  /// «كان الأولى بالبلدية أن ترمم الجسر», «من الأولى أن»: what would have been better.
  private func isBetter(_ reading: NumberReading) -> Bool {
    guard text.stem(index) == Self.firstFeminine, reading.lexemes.count == 1,
      text[index - 1].kind != .word || text.isPlainWord(index - 1, in: Self.wouldBe)
    else { return false }
    let next = reading.lexemes.upperBound
    return text[next].proclitics.contains(.ba) || text.isPlainWord(next, in: Self.forThem)
      || text.key(next).map { $0.hasPrefix(Self.byThe) } == true
  }

  private static let firstAndLast = KeySet("والتالي بأول والأخير")
  private static let anybody = KeySet("أحد حد حدا شي")
  private static let hijriMonths = KeySet("رمضان شعبان رجب شوال محرم صفر")
  private static let once = KeySet("مرة ومرة")
  private static let two = KeySet("اثنا اثني اثنتا اثنتي")
  /// «ثالثها», «ثالثهما»
  private static let owners = LetterKey.each(of: "ها هما")
  private static let firstsOfThem = KeySet("أولها أولهم أولهن أولهما")
  private static let atTheStart = KeySet("من في منذ مذ إلى")
  private static let wouldBe = KeySet("كان وكان لكان فكان يكون من ومن أليس هو وهو")
  private static let forThem = KeySet("أن به بها بهم بهن بك بكم بنا بي لو")
  private static let byThe = LetterKey("بال") ?? LetterKey(bits: 0)

  /// «ثانية» is a second of time as well; an indefinite ordinal stands behind an indefinite noun («مرة ثانية») or before a
  /// genitive («ثاني أكبر», «ثالث هجوم»).
  private func isIndefinite(_ reading: NumberReading, _ before: Lexeme, _ next: Lexeme) -> Bool {
    let isAlone = before.kind != .word && next.kind != .word
    if isAlone { return text.key(index) != Self.secondOfTime }
    let key = text.stem(index)
    if key == Self.secondOfTime {
      return before.kind == .word && !hasArticle(index - 1) && grammar.nouns[before.word].isFeminine
    }
    // «المعتقلة رابعة الخميسي» is called so.
    if key == Self.fourthSquare {
      return before.kind == .word && grammar.nouns[before.word].isFeminine && !hasArticle(index - 1)
    }
    // «مؤقت تاني», «هكلمه تاني بكرة»: another, again; «تاني غارة» is the second.
    if key.map(Self.spokenSeconds.contains) == true {
      return next.kind == .word && grammar.nouns[next.word].form != .none && next.proclitics.isEmpty
        && (grammar.nouns[next.word].kind != .time || text.isPlainWord(reading.lexemes.upperBound, "مرة"))
    }
    return true
  }

  /// «حل ثانياً», «جاءت الرواية سادسةً»: a place in a row, as an adverb of what came there.
  private func isRankReached(_ reading: NumberReading) -> Bool {
    guard !reading.isDefinite, text[index].proclitics.isEmpty, let value = reading.integer, (1...20).contains(value),
      text.carriesTanwin(index) || text.key(index)?.hasSuffix(NounEndings.alef) == true,
      value > 1 || text.isPlainWord(reading.lexemes.upperBound, in: Self.amongRanks)
    else { return false }
    for back in 1...3 {
      guard text[index - back].kind == .word, index - back >= floor else { return false }
      if text.isPlainWord(index - back, in: Self.came) { return true }
    }
    return false
  }

  /// «متهماً ثالثاً», «شاهدا رابعا»
  private func isAdjectiveInAccusative(_ reading: NumberReading) -> Bool {
    guard !reading.isDefinite, text[index].proclitics.isEmpty, reading.value > ExactDecimal(1), index - 1 >= floor,
      text.carriesTanwin(index) || text.key(index)?.hasSuffix(NounEndings.alef) == true
    else { return false }
    let noun = grammar.nouns[text.word(index - 1)]
    return noun.form == .accusative || noun.form == .singular && !noun.isFeminine && text.carriesTanwin(index - 1)
  }

  private static let came = KeySet(
    "حل حلت حلا حلوا جاء جاءت جاؤوا أتى أتت صنف صنفت وصل وصلت وحل وحلت وجاء وجاءت فحل فجاء")
  private static let amongRanks = KeySet("في على بين من عالميا عربيا خلف")
  private static let sons = KeySet("بن آل")
  private static let secondInGenitive = LetterKey("ثان")
  private static let spokenSeconds = KeySet("تاني تانية")
  private static let secondOfTime = LetterKey("ثانية")
  private static let fourthSquare = LetterKey("رابعة")

  /// «الأولي» with ي is «initial», unless it stands behind a feminine noun, where it is «الأولى» as Egypt writes it.
  private func isTrueFirst(_ lexeme: Lexeme, _ before: Lexeme) -> Bool {
    let bytes = text.bytes
    let end = Int(lexeme.end)
    // U+064A, D9 8A
    guard end >= 2, bytes[end - 2] == 0xD9, bytes[end - 1] == 0x8A, let key = text.stem(index),
      key == Self.firstFeminine
    else { return true }
    guard before.kind == .word else { return false }
    return bytes[Int(before.end) - 1] == 0xA9 && bytes[Int(before.end) - 2] == 0xD8
  }

  private static let firstFeminine = LetterKey("أولى")

  /// «عبد الله الثاني», «الملك محمد السادس»: behind a name that has no article, or one that rulers have.
  private func isRuler(_ before: Lexeme) -> Bool {
    guard before.kind == .word else { return false }
    if cues[before.word].contains(.ruler) { return true }
    if before.word.isKnown || hasArticle(index - 1) { return false }
    // An unknown word without article behind a title.
    for back in 2...3 where cues[text.word(index - back)].contains(.ruler) && isTitle(text[index - back]) {
      return true
    }
    return false
  }

  /// «شارل العاشر»: a name without article, and neither a possessed noun («بيته الثاني») nor the end of a genitive
  /// («مؤتمر جنيف الثاني»).
  private func isName(_ before: Lexeme, _ reading: NumberReading) -> Bool {
    guard before.kind == .word, !before.word.isKnown, !hasArticle(index - 1), let key = text.key(index - 1),
      key.count >= 4, !key.hasSuffix(Self.hers), !Self.endingsOfNouns.contains(key[key.count - 1]),
      !key.hasSuffix(Self.their),
      !key.hasSuffix(Self.our), ![LetterFold.beh, LetterFold.lam, LetterFold.waw].contains(key[0])
    else { return false }
    let far = text[index - 2]
    let isPhrase = far.kind != .word || cues[far.word].contains(.function)
    return isPhrase && text.key(reading.lexemes.upperBound) != Self.from
  }

  /// ه and ي of possessed nouns and ة, ت.
  private static let endingsOfNouns = [LetterFold.heh, LetterFold.yeh, LetterFold.teh]
  private static let hers = LetterKey("ها") ?? LetterKey(bits: 0)
  private static let their = LetterKey("هم") ?? LetterKey(bits: 0)
  private static let our = LetterKey("نا") ?? LetterKey(bits: 0)
  private static let from = LetterKey("من")

  /// «ثاني أكسيد», «العالم الثالث», «في المقام الأول», «لا ثالث لهما»: set phrases that put nothing in a row.
  private func isIdiomOfOrder(_ reading: NumberReading) -> Bool {
    guard let value = reading.integer, value <= 10, reading.lexemes.count == 1 else { return false }
    // «طابور خامس», «السلطة الرابعة», «للسلطة الرابعة», «موقع اليوم السابع»
    if let before = text.stem(index - 1), let noun = text.key(index - 1),
      Self.named.contains(where: {
        $0.number == value
          && ($0.nouns.contains(before) || $0.nouns.contains(noun.dropFirst(1)) || $0.nouns.contains(noun.dropFirst(2)))
      })
    {
      return true
    }
    // «قناة الرابعة»: the name of a channel, which has no article itself.
    if reading.isDefinite, text.isPlainWord(index - 1, in: Self.channels), text[index].proclitics == .al,
      !text.isPlainWord(index + 1, in: Self.ofRank)
    {
      return true
    }
    // «أولاً بأول»
    if value == 1, text[index].proclitics == .ba, text.isPlainWord(index - 1, in: Self.stepByStep) { return true }
    // «سابع جار», «رابع المستحيلات», «آل ثاني»
    if !reading.isDefinite,
      text.key(reading.lexemes.upperBound).map(Self.proverbs.contains) == true || text.key(index - 1) == Self.house
    {
      return true
    }
    guard value <= 4 else { return false }
    let next = text.key(reading.lexemes.upperBound)
    if !reading.isDefinite {
      let before = text.key(index - 1)
      // «لا ثالث لهما», «ولا ثالث لهما»
      if text.stem(index - 1) == Self.no || next.map(Self.compounds.contains) == true { return true }
      if value == 1, next.map(Self.beginnings.contains) == true { return true }
      if value <= 2, before.map(Self.sidesOfSpeech.contains) == true { return true }
      return value == 3 && before == Self.party
    }
    guard let before = text.stem(index - 1) else { return false }
    if before == Self.standing { return true }
    // «قادة الصف الأول»
    if before == Self.row, value <= 2 {
      return (2...3).contains {
        text.isStem(index - $0, in: Self.leaders) || text.isPlainWord(index - $0, in: Self.leaders)
      }
    }
    // «محكمة الدرجة الأولى»
    if before == Self.degree, text.isStem(index - 2, in: Self.courts) { return true }
    if value == 3 { return Self.thirds.contains(before) }
    return value == 1 && (Self.firsts.contains(before) || before == Self.degree && isAdverb(index - 1))
  }

  private static let proverbs = KeySet("جار نومة المستحيلات الأثافي سما سماء أرض")
  private static let house = LetterKey("آل")
  /// Nouns that an ordinal makes a name of.
  private static let named: [(number: Int, nouns: KeySet)] = [
    (4, KeySet("سلطة السلطة")), (5, KeySet("طابور طابورا الطابور")), (6, KeySet("حاسة الحاسة")),
    (7, KeySet("يوم اليوم فن الفن")),
  ]

  private static let ofRank = KeySet("عالميا عربيا محليا دوليا من")
  private static let channels = KeySet("قناة فضائية إذاعة صحيفة موقع راديو")
  private static let stepByStep = KeySet("أولا أول")

  /// «بالدرجة الأولى», «من الدرجة الأولى», but not «حروق من الدرجة الأولى».
  private func isAdverb(_ index: Int) -> Bool {
    if text[index].proclitics.contains(.ba) || cues[text.word(index - 1)].contains(.within) { return true }
    return cues[text.word(index - 1)].contains(.from) && !text.isPlainWord(index - 2, in: Self.burns)
  }

  private static let row = LetterKey("صف")
  private static let leaders = KeySet(
    "قادة قيادات قيادي قياديا قياديين قائد قائدا زعماء متزعم متزعمي متزعمين نجوم لاعبي شخصيات كوادر رجالات")
  private static let courts = KeySet("محكمة محاكم قضاء")

  /// «في المقام الثاني»
  private static let standing = LetterKey("مقام")
  private static let no = LetterKey("لا")
  /// «من جهة ثانية»
  private static let sidesOfSpeech = KeySet("جهة ناحية")
  private static let party = LetterKey("طرف")
  private static let degree = LetterKey("درجة")
  private static let compounds = KeySet("أكسيد أوكسيد كبريتيد كلوريد فلوريد")
  /// What «أول» is the beginning of, and what «أولى» (gave) is given.
  private static let beginnings = KeySet(
    "ما درجة وهلة الغيث الأمر الطريق الليل النهار الزمان الكلام اهتمام اهتماما الاهتمام أهمية عناية رعاية ثقة")
  private static let firsts = KeySet(
    "عالم العالم رعيل الرعيل طراز الطراز وزير الوزير كاتب الكاتب سيدة السيدة مقام المقام وهلة الوهلة للوهلة بالمقام")
  private static let thirds = KeySet("عالم العالم طرف الطرف")
  private static let burns = KeySet("حروق بحروق وحروق حرق حروقا")

  private func isTitle(_ lexeme: Lexeme) -> Bool { lexeme.proclitics.contains(.al) || lexeme.proclitics.isEmpty }

  /// «العشرون», «المئة», «الألف»: an ordinal behind a definite noun, or alone.
  private func isOrdinalCardinal(_ reading: NumberReading) -> Bool {
    let before = text[index - 1]
    let next = text[reading.lexemes.upperBound]
    if !text[index].proclitics.isDisjoint(with: .prepositions) { return false }
    // «الاثنا عشر الباقون»; the twelfth is «الثاني عشر».
    if text.isStem(index, in: Self.two), text.isPlainWord(reading.lexemes.upperBound, in: Self.ofThem) { return false }
    // «المية مقطوعة»: the water
    if reading.value == ExactDecimal(100), reading.lexemes.count == 1, next.kind == .word,
      text.isPlainWord(index, in: Self.theWater),
      !text.carriesHamza(index)
    {
      return false
    }
    // «الجسور الأحد عشر» counts them.
    if before.kind == .word, [.plural, .dualOrPlural].contains(grammar.nouns[before.word].form) { return false }
    // «المليون ونصف المليون حاج»
    if words.denominator(next.word) > 0, next.proclitics == .wa { return false }
    if (reading.integer ?? 0) >= 100, grammar.bounds.before(index, from: floor, in: text) != nil { return false }
    if index == floor, text[index].proclitics == [.wa, .al], found.last?.kind == .ordinal { return true }
    if cues[before.word].contains(.notTens) || cues[before.word].contains(.within) { return false }
    if words[before.word].role != .none || words.denominator(before.word) > 0 { return false }
    if next.kind == .word, grammar.nouns[next.word].form != .none, next.proclitics.isEmpty { return false }
    if words[next.word].role != .none, next.proclitics.isEmpty { return false }
    if reading.lexemes.count > 1 { return true }
    // «عامه الأربعين»
    if let key = text.key(index - 1), Self.itsYears.contains(key) { return true }
    if before.kind == .word {
      // «بالذكرى الثلاثين»
      if hasArticleBehindParticle(index - 1) {
        let sense = grammar.nouns[before.word]
        return sense.form != .plural && sense.form != .dual
      }
      return false
    }
    return next.kind != .word || before.kind != .word && text[index].proclitics.contains(.wa) == false && isAlone(next)
  }

  private static let theWater = KeySet("المية والمية")
  private static let itsYears = KeySet("عامه عامها عامهم سنته سنتها ذكراه ذكراها عيده عيدها يومه يومها موسمه موسمها")

  private func isAlone(_ next: Lexeme) -> Bool {
    next.kind != .word || next.proclitics.contains(.wa)
  }
}
