/// Lengths between two: «من 5 إلى 7 أيام», «ثلاثة أو أربعة أسابيع», «يومين تلاتة».
extension DateParser {
  /// A length between two: «بين سنتين وثلاث سنوات», «من 5 إلى 7 أيام», «3-5 سنوات», «ثلاثة أو أربعة أسابيع». The unit may
  /// be said with the second alone.
  func lengths(_ index: Int, isBetween: Bool) -> (DateExpression, Int)? {
    if isBetween, let found = definiteTens(index) ?? agesInFigures(index) { return found }
    guard !hasArticle(index), isBetween || !isOfChange(index) else { return nil }
    if !isBetween, let found = guessedLength(index) { return found }
    var lower: (amount: DecimalAmount, unit: TimeUnit?)?
    var at = index
    if let found = element(index), !found.isIndefinite,
      !found.isSingle || isBetween || isKind(found.next, .into) || isKind(found.next, .or)
    {
      (lower, at) = ((found.part.amount, found.part.unit), found.next)
    } else if text[index].kind == .digits, !isGlued(before: index), let value = digits(index, 1...4) {
      (lower, at) = ((DecimalAmount(value), nil), index + 1)
    } else if let (value, next) = spelled(index) {
      (lower, at) = ((DecimalAmount(value), nil), next)
    } else if isBetween, text.isPlainWord(index, "صفر") {
      (lower, at) = ((DecimalAmount(0), nil), index + 1)
    }
    guard let lower else { return nil }
    let start: Int
    if isBetween, let next = joined(at) {
      start = next
    } else if isKind(at, .into) || isKind(at, .until) || isKind(at, .or), isBare(at) {
      start = at + 1
    } else if isDash(at), text[at + 1].kind != .newline {
      start = at + 1
    } else if isKind(index - 1, .from), text[at].proclitics == .la {
      // «من ساعتين لتلات ساعات»
      start = at
    } else if isKind(index - 1, .from), text.isPlainWord(at, "ل"), text[at + 1].kind == .digits {
      start = at + 1
    } else {
      return nil
    }
    // «من ستة أشهر إلى سنتين»
    if isKind(index - 1, .from), isKind(at, .into), let unit = lower.unit,
      let (upper, next) = chain(start, afterPreposition: true), !upper.isIndefinite, let coarsest = upper.parts.first,
      unit < coarsest.unit
    {
      return (.lengths(DurationValue(parts: [(lower.amount, unit)]), upper), next)
    }
    if isBetween, let unit = lower.unit, let found = element(start), !found.isIndefinite {
      // «بين شهرين وثلاث سنوات»
      return (.lengths(DurationValue(parts: [(lower.amount, unit)]), DurationValue(parts: [found.part])), found.next)
    }
    // «من شهر إلى ثلاثة أشهر», «ساعة أو ساعتين»
    if let unit = lower.unit, let found = element(start), !found.isIndefinite, !found.isSingle, found.part.unit == unit
    {
      return (.lengths(DurationValue(parts: [(lower.amount, unit)]), DurationValue(parts: [found.part])), found.next)
    }
    // «يومين أو ثلاثة»
    if isKind(at, .or), let unit = lower.unit, let count = lower.amount.whole, let (value, next) = spelled(start),
      value == count + 1, ![.unit, .unitPlural, .scale, .hundred].contains(kind(next))
    {
      return (
        .lengths(DurationValue(parts: [(lower.amount, unit)]), DurationValue(parts: [(DecimalAmount(value), unit)])),
        next
      )
    }
    guard let (amount, next) = rangeEnd(start), isKind(next, .unit) || isKind(next, .unitPlural), isBare(next),
      let unit = TimeUnit(rawValue: UInt8(truncatingIfNeeded: value(next))), lower.unit == nil || lower.unit == unit
    else { return nil }
    let first = DurationValue(parts: [(lower.amount, unit)])
    // «من 3 إلى 5 أيام عمل»
    let end = unit == .day && text.isPlainWord(next + 1, "عمل") && isPhraseEnd(next + 2) ? next + 2 : next + 1
    return (.lengths(first, DurationValue(parts: [(amount, unit)])), end)
  }

  /// «بين الثلاثين والأربعين عاماً», «أعمارهم بين العشرين والخمسين»
  private func definiteTens(_ index: Int) -> (DateExpression, Int)? {
    guard hasArticle(index), isKind(index, .number), value(index) >= 20, let upper = joined(index + 1),
      hasArticle(upper), isKind(upper, .number), value(upper) > value(index)
    else { return nil }
    let isYears = isKind(upper + 1, .unit, Int(TimeUnit.year.rawValue)) && isBare(upper + 1)
    guard isYears || isPhraseEnd(upper + 1) && (2...4).contains(where: { isKind(index - $0, .age) }) else { return nil }
    return (.lengths(years(value(index)), years(value(upper))), isYears ? upper + 2 : upper + 1)
  }

