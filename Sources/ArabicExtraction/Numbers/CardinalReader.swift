/// Reads cardinals: digits, words, and both together.
///
/// ```swift
/// reader.cardinal(at: 3, in: lexed)   // «سبعةً وأربعين ألفاً وستمئة» → 47600, five lexemes
/// ```
///
/// The summands of a spelled number are joined by و and grow smaller («ألف ومئتان وعشرة»), or, in the older order, greater
/// («ست وخمسين وتسعمئة وألف»); a scale word multiplies what stands before it without و. What does not fit begins another
/// number, so «ثلاثة وخمسة» is read as 3 alone.
final class CardinalReader: Sendable {
  let words: NumberWords

  init(words: NumberWords) { self.words = words }

  /// The most lexemes that one number may have.
  static let limit = 40

  /// The number that begins at a lexeme, or nil.
  ///
  /// The lexeme's own proclitics are passed over; a definite number («الثلاثة») is marked as such. A bare plural («مئات») is
  /// no number here.
  ///
  /// - Parameter end: the lexeme that the number ends before at the latest.
  /// - Complexity: O(lexemes read), at most ``limit``.
  func cardinal(at index: Int, in text: LexedText, before end: Int = .max) -> NumberReading? {
    guard let whole = plain(at: index, in: text, scaleLimit: .max, before: end) else { return nil }
    return end == .max ? withDecimals(whole, text) ?? whole : whole
  }

  /// A number without «فاصلة», its scales below a limit.
  private func plain(at index: Int, in text: LexedText, scaleLimit: Int, before end: Int = .max) -> NumberReading? {
    let first = text[index]
    var sum = NumberSum()
    var progress = Progress(end: index)
    if first.kind == .digits || first.kind == .sign {
      guard let figure = Numerals.read(at: index, in: text) else { return nil }
      let literal = Notation.extended(figure, in: text)
      sum.start(literal.value)
      progress.end = literal.lexemes.upperBound
      progress.literal = literal
    } else {
      let sense = words[first.word]
      guard sense.role != .none, isComplete(sense, index, text), sum.start(self.sense(at: index, sense, text)) else {
        return nil
      }
      progress.end = index + 1
      progress.isDefinite = first.proclitics.contains(.al)
      progress.note(sense)
    }
    var closed: (sum: NumberSum, progress: Progress)?
    let last = min(end, index + Self.limit)
    while progress.end < last {
      if sum.isClosed { closed = (sum, progress) }
      if !step(&sum, &progress, text, scaleLimit) { break }
    }
    // «مئة ألف ومئة وخمسين ألفاً»: the scale that is left over shows where a second number begins.
    if !sum.isClosed, let closed, isScale(progress.end, text) { (sum, progress) = closed }
    guard let value = sum.value else { return nil }
    return reading(index, value, sum, progress, text)
  }

  private struct Progress {
    var end: Int
    var literal: NumberReading?
    var isDefinite = false
    var garbled = 0
    var plain = 0
    var digits = 0

    mutating func note(_ sense: NumberSense) {
      if sense.isGarbled { garbled += 1 } else { plain += 1 }
    }
  }

  /// Takes the next summand or multiplier, if there is one.
  private func step(_ sum: inout NumberSum, _ progress: inout Progress, _ text: LexedText, _ scaleLimit: Int) -> Bool {
    var next = progress.end
    var joined = false
    if text.word(next) == words.and, text[next].proclitics.isEmpty {
      joined = true
      next += 1
    }
    let lexeme = text[next]
    if lexeme.kind == .digits {
      guard joined, let literal = Numerals.read(at: next, in: text), !literal.isSigned, sum.add(literal.value) else {
        return false
      }
      progress.end = literal.lexemes.upperBound
      progress.digits += 1
      return true
    }
    guard lexeme.kind == .word else { return false }
    if lexeme.proclitics.contains(.wa) {
      if joined { return false }
      joined = true
    }
    if !lexeme.proclitics.isDisjoint(with: [.fa, .ba, .la, .ka]) { return false }
    if lexeme.proclitics.contains(.al), !progress.isDefinite { return false }
    let sense = words[lexeme.word]
    if sense.role == .none || !isComplete(sense, next, text) { return false }
    if sense.role == .scale || sense.role == .scaleDual || sense.role == .scalePlural, sense.value >= scaleLimit {
      return false
    }
    guard sum.add(sense, joined: joined) else { return false }
    progress.end = next + 1
    progress.note(sense)
    return true
  }

  private func isScale(_ index: Int, _ text: LexedText) -> Bool {
    let role = words[text.word(index)].role
    return (role == .scale || role == .scalePlural) && text[index].proclitics.isEmpty
  }

  /// «أحد» and «اثنا» are numbers only with «عشر» or tens behind them.
  private func isComplete(_ sense: NumberSense, _ index: Int, _ text: LexedText) -> Bool {
    if sense.role != .boundUnit { return true }
    let next = text[index + 1]
    if next.word == words.and { return words[text.word(index + 2)].role == .tens }
    let follower = words[next.word].role
    return next.proclitics.contains(.wa) ? follower == .tens && sense.value == 1 : follower == .ten
  }

  /// «ألفا» is one thousand with tanwin or behind a multiplier, and the two thousands of «ألفا قتيل» elsewhere.
  private func sense(at index: Int, _ sense: NumberSense, _ text: LexedText) -> NumberSense {
    guard sense.role == .scale, let key = text.stem(index) else { return sense }
    let hasAlef = key[key.count - 1] == LetterFold.alef
    if !hasAlef || text.carriesTanwin(index) { return sense }
    let next = text[index + 1]
    if next.kind != .word || next.proclitics.contains(.wa) || next.word == words.and || words[next.word].role != .none
      || text.isPlainWord(index + 1, in: Self.behindOneThousand)
    {
      return sense
    }
    return NumberSense(role: .scaleDual, value: 2 * sense.value, isGarbled: sense.isGarbled)
  }

