internal import CICUShims

/// Properties of scalars from ICU's Unicode data.
public enum CharacterProperties {
  /// The value of a decimal digit of any script, 0…9, or nil.
  public static func decimalDigit(_ scalar: Unicode.Scalar) -> Int? {
    let value = Int(tahqiq_u_digitValue(Int32(scalar.value)))
    return value < 0 || scalar.properties.numericType != .decimal ? nil : value
  }

  /// Whether the scalar is a picture (`Extended_Pictographic`).
  public static func isPictographic(_ scalar: Unicode.Scalar) -> Bool {
    tahqiq_u_isPictographic(Int32(scalar.value))
  }

  /// The scalar that a bracket or guillemet turns into where text runs the other way; any other scalar is itself.
  public static func mirror(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(UInt32(bitPattern: tahqiq_u_mirror(Int32(scalar.value)))) ?? scalar
  }
}
