/// What is named by a number: documents, resolutions, articles, units, streets, models.
extension IdentifierScanner {
  /// A figure as it names something, and its usual form.
  struct Name {
    var end: Int
    var value: String
  }

  /// The designation or reference that begins with a word.
  func named(at index: Int) -> IdentifierMention? {
    let marks = cues[text.word(index)]
    if !text[index].proclitics.isDisjoint(with: [.fa, .ba, .la, .ka]), marks.isSubset(of: [.model, .month, .monthTail])
    {
      return nil
    }
    // «المرجع: 0417/ن.ع/2015», «العدد 1187/ل»
    if text[index + 1].isSign(":")
      || text.isPlainWord(index, "العدد") && text[index + 1].kind == .digits && text[index + 2].isSign("/"),
      let reference = labelled(at: index)
    {
      return reference
    }
    if let decision = decisionOfCount(at: index) { return decision }
    if marks.contains(.label), let reference = ofLetter(at: index) { return reference }
    if marks.contains(.court), let court = court(at: index) { return court }
    if marks.contains(.number), let reference = numbered(at: index) { return reference }
    if marks.contains(.several), let list = list(at: index) { return list }
    if marks.contains(.scripture), let verse = verse(at: index) { return verse }
    if marks.contains(.gospel), let verse = gospel(at: index) { return verse }
    if marks.contains(.box), let box = postalBox(at: index) { return box }
    if !marks.isDisjoint(with: [.clause, .unit]), let named = withFigure(at: index, ordinals: true) { return named }
    if marks.contains(.document), let file = fileOfYear(at: index) ?? bracketedNumber(at: index) { return file }
    if !marks.isDisjoint(with: [.document, .clause]), let named = withNumberWord(at: index) { return named }
    if marks.contains(.place), let named = place(at: index) { return named }
    if marks.contains(.serial), let serial = serial(at: index) { return serial }
    if marks.contains(.namesake), let one = namesake(at: index) { return one }
    if marks.contains(.series), let one = oneOfSeries(at: index) { return one }
    if marks.contains(.letter), let type = lettered(at: index) { return type }
    if marks.contains(.bearer), let name = borne(by: index) { return name }
    if marks.contains(.both), let group = plusGroup(at: index) { return group }
    if marks.contains(.model) { return model(at: index) }
    if marks.contains(.unit), let named = withNumberWord(at: index) { return named }
    if marks.contains(.count) { return withCountWord(at: index) }
    return marks.contains(.possessed) ? possessedClause(at: index) : nil
  }

  /// «لجنة 5+5», «صيغة 4+2»
  private func plusGroup(at index: Int) -> IdentifierMention? {
    guard text[index + 1].kind == .digits, text[index + 2].isSign("+"),
      text[index + 3].kind == .digits, !text[index + 2].spaceBefore, !text[index + 3].spaceBefore
    else { return nil }
    return asWritten(index...index + 3)
  }

  /// «صاروخ بدر 1», «بقذيفة الياسين 105», «من نوع ميركفاه 4», «مكتتبو عدل 2»: a name and its figure, behind what bears it.
  private func borne(by head: Int) -> IdentifierMention? {
    let index = head + 1
    guard !text[head].proclitics.contains(.al), text[index].kind == .word, text[index].proclitics.isSubset(of: .al),
      text[index + 1].kind == .digits, text[index + 1].digitCount <= 3, let key = text.key(index), key.count >= 3,
      isFree(index + 2), grammar.nouns[text.word(index)].form == .none,
      grammar.numbers[text.word(index)].role == .none, grammar.ordinals.ordinal(at: index, in: text) == nil,
      !NounEndings.nisba.contains(where: { key.hasSuffix($0) }), !text.endsInTehMarbuta(index),
      !text.isPlainWord(index, in: Self.hits), key[key.count - 1] != LetterFold.teh,
      cues[text.word(index)].isSubset(of: .model), let name = code(after: index)
    else { return nil }
    return mention(index, name, .designation, label(index) + " " + name.value)
  }

  private static let hits = KeySet("قتل قتلوا أوقع حصد خلف أصاب دمر سقط استهدف وقع ضرب بعد قبل نحو")

  /// «الرابعة» as a name: its number.
  func ordinalName(_ index: Int) -> Name? {
    guard let reading = grammar.ordinals.ordinal(at: index, in: text), let value = reading.integer else { return nil }
    return Name(end: reading.lexemes.upperBound, value: String(value))
  }

