/// Finds the dates that the documents of a text bear.
///
/// A dateline is a full date (day, month and year, nothing to be worked out) that «التاريخ» announces, that fills a short
/// line, or that stands at the head of one, after the place it was sent from; where a text has none, the one that ends it
/// behind a dash. It holds for what follows it, up to the next; the first one holds for what stands before it too.
struct Dateline: Sendable {
  /// The first lexeme of its date.
  var lexeme: Int
  var date: ReferenceDate

  /// The datelines among the date expressions of a text, in order.
  static func all(among candidates: [DateCandidate], of parser: DateParser, _ resolver: DateResolver) -> [Dateline] {
    var found: [Dateline] = []
    var blind = resolver
    blind.reference = nil
    for (index, candidate) in candidates.enumerated() {
      guard let parts = fullDate(candidate), isDateline(candidate, parser.text, parser),
        var dateline = dateline(parts, at: candidate, blind)
      else { continue }
      // «2 محرم 1409هـ - 14/8/1988»: the other calendar tells which day it was.
      if parts.isHijri, index + 1 < candidates.count, parser.isSaidTwice(candidate, candidates[index + 1]),
        let (own, _) = blind.resolve(parts), let other = fullDate(candidates[index + 1]),
        let (twin, _) = blind.resolve(other), let day = own.settled(by: twin)?.start
      {
        dateline.date = ReferenceDate(moment: day, hasClock: false)
      }
      found.append(dateline)
    }
    return found.isEmpty ? closing(candidates, parser, blind).map { [$0] } ?? [] : found
  }

  /// The date that ends a post behind a dash or a |: «… اقتادوه إلى جهة مجهولة — 2018-04-07».
  private static func closing(
    _ candidates: [DateCandidate], _ parser: DateParser, _ resolver: DateResolver
  ) -> Dateline? {
    guard candidates.count > 1, let last = candidates.last, let parts = fullDate(last), !parts.hasClock else {
      return nil
    }
    let (first, next) = (last.lexemes.lowerBound, last.lexemes.upperBound)
    // «آخر موعد للتسجيل — 2018-12-31», «الميلاد - 5 أيار 1960»
    if (2...6).contains(where: { parser.text.isStem(first - $0, in: named) }) { return nil }
    let isCutOff = parser.isDash(first - 1) && parser.text[first - 1].spaceBefore || parser.text[first - 1].isSign("|")
    guard parser.text[next].kind == .end, isCutOff, resolver.resolve(parts)?.0.conflict == nil else { return nil }
    return dateline(parts, at: last, resolver)
  }

  /// The parts of a date with day, month and year.
  private static func fullDate(_ candidate: DateCandidate) -> DateParts? {
    let parts: DateParts
    switch candidate.expression {
    case .point(let point): parts = point
    // «حتى الساعة 18:00 من يوم 20 يونيو 2023», a line of its own
    case .span(nil, .some(let end)) where candidate.startsLine && end.hasClock: parts = end
    default: return nil
    }
    return parts.day != nil && parts.month != nil && parts.year != nil && parts.bound == nil ? parts : nil
  }

  /// The dateline that a full date makes, unless no such day is.
  private static func dateline(_ parts: DateParts, at candidate: DateCandidate, _ resolver: DateResolver) -> Dateline? {
    guard let (placed, _) = resolver.resolve(parts), placed.resolution == .explicit,
      placed.conflict != PlacedDate.noSuchDay, let start = placed.start
    else { return nil }
    let hasClock = parts.clock != nil
    return Dateline(
      lexeme: candidate.lexemes.lowerBound,
      date: ReferenceDate(
        moment: hasClock ? start : Moment(epochDay: start.epochDay), hasClock: hasClock, zone: placed.zone))
  }

  /// What a title begins with that ends in its date.
  private static let titled = KeySet("محضر دفتر كشف تقرير نشرة بيان تعميم بلاغ إعلان برقية مذكرة")

  /// What a date behind a dash may be the date of.
  private static let named = KeySet(
    "موعد ميلاد ولد ولدت مواليد ولادة تاريخ إنتاج إصدار مهلة نهائي انتهاء صلاحية وفاة استشهاد استشهد توفي يبدأ ينتهي")

