internal import ArabicText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Punctuation marks that a scanner took for others.
///
/// An Arabic comma loses its tail or its dot: it is read as a full stop, a comma of Latin script, a colon or a closing guillemet. What stood there
/// is told by the words on either side (does a sentence end and another begin here?) and by how noisy the place is: where no letter is
/// misread, no comma is either.
struct PunctuationRules {
  let text: UTF8Text
  let decoder: Decoder

  private static let comma: UInt32 = 0x060C
  private static let closing: UInt32 = 0x00BB
  private static let opening: UInt32 = 0x00AB
  /// Words after which a colon is at home.
  private static let saying: Set<[UInt8]> = Set(
    [
      "قال", "وقال", "قالت", "وقالت", "يقول", "تقول", "قائلا", "قائلة", "وأضاف", "أضاف", "وأضافت", "التالي", "التالية",
      "الآتي",
      "الآتية", "يلي", "مثل", "هي", "هو", "وهي", "وهو", "رقم", "الكاتب", "التاريخ", "المصدر", "المصادر", "البريد",
      "الهاتف",
      "هاتف", "ملاحظة", "الموضوع", "وهم", "هم", "أن", "إن",
    ].compactMap { LetterCode.codes($0) })

  func edits() -> [Edit] {
    var result: [Edit] = []
    let items = decoder.page.items
    for index in items.indices where items[index].kind == .word {
      if let edit = after(index) { result.append(edit) }
    }
    return result
  }

  /// A change of the mark right after a word.
  private func after(_ index: Int) -> Edit? {
    let item = decoder.page.items[index]
    let start = item.range.upperBound
    guard start < text.count, !item.isProtected else { return nil }
    let (mark, length) = UTF8Decoding.scalar(text.utf8, start)
    let end = start + length
    let base = max(-6, 1.5 * log(decoder.noise[item.line] / 0.01))
    guard let next = follower(index, end) else { return nil }
    let score: Float
    switch mark {
    case 0x2C: score = 1.5 + base
    case PunctuationRules.closing: score = isOpen(before: start) ? -9 : 2 + base
    case 0x2E where isFollowedByColon(next): return nil
    case 0x3A where isLabel(index): return nil
    case 0x2E: score = -1.1 + 0.5 * stopLoss(index, next) + 0.5 * base
    case 0x3A:
      let codes = Array(decoder.page.codes[item.codes])
      score = PunctuationRules.saying.contains(codes) ? -9 : -0.6 + 0.5 * stopLoss(index, next) + 0.5 * base
    default: return nil
    }
    let confidence = Double(1 / (1 + exp(-score)))
    return Edit(
      range: start..<end, source: text[start..<end], replacement: "،", stage: .correction, rule: .punctuation,
      confidence: confidence)
  }

  /// Whether a word that a colon follows stands at the head of a line or after a mark, alone or behind one other: «الهاتف: …»,
  /// «المحافظة: درعا. الناحية: …».
  private func isLabel(_ index: Int) -> Bool {
    let items = decoder.page.items
    for place in [index, index - 1] where place >= 0 && items[place].line == items[index].line {
      var at = items[place].range.lowerBound
      while at > 0, text.utf8[at - 1] == 0x20 { at -= 1 }
      if at == 0 { return true }
      let (mark, _) = UTF8Decoding.scalar(text.utf8, before: at)
      if TextClass.of(mark) == .newline || [0x2E, 0x3A, 0x7C, 0x2D, 0x060C, 0x061B, 0x28].contains(mark) {
        return true
      }
    }
    return false
  }

  /// Whether the word is a label itself, so that a sentence ends before it.
  private func isFollowedByColon(_ index: Int) -> Bool {
    let end = decoder.page.items[index].range.upperBound
    return end < text.count && text.utf8[end] == 0x3A
  }

  /// The word that follows a mark after exactly one space on the same line.
  private func follower(_ index: Int, _ end: Int) -> Int? {
    let items = decoder.page.items
    guard index + 1 < items.count, items[index + 1].kind == .word, items[index + 1].line == items[index].line,
      items[index + 1].range.lowerBound == end + 1, text.utf8[end] == 0x20
    else { return nil }
    return index + 1
  }

  /// How far back an opening guillemet is looked for, in bytes.
  private static let quotation = 1000

  /// Whether a guillemet is open at a place.
  private func isOpen(before end: Int) -> Bool {
    var depth = 0
    var at = end
    while at > 0 {
      let (scalar, length) = UTF8Decoding.scalar(text.utf8, before: at)
      at -= length
      if end - at > PunctuationRules.quotation { break }
      if scalar == PunctuationRules.opening { depth += 1 }
      if scalar == PunctuationRules.closing { depth -= 1 }
    }
    return depth > 0
  }

  /// How much dearer it is that one sentence ends and another begins between two words than that they stand side by side.
  private func stopLoss(_ index: Int, _ next: Int) -> Float {
    guard let before = decoder.best[index], let after = decoder.best[next] else { return -4 }
    let language = decoder.language
    let apart = language.cost(.end, after: before) + language.cost(after, after: .start)
    let together = language.cost(after, after: before)
    return max(-6, min(6, apart - together))
  }
}
