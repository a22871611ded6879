/// Words before an expression that belong to it, and of which none begins one by itself.
extension DateParser {
  /// An expression with what leads to it: «دون 18 عاماً», «شي الساعة خمسة», «السنوات 2016-2020», «بعد ذلك بيومين».
  ///
  /// - Returns: the expression, and the lexeme at which it begins.
  func withLead(_ expression: DateExpression, at index: Int) -> (DateExpression, Int) {
    if case .duration(let length, let bound) = expression, bound == nil || bound == .approximate,
      !length.isIndefinite, let start = toldFromBefore(index)
    {
      let sign = text.isPlainWord(start, in: DateParser.beforeIt) || isKind(start, .before) ? -1 : 1
      return (.fromLast(TimeOffset(duration: length, sign: sign), lengthStart: text[index].bodyStart), start)
    }
    // «بعد خروجه بيومين», «قبل الحكم بستة أشهر», «قبل سقوط المدينة بستة أيام»
    if case .duration(let length, nil) = expression, !length.isIndefinite, text[index].proclitics == .ba,
      let start = beforeEvent(index)
    {
      let offset = TimeOffset(duration: length, sign: isKind(start, .before) ? -1 : 1)
      return (.fromEvent(offset, lengthStart: text[index].bodyStart, event: start + 1), start)
    }
    switch expression {
    case .duration(let length, nil) where !length.isIndefinite:
      // «سن الخامسة», «دون سن الثامنة عشرة»
      if isAgeWord(index - 1), hasArticle(index) {
        let isBelow = text.isPlainWord(index - 2, in: DateParser.below)
        return (.duration(length, isBelow ? .lessThan : nil), isBelow ? index - 2 : index - 1)
      }
      // «ثلثاهم دون الثامنة عشرة»
      if isKind(index, .ordinal), text.isPlainWord(index - 1, in: DateParser.below) {
        return (.duration(length, .lessThan), index - 1)
      }
      // «نصفهم فوق السبعين»
      if isKind(index, .number), hasArticle(index), text.isPlainWord(index - 1, in: DateParser.above) {
        return (.duration(length, .moreThan), index - 1)
      }
      // «فوق الساعتين»
      if isKind(index, .unitDual), hasArticle(index) { return (.duration(length, .moreThan), index - 1) }
      guard text[index].proclitics.isEmpty, !isKind(index - 2, .from) else { break }
      if text.isPlainWord(index - 1, in: DateParser.below) { return (.duration(length, .lessThan), index - 1) }
      if text.isPlainWord(index - 1, in: DateParser.above) { return (.duration(length, .moreThan), index - 1) }
      if isAbout(index - 1) { return (.duration(length, .approximate), index - 1) }
    case .point(var parts) where parts.clock != nil && parts.bound == nil && isAbout(index - 1):
      parts.bound = .approximate
      return (.point(parts), index - 1)
    case .point(let parts), .span(.some(let parts), .some):
      if !expression.isSpan, parts.isYear, isKind(index - 1, .from), isBare(index - 1),
        let start = samePeriod(index - 2)
      {
        return (.samePeriod(of: parts, yearStart: text[index].bodyStart), start)
      }
      guard text[index].kind == .digits, parts.year != nil, parts.month == nil, parts.day == nil,
        leadsYears(index - 1, isSpan: expression.isSpan) || text[index].digitCount == 2 && isKind(index - 1, .article)
      else { break }
      return (expression, index - 1)
    default: break
    }
    return (expression, index)
  }

