/// Whether what was read is a date in its surroundings, and not a name or another word.
extension DateParser {
  /// Whether a reading is a date in its surroundings, and not a name or another word.
  func isPlausible(_ parts: DateParts, _ start: Int, _ next: Int, inSpan: Bool = false) -> Bool {
    if isOtherWord(parts, start, next) { return false }
    // «سيارة نيسان 2018»
    if isPlaceHead(start - 1), parts.day == nil, let (name, _) = monthName(start), name.isWeak { return false }
    // «نيسان باترول بيضاء»
    if parts.month == 4, text.isPlainWord(next, in: DateParser.carModels) { return false }
    // «راديو «الغد»»: one definite word in quotation marks is a name.
    // «قارب الصيد «أيلول»»
    if next == start + 1, text.isQuoted(start..<next),
      hasArticle(start)
        || parts.month != nil && parts.day == nil && isBare(start) && !isKind(start - 2, .eventHead)
          && !isKind(start - 2, .inside)
    {
      return false
    }
    // «السبت الأسود», «مايو كلينك»
    if isKind(next, .nameTail), !isBound(next), parts.weekday != nil || parts.month != nil, parts.year == nil {
      return false
    }
    // «محمد الخميس», but not «أحمد يوسف الخميس»
    if parts.weekday != nil, next == start + 1, !isBound(start), !isKind(start - 2, .givenName),
      isKind(start - 1, .givenName) || isKind(start - 1, .age) && text.isPlainWord(start - 1, "عمر")
    {
      return false
    }
    // «اعتقال سلمى رجب يوم الجمعة»: a name
    if parts.isHijri, parts.month != nil, parts.day == nil, parts.year == nil, monthName(start) != nil,
      parts.weekday != nil || parts.dayOffset != nil
    {
      return false
    }
    // «أخذوا ولديّ الاثنين»
    if parts.weekday == 1, next == start + 1, text.isPlainWord(start - 1, in: DateParser.two) { return false }
    // «أهالي عين الاثنين», «إلى عين السبت»
    if parts.weekday != nil, isKind(start, .weekday), !isBound(start), text.isPlainWord(start - 1, "عين"),
      [.into, .from, .inside, .on, .placeHead].contains(kind(start - 2))
        || text.isStem(start - 2, in: DateParser.inhabited)
    {
      return false
    }
    // «جمعة الخميس»: a first name with that of a family.
    if parts.weekday != nil, next == start + 1, !isBound(start), isKind(start - 1, .weekday), !hasArticle(start - 1),
      !isKind(start - 2, .unit), !isKind(start - 2, .every), !isKind(start - 2, .ordinal), !isKind(start - 2, .last)
    {
      return false
    }
    // «خميس رجب الجمعة»: of a month that is a name as well, no day is said like that
    if parts.weekday != nil, next == start + 1, !isBound(start), isKind(start - 1, .hijriMonth), isBare(start - 1),
      isKind(start - 2, .givenName)
        || isKind(start - 2, .weekday) && !hasArticle(start - 2) || isKind(start - 2, .hijriMonth) && isBare(start - 2)
    {
      return false
    }
    // «المحامية آذار الجمعة»: a month and a weekday without a day are a name
    if parts.weekday != nil, parts.month != nil, parts.day == nil, parts.nth == nil, !parts.isHijri,
      monthName(start) != nil
    {
      return false
    }
    if parts.weekday != nil, next == start + 1, isKind(start - 1, .month), isBare(start - 1),
      text.isPlainWord(start - 2, in: DateParser.persons)
    {
      return false
    }
    // «المتهم عيد نوروز حسن»
    if parts.feast != nil, text.isPlainWord(start - 1, in: DateParser.persons) { return false }
    // «شعبان رجب آذار»
    if parts.month != nil, parts.day == nil, parts.year == nil, next == start + 1, isKind(start, .month),
      isKind(start - 1, .hijriMonth), isBare(start - 1), isBare(start)
    {
      return false
    }
    // «أبو أيلول», «نجع أبو الخميس»
    if parts.month != nil && parts.day == nil && text.isPlainWord(start - 1, in: DateParser.fathers)
      || parts.weekday != nil && next == start + 1 && text.isPlainWord(start - 1, in: DateParser.namedFathers)
    {
      return false
    }
    // «محرم الألفي»: a name
    if parts.month != nil, parts.day == nil, parts.year == 2000, next == start + 2, hasArticle(start + 1) {
      return false
    }
    // «رئيس المكتب: شعبان عيسى السبت», and nothing behind it
    if parts.weekday != nil, next == start + 1, !isBound(start), isPhraseEnd(next),
      isKind(start - 1, .givenName)
        || kind(start - 1) == .none && text[start - 1].kind == .word && !hasArticleLook(start - 1),
      isKind(start - 2, .givenName) || isKind(start - 2, .hijriMonth) && isBare(start - 2)
        || isKind(start - 2, .feast, 1) && isBare(start - 2),
      isSign(start - 3, ":") || isSign(start - 3, "/")
    {
      return false
    }
    // «الحاج رمضان الجمعة», «الأستاذ ربيع آذار»
    if next == start + 1, !isBound(start), text.isPlainWord(start - 2, in: DateParser.persons),
      parts.weekday != nil && isKind(start - 1, .hijriMonth) && isBare(start - 1)
        || parts.month != nil && isBare(start) && text.isPlainWord(start - 1, "ربيع")
    {
      return false
    }
    // «العقيد سبتي حزيران»: a first name and that of a family, and no year
    if parts.month != nil, next == start + 1, isBare(start), text.isPlainWord(start - 2, in: DateParser.persons),
      text[start - 1].kind == .word, kind(start - 1) == .none, !hasArticleLook(start - 1)
    {
      return false
    }
    // «الملازم أول شعبان»
    if isKind(start, .ordinal, 1), !hasArticle(start), text.isPlainWord(start - 1, in: DateParser.ranks) {
      return false
    }
    // «المتهم ربيع شعبان الخميس»
    if parts.weekday != nil, next == start + 1, !isBound(start), isKind(start - 1, .hijriMonth), isBare(start - 1),
      text.isPlainWord(start - 3, in: DateParser.persons)
    {
      return false
    }
    // «بسم الواحد الأحد»
    if parts.weekday == 7, text.isPlainWord(start - 1, "الواحد") { return false }
    // «الأربعاء ناث إيراثن»: a town of Kabylia, called after its market's day
    if parts.weekday != nil, next == start + 1, text.isPlainWord(next, in: DateParser.berberSons) { return false }
    // «عادت أيلول، بنت الجيران»: behind a verb in the feminine, a month is her name.
    if parts.month != nil, next == start + 1, isBare(start), !isKind(next, .unit), text[next].kind != .digits,
      isFeminineVerb(start - 1)
    {
      return false
    }
    // «المدعو ربيع حزيران»
    if parts.month != nil, parts.day == nil,
      (1...2).contains(where: { text.isPlainWord(start - $0, in: DateParser.called) })
    {
      return false
    }
    // «تزوجت من آذار يوسف»
    if parts.month != nil, next == start + 1, isKind(start - 1, .from), isKind(next, .givenName) { return false }
    // «بعد مقتل أيلول الحسن»
    if parts.month != nil, next == start + 1, isBare(start), text[next].kind == .word,
      text.isPlainWord(start - 1, in: DateParser.fates)
    {
      return false
    }
    // «ساعة الصفر»: the month has no article.
    if parts.month == 2, parts.isHijri, hasArticle(start), next == start + 1 || parts.clock != nil { return false }
    // «غدا الصبي شاباً»: became
    if parts.dayOffset == 1, next == start + 1, isBecoming(start) { return false }
    // «على بكرة أبيهم», «بكرة السينما»
    if parts.dayOffset == 1,
      isKind(start - 1, .on) && text.isPlainWord(next, in: DateParser.theirFathers)
        || hasArticle(start) && text.isStem(start, in: DateParser.reels)
        || text.isPlainWord(next, in: DateParser.reeled)
    {
      return false
    }
    // «12 شوال أرز»: sacks
    if parts.month == 10, parts.isHijri, text.isPlainWord(next, in: DateParser.inSacks) { return false }
    // «هذه الساعة أصلية»
    if parts.hasClock == false, isKind(start, .this), text.isPlainWord(next, in: DateParser.ofWatches) { return false }
    // «نجع الخميس», «بلدية الأربعاء»
    if parts.weekday != nil, isKind(start, .weekday), !isBound(start), !hasArticle(start - 1),
      text.isPlainWord(start - 1, in: DateParser.settled)
    {
      return false
    }
    // «سحر نيسان»
    if parts.daypart == .suhur, parts.month != nil, parts.day == nil { return false }
    // «آذار عبد الله طبيبة»
    if parts.month != nil, next == start + 1, isPhraseStart(start) || kind(start - 1) == .none,
      isKind(next, .givenName) || text.key(next).map({ $0.hasPrefix(DateParser.servant) }) == true
    {
      return false
    }
    // «الطفلة أيلول», «ابنته آذار», «آذار اسم ابنته»
    if parts.month != nil, next == start + 1, isBare(start),
      text.isPlainWord(start - 1, in: DateParser.persons) || text.isPlainWord(next, "اسم")
    {
      return false
    }
    if parts.daypart != nil, !parts.hasDate, parts.clock == nil { return isPlausibleDaypart(start, next) }
    // Nothing but a month.
    if parts.month != nil, parts.day == nil, parts.year == nil, parts.yearShift == nil, parts.monthShift == nil,
      parts.part == nil, parts.nth == nil, let (name, end) = monthName(start), end == next
    {
      if name.isWeak || kind(start) == .monthHead && name.isHijri { return inSpan || isMonthPlace(start, next) }
    }
    return true
  }

