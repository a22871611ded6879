/// The names of numbers: written Arabic in all genders, cases and spellings, and what is common in dialects.
///
/// Words are given without hamza on alef where that is folded anyway; see ``LetterKey``.
enum NumberNames {
  /// 3…9: stems of the feminine form (which counts masculine things is the stem and ة).
  private static let stems: [(value: Int, stems: [String])] = [
    (3, ["ثلاث", "ثلث", "تلات", "تلت", "ثلات", "ثلت"]), (4, ["أربع"]), (5, ["خمس"]), (6, ["ست"]), (7, ["سبع"]),
    (8, ["ثماني", "ثمان", "ثمن", "تمان", "تمن", "تماني", "ثمني", "تمني"]), (9, ["تسع"]),
  ]

  private static let hundredNames = ["مئة", "مائة", "مأة", "مية", "ماية"]

  static func cardinals() -> [(String, NumberSense)] {
    var words: [(String, NumberSense)] = []
    func add(_ role: NumberSense.Role, _ value: Int, _ names: String) {
      for name in names.split(separator: " ") { words.append((String(name), NumberSense(role: role, value: value))) }
    }
    add(.zero, 0, "صفر صفرا")
    add(.unit, 1, "واحد واحدة واحدا")
    add(.boundUnit, 1, "أحد إحدى احدا")
    add(.unit, 2, "اثنان اثنين اثنتان اثنتين ثنتان ثنتين اتنين اتنان تنين ثنين جوج زوز")
    add(.boundUnit, 2, "اثنا اثني اثنتا اثنتي ثنتا ثنتي اتنا اتني")
    add(.unit, 3, "ثلاثة ثلاث ثلاثا تلاتة تلات ثلاتة تلت ثلث تلث")
    add(.unit, 4, "أربعة أربع أربعا ربعة")
    add(.unit, 5, "خمسة خمس خمسا")
    add(.unit, 6, "ستة ست ستا")
    add(.unit, 7, "سبعة سبع سبعا")
    add(.unit, 8, "ثمانية ثماني ثمان ثمانيا ثمنية تمانية تمنية تماني تمان")
    add(.unit, 9, "تسعة تسع تسعا تسعود")
    add(.ten, 10, "عشرة عشر عشرا")
    add(.tens, 20, "عشرون عشرين")
    add(.tens, 30, "ثلاثون ثلاثين تلاتين تلاتون")
    add(.tens, 40, "أربعون أربعين ربعين")
    add(.tens, 50, "خمسون خمسين")
    add(.tens, 60, "ستون ستين")
    add(.tens, 70, "سبعون سبعين")
    add(.tens, 80, "ثمانون ثمانين تمانين تمانون تمنين")
    add(.tens, 90, "تسعون تسعين")
    add(.hundred, 100, "مئة مائة مأة مية ماية")
    add(.hundreds, 200, "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي ميتين ميتان متين")
    add(.tenPlural, 10, "عشرات")
    add(.dozen, 12, "دزينة دزينات درزن درازن درزينة درزينات دستة دستات")
    add(.dozen, 24, "دزينتان دزينتين درزنان درزنين درزينتان درزينتين")
    add(.hundredPlural, 100, "مئات ميات مئون مئين")
    for (value, stems) in stems {
      for stem in stems {
        for name in hundredNames {
          add(.hundreds, value * 100, stem + name)
          add(.hundreds, value * 100, stem + "ة" + name)
        }
      }
    }
    // «تلتميت متر», «ربعمية دولار»
    for (value, stem) in [
      (3, "تلت"), (3, "ثلث"), (4, "ربع"), (5, "خمس"), (7, "سبع"), (8, "تمن"), (8, "ثمن"), (9, "تسع"),
    ] {
      add(.hundreds, value * 100, "\(stem)ميت")
    }
    add(.hundreds, 400, "ربعمية ربعمئة ربعمائة")
    // «عشرتلاف جنيه», «خمستلاف»
    for (value, stem) in [
      (3, "تلتت"), (3, "تلات"), (4, "أربعت"), (5, "خمست"), (6, "ست"), (7, "سبعت"), (8, "تمنت"), (9, "تسعت"),
      (10, "عشرت"),
    ] {
      for ending in ["لاف", "آلاف"] { add(.scaleDual, value * 1000, stem + ending) }
    }
    // «ثلاثتهم», «أربعتنا»; not ten, which so is "their company".
    for (value, stem) in [
      (3, "ثلاثت"), (3, "تلاتت"), (4, "أربعت"), (5, "خمست"), (6, "ستت"), (7, "سبعت"), (8, "ثمانيت"), (8, "تمانيت"),
      (9, "تسعت"),
    ] {
      for owner in ["هم", "هن", "نا", "كم", "ن"] where owner.count == 2 || value < 6 {
        add(.allOf, value, stem + owner)
      }
    }
    scales(add)
    teens(add)
    return words
  }

