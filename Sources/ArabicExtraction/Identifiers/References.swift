/// Numbers of documents, and the codes that they are made of: «رقم التحرير: 10-20181117», «17/ب/2014», «م م/44/1278».
extension IdentifierScanner {
  func withoutBracket(_ name: Name) -> Name {
    var result = name
    if text[name.end - 1].isSign(")") || text[name.end - 1].isSign("/") { result.end -= 1 }
    return result
  }

  /// «رقم التحرير: 10-20181117», «رقم القضية 45/2019».
  func numbered(at index: Int) -> IdentifierMention? {
    let next = text[index + 1]
    // «من الرقم 0933 412 778»
    if next.kind == .digits, next.digitCount <= 4, text[index + 2].kind == .digits, isPhone(behind: index) {
      return nil
    }
    if next.kind == .digits || next.isSign("(") || next.isSign("/") || next.isSign(":") || next.kind == .latin
      || behindLetters(index + 1) > index + 1
    {
      return bare(at: index)
    }
    // «رقم البطاقة الموحدة: …»
    let isLongLabel =
      text.isPlainWord(index + 1, in: Self.papers) && text[index + 2].kind == .word && beginsWithArticle(index + 2)
      && text[index + 3].isSign(":")
    var label = isLongLabel ? index + 2 : index + 1
    // «رقم هوية الأحوال المدنية: …»
    if text.isPlainWord(index + 1, in: Self.papers), !isLongLabel,
      let end = (index + 2...index + 4).first(where: { text[$0].isSign(":") }),
      (index + 2..<end).allSatisfy({ text[$0].kind == .word && beginsWithArticle($0) }), text[end + 1].digitCount >= 5
    {
      label = end - 1
    }
    // «رقمي كان 14», «رقمو كان ٢٢٨»
    if text.isPlainWord(index, in: Self.ofSomebody), text.isPlainWord(index + 1, "كان"),
      text[index + 2].kind == .digits,
      text[index + 2].digitCount <= 5, let name = code(after: index + 1), isFree(name.end)
    {
      return code(name, behind: index + 1, .designation)
    }
    guard next.kind == .word, !isHot(index + 1) else { return nil }
    if let entry = civilRegister(behind: index + 1) ?? numberInFours(behind: index + 1) { return entry }
    guard let name = code(after: label).map(withoutBracket) else { return nil }
    // «سيارة رقم لوحتها 41873»
    if text.isPlainWord(index + 1, in: Self.plates), text[name.end - 1].kind == .digits {
      return code(name, behind: label, .designation)
    }
    // «في كتابه ذي الرقم ق/4/2210» has its document in front.
    let isOfDocument =
      cues[next.word].contains(.number)
      && (1...2).contains { cues[text.word(index - $0)].contains(.document) || isTheirs(index - $0) }
    if !isOfDocument, !cues[next.word].contains(.document), !text.isPlainWord(index + 1, in: Self.registers) {
      // «رقم الحساب: …»: what has a number, and a number long enough to be one.
      guard !cues[next.word].contains(.phone), !isOfSum(index + 1),
        beginsWithArticle(index + 1) || text.isPlainWord(index + 1, in: Self.papers),
        name.value.utf8.count >= 6 || text[label + 1].isSign(":")
      else { return nil }
      let isReference =
        text.isPlainWord(index + 1, in: Self.papers) || name.value.contains("/")
        || text[label + 1].isSign(":") && !text.isPlainWord(index + 1, in: Self.vehicles)
      return code(name, behind: label, isReference ? .reference : .designation)
    }
    return code(name, behind: label)
  }

  /// «رقم المبيعات: 250000», «رقم الضحايا: 123456»: a sum of what there are many of
  private func isOfSum(_ label: Int) -> Bool {
    let noun = grammar.nouns[text.word(label)]
    return text.isPlainWord(label, in: Self.sums) || noun.kind == .person && noun.form == .plural
  }

  private static let sums = KeySet(
    "المبيعات الأعمال الأرباح الإيرادات الصادرات الواردات الإنتاج القياسي النهائي الإجمالي الكلي الحقيقي الضحايا القتلى الجرحى الشهداء الإصابات الوفيات الناخبين"
  )

