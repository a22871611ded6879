/// Days and stretches that are told from the last one: «تاني يوم», «ليلتها», «نفس اليوم», «وفي اليوم الثالث».
extension DateParser {
  /// «وفي اليوم الثالث ماتت أختي»: so many days on, the first being the day that was told last.
  ///
  /// - Parameter day: the place of «اليوم», or of «الليلة».
  func dayOfTale(_ day: Int, _ number: Int, _ next: Int, _ parts: inout DateParts) -> Int? {
    guard number > 1, !parts.hasDate, isKind(day - 1, .inside, 0) || hasAnd(day) || startsSentence(day),
      text[day].proclitics.isSubset(of: [.wa, .al]),
      isLikePastVerb(next) || text.isPlainWord(next, in: DateParser.came)
        || isPhraseEnd(next) && number != 7 && !text.isQuoted(day..<next)
    else { return nil }
    (parts.dayOfTale, parts.isAnaphoric) = (number, true)
    return next
  }

  /// «تاني يوم اجت لجنة», «وثاني يوم رجعوا»: the day after the last one.
  func nextDay(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard isNextDay(index), !parts.hasDate,
      startsSentence(index) || hasAnd(index) || isComma(index - 1) || text[index].proclitics.contains(.ba)
        || isPhraseEnd(index + 2),
      isLikePastVerb(index + 2) || text.isPlainWord(index + 2, in: DateParser.came) || isPhraseEnd(index + 2)
        || isKind(index + 2, .daypart)
    else { return nil }
    (parts.dayOffset, parts.isAnaphoric, parts.isOfSame) = (1, true, true)
    return index + 2
  }

  /// Whether «تاني يوم» stands at an index.
  func isNextDay(_ index: Int) -> Bool {
    isKind(index + 1, .unit, Int(TimeUnit.day.rawValue)) && isBare(index + 1) && !hasArticle(index)
      && (isKind(index, .ofTale, 1) || isKind(index, .ordinal, 2) && !text.endsInAlef(index))
      && text[index].proclitics.isDisjoint(with: [.la, .ka])
  }

  /// «ليلتها», «يومها»: the night or day of the date before.
  func thatDay(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard isThatDay(index), !parts.hasDate else { return nil }
    (parts.dayOffset, parts.isAnaphoric, parts.isOfSame) = (0, true, true)
    if isKind(index, .ofTale, 2) { parts.daypart = .night }
    return index + 1
  }

  /// Whether «ليلتها» or «يومها» stands at an index: at the head or the end of a clause of what happened.
  func isThatDay(_ index: Int) -> Bool {
    guard isKind(index, .ofTale, 2) || isKind(index, .ofTale, 3) else { return false }
    if text.isPlainWord(index, in: DateParser.thenAlways) { return true }
    let isToldBehind = isLikePastVerb(index + 1) || isDone(index + 1)
    if startsSentence(index) || isComma(index - 1) { return isToldBehind || text.isPlainWord(index + 1, "لم") }
    return isPhraseEnd(index + 1) && isLikePastVerb(index - 1) && !isImperfect(index - 2)
      || isKind(index, .ofTale, 2) && (isToldBehind || isPhraseEnd(index + 1) && !isImperfect(index - 1))
  }

  /// «كنت», «صرنا», «كانوا»
  private func isDone(_ index: Int) -> Bool { text.isPlainWord(index, in: DateParser.weWere) }

  private static let thenAlways = KeySet("ليلتئذ يومئذ ليلتذاك يومذاك")
  private static let weWere = KeySet("كنت كنا كانت كان كانوا كنتم نمت نمنا")

  private static let came = KeySet("جه جا إجا إجت اجت إجو اجو جت")

  /// «نفس اليوم», «ذات العام»
  func sameUnit(_ index: Int, _ parts: inout DateParts) -> Int? {
    // «السوق نفسه الأسبوع الماضي»
    guard !text.isPlainWord(index, in: DateParser.itself) else { return nil }
    // «بنفس النهار»
    if !hasArticle(index), isKind(index + 1, .daypart, 11), hasArticle(index + 1), !isBound(index + 1), !parts.hasDate {
      (parts.dayOffset, parts.isAnaphoric) = (0, true)
      return index + 2
    }
    // «بنفس الليلة»
    if !hasArticle(index), isKind(index + 1, .daypart, 9), hasArticle(index + 1), !isBound(index + 1), !parts.hasDate {
      (parts.dayOffset, parts.isAnaphoric, parts.daypart) = (0, true, .night)
      return index + 2
    }
    guard !hasArticle(index), isKind(index + 1, .unit), hasArticle(index + 1), !isBound(index + 1), !parts.isAnaphoric,
      let unit = TimeUnit(rawValue: UInt8(truncatingIfNeeded: value(index + 1)))
    else { return nil }
    var draft = parts
    draft.isAnaphoric = true
    guard unit >= .day, let next = thisUnit(unit, index + 1, &draft) else { return nil }
    parts = draft
    return next
  }

  private static let itself = KeySet("نفسه نفسها ذاته ذاتها عينه")
}
