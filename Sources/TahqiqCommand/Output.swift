internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Standard output.
enum Output {
  /// A reader that goes away shows as an error of `write`, not as a signal that kills.
  static func ignoreBrokenPipe() { signal(SIGPIPE, SIG_IGN) }

  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    do {
      try FileDescriptor.standardOutput.writeAll(bytes)
    } catch let error as Errno where error == .brokenPipe {
      throw .readerLeft
    } catch {
      throw .write("standard output: \(error)")
    }
  }

  /// Writes a line and its break at once, unless it is so long that a copy would count.
  static func write(line: [UInt8]) throws(CommandFailure) {
    if line.count < 1 << 16 {
      try write(line + [0x0A])
    } else {
      try write(line)
      try write([0x0A])
    }
  }

  static var isTerminal: Bool { isatty(1) == 1 }
}

/// Standard error.
enum Diagnostics {
  static func say(_ message: String) {
    // Where standard error cannot be written there is nowhere left to say so; the exit status still tells.
    _ = try? FileDescriptor.standardError.writeAll(Array("tahqiq: \(message)\n".utf8))
  }

  static var isTerminal: Bool { isatty(2) == 1 }

  /// A line that the next one overwrites; shown only to somebody who watches.
  static func progress(_ message: String) {
    guard isTerminal else { return }
    _ = try? FileDescriptor.standardError.writeAll(Array("\r\u{1B}[K\(message)".utf8))
  }

  static func endProgress() { progress("") }
}
