public import ArabicText
public import ICUBridge

/// Brings Arabic text into the normal form that a profile describes.
///
/// ```swift
/// let normalizer = try Normalizer(.search)
/// normalizer.normalize("مُحَمَّـــد ١٧")            // "محمد 17"
/// let aligned = normalizer.align(UTF8Text("محـمد"))
/// aligned.edits[0].rule                            // tatweel
/// ```
///
/// Guarantees, for every profile and any input: the output is in Normalization Form C (unless `composition` is off),
/// normalising it again changes nothing, and line breaks stay where they are. A normalizer is built once and used from any
/// number of tasks.
public struct Normalizer: Sendable {
  public let profile: Profile
  let tables: ScalarTables
  let fast: FastTable

  /// - Throws: ``ICUError`` where ICU's data for canonical composition cannot be loaded.
  public init(_ profile: Profile = .light) throws(ICUError) {
    _ = try CanonicalComposition.nfc([0x0627, 0x0653])
    self.profile = profile
    tables = ScalarTables(profile)
    fast = FastTable(profile, tables)
  }

  /// The normal form of a string.
  ///
  /// - Complexity: O(*n*).
  public func normalize(_ text: String) -> String {
    var text = text
    return text.withUTF8 { String(decoding: normalize($0), as: UTF8.self) }
  }

  /// The normal form of UTF-8 bytes, as UTF-8; an ill-formed sequence becomes U+FFFD.
  ///
  /// - Complexity: O(*n*).
  public func normalize(_ bytes: [UInt8]) -> [UInt8] { bytes.withUnsafeBufferPointer { normalize($0) } }

  /// The normal form of UTF-8 bytes in place, as UTF-8; an ill-formed sequence becomes U+FFFD.
  ///
  /// - Complexity: O(*n*).
  public func normalize(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    append(normalForm: bytes, to: &output)
    return output
  }

  /// The normal form of a text, aligned to it.
  ///
  /// - Parameter keepsLog: whether every edit is kept, with its rule and both texts.
  /// - Complexity: O(*n* + *edits*).
  public func align(_ text: UTF8Text, keepsLog: Bool = true) -> AlignedText {
    align(AlignedText(text, keepsLog: keepsLog))
  }

  /// The normal form of a text that was made from a source, aligned to that source.
  ///
  /// - Complexity: O(*n* + *edits*).
  public func align(_ text: AlignedText) -> AlignedText { carefully(text) }
}

extension Normalizer {
  /// Rounds after which a text that still changes is taken as it is. Repairs feed each other at most a few times: each
  /// undoes one layer of encoding.
  private static let mostRounds = 12

  private typealias Pass = (UTF8Text) -> ChangeList

  /// The normal form by passes, each of which says what it changes: the lossless rules until nothing changes, then all.
  func carefully(_ text: AlignedText) -> AlignedText {
    // Every layer of misreading goes first: other rules would take bytes of it for controls and spaces.
    let decoded = profile.mojibake ? Self.run([MojibakeRepair.changes], on: text) : text
    let lossless = Self.run(repairs(before: losslessPasses) + losslessPasses, on: decoded)
    if lossyPasses.isEmpty { return lossless }
    let rest = losslessPasses + lossyPasses
    return Self.run(repairs(before: rest) + rest, on: lossless)
  }

  /// The normal form but for what is decided by line.
  func carefullyWithoutRepairs(_ text: UTF8Text) -> UTF8Text {
    let lossless = Self.run(losslessPasses, on: AlignedText(text, keepsLog: false))
    return lossyPasses.isEmpty ? lossless.text : Self.run(losslessPasses + lossyPasses, on: lossless).text
  }

  private static func run(_ passes: [Pass], on text: AlignedText) -> AlignedText {
    var text = text
    for _ in 0..<mostRounds {
      let before = text.text
      for pass in passes {
        let changes = pass(text.text)
        if !changes.isEmpty { text = text.then(changes.applied(to: text.text, keepsLog: text.keepsLog)) }
      }
      if text.text == before { break }
    }
    return text
  }

  /// The repairs that are decided line by line, in a form that the rest of the rules does not undo.
  private func repairs(before rest: [Pass]) -> [Pass] {
    var passes: [Pass] = []
    if profile.mojibake { passes.append(MojibakeRepair.changes) }
    if profile.visualOrder {
      passes.append { text in
        VisualOrderRepair.changes(in: text) { Self.run(rest, on: AlignedText($0, keepsLog: false)).text }
      }
    }
    return passes
  }

  private var losslessPasses: [Pass] {
    var passes: [Pass] = []
    if profile.composition { passes.append { CompositionPass.changes(in: $0) } }
    passes.append { [tables] in ScalarPass.changes(in: $0, tables, .lossless) }
    if profile.whitespace != .keep {
      passes.append { [profile] in WhitespacePass.changes(in: $0, profile.whitespace) }
    }
    if profile.composition { passes.append { CompositionPass.changes(in: $0) } }
    return passes
  }

  private var lossyPasses: [Pass] {
    var passes: [Pass] = []
    if profile.html == .plain { passes.append { MarkupPass.changes(in: $0) } }
    if profile.hasPostRules { passes.append { [profile] in PostPass.changes(in: $0, profile) } }
    if profile.honorifics != .keep { passes.append { [profile] in HonorificsPass.changes(in: $0, profile.honorifics) } }
    if tables.folds { passes.append { [tables] in ScalarPass.changes(in: $0, tables, .folding) } }
    if profile.elongation == .reduce { passes.append { ElongationPass.changes(in: $0) } }
    if profile.composition, !passes.isEmpty { passes.append { CompositionPass.changes(in: $0) } }
    return passes
  }
}
