/// Words that have the letters of a date's and are others, as their spelling or the next word shows: «لئلا», «بأجر», «بكرة القدم».
extension DateParser {
  /// Whether what was read as a date is made of other words.
  func isOtherWord(_ parts: DateParts, _ start: Int, _ next: Int) -> Bool {
    let last = next - 1
    if parts.isNow { return isNameOfNow(start) }
    if parts.dayOffset != nil, next == start + 1, isOtherDay(parts, start) { return true }
    // «اليوم كأحد أهم الأيام»
    if parts.weekday != nil, next == start + 1, text[start].proclitics.contains(.ka) { return true }
    // «يقارب الصفر»
    if parts.isHijri, parts.month == 2, parts.day == nil, hasArticle(last), text.isStem(last, in: DateParser.zero) {
      return true
    }
    // «نزلت السبت من البلكونة»: a basket
    if parts.weekday == 6, next == start + 1, isKind(next, .from), text.isPlainWord(next + 1, in: DateParser.balconies)
    {
      return true
    }
    // «يرافقها أيلول حداد»: who accompanies her
    if parts.month != nil, next == start + 1, isBare(start), isImperfect(start - 1), text[next].kind == .word,
      kind(next) == .none, !hasArticleLook(next), text[next].proclitics.isEmpty,
      text.key(next).map({ $0.count >= 3 }) == true,
      text.key(start - 1).map({ key in DateParser.hers.contains { key.hasSuffix($0) } }) == true
    {
      return true
    }
    // «المحامي ذو الحجة القوية»
    if parts.month == 12, parts.isHijri, parts.day == nil, text.isPlainWord(next, in: DateParser.ofArguments) {
      return true
    }
    guard let part = parts.daypart, parts.clock == nil else { return false }
    // «الطالبة ضحى شعبان»
    if parts.isHijri, parts.month != nil, parts.day == nil, parts.year == nil, isBare(start) { return true }
    guard !parts.hasDate else { return false }
    // «واقفين ظهراً لظهر»
    if part == .noon, text.isPlainWord(next, "لظهر") { return true }
    switch part {
    // «لئلا يروه»
    case .night: return text.isPlainWord(start, "ليلا") && text.carriesHamza(start)
    // «قبل عصر النهضة», «العصر الحديث», «عصراً ذهبياً»
    case .asr: return isEra(last)
    // «بعد زوال الخطر», «المهددة بالزوال»
    case .noon, .afternoon, .forenoon: return isDisappearance(last)
    // «نحو المغرب»
    case .sunset, .evening: return isKind(start, .about) && text.isStem(last, in: DateParser.morocco)
    // «متهم بالسحر»
    case .suhur: return text[last].proclitics.contains(.ba) && text.isStem(last, in: DateParser.magic)
    default: return false
    }
  }

  /// «آلان», «ألان», «الإن ليزي», «بهلا», «أخبار الآن»
  private func isNameOfNow(_ index: Int) -> Bool {
    if text.isPlainWord(index, in: DateParser.nows) {
      if LetterFold.isAlefWithHamza(text.bytes, Int(text[index].start)) || text.startsWithMadda(index) { return true }
      // The third letter with a hamza below: U+0625, D8 A5
      let third = Int(text[index].start) + 4
      if third + 1 < Int(text[index].end), text.bytes[third] == 0xD8, text.bytes[third + 1] == 0xA5 { return true }
    }
    // «مات جاره في الحال»: at once
    if text.isPlainWord(index, "الحال"), (2...4).contains(where: { text.isStem(index - $0, in: DateParser.atOnce) }) {
      return true
    }
    return text[index].proclitics.contains(.ba) || text.isPlainWord(index - 1, in: DateParser.channels)
  }

  /// «بكرة القدم», «بأجر زهيد», «كامس»; «اليوم خمر وغداً أمر», «غداً لناظره قريب».
  private func isOtherDay(_ parts: DateParts, _ index: Int) -> Bool {
    // «وكأمسِ» has its hamza.
    if text[index].proclitics.contains(.ka) { return !text.carriesHamza(index) }
    if parts.dayOffset == 0 { return text.isPlainWord(index + 1, in: DateParser.proverbsOfToday) || isHeading(index) }
    guard parts.dayOffset == 1 else { return false }
    // «والغدا مجبوس»: lunch
    if hasArticle(index), text.endsInAlef(index) { return true }
    if text.isPlainWord(index, "باجر") { return text.carriesHamza(index) }
    if text.isPlainWord(index, "بكرة") || text.isStem(index, in: DateParser.balls) {
      return text.isPlainWord(index + 1, in: DateParser.sports)
    }
    return text.isPlainWord(index + 1, in: DateParser.proverbsOfTomorrow)
  }