  func mention(_ start: Int, _ name: Name, _ kind: IdentifierMention.Kind, _ value: String) -> IdentifierMention {
    IdentifierMention(range: text[start].bodyStart..<Int(text[name.end - 1].end), kind: kind, value: value)
  }

  /// A designation whose value is as it is written.
  func asWritten(_ lexemes: ClosedRange<Int>) -> IdentifierMention {
    let range = text[lexemes.lowerBound].bodyStart..<Int(text[lexemes.upperBound].end)
    return IdentifierMention(range: range, kind: .designation, value: plain(range))
  }

  func label(_ index: Int) -> String { plain(text[index].bodyStart..<Int(text[index].end)) }

  /// «الملحق III», «الفصل VII»
  private func romanNumeral(_ index: Int) -> Name? {
    guard text[index].kind == .latin, text[index].range.count <= 5, isFree(index + 1),
      text.bytes[text[index].range].allSatisfy({ [0x49, 0x56, 0x58].contains($0) })
    else { return nil }
    return Name(end: index + 1, value: plain(text[index].range))
  }

  /// «القرار 2254», «المادة الخامسة», «اللواء 46», «الفرقة الرابعة».
  private func withFigure(at index: Int, ordinals: Bool) -> IdentifierMention? {
    // «كل وحدة 950»
    if text.isPlainWord(index - 1, "كل"), !text[index].proclitics.contains(.al) { return nil }
    var at = index + 1
    let isFramed = text[at].isSign("/") && cues[text.word(index)].contains(.clause)
    if isArticle(at) || text[at].isSign("(") || isFramed, text[at + 1].kind == .digits { at += 1 }
    if text[at].kind == .digits {
      guard let name = code(after: isFramed ? index : at - 1).map(withYear), !isList(at), text[at].digitCount <= 5,
        isFree(name.end) || text[name.end - 1].isSign(")") || isSurelyUnit(index, at) || isBeforeDay(index, name.end)
          // «المادة 45 من الأمر 06-01 باب القضاء»
          || text.isPlainWord(index, "الأمر") && name.value.contains("-")
      else { return nil }
      if cues[text.word(index)].isSubset(of: [.unit, .place, .document, .clause]), isLoose(index),
        !text[index].proclitics.contains(.al), text[at].digitCount < 3
      {
        return nil
      }
      let whole = cues[text.word(index)].contains(.clause) ? withCourt(withParts(name)) : withArm(name, index)
      return mention(index, whole, .designation, label(index) + " " + whole.value)
    }
    if let name = romanNumeral(at) {
      return text[index].proclitics.contains(.al)
        ? mention(index, name, .designation, label(index) + " " + name.value) : nil
    }
    if let lettered = letteredClause(index) { return lettered }
    if let treaty = treaty(index) { return treaty }
    if let name = behindKind(index).map(withYear) {
      return mention(index, name, .designation, label(index) + " " + name.value)
    }
    if cues[text.word(index)].contains(.clause), text.isPlainWord(at, in: Self.additional) { at += 1 }
    // «الفرقة المدرعة التاسعة», «المنطقة العسكرية الثانية»
    let kinds = at
    if cues[text.word(index)].contains(.unit) {
      while at <= kinds + 1, isKindOfUnit(at) { at += 1 }
    }
    if let named = unitOfKind(index) ?? policeStation(index) ?? clauseOfLaw(index) { return named }
    guard ordinals, text[index].proclitics.contains(.al), text[at].proclitics == .al,
      var name = ordinalName(at),
      // «الفوج الثاني من المصابين» is no unit of an army.
      text.word(name.end) != cues.from || !isPeople(name.end + 1),
      !isLoose(index) || at > kinds || text.stem(index) == Self.circle || isOfDocument(name.end) || isGround(index - 1)
        || text.isPlainWord(index - 1, "خارج") && text.isPlainWord(index, "الفصل") && !text.isPlainWord(name.end, "من")
        || text.stem(index) == Self.army && text.isPlainWord(name.end, "الميداني")
    else { return nil }
    if text.isPlainWord(name.end, "الميداني") { name.end += 1 }
    // «المادة الرابعة/1»
    if text[name.end].isSign("/"), !text[name.end].spaceBefore, text[name.end + 1].kind == .digits,
      !text[name.end + 1].spaceBefore
    {
      name = Name(end: name.end + 2, value: name.value + "/" + plain(text[name.end + 1].range))
    }
    return mention(index, name, .designation, label(index) + " " + name.value)
  }