  /// Whether «غدا» is a verb: «غدا الصبي شاباً», with a noun behind it and what that became, in the accusative.
  private func isBecoming(_ index: Int) -> Bool {
    guard text.isPlainWord(index, in: DateParser.became) || text.isStem(index, in: DateParser.became),
      !text.hasTanwin(index)
    else { return false }
    // «غدا أهل القرية نازحين»
    if startsSentence(index), kind(index + 1) == .none, hasArticleLook(index + 2), kind(index + 3) == .none,
      text.hasTanwin(index + 3) || text.key(index + 3)?.hasSuffix(NounEndings.yn) == true && !hasArticleLook(index + 3)
    {
      return true
    }
    guard hasArticleLook(index + 1), !isKind(index + 1, .weekday) else { return false }
    let end = (index + 2...index + 5).first {
      isPhraseEnd($0) || text.hasTanwin($0) || isImperfect($0) || mayLookAhead(text[$0])
    }
    return end.map { text.hasTanwin($0) && kind($0) == .none && !text.isPlainWord($0, in: DateParser.intensifiers) }
      == true
  }

  private static let carModels = KeySet("باترول صني أرمادا تيتان قشقاي ألتيما ماكسيما نافارا بيكاب")
  private static let namedFathers = KeySet("أبو وأبو لأبو")
  private static let became = KeySet("غدا وغدا")
  private static let fates = KeySet(
    "مقتل اغتيال اعتقال استشهاد وفاة اختطاف خطف إعدام إصابة محاكمة جنازة تشييع والد والدة زوج")
  private static let theirFathers = KeySet("أبيهم أبيها أبيه")
  private static let reels = KeySet("بكرة")
  static let intensifiers = KeySet("جدا نهائيا تماما أيضا كليا حتما طبعا")
  private static let reeled = KeySet("الخيط الخيوط الحبل السلك الأسلاك الكابل خيط سلك أسلاك كابل")
  private static let inSacks = KeySet(
    "أرز طحين دقيق سكر قمح شعير بصل بطاطا بطاطس ذرة إسمنت أسمنت فحم ملح علف تبن فول عدس حمص سماد رز برغل")
  private static let ofWatches = KeySet("أصلية ذكية ثمينة معطلة مقلدة تقليد يدوية رملية جدارية سويسرية متوقفة مزيفة")
  private static let settled = KeySet("آل أولاد بلدية نجع عزبة نزلة دشرة قصبة دوار خربة كفر مضارب ربوع")

