/// Reads date expressions from lexed text, left to right, never looking further than the expression reaches.
///
/// Each reading function takes the index of a lexeme and gives what it read with the index behind it, or nil.
struct DateParser {
  let text: LexedText
  /// What each lexeme means, as every reading asks for it again.
  private let senses: [DateSense]

  init(text: LexedText, lexicon: DateLexicon) {
    self.text = text
    senses = text.lexemes.map { lexicon[$0.word] }
  }

  // MARK: What stands at an index

  @inline(__always)
  func sense(_ index: Int) -> DateSense { senses.indices.contains(index) ? senses[index] : .none }

  @inline(__always)
  func kind(_ index: Int) -> DateSense.Kind { sense(index).kind }

  func value(_ index: Int) -> Int { Int(sense(index).value) }

  @inline(__always)
  func isKind(_ index: Int, _ kind: DateSense.Kind) -> Bool { sense(index).kind == kind }

  func isKind(_ index: Int, _ kind: DateSense.Kind, _ value: Int) -> Bool {
    let found = sense(index)
    return found.kind == kind && Int(found.value) == value
  }

  /// Whether a word carries particles besides the article.
  func isBound(_ index: Int) -> Bool { !text[index].proclitics.isDisjoint(with: [.wa, .fa, .ba, .la, .ka]) }

  func hasAnd(_ index: Int) -> Bool { text[index].proclitics.contains(.wa) }

  func hasArticle(_ index: Int) -> Bool { text[index].proclitics.contains(.al) || sense(index).hasArticle }

  /// Whether a word has no particle and no article.
  func isBare(_ index: Int) -> Bool { text[index].proclitics.isEmpty && !sense(index).hasArticle }

  /// The index behind a lexeme, past one line break in running text.
  func after(_ index: Int) -> Int {
    let next = index + 1
    if text[next].kind == .newline, text[next + 1].kind != .newline { return next + 1 }
    return next
  }

  /// The index of what و joins, the و being alone or attached; nil where there is none.
  func joined(_ index: Int) -> Int? {
    if isKind(index, .and), isBare(index) { return index + 1 }
    return hasAnd(index) || garbledStart(index) > text[index].start && isGarbledMonth(index) ? index : nil
  }

  func isSign(_ index: Int, _ sign: Unicode.Scalar) -> Bool { text[index].isSign(sign) }

  func isComma(_ index: Int) -> Bool {
    let sign = text[index].sign
    return sign == 0x2C || sign == 0x060C
  }

  func isDash(_ index: Int) -> Bool {
    let sign = text[index].sign
    return sign == 0x2D || sign == 0x2013 || sign == 0x2014 || sign == 0x2010 || sign == 0x2011 || sign == 0x2212
  }

  /// The weekday named at an index; «الأربعا» and «الثلاثا» are weekdays, «أربعاً» and «ثلاثاً» numbers.
  func weekdayName(_ index: Int) -> Int? {
    let here = sense(index)
    if here.kind == .weekday { return Int(here.value) }
    guard here.kind == .number, here.value == 3 || here.value == 4 else { return nil }
    // «يوم التلات», «يوم الأربع», as Egypt has them
    let isCut =
      hasArticle(index)
      && (isKind(index - 1, .unit, 3) || isKind(index - 1, .daypart)
        // «مقفولة من التلات»
        || isKind(index - 1, .from) && isPhraseEnd(index + 1))
      && text.isStem(index, in: DateParser.cutWeekdays)
    guard isCut || text.endsInAlef(index) && !text.hasTanwin(index) else { return nil }
    return Int(here.value) - 1
  }

  private static let cutWeekdays = KeySet("تلات أربع")

  /// Whether what stands before an index is no word of the same phrase: a border of line, a sign, a digit.
  func isPhraseStart(_ index: Int) -> Bool {
    let before = text[index - 1]
    return before.kind == .newline || before.kind == .end || before.kind == .sign
  }

  func isPhraseEnd(_ index: Int) -> Bool {
    let here = text[index]
    return here.kind == .newline || here.kind == .end || here.kind == .sign
  }

  // MARK: Lines

  /// Whether a line ends at an index.
  func isLineEdge(_ index: Int) -> Bool { text[index].kind == .newline || text[index].kind == .end }

  /// Whether an index stands at the head of a line, behind a bullet at most.
  func startsLine(_ index: Int) -> Bool {
    isLineEdge(index - 1) || text[index - 1].kind == .sign && isLineEdge(index - 2)
  }

