public import ArabicText
public import ICUBridge

/// Finds dates, numbers and identifiers in Arabic text.
///
/// ```swift
/// let extractor = try Extractor()
/// let text = AlignedText("سقوط حوالي 40 شهيداً من المدنيين")
/// let number = extractor.extract(from: text).numbers[0]
/// number.value            // 40
/// number.bound            // .approximate
/// number.counted?.lemma   // "شهيد"
/// text.source[number.range]
/// ```
///
/// An extractor is built once and used from any number of tasks at once.
public struct Extractor: Sendable {
  public struct Options: Sendable, Hashable {
    /// Which mentions are looked for.
    public struct Kinds: OptionSet, Sendable, Hashable {
      public let rawValue: UInt8
      public init(rawValue: UInt8) { self.rawValue = rawValue }

      public static let dates = Kinds(rawValue: 1)
      public static let numbers = Kinds(rawValue: 2)
      public static let identifiers = Kinds(rawValue: 4)
      public static let all: Kinds = [.dates, .numbers, .identifiers]
    }

    /// BCP 47 (`ar-SY`): settles what only a region can settle, such as the order of day and month.
    public var locale: String?
    /// What is returned. What is left out is recognised all the same, so that no telephone number becomes a count.
    public var kinds: Kinds

    public init(locale: String? = nil, kinds: Kinds = .all) {
      self.locale = locale
      self.kinds = kinds
    }
  }

  public let options: Options
  private let grammars: Grammars

  /// - Throws: ``ICUError`` where ICU has no data for calendars or the locale.
  public init(options: Options = Options()) throws(ICUError) {
    self.options = options
    grammars = try Grammars(locale: options.locale)
  }

  /// - Parameters:
  ///   - text: in light normal form, perhaps corrected.
  ///   - dated: the document's own date; without it, datelines found in the text are used.
  /// - Returns: mentions with ranges in `text.source`.
  /// - Complexity: O(*n*).
  public func extract(from text: AlignedText, dated: ReferenceDate? = nil) -> Extraction {
    var lexed = grammars.lexer.lex(text.text, gaps: text.columnGaps)
    let numbers = grammars.numbers
    var result = Extraction()
    result.identifiers = grammars.identifiers.mentions(in: lexed)
    lexed.mask(result.identifiers.lazy.map(\.range))
    result.dates = grammars.dates.mentions(in: lexed, dated: dated)
    var lexeme = 0
    result.dates.removeAll { numbers.claims($0.range, in: lexed, from: &lexeme) }
    lexed.mask(result.dates.lazy.map(\.range))
    result.numbers = options.kinds.contains(.numbers) ? numbers.mentions(in: lexed, isNoisy: text.isNoisy) : []
    if !options.kinds.contains(.dates) { result.dates = [] }
    if !options.kinds.contains(.identifiers) { result.identifiers = [] }
    if !text.alignment.isIdentity { result.map(by: text.alignment, in: text.source) }
    return result
  }
}

extension AlignedText {
  /// Whether words, or commas read as full stops, were corrected often enough to show that a machine misread the text: one in
  /// 1500 bytes, where one word in some 6000 bytes of clean text is changed.
  fileprivate var isNoisy: Bool {
    var misread = 0
    for edit in edits where edit.stage == .correction {
      if Self.misreadings.contains(edit.rule) || edit.source == "." && edit.replacement == "،" { misread += 1 }
    }
    return misread > 0 && text.count / misread <= 1500
  }

  private static let misreadings: Set<Rule> = ["letter-confusion", "split-word", "joined-words"]

  /// What was more than one space, or a tab, in the source, as far as the log tells.
  fileprivate var columnGaps: [Lexer.Gap] {
    edits.compactMap { edit in
      guard edit.rule == "whitespace" else { return nil }
      // One space may stay before what is removed.
      let width = edit.source.unicodeScalars.count + (edit.replacement.isEmpty ? 1 : 0)
      let hasTab = edit.source.unicodeScalars.contains("\t")
      guard width > 1 || hasTab else { return nil }
      return Lexer.Gap(end: alignment.textRange(of: edit.range).upperBound, isWide: width > 2 || hasTab)
    }
  }
}

/// The grammars on one vocabulary, held by reference so that an extractor is cheap to copy.
final class Grammars: Sendable {
  let lexer: Lexer
  let dates: DateGrammar
  let numbers: NumberGrammar
  let identifiers: IdentifierGrammar

  init(locale: String?) throws(ICUError) {
    var vocabulary = Vocabulary()
    dates = try DateGrammar(into: &vocabulary, locale: locale)
    let cues = IdentifierCues(into: &vocabulary)
    // Last, because misread numbers are interned where no other grammar has the word.
    numbers = NumberGrammar(into: &vocabulary, locale: locale)
    identifiers = IdentifierGrammar(cues: cues, numbers: numbers)
    lexer = Lexer(vocabulary: vocabulary)
  }
}

extension Extraction {
  /// Gives the mentions their ranges in the source.
  fileprivate mutating func map(by alignment: Alignment, in source: UTF8Text) {
    func place(_ range: Range<Int>) -> Range<Int> {
      // A tatweel that was removed at the end belongs to the letter that it draws out: «هـ».
      var mapped = alignment.sourceRange(of: range)
      while mapped.upperBound + 1 < source.count, mapped.upperBound > 1, source.utf8[mapped.upperBound] == 0xD9,
        source.utf8[mapped.upperBound + 1] == 0x80, source.utf8[mapped.upperBound - 2] >= 0xD8
      {
        mapped = mapped.lowerBound..<(mapped.upperBound + 2)
      }
      return mapped
    }
    for index in dates.indices { dates[index].range = place(dates[index].range) }
    for index in identifiers.indices { identifiers[index].range = place(identifiers[index].range) }
    for index in numbers.indices {
      numbers[index].range = place(numbers[index].range)
      if let counted = numbers[index].counted { numbers[index].counted?.range = place(counted.range) }
    }
  }
}