  /// «فوج الحدود البرية الرابع», «كتيبة الدبابات الثالثة»: a unit by what it is of, and its ordinal.
  private func unitOfKind(_ index: Int) -> IdentifierMention? {
    guard cues[text.word(index)].contains(.unit), !isLoose(index), !text[index].proclitics.contains(.al) else {
      return nil
    }
    var at = index + 1
    while at <= index + 2, text[at].kind == .word, beginsWithArticle(at), text[at].proclitics.isSubset(of: .al),
      grammar.ordinals.ordinal(at: at, in: text) == nil
    {
      at += 1
    }
    guard at > index + 1, text.isPlainWord(index + 1, in: Self.armsOfUnits), text[at].proclitics == .al,
      let name = ordinalName(at),
      text.endsInTehMarbuta(index) == (text.endsInTehMarbuta(at) || text.isPlainWord(at, "الأولى"))
    else { return nil }
    return mention(index, name, .designation, plain(text[index].bodyStart..<Int(text[at - 1].end)) + " " + name.value)
  }

  /// «مادة أولى: …», «مادة ثانية - …» at the head of a line
  private func clauseOfLaw(_ index: Int) -> IdentifierMention? {
    guard text.isPlainWord(index, in: Self.clausesOfLaws), [.newline, .end].contains(text[index - 1].kind),
      text[index + 1].kind == .word, text[index + 1].proclitics.isEmpty, let name = ordinalName(index + 1),
      text[name.end].isSign(":") || text[name.end].isSign("-") || text[name.end].isSign("–")
        || text[name.end].kind == .newline
    else { return nil }
    return mention(index, name, .designation, label(index) + " " + name.value)
  }

  /// «المحكمة الابتدائية برئاسة 3 قضاة»
  private static let ofJudges = KeySet("بعضوية بحضور برئاسة بهيئة")
  private static let clausesOfLaws = KeySet("مادة بند")

  /// «قسم أول المنصورة», «قسم تاني الرمل»: the police stations of Egypt.
  private func policeStation(_ index: Int) -> IdentifierMention? {
    guard text.stem(index) == Self.station, !text[index].proclitics.contains(.al),
      text.isPlainWord(index + 1, in: Self.stations), text[index + 2].kind == .word,
      text[index + 2].proclitics.isSubset(of: .al), beginsWithArticle(index + 2),
      grammar.nouns[text.word(index + 2)].form == .none
    else { return nil }
    return asWritten(index...index + 2)
  }

  private static let armsOfUnits = KeySet(
    "المشاة الدبابات المدفعية الحدود المدرعات الصواريخ المغاوير الصاعقة الاقتحام الحرس الهندسة الإشارة النقل المظليين القوات الاستطلاع التدخل الإسناد"
  )
  private static let station = LetterKey("قسم")
  private static let army = LetterKey("جيش")
  private static let stations = KeySet("أول ثان ثاني تاني ثالث تالت رابع")

  /// «المدرعة», «العسكرية»: what a unit, a region or a chamber is for.
  private func isKindOfUnit(_ index: Int) -> Bool { text.isPlainWord(index, in: Self.kindsOfUnits) }

  private static let kindsOfUnits = KeySet(
    """
    المدرع المدرعة الآلي الآلية المشاة الميكانيكي الميكانيكية الساحلي الساحلية الحدودي الحدودية الجوي الجوية البحري البحرية العسكري العسكرية الأمني الأمنية \
    الانتخابية الجزائية الجناحية المدنية الجنائية التجارية الإدارية الشرعية الاستئنافية الجمركية التعليمية الصحية الصناعية التمهيدية الابتدائية الدستورية التأديبية الميدانية الثورية الجنحية العقارية الطبوغرافية اللوجستية الاقتحامية المحمولة الخاصة
    """)

