/// One of a row, named by its figure: «برج 22», «إف 16», «المادتين 148 و149», «(البقرة: 286)».
extension IdentifierScanner {
  /// «الرحلة 447», «برج 22»: a definite noun, or the name of a place, with a bare figure right behind it.
  ///
  /// A figure that counts («المجموعة 5 مقاتلين») is none.
  func oneOfSeries(at index: Int) -> IdentifierMention? {
    if let one = branch(at: index) ?? flight(at: index) ?? register(at: index) { return one }
    // «عند النقطة 32.7571, 12.7276», «تلفون المنزل 021/3318842»
    if coordinates(at: index + 1) != nil || phone(at: index + 1) != nil { return nil }
    let isDefinite = text[index].proclitics.contains(.al)
    // «الجدول (4)»
    let isBracketed =
      (isDefinite || text[index + 4].isSign(":")) && text[index + 1].isSign("(") && text[index + 3].isSign(")")
      && text.isStem(index, in: Self.exhibits)
    // «بحمدون المحطة⇥7»: the next column
    guard text[index + (isBracketed ? 2 : 1)].kind == .digits, !text[index + 1].gapBefore else { return nil }
    guard isDefinite || isBracketed || text.isStem(index, in: Self.placesOfSeries) || isOfAddress(index) else {
      return nil
    }
    // «قدم المستشفى 20 سرير 5 منها للعناية»
    if !isDefinite, text[index - 1].kind == .digits, text.stem(index) == Self.bedKey { return nil }
    // «قطر 980 متأخر», a train in Egypt; elsewhere a diameter, or the country
    if text.isPlainWord(index, "قطر"), text[index + 1].digitCount != 3 { return nil }
    // «الحصة 01», but not «بلغت الحصة 30»
    if text.isStem(index, in: Self.shares), text.firstDigit(of: text[index + 1]) != 0 { return nil }
    guard text[index + 1].digitCount <= 5, let name = code(after: index),
      isFree(name.end) || isBracketed || isBranchBeforeLength(index, name.end),
      !isHour(name), !isDate(name),
      text[index + 1].digitCount <= 2 || !text.isStem(index, in: Self.placesThatAct)
    else { return nil }
    return mention(index, name, .designation, label(index) + " " + name.value)
  }

  /// «قطعة 4 شارع 12 منزل 31»: whether another place with its figure stands right beside one.
  private func isOfAddress(_ index: Int) -> Bool {
    func isPlace(_ at: Int) -> Bool {
      !cues[text.word(at)].isDisjoint(with: [.place, .series]) && text[at].proclitics.isEmpty
    }
    guard text[index + 1].kind == .digits, text[index + 1].digitCount <= 4, isPlace(index) else { return false }
    let next = text[index + 2].kind == .sign ? index + 3 : index + 2
    if isPlace(next), text[next + 1].kind == .digits { return true }
    let before = text[index - 1].kind == .sign ? index - 2 : index - 1
    return text[before].kind == .digits && (isPlace(before - 1) || cues[text.word(before - 1)].contains(.number))
  }

  /// «الرحلة MS 985», «الرحلة QX517»: an airline's two letters before the figure.
  private func flight(at index: Int) -> IdentifierMention? {
    guard text.stem(index) == Self.flightKey, text[index + 1].kind == .latin, text[index + 1].range.count == 2,
      text[index + 2].kind == .digits, (2...4).contains(text[index + 2].digitCount),
      text.bytes[text[index + 1].range].allSatisfy({ (0x41...0x5A).contains($0) }), !isPrice(index - 1),
      let name = code(after: index + 1), isFree(name.end)
    else { return nil }
    let joint = text[index + 2].spaceBefore ? " " : ""
    let value = label(index) + " " + plain(text[index + 1].range) + joint + name.value
    return mention(index, name, .designation, value)
  }

  /// «سجل 921، صحيفة 184»: where somebody is registered, between signs
  private func register(at index: Int) -> IdentifierMention? {
    guard text.isPlainWord(index, in: Self.civilRegisters),
      text[index - 1].kind == .sign || text[index - 1].kind == .newline,
      text[index + 1].kind == .digits, text[index + 1].digitCount <= 5, !text[index + 1].gapBefore,
      text[index + 2].kind != .word, text[index + 2].kind != .digits,
      text[index + 2].kind != .sign || text[index + 3].spaceBefore || text[index + 3].kind == .newline,
      let name = code(after: index), name.end == index + 2, isBesidePerson(index)
    else { return plate(at: index) }
    return mention(index, name, .designation, label(index) + " " + name.value)
  }