  /// «في التاسعة من عمرها», «سن الخامسة»: how old somebody is, by the year that they are in.
  func age(_ index: Int) -> (DateExpression, Int)? {
    guard !isBound(index), isKind(index, .ordinal) || isKind(index, .number) || isKind(index, .unit, 0),
      let (years, next) = ageInWords(index)
    else { return nil }
    let length = self.years(years)
    if isAgeWord(index - 1) { return (.duration(length, nil), next) }
    // «ثلثاهم دون الثامنة عشرة»
    if years > 9, years < 26, next == index + 2, text.isPlainWord(index - 1, in: DateParser.below), isPhraseEnd(next) {
      return (.duration(length, nil), next)
    }
    // «لم يبلغوا الثامنة عشرة», «تجاوز الستين من عمره»
    if years > 1, text.isStem(index - 1, in: DateParser.reached) {
      if isKind(next, .from), isKind(next + 1, .age) { return (.duration(length, nil), next + 2) }
      let isOfPeople =
        text.isPlainWord(index - 1, in: DateParser.reachedByMany)
        || (2...3).contains { text.isPlainWord(index - $0, in: DateParser.notYet) }
        // «أمي تجاوزت السبعين», «عن عمر ناهز الرابعة والستين»
        || years >= 20 && (2...3).contains { text.isPlainWord(index - $0, in: DateParser.elders) }
      if isOfPeople, isPhraseEnd(next) || text[next].proclitics.contains(.wa) || kind(next) == .none && !isCounted(next)
      {
        return (.duration(length, nil), next)
      }
    }
    // «وهي في الثالثة والعشرين»: no hour is so late; «وهو في العشرين», «وهو دون العشرين»
    if isAgeOfSomebody(index, years, next) { return (.duration(length, nil), next) }
    // «فتى في الرابعة عشرة»
    if years > 9, next == index + 2, isKind(index - 1, .inside), isBare(index - 1),
      text.isPlainWord(index - 2, in: DateParser.young),
      isPhraseEnd(next) || kind(next) == .none && joined(next) == nil
    {
      return (.duration(length, nil), next)
    }
    guard isKind(next, .from), isBare(next), isKind(next + 1, .age), isKind(index - 1, .inside) else { return nil }
    let end = next + 2
    return isKind(end, .about, 2) ? (.duration(length, .approximate), end + 1) : (.duration(length, nil), end)
  }

  /// «كان عمره 38»، «وهو ابن سبعة عشر»: how old somebody is, without «سنة».
  func bareAge(_ index: Int) -> (DateExpression, Int)? {
    let before = isSign(index - 1, ":") ? index - 2 : index - 1
    let isSaid = text.isPlainWord(before, in: DateParser.hisAge)
    let isSon =
      before == index - 1 && text.isPlainWord(before, in: DateParser.sons)
      && text.isPlainWord(before - 1, in: DateParser.whoIs)
    if let age = ageInList(index) { return age }
    guard isSaid || isSon, isBare(index) || isKind(index, .number) && hasArticle(index) && isSon else { return nil }
    let years: Int
    let next: Int
    if let value = digits(index, 1...3), isIsolated(index) {
      (years, next) = (value, index + 1)
    } else if let (value, end) = spelled(index) {
      (years, next) = (value, end)
    } else {
      return nil
    }
    guard (isSon ? 5...110 : 1...110).contains(years), isPhraseEnd(next) || text.key(next)?[0] == LetterFold.waw,
      !isSign(next, "%"), !isSign(next, "/"), !isDash(next) || text[next + 1].kind != .digits
    else { return nil }
    return (.duration(self.years(years), nil), next)
  }

  /// «زوجته سميرة (57)», an entry of a list of kin of whom another has «61 عاماً» behind the name
  private func ageInList(_ index: Int) -> (DateExpression, Int)? {
    guard let years = digits(index, 1...2), (1...99).contains(years), isSign(index - 1, "("), isSign(index + 1, ")"),
      text[index - 2].kind == .word, kind(index - 2) == .none || kind(index - 2) == .givenName, isLineEdge(index + 2),
      (2...7).contains(where: { isLineEdge(index - $0) })
    else { return nil }
    let start = lineStart(index)
    guard (start..<index).contains(where: { text.isPlainWord($0, in: DateParser.relatives) }) else { return nil }
    var (above, below) = (start, lineEnd(index))
    for _ in 0..<4 {
      if above > 1 { above = lineStart(above - 2) }
      below = lineEnd(min(below + 1, text.count))
    }
    let hasAge = (above..<below).contains {
      text[$0].kind == .digits && isKind($0 + 1, .unit, Int(TimeUnit.year.rawValue)) && isLineEdge($0 + 2)
    }
    return hasAge ? (.duration(self.years(years), nil), index + 1) : nil
  }

  private static let relatives = KeySet(
    "زوجته زوجها زوجة زوج بنته بنتها ابنه ابنته ابنها ابنتها ابن ابنة ولده ولدها طفله طفلته طفلها طفلتها والده والدته والدها والدتها أبوه أمه أمها أخوه أخته شقيقه شقيقته شقيقها شقيقتها حفيده حفيدته حفيدها جده جدته عمه عمته خاله خالته"
  )
  private static let hisAge = KeySet("عمره عمرها عمري عمرك العمر وعمره وعمرها")
  private static let sons = KeySet("ابن ابنة بنت إبن")

