internal import ICUBridge

/// The grammar of dates, times, durations and recurring times.
///
/// Built once for an extractor; its words are interned in the vocabulary that the lexer looks up.
struct DateGrammar: Sendable {
  let lexicon: DateLexicon
  let hijri: HijriCalendar
  let region: DateRegion

  /// - Parameter locale: BCP 47 (`ar-SY`); settles the order of day and month and the first day of the week.
  init(into vocabulary: inout Vocabulary, locale: String? = nil) throws(ICUError) {
    lexicon = DateLexicon(into: &vocabulary)
    hijri = try HijriCalendar()
    region = try DateRegion(locale: locale)
  }

  /// The mentions of a text, sorted by range, never overlapping; their ranges are bytes of the lexed text.
  ///
  /// - Parameter dated: the document's own date; without it, datelines found in the text are used.
  /// - Complexity: O(*n*).
  func mentions(in text: LexedText, dated: ReferenceDate?) -> [DateMention] {
    let parser = DateParser(text: text, lexicon: lexicon)
    var resolver = DateResolver(hijri: hijri, region: region, reference: dated)
    let candidates = parser.candidates()
    let datelines = dated == nil ? Dateline.all(among: candidates, of: parser, resolver) : []
    if let first = datelines.first { resolver.reference = first.date }
    var nextDateline = 0
    var mentions: [DateMention] = []
    mentions.reserveCapacity(candidates.count)
    var lineEnd = 0
    var previous: (candidate: DateCandidate, date: PlacedDate?)?
    // The days of happenings that something else is told from.
    let isAsked = Set(candidates.compactMap(\.happening))
    var places: [Int: PlacedDate] = [:]
    for (index, candidate) in candidates.enumerated() {
      let first = candidate.lexemes.lowerBound
      if nextDateline < datelines.count, datelines[nextDateline].lexeme <= first {
        resolver.reference = datelines[nextDateline].date
        (resolver.lastDate, resolver.lastPeriod, resolver.lastEntryTime, resolver.lastTime) = (nil, nil, nil, nil)
        (resolver.tale, resolver.firstDay, resolver.hasStandIn) = (DateTale(), nil, false)
        nextDateline += 1
      }
      if first >= lineEnd {
        resolver.lastDay = nil
        resolver.isLineDated = false
        lineEnd = parser.lineEnd(first)
      }
      resolver.standing = DateStanding(of: candidate, in: resolver.tale, isDatedWithin: dated == nil)
      if index + 1 < candidates.count, resolver.lastDay == nil, candidate.isBareTime,
        parser.isDayOf(candidate, candidates[index + 1]), let day = resolver.dayInFull(candidates[index + 1].expression)
      {
        resolver.lastDay = day.start?.epochDay
      }
      let happening = candidate.happening.flatMap { place in
        places[place] ?? resolver.dayInFull(candidates[place].expression)
      }
      resolver.standing.followsDay = previous?.candidate.isDate == true
      guard let mention = mention(of: candidate, happening, &resolver) else { continue }
      if isAsked.contains(index), mention.resolution != .unresolved { places[index] = resolver.lastDate }
      mentions.append(resolver.hasStandIn ? mention.withoutStandIn : mention)
      resolver.tale.take(candidate, mention, resolver.told, today: resolver.today)
      resolver.rememberFirstDay(of: candidate)
      if let previous, parser.isSaidTwice(previous.candidate, candidate), let first = previous.date,
        let second = resolver.lastDate
      {
        if first.isFar(from: second) {
          for index in mentions.indices.suffix(2) where mentions[index].conflict == nil {
            mentions[index].conflict = PlacedDate.otherCalendar
          }
        } else if let settled = first.settled(by: second) {
          mentions[mentions.count - 2].settle(settled, resolver.reference)
        } else if let settled = second.settled(by: first) {
          mentions[mentions.count - 1].settle(settled, resolver.reference)
          resolver.remember(settled)
        }
      }
      previous = (candidate, resolver.lastDate)
    }
    return mentions
  }

