import ArabicText

/// What happened, by the words that tell of it: «قبل اعتقالي بأسبوع» is told from the day of «اعتُقلتُ عند الحاجز يوم …».
extension DateParser {
  /// Nouns and verbs of one kind of happening, without the endings that say whose it was.
  private struct Happening {
    var nouns: [LetterKey]
    var verbs: KeySet

    init(_ nouns: String, _ verbs: String) {
      self.nouns = LetterKey.each(of: nouns)
      self.verbs = KeySet(verbs)
    }
  }

  private static let kindsOfHappenings = [
    Happening(
      "اعتقال توقيف احتجاز القبض مداهمة",
      "اعتقل اعتقلت اعتقلوا اعتقلنا اعتقلوه اعتقلوها اعتقلوني اعتقلوهم اعتقلته اعتقلني اعتقلتني أوقف أوقفت أوقفوه أوقفوها أوقفوني أوقفته احتجز احتجزت قبض اقتيد اقتادوه اقتادوني أخذوه أخذوني أخذوها"
    ),
    Happening(
      "خطف اختطاف اختفاء فقدان",
      "خطف خطفت خطفوا خطفوه خطفوها خطفوني خطفونا خطفنا خطفته اختطف اختطفت اختطفوا اختطفوه اختفى اختفت فقد فقدت"),
    Happening(
      "وفات وفاة مقتل موت رحيل مصرع استشهاد اغتيال إعدام",
      "توفي توفيت مات ماتت قتل قتلت قتلوا قتلوه استشهد استشهدت اغتيل اغتيلت فارق فارقت أسلم لقي أعدم أعدمت وافته لفظ"),
    Happening("إصابت إصابة", "أصيب أصيبت أصبت أصابته أصابتها أصابتني أصابني جرح جرحت"),
    Happening("إفراج الإفراج خروج إطلاق تحرير", "أفرج خرج خرجت خرجوا أطلقوه أخلي سراحه سراحها سراحهم سراحي سراحنا"),
    Happening("وصول دخول قبول القبول", "وصل وصلت وصلنا وصلوا دخل دخلت دخلنا دخلوا أدخل أدخلت أدخلوني"),
    Happening(
      "نزوح هروب فرار مغادرت مغادرة هجرت هجرة سفر",
      "نزح نزحت نزحوا نزحنا هرب هربت هربوا هربنا فر فرت فروا غادر غادرت غادروا غادرنا سافر سافرت"),
    Happening(
      "هجوم غارة غارت ضربة ضربت قصف انفجار تفجير مجزرة استهداف اقتحام",
      "هاجم هاجمت هاجموا هجموا قصف قصفت قصفوا استهدف استهدفت انفجر انفجرت ضربت أغارت أصابت اقتحم اقتحمت اقتحموا ألقت"),
    Happening("حكم نطق إدانة إدانت", "حكم حكمت قضت أدانت نطق حوكم"),
    Happening("عملية عمليت جراحة جراحت", "أجريت خضع خضعت"),
    Happening("سقوط سيطرة سيطرت", "سقط سقطت سيطر سيطرت سيطروا استولى استولت"),
    Happening("انسحاب إخلاء تهجير فض", "انسحب انسحبت انسحبوا أخلي أخلت هجر هجروا"),
    Happening("زلزال فيضان حريق انهيار", "اندلع اندلعت انهار انهارت"),
    Happening("زواج خطوبة خطوبت", "تزوج تزوجت تزوجا خطب"),
    Happening("انطلاق بدء بداية", "انطلق انطلقت بدأ بدأت"),
    Happening("توقيع", "وقع وقعت وقعوا وقعا"),
    Happening("زيارة زيارت", "زار زارت زارها زاره زاروا زرنا زرت"),
    Happening("دفن تشييع جنازة جنازت", "دفن دفنت دفنوا دفنوه شيع شيعت ووري"),
  ]

  /// How many letters of a pronoun may stand behind a noun: «اعتقالهما».
  private static let longestPronoun = 3
  /// How far off in the text a happening may have been told.
  private static let reachOfHappenings = 400

  /// Whether the noun of a happening may stand at an index: with the article or with whose it was, «الغارة», «اعتقاله», «خطفنا».
  func mayBeHappening(_ index: Int) -> Bool {
    kind(index) == .none && text[index].kind == .word
      && (hasArticleLook(index) || isPossessed(index) || isOwnHappening(index))
  }

  /// Whether a noun of some kind of happening stands at an index.
  func isHappening(_ index: Int) -> Bool { kindOfHappening(index) != nil }

  private func kindOfHappening(_ index: Int) -> Happening? {
    guard let key = nounKey(index) else { return nil }
    return DateParser.kindsOfHappenings.first { $0.nouns.contains { isNoun($0, key) } }
  }

