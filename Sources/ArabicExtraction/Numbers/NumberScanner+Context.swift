/// What the surroundings of a number say of it.
extension NumberScanner {
  /// Whether a lexeme stands right behind what it is not parted from.
  func isGlued(_ index: Int) -> Bool {
    let before = text[index - 1]
    if text[index].spaceBefore || text[index].gapBefore { return false }
    switch before.kind {
    case .end, .newline: return false
    case .digits, .latin, .masked: return true
    case .word: return !cues[before.word].contains(.particle)
    case .sign: return Self.binding.contains(before.sign)
    }
  }

  /// Signs that bind what stands on both sides: - / \ : _ # № ° ' . , @ = + –
  static let binding: Set<UInt32> = [
    0xD7, 0x2D, 0x2F, 0x5C, 0x3A, 0x5F, 0x23, 0x2116, 0x40, 0x3D, 0x2B, 0x2013, 0x2E, 0x2C,
  ]

  /// Whether digits are part of a code, a score, a time: bound to letters or to more digits by a sign.
  func isCode(_ reading: NumberReading) -> Bool {
    let first = reading.lexemes.lowerBound
    if text[first].kind == .digits, isGlued(first), bindsBack(first) { return true }
    let end = reading.lexemes.upperBound
    let next = text[end]
    if text[first - 1].isSign(":"), text[first - 2].kind == .digits, countsNothing(first),
      max(text[first - 2].digitCount, text[first].digitCount) <= 3, reading.lexemes.count == 1
    {
      return true
    }
    if next.spaceBefore || reading.form != .digits { return false }
    switch next.kind {
    case .latin: return !isUnit(end)
    case .digits, .masked: return next.kind == .digits
    case .sign:
      if next.sign == 0x2D || next.sign == 0x2013 || next.sign == 0x2014 { return bindsOn(end) && !opensRange(reading) }
      if next.sign == 0x2F || next.sign == 0x5C { return bindsOn(end) && slashed(reading) == nil }
      // «يوحنا 3: 16»: chapter and verse, or a ratio.
      if next.sign == 0x3A, text[end + 1].kind == .digits, text[end + 1].digitCount <= 3, text[index].digitCount <= 3,
        reading.lexemes.count == 1, countsNothing(end + 1)
      {
        return true
      }
      return [0x3A, 0x5F, 0x23, 0x3D, 0x2B, 0x40, 0xD7].contains(next.sign) && bindsOn(end)
        || next.sign == 0x2E && bindsOn(end)
    default: return false
    }
  }

  /// Whether no noun stands behind the figure at a place.
  private func countsNothing(_ index: Int) -> Bool {
    guard text[index + 1].kind == .word, let figure = grammar.cardinals.cardinal(at: index, in: text) else {
      return true
    }
    return grammar.counted.thing(at: figure.lexemes.upperBound, after: figure, in: text) == nil
  }

  private func bindsBack(_ index: Int) -> Bool {
    let before = text[index - 1]
    if before.kind != .sign { return before.kind != .word }
    let far = text[index - 2]
    if before.sign == 0x2E || before.sign == 0x2C {
      return !before.spaceBefore && (far.kind == .digits || far.kind == .latin)
    }
    return before.sign == 0x23 || before.sign == 0x2116
      || !before.spaceBefore && (far.kind == .digits || far.kind == .latin || far.kind == .masked)
  }

  private func bindsOn(_ index: Int) -> Bool {
    let next = text[index + 1]
    return !next.spaceBefore && (next.kind == .digits || next.kind == .latin)
  }

  /// «ألّف كتاباً», «عشّر»: a shadda makes verbs of the names of numbers, but for «ستّ».
  func isDoubled(_ index: Int) -> Bool {
    // Three letters and a mark or two, perhaps with particles.
    guard Int(text[index].end) - text[index].stemStart >= 8 else { return false }
    let bytes = text.bytes[text[index].range]
    // U+0651, D9 91
    guard let mark = bytes.firstIndex(of: 0x91), mark > bytes.startIndex, bytes[mark - 1] == 0xD9,
      let key = text.stem(index)
    else { return false }
    return key.count == 3 && key != Self.six
  }