  private func mention(
    of candidate: DateCandidate, _ happening: PlacedDate?, _ resolver: inout DateResolver
  ) -> DateMention? {
    let reference = resolver.reference
    switch candidate.expression {
    case .point(let parts):
      // A text of a weekday and a time and nothing else announces something.
      if candidate.fillsText, parts.weekday != nil, parts.clock != nil { resolver.standing.looksAhead = true }
      if resolver.isComing(parts, candidate) { resolver.standing.looksAhead = true }
      // «ثم أفرج عنه بعد ستة أشهر» is told from what went before, where that has a date.
      if let offset = parts.offset, offset.sign > 0, !candidate.looksAhead, !candidate.fillsText,
        !candidate.isToldFromNow, !offset.isToTheDay,
        parts.day == nil, parts.weekday == nil, parts.clock == nil
      {
        let follows = candidate.followsDate || candidate.followsLoosely && resolver.tale.isOld(resolver.today)
        let there =
          resolver.standing.isEntry
          ? resolver.fromEntry(offset)
          : (follows ? resolver.fromLast(offset) : nil)
            ?? (candidate.resumes ? resolver.resumed(offset) : nil)
            ?? (candidate.fillsField ? resolver.prescribed(offset) : nil)
        return mention(of: candidate, there, offset, bound: parts.bound, &resolver)
      }
      // «اعتباراً من يوم 1/11»
      if candidate.beginsSomething, !resolver.standing.looksAhead,
        resolver.isNearerAhead(parts)
          || parts.weekday != nil && parts.day == nil && (resolver.isLineAhead || candidate.beginsClosely)
      {
        resolver.standing.looksAhead = true
      }
      // «التسليم بكرا الثلاثاء …، والباقي يوم الخميس»
      if parts.weekday != nil, parts.day == nil, parts.weekdayShift == nil, !parts.hasClock, resolver.isLineAhead,
        candidate.followsDate, candidate.isItem
      {
        resolver.standing.looksAhead = true
      }
      var parts = parts
      if candidate.endsSession,
        !(candidate.isInSentence && resolver.standing.followsDay), !parts.hasDate,
        let today = resolver.today
      {
        (resolver.lastDay, resolver.lastDate) = (today, .day(today))
      }
      resolver.takeEntryTime(&parts, candidate)
      // «في اليوم التالي»
      var asked = resolver
      if let year = candidate.yearOfName, parts.yearShift != nil { asked.lastDate = .year(year) }
      if candidate.refersBack, asked.lastDate != nil, parts.weekday == nil || parts.yearShift != nil {
        parts.isAnaphoric = true
      }
      if candidate.endsInMorrow, !candidate.looksAhead, !candidate.beginsSomething, resolver.tale.isOld(resolver.today),
        let day = resolver.tale.lastDay
      {
        (parts.isAnaphoric, asked.lastDate) = (true, .day(day))
      }
      // «فجر الخميس الذي تلاه»
      if candidate.refersBack, parts.weekday != nil, parts.day == nil, let day = resolver.lastDay {
        asked.reference = ReferenceDate(moment: Moment(epochDay: day), hasClock: false)
      }
      guard let (placed, other) = asked.resolve(parts) else { return nil }
      resolver.remember(placed, isBackground: candidate.isBackground)
      // «خلاصة ليوم الثلاثاء 06/11/2018» is the day of the hours that head the lines below it.
      if candidate.endsHeading, placed.grain == .day, let day = placed.start?.epochDay {
        resolver.lastEntryTime = (-1, day)
      }
      // «- الخميس 10 أكتوبر، 05:40: …» is an entry with its day.
      if candidate.startsLine, parts.hasDate, parts.clock != nil, let start = placed.start {
        resolver.lastEntryTime = (start.secondOfDay, start.epochDay)
      }
      resolver.rememberUnplaced(placed, parts, candidate)
      // «اليوم الثلاثاء 30/8/2022» dates a text that has no date of its own.
      if resolver.reference == nil, parts.dayOffset == 0, parts.day != nil, parts.year != nil,
        placed.grain.rank <= Grain.day.rank,
        let start = placed.start
      {
        resolver.reference = ReferenceDate(moment: Moment(epochDay: start.epochDay), hasClock: false)
      }
      return DateMention(
        range: candidate.range, reading: DateReading(placed, bound: parts.bound, reference: reference),
        other: other.map { DateReading($0, bound: parts.bound, reference: reference) }, conflict: placed.conflict)
    case .span(let left, let right):
      // «- بين السابعة والتاسعة صباحاً: …» in a list of hours
      if candidate.startsLine, let left, left.hasClock, !left.hasDate, resolver.lastDay == nil {
        resolver.lastDay = resolver.lastEntryTime?.day
      }
      // So does one of a stretch of days, but not of a night, or from one evening to the next dawn.
      if candidate.fillsText, left?.weekday != nil || left?.day != nil, left?.daypart == nil {
        resolver.standing.looksAhead = true
      }
      if left?.isSince == true { (resolver.standing.looksAhead, resolver.standing.isSince) = (false, true) }
      // «تقرر التمديد إلى غاية 6 جانفي»
      if left == nil, candidate.beginsSomething, let right, resolver.isNearerAhead(right) {
        resolver.standing.looksAhead = true
      }
      // «تقام الفعاليات من 3 حتى 12 آب», «مين نازل معنا من 10 ل 13 نوفمبر؟»
      if let left {
        let dated = left.month == nil ? right ?? left : left
        let isOfWeek = left.weekday != nil && left.day == nil && right?.weekday != nil && candidate.beginsClosely
        if candidate.beginsSomething && resolver.isNearerAhead(dated) || isOfWeek || resolver.isComing(dated, candidate)
        {
          resolver.standing.looksAhead = true
        }
      }
      // «غداً … ويستمر حتى الثلاثاء»
      if left == nil, resolver.isLineAhead { resolver.standing.looksAhead = true }
      // «من الساعة 21:50 حتى الساعة 01:20 من فجر اليوم التالي»: the day after that of the beginning.
      var right = right
      if candidate.refersBack, left?.hasClock == true, right?.hasClock == true,
        right?.dayOffset == 1
      {
        right?.dayOffset = nil
      }
      // «من الجمعة 11 نوفمبر إلى الجمعة التي تليها»
      if candidate.refersBack, let weekday = right?.weekday, right?.day == nil, (right?.weekdayShift ?? 1) > 0,
        let left,
        let day = resolver.resolve(left)?.0.start?.epochDay
      {
        let next = CivilDate(epochDay: day + 1 + floorModulo(weekday - CivilDate.weekday(epochDay: day + 1), 7))
        right?.year = next.year
        right?.month = next.month
        right?.day = next.day
        right?.weekdayShift = nil
      }
      // «حتى نهاية مارس من السنة التالية»
      if candidate.refersBack, left == nil, right?.yearShift != nil, resolver.lastDate != nil {
        right?.isAnaphoric = true
      }
      guard let (first, last) = resolver.resolveSpan(left, right) else { return nil }
      // «طوى عام 2018 صفحته، وهي أدنى حصيلة منذ عام 2011. وكان العام الذي سبقه …»
      let isByTheWay = left?.isSince == true && left?.isYear == true && resolver.lastDate?.grain == .year
      if let last = last ?? first, !isByTheWay { resolver.remember(last) }
      resolver.standing.spanStart = first?.start
      // «ليلة 20-21/7/2014» heads the hours of its lines.
      if candidate.endsHeading, let night = first?.start?.epochDay, first?.grain == .day,
        last?.start?.epochDay == night + 1
      {
        resolver.lastEntryTime = (-1, night)
      }
      if let first, let last, let period = first.through(last) { resolver.lastPeriod = period }
      return DateMention(
        range: candidate.range,
        reading: DateReading(from: first, to: last, bound: left?.bound ?? right?.bound, reference: reference),
        conflict: first?.conflict ?? last?.conflict)
    case .duration(let value, let bound):
      return DateMention(
        range: candidate.range,
        reading: DateReading(
          timex: Timex(kind: .duration, value: value.iso8601), grain: value.finest?.grain,
          bound: value.isIndefinite ? .indefinite : bound))
    case .within(let value, let lengthStart):
      guard resolver.standing.looksAhead || candidate.fillsText, let (first, last) = resolver.within(value) else {
        return DateMention(
          range: lengthStart..<candidate.range.upperBound,
          reading: DateReading(timex: Timex(kind: .duration, value: value.iso8601), grain: value.finest?.grain))
      }
      return DateMention(
        range: candidate.range, reading: DateReading(from: first, to: last, bound: nil, reference: reference))
    case .lengths(let lower, let upper):
      let value = lower.iso8601 + "/" + upper.iso8601
      return DateMention(
        range: candidate.range,
        reading: DateReading(timex: Timex(kind: .duration, value: value), grain: upper.finest?.grain, bound: .between))
    case .distance(let offset, let base):
      let there = resolver.resolve(base).flatMap { resolver.away(offset, from: $0.0) }
      return mention(of: candidate, there, offset, &resolver)
    case .fromLast(let offset, let lengthStart):
      let there =
        resolver.standing.isEntry ? resolver.fromEntry(offset) : resolver.fromLast(offset) ?? resolver.resumed(offset)
      // «وكنت قد عدت قبل ذلك بيومين. نُقلت في اليوم نفسه …» goes back for a moment.
      return mention(
        of: candidate, there, offset, lengthStart: lengthStart, isAside: offset.sign < 0 && candidate.goesBack,
        &resolver)
    case .fromEvent(let offset, let lengthStart, _):
      let there =
        candidate.isOfUndatedHappening || lengthStart == nil && happening == nil
        ? nil : resolver.fromEvent(offset, of: happening)
      // «عشية مقتله» goes back for a moment.
      if lengthStart == nil {
        return there.map {
          DateMention(range: candidate.range, reading: DateReading($0, bound: nil, reference: reference))
        }
      }
      // «قبل توقيفه بأسبوع …، وفي اليوم التالي …» goes back for a moment, too.
      return mention(
        of: candidate, there, offset, lengthStart: lengthStart, isAside: offset.sign < 0 && happening != nil, &resolver)
    case .samePeriod(var year, let yearStart):
      if candidate.refersBack, resolver.lastDate != nil { year.isAnaphoric = true }
      guard let (placed, _) = resolver.resolve(year) else { return nil }
      guard let period = resolver.lastPeriod, let moved = period.moved(to: placed) else {
        resolver.remember(placed)
        return DateMention(
          range: yearStart..<candidate.range.upperBound, reading: DateReading(placed, bound: nil, reference: reference))
      }
      return DateMention(range: candidate.range, reading: DateReading(moved, bound: nil, reference: reference))
    case .recurringHours(let from, let to):
      let (first, last) = resolver.hours(from, to)
      return DateMention(
        range: candidate.range,
        reading: DateReading(
          timex: Timex(kind: .time, value: ISOFormat.clock(first) + "/" + ISOFormat.clock(last)), grain: .hour))
    case .recurring(let value, let grain):
      return DateMention(
        range: candidate.range, reading: DateReading(timex: Timex(kind: .set, value: value), grain: grain))
    }
  }

