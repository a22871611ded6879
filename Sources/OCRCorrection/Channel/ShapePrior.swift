/// How letters are misread by any engine, from their shapes alone.
///
/// Rates are relative to the average: the rates of one letter sum to about one, so that a rate times the share of letters
/// that are misread is the probability of a confusion.
enum ShapePrior {
  /// The forms in which two letters look alike.
  private enum Where {
    case anywhere
    /// Initial and medial.
    case joined
    /// Final and isolated.
    case end
  }

  /// Letters that are mistaken for one another, in both directions.
  private static let alike: [(letters: String, rate: Double, place: Where)] = [
    // The same rasm, told apart by dots or hamza.
    ("بتثنيئ", 0.13, .joined), ("بتث", 0.22, .end), ("يىئ", 0.15, .end), ("جحخ", 0.28, .anywhere),
    ("دذ", 0.45, .anywhere), ("رز", 0.45, .anywhere), ("سش", 0.35, .anywhere), ("صض", 0.4, .anywhere),
    ("طظ", 0.4, .anywhere), ("عغ", 0.35, .anywhere), ("فق", 0.35, .joined), ("فق", 0.08, .end), ("هة", 0.2, .end),
    ("وؤ", 0.05, .anywhere), ("اأإآ", 0.15, .anywhere), ("نت", 0.05, .end), ("نبثي", 0.02, .end),
    // Shapes that run together when ink spreads or fades.
    ("سم", 0.07, .joined), ("ور", 0.07, .anywhere), ("عم", 0.06, .joined), ("فغ", 0.07, .joined), ("قغ", 0.04, .joined),
    ("عح", 0.03, .anywhere), ("حم", 0.03, .joined), ("هم", 0.05, .joined), ("هبي", 0.025, .joined),
    ("شق", 0.06, .joined), ("شتثن", 0.03, .joined), ("سبتني", 0.025, .joined), ("صم", 0.03, .joined),
    ("صس", 0.04, .joined), ("ضش", 0.04, .joined), ("فم", 0.04, .joined), ("قم", 0.03, .joined), ("در", 0.06, .anywhere),
    ("ذز", 0.06, .anywhere), ("دل", 0.02, .anywhere), ("لا", 0.05, .anywhere), ("كل", 0.05, .anywhere),
    ("لئن", 0.02, .joined), ("وقف", 0.04, .end), ("رن", 0.03, .end), ("زن", 0.03, .end), ("ةد", 0.02, .end),
    ("ءع", 0.05, .anywhere), ("عغئ", 0.02, .joined), ("جب", 0.02, .joined), ("خق", 0.02, .joined),
    ("طك", 0.02, .anywhere),
    ("طل", 0.02, .joined), ("هع", 0.02, .joined), ("يد", 0.01, .anywhere), ("ءم", 0.02, .end), ("هو", 0.02, .end),
  ]

  /// What one letter is taken for, but not the other way round.
  private static let oneWay: [(printed: String, read: String, rate: Double)] = [
    ("أ", "ا", 0.45), ("إ", "ا", 0.45), ("آ", "ا", 0.3), ("آ", "أ", 0.2), ("ؤ", "و", 0.4), ("ئ", "ى", 0.1),
    ("ي", "ى", 0.1), ("ة", "ه", 0.3), ("ء", "ة", 0.25), ("ء", "ا", 0.05), ("ء", "ئ", 0.05), ("ئ", "ن", 0.1),
    ("ئ", "ي", 0.15),
  ]

  /// Two letters read as one, or one read as two.
  private static let runTogether: [(printed: String, read: String, rate: Double)] = [
    ("عم", "ص", 0.05), ("عم", "ض", 0.01), ("غم", "ض", 0.02), ("لم", "م", 0.03), ("نم", "م", 0.02), ("يم", "م", 0.02),
    ("تم", "ق", 0.02), ("لح", "ح", 0.02), ("لج", "ج", 0.02), ("نج", "ج", 0.01), ("لا", "ا", 0.02), ("لأ", "أ", 0.02),
    ("لك", "ك", 0.02), ("ين", "س", 0.01), ("بي", "س", 0.01), ("تي", "ش", 0.01), ("سي", "ش", 0.01), ("نت", "ش", 0.01),
    ("ني", "ش", 0.01), ("تن", "ش", 0.01), ("عا", "ط", 0.005), ("صد", "ط", 0.005), ("ال", "لا", 0.02),
    ("س", "تن", 0.01), ("س", "ين", 0.01), ("ش", "تن", 0.01), ("ش", "نت", 0.01), ("ص", "عم", 0.01), ("ص", "مم", 0.01),
    ("ض", "غم", 0.01), ("ط", "لا", 0.005), ("ك", "لا", 0.01), ("س", "مم", 0.01), ("م", "لم", 0.02),
    ("س", "مس", 0.03), ("ه", "لا", 0.005), ("و", "ور", 0.005), ("د", "لا", 0.005),
  ]