  private static let six = LetterKey("ست")

  /// «ألف شكر», «ألف ليلة وليلة»: so many thanks that nobody counts them.
  func isManner(_ reading: NumberReading) -> Bool {
    guard reading.form == .spelled, reading.lexemes.count == 1, reading.lastScale >= 1000,
      let key = text.key(reading.lexemes.upperBound)
    else { return false }
    return Self.thanks.contains(key) || text.key(reading.lexemes.upperBound + 1) == Self.andNight
  }

  /// «مثنى وثلاث ورباع», and «تسع القاعة», «سبع البحر»: 6 to 9 before a definite noun count nothing.
  func isOtherWord(_ reading: NumberReading) -> Bool {
    guard reading.form == .spelled, reading.lexemes.count == 1, !reading.isDefinite, let value = reading.integer else {
      return false
    }
    let next = reading.lexemes.upperBound
    if value == 3, text.key(next) == Self.andFour { return true }
    if value == 100 || value == 200, isBareHundred() { return true }
    // «عشرة عمر» is companionship.
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
    let particles = text[index].proclitics
    return particles.contains(.fa) || particles.contains(.la)
      || text.key(index, from: stem) == Self.twoHundred
        && grammar.nouns[text.word(index + 1)].form == .none
  }

  private static let twoHundred = LetterKey("ميتي")
  private static let life = LetterKey("عمر")
  private static let theLife = LetterKey("العمر")
  private static let andFour = LetterKey("ورباع")
  private static let thanks = KeySet("مبروك مبارك شكر شكرا تحية سلامة رحمة حمد هنيئا عافية تهنئة سلام قبلة وردة")
  private static let andNight = LetterKey("وليلة")

  private func isUnit(_ index: Int) -> Bool { grammar.nouns[text.word(index)].form != .none }

  /// Passes digits and all that is bound to them.
  mutating func skipCluster() {
    index += 1
    while index < text.count, !text[index].spaceBefore {
      let lexeme = text[index]
      switch lexeme.kind {
      case .digits, .latin: index += 1
      case .sign where text[index + 1].kind == .digits && !text[index + 1].spaceBefore: index += 1
      default: return
      }
    }
  }

  func isLineStart(_ index: Int) -> Bool {
    let before = text[index - 1]
    return before.kind == .end || before.kind == .newline
  }

  /// «1. », «2- », «3) » at the beginning of a line.
  func isListMarker(_ reading: NumberReading) -> Bool {
    guard reading.form == .digits, reading.lexemes.count == 1, text[index].digitCount <= 2 else { return false }
    let end = reading.lexemes.upperBound
    let next = text[end]
    let isOpen = text[index - 1].isSign("(") && isLineStart(index - 1)
    guard isLineStart(index) || isOpen, next.kind == .sign else { return false }
    guard [0x2E, 0x2D, 0x29, 0x2013, 0x2014].contains(next.sign) else { return false }
    let after = text[end + 1]
    if after.kind == .digits, next.sign != 0x29 { return false }
    if isOpen, grammar.nouns[after.word].form == .accusative { return false }
    return after.kind == .word || after.kind == .latin || after.kind == .sign
  }

  /// «ثانياً:», and letters of lists, are no numbers; they are not in the vocabulary, but «أولى -» would be.
  func isList(at index: Int) -> Bool {
    guard isLineStart(index), text[index + 1].kind == .sign else { return false }
    return text.carriesTanwin(index) && words.ordinal(text.word(index)).role != .none
  }

  /// A number that belongs to a date which the grammar of dates found at its side.
  func isDate(_ reading: NumberReading) -> Bool {
    guard reading.form == .digits else { return false }
    let next = text[reading.lexemes.upperBound]
    if next.kind == .word, next.proclitics.isEmpty, cues[next.word].contains(.month) { return true }
    if next.kind == .masked, !next.spaceBefore { return true }
    return text[index - 1].kind == .masked && !text[index].spaceBefore
  }

