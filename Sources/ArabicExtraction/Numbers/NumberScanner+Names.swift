/// Figures that name and count nothing: «حرب 73», «فيلم روكي 4», «رقم 5», «اتصل على 1717».
extension NumberScanner {
  /// A bare figure that looks like a year and stands behind a noun: «مونديال 2018».
  func isYearLike(_ reading: NumberReading) -> Bool {
    guard reading.form == .digits, reading.lexemes.count == 1, text[index].digitCount == 4, let value = reading.integer,
      value >= 1800, value < 2100
    else { return false }
    let before = text[index - 1]
    guard before.kind == .word || before.kind == .latin || before.isSign("(") else { return false }
    if grammar.bounds.before(index, from: floor, in: text) != nil { return false }
    return !cues[before.word].contains(.figure) && !isPriced(index - 1)
  }

  /// «رطل السكر 1800», «كيس الطحين 1950»: what a measure of it costs.
  private func isPriced(_ goods: Int) -> Bool {
    text.isStem(goods - 1, in: Self.measuresOfGoods) && grammar.nouns[text.word(goods)].kind != .time
  }

  private static let measuresOfGoods = KeySet(
    "كيلو رطل لتر ليتر كيس ربطة علبة ملوة شوال جوال تنكة قنينة جالون غالون طبق كرتونة دزينة باكيت كارتونة"
  )

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
  private static let periodicals = KeySet(
    "المجلة الصحيفة الجريدة النشرة مجلة صحيفة جريدة نشرة صحيفته مجلته جريدته نشرته صحيفتها مجلتها نشرتها")
  /// What two figures of a year name: «حرب 73», «عرب 48».
  private static let wars = KeySet("حرب نكسة نكبة عرب فلسطينيو فلسطينيي أراضي انتفاضة ثورة هزيمة عدوان حدود جيل")

  /// «الفورمولا 1», «المرتبة 31»: a small figure right behind a definite noun that is not counted names one of a row.
  func isName(_ reading: NumberReading) -> Bool {
    let before = text[index - 1]
    // «المقاصد	48	12»: the next column of a table
    if text[index].gapBefore, before.kind == .word { return false }
    // «علامة النجاح 50 فما فوق»
    if grammar.bounds.after(reading.lexemes.upperBound, in: text) != nil { return false }
    // «شالكه 04»: nobody counts so.
    if reading.form == .digits, reading.lexemes.count == 1, text[index].digitCount == 2,
      reading.value < ExactDecimal(10),
      before.kind == .word, !before.word.isKnown, index - 1 >= floor
    {
      return true
    }
    if reading.form == .digits, before.kind == .latin, !isUnit(index - 1) { return true }
    if reading.form == .digits, reading.lexemes.count == 1, text[index].digitCount <= 3, before.kind == .word,
      isForeignName(index - 1), !isItemOfList(index - 1)
    {
      return true
    }
    if isOneOfRow(reading) || isShortCode(reading) || endsName(reading) { return true }
    guard reading.form == .digits, reading.lexemes.count == 1, text[index].digitCount <= 3, before.kind == .word,
      !before.word.isKnown, hasArticle(index - 1)
    else { return false }
    return !isItemOfList(index - 1) && !(2...6).contains { cues[text.word(index - $0)].contains(.figure) }
  }

  /// «أبو ستة»: a man called after a number.
  func isKunya(_ reading: NumberReading) -> Bool {
    reading.form == .spelled && text.isPlainWord(index - 1, in: Self.fathers)
  }

  /// «أم أربعة وأربعين»: the centipede.
  func isCentipede(_ reading: NumberReading) -> Bool {
    reading.form == .spelled && reading.value == ExactDecimal(44) && text.isStem(index - 1, in: Self.mothers)
      && text[index].proclitics.isEmpty && words[text.word(index - 2)].role == .none
      && grammar.counted.thing(at: reading.lexemes.upperBound, after: reading, in: text)?.isKnown != true
  }

  private static let mothers = KeySet("أم")
  private static let fathers = KeySet("بن أبو أبي أبا أم وأبو وأبي وأبا وأم لأبي بأبي يا حجي الحجي")

  /// «ميركافا 4», «كورونا 19»: a bare figure behind a long foreign name.
  private func isForeignName(_ index: Int) -> Bool {
    guard !text[index].word.isKnown, let key = text.key(index), key.count >= 6, key[key.count - 1] == LetterFold.alef
    else { return false }
    return key[key.count - 2] != LetterFold.waw && !text.carriesTanwin(index)
  }

  /// «المليحة 211، سقبا 94، مسرابا 72»: a name with its figure beside another such.
  private func isItemOfList(_ index: Int) -> Bool {
    func isComma(_ at: Int) -> Bool { text[at].isSign("،") || text[at].isSign(",") }
    if isComma(index - 1), text[index - 2].kind == .digits { return true }
    return isComma(index + 2) && text[index + 3].kind == .word && text[index + 4].kind == .digits
      && (isComma(index + 5) || text[index + 5].isSign(".") || text[index + 5].kind != .word)
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
    // «عدد شهداء مجزرة الفرن 17»
    if text[index - 1].proclitics.contains(.al),
      (2...5).contains(where: { text.isPlainWord(index - $0, in: Self.totals) })
    {
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

  private static let totals = KeySet("عدد حصيلة ضحايا شهداء قتلى")

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
}
