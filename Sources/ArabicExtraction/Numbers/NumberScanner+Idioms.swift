/// Names of numbers that are other words, or count nothing: «ألف شكر», «ألّف», «سبع البحر».
extension NumberScanner {
  /// «ألّف كتاباً», «عشّر»: a shadda makes verbs of the names of numbers, but for «ستّ».
  func isDoubled(_ index: Int) -> Bool {
    // Three letters and a mark or two, perhaps with particles.
    guard Int(text[index].end) - text[index].stemStart >= 8 else { return false }
    let bytes = text.bytes[text[index].range]
    // U+0651, D9 91
    guard let mark = bytes.firstIndex(of: 0x91), mark > bytes.startIndex, bytes[mark - 1] == 0xD9,
      let key = text.stem(index)
    else { return false }
    return key.count == 3 && key != Self.six && key != Self.upTo && words[text[index].word].role != .hundred
  }

  /// «كتلت»: she killed; «الأيام التي تلت سقوط المدينة»: what followed it. «تلت» is three or a third where something is counted
  /// («تلت تيام») or the sentence is speech.
  func isShe(_ index: Int) -> Bool {
    guard text.stem(index) == Self.threeOfDialect, text.key(index + 1) != Self.quarters else { return false }
    if text[index].proclitics.contains(.ka) || text.isPlainWord(index - 1, in: Self.relatives) { return true }
    let next = grammar.nouns[text.word(index + 1)]
    if next.form == .plural, text[index + 1].proclitics.isEmpty, next.kind != .time || !hasArticle(index + 2) {
      return false
    }
    if words[text.word(index + 1)].role != .none { return false }
    // «تلت صبايا وتلت الناس»
    if text[index].proclitics == .wa, index == floor, !found.isEmpty { return false }
    return !text.isSpoken(near: index)
  }

  private static let relatives = KeySet("التي اللتي اللواتي اللاتي ثم كما حيث")

  private static let threeOfDialect = LetterKey("تلت")
  private static let six = LetterKey("ست")
  /// «نيّف»
  private static let upTo = LetterKey("نيف")

  /// «ألف شكر», «ألف ليلة وليلة»: so many thanks that nobody counts them.
  func isManner(_ reading: NumberReading) -> Bool {
    // «مية مية», «في ستين داهية»
    if reading.form == .spelled, reading.lexemes.count == 1, let value = reading.integer {
      if value == 100, text.stem(index).map({ [text.stem(index + 1), text.stem(index - 1)].contains($0) }) == true {
        return true
      }
      // «مئة عام من العزلة», the novel
      if value == 100, text.key(reading.lexemes.upperBound + 2) == Self.solitude { return true }
      if value == 60, text.key(reading.lexemes.upperBound) == Self.calamity { return true }
      if value == 100, text.key(reading.lexemes.upperBound).map(Self.thanks.contains) == true { return true }
    }
    guard reading.form == .spelled, reading.lexemes.count == 1, reading.lastScale >= 1000,
      let key = text.key(reading.lexemes.upperBound)
    else { return false }
    // «مبروووك»
    if let wish = Self.congratulation, key.hasPrefix(wish) { return true }
    let next = reading.lexemes.upperBound
    // «ألف ألف مبروك»
    if text.stem(next) == text.stem(index), text.key(next + 1).map(Self.thanks.contains) == true { return true }
    // «ألف حكاية وحكاية»
    if let noun = text.stem(next), text[next + 1].proclitics == .wa, text.stem(next + 1) == noun,
      grammar.nouns[text.word(next)].kind != .unit
    {
      return true
    }
    return Self.thanks.contains(key) || text.key(next + 1) == Self.andNight
  }

  private static let congratulation = LetterKey("مبرو")
  private static let thanks = KeySet(
    "هلا مرحبا حساب مبروك مبارك شكر شكرا تحية سلامة رحمة حمد هنيئا عافية تهنئة سلام خير قبلة وردة باء")
  private static let solitude = LetterKey("العزلة")
  private static let calamity = LetterKey("داهية")
  private static let andNight = LetterKey("وليلة")

