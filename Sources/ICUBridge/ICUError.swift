internal import CICUShims

/// A failure that ICU reported, with the operation and the input it was about.
public struct ICUError: Error, Sendable, Hashable, CustomStringConvertible {
  /// ICU's own name of the failure, such as `U_ILLEGAL_ARGUMENT_ERROR`.
  public let name: String
  /// ICU's numeric code, positive.
  public let code: Int32
  /// What was being done, and on what: "opening the converter 'windows-1256'".
  public let operation: String

  init(code: Int32, operation: String) {
    self.name = String(cString: tahqiq_u_errorName(code))
    self.code = code
    self.operation = operation
  }

  public var description: String { "\(operation) failed: \(name)" }
}

/// Whether a code that ICU gave back is a failure that is not merely about the room for a result.
func isFailure(_ code: Int32) -> Bool { code > 0 }

/// The version of the ICU that is linked, such as "72.1".
public var icuVersion: String {
  var parts: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
  withUnsafeMutableBytes(of: &parts) { tahqiq_u_getVersion($0.bindMemory(to: UInt8.self).baseAddress) }
  return "\(parts.0).\(parts.1)"
}
