/// The name of a rule that changes text: stable, kebab-case, as it stands in JSON (`tatweel`, `letter-confusion`).
public struct Rule: Sendable, Hashable, RawRepresentable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }
  public var description: String { rawValue }
}

/// The stage of the reading that made a change.
public enum Stage: String, Sendable, Hashable, CaseIterable {
  case normalization
  case correction
}

/// One change of the text: what stood at a place of the source, what stands there now, why, and how surely.
///
/// The edits of an ``AlignedText`` are sorted and never overlap; replacing each ``range`` of the source by its
/// ``replacement`` gives the text exactly.
public struct Edit: Sendable, Hashable {
  /// Where in the source, in UTF-8 bytes. Empty for an insertion.
  public var range: Range<Int>
  /// Exactly the slice of the source at ``range``.
  public var source: String
  public var replacement: String
  public var stage: Stage
  public var rule: Rule
  /// How sure the change is, 0…1; 1 for normalisation.
  public var confidence: Double
  /// How likely the source is right as it stands, 0…1, where that was judged by itself: for corrections of words.
  public var standing: Double?
  /// What else the source may have stood for, best first. Empty for normalisation.
  public var alternatives: [Alternative]
  /// The single changes in the order in which they were made, where more than one touched this stretch; else empty.
  public var steps: [Step]

  public init(
    range: Range<Int>, source: String, replacement: String, stage: Stage, rule: Rule, confidence: Double = 1,
    standing: Double? = nil, alternatives: [Alternative] = [], steps: [Step] = []
  ) {
    self.range = range
    self.source = source
    self.replacement = replacement
    self.stage = stage
    self.rule = rule
    self.confidence = confidence
    self.standing = standing
    self.alternatives = alternatives
    self.steps = steps
  }

  /// Another reading of the source of an edit.
  public struct Alternative: Sendable, Hashable {
    public var text: String
    /// 0…1; the confidences of an edit and its alternatives sum to at most 1.
    public var confidence: Double

    public init(text: String, confidence: Double) {
      self.text = text
      self.confidence = confidence
    }
  }

  /// One of several changes that touched the same stretch.
  public struct Step: Sendable, Hashable {
    public var stage: Stage
    public var rule: Rule
    public var source: String
    public var replacement: String

    public init(stage: Stage, rule: Rule, source: String, replacement: String) {
      self.stage = stage
      self.rule = rule
      self.source = source
      self.replacement = replacement
    }
  }

  /// The edit as the steps that it was made in.
  var ownSteps: [Step] {
    steps.isEmpty ? [Step(stage: stage, rule: rule, source: source, replacement: replacement)] : steps
  }
}
