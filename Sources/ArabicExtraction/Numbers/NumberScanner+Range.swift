/// Ranges: «بين 30 و40», «من 10 إلى 15», «30-40», «ثلاثة أو أربعة».
extension NumberScanner {
  /// Takes a range whose first side has been read; false where there is none.
  mutating func range(from first: NumberReading) -> Bool {
    let (opening, start) = opening(before: first.lexemes.lowerBound)
    guard var sides = sides(first, opening) else { return false }
    sides = settled(scaled(sides))
    // «بين 7 و-2» says the same as «بين -2 و7»; «من 7 إلى 2» is a change.
    let isDescending = sides.first.value > sides.second.value
    guard sides.first.value != sides.second.value, !isDescending || opening == .between else { return false }
    let end = sides.second.lexemes.upperBound
    var mention = NumberMention(
      range: text[start].range.lowerBound..<sides.second.bytes.upperBound, kind: .cardinal, bound: .between,
      lower: isDescending ? sides.second.value : sides.first.value,
      upper: isDescending ? sides.first.value : sides.second.value)
    mention.range =
      (start == first.lexemes.lowerBound ? first.bytes.lowerBound : text[start].bodyStart)..<mention.range.upperBound
    var last = end
    if let percent = percentEnd(end) {
      mention.kind = .percentage
      last = percent
    } else if let thing = grammar.counted.thing(at: end, after: sides.second, in: text)
      ?? (sides.second.form == .spelled ? nil : letteredCurrency(end) ?? currency(sides.second))
    {
      mention.counted = CountedThing(range: thing.bytes, lemma: thing.lemma)
      last = thing.lexemes.upperBound
    } else if opening == .none, !sides.isStrong {
      return false
    }
    emit(mention, start..<last)
    return true
  }

  /// «بين 5.000 و20.000 دولار»: points before three digits on both sides group thousands of what is whole or money.
  private func settled(_ sides: Sides) -> Sides {
    guard let first = sides.first.groupedAlternative, let second = sides.second.groupedAlternative else { return sides }
    let end = sides.second.lexemes.upperBound
    // «6.000 – 6.500 ل.س»
    let isMoney =
      letteredCurrency(end).map { !$0.lemma.contains("دينار") } == true
      && [first, second].allSatisfy { ($0.integerValue ?? 1) % 100 == 0 }
    let thing = grammar.counted.thing(at: end, after: sides.second, in: text)
    guard isMoney || thing.map({ $0.sense.kind != .unit && $0.sense.kind != .notion || isRound($0) }) == true else {
      return sides
    }
    var sides = sides
    (sides.first.value, sides.second.value) = (first, second)
    return sides
  }

  enum Opening { case none, between, from, change }

  private struct Sides {
    var first: NumberReading
    var second: NumberReading
    /// Joined by a word, and not by a dash alone.
    var isStrong: Bool
  }

  /// What opens a range before its first side, and where that begins.
  func opening(before index: Int) -> (side: Opening, start: Int) {
    var before = index - 1
    // «من بين 30» is no range, but «ما بين» is one.
    guard before >= floor else { return (.none, index) }
    if cues[text.word(before)].contains(.particle), text[before].kind == .word,
      !text[index].spaceBefore || cues[text.word(before)].contains(.article)
    {
      before -= 1
    }
    let marks = cues[text.word(before)]
    if marks.contains(.between) {
      let isWhat = before - 1 >= floor && cues[text.word(before - 1)].contains(.what)
      return (.between, isWhat ? before - 1 : before)
    }
    if marks.contains(.from) {
      // «ارتفعت بنسبة تتراوح من 8 إلى 12»
      if text.isPlainWord(before - 1, in: Self.ranging) { return (.from, before) }
      // «ارتفعت من 5 إلى 7»: before and after, and no range.
      let isChange =
        (1...6).contains { before - $0 >= 0 && cues[text.word(before - $0)].contains(.change) } || isPriceMoved(before)
      return isChange ? (.change, index) : (.from, before)
    }
    return (.none, index)
  }

  /// «رفعت الوزارة أمس سعر ربطة الخبز الأبيض زنة 900 غرام من 1500 إلى 2000 ليرة», «ارتفعت حصيلة ضحايا القصف على حي السكري من 14 إلى 19»: a
  /// change told further off, of what has a price or is a toll.
  private func isPriceMoved(_ index: Int) -> Bool {
    var isPriced = false
    for at in (max(0, index - 14)..<index).reversed() {
      if [.newline, .sign].contains(text[at].kind), !text[at].isSign("("), !text[at].isSign(")") { return false }
      if text.isStem(at, in: Self.pricedThings) { isPriced = true }
      if isPriced, cues[text.word(at)].contains(.change) { return true }
    }
    return false
  }

