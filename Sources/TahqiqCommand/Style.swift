internal import Tahqiq

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Report.Style {
  /// Colours on a terminal, unless the user does not want them (no-color.org).
  static var current: Report.Style {
    let refused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    return Output.isTerminal && !refused ? .colored : .plain
  }
}