  /// «رقم البطاقة 6045 8817 2231»: groups of four
  private func numberInFours(behind label: Int) -> IdentifierMention? {
    guard text.isPlainWord(label, in: Self.papers) || beginsWithArticle(label) && !isOfSum(label) else { return nil }
    let first = text[label + 1].isSign(":") ? label + 2 : label + 1
    var at = first
    while text[at].digitCount == 4, at == first || text[at].spaceBefore, at - first < 6 { at += 1 }
    // «رقم المبيعات 2010 2011 2012» are years, «1200 1300 1400» counts.
    guard at - first >= 3,
      (first..<at).contains(where: { !isLikeYear($0) && text.integer($0).map { $0 % 100 != 0 } == true })
    else { return nil }
    let range = Int(text[first].start)..<Int(text[at - 1].end)
    return closedUp(range)
  }

  /// «محل ورقم القيد: باب السباع 214»: where somebody is registered, and the number there, behind which no word stands.
  private func civilRegister(behind label: Int) -> IdentifierMention? {
    guard text.isPlainWord(label, "القيد"), text[label + 1].isSign(":") else { return nil }
    var at = label + 2
    while at <= label + 5, text[at].kind == .word || text[at].isSign("/") || text[at].isSign("-") { at += 1 }
    // «القيد: حمص في عام 1980»
    guard at > label + 2, !text.isStem(at - 1, in: Self.years), text[at].kind == .digits, text[at].digitCount <= 5,
      text[at + 1].kind != .word
    else {
      return nil
    }
    return figure(at: at)
  }

  /// «التعريف الجبائي: 098419045218»: a figure behind its label that is too long to count anything, or begins with a zero.
  func registered(at index: Int) -> IdentifierMention? {
    let count = text[index].digitCount
    guard count >= 9, text[index - 1].isSign(":"), text[index - 2].kind == .word, text[index + 1].kind != .word,
      !isPrice(index - 2), text[index + 1].kind != .sign || text[index + 1].spaceBefore || text[index + 2].spaceBefore,
      text.firstDigit(of: text[index]) == 0 || count >= 11 && text.integer(index).map({ $0 % 1000 != 0 }) ?? true
    else { return nil }
    return figure(at: index)
  }

  /// «٧٧١٢/ط», «0457/ب»: the number of an entry and its letter, in a cell or a line of its own.
  func entry(at index: Int) -> IdentifierMention? {
    guard (3...6).contains(text[index].digitCount), text[index + 1].isSign("/"), !text[index + 1].spaceBefore,
      text[index + 2].kind == .word, text[index + 2].range.count == 2, !text[index + 2].spaceBefore,
      !isLikeYear(index), !text.isPlainWord(index + 2, in: Self.noEntries),
      [.newline, .end].contains(text[index - 1].kind) || text[index - 1].isSign("|"),
      [.newline, .end].contains(text[index + 3].kind) || text[index + 3].isSign("|")
    else { return nil }
    let range = Int(text[index].start)..<Int(text[index + 2].end)
    return IdentifierMention(range: range, kind: .reference, value: plain(range))
  }

  /// ه of the Hijri years, م of metres and د of dinars
  private static let noEntries = KeySet("ه م د")

  /// «2017/2645/314», as the courts of Morocco number their files: the year, the kind and the file.
  func moroccanFile(at index: Int) -> IdentifierMention? {
    guard isLikeYear(index), text[index].digitCount == 4, text[index].spaceBefore || text[index - 1].kind == .newline,
      text[index + 1].isSign("/"), text[index + 2].digitCount == 4, text[index + 3].isSign("/"),
      (1...5).contains(text[index + 4].digitCount),
      (1...4).allSatisfy({ !text[index + $0].spaceBefore }), !isLikeYear(index + 2),
      text[index + 5].kind != .sign || text[index + 6].spaceBefore || text[index + 6].kind == .newline
    else { return nil }
    let range = Int(text[index].start)..<Int(text[index + 4].end)
    return IdentifierMention(range: range, kind: .reference, value: plain(range))
  }

  /// A reference that is one figure.
  func figure(at index: Int) -> IdentifierMention {
    IdentifierMention(range: text[index].range, kind: .reference, value: plain(text[index].range))
  }

  /// A reference without the spaces within it.
  func closedUp(_ range: Range<Int>) -> IdentifierMention {
    IdentifierMention(range: range, kind: .reference, value: plain(range).filter { $0 != " " })
  }