  /// A bare figure that looks like a year and stands behind a noun: «مونديال 2018».
  func isYearLike(_ reading: NumberReading) -> Bool {
    guard reading.form == .digits, reading.lexemes.count == 1, text[index].digitCount == 4, let value = reading.integer,
      value >= 1800, value < 2100
    else { return false }
    let before = text[index - 1]
    guard before.kind == .word || before.kind == .latin || before.isSign("(") else { return false }
    if grammar.bounds.before(index, from: floor, in: text) != nil { return false }
    return !cues[before.word].contains(.figure)
  }

  /// «الصفحة 12», «رقم 5», «ص 112», «ج 3», «حرب 67».
  func isNumbering(_ reading: NumberReading) -> Bool {
    let before = text[index - 1]
    guard reading.form == .digits, before.kind == .word else { return false }
    if cues[before.word].contains(.numbering) { return true }
    if let key = text.key(index - 1), Self.itsDecision.contains(key) { return true }
    // «صحيفة الثورة العدد 14567»
    if text.key(index - 1) == Self.issue, text[index].digitCount >= 3,
      (2...6).contains(where: { text.isPlainWord(index - $0, in: Self.periodicals) })
    {
      return true
    }
    // «في عددها 4521»
    if text.key(index - 1) == Self.itsIssue, cues[text.word(index - 2)].contains(.within) { return true }
    // «العدد 88 من المجلة»
    let from = reading.lexemes.upperBound
    if text.key(index - 1) == Self.issue, cues[text.word(from)].contains(.from),
      text.isPlainWord(from + 1, in: Self.periodicals)
    {
      return true
    }
    if before.range.count <= 4, let key = text.key(index - 1), key.count == 1 {
      return !cues[before.word].contains(.particle)
    }
    return text[index].digitCount == 2 && isWar(index - 1)
  }

  /// Whether two figures behind a word tell a year: «حرب 73», «فلسطينيو الـ48».
  func isWar(_ index: Int) -> Bool {
    text.stem(index).map { Self.wars.contains($0, behind: .wa) } == true
  }

  /// «بقراره 315»
  private static let itsDecision = KeySet(
    "قراره قرارها بقراره بقرارها مرسومه بمرسومه قانونه رقمه رقمها وقراره المرقم المرقمة برقم بعددها")
  private static let itsIssue = LetterKey("عددها")
  private static let issue = LetterKey("العدد")
  private static let periodicals = KeySet("المجلة الصحيفة الجريدة النشرة مجلة صحيفة جريدة نشرة")

  /// What two figures of a year name: «حرب 73», «عرب 48».
  private static let wars = KeySet("حرب نكسة نكبة عرب فلسطينيو فلسطينيي أراضي انتفاضة ثورة هزيمة عدوان حدود جيل")

  /// «ميركافا 4», «كورونا 19»: a bare figure behind a long foreign name.
  private func isForeignName(_ index: Int) -> Bool {
    guard !text[index].word.isKnown, let key = text.key(index), key.count >= 6, key[key.count - 1] == LetterFold.alef
    else { return false }
    return key[key.count - 2] != LetterFold.waw && !text.carriesTanwin(index)
  }

  /// «$500», «300$»: the sign of a currency at a figure.
  func currency(_ reading: NumberReading) -> CountedReader.Thing? {
    for index in [reading.lexemes.lowerBound - 1, reading.lexemes.upperBound] where index >= floor {
      guard text[index].kind == .sign, let lemma = Self.currencies[text[index].sign] else { continue }
      let isApart = index < reading.lexemes.lowerBound ? text[index + 1].spaceBefore : text[index].spaceBefore
      if isApart && reading.form == .digits && index < reading.lexemes.lowerBound { continue }
      let sense = NounLexicon.Sense(form: .singular, kind: .unit, noun: -1, isFeminine: false)
      return CountedReader.Thing(
        lexemes: index..<(index + 1), bytes: text[index].range, lemma: lemma, sense: sense, isKnown: true)
    }
    return nil
  }