  /// «محكمة الجنايات الأولى», «الغرفة الجزائية الثالثة»: one of the courts or chambers of a kind. «محكمة الدرجة الأولى» is a stage.
  private func court(at index: Int) -> IdentifierMention? {
    let isDefinite = text[index].proclitics.contains(.al)
    var at = index + 1
    // «المحكمة الابتدائية بصفاقس 1»
    if isDefinite, text.isPlainWord(at, "الابتدائية"), text[at + 1].kind == .word,
      text.key(at + 1)?[0] == LetterFold.beh, !text.isPlainWord(at + 1, in: Self.ofJudges),
      text[at + 2].digitCount == 1, isFree(at + 3), text[at + 3].kind != .sign || text[at + 3].spaceBefore
    {
      return asWritten(index...at + 2)
    }
    // «محكمة جنايات نينوى / الهيئة الثانية»
    if isDefinite, text[index - 1].isSign("/"), text[at].proclitics == .al, let name = ordinalName(at) {
      return mention(index, name, .designation, label(index) + " " + name.value)
    }
    while at <= index + 3, beginsWithArticle(at), text[at].proclitics.isSubset(of: .al),
      grammar.ordinals.ordinal(at: at, in: text) == nil
    {
      if text.isPlainWord(at, in: Self.stages) { return nil }
      at += 1
    }
    guard at > index + 1, isDefinite || !isKindOfUnit(index + 1) || at > index + 2, text[at].proclitics == .al,
      text.stem(index) == Self.courtKey && !isDefinite || isKindOfUnit(at - 1),
      let name = ordinalName(at), text.endsInTehMarbuta(at) || text.isPlainWord(at, "الأولى")
    else { return nil }
    return mention(index, name, .designation, plain(text[index].bodyStart..<Int(text[at - 1].end)) + " " + name.value)
  }

  private static let courtKey = LetterKey("محكمة")
  private static let stages = KeySet("الدرجة الجلسة المرحلة المرة")

  /// «الكتيبة 166 مقر …», «اللواء 30 حملة …»: three digits behind a definite unit of an army count nothing but people, two no events.
  private func isSurelyUnit(_ index: Int, _ figure: Int) -> Bool {
    let next = text[figure + 1]
    guard cues[text.word(index)].contains(.unit), !isLoose(index), text[index].proclitics.contains(.al),
      next.kind == .word, grammar.numbers[next.word].role == .none
    else { return false }
    let kind = grammar.nouns[next.word].kind
    return text[figure].digitCount == 3 ? kind != .person : text[figure].digitCount == 2 && kind == .event
  }

  /// «المادة 12 يوم الأربعاء»: a definite clause before a day counts none.
  private func isBeforeDay(_ index: Int, _ next: Int) -> Bool {
    cues[text.word(index)].contains(.clause) && text[index].proclitics.contains(.al)
      && grammar.nouns[text.word(next)].kind == .time && grammar.nouns[text.word(next)].form == .singular
  }

  /// «المادة 8 (2) (هـ)»: paragraphs of an article.
  private func withParts(_ name: Name) -> Name {
    var result = name
    while text[result.end].isSign("("), text[result.end + 2].isSign(")"),
      text[result.end + 1].kind == .digits && text[result.end + 1].digitCount <= 2
        || isLetters(result.end + 1) && text[result.end + 1].range.count <= 4
    {
      result.value += "(" + plain(text[result.end + 1].range) + ")"
      result.end += 3
    }
    return result
  }

  /// «المادة 4 إرهاب», as the courts of Iraq say it
  private func withCourt(_ name: Name) -> Name {
    text.isPlainWord(name.end, "إرهاب") ? Name(end: name.end + 1, value: name.value) : name
  }

  /// «اللواء 27 مشاة»: the arm of a unit.
  private func withArm(_ name: Name, _ index: Int) -> Name {
    var result = name
    if cues[text.word(index)].contains(.unit), text.isPlainWord(name.end, in: Self.arms) { result.end += 1 }
    // «الكتيبة 21 حرس حدود»
    if cues[text.word(index)].contains(.unit), text.isPlainWord(name.end, "حرس"), text.isPlainWord(name.end + 1, "حدود")
    {
      result.end += 2
    }
    return result
  }

  private static let arms = KeySet(
    "مشاة مدرع مدرعة مدرعات مدفعية ميكانيكي ميكانيكية مغاوير صاعقة مظليين استطلاع هندسة إشارة نقل")
  /// «البروتوكول الإضافي الأول»
  private static let additional = KeySet("الإضافي الاختياري الإضافية")

  /// «اتفاقية جنيف الرابعة»: a treaty of a place.
  private func treaty(_ index: Int) -> IdentifierMention? {
    guard text.isStem(index, in: Self.treaties), !text[index].proclitics.contains(.al), text[index + 1].kind == .word,
      text[index + 1].proclitics.isEmpty, text[index + 2].proclitics == .al,
      let name = ordinalName(index + 2)
    else { return nil }
    let place = plain(text[index + 1].range)
    return mention(index, name, .designation, label(index) + " " + place + " " + name.value)
  }