  /// The index behind the line that an index stands in.
  func lineEnd(_ index: Int) -> Int {
    text.lineEnd(index)
  }

  /// The first index of the line that an index stands in; of a long line, one some forty lexemes before.
  func lineStart(_ index: Int) -> Int {
    var at = index
    while at > 0, text[at - 1].kind != .newline, index - at < 40 { at -= 1 }
    return at
  }

  // MARK: The scan

  /// Every date expression of the text, in order.
  func candidates() -> [DateCandidate] {
    var found: [DateCandidate] = []
    var index = 0
    var (lastAhead, lastBeginning, lastCall) = (-100, -100, -100)
    // «محضر جلسة …»
    let isOfRecord = (0..<min(text.count, 30)).contains { text.isPlainWord($0, in: DateParser.records) }
    var yearOfName: Int?
    // The last date that was told, and not by the way.
    var told: Range<Int>?
    var columns = DateColumns()
    columns.take(line: 0..<lineEnd(0), of: text)
    while index < text.count {
      let lexeme = text[index]
      switch lexeme.kind {
      case .word, .latin:
        let here = sense(index).kind
        if columns.isName(index, self) {
          index += 1
          continue
        }
        if here == .none, !isGarbledMonth(index), !isLetterOfHour(index) {
          if mayLookAhead(lexeme) { lastAhead = index }
          // «وكانت الجولة السابقة قد علقت في نيسان»
          if isPluperfect(index) { (lastAhead, lastBeginning) = (-100, -100) }
          // «هل عندك وقت يوم الأربعاء؟»
          if text.isPlainWord(index, "هل"), text.isPlainWord(index + 1, in: DateParser.asked) { lastAhead = index }
          // «اتصل بالرقم … يوم الخميس», told to somebody
          if isPhraseStart(index), text.isPlainWord(index, in: DateParser.dialling),
            text.isPlainWord(index + 1, "بالرقم")
              || text.isPlainWord(index + 1, in: DateParser.me) && isKind(index + 2, .after)
          {
            (lastAhead, lastCall) = (index, index)
          }
          // «أريد إجازة بين 4 و6 مارس», «تأجلت الجلسة إلى 15 كانون الأول»
          if text.isPlainWord(index, in: DateParser.wanted)
            && (text.isPlainWord(index - 1, in: DateParser.wanting)
              || isKind(index + 1, .from) && weekdayName(index + 2) != nil && !isInPast(index))
            || text.isPlainWord(index, in: DateParser.postponed)
          {
            lastBeginning = index
          }
          index += 1
          continue
        }
        // «على أن تجرى الجولة الثانية في …»
        if here == .on, text.isPlainWord(index + 1, "أن"),
          isComma(index - 1) || isPhraseStart(index) || text.key(index + 2)?[0] == LetterFold.yeh,
          isImperfect(index + 2), !(1...3).contains(where: { text.isPlainWord(index - $0, in: DateParser.stated) })
        {
          lastAhead = index
        }
        if here == .ahead, !text.isPlainWord(index - 1, in: DateParser.was),
          !isNoFuture(index)
        {
          if value(index) == 0 { lastAhead = index } else { lastBeginning = index }
        }
      case .digits:
        if let (expression, next) = columns.expression(index, self) {
          found.append(
            DateCandidate(
              lexemes: index..<next, range: Int(lexeme.start)..<Int(text[next - 1].end), expression: expression))
          if case .point = expression { told = index..<next }
          index = next
          continue
        }
      case .sign:
        if lexeme.isSign(".") || lexeme.isSign("؟") || lexeme.isSign("!") { (lastAhead, lastBeginning) = (-100, -100) }
        // «خلال (15) يوماً»
        if lexeme.isSign("("), isSign(index + 2, ")"), isKind(index + 3, .unit) || isKind(index + 3, .unitPlural) {
          break
        }
        index = titleEnd(index) ?? index + 1
        continue
      case .newline, .end, .masked:
        yearOfName = self.yearOfName(index) ?? yearOfName
        if lexeme.kind != .masked || index - lastCall > 12 { (lastAhead, lastBeginning) = (-100, -100) }
        index += 1
        if lexeme.kind == .newline { columns.take(line: index..<lineEnd(index), of: text) }
        continue
      }
      if !mayBegin(index) {
        index += 1
        continue
      }
      if let next = placeName(index) {
        index = next
        continue
      }
      guard let (expression, next) = expression(index), next > index else {
        index += 1
        continue
      }
      var (whole, start) = withLead(expression, at: index)
      // «في 2 أيار، بعد اعتقاله بيومين، …» tells what the date is, and no other.
      if case .fromEvent = whole, !text[start].proclitics.contains(.wa), let last = found.last?.lexemes.upperBound,
        last == start || isComma(start - 1) && last == start - 1
      {
        (whole, start) = (expression, index)
      }
      let range = max(leadStart(start), garbledStart(start))..<Int(text[next - 1].end)
      var looksAhead =
        index - lastAhead <= 20 || isKind(next, .ahead, 0)
        || mayLookAhead(text[next]) && text.key(next)?[0] != LetterFold.waw || isGodWilling(next)
        || told == nil && isPostponed(to: start) || isAwaited(start)
        // «غداً السبت ولا الاثنين؟»
        || (isKind(start - 1, .or) || text.isPlainWord(start - 1, "ولا"))
          && found.last.map { $0.tellsAhead(before: start - 1) } == true
        // «والجلسة القادمة 4 يونيو», «الجلسة المقبلة في 12 شتنبر»
        || [1, isKind(start - 1, .inside) || isSign(start - 1, ":") ? 2 : 1].contains {
          isKind(start - $0, .relative, 1) && hasArticle(start - $0) && !isNextOrLast(start - $0)
            && text[start - $0 - 1].kind == .word
        }
      if !looksAhead, case .span(nil, .some) = expression { looksAhead = goesOnUntil(index) }
      let isAtStart = text[index - 1].kind == .end || isKind(index - 1, .inside) && text[index - 2].kind == .end
      let fillsText = isAtStart && isTextEnd(next)
      let follows = told.map { isTold(at: start, from: $0, loosely: true) } ?? false
      // «الصادر في 8 جمادى الأولى 1434 (20 مارس 2013)»
      let isSaidAgain =
        isSign(start - 1, "(") && found.last.map { $0.isBackground && $0.lexemes.upperBound == start - 1 } == true
      let isBackground = isSaidAgain || isBackground(start..<next)
      found.append(
        DateCandidate(
          lexemes: start..<next, range: range, expression: whole,
          looksAhead: looksAhead, endsHeading: endsHeading(start, next), fillsText: fillsText,
          isToldFromNow: isKind(next - 1, .now), refersBack: refersBack(next - 1),
          endsInMorrow: isKind(next - 1, .relativeDay, 1) && hasArticle(next - 1)
            && !(1...8).prefix(while: { !endsSentence(start - $0) })
              .contains { isImperfect(start - $0) || isImperfectBehindAnd(start - $0) },
          followsDate: follows && told.map { isTold(at: start, from: $0, loosely: false) } == true,
          followsLoosely: follows && !isExcepted(start),
          resumes: found.last.map { start - $0.lexemes.upperBound <= 80 } == true && resumes(start, next),
          fillsField: fillsField(start, next),
          isOfSpeech: lacksYear(whole) && text.isSpoken(near: start),
          isInPast: lacksYear(whole) && isInPast(start),
          happened: (1...2).contains { isLikePastVerb(start - $0) && startsSentence(start - $0) },
          endsSession: isOfRecord
            && (1...3).contains {
              text.isPlainWord(start - $0, in: DateParser.sessionEnds)
                && (text.isPlainWord(start - $0 + 1, in: DateParser.sittings)
                  || text.isPlainWord(start - $0 - 1, "ثم"))
            },
          isItem: isItem(start),
          isLedIn: isKind(start - 1, .inside) || startsLine(start) || isPartOfYear(start) || endsHeading(start, next),
          isHabit: (1...3).contains {
            isImperfect(start - $0) && !hasArticleLook(start - $0)
              && !text.isPlainWord(start - $0 - 1, "لم")
          },
          beginsClosely: index - lastBeginning <= 4,
          isInSentence: told.map { !hasSentenceEnd($0.upperBound, start) } ?? false,
          goesBack: told.map { goesBack($0.upperBound, start) } ?? false,
          goesOn: found.last.map { goesOn(at: start, from: $0.lexemes.upperBound) } ?? false,
          startsLine: startsLine(start), startsSentence: startsSentence(start),
          isBackground: isBackground,
          beginsSomething: index - lastBeginning <= 12 || text.isPlainWord(index - 1, in: DateParser.beginnings)
            || isKind(index - 1, .from) && text.isPlainWord(index - 2, in: DateParser.beginnings),
          yearOfName: yearOfName))
      yearOfName = nil
      if !isBackground { told = start..<next }
      index = next
      if let hours = hoursOfDays(expression, next) {
        found[found.count - 1].expression = hours.days
        index = hours.next
        found.append(
          DateCandidate(
            lexemes: hours.start..<index, range: text[hours.start].bodyStart..<Int(text[index - 1].end),
            expression: .recurringHours(hours.from, hours.to)))
        told = hours.start..<index
      }
    }
    let asked = Set(
      found.compactMap { candidate in
        if case .fromEvent(_, _, let event) = candidate.expression { event } else { nil }
      })
    for place in found.indices {
      guard case .fromEvent(let offset, _, let event) = found[place].expression else { continue }
      switch dayOfHappening(event, asked: asked, among: found, as: offset.duration.finest ?? .day) {
      case .nowhere: break
      case .undated: found[place].isOfUndatedHappening = true
      case .at(let day): found[place].happening = day
      }
    }
    return found
  }