  /// «والدته خديجة، تولد 1985، سجل 41»: whether a person is written down around a register, or another register stands beside it.
  private func isBesidePerson(_ index: Int) -> Bool {
    (1...24).contains {
      text.isPlainWord(index - $0, in: Self.personal) || text.isPlainWord(index + $0, in: Self.personal)
    }
  }

  private static let personal = KeySet(
    "مواليد تولد والدته والدتها والده والدها وأمه أمه هوية الهوية خانة الخانة قيد القيد المتهم المتهمة نفوس أحوال محل المدعى المدعي المدعو حوض الحوض قطعة القطعة"
  )

  /// «لوحة 5-88214»
  private func plate(at index: Int) -> IdentifierMention? {
    guard text.isPlainWord(index, "لوحة"), text[index + 1].kind == .digits, let name = code(after: index),
      name.value.contains("-"), name.value.utf8.count >= 5
    else { return nil }
    return mention(index, name, .designation, label(index) + " " + name.value)
  }

  private static let civilRegisters = KeySet("لوحة سجل صحيفة خانة السجل الصحيفة")
  private static let bedKey = LetterKey("سرير")
  private static let flightKey = LetterKey("رحلة")

  /// «المرصد 80», «القطاع 3» are called so; of more, they count («وثق المرصد 120 منذ بداية الشهر», «سقط داخل القطاع 460»).
  private static let placesThatAct = KeySet("مرصد قطاع")
  private static let exhibits = KeySet("جدول شكل رسم نموذج صفحة مرحلة فئة مجموعة")

  /// «بقيت في الفرع 227 سنة وشهرين»: nobody was there for so many years.
  private func isBranchBeforeLength(_ index: Int, _ next: Int) -> Bool {
    text.stem(index) == Self.branchKey && text[index + 1].digitCount == 3 && text[next].kind == .word
      && grammar.nouns[text.word(next)].kind == .time
  }

  private static let shares = KeySet("حصة")

  /// «فرع الأمن العسكري 215»
  private func branch(at index: Int) -> IdentifierMention? {
    guard text.stem(index) == Self.branchKey, !text[index].proclitics.contains(.al), isDefiniteWord(index + 1) else {
      return nil
    }
    var at = index + 2
    while at <= index + 3, isDefiniteWord(at) { at += 1 }
    guard text[at].digitCount == 3, let name = code(after: at - 1), isFree(name.end) else { return nil }
    return mention(index, name, .designation, label(index) + " " + name.value)
  }

  /// «سجن بدر 1», «مركز الجدعة 1», «مدرسة الشهداء 2»: one of several places of a name, by a figure below 10 that counts nothing.
  func namesake(at index: Int) -> IdentifierMention? {
    guard !text[index].proclitics.contains(.al), text[index + 1].kind == .word,
      cues[text[index + 1].word].isEmpty, grammar.nouns[text[index + 1].word].form == .none,
      grammar.numbers[text[index + 1].word].role == .none, text[index + 2].digitCount == 1,
      !text[index + 3].isSign("-"), let name = code(after: index + 1), name.end == index + 3, isFree(name.end)
    else { return nil }
    let next = text[name.end]
    guard next.kind != .word || !text[name.end].word.isKnown || text.isPlainWord(name.end, in: Self.behindPlaces) else {
      return nil
    }
    return asWritten(index...index + 2)
  }

  private static let behindPlaces = KeySet("في إلى ثم جنوب شمال شرق غرب قرب و أو بعد قبل على منذ حتى خلال بين مع")

  private func isDefiniteWord(_ index: Int) -> Bool { text[index].kind == .word && beginsWithArticle(index) }

  private static let branchKey = LetterKey("فرع")

  /// «العيادة 8:00-12:30», «الدرس 4.30 عصراً»: hours at which something is.
  private func isHour(_ name: Name) -> Bool {
    if text[name.end].isSign(":"), !text[name.end].spaceBefore, text[name.end + 1].kind == .digits { return true }
    return name.value.contains(".") && text.isPlainWord(name.end, in: Self.dayparts)
  }

  /// «الجلسة 25/9/2020»
  func isDate(_ name: Name) -> Bool {
    let parts = name.value.split(whereSeparator: { $0 == "/" || $0 == "-" || $0 == "." })
    return parts.count == 3 && (parts[0].count == 4 || parts[2].count == 4) && parts.allSatisfy { Int($0) != nil }
  }

