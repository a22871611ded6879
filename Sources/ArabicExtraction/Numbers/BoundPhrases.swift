/// The phrases that say how exact a figure is, before it and behind it.
final class BoundPhrases: Sendable {
  struct Phrase: Sendable {
    var words: [WordID]
    var bound: NumberBound
    /// The bytes of a particle that the first word carries, where another grammar holds them together.
    var particle = 0
    /// The particle that is written in one with the first word.
    var lead: Lexeme.Proclitics = []
    /// «زي», «شي»: about, as people say it right before a figure; «زي شرطي واحد» is what somebody wore.
    var isSpoken = false
  }

  /// A phrase before a figure.
  struct Match: Sendable {
    var bound: NumberBound
    /// Its first lexeme.
    var start: Int
    /// Where it begins, a particle before it left out.
    var byte: Int
    /// Whether only a figure may stand behind it.
    var isSpoken = false
  }

  /// What a word of the vocabulary may be here, so that almost every word is passed by one look.
  private struct Roles: OptionSet, Sendable {
    var rawValue: UInt8
    static let endsPhrase = Roles(rawValue: 1)
    static let beginsPhrase = Roles(rawValue: 2)
    /// It may part a phrase from its figure.
    static let between = Roles(rawValue: 4)
    static let verb = Roles(rawValue: 8)
  }

  /// By ``WordID/index``.
  private let roles: [Roles]
  /// By their last word.
  private let before: [WordID: [Phrase]]
  private let from: WordID
  /// «شي» of «شي عشرين واحد»; «كل شي», «أهم شي» are things.
  private let thing: WordID
  /// «قريب 400 هكتار», about as many in speech, and a near place elsewhere
  private let near: WordID
  private static let beforeThing = KeySet("كل أي أهم أول آخر أحسن أكثر أكتر ما ولا كم هيك مافي")
  private let or: WordID
  private let what: WordID
  /// «يقل», «يتجاوز»: verbs whose subject may part them from the figure.
  private let verbs: [WordID: NumberBound]
  private let negations: Set<WordID>
  private let prepositions: Set<WordID>
  /// «تجاوز عدد القتلى 100»: verbs whose subject is an amount, and may part them from the figure.
  private let amountVerbs: [WordID: NumberBound]
  private let amounts: Set<WordID>
  /// By their first word.
  private let after: [WordID: [Phrase]]

  private static let spoken: Set<String> = ["شي", "زي", "ييجي", "يجي", "بيجي", "قريب"]