  /// «مثنى وثلاث ورباع», and «تسع القاعة», «سبع البحر»: 6 to 9 before a definite noun count nothing.
  func isOtherWord(_ reading: NumberReading) -> Bool {
    guard reading.form == .spelled, reading.lexemes.count == 1, !reading.isDefinite, let value = reading.integer else {
      return false
    }
    let next = reading.lexemes.upperBound
    if value == 3, text.key(next) == Self.andFour { return true }
    if value == 100 || value == 200, isBareHundred() { return true }
    // «ماه», «ميتا» with nothing counted: names, and no hundreds without their hamza
    if value == 100, text.stem(index) == Self.hundredOfMaa, !text.carriesHamza(index), !text.endsInTehMarbuta(index) {
      return true
    }
    // «المعتصمات أثنين على شجاعتهن»: they praised
    if value == 2, text.carriesHamza(index), text.isPlainWord(next, in: Self.praised) { return true }
    // «شرب كباية مية»
    if value == 100, text.isPlainWord(index, "مية"), !text.carriesHamza(index),
      text.isPlainWord(index - 1, in: Self.vessels),
      grammar.nouns[text.word(next)].form == .none
    {
      return true
    }
    // «الموظفة ست نوروز»: her title
    if value == 6, text.stem(index)?.count == 2, text[index].proclitics.isEmpty,
      hasArticleBehindParticle(index - 1), grammar.nouns[text.word(index - 1)].kind == .person,
      grammar.nouns[text.word(index - 1)].form == .singular,
      text[next].kind == .word, grammar.nouns[text.word(next)].form == .none
    {
      return true
    }
    // «فيه ست كبيرة أغمى عليها»
    if value == 6, text.isSpoken(near: index) || text.isPlainWord(index - 1, in: Self.thereWas),
      text.stem(index)?.count == 2, cues[text.word(next)].contains(.adjective),
      text.endsInTehMarbuta(next), grammar.nouns[text.word(next)].form != .plural
    {
      return true
    }
    // «ألفا روميو»
    if value == 2000, text.isPlainWord(next, in: Self.ofAlpha) { return true }
    // «الشاهد ربيع صفر»: a name
    if value == 0, text.isPlainWord(index - 1, in: Self.namesLikeMonths) { return true }
    // «وصلنا ميتين من التعب»: dead
    if value == 200, cues[text.word(next)].contains(.from), text.isPlainWord(next + 1, in: Self.deadOf) { return true }
    if value == 200, text.stem(index) == Self.twoHundredInConstruct, grammar.nouns[text.word(next)].form == .none {
      return true
    }
    if value == 10, carriesKasra(index) { return true }
    // «معنا مية بتكفي»
    if value == 100, text.isPlainWord(index, in: Self.waters), !text.carriesHamza(index), isBareWater(next) {
      return true
    }
    // «مية الشرب»: water
    if value == 100, hasArticle(next), text.isPlainWord(index, in: Self.waters) { return true }
    // «بتسع عيلة»: holds, as people say it
    if value == 9, text.stem(index)?.count == 3, text[index].proclitics.contains(.ba),
      grammar.nouns[text.word(next)].form == .singular, grammar.nouns[text.word(next)].kind != .unit
    {
      return true
    }
    // «القاعة الجديدة تسع جمهور المسرح»: holds
    if value == 9, text.stem(index)?.count == 3, !cues[text.word(next)].contains(.from),
      hasArticle(index - 1) && text.endsInTehMarbuta(index - 1) || text.isPlainWord(index - 1, in: Self.thatHold),
      ![.plural, .dualOrPlural].contains(grammar.nouns[text.word(next)].form)
    {
      return true
    }
    // «عشرة عمر» is companionship.
    if value == 10, hasArticle(next), text.stem(index)?.count == 4 { return true }
    if value == 10, text.key(next) == Self.life || text.key(next) == Self.theLife { return true }
    return (6...9).contains(value) && hasArticle(next) && text.stem(index)?.count ?? 0 <= 3
  }

  /// «ميتي», «فلميه»: the letters of a hundred without its hamza, where nothing is counted, may be of any name.
  private func isBareHundred() -> Bool {
    let stem = text[index].stemStart
    // U+064A, D9 8A
    guard stem + 4 <= Int(text[index].end), text.bytes[stem + 2] == 0xD9, text.bytes[stem + 3] == 0x8A else {
      return false
    }
    // «وُلد ميتاً»
    if text.carriesTanwin(index) { return true }
    let particles = text[index].proclitics
    return particles.contains(.fa) || particles.contains(.la)
      || text.key(index, from: stem) == Self.twoHundred
        && grammar.nouns[text.word(index + 1)].form == .none
  }

