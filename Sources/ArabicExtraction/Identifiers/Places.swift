/// Places by their figures: streets and squares («شارع 17», «ساحة 14 آذار»), estates, and houses («12 ش طلعت حرب», «م 714 ز 28 د 5»).
extension IdentifierScanner {
  /// The house or quarter whose figure stands at a lexeme.
  func house(at index: Int) -> IdentifierMention? { onStreet(at: index) ?? ofBaghdad(at: index) ?? estate(at: index) }

  /// «حي 500 مسكن», «بحي 1200 سكن»: the estates of Algeria, by how many flats they have.
  private func estate(at index: Int) -> IdentifierMention? {
    guard (2...4).contains(text[index].digitCount), text.isStem(index - 1, in: Self.estates),
      text.isPlainWord(index + 1, in: Self.flats), text[index - 1].start >= floor
    else { return nil }
    return asWritten(index - 1...index + 1)
  }

  private static let estates = KeySet("حي")
  private static let flats = KeySet("مسكن سكن مسكنا سكنا")

  /// «12 ش طلعت حرب»: the figure, «ش» for «شارع», and the street's name up to the next sign, of three words at most.
  private func onStreet(at index: Int) -> IdentifierMention? {
    guard text[index].digitCount <= 3, text.isPlainWord(index + 1, "ش"), text[index + 1].spaceBefore else { return nil }
    var at = text[index + 2].isSign(".") ? index + 3 : index + 2
    let start = at
    while at < start + 3, text[at].kind == .word, grammar.numbers[text[at].word].role == .none { at += 1 }
    guard at > start, text[at].kind != .word || at == start + 3 else { return nil }
    return asWritten(index...at - 1)
  }

  /// «م 714 ز 28 د 5»: quarter, lane and house, by one letter each, of which two stand side by side.
  private func ofBaghdad(at index: Int) -> IdentifierMention? {
    guard text[index].digitCount <= 4, let place = letterPlace(index - 1), text[index - 1].start >= floor else {
      return nil
    }
    let isBeforeNext = letterPlace(index + 1) == place + 1 && text[index + 2].kind == .digits
    let isBehindLast = text[index - 2].kind == .digits && letterPlace(index - 3) == place - 1
    return isBeforeNext || isBehindLast ? asWritten(index - 1...index) : nil
  }

  /// The place of a letter in «محلة», «زقاق», «دار».
  private func letterPlace(_ index: Int) -> Int? {
    Self.letters.firstIndex { text.isPlainWord(index, $0) }
  }

  private static let letters = ["م", "ز", "د"]

  /// «شارع 17», «ساحة 14 آذار», «الطريق M5».
  func place(at index: Int) -> IdentifierMention? {
    if let coordinates = parallelAndMeridian(at: index) { return coordinates }
    var at = index + 1
    if cues[text.word(at)].contains(.number), !text[at].proclitics.contains(.ba), let name = code(after: at) {
      return mention(index, name, .designation, label(index) + " " + name.value)
    }
    if isParallel(index) {
      at += 1
    } else if text.isStem(index, in: Self.kilometre), !text[index].proclitics.contains(.al) || isPrice(index - 1),
      // «كيلو 4», «قصف على كيلو 16»
      !text[index - 1].isSign("«"), !text.isPlainWord(index - 1, in: Self.at)
    {
      return nil
    }
    // «الطريق السريع 66», «الطريق الدولي M5»
    if text.isPlainWord(index, "الطريق"), text.isPlainWord(at, in: Self.kindsOfRoads) {
      if text[at + 1].kind == .digits {
        at += 1
      } else if text[at + 1].kind == .latin, text[at + 1].range.count <= 3, let name = code(after: at) {
        return mention(
          index, name, .designation, plain(text[index].bodyStart..<Int(text[at].end)) + " " + name.value)
      }
    }
    let hasArticle = isArticle(at) && text[at + 1].kind == .digits
    if hasArticle { at += 1 }
    if text[at].kind == .digits, text[at].digitCount <= 2, cues[text.word(at + 1)].contains(.month),
      text[at + 1].proclitics.isEmpty
    {
      var end = at + 2
      if cues[text.word(end)].contains(.monthTail), text[end].proclitics == .al { end += 1 }
      if text[end].kind == .digits, text[end].digitCount == 4 {
        guard text.isStem(index, in: Self.namedByDates) else { return nil }
        end += 1
      }
      return asWritten(index...end - 1)
    }
    if let first = firstOfMonth(at) {
      return asWritten(index...first - 1)
    }
    if text.isStem(index, in: Self.namedByTens), text.isPlainWord(at, in: Self.tens) {
      return asWritten(index...at)
    }
    if let key = text.stem(index), Self.quarters.contains(key), !isFamed(at + 1), text[index].proclitics.contains(.al),
      text[at].proclitics == .al,
      let name = ordinalName(at)
    {
      return mention(index, name, .designation, label(index) + " " + name.value)
    }
    if text[at].kind == .latin, text[at].range.count <= 3, let name = code(after: at - 1) {
      return mention(index, name, .designation, label(index) + " " + name.value)
    }
    // «حي النصر 2»
    if text.isStem(index, in: Self.estates), text[at].kind == .word, beginsWithArticle(at),
      text[at].proclitics.isSubset(of: .al),
      text[at + 1].kind == .digits, text[at + 1].digitCount <= 2, isFree(at + 2),
      text[at + 2].kind != .sign || text[at + 3].kind != .digits
    {
      return asWritten(index...at + 1)
    }
    // «محلة 604 زقاق 12 دار 9», «زقاق 17، دار 9»
    let before = text[index - 1].isSign("/") || text[index - 1].isSign("،") ? index - 2 : index - 1
    let isHouse =
      text.isPlainWord(index, "دار") && text[before].kind == .digits && text[at].digitCount <= 3
      && text.isStem(before - 1, in: Self.numberedPlaces)
    // «السكن: حي 3», but not «طفلاً حي 5»
    let isQuarter =
      text.isPlainWord(index, "حي") && (text[index - 1].kind != .word || text.isPlainWord(index - 1, in: Self.inside))
      && text[at].digitCount <= 2 && !text[index].proclitics.contains(.al)
    // «مشفى 601»
    let isHospital = text.isStem(index, in: Self.hospitals) && text[at].digitCount == 3
    // «الدار 6/2»
    if text.isPlainWord(index, "الدار"), let name = code(after: at - 1), name.value.contains("/"), !isDate(name),
      !Self.shares.contains(name.value)
    {
      return mention(index, name, .designation, label(index) + " " + name.value)
    }
    guard text[at].kind == .digits, text[at].digitCount <= 4,
      isHouse || isHospital || isQuarter || text.isStem(index, in: Self.numberedPlaces)
        || hasArticle && text.isStem(index, in: Self.namedByTens)
        || isParallel(index),
      let name = code(after: at - 1), isFree(name.end),
      text.word(name.end) != cues.from || !isPeople(name.end + 1)
    else { return nil }
    return mention(index, name, .designation, label(index) + " " + name.value)
  }

