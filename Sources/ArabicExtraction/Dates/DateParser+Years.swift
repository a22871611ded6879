/// Years: in figures, in words, with two digits, and the eras they are counted in.
extension DateParser {
  /// A year after what it belongs to, or with a word that shows that it is one.
  ///
  /// - Parameter bare: whether a number of four digits may stand for one by itself.
  func year(_ index: Int, _ parts: inout DateParts, bare: Bool) -> Int? {
    if parts.year != nil || parts.yearShift != nil { return nil }
    let here = sense(index)
    if here.kind == .unit, here.value == TimeUnit.year.rawValue {
      return yearByHeart(index + 1, &parts) ?? yearWord(index, &parts)
    }
    if here.kind == .this, isKind(index + 1, .unit, Int(TimeUnit.year.rawValue)), hasArticle(index + 1) {
      if here.value == 1 { parts.isAnaphoric = true }
      parts.yearShift = 0
      return index + 2
    }
    guard bare else { return nil }
    // «الأول من حزيران ألفين وثلاثة عشر»
    if parts.month != nil, kind(index) == .scaleDual || kind(index) == .scale, let (value, next) = spelledYear(index),
      value >= 1900, !isCounted(next)
    {
      parts.year = value
      return era(next, &parts)
    }
    if let (value, next) = yearNumber(index, parts) ?? earlyYear(index, parts) {
      parts.year = value
      return era(next, &parts)
    }
    return nil
  }

  /// «سنة الثمانية والأربعين», «عام السبعة والستين»: a year of the last century, as those say it who were there.
  private func yearByHeart(_ index: Int, _ parts: inout DateParts) -> Int? {
    // «سنة التسعين»
    if hasArticle(index), !hasArticle(index - 1),
      !(2...3).contains(where: { text.isPlainWord(index - $0, in: DateParser.aged) }),
      isKind(index, .number), (50...90).contains(value(index)), value(index) % 10 == 0,
      !isKind(index + 1, .from), isPhraseEnd(index + 1) || !isCounted(index + 1) && kind(index + 1) == .none
    {
      parts.year = 1900 + value(index)
      return index + 1
    }
    guard hasArticle(index), isKind(index, .number), (1...9).contains(value(index)), let tens = joined(index + 1),
      hasArticle(tens), isKind(tens, .number), (30...90).contains(value(tens))
    else { return nil }
    parts.year = 1900 + value(tens) + value(index)
    return tens + 1
  }

  /// «بلغ سنة السبعين»
  private static let aged = KeySet(
    "بلغ بلغت يبلغ تبلغ جاوز جاوزت تجاوز تجاوزت يتجاوز أكمل أكملت أتم أتمت ناهز ناهزت قارب قاربت دخل دخلت انتهت بدأت")

  /// «1850م», «808هـ» as one end of a stretch. «م» with a space before it is a metre.
  func yearWithEra(_ index: Int) -> (DateParts, Int)? {
    guard let value = digits(index, 2...4), !isGlued(before: index) || isDash(index - 1), isKind(index + 1, .era),
      isBare(index + 1) || isKind(index + 1, .era, 1) && text[index + 1].proclitics == [.la, .al]
    else { return nil }
    let isHijri = self.value(index + 1) == 1
    guard isHijri ? value < 1600 : value >= 100 && !text[index + 1].spaceBefore && value <= 2200 else { return nil }
    var parts = DateParts()
    (parts.year, parts.isHijri) = (value, isHijri)
    return (parts, index + 2)
  }

  /// «توفي 1094هـ», «معركة اليرموك 15هـ», «الموافق 1492م»: a year by its era alone. «1500م» are metres where no other calendar
  /// stands before them.
  func yearOfEra(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard !text[index + 1].spaceBefore, let (read, next) = yearWithEra(index), let year = read.year else { return nil }
    if read.isHijri {
      // «15ه» may be a number on a list.
      guard year >= 100 || isKind(index - 1, .eventHead) || isEventOfYear(index - 2) else { return nil }
    } else {
      let before = isSign(index - 1, "/") || isDash(index - 1) || isSign(index - 1, "(") ? index - 2 : index - 1
      guard year >= 1000, isKind(before, .matching) || isKind(before, .era, 1) else { return nil }
    }
    (parts.year, parts.isHijri) = (year, read.isHijri)
    return next
  }