  /// «اليوم والتاريخ | المادة | التوقيت», «اليوم ؛ المغادرون ؛ القادمون»: what heads a column
  private func isHeading(_ index: Int) -> Bool {
    guard startsLine(index) || isBar(index - 1), hasArticle(index) else { return false }
    if text.isPlainWord(index + 1, in: DateParser.besideDays) { return true }
    let sign = text[index + 1].sign
    return isBar(index + 1) && (index + 2..<min(index + 20, lineEnd(index))).contains { text[$0].sign == sign }
  }

  /// | ؛ ; /
  private func isBar(_ index: Int) -> Bool {
    isSign(index, "|") || isSign(index, "؛") || isSign(index, ";") || isSign(index, "/")
  }

  /// Whether «عصر» is an age: with what it is the age of, or an adjective behind it.
  private func isEra(_ index: Int) -> Bool {
    guard isKind(index, .daypart, 6) || isKind(index, .daypartAdverb, 6) else { return false }
    let next = index + 1
    guard text[next].kind == .word, kind(next) == .none, !isBound(next) else { return false }
    if hasArticle(index) || isKind(index, .daypart) && !text.hasTanwin(index) { return hasArticleLook(next) }
    return text.hasTanwin(next) && !text.isPlainWord(next, in: DateParser.intensifiers)
      || text.isPlainWord(next, in: DateParser.kindsOfAges)
  }

  private func isDisappearance(_ index: Int) -> Bool {
    guard text.isStem(index, in: DateParser.vanishing) else { return false }
    return text[index].proclitics.contains(.ba)
      || !hasArticle(index) && text[index + 1].kind == .word
        && kind(index + 1) == .none && !text.isPlainWord(index + 1, "الشمس")
  }

  /// «حرب الأيام الستة», «حرب الثلاثين عاماً»: the end of a length that a war is called after.
  func warName(_ index: Int) -> Int? {
    guard hasArticle(index), text.isPlainWord(index - 1, in: DateParser.wars) else { return nil }
    if isKind(index, .unitPlural), hasArticle(index + 1), isKind(index + 1, .number) { return index + 2 }
    guard isKind(index, .number) || isKind(index, .hundred), isKind(index + 1, .unit), isBare(index + 1) else {
      return nil
    }
    return index + 2
  }

  private static let wars = KeySet("حرب وحرب لحرب بحرب حربي")
  private static let zero = KeySet("صفر")
  private static let nows = KeySet("الآن")
  private static let besideDays = KeySet("والتاريخ والساعة والوقت")
  private static let atOnce = KeySet(
    "مات ماتت ماتوا توفي توفيت قتل قتلت قتلوا استشهد استشهدت استشهدوا فارق فارقت لفظ قضى قضوا سقط سقطت انفجر انفجرت انهار انهارت عاد عادت خرج خرجوا هرب هربوا"
  )
  private static let channels = KeySet("أخبار")
  private static let balls = KeySet("بكرة كرة")
  private static let sports = KeySet(
    "القدم السلة اليد الطائرة الماء المضرب الطاولة الشاطئية الثلج البيسبول قدم سلة يد طائرة طاولة ماء أبيهم أبيها أبيه")
  private static let proverbsOfToday = KeySet("خمر خير")
  private static let proverbsOfTomorrow = KeySet("لناظره أمر")
  private static let kindsOfAges = KeySet("ذهبيا جديدا مزدهرا حديثا كاملا بأكمله آخر مظلما")
  private static let vanishing = KeySet("زوال")
  private static let morocco = KeySet("مغرب")
  private static let balconies = KeySet("البلكونة البلكون الشرفة الشباك السطح السطوح المنور البرندة")
  private static let hers = LetterKey.each(of: "ها هم هما ه")
  private static let ofArguments = KeySet("القوية الدامغة البالغة الواضحة الضعيفة")
  private static let magic = KeySet("سحر")
}
