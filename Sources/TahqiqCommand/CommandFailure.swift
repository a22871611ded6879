internal import ArgumentParser

/// A failure that ends the command.
struct CommandFailure: Error {
  var status: Int32
  var message: String?

  /// Wrong usage.
  static func usage(_ message: String) -> CommandFailure { CommandFailure(status: 64, message: message) }
  /// A file that an option names is not what it should be.
  static func unreadable(_ message: String) -> CommandFailure { CommandFailure(status: 65, message: message) }
  /// Output could not be written.
  static func write(_ message: String) -> CommandFailure { CommandFailure(status: 74, message: message) }
  /// The reader of our output has gone: nothing is wrong.
  static let readerLeft = CommandFailure(status: 0, message: nil)

  init(status: Int32, message: String?) {
    self.status = status
    self.message = message
  }

  /// A file that an option names cannot be read.
  init(_ failure: InputFailure) {
    self.init(status: failure.isMissing ? 66 : 65, message: failure.message)
  }

  func report() {
    if let message { Diagnostics.say(message) }
  }
}

/// Failures of single inputs, after which the others are still read.
struct Failures {
  private(set) var status: Int32 = 0

  /// Some input was not readable as asked.
  mutating func unreadable(_ message: String) {
    Diagnostics.say(message)
    if status == 0 { status = 65 }
  }

  mutating func missing(_ message: String) {
    Diagnostics.say(message)
    status = 66
  }

  /// Ends the command with the status of the failures, where there were any.
  func conclude() throws {
    if status != 0 { throw ExitCode(status) }
  }
}