  /// Whether a word of no count stands behind «مية», and no bound before it.
  private func isBareWater(_ next: Int) -> Bool {
    text[next].kind == .word && grammar.nouns[text.word(next)].form == .none && words[text.word(next)].role == .none
      && !cues[text.word(next)].contains(.from) && !cues[text.word(next)].contains(.within) && percentEnd(next) == nil
      && text[next].proclitics.isSubset(of: .ba) && text.key(next)?[0] != LetterFold.waw
      && !cues[text.word(index - 1)].contains(.figure)
      && grammar.bounds.before(index, from: floor, in: text) == nil
  }

  /// «بيننا عِشرة»: companionship, by its kasra.
  private func carriesKasra(_ index: Int) -> Bool {
    // U+0650, D9 90, behind the first letter
    let at = text[index].stemStart + 2
    return at + 1 < Int(text[index].end) && text.bytes[at] == 0xD9 && text.bytes[at + 1] == 0x90
  }

  /// «شامبو 2 في 1»
  func isAllInOne(_ reading: NumberReading) -> Bool {
    guard reading.form == .digits, let value = reading.integer, (1...7).contains(value) else { return false }
    func isOne(_ index: Int) -> Bool { text[index].digitCount == 1 && text.integer(index) == 1 }
    if value == 1 { return text.isPlainWord(index - 1, "في") && text[index - 2].digitCount == 1 && !isOne(index - 2) }
    return text.isPlainWord(index + 1, "في") && isOne(index + 2)
  }

  /// «قرحة في الاثني عشر»
  func isDuodenum(_ reading: NumberReading) -> Bool {
    reading.value == ExactDecimal(12) && text.isPlainWord(index, in: Self.duodenum)
      && (1...4).contains { text.isPlainWord(index - $0, in: Self.ailments) }
  }

  private static let duodenum = KeySet("الاثني الاثنا الإثني الإثنا")
  private static let ailments = KeySet("قرحة بقرحة التهاب بالتهاب قرح نزيف ثقب انثقاب")
  private static let praised = KeySet("على عليه عليها عليهم عليهن علي علينا")
  private static let vessels = KeySet(
    "كباية كوب كاسة قزازة شربة جركن جردل دلو جالون غالون قنينة إبريق برميل تنكة صهريج خزان بق بقعة رشة كاس نقطة")
  private static let ofAlpha = KeySet("روميو برافو بيتا جاما غاما")
  private static let namesLikeMonths = KeySet("ربيع رجب شعبان رمضان خميس جمعة")
  private static let deadOf = KeySet("التعب الجوع البرد العطش الخوف الضحك القهر النعس الحر الرعب")
  private static let hundredOfMaa = LetterKey("ماه")
  private static let twoHundredInConstruct = LetterKey("ميتا")
  private static let waters = KeySet("مية المية")
  private static let thatHold = KeySet("التي كما لا ما")
  private static let twoHundred = LetterKey("ميتي")
  private static let life = LetterKey("عمر")
  private static let theLife = LetterKey("العمر")
  private static let andFour = LetterKey("ورباع")

  /// «لا يختلف عليه اثنان», «خير من عشرة على الشجرة», «سبع صنايع»: figures of proverbs.
  func isProverb(_ reading: NumberReading, _ thing: CountedReader.Thing?) -> Bool {
    guard reading.form == .spelled, reading.lexemes.count == 1, let value = reading.integer, value <= 10 else {
      return false
    }
    let next = reading.lexemes.upperBound
    switch value {
    // «ست بيت»: the lady of a house; six count a plural.
    case 6 where text.stem(index)?.count == 2 && thing?.sense.form == .singular && thing?.sense.kind != .unit:
      return true
    case 2 where thing == nil:
      return (1...4).contains {
        text.isStem(index - $0, in: Self.differs) || text.isPlainWord(index - $0, in: Self.differs)
      }
    case 7: return text.key(next).map(Self.sevens.contains) == true || isLion(next)
    case 10: return text.key(next + 1) == Self.tree || text.isPlainWord(next, in: Self.onTheTree)
    default: return false
    }
  }

