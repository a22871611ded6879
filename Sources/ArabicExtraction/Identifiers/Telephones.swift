/// Telephone numbers.
extension IdentifierScanner {
  /// Groups of digits with what parts them.
  private struct Groups {
    var lexemes: Range<Int>
    var lengths = Lengths()
    /// Four bits each, the last one lowest.
    private var digits: UInt128 = 0
    /// How many digits.
    private(set) var count = 0
    var isInternational = false
    var hasPoint = false
    var hasDash = false
    /// A space, a bracket, or a long dash.
    var hasOther = false
    var hasStroke = false

    init(lexemes: Range<Int>) { self.lexemes = lexemes }

    mutating func append(_ digit: UInt8) {
      digits = digits << 4 | UInt128(digit)
      count += 1
    }

    func digit(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: digits >> UInt128(4 * (count - 1 - index))) & 15 }

    mutating func dropLastGroup() {
      let last = lengths.removeLast()
      digits >>= UInt128(4 * last)
      count -= last
    }

    /// Takes «00» off the front.
    mutating func dropTrunk() {
      digits &= (1 << UInt128(4 * (count - 2))) - 1
      count -= 2
      lengths.shortenFirst(by: 2)
    }

    /// How many digits the prefix of a town has that stands last: «2134478/041».
    var prefixLength: Int? { lengths.count == 2 && lengths[0] > 3 ? lengths[1] : nil }

