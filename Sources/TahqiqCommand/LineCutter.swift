/// Cuts a stream of bytes into lines, holding no more than one line beyond the chunk that is being cut.
struct LineCutter {
  struct Line: Sendable {
    /// From 1.
    var number: Int
    /// Without its LF; empty where it was too long.
    var bytes: ArraySlice<UInt8>
    var isTooLong = false
  }

  private let limit: Int
  private var pending: [UInt8] = []
  private(set) var number = 0
  /// Whether what comes belongs to a line that was refused already.
  private var skips = false

  /// - Parameter limit: the longest line, in bytes; a longer one is given once, as too long, without its bytes.
  init(limit: Int) { self.limit = limit }

  /// The lines that a chunk completes.
  ///
  /// - Complexity: O(*n*) amortised.
  mutating func cut(_ chunk: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var rest = chunk[...]
    while let end = rest.firstIndex(of: 0x0A) {
      if skips {
        skips = false
      } else {
        lines.append(line(endingWith: rest[..<end]))
      }
      rest = rest[(end + 1)...]
    }
    if skips { return lines }
    if pending.count + rest.count > limit {
      lines.append(line(endingWith: rest))
      skips = true
    } else {
      pending += rest
    }
    return lines
  }

  /// The last line, where it does not end in a line break.
  mutating func finish() -> Line? { pending.isEmpty ? nil : line(endingWith: []) }

  private mutating func line(endingWith bytes: ArraySlice<UInt8>) -> Line {
    number += 1
    defer { pending = [] }
    if pending.count + bytes.count > limit { return Line(number: number, bytes: [], isTooLong: true) }
    return Line(number: number, bytes: pending.isEmpty ? bytes : (pending + bytes)[...])
  }
}
