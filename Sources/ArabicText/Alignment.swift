/// Where each stretch of a text stands in the source it was made from.
///
/// Only stretches whose borders moved are kept, so the alignment of unchanged text, or of text in which letters were
/// replaced one for one by letters of equal length, holds nothing.
///
/// Laws, each a test: between runs mapping is exact in both directions; it is monotone but inside a run that has
/// ``Run/pieces``, which are a line turned around.
public struct Alignment: Sendable, Hashable {
  /// A stretch of the source and the stretch of the text that stands for it.
  public struct Run: Sendable, Hashable {
    public var source: Range<Int>
    public var text: Range<Int>
    /// Where the words of the stretch stand in the source, sorted by text, where their order is another there; else empty.
    public var pieces: [Piece]

    public init(source: Range<Int>, text: Range<Int>, pieces: [Piece] = []) {
      self.source = source
      self.text = text
      self.pieces = pieces
    }
  }

  /// A word of a stretch whose order changed.
  public struct Piece: Sendable, Hashable {
    public var source: Range<Int>
    public var text: Range<Int>

    public init(source: Range<Int>, text: Range<Int>) {
      self.source = source
      self.text = text
    }
  }

  /// Sorted in both coordinates, never overlapping.
  public private(set) var runs: [Run] = []

  /// The alignment of a text with itself.
  public init() {}

  package init(runs: [Run]) { self.runs = runs }

  public var isIdentity: Bool { runs.isEmpty }

  /// The range of the source that a range of the text stands for.
  ///
  /// A border that cuts into a changed stretch widens to the whole of that stretch, and in a line that was turned around to
  /// the whole of the word. What was removed exactly at a border of the range is left outside it.
  ///
  /// - Complexity: O(log *runs*), and within a turned line the number of its words.
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    pieced(range, from: .text, to: .source) ?? map(range, from: .text, to: .source)
  }

  /// The range of the text that a range of the source became, widened as in ``sourceRange(of:)``.
  ///
  /// - Complexity: O(log *runs*).
  public func textRange(of range: Range<Int>) -> Range<Int> {
    pieced(range, from: .source, to: .text) ?? map(range, from: .source, to: .text)
  }

  /// The coordinates that a range is in.
  fileprivate enum Side { case source, text }

  /// The hull of the pieces that a range within one turned line touches.
  private func pieced(_ range: Range<Int>, from near: Side, to far: Side) -> Range<Int>? {
    let index = runs.partitioningIndex { $0[near].upperBound > range.lowerBound }
    guard index < runs.count, !runs[index].pieces.isEmpty else { return nil }
    let run = runs[index]
    guard run[near].lowerBound <= range.lowerBound, range.upperBound <= run[near].upperBound
    else { return nil }
    var hull: Range<Int>?
    for piece in run.pieces where piece[near].overlaps(range) {
      let place = piece[far]
      hull = hull.map { min($0.lowerBound, place.lowerBound)..<max($0.upperBound, place.upperBound) } ?? place
    }
    return hull
  }

  private func map(_ range: Range<Int>, from near: Side, to far: Side) -> Range<Int> {
    if runs.isEmpty { return range }
    // The lower border: past every run that ends at or before it; within a run, the run's own lower border.
    let next = runs.partitioningIndex { $0[near].upperBound > range.lowerBound }
    var lower = range.lowerBound
    if next < runs.count, runs[next][near].lowerBound < range.lowerBound {
      lower = runs[next][far].lowerBound
    } else if next > 0 {
      let run = runs[next - 1]
      lower += run[far].upperBound - run[near].upperBound
    }
    if range.isEmpty {
      // An empty range inside a run stands for the whole run, elsewhere for one place.
      if next < runs.count, runs[next][near].lowerBound < range.lowerBound {
        return runs[next][far]
      }
      return lower..<lower
    }
    // The upper border: before every run that starts at or after it; within a run, the run's own upper border.
    let last = runs.partitioningIndex { $0[near].lowerBound >= range.upperBound }
    var upper = range.upperBound
    if last > 0 {
      let run = runs[last - 1]
      upper =
        run[near].upperBound > range.upperBound
        ? run[far].upperBound
        : range.upperBound + run[far].upperBound - run[near].upperBound
    }
    return lower..<max(lower, upper)
  }

  /// The alignment of a text made from this alignment's text by a second change.
  ///
  /// - Parameter second: the alignment from this text to the last.
  /// - Complexity: O(*runs* of both).
  public func then(_ second: Alignment) -> Alignment {
    if runs.isEmpty { return second }
    if second.runs.isEmpty { return self }
    let first = runs.map { Span(far: $0.source, near: $0.text) }
    let later = second.runs.map { Span(far: $0.text, near: $0.source) }
    return Alignment(
      runs: composed(first, later).map { group in
        Run(source: group.source, text: group.text, pieces: pieces(of: group, second))
      })
  }

  /// The pieces of a group of changes: those of the later change, or else of the earlier, seen through the other.
  private func pieces(of group: SpanGroup, _ second: Alignment) -> [Piece] {
    let later = second.runs[group.second].flatMap(\.pieces)
    if !later.isEmpty { return later.map { Piece(source: sourceRange(of: $0.source), text: $0.text) } }
    return runs[group.first].flatMap(\.pieces).map { Piece(source: $0.source, text: second.textRange(of: $0.text)) }
  }
}

