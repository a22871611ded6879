/// Lengths of time and recurring times.
extension DateParser {
  /// «ثلاثة أيام», «ساعتين ونصف», «نصف ساعة», «سنة وشهرين», «عدة أسابيع».
  ///
  /// - Parameter afterPreposition: whether قبل, بعد or منذ stands before it, so that a unit alone counts as one.
  func duration(_ index: Int, afterPreposition: Bool = false) -> (DurationValue, NumberBound?, Int)? {
    var at = index
    var bound: NumberBound?
    if let (found, next) = comparison(at) { (bound, at) = (found, next) }
    if isKind(at, .what), isKind(at + 1, .about) { at += 1 }
    // «نحواً من ثلاثين سنة»
    if isKind(at, .about), isKind(at + 1, .from), text.endsInAlef(at), isBare(at) {
      (bound, at) = (.approximate, at + 2)
    }
    if isKind(at, .about), isBare(at) || text[at].proclitics == .ba {
      (bound, at) = (.approximate, at + 1)
    } else if isKind(at, .compared), value(at).magnitude == 1, isKind(at + 1, .from) {
      (bound, at) = (value(at) > 0 ? .moreThan : .lessThan, at + 2)
    }
    if at > index, isBound(at) { return nil }
    if bound != nil || isKind(index - 1, .during), let (value, next) = definiteLength(at) {
      return (value, bound, next)
    }
    guard let (value, next) = chain(at, afterPreposition: afterPreposition || bound != nil) else { return nil }
    // «عشرين عاماً ونيف»
    if bound == nil, text.isPlainWord(next, in: DateParser.andMore) { return (value, .moreThan, next + 1) }
    // «ثلاث ساعات تقريباً»
    if bound == nil, isKind(next, .about, 2) { return (value, .approximate, next + 1) }
    if bound == nil, !value.isIndefinite, let (found, end) = limit(next) { return (value, found, end) }
    return (value, bound, next)
  }

  private static let theyReach = KeySet("يبلغان تبلغان يبلغون يبلغن ويبلغان وتبلغان")
  private static let theirAges = KeySet("أعمارهما أعمارهم أعمارهن عمرهما وأعمارهما وأعمارهم وأعمارهن")
  private static let andMore = KeySet("ونيف ونيفا")

  /// «على الأقل», «على الأكثر», «كحد أقصى», «بحد أدنى» behind a length
  private func limit(_ index: Int) -> (NumberBound, Int)? {
    // «ست ساعات أو أكثر», «أسبوعاً فأكثر»
    let isOr = isKind(index, .or) && isBare(index)
    let word = isOr ? index + 1 : index
    // «18 عاماً فما فوق»
    if !isOr, text.isPlainWord(word, in: DateParser.andWhat) {
      if text.isPlainWord(word + 1, "فوق") { return (.atLeast, word + 2) }
      if text.isPlainWord(word + 1, "دون") { return (.atMost, word + 2) }
    }
    if !isKind(word + 1, .from) {
      if text.isPlainWord(word, in: isOr ? DateParser.orOver : DateParser.andOver) { return (.atLeast, word + 1) }
      if text.isPlainWord(word, in: isOr ? DateParser.orUnder : DateParser.andUnder) { return (.atMost, word + 1) }
    }
    if isKind(index, .on), isBare(index) {
      if text.isPlainWord(index + 1, "الأقل") { return (.atLeast, index + 2) }
      // «على أقل تقدير»
      if text.isPlainWord(index + 2, "تقدير") {
        if text.isPlainWord(index + 1, "أقل") { return (.atLeast, index + 3) }
        if text.isPlainWord(index + 1, "أكثر") || text.isPlainWord(index + 1, "أبعد") { return (.atMost, index + 3) }
      }
      return text.isPlainWord(index + 1, "الأكثر") ? (.atMost, index + 2) : nil
    }
    // «48 ساعة بالكثير»
    if text.isPlainWord(index, in: DateParser.atWorst) { return (.atMost, index + 1) }
    guard text.isPlainWord(index, "كحد") || text.isPlainWord(index, "بحد") else { return nil }
    if text.isPlainWord(index + 1, "أقصى") { return (.atMost, index + 2) }
    return text.isPlainWord(index + 1, "أدنى") ? (.atLeast, index + 2) : nil
  }