  /// What lies a length away from a date that was told; where there is none, the length.
  ///
  /// - Parameters:
  ///   - lengthStart: where the length alone begins, which says no more than how long; nil where the words before it say that it is told
  ///     from something, and nobody knows from what.
  ///   - isAside: whether what follows is told from the date before it.
  private func mention(
    of candidate: DateCandidate, _ there: PlacedDate?, _ offset: TimeOffset, lengthStart: Int? = nil,
    bound: NumberBound? = nil, isAside: Bool = false, _ resolver: inout DateResolver
  ) -> DateMention {
    let lengthStart = lengthStart ?? offset.lengthStart
    guard let there else {
      return DateMention(
        range: (lengthStart ?? candidate.range.lowerBound)..<candidate.range.upperBound,
        reading: DateReading(
          timex: Timex(kind: .duration, value: offset.duration.iso8601), grain: offset.duration.finest?.grain,
          resolution: lengthStart == nil ? .unresolved : .explicit, bound: bound))
    }
    if !isAside { resolver.remember(there) }
    return DateMention(range: candidate.range, reading: DateReading(there, bound: bound, reference: resolver.reference))
  }
}

extension DateParser {
  /// Whether the day of a time follows it in its sentence: «… الساعة 4:30 …، وذلك في 12 كانون الأول 2018».
  func isDayOf(_ time: DateCandidate, _ day: DateCandidate) -> Bool {
    let between = time.lexemes.upperBound..<day.lexemes.lowerBound
    return !between.isEmpty && between.count <= 40 && !hasSentenceEnd(between.lowerBound, between.upperBound)
      && (1...3).contains { text.isPlainWord(day.lexemes.lowerBound - $0, "وذلك") }
  }