  /// «هرب سبع من الحديقة»: a lion, where no people are told of.
  private func isLion(_ next: Int) -> Bool {
    if text.stem(index)?.count == 3, isLionsName(next) { return true }
    return text.stem(index)?.count == 3 && cues[text.word(next)].contains(.from) && text[next].proclitics.isEmpty
      && grammar.counted.partitive(at: next, in: text) == nil && grammar.nouns[text.word(next + 1)].form != .plural
  }

  /// «الدكتور سبع خضور», ««سبع»»: an unknown word behind seven is no plural, and one word in quotation marks a name.
  private func isLionsName(_ next: Int) -> Bool {
    if text.isQuoted(index..<next) { return true }
    guard text[next].kind == .word, !text[next].word.isKnown, !hasArticle(next), let key = text.key(next) else {
      return false
    }
    return ![NounEndings.at, NounEndings.yn, NounEndings.an].contains { key.hasSuffix($0) } && key[0] != LetterFold.waw
  }

  /// «تسع 600 شخص», «الألفي», «على أربع», «خمسة وخميسة»: words that have the letters of numbers.
  func isWordBesideFigures(_ reading: NumberReading) -> Bool {
    guard reading.form == .spelled, reading.lexemes.count == 1, let value = reading.integer else { return false }
    let next = text[reading.lexemes.upperBound]
    // «سيرة ستّ من ستات بيروت»: a lady
    if value == 6, text.isPlainWord(reading.lexemes.upperBound + 1, "ستات") { return true }
    if value == 9, next.kind == .digits { return true }
    // «المرفق ألف»: a letter by its name
    if value == 1000, text.isPlainWord(index - 1, in: Self.lettered) { return true }
    // «لم تسع القاعة الجموع»
    if value == 9, text.isPlainWord(index - 1, in: Self.denied) { return true }
    let isEnd = next.kind != .word || next.proclitics.contains(.wa) || cues[next.word].contains(.function)
    if value == 4, isEnd, text.stem(index)?.count == 4,
      text.isPlainWord(index - 1, in: Self.upon), text[index].proclitics.isEmpty, !text.endsInTehMarbuta(index)
    {
      return true
    }
    if value == 5, text.isPlainWord(reading.lexemes.upperBound, in: Self.andLittleFive) { return true }
    return false
  }

  /// «ضرب عصفورين بحجر»
  func isProverbialDual() -> Bool {
    text.key(index + 1) == Self.byStone || text.isPlainWord(index, in: Self.andNow)
      // «وجهان لعملة واحدة»
      || text.isPlainWord(index + 1, "لعملة")
  }

  /// «والآن» is no two governors.
  private static let andNow = KeySet("والآن فالآن الآن")
  private static let byStone = LetterKey("بحجر")

  private static let lettered = KeySet("المرفق الملحق الباب الخيار الفئة الفقرة بالمرفق المجموعة الحرف حرف")
  private static let denied = KeySet("لم لن لا")
  private static let upon = KeySet("على")
  private static let andLittleFive = KeySet("وخميسة وخميس")

  private static let differs = KeySet("يختلف تختلف اختلف يتناطح يختلفان")
  /// «سبع صنايع», «بسبع أرواح»
  private static let sevens = KeySet("صنايع أرواح")
  private static let onTheTree = KeySet("عالشجرة عالشجر")
  private static let tree = LetterKey("الشجرة")

  /// Whether «صفر» says that there is nothing, and is no verb, no month and no name: where figures stand.
  func isNothing() -> Bool {
    let before = text[index - 1]
    let next = text[index + 1]
    if !text[index].proclitics.isDisjoint(with: .prepositions) || text[index].proclitics.contains(.al) { return true }
    switch before.kind {
    case .digits: return true
    case .word:
      // «صفر الدين»
      if text.isPlainWord(index + 1, "الدين") { return false }
      // «نال الولد صفراً في الإملاء»
      if text.carriesTanwin(index) || text.key(index)?.hasSuffix(NounEndings.alef) == true,
        (1...3).contains(where: { text.isPlainWord(index - $0, in: Self.marked) })
      {
        return true
      }
      // «قرب نقطة صفر»: a place.
      if text.isPlainWord(index - 1, in: Self.pointZero), words[text.word(index - 2)].role == .none { return false }
      let marks = cues[before.word]
      let isLed = !marks.isDisjoint(with: [.from, .to, .between, .or, .figure, .below, .change, .within])
      return isLed || words[before.word].role != .none || grammar.nouns[before.word].kind == .unit
        || grammar.bounds.before(index, from: floor, in: text) != nil || text.isStem(index - 1, in: Self.scores)
        || (2...3).contains { text.isStem(index - $0, in: Self.measured) }
    default:
      // «3 مقابل صفر» has a word before; a phrase of its own ends behind it.
      return next.kind != .word && !isInitial(index - 1)
    }
  }

