/// Times of day and parts of the day.
extension DateParser {
  /// What was read of a time of day.
  struct ClockReading {
    var clock: ClockTime?
    var daypart: Daypart?
    var zone: TimeZoneName?
    var bound: NumberBound?
  }

  /// A time of day that something beside the number shows to be one: «الساعة», a colon, a part of the day.
  func clockTime(_ index: Int) -> (ClockReading, Int)? {
    if isHourWord(index) {
      // «الساعة الأولى من الهجوم» is its first hour.
      if isKind(index + 1, .ordinal, 1), isKind(index + 2, .from), !isKind(index + 3, .daypart),
        !isKind(index + 3, .unit)
      {
        return nil
      }
      // «الساعة (21:45)»
      if isSign(index + 1, "("), let (read, next) = clock(index + 2, cue: true), isSign(next, ")") {
        var reading = read
        if reading.daypart == nil, let (part, end) = dayHalf(next + 1), var time = reading.clock {
          time.hour = part.hour(time.hour)
          time.isDefinite = true
          (reading.clock, reading.daypart) = (time, part)
          return (reading, end)
        }
        return (reading, next + 1)
      }
      // «الساعة الـ11»
      let start = after(index)
      return clock(isKind(start, .article) ? start + 1 : start, cue: true)
    }
    if isLetterOfHour(index) { return clock(index + 1, cue: true) }
    // «الساعة كانت 7 ونص»
    let isHourThatWas = text.isPlainWord(index - 1, in: DateParser.hourWas) && isHourWord(index - 2)
    return clock(index, cue: isUpdate(index) || isHourOfLog(index) || isHourThatWas)
  }

  private static let hourWas = KeySet("كانت صارت بقت حوالي")

  /// «الساعة», also «للساعة», «بالساعة».
  func isHourWord(_ index: Int) -> Bool { isKind(index, .unit, Int(TimeUnit.hour.rawValue)) && hasArticle(index) }

  /// An hour with minutes, a part of the day and a zone behind it.
  ///
  /// - Parameter cue: whether «الساعة» or the like stands before it; without it, the form or what follows must tell.
  func clock(_ index: Int, cue: Bool) -> (ClockReading, Int)? {
    guard let (read, end, isForm) = bareClock(index, cue: cue) else { return nil }
    var (time, next) = (read, end)
    var reading = ClockReading()
    // «قضى 12 ليلة»
    if !cue, !isForm, text.isPlainWord(next, "ليلة"), !isKind(next + 1, .weekday), !isKind(next + 1, .relativeDay) {
      return nil
    }
    // «الساعة السادسة تماماً مساءً»
    if text.isPlainWord(next, in: DateParser.exactly), cue || isForm || dayHalf(next + 1) != nil { next += 1 }
    // Over a comma, a part of the day makes an hour of no word alone.
    if let (part, zoneNext) = cue || isForm || !isComma(next) ? dayHalf(next) : nil {
      reading.daypart = part
      next = zoneNext
      // «الساعة الحادية عشرة ليلاً وعشرين دقيقة»
      if time.minute == nil, time.minutesBefore == 0, let start = joined(next), let (count, after) = minuteCount(start)
      {
        time.minute = count
        next = after
      }
    } else if let (half, after) = meridiem(next) {
      reading.daypart = half
      next = after
    } else if !cue, !isForm, zone(next) == nil {
      return nil
    }
    if let (zone, after) = zone(next) {
      reading.zone = zone
      next = after
    }
    if let part = reading.daypart, time.hour >= 1, time.hour <= 12 {
      // «الثانية عشرة إلا ربعاً صباحاً» is before noon.
      if time.hour < 12 || time.minutesBefore == 0 || part != .morning { time.hour = part.hour(time.hour) }
      time.isDefinite = true
    }
    reading.clock = time
    return (reading, next)
  }

  /// «الساعة السادسة تماماً», «قبل عام بالضبط»
  static let exactly = KeySet("تماما بالضبط")