  /// Whether a paper stands before a label: «هوية رقم», «جواز سفر رقم».
  private func isOfPaper(_ label: Int) -> Bool {
    text.isPlainWord(text.isPlainWord(label - 1, "سفر") ? label - 2 : label - 1, in: Self.papers)
      // «هوية مواجهة رقم (50932)»
      || text.isPlainWord(label - 2, in: Self.papers) && text[label - 1].kind == .word && !beginsWithArticle(label - 1)
  }

  /// What people are registered by: «رقم الهوية: …», «هوية رقم …».
  static let papers = KeySet("قومي وطني الهوية البطاقة الجواز الوطني القومي هوية بطاقة جواز هويته هويتها هويتو")

  private static let ofSomebody = KeySet("رقمي رقمه رقمها رقمو ورقمي ورقمه ورقمها ورقمو")
  private static let vehicles = KeySet(
    "السيارة المركبة الطائرة الآلية الشاحنة الهيكل المحرك اللوحة الغرفة الطابق الباب المنزل الدار القاعة السرير")
  private static let plates = KeySet("لوحتها لوحته لوحتهم اللوحة لوحة")

  /// «رقم القيد 1117»
  private static let registers = KeySet(
    "الحجز التذكرة البوليصة الشحنة الإشارة القيد السجل الأساس الإضبارة الصك السند الاستمارة ملفها ملفه ملفهم قضيته قضيتها إضبارته الحادثة الشهادة الإفادة الواقعة المقابلة العينة"
  )

  /// «الغرفة رقم 5», «رقم 10», «في بيانها رقم 20190318-01».
  private func bare(at index: Int) -> IdentifierMention? {
    if let paper = spacedNumberOfPaper(behind: index) { return paper }
    guard let name = code(after: index) else { return nil }
    // «هوية رقم 04010067312»
    if isOfPaper(index), name.value.utf8.count >= 5 {
      return code(withoutBracket(name), behind: index)
    }
    if isPhone(behind: index) { return nil }
    // «شهادة تحمل الرقم 00457»
    if text.isPlainWord(index, "الرقم"), text.isPlainWord(index - 1, in: Self.bearing), name.value.utf8.count >= 4 {
      return code(name, behind: index)
    }
    // «المسجل تحت رقم 2206», «سجل تجاري رقم 22894»
    if text.isPlainWord(index - 1, "تحت") || text.isPlainWord(index - 1, in: Self.ofTrade) {
      return code(name, behind: index)
    }
    // «كتاباً برقم 1127/ص», «إشارة المستشفى برقم 1147»
    if text[index].proclitics == .ba,
      name.value.contains("/")
        || name.value.utf8.count >= 3 && isFree(name.end)
          && (2...3).contains(where: { text.isPlainWord(index - $0, in: Self.messages) })
    {
      return code(name, behind: index)
    }
    // «الملف، ورقمه 18/4471»
    if text.isPlainWord(index, in: Self.itsNumber), name.value.contains("/") || name.value.utf8.count >= 5 {
      return code(name, behind: index)
    }
    guard text[index].proclitics.isSubset(of: .al) else { return nil }
    let before = text[index - 1]
    if isTheirs(index - 1), before.range.lowerBound >= floor {
      return code(name, behind: index)
    }
    if text[index + 1].digitCount > 6 { return nil }
    if text[index - 1].kind == .word, beginsWithArticle(index - 1), before.range.lowerBound >= floor {
      let whole = withYear(name)
      let noun = grammar.nouns[text.word(index - 2)]
      // «قطار الضواحي رقم 1083»
      let isConstruct =
        noun.form == .singular && text.isStem(index - 2, in: Self.numberedOfKind)
        && !text[index - 2].proclitics.contains(.al)
        && text[index - 1].proclitics.isSubset(of: .al) && text[index - 2].range.lowerBound >= floor
      let start = isConstruct || isDescribed(index - 1) ? index - 2 : index - 1
      let names =
        start < index - 1 && !isConstruct ? plain(text[start].bodyStart..<Int(text[index - 1].end)) : label(start)
      return mention(start, whole, .designation, names + " " + whole.value)
    }
    // «سجلت تحت الرقم 86/2009»
    if name.value.contains(where: { $0 == "/" || $0 == "-" }) {
      return IdentifierMention(
        range: codeStart(name, index)..<Int(text[withoutBracket(name).end - 1].end), kind: .reference,
        value: name.value)
    }
    // «خيمة رقم 118»
    if !cues[text.word(index - 1)].isDisjoint(with: [.place, .series]) || text.isPlainWord(index - 1, "مكتب"),
      text[index - 1].proclitics.isEmpty,
      before.range.lowerBound >= floor
    {
      return mention(index - 1, name, .designation, label(index - 1) + " " + name.value)
    }
    return mention(index, name, .designation, label(index) + " " + name.value)
  }

