/// What a figure is bound to: codes, scores, items of lists, parts of dates.
extension NumberScanner {
  /// Whether a lexeme stands right behind what it is not parted from.
  func isGlued(_ index: Int) -> Bool {
    let before = text[index - 1]
    if text[index].spaceBefore || text[index].gapBefore { return false }
    switch before.kind {
    case .end, .newline: return false
    case .digits, .latin, .masked: return true
    case .word: return !cues[before.word].contains(.particle)
    case .sign: return Self.binding.contains(before.sign)
    }
  }

  /// Signs that bind what stands on both sides: - / \ : _ # № ° ' . , @ = + –
  static let binding: Set<UInt32> = [
    0xD7, 0x2D, 0x2F, 0x5C, 0x3A, 0x5F, 0x23, 0x2116, 0x40, 0x3D, 0x2B, 0x2013, 0x2E, 0x2C,
  ]

  /// Whether digits are part of a code, a score, a time: bound to letters or to more digits by a sign.
  func isCode(_ reading: NumberReading) -> Bool {
    let first = reading.lexemes.lowerBound
    if text[first].kind == .digits, isGlued(first), bindsBack(first) { return true }
    let end = reading.lexemes.upperBound
    if isPageNumber(first, end) { return true }
    // «0193» alone in a line is the number of something.
    if reading.form == .digits, text[first].digitCount >= 3, text.firstDigit(of: text[first]) == 0,
      text[first - 1].kind == .newline, text[end].kind == .newline || text[end].kind == .end
    {
      return true
    }
    let next = text[end]
    if text[first - 1].isSign(":"), text[first - 2].kind == .digits, countsNothing(first),
      max(text[first - 2].digitCount, text[first].digitCount) <= 3, reading.lexemes.count == 1
    {
      return true
    }
    if next.spaceBefore || reading.form != .digits { return false }
    switch next.kind {
    case .latin: return !isUnit(end)
    case .digits, .masked: return next.kind == .digits
    case .sign:
      if next.sign == 0x2D || next.sign == 0x2013 || next.sign == 0x2014 { return bindsOn(end) && !opensRange(reading) }
      if next.sign == 0x2F || next.sign == 0x5C { return bindsOn(end) && slashed(reading) == nil }
      // «يوحنا 3: 16»: chapter and verse, or a ratio.
      if next.sign == 0x3A, text[end + 1].kind == .digits, text[end + 1].digitCount <= 3, text[index].digitCount <= 3,
        reading.lexemes.count == 1, countsNothing(end + 1)
      {
        return true
      }
      return [0x3A, 0x5F, 0x23, 0x3D, 0x2B, 0x40, 0xD7].contains(next.sign) && bindsOn(end)
        || next.sign == 0x2E && bindsOn(end)
    default: return false
    }
  }

  /// «- 3 -», and nothing else in the line; «صفحة 3 من 12»
  private func isPageNumber(_ first: Int, _ end: Int) -> Bool {
    let dashes: Set<UInt32> = [0x2D, 0x2013, 0x2014]
    if dashes.contains(text[first - 1].sign),
      isLineStart(first - 1) || text[first - 1].spaceBefore && text[first].spaceBefore, dashes.contains(text[end].sign),
      text[end + 1].kind == .newline || text[end + 1].kind == .end
    {
      return true
    }
    return cues[text.word(first - 1)].contains(.from) && text.isStem(first - 3, in: Self.pages)
      && (text[first - 2].kind == .digits || text[first - 2].kind == .masked)
  }

  private static let pages = KeySet("صفحة ص")

  /// Whether no noun stands behind the figure at a place.
  private func countsNothing(_ index: Int) -> Bool {
    guard text[index + 1].kind == .word, let figure = grammar.cardinals.cardinal(at: index, in: text) else {
      return true
    }
    return grammar.counted.thing(at: figure.lexemes.upperBound, after: figure, in: text) == nil
  }

  private func bindsBack(_ index: Int) -> Bool {
    let before = text[index - 1]
    if before.kind != .sign { return before.kind != .word }
    let far = text[index - 2]
    // «إيصال ن-40518»
    if before.sign == 0x2D, far.kind == .word, far.range.count <= 2, !before.spaceBefore, far.spaceBefore,
      grammar.nouns[text.word(index + 1)].form == .none
    {
      return true
    }
    if before.sign == 0x2E || before.sign == 0x2C {
      return !before.spaceBefore && (far.kind == .digits || far.kind == .latin)
    }
    return before.sign == 0x23 || before.sign == 0x2116
      || !before.spaceBefore && (far.kind == .digits || far.kind == .latin || far.kind == .masked)
  }

  private func bindsOn(_ index: Int) -> Bool {
    let next = text[index + 1]
    return !next.spaceBefore && (next.kind == .digits || next.kind == .latin)
  }

  func isUnit(_ index: Int) -> Bool { grammar.nouns[text.word(index)].form != .none }