  /// «أكد على أن يونس غادر في …»
  private static let stated = KeySet(
    "أكد أكدت أكدوا يؤكد تؤكد مؤكدا مؤكدة التأكيد شدد شددت شددوا يشدد تشدد مشددا مشددة التشديد دل دلت يدل تدل دليل الدليل علاوة فضلا ركز"
  )

  /// «الشاب غادي إبراهيم», «ما رح الجمعة», «لم تجر»: no word of what lies ahead
  private func isNoFuture(_ index: Int) -> Bool {
    if text.isPlainWord(index, in: DateParser.speechAhead) {
      return !isImperfect(index + 1) || text.isPlainWord(index - 1, "ما")
    }
    return text.isPlainWord(index - 1, in: DateParser.negated)
  }

  private static let speechAhead = KeySet("غادي رح")
  private static let negated = KeySet("لم لا")

  /// «كم يوماً بقي على عيد الفطر», «أسابيع تفصلنا عن رمضان»
  private func isAwaited(_ index: Int) -> Bool {
    isKind(index - 1, .on) && (2...4).contains { text.isPlainWord(index - $0, in: DateParser.left) }
      || text.isPlainWord(index - 1, "عن")
        && (2...4).contains { text.isPlainWord(index - $0, in: DateParser.parting) }
  }

