/// A text, the source it was made from, and the way from one to the other.
///
/// ```swift
/// let plain = AlignedText(UTF8Text("محـمد"))
/// let clean = plain.applying([Edit(range: 4..<6, source: "ـ", replacement: "", stage: .normalization, rule: "tatweel")])
/// clean.text.string                       // "محمد"
/// clean.alignment.sourceRange(of: 4..<6)  // 6..<8, the م after the tatweel
/// ```
///
/// Transformations compose: ``applying(_:)`` takes edits of the *current* text, and what results is aligned to the very
/// first source, with one edit for each stretch of it that changed.
public struct AlignedText: Sendable, Hashable {
  public let source: UTF8Text
  public let text: UTF8Text
  public let alignment: Alignment
  /// What was changed, sorted by range in ``source``, never overlapping; empty where no log was asked for.
  public let edits: [Edit]
  /// Whether ``edits`` is kept.
  public let keepsLog: Bool

  /// A text that is its own source.
  public init(_ source: UTF8Text, keepsLog: Bool = true) {
    self.init(source: source, text: source, alignment: Alignment(), edits: [], keepsLog: keepsLog)
  }

  init(source: UTF8Text, text: UTF8Text, alignment: Alignment, edits: [Edit], keepsLog: Bool) {
    self.source = source
    self.text = text
    self.alignment = alignment
    self.edits = edits
    self.keepsLog = keepsLog
  }

  /// The text after further edits.
  ///
  /// - Parameter next: edits whose ranges are in ``text``, sorted and not overlapping. An edit that changes nothing is
  ///   dropped.
  /// - Complexity: O(*n* + *edits*).
  public func applying(_ next: [Edit]) -> AlignedText {
    let next = next.filter { $0.source != $0.replacement || !$0.source.utf8.elementsEqual($0.replacement.utf8) }
    if next.isEmpty { return self }
    var builder = TextBuilder(text, keepsLog: keepsLog)
    for edit in next { builder.replace(edit) }
    return then(builder.finish())
  }

  /// The alignment and log of this text followed by a change of it.
  ///
  /// - Parameter later: a text whose source is this text.
  package func then(_ later: AlignedText) -> AlignedText {
    precondition(later.source.count == text.count, "a change is composed with the text that it was made from")
    let log = keepsLog ? composedLog(with: later) : []
    // A later change may take an earlier one back; what then equals its source is not a changed stretch.
    let runs = alignment.then(later.alignment).runs.filter { run in
      run.source.count != run.text.count || !source.utf8[run.source].elementsEqual(later.text.utf8[run.text])
    }
    return AlignedText(
      source: source, text: later.text, alignment: Alignment(runs: runs), edits: log, keepsLog: keepsLog)
  }

  private func composedLog(with later: AlignedText) -> [Edit] {
    if edits.isEmpty { return later.edits }
    if later.edits.isEmpty { return edits }
    var shift = 0
    let first = edits.map { edit in
      let lower = edit.range.lowerBound + shift
      let near = lower..<(lower + edit.replacement.utf8.count)
      shift += edit.replacement.utf8.count - edit.range.count
      return Span(far: edit.range, near: near)
    }
    var laterShift = 0
    let second = later.edits.map { edit in
      let lower = edit.range.lowerBound + laterShift
      let far = lower..<(lower + edit.replacement.utf8.count)
      laterShift += edit.replacement.utf8.count - edit.range.count
      return Span(far: far, near: edit.range)
    }
    var result: [Edit] = []
    result.reserveCapacity(edits.count + later.edits.count)
    for group in composed(first, second) {
      if let edit = joined(group, later) { result.append(edit) }
    }
    return result
  }

  /// The one edit that a group of changes amounts to, or nil where the later ones took the earlier ones back.
  private func joined(_ group: SpanGroup, _ later: AlignedText) -> Edit? {
    if group.second.isEmpty, group.first.count == 1 { return edits[group.first.lowerBound] }
    if group.first.isEmpty, group.second.count == 1 {
      var edit = later.edits[group.second.lowerBound]
      edit.range = group.source
      return edit
    }
    let early = edits[group.first]
    let late = later.edits[group.second]
    let before = source[group.source]
    let after = later.text[group.text]
    if before.utf8.elementsEqual(after.utf8) { return nil }
    let lead = late.first { $0.stage == .correction } ?? early.first { $0.stage == .correction } ?? late.first
    guard let lead else { return nil }
    return Edit(
      range: group.source, source: before, replacement: after, stage: lead.stage, rule: lead.rule,
      confidence: (Array(early) + Array(late)).map(\.confidence).min() ?? 1,
      alternatives: late.count == 1 ? lead.alternatives : [],
      steps: early.flatMap(\.ownSteps) + late.flatMap(\.ownSteps))
  }
}