  /// «جواز سفر رقم P 448120», «هوية رقم: 9 5512034 7»: a letter or a single figure parted from the number of a paper
  private func spacedNumberOfPaper(behind index: Int) -> IdentifierMention? {
    guard isOfPaper(index) else { return nil }
    let first = text[index + 1].isSign(":") ? index + 2 : index + 1
    guard text[first].kind == .latin && text[first].range.count == 1 || text[first].digitCount == 1,
      (5...9).contains(text[first + 1].digitCount)
    else { return nil }
    let last = text[first].kind == .digits && text[first + 2].digitCount == 1 ? first + 2 : first + 1
    guard text[first].kind == .latin || last > first + 1, text[last + 1].kind != .word else { return nil }
    let range = Int(text[first].start)..<Int(text[last].end)
    return closedUp(range)
  }

  /// Whether a definite adjective describes the definite noun before it: «المشفى العسكري رقم 608».
  private func isDescribed(_ index: Int) -> Bool {
    // «الطريق السريع رقم 1»
    if text.isPlainWord(index, in: Self.fast), text.isStem(index - 1, in: Self.described),
      text[index - 1].range.lowerBound >= floor
    {
      return beginsWithArticle(index - 1)
    }
    guard let key = text.key(index), NounEndings.nisba.contains(where: { key.hasSuffix($0) }), key.count >= 6,
      text[index].proclitics.isSubset(of: .al), text[index - 1].range.lowerBound >= floor
    else { return false }
    let noun = grammar.nouns[text.word(index - 1)]
    return beginsWithArticle(index - 1) && (noun.form == .singular || text.isStem(index - 1, in: Self.described))
  }

  private static let fast = KeySet("السريع القديم الجديد الصحراوي")
  private static let described = KeySet("مشفى مستشفى طريق فرع معبر مركز مطار حاجز")
  private static let messages = KeySet("إشارة برقية كتاب مذكرة رسالة خطاب")
  private static let itsNumber = KeySet("ورقمه ورقمها")
  static let ofTrade = KeySet("تجاري التجاري")
  private static let bearing = KeySet("تحمل يحمل حملت حمل ذي ذو ذا")
  private static let numberedOfKind = KeySet(
    "قطار حافلة طائرة سفينة باص سيارة شاحنة رحلة فرع مركب نقطة مركز مدرسة مستشفى مشفى حاجز مخيم محطة مقبرة قاعة غرفة لجنة"
  )

  /// «الاتصال على الرقم 00963 944 318 207»
  private func isPhone(behind index: Int) -> Bool {
    let at = text[index + 1].isSign(":") || text[index + 1].isSign("(") ? index + 2 : index + 1
    return text[at].kind == .digits && phone(at: at) != nil
  }

  /// «بيانها», «في كتابه»
  func isTheirs(_ index: Int) -> Bool {
    text.isStem(index, in: Self.itsDocuments) || text.isPlainWord(index, in: Self.itsDocuments)
  }

  private static let itsDocuments = KeySet(
    "مقررها مقرره قرارها قراره حكمها حكمه لبرقيتكم لبرقيتنا لكتابكم لمذكرتكم برقيتكم برقيتنا برقيته برقيتها بيانها بيانه بيانهم ببيانها ببيانه تقريرها تقريره بتقريرها كتابها كتابه بكتابها بكتابه رسالتها رسالته مذكرتها مذكرته شكواه شكواها كتابكم كتابنا مذكرتكم مذكرتنا رسالتكم رسالتنا خطابكم خطابنا خطابها خطابه"
  )

