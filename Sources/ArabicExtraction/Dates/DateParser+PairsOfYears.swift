/// Two years that make one stretch: «2011-2018», seasons, years of schools and budgets.
extension DateParser {
  /// Whether two bare numbers are years, one behind the other.
  func isYears(_ left: Edge, _ right: Edge, isReign: Bool = false) -> Bool {
    guard let first = left.number, let second = right.number else { return false }
    // «جلس على العرش من 1789 إلى 1807»
    if isReign { return (1500...2100).contains(first) && first < second && second - first < 100 }
    // A machine may have read «2013-2014» from right to left.
    return (1900...2100).contains(first) && (1900...2100).contains(second) && first <= second + 1
  }

  /// «(2011-2018)», «الأعوام 2014-2019»: two years with a dash, where nothing else is likely.
  func isSeason(_ index: Int, _ left: Edge, _ right: Edge) -> Bool {
    guard isYears(left, right) else { return false }
    // Two years that follow one another: «2013-2014».
    if let first = left.number, right.number == first + 1 || right.number == first - 1 && isDash(left.next),
      !isCounted(right.next)
    {
      return true
    }
    if isSign(index - 1, "(") { return true }
    // «1995-2000», and nothing else in the line; «1995-2000: سنوات الهجرة»
    if isLineEdge(index - 1), isLineEdge(right.next) || isSign(right.next, ":") { return true }
    let before = sense(index - 1)
    // «أسعار الفضة 2015-2018»
    if let first = left.number, let second = right.number, first < second, second - first <= 30, second <= 2035,
      first % 50 != 0, text[index - 1].kind == .word, before.kind == .none, isPhraseEnd(right.next),
      !(1...3).contains(where: { text.isStem(index - $0, in: DateParser.measured) })
    {
      return true
    }
    return before.kind == .unitPlural || before.kind == .unitDual || before.kind == .pairHead
      || before.kind == .duration
      || before.kind == .inside || before.kind == .between || isKind(index - 1, .unit, Int(TimeUnit.year.rawValue))
      || text.isPlainWord(index - 1, in: DateParser.seasonWords)
  }

  /// What figures measure: «سعر الذهب 1910-1950».
  static let measured = KeySet("سعر عدد وزن مسافة قيمة سعرات دفع كلفة طول ارتفاع بلغ بلغت حوالي نحو رقم")

  /// «العام الدراسي 2023/2024», «السنة المالية 2021-2022»
  func schoolYear(_ index: Int) -> (DateExpression, Int)? {
    guard isKind(index, .unit, Int(TimeUnit.year.rawValue)) else { return nil }
    let at = text[index + 1].kind == .digits ? index + 1 : index + 2
    guard let first = digits(at, 4...4), isDash(at + 1) || isSign(at + 1, "/"), let second = digits(at + 2, 4...4),
      second == first + 1, !isGlued(after: at + 2)
    else { return nil }
    var (from, to) = (DateParts(), DateParts())
    (from.year, to.year) = (first, second)
    let next = era(at + 3, &to)
    from.isHijri = to.isHijri
    return (.span(from, to), next)
  }

  /// «دوري 2017/2018»: two full years with a stroke, of which one follows the other.
  func playingYear(_ index: Int) -> (DateExpression, Int)? {
    // «موسم 2021/22»
    if text[index].digitCount == 4, isSign(index + 1, "/") || isDash(index + 1), text[index + 2].digitCount == 2,
      let first = digits(index, 4...4), let last = digits(index + 2, 2...2), (1900...2100).contains(first),
      last == (first + 1) % 100, !isGlued(before: index), !isGlued(after: index + 2),
      text.isPlainWord(index - 1, in: DateParser.seasonWords)
    {
      var (from, to) = (DateParts(), DateParts())
      (from.year, to.year) = (first, first + 1)
      return (.span(from, to), index + 3)
    }
    guard text[index].digitCount == 4, isSign(index + 1, "/"), text[index + 2].digitCount == 4,
      let first = digits(index, 4...4), let second = digits(index + 2, 4...4), (1900...2100).contains(first),
      second == first + 1 || second == first - 1, !isGlued(before: index), !isGlued(after: index + 2),
      text.isPlainWord(index - 1, in: DateParser.seasonWords) || isKind(index - 1, .inside)
    else { return nil }
    var (from, to) = (DateParts(), DateParts())
    (from.year, to.year) = (min(first, second), max(first, second))
    return (.span(from, to), index + 3)
  }

  private static let seasonWords = KeySet(
    "موسم الموسم الدراسي الدراسية المالي المالية الأعوام السنوات دوري الدوري كأس بطولة لموسم للموسم")
}
