internal import ArabicText

/// Spaces that stand before a mark, are missing behind one, or stand within brackets.
///
/// Whether a space is a fault or the writer's way is told by how the rest of the page is set: a page that sets every comma after a space
/// keeps them so, and where no letter is misread no space is likely to be.
struct SpacingRules {
  let text: UTF8Text
  let decoder: Decoder
  let gaps: Gaps

  /// A place where the usual spacing is kept or not.
  private struct Place {
    var isRegular: Bool
    var line: Int
    /// What would make it regular.
    var range: Range<Int>
    var replacement: String
    /// How likely it is a fault, were all the page regular.
    var confidence: Float = 0.97
  }

  /// How far a fault is trusted where no letter is misread, and the noise at which it is half as far again from that.
  private static let calmTrust: Float = 0.3
  private static let calm: Float = 0.002
  private static let marks: Set<UInt32> = [0x060C, 0x061B, 0x061F, 0x2E, 0x3A, 0x21]
  /// Marks that many writers set after a space.
  private static let looseMarks: Set<UInt32> = [0x3A, 0x21, 0x061F]
  private static let opening: Set<UInt32> = [0x28, 0x5B, 0xAB]
  private static let closing: Set<UInt32> = [0x29, 0x5D, 0xBB]
  /// What stands after a full stop in the name of a site: «العربية.نت».
  private static let domains = Set(
    ["نت", "كوم", "أورغ", "اورغ", "أورج", "اورج", "نيت", "إنفو", "انفو"].compactMap { LetterCode.codes($0) })

  private static let strictMarks = marks.subtracting(looseMarks)

  func edits() -> [Edit] {
    judged(gaps.gaps.compactMap(behind), usual: 6)
      + judged(gaps.gaps.compactMap { before($0, SpacingRules.strictMarks) }, usual: 6)
      + judged(gaps.gaps.compactMap { before($0, SpacingRules.looseMarks) }, usual: 0.5)
      + judged(gaps.gaps.flatMap(within), usual: 6)
  }

  /// Irregular places, as sure as the regular ones are many; the usual way counts for some places beforehand.
  private func judged(_ places: [Place], usual: Float) -> [Edit] {
    let irregular = places.filter { !$0.isRegular }
    if irregular.isEmpty { return [] }
    let regular = Float(places.count - irregular.count) + usual
    let share = regular / (regular + Float(irregular.count) + 0.5)
    return irregular.map { place in
      let noise = decoder.noise[place.line]
      let trust = SpacingRules.calmTrust + (1 - SpacingRules.calmTrust) * noise / (noise + SpacingRules.calm)
      return Edit.mark(place.range, in: text, to: place.replacement, share * place.confidence * trust)
    }
  }

  private func string(_ scalar: UInt32) -> String { Unicode.Scalar(scalar).map { String($0) } ?? "" }

  /// Whether an item is a word of more than a letter: what stands beside a single letter is a list or an abbreviation.
  private func isWord(_ index: Int) -> Bool {
    let item = decoder.page.items[index]
    return item.kind == .word && item.codes.count >= 2 && !item.isProtected
  }

  /// «المدينة.وقال»: a mark between two words without a space behind it.
  private func behind(_ gap: Gap) -> Place? {
    guard let left = gap.left, let right = gap.right, isWord(left), isWord(right),
      let mark = gaps.signs[gap.signs].first,
      SpacingRules.marks.contains(mark.scalar), gap.signs.count <= 2
    else { return nil }
    if gap.signs.count == 2 {
      let isRegular = gaps.signs[gap.signs.lowerBound + 1].isSpace
      return isRegular ? Place(isRegular: true, line: gap.line, range: mark.range, replacement: "") : nil
    }
    var confidence: Float = 0.97
    if mark.scalar == 0x2E {
      let codes = Array(decoder.page.codes[decoder.page.items[right].codes])
      guard !SpacingRules.domains.contains(codes), let before = decoder.best[left], let after = decoder.best[right],
        before.known, after.known
      else { return nil }
      let language = decoder.language
      let together = language.cost(after, after: before)
      let apart = language.cost(.end, after: before) + language.cost(after, after: .start)
      confidence /= 1 + exponential(0.4 * (apart - together) - 2)
    }
    return Place(
      isRegular: false, line: gap.line, range: mark.range, replacement: string(mark.scalar) + " ",
      confidence: confidence)
  }

  /// «المدينة ،»: a space before a mark.
  private func before(_ gap: Gap, _ marks: Set<UInt32>) -> Place? {
    guard let left = gap.left, decoder.page.items[left].kind != .foreign else { return nil }
    let signs = gaps.signs[gap.signs]
    let spaces = signs.prefix { $0.isSpace }
    guard spaces.count < signs.count, spaces.count <= 1 else { return nil }
    let mark = signs[signs.startIndex + spaces.count]
    let rest = signs.dropFirst(spaces.count + 1)
    // More marks behind it are a pattern; before a word a full stop is dust, a comma has changed places with its space.
    guard marks.contains(mark.scalar), rest.allSatisfy({ $0.isSpace }) else { return nil }
    let isShifted = rest.isEmpty && gap.right != nil
    if isShifted, ![0x060C, 0x061B].contains(mark.scalar) { return nil }
    guard let space = spaces.first else {
      return Place(isRegular: true, line: gap.line, range: mark.range, replacement: "")
    }
    return Place(
      isRegular: false, line: gap.line, range: space.range.lowerBound..<mark.range.upperBound,
      replacement: string(mark.scalar) + (isShifted ? " " : ""))
  }

  /// «( المدينة )»: spaces on the inner sides of brackets.
  private func within(_ gap: Gap) -> [Place] {
    let signs = gaps.signs[gap.signs]
    var places: [Place] = []
    if let right = gap.right, isWord(right), let bracket = signs.last(where: { !$0.isSpace }),
      SpacingRules.opening.contains(bracket.scalar), isFree(bracket, before: true, gap)
    {
      let space = signs[signs.endIndex - 1]
      let range = bracket.range.lowerBound..<space.range.upperBound
      places.append(Place(isRegular: !space.isSpace, line: gap.line, range: range, replacement: string(bracket.scalar)))
    }
    if let left = gap.left, isWord(left), let bracket = signs.first(where: { !$0.isSpace }),
      SpacingRules.closing.contains(bracket.scalar), isFree(bracket, before: false, gap)
    {
      let space = signs[signs.startIndex]
      let range = space.range.lowerBound..<bracket.range.upperBound
      places.append(Place(isRegular: !space.isSpace, line: gap.line, range: range, replacement: string(bracket.scalar)))
    }
    return places
  }

  /// Whether no word touches the outer side of a bracket.
  private func isFree(_ bracket: Gap.Sign, before: Bool, _ gap: Gap) -> Bool {
    let signs = gaps.signs[gap.signs]
    if before { return gap.left == nil || bracket.range.lowerBound > signs.first?.range.lowerBound ?? 0 }
    return gap.right == nil || bracket.range.upperBound < signs.last?.range.upperBound ?? 0
  }
}
