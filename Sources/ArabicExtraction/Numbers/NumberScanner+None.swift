/// Numbers that the text says are none: «لم يكن هناك أي مدنيين», «خالية من المدنيين», «لا قتلى».
extension NumberScanner {
  /// What has been passed between a negation and the noun that it may govern.
  private struct Path {
    var start: Int
    /// The place of «أي».
    var any: Int?
    /// The last word was «وجود», «وقوع» …
    var presence = false
    /// All words so far are «يوجد», «هناك» …
    var existence = true
    var from = false
    /// It began with «من غير».
    var isWithout = false
    /// The subject of a verb of outcome has been passed.
    var subject = false
  }

  /// Takes what there is none of; false where the text does not say so.
  ///
  /// Eight words are looked at, at most.
  mutating func none() -> Bool {
    if nobody() { return true }
    if Self.spokenNegations.contains(key(index)) { return noneInSpeech() }
    // «من غير إصابات»
    let isWithout = key(index) == Self.other
    if isWithout, index - 1 < floor || !cues[text.word(index - 1)].contains(.from) { return false }
    var path = Path(start: isWithout ? index - 1 : index)
    path.isWithout = isWithout
    let isOutcome = cues[text.word(index + 1)].contains(.outcome)
    for at in (index + 1)...(index + 8) {
      let lexeme = text[at]
      // «ولم يوثق المكتب خلال الأسبوع نفسه أي ضحايا»
      if lexeme.kind == .masked, at > index + 1 { continue }
      guard lexeme.kind == .word, at == index + 1 || !lexeme.proclitics.contains(.wa) else { return false }
      let marks = cues[lexeme.word]
      if marks.contains(.report) { return false }
      if marks.contains(.any) {
        path.any = at
        continue
      }
      let sense = grammar.nouns[lexeme.word]
      let isPresence = marks.contains(.presence) && (sense.form == .none || hasNoun(at + 1))
      if sense.form != .none, !isPresence {
        // The subject of «لم يسفر القصف عن …».
        if isOutcome, path.any == nil, !path.presence, lexeme.proclitics == .al {
          path.subject = true
          continue
        }
        // «لم يكن في المنزل أي مسلحين»: where.
        if path.any == nil, isPlace(at), hasAny(behind: at, within: 2) { continue }
        // «لم نوثق في بلدة الزنبق أي إصابات», «لم توثق الشبكة أي انتهاكات»: where, and who.
        if path.any == nil, isOfPlace(at), hasAny(behind: at, within: 4) { continue }
        if at == index + 2, lexeme.proclitics == .al, hasAny(behind: at, within: 1), isCountable(at + 2) { continue }
        // «ولم يوثق المكتب خلال الأسبوع نفسه أي ضحايا»: who, and when
        if at == index + 2, lexeme.proclitics == .al, text[at + 2].kind == .masked, hasAny(behind: at, within: 5) {
          continue
        }
        if isGoverned(at, sense, path, isOutcome) {
          // A date between the two is one of its own.
          let isDated = (path.start..<at).contains { text[$0].kind == .masked }
          return emitNone(isDated ? path.any ?? at : path.start, at, sense)
        }
        // Something else that there is none of («أي دليل على …»).
        return false
      }
      path.presence = isPresence
      path.existence = path.existence && marks.contains(.existence)
      path.from = marks.contains(.from)
    }
    return false
  }

  /// «لم يُقتل أحد», «لم يصب أي من الركاب».
  private mutating func nobody() -> Bool {
    guard key(index) == Self.not, Self.harms.contains(key(index + 1)) else { return false }
    for at in (index + 2)...(index + 4) {
      let lexeme = text[at]
      guard lexeme.kind == .word, lexeme.proclitics.isEmpty else { return false }
      let isAny = cues[lexeme.word].contains(.any)
      let isAnybody = words[lexeme.word].role == .boundUnit && words[lexeme.word].value == 1
      guard isAny || isAnybody else { continue }
      if isAnybody, words[text.word(at + 1)].role == .ten { return false }
      let of = grammar.counted.partitive(at: at + 1, in: text)
      if isAny, of == nil { return false }
      let end = of?.lexemes.upperBound ?? at + 1
      let mention = NumberMention(
        range: text[index].bodyStart..<text[end - 1].range.upperBound, kind: .cardinal, value: .zero, polarity: .none,
        counted: of.map { CountedThing(range: $0.bytes, lemma: $0.lemma) })
      emit(mention, index..<end, bounds: false)
      return true
    }
    return false
  }

  /// «ما في أي إصابات», «ماكو أي جرحى»
  private mutating func noneInSpeech() -> Bool {
    var any = index + 1
    if key(index) == Self.what {
      guard text.isPlainWord(any, in: Self.being) else { return false }
      any += 1
    }
    // «مافيش اصابات»
    if text[any].proclitics.isEmpty, grammar.nouns[text.word(any)].form == .plural, isCountable(any),
      grammar.nouns[text.word(any)].kind != .event || isHarm(any), text[any + 1].kind != .word || isAfterNone(any + 1)
    {
      return emitNone(index, any, grammar.nouns[text.word(any)])
    }
    guard cues[text.word(any)].contains(.any), text[any + 1].proclitics.isEmpty, isCountable(any + 1) else {
      return false
    }
    return emitNone(index, any + 1, grammar.nouns[text.word(any + 1)])
  }

  private func isHarm(_ index: Int) -> Bool { grammar.nouns.lemma(grammar.nouns[text.word(index)]) == "إصابة" }

  private func isAfterNone(_ index: Int) -> Bool { text.isPlainWord(index, in: Self.thanks) }