  /// An hour with minutes; `isForm` where the form alone shows that it is a time (`4:30`).
  func bareClock(_ index: Int, cue: Bool) -> (ClockTime, Int, isForm: Bool)? {
    if !cue, let found = hourLess(index) ?? hourAfterHour(index) { return found }
    if text[index].kind == .digits { return digitClock(index, cue: cue) }
    guard let (hour, next) = hourWord(index, cue: cue || isHourByParts(index)) else { return nil }
    // «الأولى في 16 يونيو والثانية فجر 2 يوليو»
    if hour == 2, hasAnd(index), (2...15).contains(where: { text.isPlainWord(index - $0, "الأولى") }) { return nil }
    var time = ClockTime(hour: hour)
    let end = minutes(next, &time, cue: cue)
    // «الثامنة إلا ثلثاً», «العاشرة والنصف», but not «الأولى والنصف الثاني»
    let isForm = time.minutesBefore > 0 || time.minute != nil && !isKind(end, .ordinal) && !isKind(end, .from)
    return (time, end, isForm)
  }

  /// «٤ الا تلت», «عشرة إلا ربعاً»: a number less a part of an hour is an hour.
  private func hourLess(_ index: Int) -> (ClockTime, Int, isForm: Bool)? {
    guard isKind(index + 1, .minus), isKind(index + 2, .fraction), isBare(index + 2),
      [3, 4].contains(value(index + 2)),
      !isKind(index + 3, .unit), !isCounted(index + 3)
    else { return nil }
    let hour: Int
    if let figure = digits(index, 1...2), isIsolated(index) {
      hour = figure
    } else if isKind(index, .number), isBare(index), endsAsFeminine(index) {
      hour = value(index)
    } else if hasArticle(index), endsAsFeminine(index), let (number, next) = ordinal(index), next == index + 1 {
      // «بحي الوعر الثالثة إلا ربعاً»
      hour = number
    } else {
      return nil
    }
    guard (1...12).contains(hour) else { return nil }
    var time = ClockTime(hour: hour)
    time.minutesBefore = 60 / value(index + 2)
    return (time, index + 3, true)
  }

  /// «الدوام الساعه ٩ الصبح وتطلع البنات ١٢ ونص»: figures with a half or a quarter, behind an hour of the same line.
  private func hourAfterHour(_ index: Int) -> (ClockTime, Int, isForm: Bool)? {
    guard let hour = digits(index, 1...2), (1...12).contains(hour), !isGlued(before: index),
      let half = joined(index + 1), isKind(half, .fraction), [2, 4].contains(value(half)),
      isPhraseEnd(half + 1) || text.key(half + 1)?[0] == LetterFold.waw
        || isComma(index - 1) && !isCounted(half + 1) && !isKind(half + 1, .unit) && !isKind(half + 1, .scale),
      !(1...3).contains(where: { text.isStem(index - $0, in: DateParser.measured) })
    else { return nil }
    for at in stride(from: index - 2, through: index - 14, by: -1) {
      if isLineEdge(at) { return nil }
      guard isHourWord(at) || isKind(at, .daypart) && hasArticle(at) && text[at - 1].kind == .digits else { continue }
      return (ClockTime(hour: hour, minute: 60 / value(half)), half + 1, true)
    }
    return nil
  }

  /// «عشرة ونص الصبح», «تسعة وربع مساءً»: a number before a part of the hour and one of the day.
  func isHourByParts(_ index: Int) -> Bool {
    if isHourOfPart(index) { return true }
    // «حداعش وربع قبل الضهر»
    let isTeen = isKind(index, .teen) && value(index) <= 12
    guard isBare(index), isTeen || isKind(index, .number) && endsAsFeminine(index) else { return false }
    var time = ClockTime(hour: 0)
    let end = minutes(index + 1, &time, cue: false)
    return (time.minutesBefore > 0 || time.minute != nil) && daypart(end) != nil
  }