  /// What has a price, and what is counted up from report to report.
  private static let pricedThings = KeySet(
    "سعر أسعار تعرفة رسم رسوم راتب رواتب أجرة حصيلة عدد أعداد ضحايا")
  private static let ranging = KeySet("تتراوح يتراوح تراوحت تراوح متراوحة متراوح")

  /// Whether digits with a dash behind them open a range.
  func opensRange(_ first: NumberReading) -> Bool { dashed(first) != nil }

  private func sides(_ first: NumberReading, _ opening: Opening) -> Sides? {
    if opening == .change { return nil }
    if let second = dashed(first) {
      return Sides(first: first, second: second, isStrong: opening != .none || isPlainRange(first, second))
    }
    var at = first.lexemes.upperBound
    var noun: String?
    // «بين 30 قتيلاً و40»: the noun may stand at the first side too.
    if opening != .none, let thing = grammar.counted.thing(at: at, after: first, in: text), thing.isKnown,
      thing.lexemes.count == 1 || thing.sense.kind == .unit, connects(thing.lexemes.upperBound, opening)
    {
      at = thing.lexemes.upperBound
      noun = thing.lemma
    }
    if opening == .none, let sides = shares(first) ?? neighbours(first) { return sides }
    if let percent = percentEnd(at), opening != .none, connects(percent, opening) { at = percent }
    if first.form == .spelled, at == first.lexemes.upperBound, let sides = dashedWords(first) { return sides }
    let connector = text[at]
    let marks = cues[connector.word]
    if marks.contains(.to), connector.proclitics.isSubset(of: [.wa]), opening != .none || isDirect(first, at) {
      return second(at: at + 1, first, isStrong: true, noun: noun)
    }
    // «من 5 ل 10»
    if opening != .none, text.key(at) == Self.to, text[at + 1].kind == .digits {
      return second(at: at + 1, first, isStrong: true, noun: noun)
    }
    if marks.contains(.or), connector.proclitics.isEmpty { return alternative(first, at + 1) }
    // «شي 80 ولا 90 واحد», as people say or
    if text.key(at) == Self.spokenOr, first.form == .digits, text[at + 1].kind == .digits,
      let sides = alternative(first, at + 1), sides.second.value > first.value
    {
      return sides
    }
    guard opening == .between else {
      if opening == .from, connector.proclitics.contains(.la), words[connector.word].role != .none {
        return second(at: at, first, isStrong: true, noun: noun)
      }
      return nil
    }
    if connector.word == words.and, connector.proclitics.isEmpty {
      return second(at: at + 1, first, isStrong: true, noun: noun)
    }
    if connector.proclitics.contains(.wa) { return second(at: at, first, isStrong: true, noun: noun) }
    // «بين الـ300 والـ350»
    if text.isPlainWord(at, "وال") { return second(at: at + 1, first, isStrong: true, noun: noun) }
    return at == first.lexemes.upperBound ? split(first) : nil
  }

  /// «خمسة ستة أشخاص», «خمسين ستين ألف»: a number and the next, as people say it who do not know. Three in a row are a list.
  private func neighbours(_ first: NumberReading) -> Sides? {
    let at = first.lexemes.upperBound
    guard first.form == .spelled, !first.isDefinite, first.lexemes.count == 1, text[at].kind == .word,
      text[at].proclitics.isEmpty, words[text.word(at)].role != .none, let value = first.integer,
      let second = grammar.cardinals.cardinal(at: at, in: text), second.form == .spelled, !second.isDefinite,
      let other = second.value.integerValue, second.lexemes.count == 1 || second.lastScale >= 1000,
      words[text.word(second.lexemes.upperBound)].role == .none || !text[second.lexemes.upperBound].proclitics.isEmpty
    else { return nil }
    if words[text.word(first.lexemes.lowerBound - 1)].role != .none { return nil }
    let scale = second.lexemes.count > 1 && second.lastScale >= 1000 ? second.lastScale : 1
    let step = value < 10 ? 1 : value < 100 ? 10 : value < 1000 ? 100 : 1000
    let (next, isTooMuch) = (value + step).multipliedReportingOverflow(by: scale)
    guard value > 0, value < 1_000_000_000_000, !isTooMuch, other == next, value % step == 0 else { return nil }
    return Sides(
      first: first, second: second,
      isStrong: grammar.bounds.before(first.lexemes.lowerBound, from: floor, in: text) != nil)
  }

