/// Reads Arabic text as it reaches an investigator: normalises, corrects, extracts.
///
/// ```swift
/// let reader = try Reader()
/// let reading = reader.read("نفذت قوة المهام ١٩ غارة في 17 تشرين الثاني 2018")
/// reading.dates[0].edtf                             // "2018-11-17"
/// reading.numbers[0].counted?.lemma                 // "غارة"
/// reading.source[reading.numbers[0].range]          // "١٩ غارة"
/// ```
///
/// A reader is built once and used from any number of tasks at once.
public struct Reader: Sendable {
  public let options: Options
  /// The form that is worked on.
  private let base: Normalizer
  /// A lossy profile, applied last.
  private let fold: Normalizer?
  /// A lossless profile that does less than ``Profile/light``, applied to the source with its corrections alone.
  private let narrow: Normalizer?
  private let corrector: Corrector?
  private let extractor: Extractor?

  /// - Throws: ``ICUError`` where ICU's data is missing, ``ModelError`` where the model cannot be read.
  public init(_ options: Options = Options()) throws {
    self.options = options
    let profile = options.profile
    let worksOnProfile = options.tasks == .normalize || profile.isLossless && profile.containsLight
    base = try Normalizer(worksOnProfile ? profile : .light)
    fold = worksOnProfile || profile.isLossless ? nil : try Normalizer(profile)
    narrow = worksOnProfile || !profile.isLossless ? nil : try Normalizer(profile)
    corrector =
      options.tasks.contains(.correct)
      ? try Corrector(model: options.model ?? .builtIn(), options: options.correction) : nil
    extractor =
      options.tasks.contains(.extract) ? try Extractor(options: options.extraction) : nil
  }

  /// Reads a text.
  ///
  /// - Parameter dated: the document's own date, against which relative dates are resolved; without it the dateline found
  ///   in the text is used.
  /// - Complexity: O(*n*).
  public func read(_ text: String, dated: ReferenceDate? = nil) -> Reading { read(UTF8Text(text), dated: dated) }

  /// Reads a text.
  public func read(_ text: UTF8Text, dated: ReferenceDate? = nil) -> Reading {
    var aligned = base.align(text)
    var reading = Reading(established: aligned)
    if let corrector {
      let correction = corrector.correct(aligned)
      aligned = correction.text
      reading.suggestions = correction.suggestions
    }
    if let extractor {
      let extraction = extractor.extract(from: aligned, dated: dated ?? options.dated)
      reading.dates = extraction.dates
      reading.numbers = extraction.numbers
      reading.identifiers = extraction.identifiers
    }
    if let narrow {
      let corrections = aligned.edits.filter { $0.stage == .correction }
      aligned = narrow.align(AlignedText(text).applying(corrections))
    }
    reading.established = fold?.align(aligned) ?? aligned
    return reading
  }

  /// Reads bytes, in an encoding that is given or detected.
  ///
  /// - Throws: ``ICUError`` where ICU does not know the encoding.
  public func read(bytes: [UInt8], encoding: String? = nil, dated: ReferenceDate? = nil) throws(ICUError) -> Reading {
    let decoded = try DecodedText(bytes, encoding: encoding)
    var reading = read(decoded.text, dated: dated)
    reading.encoding = decoded.encoding
    return reading
  }
}

extension Reader {
  /// What a reader does.
  public struct Options: Sendable {
    /// Which parts of a reading are made.
    public struct Tasks: OptionSet, Sendable, Hashable {
      public let rawValue: UInt8
      public init(rawValue: UInt8) { self.rawValue = rawValue }
      /// Always done; on its own it makes edits only.
      public static let normalize: Tasks = []
      public static let correct = Tasks(rawValue: 1)
      public static let extract = Tasks(rawValue: 2)
    }

    public var tasks: Tasks
    /// The normal form of the text read. Correction and extraction work on ``Profile/light``; a lossy profile folds last, and
    /// one that does less than `light` leaves the rest of the text as it came.
    public var profile: Profile
    public var correction: Corrector.Options
    public var extraction: Extractor.Options
    /// The language model; nil: the one that is built in.
    public var model: Model?
    /// The date of documents that bear none.
    public var dated: ReferenceDate?

    public init(
      tasks: Tasks = [.correct, .extract], profile: Profile = .light, correction: Corrector.Options = .init(),
      extraction: Extractor.Options = .init(), model: Model? = nil, dated: ReferenceDate? = nil
    ) {
      self.tasks = tasks
      self.profile = profile
      self.correction = correction
      self.extraction = extraction
      self.model = model
      self.dated = dated
    }
  }

  /// A reader with a profile and a mode, and everything else as it usually is.
  public init(profile: Profile, mode: Mode = .conservative) throws {
    var options = Options(profile: profile)
    options.correction.mode = mode
    try self.init(options)
  }
}

extension Profile {
  /// Whether every rule of ``light`` is on.
  fileprivate var containsLight: Bool {
    composition && presentationForms && formatControls && tatweel != .keep && lookAlikes.isSuperset(of: .keyboard)
      && whitespace != .keep && visualOrder && mojibake
  }
}