  /// Whether nothing but «الموافق», a bracket or a stroke stands between two dates.
  func isSaidTwice(_ first: DateCandidate, _ second: DateCandidate) -> Bool {
    let between = first.lexemes.upperBound..<max(first.lexemes.upperBound, second.lexemes.lowerBound)
    guard case .point = first.expression, case .point = second.expression, (1...3).contains(between.count) else {
      return false
    }
    // «التاريخ: 2 محرم 1409هـ⏎الموافق: 14/8/1988»
    let isMatched = between.contains { isMatching($0) }
    return between.allSatisfy {
      isMatching($0) || isDash($0) || isSign($0, "(") || isSign($0, "/")
        || isMatched && (isSign($0, ":") || text[$0].kind == .newline || isSign($0, "،"))
    }
  }

  private func isMatching(_ index: Int) -> Bool {
    isKind(index, .matching) || text.isPlainWord(index, in: DateParser.accordingTo)
  }

  private static let accordingTo = KeySet("وفق وفقا يوافق وافق الموافق")
}

extension DateMention {
  /// Takes another day of the same precision.
  fileprivate mutating func settle(_ placed: PlacedDate, _ reference: ReferenceDate?) {
    reading = DateReading(placed, bound: reading.bound, reference: reference)
  }
}

extension DateResolver {
  /// Whether the last date lies ahead of the document and stands in the same line.
  var isLineAhead: Bool {
    guard isLineDated, let today, let start = lastDate?.start else { return false }
    return start.epochDay > today
  }

