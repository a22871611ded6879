/// Stretches from one time to another.
extension DateParser {
  /// One end of a stretch: a date or time, or a bare number that takes its meaning from the other end.
  struct Edge {
    var parts: DateParts?
    var number: Int?
    /// Hours and minutes without a sign that they are: «4.30».
    var clock: ClockTime?
    /// Whether the number is a word in the feminine, as hours are.
    var isHour = false
    var next: Int
  }

  /// «من … إلى …», «بين … و…», «… حتى …», «16-17 تشرين الثاني», «منذ …».
  func span(_ index: Int) -> (DateExpression, Int)? { span(index, beginning: point(index)) }

  /// A stretch, the date or time that stands at its beginning being read.
  ///
  /// - Parameter beginning: the date or time that begins at the index.
  func span(_ index: Int, beginning: (DateParts, Int)?) -> (DateExpression, Int)? {
    let here = sense(index)
    switch here.kind {
    case .between:
      return between(index)
    case .what where isKind(index + 1, .between):
      return between(index + 1)
    case .from, .since:
      guard text[index].proclitics.isSubset(of: [.wa, .fa]) else { return nil }
      return fromTo(index)
    case .until, .into:
      guard text[index].proclitics.isSubset(of: [.wa, .fa]) else { return nil }
      return openStart(index)
    case .duration where hasArticle(index):
      // «الفترة من … إلى …», «الفترة بين»
      return nil
    case .pairHead: return pair(index)
    case .unit:
      if let found = schoolYear(index) { return found }
    case .fraction:
      // «النصف الأول من العام المالي 2022/2023»
      if hasArticle(index), hasArticle(index + 1), let (_, next) = ordinal(index + 1), isKind(next, .from),
        let found = schoolYear(next + 1)
      {
        return found
      }
    case .daypart, .part, .after:
      if let found = night(index) { return found }
    default: break
    }
    guard text[index].kind == .digits || here.kind != .none else { return nil }
    if let found = playingYear(index) ?? daysInFigures(index) { return found }
    if let found = lengths(index, isBetween: false) { return found }
    if let (expression, next) = listedMonths(index) { return (expression, next) }
    if let (expression, next) = listedWeekdays(index) { return (expression, next) }
    if let (expression, next) = listedParts(index) { return (expression, next) }
    if let (expression, next) = listedDates(index, beginning: beginning) { return (expression, next) }
    if let (expression, next) = listed(index) { return (expression, next) }
    guard let left = edge(index, beginning) else { return nil }
    return toRight(left, index)
  }

  /// «بين X وY»
  private func between(_ index: Int) -> (DateExpression, Int)? {
    var at = index + 1
    if let found = lengths(at, isBetween: true) { return found }
    if isKind(at, .unitDual), !isKind(at, .unitDual, 2), let found = centuries(at) { return found.expression }
    if isKind(at, .pairHead) || isKind(at, .unitDual) || isKind(at, .unitPlural, 7) && !isBound(at) { at += 1 }
    guard let left = edge(at), var start = joined(left.next) ?? (isDash(left.next) ? left.next + 1 : nil) else {
      return nil
    }
    if isKind(start, .until) || isKind(start, .into) { start += 1 }
    guard var right = edge(start) else { return nil }
    if isKind(index + 1, .pairHead, 7), left.number != nil, right.number == nil, right.parts == nil { return nil }
    if right.parts != nil, isKind(start, .between) { right.next = start }
    let areYears = isKind(index + 1, .pairHead, 7)
    // «بين 1948 و67»
    let isShort =
      left.number.map { (1900...2100).contains($0) } == true && text[right.next - 1].digitCount == 2
      && right.number.map { $0 > (left.number ?? 0) % 100 } == true && !isGlued(after: right.next - 1)
      && !text[right.next].isSign("%")
    // «بين 1876 و1909», but not «بين 1500 و1800»
    let isEarly =
      left.number.map { (1700...1899).contains($0) } == true && right.number.map { (1700...2100).contains($0) } == true
      && ((left.number ?? 0) % 10 != 0 || (right.number ?? 0) % 10 != 0)
    return combine(
      left, right, years: areYears || isShort || isEarly || isYears(left, right), areNamed: areYears)
  }

