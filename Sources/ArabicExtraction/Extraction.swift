/// What a text says of when, how many, and which.
///
/// No two mentions overlap, of one kind or of several: a stretch that is an identifier is no date, and what is part of a date
/// is no number.
public struct Extraction: Sendable, Hashable {
  /// Sorted by range.
  public var dates: [DateMention]
  /// Sorted by range.
  public var numbers: [NumberMention]
  /// Sorted by range.
  public var identifiers: [IdentifierMention]

  public init(
    dates: [DateMention] = [], numbers: [NumberMention] = [], identifiers: [IdentifierMention] = []
  ) {
    self.dates = dates
    self.numbers = numbers
    self.identifiers = identifiers
  }
}
