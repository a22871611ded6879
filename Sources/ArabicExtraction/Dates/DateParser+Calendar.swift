internal import ArabicText

/// Days, months and years as the calendar names them.
extension DateParser {
  /// A month's name, of one word or two.
  struct MonthName {
    var month: Int
    var isHijri = false
    /// Whether the word is also another word or a name.
    var isWeak = false
  }

  /// «نوفمبر», «تشرين الثاني», «ت2», «جمادى الآخرة», and with its other name: «تشرين الأول/ أكتوبر».
  func monthName(_ index: Int) -> (MonthName, Int)? {
    guard var (name, next) = simpleMonthName(index) else { return nil }
    // The other name, after a stroke or in brackets.
    if isSign(next, "/") || isSign(next, "-") || isSign(next, "\\"), let (other, after) = simpleMonthName(next + 1),
      other.month == name.month, other.isHijri == name.isHijri
    {
      name.isWeak = false
      next = after
    } else if isSign(next, "("), let (other, after) = simpleMonthName(next + 1), other.month == name.month,
      other.isHijri == name.isHijri, isSign(after, ")")
    {
      name.isWeak = false
      next = after + 1
    }
    // «رمضان المبارك»
    if name.isHijri, text.isPlainWord(next, in: DateParser.epithets) {
      name.isWeak = false
      next += 1
    }
    // «شباط فبراير»
    if isBare(next), let (other, after) = simpleMonthName(next), other.month == name.month,
      other.isHijri == name.isHijri
    {
      name.isWeak = false
      next = after
    }
    return (name, next)
  }

  private static let epithets = KeySet("المبارك الفضيل الكريم المعظم الحرام")

  private func simpleMonthName(_ index: Int) -> (MonthName, Int)? {
    let here = sense(index)
    switch here.kind {
    case .month:
      // «Nov. 17»
      let isShort = text[index].kind == .latin && isSign(index + 1, ".") && text[index + 2].kind == .digits
      return (MonthName(month: Int(here.value)), isShort ? index + 2 : index + 1)
    case .weakMonth:
      // «الآب», «كاب»: the Father, and a cape
      if hasArticle(index) || text[index].proclitics.contains(.ka) { return nil }
      // «أب» is a father.
      if here.value == 8, text[index].range.upperBound - text[index].stemStart == 4, text.startsWithHamza(text[index]),
        !isDated(index)
      {
        return nil
      }
      return (MonthName(month: Int(here.value), isWeak: true), index + 1)
    case .hijriMonth:
      return (MonthName(month: Int(here.value), isHijri: true, isWeak: true), index + 1)
    case .dhu:
      let next = after(index)
      guard isKind(next, .dhuTail), !isBound(next) else { return nil }
      return (MonthName(month: value(next), isHijri: true), next + 1)
    case .monthHead: return monthWithNumber(Int(here.value), after(index))
    case .monthLetter:
      guard let number = digits(index + 1, 1...1), number == 1 || number == 2, !text[index + 1].spaceBefore else {
        return nil
      }
      return (MonthName(month: DateParser.twinMonth(Int(here.value), number).month, isWeak: true), index + 2)
    default: return nil
    }
  }

  /// Whether a year follows a word: «أب 2015», «أب من عام 1969».
  private func isDated(_ index: Int) -> Bool {
    let next = isKind(index + 1, .from) ? index + 2 : index + 1
    if digits(next, 4...4) != nil { return true }
    return isKind(next, .unit, Int(TimeUnit.year.rawValue)) && digits(next + 1, 4...4) != nil
  }

  /// كانون, تشرين, ربيع and جمادى with their number.
  private func monthWithNumber(_ head: Int, _ index: Int) -> (MonthName, Int)? {
    let number: Int
    if let digit = digits(index, 1...1), !isGlued(before: index), !isGlued(after: index) || isBeforeYear(index + 1) {
      number = digit
    } else {
      guard !isBound(index) else { return nil }
      let here = sense(index)
      switch here.kind {
      case .ordinal where here.value <= 2: number = Int(here.value)
      // «كانون تاني»
      case .ofTale where text.isPlainWord(index, "تاني") || text.isPlainWord(index, "التاني"): number = 2
      case .unit where here.value == 0: number = 2
      case .last: number = 2
      default: return nil
      }
      // «ربيع أول» may be the first spring of something.
      if head >= 3, !hasArticle(index),
        digits(index + 1, 4...4) == nil || kind(index - 2) == .none && digits(index - 2, 1...2) == nil
      {
        return nil
      }
    }
    guard number == 1 || number == 2 else { return nil }
    let month = DateParser.twinMonth(head, number)
    return (MonthName(month: month.month, isHijri: month.isHijri), index + 1)
  }