  /// «بين القرنين التاسع والعاشر»; of other units but hours, two ordinals say nothing.
  private func centuries(_ index: Int) -> (expression: (DateExpression, Int)?, ())? {
    guard hasArticle(index), let (first, next) = ordinal(index + 1), let start = joined(next),
      let (second, end) = ordinal(start)
    else { return nil }
    guard isKind(index, .unitDual, Int(TimeUnit.century.rawValue)), first < second, second <= 21 else {
      return (nil, ())
    }
    var (from, to) = (DateParts(), DateParts())
    (from.century, to.century) = (first, second)
    return ((.span(from, to), end), ())
  }

  /// «من X إلى Y», «منذ X وحتى Y», «منذ X».
  private func fromTo(_ index: Int) -> (DateExpression, Int)? {
    let isSince = isKind(index, .since)
    var at = index + 1
    if !isSince, let found = lengths(at, isBetween: false) { return found }
    // «منذ انطلاقتها عام 2014 وحتى آذار 2019»
    if isSince {
      var skipped = 0
      // «منذ ليل الثلاثاء الأربعاء»
      if kind(at) == .daypart, let (found, next) = night(at), case .span(.some(var evening), _) = found {
        evening.isSince = true
        return (.span(evening, nil), next)
      }
      // «منذ بداية الحملة في 19 شباط»
      if kind(at) == .part, [.none, .eventHead].contains(kind(at + 1)), edge(at) == nil { (at, skipped) = (at + 1, 1) }
      while skipped < 4, text[at].kind == .word,
        kind(at) == .none && !isGarbledMonth(at) || kind(at) == .inside || kind(at) == .eventHead
      {
        (at, skipped) = (at + 1, skipped + 1)
      }
      if skipped > 0 {
        guard let left = edge(at), left.parts?.hasDate == true, let found = toRight(left, at, needsUntil: true) else {
          return nil
        }
        return found
      }
    }
    if isKind(at, .part, 1), isKind(at + 1, .unit), !hasArticle(at + 1), edge(at) == nil { at += 1 }
    // «من تاريخ 5/6/2018», «من ال 4 حتى ال 22 من يونيو»
    if isKind(at, .dateWord), isBare(at) { at += 1 }
    if isKind(at, .article), text[at + 1].kind == .digits { at += 1 }
    if !isSince, let found = scheduled(index) { return found }
    guard let left = dayInFigures(at) ?? edge(at) else { return nil }
    if let found = toRight(left, at, needsUntil: !isSince) { return found }
    guard var parts = left.parts,
      parts.hasDate
        || parts.hasClock && (isSince || parts.clock != nil || isState(index - 1) || isSpokenPart(at))
    else { return nil }
    // «عين سينيا مغلق من الصبح», «ناطرين من الفجر»
    if !isSince, !parts.hasDate, parts.clock == nil {
      guard isPhraseEnd(left.next) || kind(left.next) == .none else { return nil }
      parts.isSince = true
      return (.span(parts, nil), left.next)
    }
    // «معتقل من 2012»
    if !isSince, parts.isYear || parts.month != nil && parts.year != nil,
      text.isPlainWord(index - 1, in: DateParser.held),
      isPhraseEnd(left.next) || text.key(left.next)?[0] == LetterFold.waw
    {
      parts.isSince = true
      return (.span(parts, nil), left.next)
    }
    // «الحرب من 15 أبريل», as people say it
    if !isSince, parts.hasDate, parts.year == nil, parts.daypart == nil || parts.clock != nil || parts.hasDay,
      parts.offset == nil,
      isPhraseStart(index) || hasAnd(index) || text.isPlainWord(index - 1, in: DateParser.held)
        || text.isPlainWord(index - 1, in: DateParser.lasts)
        // «قاعدين بلا كهربا من مبارح»
        || text.isPlainWord(index - 2, in: DateParser.without)
        // «زحمة مو طبيعية من عصر مبارح»
        || kind(index - 1) == .none && parts.day == nil && isPhraseEnd(left.next),
      text.isSpoken(near: index)
    {
      parts.isSince = true
      return (.span(parts, nil), left.next)
    }
    if !isSince {
      // «ابتداء من الساعة الرابعة», as «اعتباراً من 3 مارس», leaves its preposition out.
      if text.isPlainWord(index - 1, in: DateParser.beginnings) { return nil }
      // «من الساعة الرابعة»: a beginning without an end.
      // «واقفين من التسعة الصبح»
      return parts.clock != nil && (isHourWord(at) || isState(index - 1)) ? (.span(parts, nil), left.next) : nil
    }
    if parts.offset != nil { return nil }
    parts.isSince = true
    return (.span(parts, nil), left.next)
  }

