/// Multiples: «ثلاثة أضعاف», «بمقدار الضعف».
extension NumberScanner {
  /// «ثلاثة أضعاف».
  mutating func multiplier(_ reading: NumberReading) -> Bool {
    let name = text[reading.lexemes.upperBound]
    let sense = grammar.nouns[name.word]
    let isMultiple =
      sense.form != .none && sense.kind == .unit && grammar.nouns.lemma(sense) == "ضعف"
      || text.isPlainWord(reading.lexemes.upperBound, in: Self.times)
      || text.isPlainWord(reading.lexemes.upperBound, in: Self.timesIt)
      // «تضاعف عددهم سبع مرات»
      || text.isPlainWord(reading.lexemes.upperBound, in: Self.oftenTimes)
        && (1...5).contains { text.isPlainWord(index - $0, in: Self.multiplied) }
    guard isMultiple, name.proclitics.isEmpty else { return false }
    emitMultiple(reading.value, reading.bytes.lowerBound, reading.lexemes.lowerBound..<(reading.lexemes.upperBound + 1))
    return true
  }

  /// Takes a multiple, with the half behind it: «أربعة أضعاف ونصف», «ضعفين ونصف الضعف».
  private mutating func emitMultiple(_ value: ExactDecimal, _ start: Int, _ lexemes: Range<Int>) {
    var (value, end) = (value, lexemes.upperBound)
    let part = text[end]
    if part.proclitics == .wa, [2, 3, 4].contains(words.denominator(part.word)),
      !hasArticle(end + 1) || isMultiple(end + 1),
      let share = ExactDecimal(1.0 / Double(words.denominator(part.word))), let sum = value.adding(share)
    {
      value = sum
      end += isMultiple(end + 1) ? 2 : 1
    }
    let mention = NumberMention(range: start..<Int(text[end - 1].end), kind: .multiplier, value: value)
    emit(mention, lexemes.lowerBound..<end)
  }

  /// «الضعف»
  private func isMultiple(_ index: Int) -> Bool { text.isPlainWord(index, in: Self.theDouble) }

  private static let theDouble = KeySet("الضعف ضعف المرة مرة")

  /// «بمقدار الضعف», «إلى الضعفين»: a multiple that is reached.
  mutating func doubling() -> Bool {
    if text[index].proclitics.isSubset(of: [.ba, .wa]), text.stem(index) == Self.double,
      isDoubled(before: index + 1)
    {
      return emitDouble()
    }
    // «ضعفي سعره», «ضعفا العدد», «ضعفي ما كان»
    if text[index].proclitics.isSubset(of: [.ba, .wa]), text.stem(index).map(Self.doubleOf.contains) == true,
      isDoubled(before: index + 1) || isAmountOfSomebody(index + 1) || text.isPlainWord(index + 1, "ذلك")
    {
      return emitDouble()
    }
    // «زادت ضعفين», «صار ضعفين», «يعني ضعفين عن الشهر الماضي», «بلغ ضعفين ونصف الضعف»
    if text[index].proclitics.isEmpty, text.key(index) == Self.doubleTwice,
      (1...3).contains(where: { cues[text.word(index - $0)].contains(.change) })
        || text.isPlainWord(index + 1, in: Self.compared)
        || text.isPlainWord(index - 1, in: Self.became)
        || text[index + 1].proclitics == .wa && words.denominator(text.word(index + 1)) > 0
    {
      emitMultiple(ExactDecimal(2), text[index].range.lowerBound, index..<(index + 1))
      return true
    }
    // «زاد الضعف تقريباً», «زاد الإيجار الضعف», but not «زاد الضعف في جسمه»
    if text[index].proclitics == .al, text.stem(index) == Self.double,
      text.isPlainWord(index - 1, in: Self.rose) && text.isPlainWord(index + 1, in: Self.howMuch)
        || text.isPlainWord(index - 2, in: Self.rose) && hasArticle(index - 1)
          && (text[index + 1].kind != .word || text.isPlainWord(index + 1, in: Self.howMuch))
    {
      return emitDouble()
    }
    // «ارتفع سعر الأسطوانة الضعف منذ …»
    if text[index].proclitics == .al, text.stem(index) == Self.double, !hasArticle(index + 1),
      (2...3).contains(where: { text.isPlainWord(index - $0, in: Self.prices) }),
      (2...6).contains(where: { index - $0 >= floor && cues[text.word(index - $0)].contains(.change) })
    {
      return emitDouble()
    }
    guard let key = text.stem(index), key == Self.double || key == Self.doubleTwice,
      text[index].proclitics == .al, let before = text.stem(index - 1),
      Self.measures.contains(before) || before == Self.toKey || Self.amounting.contains(before)
        || grammar.bounds.before(index, from: floor, in: text) != nil
    else { return false }
    return emitDouble()
  }

