/// Goes over a text once and collects its numbers.
struct NumberScanner {
  let grammar: NumberGrammar
  let text: LexedText
  var found: [NumberMention] = []
  /// The lexeme at which the next mention may begin at the earliest.
  var floor = 0
  var index = 0

  /// Whether much of the text was misread.
  let isNoisy: Bool

  init(grammar: NumberGrammar, text: LexedText, isNoisy: Bool) {
    self.grammar = grammar
    self.text = text
    self.isNoisy = isNoisy
  }

  var words: NumberWords { grammar.words }
  var cues: NumberCues { grammar.cues }

  mutating func run() {
    while index < text.count {
      let lexeme = text[index]
      switch lexeme.kind {
      case .word:
        if !grammar.isTrigger(lexeme.word) || !word(lexeme) { index += 1 }
      case .digits: numeral()
      case .sign: sign(lexeme)
      default: index += 1
      }
    }
  }

  /// Takes the mention that begins with a word; false where there is none.
  private mutating func word(_ lexeme: Lexeme) -> Bool {
    let sense = words[lexeme.word]
    if isList(at: index) || isDoubled(index) || isShe(index) { return false }
    if words.denominator(lexeme.word) > 0, fraction() { return true }
    if ordinal() { return true }
    if sense.role == .tenPlural || sense.role == .hundredPlural || sense.role == .scalePlural { return indefinite() }
    if sense.role == .allOf { return allOfThem(sense) }
    if sense.role != .none, spelled() { return true }
    if sense.role == .boundUnit, sense.value == 1, oneOf() { return true }
    let marks = cues[lexeme.word]
    if marks.contains(.minus), minus() { return true }
    if marks.contains(.pair), doubling() || pair() { return true }
    if marks.contains(.several) || marks.contains(.amount), several() || severalBehind() { return true }
    if marks.contains(.spokenOne), spokenOne() { return true }
    if marks.contains(.negation), none() { return true }
    let form = grammar.nouns[lexeme.word].form
    // «رجلا أمن»
    if form == .accusative {
      return cues[text.word(index + 1)].contains(.tail) && text[index + 1].proclitics.isEmpty
        && !text.carriesTanwin(index)
        && dual()
    }
    if form == .dual || form == .dualOrPlural && carriesDualFatha(index) { return dual() }
    return false
  }

  private mutating func spelled() -> Bool {
    // «ثلث سيارات» are three, as Iraq says it; elsewhere it is a third.
    if text.stem(index) == Self.third, !isThree(index) { return false }
    guard let reading = grammar.cardinals.cardinal(at: index, in: text) else { return false }
    if isCentipede(reading) {
      index = reading.lexemes.upperBound
      return true
    }
    return cardinal(reading)
  }

  static let third = LetterKey("ثلث")

  private mutating func numeral() {
    guard let reading = grammar.cardinals.cardinal(at: index, in: text) else {
      skipCluster()
      return
    }
    if isListMarker(reading) || isCode(reading) {
      skipCluster()
      return
    }
    if let end = scoreEnd(reading) {
      index = end
      return
    }
    if !cardinal(reading) { index = max(index + 1, reading.lexemes.upperBound) }
  }

  private mutating func sign(_ lexeme: Lexeme) {
    switch lexeme.sign {
    case 0x22, 0xAB, 0x201C:
      // «رواية «1984»», «فيلم «8 ونصف»»
      if let end = text.titleEnd(index) {
        index = end
        return
      }
    case 0x25, 0x66A:
      if percentBefore() { return }
    case 0x2D, 0x2212, 0x2B, 0x2E, 0x66B:
      if text[index + 1].kind == .digits, !text[index + 1].spaceBefore, !isGlued(index),
        let reading = grammar.cardinals.cardinal(at: index, in: text), !isCode(reading), cardinal(reading)
      {
        return
      }
      if lonelyMinus() { return }
    default:
      if vulgarFraction() { return }
    }
    index += 1
  }