  /// What has been so since some time, as people say it.
  func isState(_ index: Int) -> Bool {
    text.isPlainWord(index, in: DateParser.held) || text.isPlainWord(index, in: DateParser.lasts)
  }

  /// What somebody has been since a year.
  static let held = KeySet(
    "معتقل معتقلة معتقلين محتجز محتجزة مختفي مختفية مختف مفقود مفقودة محاصر محاصرة محاصرين محبوس محبوسة مقطوع مقطوعة متوقف متوقفة معطل معطلة مغلق مغلقة مسكر مخطوف مخطوفة مهجر مهجرين غايب غائب موقوف مسجون مقعد مقعدة نازح نازحة نازحين أسير أسيرة أسرى واقفين واكفين واقف ناطرين ناطر منتظرين عالقين عالق مستنيين قاعدين قاعد"
  )

  static let postponed = KeySet(
    "اتأجلت اتأجل اتأجلو أرجئت أرجئ تأجلت تأجل تأجيل أجلت أجل إرجاء أرجأت أرجأ إرجائها تأجيلها")
  private static let andPostponed = KeySet("وأرجئت وأرجئ وتأجلت وتأجل وأجلت وأجل")
  static let beginnings = KeySet("ابتداء ابتداءا اعتبارا بدءا انطلاقا بدء")

  static let limits = KeySet("غاية حدود")
  private static let goingBack = KeySet(
    "يرجع ترجع يعود تعود يرجعون يعودون ترقى يرقى عاد عادت رجع رجعت تعيد يعيد مؤرخ مؤرخة")

  /// «حتى عام 2025», «إلى سنة 2025»
  private func openStart(_ index: Int) -> (DateExpression, Int)? {
    // «إلى غاية 15 جوان», «إلى حدود دجنبر»
    let isLimit = isKind(index, .into) && text.isPlainWord(index + 1, in: DateParser.limits)
    var start = isLimit ? index + 2 : index + 1
    // «حتى تاريخ 31/12/2021»
    if isKind(start, .dateWord), isBare(start) { start += 1 }
    guard let (parts, next) = point(start), isPlausible(parts, start, next), !parts.isNow else { return nil }
    // «يرجع بناؤه إلى سنة 1752»
    if isKind(index, .into), !isLimit,
      (1...5).contains(where: { text.isPlainWord(index - $0, in: DateParser.goingBack) })
    {
      return nil
    }
    if isKind(index, .into), !isLimit {
      guard parts.year != nil, parts.month == nil, isKind(index + 1, .unit) else { return nil }
    } else if parts.offset != nil {
      return nil
    }
    return (.span(nil, parts), next)
  }

