/// Ends of stretches that are figures alone, and mean hours or days by what stands beside them.
extension DateParser {
  /// The 18/6 of «من 2/6 إلى 18/6»
  func dayLikeThat(_ left: Edge, _ index: Int) -> Edge? {
    guard let first = left.parts, first.day != nil, first.month != nil, first.year == nil, isSign(left.next - 2, "/"),
      text[index].digitCount <= 2
    else { return nil }
    var parts = DateParts()
    return numericDate(index, &parts, cue: true).map { Edge(parts: parts, next: $0) }
  }

  /// «المجموعة (ج) من 4 إلى 6», below a line that ends «من 2 إلى 4 العصر»: hours of the same part of the day.
  func scheduled(_ index: Int) -> (DateExpression, Int)? {
    guard let (first, last, next) = plainHours(index) else { return nil }
    // «الدوام شفتين من 9 إلى 1 ومن 5 إلى 10»
    if hasAnd(index), isBehindHours(index), last > first, isPhraseEnd(next), first < 9 {
      return (hours(first + 12, last + 12), next)
    }
    // «المصرف فاتح من 9 إلى 1»
    if text.isPlainWord(index - 1, in: DateParser.opening)
      // «الدوام عن بعد من 8 إلى 1»
      || isKind(index - 1, .after) && text.isPlainWord(index - 2, "عن")
        && text.isPlainWord(index - 3, in: DateParser.opening)
      || text.isPlainWord(index - 1, in: DateParser.shifts) && text.isPlainWord(index - 2, in: DateParser.opening),
      (6...12).contains(first),
      isPhraseEnd(next) || text.key(next)?[0] == LetterFold.waw || kind(next) == .none && !isCounted(next)
    {
      let end = last <= first || last < 6 ? last + 12 : last
      // «من 8 لين 12 ونص»
      if let half = joined(next), isKind(half, .fraction, 2), isBare(half) || hasAnd(half), isPhraseEnd(half + 1) {
        let ends = (ClockTime(hour: first, isDefinite: true), ClockTime(hour: end, minute: 30, isDefinite: true))
        return (.span(DateParser.clockParts(ends.0), DateParser.clockParts(ends.1)), half + 1)
      }
      return (hours(first, end), next)
    }
    guard isLineEdge(next) else { return nil }
    var line = index
    for _ in 0..<DateParser.longestSchedule {
      let end = lineStart(line) - 1
      guard end > 0, text[end].kind == .newline else { return nil }
      line = lineStart(end)
      guard let from = (line..<end).last(where: { isKind($0, .from) }), let (_, _, behind) = plainHours(from) else {
        return nil
      }
      if behind == end { continue }
      guard let (part, after) = dayHalf(behind), after == end else { return nil }
      let (begin, finish) = (part.hour(first), part.hour(last))
      guard begin < finish else { return nil }
      return (hours(begin, finish), next)
    }
    return nil
  }

  /// A stretch from one hour of the day to another
  private func hours(_ first: Int, _ last: Int) -> DateExpression {
    let ends = [first, last].map { DateParser.clockParts(ClockTime(hour: $0, isDefinite: true)) }
    return .span(ends[0], ends[1])
  }

  /// «من 4 إلى 6», both hours of a clock of twelve
  private func plainHours(_ index: Int) -> (Int, Int, Int)? {
    guard isKind(index, .from), text[index].proclitics.isSubset(of: .wa),
      isKind(index + 2, .into) || isKind(index + 2, .until),
      let first = digits(index + 1, 1...2), let last = digits(index + 3, 1...2), (1...12).contains(first),
      (1...12).contains(last)
    else { return nil }
    return (first, last, index + 4)
  }

  /// Whether «من 9 إلى 1» stands right before, behind a word that opens hours.
  private func isBehindHours(_ index: Int) -> Bool {
    guard let (first, _, next) = plainHours(index - 4), next == index, (6...12).contains(first) else { return false }
    return (5...6).contains { text.isPlainWord(index - $0, in: DateParser.opening) }
  }

  private static let shifts = KeySet("شفتين فترتين ورديتين")
  private static let opening = KeySet("فاتح فاتحة فاتحين مفتوح مفتوحة الدوام دوام دوامنا دوامه دوامها يفتح تفتح بيفتح")
  /// How many lines of a timetable may leave out the part of the day.
  private static let longestSchedule = 8

  /// The 1/10 of «من 1/10 لغاية 15/12/2019», «من 1/10 إلى 15/10»: what stands behind «إلى» is a day and no share.
  func dayInFigures(_ index: Int) -> Edge? {
    guard isSign(index + 1, "/"), !isSign(index + 3, "/"), text[index].digitCount <= 2, text[index + 2].digitCount <= 2
    else { return nil }
    var at = index + 3
    if isKind(at, .and), isKind(at + 1, .until) || isKind(at + 1, .into) { at += 1 }
    let isSpoken = text.isPlainWord(at, in: DateParser.toOf) && isKind(index - 1, .from)
    guard isKind(at, .until) || isKind(at, .into) || isSpoken else { return nil }
    at += 1
    var (first, last) = (DateParts(), DateParts())
    guard numericDate(index, &first, cue: true) == index + 3, numericDate(at, &last, cue: true) != nil,
      last.year != nil && last.day != nil || (digits(at, 1...2) ?? 0) > (digits(at + 2, 1...2) ?? 31)
    else { return nil }
    return Edge(parts: first, next: index + 3)
  }
}