  private static let treaties = KeySet("اتفاقية معاهدة بروتوكول")

  /// «الفقرة (ج)»: a clause named by a letter.
  private func letteredClause(_ index: Int) -> IdentifierMention? {
    guard cues[text.word(index)].contains(.clause), text[index + 1].isSign("("), isLetters(index + 2),
      text[index + 2].range.count <= 2, text[index + 3].isSign(")")
    else { return nil }
    let name = Name(end: index + 4, value: plain(text[index + 2].range))
    return mention(index, name, .designation, label(index) + " " + name.value)
  }

  /// «مادته السادسة والأربعون», «في مادتها 12»: a clause of what was named before.
  func possessedClause(at index: Int) -> IdentifierMention? {
    // «القراره» is a place without its dots.
    if text[index].proclitics.contains(.al) { return nil }
    var at = index + 1
    // «أمره التنفيذي 13769»
    if beginsWithArticle(at), text[at].kind == .word, text[at + 1].kind == .digits { at += 1 }
    if text[at].isSign("(") { at += 1 }
    if text[at].kind == .digits, text[at].digitCount <= 5, let name = code(after: at - 1).map(withYear),
      isFree(name.end)
    {
      return mention(index, name, .designation, label(index) + " " + name.value)
    }
    // «جلستها التاسعة» is the ninth.
    guard text[at].proclitics == .al, !text.isPlainWord(index, in: Self.sittings),
      let name = ordinalName(at).map(withYear)
    else { return nil }
    return mention(index, name, .designation, label(index) + " " + name.value)
  }

  private static let sittings = KeySet("جلسته جلستها")

  /// «قرار مجلس الأمن 2254», «كتيبة المدفعية 105», «اللواء المدرع 11»: words that say which kind stand before the figure.
  private func behindKind(_ index: Int) -> Name? {
    let isUnit = cues[text.word(index)].contains(.unit)
    // «آمر الكتيبة 302» commands it.
    guard isUnit && !isLoose(index) || text.isStem(index, in: Self.acts) && !text.startsWithMadda(index) else {
      return nil
    }
    var at = index + 1
    while at <= index + 3, text[at].kind == .word, text[at].proclitics.isDisjoint(with: [.wa, .fa]),
      beginsWithArticle(at) && text.key(at)?[0] != LetterFold.waw || !isUnit && text.stem(at) == Self.council
    {
      at += 1
    }
    // «المرسوم التشريعي /66/»
    let figure = text[at].isSign("/") && !isUnit ? at + 1 : at
    // «المرسوم التشريعي 66»
    let isAct =
      text[index].proclitics.contains(.al) && at == index + 2 && text.isPlainWord(at - 1, in: Self.kindsOfActs)
    guard at > index + 1, text[figure].kind == .digits, text[figure].digitCount <= 5,
      isUnit || isAct || text[figure].digitCount >= 3 && !text[index].proclitics.contains(.al),
      let name = code(after: at - 1), isFree(name.end), text[name.end].kind != .word || !isUnit || isPlainEnd(name.end)
    else { return nil }
    return name
  }

  /// Whether nothing that may be counted in another form stands at a place.
  private func isPlainEnd(_ index: Int) -> Bool {
    text[index].word.isKnown || beginsWithArticle(index) || !text[index].proclitics.isEmpty
      || text.key(index).map { [LetterFold.beh, LetterFold.waw, LetterFold.lam].contains($0[0]) }
        == true
  }

  private static let acts = KeySet("قرار مرسوم قانون أمر تعميم ظهير")
  private static let kindsOfActs = KeySet(
    "التشريعي التنفيذي العسكري العضوي الأساسي الرئاسي الوزاري الإداري الملكي السلطاني الأميري السامي الحكومي الجمهوري الاتحادي المدني الجنائي التنظيمي الديواني"
  )
  private static let council = LetterKey("مجلس")

  /// «الفصل السابع من الميثاق», «الباب الأول من الدستور»
  private func isOfDocument(_ index: Int) -> Bool {
    guard text.word(index) == cues.from, text[index].proclitics.isEmpty else { return false }
    return (1...2).contains {
      text.isStem(index + $0, in: Self.documents) || cues[text.word(index + $0)].contains(.clause)
    }
  }