  /// What stands after the first end: إلى, حتى, a dash.
  private func toRight(_ left: Edge, _ index: Int, needsUntil: Bool = false) -> (DateExpression, Int)? {
    var at = left.next
    if isComma(at) { at += 1 }
    if isKind(at, .and), isKind(at + 1, .until) || isKind(at + 1, .into) { at += 1 }
    var start: Int
    // «أُرجئت الانتخابات من 25 فبراير إلى 15 ديسمبر» tells two days.
    if isKind(at, .into), !isKind(index - 1, .duration),
      (1...10).contains(where: {
        text.isPlainWord(index - $0, in: DateParser.postponed)
          || text.isPlainWord(index - $0, in: DateParser.andPostponed)
      })
    {
      return nil
    }
    if isKind(at, .until) || isKind(at, .into), text[at].proclitics.isSubset(of: [.wa]) {
      // «حتى ل 5 د العشية»
      start = text.isPlainWord(at + 1, "ل") && text[at + 2].kind == .digits ? at + 2 : at + 1
    } else if isLedByFrom(index) || hasFrom(index..<left.next), text.isPlainWord(at, in: DateParser.spokenUntil) {
      start = at + 1
    } else if isLedByFrom(index) || left.parts?.clock != nil && text[at + 1].kind == .digits,
      text.isPlainWord(at, in: DateParser.toOf), text[at].spaceBefore,
      isLedByFrom(index) || hasFrom(index..<left.next) || isPhraseEnd(at + 2) || dayHalf(at + 2) != nil
        || isKind(at + 2, .fraction) && dayHalf(at + 3) != nil
    {
      // «من ٢٠١١ لـ ٢٠٢١», «من 10 الصبح لل 2 الضهر»
      start = at + 1
    } else if text[at].proclitics.contains(.la), !isKind(index - 1, .between),
      isKind(index - 1, .from) || left.parts?.clock != nil,
      hasArticle(at) || isKind(at, .last)
        || isKind(at, .ordinal) && isKind(at + 1, .unitPlural, 3) && isKind(at + 2, .feast),
      // «من الجمعة لليوم الثاني»
      !isKind(at + 1, .ordinal)
    {
      start = at
    } else if !needsUntil, at == left.next, isSign(at, "/"), left.parts?.weekday != nil, isKind(at + 1, .weekday) {
      start = at + 1
    } else if !needsUntil, at == left.next, isDash(at) || isSign(at, "/"), text[at + 1].kind != .newline {
      // «11/12 تشرين الثاني»
      let areDays = left.number.map { digits(at + 1, 1...2) == $0 + 1 } == true && monthName(at + 2) != nil
      if isSign(at, "/"), !areDays, !isYears(left, Edge(number: text.integer(at + 1), next: at)) { return nil }
      start = at + 1
    } else {
      return nil
    }
    // «من 3 مارس إلى غاية 5 أفريل»
    if start > left.next, text.isPlainWord(start, in: DateParser.limits) { start += 1 }
    // «ولغاية تاريخ 20/6/2018»
    if start > left.next, isKind(start, .dateWord), isBare(start) { start += 1 }
    guard
      let right = (text.isPlainWord(start, "لليوم") ? present(start) : nil) ?? weekdayBeforeHours(left, start)
        ?? dayLikeThat(left, start) ?? edge(start) ?? present(start)
    else { return nil }
    // «18/11/2018 م - 10/3/1440 هـ» is one day, said twice.
    if start == left.next + 1, let first = left.parts, let second = right.parts, first.isHijri != second.isHijri,
      first.year != nil, second.year != nil
    {
      return nil
    }
    // «رسم عدد 1107 – سنة 2019»
    if isDash(left.next), left.number != nil, text.isPlainWord(index - 1, in: DateParser.issues) { return nil }
    // «1 – خالد – 1988 – 3/9/2012»: cells of a row
    if isDash(left.next), right.parts?.day != nil, left.parts?.isYear == true || left.number.map({ $0 >= 1000 }) == true
    {
      return nil
    }
    if isDash(left.next) || isSign(left.next, "/"), left.number != nil, right.number != nil,
      !isSeason(index, left, right)
    {
      return nil
    }
    // «الفترة من 2000 وحتى 2010»
    let areNamed =
      isKind(index - 1, .from)
      && (isKind(index - 2, .duration) || isKind(index - 2, .unitPlural, Int(TimeUnit.year.rawValue)))
    // «للمرة الرابعة عشرة إلى 8 فيفري»: no hour, and no stretch
    let isHour = left.isHour || left.parts.map { $0.clock != nil && !$0.hasDate } == true
    if isHour, text[index].kind == .word, !isHourWord(index), !isKind(index - 1, .from), !isKind(index - 1, .between),
      let second = right.parts, second.day != nil || second.month != nil || second.year != nil, !second.hasClock
    {
      return nil
    }
    let isReign =
      isKind(index - 1, .from) && (isPhraseEnd(right.next) || hasAnd(right.next))
      && (2...5).contains { text.isPlainWord(index - $0, in: DateParser.reigning) }
    return combine(left, right, years: isYears(left, right, isReign: isReign), areNamed: areNamed)
  }

