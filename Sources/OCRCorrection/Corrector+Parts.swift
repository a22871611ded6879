public import ArabicText

extension Corrector {
  /// Parts of a user's own that work beside the built-in ones, or in their place.
  ///
  /// Each is called at few places of a text, never in an inner loop, and from any task; what it answers must depend on what it is given
  /// alone, or the same text would not give the same result.
  ///
  /// What is data needs no part: words are ``Options/dictionary`` and ``Options/gazetteer``, confusions a ``ConfusionTable``,
  /// word sequences a ``Model`` made by `tahqiq-model`.
  public struct Parts: Sendable {
    /// Proposes words that may have been printed where others were read.
    public var candidates: (any CandidateSource)?
    /// Says how well words fit between their neighbours.
    public var context: (any ContextScorer)?
    /// Changes that are no misread words.
    public var rules: [any CorrectionRule]
    /// Decides which changes are made; nil: ``ModeDecider``.
    public var decider: (any ChangeDecider)?

    public init(
      candidates: (any CandidateSource)? = nil, context: (any ContextScorer)? = nil,
      rules: [any CorrectionRule] = [], decider: (any ChangeDecider)? = nil
    ) {
      self.candidates = candidates
      self.context = context
      self.rules = rules
      self.decider = decider
    }
  }
}

/// Proposes words that may have been printed where another was read: a spelling checker, a register of names.
public protocol CandidateSource: Sendable {
  /// Words that may have been printed.
  ///
  /// Asked once a page for each word that the corrector looks into, which a frequent word beside its usual neighbours is not; up to
  /// eight are taken. One that holds anything but letters of Arabic is passed over.
  ///
  /// - Parameter word: the letters that were read, without vowel signs.
  func candidates(for word: String) -> [WordCandidate]
}

/// A word that may have been printed, see ``CandidateSource``.
public struct WordCandidate: Sendable, Hashable {
  /// Letters of Arabic, without vowel signs.
  public var word: String
  /// How much less likely it is read as what stood there than by the commonest confusion of a letter, in nats: 0 and more.
  public var cost: Double

  public init(_ word: String, cost: Double = 0) {
    self.word = word
    self.cost = cost
  }
}

/// Says how well words fit between their neighbours: a language model of the user's own, on top of the built-in one.
public protocol ContextScorer: Sendable {
  /// How ill each of some words fits, in nats: a word of cost 0 stays as likely as it was, one of cost 1 is e times less likely.
  ///
  /// Asked once for each word of a text that may have been misread. As many costs are given back as there are words; where
  /// there are not, what was given is not taken.
  ///
  /// - Parameters:
  ///   - words: what may stand there, the likeliest first.
  ///   - before: up to eight words before, the nearest last, as they most likely stood.
  ///   - after: up to eight words after, the nearest first.
  func costs(of words: [String], after before: [String], before after: [String]) -> [Double]
}

/// Finds changes of its own in a text.
public protocol CorrectionRule: Sendable {
  /// Changes with their confidence, which are made or suggested as all others are; of two that overlap the surer holds.
  ///
  /// - Parameters:
  ///   - text: in the `light` normal form.
  ///   - range: the page of the text that is asked about, in UTF-8 bytes. A change that reaches out of it, that adds or drops a line
  ///     break, or whose `source` is not the slice of the text at its range, is not taken.
  func edits(in text: UTF8Text, range: Range<Int>) -> [Edit]
}

/// Decides what becomes of a change.
public protocol ChangeDecider: Sendable {
  /// Asked for each change of at least 0.15 confidence.
  ///
  /// - Parameters:
  ///   - change: its range is in `text`.
  ///   - text: in the `light` normal form.
  func decide(_ change: Edit, in text: UTF8Text) -> ChangeDecision
}

/// What becomes of a change.
public enum ChangeDecision: Sendable, Hashable {
  case make, suggest, drop
}

/// Decides by the confidence of a change, what was read and the kind of its rule, as ``Mode`` says.
public struct ModeDecider: ChangeDecider, Hashable {
  public var mode: Mode
  /// Whether slips of hamza, ى/ي and ة/ه are repaired.
  public var repairsOrthography: Bool

  public init(mode: Mode, repairsOrthography: Bool? = nil) {
    self.mode = mode
    self.repairsOrthography = repairsOrthography ?? mode.repairsOrthography
  }

  public func decide(_ change: Edit, in text: UTF8Text) -> ChangeDecision {
    if !mode.suffices(change) { return .suggest }
    switch change.rule {
    case .orthography: return repairsOrthography ? .make : .suggest
    case .latinRepetition, .numberOrder: return mode.isBold ? .make : .suggest
    default: return .make
    }
  }
}