  /// «10 محرم 61 هـ», «10 أكتوبر 680م»: fewer digits, with the era behind them.
  private func earlyYear(_ index: Int, _ parts: DateParts) -> (Int, Int)? {
    guard parts.month != nil, let value = digits(index, 1...3), value > 0, isIsolated(index), isKind(index + 1, .era),
      !isBound(index + 1) || text[index + 1].proclitics.contains(.la)
    else { return nil }
    if parts.isHijri { return self.value(index + 1) == 1 ? (value, index + 1) : nil }
    // «م» with a space before it is a metre.
    let isLetter = text[index + 1].range.count == 2
    return self.value(index + 1) == 0 && value >= 100 && !(isLetter && text[index + 1].spaceBefore)
      ? (value, index + 1) : nil
  }

  /// Four digits of a likely year.
  private func yearNumber(_ index: Int, _ parts: DateParts) -> (Int, Int)? {
    guard let value = digits(index, 4...4), isIsolated(index) else { return nil }
    // «حتى نهاية أيلول المنصرم 1264 معتقلاً»
    if parts.monthShift != nil, !(1900...2100).contains(value) || isCounted(index + 1) { return nil }
    // «اليوم الوطني 1440» is of another calendar than its year.
    if let feast = parts.feast, !feast.isHijri, value < 1700 { return nil }
    // «رمضان 2018» has a Gregorian year.
    let isYear =
      parts.isHijri ? (1000...1600).contains(value) || (1900...2100).contains(value) : (1000...2200).contains(value)
    return isYear ? (value, index + 1) : nil
  }

  /// «عام 2014», «سنة ألفين وثمانية عشر», «العام الماضي», «عام 1400 هجري».
  private func yearWord(_ index: Int, _ parts: inout DateParts) -> Int? {
    let next = after(index)
    var at = next
    var hijriWord = false
    if isKind(at, .era), hasArticle(at) {
      hijriWord = value(at) == 1
      at += 1
    } else if hasArticle(index), text.isPlainWord(at, in: DateParser.yearKinds) {
      at += 1
    }
    if hasArticle(index), let (shift, after) = shiftWord(at) {
      // «الأمين العام السابق»
      if hasArticleLook(index - 1), kind(index - 1) == .none, text.isPlainWord(index, "العام"),
        text.isPlainWord(at, in: DateParser.titleTails)
      {
        return nil
      }
      parts.yearShift = shift
      parts.isHijri = parts.isHijri || hijriWord
      return after
    }
    // «مثل عام أول», as the Gulf says last year
    if isBare(index), text.isPlainWord(index, "عام"),
      text.isPlainWord(next, "لول")
        || text.isPlainWord(next, "أول") && (isPhraseEnd(next + 1) || text.isSpoken(near: index))
    {
      parts.yearShift = -1
      return next + 1
    }
    if hasArticle(index), isKind(at, .same), at == next {
      parts.yearShift = 0
      parts.isAnaphoric = true
      return at + 1
    }
    // «سنة الـ2006»
    if isKind(at, .article), text[at + 1].digitCount == 4 { at += 1 }
    if text[at].kind == .digits, isIsolated(at), let value = text.integer(at), text[at].digitCount <= 4 {
      if text[at].digitCount < 2 { return nil }
      // «سنه 16 سنة» is an age, «سنة 48 سنة حافلة» and «عام 67 سنة النكسة» are none.
      if text[at].digitCount == 2, text.isPlainWord(at - 1, "سنه") || text.isPlainWord(at - 1, "وسنه"),
        !text.endsInTehMarbuta(at - 1), isKind(at + 1, .unit, Int(TimeUnit.year.rawValue))
      {
        return nil
      }
      // «الدعوى 120 لسنة 69 قضائية»: a court counts its own years.
      if text[at].digitCount == 2, text.isPlainWord(at + 1, in: DateParser.judicial), beforeChrist(at + 1) == nil {
        return nil
      }
      parts.year = value
      parts.yearIsShort = text[at].digitCount == 2
      parts.isHijri = parts.isHijri || hijriWord
      let end = era(at + 1, &parts)
      // «سنة 61 هـ» is as it says.
      if parts.isHijri { parts.yearIsShort = false }
      return end
    }
    if let (value, after) = spelledYear(at) ?? yearFromUnits(at) {
      parts.year = value
      parts.isHijri = parts.isHijri || hijriWord
      return era(after, &parts)
    }
    return shortSpelledYear(index, at, &parts)
  }

