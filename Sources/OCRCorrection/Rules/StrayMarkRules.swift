internal import ArabicText

/// Dust that was read as a mark.
///
/// A mark that no writer sets alone between two words, in a place where letters are misread too; one that recurs is a bullet or a
/// separator, and stays.
struct StrayMarkRules {
  let text: UTF8Text
  let decoder: Decoder
  let gaps: Gaps

  /// Marks that are hardly ever printed alone, and those that now and then are.
  private static let specks: Set<UInt32> = [
    0x27, 0x60, 0xB4, 0x7E, 0x5F, 0xB7, 0xA6, 0x5E, 0xB0, 0x5C, 0x2018, 0x2019, 0xAC, 0xA8, 0x2C, 0x02D9,
  ]
  private static let rareMarks: Set<UInt32> = [0x7C, 0x2022, 0x2A, 0x22, 0x2E, 0x3A, 0x21, 0x061B, 0x3B, 0x23, 0x060C]
  /// Of these, some are glued to a word by a writer: an apostrophe as a quotation mark.
  private static let quotes: Set<UInt32> = [0x27, 0x60, 0x2018, 0x2019]
  /// The noise at which a speck, and a rarer mark, is as likely dust as not.
  private static let speckNoise: Float = 0.003
  private static let rareNoise: Float = 0.01
  private static let mostAlike = 2

  func edits() -> [Edit] {
    var alone: [UInt32: Int] = [:]
    for gap in gaps.gaps { for sign in stray(gap) { alone[sign.scalar, default: 0] += 1 } }
    return gaps.gaps.compactMap { gap in
      let strays = stray(gap)
      guard !strays.isEmpty, strays.allSatisfy({ alone[$0.scalar, default: 0] <= StrayMarkRules.mostAlike }) else {
        return nil
      }
      return removal(gap, strays)
    } + glued()
  }

  /// The marks of a gap, where they stand by themselves between spaces: at most three.
  private func stray(_ gap: Gap) -> [Gap.Sign] {
    let signs = gaps.signs[gap.signs]
    guard let first = signs.first, let last = signs.last, isArabic(gap.left), isArabic(gap.right) else { return [] }
    let hasSpaces = (gap.left == nil || first.isSpace) && (gap.right == nil || last.isSpace)
    let marks = signs.drop { $0.isSpace }.prefix { !$0.isSpace }
    let rest = signs.count - marks.count - signs.prefix { $0.isSpace }.count
    guard hasSpaces, gap.left != nil || gap.right != nil, (1...3).contains(marks.count),
      rest == signs.suffix(rest).reduce(0, { $0 + ($1.isSpace ? 1 : 0) }),
      marks.allSatisfy({ StrayMarkRules.specks.contains($0.scalar) || StrayMarkRules.rareMarks.contains($0.scalar) })
    else { return [] }
    // A comma or full stop alone is one that stands too far off; at the head of a line a mark is a bullet.
    if marks.count == 1, [0x2E, 0x060C, 0x061B, 0x3A, 0x21].contains(first.isSpace ? marks.first?.scalar : 0) {
      return []
    }
    if gap.left == nil, marks.contains(where: { [0x2022, 0x2A, 0xB7, 0x23, 0x7C].contains($0.scalar) }) { return [] }
    return Array(marks)
  }

  private func isArabic(_ index: Int?) -> Bool {
    guard let index else { return true }
    let item = decoder.page.items[index]
    return item.kind != .foreign && !item.isProtected
  }

  private func removal(_ gap: Gap, _ marks: [Gap.Sign]) -> Edit? {
    guard let first = marks.first, let last = marks.last else { return nil }
    let signs = gaps.signs[gap.signs]
    let isSpeck = marks.allSatisfy { StrayMarkRules.specks.contains($0.scalar) }
    let after = signs.first { $0.range.lowerBound == last.range.upperBound }
    let before = signs.first { $0.range.upperBound == first.range.lowerBound }
    let start = gap.right == nil ? before?.range.lowerBound ?? first.range.lowerBound : first.range.lowerBound
    let end = gap.right == nil ? last.range.upperBound : after?.range.upperBound ?? last.range.upperBound
    return Edit.mark(start..<end, in: text, to: "", confidence(gap.line, isSpeck))
  }

  private func confidence(_ line: Int, _ isSpeck: Bool) -> Float {
    let noise = decoder.noise[line]
    return 0.95 * noise / (noise + (isSpeck ? StrayMarkRules.speckNoise : StrayMarkRules.rareNoise))
  }

  // MARK: Glued to a word

  /// Specks glued to a word, but for those that stand in pairs.
  private func glued() -> [Edit] {
    var result: [Edit] = []
    var start = 0
    while start < gaps.gaps.count {
      var end = start
      var found: [Gap.Sign] = []
      while end < gaps.gaps.count, gaps.gaps[end].line == gaps.gaps[start].line {
        found += specks(gaps.gaps[end])
        end += 1
      }
      let quotes = found.filter { StrayMarkRules.quotes.contains($0.scalar) }
      for sign in found where !StrayMarkRules.quotes.contains(sign.scalar) || quotes.count == 1 {
        result.append(Edit.mark(sign.range, in: text, to: "", 0.9 * confidence(gaps.gaps[start].line, true)))
      }
      start = end
    }
    return result
  }

  /// The specks of a gap that touch a word on one side and a space or the edge of the line on the other.
  private func specks(_ gap: Gap) -> [Gap.Sign] {
    let signs = gaps.signs[gap.signs]
    guard signs.count <= 4, isArabic(gap.left), isArabic(gap.right) else { return [] }
    var result: [Gap.Sign] = []
    if let first = signs.first, gap.left != nil, isSpeck(first), signs.dropFirst().first?.isSpace ?? (gap.right == nil)
    {
      result.append(first)
    }
    if let last = signs.last, gap.right != nil, isSpeck(last), signs.dropLast().last?.isSpace ?? (gap.left == nil) {
      result.append(last)
    }
    return result
  }

  private func isSpeck(_ sign: Gap.Sign) -> Bool {
    sign.scalar != 0x2C && sign.scalar != 0x5F && StrayMarkRules.specks.contains(sign.scalar)
  }
}
