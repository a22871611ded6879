/// Numbers with the article: «الجنود الثلاثة», «الدورة الـ73», «دون الأربعين».
extension NumberScanner {
  /// «الجنود الثلاثة», «الثلاثة جنود», «الـ19 غارة»; a definite number without its noun counts nothing here.
  mutating func definite(_ reading: NumberReading) -> Bool {
    // «صباح الألفي»: a dual that needs a noun has no article.
    if reading.lexemes.count == 1, text.isStem(index, in: Self.bareDuals) {
      // «تتجاوز الألفي شهيد»
      guard let thing = grammar.counted.thing(at: index + 1, after: reading, in: text), thing.isKnown,
        grammar.bounds.before(index, from: floor, in: text) != nil
      else { return false }
      emit(mention(reading, thing), index..<thing.lexemes.upperBound)
      return true
    }
    // «دور الستة عشر», «رحلة الألف ميل», «الأسماء الخمسة»
    if text.key(index - 1) == Self.round || isDuodenum(reading)
      || reading.value == ExactDecimal(1000) && text.isStem(index - 1, in: Self.journeys)
      || text.isPlainWord(index - 1, in: Self.ofGrammar) || isNameOfWar()
      || reading.lastScale == 1_000_000 && reading.lexemes.count == 1 && text.isPlainWord(index - 1, in: Self.lands)
    {
      index = reading.lexemes.upperBound
      return true
    }
    // «لا تتجاوز المتر الواحد»
    if isSingle(reading), text[index].proclitics == .al, let unit = thingBefore(index), unit.sense.kind == .unit,
      text[index - 1].proclitics == .al, grammar.bounds.before(index - 1, from: floor, in: text) != nil
    {
      emit(mention(reading, unit), unit.lexemes.lowerBound..<reading.lexemes.upperBound)
      return true
    }
    let thing = grammar.counted.thing(at: reading.lexemes.upperBound, after: reading, in: text)
    // «فوق الخمسين ضيفاً»
    let isBesideSide = text.stem(index - 1).map { Self.sides[$0] != nil } ?? false
    if let thing, thing.isKnown,
      reading.lexemes.count > 1 || thing.sense.form == .plural || thing.sense.form == .accusative
        || reading.lastScale >= 100
        || (reading.integer ?? 0) >= 20 && isBesideSide
        // «قرابة الخمسطاش مجروح»
        || (11...19).contains(reading.integer ?? 0) && thing.sense.form == .singular
          && grammar.bounds.before(index, from: floor, in: text) != nil
    {
      if !cues[text.word(reading.lexemes.upperBound)].contains(.from) {
        // «فوق المئة ألف ليرة»
        var (mention, lexemes) = (mention(reading, thing), reading.lexemes.lowerBound..<thing.lexemes.upperBound)
        applySide(to: &mention, &lexemes, reading, thing)
        emit(mention, lexemes)
        return true
      }
    }
    if thing == nil, boundedDefinite(reading) || remaining(reading) { return true }
    // «أنزلونا نحن الأربعة»
    if thing == nil, text[index].proclitics == .al, text.isPlainWord(index - 1, in: Self.persons),
      let value = reading.integer, value < 100
    {
      emit(mention(reading, nil), reading.lexemes)
      return true
    }
    // «وأصهارها الثلاثة دفعة واحدة»
    if thing?.sense.form != .plural, ofSomebody(reading) { return true }
    // «وزراء الخارجية الثلاثة»
    if let head = thingBefore(index - 1), head.sense.form == .plural, head.sense.kind == .person,
      !text[index - 2].proclitics.contains(.al), hasArticle(index - 1), text[index].proclitics == .al,
      let value = reading.integer, (3...19).contains(value) || value < 100 && reading.lexemes.count > 1,
      grammar.nouns[text.word(index - 1)].form != .plural
    {
      var whole = head
      whole.bytes = text[index - 2].bodyStart..<Int(text[index - 1].end)
      emit(mention(reading, whole), head.lexemes.lowerBound..<reading.lexemes.upperBound)
      return true
    }
    // «شركة الفصول الأربعة»
    if text.isPlainWord(index - 2, in: Self.firms) { return false }
    guard let before = thingBefore(index), text[index - 1].proclitics.contains(.al),
      before.sense.form == .plural || before.sense.form == .dualOrPlural,
      text[index].proclitics == .al, let value = reading.integer, value > 2, value < 1000
    else {
      // «أعضاء المجلس الخمسة عشر»
      guard let value = reading.integer, (11...19).contains(value) || value >= 1000, reading.lexemes.count > 1 else {
        return false
      }
      emit(mention(reading, nil), reading.lexemes)
      return true
    }
    var whole = before
    whole.bytes = text[index - 1].bodyStart..<whole.bytes.upperBound
    emit(mention(reading, whole), before.lexemes.lowerBound..<reading.lexemes.upperBound)
    return true
  }

