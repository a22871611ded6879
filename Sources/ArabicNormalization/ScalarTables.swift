internal import ArabicText
internal import ICUBridge

/// What the scalar rules of a profile do to each scalar.
///
/// Actions that look at no neighbour are in tables; those that do are named, and ``ScalarPass`` carries them out.
struct ScalarTables: Sendable {
  enum Action: Sendable, Equatable {
    case keep
    case remove
    case put([UInt32])
    /// Looks at its neighbours.
    case contextual(Contextual)
  }

  enum Contextual: Sendable {
    case joiner, tatweel, farsiYeh, finalYeh, finalHeh, otherScript
  }

  struct Entry: Sendable {
    var action: Action
    var rule: Rule
  }

  private(set) var lossless: [UInt32: Entry] = [:]
  private(set) var folding: [UInt32: Entry] = [:]
  /// The target of decimal digits of scripts that have no entry of their own.
  let digits: Profile.Digits
  let keepsCarryingTatweel: Bool
  /// Whether a scalar of U+0000…U+FFFF has an entry, a bit each: most scalars have none, and this says so quickly.
  private var marked = [Bool](repeating: false, count: 0x1_0000)

  var folds: Bool { !folding.isEmpty || digits != .keep }

  init(_ profile: Profile) {
    digits = profile.digits
    keepsCarryingTatweel = profile.tatweel == .removeUnlessCarrying
    if profile.presentationForms { addPresentationForms() }
    if profile.formatControls { addFormatControls() }
    if profile.tatweel != .keep { lossless[0x0640] = Entry(action: .contextual(.tatweel), rule: .tatweel) }
    addLookAlikes(profile.lookAlikes)
    addTashkeel(profile.tashkeel)
    addHamza(profile)
    addDigits(profile.digits)
    addPunctuation(profile)
    for value in lossless.keys where value < 0x1_0000 { marked[Int(value)] = true }
    for value in folding.keys where value < 0x1_0000 { marked[Int(value)] = true }
  }

  /// The entry of a scalar among the lossless rules or among the folds.
  @inline(__always)
  func entry(_ value: UInt32, _ kind: ScalarPass.Kind) -> Entry? {
    if value < 0x1_0000, !marked[Int(value)] {
      return kind == .folding && digits != .keep && value > 0x06F9 ? digitEntry(value) : nil
    }
    switch kind {
    case .lossless: return lossless[value]
    case .folding: return folding[value] ?? digitEntry(value)
    }
  }

  private func digitEntry(_ value: UInt32) -> Entry? {
    guard digits != .keep, value > 0x06F9, let scalar = Unicode.Scalar(value),
      let digit = CharacterProperties.decimalDigit(scalar)
    else { return nil }
    return Entry(action: .put([digits.zero + UInt32(digit)]), rule: .digits)
  }
}

extension Profile.Digits {
  /// The scalar of zero.
  var zero: UInt32 {
    switch self {
    case .keep, .ascii: 0x30
    case .arabicIndic: 0x0660
    case .extended: 0x06F0
    }
  }
}

extension ScalarTables {
  private mutating func addPresentationForms() {
    for (value, letters) in PresentationForms.letters {
      lossless[value] = Entry(action: .put(letters), rule: .presentationForms)
    }
  }

  private mutating func addFormatControls() {
    // SOFT HYPHEN, ARABIC LETTER MARK, MONGOLIAN VOWEL SEPARATOR, ZERO WIDTH SPACE, bidi marks, embeddings and
    // isolates, WORD JOINER and invisible operators, deprecated format characters, BOM, interlinear annotation
    let ranges: [ClosedRange<UInt32>] = [
      0x00AD...0x00AD, 0x061C...0x061C, 0x180E...0x180E, 0x200B...0x200B, 0x200E...0x200F, 0x202A...0x202E,
      0x2060...0x2064, 0x2066...0x206F, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB,
    ]
    for range in ranges {
      for value in range { lossless[value] = Entry(action: .remove, rule: .formatControls) }
    }
    // ZERO WIDTH NON-JOINER, ZERO WIDTH JOINER
    for value: UInt32 in [0x200C, 0x200D] {
      lossless[value] = Entry(action: .contextual(.joiner), rule: .formatControls)
    }
  }