  /// A word without the article.
  private func nounKey(_ index: Int) -> LetterKey? {
    guard text[index].kind == .word, let key = text.key(index), key.count >= 3 else { return nil }
    return hasArticleLook(index) ? key.dropFirst(2) : key
  }

  /// «خطفنا», «إصابتي»: whose it was.
  func isOwnHappening(_ index: Int) -> Bool {
    guard let key = text.key(index), !hasArticleLook(index), let kind = kindOfHappening(index) else { return false }
    return !kind.nouns.contains(key)
  }

  /// Whether a word is a noun, or the noun with a pronoun behind it.
  private func isNoun(_ noun: LetterKey, _ word: LetterKey) -> Bool {
    word.hasPrefix(noun)
      && (word.count == noun.count
        || word.count <= noun.count + DateParser.longestPronoun
          && DateParser.pronouns.contains { word.dropFirst(noun.count) == $0 })
  }

  private static let pronouns = LetterKey.each(of: "ها هم هن هما نا كم ه ي")

  /// Where a happening was told.
  enum ToldHappening {
    /// Nowhere else in the text.
    case nowhere
    /// Somewhere, without a day; or nobody knows by which words.
    case undated
    /// At a place among the candidates.
    case at(Int)
  }

  /// The words by which a text may tell of what a noun names.
  private struct Telling {
    var nouns: [LetterKey]
    var kind: Happening?
    /// The consonants of a noun that no list has: «صدوره» is told by «صدر», «حصارها» by «حوصرت».
    var consonants: LetterKey?
  }

  private func telling(_ index: Int) -> Telling? {
    guard let key = nounKey(index) else { return nil }
    if let kind = kindOfHappening(index) {
      return Telling(nouns: kind.nouns.filter { isNoun($0, key) }, kind: kind)
    }
    let bare =
      hasArticleLook(index)
      ? (text.endsInTehMarbuta(index) ? key.dropLast(1) : key)
      : DateParser.pronouns.first(where: { key.hasSuffix($0) }).map { key.dropLast($0.count) } ?? key
    let consonants = consonants(root(bare))
    return Telling(nouns: [hasArticleLook(index) ? key : bare], consonants: consonants.count >= 3 ? consonants : nil)
  }

  /// «صريح» of «تصريح», «عود» of «عودة»: a noun without the letters that its verb does not have.
  private func root(_ noun: LetterKey) -> LetterKey {
    if noun.count == 5, noun[0] == LetterFold.teh, noun[3] == LetterFold.yeh { return noun.dropFirst(1) }
    return noun[noun.count - 1] == LetterFold.teh ? noun.dropLast(1) : noun
  }

  /// A word without its weak letters.
  private func consonants(_ word: LetterKey) -> LetterKey {
    (0..<word.count).reduce(into: LetterKey(bits: 0)) { kept, place in
      let letter = word[place]
      if !DateParser.weakLetters.contains(letter) {
        kept = kept.appending(LetterKey(bits: UInt64(letter))) ?? kept
      }
    }
  }

  private static let weakLetters = [LetterFold.alef, LetterFold.waw, LetterFold.yeh]

  /// The day of the happening that stands at an index: the nearest date in a sentence that tells of it, the ones before first. What is
  /// somebody's («اعتقالها») is told by a noun or a verb; what has the article by the same noun rather than by another word.
  ///
  /// - Parameter asked: the happenings of which dates of the text are told: «انهياره» of «قبل انهياره بيومين».
  /// - Complexity: O(log n) of the candidates, as no more than some hundred lexemes are looked at.
  func dayOfHappening(_ index: Int, asked: Set<Int>, among found: [DateCandidate], as unit: TimeUnit) -> ToldHappening {
    guard let telling = telling(index) else { return .nowhere }
    let isOfVerbs = telling.kind == nil && isPossessed(index)
    let isNamed = { (at: Int) in !isOfVerbs && telling.nouns.contains { self.isNamed($0, at) } }
    let isDone = { (at: Int) in self.isVerb(at, of: telling) }
    let isOther = { (at: Int) in
      self.hasArticleLook(at) && telling.kind?.nouns.contains { self.isNamed($0, at) } == true
    }
    let ways: [(Int) -> Bool] =
      hasArticleLook(index) ? [isNamed, isDone, isOther] : [{ isNamed($0) || isDone($0) }, isOther]
    let owner = owner(index)
    // Nobody knows by which words a text tells of «تعليقه», nor which hearing «الحكم» is of.
    var isSaid =
      !text.isPlainWord(index, in: DateParser.theEvents)
      && (owner != nil || (telling.kind == nil ? telling.consonants != nil : hasArticleLook(index)))
    for tells in ways {
      for at in lexemesNear(index) where tells(at) && !asked.contains(at) {
        isSaid = true
        let sentence = sentence(at)
        if let owner, !sentence.contains(where: { self.isNamed(owner, $0) }) { continue }
        // «توفي جده» tells of another, where a sentence lies between, and of the one who was spoken of last, where none does.
        if owner == nil, isPossessed(index), isRelativeOfAnother(at + 1),
          self.sentence(index).lowerBound > sentence.upperBound
        {
          continue
        }
        if let day = date(in: sentence, of: at, but: index, among: found, as: unit) { return .at(day) }
      }
    }
    return isSaid ? .undated : .nowhere
  }