    func endsInZeros(_ number: Int) -> Bool { digits & (1 << UInt128(4 * number) - 1) == 0 }
  }

  /// How many digits each of at most nine groups has, in one word so that shapes are compared at once.
  private struct Lengths: Equatable {
    private var bits: UInt64 = 0
    private(set) var count = 0

    init(_ lengths: Int...) { for length in lengths { append(length) } }

    mutating func append(_ length: Int) {
      bits |= UInt64(length) << UInt64(5 * count)
      count += 1
    }

    subscript(index: Int) -> Int { Int(bits >> UInt64(5 * index) & 31) }

    mutating func removeLast() -> Int {
      count -= 1
      let last = self[count]
      bits &= (1 << UInt64(5 * count)) - 1
      return last
    }

    mutating func shortenFirst(by number: Int) { bits -= UInt64(min(number, self[0])) }

    func allSatisfy(_ holds: (Int) -> Bool) -> Bool { (0..<count).allSatisfy { holds(self[$0]) } }
  }

  /// The telephone number that begins at a lexeme: a `+`, a bracket, or digits.
  ///
  /// Seven to fifteen digits (ITU-T E.164), by an international prefix, by a word such as «هاتف» before them, or by their
  /// grouping.
  func phone(at index: Int) -> IdentifierMention? {
    let first = text[index]
    let before = text[index - 1]
    // Most figures are too short, and nothing that could go on with them follows.
    if first.kind == .digits, first.digitCount < 8 {
      if isHotline(index) || isServiceNumber(index) { return hotline(index) }
    }
    if first.kind == .digits, first.digitCount < 7 {
      if text[index + 1].kind != .digits, text[index + 1].kind != .sign { return nil }
    }
    if !first.spaceBefore, before.kind == .digits || before.kind == .latin { return nil }
    if !first.spaceBefore, first.kind == .digits, before.kind == .sign, bindsToCode(index) { return nil }
    guard var groups = groups(from: index) else { return nil }
    takeTrailingPlus(&groups)
    let isCalled =
      hasCue(before: index)
      || text.isPlainWord(index - 1, in: Self.on) && (isCall(index - 2) || text.isPlainWord(index - 2, in: Self.asking))
      || follows(index)
      || text[index - 1].isSign(":") && isHot(index - 2)
    while groups.count > 15, groups.lengths.count > 1, groups.isInternational || isCalled { drop(&groups) }
    // «ت: 250 417»: a telephone of a town, from before it had seven digits
    let isOfTown = groups.lengths == Lengths(3, 3) && isLabel(index - 1)
    guard groups.count >= 7 || isOfTown, groups.count <= 15 else { return nil }
    // «اتصل 1250000 شخص»: what counts a noun calls nobody.
    if !groups.isInternational, !groups.hasDash, groups.digit(0) != 0, hasNoun(groups.lexemes.upperBound) { return nil }
    guard groups.isInternational || isCalled && !looksLikeDate(groups) || hasShape(groups, index) else { return nil }
    if groups.isInternational && groups.count < 8 { return nil }
    return mention(groups)
  }

  /// «22253456 أو 1889889»: another number right behind one.
  private func follows(_ index: Int) -> Bool {
    guard index - lastPhone <= 2, index > lastPhone else { return false }
    return text.isPlainWord(index - 1, in: Self.joints)
      || [0x2D, 0x2013, 0x2C, 0x60C, 0x2F].contains(text[index - 1].sign)
  }

  private static let joints = KeySet("أو و")

  /// «الخط الساخن 15335», «الرقم المختصر: 19468»
  private func isHotline(_ index: Int) -> Bool {
    guard text[index].digitCount >= 2, text[index].spaceBefore || text[index - 1].kind == .sign else { return false }
    // «خط النجدة 17»
    if text[index].digitCount == 2 {
      return text.isPlainWord(index - 1, in: Self.helping) && text.isStem(index - 2, in: Self.callLine)
        && text[index + 1].kind != .digits && !hasNoun(index + 1) && grammar.numbers[text.word(index + 1)].role == .none
    }
    let word = text[index - 1].isSign(":") || text[index - 1].isSign("(") ? index - 2 : index - 1
    if isHot(word), text.isStem(word - 1, in: Self.lines) { return true }
    let next = text[index + 1]
    if next.kind == .digits || next.kind == .sign && isBound(index + 1) { return false }
    // «…، الطوارئ 9999», «الطوارئ: 112», but «القلب 12، الطوارئ 140» are beds.
    if text.isPlainWord(word, "الطوارئ"), text[word - 1].kind != .word, next.kind != .word,
      text[index].digitCount == 4 && !isLikeYear(index) || text[index - 1].isSign(":") && beginsShort(index),
      !(1...8).contains(where: { text[word - $0].kind == .digits && text[word - $0].digitCount <= 3 })
    {
      return true
    }
    // «خط المساعدة 16000», «هاتف الطوارئ 112», «الرقم 911 أو 999»
    if !isLikeYear(index), text.isPlainWord(word, in: Self.helping), text.isStem(word - 1, in: Self.lines) {
      return true
    }
    if text.isPlainWord(word, "الرقم"), text[index].digitCount <= 5, text.isPlainWord(word - 1, in: Self.on),
      (2...4).contains(where: { isCall(word - $0) }) || (2...12).contains(where: { isHot(word - $0) })
    {
      return true
    }
    // «الدفاع المدني، الرقم 113»
    if text.isPlainWord(word, "الرقم"), beginsShort(index), text[word - 1].isSign("،") || text[word - 1].isSign(","),
      isService(word - 2) || text.isPlainWord(word - 2, in: Self.serviceKinds) && isService(word - 3)
    {
      return true
    }
    // «عيطت للرقم 3030»
    if text.isPlainWord(word, in: Self.toNumber), text[index].digitCount <= 5,
      (1...3).contains(where: { isCall(word - $0) })
    {
      return true
    }
    if text[index].digitCount <= 5, follows(index) || isBesidePhone(index) { return true }
    // «فاكس: 743219»
    if (5...6).contains(text[index].digitCount), text[index - 1].isSign(":"),
      cues[text.word(index - 2)].contains(.phone),
      text[index - 2].proclitics.isSubset(of: .al)
    {
      return true
    }
    // «للتبليغ عن الأعطال: 1417»
    if text[index].digitCount <= 5, text[index - 1].isSign(":"), !isLikeYear(index),
      (2...5).contains(where: { text.isPlainWord(index - $0, in: Self.forCalls) })
    {
      return true
    }
    // «أبلغ في 15330»
    if (4...5).contains(text[index].digitCount), !isLikeYear(index), text.isPlainWord(index - 1, "في"),
      text.isPlainWord(index - 2, in: Self.reports)
        || text.isPlainWord(index - 2, in: Self.reached) && text.isSpoken(near: index)
    {
      return true
    }
    // «نطلب 197», «يدق على 998»
    let dial = text.isPlainWord(index - 1, in: Self.on) ? index - 2 : index - 1
    if text.isPlainWord(dial, in: Self.dials), beginsShort(index) { return true }
    // «دقينا 9999 ومحد يرد»
    if text.isPlainWord(index - 1, in: Self.rang), (4...5).contains(text[index].digitCount), !isLikeYear(index) {
      return true
    }
    // «اتصلوا على 1415»
    return text[index].digitCount <= 5 && text.isPlainWord(index - 1, in: Self.on)
      && isCall(index - 2) && grammar.numbers[text.word(index + 1)].role == .none
      && !isLikeYear(index)
  }

  /// «للشكاوى: 5500 أو 07901234566»: a short number before a long one
  private func isBesidePhone(_ index: Int) -> Bool {
    guard text[index - 1].isSign(":") || cues[text.word(index - 1)].contains(.phone),
      text.isPlainWord(index + 1, in: Self.joints) || text[index + 1].isSign("/"),
      text[index + 2].kind == .digits || text[index + 2].isSign("+")
    else { return false }
    // «للاستعلام: 2255 أو +212 535 93 03 33»
    if text[index + 2].isSign("+"), (index + 3...index + 6).reduce(0, { $0 + text[$1].digitCount }) >= 8 { return true }
    // «الطوارئ 119 أو 021-2675500»
    return text.firstDigit(of: text[index + 2]) == 0
      && (text[index + 2].digitCount >= 9 || text[index + 3].isSign("-") && text[index + 4].digitCount >= 6)
  }

  private static let forCalls = KeySet(
    "للتبليغ للإبلاغ للشكاوى للطوارئ للاستفسار للاستفسارات للإسعاف للبلاغات للاتصال للتواصل")
  private static let toNumber = KeySet("للرقم بالرقم عالرقم")

  /// «اتصلوا», and «بالشركة» of «اتصلنا بالشركة على 125»
  private func isCall(_ index: Int) -> Bool {
    text.isPlainWord(index, in: Self.calls)
      || text.isPlainWord(index, in: Self.callees) && text.isPlainWord(index - 1, in: Self.calls)
  }

  private static let callees = KeySet("بالشركة بالإسعاف بالطوارئ")

  func isLikeYear(_ index: Int) -> Bool { text.integer(index).map((1900...2100).contains) == true }

  /// «الإسعاف 110، الإطفاء 113»: the short number of a public service, where another such number stands in the line or its head names calls.
  private func isServiceNumber(_ index: Int) -> Bool {
    guard (3...4).contains(text[index].digitCount), text[index].spaceBefore || text[index - 1].kind == .sign,
      let start = serviceStart(index)
    else { return false }
    if index - lastPhone <= 8, index > lastPhone { return true }
    for at in (max(0, start - 8)..<start).reversed() {
      if text[at].kind == .newline || text[at].kind == .end { break }
      if !cues[text[at].word].isDisjoint(with: [.phone, .number]) || isCall(at) {
        return true
      }
    }
    // The next one: short numbers begin with 1 or 9.
    guard beginsShort(index), !text.isPlainWord(start - 2, in: Self.tolls) else { return false }
    for at in index + 2..<index + 8 {
      if text[at].kind == .newline || text[at].kind == .end { return false }
      if text[at].kind == .digits { return text[at].digitCount == 3 && beginsShort(at) && serviceStart(at) != nil }
    }
    return false
  }

  /// «الضحايا: الشرطة 112، الأمن 113»
  private static let tolls = KeySet(
    "الضحايا القتلى الشهداء الجرحى المصابون الخسائر الحصيلة الإصابات المعتقلون ضحايا قتلى شهداء جرحى")

  private func beginsShort(_ index: Int) -> Bool {
    text[index].digitCount == 3
      && text.integer(index).map { (100..<200).contains($0) || (900..<1000).contains($0) } == true
  }

  /// Where the name of a public service begins that a number stands behind: «الدفاع المدني: 113», «بالإسعاف على 123».
  private func serviceStart(_ index: Int) -> Int? {
    var at = index - 1
    if text[at].isSign(":") || text[at].isSign("-") || text[at].isSign("(") || text.isPlainWord(at, in: Self.on) {
      at -= 1
    }
    if isService(at) { return at }
    return text.isPlainWord(at, in: Self.serviceKinds) && isService(at - 1) ? at - 1 : nil
  }

  private func isService(_ index: Int) -> Bool {
    cues[text[index].word].contains(.service) && text[index].proclitics.contains(.al)
  }

  private static let serviceKinds = KeySet("المدني المدنية الأحمر الوطني العام الوطنية الطبي الطبية السريع السريعة")
  private static let rang = KeySet("دقينا دقيت دقوا رنينا رنيت")
  private static let dials = KeySet("نطلب اطلب اطلبوا اطلبي يدق تدق دقوا ندق")
  /// They reached so many as well, where nobody speaks.
  private static let reached = KeySet("بلغ بلغت")
  private static let reports = KeySet("أبلغ أبلغت أبلغوا بلغوا كلمت كلمنا")
  private static let on = KeySet("على ع ب")
  private static let calls = KeySet(
    "اطلب اطلبوا تكلمنا تكلموا كلمونا كلموني تكلمونا اتصلولنا عيطت عيط عيطنا عيطو خابرت خابرنا خابرو خابروا يخابر اتصلنا اتصلت كلمتهم كلمناهم كلمني دقيت أرقام الأرقام بتصل نتصل تتصل اتصلو يبلغ تبلغ بلغوا ابلغوا أبلغونا بلغونا اتصل اتصلوا اتصلي الاتصال للاتصال بالاتصال يتصل الإبلاغ للإبلاغ بالإبلاغ التبليغ للتبليغ التواصل للتواصل"
  )
  /// «اللي لقاه يطلب على …», of whole numbers, as one asks for money on something too
  private static let asking = KeySet("يطلب تطلب")
  private static let helping = KeySet("المساعدة الطوارئ الإسعاف النجدة الشكاوى البلاغات الاستعلامات الإبلاغ التبليغ")

  /// «الساخن» of «الخط الساخن»
  func isHot(_ index: Int) -> Bool { text.isPlainWord(index, in: Self.hot) }

  private func hotline(_ index: Int) -> IdentifierMention? {
    let next = text[index + 1]
    if next.kind == .digits || hasNoun(index + 1) && !next.proclitics.contains(.wa)
      || next.kind == .sign && isBound(index + 1)
    {
      return nil
    }
    return IdentifierMention(range: text[index].range, kind: .phone, value: plain(text[index].range))
  }

  private static let hot = KeySet("الساخن المختصر المجاني الموحد الأخضر")
  private static let callLine = KeySet("خط")
  private static let lines = KeySet("خط وخط رقم هاتف مركز غرفة الخط الرقم الهاتف")

  private func drop(_ groups: inout Groups) {
    groups.dropLastGroup()
    var end = groups.lexemes.upperBound - 1
    while end > groups.lexemes.lowerBound, text[end - 1].kind != .digits { end -= 1 }
    groups.lexemes = groups.lexemes.lowerBound..<end
  }

  /// «963944123456+»: the sign that was written first and shown last, behind at least ten digits.
  private func takeTrailingPlus(_ groups: inout Groups) {
    let end = groups.lexemes.upperBound
    guard !groups.isInternational, groups.count >= 10, groups.count <= 15, groups.digit(0) != 0, text[end].isSign("+"),
      !text[end].spaceBefore, text[end + 1].kind != .digits || text[end + 1].spaceBefore
    else { return }
    groups.isInternational = true
    groups.lexemes = groups.lexemes.lowerBound..<(end + 1)
  }

  private func bindsToCode(_ index: Int) -> Bool {
    let far = text[index - 2]
    let sign = text[index - 1]
    guard !sign.spaceBefore, far.kind == .digits || far.kind == .latin || far.kind == .word else {
      return sign.isSign("#") || sign.isSign("$")
    }
    return [0x2D, 0x2E, 0x2F, 0x2C, 0x5F].contains(sign.sign)
  }

  private func groups(from index: Int) -> Groups? {
    var groups = Groups(lexemes: index..<index)
    var at = index
    var isOpen = false
    if text[at].isSign("(") {
      isOpen = true
      at += 1
    }
    if text[at].isSign("+") {
      groups.isInternational = true
      at += 1
    }
    guard text[at].kind == .digits, !text[at].spaceBefore || at == index else { return nil }
    while groups.lengths.count < 9 {
      let lexeme = text[at]
      guard lexeme.kind == .digits else { break }
      if groups.count + lexeme.digitCount > 20 { break }
      text.forEachDigit(of: lexeme) { groups.append($0) }
      groups.lengths.append(lexeme.digitCount)
      groups.lexemes = index..<(at + 1)
      at += 1
      if isOpen, text[at].isSign(")") {
        isOpen = false
        groups.lexemes = index..<(at + 1)
        at += 1
      }
      while [0x2D, 0x2E, 0x2013, 0x28, 0x29, 0x2F].contains(text[at].sign), mayJoin(at, groups) {
        switch text[at].sign {
        case 0x2D: groups.hasDash = true
        case 0x2E: groups.hasPoint = true
        case 0x2F: groups.hasStroke = true
        default: groups.hasOther = true
        }
        if text[at].sign == 0x28 { isOpen = true }
        at += 1
      }
      if text[at].kind == .digits, text[at].spaceBefore { groups.hasOther = true }
    }
    if isOpen || groups.count == 0 { return nil }
    if groups.count > 2, groups.digit(0) == 0, groups.digit(1) == 0, !groups.isInternational {
      groups.isInternational = true
      groups.dropTrunk()
    }
    return groups
  }

  /// Whether a sign between digits goes on with the number.
  private func mayJoin(_ index: Int, _ groups: Groups) -> Bool {
    let next = text[index + 1]
    // «02/27951235»: behind the prefix of a town alone, or, as some write it, before it: «2134478/041».
    if text[index].sign == 0x2F {
      if groups.lengths.count == 1, (6...8).contains(groups.count), groups.digit(0) != 0, !text[index].spaceBefore,
        !next.spaceBefore, (2...3).contains(next.digitCount), text.firstDigit(of: next) == 0
      {
        return true
      }
      // «٧٠/٤٤٨٢١٩»
      if groups.lengths.count == 1, isMobileOfLebanon(groups), next.digitCount == 6, !text[index].spaceBefore,
        !next.spaceBefore, text[index + 2].sign != 0x2F
      {
        return true
      }
      return groups.lengths.count == 1 && groups.digit(0) == 0 && (2...3).contains(groups.count)
        && !text[index].spaceBefore && !next.spaceBefore
        && ((6...8).contains(next.digitCount)
          || next.digitCount == 3
            && (text[index + 2].isSign(".") || text[index + 2].isSign("-") || text[index + 2].digitCount == 3))
    }
    if text[index].sign == 0x2E, text[index].spaceBefore || next.spaceBefore { return false }
    return next.kind == .digits || next.isSign("(") || text[index].sign == 0x29
  }

  private func hasCue(before index: Int) -> Bool {
    var at = index - 1
    for _ in 0..<5 {
      let lexeme = text[at]
      if lexeme.kind == .newline || lexeme.kind == .end || lexeme.kind == .digits { return false }
      if cues[lexeme.word].contains(.phone) || isLabel(at) { return true }
      if lexeme.isSign(".") || lexeme.isSign("؛") { return false }
      at -= 1
    }
    return false
  }

  /// «ت:», «ف:», «م:», «هـ:»: what letterheads call a telephone, a fax, a mobile.
  private func isLabel(_ index: Int) -> Bool {
    guard text[index].isSign(":"), let key = text.key(index - 1), key.count == 1 else { return false }
    return Self.labels.contains(key)
  }

  private static let labels = KeySet("ت ف م ه")

  /// Whether the first two digits are those of a mobile of Lebanon.
  private func isMobileOfLebanon(_ groups: Groups) -> Bool {
    groups.lengths[0] == 2
      && (groups.digit(0) == 7 && [0, 1, 6, 8, 9].contains(groups.digit(1))
        || groups.digit(0) == 8 && groups.digit(1) == 1)
  }

  /// Whether the grouping alone is that of a telephone.
  private func hasShape(_ groups: Groups, _ index: Int) -> Bool {
    let lengths = groups.lengths
    if looksLikeDate(groups) { return false }
    let isPlainRun = lengths.count == 1
    if isPlainRun {
      if text[groups.lexemes.upperBound].kind == .sign, isBound(groups.lexemes.upperBound) { return false }
      return (groups.count == 10 || groups.count == 11) && !groups.endsInZeros(4)
        && !hasNoun(groups.lexemes.upperBound)
    }
    if lengths == Lengths(3, 3, 4) || lengths == Lengths(1, 3, 3, 4) { return true }
    // «الدلال: 733 904 517»: a mobile of Yemen behind the name of who has it
    if lengths == Lengths(3, 3, 3), groups.digit(0) == 7, !groups.hasPoint, text[index - 1].isSign(":"),
      !hasNoun(groups.lexemes.upperBound), text[index - 2].kind == .word, !isPrice(index - 2)
    {
      return true
    }
    // «01117 402 955»: a mobile of Egypt; «02-24507713»: a telephone of Cairo
    if groups.digit(0) == 0, groups.digit(1) == 1, lengths == Lengths(5, 3, 3), !groups.hasPoint { return true }
    if groups.digit(0) == 0, groups.hasDash, !groups.hasPoint, !groups.hasOther, groups.digit(1) == 2,
      lengths == Lengths(2, 8)
    {
      return true
    }
    if groups.hasDash, !groups.hasPoint, !groups.hasOther {
      // «76-884-210»
      if lengths == Lengths(2, 3, 3), isMobileOfLebanon(groups) { return true }
      // «01017-448-293»
      if groups.digit(0) == 0, lengths == Lengths(5, 3, 3) { return true }
      // «800-4417»: a number that nobody pays for
      if lengths == Lengths(3, 4), text.integer(index) == 800, text[index - 1].kind == .word,
        (1...2).contains(where: { isCall(index - $0) || text.isPlainWord(index - $0, in: Self.on) })
      {
        return true
      }
    }
    // «04-217 880», «01-345678»: a town's prefix of two digits.
    if groups.digit(0) == 0, groups.hasDash, !groups.hasPoint, lengths == Lengths(2, 3, 3) || lengths == Lengths(2, 6) {
      return true
    }
    // «06.61.23.45.67», «0522-44.81.90», «0122.555.0199»
    if groups.digit(0) == 0, groups.hasPoint, !groups.hasOther, groups.digit(1) != 0,
      [Lengths(2, 2, 2, 2, 2), Lengths(4, 2, 2, 2), Lengths(4, 3, 4)].contains(lengths)
    {
      return true
    }
    if lengths.allSatisfy({ $0 == 1 }), lengths.count >= 7, groups.hasPoint, !groups.hasDash, !groups.hasOther {
      return true
    }
    if lengths == Lengths(3, 4),
      text[groups.lexemes.upperBound].isSign("#") || groups.lexemes.lowerBound - lastPhone <= 3
    {
      return !groups.hasPoint && !groups.hasOther
    }
    // A local number with its trunk prefix: «06 2070 2220», «011-2234567».
    let isLocal =
      groups.digit(0) == 0 && lengths[0] >= 2 && lengths[0] <= 4 && groups.count >= (groups.hasStroke ? 8 : 9)
      && groups.count <= 11
    // «0944.118.207»
    let isPointed = groups.hasPoint && !groups.hasDash && !groups.hasOther && lengths == Lengths(4, 3, 3)
    return isLocal && (!groups.hasPoint || isPointed)
  }

  func hasNoun(_ index: Int) -> Bool { grammar.nouns[text.word(index)].form != .none }

  private func isBound(_ index: Int) -> Bool {
    let next = text[index + 1]
    return !text[index].spaceBefore && !next.spaceBefore && (next.kind == .digits || next.kind == .latin)
  }

  private static let dates = [
    Lengths(4, 2, 2), Lengths(2, 2, 4), Lengths(1, 2, 4), Lengths(2, 1, 4), Lengths(4, 4), Lengths(1, 1, 4),
    Lengths(2, 8),
  ]

  private func looksLikeDate(_ groups: Groups) -> Bool {
    // «2011 2013» are years, «5512 3480» a telephone of the Gulf.
    if groups.lengths == Lengths(4, 4), !isLikeYear(groups.lexemes.lowerBound) { return false }
    // «٠٢-٢٤٥٠٧٧١٣»: the eight are no day.
    if groups.lengths == Lengths(2, 8), groups.digit(0) == 0,
      ![1, 2].contains(groups.digit(2)) || groups.digit(2) == 2 && groups.digit(3) != 0
    {
      return false
    }
    return !groups.hasStroke && Self.dates.contains(groups.lengths)
  }

  private func mention(_ groups: Groups) -> IdentifierMention {
    var groups = groups
    // «(+39 06 5908 4409)»: brackets around all of it are no part of it.
    if text[groups.lexemes.lowerBound].isSign("("), text[groups.lexemes.upperBound - 1].isSign(")"),
      !groups.lexemes.dropFirst().dropLast().contains(where: { text[$0].isSign(")") })
    {
      groups.lexemes = groups.lexemes.lowerBound + 1..<groups.lexemes.upperBound - 1
    }
    var end = groups.lexemes.upperBound
    var digits = (0..<groups.count).map { String(groups.digit($0)) }
    if groups.hasStroke, groups.digit(0) != 0, let prefix = groups.prefixLength {
      digits = Array(digits.suffix(prefix) + digits.dropLast(prefix))
    }
    var value = (groups.isInternational ? "+" : "") + digits.joined()
    if let local = localExtension(end) {
      value += " ext " + plain(text[local].range)
      end = local + 1
    }
    var start = groups.lexemes.lowerBound
    // Brackets around the whole are no part of it.
    if text[start].isSign("("), text[end - 1].isSign(")"), groups.lengths.count == 1 {
      start += 1
      end -= 1
    }
    return IdentifierMention(range: Int(text[start].start)..<Int(text[end - 1].end), kind: .phone, value: value)
  }

  /// The lexeme of an extension's digits: «ext. 897», «تحويلة 12».
  private func localExtension(_ index: Int) -> Int? {
    guard cues[text.word(index)].contains(.phoneExtension) else { return nil }
    let next = text[index + 1].isSign(".") || text[index + 1].isSign(":") ? index + 2 : index + 1
    return text[next].kind == .digits && text[next].digitCount <= 6 ? next : nil
  }
}