  /// Takes a cardinal with all that belongs to it: range, percent sign, half, noun, bounds.
  ///
  /// - Returns: false where it is no number in its place; then nothing has changed.
  mutating func cardinal(_ reading: NumberReading) -> Bool {
    if isDate(reading) { return false }
    if misreadPercent(reading) { return true }
    if range(from: reading) || ofEach(reading) { return true }
    if percentage(reading) { return true }
    if multiplier(reading) { return true }
    if fraction(of: reading) { return true }
    let first = reading
    var reading = withHalf(withTurnedDecimal(reading))
    if reading.lexemes != first.lexemes, percentage(reading) { return true }
    if reading.isDefinite { return fifth(reading) || definite(reading) }
    if hasLooseArticle(reading) {
      // «مجموعة الـ77»
      if text.isStem(index - 2, in: Self.groupsOfStates) { return false }
      if isConstructName(reading) || text[index].digitCount == 2 && isWar(index - 2) { return false }
      if place(reading) { return true }
      // «فوق ال60 دانه»
      if let bound = text.stem(index - 2).flatMap({ Self.sides[$0] }), index - 2 >= floor,
        text[index - 2].proclitics.isSubset(of: .wa)
      {
        let thing =
          grammar.counted.thing(at: reading.lexemes.upperBound, after: reading, in: text) ?? currency(reading)
        var mention = mention(reading, thing)
        mention.range = text[index - 2].bodyStart..<mention.range.upperBound
        apply(bound, to: &mention)
        emit(mention, (index - 2)..<(thing?.lexemes.upperBound ?? reading.lexemes.upperBound), bounds: false)
        return true
      }
    }
    let isOpen = takesPlus(&reading)
    takeRepetition(&reading)
    takeBrackets(&reading)
    let end = reading.lexemes.upperBound
    var thing = grammar.counted.thing(at: end, after: reading, in: text)
    if thing == nil, reading.form != .spelled { thing = currency(reading) ?? degrees(end) }
    if reading.form != .spelled, let money = letteredCurrency(end) { thing = money }
    if reading.isGarbled, thing?.isKnown != true { return false }
    settlePoint(&reading, thing)
    reading = turned(reading, thing)
    if isNoisy, thing == nil, reading.form == .digits, reading.value == .zero { return false }
    if isSingle(reading) { return single(reading, thing) }
    if thing == nil, isYearLike(reading) || isName(reading) || isVerb(reading) { return false }
    if thing == nil || cues[text.word(end)].contains(.from), isNumbering(reading) { return false }
    // «تسع 600 شخص» is a verb, «الألفي» a name, «على أربع» how a child moves.
    if thing == nil || reading.value == ExactDecimal(9), isWordBesideFigures(reading) { return false }
    if thing == nil, isKunya(reading) { return false }
    if lacksItsNoun(reading, thing) || isAuthored(reading, thing) { return false }
    if isManner(reading) || isOtherWord(reading) || isAllInOne(reading) || isProverb(reading, thing) { return false }
    if reading.value == .zero, reading.form == .spelled, thing == nil, !isNothing() { return false }
    if reading.isSigned, reading.value.isNegative, let known = thing, known.sense.kind != .unit, isLineStart(index) {
      // A dash that begins an item of a list.
      reading.value = -reading.value
      reading.bytes = Int(text[index + 1].start)..<reading.bytes.upperBound
    }
    if let below = belowZero(reading, thing) { return finish(reading, thing, below) }
    if thing == nil { thing = countedBefore(reading) }
    return finish(reading, thing, nil, isOpen: isOpen)
  }

  /// Emits a cardinal with its bounds.
  private mutating func finish(
    _ reading: NumberReading, _ thing: CountedReader.Thing?, _ below: Range<Int>?, isOpen: Bool = false
  ) -> Bool {
    var mention = NumberMention(
      range: reading.bytes, kind: .cardinal, value: reading.value,
      doubt: reading.doubt ?? (reading.isGarbled ? .misreadWord : nil))
    var lexemes = reading.lexemes
    if let thing, below == nil, let (part, end) = partOfUnit(thing), let sum = reading.value.adding(part) {
      mention.value = sum
      lexemes = lexemes.lowerBound..<end
    }
    if let thing {
      mention.counted = CountedThing(range: thing.bytes, lemma: thing.lemma)
      lexemes = min(lexemes.lowerBound, thing.lexemes.lowerBound)..<max(lexemes.upperBound, thing.lexemes.upperBound)
    }
    if isOpen { apply(.atLeast, to: &mention) }
    if let below {
      mention.value = -reading.value
      lexemes = lexemes.lowerBound..<below.upperBound
    }
    applySide(to: &mention, &lexemes, reading, thing)
    emit(mention, lexemes)
    return true
  }