  private static let left = KeySet("بقي بقيت يبقى تبقى باقي باقية الباقي المتبقي متبقي متبقية ضايل ضل فاضل")
  private static let parting = KeySet("يفصلنا تفصلنا يفصل تفصل")

  /// «مراجعة العيادة: بعد 10 أيام», and «تعاد العينة بعد أسبوعين» in a line of its own
  private func fillsField(_ start: Int, _ next: Int) -> Bool {
    // «ربع المبلغ يسدده بعد عشرة أيام»
    if isLineEdge(next), text.isPlainWord(start - 1, in: DateParser.payable) { return true }
    // «المراجعة بعد 10 أيام في العيادة»
    if isLineEdge(start - 2), text.isPlainWord(start - 1, in: DateParser.followUps) { return true }
    guard isLineEdge(next) || isSign(next, ".") && isLineEdge(next + 1) else { return false }
    return isSign(start - 1, ":") || (2...3).contains { isLineEdge(start - $0) }
  }

  private static let records = KeySet("محضر جلسة الجلسة جلستها انعقدت انعقد")
  private static let sittings = KeySet("الجلسة الاجتماع المحاكمة المداولة")
  private static let sessionEnds = KeySet(
    "رفعت ورفعت رفع اختتمت واختتمت اختتم انفضت وانفضت علقت وعلقت استؤنفت واستؤنفت رفعتها")
  private static let payable = KeySet(
    "يسدده يسددها يسدد تسدد يدفعه يدفعها يدفع تدفع يستلمه يستلم يسلم تسلم يستحق تستحق")
  private static let followUps = KeySet("المراجعة مراجعة يراجع تراجع يراجعنا المتابعة المعاينة")

  /// The year that ends a name: the 2021 of «القانون رقم 25 لسنة 2021».
  private func yearOfName(_ index: Int) -> Int? {
    guard text[index].kind == .masked, text[index - 1].kind == .masked, [4, 8].contains(text[index].range.count),
      let word = LetterKey(text.bytes, text[index - 1].range),
      DateParser.ofYear.contains(word),
      let year = Digits.value(of: text.bytes, text[index].range), (1900...2100).contains(year)
    else { return nil }
    return year
  }