  /// «من سبعة الصبح», «لحد اتنين الضهر»: behind a preposition of time.
  private func isHourOfPart(_ index: Int) -> Bool {
    let isTwo = isKind(index, .weekday, 1) && !hasArticle(index)
    guard isBare(index), isTwo || isKind(index, .number) || isKind(index, .teen), value(index) <= 12,
      isKind(index + 1, .daypart), hasArticle(index + 1)
    else { return false }
    return [.from, .until, .into, .since, .about].contains(kind(index - 1)) || text.isPlainWord(index - 1, "شي")
  }

  private func digitClock(_ index: Int, cue: Bool) -> (ClockTime, Int, isForm: Bool)? {
    if let time = fourDigits(index), cue || zone(index + 1) != nil { return (time, index + 1, true) }
    if cue, let found = turnedClock(index) { return found }
    guard !isGlued(before: index) || isBehindHour(index), let hour = digits(index, 1...2), hour <= 24 else {
      return nil
    }
    var time = ClockTime(hour: hour, isDefinite: hour > 12 || hour == 0 || (text[index].digitCount == 2 && hour < 10))
    if let (minute, next) = frenchMinutes(index) ?? algerianMinutes(index) {
      time.minute = minute
      time.isDefinite = true
      return (time, next, true)
    }
    let sign = text[index + 1]
    let isColon = sign.isSign(":")
    let isPoint = sign.isSign(".") || sign.isSign("٫") || sign.isSign(",") || sign.isSign("،")
    if isColon || isPoint, !sign.spaceBefore, !text[index + 2].spaceBefore, text[index + 2].digitCount == 2,
      let minute = text.integer(index + 2), minute < 60
    {
      time.minute = minute
      var next = index + 3
      if isColon, text[next].isSign(":"), !text[next].spaceBefore, text[next + 1].digitCount == 2,
        !text[next + 1].spaceBefore, let second = text.integer(next + 1), second < 60
      {
        time.second = second
        next += 2
      }
      // «06:12Z»
      let isZulu = text[next].kind == .latin && text[next].range.count == 1 && isKind(next, .zoneName, 0)
      if isGlued(after: next - 1), !isDash(next) && !isZulu || !isColon { return nil }
      // «2:14 دقيقة» is a length.
      if !cue, isColon, time.second == nil, clockUnit(next) != nil { return nil }
      if time.second == nil, isColon || cue {
        // «الساعة 10:11 و20 ثانية»
        next = seconds(next, &time)
      }
      return (time, next, isColon)
    }
    guard !isGlued(after: index) else { return nil }
    let end = minutes(index + 1, &time, cue: cue)
    return (time, end, false)
  }

  /// «الساعة ٣٠:٢»: the minutes first, as a program puts them that turns what reads from left to right.
  private func turnedClock(_ index: Int) -> (ClockTime, Int, isForm: Bool)? {
    guard let minute = digits(index, 2...2), (25...59).contains(minute), isSign(index + 1, ":"),
      !text[index + 1].spaceBefore, !text[index + 2].spaceBefore, let hour = digits(index + 2, 1...2), hour <= 24,
      !isGlued(before: index), !isGlued(after: index + 2)
    else { return nil }
    return (ClockTime(hour: hour, minute: minute, isDefinite: hour > 12 || hour == 0), index + 3, true)
  }

  /// «الساعة 0430», «الساعة 1800»
  func fourDigits(_ index: Int) -> ClockTime? {
    guard let value = digits(index, 4...4), value / 100 < 24, value % 100 < 60, isIsolated(index) else { return nil }
    return ClockTime(hour: value / 100, minute: value % 100, isDefinite: true)
  }

  /// Whether an earlier hour stands before a dash: the 5 of «5-6 مساءً», the 9:00 of «9:00-10:30».
  private func isBehindHour(_ index: Int) -> Bool {
    guard isDash(index - 1), !text[index - 1].spaceBefore, let first = digits(index - 2, 1...2) else { return false }
    if !isGlued(before: index - 2) { return first <= 24 }
    return first < 60 && isSign(index - 3, ":") && digits(index - 4, 1...2) != nil && !isGlued(before: index - 4)
  }