  /// The stroke or dash of «تشرين2/2015», «17-ت2-2014».
  private func isBeforeYear(_ index: Int) -> Bool {
    (isSign(index, "/") || isDash(index)) && digits(index + 1, 4...4).map { (1900...2100).contains($0) } == true
      && !isGlued(after: index + 1)
  }

  private static func twinMonth(_ head: Int, _ number: Int) -> (month: Int, isHijri: Bool) {
    switch head {
    case 1: return (number == 1 ? 12 : 1, false)
    case 2: return (number == 1 ? 10 : 11, false)
    case 3: return (number == 1 ? 3 : 4, true)
    default: return (number == 1 ? 5 : 6, true)
    }
  }

  /// A month by name, by number («شهر 11», «الشهر التاسع») or by its place («الشهر الجاري», «هذا الشهر»).
  func month(_ index: Int, _ parts: inout DateParts, afterDay: Bool) -> Int? {
    if parts.month != nil || parts.monthShift != nil { return nil }
    if let (name, next) = monthName(index) {
      parts.month = name.month
      parts.isHijri = parts.isHijri || name.isHijri
      return monthShift(next, &parts)
    }
    if isKind(index, .unit, Int(TimeUnit.month.rawValue)) { return monthWord(index, &parts, afterDay: afterDay) }
    if isKind(index, .this), isKind(index + 1, .unit, Int(TimeUnit.month.rawValue)), hasArticle(index + 1) {
      if value(index) == 1 { parts.isAnaphoric = true }
      parts.monthShift = 0
      return index + 2
    }
    return nil
  }

  private func monthWord(_ index: Int, _ parts: inout DateParts, afterDay: Bool) -> Int? {
    let next = after(index)
    if hasArticle(index) {
      if let (shift, after) = shiftWord(next) {
        parts.monthShift = shift
        return after
      }
      if isKind(next, .same) {
        parts.monthShift = 0
        parts.isAnaphoric = true
        return next + 1
      }
      if let (number, after) = ordinal(next), number <= 12, hasArticle(next) {
        // «الشهر الأول من الحرب» is no January; a day before it or a year behind it tells.
        var draft = parts
        draft.month = number
        let end = monthShift(after, &draft)
        guard afterDay || draft.monthShift != nil || yearAfter(end, &draft) > end else { return nil }
        parts.month = number
        parts.monthShift = draft.monthShift
        return end
      }
      if isKind(next, .this) {
        parts.monthShift = 0
        return next + 1
      }
      return nil
    }
    if let (name, after) = monthName(next) {
      parts.month = name.month
      parts.isHijri = parts.isHijri || name.isHijri
      return monthShift(after, &parts)
    }
    if let number = digits(next, 1...2), number >= 1, number <= 12, isIsolated(next) {
      parts.month = number
      return monthShift(next + 1, &parts)
    }
    // «شهر نوفمير الجاري»
    if kind(next) == .none, let (month, words) = GarbledMonth.read(text, next, lexicon: self),
      afterDay || digits(next + words, 4...4) != nil || shiftWord(next + words) != nil
    {
      parts.month = month
      return monthShift(next + words, &parts)
    }
    if let (number, after) = spelled(next), number > 1, number <= 12, !isBound(next), !isKind(after, .unitPlural) {
      parts.month = number
      return monthShift(after, &parts)
    }
    return nil
  }

  /// «الماضي», «الجاري», «المقبل» after a month's name.
  private func monthShift(_ index: Int, _ parts: inout DateParts) -> Int {
    if let (shift, next) = shiftWord(index) {
      parts.monthShift = shift
      return next
    }
    if isKind(index, .same), !isBound(index) {
      parts.isAnaphoric = true
      return index + 1
    }
    return index
  }

  private static let toAndBy = KeySet("ل ب")
  static let toIt = KeySet("له لها")
  private static let gone = KeySet("فات فاتت راح راحت مضى طاف طافت")
  private static let coming = KeySet("جاي جاية بعده بعدها")