  private static let berberSons = KeySet("ناث نايت نات آيت أيت")
  private static let fathers = KeySet("أبو أبي أبا وأبو لأبي أم وأم لأم")
  private static let ranks = KeySet("الملازم ملازم الرقيب رقيب العريف عريف المساعد مساعد الجندي")
  private static let inhabited = KeySet("أهالي سكان بلدة قرية منطقة وادي مخيم محيط أطراف ريف رأس نبع تل")
  private static let called = KeySet("الإمبراطور القيصر المدعو المدعوة المدعوين")

  /// Whether an unknown word ends as a verb in the feminine does: «عادت».
  private func isFeminineVerb(_ index: Int) -> Bool {
    guard text[index].kind == .word, kind(index) == .none, let key = text.key(index), (4...6).contains(key.count) else {
      return false
    }
    return key[key.count - 1] == LetterFold.teh && key[key.count - 2] != LetterFold.alef && key[0] != LetterFold.beh
      && !hasArticleLook(index) && !text.endsInTehMarbuta(index)
  }

  private static let servant = LetterKey("عبد") ?? LetterKey(bits: 0)

  /// Who has a name right behind.
  private static let persons = KeySet(
    """
    المتهم المتهمة المدعى السيد السيدة الفنان الفنانة للفنان للفنانة الشاعر الشاعرة الكاتب الكاتبة المواطن المواطنة الطفل الطفلة الشاب الشابة الحاج الحاجة الدكتور الدكتورة المهندس \
    المهندسة الأستاذ الأستاذة الآنسة المعتقل المعتقلة الشهيد الشهيدة ابنته ابنه ابنتي ابني ابنتها ابنها ابنتنا أخته أختي أخته أخي أخيه زوجته زوجتي اسمها اسمه اسمي تدعى \
    يدعى المدعو المدعوة أختها أختنا أخوها أخوه أخوهم شقيقته شقيقتها شقيقه والدته والدتها أمها أمه جدتها جدته خالتها خالته عمتها عمته صديقتها صديقته \
    زميلتها زميلته خطيبته خطيبها زوجها بنته بنتها بنتي بنتهم حفيدته حفيدتها المحامية المحامي الطبيبة الطبيب الصحفية الصحفي الناشطة الناشط المعلمة الطالبة سمتها سماها سميت الأخ الأخت العم الخال الشيخ الممثل الممثلة المطرب المطربة اللاعب اللاعبة \
    المخرج المخرجة العقيد المقدم النقيب الرائد العميد اللواء الملازم الرقيب المساعد الجندي الضابط الممرض الممرضة المسعف المسعفة المتطوع المتطوعة المصور المصورة المراسل المراسلة الصيدلي الصيدلانية المدرس المدرسة المعلم القابلة السجين السجينة الأسير الأسيرة الجريح الجريحة \
    القتيل القتيلة المصاب المصابة المجند المجندة السائق المزارع المرحوم المرحومة الراحل الراحلة المغدور المغدورة المخطوف المخطوفة المفقود المفقودة الموقوف الموقوفة الزميل الزميلة \
    الباحث الباحثة القاضي القاضية الموظف الموظفة صديقه صديقها صديقي صديقتي زميله زميلها
    """)