  /// A feminine ordinal, or tens: «التاسعة والأربعين», «الثلاثين».
  private func ageInWords(_ index: Int) -> (Int, Int)? {
    // «الثانية» is a second of time as well.
    if isKind(index, .unit, 0) {
      if isKind(index + 1, .number, 10), isBare(index + 1) { return (12, index + 2) }
      if let tens = joined(index + 1), isKind(tens, .number), value(tens) >= 20, value(tens) < 100, hasArticle(tens) {
        return (value(tens) + 2, tens + 1)
      }
      return (2, index + 1)
    }
    if isKind(index, .number) {
      guard value(index) >= 20, value(index) < 100 else { return nil }
      return (value(index), index + 1)
    }
    guard text.endsInTehMarbuta(index) || text.isPlainWord(index, "الأولى") else { return nil }
    return ordinal(index)
  }

  /// Whether «في», «دون» or «فوق» leads to an age: an ordinal in the feminine beyond the hours, or tens behind who somebody is.
  private func isAgeOfSomebody(_ index: Int, _ years: Int, _ next: Int) -> Bool {
    let isIn = isKind(index - 1, .inside, 0) && isBare(index - 1)
    let isBeside =
      text.isPlainWord(index - 1, in: DateParser.below) || text.isPlainWord(index - 1, in: DateParser.above)
    // «عن عمر ناهز الثانية والتسعين»
    if years > 12, text.isPlainWord(index - 1, in: DateParser.neared), !isKind(next, .unit),
      (2...3).contains(where: { text.isPlainWord(index - $0, in: DateParser.elders) })
    {
      return true
    }
    // «كبراهن في السابعة», «كنت في الثانية عشرة، واختبأت …»
    if isIn, years > 1, isPhraseEnd(next),
      text.isPlainWord(index - 2, in: DateParser.eldest)
        || years > 4 && text.isPlainWord(index - 2, in: DateParser.iWas)
    {
      return true
    }
    guard years > 12, isIn || isBeside, !isKind(next, .from),
      isPhraseEnd(next) || kind(next) == .none && !isCounted(next)
        || isKind(next, .inside) || text[next].proclitics.contains(.wa)
    else { return false }
    if text.isPlainWord(index - 2, in: DateParser.whoIs) { return true }
    guard next == index + 2, !isKind(index, .number) else { return false }
    // «الجلسات في الثالثة والعشرين» have a noun of their own.
    return text[index - 2].kind == .word && isBeside
      || isIn && years > 24 && isPhraseEnd(next) && !hasArticleLook(index - 2)
  }

  private static let neared = KeySet("ناهز ناهزت يناهز تناهز جاوز جاوزت قارب قاربت")
  private static let elders = KeySet(
    "عمر عمره عمرها سن أمي أبي جدي جدتي أمه أبوه والدي والدتي والده والدته والدها والدتها جده جدته جدها عجوز عجوزا شيخ مسن مسنة وأمي وأبي وجدي وجدتي ووالدي ووالدتي وأمه وأبوه خالتي عمتي عمي خالي"
  )
  private static let eldest = KeySet(
    "كبراهن كبراهم صغراهن صغراهم أكبرهم أصغرهم أكبرهن أصغرهن أكبرهما أصغرهما أكبرنا أصغرنا وأكبرهم وأصغرهم وكبراهن وصغراهن"
  )
  private static let iWas = KeySet("كنت وكنت")
  private static let whoIs = KeySet(
    "وأكبرهم وأصغرهم أكبرهم أصغرهم أكبرهن أصغرهن أكبرهما أصغرهما أكبرنا أصغرنا نصفهم ثلثهم ربعهم معظمهم أغلبهم وهو وهي هو هي وهما كان كانت وكان وكانت وأنا أنا كنت وكنت مازال ما زال يزال تزال"
  )

  private func isAgeWord(_ index: Int) -> Bool { text.isPlainWord(index, in: DateParser.agesOf) }

  private static let agesOf = KeySet("سن بسن")
  /// Verbs of coming to an age, of which none is said of hours.
  private static let reached = KeySet(
    """
    يبلغ تبلغ يبلغوا يبلغن بلغ بلغت بلغوا بلغن يكمل تكمل يكملوا يكملن أكمل أكملت أكملوا أتم أتمت أتموا يتم تتم يتموا يتجاوز تتجاوز يتجاوزوا تجاوز تجاوزت تجاوزوا ناهز ناهزت \
    قارب قاربت
    """)
  private static let reachedByMany = KeySet("بلغوا بلغن يبلغوا يبلغن أتموا أكملوا")
  private static let notYet = KeySet("لم ولم قبل دون")
  private static let young = KeySet(
    "فتى شاب شابا طفل طفلا صبي صبيا مراهق مراهقا فتاة شابة طفلة صبية مراهقة ابن ابنة يافع يافعا غلام")

