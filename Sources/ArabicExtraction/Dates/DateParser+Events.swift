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
      "اعتقال توقيف أسر احتجاز القبض مداهمة",
      "اعتقل اعتقلت اعتقلوا اعتقلنا اعتقلوه اعتقلوها اعتقلوني اعتقلوهم اعتقلته اعتقلني اعتقلتني أوقف أوقفت أوقفوه أوقفوها أوقفوني أوقفته احتجز احتجزت قبض اقتيد اقتادوه اقتادوني أخذوه أخذوني أخذوها"
    ),
    Happening(
      "خطف اختطاف اختفاء فقدان",
      "خطف خطفت خطفوا خطفوه خطفوها خطفوني خطفونا خطفنا خطفته اختطف اختطفت اختطفوا اختطفوه اختفى اختفت فقد فقدت"),
    Happening(
      "وفات وفاة مقتل موت رحيل مصرع استشهاد اغتيال إعدام",
      "توفي توفيت مات ماتت قتل قتلت قتلوا قتلوه استشهد استشهدت اغتيل اغتيلت فارق فارقت أسلم لقي أعدم أعدمت وافته لفظ"),
    Happening("إصابت إصابة جرح", "أصيب أصيبت أصبت أصابته أصابتها أصابتني أصابني جرح جرحت"),
    Happening("إفراج الإفراج خروج إطلاق تحرير", "أفرج خرج خرجت خرجوا أطلق أطلقوا أطلقوه أخلي"),
    Happening("وصول دخول قبول القبول", "وصل وصلت وصلنا وصلوا دخل دخلت دخلنا دخلوا أدخل أدخلت أدخلوني"),
    Happening(
      "نزوح هروب فرار مغادرت مغادرة رحيل هجرت هجرة سفر",
      "نزح نزحت نزحوا نزحنا هرب هربت هربوا هربنا فر فرت فروا غادر غادرت غادروا غادرنا سافر سافرت"),
    Happening(
      "هجوم غارة غارت ضربة ضربت قصف انفجار تفجير مجزرة استهداف اقتحام",
      "هاجم هاجمت هاجموا هجموا قصف قصفت قصفوا استهدف استهدفت انفجر انفجرت ضربت أغارت أصابت اقتحم اقتحمت اقتحموا ألقت"),
    Happening("حكم نطق إدانة إدانت", "حكم حكمت قضت أدانت أصدرت نطق حوكم"),
    Happening("عملية عمليت جراحة جراحت", "أجريت خضع خضعت"),
    Happening("سقوط سيطرة سيطرت", "سقط سقطت سيطر سيطرت سيطروا استولى استولت"),
    Happening("انسحاب إخلاء تهجير فض", "انسحب انسحبت انسحبوا أخلي أخلت هجر هجروا"),
    Happening("زلزال فيضان حريق انهيار", "ضرب وقع وقعت اندلع اندلعت انهار انهارت"),
    Happening("زواج خطوبة خطوبت", "تزوج تزوجت تزوجا خطب"),
    Happening("انطلاق بدء بداية", "انطلق انطلقت بدأ بدأت"),
  ]

  /// How many letters of a pronoun may stand behind a noun: «اعتقالهما».
  private static let longestPronoun = 3
  /// How far off in the text a happening may have been told.
  private static let reachOfHappenings = 400

  /// Whether a noun of a happening stands at an index, with the article or with whose it was: «الغارة», «اعتقاله», «خطفنا».
  func isHappening(_ index: Int) -> Bool { kindOfHappening(index) != nil }

  private func kindOfHappening(_ index: Int) -> Happening? {
    guard text[index].kind == .word, let key = text.key(index), key.count >= 3 else { return nil }
    let bare = hasArticleLook(index) ? key.dropFirst(2) : key
    return DateParser.kindsOfHappenings.first { $0.nouns.contains { isNoun($0, bare) } }
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

  private static let pronouns = LetterKey.each(of: "ه ها هم هن هما ي نا كم")

  /// Where a happening was told.
  enum ToldHappening {
    /// Nowhere else in the text.
    case nowhere
    /// Somewhere, without a day.
    case undated
    /// At a place among the candidates.
    case at(Int)
  }

  /// The day of the happening that stands at an index: the nearest date in a sentence that tells of it by the same noun, else by a verb, else
  /// by another noun with the article; the ones before first.
  ///
  /// - Complexity: O(1), as no more than some hundred lexemes and candidates are looked at.
  func dayOfHappening(_ index: Int, among found: [DateCandidate], asClock: Bool) -> ToldHappening {
    guard let kind = kindOfHappening(index), let own = text.key(index) else { return .nowhere }
    let bare = hasArticleLook(index) ? own.dropFirst(2) : own
    let noun = kind.nouns.first { isNoun($0, bare) }
    let back = stride(from: index - 1, through: max(0, index - DateParser.reachOfHappenings), by: -1)
    let ahead = stride(from: index + 1, to: min(text.count, index + DateParser.reachOfHappenings), by: 1)
    let places = Array(back) + Array(ahead)
    var isTold = false
    for tells in [
      { at in noun.map { isNamed($0, at) } == true }, { isVerb($0, of: kind) },
      { at in hasArticleLook(at) && kind.nouns.contains { isNamed($0, at) } },
    ] as [(Int) -> Bool] {
      for at in places where tells(at) {
        isTold = true
        if let day = date(inSentenceOf: at, but: index, among: found, asClock: asClock) { return .at(day) }
      }
    }
    return isTold ? .undated : .nowhere
  }

  /// The words at an index that may be of a happening: as it stands, and without و or ف.
  private func words(at index: Int) -> [LetterKey] {
    guard text[index].kind == .word, let key = text.key(index) else { return [] }
    return key[0] == LetterFold.waw || key[0] == LetterFold.feh ? [key, key.dropFirst(1)] : [key]
  }

  private func isVerb(_ index: Int, of kind: Happening) -> Bool {
    words(at: index).contains(where: kind.verbs.contains)
  }

  /// Whether a noun stands at an index, with or without the article.
  private func isNamed(_ noun: LetterKey, _ index: Int) -> Bool {
    words(at: index).contains { word in
      isNoun(noun, word)
        || word[0] == LetterFold.alef && word[1] == LetterFold.lam && isNoun(noun, word.dropFirst(2))
    }
  }

  /// The nearest day in the sentence of an index, or the nearest time.
  private func date(inSentenceOf index: Int, but event: Int, among found: [DateCandidate], asClock: Bool) -> Int? {
    let start =
      stride(from: index - 1, through: max(0, index - 40), by: -1).first { endsSentence($0) || isLineEdge($0) || isSign($0, ":") && text[$0 + 1].spaceBefore } ?? 0
    let end = (index + 1..<min(text.count, index + 40)).first { endsSentence($0) || isLineEdge($0) || isSign($0, ":") && text[$0 + 1].spaceBefore } ?? text.count
    // The sentence that asks is told from another, or from what stands before a comma.
    let isAsking = (start...end).contains(event)
    if isAsking, index > event { return nil }
    let places = found.indices.filter { place in
      let date = found[place].lexemes
      if isAsking,
        date.upperBound > event
          || !(date.upperBound..<event).contains(where: isComma) && !goesOn(at: event, from: date.upperBound)
      {
        return false
      }
      guard (start...end).contains(date.lowerBound), case .point(let parts) = found[place].expression,
        parts.hasDay || parts.offset != nil || parts.hasClock && asClock, !found[place].isBackground
      else { return false }
      return !asClock || parts.hasClock
    }
    return places.min { distance(found[$0], index) < distance(found[$1], index) }
  }

  private func distance(_ candidate: DateCandidate, _ index: Int) -> Int {
    candidate.lexemes.lowerBound > index
      ? candidate.lexemes.lowerBound - index : index - candidate.lexemes.upperBound + 1
  }

  /// «عشية مقتله», «غداة الهجوم»: the day before or after what happened.
  func besideHappening(_ index: Int) -> (DateExpression, Int)? {
    guard text[index].proclitics.isSubset(of: [.wa, .fa]), isKind(index, .ofTale, 4) || text.isStem(index, in: DateParser.eves),
      isHappening(index + 1), hasArticleLook(index + 1) || isPossessed(index + 1) || hasArticleLook(index + 2)
    else { return nil }
    let isAfter = isKind(index, .ofTale)
    let offset = TimeOffset(duration: DurationValue(parts: [(DecimalAmount(1), .day)]), sign: isAfter ? 1 : -1)
    return (.fromEvent(offset, lengthStart: nil, event: index + 1), index + 2)
  }

  private static let eves = KeySet("عشية")
}
