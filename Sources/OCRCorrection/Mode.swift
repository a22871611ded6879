import ArabicText

/// How sure a correction must be before it is made: a point on the scale of its confidence, and a lower one where what was read is hardly
/// what was printed.
///
/// A word that is right as it stands may be lost by a change; one that was garbled cannot. So a lower confidence does where
/// ``Edit/standing`` is low, and for marks and spaces, which take no word away.
public struct Mode: Sendable, Hashable {
  /// The least confidence, 0…1, of a change that is made; above 1 none is.
  public var threshold: Double
  /// The least confidence of a change of what was garbled; as a rule below ``threshold``.
  public var garbledThreshold: Double
  /// What was read is garbled where its ``Edit/standing`` is less than this, 0…1.
  public var garbledStanding: Double

  /// The least confidence of a change of marks and spaces (the rule `punctuation`).
  public var markThreshold: Double

  /// Makes a change where its confidence is at least `threshold`, or at least `garbled` where what was read is less than `standing`
  /// likely to be right, or at least `marks` where it changes marks and spaces alone.
  public init(threshold: Double, garbled: Double, standing: Double, marks: Double) {
    self.threshold = threshold
    garbledThreshold = garbled
    garbledStanding = standing
    markThreshold = marks
  }

  /// Makes a change where its confidence is at least the threshold, whatever was read.
  public static func threshold(_ value: Double) -> Mode {
    Mode(threshold: value, garbled: value, standing: 0, marks: value)
  }

  /// Changes nothing; everything considered stands in the suggestions.
  public static let suggest = Mode.threshold(2)
  /// Acts only where it is nearly certain, or where what stands there is certainly wrong and the change likelier right than not;
  /// the default.
  public static let conservative = Mode(threshold: 0.9, garbled: 0.65, standing: 0.03, marks: 0.8)
  /// Makes a change that is clearly likelier than what stands there.
  public static let balanced = Mode(threshold: 0.44, garbled: 0.27, standing: 0.06, marks: 0.38)
  /// Makes every change that is likelier than not, and those that touch Latin words and numbers where the document bears
  /// them out.
  public static let aggressive = Mode(threshold: 0.3, garbled: 0.15, standing: 0.1, marks: 0.25)

  /// Whether rules that only suggest otherwise may act, see ``aggressive``.
  var isBold: Bool { threshold <= Mode.aggressive.threshold }
  /// Whether slips of the writer are repaired unless the options say otherwise.
  var repairsOrthography: Bool { threshold <= Mode.balanced.threshold }

  /// Whether a change is sure enough to be made.
  func suffices(_ change: Edit) -> Bool {
    if change.confidence >= (change.rule == .punctuation ? markThreshold : threshold) { return true }
    guard let standing = change.standing else { return false }
    return standing < garbledStanding && change.confidence >= garbledThreshold
  }
}