  func beginsWithArticle(_ index: Int) -> Bool {
    let lexeme = text[index]
    if lexeme.word.isKnown, lexeme.proclitics.contains(.al) { return true }
    return text.beginsWithAl(index, atLeast: 4)
  }

  /// A code alone, without the label before it.
  func code(_ name: Name, behind index: Int, _ kind: IdentifierMention.Kind = .reference) -> IdentifierMention {
    IdentifierMention(
      range: codeStart(name, index)..<Int(text[name.end - 1].end), kind: kind, value: name.value)
  }

  private func codeStart(_ name: Name, _ index: Int) -> Int {
    var at = index + 1
    while at < name.end, text[at].kind == .sign, [0x3A, 0x28, 0x23, 0x2F].contains(text[at].sign) { at += 1 }
    return Int(text[at].start)
  }

  /// A code behind a word and perhaps a colon: digits and Latin letters bound by - / . _, in brackets or between strokes or not.
  func code(after index: Int) -> Name? {
    var at = index + 1
    while [0x3A, 0x28, 0x23, 0x2116].contains(text[at].sign), at - index < 4 { at += 1 }
    if let framed = framed(at) { return framed }
    let start = at
    at = behindLetters(at)
    var hasDigit = false
    while text[at].kind == .digits || text[at].kind == .latin, at == start || !text[at].spaceBefore, at - start < 24 {
      hasDigit = hasDigit || text[at].kind == .digits
      at += 1
      at = behindLettersWithin(at)
      guard [0x2D, 0x2F, 0x2E, 0x5F].contains(text[at].sign), !text[at].spaceBefore, !text[at + 1].spaceBefore,
        text[at + 1].kind == .digits || text[at + 1].kind == .latin
      else {
        if text[at].kind == .latin || text[at].kind == .digits, !text[at].spaceBefore { continue }
        // «0172-ح»
        if text[at].isSign("-"), !text[at].spaceBefore, !text[at + 1].spaceBefore, text[at + 1].kind == .word,
          text[at + 1].range.count == 2
        {
          at += 2
        }
        break
      }
      at += 1
    }
    guard hasDigit, at > start + 1 || !isHourAndMinute(start) else { return nil }
    let value = plain(Int(text[start].start)..<Int(text[at - 1].end))
    let isBracketed = text[start - 1].isSign("(") && text[at].isSign(")")
    return Name(end: isBracketed ? at + 1 : at, value: value)
  }

  /// «القاعة 14:00»
  private func isHourAndMinute(_ index: Int) -> Bool {
    guard text[index].digitCount <= 2, text.integer(index).map({ $0 <= 24 }) == true, text[index + 1].isSign(":"),
      !text[index + 1].spaceBefore, text[index + 2].digitCount == 2, !text[index + 2].spaceBefore
    else { return false }
    return text.integer(index + 2).map { $0 < 60 } == true
  }

  /// «/127/», as the laws of Syria have their numbers.
  private func framed(_ index: Int) -> Name? {
    guard text[index].isSign("/"), text[index + 1].kind == .digits, !text[index + 1].spaceBefore,
      text[index + 2].isSign("/"), !text[index + 2].spaceBefore,
      text[index + 3].kind != .digits || text[index + 3].spaceBefore
    else { return nil }
    return Name(end: index + 3, value: plain(text[index + 1].range))
  }

  /// Behind «أ/» of «أ/124» and «م م/» of «م م/44/1278»: letters that a code begins with.
  private func behindLetters(_ index: Int) -> Int {
    var at = index
    while at - index < 3, isLetters(at), at == index || text[at].spaceBefore || text[at - 1].isSign(".") {
      at += 1
      if text[at].isSign("."), !text[at].spaceBefore, isLetters(at + 1) { at += 1 }
    }
    // «ق/ع/2/1186»
    if at == index + 1, text[at].isSign("/"), !text[at].spaceBefore, isLetters(at + 1), !text[at + 1].spaceBefore,
      text[at + 2].isSign("/")
    {
      at += 2
    }
    // «ش4/2291»
    if at == index + 1, text[at].kind == .digits, !text[at].spaceBefore, text[at + 1].isSign("/"),
      !text[at + 1].spaceBefore
    {
      return at
    }
    guard at > index, text[at].isSign("/") || text[at].isSign("-"), !text[at].spaceBefore,
      text[at + 1].kind == .digits, !text[at + 1].spaceBefore
    else { return index }
    return at + 1
  }

