/// Parts of the day behind a time or alone, ص and م, and zones.
extension DateParser {
  /// «صباحاً», «مساء», «بعد الظهر», «من فجر», «هذا الصباح» behind a time.
  func dayHalf(_ index: Int) -> (Daypart, Int)? {
    var at = index
    if isComma(at) { at += 1 }
    if isKind(at, .from) || isKind(at, .inside, 0), isBare(at) { at += 1 }
    // «ديال الليل», as Morocco has it
    if text.isPlainWord(at, in: LexedText.belonging), !text.isPlainWord(at, "د") || isKind(at + 1, .daypart) { at += 1 }
    if isKind(at, .this, 0) { at += 1 }
    if let found = daypart(at) { return found }
    return at == index ? nil : daypart(index)
  }

  /// ص and م, AM and PM.
  func meridiem(_ index: Int) -> (Daypart, Int)? {
    // «ج 8 ص 20»: volume and page
    if text.isPlainWord(index - 2, "ج") || text.isPlainWord(index - 2, "مج") { return nil }
    if isKind(index, .meridiem), isBare(index) {
      return (Daypart(rawValue: sense(index).value == 1 ? 8 : 2) ?? .morning, index + 1)
    }
    // «١٢:٣٠ ظ الى ٤ ع»
    if text.isPlainWord(index, "ظ"), isSign(index - 2, ":") || isKind(index + 1, .into) || isDash(index + 1) {
      return (.noon, index + 1)
    }
    if text.isPlainWord(index, "ع"), isPhraseEnd(index + 1), isKind(index - 2, .into) || isDash(index - 2),
      (3...6).contains(where: {
        isKind(index - $0, .meridiem) || text.isPlainWord(index - $0, "ظ") || isSign(index - $0, ":")
      })
    {
      return (.asr, index + 1)
    }
    if isKind(index, .era, 0), isBare(index), text[index].range.count == 2, !isMetre(index),
      text[index + 1].kind != .digits || text[index + 1].spaceBefore
    {
      return (.evening, index + 1)
    }
    return nil
  }

  /// «الغاطس الأمامي 5.60 م والخلفي 6.15 م»: whether a figure of the line before that no hour has is told in the same letter, or a
  /// word for a length stands before it.
  private func isMetre(_ index: Int) -> Bool {
    guard isSign(index - 2, ".") || isSign(index - 2, ",") else { return false }
    for at in stride(from: index - 4, through: index - 12, by: -1) {
      if isLineEdge(at) { break }
      if text.isPlainWord(at, "م"), isSign(at - 2, ".") || isSign(at - 2, ","), let part = text.integer(at - 1) {
        return part >= 60 || text[at - 1].digitCount != 2
      }
    }
    return (2...4).contains { text.isPlainWord(index - 2 - $0, in: DateParser.metric) }
  }

  private static let metric = KeySet(
    "طول بطول طوله طولها بعرض عمق بعمق ارتفاع بارتفاع بقطر الغاطس الطول العمق الارتفاع")

  /// A part of the day: «فجر», «بعد الظهر», «منتصف الليل».
  ///
  /// - Parameter isFirst: whether it may begin with و, as what begins an expression may.
  func daypart(_ index: Int, isFirst: Bool = false) -> (Daypart, Int)? {
    let here = sense(index)
    switch here.kind {
    case .daypart, .daypartAdverb:
      guard isFirst || !hasAnd(index) else { return nil }
      return Daypart(rawValue: here.value).map { ($0, index + 1) }
    case .after, .before:
      guard let (part, next) = daypartNoun(index + 1) else { return nil }
      return ((here.kind == .after ? DateParser.later : DateParser.earlier)[part] ?? part, next)
    case .part where here.value == 2:
      guard let (part, next) = daypartNoun(index + 1) else { return nil }
      return (part == .day ? .noun(.noon) : .noun(part == .night ? .midnight : part), next)
    default: return nil
    }
  }

  /// «نص الليل»
  private func isHalfOfNight(_ index: Int) -> Bool {
    text.isPlainWord(index, "نص") && hasArticle(index + 1)
  }

