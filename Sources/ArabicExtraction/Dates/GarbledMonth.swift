/// Month names as a bad OCR leaves them: «تسرين الأول», «ديسمير», «حزبران».
///
/// A name is accepted at a distance of one letter, or two letters of like shape in a long one; where two months are equally
/// near, none is. It is asked for only between a day and a year, before the second word of a double name, or between a
/// preposition and a year.
enum GarbledMonth {
  /// A name with its month, or the first word of a double name.
  private struct Name: Sendable {
    let letters: LetterKey
    let value: Int
    /// Its letters and those of like shape, a bit each.
    let reach: UInt64

    init(_ word: String, _ value: Int) {
      letters = LetterKey(word) ?? LetterKey(bits: 0)
      self.value = value
      reach = GarbledMonth.letters(word).reduce(0) { $0 | GarbledMonth.alike[Int($1 & 63)] }
    }
  }

  private static let names: [Name] = [
    ("يناير", 1), ("فبراير", 2), ("مارس", 3), ("أبريل", 4), ("مايو", 5), ("يونيو", 6), ("يوليو", 7), ("أغسطس", 8),
    ("سبتمبر", 9), ("أكتوبر", 10), ("نوفمبر", 11), ("ديسمبر", 12), ("شباط", 2), ("آذار", 3), ("نيسان", 4), ("أيار", 5),
    ("حزيران", 6), ("تموز", 7), ("أيلول", 9), ("جانفي", 1), ("فيفري", 2), ("أفريل", 4), ("جويلية", 7), ("دجنبر", 12),
    ("شتنبر", 9), ("نونبر", 11),
  ].map { Name($0.0, $0.1) }

  private static let heads: [Name] = [("كانون", 1), ("تشرين", 2)].map { Name($0.0, $0.1) }

  /// Letters that differ in dots alone, or that a machine takes for one another.
  private static let shapes: [[UInt8]] = [
    "بتثني", "جحخ", "دذ", "رزو", "سش", "صض", "طظ", "عغم", "فقو", "هةم", "كل", "سم",
  ]
  .map { letters($0) }

  private static func letters(_ word: String) -> [UInt8] {
    guard let key = LetterKey(word) else { return [] }
    return (0..<key.count).map { key[$0] }
  }

  /// The month, and how many words its name has here.
  ///
  /// - Parameters:
  ///   - start: the byte where the word begins, where a particle stands before it.
  ///   - isLed: whether all around it says that a month stands here, so that a short name may have lost any one letter.
  static func read(
    _ text: LexedText, _ index: Int, from start: Int? = nil, isLed: Bool = false, lexicon parser: DateParser
  ) -> (month: Int, words: Int)? {
    guard let key = text.key(index, from: start), key.count >= 3 else { return nil }
    if let head = nearest(key, heads) {
      let tail = parser.sense(index + 1)
      if tail.kind == .ordinal, tail.value <= 2, text[index + 1].proclitics.isSubset(of: [.al]) {
        return (head == 1 ? (tail.value == 1 ? 12 : 1) : (tail.value == 1 ? 10 : 11), 2)
      }
    }
    return nearest(key, names, least: isLed ? 2 : 1).map { ($0, 1) }
  }

  /// The month whose name of six letters and more stands here with two letters in each other's place: «نوفبمر».
  static func turned(_ text: LexedText, _ index: Int) -> Int? {
    guard (12...16).contains(text[index].range.count), let key = text.key(index) else { return nil }
    return names.first { isTurned(key, $0.letters) }?.value
  }

  private static func isTurned(_ word: LetterKey, _ name: LetterKey) -> Bool {
    guard name.count >= 6, word.count == name.count,
      let first = (0..<name.count - 1).first(where: { word[$0] != name[$0] })
    else { return false }
    return word[first] == name[first + 1] && word[first + 1] == name[first]
      && (first + 2..<name.count).allSatisfy { word[$0] == name[$0] }
  }

  /// By letter, the letters of like shape and itself, a bit each.
  private static let alike: [UInt64] = (0..<64).map { letter in
    shapes.filter { $0.contains(UInt8(letter)) }.joined().reduce(1 << UInt64(letter)) { $0 | 1 << UInt64($1 & 63) }
  }

  private static func nearest(_ word: LetterKey, _ names: [Name], least: Int = 1) -> Int? {
    let letters = (0..<word.count).reduce(UInt64(0)) { $0 | 1 << UInt64(word[$1]) }
    var best = Int.max
    var found: Int?
    for name in names where abs(name.letters.count - word.count) <= 1 {
      // Two points a letter of another shape, one a letter of like shape.
      let limit = name.letters.count >= 6 ? 3 : (name.letters.count >= 5 ? 2 : least)
      // A letter of the word that has no like in the name costs two at least.
      if (letters & ~name.reach).nonzeroBitCount * 2 > limit { continue }
      let (cost, month) = (distance(word, name.letters), name.value)
      if cost > limit { continue }
      if cost < best {
        (best, found) = (cost, month)
      } else if cost == best, found != month {
        found = nil
      }
    }
    return found
  }

  /// Levenshtein's distance, a letter for one of like shape counting one, all else two.
  private static func distance(_ left: LetterKey, _ right: LetterKey) -> Int {
    let width = right.count
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: width + 1) { row in
      for j in 0...width { row[j] = 2 * j }
      for i in 0..<left.count {
        let a = left[i]
        let likes = alike[Int(a)]
        var diagonal = row[0]
        row[0] += 2
        for j in 0..<width {
          let b = right[j]
          let change = a == b ? 0 : (likes >> UInt64(b) & 1 == 1 ? 1 : 2)
          let best = min(diagonal + change, row[j] + 2, row[j + 1] + 2)
          diagonal = row[j + 1]
          row[j + 1] = best
        }
      }
      return row[width]
    }
  }
}