  private static let atWorst = KeySet("بالكثير بالكتير")
  private static let andWhat = KeySet("فما وما")
  private static let orOver = KeySet("أكثر يزيد")
  private static let orUnder = KeySet("أقل")
  private static let andOver = KeySet("فأكثر")
  private static let andUnder = KeySet("فأقل")

  /// «ما يزيد على», «لا يقل عن», «لا يتجاوز»
  private func comparison(_ index: Int) -> (NumberBound, Int)? {
    var at = index
    if isKind(at, .what) { at += 1 }
    let isNegated = isKind(at, .no) && text[at].proclitics.isSubset(of: [.wa, .fa])
    if isNegated { at += 1 }
    // «لمدة تزيد على شهر» needs no «ما».
    guard at > index || isKind(index - 1, .duration), isKind(at, .compared) else { return nil }
    let word = value(at)
    at += 1
    if isKind(at, .on) || text.isPlainWord(at, "عن") {
      at += 1
    } else if word.magnitude != 2 || !isNegated {
      return nil
    }
    switch word {
    case 1: return (isNegated ? .atMost : .moreThan, at)
    case 2: return (isNegated ? .atMost : .moreThan, at)
    case -2: return (isNegated ? .atLeast : .lessThan, at)
    default: return nil
    }
  }

  /// «نحو العامين», «قرابة الشهر», «زهاء الساعة ونصف الساعة», «طوال الأسبوع»: behind a bound or طوال, a unit with its article is
  /// a length unless something places it.
  private func definiteLength(_ index: Int) -> (DurationValue, Int)? {
    guard isKind(index, .unit) || isKind(index, .unitDual), hasArticle(index),
      let unit = TimeUnit(rawValue: UInt8(truncatingIfNeeded: value(index))), unit != .second,
      unit != .day || isKind(index, .unitDual)
    else { return nil }
    let part = (amount: DecimalAmount(isKind(index, .unitDual) ? 2 : 1), unit: unit)
    if let (whole, next) = fractionTail(index + 1, of: part) { return (DurationValue(parts: [whole]), next) }
    if unit == .hour, part.amount.whole == 1 { return nil }
    switch kind(index + 1) {
    case .none, .inside, .from, .on, .and, .before, .after: break
    default: return nil
    }
    let next = text[index + 1]
    return next.kind == .digits || next.kind == .word && hasArticleLook(index + 1)
      ? nil : (DurationValue(parts: [part]), index + 1)
  }

  func chain(_ index: Int, afterPreposition: Bool) -> (DurationValue, Int)? {
    if let found = clockLength(index) { return found }
    guard text[index].proclitics.isDisjoint(with: [.ka]), let first = element(index) else { return nil }
    var parts = [first.part]
    var isSingle = first.isSingle
    var at = first.next
    if first.isIndefinite { return (DurationValue(parts: parts, isIndefinite: true), at) }
    // «يومين كاملين», «45 يوماً متتالية»
    if !isSingle, isKind(at, .whole) || text.isPlainWord(at, in: DateParser.unbroken), isBare(at) { at += 1 }
    // «مئة عام من العزلة», the novel
    if first.part.unit == .year, isKind(at, .from), text.isPlainWord(at + 1, "العزلة"),
      isPhraseEnd(at + 2) || text[at + 2].proclitics.contains(.la), first.part.amount.whole == 100
    {
      return nil
    }
    // «عشرة أيام عمل»
    if !isSingle, first.part.unit == .day, text.isPlainWord(at, "عمل"), isPhraseEnd(at + 1) || isKind(at + 1, .from) {
      at += 1
    }
    if let (part, next) = fractionTail(at, of: first.part) {
      parts[0] = part
      isSingle = false
      at = next
    }
    // Over a comma, units go from great to small: «ثلاث ساعات، ويومين» are two lengths.
    // So are «أعمارهما تسع سنوات و12 سنة».
    let isOfSeveral =
      (1...2).contains { text.isPlainWord(index - $0, in: DateParser.theirAges) }
      || (2...4).contains { text.isPlainWord(index - $0, in: DateParser.theyReach) }
    while let (element, next) = furtherElement(at), !isComma(at) || element.part.unit < parts[parts.count - 1].unit,
      !isOfSeveral || element.part.unit != parts[parts.count - 1].unit
    {
      parts.append(element.part)
      isSingle = false
      at = next
    }
    if let (found, next) = less(at, than: parts) {
      (parts, isSingle, at) = (found, false, next)
    }
    let isOfTime = isKind(at, .from) && (text.isPlainWord(at + 1, "الزمن") || text.isPlainWord(at + 1, "الزمان"))
    if isOfTime { return (DurationValue(parts: parts), at + 2) }
    // A unit alone is a length only where something says so.
    if isSingle {
      // «خلال شهر», but not «خلال ساعة الذروة»
      let isWithin = isKind(index - 1, .inside, 2) && !hasArticleLook(at)
      // «بعد أسبوع على الهجوم»
      let isTold =
        (isKind(index - 1, .before) || isKind(index - 1, .after)) && (isKind(at, .from) || isKind(at, .on))
        && isBare(at)
      let isSaid =
        afterPreposition || isKind(index - 1, .duration, 1) || isLasting(index - 1) || isWithin || isTold
        || isBeside(index)
        || isAdverb(index, at)
      let isAlone = isAloneInLine(index, at)
      guard isSaid || isAlone else { return nil }
      if isSaid, hasArticle(index) { return nil }
    }
    return (DurationValue(parts: parts), at)
  }