  /// An adjective that places a stretch of time: «الماضي» −1, «قبل الماضي» −2, «الجاري» 0, «بعد القادم» +2.
  func shiftWord(_ index: Int) -> (Int, Int)? {
    if isKind(index, .relative), hasArticle(index), !isBound(index) {
      // «الشهر السابق له»
      let isToIt = value(index) == -1 && text.isPlainWord(index + 1, in: DateParser.toIt)
      return (value(index), isToIt ? index + 2 : index + 1)
    }
    // «الشهر اللي فات»
    if text.isPlainWord(index, "اللي"), text[index + 1].kind == .word {
      if text.isPlainWord(index + 1, in: DateParser.gone) { return (-1, index + 2) }
      if text.isPlainWord(index + 1, in: DateParser.coming) { return (1, index + 2) }
    }
    if let found = neighbour(index) { return found }
    // «ما قبل الماضي»
    let at = isKind(index, .what) && isBare(index) ? index + 1 : index
    if isKind(at, .before) || isKind(at, .after), isKind(at + 1, .relative), hasArticle(at + 1) {
      let step = isKind(at, .before) ? -1 : 1
      let base = value(at + 1)
      // «قبل القادم» is this one.
      return (base + (base == 0 ? step : (base == step ? step : 0)), at + 2)
    }
    return nil
  }

  /// «العام الذي سبقه» −1, «اليوم الذي تلاه» +1
  func neighbour(_ index: Int) -> (Int, Int)? {
    guard text.isPlainWord(index, in: DateParser.which) else { return nil }
    if text.isPlainWord(index + 1, in: DateParser.preceding) { return (-1, index + 2) }
    // «الأيام التي تلت القصف» are told from that.
    if text.isPlainWord(index + 1, in: DateParser.followingWhat),
      hasArticleLook(index + 2) && !endsInPlainTeh(index + 2) || isPossessed(index + 2)
    {
      return nil
    }
    return text.isPlainWord(index + 1, in: DateParser.following) ? (1, index + 2) : nil
  }

  /// «ألزمت», which begins like a noun with the article
  private func endsInPlainTeh(_ index: Int) -> Bool {
    text.key(index).map { $0[$0.count - 1] == LetterFold.teh } == true && !text.endsInTehMarbuta(index)
  }

  private static let which = KeySet("الذي التي")
  private static let preceding = KeySet("سبقه سبقها سبقته سبقتها يسبقه يسبقها تسبقه تسبقها قبله قبلها")
  private static let followingWhat = KeySet("تلا تلت")
  private static let following = KeySet("تلا تلت تلاه تلاها تلته تلتها يليه يليها تليه تليها بعده بعدها")

  /// «17 الحرث 2008»: the months that Libya had from 1986 to 2011, between a day in figures and a year.
  private func libyanMonth(_ index: Int, _ day: Int, _ parts: inout DateParts) -> Int? {
    guard text[index].kind == .word, let year = digits(index + 1, 4...4), (1986...2030).contains(year),
      let month = DateParser.libyanMonths.firstIndex(where: { text.isPlainWord(index, $0) }), parts.month == nil,
      parts.year == nil
    else { return nil }
    (parts.day, parts.month, parts.year) = (day, month + 1, year)
    return era(index + 2, &parts)
  }

  /// «5 / الطير / 1999»
  private func strokedLibyanMonth(_ index: Int, _ day: Int, _ parts: inout DateParts) -> Int? {
    guard isSign(index, "/"), text[index + 1].kind == .word, isSign(index + 2, "/"),
      let year = digits(index + 3, 4...4), (1986...2030).contains(year), parts.month == nil, parts.year == nil,
      let month = DateParser.libyanMonths.firstIndex(where: { text.isPlainWord(index + 1, $0) })
    else { return nil }
    (parts.day, parts.month, parts.year) = (day, month + 1, year)
    return era(index + 4, &parts)
  }

  private static let libyanMonths = [
    "النار", "النوار", "الربيع", "الطير", "الماء", "الصيف", "ناصر", "هانيبال", "الفاتح", "التمور", "الحرث", "الكانون",
  ]

  private static let forms = KeySet("صف الصف بالصف فصل الفصل بالفصل طابق الطابق بالطابق دور الدور بالدور")

