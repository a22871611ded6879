/// Why a model could not be used.
public enum ModelError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The library was built without the trait `BuiltInModel`.
  case notBuiltIn
  /// The file could not be opened or mapped; the system's error number.
  case unreadable(path: String, errno: Int32)
  /// The bytes are no model.
  case notAModel
  /// The model was made for another version of the library.
  case version(found: UInt32, expected: UInt32)
  /// The model is shorter than it says, or a section lies outside it.
  case truncated(expected: Int, found: Int)
  /// A part that every model has is missing or of the wrong size.
  case section(String)
  /// The checksum differs: the bytes were changed.
  case checksum

  public var description: String {
    switch self {
    case .notBuiltIn: "no model is built in: give one, or build with the trait BuiltInModel"
    case .unreadable(let path, let errno): "\(path): cannot be read (error \(errno))"
    case .notAModel: "not a Tahqiq model: it does not begin with TAHQIQMD"
    case .version(let found, let expected): "model of version \(found), expected version \(expected)"
    case .truncated(let expected, let found): "model is cut off: \(found) bytes, expected \(expected)"
    case .section(let name): "the model's section “\(name)” is missing or of the wrong size"
    case .checksum: "the model's checksum does not agree with its bytes"
    }
  }
}
