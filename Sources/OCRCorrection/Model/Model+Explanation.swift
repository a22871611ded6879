extension Model {
  /// What a model holds.
  public struct Summary: Sendable, Hashable {
    /// Where its words and counts come from, and under which licence.
    public var about: String
    public var words: Int
    public var pairs: Int
    public var triples: Int
    /// Lines of counted confusions; 0 where the model goes by shape alone.
    public var confusions: Int
    public var sections: [Section]

    public struct Section: Sendable, Hashable {
      public var name: String
      public var bytes: Int
    }
  }

  /// What the model holds, counted.
  ///
  /// - Complexity: O(*words*).
  public var summary: Summary {
    let confusions = sections.section("confusions").map { $0.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } } ?? 0
    return Summary(
      about: about, words: language.lexicon.count, pairs: language.sequenceCounts.pairs,
      triples: language.sequenceCounts.triples, confusions: confusions,
      sections: sections.ranges.map { Summary.Section(name: $0.name, bytes: $0.range.count) })
  }

  /// What the model knows of a word by itself, and what it may be a misreading of.
  public struct Explanation: Sendable, Hashable {
    public enum State: String, Sendable, Hashable {
      /// Met often enough to be proposed in place of another.
      case candidate
      /// Known, so not changed lightly, but too rare to be proposed.
      case known
      /// A writer's slip of a far more frequent word.
      case slip
      case unknown
    }

    public var state: State
    /// Negative natural logarithm of its probability.
    public var cost: Float
    public var candidates: [Candidate]

    public struct Candidate: Sendable, Hashable {
      public var text: String
      /// Of the word.
      public var cost: Float
      /// Of its being read as the word in question, at the noise expected of a bad scan.
      public var confusion: Float
      public var sum: Float { cost + confusion }
    }
  }

  /// What the model knows of a word, or nil where it is not made of letters of Arabic alone.
  public func explain(_ word: String) -> Explanation? {
    guard let codes = LetterCode.codes(word), !codes.isEmpty else { return nil }
    var finder = CandidateFinder(
      language: language, channel: Channel(rates), user: UserLexicon(dictionary: [], gazetteer: []))
    let found = finder.candidates(for: codes, hasDigit: false)
    var state = Explanation.State.unknown
    if let entry = language.lexicon.find(codes) {
      state = entry.flags.contains(.slip) ? .slip : entry.flags.contains(.candidate) ? .candidate : .known
    }
    return Explanation(
      state: state, cost: found.first?.word.cost ?? 0,
      candidates: found.dropFirst().map { candidate in
        Explanation.Candidate(
          text: LetterCode.string(finder.letters[candidate.letters]), cost: candidate.word.cost,
          confusion: candidate.nats)
      })
  }
}