  /// «خمس سنوات إلا شهرين»: a length, less one of a smaller unit of which the greater has a certain number.
  private func less(_ index: Int, than parts: [Part]) -> ([Part], Int)? {
    guard isKind(index, .minus), isBare(index), parts.count == 1, let whole = parts[0].amount.whole,
      let (part, next, _, isIndefinite) = element(index + 1), !isIndefinite, !isBound(index + 1),
      let minus = part.amount.whole
    else { return nil }
    let size: Int
    switch (parts[0].unit, part.unit) {
    case (.year, .month): size = 12
    case (.week, .day): size = 7
    case (.day, .hour): size = 24
    case (.hour, .minute): size = 60
    default: return nil
    }
    guard minus < size, whole > 0, whole < 10_000 else { return nil }
    let rest = (DecimalAmount(size - minus), part.unit)
    return (whole == 1 ? [rest] : [(DecimalAmount(whole - 1), parts[0].unit), rest], next)
  }

  /// «صار لهم», «صرلنا»: how long something has been so, as people say it.
  private func isLasting(_ index: Int) -> Bool {
    text.isPlainWord(index, in: DateParser.lasting)
      || text.isPlainWord(index, in: DateParser.toWhom) && text.isPlainWord(index - 1, in: DateParser.became)
  }

  private static let lasting = KeySet("صارله صارلها صارلهم صارلنا صارلي صرله صرلها صرلهم صرلنا صرلي صرلو صارلو")
  private static let toWhom = KeySet("له لها لهم لنا لي")
  private static let became = KeySet("صار صارت وصار")
  private static let being = KeySet("كان كانت يكون تكون بلغ بلغت هي هو إنها")
  private static let further = KeySet("أخرى آخر إضافية إضافيا")
  private static let calendarYears = KeySet("ميلادية ميلادي هجرية هجري شمسية قمرية تقويمية دراسية مالية")
  private static let unbroken = KeySet("متتالية متتاليا متتاليين متواصلة متواصلا متواصلين متتابعة متصلة متصلا")

  /// «تستمر أسبوعاً», «أمضى شهراً في السجن»: the accusative of what is said how long. «عاماً» is also "general", «يوماً» "ever".
  private func isAdverb(_ index: Int, _ next: Int) -> Bool {
    guard isKind(index, .unit), isBare(index), kind(index - 1) == .none || hasArticle(index - 1),
      text[index - 1].kind == .word,
      isKind(index, .unit, Int(TimeUnit.week.rawValue)) || isKind(index, .unit, Int(TimeUnit.month.rawValue))
    else { return false }
    // «أسبوعاً بعد أسبوع»
    return text.endsInAlef(index) && !isKind(next, .after) && !isKind(index - 1, .after)
  }

  /// «قبل ذلك بعام», «بعدها بأسبوع»
  private func isBeside(_ index: Int) -> Bool {
    guard text[index].proclitics == .ba else { return false }
    return (2...3).contains { isKind(index - $0, .before) || isKind(index - $0, .after) }
      || text.isPlainWord(index - 1, in: DateParser.afterIt)
  }