  /// «واحد فاصلة خمسة»: the second number's digits are decimals of the first; a million or more behind multiplies both.
  private func withDecimals(_ whole: NumberReading, _ text: LexedText) -> NumberReading? {
    let point = whole.lexemes.upperBound
    // «فاصلة صفر خمسة» is five hundredths.
    var zeros = 0
    while words[text.word(point + 1 + zeros)].role == .zero, words[text.word(point + 2 + zeros)].role != .none,
      text[point + 2 + zeros].proclitics.isEmpty
    {
      zeros += 1
    }
    if let spelled = withDigits(whole, point, text) { return spelled }
    guard words.points.contains(text.word(point)), text[point].proclitics.isEmpty, whole.value.isInteger,
      let part = plain(at: point + 1 + zeros, in: text, scaleLimit: 1_000_000), text[point + 1].proclitics.isEmpty,
      let decimals = part.integer, decimals >= 0, !part.isSigned
    else { return nil }
    let digits = zeros + decimalPlaces(part, decimals, text)
    guard let sum = whole.value.adding(ExactDecimal(decimals).scaled(byPowerOfTen: -digits)) else { return nil }
    var result = whole
    result.value = sum
    result.form = whole.form == part.form ? whole.form : .mixed
    result.lastScale = 1
    var end = part.lexemes.upperBound
    let scale = words[text.word(end)]
    if scale.role == .scale || scale.role == .scalePlural, text[end].proclitics.isEmpty,
      let product = sum.multiplied(by: ExactDecimal(scale.value))
    {
      result.value = product
      result.lastScale = scale.value
      end += 1
    }
    result.lexemes = whole.lexemes.lowerBound..<end
    result.bytes = whole.bytes.lowerBound..<text[end - 1].range.upperBound
    return result
  }

  /// «صفر فاصلة صفر سبعة اثنان», «أربعة نقطة ثمانية»: decimals that are told digit by digit.
  private func withDigits(_ whole: NumberReading, _ point: Int, _ text: LexedText) -> NumberReading? {
    let isPoint = words.points.contains(text.word(point))
    guard isPoint || text.isPlainWord(point, "نقطة"), text[point].proclitics.isEmpty, whole.value.isInteger,
      whole.form == .spelled
    else { return nil }
    var (value, count, at) = (0, 0, point + 1)
    while count < 15, text[at].kind == .word, text[at].proclitics.isEmpty {
      let sense = words[text.word(at)]
      guard sense.role == .zero || sense.role == .unit && sense.value < 10 else { break }
      (value, count, at) = (value * 10 + Int(sense.value), count + 1, at + 1)
    }
    let next = words[text.word(at)].role
    // «عشرين نقطة خمس كرات»: points and balls
    if !isPoint {
      let isAlone = text[at].kind != .word || text.isPlainWord(at, in: Self.behindFigures)
      guard whole.value <= ExactDecimal(10), isAlone, !text.isPlainWord(at - 1, "واحدة") else { return nil }
    }
    guard count >= (isPoint ? 2 : 1), next == .none,
      let sum = whole.value.adding(ExactDecimal(value).scaled(byPowerOfTen: -count))
    else { return nil }
    var result = whole
    (result.value, result.lastScale) = (sum, 1)
    result.lexemes = whole.lexemes.lowerBound..<at
    result.bytes = whole.bytes.lowerBound..<text[at - 1].range.upperBound
    return result
  }

  /// «ألفا من الجنود»: of which a dual, whose noun follows at once, is none.
  private static let behindOneThousand = KeySet(
    "من في منهم منها إلى على عن مع بين بينهم أو ثم حتى خلال بعد قبل تقريبا آخرين كانوا")
  private static let behindFigures = KeySet("في من على إلى بالمئة و درجة درجات مليون")

  private func decimalPlaces(_ part: NumberReading, _ decimals: Int, _ text: LexedText) -> Int {
    part.form == .digits ? text[part.lexemes.lowerBound].digitCount : String(decimals).utf8.count
  }

  private func reading(
    _ index: Int, _ value: ExactDecimal, _ sum: NumberSum, _ progress: Progress, _ text: LexedText
  ) -> NumberReading {
    let first = text[index]
    let start = first.kind == .word ? first.bodyStart : Int(first.start)
    var form = NumberReading.Form.spelled
    if progress.literal != nil || progress.digits > 0 {
      form = progress.plain + progress.garbled == 0 ? .digits : .mixed
    }
    var reading = NumberReading(
      lexemes: index..<progress.end, bytes: start..<text[progress.end - 1].range.upperBound, value: value, form: form)
    reading.isDefinite = progress.isDefinite
    reading.isGarbled = progress.garbled > 0 && progress.plain == 0 && progress.literal == nil
    reading.lastScale = sum.lastScaleRead
    reading.isSigned = progress.literal?.isSigned ?? false
    reading.groupedAlternative = form == .digits ? progress.literal?.groupedAlternative : nil
    return reading
  }
}

extension LexedText {
  /// Whether a word ends with the marks of tanwin.
  func carriesTanwin(_ index: Int) -> Bool {
    let range = self[index].range
    // U+064B, U+064C, U+064D: two bytes each, D9 8B … D9 8D; it stands on the final alef or before it.
    for offset in [2, 4] where range.count > offset {
      let at = range.upperBound - offset
      if bytes[at] == 0xD9, bytes[at + 1] >= 0x8B, bytes[at + 1] <= 0x8D { return true }
    }
    return false
  }
}