  /// «من 4», «من ال4»
  private func isLedByFrom(_ index: Int) -> Bool {
    isKind(index - 1, .from) || isKind(index - 1, .article) && isKind(index - 2, .from)
  }

  /// «بكره الثلوث من ثمان الصبح»: whether a day is followed by the beginning of a stretch of hours
  private func hasFrom(_ lexemes: Range<Int>) -> Bool { lexemes.dropFirst().contains { isKind($0, .from) } }

  /// «لما الظهر», as some say "until"
  static let spokenUntil = KeySet("لما لمن لعند")

  /// The weekday that ends a row of days where hours follow: the Wednesday of «السبت - الأربعاء 9 ص - 2 م».
  private func weekdayBeforeHours(_ left: Edge, _ index: Int) -> Edge? {
    guard let first = left.parts, first.weekday != nil, !first.hasClock, first.day == nil, hasArticle(index),
      let day = weekdayName(index), hoursBehind(index + 1) != nil
    else { return nil }
    var parts = DateParts()
    parts.weekday = day
    return Edge(parts: parts, next: index + 1)
  }

  /// «الآن», «اللحظة», «يومنا هذا» as the end of a stretch that has a beginning.
  private func present(_ index: Int) -> Edge? {
    var parts = DateParts()
    parts.isNow = true
    if isKind(index, .now) || isKind(index, .moment, 0) && hasArticle(index) {
      return Edge(parts: parts, next: index + 1)
    }
    // «من الأحد لليوم»
    if text.isPlainWord(index, "لليوم") {
      (parts.isNow, parts.dayOffset) = (false, 0)
      return Edge(parts: parts, next: index + 1)
    }
    guard text.isPlainWord(index, "يومنا") else { return nil }
    return Edge(parts: parts, next: isKind(index + 1, .this) ? index + 2 : index + 1)
  }

  private static let without = KeySet("بلا بدون دون مافي")
  /// What goes on from a day, as people say it.
  private static let lasts = KeySet("الحرب القصف عنيف مقطوعة مقطوع تحرق تشتعل واقفين ناطرين هيك")
  private static let reigning = KeySet(
    "العرش حكمها حكمه ولايته رئاسته البلاد")
  /// «عامي 2014 و2015», «يومي السبت والأحد», «يومي 16 و17 تشرين الثاني»
  private func pair(_ index: Int) -> (DateExpression, Int)? {
    if isKind(index, .pairHead, 5), let found = pairOfMonths(index + 1) { return found }
    if let found = daysInFigures(index + 1) { return found }
    guard var left = edge(index + 1), let start = joined(left.next) ?? (isDash(left.next) ? left.next + 1 : nil),
      let right = edge(start)
    else { return nil }
    // «يومي السبت والأحد 17 و18 تشرين الثاني»
    if left.parts?.weekday != nil, right.parts?.weekday != nil, right.parts?.day == nil,
      let (days, next) = listed(right.next), case .span = days
    {
      return (days, next)
    }
    if left.parts?.weekday != nil, left.parts?.weekdayShift == nil {
      left.parts?.weekdayShift = right.parts?.weekdayShift
    }
    return combine(left, right, years: isKind(index, .pairHead, 7), areNamed: true)
  }

  /// «3-5/8/2014»
  private func daysInFigures(_ index: Int) -> (DateExpression, Int)? {
    guard text[index].digitCount <= 2, isDash(index + 1), !text[index + 1].spaceBefore, isSign(index + 3, "/"),
      isSign(index + 5, "/"), let first = digits(index, 1...2), let second = digits(index + 2, 1...2),
      let month = digits(index + 4, 1...2), let year = digits(index + 6, 4...4), !isGlued(before: index),
      first >= 1, first < second, second <= 31, (1...12).contains(month), (1900...2100).contains(year)
    else { return nil }
    var (from, to) = (DateParts(), DateParts())
    (from.day, from.month, from.year) = (first, month, year)
    (to.day, to.month, to.year) = (second, month, year)
    return (.span(from, to), index + 7)
  }