  /// Passes digits and all that is bound to them.
  mutating func skipCluster() {
    index += 1
    while index < text.count, !text[index].spaceBefore {
      let lexeme = text[index]
      switch lexeme.kind {
      case .digits, .latin: index += 1
      case .sign where text[index + 1].kind == .digits && !text[index + 1].spaceBefore: index += 1
      default: return
      }
    }
  }

  func isLineStart(_ index: Int) -> Bool {
    let before = text[index - 1]
    return before.kind == .end || before.kind == .newline
  }

  /// The number of a row or of an entry: «| 1 | فاطمة», «1. 40 عمود إنارة», where the line above or below begins with the number
  /// beside it.
  private func isRowNumber() -> Bool {
    let start = text[index - 1].isSign("|") ? index - 1 : index
    guard isLineStart(start), let value = text.integer(index), value > 0 else { return false }
    let sign = text[index + 1]
    guard sign.sign == 0x7C || sign.sign == 0x2E && text[index + 2].spaceBefore else { return false }
    func begins(_ line: Int, with number: Int) -> Bool {
      let at = text[line].isSign("|") ? line + 1 : line
      return text[at].digitCount <= 3 && text.integer(at) == number && text[at + 1].sign == sign.sign
    }
    if begins(text.lineEnd(index) + 1, with: value + 1) { return true }
    guard start > 1 else { return false }
    var line = start - 2
    while line > 0, text[line - 1].kind != .newline, start - line < 60 { line -= 1 }
    return begins(line, with: value - 1)
  }

  /// «1. », «2- », «3) » at the beginning of a line.
  func isListMarker(_ reading: NumberReading) -> Bool {
    guard reading.form == .digits, reading.lexemes.count == 1, text[index].digitCount <= 2 else { return false }
    let end = reading.lexemes.upperBound
    let next = text[end]
    if isRowNumber() { return true }
    let isOpen = text[index - 1].isSign("(") && isLineStart(index - 1)
    guard isLineStart(index) || isOpen, next.kind == .sign else { return false }
    let after = text[end + 1]
    // «1/ أحمد», but not «3/4»
    let isStroke = next.sign == 0x2F && !next.spaceBefore && after.kind == .word && after.spaceBefore
    guard isStroke || [0x2E, 0x2D, 0x29, 0x2013, 0x2014].contains(next.sign) else { return false }
    if after.kind == .digits, next.sign != 0x29 { return false }
    if isOpen, grammar.nouns[after.word].form == .accusative { return false }
    return after.kind == .word || after.kind == .latin || after.kind == .sign
  }

  /// «ثانياً:», and letters of lists, are no numbers; they are not in the vocabulary, but «أولى -» would be.
  func isList(at index: Int) -> Bool {
    guard isLineStart(index), text[index + 1].kind == .sign else { return false }
    return text.carriesTanwin(index) && words.ordinal(text.word(index)).role != .none
  }

  /// A number that belongs to a date which the grammar of dates found at its side.
  func isDate(_ reading: NumberReading) -> Bool {
    guard reading.form == .digits else { return false }
    let next = text[reading.lexemes.upperBound]
    if next.kind == .word, next.proclitics.isEmpty, cues[next.word].contains(.month) { return true }
    if next.kind == .masked, !next.spaceBefore { return true }
    return text[index - 1].kind == .masked && !text[index].spaceBefore
  }

  /// «3 - 1», «2 – 2»: a result, where neither figure counts anything and the first is not the smaller one.
  func scoreEnd(_ reading: NumberReading) -> Int? {
    let dash = reading.lexemes.upperBound
    guard reading.form == .digits, reading.lexemes.count == 1, text[index].digitCount == 1,
      [0x2D, 0x2013].contains(text[dash].sign), text[dash].spaceBefore, text[dash + 1].spaceBefore,
      text[dash + 1].digitCount == 1, let first = reading.integer, let second = text.integer(dash + 1), first >= second,
      text[dash + 2].kind != .word || grammar.nouns[text.word(dash + 2)].form == .none, text[dash + 2].sign != 0x25,
      text[dash + 2].sign != 0x66A, text[dash + 2].kind != .digits
    else { return nil }
    return dash + 2
  }

  /// The same, behind a particle too: «بالذكرى», «للمرة».
  func hasArticleBehindParticle(_ index: Int) -> Bool {
    if hasArticle(index) || text[index].proclitics.contains(.al) { return true }
    guard !text[index].word.isKnown, let key = text.key(index), key.count >= 5 else { return false }
    if key[0] == LetterFold.lam { return key[1] == LetterFold.lam }
    return [LetterFold.beh, LetterFold.waw, LetterFold.feh, LetterFold.kaf].contains(key[0])
      && key[1] == LetterFold.alef
      && key[2] == LetterFold.lam
  }

  func hasArticle(_ index: Int) -> Bool {
    let lexeme = text[index]
    // «الحسن» may be a word of the vocabulary with its article.
    if lexeme.word.isKnown, lexeme.proclitics == .al || !lexeme.proclitics.isEmpty { return lexeme.proclitics == .al }
    return text.beginsWithAl(index, atLeast: lexeme.word.isKnown ? 5 : 4) && !text.startsWithHamza(lexeme)
  }
}
