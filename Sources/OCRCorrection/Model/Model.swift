#if BuiltInModel
  internal import CTahqiqModel
#endif

/// What a corrector knows of Arabic: words with their frequencies, word and letter sequences, confusions of letters.
///
/// A model is one block of bytes that is used in place: nothing is parsed when it is opened, and it is shared by all that
/// use it. `tahqiq-model build` makes one.
public struct Model: Sendable {
  let bytes: ModelBytes
  let sections: ModelSections
  let language: LanguageModel
  private(set) var rates: ConfusionRates

  /// The model that comes with the library.
  ///
  /// - Throws: ``ModelError/notBuiltIn`` where the package's trait `BuiltInModel` is off.
  public static func builtIn() throws(ModelError) -> Model {
    #if BuiltInModel
      return try Model(
        ModelBytes(embedded: UnsafeRawBufferPointer(start: tahqiq_model_bytes(), count: tahqiq_model_count())))
    #else
      throw ModelError.notBuiltIn
    #endif
  }

  /// Maps a model from a file, and compares its checksum.
  public init(path: String) throws(ModelError) {
    try self.init(ModelBytes(mapping: path))
    try verify()
  }

  /// Takes a model from memory, and compares its checksum.
  public init(bytes: [UInt8]) throws(ModelError) {
    try self.init(ModelBytes(copying: bytes))
    try verify()
  }

  init(_ bytes: ModelBytes) throws(ModelError) {
    self.bytes = bytes
    sections = try ModelSections(bytes.buffer)
    language = try LanguageModel(sections)
    let prior = ShapePrior.rates()
    if let counted = sections.section("confusions") {
      let counts = ConfusionCounts(parsing: String(decoding: counted, as: UTF8.self))
      rates = ConfusionRates(counts: counts, prior: prior)
    } else {
      rates = prior
    }
  }

  /// The model with what one OCR engine confuses, counted on pairs of printed and read text, in place of its own counts.
  ///
  /// Pairs of more than some thousand letters are passed over.
  ///
  /// - Complexity: O(sum of squares of the lengths of the pairs).
  public func adapted(to pairs: some Sequence<(printed: String, read: String)>) -> Model {
    var learner = ConfusionLearner()
    for pair in pairs { learner.add(printed: pair.printed, read: pair.read) }
    return replacing(learner.counts)
  }

  /// The model with other confusion counts than its own.
  ///
  /// - Parameter share: the share of the counts in the mixture with the prior by shape.
  package func replacing(_ counts: ConfusionCounts, share: Double? = nil) -> Model {
    var result = self
    result.rates = ConfusionRates(
      counts: counts, prior: ShapePrior.rates(), share: share ?? ConfusionRates.learnedShare)
    return result
  }

  /// Where the model's words and counts come from, and under which licence.
  public var about: String { sections.section("about").map { String(decoding: $0, as: UTF8.self) } ?? "" }

  /// Compares the model's checksum with its bytes.
  ///
  /// - Complexity: O(*bytes*); some milliseconds.
  public func verify() throws(ModelError) { try sections.verify() }
}