  private static let documents = KeySet(
    "ميزانية الميزانية موازنة الموازنة ميثاق الميثاق دستور الدستور نظام اتفاقية الاتفاقية معاهدة مدونة المدونة كتاب تقرير التقرير"
  )

  /// «بموجب الفصل السابع»
  private func isGround(_ index: Int) -> Bool { text.isStem(index, in: Self.grounds) }

  private static let grounds = KeySet("بموجب موجب تحت بمقتضى")

  /// «قسم», «منطقة», «فصل» are named by figures only where their place is clear.
  private func isLoose(_ index: Int) -> Bool {
    guard let key = text.stem(index) else { return true }
    return Self.loose.contains(key)
  }

  private static let loose = KeySet("قسم منطقة ناحية وحدة دورة جيش باب حديث أمر فصل دائرة قاطع")

  func isArticle(_ index: Int) -> Bool { text.key(index) == Self.article }
  private static let article = LetterKey("ال")

  /// Whether what follows a figure is not the thing that it counts («اللواء 5 قتلى»).
  func isFree(_ index: Int) -> Bool {
    let next = text[index]
    // A share, and a degree of latitude
    if next.sign == 0x25 || next.sign == 0x66A || next.sign == 0xB0 { return false }
    // «القطاع 3,8 في المئة»
    if [0x2C, 0x66B, 0x66C].contains(next.sign), !next.spaceBefore, text[index + 1].kind == .digits,
      !text[index + 1].spaceBefore
    {
      return false
    }
    guard next.kind == .word, !next.gapBefore else { return true }
    if isHundred(index) || next.proclitics.isEmpty && text.key(index) == Self.within && isHundred(index + 1) {
      return false
    }
    if cues[next.word].contains(.month) && next.proclitics.isEmpty { return false }
    // «15 ألف», but «الفرع 215 ستة وثمانين يوماً»
    let role = grammar.numbers[next.word].role
    if role != .none, next.proclitics.isEmpty {
      return text[index - 1].digitCount >= 3 && [.unit, .teen, .tens].contains(role)
    }
    let sense = grammar.nouns[next.word]
    if sense.form == .none || !next.proclitics.isEmpty { return true }
    // «شارع 12 يوم الاثنين»
    if sense.kind == .time, text.isPlainWord(index, "يوم"), beginsWithArticle(index + 1) { return true }
    // «قرار عدد 12 مؤرخ في …», «الفرع 215 نتيجة …»
    if text.isPlainWord(index, in: Self.dated) { return true }
    // «شارع 15 بناية 3»: the next noun has a figure of its own. «الفرقة 25 مهام خاصة»: 25 count no plural.
    // «الرحلة 1 ساعة 25 دقيقة»: a length
    // «شقة 140 م2» is an area.
    if text[index + 1].kind == .digits, sense.kind != .unit {
      return grammar.nouns[text.word(index + 2)].kind != .time || sense.kind != .time
    }
    guard sense.form == .plural, let value = text.integer(index - 1) else { return false }
    return value % 100 > 10
  }

  private static let dated = KeySet("مؤرخ مؤرخة نتيجة إثر")

  /// «مات في الطريق 13 من النازحين»
  func isPeople(_ index: Int) -> Bool {
    let sense = grammar.nouns[text.word(index)]
    return text[index].proclitics == .al && sense.kind == .person
      && (sense.form == .plural || sense.form == .dualOrPlural)
  }

  /// «بالمئة», and «المئة» of «في المئة».
  private func isHundred(_ index: Int) -> Bool {
    grammar.numbers[text.word(index)].role == .hundred && text[index].proclitics.contains(.al)
  }

  private static let within = LetterKey("في")

  /// A range or a list of figures.
  func isList(_ index: Int) -> Bool { text[index].digitCount > 6 }

  /// «صندوق بريد 1234».
  private func postalBox(at index: Int) -> IdentifierMention? {
    if text[index].range.count <= 2 { return shortBox(at: index) ?? page(at: index) }
    guard cues[text.word(index + 1)].contains(.post), let name = code(after: index + 1) else { return nil }
    return mention(index, name, .designation, label(index) + " " + label(index + 1) + " " + name.value)
  }