  /// The part of the day that stands behind قبل or بعد.
  func daypartNoun(_ index: Int) -> (Daypart, Int)? {
    if isKind(index, .part, 2) || isHalfOfNight(index), isKind(index + 1, .daypart, 9) { return (.midnight, index + 2) }
    guard isKind(index, .daypart), !isBound(index) else { return nil }
    return Daypart(rawValue: sense(index).value).map { ($0, index + 1) }
  }

  private static let later: [Daypart: Daypart] = [
    .noon: .afternoon, .dawn: .morning, .asr: .asr, .sunset: .evening, .evening: .night, .midnight: .night,
    .morning: .forenoon,
  ]
  private static let earlier: [Daypart: Daypart] = [
    .noon: .forenoon, .sunset: .asr, .dawn: .dawn, .asr: .afternoon, .evening: .sunset, .midnight: .evening,
  ]

  /// «بتوقيت غرينتش», «بالتوقيت المحلي», «GMT».
  func zone(_ index: Int) -> (TimeZoneName, Int)? {
    var at = index
    if isSign(at, "(") || isComma(at) { at += 1 }
    let closes = at > index && isSign(index, "(")
    if text.isPlainWord(at, "حسب") || text.isPlainWord(at, "وفق") { at += 1 }
    // «(20.15 غ)», where the hour is told in brackets by Greenwich
    if text.isPlainWord(index, "غ"), isSign(index + 1, ")"), isSign(index - 4, "("), text[index - 1].digitCount == 2,
      (5...12).contains(where: { isHourWord(index - $0) })
    {
      return (TimeZoneName(offset: 0), index + 1)
    }
    // «ت.غ», «ت غ»
    let second = isSign(at + 1, ".") ? at + 2 : at + 1
    if isKind(at, .monthLetter, 2), text.isPlainWord(second, "غ") {
      return (TimeZoneName(offset: 0), second + 1)
    }
    // «21:47 ت م», of the place where it was told
    if isKind(at, .monthLetter, 2), text.isPlainWord(second, "م") {
      return (TimeZoneName(offset: nil), second + 1)
    }
    if isKind(at, .zoneWord) {
      at += 1
      // «بالتوقيت العالمي الموحد»
      if text.isPlainWord(at, "العالمي") {
        let end = text.isPlainWord(at + 1, "الموحد") || text.isPlainWord(at + 1, "المنسق") ? at + 2 : at + 1
        return (TimeZoneName(offset: 0), closes && isSign(end, ")") ? end + 1 : end)
      }
      guard isKind(at, .zoneName) else { return nil }
    } else if text[at].kind != .latin || !isKind(at, .zoneName) {
      return nil
    }
    var minutes = value(at)
    at += 1
    // «GMT+2»
    if minutes == 0, isSign(at, "+") || isDash(at), !text[at].spaceBefore, !text[at + 1].spaceBefore,
      let hours = digits(at + 1, 1...2), hours <= 14
    {
      minutes = isSign(at, "+") ? hours * 60 : -hours * 60
      at += 2
    }
    // «توقيت مكة المكرمة», «التوقيت المحلي لسوريا», «توقيت غرينتش»
    if minutes == DateVocabulary.localTime, isKind(at - 2, .zoneWord), text[at].kind == .word,
      text.startsWithLam(at), !isKind(at, .unit)
    {
      at += 1
    } else if text.isPlainWord(at, "المكرمة") || text.isPlainWord(at, "المحلي") || text.isPlainWord(at, "المحتلة") {
      at += 1
    }
    if closes {
      guard isSign(at, ")") else { return nil }
      at += 1
    }
    return (TimeZoneName(offset: minutes == DateVocabulary.localTime ? nil : minutes), at)
  }
}

extension Daypart {
  /// Spells a part of the day where a literal would be taken for an optional.
  fileprivate static func noun(_ part: Daypart) -> Daypart { part }
}

extension LexedText {
  /// Whether a word begins with ل.
  func startsWithLam(_ index: Int) -> Bool {
    key(index).map { $0[0] == LetterFold.lam } ?? false
  }
}
