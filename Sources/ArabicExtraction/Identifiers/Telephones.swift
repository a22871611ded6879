/// Telephone numbers.
extension IdentifierScanner {
  /// Groups of digits with what parts them.
  private struct Groups {
    var lexemes: Range<Int>
    /// How many digits each group has.
    var lengths: [Int] = []
    var digits: [UInt8] = []
    var isInternational = false
    /// What parts the groups: space, dash, point.
    var separators: Set<UInt32> = []
    var hasParentheses = false

    var count: Int { digits.count }
  }

  /// The telephone number that begins at a lexeme: a `+`, a bracket, or digits.
  ///
  /// Seven to fifteen digits (ITU-T E.164), by an international prefix, by a word such as «هاتف» before them, or by their
  /// grouping.
  func phone(at index: Int) -> IdentifierMention? {
    let first = text[index]
    let before = text[index - 1]
    // Most figures are too short, and nothing that could go on with them follows.
    if first.kind == .digits, first.digitCount < 7, text[index + 1].kind != .digits, text[index + 1].kind != .sign {
      return nil
    }
    if !first.spaceBefore, before.kind == .digits || before.kind == .latin { return nil }
    if !first.spaceBefore, first.kind == .digits, before.kind == .sign, bindsToCode(index) { return nil }
    guard var groups = groups(from: index) else { return nil }
    takeTrailingPlus(&groups)
    let isCalled = hasCue(before: index)
    while groups.count > 15, groups.lengths.count > 1, groups.isInternational || isCalled { drop(&groups) }
    guard groups.count >= 7, groups.count <= 15 else { return nil }
    // «اتصل 1250000 شخص»: what counts a noun calls nobody.
    if !groups.isInternational, hasNoun(groups.lexemes.upperBound) { return nil }
    guard groups.isInternational || isCalled && !looksLikeDate(groups) || hasShape(groups, index) else { return nil }
    if groups.isInternational && groups.count < 8 { return nil }
    return mention(groups)
  }

  private func drop(_ groups: inout Groups) {
    let last = groups.lengths.removeLast()
    groups.digits.removeLast(last)
    var end = groups.lexemes.upperBound - 1
    while end > groups.lexemes.lowerBound, text[end - 1].kind != .digits { end -= 1 }
    groups.lexemes = groups.lexemes.lowerBound..<end
  }

  /// «963944123456+»: the sign that was written first and shown last, behind at least ten digits.
  private func takeTrailingPlus(_ groups: inout Groups) {
    let end = groups.lexemes.upperBound
    guard !groups.isInternational, groups.count >= 10, groups.count <= 15, groups.digits[0] != 0, text[end].isSign("+"),
      !text[end].spaceBefore, text[end + 1].kind != .digits || text[end + 1].spaceBefore
    else { return }
    groups.isInternational = true
    groups.lexemes = groups.lexemes.lowerBound..<(end + 1)
  }

  private func bindsToCode(_ index: Int) -> Bool {
    let far = text[index - 2]
    let sign = text[index - 1]
    guard !sign.spaceBefore, far.kind == .digits || far.kind == .latin || far.kind == .word else {
      return sign.isSign("#") || sign.isSign("$")
    }
    return [0x2D, 0x2E, 0x2F, 0x2C, 0x5F].contains(sign.sign)
  }

  private func groups(from index: Int) -> Groups? {
    var groups = Groups(lexemes: index..<index)
    var at = index
    var isOpen = false
    if text[at].isSign("(") {
      isOpen = true
      groups.hasParentheses = true
      at += 1
    }
    if text[at].isSign("+") {
      groups.isInternational = true
      at += 1
    }
    guard text[at].kind == .digits, !text[at].spaceBefore || at == index else { return nil }
    var spaces = 0
    while groups.lengths.count < 9 {
      let lexeme = text[at]
      guard lexeme.kind == .digits else { break }
      if groups.count + lexeme.digitCount > 20 { break }
      if lexeme.spaceBefore, groups.count > 0 { spaces += 1 }
      text.forEachDigit(of: lexeme) { groups.digits.append($0) }
      groups.lengths.append(lexeme.digitCount)
      groups.lexemes = index..<(at + 1)
      at += 1
      if isOpen, text[at].isSign(")") {
        isOpen = false
        groups.lexemes = index..<(at + 1)
        at += 1
      }
      while [0x2D, 0x2E, 0x2013, 0x28, 0x29].contains(text[at].sign), mayJoin(at, groups) {
        groups.separators.insert(text[at].sign)
        if text[at].sign == 0x28 { isOpen = true }
        at += 1
      }
      if text[at].kind == .digits, text[at].spaceBefore { groups.separators.insert(0x20) }
    }
    if isOpen || groups.count == 0 { return nil }
    if groups.digits.count > 2, groups.digits[0] == 0, groups.digits[1] == 0, !groups.isInternational {
      groups.isInternational = true
      groups.digits.removeFirst(2)
      groups.lengths[0] -= 2
    }
    return groups
  }