  /// «5%-10%», «20 بالمئة إلى 25 بالمئة»; «ارتفع 5% إلى 10%» is by how much and to what.
  private func shares(_ first: NumberReading) -> Sides? {
    guard let joint = percentEnd(first.lexemes.upperBound) else { return nil }
    let isTo = cues[text.word(joint)].contains(.to) && text[joint].proclitics.isEmpty
    guard isTo || [0x2D, 0x2013].contains(text[joint].sign) || Self.isTilde(text[joint].sign),
      let second = grammar.cardinals.cardinal(at: joint + 1, in: text), !second.isSigned,
      percentEnd(second.lexemes.upperBound) != nil,
      !isTo || !(1...6).contains(where: { cues[text.word(first.lexemes.lowerBound - $0)].contains(.change) })
    else { return nil }
    return Sides(first: first, second: second, isStrong: true)
  }

  /// «1 ~ 10», «3,000 - 5,000», and «1000-5000» with nothing beside it: two figures that can only be a range.
  private func isPlainRange(_ first: NumberReading, _ second: NumberReading) -> Bool {
    // «عدد المسلحين: 6-8», a field of a form
    let start = first.lexemes.lowerBound
    if text[start - 1].isSign(":"), text[second.lexemes.upperBound].kind != .word,
      (2...3).contains(where: { text.isPlainWord(start - $0, "عدد") || isOfPersons(start - $0) })
    {
      return true
    }
    if Self.isTilde(text[first.lexemes.upperBound].sign) { return true }
    if fillsCell(start, second.lexemes.upperBound) { return true }
    if first.lexemes.count > 1, second.lexemes.count > 1, first.value.isInteger, second.value.isInteger { return true }
    return text[first.lexemes.lowerBound - 1].kind == .end && text[second.lexemes.upperBound].kind == .end
  }

  /// «| 13.5 – 17.5 |»: whether nothing else stands in a cell of a table.
  private func fillsCell(_ start: Int, _ end: Int) -> Bool {
    func isBorder(_ lexeme: Lexeme) -> Bool { lexeme.isSign("|") || lexeme.kind == .newline || lexeme.kind == .end }
    if text[start].gapBefore { return isBorder(text[end]) || text[end].gapBefore }
    return (text[start - 1].isSign("|") || text[end].isSign("|")) && isBorder(text[start - 1]) && isBorder(text[end])
  }

  /// «القتلى المدنيون: 4 – 6», but no result: «فريق الشهداء: 4 - 6» has none of these heads.
  private func isOfPersons(_ index: Int) -> Bool {
    text.isPlainWord(index, in: Self.harmed) && [.newline, .sign, .end].contains(text[index - 1].kind)
  }

  private static let harmed = KeySet(
    "القتلى الجرحى الضحايا الشهداء المصابون المصابين المعتقلون المعتقلين المفقودون المفقودين النازحون النازحين الوفيات الإصابات الموقوفون الموقوفين المحتجزون المحتجزين قتلى جرحى ضحايا شهداء مصابون مفقودون معتقلون وفيات إصابات"
  )

  /// ~ ∼ 〜
  private static func isTilde(_ sign: UInt32) -> Bool { sign == 0x7E || sign == 0x223C || sign == 0x301C }

  /// «عشرون ~ ثلاثون», «ثلاثة - أربعة أشخاص»
  private func dashedWords(_ first: NumberReading) -> Sides? {
    let sign = text[first.lexemes.upperBound].sign
    guard Self.isTilde(sign) || sign == 0x2D || sign == 0x2013 else { return nil }
    var sides = alternative(first, first.lexemes.upperBound + 1)
    sides?.isStrong = Self.isTilde(sign)
    return sides
  }

  private static let to = LetterKey("ل")
  private static let spokenOr = LetterKey("ولا")

  private func connects(_ index: Int, _ opening: Opening) -> Bool {
    let lexeme = text[index]
    if cues[lexeme.word].contains(.to) { return true }
    return opening == .between
      && (lexeme.word == words.and || lexeme.proclitics.contains(.wa) && words[lexeme.word].role != .none)
  }

  /// The second side; where the first has its noun, the second has none or the same («بين 3 قتلى و5 جرحى» is no range).
  private func second(at index: Int, _ first: NumberReading, isStrong: Bool, noun: String? = nil) -> Sides? {
    // «من 10 إلى الـ15»
    let at = cues[text.word(index)].contains(.article) && text[index + 1].kind == .digits ? index + 1 : index
    guard var second = grammar.cardinals.cardinal(at: at, in: text), !second.isSigned || second.value.isNegative
    else { return nil }
    if second.lastScale >= 1000 { second = withHalf(second) }
    if let noun, let thing = grammar.counted.thing(at: second.lexemes.upperBound, after: second, in: text),
      thing.lemma != noun
    {
      return nil
    }
    return Sides(first: first, second: second, isStrong: isStrong)
  }

  /// «10 إلى 15 قتيلاً» without «من»: only digits, or numbers of one form, right beside each other.
  private func isDirect(_ first: NumberReading, _ at: Int) -> Bool { at == first.lexemes.upperBound }