  private static let ofYear = KeySet("سنة لسنة عام لعام")

  private func refersBack(_ index: Int) -> Bool {
    // «الشهر السابق له»
    if text.isPlainWord(index, in: DateParser.toIt) { return refersBack(index - 1) }
    return isNextOrLast(index) || neighbour(index - 1) != nil
  }

  /// Whether a word tells from the date before: «التالي», «السابقة».
  func isNextOrLast(_ index: Int) -> Bool {
    isKind(index, .relative) && text.isPlainWord(index, in: DateParser.nextOrLast)
  }

  /// Whether a word outside the vocabulary has the look of a verb in ي or ت.
  func isImperfect(_ index: Int) -> Bool {
    guard kind(index) == .none, let key = text.key(index), key.count >= 3,
      !text.isPlainWord(index, in: DateParser.unlikeVerbs)
    else { return false }
    return key[0] == LetterFold.yeh || key[0] == LetterFold.teh
  }

  /// «الأحد الصبح إن شاء الله»
  private func isGodWilling(_ index: Int) -> Bool {
    text.isPlainWord(index, "إن") && (text.isPlainWord(index + 1, "شاء") || text.isPlainWord(index + 1, "شاءالله"))
      || text.isPlainWord(index, in: DateParser.willing)
      || text.isPlainWord(index, "إنشاء") && text.isPlainWord(index + 1, "الله")
  }

  private static let unlikeVerbs = KeySet("تحت تجاه تلك تلو تمام توقيت يمين يسار يد")
  private static let asked = KeySet("عندك لديك عندكم لديكم يمكنك ممكن تستطيع نستطيع أستطيع")
  private static let dialling = KeySet("اتصل اتصلي اتصلوا")
  private static let me = KeySet("بي بنا")
  private static let willing = KeySet("إنشالله انشالله إنشاءالله انشاءالله")
  private static let wanting = KeySet("أبغى ابغي نبغى أريد نريد بدي بدنا عايز عايزة")
  private static let wanted = KeySet("إجازة اجازة موعد موعدا حجز حجزا تذكرة تذكرتين غرفة طاولة رحلة")
  /// «كان الموعد 14/3»
  static let was = KeySet("كان كانت وكان وكانت وكانوا كانوا كنت وكنت كنا وكنا")
  private static let nextOrLast = KeySet("اللاحق اللاحقة التالي التالية السابق السابقة الموالي الموالية")

  /// The end of a date that is the name of a place: «مدينة السادس من أكتوبر», «شارع 17 نيسان».
  private func placeName(_ index: Int) -> Int? {
    // «لواء شهداء 17 شباط»
    let head =
      isHead(index - 2, .placeHead) && text.isPlainWord(index - 1, in: DateParser.namedAfter) ? index - 2 : index - 1
    // «ثورة 11 فبراير»
    if isBehindName(index) { return nameEnd(index) }
    if let end = warName(index) { return end }
    guard isHead(head, .placeHead) || isHead(head, .eventHead) && value(head) == 2, let (parts, next) = point(index),
      isHead(head, .placeHead) || isEventName(head, parts),
      !parts.hasClock,
      parts.month != nil || parts.weekday != nil,
      value(head) != 2 || isHead(head, .eventHead) || parts.day != nil && parts.monthShift == nil,
      parts.year == nil || value(head) == 1 && parts.day != nil && !parts.yearIsShort && text[index + 1].kind == .word
    else { return nil }
    return next
  }

  /// Whether a word makes the name of an event of a date behind it: «ثورة 25 يناير», but not «اعتقال هبة يوم الجمعة 22 نيسان».
  private func isEventName(_ head: Int, _ parts: DateParts) -> Bool {
    isHead(head, .eventHead) && !(parts.weekday != nil && text.isPlainWord(head, "هبة"))
  }

  /// Whether a word makes a name of a weekday, or of «اليوم», behind it.
  func isPlaceHead(_ index: Int) -> Bool { isHead(index, .placeHead) && value(index) != 2 }

  /// Whether a word makes a name of what follows: «مدينة», but not «المدينة».
  func isHead(_ index: Int, _ kind: DateSense.Kind) -> Bool { isKind(index, kind) && !hasArticle(index) }