  private static let dayparts = KeySet("صباحا ظهرا عصرا مساء ليلا فجرا م ص")

  private static let placesOfSeries = KeySet(
    "سرير قطر فرع خانة عيار برج قناة مخيم شقة مبنى بناية عمارة طابق قطار حافلة مهجع زنزانة خيمة نافذة شباك بئر محطة فيلا استديو ستوديو مرصد مركز"
  )

  /// «الهوية 30112233», «رمز التفعيل 483920».
  func serial(at index: Int) -> IdentifierMention? {
    // «سجل تجاري 55-8021»
    if text.isStem(index, in: Self.registers) {
      guard text.isPlainWord(index + 1, in: Self.ofTrade), let name = code(after: index + 1),
        name.value.utf8.count >= 4, isFree(name.end)
      else { return nil }
      return code(name, behind: index + 1)
    }
    var at = index + 1
    // «رمز الحادثة: KT-204-17»
    if text.isPlainWord(index, in: Self.symbols), beginsWithArticle(at), text[at + 1].isSign(":"),
      let name = code(after: at), name.value.contains("-") || name.value.contains("/")
    {
      return code(name, behind: at)
    }
    if text[at].kind == .word, !isArticle(at), text[at + 1].kind == .digits { at += 1 }
    guard text[at].kind == .digits, text[at].digitCount >= 4, let name = code(after: at - 1), isFree(name.end) else {
      return nil
    }
    // «الدعوى أساس 2217», «هوية رقم 04010067312»
    let isRegister = text.stem(index) == Self.base || text.isStem(index, in: Self.papers) && name.value.utf8.count >= 6
    let kind: IdentifierMention.Kind = isRegister ? .reference : .designation
    if kind == .reference {
      return IdentifierMention(
        range: text[at].range.lowerBound..<Int(text[name.end - 1].end), kind: kind, value: name.value)
    }
    return mention(index, name, kind, name.value)
  }

  private static let registers = KeySet("سجل")
  private static let symbols = KeySet("رمز كود")
  private static let base = LetterKey("أساس")

  /// «إف 16», «بي إم بي 1», «تي-72»: Latin letters by their names, and a figure.
  func lettered(at index: Int) -> IdentifierMention? {
    let next = text[index + 1]
    guard next.kind == .digits || next.kind == .sign || cues[next.word].contains(.letter),
      text[index].proclitics.isSubset(of: .wa), let first = text.stem(index), !Self.lettersWithin.contains(first),
      first != Self.or || text[index - 1].kind != .digits || !text[index].proclitics.isEmpty
    else {
      return nil
    }
    var at = index + 1
    while at - index < 4, cues[text.word(at)].contains(.letter), text[at].proclitics.isEmpty { at += 1 }
    let isDashed = text[at].isSign("-") && !text[at].spaceBefore && !text[at + 1].spaceBefore
    if isDashed { at += 1 }
    guard text[at].kind == .digits, text[at].digitCount <= 4, isDashed || isFree(at + 1),
      // «جو بي 4 سيارات»: with four.
      isDashed || text[at].digitCount > 1 || at > index + 1 || first != Self.with, let name = code(after: at - 1)
    else { return nil }
    let letters = plain(text[index].bodyStart..<Int(text[isDashed ? at - 2 : at - 1].end))
    return mention(index, name, .designation, letters + (isDashed ? "-" : " ") + name.value)
  }

  /// Names of letters that are words of their own, and no beginning: «إن», «أي», «كي».
  private static let or = LetterKey("أم")
  private static let with = LetterKey("بي")
  private static let lettersWithin = KeySet("إن إي كي كا فو واي زد")

  /// «المادتين 148 و149», «القرارات 2139 و2165 و2191», «قرارات مجلس الأمن 2139 و2165».
  func list(at index: Int) -> IdentifierMention? {
    var at = index + 1
    while at <= index + 2, text[at].kind == .word, !text[at].proclitics.contains(.wa) { at += 1 }
    guard text[at].kind == .digits, at == index + 1 || !cues[text.word(index)].isDisjoint(with: [.document, .several]),
      var name = code(after: at - 1).map(withYear)
    else { return nil }
    let first = at
    let isRange = text.word(at - 1) == cues.from
    while let next = nextOfList(name.end) { name = next }
    // «المواد من 263 إلى 266»
    if isRange, at == index + 2, text.isPlainWord(name.end, in: Self.to),
      text[name.end + 1].kind == .digits, text[name.end + 1].digitCount <= 3, let last = code(after: name.end),
      isFree(last.end), !cues[text.word(last.end)].contains(.month)
    {
      name = withYear(last)
    } else if isRange {
      return nil
    }
    if name.end == first + 1, !isFree(name.end) { return nil }
    return mention(index, name, .designation, plain(text[index].bodyStart..<Int(text[name.end - 1].end)))
  }