  /// Whether a sign between digits goes on with the number.
  private func mayJoin(_ index: Int, _ groups: Groups) -> Bool {
    let next = text[index + 1]
    if text[index].sign == 0x2E, text[index].spaceBefore || next.spaceBefore { return false }
    return next.kind == .digits || next.isSign("(") || text[index].sign == 0x29
  }

  private func hasCue(before index: Int) -> Bool {
    var at = index - 1
    for _ in 0..<5 {
      let lexeme = text[at]
      if lexeme.kind == .newline || lexeme.kind == .end || lexeme.kind == .digits { return false }
      if cues[lexeme.word].contains(.phone) || isLabel(at) { return true }
      if lexeme.isSign(".") || lexeme.isSign("؛") { return false }
      at -= 1
    }
    return false
  }

  /// «ت:», «ف:», «م:», «هـ:»: what letterheads call a telephone, a fax, a mobile.
  private func isLabel(_ index: Int) -> Bool {
    guard text[index].isSign(":"), let key = text.key(index - 1), key.count == 1 else { return false }
    return Self.labels.contains(key)
  }

  private static let labels = Set(["ت", "ف", "م", "ه"].compactMap { LetterKey($0) })

  /// Whether the grouping alone is that of a telephone.
  private func hasShape(_ groups: Groups, _ index: Int) -> Bool {
    let lengths = groups.lengths
    if looksLikeDate(groups) { return false }
    let isPlainRun = lengths.count == 1
    if isPlainRun {
      if text[groups.lexemes.upperBound].kind == .sign, isBound(groups.lexemes.upperBound) { return false }
      return (groups.count == 10 || groups.count == 11) && !groups.digits.suffix(4).allSatisfy { $0 == 0 }
        && !hasNoun(groups.lexemes.upperBound)
    }
    if lengths == [3, 3, 4] || lengths == [1, 3, 3, 4] { return true }
    if lengths.allSatisfy({ $0 == 1 }), lengths.count >= 7, groups.separators == [0x2E] { return true }
    if lengths == [3, 4], text[groups.lexemes.upperBound].isSign("#") || groups.lexemes.lowerBound - lastPhone <= 3 {
      return groups.separators.isSubset(of: [0x2D])
    }
    // A local number with its trunk prefix: «06 2070 2220», «011-2234567».
    let isLocal = groups.digits[0] == 0 && lengths[0] >= 2 && lengths[0] <= 4 && groups.count >= 9 && groups.count <= 11
    return isLocal && !groups.separators.contains(0x2E)
  }

  private func hasNoun(_ index: Int) -> Bool { grammar.nouns[text.word(index)].form != .none }

  private func isBound(_ index: Int) -> Bool {
    let next = text[index + 1]
    return !text[index].spaceBefore && !next.spaceBefore && (next.kind == .digits || next.kind == .latin)
  }

  private func looksLikeDate(_ groups: Groups) -> Bool {
    groups.lengths == [4, 2, 2] || groups.lengths == [2, 2, 4] || groups.lengths == [1, 2, 4]
      || groups.lengths == [2, 1, 4]
      || groups.lengths == [4, 4] || groups.lengths == [1, 1, 4] || groups.lengths == [2, 8]
  }

  private func mention(_ groups: Groups) -> IdentifierMention {
    var end = groups.lexemes.upperBound
    var value = (groups.isInternational ? "+" : "") + groups.digits.map { String($0) }.joined()
    if let local = localExtension(end) {
      value += " ext " + plain(text[local].range)
      end = local + 1
    }
    let start = groups.lexemes.lowerBound
    return IdentifierMention(range: Int(text[start].start)..<Int(text[end - 1].end), kind: .phone, value: value)
  }

  /// The lexeme of an extension's digits: «ext. 897», «تحويلة 12».
  private func localExtension(_ index: Int) -> Int? {
    guard cues[text.word(index)].contains(.phoneExtension) else { return nil }
    let next = text[index + 1].isSign(".") || text[index + 1].isSign(":") ? index + 2 : index + 1
    return text[next].kind == .digits && text[next].digitCount <= 6 ? next : nil
  }
}