  /// «ثلاثة أو أربعة»: the next number, not one far away.
  private func alternative(_ first: NumberReading, _ index: Int) -> Sides? {
    guard let sides = second(at: index, first, isStrong: true) else { return nil }
    let tens = sides.second.value
    guard let limit = first.value.multiplied(by: ExactDecimal(3)), tens <= limit else { return nil }
    return sides
  }

  /// Digits, a dash, digits.
  private func dashed(_ first: NumberReading) -> NumberReading? {
    let dash = text[first.lexemes.upperBound]
    guard first.form == .digits, !first.isSigned || Self.isTilde(dash.sign),
      [0x2D, 0x2013, 0x2014, 0x2212].contains(dash.sign) || Self.isTilde(dash.sign)
    else { return nil }
    let start = first.lexemes.upperBound + 1
    let isTight = !dash.spaceBefore && !text[start].spaceBefore
    // «كرسي متحرك - 12 - 95.00 - 1,140.00»: cells of a row
    let before = text[first.lexemes.lowerBound - 1]
    if !isTight, before.sign == dash.sign, before.spaceBefore, text[first.lexemes.lowerBound].spaceBefore { return nil }
    guard text[start].kind == .digits, isTight || dash.spaceBefore == text[start].spaceBefore,
      let second = grammar.cardinals.cardinal(at: start, in: text), first.value < scaledUp(second, first)
    else { return nil }
    let after = text[second.lexemes.upperBound]
    if after.kind == .sign, !after.spaceBefore, Self.binding.contains(after.sign),
      text[second.lexemes.upperBound + 1].kind == .digits, !text[second.lexemes.upperBound + 1].spaceBefore
    {
      return nil
    }
    if let value = first.integer, let other = second.integer, value >= 1800, value < 2100, other >= 1800, other < 2100 {
      return nil
    }
    if text[first.lexemes.lowerBound].digitCount > 6 || text[start].digitCount > 7 { return nil }
    if leadsWithZero(first.lexemes.lowerBound) || leadsWithZero(start) { return nil }
    return second
  }

  private func leadsWithZero(_ index: Int) -> Bool {
    text[index].digitCount > 1 && Digits.decode(text.bytes, Int(text[index].start)).value == 0
  }

  private func scaledUp(_ second: NumberReading, _ first: NumberReading) -> ExactDecimal { second.value }

  /// «بين خمسة وعشرين»: read as one number, but «بين» asks for two.
  private func split(_ whole: NumberReading) -> Sides? {
    guard whole.form == .spelled, !isAmong(whole) else { return nil }
    for at in whole.lexemes.dropFirst() {
      let joined = text[at].proclitics.contains(.wa) ? at : text.word(at) == words.and ? at + 1 : nil
      guard let joined, joined < whole.lexemes.upperBound else { continue }
      guard let second = grammar.cardinals.cardinal(at: joined, in: text),
        second.lexemes.upperBound == whole.lexemes.upperBound
      else { continue }
      guard let first = grammar.cardinals.cardinal(at: whole.lexemes.lowerBound, in: text, before: at),
        first.lexemes.upperBound == at,
        first.value < second.value
      else { continue }
      return Sides(first: first, second: second, isStrong: true)
    }
    return nil
  }

  /// «اسمه بين ستة وأربعين اسماً»: one of so many; what is measured, or said to range, lies between two.
  private func isAmong(_ whole: NumberReading) -> Bool {
    guard whole.value < ExactDecimal(100),
      let thing = grammar.counted.thing(at: whole.lexemes.upperBound, after: whole, in: text),
      ![.unit, .time, .notion].contains(thing.sense.kind)
    else { return false }
    let start = whole.lexemes.lowerBound
    return !(2...7).contains {
      cues[text.word(start - $0)].contains(.figure) || text.isStem(start - $0, in: Self.spread)
    }
      && !text.isPlainWord(start - 2, "ما")
  }

  private static let spread = KeySet(
    "تراوح تتراوح يتراوح تراوحت متراوح متراوحة أعمار أعمارهم عدد عددهم عددها أعداد أعدادهم يقدر تقدر قدرت قدر ما يضم تضم ضم ضمت يسع تسع شارك حضر"
  )

  /// «بين 3 و4 ملايين»: the scale said once holds for both.
  private func scaled(_ sides: Sides) -> Sides {
    let scale = sides.second.lastScale
    guard scale >= 1000, sides.first.lastScale < 1000, sides.first.value < ExactDecimal(1000),
      let value = sides.first.value.multiplied(by: ExactDecimal(scale)), value < sides.second.value
    else { return sides }
    var result = sides
    result.first.value = value
    return result
  }
}
