/// Slips of the writer: forms that differ in hamza on alef, ى/ي or ة/ه alone.
enum Orthography {
  /// A form of which another may be a slip.
  struct Sibling {
    var codes: [UInt8]
    /// How many times likelier it must be for the other to be its slip.
    var slipRatio: Double
  }

  private static let alef = LetterCode.letter("ا")
  private static let lam = LetterCode.letter("ل")
  private static let hamzaAbove = LetterCode.letter("أ")
  private static let hamzaBelow = LetterCode.letter("إ")
  private static let madda = LetterCode.letter("آ")
  private static let yeh = LetterCode.letter("ي")
  private static let maqsura = LetterCode.letter("ى")
  private static let heh = LetterCode.letter("ه")
  private static let marbuta = LetterCode.letter("ة")

  /// The class of letters that are mistaken for one another in writing.
  static let fold: [UInt8] = {
    var table = (0..<UInt8(LetterCode.count)).map { $0 }
    for letter in [hamzaAbove, hamzaBelow, madda] { table[Int(letter)] = alef }
    table[Int(maqsura)] = yeh
    table[Int(marbuta)] = heh
    return table
  }()

  /// Whether two words differ in nothing but what a writer may slip on: an alef with or without its hamza anywhere, ى/ي
  /// and ة/ه at the end.
  static func sameBut(_ a: some Collection<UInt8>, _ b: some Collection<UInt8>) -> Bool {
    guard a.count == b.count else { return false }
    var position = 0
    for (left, right) in zip(a, b) {
      position += 1
      if left == right { continue }
      if fold[Int(left)] != fold[Int(right)] { return false }
      if fold[Int(left)] != alef, position != a.count { return false }
    }
    return true
  }

  /// The forms that differ from a word in one letter of these classes.
  static func siblings(of word: [UInt8]) -> [Sibling] {
    var result: [Sibling] = []
    for (index, letter) in word.enumerated() {
      let isLast = index == word.count - 1
      let isInitial = index == 0 || index >= 2 && word[index - 1] == lam && word[index - 2] == alef
      let others: [(UInt8, Double)] =
        switch letter {
        case alef where isInitial: [(hamzaAbove, 3), (hamzaBelow, 3), (madda, 3)]
        case alef: [(hamzaAbove, 10), (hamzaBelow, 10), (madda, 10)]
        case hamzaAbove: [(alef, 40), (hamzaBelow, 40), (madda, 12)]
        case hamzaBelow: [(alef, 3), (hamzaAbove, 30), (madda, 100)]
        case madda: [(alef, 100), (hamzaAbove, 100), (hamzaBelow, 100)]
        case yeh where isLast: [(maqsura, 60)]
        case maqsura where isLast: [(yeh, 3)]
        case heh where isLast: [(marbuta, 40)]
        case marbuta where isLast: [(heh, 30)]
        default: []
        }
      for (other, ratio) in others {
        var codes = word
        codes[index] = other
        result.append(Sibling(codes: codes, slipRatio: ratio))
      }
    }
    return result
  }
}
