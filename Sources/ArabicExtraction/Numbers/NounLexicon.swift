/// The forms of counted nouns, by their places in the vocabulary.
struct NounLexicon: Sendable {
  enum Form: UInt8, Sendable {
    case none
    /// «غارة», «شهيد»
    case singular
    /// «شهيداً»
    case accusative
    /// A dual that can be nothing else: «غارتان», «شهيدان», «جريحين».
    case dual
    /// «مدنيين», dual or plural.
    case dualOrPlural
    /// «غارات», «شهداء», «مدنيون»
    case plural
  }

  struct Sense: Sendable {
    var form: Form = .none
    var kind: CountedNouns.Class = .notion
    var noun: Int32 = 0
    /// Whether the noun itself ends in ة.
    var isFeminine = false
    /// Whether the form is one of another noun too.
    var isShared = false
  }

  private(set) var lemmas: [String] = []
  private var senses: [Sense] = []
  /// The singulars that are the plural of another noun too, or the other way round: «كتاب», books' or writers'.
  private var others: [WordID: Sense] = [:]
  /// «ركلتي», «قذيفتا»: duals before a genitive, or, elsewhere, "mine".
  private var constructs: Set<WordID> = []
  /// «طفليّ», which without its shadda is one.
  private var mine: Set<WordID> = []
  /// The plurals, by their letters, for «أبنائه», «بيوتها».
  private var plurals: [LetterKey: Sense] = [:]

  init(_ vocabulary: inout Vocabulary) {
    for (kind, table) in CountedNouns.all {
      for entry in table.split(whereSeparator: { $0 == " " || $0 == "\n" }) { add(entry, kind, &vocabulary) }
    }
  }

  @inline(__always)
  subscript(id: WordID) -> Sense { id.index < senses.count ? senses[id.index] : Sense() }

  /// Whether a noun's dual may stand before a word that makes one of a kind of it: «رجلا أمن».
  func isOfKinds(_ sense: Sense) -> Bool { Self.ofKinds.contains(lemma(sense)) }

  func isConstruct(_ id: WordID) -> Bool { constructs.contains(id) }

  /// Whether a word is a dual of the speaker's where it ends in a shadda, and one of theirs elsewhere.
  func isMine(_ id: WordID) -> Bool { mine.contains(id) }

  func lemma(_ sense: Sense) -> String { lemmas[Int(sense.noun)] }

  /// The sense of a form behind a number: 3 to 10 count plurals («خمسة كتاب»), others singulars («مئة كتاب»).
  func sense(_ id: WordID, countedBy value: Int) -> Sense {
    let sense = self[id]
    guard sense.isShared, let other = others[id] else { return sense }
    return (sense.form == .plural) == (3...10).contains(value % 100) ? sense : other
  }

  /// The people of «أبنائه», «أفرادها», «عناصرهم».
  func possessedPeople(_ key: LetterKey) -> Sense? {
    possessed(key).flatMap { $0.kind == .person ? $0 : nil }
  }

  /// The people or things of «أبنائه», «بيوتها».
  func possessed(_ key: LetterKey) -> Sense? {
    for ending in Self.possessives where key.hasSuffix(ending) {
      let stem = key.dropLast(ending.count)
      if let sense = plurals[stem] { return sense }
      // The seat of «أبنائه» is ي here, and «أبناء» has none; ت is ة in «إخوة».
      let last = stem.count > 3 ? stem[stem.count - 1] : 0
      let own = last == LetterFold.teh ? Self.heh : last == LetterFold.yeh || last == LetterFold.waw ? Self.hamza : nil
      if let own, let bare = stem.dropLast(1).appending(own), let sense = plurals[bare] { return sense }
    }
    return nil
  }

  /// «مقاتلي», «موظفي» before a genitive.
  func construct(_ key: LetterKey?) -> Sense? {
    guard let key, key.hasSuffix(NounEndings.y) else { return nil }
    return plurals[key].flatMap { $0.kind == .person ? $0 : nil }
  }

  private static let possessives = LetterKey.each(of: "هما هم هن ها نا ه ي و")
  private static let hamza = LetterKey("ء")
  private static let heh = LetterKey("ه")