  /// Has a time at the head of a line, far earlier than the one before, fall on the next day: «23:50 — …», «00:40 — …».
  ///
  /// An hour that may be of either half of the day is the one behind the entry before: «3:50 م — …», «نحو السادسة — …».
  mutating func takeEntryTime(_ parts: inout DateParts, _ candidate: DateCandidate) {
    guard candidate.startsLine, !parts.hasDate, var time = parts.clock, let day = lastDay ?? lastEntryTime?.day ?? today
    else { return }
    if !time.isDefinite, time.hour < 12, let last = lastEntryTime, last.day == day, time.secondOfDay < last.second,
      time.secondOfDay + 12 * 3600 > last.second
    {
      (time.hour, time.isDefinite) = (time.hour + 12, true)
      parts.clock = time
    }
    // «08:15 …», «10:05 …»
    let goesOn = lastEntryTime.map { $0.day == day && $0.second >= 0 && time.secondOfDay >= $0.second } == true
    guard time.isDefinite || goesOn else {
      if lastEntryTime != nil, lastDay == nil, day != today { lastDay = day }
      return
    }
    // Midnight begins a list, and ends a day within one.
    if time.hour == 24, lastEntryTime.map({ $0.second < 0 }) ?? true { time.hour = 0 }
    let isNext =
      lastEntryTime.map {
        $0.day == day && $0.second >= DateResolver.evening && time.secondOfDay < DateResolver.morning
          && (standing.isListed || day < today ?? .max)
      } == true
    lastEntryTime = (time.secondOfDay, isNext ? day + 1 : day)
    if isNext { lastDay = day + 1 } else if lastDay == nil, day != today { lastDay = day }
  }

  /// 18:00 and 8:00, in seconds
  static let evening = 64_800
  /// Whether a day or a month without a year is the next one, though nothing says so: «حفلة 29 ديسمبر», written on the 20th.
  func isComing(_ parts: DateParts, _ candidate: DateCandidate) -> Bool {
    if candidate.isOfSpeech { return isNearerAhead(parts, within: DateResolver.soon) }
    guard parts.feast != nil || parts.day != nil && !candidate.fillsText, !candidate.isInPast, !tale.isOld(today) else {
      return false
    }
    return isNearerAhead(parts, within: DateResolver.coming)
  }

  /// For how many days ahead speech tells of the next such day, without saying so.
  static let soon = 62
  /// For how many days ahead other texts do, where nothing tells of the past.
  private static let coming = 21
  static let morning = 28_800

  /// The last date, from the beginning of its stretch on.
  var told: PlacedDate? {
    var told = lastDate
    // A stretch of years is told from its end.
    if let spanStart = standing.spanStart, let end = told?.start, end.epochDay - spanStart.epochDay <= 366 {
      told?.start = spanStart
    }
    return told
  }

