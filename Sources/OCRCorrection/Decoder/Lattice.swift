#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif
internal import ArabicText

/// A reading of one or two items of a page: as they stand, or as they may have been printed.
struct Edge: Sendable {
  enum Kind: UInt8, Sendable {
    case identity
    case letters
    case orthography
    /// Two pieces that are one word.
    case splitWord
    /// One piece that is two words.
    case joinedWords
    /// The last letter is a punctuation mark.
    case punctuation
    case digit

    var rule: Rule {
      switch self {
      case .identity, .letters: .letterConfusion
      case .orthography: .orthography
      case .splitWord: .splitWord
      case .joinedWords: .joinedWords
      case .punctuation: .punctuation
      case .digit: .digitInWord
      }
    }
  }

  var kind: Kind
  /// The items it reads, as positions in its sentence.
  var start: Int
  var end: Int
  var first: LanguageModel.Word
  /// The second word of ``Kind/joinedWords``.
  var second: LanguageModel.Word?
  var letters: Range<Int>
  var secondLetters: Range<Int> = 0..<0
  /// Cost of its confusions at the nominal noise.
  var nats: Float
  var confusions: Float
  /// ``nats`` at the noise of its place.
  var channelCost: Float = 0
  var posterior: Float = 0

  var last: LanguageModel.Word { second ?? first }

  /// The share of words that their writers misspell, whatever the scanner does.
  private static let slips: Float = 0.02

  /// The cost of its confusions where a given share of letters is misread.
  func cost(noise: Float) -> Float {
    let rate = kind == .orthography ? max(noise, Edge.slips) : noise
    return nats - confusions * (Channel.nominalCost + log(rate))
  }
}

/// All readings of one sentence.
struct Lattice {
  var edges: [Edge] = []
  /// The number of items.
  var count = 0
  /// Edges by where they end: `ending[p]` are indices of edges with `end == p`.
  var ending: [[Int]] = []
  /// Edges by where they start.
  var starting: [[Int]] = []

  mutating func index() {
    ending = [[Int]](repeating: [], count: count + 1)
    starting = [[Int]](repeating: [], count: count + 1)
    for (number, edge) in edges.enumerated() {
      ending[edge.end].append(number)
      starting[edge.start].append(number)
    }
  }
}
