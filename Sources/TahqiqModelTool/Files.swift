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

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func makeFolder(_ path: String) throws {
    if mkdir(path, 0o777) != 0, errno != EEXIST {
      throw ValidationError("\(path): \(String(cString: strerror(errno)))")
    }
  }

  /// The files of a folder and the folders in it, in order of name; a file is itself.
  static func list(_ path: String) throws -> [String] {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw ValidationError("\(path): \(String(cString: strerror(errno)))") }
    if facts.st_mode & S_IFMT != S_IFDIR { return [path] }
    guard let folder = opendir(path) else { throw ValidationError("\(path): \(String(cString: strerror(errno)))") }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return try names.sorted().flatMap { try list(path + "/" + $0) }
  }

  /// Reads a file in stretches that end with a line where there is one; the number of bytes read.
  static func stretches(_ path: String, of size: Int, _ body: ([UInt8]) -> Void) throws -> Int {
    guard let file = fopen(path, "rb") else { throw ValidationError("\(path): \(String(cString: strerror(errno)))") }
    defer { fclose(file) }
    var (rest, total): ([UInt8], Int) = ([], 0)
    var chunk = [UInt8](repeating: 0, count: size)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      total += count
      let cut = chunk[0..<count].lastIndex(of: 0x0A).map { $0 + 1 } ?? (rest.count + count > 4 * size ? count : 0)
      if cut > 0 {
        body(rest + chunk[0..<cut])
        rest = Array(chunk[cut..<count])
      } else {
        rest += chunk[0..<count]
      }
    }
    if ferror(file) != 0 { throw ValidationError("\(path): \(String(cString: strerror(errno)))") }
    if !rest.isEmpty { body(rest) }
    return total
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
