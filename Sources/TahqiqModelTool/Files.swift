import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whole files, read and written through the C library.
enum Files {
  static func bytes(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw ValidationError("\(path): \(String(cString: strerror(errno)))") }
    defer { fclose(file) }
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      result += chunk[0..<count]
    }
    if ferror(file) != 0 { throw ValidationError("\(path): \(String(cString: strerror(errno)))") }
    return result
  }

  static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "wb") else { throw ValidationError("\(path): \(String(cString: strerror(errno)))") }
    let written = fwrite(bytes, 1, bytes.count, file)
    let closed = fclose(file)
    if written != bytes.count || closed != 0 { throw ValidationError("\(path): \(String(cString: strerror(errno)))") }
  }

  private static func unistdWrite(_ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      return Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      return Musl.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    #else
      return Darwin.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    #endif
  }

  /// Writes to standard error.
  static func warn(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { unistdWrite($0) }
  }
}