  /// «أما الثلاثة الباقون», «أخذوا الثلاثة الكبار»: how many of them are left, or what they are.
  private mutating func remaining(_ reading: NumberReading) -> Bool {
    guard text[index].proclitics.isSubset(of: [.al, .wa]), let value = reading.integer, (3...999).contains(value),
      text.isPlainWord(reading.lexemes.upperBound, in: Self.ofThem),
      text[index - 1].kind != .word || !hasArticle(index - 1),
      // «السبعة الكبار» are states.
      ![5, 7, 8].contains(value) || !text.isPlainWord(reading.lexemes.upperBound, "الكبار")
    else { return false }
    emit(mention(reading, nil), reading.lexemes)
    return true
  }

  /// «قتل ثلاثتهم», «وصلوا أربعتهم»
  mutating func allOfThem(_ sense: NumberSense) -> Bool {
    guard text[index].proclitics.isSubset(of: .conjunctions) else { return false }
    emit(
      NumberMention(
        range: text[index].stemStart..<Int(text[index].end), kind: .cardinal, value: ExactDecimal(sense.value)),
      index..<(index + 1))
    return true
  }

  static let ofThem = KeySet(
    "الباقون الباقين الباقية الباقيات الكبار الصغار الآخرون الآخرين الباقيين الباقيون التانيين التانيات الناجون الناجين المتبقون المتبقين المتبقية"
  )

  private static let firms = KeySet("شركة لشركة مؤسسة فندق مطعم مقطوعة محل محلات")
  private static let persons = KeySet("نحن ونحن إحنا احنا نحنا أنتم انتم انتو هم وهم هن وهن")

  /// «حرب الأيام الستة», «حرب الثلاثين عاماً»
  private func isNameOfWar() -> Bool {
    text.isPlainWord(index - 1, in: Self.warsOfLength)
      || text.isPlainWord(index - 2, in: Self.warsOfLength) && grammar.nouns[text.word(index - 1)].kind == .time
  }

  private static let warsOfLength = KeySet("حرب وحرب لحرب بحرب")
  /// «يدخل الإضراب يومه الـ113»
  private static let itsDay = KeySet("يومه يومها ليومه ليومها عامه عامها أسبوعه أسبوعها شهره شهرها")
  private static let bareDuals = KeySet("ألفي مئتي مائتي مليوني")
  private static let round = LetterKey("دور")
  private static let journeys = KeySet("رحلة مسيرة مشوار طريق")
  /// «بلد المليون شهيد»
  private static let lands = KeySet("بلد بلاد أرض دولة ثورة")
  private static let ofGrammar = KeySet("الأسماء الأفعال")

  /// «أطفاله الأربعة», «بناتها الثلاث»
  private mutating func ofSomebody(_ reading: NumberReading) -> Bool {
    guard index - 1 >= floor, text[index].proclitics == .al, let value = reading.integer, (3...99).contains(value),
      text[index - 1].kind == .word
    else { return false }
    var start = Int(text[index - 1].start)
    var key = text.key(index - 1)
    var sense = key.flatMap { grammar.nouns.possessed($0) }
    // «وأطفاله», «بطوابقه»
    if sense == nil, let whole = key,
      [LetterFold.waw, LetterFold.beh, LetterFold.lam, LetterFold.feh].contains(whole[0])
    {
      key = whole.dropFirst(1)
      sense = key.flatMap { grammar.nouns.possessed($0) }
      start += 2
    }
    guard let sense else { return false }
    let counted = CountedThing(range: start..<Int(text[index - 1].end), lemma: grammar.nouns.lemma(sense))
    let mention = NumberMention(
      range: start..<reading.bytes.upperBound, kind: .cardinal, value: reading.value, counted: counted)
    emit(mention, (index - 1)..<reading.lexemes.upperBound)
    return true
  }