  private static let phrasesBefore: [(NumberBound, [String])] = [
    (
      .approximate,
      [
        "حوالي", "حولي", "حوالين", "نحو", "قرابة", "زهاء", "ما يقارب", "ما يقارب من", "يقارب", "تقارب", "يقارب من",
        "ما يقرب من",
        "يقرب من",
        "ما يقرب عن", "تقريبا", "في حدود", "ب+حدود", "ما يناهز", "يناهز", "تناهز", "ناهز", "ناهزت", "قارب",
        "قاربت", "نحوا من", "يناهزون", "يقاربون", "ما يقاربون", "شي", "زي", "ما يقدر ب", "يقدر ب", "تقدر ب", "ييجي",
        "يجي", "بيجي", "قريب", "قريب من",
      ]
    ),
    (
      .moreThan,
      [
        "أكثر من", "أكتر من", "فوق من", "كثر من", "كتر من", "أزيد من", "أكبر من", "أعلى من", "ما يزيد على",
        "ما يزيد عن",
        "يزيد على", "يزيد عن",
        "تزيد على",
        "تزيد عن",
        "ما يفوق", "يفوق", "تفوق", "فاق", "فاقت", "ما يربو على", "ما يربو عن", "يربو على", "تربو على", "يربو عن",
        "تجاوز", "تجاوزت",
        "يتجاوز", "تتجاوز", "ما يتجاوز", "زاد على", "زاد عن", "زادت على", "زادت عن", "تخطى", "تخطت", "يتخطى", "تتخطى",
        "يتعدى", "تتعدى",
        "تعدى", "يزيدون على", "يزيدون عن", "متجاوزا", "متجاوزة", "ما ينيف على", "ينيف على", "أكثر عن", "أعلى عن",
        "أكثر بقليل من", "أكثر بكثير من", "ما يزيد قليلا عن", "ما يزيد قليلا على", "يزيد قليلا عن", "يزيد قليلا على",
        "ما فوق",
        "ما ينوف على", "ما ينوف عن", "ينوف على", "ينوف عن", "يربون على", "ما يزيد كثيرا عن", "ما يزيد كثيرا على",
      ]
    ),
    (
      .atLeast,
      [
        "أكثر من أو يساوي", "أكبر من أو يساوي", "أكبر من أو تساوي", "أكبر أو يساوي", "أكثر أو يساوي",
        "يساوي أو أكبر من",
        "يساوي أو أكثر من", "أعلى من أو يساوي", "لا ينقص عن", "لا تنقص عن", "لا أقل من", "ليس أقل من", "ليست أقل من",
        "ما ليس أقل من", "لا يقل من", "مش أقل من", "مو أقل من", "مو اقل من", "مهوب أقل من",
        "ما لا يقل عن", "مالا يقل عن", "لا يقل عن", "لا تقل عن", "لا يقلون عن", "على الأقل",
        "كحد أدنى", "بحد أدنى", "أقله",
        "حد أدنى", "ما لا يقل على", "لا يقل على",
      ]
    ),
    (
      .atMost,
      [
        "أقل من أو يساوي", "أقل من أو تساوي", "أصغر من أو يساوي", "أصغر من أو تساوي", "أقل أو يساوي", "أصغر أو يساوي",
        "يساوي أو أقل من", "يساوي أو أصغر من", "لا أكثر من", "ليس أكثر من", "مش أكثر من", "مش أكتر من",
        "مو أكثر من", "مو أكتر من", "ليست أكثر من", "ليس أكبر من", "لا أكبر من",
        "لا يتجاوز", "لا تتجاوز", "لا تجاوز", "لا يجاوز", "لا تجاوزت", "لم يتجاوز", "لم تتجاوز", "لا يزيد على",
        "لا يزيد عن", "لا تزيد على", "لا تزيد عن",
        "ما لا يزيد على",
        "ما بتفوت", "ما بيفوت", "ما تفوت", "ما يفوت", "ما تتجاوز", "ما تتعدى", "ما تزيد عن", "ما تزيد على",
        "ما لا يزيد عن", "ما لا يتجاوز", "على الأكثر", "كحد أقصى",
        "بحد أقصى", "حد أقصى", "بحد أقصاه", "أقصاه",
        "أقصاها", "أقصى", "حتى", "لغاية",
        "لا يتعدى", "لا تتعدى", "لم يتعد", "لم تتعد", "لا يفوق", "لا تفوق", "لا يتخطى", "لا تتخطى",
        "ما يصل إلى",
        "ما يفوتش", "ما تفوتش", "مايفوتش", "ما يتعداش", "ما تتعداش",
        "لن يتجاوز", "لن تتجاوز", "لا يتجاوزون", "لا يزيدون على", "لا يزيدون عن", "لم يزد على", "لم يزد عن",
        "لم تزد على", "لم تزد عن",
      ]
    ),
    (
      .lessThan,
      [
        "أقل من", "قل من", "أدنى من", "ما دون", "يقل عن", "تقل عن", "ينقص عن", "تنقص عن", "ما يقل عن", "أصغر من",
        "قل عن",
        "قلت عن", "أقل عن",
        "أقل بقليل من", "أقل بكثير من", "ما يقل قليلا عن",
      ]
    ),
  ]

  private static let phrasesAfter: [(NumberBound, [String])] = [
    (.approximate, ["تقريبا", "على وجه التقريب", "على التقريب"]),
    (
      .atLeast,
      [
        "على الأقل", "ع الأقل", "عالأقل", "عالقليلة", "كحد أدنى", "بحد أدنى", "حد أدنى", "على أقل تقدير",
        "في أقل تقدير", "ف+أكثر", "و+أكثر", "و+أكتر", "أو أكثر", "أو أكبر",
        "أو أعلى", "أو ما يزيد", "ف+ما فوق", "و+ما فوق", "أو ما فوق", "أو يزيد", "أو يزيدون",
      ]
    ),
    (.moreThan, ["و+نيف", "و+نيفا", "و نيف", "و+تزيد"]),
    (
      .atMost,
      [
        "على الأكثر", "كحد أقصى", "بحد أقصى", "حد أقصى", "على أكثر تقدير", "بالكثير", "بالكتير",
        "أو أقل", "أو أدنى", "أو أصغر", "ف+أقل",
        "ف+ما دون", "و+ما دون",
      ]
    ),
  ]