  private static func scales(_ add: (NumberSense.Role, Int, String) -> Void) {
    add(.scale, 1000, "ألف ألفا")
    add(.scaleDual, 2000, "ألفان ألفين ألفي")
    add(.scalePlural, 1000, "آلاف ألوف آلافا الآف تلاف تالاف")
    let names: [(Int, [String], [String])] = [
      (1_000_000, ["مليون"], ["ملايين", "ملاين"]),
      (1_000_000_000, ["مليار"], ["مليارات"]),
      (1_000_000_000, ["بليون"], ["بلايين", "بليونات"]),
      (1_000_000_000_000, ["تريليون", "ترليون"], ["تريليونات", "ترليونات"]),
      (1_000_000_000_000_000, ["كوادريليون", "كدريليون"], ["كوادريليونات"]),
    ]
    for (value, singulars, plurals) in names {
      for name in singulars {
        add(.scale, value, "\(name) \(name)ا")
        add(.scaleDual, 2 * value, "\(name)ان \(name)ين \(name)ي")
      }
      for name in plurals { add(.scalePlural, value, name) }
    }
  }

  private static func teens(_ add: (NumberSense.Role, Int, String) -> Void) {
    for (value, stems) in stems {
      for stem in stems {
        for middle in ["ة", "", "ت", "ط", "تا", "طا"] {
          add(.teen, value + 10, "\(stem)\(middle)عشر \(stem)\(middle)عش")
        }
        for middle in ["تا", "طا", "ا"] { add(.teen, value + 10, "\(stem)\(middle)شر") }
      }
    }
    for stem in ["خمس", "ست", "سبع", "تسع", "أربع"] {
      let value = ["خمس": 15, "ست": 16, "سبع": 17, "تسع": 19, "أربع": 14][stem, default: 0]
      add(.teen, value, "\(stem)عشرة \(stem)ةعشر")
    }
    add(.teen, 11, "احدعشر احدعش حدعشر حدعش حداشر حداعش احداشر احداعش احدىعشر احدىعشرة احداعشر ايداعش")
    add(.teen, 12, "اثناعشر اثنعشر اثنعش اثنيعشر اثنتاعشر اطنعش اطناعش اطنعشر اطناعشر اتناشر اتناعش اتنعش اثناعش تناشر")
    add(.teen, 13, "ثلطعش تلطعش ثلطعشر تلطعشر تلتاشر ثلثتعش")
    add(.teen, 16, "سطعش سطعشر سطاش ستاش ستطاش")
    // The Maghreb.
    add(.teen, 12, "طناش اثناش")
    add(.teen, 18, "ثمنطاش تمنتاش")
    for (value, stem) in [
      (11, "حد"), (12, "طن"), (13, "تلط"), (14, "ربعط"), (15, "خمسط"), (17, "سبعط"), (18, "تمنط"), (19, "تسعط"),
    ] {
      add(.teen, value, "\(stem)اش")
    }
  }

  static func ordinals() -> [(String, OrdinalSense)] {
    let names: [(Int, String)] = [
      (1, "أول أولى"), (2, "ثاني ثانية ثان تاني تانية"), (3, "ثالث ثالثة تالت تالتة"), (4, "رابع رابعة"),
      (5, "خامس خامسة"), (6, "سادس سادسة"), (7, "سابع سابعة"), (8, "ثامن ثامنة تامن تامنة"), (9, "تاسع تاسعة"),
      (10, "عاشر عاشرة"),
    ]
    var words: [(String, OrdinalSense)] = []
    for (value, forms) in names {
      for form in forms.split(separator: " ") {
        words.append((String(form), OrdinalSense(role: .unit, value: value)))
      }
    }
    // «أولاها», «ثالثهما»
    let owned: [(Int, String)] = [
      (1, "أول أولا"), (2, "ثاني ثانيت"), (3, "ثالث ثالثت"), (4, "رابع رابعت"), (5, "خامس خامست"), (6, "سادس سادست"),
      (7, "سابع سابعت"), (8, "ثامن ثامنت"), (9, "تاسع تاسعت"), (10, "عاشر عاشرت"),
    ]
    for (value, stems) in owned {
      for stem in stems.split(separator: " ") {
        for owner in ["ها", "هم", "هن", "هما"] {
          words.append((stem + owner, OrdinalSense(role: .unit, value: value)))
        }
      }
    }
    // «حل ثالثاً»
    for (value, form) in zip(2..., ["ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا"]) {
      words.append((form, OrdinalSense(role: .unit, value: value)))
    }
    for form in ["حادي", "حادية"] { words.append((form, OrdinalSense(role: .boundUnit, value: 1))) }
    return words
  }

