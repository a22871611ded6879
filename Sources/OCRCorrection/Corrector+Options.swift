extension Corrector {
  /// What a corrector may do, and what its user knows beyond the model.
  public struct Options: Sendable {
    /// How sure a change must be.
    public var mode: Mode
    /// Whether slips of hamza, ى/ي and ة/ه are repaired; nil: as the mode says (on in `balanced` and `aggressive`).
    public var orthography: Bool?
    /// Words taken as correct: never changed, and known as what others may have stood for.
    public var dictionary: [String]
    /// Names and phrases taken as correct, with a weight.
    public var gazetteer: [GazetteerEntry]
    /// The confusions of one OCR engine, instead of the model's own.
    public var confusions: ConfusionTable?
    /// Whether fully vowelled text, as the Qur'an is printed, is left as it is.
    public var protectsQuran: Bool
    /// The parts that work; all but for measuring.
    public var components: Components
    /// Parts of the user's own.
    public var parts: Parts

    public init(
      mode: Mode = .conservative, orthography: Bool? = nil, dictionary: [String] = [],
      gazetteer: [GazetteerEntry] = [], confusions: ConfusionTable? = nil, protectsQuran: Bool = true,
      components: Components = .all, parts: Parts = Parts()
    ) {
      self.parts = parts
      self.components = components
      self.mode = mode
      self.orthography = orthography
      self.dictionary = dictionary
      self.gazetteer = gazetteer
      self.confusions = confusions
      self.protectsQuran = protectsQuran
    }

    var repairsOrthography: Bool { orthography ?? mode.repairsOrthography }
  }
}

/// A name or phrase that the user knows to occur.
public struct GazetteerEntry: Sendable, Hashable {
  public var phrase: String
  /// How often it is met, as a multiple of an ordinary word of the lexicon; 1 unless given.
  public var weight: Double

  public init(phrase: String, weight: Double = 1) {
    self.phrase = phrase
    self.weight = weight
  }
}