  /// Of these, two that belong to somebody count by their form («ابنتاها»), as nobody has exactly two by nature. Without
  /// «ولديه», which is "and he has".
  private static let kin: Set<String> = [
    "ولد", "ابن", "ابنة", "بنت", "شقيق", "شقيقة", "طفل", "طفلة", "حفيد", "حفيدة", "زوجة", "رفيق", "رفيقة", "زميل",
    "زميلة", "مرافق", "حارس", "صديق", "صديقة", "جثة", "موكل", "خالة", "عمة", "توأم", "عم", "صهر",
  ]

  /// Bodies of men and vehicles on the move, of which nobody says "mine".
  private static let troops: Set<String> = ["سرية", "كتيبة", "قافلة", "دورية", "فرقة", "فصيلة"]

  /// «فرقتي» may be mine.
  private static let onlyNominative: Set<String> = ["فرقة", "فصيلة"]

  /// Men and things that a second word makes one of a kind: «رجل أمن», «مركز إيواء».
  private static let ofKinds: Set<String> = [
    "رجل", "عنصر", "ضابط", "عامل", "فريق", "مركز", "صهريج", "برميل", "صاروخ", "موظف", "مبنى", "مخزن", "مستودع", "حاجز",
    "بئر", "زورق", "قارب", "باص", "مقر", "معسكر", "موقع", "جهاز", "كيس", "صندوق", "شوال", "عون", "شاهد",
  ]

  /// Words that another word is spelt like, of which only the plural is a counted noun.
  private static let notSingulars: Set<String> = ["بعد", "نفس", "عم", "أثر"]
  /// «عما» is "about what", «جرحا» the wounded as some write them.
  private static let notAccusatives: Set<String> = ["عم", "جرح"]

  /// Words that have the shape of a dual of a counted noun, and are something else.
  private static let notDuals: Set<String> = [
    "آلتين", "عطلان", "فوزان", "دارين",
    "قريبين", "قريبان", "حاملين", "حاملان", "أمين", "أمان", "أبان", "أبين", "أخين", "أخان", "بعدين", "بعدان", "شعبان",
    "صفين", "دوران",
    "قرصان", "عمان",
    "روحان", "حيان", "حيين", "عرضان", "أسران", "ذكران", "سنين", "سكران", "نهرين", "بلدان", "شبان", "سببين", "عربان",
    "غربان",
    "فرسان", "بحران", "رأسين", "رأسان", "قدمين", "جانبين", "وجهين", "نفسين", "سهران", "حرمان", "عميان", "عمين", "ينين",
    "ينان",
    "جملان", "لوحان", "حكمين", "أبوان", "عرضين", "ألوان", "ضعفين", "ضعفان", "ميلان", "كابلان", "عالمين", "ملمين",
    "كيلوان", "ذراعين", "قطان", "وادان", "وادين", "والان", "والين", "آلتان", "سندان", "قطران", "عيلان", "ثوبان",
    "ردان", "ردين",
    "عجلان", "ورمان", "مصليين", "مصليان", "معولين", "سلمان", "سلمين", "درجان", "طوران", "مارين", "ماران", "أصلان",
  ]

