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

  /// Whether the scalar is white space (`White_Space`).
  public static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool { tahqiq_u_isWhiteSpace(Int32(scalar.value)) }

  /// Whether the scalar is alphabetic (`Alphabetic`).
  public static func isAlphabetic(_ scalar: Unicode.Scalar) -> Bool { tahqiq_u_isAlphabetic(Int32(scalar.value)) }
}