/// A change seen from the text in the middle of two: the stretch there, and the stretch on the other side.
struct Span {
  var far: Range<Int>
  var near: Range<Int>
}

/// Changes of two stages that touch one another, with the stretch of source and text that they cover together.
struct SpanGroup {
  var first: Range<Int>
  var second: Range<Int>
  var source: Range<Int>
  var middle: Range<Int>
  var text: Range<Int>
}

/// Joins the changes of a first stage (far side: source) with those of a second (far side: text).
///
/// Two changes belong together when their stretches in the middle share a byte, when one is empty and stands inside the
/// other, or when both are empty at one place.
func composed(_ first: [Span], _ second: [Span]) -> [SpanGroup] {
  var groups: [SpanGroup] = []
  groups.reserveCapacity(first.count + second.count)
  var (i, j) = (0, 0)
  var (sourceShift, textShift) = (0, 0)  // far minus middle, after the last change passed
  while i < first.count || j < second.count {
    let (startI, startJ) = (i, j)
    var extent: Range<Int>
    if j == second.count || i < first.count && precedes(first[i].near, second[j].near) {
      extent = first[i].near
      i += 1
    } else {
      extent = second[j].near
      j += 1
    }
    let (entrySourceShift, entryTextShift) = (sourceShift, textShift)
    var grown = true
    while grown {
      grown = false
      if i < first.count, touches(first[i].near, extent, others: second[startJ..<j]) {
        extent = extent.lowerBound..<max(extent.upperBound, first[i].near.upperBound)
        i += 1
        grown = true
      }
      if j < second.count, touches(second[j].near, extent, others: first[startI..<i]) {
        extent = extent.lowerBound..<max(extent.upperBound, second[j].near.upperBound)
        j += 1
        grown = true
      }
    }
    if i > startI { sourceShift = first[i - 1].far.upperBound - first[i - 1].near.upperBound }
    if j > startJ { textShift = second[j - 1].far.upperBound - second[j - 1].near.upperBound }
    let source = (extent.lowerBound + entrySourceShift)..<(extent.upperBound + sourceShift)
    let text = (extent.lowerBound + entryTextShift)..<(extent.upperBound + textShift)
    groups.append(SpanGroup(first: startI..<i, second: startJ..<j, source: source, middle: extent, text: text))
  }
  return groups
}

/// Order of two stretches in the middle: by start, the empty one first.
private func precedes(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
  (a.lowerBound, a.upperBound) <= (b.lowerBound, b.upperBound)
}

/// Whether the next change of one stage belongs to a group that reaches over `extent`.
private func touches(_ next: Range<Int>, _ extent: Range<Int>, others: ArraySlice<Span>) -> Bool {
  if next.lowerBound < extent.upperBound { return true }
  // At the very end of the group: only an empty change beside an empty change of the other stage.
  return next.isEmpty && next.lowerBound == extent.upperBound
    && others.last.map { $0.near.isEmpty && $0.near.upperBound == next.lowerBound } == true
}

extension Array {
  /// The first index whose element meets a condition that holds from there on.
  package func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Alignment.Run {
  fileprivate subscript(side: Alignment.Side) -> Range<Int> { side == .source ? source : text }
}

extension Alignment.Piece {
  fileprivate subscript(side: Alignment.Side) -> Range<Int> { side == .source ? source : text }
}