  /// Whether a word that may be a month stands where a month does.
  private func isMonthPlace(_ start: Int, _ next: Int) -> Bool {
    if isPhraseStart(start), isPhraseEnd(next), text[start - 1].kind != .sign { return true }
    // «الانتهاك | تموز | آب | أيلول»
    if isSign(start - 1, "|"), isSign(next, "|") || isLineEdge(next) { return true }
    if text[start].proclitics.contains(.ba) { return false }
    // «أصدرت تقريرها عن شباط.»
    if text.isPlainWord(start - 1, "عن"), isPhraseEnd(next), isBare(start),
      (2...4).contains(where: {
        text.isStem(start - $0, in: DateParser.reports) || text.isPlainWord(start - $0, in: DateParser.reports)
      })
    {
      return true
    }
    let before = sense(start - 1)
    switch before.kind {
    // «عقبال عند رمضان»: at his house
    case .inside where before.value == 1: return false
    case .inside, .since, .until, .during: return isBare(start)
    case .from: return isPhraseEnd(next)
    default: return false
    }
  }

  /// What is of a month, or compared with one.
  private static let reports = KeySet(
    "تقرير تقريرها تقريره تقريرنا حصيلة إحصائية نشرة نشرتها زيادة بزيادة ارتفاع انخفاض بانخفاض تراجع")
  private static let two = KeySet(
    "خوتي وخوتي وولادي وبناتي ولادي بناتي اخواتي إخوتي ولاده بناته ولادها بناتها ولدي ولديه ولديها ابني ابنيه ابنيها ابنتيه ابنتيها أخوي أخويه أخويها شقيقيه شقيقيها طفليه طفليها كتفيه يديه قدميه"
  )

