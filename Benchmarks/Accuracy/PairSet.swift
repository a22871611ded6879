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
  /// The font that the sentence was set in, where the file says so.
  var font: String?
}

/// The parts of a cross-validation: each pair belongs to one.
struct Parts {
  /// What pairs of one part have in common.
  enum Kind: String, ExpressibleByArgument { case document, font }

  let count: Int
  /// By name, where each has a part of its own.
  private let fonts: [String: Int]?

  /// Parts by document, as many as asked for, or one for each font.
  init(_ kind: Kind, of sets: [PairSet], folds: Int) throws {
    guard kind == .font, folds > 1 else {
      (count, fonts) = (folds, nil)
      return
    }
    let pairs = sets.flatMap(\.pairs)
    let names = Set(pairs.compactMap(\.font)).sorted()
    guard pairs.allSatisfy({ $0.font != nil }) else { throw ValidationError("not every pair says its font") }
    fonts = Dictionary(uniqueKeysWithValues: zip(names, 0...))
    count = names.count
  }

  func part(of pair: Pair) -> Int {
    if let fonts { return pair.font.flatMap { fonts[$0] } ?? 0 }
    return pair.doc.utf8.reduce(7) { ($0 * 31 + Int($1)) % 1_000_003 } % count
  }
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
}