  /// «سنة ستة وسبعين»: a unit and a ten behind «سنة» that count nothing.
  private func shortSpelledYear(_ index: Int, _ at: Int, _ parts: inout DateParts) -> Int? {
    guard isBare(index) || text[index].proclitics.isSubset(of: [.la, .ba]), isKind(at, .number), isBare(at),
      isKind(index - 1, .inside) || kind(index - 1) == .none, let (value, next) = spelled(at), value > 20, value < 100,
      value % 10 > 0, !isCounted(next), !isKind(next, .unit), !isKind(next, .scale)
    else { return nil }
    (parts.year, parts.yearIsShort) = (value, true)
    return next
  }

  /// «مواليد ألف وتسعمئة وثلاث وسبعين»
  func yearOfBirth(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard text.isPlainWord(index - 1, in: DateParser.births), let (value, next) = spelledYear(index),
      (1800...2100).contains(value), isPhraseEnd(next) || isKind(next, .inside) || hasAnd(next),
      !text.isPlainWord(index - 2, "عدد")
    else { return nil }
    parts.year = value
    return next
  }

  /// «حصيلة 2021», «تاريخ الولادة: 1979»: a year behind what is of a year, or in the field of a form that asks for one.
  func yearOfField(_ index: Int, _ parts: inout DateParts) -> Int? {
    // «سنة الميلاد: 1952م»
    let end = isSign(index - 1, ":") && isKind(index + 1, .era, 0) && isBare(index + 1) ? index + 2 : index + 1
    guard let value = digits(index, 4...4), (1900...2100).contains(value), isIsolated(index),
      !isCounted(end), text[end].kind != .digits
    else { return nil }
    let isField =
      isSign(index - 1, ":") && isPhraseEnd(end) && !text[end].isSign("/") && !isDash(end)
      && (isKind(index - 3, .unit, Int(TimeUnit.year.rawValue)) && isPhraseStart(index - 3)
        || text.isPlainWord(index - 2, in: DateParser.birthFields)
          && (isPhraseStart(index - 2) || isKind(index - 3, .dateWord)
            || isKind(index - 3, .unit, Int(TimeUnit.year.rawValue))))
    // «حصيلة 2021 البالغة», but not «حصيلة 2000 بين قتيل وجريح»
    let isOfYear =
      text.isPlainWord(index - 1, in: DateParser.yearly) && value > 1990
      && (isPhraseEnd(index + 1) || hasArticleLook(index + 1) || text.isPlainWord(index + 1, "قد"))
    guard isField || isOfYear else { return nil }
    parts.year = value
    return end
  }

  /// «2012» in a line of its own, «1991: صدور القانون», «يوميات الحصار، 2015»: a year at the head of entries that have days.
  func yearOfHeading(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard let value = digits(index, 4...4), (1900...2100).contains(value), isIsolated(index) || isSign(index + 1, ":")
    else {
      return nil
    }
    let next = index + 1
    let isLineStart = isLineEdge(index - 1)
    if isLineStart, isSign(next, ":"), text[next + 1].kind == .word {
      guard isDayInLine(behind: next) || isYearBeside(index, value) else { return nil }
    } else if isLineStart, isAmongYears(index, value) {
      // «2011 قصف الحي», one of three lines that begin so
    } else {
      // «توثيق غارات 2015 – صعدة», the first line
      let isTitle = isDash(next) && text[index - 1].kind == .word && kind(index - 1) == .none && lineStart(index) == 0
      guard isTitle || text[next].kind == .newline && (isLineStart || isComma(index - 1)), isDayInLine(behind: next)
      else {
        return nil
      }
    }
    parts.year = value
    return next
  }