  private static let to = KeySet("إلى حتى")

  /// «و149», «، 150», «و2165 (2014)» behind a figure of a list.
  private func nextOfList(_ index: Int) -> Name? {
    var at = index
    if text[at].isSign("،") || text[at].isSign(",") { at += 1 }
    if text.word(at) == grammar.numbers.and, text[at].kind == .word, text[at].proclitics.isEmpty { at += 1 }
    guard at > index, text[at].kind == .digits, let name = code(after: at - 1), isFree(name.end) else { return nil }
    return withYear(name)
  }

  /// «سورة النساء 58», «سورة آل عمران: 103».
  func verse(at index: Int) -> IdentifierMention? {
    for at in (index + 2)...(index + 3) where text[at - 1].kind == .word {
      let colon = text[at].isSign(":") ? 1 : 0
      if text[at + colon].kind == .digits, let name = code(after: at + colon - 1) {
        return mention(index, name, .designation, plain(text[index].bodyStart..<Int(text[name.end - 1].end)))
      }
    }
    return nil
  }

  /// «إنجيل متى 5:17», «يوحنا 3:16», «سفر التكوين 1: 3-5»
  func gospel(at index: Int) -> IdentifierMention? {
    guard text[index + 1].kind == .digits, text[index + 1].digitCount <= 3, text[index + 2].isSign(":"),
      !text[index + 2].spaceBefore, text[index + 3].kind == .digits, text[index + 3].digitCount <= 3,
      let name = code(after: index + 2)
    else { return nil }
    let isBook = text.isPlainWord(index - 1, in: Self.books) && text[index - 1].start >= floor
    return asWritten((isBook ? index - 1 : index)...name.end - 1)
  }

  private static let books = KeySet("إنجيل سفر بشارة")

  /// «(البقرة: 286)», «(آل عمران: 103)»: a sura's name and a verse alone in brackets.
  func bracketedVerse(at index: Int) -> IdentifierMention? {
    var at = index + 1
    if text[at].kind == .word, text[at + 1].kind == .word { at += 1 }
    guard text[at].kind == .word, text[at + 1].isSign(":") || text[at + 1].isSign("/") || text[at + 1].kind == .digits,
      let key = text.key(at), Self.suras.contains(key)
    else { return nil }
    let digits = text[at + 1].kind == .digits ? at + 1 : at + 2
    guard text[digits].kind == .digits, let name = code(after: digits - 1),
      text[name.end].isSign(")") || text[name.end].isSign("]")
    else { return nil }
    let range = Int(text[index + 1].start)..<Int(text[name.end - 1].end)
    return IdentifierMention(range: range, kind: .designation, value: plain(range))
  }

  /// Without «النساء», «الناس» and others that reports count.
  private static let suras = KeySet(
    """
    الفاتحة البقرة عمران المائدة الأنعام الأعراف الأنفال التوبة يونس هود يوسف الرعد إبراهيم الحجر النحل الإسراء الكهف مريم طه الأنبياء الحج المؤمنون النور \
    الفرقان الشعراء النمل القصص العنكبوت الروم لقمان السجدة الأحزاب سبأ فاطر يس الصافات الزمر غافر فصلت الشورى الزخرف الدخان الجاثية الأحقاف الفتح الحجرات \
    الذاريات الطور النجم القمر الرحمن الواقعة الحديد المجادلة الحشر الممتحنة الصف الجمعة المنافقون التغابن الطلاق التحريم الملك القلم الحاقة المعارج نوح الجن \
    المزمل المدثر القيامة الإنسان المرسلات النبأ النازعات عبس التكوير الانفطار المطففين الانشقاق البروج الطارق الأعلى الغاشية الفجر الشمس الليل الضحى الشرح \
    التين العلق القدر البينة الزلزلة العاديات القارعة التكاثر العصر الهمزة الفيل قريش الماعون الكوثر الكافرون النصر المسد الإخلاص الفلق
    """)
}