  /// Where a title in quotation marks ends, the opening one standing at an index: what it holds is no date of the text, unless it has a
  /// year.
  private func titleEnd(_ index: Int) -> Int? {
    guard let end = text.titleEnd(index), !(index..<end).contains(where: { text[$0].digitCount == 4 }) else {
      return nil
    }
    return end
  }

  /// Whether a و joins a place to a name that is taken: the second of «قوى 8 آذار و14 آذار».
  private func isBehindName(_ index: Int) -> Bool {
    isKind(index - 1, .and) && (2...4).allSatisfy { text[index - $0].kind == .masked }
  }

  private func nameEnd(_ index: Int) -> Int? {
    guard text[index].kind == .digits, let (parts, next) = point(index), parts.day != nil, parts.month != nil,
      parts.year == nil, parts.yearShift == nil, !parts.hasClock
    else { return nil }
    return next
  }

  /// Who a unit or a party is named after, with a day behind them.
  private static let namedAfter = KeySet("شهداء أحرار أبطال ثوار شباب فدائيي أنصار رجال أسود")

  private func isTextEnd(_ index: Int) -> Bool {
    var at = index
    if text[at].isSign(".") { at += 1 }
    if text[at].kind == .newline { at += 1 }
    return text[at].kind == .end
  }

  /// Whether an unknown word has the look of a verb of the future: سيعقد, ستنطلق.
  func mayLookAhead(_ lexeme: Lexeme) -> Bool {
    // A word of five letters or more, of two bytes each, that begins with سي, ست, سن or سأ (after a و perhaps).
    guard lexeme.kind == .word, lexeme.end - lexeme.start >= 8 else { return false }
    var at = Int(lexeme.start)
    if text.bytes[at] == 0xD9, text.bytes[at + 1] == 0x88 { at += 2 }
    guard text.bytes[at] == 0xD8, text.bytes[at + 1] == 0xB3 else { return false }
    let (lead, trail) = (text.bytes[at + 2], text.bytes[at + 3])
    guard lead == 0xD9 && (trail == 0x8A || trail == 0x86) || lead == 0xD8 && (trail == 0xAA || trail == 0xA3) else {
      return false
    }
    guard let key = text.key(lexemeIndexOf: lexeme, from: at) else { return false }
    return !DateParser.notAhead.contains(key) && !DateParser.notAheadStems.contains { key.hasPrefix($0) }
  }

  /// Beginnings of words with سي, ست, سن and سأ that are no verbs of the future.
  private static let notAheadStems = LetterKey.each(
    of: """
      سيار سياس سياد سياق سياح سياج سينما سيناري سيول سيري سيره سيرة سيبير سنوات سنوي سنتيم سنجار سني سترات ستراتي
      ستالين ستاير ستي ستودي ستوك سال سام
      """)

  private static let notAhead = KeySet(
    """
    سيدة سيدات سيدتي سيدي سيدنا سيدها سيطر سيطرت سيطرة سيطروا سيطرتها سيطرته سيناء سينا سيلا سيلان سيفا سيفه سيفي
    سيما سنتين سنتان سنتات سندات سندا سندس سناء سنابل سنام سنجق سنجاب سنة ستار ستارة ستاد ستون ستة سترة سيوف سيدرا
    سيدر
    """)

  /// The expression that begins at an index.
  func expression(_ index: Int) -> (DateExpression, Int)? {
    if let (value, grain, next) = recurring(index) { return (.recurring(value, grain), next) }
    if isKind(index, .before) || isKind(index, .after), let found = distance(index) { return found }
    if let found = besideHappening(index) { return found }
    if hasArticle(index), let found = age(index) { return found }
    if let found = bareAge(index) ?? hoursOfLog(index) { return found }
    let found = point(index)
    if let (expression, next) = span(index, beginning: found) { return (expression, next) }
    if let (read, next) = found, isPlausible(read, index, next) {
      var parts = read
      if let found = everyYear(parts, next) ?? everyDay(parts, next) ?? dayWithHours(parts, next) { return found }
      if isEventName(index - 1, parts), value(index - 1) != 3 { parts.isName = true }
      return (.point(parts), next)
    }
    if let (parts, next) = lonelyUnit(index) { return (.point(parts), next) }
    if let (duration, next) = unitsUncounted(index) ?? vagueDistance(index) ?? vagueLength(index) {
      return (.duration(duration, nil), next)
    }
    if isKind(index, .inside, 2), !text[index].proclitics.contains(.ka),
      let (duration, bound, next) = duration(index + 1),
      bound == nil, !duration.isIndefinite
    {
      // «خلال 30 يوماً من تاريخه» is told from something else than now.
      if isKind(next, .from), isBare(next), !isPresent(next + 1) { return nil }
      return (.within(duration, lengthStart: text[index + 1].bodyStart), next)
    }
    // «صحيفة 20 دقيقة», but not «الفيلم 1س 52د»
    if text[index].kind == .digits, text.isPlainWord(index - 1, in: LexedText.titled), text[index + 1].range.count > 4,
      !isKind(index - 2, .duration)
    {
      return nil
    }
    if let (duration, bound, next) = duration(index) { return (.duration(duration, bound), next) }
    return definiteUnits(index)
  }