  /// Behind «/ب» of «17/ب/2014» and «1773/س», and «/ن.ع» of «0417/ن.ع/2015».
  private func behindLettersWithin(_ index: Int) -> Int {
    guard text[index].isSign("/"), !text[index].spaceBefore, !text[index + 1].spaceBefore,
      text[index + 1].kind == .word
    else { return index }
    // «61/سابعاً»: a clause of an article.
    if text.isPlainWord(index + 1, in: Self.inOrder) { return index + 2 }
    // «88/سري»
    if text.isPlainWord(index + 1, in: Self.secret) { return index + 2 }
    guard isLetters(index + 1) else { return index }
    var at = index + 2
    while text[at].isSign("."), !text[at].spaceBefore, isLetters(at + 1), !text[at + 1].spaceBefore { at += 2 }
    // «2023/م ع/0457», «2207/م ع أ و/94»
    var last = at
    while last - at < 3, isLetters(last), text[last].spaceBefore, text[last].range.count <= 2 { last += 1 }
    if last > at, text[last].isSign("/"), !text[last].spaceBefore, text[last + 1].kind == .digits,
      !text[last + 1].spaceBefore
    {
      return last
    }
    if text[at].isSign("/"), !text[at].spaceBefore, text[at + 1].kind == .digits { return at }
    return text[index + 1].range.count <= 2 ? at : index
  }

  private static let secret = KeySet("سري سرية خاص عام عاجل")
  private static let inOrder = KeySet("أولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا")

  /// Whether one or two letters of the Arabic script stand at a place.
  func isLetters(_ index: Int) -> Bool { text[index].kind == .word && text[index].range.count <= 4 }

  /// «لسنة 2020», «لسنة 76 قضائية», «(2018)»: the year that belongs to the number of a law, a case, a resolution.
  func withYear(_ name: Name) -> Name {
    var result = name
    let at = name.end
    if text[at].kind == .word, text[at].proclitics == .la, text.isStem(at, in: Self.years),
      text[at + 1].kind == .digits
    {
      if text[at + 1].digitCount == 4 {
        // «لسنة 1401 هـ»
        result.end = text.isPlainWord(at + 2, in: Self.eras) ? at + 3 : at + 2
      } else if text[at + 1].digitCount <= 3, text.isPlainWord(at + 2, in: Self.judicial) {
        result.end = at + 3
      }
      if result.end > at { result.value += "/" + plain(text[at + 1].range) }
    } else if text[at].isSign("("), text[at + 1].digitCount == 4, text[at + 2].isSign(")"),
      let year = text.integer(at + 1), (1945...2100).contains(year)
    {
      result.end = at + 3
      result.value += " (\(year))"
    } else if text.isPlainWord(at, in: Self.repeated) {
      result.end = at + 1
      result.value += " مكرر"
    }
    return result
  }

  private static let years = KeySet("سنة عام")
  private static let eras = KeySet("ه هجرية م ميلادية")
  private static let judicial = KeySet("قضائية القضائية ق")
  /// «المادة 17 مكرراً»
  private static let repeated = KeySet("مكرر مكررا مكررة")

  /// «بيان (1147)» at the head of a line
  func bracketedNumber(at index: Int) -> IdentifierMention? {
    guard [.newline, .end].contains(text[index - 1].kind), text.isPlainWord(index, in: Self.statements),
      text[index + 1].isSign("("),
      text[index + 2].kind == .digits, text[index + 2].digitCount <= 6, !isLikeYear(index + 2),
      text[index + 3].isSign(")"),
      text[index + 4].kind != .word
    else { return nil }
    return figure(at: index + 2)
  }

  private static let statements = KeySet("بيان نشرة تعميم بلاغ")

  /// «القضية 1305 لسنة 2018»: a file that goes by its figure and its year.
  func fileOfYear(at index: Int) -> IdentifierMention? {
    guard text[index + 1].kind == .digits, text[index].proclitics.contains(.al), let name = code(after: index),
      !isDate(name)
    else { return nil }
    let whole = withYear(name)
    guard whole.end > name.end || name.value.contains("/") else { return nil }
    return IdentifierMention(
      range: text[index + 1].range.lowerBound..<Int(text[whole.end - 1].end), kind: .reference, value: whole.value)
  }

