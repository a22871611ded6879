/// Reads tab-separated tables line by line from a file, without holding more than a line.
package struct TableReader {
  private let bytes: ModelBytes

  package init(path: String) throws(ModelError) { bytes = try ModelBytes(mapping: path) }

  /// Calls back with the fields of every line that is not empty.
  package func forEachRow(_ body: ([Substring]) -> Void) {
    var start = 0
    let all = bytes.buffer
    while start < all.count {
      var end = start
      while end < all.count, all[end] != 0x0A { end += 1 }
      if end > start {
        let line = String(decoding: all[start..<end], as: UTF8.self)
        body(line.split(separator: "\t", omittingEmptySubsequences: false))
      }
      start = end + 1
    }
  }
}