  /// «يفوق عددهم الثلاثمئة», «قرابة المليون», «بلغ الألف», «دون الأربعين»: what is definite only because it is round.
  private mutating func boundedDefinite(_ reading: NumberReading) -> Bool {
    // «عددهم يفوق العشرة»
    let isOfThem =
      (reading.integer ?? 0) >= 5 && (2...4).contains { text.isPlainWord(index - $0, in: Self.theirNumber) }
    guard reading.lastScale >= 100 || (reading.integer ?? 0) >= 20 || isOfThem, index - 1 >= floor,
      text[index].proclitics == .al
    else { return false }
    let key = text.stem(index - 1)
    let isBounded = grammar.bounds.before(index, from: floor, in: text) != nil
    if !isBounded, let bound = key.flatMap({ Self.sides[$0] }) {
      var mention = mention(reading, nil)
      mention.range = text[index - 1].bodyStart..<mention.range.upperBound
      apply(bound, to: &mention)
      emit(mention, (index - 1)..<reading.lexemes.upperBound, bounds: false)
      return true
    }
    guard isBounded || key.map(Self.reaches.contains) == true else { return false }
    emit(mention(reading, nil), reading.lexemes)
    return true
  }

  private static let theirNumber = KeySet("عددهم عددها عددهن وعددهم وعددها")

  static let sides: [LetterKey: NumberBound] = Dictionary(
    uniqueKeysWithValues: [
      ("دون", NumberBound.lessThan), ("تحت", .lessThan), ("فوق", .moreThan), ("فوگ", .moreThan), ("وفوگ", .moreThan),
    ]
    .compactMap {
      word, bound in
      LetterKey(word).map { ($0, bound) }
    })
  private static let reaches = KeySet("بلغ بلغت يبلغ تبلغ عددهم عددها عددهن عدده")

  /// Whether the article stands apart before digits («الـ73»).
  func hasLooseArticle(_ reading: NumberReading) -> Bool {
    reading.form == .digits && index - 1 >= floor && cues[text.word(index - 1)].contains(.article)
  }

  /// «الدورة الـ73» is an ordinal behind a definite noun, «القتلى الـ40» a count of it.
  mutating func place(_ reading: NumberReading) -> Bool {
    let end = reading.lexemes.upperBound
    if let thing = grammar.counted.thing(at: end, after: reading, in: text), thing.isKnown,
      !text.isPlainWord(end, in: Self.compass)
    {
      return false
    }
    let noun = index - 2
    // «الدورة الـ73», «ترتيبها الـ99»
    guard text[noun].kind == .word, noun >= floor,
      hasArticleBehindParticle(noun) || isOfSomebody(noun) || text.isPlainWord(noun, in: Self.itsDay) || isMine(noun)
    else { return false }
    // «الأسرّة الـ120»: beds by their shadda; without it, a family.
    var sense = grammar.nouns.sense(text.word(noun), countedBy: text.carriesShadda(noun) ? 3 : 11)
    // «بيوتها الـ96»
    if sense.form == .none, isOfSomebody(noun) { sense = text.key(noun).flatMap(grammar.nouns.possessed) ?? sense }
    let bytes = text[index - 1].bodyStart..<reading.bytes.upperBound
    if sense.form == .none, let key = text.key(noun), key.hasSuffix(NounEndings.at) { return false }
    if sense.form == .plural || sense.form == .dualOrPlural {
      let counted = CountedThing(range: text[noun].bodyStart..<Int(text[noun].end), lemma: grammar.nouns.lemma(sense))
      let mention = NumberMention(range: bytes, kind: .cardinal, value: reading.value, counted: counted)
      emit(mention, noun..<end)
    } else {
      emit(NumberMention(range: bytes, kind: .ordinal, value: reading.value), (index - 1)..<end, bounds: false)
    }
    return true
  }

  /// «زيارتي الـ15»: what the speaker did, by a noun that is not in the plural.
  private func isMine(_ index: Int) -> Bool {
    text.key(index)?.hasSuffix(Self.myOne) == true && grammar.nouns[text.word(index)].form != .dual
      && !text[index].proclitics.contains(.al) && text.key(index)?.count ?? 0 >= 5
      && text.key(index)?.hasSuffix(Self.myMany) == false
  }

  private static let myOne = LetterKey("تي") ?? NounEndings.y
  private static let myMany = LetterKey("اتي") ?? NounEndings.y

  /// «المركز الـ15 عربياً»: among whom.
  private static let compass = KeySet("عربيا أوروبيا آسيويا إفريقيا أفريقيا محليا دوليا")
}