  /// «القرار رقم 2254», «البيان رقم (5)», «قرار مجلس الأمن رقم 2254».
  func withNumberWord(at index: Int) -> IdentifierMention? {
    let isUnit = cues[text.word(index)].isSubset(of: [.unit])
    var at = index + 1
    while at <= index + 4, !isNumberWord(at) {
      // «قانون المالكين والمستأجرين رقم 11»
      guard text[at].kind == .word,
        text[at].proclitics.isDisjoint(with: [.wa, .fa]) || at > index + 1 && beginsWithArticle(at) && isLaw(index),
        text.word(at) != cues.from, !cues[text.word(at)].contains(.phone),
        !isUnit || beginsWithArticle(at),
        at == index + 1 || cues[text.word(at)].isDisjoint(with: [.document, .clause])
      else { return nil }
      at += 1
    }
    guard at <= index + 4, isNumberWord(at), !cues[text.word(at + 1)].contains(.document),
      let name = code(after: at)
        .map(withYear)
    else { return nil }
    // The number of a document is the reference itself.
    if cues[text.word(index)].contains(.document) {
      let bare = withoutBracket(name)
      return IdentifierMention(
        range: codeStart(name, at)..<Int(text[bare.end - 1].end), kind: .reference, value: name.value)
    }
    return mention(index, name, .designation, label(index) + " " + name.value)
  }

  private func isLaw(_ index: Int) -> Bool { text.isPlainWord(index, in: Self.laws) }

  private static let laws = KeySet("قانون نظام لقانون بقانون")

  /// «رقم», and «عدد» as the Maghreb has it («القانون عدد 53») where it counts nothing.
  private func isNumberWord(_ index: Int) -> Bool {
    if cues[text.word(index)].contains(.number) { return true }
    return text[index + 1].kind == .digits && text.key(index) == Self.count
      && code(after: index).map { $0.value.contains("/") || isFree($0.end) } == true
  }

  private static let count = LetterKey("عدد")

  /// «المكتب عدد 15», «الرائد الرسمي عدد 26», «عدد القضية: 14/2018», «المضمّن تحت عدد 388»
  func withCountWord(at index: Int) -> IdentifierMention? {
    if cues[text.word(index + 1)].contains(.document), text[index + 1].proclitics == .al, text[index + 2].isSign(":"),
      let name = code(after: index + 1), name.value.contains("/")
    {
      return code(name, behind: index + 1)
    }
    if text.isPlainWord(index - 1, "تحت"), text[index + 1].kind == .digits, let name = code(after: index) {
      return code(name, behind: index)
    }
    guard text[index + 1].kind == .digits, let name = code(after: index), isFree(name.end) else { return nil }
    // «نشرة إنسانية - العدد 43», «مجلة الوعي، العدد 7»
    let joint = index - 1
    if text.isPlainWord(index, "العدد"), text[joint].isSign("-") || text[joint].isSign("–") || text[joint].isSign("،"),
      (1...3).contains(where: { text.isStem(joint - $0, in: Self.periodicals) && text[joint - $0].start >= floor })
    {
      return code(name, behind: index)
    }
    // «قاعة الجلسات عدد 3»
    if text.isPlainWord(index - 2, in: Self.halls), beginsWithArticle(index - 1),
      text[index - 2].range.lowerBound >= floor
    {
      return mention(
        index - 2, name, .designation, plain(text[index - 2].bodyStart..<Int(text[index - 1].end)) + " " + name.value)
    }
    for head in stride(from: index - 1, through: index - 2, by: -1)
    where beginsWithArticle(head) && text[head].range.lowerBound >= floor && text.isStem(head, in: Self.counted) {
      return mention(head, name, .designation, label(head) + " " + name.value)
    }
    return nil
  }

  private static let halls = KeySet("قاعة بقاعة مكتب بمكتب")
  private static let periodicals = KeySet("نشرة مجلة جريدة صحيفة كراسة نشرتنا وثيقة شهادة محضر كتاب")
  /// What the Maghreb numbers by «عدد».
  private static let counted = KeySet("مكتب رائد دائرة غرفة جريدة فرع مركز محطة قاعة حكم شباك")
}
