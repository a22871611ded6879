import ArgumentParser

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A sentence as it was printed and as it was read.
struct Pair: Decodable {
  var doc: String
  var clean: String
  var ocr: String
}

/// The pairs of a file.
struct PairSet {
  var name: String
  var pairs: [Pair]

  init(path: String) throws {
    name = path.split(separator: "/").last.map(String.init) ?? path
    let decoder = JSONDecoder()
    var number = 0
    pairs = try Data(contentsOf: URL(filePath: path)).split(separator: 0x0A, omittingEmptySubsequences: false)
      .compactMap { line in
        number += 1
        if line.isEmpty { return nil }
        do { return try decoder.decode(Pair.self, from: line) } catch {
          throw ValidationError("\(path):\(number): \(error)")
        }
      }
  }

  /// The pairs of each document, in the order of the file.
  var documents: [(name: String, pairs: [Pair])] {
    var order: [String] = []
    var byName: [String: [Pair]] = [:]
    for pair in pairs {
      if byName[pair.doc] == nil { order.append(pair.doc) }
      byName[pair.doc, default: []].append(pair)
    }
    return order.map { ($0, byName[$0] ?? []) }
  }

  /// The part of the cross-validation that a document belongs to.
  static func fold(_ document: String, of folds: Int) -> Int {
    document.utf8.reduce(7) { ($0 * 31 + Int($1)) % 1_000_003 } % folds
  }
}
