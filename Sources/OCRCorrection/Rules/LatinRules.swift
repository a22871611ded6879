internal import ArabicText

/// Latin words, addresses and acronyms that the same document spells otherwise elsewhere.
///
/// No lexicon judges them; their own repetition does: what stands once beside a like form that stands at least three times is likely that form
/// misread. Such a change is made in `aggressive` alone.
struct LatinRules {
  let text: UTF8Text
  let range: Range<Int>

  /// A word with what it is joined to by hyphens.
  private struct Form {
    var range: Range<Int>
    var letters: [UInt8]
  }

  private static let least = 4
  private static let longest = 40
  private static let mostForms = 2000

  func edits() -> [Edit] {
    let forms = forms()
    if forms.isEmpty || forms.count > LatinRules.mostForms { return [] }
    var counts: [[UInt8]: Int] = [:]
    for form in forms { counts[form.letters, default: 0] += 1 }
    let frequent = counts.filter { $0.value >= 3 }.sorted { ($0.value, $1.key.count) > ($1.value, $0.key.count) }.map(
      \.key)
    if frequent.isEmpty { return [] }
    return forms.compactMap { form in
      (counts[form.letters] ?? 0) > 1 ? nil : repair(form, by: frequent, counts)
    }
  }

  private func repair(_ form: Form, by frequent: [[UInt8]], _ counts: [[UInt8]: Int]) -> Edit? {
    for other in frequent where other != form.letters {
      let start = form.range.lowerBound
      var stretch: Range<Int>?
      var sure = 0.0
      if other.count == form.letters.count, other.count >= 5, differences(form.letters[...], other) == 1 {
        stretch = form.range
        sure = 0.7
      }
      if form.letters.count >= other.count, other.count >= 5 {
        let head = form.letters.prefix(other.count)
        if !head.elementsEqual(other), zip(head, other).allSatisfy({ LatinRules.shape($0) == LatinRules.shape($1) }) {
          stretch = start..<(start + other.count)
          sure = 0.8
        }
      }
      guard let stretch else { continue }
      return Edit(
        range: stretch, source: text[stretch], replacement: String(decoding: other, as: UTF8.self), stage: .correction,
        rule: .latinRepetition, confidence: min(0.95, sure + 0.03 * Double(counts[other] ?? 0)))
    }
    return nil
  }

  private func differences(_ a: ArraySlice<UInt8>, _ b: [UInt8]) -> Int {
    zip(a, b).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
  }

  /// Letters and digits that look alike are one.
  private static func shape(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x30, 0x4F, 0x6F: 0x4F  // 0 O o
    case 0x31, 0x49, 0x6C, 0x7C: 0x49  // 1 I l |
    case 0x35, 0x53: 0x53  // 5 S
    case 0x38, 0x42: 0x42  // 8 B
    default: byte
    }
  }

  /// Runs of ASCII letters, digits and hyphens that hold at least two letters.
  private func forms() -> [Form] {
    var result: [Form] = []
    let bytes = text.utf8
    var at = range.lowerBound
    while at < range.upperBound {
      guard LatinRules.isPart(bytes[at]) else {
        at += 1
        continue
      }
      let start = at
      while at < range.upperBound, LatinRules.isPart(bytes[at]) { at += 1 }
      let letters = Array(bytes[start..<at])
      let count = letters.reduce(0) { $0 + (LatinRules.isLetter($1) ? 1 : 0) }
      if count >= 2, (LatinRules.least...LatinRules.longest).contains(letters.count) {
        result.append(Form(range: start..<at, letters: letters))
      }
    }
    return result
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
  private static func isPart(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2D }
}
