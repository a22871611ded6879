extension Corrector {
  /// The parts of a corrector, so that it can be measured what each brings; all of them work together unless some are left out.
  public struct Components: OptionSet, Sendable, Hashable {
    public var rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Words beside one another, else words by themselves.
    public static let pairs = Components(rawValue: 1)
    /// Words after two others.
    public static let triples = Components(rawValue: 2)
    /// What the same page says elsewhere.
    public static let page = Components(rawValue: 4)
    /// The share of misread letters estimated by section, else one for all.
    public static let noise = Components(rawValue: 8)
    /// The regression that says how far to trust a change, else its posterior.
    public static let judgement = Components(rawValue: 16)
    /// Confusions counted on pairs, else those of shape alone.
    public static let learnedConfusions = Components(rawValue: 32)
    /// Words two confusions away from one that is not known.
    public static let twoConfusions = Components(rawValue: 64)
    /// Letters after letters for words that are not known, else one cost for all.
    public static let characters = Components(rawValue: 128)

    public static let all: Components = [
      .pairs, .triples, .page, .noise, .judgement, .learnedConfusions, .twoConfusions, .characters,
    ]

    /// The name of each, as the accuracy command takes it.
    public static let names: [(name: String, component: Components)] = [
      ("pairs", .pairs), ("triples", .triples), ("page", .page), ("noise", .noise), ("judgement", .judgement),
      ("learned-confusions", .learnedConfusions), ("two-confusions", .twoConfusions), ("characters", .characters),
    ]
  }
}