  /// A day with its month: «17 تشرين الثاني», «الأول من شباط», «17 من شهر نوفمبر الجاري», «شباط 13».
  func dayAndMonth(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard parts.day == nil else { return nil }
    guard let (day, next) = dayNumber(index), !isGlued(before: index) || isRangeTail(index, day) else { return nil }
    if let end = libyanMonth(next, day, &parts) ?? strokedLibyanMonth(next, day, &parts) { return end }
    var draft = parts
    draft.day = day
    var at = next
    // «16-17 تشرين الثاني», «16 و17 تشرين الثاني» are read as ranges before this.
    // «2. نيسان عبد الأحد» is the second of a list.
    if isSign(at, "."), text[at + 1].spaceBefore, isLineEdge(index - 1) { return nil }
    if isSign(at, "/") || isSign(at, "-") || isSign(at, "."), text[index].kind == .digits { at += 1 }
    if isKind(at, .from), isBare(at) { at = after(at) }
    if text[index].kind == .digits, isKind(at, .era) { return nil }
    // «كنت بالصف الثالث بشباط 82»
    if text[index].kind == .word, text[at].proclitics == .ba, text.isPlainWord(index - 1, in: DateParser.forms) {
      return nil
    }
    // The last figure of a row is no day of the month that the next line begins with.
    if at == next, text[at].kind == .newline, text[index - 1].kind != .digits { at = after(next - 1) }
    if isSign(at, "("), let (name, after) = monthName(at + 1), isSign(after, ")"),
      let (other, _) = monthName(after + 1),
      name.month == other.month
    {
      at = after + 1
    }
    // «يوم ١٧ بالشهر», but «كل يوم 5 بالشهر», and «20 يوم 10 بالشهر» are none.
    if at == next, text.isPlainWord(at, "بالشهر"), isKind(index - 1, .unit, Int(TimeUnit.day.rawValue)),
      !text.isPlainWord(index - 2, "كل"), text[index - 2].kind != .digits
    {
      let moved = shiftWord(at + 1)
      draft.monthShift = moved?.0 ?? 0
      parts = draft
      return moved?.1 ?? at + 1
    }
    // «حتى الخامس عشر منه»
    if at == next, text.isPlainWord(at, in: DateParser.ofIt), isLedToDay(index) {
      (draft.monthShift, draft.isAnaphoric, draft.isOfSame) = (0, true, true)
      parts = draft
      return at + 1
    }
    // «22 من الشهر», «تأجلت ل12 الشهر»
    let isAnnounced =
      text.isPlainWord(index - 1, in: DateParser.toAndBy) || isKind(index - 1, .unit, 3) || isKind(index - 1, .dateWord)
    if at > next || text[index].kind == .digits && isAnnounced,
      isKind(at, .unit, Int(TimeUnit.month.rawValue)), hasArticle(at), !isBound(at),
      isPhraseEnd(at + 1) || kind(at + 1) == .none && !hasArticleLook(at + 1),
      text[index].kind == .digits || isKind(index - 1, .unit, 3)
        || [.inside, .since, .until, .from].contains(kind(index - 1))
    {
      draft.monthShift = 0
      parts = draft
      return at + 1
    }
    // «يوم 14 من هالشهر»
    if at > next, isKind(at, .thisUnit, Int(TimeUnit.month.rawValue)), isBare(at) {
      draft.monthShift = 0
      parts = draft
      return at + 1
    }
    let isMonthBound = isBound(at) && !text[at].proclitics.isDisjoint(with: [.wa, .fa, .ka, .la])
    if !isMonthBound, let end = month(at, &draft, afterDay: true) {
      parts = draft
      return end
    }
    if let (shift, end) = shiftWord(at), text[index].kind == .digits || at > next && isKind(at, .relative, 0),
      shift <= 1, shift >= -1,
      // «من بين 5 السابقين», «الصفحات 5 التالية»
      at > next || !isKind(at, .relative) || text.isPlainWord(at, in: DateParser.ofThisMonth),
      at == next || isKind(at, .relative)
    {
      // «17 الجاري», «الخامس والعشرين من الجاري»
      draft.monthShift = shift
      parts = draft
      return end
    }
    return garbledMonth(index, day, at, &parts)
  }

  private static let ofIt = KeySet("منه منو")
  private static let ofThisMonth = KeySet("الجاري الحالي الماضي المقبل القادم المنصرم الفائت الفارط الآتي")

  /// Whether what stands before a number leads to a day: «في 20 منه», «والعاشر منه», but not «الجزء الأول منه».
  private func isLedToDay(_ index: Int) -> Bool {
    if text[index].kind == .word {
      guard hasArticle(index) || isKind(index, .article) else { return false }
      if hasAnd(index) { return true }
    }
    // «18 تشرين الثاني، … . 19 منه، …»
    if startsLine(index) || text[index].kind == .digits && isPhraseStart(index) { return true }
    switch kind(index - 1) {
    case .inside, .until, .into, .from, .since, .before, .after, .between, .and, .daypart, .matching, .weekday:
      return true
    case .unit: return isKind(index - 1, .unit, Int(TimeUnit.day.rawValue))
    default: return false
    }
  }

