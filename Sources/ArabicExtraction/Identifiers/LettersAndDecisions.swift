/// The numbers of letters, parcels and decisions behind what they are called: «المرجع: …», «بالعدد …», «في قرارها عدد …».
extension IdentifierScanner {
  /// «المرجع: 0417/ن.ع/2015», «العدد: 1773/س», «السجل: 2014-ILB-0077»: a code of more than one part behind a label of a letter.
  func labelled(at index: Int) -> IdentifierMention? {
    // «الحوض: 12     القطعة: 47»
    if text.isPlainWord(index, in: Self.parcels), !isPrice(index - 1), text[index + 2].kind == .digits,
      text[index + 2].digitCount <= 5,
      let name = code(after: index), isFree(name.end)
    {
      return mention(index, name, .designation, label(index) + " " + name.value)
    }
    // «الرقم : ١١٧ / ص»
    if text.isPlainWord(index, in: Self.labels), !text.isPlainWord(index, "العدد"), !hasNoun(index + 4),
      text[index + 2].kind == .digits, text[index + 3].isSign("/"),
      text[index + 3].spaceBefore, isLetters(index + 4),
      text[index + 5].kind == .newline || text[index + 5].kind == .end
    {
      let range = Int(text[index + 2].start)..<Int(text[index + 4].end)
      return closedUp(range)
    }
    // «العدد: 612» above «التاريخ: …»
    if text.isPlainWord(index, in: Self.letterheads), text[index + 2].kind == .digits,
      (3...7).contains(text[index + 2].digitCount), text[index + 3].kind == .newline,
      text.isPlainWord(index + 4, "التاريخ")
    {
      return figure(at: index + 2)
    }
    // «أساس: 312     قرار: 97», as the courts of Syria head their papers
    if text.isPlainWord(index, in: Self.courtLabels), text[index + 2].kind == .digits, text[index + 2].digitCount <= 6,
      let name = code(after: index)
    {
      return code(name, behind: index)
    }
    guard text.isStem(index, in: Self.labels) || text.isPlainWord(index, in: Self.labels),
      let name = code(after: index), name.value.contains(where: { $0 == "/" || $0 == "-" })
    else { return nil }
    return code(name, behind: index)
  }

  /// «كتاباً بالعدد 1/5/2290»: as the offices of Iraq number their letters.
  func ofLetter(at index: Int) -> IdentifierMention? {
    guard text.isPlainWord(index, "بالعدد"), let name = code(after: index).map(withoutBracket), name.value.contains("/")
    else { return nil }
    return code(name, behind: index)
  }

  private static let parcels = KeySet("الحوض القطعة العقار القسيمة البلوك")
  private static let letterheads = KeySet("العدد الرقم")
  private static let courtLabels = KeySet("أساس قرار")
  private static let labels = KeySet(
    "تذكرة التذكرة بوليصة مرجع مرجعنا مرجعكم رقم عدد إشارة إشاري الإشاري سجل قيد صادر وارد الرقم العدد")

  /// «في مقررها عدد 1524», as Morocco and Tunisia number what is decided
  func decisionOfCount(at index: Int) -> IdentifierMention? {
    guard text[index + 2].kind == .digits, text.isPlainWord(index + 1, "عدد"), isTheirs(index),
      let name = code(after: index + 1), isFree(name.end)
    else { return nil }
    return code(name, behind: index + 1)
  }
}