  /// Keeps the day that «اليوم الثالث» is counted from, which is not another such day.
  mutating func rememberFirstDay(of candidate: DateCandidate) {
    if case .point(let parts) = candidate.expression, parts.dayOfTale != nil { return }
    guard candidate.isDate, !candidate.isBackground, let told, told.grain.rank <= Grain.day.rank,
      let start = told.start,
      !StandInYear.isMonthless(start)
    else { return }
    firstDay = start.epochDay
  }

  /// Keeps a date for what refers to it later.
  ///
  /// - Parameter isBackground: whether it is told by the way, as a birth is; then it takes no other date's place.
  mutating func remember(_ placed: PlacedDate, isBackground: Bool = false) {
    guard let start = placed.start else { return }
    // «نوفمبر 2014 … في العام ذاته … الشهر الذي سبقه»: a year that holds the date before is said again, and tells nothing new.
    let isSaidAgain =
      placed.grain == .year
      && lastDate.map { $0.grain.rank < Grain.year.rank && $0.start?.date.year == start.date.year } == true
    if !isSaidAgain, !isBackground || tale.last == nil { lastDate = placed }
    lastPeriod = placed.isPeriod ? placed : lastPeriod
    isLineDated = true
    if placed.grain.rank <= Grain.day.rank, !isBackground {
      lastDay = placed.start?.epochDay
      if placed.grain == .day { lastEntryTime = nil }
      lastSecond = placed.grain.rank < Grain.day.rank ? start.secondOfDay : nil
      if placed.grain.rank < Grain.day.rank {
        lastTime = (start.secondOfDay, start.epochDay, placed.grain == .daypart)
      }
    }
  }
}

extension DateResolver {
  /// Keeps a day whose year nobody knows, or a weekday or time alone, for what refers to it: «في 5 آذار …, فعادت فجر الثامن منه».
  mutating func rememberUnplaced(_ placed: PlacedDate, _ parts: DateParts, _ candidate: DateCandidate) {
    guard today == nil, placed.start == nil, placed.conflict == nil, !candidate.isBackground, !parts.isName,
      !parts.isHijri, parts.feast == nil, parts.year == nil, parts.yearShift == nil, parts.monthShift == nil
    else { return }
    if let month = parts.month, let day = parts.day {
      // Which day comes after this one depends on the year.
      guard (month, day) != (2, 28), let date = StandInYear.date(month, day, weekday: parts.weekday) else { return }
      remember(withTime(.day(date.epochDay), parts).0)
      tale.begin(at: .day(date.epochDay), startsLine: candidate.startsLine)
      (hasStandIn, isWeekdayKnown) = (true, parts.weekday != nil)
    } else if lastDate?.start.map(StandInYear.isMonthless) ?? true {
      let day: Int
      if let weekday = parts.weekday, parts.weekdayShift == nil, placed.timex?.hasPrefix("XXXX-WXX-") == true {
        day = StandInYear.day(weekday: weekday)
      } else if !parts.hasDate, parts.clock != nil {
        day = StandInYear.dayOfTimes
      } else {
        return
      }
      lastDate = withTime(.day(day), parts).0
      // «الخميس. نهضنا في الخامسة»
      if parts.hasDate, parts.clock == nil, parts.daypart == nil { lastDay = day }
      (hasStandIn, isLineDated) = (true, true)
    }
  }
}

/// What a region settles.
struct DateRegion: Sendable {
  /// 1 Monday … 7 Sunday
  var firstDayOfWeek = 1
  /// The first of the two days of a weekend: 5 Friday, 6 Saturday
  var firstDayOfWeekend = 6
  /// Whether 3/4/2018 is the fourth of March.
  var monthFirst = false

  /// CLDR's weekendStart, where it is a Friday.
  private static let fridayWeekends: Set<String> = [
    "BH", "DZ", "EG", "IQ", "JO", "KW", "LY", "OM", "QA", "SA", "SD", "SY", "YE",
  ]

  init(locale: String?) throws(ICUError) {
    guard let locale else { return }
    // ICU counts from Sunday = 1.
    firstDayOfWeek = (try RegionalCalendar.firstDayOfWeek(locale: locale) + 5) % 7 + 1
    let subtags = locale.split(whereSeparator: { $0 == "-" || $0 == "_" })
    monthFirst = subtags.contains { $0.lowercased() == "us" }
    if subtags.contains(where: { DateRegion.fridayWeekends.contains($0.uppercased()) }) { firstDayOfWeekend = 5 }
  }
}
