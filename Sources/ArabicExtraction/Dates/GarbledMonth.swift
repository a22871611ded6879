/// Month names as a bad OCR leaves them: «تسرين الأول», «ديسمير», «حزبران».
///
/// A name is accepted at a distance of one letter, or two letters of like shape in a long one; where two months are equally
/// near, none is. It is asked for only between a day and a year, or before the second word of a double name.
enum GarbledMonth {
  private static let names: [(name: [UInt8], month: Int)] = [
    ("يناير", 1), ("فبراير", 2), ("مارس", 3), ("أبريل", 4), ("مايو", 5), ("يونيو", 6), ("يوليو", 7), ("أغسطس", 8),
    ("سبتمبر", 9), ("أكتوبر", 10), ("نوفمبر", 11), ("ديسمبر", 12), ("شباط", 2), ("آذار", 3), ("نيسان", 4), ("أيار", 5),
    ("حزيران", 6), ("تموز", 7), ("أيلول", 9), ("جانفي", 1), ("فيفري", 2), ("أفريل", 4), ("جويلية", 7), ("دجنبر", 12),
    ("شتنبر", 9), ("نونبر", 11),
  ].map { (letters($0.0), $0.1) }

  private static let heads: [(name: [UInt8], head: Int)] = [("كانون", 1), ("تشرين", 2)].map { (letters($0.0), $0.1) }

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
  static func read(_ text: LexedText, _ index: Int, lexicon parser: DateParser) -> (month: Int, words: Int)? {
    guard let key = text.key(index), key.count >= 3 else { return nil }
    let word = (0..<key.count).map { key[$0] }
    if let head = nearest(word, heads.map { ($0.name, $0.head) }) {
      let tail = parser.sense(index + 1)
      if tail.kind == .ordinal, tail.value <= 2, text[index + 1].proclitics.isSubset(of: [.al]) {
        return (head == 1 ? (tail.value == 1 ? 12 : 1) : (tail.value == 1 ? 10 : 11), 2)
      }
    }
    return nearest(word, names.map { ($0.name, $0.month) }).map { ($0, 1) }
  }

  private static func nearest(_ word: [UInt8], _ names: [([UInt8], Int)]) -> Int? {
    var best = Int.max
    var found: Int?
    for (name, month) in names where abs(name.count - word.count) <= 1 {
      let cost = distance(word, name)
      // Two points a letter of another shape, one a letter of like shape.
      let limit = name.count >= 6 ? 3 : (name.count >= 5 ? 2 : 1)
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
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(stride(from: 0, through: right.count * 2, by: 2))
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] += 2
      for (j, b) in right.enumerated() {
        let change = a == b ? 0 : (shapes.contains { $0.contains(a) && $0.contains(b) } ? 1 : 2)
        let best = min(diagonal + change, row[j] + 2, row[j + 1] + 2)
        diagonal = row[j + 1]
        row[j + 1] = best
      }
      _ = i
    }
    return row[right.count]
  }
}
