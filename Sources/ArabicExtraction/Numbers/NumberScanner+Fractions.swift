/// Parts of a whole: «3/4», «ثلاثة أرباع», «ثلثي السكان», «نصف مليون».
extension NumberScanner {
  /// «3/4»: the parts, or nil where the figures can be a date or a score as well.
  func slashed(_ reading: NumberReading) -> (numerator: Int, denominator: Int, end: Int)? {
    let slash = reading.lexemes.upperBound
    guard text[slash].isSign("/"), !text[slash].spaceBefore, !text[slash + 1].spaceBefore,
      reading.lexemes.count == (reading.isSigned ? 2 : 1),
      let numerator = reading.integer.map(abs), let denominator = text.integer(slash + 1), numerator > 0,
      numerator < denominator,
      [2, 3, 4, 5, 8, 10, 100, 1000].contains(denominator)
        || text.isPlainWord(reading.lexemes.lowerBound - 1, in: Self.fractionWords),
      !text[slash + 2].isSign("/") || text[slash + 2].spaceBefore
    else { return nil }
    return (numerator, denominator, slash + 2)
  }

  private static let whoOfThem = KeySet("ما اللي الي يلي إلي")
  private static let beforeVerbs = KeySet("كي لكي لن")
  private static let spokenQuarters = LetterKey("ترباع")
  private static let fractionWords = KeySet("الكسر كسر الكسرين")

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
    let denominator = partOfThem(reading.lexemes.upperBound) ?? words.denominator(name.word)
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

  /// «ثلاثة أخماسهم», «ثلاثة أرباعها»
  private func partOfThem(_ index: Int) -> Int? {
    guard text[index].kind == .word, let key = text.key(index), key.count >= 6 else { return nil }
    for owner in Self.owners where key.hasSuffix(owner) {
      let part = key.dropLast(owner.count)
      return Self.pluralParts.first { $0.key == part }?.denominator
    }
    return nil
  }

  private static let pluralParts = zip(3..., LetterKey.each(of: "أثلاث أرباع أخماس أسداس أسباع أثمان أتساع أعشار")).map
  {
    (denominator: $0, key: $1)
  }

  /// «والسدس لأخته», «لزوجته الثمن فرضاً»: what an heir gets.
  private func isShareOfHeir(_ denominator: Int) -> Bool {
    let next = index + 1
    // «لزوجته الثمن فرضاً»
    if text.isPlainWord(next, "فرضا") { return text.isPlainWord(index - 1, in: Self.heirs) }
    return denominator == 6 && text.isPlainWord(next, in: Self.heirs)
  }

  private static let heirs = KeySet(
    "لأمه لأمها لأبيه لأبيها لوالده لوالدته لأخته لأخيه لإخوته للأم للأب للأخ للأخت للجدة للجد للزوجة للزوج لزوجته لزوجها لابنته لابنه لبنته للبنت لوالديه"
  )

