internal import ArabicText

/// Quotation marks and brackets that lost their partner.
///
/// Where a mark that comes in pairs stands alone in its line, and exactly one mark stands where its partner should that is often read for it,
/// that one is taken for the partner.
struct PartnerRules {
  let text: UTF8Text
  let decoder: Decoder
  let gaps: Gaps

  /// A mark and on which side of a word it stands.
  private struct Side {
    var sign: Gap.Sign
    var opens: Bool
    var line: Int
    /// Its place among the items of the page: the word that it touches.
    var item: Int
  }

  /// The pairs, with what is read for each half.
  private struct Pair {
    var opening: UInt32
    var closing: UInt32
    var readAsOpening: Set<UInt32>
    var readAsClosing: Set<UInt32>
  }

  private static let pairs: [Pair] = [
    Pair(
      opening: 0x22, closing: 0x22, readAsOpening: [0x27, 0x2A, 0x60, 0x2018, 0x201C, 0xAB, 0xB0],
      readAsClosing: [0x27, 0x2A, 0x60, 0x2019, 0x201D, 0xBB, 0xB0]),
    Pair(
      opening: 0xAB, closing: 0xBB, readAsOpening: [0x3C, 0x2039, 0x22, 0xBB, 0x3E],
      readAsClosing: [0x3E, 0x203A, 0x22, 0xAB, 0x3C, 0x27]),
    Pair(
      opening: 0x28, closing: 0x29, readAsOpening: [0x5B, 0x7B, 0x29, 0x3C], readAsClosing: [0x5D, 0x7D, 0x28, 0x3E]),
  ]

  func edits() -> [Edit] {
    var result: [Edit] = []
    var line: [Side] = []
    for gap in gaps.gaps {
      let sides = sides(gap)
      if let first = line.first, let next = sides.first, first.line != next.line {
        result += edits(line)
        line = []
      }
      line += sides
    }
    return result + edits(line)
  }

  /// The marks of a gap that touch the word on either side, alone or behind other marks.
  private func sides(_ gap: Gap) -> [Side] {
    let signs = gaps.signs[gap.signs]
    var result: [Side] = []
    let closing = gap.left == nil ? signs.prefix(0) : signs.prefix { !$0.isSpace }
    let opening = gap.right == nil ? signs.suffix(0) : signs.suffix(signs.reversed().prefix { !$0.isSpace }.count)
    if closing.count == signs.count, gap.left != nil, gap.right != nil { return [] }
    if let left = gap.left {
      for sign in closing { result.append(Side(sign: sign, opens: false, line: gap.line, item: left)) }
    }
    if let right = gap.right {
      for sign in opening { result.append(Side(sign: sign, opens: true, line: gap.line, item: right)) }
    }
    return result
  }

  private static let mostSides = 64

  private func edits(_ sides: [Side]) -> [Edit] {
    if sides.count < 2 || sides.count > PartnerRules.mostSides { return [] }
    return PartnerRules.pairs.compactMap { edit(sides, $0) }
  }

  /// The one mark of a line that is a misread half of a pair.
  private func edit(_ sides: [Side], _ pair: Pair) -> Edit? {
    var (opened, lone): (Int?, [(index: Int, opens: Bool)]) = (nil, [])
    for (index, side) in sides.enumerated() {
      if side.opens, side.sign.scalar == pair.opening {
        if let opened { lone.append((opened, true)) }
        opened = index
      } else if !side.opens, side.sign.scalar == pair.closing {
        if opened == nil { lone.append((index, false)) }
        opened = nil
      }
    }
    if let opened { lone.append((opened, true)) }
    guard lone.count == 1, let single = lone.first else { return nil }
    let candidates = sides.indices.filter { index in
      let side = sides[index]
      guard side.opens != single.opens, (index > single.index) == single.opens else { return false }
      let readAs = single.opens ? pair.readAsClosing : pair.readAsOpening
      return readAs.contains(side.sign.scalar) && isAlone(side, sides)
    }
    guard candidates.count == 1, let found = candidates.first, decoder.page.items[sides[found].item].kind != .foreign
    else { return nil }
    let side = sides[found]
    let partner = Unicode.Scalar(single.opens ? pair.closing : pair.opening).map { String($0) } ?? ""
    let noise = decoder.noise[side.line]
    return Edit.mark(side.sign.range, in: text, to: partner, 0.5 + 0.4 * noise / (noise + 0.004))
  }

  /// Whether a mark has no partner of its own kind in the line.
  private func isAlone(_ side: Side, _ sides: [Side]) -> Bool {
    let partners: [UInt32: UInt32] = [
      0xAB: 0xBB, 0xBB: 0xAB, 0x28: 0x29, 0x29: 0x28, 0x5B: 0x5D, 0x5D: 0x5B, 0x3C: 0x3E, 0x3E: 0x3C, 0x2018: 0x2019,
      0x2019: 0x2018, 0x201C: 0x201D, 0x201D: 0x201C, 0x7B: 0x7D, 0x7D: 0x7B, 0x2039: 0x203A, 0x203A: 0x2039,
    ]
    let partner = partners[side.sign.scalar] ?? side.sign.scalar
    return !sides.contains { other in
      other.opens != side.opens && other.sign.scalar == partner && other.sign.range != side.sign.range
        && (other.sign.range.lowerBound > side.sign.range.lowerBound) == side.opens
    }
  }
}