  /// Whether two lines beside one begin with years that go on from it, one way or the other.
  private func isAmongYears(_ index: Int, _ value: Int) -> Bool {
    func year(_ at: Int, _ beside: Int) -> Int? {
      guard let year = digits(at, 4...4), (1900...2100).contains(year), year != beside, abs(year - beside) <= 15,
        isIsolated(at)
      else { return nil }
      return year
    }
    var years = [value]
    var at = index
    while years.count < 3, let next = year(lineEnd(at) + 1, years[years.count - 1]) {
      at = lineEnd(at) + 1
      years.append(next)
    }
    at = index
    while years.count < 3, at > 1, let before = year(lineStart(at - 1), years[0]) {
      at = lineStart(at - 1)
      years.insert(before, at: 0)
    }
    return years.count == 3 && (years == years.sorted() || years == years.sorted(by: >))
  }

  /// Whether the line before begins with an earlier year, or a day of one, or the next with a later year.
  private func isYearBeside(_ index: Int, _ value: Int) -> Bool {
    let next = lineEnd(index) + 1
    if let later = digits(next, 4...4), isSign(next + 1, ":"), later > value, later <= 2100 { return true }
    guard index > 0 else { return false }
    let before = lineStart(index - 1)
    if let earlier = digits(before, 4...4), isSign(before + 1, ":"), earlier < value, earlier >= 1900 { return true }
    return text[before].kind == .digits && text[before].digitCount <= 2 && monthName(before + 1) != nil
      || isKind(before, .month) && isSign(before + 1, ":")
  }

  /// Whether a day and a month stand at the head of the line behind an index.
  private func isDayInLine(behind index: Int) -> Bool {
    var at = index
    while !isLineEdge(at), at - index < 40 { at += 1 }
    guard text[at].kind == .newline else { return false }
    return (at + 1...at + 4).contains {
      text[$0].kind == .digits && text[$0].digitCount <= 2 && monthName($0 + 1) != nil
        || isKind($0, .month) && text[$0 - 1].kind == .newline
    }
  }

  private static let birthFields = KeySet(
    "الولادة ولادة الميلاد ميلاد التولد تولد المواليد مواليد التأسيس تأسيس التخرج تخرج")
  static let yearly = KeySet("دورة حصيلة لحصيلة بحصيلة إحصاءات إحصائيات")

  private static let births = KeySet("مواليد ومواليد")
  private static let titleTails = KeySet("السابق الحالي القادم التالي")
  private static let judicial = KeySet("قضائية القضائية ق قضائي")
  static let yearKinds = KeySet("المالية المالي الدراسي الدراسية الأكاديمي")

  /// A year in words, 1000…2999, the article allowed on its parts: «الألفان والواحد والعشرون».
  private func spelledYear(_ index: Int) -> (Int, Int)? {
    guard isKind(index, .scale) || isKind(index, .scaleDual), value(index) == 1, !isBound(index),
      let (value, next) = spelled(index), value >= 1000, value < 3000
    else { return nil }
    return (value, next)
  }

  /// «سنة تسع وسبعين وتسعمائة وألف»: from the units up, as old papers have it
  private func yearFromUnits(_ index: Int) -> (Int, Int)? {
    guard isKind(index, .number) || isKind(index, .teen), !isBound(index), let (low, at) = spelled(index), low < 100,
      let hundreds = joined(at), let (middle, next) = spelled(hundreds), middle < 1000, middle % 100 == 0,
      let top = joined(next), isKind(top, .scale) || isKind(top, .scaleDual), value(top) == 1,
      !isCounted(top + 1)
    else { return nil }
    return ((isKind(top, .scaleDual) ? 2000 : 1000) + middle + low, top + 1)
  }

  /// «م», «ميلادية», «هـ», «للهجرة» after a year.
  func era(_ index: Int, _ parts: inout DateParts) -> Int {
    if let next = beforeChrist(index) {
      parts.isBeforeChrist = true
      return next
    }
    var at = index
    let bracket = isSign(at, "(")
    if bracket { at += 1 }
    guard isKind(at, .era), !text[at].proclitics.contains(.wa) else { return index }
    let isHijri = value(at) == 1
    // «القرن التاسع عشر هجرة واسعة»
    if text.isPlainWord(at, "هجرة") { return index }
    at += 1
    if bracket {
      guard isSign(at, ")") else { return index }
      at += 1
    }
    if isHijri { parts.isHijri = true }
    return at
  }

