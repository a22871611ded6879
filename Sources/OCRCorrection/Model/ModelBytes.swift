#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Read-only bytes that outlive every view of them: embedded, mapped from a file, or held.
///
/// Unchecked, because the memory behind the pointer is never written after `init` and is freed only in `deinit`.
final class ModelBytes: @unchecked Sendable {
  let buffer: UnsafeRawBufferPointer
  private let release: Release

  private enum Release {
    case nothing
    case unmap
    case deallocate
  }

  /// Bytes that live as long as the process.
  init(embedded buffer: UnsafeRawBufferPointer) {
    self.buffer = buffer
    release = .nothing
  }

  init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    copy.copyBytes(from: bytes)
    buffer = UnsafeRawBufferPointer(copy)
    release = .deallocate
  }

  init(mapping path: String) throws(ModelError) {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw ModelError.unreadable(path: path, errno: errno) }
    defer { close(descriptor) }
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0 else { throw ModelError.unreadable(path: path, errno: errno) }
    guard size > 0 else { throw ModelError.notAModel }
    guard let address = mmap(nil, Int(size), PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else {
      throw ModelError.unreadable(path: path, errno: errno)
    }
    buffer = UnsafeRawBufferPointer(start: address, count: Int(size))
    release = .unmap
  }

  deinit {
    switch release {
    case .nothing: break
    case .unmap: munmap(UnsafeMutableRawPointer(mutating: buffer.baseAddress), buffer.count)
    case .deallocate: buffer.deallocate()
    }
  }
}