  private mutating func add(_ entry: Substring, _ kind: CountedNouns.Class, _ vocabulary: inout Vocabulary) {
    let parts = entry.split(separator: "/", maxSplits: 1)
    guard let head = parts.first else { return }
    let singular = String(head.filter { $0 != "+" && $0 != "~" })
    let isSoundMasculine = head.contains("+")
    let isFeminine = singular.hasSuffix("ة")
    let stem = isFeminine ? String(singular.dropLast()) : singular
    lemmas.append(singular)
    var plurals = parts.count > 1 ? parts[1].split(separator: ",").map(String.init) : []
    if isFeminine { plurals.append(stem + "ات") }
    if head.contains("~") { plurals.append(stem + "ات") }
    for plural in plurals {
      put(plural, .plural, kind, isFeminine, &vocabulary)
      if plural.hasSuffix("ى") || plural.hasSuffix("ات") || plural.hasSuffix("اء") { continue }
      put(plural + "ا", .plural, kind, isFeminine, &vocabulary)
    }
    if isSoundMasculine {
      put(stem + "ون", .plural, kind, false, &vocabulary)
      // «مرافقيه»
      if kind == .person, let key = LetterKey(stem + "ي") {
        self.plurals[key] = Sense(form: .plural, kind: kind, noun: Int32(lemmas.count - 1))
      }
    }
    if !Self.notSingulars.contains(singular) { put(singular, .singular, kind, isFeminine, &vocabulary) }
    // Abbreviations have no dual.
    if kind == .unit, singular.count <= 3, !["متر", "قدم", "طن", "ميل", "لتر", "رطل", "إنش"].contains(singular) {
      return
    }
    if isFeminine {
      putFeminineDual(stem, kind, &vocabulary)
      // «سريتي دبابات», but «مجموعتي لوحات وكتب» are mine.
      let isTroop = Self.troops.contains(singular)
      if kind == .event || kind == .thing || kind == .group && isTroop {
        for ending in Self.onlyNominative.contains(singular) ? ["تا"] : ["تا", "تي"]
        where isTroop || !vocabulary[stem + ending].isKnown {
          put(stem + ending, .dual, kind, true, &vocabulary)
          constructs.insert(vocabulary[stem + ending])
        }
      }
      if Self.kin.contains(singular) {
        put(stem + "تاي", .dual, kind, true, &vocabulary)
        if !vocabulary[stem + "تي"].isKnown {
          put(stem + "تي", .dual, kind, true, &vocabulary)
          mine.insert(vocabulary[stem + "تي"])
        }
        for owner in ["ه", "ها", "هم", "هما"] {
          put(stem + "تا" + owner, .dual, kind, true, &vocabulary)
          put(stem + "تي" + owner, .dual, kind, true, &vocabulary)
        }
      }
    } else {
      if singular == "أخ" {
        for dual in ["أخوين", "أخوان", "أخواه", "أخواها", "أخواي", "أخويها"] {
          put(dual, .dual, kind, false, &vocabulary)
        }
      }
      if Self.kin.contains(singular) {
        put(stem + "اي", .dual, kind, false, &vocabulary)
        for owner in ["ه", "ها", "هم", "هما"] {
          put(stem + "ا" + owner, .dual, kind, false, &vocabulary)
          // «طفليها»; «ولديه» is "and he has", «ابنيه» has the letters of «أبنية», «مرافقيه» may be many.
          if singular != "ولد", singular != "ابن", !["مرافق", "حارس"].contains(singular) {
            put(stem + "ي" + owner, .dual, kind, false, &vocabulary)
          }
        }
        // «طفليّ»: two of mine by their shadda alone; «ولديّ» is "and I have"
        if singular != "ولد", !vocabulary[stem + "ي"].isKnown {
          put(stem + "ي", .dual, kind, false, &vocabulary)
          mine.insert(vocabulary[stem + "ي"])
        }
      }
      // «عنصري شرطة»: before the words that make a kind of a noun
      if Self.ofKinds.contains(singular), !vocabulary[stem + "ي"].isKnown {
        put(stem + "ي", .dual, kind, false, &vocabulary)
        constructs.insert(vocabulary[stem + "ي"])
      }
      let open = singular.hasSuffix("ى") ? String(singular.dropLast()) + "ي" : singular
      if !Self.notAccusatives.contains(singular) { put(open + "ا", .accusative, kind, false, &vocabulary) }
      put(open + "ان", .dual, kind, false, &vocabulary)
      put(open + "ين", isSoundMasculine ? .dualOrPlural : .dual, kind, false, &vocabulary)
    }
    // «متهمتين», of whom the list names the men
    if isSoundMasculine, kind == .person {
      lemmas.append(stem + "ة")
      putFeminineDual(stem, kind, &vocabulary)
    }
  }

  /// The duals of a noun in ة.
  private mutating func putFeminineDual(_ stem: String, _ kind: CountedNouns.Class, _ vocabulary: inout Vocabulary) {
    for ending in ["تان", "تين"] { put(stem + ending, .dual, kind, true, &vocabulary) }
  }

  private mutating func put(
    _ word: String, _ form: Form, _ kind: CountedNouns.Class, _ isFeminine: Bool, _ vocabulary: inout Vocabulary
  ) {
    let id = vocabulary.intern(word)
    guard id.isKnown, form != .dual || !Self.notDuals.contains(word) else { return }
    while senses.count <= id.index { senses.append(Sense()) }
    let sense = Sense(form: form, kind: kind, noun: Int32(lemmas.count - 1), isFeminine: isFeminine)
    if form == .plural, let key = LetterKey(word) { plurals[key] = plurals[key] ?? sense }
    let known = senses[id.index].form
    if known == .none {
      senses[id.index] = sense
    } else if Set([known, form]) == [.plural, .singular] || Set([known, form]) == [.plural, .accusative] {
      others[id] = others[id] ?? sense
      senses[id.index].isShared = true
    }
  }
}
