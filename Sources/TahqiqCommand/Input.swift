internal import SystemPackage
internal import Tahqiq

/// One of the inputs named on the command line.
enum Input: Hashable {
  case standardInput
  case file(String)

  init(_ argument: String) { self = argument == "-" ? .standardInput : .file(argument) }

  /// What messages call it.
  var name: String {
    switch self {
    case .standardInput: "standard input"
    case .file(let path): path
    }
  }

  /// What JSON calls it.
  var file: String {
    switch self {
    case .standardInput: "-"
    case .file(let path): path
    }
  }
}

/// Why an input cannot be read.
struct InputFailure: Error {
  var isMissing = false
  var message: String

  init(isMissing: Bool = false, message: String) {
    self.isMissing = isMissing
    self.message = message
  }

  /// What ICU could not read.
  init(_ input: Input, _ error: ICUError) { self.init(message: "\(input.name): \(error)") }

  /// A file or line beyond the limit.
  init(_ what: String, over limit: Int) { self.init(message: "\(what) is longer than \(limit) bytes; see --limit") }

  func note(in failures: inout Failures) {
    if isMissing { failures.missing(message) } else { failures.unreadable(message) }
  }
}

/// Reads an input in chunks.
struct InputStream: ~Copyable {
  private let descriptor: FileDescriptor
  private let closes: Bool
  private let name: String

  init(_ input: Input) throws(InputFailure) {
    name = input.name
    switch input {
    case .standardInput:
      descriptor = .standardInput
      closes = false
    case .file(let path):
      do {
        descriptor = try FileDescriptor.open(FilePath(path), .readOnly)
      } catch let error as Errno {
        throw InputFailure(
          isMissing: error == .noSuchFileOrDirectory || error == .notDirectory, message: "\(path): \(error)")
      } catch {
        throw InputFailure(message: "\(path): \(error)")
      }
      closes = true
    }
  }

  deinit {
    // Nothing was written through the descriptor, so closing it loses nothing.
    if closes { _ = try? descriptor.close() }
  }

  /// The next bytes, as many as there are now; empty at the end.
  func next(upTo count: Int = 1 << 18) throws(InputFailure) -> [UInt8] {
    do {
      var failure: (any Error)?
      let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        do { filled = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer)) } catch { failure = error }
      }
      if let failure { throw failure }
      return chunk
    } catch {
      throw InputFailure(message: "\(name): \(error)")
    }
  }

  /// All bytes, where they are no more than a limit.
  func all(limit: Int) throws(InputFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let chunk = try next()
      if chunk.isEmpty { return bytes }
      if bytes.count + chunk.count > limit {
        throw InputFailure("\(name): it", over: limit)
      }
      bytes += chunk
    }
  }
}