  /// «جده», «شقيقتها»
  private func isRelativeOfAnother(_ index: Int) -> Bool {
    guard kind(index) == .none, let key = text.key(index), key[key.count - 1] != LetterFold.yeh else { return false }
    return DateParser.kinsmen.contains { key.count > $0.count && isNoun($0, key) }
  }

  /// The lexemes around an index, the ones before it first and the nearest first.
  private func lexemesNear(_ index: Int) -> some Sequence<Int> {
    let reach = DateParser.reachOfHappenings
    return (1...2 * reach).lazy.map { $0 <= reach ? index - $0 : index + $0 - reach }
      .filter { $0 >= 0 && $0 < self.text.count && self.text[$0].kind == .word }
  }

  /// «النظام» of «سقوط النظام», «المشفى» of «دخوله المشفى», «تركيا» of «وصوله إلى تركيا»: what a happening is of, where a name that
  /// says something tells it from others of its kind.
  private func owner(_ index: Int) -> LetterKey? {
    guard !hasArticleLook(index), let next = [index + 1, index + 2].first(where: { text.key($0) != nil && !isTo($0) }),
      next == index + 1
        ? hasArticleLook(next) || isPossessed(index) && isPossessed(next)
        : isTo(index + 1) && DateParser.movements.contains(where: { isNamed($0, index) }),
      [.none, .placeHead, .eventHead].contains(kind(next)),
      let key = nounKey(next), !text.isStem(next, in: DateParser.anyPlaces)
    else { return nil }
    return key
  }

  private func isTo(_ index: Int) -> Bool { text.isPlainWord(index, "إلى") }

  private static let movements = LetterKey.each(of: "وصول دخول سفر هروب فرار نزوح عودت لجوء هجرت انتقال")
  private static let fell = KeySet("سقط سقطت")
  private static let anyPlaces = KeySet("مدينة بلدة قرية حي منطقة مخيم ريف بلد حدود مكان")
  private static let kinsmen = LetterKey.each(
    of:
      "جد جدت جدة أب أبو أبي والد والدت والدة أم أخ أخو أخي أخت شقيق شقيقت زوج زوجت ابن ابنت عم عمت خال خالت صديق زميل رفيق"
  )

  /// The words at an index that may be of a happening: as it stands, and without و or ف.
  private func words(at index: Int) -> [LetterKey] {
    guard text[index].kind == .word, let key = text.key(index) else { return [] }
    return key[0] == LetterFold.waw || key[0] == LetterFold.feh ? [key, key.dropFirst(1)] : [key]
  }

  /// Whether a verb tells of it, with whom it happened to perhaps: «أدانته».
  private func isVerb(_ index: Int, of telling: Telling) -> Bool {
    words(at: index).contains { word in
      if let verbs = telling.kind?.verbs {
        // «سقطت قذيفة» tells of no town.
        if DateParser.fell.contains(word) { return hasArticleLook(index + 1) }
        return verbs.contains(word)
          || DateParser.pronouns.contains { word.hasSuffix($0) && verbs.contains(word.dropLast($0.count)) }
      }
      guard let wanted = telling.consonants, kind(index) == .none else { return false }
      let hasAl = word[0] == LetterFold.alef && word[1] == LetterFold.lam
      let own = consonants(hasAl ? word.dropFirst(2) : word)
      return own.hasPrefix(wanted)
        && (wanted.count..<own.count).allSatisfy { DateParser.endingsOfVerbs.contains(own[$0]) }
    }
  }

  /// What may stand behind the root of a verb: ت of «حوصرت», هم of «دفنهم».
  private static let endingsOfVerbs = [LetterFold.teh, LetterFold.heh, LetterFold.noon, LetterFold.meem]