  /// Whether nothing but one sign on either side stands in the line with it.
  private func isAloneInLine(_ index: Int, _ next: Int) -> Bool {
    let before = text[index - 1].kind == .sign ? index - 2 : index - 1
    let after = text[next].kind == .sign ? next + 1 : next
    return (text[before].kind == .newline || text[before].kind == .end)
      && (text[after].kind == .newline || text[after].kind == .end)
  }

  /// «2:14 دقيقة», «1:30 ساعة»
  private func clockLength(_ index: Int) -> (DurationValue, Int)? {
    // «3:34.09 دقيقة»
    if isSign(index + 1, ":"), isSign(index + 3, "."), !text[index + 4].spaceBefore, let minutes = digits(index, 1...2),
      let seconds = digits(index + 2, 2...2), let part = digits(index + 4, 1...3), seconds < 60,
      clockUnit(index + 5) == .second
    {
      let exact = DecimalAmount(seconds).plus(DecimalAmount(part, scale: text[index + 4].digitCount))
      return (DurationValue(parts: [(DecimalAmount(minutes), .minute), (exact, .second)]), index + 6)
    }
    guard !isGlued(before: index), isSign(index + 1, ":"), let whole = digits(index, 1...3),
      let rest = digits(index + 2, 2...2), rest < 60, let smaller = clockUnit(index + 3)
    else { return nil }
    let unit: TimeUnit = smaller == .second ? .minute : .hour
    return (DurationValue(parts: [(DecimalAmount(whole), unit), (DecimalAmount(rest), smaller)]), index + 4)
  }

  /// What the second number of `2:14` counts where an hour or a minute stands behind it.
  func clockUnit(_ index: Int) -> TimeUnit? {
    guard isUnit(index), isBare(index), shiftWord(index + 1) == nil else { return nil }
    switch value(index) {
    case 1: return .second
    case 2: return .minute
    default: return nil
    }
  }

  typealias Part = (amount: DecimalAmount, unit: TimeUnit)

  /// A further length joined by و or a comma.
  private func furtherElement(_ index: Int) -> ((part: Part, next: Int), Int)? {
    var at = index
    if isComma(at) { at += 1 }
    // «1س 20د», «1 ساعة 25 دقيقة»
    let isLettered =
      text[at].kind == .digits
      && (unitLetter(at + 1) != nil && unitLetter(at - 1) != nil
        || isUnit(at + 1) && isBare(at + 1) && value(at + 1) < value(at - 1)
          && value(at - 1) <= Int(TimeUnit.hour.rawValue)
          && (isKind(at - 1, .unitDual) || isUnit(at - 1) && text[at - 2].kind == .digits))
    let start = joined(at) ?? (at > index || isLettered ? at : nil)
    guard let start, let found = element(start), !found.isIndefinite, !text[start].proclitics.contains(.la),
      !found.isSingle || joined(at) != nil
    else { return nil }
    // «يومين وساعة» goes on; «ساعة واليوم» does not.
    if hasArticle(start) { return nil }
    if at > index, text[start].kind == .digits, !isUnit(found.next - 1) { return nil }
    var (part, next) = (found.part, found.next)
    if let (whole, after) = fractionTail(next, of: part) { (part, next) = (whole, after) }
    return ((part, next), next)
  }

  /// Whether a number word goes on with a number that could not be read from its beginning: «السبعة عشر عاماً».
  private func isTailOfNumber(_ index: Int) -> Bool {
    guard isKind(index, .number) || isKind(index, .hundred) || isKind(index, .scale) else { return false }
    // «حكم على ثلاثة بخمس سنوات»
    if !text[index].proclitics.isDisjoint(with: [.ba, .la]) { return false }
    // «لكل واحد أربع ساعات»
    if isKind(index - 1, .number, 1) { return false }
    // «الصيادون العشرة ثمانية أيام»
    if isKind(index - 1, .number), hasArticle(index - 1), isKind(index, .number), value(index) < 10 { return false }
    // «حبس مرتين، الأولى ستة أشهر والثانية سنتين»
    if isKind(index - 1, .ordinal), hasArticle(index - 1), isComma(index - 2) || hasAnd(index - 1) { return false }
    switch kind(index - 1) {
    case .number, .ordinal, .hundred, .scale, .teen: return true
    default: return false
    }
  }

