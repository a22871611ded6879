/// Hours at the head of the lines of a log: «0940 بلاغ …», «09.45 عبور …», «س 6.30 استلام …».
extension DateParser {
  /// «س 6.30 استلام …» at the head of a line, where the one before or behind it begins so too: «س» for «الساعة».
  func isLetterOfHour(_ index: Int) -> Bool {
    func begins(_ line: Int) -> Bool { text.isPlainWord(line, "س") && text[line + 1].kind == .digits }
    // «س 1», «س 2» are the questions of a paper.
    func hasMinutes(_ line: Int) -> Bool {
      begins(line) && (isSign(line + 2, ".") || isSign(line + 2, ":")) && text[line + 3].digitCount == 2
    }
    guard text[index].range.count == 2, isLineEdge(index - 1), begins(index) else { return false }
    let (before, next) = (index > 1 ? lineStart(index - 2) : index, lineEnd(index) + 1)
    return begins(next) && (hasMinutes(index) || hasMinutes(next))
      || before < index && begins(before) && (hasMinutes(index) || hasMinutes(before))
  }

  /// «0940 بلاغ …» at the head of a line, among lines that begin with such hours, of which one has a zero: years have none.
  func isHourOfLog(_ index: Int) -> Bool {
    guard text[index].digitCount == 4, isLineEdge(index - 1), isFourDigits(index) else { return false }
    let isAmongHours = isFourDigits(lineEnd(index) + 1) || index > 1 && isFourDigits(lineStart(index - 2))
    guard isAmongHours else { return false }
    var at = index
    for _ in 0..<DateParser.longestLog {
      guard isFourDigits(at) else { return false }
      if text.firstDigit(of: text[at]) == 0 { return true }
      guard at > 1 else { break }
      at = lineStart(at - 2)
    }
    let next = lineEnd(index) + 1
    return isFourDigits(next) && text.firstDigit(of: text[next]) == 0
  }

  /// «0905», and the first of «0905-0940»
  func isFourDigits(_ index: Int) -> Bool {
    if fourDigits(index) != nil { return true }
    return isHourOfFour(index) && isDash(index + 1) && isHourOfFour(index + 2)
  }

  func isHourOfFour(_ index: Int) -> Bool {
    digits(index, 4...4).map { $0 / 100 < 24 && $0 % 100 < 60 } == true
  }

  /// Of so many lines before one a log is told by.
  private static let longestLog = 40

  /// «تحديث 18.30», and «05.00 | انسحاب الدوريات», «09.45 عبور شاحنتين» at the head of a line among others that begin with hours
  func isUpdate(_ index: Int) -> Bool {
    let isEntry =
      isLineEdge(index - 1) && (isSign(index + 3, "|") || text[index + 3].kind == .word && !isCounted(index + 3))
      && text[index].digitCount == 2
      && (isClockLine(lineEnd(index) + 1) || index > 0 && isClockLine(lineStart(index - 1)))
    return (isEntry || text.isPlainWord(index - 1, "تحديث")) && text[index + 1].isSign(".")
      && text[index + 2].digitCount == 2 && !isGlued(after: index + 2) && (isEntry || isPhraseEnd(index + 3))
  }

  /// Whether «02:45» stands at an index.
  private func isClockLine(_ index: Int) -> Bool {
    digits(index, 1...2) != nil && isSign(index + 1, ":") && digits(index + 2, 2...2) != nil
  }

  /// «0905-0940 توقف عند الحاجز», an entry of a log
  func hoursOfLog(_ index: Int) -> (DateExpression, Int)? {
    guard text[index].digitCount == 4, isDash(index + 1), isHourOfFour(index), isHourOfFour(index + 2),
      isHourOfLog(index),
      !isGlued(after: index + 2), let first = text.integer(index), let last = text.integer(index + 2)
    else { return nil }
    let ends = [first, last].map {
      DateParser.clockParts(ClockTime(hour: $0 / 100, minute: $0 % 100, isDefinite: true))
    }
    return (.span(ends[0], ends[1]), index + 3)
  }
}
