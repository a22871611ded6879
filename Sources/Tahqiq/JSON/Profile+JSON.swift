public import ArabicNormalization
internal import ArabicText

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension Profile {
  /// Reads a profile from JSON: an object of rules by their names, each with its option.
  ///
  /// ```swift
  /// try Profile(json: #"{"name": "index", "tatweel": "remove", "tashkeel": ["harakat"], "digits": "ascii"}"#)
  /// ```
  ///
  /// A rule that is not mentioned is off (but `nfc`, which is on); a name that is no rule is refused, so that a slip of
  /// the pen never changes what is done.
  ///
  /// - Throws: ``ProfileError`` naming the rule, the value and what was expected.
  public init(json: String) throws(ProfileError) { try self.init(json: Array(json.utf8)) }

  /// Reads a profile from UTF-8 bytes of JSON, with or without a byte-order mark; see ``init(json:)-(String)``.
  public init(json bytes: [UInt8]) throws(ProfileError) {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if let fault = UTF8Validation.firstFault(in: bytes) {
      throw ProfileError(member: nil, message: "not well-formed UTF-8 at byte \(fault)")
    }
    let known = try Profile.memberNames(of: Array(Profile.canonical.json.utf8))
    var seen: Set<String> = []
    for name in try Profile.memberNames(of: bytes) {
      if !known.contains(name) {
        throw ProfileError(member: name, message: "no rule has this name; there are \(known.joined(separator: ", "))")
      }
      if !seen.insert(name).inserted { throw ProfileError(member: name, message: "stands twice") }
    }
    do {
      self = try JSONDecoder().decode(Profile.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw ProfileError(error)
    } catch {
      throw ProfileError(member: nil, message: "\(error)")
    }
  }

  /// The profile as JSON, every rule named, in an order that never changes: what a finding cites.
  public var json: String {
    get throws(ProfileError) {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      do {
        return String(decoding: try encoder.encode(self), as: UTF8.self)
      } catch {
        throw ProfileError(member: nil, message: "\(error)")
      }
    }
  }

  private static func memberNames(of bytes: [UInt8]) throws(ProfileError) -> [String] {
    do throws(JSONFault) {
      return try JSONScanner.members(of: bytes[...]).map(\.name)
    } catch {
      throw ProfileError(member: nil, message: "not the JSON of an object: \(error.message) at byte \(error.offset)")
    }
  }
}

/// JSON that is no profile.
public struct ProfileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The member in question, nil where the whole is.
  public let member: String?
  /// What is wrong with it, and what was expected.
  public let message: String

  public var description: String { (member.map { "'\($0)': " } ?? "") + message }
}

extension ProfileError {
  fileprivate init(_ error: DecodingError) {
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
      .dataCorrupted(let context):
      self.init(member: context.codingPath.first?.stringValue, message: context.debugDescription)
    @unknown default: self.init(member: nil, message: "\(error)")
    }
  }
}