  /// «ما في إصابات الحمد لله»
  private static let thanks = KeySet("الحمد والحمد ولله ربي بفضل لحد حتى بين")
  private static let notAny = LetterKey("لا")
  private static let what = LetterKey("ما")
  private static let spokenNegations = KeySet("ما مافي ماكو مفيش مافيش")
  private static let being = KeySet("في فيه كاين")
  private static let not = LetterKey("لم")
  private static let harms = KeySet("يقتل يصب يجرح يمت يستشهد يتضرر يتأذ يفقد يعتقل يختطف يتوف ينج يسلم تقتل تصب")

  private func isGoverned(_ at: Int, _ sense: NounLexicon.Sense, _ path: Path, _ isOutcome: Bool) -> Bool {
    let lexeme = text[at]
    guard lexeme.proclitics.isSubset(of: .al) else { return false }
    let isDefinite = lexeme.proclitics.contains(.al)
    let isEmpty = Self.emptiness.contains(key(path.start))
    let isBare = path.isWithout || Self.bareNegations.contains(key(path.start))
    let isCountable = isCountable(at)
    if let any = path.any {
      if isDefinite, !path.presence { return false }
      // «لم يتم التنسيق بشأن أي غارة»: what was not done is something else.
      if any > path.start + (path.isWithout ? 2 : 1), !isOutcome, Self.aboutness.contains(key(any - 1)) { return false }
      return (isCountable || sense.kind == .thing || sense.kind == .group)
        && (at - any == 1 || at - any == 2 && path.presence)
    }
    // Without «أي», none are many: «لا قتلى», but not «دون طيار».
    guard sense.form == .plural || sense.form == .dualOrPlural else { return false }
    if isDefinite, !isEmpty, !path.presence { return false }
    if path.presence { return isCountable && (isBare || isOutcome || isEmpty) }
    if isEmpty { return isCountable && path.from }
    if at == path.start + (path.isWithout ? 2 : 1) {
      // «السبت والأحد: لا حوادث.»
      let isReported =
        sense.kind == .event && Self.incidents.contains(grammar.nouns.lemma(sense)) && key(path.start) == Self.notAny
        && text[path.start - 1].kind != .word && !text[at + 1].isSign("!")
        && (text[at + 1].kind != .word || text.isPlainWord(at + 1, "تذكر"))
      return isBare && (sense.kind == .person || isLoss(sense) || isReported)
    }
    if path.existence { return isCountable || sense.kind == .thing }
    return isOutcome && at == path.start + (path.subject ? 3 : 2) && isCountable
  }

  /// What reports tell that there was none of.
  private static let incidents: Set<String> = ["حادث", "حادثة", "إصابة", "غارة", "انتهاك", "وفاة", "خرق", "قصف"]
  private static let other = LetterKey("غير")

  /// «في المنزل», «بالقرية»
  private func isPlace(_ index: Int) -> Bool {
    guard text[index].proclitics.contains(.al) else { return false }
    return text[index].proclitics.contains(.ba) || Self.insides.contains(key(index - 1))
  }

  /// «في بلدة …», and the noun that names it: «في حي القصور»
  private func isOfPlace(_ index: Int) -> Bool {
    let noun = Self.insides.contains(key(index - 1)) ? index : index - 1
    return Self.insides.contains(key(noun - 1)) && grammar.nouns[text.word(noun)].kind == .place
      && grammar.nouns[text.word(noun)].form == .singular && text[noun].proclitics.isEmpty
  }

  /// «أي» within some words behind a place.
  private func hasAny(behind index: Int, within words: Int) -> Bool {
    (1...words).contains { cues[text.word(index + $0)].contains(.any) }
  }

  private static let insides = KeySet("في داخل ضمن لدى عبر إلى من")

  private func key(_ index: Int) -> LetterKey {
    text.stem(index) ?? LetterKey(bits: 0)
  }

  /// People, events and losses are what a report says there was none of.
  private func isCountable(_ index: Int) -> Bool {
    let sense = grammar.nouns[text.word(index)]
    return sense.form != .none && (sense.kind == .person || sense.kind == .event || isLoss(sense))
  }

  private func isLoss(_ sense: NounLexicon.Sense) -> Bool {
    let lemma = grammar.nouns.lemma(sense)
    return lemma == "خسارة" || lemma == "ضرر"
  }

  private func hasNoun(_ index: Int) -> Bool {
    grammar.nouns[text.word(index)].form != .none && text[index].kind == .word
      && text[index].proclitics.isSubset(of: .al)
  }

  /// What stands right behind these is what there is none of.
  private static let bareNegations = KeySet("لا دون بدون بلا عدم انعدام")
  /// Between a negation and «أي», these turn the negation to what stands before them.
  private static let aboutness = KeySet("بشأن حول بخصوص حيال تجاه إزاء ضد مع قرب قبل بعد خلال ضمن في أثناء بحق")
  private static let emptiness = KeySet("خال خالية خاليا خالي يخلو تخلو")

  private mutating func emitNone(_ start: Int, _ at: Int, _ sense: NounLexicon.Sense) -> Bool {
    var thing = CountedReader.Thing(
      lexemes: at..<(at + 1), bytes: text[at].bodyStart..<Int(text[at].end), lemma: grammar.nouns.lemma(sense),
      sense: sense, isKnown: true)
    if text[at].proclitics.isEmpty { thing = grammar.counted.extended(thing, text) }
    let mention = NumberMention(
      range: text[start].bodyStart..<thing.bytes.upperBound, kind: .cardinal, value: .zero, polarity: .none,
      counted: CountedThing(range: thing.bytes, lemma: thing.lemma))
    emit(mention, start..<thing.lexemes.upperBound, bounds: false)
    return true
  }
}