  /// Takes the word here for twice as much.
  private mutating func emitDouble() -> Bool {
    let range = text[index].bodyStart..<Int(text[index].end)
    emit(NumberMention(range: range, kind: .multiplier, value: ExactDecimal(2)), index..<(index + 1))
    return true
  }

  /// «ضعف العدد», «ضعف ما كان»; «ضعف الإنتاج» may be its weakness.
  private func isDoubled(before index: Int) -> Bool {
    if cues[text.word(index)].contains(.what), text[index].proclitics.isEmpty { return true }
    if text.isPlainWord(index - 2, in: Self.thatIsTo) { return true }
    // «بيع بأربعين وفي نيالا بضعف ذلك», «والمرضى ضعف ذلك», but not «شعر بضعف ذلك الرجل»
    let double = text[index - 1].proclitics
    if text.isPlainWord(index, "ذلك"), text[index + 1].kind != .word,
      double.contains(.ba) || double.isEmpty && hasArticleBehindParticle(index - 2)
    {
      return (2...12).contains { text[index - $0].kind == .digits || words[text.word(index - $0)].role != .none }
    }
    // «ضعف هذا العدد»
    if text.isPlainWord(index, in: Self.these), text.isPlainWord(index + 1, in: Self.doubledAmounts) { return true }
    return text.isPlainWord(index, in: Self.doubledAmounts)
  }

  private static let rose = KeySet(
    "غلي غلا زاد زادت يزيد تزيد ارتفع ارتفعت ازداد ازدادت تضاعف تضاعفت قفز قفزت وزاد وارتفع")
  private static let howMuch = KeySet("تقريبا منذ خلال عن مقارنة عما")
  private static let prices = KeySet("سعر أسعار ثمن كلفة تكلفة إيجار إيجارات أجرة قيمة عدد أعداد راتب")
  private static let thatIsTo = KeySet("أي يعادل تعادل")
  private static let doubledAmounts = KeySet(
    "عتبة العتبة حصة الحصة نسبة النسبة حد الحد حجم الحجم قيمة القيمة الراتب راتب العدد عدد المبلغ مبلغ الثمن ثمن السعر سعر الكمية كمية الرقم المعدل معدل المتوسط المساحة مساحة الكلفة التكلفة"
  )
  private static let these = KeySet("هذا هذه ذلك تلك")
  private static let compared = KeySet("عن عما اللي")
  private static let amounting = KeySet("كانت كان بلغت بلغ تساوي يساوي تعادل يعادل صارت صار")
  /// «خمسة أضعافه»
  private static let oftenTimes = KeySet("مرة مرات")
  private static let multiplied = KeySet("تضاعف تضاعفت يتضاعف تتضاعف وتضاعف وتضاعفت")
  private static let timesIt = KeySet("أضعافه أضعافها أضعافهم أمثاله أمثالها أمثالهم")
  private static let times = KeySet("أمثال ضعفا")
  private static let doubleOf = KeySet("ضعفي ضعفا")
  private static let became = KeySet("صار صارت بقى بقت بقا أصبح أصبحت أضحى بات باتت")
  private static let double = LetterKey("ضعف")
  private static let doubleTwice = LetterKey("ضعفين")
}