  /// One count with its unit.
  func element(_ index: Int) -> (part: Part, next: Int, isSingle: Bool, isIndefinite: Bool)? {
    // «خلال (15) يوماً»
    if isSign(index, "("), text[index + 1].kind == .digits, isSign(index + 2, ")"), let value = digits(index + 1, 1...4)
    {
      return counted(DecimalAmount(value), index + 3)
    }
    if hasArticle(index) && !isKind(index, .number) || isTailOfNumber(index) { return nil }
    let here = sense(index)
    switch here.kind {
    case .unitDual:
      guard let unit = TimeUnit(rawValue: UInt8(here.value)), !isThing(index, unit) else { return nil }
      var next = index + 1
      if isKind(next, .number, 2), isBare(next) { next += 1 }
      return ((DecimalAmount(2), unit), next, false, false)
    case .unit:
      guard let unit = TimeUnit(rawValue: UInt8(here.value)), !isName(index, unit), !isThing(index, unit) else {
        return nil
      }
      if isKind(index + 1, .number, 1) || isKind(index + 1, .whole), isBare(index + 1) {
        return ((DecimalAmount(1), unit), index + 2, false, false)
      }
      // «ستة أشهر تُمدد سنة أخرى», «شهراً إضافياً»; «في سنة أخرى» is another one.
      if text.isPlainWord(index + 1, in: DateParser.further), text[index - 1].kind == .word,
        [.none, .placeHead, .eventHead].contains(kind(index - 1)),
        !text.isPlainWord(index - 1, in: DateParser.being), unit > .second,
        text.endsInAlef(index) || text.endsInTehMarbuta(index), isBare(index)
      {
        return ((DecimalAmount(1), unit), index + 2, false, false)
      }
      // «سنة ميلادية واحدة»
      if text.isPlainWord(index + 1, in: DateParser.calendarYears), isKind(index + 2, .number, 1), isBare(index + 2) {
        return ((DecimalAmount(1), unit), index + 3, false, false)
      }
      return ((DecimalAmount(1), unit), index + 1, true, false)
    // «في ليلة واحدة»
    case .daypart where here.value == 9 && isBare(index) && isKind(index + 1, .number, 1) && isBare(index + 1):
      return ((DecimalAmount(1), .day), index + 2, false, false)
    // «تلت ساعات»
    case .fraction where here.value == 3 && isKind(index + 1, .unitPlural) && isBare(index + 1):
      return counted(DecimalAmount(3), index + 1)
    case .fraction:
      guard let unit = dividedUnit(index + 1) else { return nil }
      var part = DateParser.share(Int(here.value), of: unit)
      // «ثلثا ساعة»
      if here.value == 3, text.isPlainWord(index, "ثلثا") && !text.hasTanwin(index) || text.isPlainWord(index, "ثلثي") {
        part.amount = part.amount.times(2)
      }
      return (part, index + 2, false, false)
    case .few:
      guard isKind(index + 1, .unitPlural), isBare(index + 1), let unit = TimeUnit(rawValue: UInt8(value(index + 1)))
      else { return nil }
      return ((DecimalAmount(1), unit), index + 2, false, true)
    default:
      guard let (amount, end) = cardinal(index) else { return nil }
      var next = end
      // «خمسة عشر (15) يوماً»
      if text[index].kind == .word, isSign(next, "("), let whole = amount.whole, digits(next + 1, 1...4) == whole,
        isSign(next + 2, ")")
      {
        next += 3
      }
      // «ثلاثة أرباع الساعة»
      if let count = amount.whole, text.isPlainWord(next, "أرباع"), count < 4, let unit = dividedUnit(next + 1) {
        let quarter = DateParser.share(4, of: unit)
        return ((quarter.amount.times(count), quarter.unit), next + 2, false, false)
      }
      return counted(amount, next)
    }
  }

  /// A unit in the singular behind a share of it: «نصف ساعة», «نصف الساعة».
  private func dividedUnit(_ index: Int) -> TimeUnit? {
    guard isKind(index, .unit), let unit = TimeUnit(rawValue: UInt8(value(index))) else { return nil }
    if isBare(index) { return unit }
    guard unit == .hour, hasArticle(index), !isBound(index), shiftWord(index + 1) == nil, !isKind(index + 1, .ordinal),
      clock(index + 1, cue: true) == nil
    else { return nil }
    return unit
  }