  /// The minutes of «20h30» and «20h», as papers of the Maghreb write them.
  private func frenchMinutes(_ index: Int) -> (Int, Int)? {
    let letter = text[index + 1]
    guard letter.kind == .latin, !letter.spaceBefore, letter.range.count == 1,
      text.bytes[letter.range.lowerBound] | 0x20 == 0x68
    else { return nil }
    let next = text[index + 2]
    if next.kind == .digits, !next.spaceBefore {
      guard let minute = digits(index + 2, 2...2), minute < 60 else { return nil }
      return (minute, index + 3)
    }
    return isPhraseEnd(index + 2) || next.spaceBefore ? (0, index + 2) : nil
  }

  /// The minutes of «01سا20د» and «9 سا و30 د», as Algeria's civil protection writes them.
  private func algerianMinutes(_ index: Int) -> (Int, Int)? {
    guard text.isPlainWord(index + 1, "سا"), isHourWord(index - 1) else { return nil }
    let start = joined(index + 2) ?? index + 2
    guard let minute = digits(start, 1...2), minute < 60, text.isPlainWord(start + 1, in: DateParser.minuteLetters)
    else {
      return (0, index + 2)
    }
    return (minute, start + 2)
  }

  private static let minuteLetters = KeySet("د دق دقيقة")

  /// An hour in words: «الثالثة», «الحادية عشرة», «ثلاثة».
  private func hourWord(_ index: Int, cue: Bool) -> (Int, Int)? {
    if let (hour, next) = hourOrdinal(index), hour <= 12 { return (hour, next) }
    let here = sense(index)
    // «مع حداش ديال الليل», «مع تسعة تاع الصباح»
    let isLed =
      text[index].proclitics.isSubset(of: .la) && text.isPlainWord(index - 1, "مع")
      && text.isPlainWord(index + 1, in: LexedText.belonging)
    guard cue || isLed || hasArticle(index) || isOneOClock(index) else { return nil }
    if isOneOClock(index) { return (1, index + 1) }
    if cue, text.isPlainWord(index, "صفر") { return (0, index + 1) }
    if cue, text.isPlainWord(index, "وحدة") { return (1, index + 1) }
    // «الحداش ديال الليل»
    if here.kind == .teen, here.value <= 12, cue || dayHalf(index + 1) != nil { return (Int(here.value), index + 1) }
    // «لحد اتنين الضهر»
    if cue, here.kind == .weekday, here.value == 1, !hasArticle(index) { return (2, index + 1) }
    guard here.kind == .number, here.value <= 10, cue || here.value <= 2 || endsAsFeminine(index) else {
      return nil
    }
    if here.value <= 2, isKind(index + 1, .number, 10), isBare(index + 1) { return (Int(here.value) + 10, index + 2) }
    return (Int(here.value), index + 1)
  }

  /// «الوحدة ونص»: one o'clock by its half or quarter.
  func isOneOClock(_ index: Int) -> Bool {
    guard text.isPlainWord(index, "الوحدة") else { return false }
    // «ع الوحدة بالليل»
    if text[index + 1].proclitics == [.ba, .al] || hasArticle(index + 1), isKind(index + 1, .daypart) { return true }
    // «مع الوحدة تاع الظهر»
    if text.isPlainWord(index + 1, in: LexedText.belonging), isKind(index + 2, .daypart) { return true }
    guard let next = joined(index + 1), isKind(next, .fraction), isBare(next) else { return false }
    return !isKind(next + 1, .unit) && !(text[next + 1].kind == .word && hasArticleLook(next + 1))
  }