  private static let currencies: [UInt32: String] = [
    0x24: "دولار", 0x20AC: "يورو", 0xA3: "جنيه", 0xA5: "ين", 0x20BD: "روبل", 0x20AA: "شيكل", 0xFDFC: "ريال",
    0x20BA: "ليرة",
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

  /// «الفورمولا 1», «المرتبة 31»: a small figure right behind a definite noun that is not counted names one of a row.
  func isName(_ reading: NumberReading) -> Bool {
    let before = text[index - 1]
    if reading.form == .digits, before.kind == .latin, !isUnit(index - 1) { return true }
    if reading.form == .digits, reading.lexemes.count == 1, text[index].digitCount <= 3, before.kind == .word,
      isForeignName(index - 1)
    {
      return true
    }
    if isOneOfRow(reading) || isShortCode(reading) || endsName(reading) { return true }
    guard reading.form == .digits, reading.lexemes.count == 1, text[index].digitCount <= 3, before.kind == .word,
      !before.word.isKnown, hasArticle(index - 1)
    else { return false }
    return !(2...6).contains { cues[text.word(index - $0)].contains(.figure) }
  }

  /// «الدقيقة 75», «مكتب 5»: a bare figure right behind a singular that is neither a person nor an event counts none of it.
  private func isOneOfRow(_ reading: NumberReading) -> Bool {
    guard reading.form == .digits, reading.lexemes.count == 1, text[index].digitCount <= 4, index - 1 >= floor else {
      return false
    }
    let sense = grammar.nouns[text.word(index - 1)]
    guard sense.form == .singular, text[index - 1].kind == .word, !cues[text.word(index - 1)].contains(.figure) else {
      return false
    }
    switch sense.kind {
    case .thing, .place, .group: return grammar.bounds.before(index, from: floor, in: text) == nil
    // «عند الكيلومتر 12»
    case .unit: return text[index - 1].proclitics.contains(.al) && grammar.nouns.lemma(sense) == "كيلومتر"
    case .time: return text[index - 1].proclitics.contains(.al)
    default: return false
    }
  }

  /// «فيلم رامبو 3», «جامعة باريس 8», «شارع الملك 12», «البخاري 6018», «90.4 إف إم», «خطي عرض 33 و37», «فيديو بدقة 4K».
  private func endsName(_ reading: NumberReading) -> Bool {
    guard reading.form == .digits, index - 1 >= floor || reading.lexemes.count > 1 else { return false }
    let end = reading.lexemes.upperBound
    if text.key(end) == Self.fLetter, text.key(end + 1) == Self.mLetter { return true }
    // «زين 4 جي»
    if text.key(end) == Self.network, text[index].digitCount == 1 { return true }
    guard index - 1 >= floor, text[index - 1].kind == .word || text[index - 1].isSign("("),
      grammar.bounds.before(index, from: floor, in: text) == nil
    else { return false }
    let last = text[index - 1].isSign("(") ? index - 2 : index - 1
    guard let before = text.stem(last) else { return false }
    if [720, 1080, 1440, 2160].contains(reading.integer), Self.resolutions.contains(before) { return true }
    if reading.lexemes.count == 2, text[end - 1].kind == .latin { return Self.resolutions.contains(before) }
    if Self.traditions.contains(before) || Self.collections.contains(before) && isTradition(last) { return true }
    if last != index - 1 { return false }
    if Self.parallels.contains(before), text.isPlainWord(last - 1, in: Self.lines) { return true }
    return reading.lexemes.count == 1 && text[index].digitCount <= 4 && isNamed(last)
  }

  /// Whether the words that end at a place name one thing: «فيلم رامبو», «شارع الملك فيصل»; what may be a verb, a date or
  /// an adjective of the thing («سيارة مدنية 5») parts them.
  private func isNamed(_ last: Int) -> Bool {
    let marks = cues[text.word(last)]
    if marks.contains(.adjective) && text[last].proclitics.isEmpty { return false }
    for at in stride(from: last, through: max(last - 3, floor), by: -1) {
      let lexeme = text[at]
      guard lexeme.kind == .word else { return false }
      let marks = cues[lexeme.word]
      if marks.contains(.named) { return isFreeOfFates(at) }
      if !marks.isDisjoint(with: [.function, .figure, .from, .to, .month, .outcome, .change, .particle]) {
        return false
      }
      if !lexeme.proclitics.isDisjoint(with: [.wa, .fa]) || lexeme.spaceBefore == false { return false }
    }
    return false
  }

  /// «قتل في شارع الملك 12»: where somebody was harmed right before, the figure may count them.
  private func isFreeOfFates(_ index: Int) -> Bool {
    !(1...4).contains { isFate(index - $0) || cues[text.word(index - $0)].contains(.change) }
  }

  /// «صحيح مسلم 2564», «إنجيل متى 5»: names that are words too, where what they tell stands before them.
  private func isTradition(_ last: Int) -> Bool {
    (1...3).contains { back in text.key(last - back).map { Self.sources.contains($0, behind: .wa) } == true }
  }

  private static let traditions = KeySet(
    "البخاري والبخاري الترمذي والترمذي النسائي والنسائي الطبراني البيهقي الألباني الدارمي")
  private static let collections = KeySet(
    """
    مسلم داود ماجه ماجة أحمد الحاكم متى مرقس لوقا يوحنا التكوين الخروج إشعياء التثنية الأمثال رومية العدد اللاويين
    """)
  private static let sources = KeySet(
    "رواه أخرجه صحيح سنن مسند حديث رواية أخرج إنجيل سفر موطأ جامع البخاري والبخاري الإنجيل بشارة رسالة")
  private static let fLetter = LetterKey("إف")
  private static let network = LetterKey("جي")
  private static let mLetter = LetterKey("إم")
  private static let parallels = KeySet("عرض العرض طول الطول")
  private static let lines = KeySet("خط خطي خطا الخط دائرة دائرتي دائرتا خطوط وخط")
  private static let resolutions = KeySet("بدقة بجودة بتقنية دقة شاشة جودة فيديو تقنية كاميرا تلفزيون وضوح")

  /// «اتصل على 1717»: a figure of three to five digits within three words behind a call.
  private func isShortCode(_ reading: NumberReading) -> Bool {
    guard reading.form == .digits, reading.lexemes.count == 1, (3...5).contains(text[index].digitCount) else {
      return false
    }
    return (1...3).contains { back in
      text[index - back].kind == .word && text.isPlainWord(index - back, in: Self.calls)
    }
  }

  private static let calls = KeySet("اتصل اتصلوا الاتصال للاتصال بالاتصال هاتف هاتفيا الساخن الطوارئ واتصل")

  /// «3 - 1», «2 – 2»: a result, where neither figure counts anything and the first is not the smaller one.
  func scoreEnd(_ reading: NumberReading) -> Int? {
    let dash = reading.lexemes.upperBound
    guard reading.form == .digits, reading.lexemes.count == 1, text[index].digitCount == 1,
      [0x2D, 0x2013].contains(text[dash].sign), text[dash].spaceBefore, text[dash + 1].spaceBefore,
      text[dash + 1].digitCount == 1, let first = reading.integer, let second = text.integer(dash + 1), first >= second,
      text[dash + 2].kind != .word || grammar.nouns[text.word(dash + 2)].form == .none, text[dash + 2].sign != 0x25,
      text[dash + 2].sign != 0x66A, text[dash + 2].kind != .digits
    else { return nil }
    return dash + 2
  }

  /// «(14) قتيلاً»: brackets around the figure alone.
  func takeBrackets(_ reading: inout NumberReading) {
    let (open, close) = (reading.lexemes.lowerBound - 1, reading.lexemes.upperBound)
    guard reading.form == .digits, open >= floor, text[open].isSign("("), text[close].isSign(")"),
      let noun = Optional(grammar.nouns[text.word(close + 1)]), noun.form != .none, text[close + 1].proclitics.isEmpty
    else { return }
    reading.lexemes = open..<(close + 1)
    reading.bytes = text[open].range.lowerBound..<text[close].range.upperBound
  }

  /// «20+»: at least so many.
  func takesPlus(_ reading: inout NumberReading) -> Bool {
    let end = reading.lexemes.upperBound
    guard reading.form == .digits, text[end].isSign("+"), !text[end].spaceBefore, text[end + 1].kind != .digits else {
      return false
    }
    reading.lexemes = reading.lexemes.lowerBound..<(end + 1)
    reading.bytes = reading.bytes.lowerBound..<text[end].range.upperBound
    return true
  }

  /// «22000 (اثنان وعشرون ألفاً)»: the same figure again in brackets belongs to the first.
  func takeRepetition(_ reading: inout NumberReading) {
    let open = reading.lexemes.upperBound
    guard text[open].isSign("("), text[open + 1].kind == .word || text[open + 1].kind == .digits,
      let again = grammar.cardinals.cardinal(at: open + 1, in: text), again.value == reading.value,
      text[again.lexemes.upperBound].isSign(")")
    else { return }
    reading.lexemes = reading.lexemes.lowerBound..<(again.lexemes.upperBound + 1)
    reading.bytes = reading.bytes.lowerBound..<text[again.lexemes.upperBound].range.upperBound
    reading.form = .mixed
  }

  /// Whether the article stands apart before digits («الـ73»).
  func hasLooseArticle(_ reading: NumberReading) -> Bool {
    reading.form == .digits && index - 1 >= floor && cues[text.word(index - 1)].contains(.article)
  }

  /// «الدورة الـ73» is an ordinal behind a definite noun, «القتلى الـ40» a count of it.
  mutating func place(_ reading: NumberReading) -> Bool {
    let end = reading.lexemes.upperBound
    if let thing = grammar.counted.thing(at: end, after: reading, in: text), thing.isKnown { return false }
    let noun = index - 2
    guard text[noun].kind == .word, noun >= floor, hasArticle(noun) || text[noun].proclitics.contains(.al) else {
      return false
    }
    let sense = grammar.nouns[text.word(noun)]
    let bytes = text[index - 1].bodyStart..<reading.bytes.upperBound
    if sense.form == .none, let key = text.key(noun), key.hasSuffix(Self.pluralEnding) { return false }
    if sense.form == .plural || sense.form == .dualOrPlural {
      let counted = CountedThing(range: text[noun].bodyStart..<Int(text[noun].end), lemma: grammar.nouns.lemma(sense))
      let mention = NumberMention(range: bytes, kind: .cardinal, value: reading.value, counted: counted)
      emit(mention, noun..<end)
    } else {
      emit(NumberMention(range: bytes, kind: .ordinal, value: reading.value), (index - 1)..<end, bounds: false)
    }
    return true
  }

  private static let pluralEnding = LetterKey("ات") ?? LetterKey(bits: 0)

  /// «وثلاث ورباع», «ثمن باهظ»: words for parts that tell none.
  func isIdiomOfParts() -> Bool {
    let next = text.key(index + 1)
    return next.map(Self.notOfParts.contains) ?? false
  }

  private static let notOfParts = KeySet("باهظ باهظا غال غاليا زهيد ورباع")

  func isSingle(_ reading: NumberReading) -> Bool {
    reading.form == .spelled && reading.lexemes.count == 1 && reading.value == ExactDecimal(1)
  }

  /// «شخص واحد», «واحد من الجنود», and «واحد» alone; not «في آن واحد», «كل واحد», «واحد تلو الآخر».
  mutating func single(_ reading: NumberReading, _ thing: CountedReader.Thing?) -> Bool {
    let before = text[index - 1]
    let next = text[index + 1]
    // «وأحد مساعديه» has the letters of «واحد».
    if text.letters(text[index].range).unicodeScalars.dropFirst().first == "أ" { return false }
    if cues[text.word(index - 2)].contains(.notOne) || cues[before.word].contains(.numbering) { return false }
    if reading.isDefinite || cues[before.word].contains(.each) || cues[before.word].contains(.notOne) { return false }
    // «واحداً واحداً»
    if next.word == text.word(index) && next.kind == .word || before.word == text.word(index) { return false }
    let own = text[index].proclitics
    if before.kind == .word, own.isEmpty, let thing = headBefore(index) ?? thingBefore(index) ?? wordBefore(index),
      thing.sense.form == .singular || thing.sense.form == .accusative
    {
      emit(mention(reading, thing), thing.lexemes.lowerBound..<reading.lexemes.upperBound)
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
    // «عائلة واحدة» whose noun belongs to the figure before it.
    if index == floor, !found.isEmpty, own.isEmpty, before.kind == .word { return false }
    emit(mention(reading, nil), reading.lexemes)
    return true
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

  private func isFate(_ index: Int) -> Bool {
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

  private func mention(_ reading: NumberReading, _ thing: CountedReader.Thing?) -> NumberMention {
    NumberMention(
      range: reading.bytes, kind: .cardinal, value: reading.value,
      counted: thing.map { CountedThing(range: $0.bytes, lemma: $0.lemma) })
  }

  /// The noun right before a lexeme.
  func thingBefore(_ index: Int) -> CountedReader.Thing? {
    guard index - 1 >= floor else { return nil }
    let lexeme = text[index - 1]
    let sense = grammar.nouns[lexeme.word]
    guard lexeme.kind == .word, sense.form != .none, !cues[lexeme.word].contains(.notOne) else { return nil }
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

  /// A word outside the vocabulary right before «واحد», taken for its noun.
  private func wordBefore(_ index: Int) -> CountedReader.Thing? {
    guard index - 1 >= floor, !text[index - 1].word.isKnown, let key = text.key(index - 1), key.count >= 3,
      !hasArticle(index - 1),
      key[0] != LetterFold.waw, key[0] != LetterFold.beh, key[0] != LetterFold.lam
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

  /// «الجنود الثلاثة», «الثلاثة جنود», «الـ19 غارة»; a definite number without its noun counts nothing here.
  mutating func definite(_ reading: NumberReading) -> Bool {
    // «دور الستة عشر»
    if text.key(index - 1) == Self.round {
      index = reading.lexemes.upperBound
      return true
    }
    let thing = grammar.counted.thing(at: reading.lexemes.upperBound, after: reading, in: text)
    if let thing, thing.isKnown,
      reading.lexemes.count > 1 || thing.sense.form == .plural || thing.sense.form == .accusative
        || reading.lastScale >= 100
    {
      if !cues[text.word(reading.lexemes.upperBound)].contains(.from) {
        emit(mention(reading, thing), reading.lexemes.lowerBound..<thing.lexemes.upperBound)
        return true
      }
    }
    if thing == nil, boundedDefinite(reading) || ofSomebody(reading) { return true }
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

  private static let round = LetterKey("دور")

  /// «أطفاله الأربعة», «بناتها الثلاث»
  private mutating func ofSomebody(_ reading: NumberReading) -> Bool {
    guard index - 1 >= floor, text[index].proclitics == .al, let value = reading.integer, (3...19).contains(value),
      text[index - 1].kind == .word
    else { return false }
    var start = Int(text[index - 1].start)
    var key = text.key(index - 1)
    var sense = key.flatMap { grammar.nouns.possessed($0) }
    // «وأطفاله»
    if sense == nil, let whole = key, whole[0] == LetterFold.waw {
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
    guard reading.lastScale >= 100 || (reading.integer ?? 0) >= 20, index - 1 >= floor, text[index].proclitics == .al
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

  static let sides: [LetterKey: NumberBound] = Dictionary(
    uniqueKeysWithValues: [("دون", NumberBound.lessThan), ("تحت", .lessThan), ("فوق", .moreThan)].compactMap {
      word, bound in
      LetterKey(word).map { ($0, bound) }
    })
  private static let reaches = KeySet("بلغ بلغت يبلغ تبلغ عددهم عددها عددهن عدده")

  /// «5 درجات تحت الصفر»: the lexemes of «تحت الصفر», nil where there are none.
  func belowZero(_ reading: NumberReading, _ thing: CountedReader.Thing?) -> Range<Int>? {
    let start = thing?.lexemes.upperBound ?? reading.lexemes.upperBound
    guard cues[text.word(start)].contains(.below), words[text.word(start + 1)].role == .zero,
      text[start + 1].proclitics == .al
    else { return nil }
    return start..<(start + 2)
  }
}
