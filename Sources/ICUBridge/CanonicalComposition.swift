internal import CICUShims

/// Unicode Normalization Form C, by ICU's data.
public enum CanonicalComposition {
  /// Whether the scalar never changes under NFC and never takes part in a change of its neighbours.
  ///
  /// - Complexity: O(1).
  public static func isInert(_ scalar: Unicode.Scalar) -> Bool { tahqiq_nfc_isInert(Int32(scalar.value)) }

  /// Whether NFC never looks across the border before this scalar, so that a text may be cut there.
  ///
  /// - Complexity: O(1).
  public static func hasBoundary(before scalar: Unicode.Scalar) -> Bool {
    tahqiq_nfc_hasBoundaryBefore(Int32(scalar.value))
  }

  /// The canonical combining class of a scalar, 0 for a base.
  public static func combiningClass(of scalar: Unicode.Scalar) -> UInt8 {
    tahqiq_u_combiningClass(Int32(scalar.value))
  }

  /// The text in Normalization Form C.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public static func nfc(_ text: [UInt16]) throws(ICUError) -> [UInt16] {
    var code: Int32 = 0
    let count = Int32(text.count)
    let span = text.withUnsafeBufferPointer { tahqiq_nfc_span($0.baseAddress, count, &code) }
    if isFailure(code) { throw ICUError(code: code, operation: "checking text for Normalization Form C") }
    if span == count { return text }
    return try grow(from: text.count * 3 + 16, operation: "normalising text to Form C") { into, capacity, code in
      text.withUnsafeBufferPointer { tahqiq_nfc_normalize($0.baseAddress, count, into, capacity, &code) }
    }
  }

  /// The text in Normalization Form KC (compatibility composition).
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public static func nfkc(_ text: [UInt16]) throws(ICUError) -> [UInt16] {
    let count = Int32(text.count)
    return try grow(from: text.count * 4 + 32, operation: "normalising text to Form KC") { into, capacity, code in
      text.withUnsafeBufferPointer { tahqiq_nfkc_normalize($0.baseAddress, count, into, capacity, &code) }
    }
  }
}

/// `U_BUFFER_OVERFLOW_ERROR`.
let bufferOverflow: Int32 = 15

/// Calls an ICU function that writes UTF-16 and says how much room it wants; asks again where the first guess was short.
func grow(
  from capacity: Int, operation: String,
  _ body: (UnsafeMutablePointer<UInt16>?, Int32, inout Int32) -> Int32
) throws(ICUError) -> [UInt16] {
  var capacity = max(capacity, 1)
  for _ in 0..<2 {
    var code: Int32 = 0
    var needed: Int32 = 0
    let result = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
      needed = body(buffer.baseAddress, Int32(buffer.count), &code)
      count = isFailure(code) ? 0 : Int(needed)
    }
    if !isFailure(code) { return result }
    if code != bufferOverflow { throw ICUError(code: code, operation: operation) }
    capacity = Int(needed) + 1
  }
  throw ICUError(code: bufferOverflow, operation: operation)
}
