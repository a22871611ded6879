/// Arabic news text made from a seed: the same on every machine.
struct NewsText {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func number(below count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  private mutating func one(of words: [String]) -> String { words[number(below: words.count)] }

  /// Paragraphs of a given size in UTF-8 bytes, at least.
  mutating func text(bytes: Int) -> String {
    var output = ""
    while output.utf8.count < bytes {
      for _ in 0..<(2 + number(below: 4)) { output += sentence() + " " }
      output += "\n"
    }
    return output
  }

  /// Lines of a log of attacks, of which almost every word belongs to a date or a number.
  mutating func log(bytes: Int) -> String {
    var output = ""
    while output.utf8.count < bytes {
      output += "\(1 + number(below: 28)) \(one(of: Self.months)) \(2010 + number(below: 12))، "
      output += "الساعة \(1 + number(below: 12)):\(10 + number(below: 50)) مساءً: "
      output += "مقتل \(2 + number(below: 90)) \(one(of: Self.counted)) و\(2 + number(below: 9)) أطفال، "
      output += "وإصابة أكثر من \(20 + number(below: 300)) شخصاً خلال \(3 + number(below: 7)) ساعات.\n"
    }
    return output
  }

  /// A text as a poor scan gives it: one letter in so many is read as another that looks like it, or lost.
  mutating func garbled(_ text: String, oneIn share: Int) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard scalar.value >= 0x0621, scalar.value <= 0x064A, number(below: share) == 0 else {
        output.append(scalar)
        continue
      }
      let likes = Self.alike.first { $0.contains(scalar) } ?? []
      if !likes.isEmpty, number(below: 8) > 0 { output.append(likes[number(below: likes.count)]) }
    }
    return String(output)
  }

  /// Letters that are read for one another.
  private static let alike: [[Unicode.Scalar]] = [
    ["ب", "ت", "ث", "ن", "ي"], ["ج", "ح", "خ"], ["د", "ذ"], ["ر", "ز", "و"], ["س", "ش"], ["ص", "ض"], ["ط", "ظ"],
    ["ع", "غ"],
    ["ف", "ق"], ["ا", "أ", "إ"], ["ه", "ة"], ["م", "ه"],
  ]

  private mutating func sentence() -> String {
    var words: [String] = []
    for _ in 0..<(8 + number(below: 18)) {
      switch number(below: 40) {
      case 0: words.append("\(1 + number(below: 28)) \(one(of: Self.months)) \(2010 + number(below: 12))")
      case 1: words.append("\(2 + number(below: 90)) \(one(of: Self.counted))")
      case 2: words.append(one(of: ["١٧", "٢٠١٨", "٣٫٥", "١٬٢٣٤"]))
      case 3: words.append(one(of: Self.marked))
      case 4: words.append(one(of: Self.stretched))
      case 5...14: words.append(one(of: Self.particles))
      default:
        let noun = one(of: Self.nouns)
        words.append((noun.hasPrefix("ل") ? "ال" : one(of: Self.prefixes)) + noun)
      }
      if number(below: 12) == 0 { words[words.count - 1] += "،" }
    }
    return words.joined(separator: " ") + one(of: [".", ".", ".", "؟"])
  }

  private static let months = ["كانون الثاني", "آذار", "نيسان", "أيار", "تموز", "يناير", "فبراير", "نوفمبر", "ديسمبر"]
  private static let counted = ["غارة جوية", "قتيلاً", "جريحاً", "مدنياً", "قذيفة", "منزلاً", "عائلة", "شخصاً"]
  private static let marked = ["مُحَمَّد", "مساءً", "جدّاً", "كُلّاً", "لاحقاً", "تثبّتت"]
  private static let stretched = ["الـتحالف", "قــال", "مـــن", "بـ 40"]
  private static let particles = [
    "في", "من", "على", "إلى", "عن", "أن", "التي", "الذي", "بعد", "قبل", "بين", "مع", "لم", "قد",
  ]
  private static let prefixes = ["", "", "ال", "ال", "ال", "وال", "بال", "لل", "و", "ب"]
  private static let nouns = [
    "مدينة", "بلدة", "قرية", "منطقة", "محافظة", "قوات", "عملية", "غارات", "ضربات", "بيان", "تحالف", "دولي", "تقرير",
    "مصادر", "مدنيين", "أطفال", "نساء", "مستشفى", "مدرسة", "سوق", "طريق", "جسر", "معبر", "مخيم", "نازحين", "لاجئين",
    "حكومة", "وزارة", "دفاع", "صحة", "خارجية", "رئيس", "مسؤول", "متحدث", "شهود", "ناشطون", "منظمة", "حقوق", "إنسان",
    "أمم", "متحدة", "مجلس", "أمن", "قرار", "اتفاق", "هدنة", "قصف", "اشتباكات", "انفجار", "سيارة", "مفخخة", "قتلى",
    "جرحى", "ضحايا", "إصابات", "أضرار", "مادية", "منازل", "مبنى", "حي", "شرقي", "غربي", "شمال", "جنوب", "ريف", "نهر",
    "صباح", "مساء", "يوم", "أسبوع", "شهر", "عام", "ماضي", "جاري", "حالي", "سابق", "جديدة", "كبيرة", "عسكرية", "جوية",
    "برية", "طيران", "طائرات", "مسيرة", "مدفعية", "صواريخ", "قذائف", "مسلحين", "عناصر", "تنظيم", "فصائل", "معارضة",
  ]
}