  /// Where «الفترة نفسها», «المدة المماثلة», «نفس الفترة» begins that ends at an index.
  private func samePeriod(_ index: Int) -> Int? {
    let isNoun = { (at: Int) in text.isStem(at, in: DateParser.periods) && (hasArticle(at) || hasArticleLook(at)) }
    if isKind(index, .same) || text.isPlainWord(index, in: DateParser.alike), isNoun(index - 1) { return index - 1 }
    return isKind(index - 1, .same) && isNoun(index) ? index - 1 : nil
  }

  private static let periods = KeySet("فترة مدة")
  private static let alike = KeySet("المماثلة المقابلة المناظرة")

  /// Where «بعدها», «بعد ذلك», «قبلها» begins right before a length in ب.
  private func toldFromBefore(_ index: Int) -> Int? {
    guard text[index].proclitics == .ba || text.isPlainWord(index, in: DateParser.byAbout) else { return nil }
    if text.isPlainWord(index - 1, in: DateParser.afterIt) { return index - 1 }
    guard isKind(index - 1, .this, 1), isKind(index - 2, .before) || isKind(index - 2, .after),
      text[index - 2].proclitics.isSubset(of: [.wa, .fa])
    else { return nil }
    return index - 2
  }

  /// Where a word begins without the و before it: «وبعدها» is no word of the vocabulary, and its ب no particle.
  func leadStart(_ index: Int) -> Int {
    guard text.isPlainWord(index, in: DateParser.afterIt) else { return text[index].bodyStart }
    return text[index].range.lowerBound + (text.isPlainWord(index, in: DateParser.andAfterIt) ? 2 : 0)
  }

  /// Where «قبل» or «بعد» stands before an event that ends at an index: one with the article, or a happening and whose it was.
  private func beforeEvent(_ end: Int) -> Int? {
    func isBeside(_ index: Int) -> Bool {
      (isKind(index, .before) || isKind(index, .after)) && text[index].proclitics.isSubset(of: [.wa, .fa])
    }
    func isLead(_ index: Int) -> Bool { isBeside(index) && !isKind(index - 1, .from) && !isKind(index - 1, .on) }
    if isBeside(end - 2), isPossessed(end - 1) || isOfSpeaker(end - 1) { return end - 2 }
    if isLead(end - 2),
      text.isPlainWord(end - 1, in: DateParser.theEvents) || hasArticleLook(end - 1) && mayBeHappening(end - 1)
    {
      return end - 2
    }
    for length in 3...4
    where isLead(end - length)
      && (text.isPlainWord(end - length + 1, in: DateParser.happenings) || isHappening(end - length + 1))
    {
      return (end - length + 2..<end).allSatisfy { text[$0].kind == .word && text[$0].proclitics.isSubset(of: .al) }
        ? end - length : nil
    }
    return nil
  }

  /// «خروجه», «اعتقالها», «وصولهم»
  func isPossessed(_ index: Int) -> Bool {
    guard kind(index) == .none, let key = text.key(index), key.count >= 5, !hasArticleLook(index),
      !text.endsInTehMarbuta(index)
    else { return false }
    return DateParser.possessives.contains { key.hasSuffix($0) }
  }

  /// «اعتقالي», «خروجنا»
  private func isOfSpeaker(_ index: Int) -> Bool {
    kind(index) == .none && !hasArticleLook(index) && isHappening(index)
  }

  private static let possessives = LetterKey.each(of: "ه ها هم هن هما")

  /// «شي» of «شي الساعة خمسة», and not of «كل شي».
  private func isAbout(_ index: Int) -> Bool {
    text.isPlainWord(index, "شي") && !text.isPlainWord(index - 1, in: DateParser.ofThings)
  }

  private static let byAbout = KeySet("بنحو بحوالي بقرابة")
  static let afterIt = KeySet("بعدها بعده قبلها قبله وبعدها وبعده وقبلها وقبله")
  private static let andAfterIt = KeySet("وبعدها وبعده وقبلها وقبله")
  private static let beforeIt = KeySet("قبلها قبله وقبلها وقبله")
  private static let below = KeySet("دون تحت")
  static let above = KeySet("فوق")
  private static let ofThings = KeySet("كل أي أهم أول آخر أحسن ما ولا كم هيك في مافي")
  private static let seasons = KeySet("موسم الموسم")
  private static let manyYears = KeySet("السنوات الأعوام")

  /// «موسم 2016/17», «السنوات 2016-2020»; of a list, «الأعوام 2015 و2016», each is a year by itself.
  private func leadsYears(_ index: Int, isSpan: Bool) -> Bool {
    text.isPlainWord(index, in: DateParser.seasons) || isSpan && text.isPlainWord(index, in: DateParser.manyYears)
  }
}

extension DateExpression {
  fileprivate var isSpan: Bool {
    if case .span = self { true } else { false }
  }
}
