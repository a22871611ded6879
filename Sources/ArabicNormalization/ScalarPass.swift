internal import ArabicText
internal import ICUBridge

/// The rules that look at one scalar, and at most at its neighbours.
enum ScalarPass {
  enum Kind { case lossless, folding }

  static func changes(in text: UTF8Text, _ tables: ScalarTables, _ kind: Kind) -> ChangeList {
    var list = ChangeList()
    let bytes = text.utf8
    var at = 0
    while at < bytes.count {
      let (value, length) = UTF8Decoding.scalar(bytes, at)
      if let entry = tables.entry(value, kind) {
        change(entry, value, at..<(at + length), bytes, tables, &list)
      }
      at += length
    }
    return list
  }

  private static func change(
    _ entry: ScalarTables.Entry, _ value: UInt32, _ range: Range<Int>, _ bytes: [UInt8], _ tables: ScalarTables,
    _ list: inout ChangeList
  ) {
    switch entry.action {
    case .keep: break
    case .remove: list.remove(range, entry.rule)
    case .put(let scalars):
      var encoded: [UInt8] = []
      for scalar in scalars { UTF8Decoding.append(scalar, to: &encoded) }
      list.replace(range, by: encoded, entry.rule)
    case .contextual(let context):
      let surroundings = Surroundings(bytes: bytes, range: range)
      switch context {
      case .joiner:
        if !surroundings.isInsideEmoji { list.remove(range, entry.rule) }
      case .tatweel: tatweel(range, surroundings, tables, &list)
      case .farsiYeh:
        let known = surroundings.endsWord && surroundings.isKnownInAlefMaqsura
        list.replace(range, byScalar: known ? 0x0649 : 0x064A, entry.rule)
      case .finalYeh:
        if surroundings.endsWord { list.replace(range, byScalar: 0x0649, entry.rule) }
      case .finalHeh:
        if surroundings.endsWord, surroundings.followsLetter { list.replace(range, byScalar: 0x0629, entry.rule) }
      case .otherScript:
        if let letter = LookAlikes.otherScripts[value], surroundings.isInsideArabicWord {
          list.replace(range, byScalar: letter, entry.rule)
        }
      }
    }
  }

  private static func tatweel(
    _ range: Range<Int>, _ surroundings: Surroundings, _ tables: ScalarTables, _ list: inout ChangeList
  ) {
    if tables.keepsCarryingTatweel, surroundings.isFollowedByMark { return }
    if surroundings.isBetweenNumbers {
      list.replace(range, by: CollectionOfOne(0x2D), .tatweel)
    } else {
      list.remove(range, .tatweel)
    }
  }
}

/// What stands around a scalar.
struct Surroundings {
  let bytes: [UInt8]
  let range: Range<Int>

  private func scalar(before end: Int) -> (value: UInt32, start: Int)? {
    guard end > 0 else { return nil }
    let (value, length) = UTF8Decoding.scalar(bytes, before: end)
    return (value, end - length)
  }

  private func scalar(at start: Int) -> (value: UInt32, end: Int)? {
    guard start < bytes.count else { return nil }
    let (value, length) = UTF8Decoding.scalar(bytes, start)
    return (value, start + length)
  }

  private func isWordScalar(_ value: UInt32) -> Bool {
    ArabicLetter.isLetter(value) || ArabicLetter.isMark(value) || value == 0x0640
  }

  /// Whether no letter of the word comes after the scalar.
  var endsWord: Bool {
    var next = scalar(at: range.upperBound)
    while let (value, end) = next, ArabicLetter.isMark(value) { next = scalar(at: end) }
    return next.map { !isWordScalar($0.value) } ?? true
  }

  var followsLetter: Bool { scalar(before: range.lowerBound).map { isWordScalar($0.value) } ?? false }

  var isFollowedByMark: Bool { scalar(at: range.upperBound).map { ArabicLetter.isMark($0.value) } ?? false }

  /// Whether an Arabic letter stands right before and after.
  var isInsideArabicWord: Bool {
    followsLetter && (scalar(at: range.upperBound).map { isWordScalar($0.value) } ?? false)
  }

  /// Whether the word, with ى in place of its last letter, is one that is written with ى. Leading و and ف count as
  /// clitics, and ال and لل as the article.
  var isKnownInAlefMaqsura: Bool {
    var start = range.lowerBound
    var letters: [Unicode.Scalar] = ["ى"]
    while let (value, before) = scalar(before: start), isWordScalar(value), letters.count <= 12 {
      if ArabicLetter.isLetter(value), let scalar = Unicode.Scalar(typed(for: value)) { letters.append(scalar) }
      start = before
    }
    var word = String(String.UnicodeScalarView(letters.reversed()))
    if LookAlikes.wordsInAlefMaqsura.contains(word) { return true }
    for clitic in ["و", "ف", "ال", "لل", "ب", "ل"] where word.unicodeScalars.starts(with: clitic.unicodeScalars) {
      word = String(word.unicodeScalars.dropFirst(clitic.unicodeScalars.count))
      if LookAlikes.wordsInAlefMaqsura.contains(word) { return true }
    }
    return false
  }

  /// The Arabic letter that a letter of another keyboard was typed for.
  private func typed(for value: UInt32) -> UInt32 {
    if value == LookAlikes.farsiYeh { return 0x064A }
    return LookAlikes.keyboard.first { $0.0 == value }?.1.first ?? value
  }

  /// Whether, over spaces and further tatweel, a digit stands on both sides.
  var isBetweenNumbers: Bool {
    // A run of tatweel is looked at from its first only, so that a long one costs no more than its length.
    if let (value, _) = scalar(before: range.lowerBound), value == 0x0640 { return false }
    func isSkipped(_ value: UInt32) -> Bool { value == 0x20 || value == 0x0640 || value == 0xA0 }
    func isDigit(_ value: UInt32) -> Bool { TextClass.of(value) == .digits }
    guard let (first, _) = firstBefore(skipping: { $0 == 0x20 || $0 == 0xA0 }), isDigit(first) else { return false }
    var next = scalar(at: range.upperBound)
    while let (value, end) = next, isSkipped(value) { next = scalar(at: end) }
    return next.map { isDigit($0.value) } ?? false
  }

  private func firstBefore(skipping isSkipped: (UInt32) -> Bool) -> (value: UInt32, start: Int)? {
    var previous = scalar(before: range.lowerBound)
    var seen = 0
    while let (value, start) = previous, isSkipped(value), seen < 8 {
      previous = scalar(before: start)
      seen += 1
    }
    return previous
  }

  /// Whether a picture stands right before (with its variation selector or skin tone) and right after.
  var isInsideEmoji: Bool {
    func isPicture(_ value: UInt32) -> Bool {
      value > 0xA8 && Unicode.Scalar(value).map { CharacterProperties.isPictographic($0) } == true
    }
    guard bytes[range.lowerBound..<range.upperBound].elementsEqual([0xE2, 0x80, 0x8D]),
      let (next, _) = scalar(at: range.upperBound), isPicture(next) || next == 0x2640 || next == 0x2642
    else { return false }
    var previous = scalar(before: range.lowerBound)
    while let (value, start) = previous, value == 0xFE0F || (0x1F3FB...0x1F3FF).contains(value) {
      previous = scalar(before: start)
    }
    return previous.map { isPicture($0.value) } ?? false
  }
}