  /// The names of parts, in the singular, dual and plural.
  static func denominators() -> [(String, UInt8)] {
    let names: [(UInt8, String)] = [
      (2, "نصف نصفا نص"), (3, "ثلث ثلثا ثلثان ثلثين ثلثي أثلاث تلت تلتين"), (4, "ربع ربعا ربعي أرباع ترباع"),
      (5, "خمسا خمسي أخماس"), (6, "سدس سدسي أسداس"), (7, "أسباع"), (8, "ثمن أثمان"), (9, "أتساع"),
      (10, "أعشار"),
    ]
    let plain = names.flatMap { value, forms in forms.split(separator: " ").map { (String($0), value) } }
    // «ثلثهم», «نصفها»
    let possessed: [(UInt8, String)] = [(2, "نصف"), (3, "ثلث"), (4, "ربع"), (5, "خمس"), (6, "سدس"), (10, "عشر")]
    return plain
      + possessed.flatMap { value, name in ["هم", "ها", "هن", "هما"].map { (name + $0, value) } }
      + [("نصفنا", 2), ("ثلثنا", 3), ("نصفه", 2), ("ثلثه", 3), ("نصهم", 2), ("نصهن", 2), ("نصنا", 2), ("نصن", 2)]
      + [("تلتهن", 3)]
      + twoThirdsOfThem.map { ($0, 3) }
  }

  /// «ثلثاها», «ثلثيهم»
  static let twoThirdsOfThem =
    ["تلتينهم", "تلتينهن"] + ["ثلثا", "ثلثي"].flatMap { name in ["ه", "هم", "ها", "هن", "هما"].map { name + $0 } }

  /// Whole words that would fall apart into a particle and the name of a number; held together by being in the vocabulary.
  static let lookalikes = [
    "لست", "كست", "فست", "ولست", "فلست", "كمية", "كميات", "كميته", "كميتها", "كميتين", "كمئة",
    "كالفين", "للصين", "كامران", "برايان", "بردان",
  ]

  /// Words in their own right that are one letter away from the name of a number.
  private static let otherWords: Set<String> = [
    "سعة", "ملون", "يسعون", "يسعين", "يسعة", "نسعة", "بسعة", "يمانية", "يمانين", "عرين", "عسرة", "عشة", "عرة", "تعة",
    "خسة",
    "سبة", "تسة", "شبعة", "شعبة", "سمعة", "ملين", "ملان", "عشرن", "تشعة", "ثلثة", "ثلاة", "ملار", "مليا", "حمسة",
  ]

  /// Misreadings of «مئة» and «مائة», mostly met in «بالمئة».
  static let garbledHundreds = ["مثة", "منة", "متة", "ماثة", "مانة", "ماتة", "مئنة", "مائه"]

  /// Misreadings of single letters in the longer names: a dot or a tooth more or less.
  static func garbled() -> [(String, NumberSense)] {
    let names: [(String, NumberSense.Role, Int)] = [
      ("ثلاثة", .unit, 3), ("اربعة", .unit, 4), ("خمسة", .unit, 5), ("سبعة", .unit, 7), ("ثمانية", .unit, 8),
      ("تسعة", .unit, 9), ("عشرة", .ten, 10), ("عشرون", .tens, 20), ("عشرين", .tens, 20), ("ثلاثون", .tens, 30),
      ("ثلاثين", .tens, 30), ("اربعون", .tens, 40), ("اربعين", .tens, 40), ("خمسون", .tens, 50), ("خمسين", .tens, 50),
      ("سبعون", .tens, 70), ("سبعين", .tens, 70), ("ثمانون", .tens, 80), ("ثمانين", .tens, 80), ("تسعون", .tens, 90),
      ("تسعين", .tens, 90), ("مليون", .scale, 1_000_000), ("ملايين", .scalePlural, 1_000_000),
      ("مليار", .scale, 1_000_000_000),
    ]
    let confusions: [String] = ["بتثني", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق", "كل"]
    var words: [(String, NumberSense)] = []
    for (name, role, value) in names {
      let sense = NumberSense(role: role, value: value, isGarbled: true)
      let letters = Array(name)
      for index in letters.indices {
        for group in confusions where group.contains(letters[index]) {
          for other in group where other != letters[index] {
            words.append((String(letters[..<index]) + String(other) + String(letters[(index + 1)...]), sense))
          }
        }
        if letters.count >= 4, index > 0, index < letters.count - 1 {
          words.append((String(letters[..<index] + letters[(index + 1)...]), sense))
        }
      }
    }
    return words.filter { !otherWords.contains($0.0) }
  }
}