  /// «نفذت 3 طلعات من الصبح»: as nobody writes who does not write as he speaks.
  func isSpokenPart(_ index: Int) -> Bool {
    text.isPlainWord(index, in: DateParser.spokenParts)
      || text.isPlainWord(index, "الفجر") && isPhraseEnd(index + 1) && isKind(index - 1, .from)
      || text.isPlainWord(index, "الظهر") && text.key(index + 1)?[0] == LetterFold.waw && isKind(index - 1, .from)
        && text.isSpoken(near: index)
  }

  private static let spokenParts = KeySet("الصبح الضهر المسا العشا")

  private func isPlausibleDaypart(_ start: Int, _ next: Int) -> Bool {
    if isKind(start, .daypartAdverb) || isKind(start, .about) { return true }
    // «مساءً»
    if isKind(start, .daypart), isBare(start), text.hasTanwin(start) { return true }
    if isKind(start, .after) || isKind(start, .before) {
      // «قبل العصر الحديث» is an age, «بعد المغرب» may be a country.
      return value(next - 1) != 6 && value(next - 1) != 7 || isPhraseEnd(next) || text.isPlainWord(start, "قبيل")
    }
    if isKind(start, .part) || isKind(start, .unitPlural) { return true }
    guard isKind(start, .daypart), hasArticle(start) else { return false }
    let part = value(start)
    guard part != 6, part != 7, part != 9, part != 11 else { return false }
    // «نطلع الفجر ونرجع بالليل»
    if text[start].proclitics == .al, isPhraseEnd(next) || hasAnd(next), text.isSpoken(near: start),
      !isKind(start - 1, .nameHead), !isKind(start - 1, .placeHead), !isKind(start - 1, .from)
    {
      return true
    }
    let before = sense(start - 1)
    // «ألم مزمن في الظهر», «كدمتان بالظهر»
    let isBack =
      part == 4
      && (before.kind == .inside
        ? (2...5).contains { text.isPlainWord(start - $0, in: DateParser.pains) }
        : text[start].proclitics.contains(.ba)
          && (1...6).contains { text.isPlainWord(start - $0, in: DateParser.wounds) })
    if isBack { return false }
    // «مع حلول الظهر»
    return text.isPlainWord(start - 1, "حلول") || before.kind == .inside || before.kind == .moment
      || before.kind == .since || before.kind == .until
      || before.kind == .from && (isState(start - 2) || isSpokenPart(start))
      || text.isPlainWord(start - 1, in: DateParser.spokenUntil)
      || text[start].proclitics == [.la, .al] && isSpokenPart(start - 1) && isKind(start - 2, .from)
      || text[start].proclitics.contains(.ba)
  }

  private static let pains = KeySet("ألم بألم بآلام آلام وآلام وألم وجع ووجع انزلاق جرح وجرح كدمة كدمات وكدمة جروح")

  /// What somebody may have in his back.
  private static let wounds = KeySet(
    "كدمتين كدمتان كدمة وكدمة وكدمتين وسحجا وسحجاً سحجات وسحجات جرح جروح وجروح إصابة إصابات كدمات وكدمات كسر كسور وكسور شظايا وشظايا رصاصة رصاص طلق طلقة آلام وآلام ألم ووجع وجع حروق وحروق جرح وجرح أصيب مصاب بألم بآلام بجرح بجروح انزلاق"
  )
}

extension LexedText {
  /// Whether a word ends in a shadda (U+0651).
  func endsInShadda(_ index: Int) -> Bool {
    let end = Int(self[index].end)
    return end >= 2 && bytes[end - 2] == 0xD9 && bytes[end - 1] == 0x91
  }

  /// Whether a letter of a word carries a shadda (U+0651).
  func carriesShadda(_ index: Int) -> Bool {
    let range = self[index].range
    return range.dropLast().contains { bytes[$0] == 0xD9 && bytes[$0 + 1] == 0x91 }
  }

  /// Whether a word ends in an alef with a hamza above (U+0623).
  func endsInHamza(_ index: Int) -> Bool {
    let end = Int(self[index].end)
    return end >= 2 && bytes[end - 2] == 0xD8 && bytes[end - 1] == 0xA3
  }

  /// Whether a word ends in an alef with two fathas (U+064B ARABIC FATHATAN), in either order.
  func hasTanwin(_ index: Int) -> Bool {
    let end = Int(self[index].end)
    guard end >= 4 else { return false }
    return bytes[end - 2] == 0xD9 && bytes[end - 1] == 0x8B || bytes[end - 4] == 0xD9 && bytes[end - 3] == 0x8B
  }
}
