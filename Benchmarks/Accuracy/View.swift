/// What of a text is compared.
enum View: String, CaseIterable {
  /// Everything between white space.
  case strict
  /// Without punctuation.
  case word
  /// Without punctuation, vowel signs and tatweel, digits of one kind: the headline.
  case core

  func words(_ text: String) -> [String] {
    if self == .strict { return text.split(whereSeparator: \.isWhitespace).map(String.init) }
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if View.isVowelSign(scalar) {
        if self == .word, scalar != "\u{0640}" { word.append(scalar) }  // ARABIC TATWEEL
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.append(View.digit(scalar) ?? scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  private static func isVowelSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED, 0x0640: true
    default: false
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    (0x0660...0x0669).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0x0660 + 0x30) : nil
  }
}

/// The alignment of two rows of words at the least number of changes.
enum WordAlignment {
  /// The distance, and for each word of the first row whether the second has it.
  static func compare(_ a: [String], _ b: [String]) -> (distance: Int, kept: [Bool], added: Int) {
    let width = b.count + 1
    var cost = [Int](repeating: 0, count: (a.count + 1) * width)
    for j in 0...b.count { cost[j] = j }
    for i in 0..<a.count {
      cost[(i + 1) * width] = i + 1
      for j in 0..<b.count {
        let change = cost[i * width + j] + (a[i] == b[j] ? 0 : 1)
        cost[(i + 1) * width + j + 1] = min(change, cost[i * width + j + 1] + 1, cost[(i + 1) * width + j] + 1)
      }
    }
    var kept = [Bool](repeating: false, count: a.count)
    var (i, j, added) = (a.count, b.count, 0)
    while i > 0 || j > 0 {
      let here = cost[i * width + j]
      if i > 0, j > 0, a[i - 1] == b[j - 1], cost[(i - 1) * width + j - 1] == here {
        kept[i - 1] = true
        (i, j) = (i - 1, j - 1)
      } else if i > 0, j > 0, cost[(i - 1) * width + j - 1] + 1 == here {
        (i, j) = (i - 1, j - 1)
      } else if i > 0, cost[(i - 1) * width + j] + 1 == here {
        i -= 1
      } else {
        j -= 1
        added += 1
      }
    }
    return (cost[a.count * width + b.count], kept, added)
  }
}