  init(into vocabulary: inout Vocabulary) {
    from = vocabulary.intern("من")
    thing = vocabulary.intern("شي")
    near = vocabulary.intern("قريب")
    or = vocabulary.intern("أو")
    what = vocabulary.intern("ما")
    var words: Set<WordID> = []
    for word in ["ال", "عددهم", "عددها", "عدده", "عددهن", "عدد", "حاجز", "عتبة", "سقف"] {
      words.insert(vocabulary.intern(word))
    }
    var verbs: [WordID: NumberBound] = [:]
    for verb in ["يقل", "تقل"] { verbs[vocabulary.intern(verb)] = .lessThan }
    for verb in ["يتجاوز", "تتجاوز", "يزيد", "تزيد", "يتعدى", "تتعدى"] { verbs[vocabulary.intern(verb)] = .moreThan }
    self.verbs = verbs
    var amountVerbs: [WordID: NumberBound] = [:]
    for verb in ["تجاوز", "تجاوزت", "يتجاوز", "تتجاوز", "تخطى", "تخطت", "فاق", "فاقت", "يفوق", "تفوق", "تعدى", "تعدت"] {
      amountVerbs[vocabulary.intern(verb)] = .moreThan
    }
    for verb in ["ناهز", "ناهزت", "يناهز", "تناهز", "قارب", "قاربت", "يقارب", "تقارب"] {
      amountVerbs[vocabulary.intern(verb)] = .approximate
    }
    self.amountVerbs = amountVerbs
    var amounts: Set<WordID> = []
    for word in "عدد أعداد حصيلة قيمة نسبة سعر إجمالي مجموع حجم كلفة تكلفة خسائر تعداد".split(separator: " ") {
      amounts.insert(vocabulary.intern(word))
    }
    self.amounts = amounts
    negations = [vocabulary.intern("لا"), vocabulary.intern("لم"), vocabulary.intern("لن")]
    prepositions = [vocabulary.intern("عن"), vocabulary.intern("على")]
    var (before, after): ([WordID: [Phrase]], [WordID: [Phrase]]) = ([:], [:])
    for (bound, phrases) in Self.phrasesBefore {
      for phrase in phrases {
        let lead: Lexeme.Proclitics = phrase.hasPrefix("ب+") ? .ba : []
        let words = Self.words(lead.isEmpty ? phrase[...] : phrase.dropFirst(2), &vocabulary)
        guard let last = words.last else { continue }
        before[last, default: []].append(
          Phrase(words: words, bound: bound, lead: lead, isSpoken: Self.spoken.contains(phrase)))
        // «لما يفوق 120 ضيفاً»: «لما» is a word of its own.
        if phrase.hasPrefix("ما "), !Self.isOfSpeech(phrase) {
          let words = Self.words("ل\(phrase)", &vocabulary)
          before[last, default: []].append(Phrase(words: words, bound: bound, particle: 2))
        }
        // «بنحو» and the like may be words of their own in the vocabulary.
        let whole = lead.isEmpty ? "ب" + phrase : phrase.filter { $0 != "+" }
        guard words.count == 1, vocabulary[whole].isKnown else { continue }
        let joined = vocabulary[whole]
        before[joined, default: []].append(Phrase(words: [joined], bound: bound, particle: 2))
      }
    }
    for (bound, phrases) in Self.phrasesAfter {
      for phrase in phrases {
        let lead: Lexeme.Proclitics = phrase.hasPrefix("و+") ? .wa : phrase.hasPrefix("ف+") ? .fa : []
        let words = Self.words(lead.isEmpty ? phrase[...] : phrase.dropFirst(2), &vocabulary)
        guard let first = words.first else { continue }
        after[first, default: []].append(Phrase(words: words, bound: bound, lead: lead))
      }
    }
    var roles: [Roles] = []
    Self.note(.endsPhrase, before.keys, in: &roles)
    Self.note(.beginsPhrase, after.keys, in: &roles)
    Self.note(.between, words, in: &roles)
    Self.note(.verb, verbs.keys, in: &roles)
    Self.note(.verb, amountVerbs.keys, in: &roles)
    self.roles = roles
    // The longest phrase is the one meant.
    self.before = before.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    self.after = after.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  @inline(__always)
  private func roles(_ word: WordID) -> Roles { word.index < roles.count ? roles[word.index] : [] }

  private static func note(_ role: Roles, _ words: some Sequence<WordID>, in roles: inout [Roles]) {
    for word in words where word.isKnown {
      while roles.count <= word.index { roles.append([]) }
      roles[word.index].insert(role)
    }
  }

  /// «ما تتجاوز», with the ما that says no: «لما تتجاوز» is "when".
  private static func isOfSpeech(_ phrase: String) -> Bool {
    ["ما ت", "ما ب", "ما يفوت"].contains { phrase.hasPrefix($0) }
  }

  private static let usually = KeySet("عادة غالبا كثيرا سرعان كل بعد طالما قل")

  private static func words(_ phrase: some StringProtocol, _ vocabulary: inout Vocabulary) -> [WordID] {
    phrase.split(separator: " ").map { vocabulary.intern($0) }
  }

  /// The phrase that ends right before a lexeme, and where it begins.
  ///
  /// «ال» written apart («قرابة الـ 300») and «عددهم» («لا يتجاوز عددهم 50») may stand between.
  func before(_ index: Int, from floor: Int, in text: LexedText) -> Match? {
    if text[index - 1].kind == .sign { return sign(index, from: floor, in: text) }
    let roles = roles(text.word(index - 1))
    if roles.contains(.between), index - 1 > floor, text[index - 1].proclitics.isEmpty,
      let found = before(index - 1, from: floor, in: text)
    {
      return found
    }
    guard roles.contains(.endsPhrase), let phrases = before[text.word(index - 1)] else {
      return gapped(index, from: floor, in: text)
    }
    for phrase in phrases {
      let start = index - phrase.words.count
      if start < floor { continue }
      let fits = phrase.words.indices.allSatisfy { offset in
        let lexeme = text[start + offset]
        return lexeme.word == phrase.words[offset] && (offset == 0 || lexeme.proclitics.isEmpty)
          && lexeme.proclitics.isSuperset(of: offset == 0 ? phrase.lead : []) && !lexeme.proclitics.contains(.al)
      }
      // «عادة ما تتجاوز 45»
      if phrase.bound == .atMost, phrase.words[0] == what, text.isPlainWord(start - 1, in: Self.usually) { continue }
      if fits, phrase.words[0] != thing || !text.isStem(start - 1, in: Self.beforeThing),
        phrase.words[0] != near || text.isSpoken(near: start)
      {
        let lead = text[start].bodyStart + (text[start].proclitics.isEmpty ? phrase.particle : 0)
        return Match(bound: phrase.bound, start: start, byte: lead, isSpoken: phrase.isSpoken)
      }
    }
    return gapped(index, from: floor, in: text)
  }

  /// «≥ 20», «<= 5», «> 100»; not the end of a mark-up tag, which stands close to letters.
  private func sign(_ index: Int, from floor: Int, in text: LexedText) -> Match? {
    var start = index - 1
    var bound: NumberBound
    switch text[start].sign {
    case 0x2265: bound = .atLeast
    case 0x2264: bound = .atMost
    case 0x3E: bound = .moreThan
    case 0x3C: bound = .lessThan
    case 0x3D where text[start - 1].sign == 0x3E || text[start - 1].sign == 0x3C:
      start -= 1
      bound = text[start].sign == 0x3E ? .atLeast : .atMost
    default: return nil
    }
    let before = text[start - 1].kind
    guard start >= floor, text[index].kind == .digits, text[start].spaceBefore || before == .end || before == .newline
    else { return nil }
    return Match(bound: bound, start: start, byte: Int(text[start].start))
  }

  /// «لا يقل عدد القتلى عن 30»: a verb, its subject, and the preposition before the figure; or «لا يتجاوز عدد القتلى 30»,
  /// «تجاوز عدد القتلى 30».
  private func gapped(_ index: Int, from floor: Int, in text: LexedText) -> Match? {
    var at = index - 1
    while at >= floor, index - at <= 5, text[at].kind == .word {
      guard roles(text.word(at)).contains(.verb) else {
        at -= 1
        continue
      }
      let isNegated = at - 1 >= floor && negations.contains(text.word(at - 1))
      if !isNegated, let bound = amountVerbs[text.word(at)], index - at > 1, amounts.contains(text.word(at + 1)),
        text[index - 1].proclitics.isDisjoint(with: .prepositions), !prepositions.contains(text.word(index - 1))
      {
        return Match(bound: bound, start: index, byte: .max)
      }
      if let bound = verbs[text.word(at)] {
        let hasSubject = index - at > 1 && text[at + 1].proclitics.isDisjoint(with: .prepositions)
        let needsPreposition = bound == .lessThan
        guard isNegated, hasSubject, !needsPreposition || prepositions.contains(text.word(index - 1)) else {
          return nil
        }
        let found: NumberBound = bound == .lessThan ? .atLeast : .atMost
        return Match(bound: found, start: index, byte: .max)
      }
      at -= 1
    }
    return nil
  }

  /// The phrase that begins at a lexeme, and the lexeme behind it.
  func after(_ index: Int, in text: LexedText) -> (bound: NumberBound, end: Int)? {
    guard roles(text.word(index)).contains(.beginsPhrase), let phrases = after[text.word(index)] else { return nil }
    for phrase in phrases {
      let fits = phrase.words.indices.allSatisfy { offset in
        let lexeme = text[index + offset]
        return lexeme.word == phrase.words[offset] && lexeme.proclitics == (offset == 0 ? phrase.lead : [])
      }
      let end = index + phrase.words.count
      // «… وأكثر من مئة جريح» begins the next figure.
      let mayGoOn = phrase.lead.isEmpty && phrase.words[0] != or
      if fits, mayGoOn || text.word(end) != from || !text[end].proclitics.isEmpty { return (phrase.bound, end) }
    }
    return nil
  }
}