  /// «ص.ب 4512», «ص ب: 123».
  private func shortBox(at index: Int) -> IdentifierMention? {
    var at = index + 1
    if text[at].isSign(".") { at += 1 }
    guard text.key(at) == Self.post else { return nil }
    if text[at + 1].isSign(".") { at += 1 }
    guard let name = code(after: at) else { return nil }
    return mention(index, name, .designation, "صندوق بريد " + name.value)
  }

  private static let post = LetterKey("ب")

  /// «ص 45», «ص. 2843»: a page, where no hour stands before that the letter could be of.
  private func page(at index: Int) -> IdentifierMention? {
    var at = index + 1
    if text[at].isSign("."), !text[at].spaceBefore { at += 1 }
    guard text[index].proclitics.isEmpty, text[index - 1].kind != .digits, text[at].kind == .digits,
      text[at].digitCount <= 4, let name = code(after: at - 1), isFree(name.end),
      !text[name.end].isSign(":") || text[name.end].spaceBefore || text[name.end + 1].spaceBefore
    else { return nil }
    return mention(index, name, .designation, label(index) + " " + name.value)
  }

  /// «بوينغ 737», «إف-16», «كوفيد-19».
  private func model(at index: Int) -> IdentifierMention? {
    var at = index + 1
    let isDashed = text[at].isSign("-") && !text[at].spaceBefore
    if isDashed { at += 1 }
    guard text[at].kind == .digits, text[at].digitCount <= 4, isDashed || isFree(at + 1) else { return nil }
    if isDashed, text[at].spaceBefore { return nil }
    // «بنزين 95», but not «بنزين 40 ليتراً»
    if text.isStem(index, in: Self.fuels), !(text.integer(at).map(Self.octanes.contains) ?? false) { return nil }
    if !isDashed, let key = text.stem(index), key.count <= 3, !Self.shortModels.contains(key) { return nil }
    guard let name = code(after: at - 1) else { return nil }
    return mention(index, name, .designation, label(index) + (isDashed ? "-" : " ") + name.value)
  }

  private static let fuels = KeySet("بنزين أوكتان")
  private static let octanes: Set<Int> = [80, 90, 91, 92, 93, 95, 98]
  private static let shortModels = KeySet("ميغ ميج سكود سو")

  /// `S-300`, `F16`, `G7`, `COVID-19`: a short Latin name with digits bound to it.
  func latinDesignation(at index: Int) -> IdentifierMention? {
    let first = text[index]
    if !first.spaceBefore, [.digits, .latin].contains(text[index - 1].kind) || Self.bindsCode(text[index - 1].sign) {
      return nil
    }
    if let account = account(at: index) { return account }
    guard let name = code(after: index - 1).map(withoutBracket), name.end > index + 1,
      text[name.end - 1].kind == .digits || text[name.end - 1].kind == .latin,
      first.range.count <= 12, !text[name.end].isSign("@") || text[name.end].spaceBefore
    else { return nil }
    let range = Int(first.start)..<Int(text[name.end - 1].end)
    // `A/HRC/39/65`, `S/PRST/2015/15`, `SC/14521`: symbols of documents.
    let isDocument =
      name.value.reduce(0) { $1 == "/" ? $0 + 1 : $0 } >= 2
      || text[index + 1].isSign("/") && name.end == index + 3 && text[index + 2].digitCount >= 4
        && Self.organs.contains(plain(first.range))
    return IdentifierMention(range: range, kind: isDocument ? .reference : .designation, value: name.value)
  }

  /// Who at the United Nations numbers press releases so.
  private static let organs: Set<String> = [
    "SC", "GA", "SG", "DSG", "PAL", "HR", "ORG", "ECOSOC", "AFR", "IHA", "WOM", "OBV", "REF", "PI", "DEV", "CP",
  ]

  /// An account in international form (ISO 13616): two letters, two digits, then groups of four.
  private func account(at index: Int) -> IdentifierMention? {
    guard text[index].range.count == 2, text[index + 1].digitCount == 2, !text[index + 1].spaceBefore else {
      return nil
    }
    var end = index + 2
    while end - index < 12, text[end].kind == .digits, text[end].spaceBefore, text[end].digitCount <= 4 { end += 1 }
    guard end >= index + 4 else { return nil }
    let range = Int(text[index].start)..<Int(text[end - 1].end)
    return IdentifierMention(range: range, kind: .designation, value: plain(range).filter { $0 != " " })
  }

  private static func bindsCode(_ sign: UInt32) -> Bool { [0x2D, 0x2F, 0x2E, 0x5F, 0x40, 0x23].contains(sign) }
}