  /// «ساحة أول ماي», «شارع الأول من أيار»: where the day ends that begins at a place.
  private func firstOfMonth(_ index: Int) -> Int? {
    guard text[index].kind == .word, let reading = grammar.ordinals.ordinal(at: index, in: text),
      (1...31).contains(reading.integer ?? 0)
    else { return nil }
    var at = reading.lexemes.upperBound
    if text.word(at) == cues.from, text[at].proclitics.isEmpty { at += 1 }
    guard cues[text.word(at)].contains(.month), text[at].proclitics.isEmpty else { return nil }
    at += 1
    if cues[text.word(at)].contains(.monthTail), text[at].proclitics == .al { at += 1 }
    return text[at].kind == .digits && text[at].digitCount == 4 ? nil : at
  }

  /// «الحي الأول الذي تحرر», «القطاع الأول المتضرر», «الشارع الأول عربياً»: the first of them, and no name.
  private func isFamed(_ index: Int) -> Bool {
    text.isPlainWord(index, in: Self.famed)
      || text[index].kind == .word && text[index].proclitics.isDisjoint(with: .conjunctions) && beginsWithArticle(index)
  }

  private static let famed = KeySet("الذي التي عربيا عالميا محليا دوليا من")
  private static let hospitals = KeySet("مستشفى مشفى")
  private static let kindsOfRoads = KeySet("السريع الدولي الوطني")
  /// «شارع الثلاثين»
  private static let namedByTens = KeySet("شارع طريق ميدان نفق جسر كوبري دوار مفرق حي خط مخيم دور")
  private static let tens = KeySet("العشرين الثلاثين الأربعين الخمسين الستين السبعين الثمانين التسعين المئة المية")
  /// «الحي السابع», «القطاع الخامس», «المهجع الثالث»
  private static let quarters = KeySet("حي قطاع شارع جزيرة مهجع عنبر زنزانة شعبة مقاطعة ردهة")
  /// What is named by a day with its year too.
  private static let namedByDates = KeySet("شارع ساحة ميدان جسر نهج مستشفى ملعب استاد حي مدرسة جامعة قاعدة حديقة زنقة")

  /// «خط عرض 16.2 شمالاً وخط طول 54.1 شرقاً»
  private func parallelAndMeridian(at index: Int) -> IdentifierMention? {
    guard isParallel(index), let north = angleOnLine(index + 2), !north.isEastWest else { return nil }
    let hasComma = text[north.end].isSign("،")
    let meridian = hasComma ? north.end + 1 : north.end
    guard hasComma || text[north.end].proclitics == .wa, isParallel(meridian), let east = angleOnLine(meridian + 2),
      east.isEastWest
    else { return nil }
    let range = text[index].bodyStart..<Int(text[east.end - 1].end)
    return IdentifierMention(range: range, kind: .coordinates, value: "\(north.value),\(east.value)")
  }

  /// «خط عرض 36», «دائرة العرض 33»
  private func isParallel(_ index: Int) -> Bool {
    guard let key = text.stem(index), key == Self.line || key == Self.circle else { return false }
    return text.isStem(index + 1, in: Self.parallels) && text[index + 2].kind == .digits
  }

  private static let line = LetterKey("خط")
  static let circle = LetterKey("دائرة")
  private static let parallels = KeySet("عرض طول العرض الطول")
  /// «اشترى الدار 1/2 له»
  private static let shares: Set<String> = ["1/2", "1/3", "1/4", "2/3", "3/4", "1/6", "1/8"]
  private static let kilometre = KeySet("كيلو كيلومتر")
  private static let inside = KeySet("في من إلى شارع مدينة دوار مدخل أطراف سكان أهالي")
  private static let at = KeySet("على إلى عند قرب قبالة مفرق حاجز جسر سيطرة")

  /// «سعر الكيلو 160»
  func isPrice(_ index: Int) -> Bool { text.isStem(index, in: Self.prices) }

  private static let prices = KeySet("سعر ثمن وصل بلغ يباع بيع صار كلفة")

  private static let numberedPlaces = KeySet(
    "ليمان مسرب عمود حوض ردهة قرية حارة معسكر شارع طريق غرفة قاعة بوابة شقة رصيف خط أوتوستراد مخرج بلوك محور كيلو كيلومتر محلة زقاق زنقة نهج درب دوار ساحة عنبر مهجع زنزانة خيمة"
  )
}