  /// «خمس السكان»: five would count an indefinite plural, so this is a fifth; «إلى الخُمس», by its damma.
  mutating func fifth(_ reading: NumberReading) -> Bool {
    // «قاعة فخمة الطراز»: no misread five
    if reading.isGarbled { return false }
    let first = reading.lexemes.lowerBound
    // «إلى الخُمس»
    if reading.isDefinite, reading.form == .spelled, let value = reading.integer, (5...10).contains(value),
      let key = text.stem(first),
      carriesDamma(first)
        || value == 5 && key.count == 3
          && (text[first + 1].kind != .word || cues[text.word(first + 1)].contains(.from)),
      isShareReached(value, key)
    {
      emitFraction(1, value, reading.bytes, reading.lexemes)
      return true
    }
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

  func isAmountOfSomebody(_ index: Int) -> Bool {
    guard let key = text.key(index) else { return false }
    return (1...2).contains { Self.ownedAmounts.contains(key.dropLast($0)) }
  }

  private static let ownedAmounts = KeySet(
    """
    قيمت مساحت ميزانيت إنتاج ثمن سعر حجم وزن دخل رأسمال ثروت مخزون احتياطي سكان أراضي أرض قوت طاقت قدرت رصيد راتب أرباح إيرادات صادرات وارادات مبيعات \
    حصت محصول عدد أجر طول عمر معاش مرتب مصروف ميراث
    """)

  /// «خُمس», «سُدس»: a damma on the first letter makes a part of the name of a number.
  private func carriesDamma(_ index: Int) -> Bool {
    // U+064F, D9 8F, behind the first letter of two bytes.
    let at = text[index].stemStart + 2
    return at + 1 < Int(text[index].end) && text.bytes[at] == 0xD9 && text.bytes[at + 1] == 0x8F
  }

  /// «أرباع», «أخماس»
  func isPluralPart(_ index: Int) -> Bool {
    guard let key = text.key(index) else { return false }
    // «تلات ترباع»
    return key[0] == LetterFold.alef && key.count >= 4 || key == Self.spokenQuarters
  }

  /// «نصف مليون», «ثلثي السكان», «نصف».
  mutating func fraction() -> Bool {
    let lexeme = text[index]
    let denominator = words.denominator(lexeme.word)
    guard let key = text.stem(index) else { return false }
    // «خمساً وعشرين»
    if words[lexeme.word].role == .unit, words[text.word(index + 1)].role == .tens, text[index + 1].proclitics == .wa {
      return false
    }
    if lexeme.proclitics.contains(.al) {
      // «الربع كيلو بـ55»
      let unit = grammar.nouns[text.word(index + 1)]
      if denominator <= 4, lexeme.proclitics == .al, unit.kind == .unit, unit.form == .singular,
        text[index + 1].proclitics.isEmpty, text[index + 1].range.count > 4
      {
        var mention = fractionMention(1, denominator, lexeme.bodyStart..<Int(text[index + 1].end))
        mention.counted = CountedThing(range: text[index + 1].range, lemma: grammar.nouns.lemma(unit))
        emit(mention, index..<(index + 2))
        return true
      }
      // «الثلثين» are two of three; «الربع», «النصف» may be much else.
      let isDual = denominator == 3 && (key.hasSuffix(Self.dualEnding) || key.hasSuffix(NounEndings.an))
      if isShareOfHeir(denominator) {
        emit(fractionMention(1, denominator, lexeme.bodyStart..<Int(lexeme.end)), index..<(index + 1))
        return true
      }
      guard isDual || isShareReached(denominator, key) else { return false }
      return emitFraction(isDual ? 2 : 1, denominator, lexeme.bodyStart..<Int(lexeme.end), index..<(index + 1))
    }
    // «تلت ارباع الدفعة»
    if key == Self.thirdOrThree, text[index].proclitics.isSubset(of: .wa), text.key(index + 1) == Self.quarters {
      return emitFraction(3, 4, lexeme.bodyStart..<text[index + 1].range.upperBound, index..<(index + 2))
    }
    // «تلت بنات», «ثلث سيارات» are three.
    if key == Self.third, isThree(index) { return false }
    if key == Self.thirdOrThree, text[index + 1].proclitics.isEmpty,
      grammar.nouns[text.word(index + 1)].form == .plural
    {
      return false
    }
    if lexeme.proclitics.contains(.wa), denominator <= 4, halfOfUnit(denominator) { return true }
    if isPluralPart(index) || key[0] == LetterFold.alef && key.count == 5
      || text[index - 1].kind == .sign && !lexeme.spaceBefore && text[index - 1].isSign("/")
    {
      return false
    }
    let isOurs = key.count == 5 && key[4] == LetterFold.alef && key[3] == LetterFold.noon
    let isPossessed =
      key.count > 3 && (key[key.count - 1] == LetterFold.heh || key[key.count - 2] == LetterFold.heh) || isOurs
      || text.isStem(index, in: Self.halvesOrTexts)
    // «يستدين من ربعه»: from his people.
    if isPossessed, denominator == 4, text.isPlainWord(index - 1, in: Self.withPeople) { return false }
    // «يا ربع»
    if denominator == 4, key.count == 3, text.isPlainWord(index - 1, "يا") { return false }
    // «تلتين الحارة»; elsewhere two hills
    if key == Self.spokenThirds, !hasArticle(index + 1) { return false }
    // «من ربعي»: my people; «ربعي» are two quarters of something.
    if key == Self.myPeople,
      text[index + 1].kind != .word || text.isPlainWord(index + 1, in: Self.whoOfThem)
        || text.isPlainWord(index - 1, in: Self.withPeople)
    {
      return false
    }
    // «نصهم جهال»; elsewhere their text
    if isPossessed, text.isStem(index, in: Self.halvesOrTexts), !text.isSpoken(near: index) { return false }
    if isPossessed {
      return emitFraction(
        Self.twoThirdsOfThem.contains(key) ? 2 : 1, denominator, lexeme.bodyStart..<Int(lexeme.end), index..<(index + 1)
      )
    }
    // «نص مليون»; elsewhere «نص» is a text.
    if key == Self.halfOrText {
      let bytes = lexeme.bodyStart..<Int(lexeme.end)
      if fractionOfScale(1, 2, bytes, index..<(index + 1)) || partOfHundred(1, 2, bytes) { return true }
      // «نص البيوت»
      if hasArticle(index + 1), grammar.nouns[text.word(index + 1)].form == .plural,
        grammar.nouns[text.word(index + 1)].kind != .notion, text.isSpoken(near: index)
      {
        return fractionOfDefinite(1, 2, bytes)
      }
      // «فقدنا نص العيلة»
      if hasArticle(index + 1), text.isStem(index + 1, in: Self.familyOrTown) { return fractionOfDefinite(1, 2, bytes) }
      // «نص القيمة»
      if text.isPlainWord(index + 1, in: Self.definiteAmounts) { return fractionOfDefinite(1, 2, bytes) }
      // «نص قيمتها»
      if isOfSomebody(index + 1), isAmountOfSomebody(index + 1) {
        return emitFraction(1, 2, bytes, index..<(index + 1))
      }
      // «نص لتر»
      let sense = grammar.nouns[text.word(index + 1)]
      guard sense.kind == .unit || text.isPlainWord(index + 1, in: Self.halved), sense.form == .singular,
        text[index + 1].proclitics.isEmpty
      else { return false }
      return emitFraction(1, 2, bytes, index..<(index + 1))
    }
    if isIdiomOfParts() { return false }
    // «كي نصف ما رأيناه»: describe
    if denominator == 2, text.isPlainWord(index - 1, in: Self.beforeVerbs),
      words[text.word(index + 1)].role == .none
    {
      return false
    }
    let last = key[key.count - 1]
    let isDual =
      denominator > 2 && key.count > 3
      && (last == LetterFold.yeh || last == LetterFold.alef && !text.carriesTanwin(index) || last == LetterFold.noon)
    let numerator = isDual ? 2 : 1
    let bytes = lexeme.bodyStart..<Int(lexeme.end)
    if fractionOfScale(numerator, denominator, bytes, index..<(index + 1)) { return true }
    if partOfHundred(numerator, denominator, bytes) { return true }
    if cues[text.word(index + 1)].contains(.final) { return false }
    return fractionOfWhole(numerator, denominator, bytes)
  }

  /// Whether a plural that nothing makes definite stands behind «ثلث»: «ثلث سيارات مسرعة», but not «ثلث دول أوروبا».
  func isThree(_ index: Int) -> Bool {
    guard grammar.nouns[text.word(index + 1)].form == .plural, text[index + 1].proclitics.isEmpty,
      !isOfSomebody(index + 1)
    else { return false }
    let next = text[index + 2]
    return next.kind != .word || !cues[next.word].isDisjoint(with: [.function, .adjective])
      || cues[next.word].contains(.tail) && next.proclitics.isEmpty
      || !hasArticle(index + 2) && text.endsInTehMarbuta(index + 2) && isAdjectiveOfThings(index + 2)
      || text.key(index + 2)?[0] == LetterFold.waw
  }

  /// Whether a word in ة behind a plural is its adjective: people take none such, and towns are none («ثلث سكان غزة»).
  private func isAdjectiveOfThings(_ index: Int) -> Bool {
    let sense = grammar.nouns[text.word(index - 1)]
    return (sense.kind != .person || sense.isFeminine) && !text.isPlainWord(index, in: Self.towns)
  }

  private static let towns = KeySet("غزة حماة طنجة مكة جدة صعدة أريحا رفح بعقوبة سرت درنة بصرة مصراتة")

  /// Takes a part by what stands behind it.
  private mutating func fractionOfWhole(_ numerator: Int, _ denominator: Int, _ bytes: Range<Int>) -> Bool {
    let next = text[index + 1]
    let sense = grammar.nouns[next.word]
    let isDefinite = next.kind == .word && hasArticle(index + 1)
    if next.kind == .word, !isDefinite, isDivisible(sense), next.proclitics.isEmpty,
      denominator != 8 || carriesDamma(index)
    {
      return emitFraction(numerator, denominator, bytes, index..<(index + 1))
    }
    if isSingle(at: index + 1) { return emitFraction(numerator, denominator, bytes, index..<(index + 2)) }
    // «نصف عدد السكان», and «نصف ما يملك»
    if denominator <= 4 && isAmount(index + 1) && hasArticle(index + 2)
      || cues[next.word].contains(.what) && next.proclitics.isEmpty
    {
      return emitFraction(numerator, denominator, bytes, index..<(index + 1))
    }
    // «ثُمن», the eighth; «ثمن» is a price.
    let isCertain = denominator != 8 || carriesDamma(index)
    if isDefinite {
      // «ربع القرن» is a time.
      if !isCertain || sense.kind == .time && sense.form != .none { return false }
      // «ربع الشيخ»: his people; nobody is two thirds of a boy.
      if denominator != 2, sense.kind == .person && sense.form == .singular, !text.isPlainWord(index + 1, "المرافق") {
        return false
      }
      return fractionOfDefinite(numerator, denominator, bytes)
    }
    // «ثلثا أعضاء البرلمان»
    if next.kind == .word, isCertain, sense.form == .plural, next.proclitics.isEmpty,
      let whole = definiteNoun(index + 1)
    {
      // «ربع مساكن القطاع»
      let end = hasArticle(index + 2) ? index + 3 : index + 2
      var mention = fractionMention(numerator, denominator, bytes)
      mention.counted = CountedThing(range: whole.range.lowerBound..<Int(text[end - 1].end), lemma: whole.lemma)
      emit(mention, index..<end)
      return true
    }
    // A bare «نصف» at the end of a clause.
    let isBare = next.kind != .word && isCertain && !text[index].proclitics.contains(.wa)
    guard numerator == 2 && denominator != 4 && isCertain || isCertain && isOfSomebody(index + 1) || isBare else {
      return false
    }
    return emitFraction(numerator, denominator, bytes, index..<(index + 1))
  }

  private mutating func fractionOfDefinite(_ numerator: Int, _ denominator: Int, _ bytes: Range<Int>) -> Bool {
    var mention = fractionMention(numerator, denominator, bytes)
    if let whole = definiteNoun(index + 1) {
      let end = endOfWhole(index + 1)
      mention.counted = CountedThing(range: whole.range.lowerBound..<Int(text[end - 1].end), lemma: whole.lemma)
      emit(mention, index..<end)
    } else {
      // «ثلثا القطيع»
      let isNoun = !text[index + 1].word.isKnown || text.isPlainWord(index + 1, in: Self.definiteAmounts)
      emit(mention, index..<(isNoun ? endOfUnknown(index + 1) : index + 1))
    }
    return true
  }

  private static let dualEnding = LetterKey("ين") ?? LetterKey(bits: 0)

  /// «إلى الثلث», «بمقدار النصف», «أكثر من الربع»: a share that is not said of what; «الربع الأول» is one of four.
  private func isShareReached(_ denominator: Int, _ key: LetterKey) -> Bool {
    guard denominator <= 10, key.count <= 3, text[index].proclitics.isSubset(of: [.al, .ba]),
      text[index + 1].kind != .word || !hasArticle(index + 1) || text.isPlainWord(index + 1, in: Self.remaining),
      text[index + 1].kind != .digits,
      words.ordinal(text.word(index + 1)).role == .none
    else { return false }
    if text[index].proclitics.contains(.ba) {
      return (1...3).contains { index - $0 >= floor && cues[text.word(index - $0)].contains(.change) }
    }
    // «أي النصف», «الثلث الباقي»
    if text.isPlainWord(index - 1, in: Self.thatIs) || text.isPlainWord(index + 1, in: Self.remaining) { return true }
    guard let before = text.stem(index - 1) else { return false }
    if Self.measures.contains(before) { return true }
    // «ارتفعت من الربع إلى نصف السكان»
    if cues[text.word(index - 1)].contains(.from), cues[text.word(index + 1)].contains(.to),
      (2...7).contains(where: { cues[text.word(index - $0)].contains(.change) })
    {
      return true
    }
    if before == Self.toKey { return (2...7).contains { cues[text.word(index - $0)].contains(.change) } }
    return grammar.bounds.before(index, from: floor, in: text) != nil
  }

  private static let spokenThirds = LetterKey("تلتين")
  private static let familyOrTown = KeySet("عيلة عائلة أسرة")
  private static let myPeople = LetterKey("ربعي")
  private static let withPeople = KeySet("من مع عند يا")
  private static let thatIs = KeySet("أي سوى إلا")
  private static let halvesOrTexts = KeySet("نصهم نصهن نصنا نصن")
  private static let remaining = KeySet("والباقي كاش نقدا مقدم مقدما الباقي المتبقي الآخر الباقيين")
  static let measures = KeySet(
    "منها منهم منه قدره قدرها مقدار نسبة بنسبة بمقدار بواقع زيادة بزيادة انخفاض بانخفاض تراجع بتراجع")
  static let toKey = LetterKey("إلى")
  private static let twoThirdsOfThem = KeySet(NumberNames.twoThirdsOfThem.joined(separator: " "))
  private static let halfOrText = LetterKey("نص")
  static let quarters = LetterKey("أرباع")
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

  private static let halved = KeySet(
    "خروف عجل دجاجة بطيخة شوال تنكة قنينة لمبة كيس رغيف ربطة علبة كوب كاس صحن جرة سطل حبة")
  private static let definiteAmounts = KeySet(
    "العدد المبلغ القيمة الراتب الأجرة الثمن التمن السعر الكمية الرقم المعدل المتوسط المساحة الكلفة التكلفة الإجمالي المجموع الحصيلة النسبة الإنتاج الميزانية الموازنة الناتج الحصة الدخل"
  )
  private static let sums = KeySet("عدد إجمالي مجموع")
  private static let amounts = KeySet(
    "عدد مساحة قيمة ميزانية إنتاج ثمن سعر حجم إجمالي مجموع أعضاء مقاعد أصوات احتياجات صادرات واردات إيرادات أراضي ثروة سكان كمية دخل رواتب ديون مخزون"
  )

  /// «نصف رغيف», «ربع نقطة»: one thing that may be parted.
  private func isDivisible(_ sense: NounLexicon.Sense) -> Bool {
    sense.form == .singular && (sense.kind == .unit || sense.kind == .thing)
  }

  /// «وثلاث ورباع», «ثمن باهظ»: words for parts that tell none.
  private func isIdiomOfParts() -> Bool {
    let next = text.key(index + 1)
    return next.map(Self.notOfParts.contains) ?? false
  }

  private static let notOfParts = KeySet("قطر قطره قطرها باهظ باهظا غال غاليا زهيد ورباع")

  private func definiteNoun(_ index: Int) -> CountedThing? {
    let sense = grammar.nouns[text.word(index)]
    guard sense.form != .none, sense.kind != .time else { return nil }
    return CountedThing(range: text[index].bodyStart..<Int(text[index].end), lemma: grammar.nouns.lemma(sense))
  }

  func fractionMention(_ numerator: Int, _ denominator: Int, _ bytes: Range<Int>) -> NumberMention {
    NumberMention(
      range: bytes, kind: .fraction, value: ExactDecimal(Double(numerator) / Double(denominator)), numerator: numerator,
      denominator: denominator)
  }

  @discardableResult
  mutating func emitFraction(
    _ numerator: Int, _ denominator: Int, _ bytes: Range<Int>, _ lexemes: Range<Int>
  ) -> Bool {
    var mention = fractionMention(numerator, denominator, bytes)
    var lexemes = lexemes
    let at = lexemes.upperBound
    if hasArticle(at), let whole = definiteNoun(at) {
      let end = endOfWhole(at)
      mention.counted = CountedThing(range: whole.range.lowerBound..<Int(text[end - 1].end), lemma: whole.lemma)
      lexemes = lexemes.lowerBound..<end
    } else if hasArticle(at), isUnknownNoun(at) || text.isPlainWord(at, in: Self.definiteAmounts) {
      // «خُمس المراسلات», «ثُمن المتوسط العالمي»
      lexemes = lexemes.lowerBound..<endOfUnknown(at)
    } else if grammar.nouns[text.word(at)].form != .none, text[at].proclitics.isEmpty, hasArticle(at + 1),
      let whole = definiteNoun(at), definiteNoun(at + 1) != nil || isUnknownNoun(at + 1)
    {
      // «ثلاثة أرباع سوق المدينة», «نصف عدد السكان»
      mention.counted = text.isPlainWord(at, in: Self.sums) ? definiteNoun(at + 1) : whole
      lexemes = lexemes.lowerBound..<(at + 2)
    } else if let unit = unitBehind(lexemes.upperBound) {
      mention.counted = CountedThing(range: unit.bytes, lemma: unit.lemma)
      lexemes = lexemes.lowerBound..<unit.lexemes.upperBound
    } else if isOfSomebody(lexemes.upperBound) {
      // «نصف ناتجه المحلي»
      lexemes = lexemes.lowerBound..<grammar.counted.adjectives(lexemes.upperBound + 1, text)
    }
    emit(mention, lexemes)
    return true
  }

  /// Behind «المساحات المزروعة», «المتوسط العالمي»: a definite word that no vocabulary has, with its adjective.
  private func endOfUnknown(_ index: Int) -> Int {
    let end = grammar.counted.adjectives(index + 1, text)
    guard end == index + 1, text.key(index)?.hasSuffix(NounEndings.at) == true || text.endsInTehMarbuta(index),
      text[end].kind == .word,
      hasArticle(end), text.endsInTehMarbuta(end)
    else { return end }
    return end + 1
  }

  /// Behind «الحوادث المسجلة»: a definite noun with its adjective.
  private func endOfWhole(_ index: Int) -> Int {
    let sense = grammar.nouns[text.word(index)]
    let thing = CountedReader.Thing(
      lexemes: index..<(index + 1), bytes: text[index].range, lemma: grammar.nouns.lemma(sense), sense: sense,
      isKnown: true)
    return grammar.counted.withDefiniteAdjective(thing, text).lexemes.upperBound
  }

  /// A word that no vocabulary has, and so no function word, date or number.
  private func isUnknownNoun(_ index: Int) -> Bool { text[index].kind == .word && !text[index].word.isKnown }

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
}