  /// An ordinal that stops before «والعشرون», which no hour has.
  private func hourOrdinal(_ index: Int) -> (Int, Int)? {
    guard hasArticle(index), isHourWord(index - 1) || !isAdjective(index) && endsAsFeminine(index) else { return nil }
    let here = sense(index)
    let unit: Int
    switch here.kind {
    case .ordinal: unit = Int(here.value)
    case .unit where here.value == 0: unit = 2
    case .number where here.value == 1: unit = 1
    default: return nil
    }
    if unit == 11 || unit == 2, isKind(index + 1, .number, 10), isBare(index + 1) {
      return (unit == 11 ? 11 : 12, index + 2)
    }
    return unit == 11 ? nil : (unit, index + 1)
  }

  /// «الثامنة», «الثامنه», «الأولى»: hours are feminine, but «النصف الأول من العصر الحديث» is none.
  private func endsAsFeminine(_ index: Int) -> Bool {
    // ه, U+0647, D9 87
    let end = Int(text[index].end)
    return text.endsInTehMarbuta(index) || text.bytes[end - 2] == 0xD9 && text.bytes[end - 1] == 0x87
      || text.isStem(index, in: DateParser.first)
  }

  private static let sittings = KeySet("جلستها جلسته جلستهم دورتها دورته")
  private static let first = KeySet("أولى")

  /// Whether an ordinal belongs to the noun before it: «الجولة الثالثة», «الساعات الأولى».
  private func isAdjective(_ index: Int) -> Bool {
    // «عقدت اللجنة جلستها التاسعة مساء»
    if text.isPlainWord(index - 1, in: DateParser.sittings) { return true }
    // «ينطلق الحفل الرابعة بعد الظهر»: no adjective of a noun that is masculine
    if text.endsInTehMarbuta(index), text[index - 1].kind == .word, kind(index - 1) == .none, hasArticleLook(index - 1),
      !text.endsInTehMarbuta(index - 1), text.key(index - 1)?.hasSuffix(NounEndings.at) == false,
      isKind(index + 1, .after) || isKind(index + 1, .before), daypart(index + 1) != nil
    {
      return false
    }
    let before = sense(index - 1)
    switch before.kind {
    case .unitPlural, .unitDual, .times: return true
    case .none, .placeHead, .eventHead:
      return text[index - 1].kind == .word && hasArticleLook(index - 1) && !isHourOfAdverb(index)
    default: return false
    }
  }

  /// «الجلسة العاشرة صباحاً»: behind what is held at an hour, an ordinal is the hour where it suits the part of the day.
  private func isHourOfAdverb(_ index: Int) -> Bool {
    guard text.endsInTehMarbuta(index) else { return false }
    let isTeen = isKind(index + 1, .number, 10) && isBare(index + 1)
    var next = isTeen ? index + 2 : index + 1
    // «الدوام العاشرة إلا ثلثاً صباحاً»
    var time = ClockTime(hour: 0)
    if !isKind(next, .daypartAdverb) { next = minutes(next, &time, cue: false) }
    guard
      isKind(next, .daypartAdverb)
        || isKind(next, .daypart) && isBare(next) && (text.hasTanwin(next) || isPhraseEnd(next + 1)),
      let part = Daypart(rawValue: sense(next).value), let key = text.key(index - 1),
      !DateParser.numbered.contains(where: { key.dropFirst(2).hasPrefix($0) })
    else { return false }
    let hour = isTeen ? value(index) % 10 + 10 : value(index)
    switch part {
    case .dawn: return hour <= 5
    case .morning, .forenoon: return (5...11).contains(hour)
    case .noon: return hour == 12 || hour <= 2
    case .asr: return (3...5).contains(hour)
    default: return (5...12).contains(hour)
    }
  }

  /// Nouns that ordinals number, and no hour does.
  private static let numbered = LetterKey.each(
    of: "جول دور مرحل حلق نسخ طبع مر دفع قم فرق غار ضرب قذيف حمل سن ماد فقر صفح طاب درج فئ لجن كتيب")