  /// «أعمارهم بين 20 و50»
  private func agesInFigures(_ index: Int) -> (DateExpression, Int)? {
    guard (2...4).contains(where: { isKind(index - $0, .age) }), let lower = digits(index, 1...2),
      let start = joined(index + 1), let upper = digits(start, 1...2), lower < upper, isPhraseEnd(start + 1),
      !isGlued(after: start), !isSign(start + 1, "%")
    else { return nil }
    return (.lengths(years(lower), years(upper)), start + 1)
  }

  /// A length of so many years
  func years(_ count: Int) -> DurationValue { DurationValue(parts: [(DecimalAmount(count), .year)]) }

  /// Whether a length is what something was before it was changed, and no end of a stretch: «خفضت العقوبة من 15 عاماً إلى ثمانية أعوام».
  private func isOfChange(_ index: Int) -> Bool {
    guard (1...3).contains(where: { isKind(index - $0, .from) }) else { return false }
    for at in stride(from: index - 2, through: index - 9, by: -1) {
      guard text[at].kind == .word || text[at].kind == .digits else { return false }
      if text.isStem(at, in: DateParser.changes) || text.isPlainWord(at, in: DateParser.changes) { return true }
    }
    return false
  }

  private static let changes = KeySet(
    """
    خفض خفضت خفضوا يخفض تخفيض انخفض انخفضت خفف خففت تخفيف قلص قلصت تقليص تقلصت رفع رفعت يرفع زاد زادت زيادة ارتفع ارتفعت تراجع تراجعت \
    مددت تمديد شدد شددت تشديد عدل عدلت تعديل اختصر اختصرت
    """)

  /// «يوم يومين», «يومين تلاتة», «ثلاثة أربعة أيام»: a length and the next, as people say it who do not know.
  private func guessedLength(_ index: Int) -> (DateExpression, Int)? {
    let next = index + 1
    guard text[next].kind == .word, isBare(next) else { return nil }
    func lengths(_ lower: Int, _ upper: Int, _ unit: Int, _ end: Int) -> (DateExpression, Int)? {
      guard let unit = TimeUnit(rawValue: UInt8(truncatingIfNeeded: unit)) else { return nil }
      let sides = [lower, upper].map { DurationValue(parts: [(DecimalAmount($0), unit)]) }
      return (.lengths(sides[0], sides[1]), end)
    }
    if isKind(index, .unit) {
      return isKind(next, .unitDual, value(index)) && isBare(index) ? lengths(1, 2, value(index), index + 2) : nil
    }
    if isKind(index, .unitDual) {
      guard isKind(next, .number, 3) else { return nil }
      if isKind(next + 1, .unitPlural, value(index)), isBare(next + 1) { return lengths(2, 3, value(index), index + 3) }
      return endsLength(next + 1) ? lengths(2, 3, value(index), index + 2) : nil
    }
    guard isKind(index, .number), isKind(next, .number), value(next) == value(index) + 1, value(index) > 1,
      value(next) <= 10,
      isKind(index + 2, .unitPlural), isBare(index + 2), !isKind(index - 1, .number)
    else { return nil }
    return lengths(value(index), value(next), value(index + 2), index + 3)
  }

  /// Whether what stands here counts nothing that a number before it could have been of.
  private func endsLength(_ index: Int) -> Bool {
    isPhraseEnd(index) || [.from, .inside, .before, .after].contains(kind(index)) || !isBare(index)
      || text.key(index).map({ DateParser.particles.contains($0[0]) }) == true || isImperfect(index)
      || text.isPlainWord(index, in: DateParser.afterLength)
  }

  /// و ب ل ف
  private static let particles = [LetterFold.waw, LetterFold.beh, LetterFold.lam, LetterFold.feh]
  private static let afterLength = KeySet("بدون بلا ما لا بس فقط على حتى لحد كنا كان وما مش مو")

  /// A number behind a dash, which would otherwise hold it to what stands before.
  private func rangeEnd(_ index: Int) -> (DecimalAmount, Int)? {
    if let value = digits(index, 1...4), !isGlued(after: index) { return (DecimalAmount(value), index + 1) }
    return cardinal(index)
  }
}
