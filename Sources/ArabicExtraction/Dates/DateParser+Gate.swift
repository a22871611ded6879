/// The gate before the readings: where one or two lexemes tell that no expression begins, none is tried.
///
/// A gate may let through what begins nothing; it never holds back what begins something, which a test asks of every place in
/// the sentences of the grammar.
extension DateParser {
  /// Whether an expression may begin at an index.
  func mayBegin(_ index: Int) -> Bool {
    if text[index].kind == .digits { return mayBeginWithFigure(index) }
    if isSign(index, "(") || isLetterOfHour(index) { return true }
    switch kind(index) {
    // «من تاريخ 5/6/2018 إلى …»
    case .from where isKind(index + 1, .dateWord): return true
    case .until where isKind(index + 1, .dateWord): return true
    case .into where text.isPlainWord(index + 1, in: DateParser.limits): return true
    case .after where text.isPlainWord(index + 1, in: DateParser.passing): return mayFollow(index + 2)
    case .from, .between, .until, .into, .before, .after, .every, .about, .this, .same, .no, .pairHead:
      return mayFollow(index + 1)
    // «خلال أسبوعين», but not «في»
    case .inside: return value(index) == 2 && (mayFollow(index + 1) || isSign(index + 1, "("))
    // «ما بين», «ما يزيد على», and «ما تبقى من»
    case .what: return mayFollow(index + 1) || isKind(index + 2, .from)
    case .compared: return isKind(index + 1, .from) || isKind(index - 1, .duration)
    case let kind: return kind.mayBegin
    }
  }

  /// Whether an expression, or the end of a stretch, may go on behind a word that needs one.
  private func mayFollow(_ index: Int) -> Bool {
    text[index].kind == .digits || kind(index).mayBegin && kind(index) != .none || mayBeGarbledMonth(index)
  }

  /// Whether a figure may begin an expression: not one before a word that is of no date, as in «40 غارة». Four digits, and two
  /// behind the name of a war, may be a year by what stands before them alone.
  private func mayBeginWithFigure(_ index: Int) -> Bool {
    let next = text[index + 1]
    // «راح بالـ83 ورجع»
    if text[index].digitCount == 2, text.isPlainWord(index - 1, "بال") { return true }
    // «من 10 ل 13 ديسمبر»
    if text.isPlainWord(index + 1, in: DateParser.toOf), isKind(index - 1, .from) || isKind(index - 1, .article) {
      return true
    }
    // «حصيلة 2021 البالغة …»
    if text[index].digitCount == 4,
      [DateParser.yearly, DateParser.spokenIn, DateParser.models].contains(where: {
        text.isPlainWord(index - 1, in: $0)
      })
        || text.isPlainWord(index - 1, "تولد") && !text.isPlainWord(index + 1, in: DateParser.power)
    {
      return true
    }
    guard next.kind == .word, kind(index + 1) == .none, !next.proclitics.contains(.wa),
      text[index].digitCount != 4 || text[index - 1].kind == .word && kind(index - 1) == .none,
      !mayBeGarbledMonth(index + 1), !(1...3).contains(where: { isKind(index - $0, .eventHead) })
    else { return true }
    return text.isPlainWord(index + 1, in: DateParser.unknownTails) || text[index + 2].digitCount == 4
  }

  /// Whether what a garbled month needs behind it stands there: a year, or the second word of its name.
  private func mayBeGarbledMonth(_ index: Int) -> Bool {
    text[index + 1].digitCount == 4 || isKind(index + 1, .ordinal) || GarbledMonth.turned(text, index) != nil
  }

  /// «تولد 1950 كيلوواط», but «تولد ٢٠٠٨ خرج ولم يعد» is a birth.
  static let power = KeySet(
    "ميغا ميغاواط ميجا ميجاواط كيلو كيلوواط جيجا غيغا غيغاواط جيجاواط واط أمبير فرصة وظيفة طن")
  /// «من 9 الصبح لي 1 الظهر»
  static let toOf = KeySet("ل لل لي")
  /// Words outside the vocabulary of dates that may go on with a figure: «17 اللي فات», «3 أرباع الساعة», «8 حسب توقيت …», «20 منه».
  private static let unknownTails = KeySet("ظ ع اللي أرباع حسب وفق منه منو س سا د ث ثا ديال تاع متاع تع نتاع بتاع")
}

extension DateSense.Kind {
  /// Whether a word of the kind may begin an expression.
  fileprivate var mayBegin: Bool {
    switch self {
    case .dhuTail, .relative, .era, .during, .matching, .minus, .duration, .zoneWord, .zoneName, .feastTail, .placeHead,
      .eventHead, .ahead, .dateWord, .meridiem, .age, .and, .or, .counted, .nameHead, .on, .nameTail, .whole, .which,
      .fewAdjective, .givenName:
      return false
    default: return true
    }
  }
}