  /// «حاجز الـ 86», «حي الـ1070 شقة»: a place or a thing that the figure behind the article names.
  private func isConstructName(_ reading: NumberReading) -> Bool {
    let noun = index - 2
    let sense = grammar.nouns[text.word(noun)]
    guard noun >= floor, text[noun].kind == .word, sense.form == .singular, !text[noun].proclitics.contains(.al),
      sense.kind == .place || sense.kind == .thing || sense.kind == .group
    else { return false }
    return cues[text.word(noun)].contains(.named)
      || grammar.counted.thing(at: reading.lexemes.upperBound, after: reading, in: text) == nil
  }

  private static let groupsOfStates = KeySet("مجموعة دول قمة")

  /// «دون 18», «فوق 40 درجة», «تحت الـ100 دولار»: the side of a figure that is measured; «دون 5 لاعبين» is without them, and
  /// «فوق 3 منازل» a place.
  func applySide(
    to mention: inout NumberMention, _ lexemes: inout Range<Int>, _ reading: NumberReading,
    _ thing: CountedReader.Thing?
  ) {
    let start = lexemes.lowerBound
    // «نيّفاً وأربعين أسرة»
    if mention.bound == .exact, text[start].proclitics.contains(.wa), start - 1 >= floor,
      text.isPlainWord(start - 1, in: Self.andMore)
    {
      apply(.moreThan, to: &mention)
      mention.range = text[start - 1].bodyStart..<mention.range.upperBound
      lexemes = start - 1..<lexemes.upperBound
      return
    }
    let side = cues[text.word(start - 1)].contains(.article) ? start - 2 : start - 1
    guard mention.bound == .exact, side >= floor, text[start].proclitics.isSubset(of: .al),
      text[side].proclitics.isSubset(of: .conjunctions),
      thing.map({ $0.sense.kind == .unit || isMany(reading, $0, above: side) }) ?? (reading.value >= ExactDecimal(10)),
      let key = text.stem(side), let bound = Self.sides[key],
      // «من دون 20»
      !cues[text.word(side - 1)].contains(.from) || bound != .lessThan
    else { return }
    apply(bound, to: &mention)
    mention.range = text[side].bodyStart..<mention.range.upperBound
    lexemes = side..<lexemes.upperBound
  }

  /// «فوق ميتين أسرة», «فوق ال100 جثة»: nothing is above people but more of them.
  private func isMany(_ reading: NumberReading, _ thing: CountedReader.Thing, above side: Int) -> Bool {
    (thing.sense.kind == .person && reading.value > ExactDecimal(2)
      || thing.sense.kind == .group && reading.value >= ExactDecimal(20)
      || thing.sense.kind == .thing && reading.value >= ExactDecimal(100)
        && (reading.isDefinite || text.isSpoken(near: side)))
      && text.isStem(side, in: Self.aboveKeys)
  }

  private static let andMore = KeySet("نيف نيفا ونيف ونيفا")
  private static let aboveKeys = KeySet("فوق")