  private mutating func addLookAlikes(_ classes: Profile.LookAlikes) {
    if classes.contains(.keyboard) {
      for (value, letters) in LookAlikes.keyboard {
        lossless[value] = Entry(action: .put(letters), rule: .lookAlikes)
      }
      lossless[LookAlikes.farsiYeh] = Entry(action: .contextual(.farsiYeh), rule: .lookAlikes)
    }
    if classes.contains(.foreign) {
      for (value, letter) in LookAlikes.foreign {
        lossless[value] = Entry(action: .put([letter]), rule: .lookAlikes)
      }
    }
    if classes.contains(.otherScripts) {
      for value in LookAlikes.otherScripts.keys {
        lossless[value] = Entry(action: .contextual(.otherScript), rule: .lookAlikes)
      }
    }
  }

  private mutating func addTashkeel(_ classes: Profile.Tashkeel) {
    guard !classes.isEmpty else { return }
    for value in TashkeelClasses.all where !classes.isDisjoint(with: TashkeelClasses.of(value)) {
      folding[value] = Entry(action: .remove, rule: .tashkeel)
    }
  }

  private mutating func addHamza(_ profile: Profile) {
    func put(_ letter: UInt32, _ rule: Rule) -> Entry { Entry(action: .put([letter]), rule: rule) }
    if profile.alefHamza == .alef {
      // آ أ إ ٱ, and alef with wavy hamza above and below
      for value: UInt32 in [0x0622, 0x0623, 0x0625, 0x0671, 0x0672, 0x0673] { folding[value] = put(0x0627, .alefHamza) }
    }
    switch profile.wawHamza {
    case .keep: break
    case .waw: folding[0x0624] = put(0x0648, .wawHamza)
    case .hamza: folding[0x0624] = put(0x0621, .wawHamza)
    }
    switch profile.yehHamza {
    case .keep: break
    case .yeh: folding[0x0626] = put(0x064A, .yehHamza)
    case .hamza: folding[0x0626] = put(0x0621, .yehHamza)
    // what alef-maqsura would do to the target is done at once
    case .alefMaqsura: folding[0x0626] = put(profile.alefMaqsura == .yeh ? 0x064A : 0x0649, .yehHamza)
    }
    switch profile.hamza {
    case .keep: break
    case .drop: folding[0x0621] = Entry(action: .remove, rule: .hamza)
    case .alef: folding[0x0621] = put(0x0627, .hamza)
    }
    switch profile.alefMaqsura {
    case .keep: break
    case .yeh: folding[0x0649] = put(0x064A, .alefMaqsura)
    case .fromFinalYeh: folding[0x064A] = Entry(action: .contextual(.finalYeh), rule: .alefMaqsura)
    }
    switch profile.tehMarbuta {
    case .keep: break
    case .heh: folding[0x0629] = put(0x0647, .tehMarbuta)
    case .teh: folding[0x0629] = put(0x062A, .tehMarbuta)
    case .fromFinalHeh: folding[0x0647] = Entry(action: .contextual(.finalHeh), rule: .tehMarbuta)
    }
  }

  private mutating func addDigits(_ target: Profile.Digits) {
    guard target != .keep else { return }
    for first: UInt32 in [0x30, 0x0660, 0x06F0] where first != target.zero {
      for digit: UInt32 in 0...9 {
        folding[first + digit] = Entry(action: .put([target.zero + digit]), rule: .digits)
      }
    }
    if target == .ascii {
      folding[0x066A] = Entry(action: .put([0x25]), rule: .digits)  // ٪
      folding[0x066B] = Entry(action: .put([0x2E]), rule: .digits)  // ٫
      folding[0x066C] = Entry(action: .put([0x2C]), rule: .digits)  // ٬
    }
  }

  private mutating func addPunctuation(_ profile: Profile) {
    func add(_ pairs: [(UInt32, [UInt32])], _ rule: Rule) {
      // ٪ is the business of digits where they fold it
      for (from, to) in pairs where folding[from] == nil { folding[from] = Entry(action: .put(to), rule: rule) }
    }
    switch profile.punctuation {
    case .keep: break
    case .ascii:
      add(Signs.punctuationToASCII, .punctuation)
    case .arabic:
      add([(0x2C, [0x060C]), (0x3B, [0x061B]), (0x3F, [0x061F])], .punctuation)
    }
    switch profile.quotes {
    case .keep: break
    case .ascii: add(Signs.quotesToASCII, .quotes)
    // “ ” „ ‟ have a side; ″ and the straight quote have none, and stay
    case .arabic: add([(0x201C, [0xAB]), (0x201E, [0xAB]), (0x201D, [0xBB]), (0x201F, [0xBB])], .quotes)
    }
  }
}