  /// «ر. صفر»: a name behind an initial.
  private func isInitial(_ index: Int) -> Bool { text[index].isSign(".") && text[index - 1].range.count <= 2 }

  /// «درجة الحرارة صفر»
  private static let measured = KeySet("درجة نتيجة رصيد عدد نسبة حصيلة معدل")
  private static let marked = KeySet(
    "نال نالت ينال تنال أخذ أخذت حصل حصلت حقق حققت منح منحه منحها أعطى أعطاه أعطاها نلت أخذنا")
  private static let pointZero = KeySet("نقطة النقطة")
  /// «جدار متين», «قسمه ربعين»: words that are numbers only with what they count, and two of them only in speech or with people and
  /// times («متين نفر», «ربعين سنة»).
  func lacksItsNoun(_ reading: NumberReading, _ thing: CountedReader.Thing?) -> Bool {
    guard reading.lexemes.count == 1, text.isStem(index, in: Self.needingNouns) else { return false }
    if thing == nil, !text.isPlainWord(index + 1, in: LexedText.belonging) { return true }
    let next = grammar.nouns[text.word(index + 1)]
    return text.isPlainWord(index, in: Self.ofSpeech) && !reading.isDefinite && !text.isSpoken(near: index)
      && !(next.form == .singular && [.person, .time].contains(next.kind))
  }

  private static let needingNouns = KeySet("متين ربعين ربعة تلث")
  private static let ofSpeech = KeySet("متين ربعين")
  private static let thereWas = KeySet("على مع عند في فيه شفت شفنا اكو كاين كاينة")
  private static let scores = KeySet("مقابل نقطة ساعة الساعة تساوي يساوي بنتيجة عند تحت فوق دون نتيجة سجل سجلت")

  /// «ألف كتاباً عن السجون», «وقد ألف عدة كتب»: what somebody wrote. A thousand books are «ألف كتاب».
  func isAuthored(_ reading: NumberReading, _ thing: CountedReader.Thing?) -> Bool {
    guard reading.form == .spelled, reading.lexemes.count == 1, reading.value == ExactDecimal(1000),
      text.stem(index)?.count == 3, text[index].proclitics.isSubset(of: .conjunctions)
    else { return false }
    let next = index + 1
    if text.isPlainWord(next, in: Self.severalWorks) { return true }
    let isLed = text.isPlainWord(index - 1, in: Self.leadsVerb)
    guard let thing else { return isLed }
    guard Self.works.contains(thing.lemma) else { return false }
    return isLed || thing.sense.form == .accusative || thing.lexemes.count == 1 && hasArticle(next + 1)
  }

  private static let severalWorks = KeySet("عدة العديد عددا بعض كتبا مؤلفات كثيرا أغاني")
  private static let leadsVerb = KeySet("قد وقد فقد لقد الذي التي الذين كما حيث عندما حين ثم كان")
  private static let works: Set<String> = [
    "كتاب", "رواية", "مسرحية", "قصيدة", "أغنية", "ديوان", "مقال", "موسوعة", "قصة", "سيمفونية", "معجم", "قاموس", "مؤلف",
    "كتيب", "رسالة", "نشيد", "لحن", "بحث", "دراسة",
  ]

  /// «ألف ست أوبرات», where ألف is «wrote», and «ألفا», the Greek letter.
  func isVerb(_ reading: NumberReading) -> Bool {
    guard reading.form == .spelled, reading.lexemes.count == 1, reading.value == ExactDecimal(1000) else {
      return false
    }
    let next = text[reading.lexemes.upperBound]
    if next.proclitics.isEmpty, [.unit, .tens, .ten].contains(words[next.word].role) { return true }
    if hasArticle(reading.lexemes.upperBound) { return true }
    guard let key = text.key(index), key.count == 4, key[3] == LetterFold.alef else { return false }
    return !text.carriesTanwin(index) && !cues[text.word(index - 1)].contains(.figure)
      && grammar.bounds.before(index, from: floor, in: text) == nil
  }
}