  /// Adds the bounds that stand around a mention, and keeps it.
  mutating func emit(_ mention: NumberMention, _ lexemes: Range<Int>, bounds: Bool = true) {
    var mention = mention
    let start = lexemes.lowerBound
    var end = lexemes.upperBound
    var lower = min(mention.range.lowerBound, mention.counted?.range.lowerBound ?? .max)
    if bounds {
      if let before = grammar.bounds.before(start, from: floor, in: text), isFree(start),
        !before.isSpoken || isFigure(start)
      {
        apply(before.bound, to: &mention)
        lower = min(lower, before.byte)
      }
      if mention.bound != .between, let after = grammar.bounds.after(end, in: text) {
        apply(after.bound, to: &mention)
        end = after.end
        // «ثمانية على الأقل من القتلى»
        if mention.counted == nil, let of = grammar.counted.partitive(at: end, in: text) {
          mention.counted = CountedThing(range: of.bytes, lemma: of.lemma)
          if mention.kind != .percentage { end = of.lexemes.upperBound }
        }
      }
    }
    let upper = max(mention.range.upperBound, text[end - 1].range.upperBound)
    mention.range = lower..<upper
    if !join(mention) { found.append(mention) }
    floor = max(end, index + 1)
    index = floor
  }

  /// «أكثر من 100 وأقل من 200»: two one-sided bounds joined by و are one range. False where they are not.
  private mutating func join(_ second: NumberMention) -> Bool {
    guard second.bound.isFromBelow || second.bound.isFromAbove, let first = found.last, first.kind == second.kind,
      let low = first.value, let high = second.value,
      first.counted == nil || second.counted == nil || first.counted?.lemma == second.counted?.lemma
    else { return false }
    let gap = first.range.upperBound..<second.range.lowerBound
    guard (3...10).contains(gap.count), Self.joints.contains(text.letters(gap).filter({ $0 != " " })) else {
      return false
    }
    let isUpwards = first.bound.isFromBelow && second.bound.isFromAbove
    guard isUpwards || first.bound.isFromAbove && second.bound.isFromBelow else { return false }
    let (lower, upper) = isUpwards ? (low, high) : (high, low)
    guard lower < upper else { return false }
    found[found.count - 1] = NumberMention(
      range: first.range.lowerBound..<second.range.upperBound, kind: first.kind, bound: .between, lower: lower,
      upper: upper,
      counted: first.counted ?? second.counted)
    return true
  }

  /// What may stand between two bounds of one range.
  private static let joints: Set<String> = ["و", "لكن", "ولكن", "،و", ",و"]

  /// Whether a bound word may belong to a number: not where the number has a particle of its own («نحو وثلاثين»).
  private func isFree(_ start: Int) -> Bool {
    text[start].proclitics.isDisjoint(with: [.wa, .fa, .la, .ka, .ba])
  }

  private func isFigure(_ index: Int) -> Bool { text[index].kind == .digits || words[text.word(index)].role != .none }

  func apply(_ bound: NumberBound, to mention: inout NumberMention) {
    switch bound {
    case .atLeast, .moreThan: mention.lower = mention.value ?? mention.lower
    case .atMost, .lessThan: mention.upper = mention.value ?? mention.upper
    default: break
    }
    if mention.bound == .indefinite || mention.bound == .between { return }
    mention.bound = bound
  }

  /// A point before three digits groups thousands where what is counted is whole things.
  private func settlePoint(_ reading: inout NumberReading, _ thing: CountedReader.Thing?) {
    guard let grouped = reading.groupedAlternative, thing != nil || !isAmongThousandths() else { return }
    // «63.000 جرحوا»: nobody writes three zeros behind a decimal point.
    let isZeros =
      text.integer(reading.lexemes.upperBound - 1) == 0 && text[reading.lexemes.upperBound - 1].digitCount == 3
    let isWhole =
      isZeros && thing?.sense.kind != .unit
      || thing.map { $0.sense.kind != .unit && $0.sense.kind != .notion || isRound($0) }
        ?? isLabelledByPeople(reading.lexemes)
    if isWhole || grammar.pointGroups || thing == nil && isLikeNoun(reading.lexemes.upperBound)
      || thing == nil && isBesideWhole(reading.lexemes.upperBound)
      || thing == nil && isInRowOfWholes()
      || thing == nil && (isBesidePrice(reading.bytes.lowerBound) || isNearLast(grouped))
      || isBehindGrouped(reading.bytes.lowerBound) || thing == nil && isAmongGrouped()
    {
      reading.value = grouped
    }
  }