  /// «قبل الميلاد», «ق.م», «ق. م»
  private func beforeChrist(_ index: Int) -> Int? {
    if isKind(index, .before), isKind(index + 1, .era, 0), hasArticle(index + 1) { return index + 2 }
    guard text.isPlainWord(index, "ق") else { return nil }
    let at = isSign(index + 1, ".") ? index + 2 : index + 1
    return isKind(at, .era, 0) && text[at].range.count == 2 ? at + 1 : nil
  }

  // MARK: Two digits

  /// A year of two digits behind a month: «حزيران 67», «أكتوبر 73», «آذار'11». Without an apostrophe it is one only where
  /// no day could be meant, where a preposition or an event leads to the month, and where nothing is there to be counted.
  func shortYear(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard parts.month != nil, parts.year == nil, parts.yearShift == nil, parts.monthShift == nil, !parts.isHijri else {
      return nil
    }
    var at = index
    let hasApostrophe = text[at].kind == .sign && DateParser.apostrophes.contains(text[at].sign)
    // «بتموز ال ٨٢»
    let hasArticle = isKind(at, .article) && parts.day == nil
    if hasApostrophe || hasArticle { at += 1 }
    guard let value = digits(at, 2...2), !isGlued(after: at) else { return nil }
    if hasApostrophe {
      guard !text[at].spaceBefore else { return nil }
    } else {
      // «المؤرخة 29 أكتوبر 56،»
      let endsPhrase = parts.day != nil && isPhraseEnd(at + 1) && !text[at + 1].isSign("%") && !text[at + 1].isSign("٪")
      // «ليلة 17 كانون الثاني 91 جنت بعمر عشر سنين», as people say it
      let isSaid =
        parts.day != nil && value >= 60 && kind(at + 1) == .none && !isCounted(at + 1) && text.isSpoken(near: at)
      guard value > 31, isIsolated(at),
        endsPhrase || isSaid
          // «أواخر آب 82،»
          || parts.part != nil && isPhraseEnd(at + 1) && !text[at + 1].isSign("%") && !text[at + 1].isSign("٪")
            && isInPast(beginOfMonth(at))
          || hasArticle && !isCounted(at + 1) && !isOfCount(beginOfMonth(at))
          || isLedToYear(beginOfMonth(at), at + 1)
      else {
        return nil
      }
    }
    (parts.year, parts.yearIsShort) = (value, true)
    return at + 1
  }

  /// ' ’ ‘ ʼ ` ´
  private static let apostrophes: [UInt32] = [0x27, 0x2019, 0x2018, 0x02BC, 0x60, 0xB4]

  /// The first lexeme of the day and month that end before an index.
  private func beginOfMonth(_ index: Int) -> Int {
    var at = index - 1
    while at > index - 7 {
      if text[at].proclitics.contains(.ba) { return at }
      switch kind(at) {
      case .month, .weakMonth, .monthHead, .ordinal: at -= 1
      default:
        guard text[at].kind == .digits || isSign(at, "/") else { return at + 1 }
        at -= 1
      }
    }
    return at + 1
  }

  /// Whether what stands before a month and behind two digits makes a year of them.
  private func isLedToYear(_ start: Int, _ next: Int) -> Bool {
    if isCounted(next) || isKind(next, .unit) || isKind(next, .unitPlural) { return false }
    // «7 تموز 96», and nothing else in the line
    if text[start - 1].kind == .newline || text[start - 1].kind == .end,
      text[next].kind == .newline || text[next].kind == .end
    {
      return true
    }
    if isKind(start - 1, .eventHead) { return !isKind(next, .from) }
    // «بشباط 82، …»
    if text[start].proclitics == .ba, isPhraseEnd(next), !text[next].isSign("%"), !isOfCount(start) { return true }
    switch kind(start - 1) {
    case .inside, .since, .until, .before, .after, .during, .into: return isPhraseEnd(next) && !text[next].isSign("%")
    default: return false
    }
  }