  /// «شهري 6 و7 من عام 2016»
  private func pairOfMonths(_ index: Int) -> (DateExpression, Int)? {
    guard let first = digits(index, 1...2), let start = joined(index + 1) ?? (isDash(index + 1) ? index + 2 : nil),
      let second = digits(start, 1...2), (1...11).contains(first), second == first + 1, !isGlued(after: start)
    else { return nil }
    var (from, to) = (DateParts(), DateParts())
    (from.month, to.month) = (first, second)
    let next = yearAfter(start + 1, &to)
    return (.span(from, to), next)
  }

  /// One end of a stretch.
  private func edge(_ index: Int) -> Edge? { edge(index, point(index)) }

  /// One end of a stretch, the date or time that begins there being read.
  private func edge(_ index: Int, _ beginning: (DateParts, Int)?) -> Edge? {
    if text[index].proclitics.contains(.ka) { return nil }
    if let found = hourUnsaid(index) { return found }
    if let (parts, next) = beginning, isPlausible(parts, index, next, inSpan: true) {
      return hourOfDay(parts, next) ?? Edge(parts: parts, next: next)
    }
    if let (time, next, isForm) = bareClock(index, cue: false), !isForm, time.minute != nil || time.minutesBefore != 0 {
      return Edge(clock: time, next: next)
    }
    if let (parts, next) = yearWithEra(index) { return Edge(parts: parts, next: next) }
    if text[index].kind == .digits,
      isIsolated(index) || isDash(index + 1) || isDash(index - 1)
        || isSign(index + 1, "/") && text[index].digitCount <= 2 && !isGlued(before: index),
      let value = text.integer(index),
      text[index].digitCount <= 4
    {
      if text[index + 1].isSign("%") { return nil }
      return Edge(number: value, next: index + 1)
    }
    if hasArticle(index), let (value, next) = ordinal(index) {
      // «السادسة», «الأولى», but not «السادس»
      let isHour = text.endsInTehMarbuta(index) || text.isPlainWord(index, "الأولى")
      return Edge(number: value, isHour: isHour, next: next)
    }
    if hasArticle(index), isKind(index, .number) {
      return Edge(number: value(index), isHour: text.endsInTehMarbuta(index), next: index + 1)
    }
    return nil
  }

  /// «الساعة 11 ليلاً من يوم 16 والساعة 4 من فجر 17 كانون الثاني»: an hour of a day whose month the other end has.
  private func hourOfDay(_ hour: DateParts, _ index: Int) -> Edge? {
    guard hour.clock != nil, !hour.hasDate, isKind(index, .from), isBare(index) else { return nil }
    let at = isKind(index + 1, .daypart) ? index + 2 : index + 1
    guard isKind(at, .unit, Int(TimeUnit.day.rawValue)), isBare(at), let day = digits(at + 1, 1...2),
      (1...31).contains(day), isIsolated(at + 1),
      joined(at + 2) != nil || isKind(at + 2, .until) || isKind(at + 2, .into)
    else { return nil }
    var parts = hour
    parts.day = day
    return Edge(parts: parts, next: at + 2)
  }

  /// «ساعة متأخرة من ليل الجمعة» as an end: the part of the day.
  private func hourUnsaid(_ index: Int) -> Edge? {
    guard isKind(index, .unit, Int(TimeUnit.hour.rawValue)) || isKind(index, .unitPlural, Int(TimeUnit.hour.rawValue)),
      isBare(index), text.isPlainWord(index + 1, in: DateParser.lateOrEarly), isKind(index + 2, .from),
      isKind(index + 3, .daypart), let (parts, next) = point(index + 3)
    else { return nil }
    return Edge(parts: parts, next: next)
  }

  private static let lateOrEarly = KeySet("متأخرة مبكرة")