  /// «148 ألفاً و750، وبأربيل 148.900»: whether the last number in the text was as large as this one would be.
  private func isNearLast(_ grouped: ExactDecimal) -> Bool {
    guard let last = found.last, let value = last.value?.doubleValue, value >= 10_000,
      text[index].digitCount == 3 || text.bytes[last.range].contains(0x2C),
      !(index - 60..<index).contains(where: {
        text[$0].kind == .newline && text[$0].range.lowerBound >= last.range.upperBound
      })
    else { return false }
    return (0.8...1.25).contains(grouped.doubleValue / value)
  }

  /// «1.040;1.000;3.000»: cells of a row of which another has three zeros.
  private func isAmongGrouped() -> Bool {
    guard
      [0x3B, 0x7C].contains(text[index - 1].sign) || [0x3B, 0x7C].contains(text[index + 3].sign)
        || text[index].gapBefore
    else { return false }
    return (index - 24..<index + 24).contains {
      text[$0].isSign(".") && text[$0 + 1].digitCount == 3 && text.integer($0 + 1) == 0 && text[$0 - 1].digitCount <= 3
        && !text[$0 + 1].spaceBefore
    }
  }

  /// «18.500 | 0.750»: cells of a table of which another has a zero before three decimals.
  private func isAmongThousandths() -> Bool {
    guard text[index - 1].isSign("|") || text[index + 3].isSign("|") else { return false }
    return (index - 40..<index + 40).contains {
      text[$0].isSign(".") && text[$0 + 1].digitCount == 3 && !text[$0 + 1].spaceBefore && text[$0 - 1].digitCount == 1
        && text.integer($0 - 1) == 0
    }
  }

  private static let headsOfMeasures = KeySet(
    "الوزن وزن طول الطول عرض العرض ارتفاع الارتفاع عمق العمق كثافة الكثافة تركيز التركيز عينة العينة حجم الحجم")
  private static let ratios = KeySet(
    "وزن الوزن وزنها وزنه ووزن معدل ومعدل المعدل النمو نسبة ونسبة النسبة مقابل الدولار اليورو الأونصة")

  /// «رزمة | 1.200 | 450 | 750»: a row of a table, two other cells of which are whole figures of three digits, and which is headed by
  /// no measure
  private func isInRowOfWholes() -> Bool {
    guard text[index - 1].isSign("|"), text[index + 3].isSign("|"),
      text.integer(index + 2).map({ $0 % 100 == 0 }) == true
    else { return false }
    if (2...3).contains(where: { text.isPlainWord(index - $0, in: Self.headsOfMeasures) }) { return false }
    var wholes = 0
    for step in [-1, 1] {
      var at = step < 0 ? index - 2 : index + 4
      while text[at].kind != .newline, text[at].kind != .end, abs(at - index) < 24 {
        if text[at].isSign(".") || text[at].isSign(",") { return false }
        if text[at].digitCount == 3, text[at - 1].isSign("|") { wholes += 1 }
        at += step
      }
    }
    return wholes >= 2
  }

  /// «البندورة 1200 ل.س، البطاطا 1.450»: beside a price of at least 500 pounds, and no more than twenty times as much or as little
  private func isBesidePrice(_ start: Int) -> Bool {
    // «وزن الربطة 1.250», «ومعدل النمو 2.350»
    if (1...2).contains(where: { text.isPlainWord(index - $0, in: Self.ratios) }) { return false }
    let value = 1000 * (text.integer(index) ?? 0) + (text.integer(index + 2) ?? 0)
    let isPriced = found.suffix(3).contains {
      $0.range.upperBound <= start && start - $0.range.upperBound < 200 && $0.counted?.lemma == "ليرة"
        && $0.value?.integerValue.map { $0 >= 500 && value / 20 <= $0 && $0 / 20 <= value } == true
    }
    return isPriced && text.integer(index + 2).map { $0 % 10 == 0 } == true
  }