  private static func isDateline(_ candidate: DateCandidate, _ text: LexedText, _ parser: DateParser) -> Bool {
    let (first, next) = (candidate.lexemes.lowerBound, candidate.lexemes.upperBound)
    // «التاريخ : 18 نوفمبر 2018»
    var at = first - 1
    if text[at].isSign(":") || text[at].isSign("/") { at -= 1 }
    // «المواليد: 1996/8/21»
    if text.isStem(at, in: DateParser.birthWords) || text.isPlainWord(at, in: DateParser.birthWords) { return false }
    if at < first - 1, parser.isKind(at, .dateWord) || announces(text, at) { return true }
    guard let before = distanceToLineStart(first, text, limit: 12) else { return false }
    let after = distanceToLineEnd(next, text, limit: 12)
    let leads = text[first - 1].kind == .sign && !text[first - 1].isSign("\"")
    // «القاهرة - (أ ش أ) - 17 نوفمبر 2018», «دمشق، سوريا (CNN)، 16/11/2018:»
    if before > 6 {
      // «تقرير رقم 6 عن الحالة المدارية، 25/5/2018 – 14:00», the title
      if leads, after == 0, text.isPlainWord(first - before, in: titled),
        text[first - before - 1].kind == .end || before < 12
      {
        return true
      }
      let isAgencys = leads && (first - before..<first).contains { text[$0].isSign("(") }
      return isAgencys && (text[next].isSign(":") || parser.isDash(next) || after.map { $0 <= 1 } == true)
    }
    // «- 15 آذار 2011: …»: an entry of a list.
    if before == 1, parser.isDash(first - 1), text[next].isSign(":") { return false }
    // «انعقد المجلس يوم السبت 9 شباط 2019 …», «سجل المناوبة ليوم 18/3/2022» near the head of the text
    let isOfSession =
      text.isPlainWord(first - before, in: sessions) && text.isPlainWord(first - before + 1, in: councils)
      && after == nil
      || text[first].proclitics.contains(.la) && parser.isKind(first, .unit)
        && (1...6).contains { text.isPlainWord(first - $0, in: dailies) }
    if isOfSession, (1...60).contains(where: { text[first - $0].kind == .end }) { return true }
    // A line of its own, with no more than a place or a number beside the date.
    if let after, before + after <= 8,
      after <= 1
        || !text[next].isSign(".") && !text[next + after - 1].isSign(".") && !parser.tellsOfPast(first - before)
    {
      return true
    }
    // «عدن (سبأ نت) - 23 ربيع الآخر 1440هـ الموافق 30 ديسمبر 2018م»
    if after != nil, parser.isKind(next, .matching) { return true }
    if before == 0 {
      // At the head of a line, cut off from what follows: «17 تشرين الثاني 2018 – …», «… رقم التحرير: …».
      return parser.isDash(next) || text[next].isSign("|") || text[next].isSign(":")
        || parser.text.isPlainWord(next, "رقم")
    }
    // «دمشق - 17 تشرين الثاني 2018 -», «القاهرة (رويترز) 17 نوفمبر 2018:»
    // «القاهرة في 3 مايو /أ ش أ/», «بيروت، 3 أيار 2021 (أ ف ب)»
    if isAgency(next, text) || before <= 3 && isBracketAndDash(next, parser)
      || isNamed(next, text) && text[next + 1].kind == .sign
    {
      return true
    }
    // «دمشق 17 تشرين الثاني 2018: …», and nothing before
    if before <= 2, text[next].isSign(":"), text[first - before - 1].kind == .end,
      (first - before..<first).allSatisfy({
        text[$0].kind == .word && !text.isStem($0, in: named) && [.none, .zoneName].contains(parser.kind($0))
      })
    {
      return true
    }
    // «تونس في 26 جانفي 2024:»
    if before <= 3, parser.isKind(first - 1, .inside),
      text[next].isSign(":") || text[next].isSign("/") || parser.isDash(next) && text[next].spaceBefore
    {
      return true
    }
    // «لاهاي، في الثالث والعشرين من أيار 2022. …» at the head of the text
    let isBehindPlace = parser.isComma(first - 1) || parser.isKind(first - 1, .inside) && parser.isComma(first - 2)
    if before <= 4, isBehindPlace, text[next].isSign("."), text[first - before - 1].kind == .end { return true }
    if leads, text[first - 1].isSign("/"), text[next].isSign("/") { return true }
    return leads && (parser.isDash(next) || text[next].isSign(")") || text[next].isSign(":"))
  }

  private static let sessions = KeySet("انعقد انعقدت التأم التأمت")
  private static let councils = KeySet("المجلس الاجتماع الجلسة اللجنة الهيئة المكتب مجلس اجتماع جلسة لجنة هيئة")
  private static let dailies = KeySet("سجل جدول نشرة موجز حصيلة محضر يومية")

  private static func announces(_ text: LexedText, _ index: Int) -> Bool {
    text.isPlainWord(index, in: announcements)
  }

  private static let announcements = KeySet("نشر النشر تحديث حرر صدر الإصدار الموافق")

  /// Whether the name of a news agency stands here, between brackets or strokes: words of one or two letters, or a known
  /// word.
  private static func isAgency(_ index: Int, _ text: LexedText) -> Bool {
    let close: Unicode.Scalar = text[index].isSign("(") ? ")" : "/"
    guard text[index].isSign("(") || text[index].isSign("/"),
      let end = (index + 1...index + 7).first(where: { text[$0].isSign(close) }), end > index + 1
    else { return false }
    if isNamed(index + 1, text) { return true }
    return (index + 1..<end).allSatisfy { text[$0].isSign(".") || text[$0].kind == .word && text[$0].range.count <= 4 }
  }

  /// «طرابلس 5-4-2019 (وال) - أعلنت»
  private static func isBracketAndDash(_ index: Int, _ parser: DateParser) -> Bool {
    guard parser.isSign(index, "("), let end = (index + 2...index + 5).first(where: { parser.isSign($0, ")") }) else {
      return false
    }
    return parser.isDash(end + 1)
  }

  private static func isNamed(_ index: Int, _ text: LexedText) -> Bool {
    text.isPlainWord(index, in: agencies)
  }

  private static let agencies = KeySet(
    "سونا كونا سانا بترا وفا واس واج وات ومع قنا وام بنا رويترز فرانس الأناضول تاس شينخوا سبوتنيك نينا واع وكالات إرنا")

  /// How many lexemes stand before one in its line, signs like ‼ and 🔴 not counted.
  private static func distanceToLineStart(_ index: Int, _ text: LexedText, limit: Int) -> Int? {
    guard
      let start = (0...limit).first(where: {
        text[index - 1 - $0].kind == .newline || text[index - 1 - $0].kind == .end
      })
    else { return nil }
    return (index - start..<index).count { !isEmblem(text[$0]) }
  }

  /// A sign that is no punctuation: ‼, ▪, and what stands beyond.
  private static func isEmblem(_ lexeme: Lexeme) -> Bool { lexeme.kind == .sign && lexeme.sign >= 0x203C }

  private static func distanceToLineEnd(_ index: Int, _ text: LexedText, limit: Int) -> Int? {
    (0...limit).first { text[index + $0].kind == .newline || text[index + $0].kind == .end }
  }
}