  /// «الأشهر الستة», «الأيام الثلاثة»: so many of a unit with the article are a length, but in the name of a war.
  private func definiteUnits(_ index: Int) -> (DateExpression, Int)? {
    // «فوق الساعتين»
    if isKind(index, .unitDual), hasArticle(index), text.isPlainWord(index - 1, in: DateParser.above),
      let unit = TimeUnit(rawValue: UInt8(truncatingIfNeeded: value(index)))
    {
      return (.duration(DurationValue(parts: [(DecimalAmount(2), unit)]), nil), index + 1)
    }
    guard isKind(index, .unitPlural), hasArticle(index), !isKind(index - 1, .eventHead), hasArticle(index + 1),
      !isBound(index + 1), isKind(index + 1, .number), let (count, next) = spelled(index + 1), count > 2, count < 100,
      let unit = TimeUnit(rawValue: UInt8(truncatingIfNeeded: value(index)))
    else { return nil }
    // «الأيام الأربعة الأولى»
    let end = isKind(next, .ordinal, 1) && text.isPlainWord(next, "الأولى") ? next + 1 : next
    return (.duration(DurationValue(parts: [(DecimalAmount(count), unit)]), nil), end)
  }
}

extension DateParser {
  /// «5 تموز من كل عام», the day being read.
  private func everyYear(_ parts: DateParts, _ index: Int) -> (DateExpression, Int)? {
    guard parts.year == nil, !parts.isHijri, let month = parts.month, isKind(index, .from), isKind(index + 1, .every),
      isKind(index + 2, .unit, Int(TimeUnit.year.rawValue)), isBare(index + 2)
    else { return nil }
    let value = "XXXX-" + ISOFormat.padded(month, 2) + (parts.day.map { "-" + ISOFormat.padded($0, 2) } ?? "")
    return (.recurring(value, parts.day == nil ? .month : .day), index + 3)
  }

  /// «الساعة 9 صباحاً كل يوم», the time being read.
  private func everyDay(_ parts: DateParts, _ index: Int) -> (DateExpression, Int)? {
    guard !parts.hasDate, let time = parts.clock, isKind(index, .every), let (value, grain, next) = recurring(index),
      grain == .day, value == "P1D" || value.hasPrefix("XXXX-WXX-")
    else { return nil }
    return (.recurring(DateParser.everyDay(value, at: time), time.grain), next)
  }

  /// «غداً من 9 إلى 11 صباحاً», the day being read.
  private func dayWithHours(_ parts: DateParts, _ index: Int) -> (DateExpression, Int)? {
    // «الاثنين 4 – 6 م»
    if parts.weekday != nil, !parts.hasClock, text[index].kind == .digits, let hours = hoursBehind(index) {
      var from = parts
      (from.clock, from.daypart) = (hours.from.clock, hours.from.daypart)
      return (.span(from, hours.to), hours.next)
    }
    guard parts.hasDay || parts.nth?.isDay == true, !parts.hasClock, isKind(index, .from) || isKind(index, .between),
      isBare(index),
      let (hours, next) = span(index), case .span(.some(let first), .some(let last)) = hours,
      !first.hasDate, !last.hasDate, first.clock != nil, last.clock != nil
    else { return nil }
    var from = parts
    (from.clock, from.daypart, from.zone) = (first.clock, first.daypart, first.zone)
    return (.span(from, last), next)
  }
}

extension LexedText {
  /// The key of a lexeme's letters from a byte on.
  func key(lexemeIndexOf lexeme: Lexeme, from start: Int) -> LetterKey? {
    LetterKey(bytes, start..<Int(lexeme.end))
  }
}