  /// «بلغ عدد القتلى بنيسان 85، …», «دفعنا بأيار 45»: whether what was counted stands before a month.
  private func isOfCount(_ start: Int) -> Bool {
    (1...5).contains { text.isPlainWord(start - $0, in: DateParser.countedBy) }
      || text.isPlainWord(start - 1, in: DateParser.struck)
  }

  private static let countedBy = KeySet(
    """
    عدد العدد بلغ بلغت يبلغ تبلغ وصل وصلت سعر السعر سعره سعرها دفعنا دفعت دفع كلف كلفت الحصيلة حصيلة الإصابات إصابات الضحايا ضحايا القتلى قتلى الشهداء شهداء الجرحى جرحى \
    سجل سجلت سجلنا وثق وثقت وثقنا ارتفع انخفض نسبة النسبة معدل المعدل
    """)
  /// With nobody behind it: «استشهد بتموز 45، وجرح 20»
  private static let struck = KeySet("قتل قتلت استشهد استشهدت جرح جرحت أصيب أصيبت اعتقل مات نزح")

  /// «هُجّروا في الـ48»: a war by its year alone, where people were driven out.
  private func isWarByYear(_ index: Int, _ value: Int) -> Bool {
    guard
      (3...8).contains(where: {
        text.isStem(index - $0, in: DateParser.driven) || text.isPlainWord(index - $0, in: DateParser.driven)
      })
    else { return false }
    return [48, 56, 67, 73, 82].contains(value) && isKind(index - 1, .article) && isKind(index - 2, .inside)
      && isPhraseEnd(index + 1)
  }

  /// «راح للجبهة بالـ83 ورجع»: a year by its last digits behind «بالـ», of what people live through and remember by it; «اشتريته بالـ75» is a price.
  private func isYearOfMemory(_ index: Int, _ value: Int) -> Bool {
    guard (48...99).contains(value), text.isPlainWord(index - 1, "بال"), !isGlued(after: index),
      (2...6).contains(where: {
        text.isStem(index - $0, in: DateParser.lived) || text.isPlainWord(index - $0, in: DateParser.lived)
      })
    else { return false }
    return isPhraseEnd(index + 1) && ![0x25, 0x66A].contains(text[index + 1].sign)
      || hasAnd(index + 1) || text.key(index + 1)?[0] == LetterFold.waw
  }

  private static let lived = KeySet(
    """
    راح راحت راحوا رحت رحنا إجا إجت إجينا اجا اجت اجينا اجوا جينا جيت اعتقل اعتقلت اعتقلوا اعتقلوه اعتقلوني انسجن سجن تزوج تزوجت تزوجنا تزوجوا ولد انولد انولدت خلق خلقت نزح نزحنا نزحوا \
    طلع طلعت طلعنا طلعوا هجر هجرونا هاجر هاجرت هاجرنا استشهد مات ماتت توفى توفت خدم خدمت تجند عسكرية العسكرية الجيش جيش جبهة الجبهة حرب الحرب ثورة الثورة معركة \
    أحداث الأحداث مجزرة المجزرة اجتياح الاجتياح حصار الحصار تخرج تخرجت سافر سافرت سافرنا سكن سكنا سكنت عمرنا انبنى بنى بنينا صار صارت دخل دخلوا احتلوا
    """)

  private static let driven = KeySet(
    "هجر هجرت هجروا هجرونا هجرنا نزح نزحوا نزحت نزحنا لجأ لجأت لجأوا لجأنا طرد طردوا احتل احتلت احتلال النكبة")

  /// «حرب 67», «نكبة 48»: wars that go by the last digits of their year; «مواليد الـ98».
  func warYear(_ index: Int, _ parts: inout DateParts) -> Int? {
    if let value = digits(index, 2...2), isIsolated(index),
      text.isPlainWord(isKind(index - 1, .article) ? index - 2 : index - 1, in: DateParser.births),
      !isCounted(index + 1),
      !isKind(index + 1, .unit), value > 20
    {
      parts.year = 1900 + value
      return index + 1
    }
    guard let value = digits(index, 2...2), value > 31, isIsolated(index),
      isKind(index - 1, .eventHead, 1) && isLedToYear(index, index + 1) || isWarByYear(index, value)
        || isYearOfMemory(index, value)
    else { return nil }
    (parts.year, parts.yearIsShort) = (value, true)
    return index + 1
  }
}
