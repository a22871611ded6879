/// Something that names one thing: an address, a telephone, the number of a document or of a unit.
public struct IdentifierMention: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case email
    case url
    case phone
    case hashtag
    case mention
    /// The number of a document: a release, a case, a docket.
    case reference
    /// Anything else that is named by a number: a unit, a resolution, an article, a verse, a street.
    case designation
    case coordinates
  }

  /// In UTF-8 bytes of the first source.
  public var range: Range<Int>
  public var kind: Kind
  /// Its usual form. Of a telephone: `+` where it is international, then its digits. Of coordinates: latitude, comma,
  /// longitude in decimal degrees. Of a hashtag or mention: with `#` or `@`.
  public var value: String

  public init(range: Range<Int>, kind: Kind, value: String) {
    self.range = range
    self.kind = kind
    self.value = value
  }
}
