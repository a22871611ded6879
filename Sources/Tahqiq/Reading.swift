/// What a text says, and how it came to say it.
///
/// Every range counts UTF-8 bytes of ``source``, so that `reading.source[date.range]` is what stood there.
public struct Reading: Sendable, Hashable {
  /// The text as it came in (decoded, a byte-order mark included).
  public var source: UTF8Text
  /// The established text.
  public var established: AlignedText
  /// How the bytes were read, where there were bytes.
  public var encoding: CharsetGuess?
  /// What was considered and not changed.
  public var suggestions: [Edit]
  public var dates: [DateMention]
  public var numbers: [NumberMention]
  public var identifiers: [IdentifierMention]

  public init(
    established: AlignedText, encoding: CharsetGuess? = nil, suggestions: [Edit] = [], dates: [DateMention] = [],
    numbers: [NumberMention] = [], identifiers: [IdentifierMention] = []
  ) {
    self.source = established.source
    self.established = established
    self.encoding = encoding
    self.suggestions = suggestions
    self.dates = dates
    self.numbers = numbers
    self.identifiers = identifiers
  }

  /// The established text.
  public var text: String { established.text.string }
  /// Every change, sorted by range; replacing each range of ``source`` by its replacement gives ``text``.
  public var edits: [Edit] { established.edits }
}