  /// Whether a noun stands at an index, with or without the article.
  private func isNamed(_ noun: LetterKey, _ index: Int) -> Bool {
    words(at: index).contains { word in
      isNoun(noun, word)
        || word[0] == LetterFold.alef && word[1] == LetterFold.lam && isNoun(noun, word.dropFirst(2))
        // «تعرضت لقصف», «شنت هجوماً»
        || [LetterFold.lam, LetterFold.beh].contains(word[0]) && word.dropFirst(1) == noun
        || text.hasTanwin(index) && word.dropLast(1) == noun
    }
  }

  private func partsSentences(_ index: Int) -> Bool {
    endsSentence(index) || isLineEdge(index) || isSign(index, ":") && text[index + 1].spaceBefore
  }

  private func sentence(_ index: Int) -> ClosedRange<Int> {
    let start = stride(from: index - 1, through: max(0, index - 40), by: -1).first(where: partsSentences) ?? 0
    let end = (index + 1..<max(index + 1, min(text.count, index + 40))).first(where: partsSentences) ?? text.count - 1
    return start...max(start, end)
  }

  /// The date of what stands at an index, in its sentence and as exact as a length: the one behind it, «وتوفي في 9 تموز 2001», where
  /// nothing else is told before that, or else the nearest.
  private func date(
    in sentence: ClosedRange<Int>, of index: Int, but event: Int, among found: [DateCandidate], as unit: TimeUnit
  ) -> Int? {
    // The sentence that asks is told from another, or from what stands before a comma.
    let isAsking = sentence.contains(event)
    if isAsking, index > event { return nil }
    var place = found.partitioningIndex { $0.lexemes.lowerBound >= sentence.lowerBound }
    var nearest: Int?
    while place < found.count, found[place].lexemes.lowerBound <= sentence.upperBound {
      defer { place += 1 }
      let date = found[place].lexemes
      if isAsking {
        guard date.upperBound <= event,
          (date.upperBound..<event).contains(where: { isComma($0) || isSign($0, "؛") })
            || goesOn(at: event, from: date.upperBound)
        else { continue }
      }
      guard isExact(found[place], before: event, as: unit) else { continue }
      if date.lowerBound > index,
        !(index + 1..<date.lowerBound).contains(where: { text.isPlainWord($0, in: DateParser.happened) })
      {
        return place
      }
      if nearest.map({ distance(found[place], index) < distance(found[$0], index) }) ?? true { nearest = place }
    }
    return nearest
  }

  /// Whether a date is as exact as a length that is told from it.
  private func isExact(_ candidate: DateCandidate, before event: Int, as unit: TimeUnit) -> Bool {
    guard !candidate.isBackground || unit >= .month else { return false }
    // «توفي بعد الحكم بثلاثة أسابيع، ودُفن ليلة وفاته»
    if case .fromEvent(let offset, _, _) = candidate.expression {
      return offset.sign > 0 && candidate.lexemes.upperBound <= event && unit >= .day
    }
    guard case .point(let parts) = candidate.expression else { return false }
    switch unit {
    case .second, .minute, .hour: return parts.hasClock
    case .day, .week: return parts.hasDay || parts.offset != nil || parts.feast != nil
    case .month: return parts.hasDay || parts.offset != nil || parts.feast != nil || parts.month != nil
    default: return parts.hasDate
    }
  }

  private func distance(_ candidate: DateCandidate, _ index: Int) -> Int {
    candidate.lexemes.lowerBound > index
      ? candidate.lexemes.lowerBound - index : index - candidate.lexemes.upperBound + 1
  }

  /// «عشية مقتله», «غداة الهجوم», «ليلة وفاته», «يوم خطفه»: the day of what happened, the one before or the one after.
  func besideHappening(_ index: Int) -> (DateExpression, Int)? {
    let here = sense(index)
    let isOf = text.isStem(index, in: DateParser.partsOfHappenings) && !hasArticle(index)
    guard isOf || text.isStem(index, in: DateParser.eves) || isKind(index, .ofTale, 4),
      text[index].proclitics.isSubset(of: [.wa, .fa]),
      isOf
        ? isPossessed(index + 1) && kind(index + 1) == .none
        : mayBeHappening(index + 1) || isKind(index + 1, .feast, 1) && hasArticle(index + 1)
    else { return nil }
    let sign = isOf ? 0 : here.kind == .ofTale ? 1 : -1
    var offset = TimeOffset(duration: DurationValue(parts: [(DecimalAmount(1), .day)]), sign: sign)
    if isOf, here.kind == .daypart { offset.daypart = Daypart(rawValue: here.value) }
    return (.fromEvent(offset, lengthStart: nil, event: index + 1), index + 2)
  }

  private static let partsOfHappenings = KeySet("ليلة صباح صبيحة مساء يوم")
  private static let eves = KeySet("عشية")
}