  /// Whether an earlier day stands before a dash: the 17 of «16-17 تشرين الثاني».
  private func isRangeTail(_ index: Int, _ day: Int) -> Bool {
    guard isDash(index - 1) || isSign(index - 1, "/"), let first = digits(index - 2, 1...2), first < day, first > 0,
      isDash(index - 1) || first + 1 == day && monthName(index + 1) != nil
    else { return false }
    return !isGlued(before: index - 2)
  }

  static func isImpossible(_ parts: DateParts) -> Bool {
    guard let day = parts.day, let month = parts.month else { return false }
    return day > (parts.isHijri ? 30 : CivilDate.days(inMonth: month, of: 2000))
  }

  /// A month's name that a machine misread, between a day and a year.
  private func garbledMonth(_ index: Int, _ day: Int, _ next: Int, _ parts: inout DateParts) -> Int? {
    if text[index].kind == .digits, kind(next) == .none, let month = GarbledMonth.turned(text, next) {
      (parts.day, parts.month) = (day, month)
      return next + 1
    }
    guard text[index].kind == .digits, text[next].kind == .word, kind(next) == .none,
      let (month, words) = GarbledMonth.read(text, next, isLed: isBetweenDayAndYear(index, next), lexicon: self)
    else { return nil }
    var draft = parts
    (draft.day, draft.month) = (day, month)
    let after = next + words
    // A name of two words is evidence enough; one word needs its year.
    guard words == 2 || digits(after, 4...4).map({ (1900...2100).contains($0) }) == true else { return nil }
    if DateParser.isImpossible(draft) { return nil }
    parts = draft
    return after
  }

  /// «في 25 أذان 1927»: a day that a preposition or a weekday leads to, a word, and a year.
  private func isBetweenDayAndYear(_ day: Int, _ index: Int) -> Bool {
    switch kind(day - 1) {
    case .inside, .since, .until, .matching, .dateWord, .weekday, .unit:
      return index == day + 1 && !text[index].word.isKnown
        && digits(index + 1, 4...4).map { (1900...2100).contains($0) } == true
    default: return false
    }
  }

  // MARK: Months that a machine misread, without a day

  /// Whether an unknown word stands for a month: a year behind it, and a preposition or another month before it.
  func isGarbledMonth(_ index: Int) -> Bool { hasYearBehind(index) && garbledName(index) != nil }

  /// «شياط 2021», «تسرين الأول 2018» after a preposition; «بين كانون الثاني 2020 وشياط 2021»
  func garbledMonthFirst(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard parts.month == nil, hasYearBehind(index), let (month, words) = garbledName(index) else { return nil }
    parts.month = month
    return yearAfter(index + words, &parts)
  }

  private func hasYearBehind(_ index: Int) -> Bool {
    guard text[index].kind == .word, kind(index) == .none else { return false }
    if text[index + 1].digitCount == 4 { return true }
    return text[index + 2].digitCount == 4 && isKind(index + 1, .ordinal)
  }

  private func garbledName(_ index: Int) -> (month: Int, words: Int)? {
    let start = garbledStart(index)
    guard let found = GarbledMonth.read(text, index, from: start, lexicon: self),
      let year = digits(index + found.words, 4...4), (1900...2100).contains(year), isIsolated(index + found.words)
    else { return nil }
    if found.words == 2 { return found }
    guard let key = text.key(index, from: start), !DateParser.notMonths.contains(key) else { return nil }
    if start > Int(text[index].start) { return text[index - 1].digitCount == 4 ? found : nil }
    switch kind(index - 1) {
    case .inside, .since, .until, .into, .between, .before, .after, .during, .from, .part: return found
    case .unit: return value(index - 1) == TimeUnit.month.rawValue ? found : nil
    default: return isKind(index - 1, .and) && text[index - 2].digitCount == 4 ? found : nil
    }
  }

  /// The byte where an unknown word begins, without a و that joins it to a year before.
  func garbledStart(_ index: Int) -> Int {
    let start = Int(text[index].start)
    guard kind(index) == .none, text[index].kind == .word, text[index - 1].digitCount == 4,
      text.key(index)?[0] == LetterFold.waw
    else { return start }
    return start + 2
  }

  /// Words that look like months and are none.
  private static let notMonths: [LetterKey] = ["نيشان", "تمور", "آبار", "آثار", "أنار", "بيسان"].compactMap {
    LetterKey($0)
  }
}