  /// The minutes said after an hour: «والنصف», «وعشر دقائق», «إلا ربعاً».
  func minutes(_ index: Int, _ time: inout ClockTime, cue: Bool) -> Int {
    var at = index
    if let next = joined(at) {
      if isKind(next, .fraction) {
        // «وربع ساعة» is a length, not a part of the hour.
        if isKind(next + 1, .unit), isBare(next + 1) { return index }
        time.minute = 60 / value(next)
        at = next + 1
        if let more = joined(at), let (count, after) = minuteCount(more) {
          time.minute = (time.minute ?? 0) + count
          at = after
        } else if cue || dayHalf(at + 2) != nil {
          // «سبعة ونص إلا خمسة», «سبعة ونص وخمسة»
          let isLess = isKind(at, .minus)
          if let five = isLess ? at + 1 : joined(at), isKind(five, .number, 5), isBare(five) || !isLess,
            !hasArticle(five),
            isPhraseEnd(five + 1) || daypart(five + 1) != nil
          {
            time.minute = (time.minute ?? 0) + (isLess ? -5 : 5)
            at = five + 1
          }
        }
      } else if isKind(next, .number), value(next) == 5 || value(next) == 10, let (count, after) = spelled(next),
        count == value(next), isKind(after, .daypart), hasArticle(after)
      {
        // «سبعة وخمسة الصبح»
        (time.minute, at) = (count, after)
      } else if cue, let count = digits(next, 1...2), count < 60,
        text.isPlainWord(next + 1, in: DateParser.minuteLetters)
      {
        // «الساعة 1 و40 د»
        (time.minute, at) = (count, next + 2)
      } else if let (count, after) = numberedMinute(next) {
        (time.minute, at) = (count, after)
      } else if let (count, after) = minuteCount(next) {
        time.minute = count
        at = seconds(after, &time)
      } else {
        return index
      }
    }
    // «السبعة غير ربع», as Tunis has it
    if isKind(at, .minus) || text.isPlainWord(at, "غير") && isKind(at + 1, .fraction) {
      if isKind(at + 1, .fraction) {
        time.minutesBefore = 60 / value(at + 1)
        return at + 2
      }
      if let (count, after) = minuteCount(at + 1) {
        time.minutesBefore = count
        return after
      }
    }
    return at
  }

  /// «والدقيقة الثلاثين», «والدقيقة 45»
  private func numberedMinute(_ index: Int) -> (Int, Int)? {
    guard isKind(index, .unit, Int(TimeUnit.minute.rawValue)), hasArticle(index) else { return nil }
    if let value = digits(index + 1, 1...2), value < 60, isIsolated(index + 1) { return (value, index + 2) }
    guard hasArticle(index + 1), !isBound(index + 1), let (value, next) = ordinal(index + 1), value < 60 else {
      return nil
    }
    return (value, next)
  }

  /// «ثلاث وعشرون دقيقة», 1…59.
  private func minuteCount(_ index: Int) -> (Int, Int)? {
    if isKind(index, .unitDual, Int(TimeUnit.minute.rawValue)) { return (2, index + 1) }
    if isKind(index, .unit, Int(TimeUnit.minute.rawValue)), !hasArticle(index) { return (1, index + 1) }
    guard let (amount, next) = cardinal(index), let count = amount.whole, count < 60, isMinutes(next) else {
      return nil
    }
    return (count, next + 1)
  }

  private func isMinutes(_ index: Int) -> Bool {
    let here = sense(index)
    return (here.kind == .unit || here.kind == .unitPlural) && here.value == TimeUnit.minute.rawValue && !isBound(index)
  }

  private func seconds(_ index: Int, _ time: inout ClockTime) -> Int {
    guard let next = joined(index), let (amount, after) = cardinal(next), let count = amount.whole, count < 60 else {
      return index
    }
    let here = sense(after)
    guard here.kind == .unit || here.kind == .unitPlural, here.value == 0 else { return index }
    time.second = count
    return after + 1
  }
}
