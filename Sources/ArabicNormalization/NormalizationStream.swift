/// Normalises UTF-8 that comes in chunks.
///
/// The output does not depend on how the input is cut: what is decided by line is decided when the line is whole, so the
/// memory used is that of the longest line.
///
/// ```swift
/// var stream = normalizer.stream()
/// while let chunk = read() { write(stream.consume(chunk)) }
/// write(stream.finish())
/// ```
public struct NormalizationStream: Sendable {
  private let normalizer: Normalizer
  private var pending: [UInt8] = []

  init(_ normalizer: Normalizer) { self.normalizer = normalizer }

  /// The number of bytes that wait for the end of their line.
  public var pendingCount: Int { pending.count }

  /// Takes a chunk and gives the normal form of the lines that it completes.
  ///
  /// - Complexity: O(*n*) amortised.
  public mutating func consume(_ chunk: some Collection<UInt8>) -> [UInt8] {
    let searched = pending.count
    pending.append(contentsOf: chunk)
    guard let end = pending[searched...].lastIndex(of: 0x0A) else { return [] }
    let output = normalizer.normalize(Array(pending[...end]))
    pending.removeSubrange(...end)
    return output
  }

  /// Gives the normal form of what is left.
  public mutating func finish() -> [UInt8] {
    defer { pending = [] }
    return normalizer.normalize(pending)
  }
}

extension Normalizer {
  /// A stream that normalises by this profile.
  public func stream() -> NormalizationStream { NormalizationStream(self) }
}