  private func counted(
    _ number: DecimalAmount, _ index: Int
  ) -> (part: Part, next: Int, isSingle: Bool, isIndefinite: Bool)? {
    var amount = number
    // «1.920 شهراً»: a point before three digits groups them.
    if amount.scale == 3 || number.scale > 0 && text[index - 1].digitCount == 3, text[index - 2].isSign("."),
      isKind(index, .unit), value(index) >= Int(TimeUnit.day.rawValue)
    {
      var grouped = number
      while grouped.scale < 3 { grouped = DecimalAmount.unreduced(grouped.mantissa * 10, scale: grouped.scale + 1) }
      amount = DecimalAmount(grouped.mantissa)
    }
    if kind(index) == .none, let unit = unitLetter(index) { return ((amount, unit), index + 1, false, false) }
    // «تسع وعشرون ليلة»
    if isKind(index, .daypart, 9), isBare(index), text.endsInTehMarbuta(index),
      amount.whole.map({ (11...999).contains($0) }) == true
    {
      return ((amount, .day), index + 1, false, false)
    }
    guard isUnit(index), isBare(index), let unit = TimeUnit(rawValue: UInt8(value(index))) else { return nil }
    if isName(index, unit) || isThing(index, unit) || text.isPlainWord(index + 1, "ضوئية") { return nil }
    // «الخمس عقد صيانة»: from three to ten, the unit is in the plural.
    if unit == .decade, isKind(index, .unit), let count = amount.whole, (3...10).contains(count) { return nil }
    return ((amount, unit), index + 1, false, false)
  }

  /// س, د and ث behind figures, as logs and captions have them: «48 س», «3 د و20 ث». Where something else is lettered so
  /// («الشقة 5 د», «10 د.ع») they are none.
  private func unitLetter(_ index: Int) -> TimeUnit? {
    let lexeme = text[index]
    guard lexeme.kind == .word, lexeme.range.count <= 4, text[index - 1].kind == .digits,
      text[index - 1].digitCount <= 3, !isGlued(before: index - 1)
    else { return nil }
    guard let unit = DateParser.unitLetters.first(where: { text.isPlainWord(index, $0.0) })?.1,
      !text[index + 1].isSign(".") || text[index + 2].kind != .word || text[index + 2].spaceBefore
    else { return nil }
    switch kind(index - 2) {
    case .duration, .inside, .before, .after, .since, .about, .every, .and, .during, .compared: return unit
    default: break
    }
    // «المقطع 2د 15ث», «2 د و14 ثا»
    let more = joined(index + 1) ?? index + 1
    if text[more].kind == .digits,
      let smaller = DateParser.unitLetters.first(where: { text.isPlainWord(more + 1, $0.0) })?.1, smaller < unit,
      !(2...4).contains(where: { text.isStem(index - $0, in: DateParser.registered) })
    {
      return unit
    }
    // «انتظر 10 د», but not «الشعبة 3 د»
    if isPhraseStart(index - 1) || hasAnd(index - 1) || unit == .second { return unit }
    return hasArticleLook(index - 2) || text.isPlainWord(index - 2, in: DateParser.lettered)
      || kind(index - 2) == .placeHead ? nil : unit
  }

  private static let unitLetters: [(String, TimeUnit)] = [
    ("س", .hour), ("سا", .hour), ("د", .minute), ("ث", .second), ("ثا", .second),
  ]
  private static let registered = KeySet("رقم لوحة جامعي مقاس قياس")
  private static let lettered = KeySet(
    "مقاس قياس شقة شعبة صف قاعة غرفة مبنى بناء فئة مادة بند طابق بناية عمارة مجموعة صنف عيار مقعد صفحة رقم فقرة جدول ملحق مربع"
  )

  private func isUnit(_ index: Int) -> Bool { isKind(index, .unit) || isKind(index, .unitPlural) }

  /// Whether a year, an ordinal or a name makes something else of the unit: «عام 2014», «شهر 9», «مدير عام».
  private func isName(_ index: Int, _ unit: TimeUnit) -> Bool {
    guard isKind(index, .unit) else { return false }
    let next = index + 1
    switch unit {
    case .year:
      if text[next].kind == .digits, text[next].digitCount >= 3, isIsolated(next) { return true }
      return isKind(next, .scale) || isKind(next, .scaleDual)
    case .month: return text[next].kind == .digits || monthName(next) != nil
    // «حبسوه 15 يوماً الأحد» is so many days, and when.
    case .day: return !text.endsInAlef(next - 1) && (isKind(next, .weekday) || isKind(next, .relativeDay))
    default: return false
    }
  }