  /// «1.184 حريقاً أتلفت 10.329 هكتاراً»: who grouped thousands by a point a few words before does it again.
  private func isBehindGrouped(_ start: Int) -> Bool {
    guard let last = found.last, last.range.upperBound <= start, start - last.range.upperBound < 120,
      let value = last.value, value >= ExactDecimal(1000)
    else { return false }
    // 1.184: a point between digits
    return last.range.dropFirst().dropLast().contains {
      text.bytes[$0] == 0x2E && (0x30...0x39).contains(text.bytes[$0 + 1])
    }
  }

  /// «رجال: 1.036»
  private func isLabelledByPeople(_ lexemes: Range<Int>) -> Bool {
    guard text[lexemes.lowerBound - 1].isSign(":"), text[lexemes.upperBound].kind != .word else { return false }
    var sense = grammar.nouns[text.word(lexemes.lowerBound - 2)]
    // «حالات مشتبهة: 1.204»
    if sense.form == .none || sense.form == .singular, text[lexemes.lowerBound - 2].kind == .word {
      sense = grammar.nouns[text.word(lexemes.lowerBound - 3)]
    }
    return (sense.kind == .person || sense.kind == .event) && sense.form == .plural
  }

  /// «10.300 هكتار», «1.200 درهم»: nobody gives a third decimal of an area, a length or of money, but for the dinar, which has a
  /// thousand parts, and weights and volumes.
  func isRound(_ thing: CountedReader.Thing) -> Bool {
    // «55.000 د.ك»: bills of Kuwait and Bahrain write all three decimals.
    if text.isPlainWord(index + 3, "د"), text.isPlainWord(index + 5, in: Self.gulfDinars) { return false }
    if thing.lemma.contains("دينار") { return text[index + 2].digitCount == 3 && text.integer(index + 2) == 0 }
    guard Self.roundUnits.contains(thing.lemma), let tail = text.integer(index + 2) else { return false }
    if tail % 100 == 0 || thing.lemma == "ليرة" { return true }
    // «1.150 يورو»; «اليورو بـ1.080 دولار» is a rate, «1.750 متر» a height.
    return !Self.lengthsAndAreas.contains(thing.lemma) && tail % 10 == 0
      && !(2...6).contains { text.isPlainWord(self.index - $0, in: Self.rates) }
      && !text.isPlainWord(self.index - 1, in: Self.rates)
  }

  private static let gulfDinars = KeySet("ك ب")
  private static let lengthsAndAreas: Set<String> = ["هكتار", "متر", "دونم", "فدان"]
  private static let roundUnits: Set<String> = [
    "هكتار", "متر", "دونم", "فدان", "درهم", "دولار", "يورو", "ليرة", "جنيه", "ريال", "فرنك", "أوقية", "دج",
  ]

  /// «من 1.813 إلى 1.586 شكاية»: another such figure behind it counts whole things.
  private func isBesideWhole(_ index: Int) -> Bool {
    guard cues[text.word(index)].contains(.to), let other = grammar.cardinals.cardinal(at: index + 1, in: text),
      other.groupedAlternative != nil,
      let thing = grammar.counted.thing(at: other.lexemes.upperBound, after: other, in: text)
    else { return false }
    return thing.sense.kind != .unit && thing.sense.kind != .notion || !thing.isKnown
  }

  /// «1.200 موضع»: a word outside the vocabulary that could be what is counted, without article and particle.
  private func isLikeNoun(_ index: Int) -> Bool {
    guard text[index].kind == .word, !text[index].word.isKnown, let key = text.key(index), key.count >= 3 else {
      return false
    }
    let first = key[0]
    if [LetterFold.waw, LetterFold.feh, LetterFold.beh, LetterFold.lam, LetterFold.kaf, LetterFold.yeh].contains(first)
    {
      return false
    }
    return !hasArticle(index) && !(2...6).contains { text.isPlainWord(self.index - $0, in: Self.rates) }
      && !text.isPlainWord(self.index - 1, in: Self.rates)
  }

  private static let rates = KeySet(
    "سعر اليورو الدولار الجنيه الليرة الإسترليني الين الدرهم الدينار الريال معدل مؤشر نسبة معامل كثافة بنسبة بمعدل")
}
