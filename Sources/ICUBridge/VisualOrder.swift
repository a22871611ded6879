internal import CICUShims

/// The bidirectional algorithm run backwards.
public enum VisualOrder {
  /// The logical order of one line that was stored as it looks, left to right; brackets are mirrored.
  ///
  /// - Parameters:
  ///   - line: UTF-16, without a line break.
  ///   - rightToLeft: the base direction of the line as it was set.
  /// - Complexity: O(*n*) for ordinary text.
  public static func logical(_ line: [UInt16], rightToLeft: Bool) throws(ICUError) -> [UInt16] {
    let count = Int32(line.count)
    return try grow(from: line.count + 8, operation: "reordering a line") { into, capacity, code in
      line.withUnsafeBufferPointer {
        tahqiq_bidi_visualToLogical($0.baseAddress, count, rightToLeft, into, capacity, nil, &code)
      }
    }
  }

  /// The scalar that a mirrored bracket or guillemet turns into; any other scalar is itself.
  public static func mirror(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(UInt32(bitPattern: tahqiq_u_mirror(Int32(scalar.value)))) ?? scalar
  }
}
