/// What a word can be within a number.
struct NumberSense: Sendable, Hashable {
  enum Role: UInt8, Sendable {
    case none
    case zero
    /// 1…9: «ثلاثة», «ثلاث».
    case unit
    /// 1 or 2 in a form that stands only before «عشر» or tens: «أحد», «إحدى», «اثنا».
    case boundUnit
    /// 10, and the second half of 11…19.
    case ten
    /// 11…19 in one word.
    case teen
    /// 20…90.
    case tens
    /// «دزينة»: 12.
    case dozen
    /// 100.
    case hundred
    /// 200…900 in one word.
    case hundreds
    /// «عشرات», always indefinite.
    case tenPlural
    /// «مئات» after a unit; indefinite when alone.
    case hundredPlural
    /// 1000, 10⁶ …
    case scale
    /// Two of a scale: «ألفين».
    case scaleDual
    /// «آلاف», «ملايين»; indefinite when alone.
    case scalePlural
    /// 3…9 with whom they count: «ثلاثتهم».
    case allOf
  }

  var role: Role = .none
  var value: Int = 0
  /// A likely misreading of a number's name; it is one only in the company of others, or before a counted noun.
  var isGarbled = false

  static let none = NumberSense()
}

/// What a word can be within an ordinal.
struct OrdinalSense: Sendable, Hashable {
  enum Role: UInt8, Sendable {
    case none
    /// «أول», «ثانية», … «عاشر».
    case unit
    /// «حادي»: 1, only before «عشر» or tens.
    case boundUnit
  }

  var role: Role = .none
  var value: Int = 0

  static let none = OrdinalSense()
}

/// The words of numbers, by their places in the vocabulary.
struct NumberWords: Sendable {
  private var senses: [NumberSense] = []
  private var ordinals: [OrdinalSense] = []
  private var denominators: [UInt8] = []
  /// و written apart.
  private(set) var and = WordID.unknown
  /// فاصلة, between the whole and the decimals.
  private(set) var points: Set<WordID> = []
  /// بعد, in «الأول بعد المئة».
  private(set) var after = WordID.unknown

  init(_ vocabulary: inout Vocabulary) {
    and = vocabulary.intern("و")
    after = vocabulary.intern("بعد")
    for word in ["فاصلة", "فاصل"] { points.insert(vocabulary.intern(word)) }
    for (word, sense) in NumberNames.cardinals() { set(word, sense, &vocabulary) }
    for (word, sense) in NumberNames.ordinals() {
      let id = vocabulary.intern(word)
      Self.put(sense, at: id, in: &ordinals, empty: .none)
    }
    for (word, denominator) in NumberNames.denominators() {
      let id = vocabulary.intern(word)
      Self.put(denominator, at: id, in: &denominators, empty: 0)
    }
    // A form of «ليس» and other words that would fall apart into a particle and a number.
    for word in NumberNames.lookalikes { vocabulary.intern(word) }
  }

  /// Adds likely misreadings that are no other word of any grammar; the last to be interned.
  mutating func addGarbled(_ vocabulary: inout Vocabulary) {
    for word in NumberNames.garbledHundreds where !vocabulary[word].isKnown {
      set(word, NumberSense(role: .hundred, value: 100, isGarbled: true), &vocabulary)
    }
    for (word, sense) in NumberNames.garbled() where !vocabulary[word].isKnown { set(word, sense, &vocabulary) }
  }

  private mutating func set(_ word: String, _ sense: NumberSense, _ vocabulary: inout Vocabulary) {
    let id = vocabulary.intern(word)
    if self[id].role == .none { Self.put(sense, at: id, in: &senses, empty: .none) }
  }

  private static func put<Element>(_ value: Element, at id: WordID, in table: inout [Element], empty: Element) {
    guard id.isKnown else { return }
    while table.count <= id.index { table.append(empty) }
    table[id.index] = value
  }

  @inline(__always)
  subscript(id: WordID) -> NumberSense { id.index < senses.count ? senses[id.index] : .none }

  @inline(__always)
  func ordinal(_ id: WordID) -> OrdinalSense { id.index < ordinals.count ? ordinals[id.index] : .none }

  /// The denominator that «ثلث», «أرباع», … name, or 0.
  @inline(__always)
  func denominator(_ id: WordID) -> Int { id.index < denominators.count ? Int(denominators[id.index]) : 0 }
}