  /// Digits taken for letters, by value.
  private static let digits: [(printed: String, digit: UInt8, rate: Double)] = [
    ("ا", 1, 0.02), ("أ", 1, 0.02), ("ل", 1, 0.01), ("ه", 5, 0.03), ("ة", 5, 0.03), ("ه", 0, 0.02), ("ة", 0, 0.02),
    ("و", 9, 0.01), ("م", 0, 0.004), ("ر", 2, 0.004), ("ن", 0, 0.004), ("ط", 6, 0.004), ("ع", 4, 0.008),
    ("ح", 7, 0.002),
    ("ء", 2, 0.01), ("ء", 4, 0.01), ("و", 2, 0.004), ("ف", 9, 0.004), ("ق", 9, 0.004), ("ك", 4, 0.002),
  ]

  /// Rate of a letter read as any other one.
  private static let anyOther = 0.1 / 36
  /// Rate of a letter lost.
  private static let lost = 0.07
  /// Rate of letters that were not printed, in all.
  private static let added = 0.15

  /// The relative rates, and their table.
  static func rates() -> ConfusionRates {
    var rates = ConfusionRates()
    for form in 0..<4 {
      for printed in 1...LetterCode.letters {
        for read in 1...LetterCode.letters where read != printed {
          rates[form, UInt8(printed), UInt8(read)] = anyOther
        }
        for read in LetterCode.letters + 1..<LetterCode.count { rates[form, UInt8(printed), UInt8(read)] = 1e-5 }
        rates[form, UInt8(printed), 0] = lost
      }
    }
    for (letters, rate, place) in alike {
      let codes = letters.unicodeScalars.map { LetterCode.letter($0) }
      for printed in codes {
        for read in codes where read != printed {
          for form in forms(place) { rates[form, printed, read] += rate }
        }
      }
    }
    for (printed, read, rate) in oneWay {
      for form in 0..<4 { rates[form, code(printed), code(read)] += rate }
    }
    for (printed, digit, rate) in digits {
      for form in 0..<4 { rates[form, code(printed), LetterCode.firstDigit + digit] += rate }
    }
    for form in 0..<4 {
      for read in 1...UInt8(LetterCode.letters) { rates.added[form << 6 | Int(read)] = added(read, form) }
    }
    for entry in runTogether where entry.rate > 0 {
      guard let printed = LetterCode.codes(entry.printed), let read = LetterCode.codes(entry.read) else { continue }
      rates.segments[.init(printed: printed, read: read)] = entry.rate
    }
    return rates
  }

  /// The rate of a letter that was not printed: a whole letter standing free, or a proclitic, hardly comes from nothing.
  private static func added(_ read: UInt8, _ form: Int) -> Double {
    let even = added / Double(LetterCode.letters)
    return form == 0 ? even * 0.3 : form == 1 ? even * 0.5 : even
  }

  private static func forms(_ place: Where) -> [Int] {
    switch place {
    case .anywhere: [0, 1, 2, 3]
    case .joined: [1, 2]
    case .end: [0, 3]
    }
  }

  private static func code(_ letter: String) -> UInt8 { LetterCode.codes(letter)?.first ?? 0 }
}

/// Relative rates of confusions; see ``ShapePrior``.
struct ConfusionRates: Sendable {
  /// Two letters read as one or two, or one as two.
  struct Segment: Hashable, Sendable {
    var printed: [UInt8]
    var read: [UInt8]
  }

  private var single = [Double](repeating: 0, count: 4 * 64 * 64)
  /// The rate of a letter being read where none was printed, by the form and code of what was read.
  var added = [Double](repeating: 1e-5, count: 4 * 64)
  var segments: [Segment: Double] = [:]

  /// The rate of a letter in a joining form being read as another, or, as 0, lost.
  subscript(form: Int, printed: UInt8, read: UInt8) -> Double {
    get { single[(form << 6 | Int(printed)) << 6 | Int(read)] }
    set { single[(form << 6 | Int(printed)) << 6 | Int(read)] = newValue }
  }
}
