/// How sure a correction must be before it is made: a point on the scale of its confidence.
public struct Mode: Sendable, Hashable {
  /// The least confidence, 0…1, of a change that is made; above 1 none is.
  public var threshold: Double

  /// Makes a change where its confidence is at least the threshold.
  public static func threshold(_ value: Double) -> Mode { Mode(threshold: value) }

  /// Changes nothing; everything considered stands in the suggestions.
  public static let suggest = Mode(threshold: 2)
  /// Acts only where it is nearly certain; the default.
  public static let conservative = Mode(threshold: 0.8)
  /// Makes a change that is clearly likelier than what stands there.
  public static let balanced = Mode(threshold: 0.38)
  /// Makes every change that is likelier than not, and those that touch Latin words and numbers where the document bears
  /// them out.
  public static let aggressive = Mode(threshold: 0.25)

  /// Whether rules that only suggest otherwise may act, see ``aggressive``.
  var isBold: Bool { threshold <= Mode.aggressive.threshold }
  /// Whether slips of the writer are repaired unless the options say otherwise.
  var repairsOrthography: Bool { threshold <= Mode.balanced.threshold }
}