  /// Two ends as one expression, each giving the other what it lacks.
  ///
  /// - Parameter areNamed: whether a word before them says what they are, so that nothing behind them is counted.
  private func combine(
    _ left: Edge, _ right: Edge, years: Bool, areNamed: Bool = false
  ) -> (DateExpression, Int)? {
    switch (left.parts, right.parts) {
    case (.some(var first), .some(let second)):
      if first.clock != nil, first.day != nil, first.month == nil, first.weekday == nil {
        guard let month = second.month, second.day != nil else { return nil }
        (first.month, first.year, first.isHijri) = (month, second.year, second.isHijri)
      }
      return (.span(first, second), right.next)
    case (nil, .some(let second)):
      guard let first = meaning(left, beside: second) else { return nil }
      return (.span(first, second), right.next)
    case (.some(let first), nil):
      guard var second = meaning(right, beside: first), areNamed || !isCounting(right.next, second) else { return nil }
      let next = second.clock == nil ? right.next : dateBehind(right.next, &second)
      return (.span(first, second), next)
    case (nil, nil):
      if let first = left.clock, let second = right.clock {
        return (.span(DateParser.clockParts(first), DateParser.clockParts(second)), right.next)
      }
      if years, let first = left.number, let second = right.number, areNamed || !isCounted(right.next) {
        var (from, to) = (DateParts(), DateParts())
        (from.year, to.year) = (first, second < 100 ? first / 100 * 100 + second : second)
        if second == first - 1 { (from.year, to.year) = (second, first) }
        guard first >= 1000, let start = from.year, let end = to.year, end >= start else { return nil }
        let next = era(right.next, &to)
        from.isHijri = to.isHijri
        return (.span(from, to), next)
      }
      if left.isHour, right.isHour, let first = left.number, let second = right.number, first <= 12, second <= 12,
        !hasArticleLook(right.next)
      {
        // «من السادسة للسابعة»
        var to = DateParser.clockParts(ClockTime(hour: second))
        let next = dateBehind(right.next, &to)
        return (.span(DateParser.clockParts(ClockTime(hour: first)), to), next)
      }
      return nil
    }
  }

  /// The day or part of the day said behind a bare time: «… للخامسة غداً».
  private func dateBehind(_ index: Int, _ parts: inout DateParts) -> Int {
    var at = index
    while let next = further(at, &parts), next > at { at = next }
    return at
  }

  static func clockParts(_ time: ClockTime) -> DateParts {
    var parts = DateParts()
    parts.clock = time
    return parts
  }

  /// What a bare number means beside a date or time.
  private func meaning(_ edge: Edge, beside other: DateParts) -> DateParts? {
    if let time = edge.clock { return other.clock != nil ? DateParser.clockParts(time) : nil }
    guard let number = edge.number else { return nil }
    var parts = DateParts()
    if other.clock != nil, number <= 24 {
      parts.clock = ClockTime(hour: number, isDefinite: number > 12 || number == 0)
    } else if other.day != nil, number >= 1, number <= 31 {
      parts.day = number
      parts.isHijri = other.isHijri
    } else if let year = other.year, number <= 2200,
      number >= 1000 || number >= (other.isHijri ? 1 : 100) && number < year
    {
      parts.year = number
      parts.isHijri = other.isHijri
    } else {
      return nil
    }
    return parts
  }

  private func isCounting(_ index: Int, _ parts: DateParts) -> Bool { parts.year != nil && isCounted(index) }

  /// Whether a word stands here that figures count.
  func isCounted(_ index: Int) -> Bool {
    if isKind(index, .counted) || isKind(index, .scale) { return true }
    let kind = kind(index)
    guard text[index].kind == .word, kind == .none || kind == .placeHead || kind == .eventHead,
      let key = text.key(index),
      key.count >= 3
    else {
      return false
    }
    // «في 2018 بصورة رسمية», but «1900 بلدة»
    if key[0] == LetterFold.beh || key[0] == LetterFold.lam {
      return DateParser.countedWithPreposition.contains { key.hasPrefix($0) }
    }
    // Feminine singulars and the accusative, as after 11 and more.
    let last = key[key.count - 1]
    return text.endsInTehMarbuta(index) && !hasArticleLook(index) || last == LetterFold.alef && text.hasTanwin(index)
  }

  /// Nouns that begin with ب or ل of their own.
  private static let countedWithPreposition = LetterKey.each(
    of: """
      بندق بلد بطار باخر بناي بواب بقر بطاق بعث بذر برقي بضاع بلاط بصم بئر بارج ليرة لجنة لوحة لغم ليلة لغة لقطة لافت
      لاجئ لعبة لتر لبنا
      """)
}