  /// Whether a unit's name stands for a thing: a contract or a necklace, a watch, a horn.
  private func isThing(_ index: Int, _ unit: TimeUnit) -> Bool {
    let next = index + 1
    switch unit {
    case .decade:
      if [.before, .after, .since, .inside, .during].contains(kind(index - 1))
        || [.before, .after, .since].contains(kind(index - 2))
      {
        return false
      }
      if text.isPlainWord(next, in: DateParser.ofContracts),
        text.isPlainWord(next, "عمل") ? isPhraseEnd(next + 1) : true
      {
        return true
      }
      if isKind(next, .from), isBare(next), text.isPlainWord(next + 1, in: DateParser.jewels) { return true }
      return (1...4).contains {
        text.isPlainWord(index - $0, in: DateParser.contracting) || text.isStem(index - $0, in: DateParser.contracting)
      }
    case .hour: return text.isPlainWord(next, in: DateParser.ofClocks)
    case .century: return text.isPlainWord(next, in: DateParser.ofHorns)
    default: return false
    }
  }

  private static let ofContracts = KeySet(
    "إيجار عمل زواج بيع شراء توريد شراكة ذهب لؤلؤ صيانة تأمين استثمار توظيف تسليح مقاولة نكاح")
  private static let jewels = KeySet("الذهب الفضة اللؤلؤ الماس الياسمين الفل المرجان")
  private static let contracting = KeySet("وقعوا توقيع أبرم أبرمت أبرموا إبرام فسخ فسخت توثيق سرق سرقت لتسجيل")
  private static let ofClocks = KeySet("يدوية جدارية رملية ذكية ثمينة سويسرية ذهبية حائط يد منبهة فاخرة رولكس")
  private static let ofHorns = KeySet("مكسوران مكسورين معقوفان معقوفين حادان حادين")

  /// «ونصف», «وربع», «إلا ربعاً» behind a unit.
  private func fractionTail(_ index: Int, of part: Part) -> (Part, Int)? {
    if isKind(index, .minus), isKind(index + 1, .fraction) {
      guard !isKind(index + 2, .unit) else { return nil }
      let share = DateParser.decimalShare(value(index + 1))
      return ((part.amount.plus(share.times(-1)), part.unit), index + 2)
    }
    guard let next = joined(index), isKind(next, .fraction) else { return nil }
    // «سنة وثلث أشهر»: three, as Iraq says it
    if value(next) == 3, isKind(next + 1, .unitPlural) { return nil }
    if isKind(next + 1, .unit), isBare(next + 1) { return nil }
    // «عشر سنين ونص مليون شهيد»
    if isKind(next + 1, .scale) { return nil }
    // «ساعتين ونصف الساعة»
    if isKind(next + 1, .unit, Int(part.unit.rawValue)), hasArticle(next + 1), !isBound(next + 1) {
      return ((part.amount.plus(DateParser.decimalShare(value(next))), part.unit), next + 2)
    }
    // «ثلاثة أيام ونصف السكان» goes on otherwise.
    if hasArticleLook(next + 1), !hasArticle(next) { return nil }
    return ((part.amount.plus(DateParser.decimalShare(value(next))), part.unit), next + 1)
  }

  private static func decimalShare(_ divisor: Int) -> DecimalAmount {
    switch divisor {
    case 2: return DecimalAmount(5, scale: 1)
    case 4: return DecimalAmount(25, scale: 2)
    default: return DecimalAmount(3333, scale: 4)
    }
  }

  /// A part of one unit, in a smaller one where that is exact: a quarter of an hour is fifteen minutes.
  private static func share(_ divisor: Int, of unit: TimeUnit) -> Part {
    switch unit {
    case .hour: return (DecimalAmount(60 / divisor), .minute)
    case .minute: return (DecimalAmount(60 / divisor), .second)
    case .day: return (DecimalAmount(24 / divisor), .hour)
    case .year: return (DecimalAmount(12 / divisor), .month)
    case .decade where divisor == 2: return (DecimalAmount(5), .year)
    case .century where divisor != 3: return (DecimalAmount(100 / divisor), .year)
    default: return (decimalShare(divisor), unit)
    }
  }
}

extension LexedText {
  /// Whether a word ends in an alef, tanwin on it or not.
  func endsInAlef(_ index: Int) -> Bool {
    guard let key = key(index), key.count > 0 else { return false }
    return key[key.count - 1] == LetterFold.alef
  }
}
