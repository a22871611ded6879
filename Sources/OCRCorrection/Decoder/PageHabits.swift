/// Which letters an engine misreads again and again on a page, by what was likely repaired there.
///
/// The channel says how often a letter is misread by engines at large; how often this one misreads it in this print, the page itself
/// says: a share that was expected and one that was seen are mixed as in a beta-binomial model.
struct PageHabits {
  /// A letter that was printed, and the one read for it.
  struct Confusion: Equatable {
    var printed: UInt8
    var read: UInt8

    fileprivate var index: Int { Int(printed) << 6 | Int(read) }
  }

  /// How often each confusion was seen, and how likely in each word, by its identity.
  private var seen = [Float](repeating: 0, count: 64 * 64)
  private var witnesses = IdentityTable<Float>()
  /// How often each letter stands on the page.
  private var letters = [Float](repeating: 0, count: 64)

  /// How many letters the expected share counts for.
  private static let strength: Float = 50
  /// How many nats a habit makes a confusion likelier at most.
  static let most: Float = 3
  /// How surely a confusion must have been seen for it to be looked for where nothing hints at it.
  private static let surelySeen: Float = 0.9

  init(_ codes: [UInt8]) {
    for code in codes where code < 64 { letters[Int(code)] += 1 }
  }

  /// Notes a word that was likely misread; a word that recurs is one witness.
  mutating func note(_ confusion: Confusion, in word: UInt64, _ likelihood: Float) {
    let key = PageHabits.key(confusion, word)
    let known = witnesses[key, default: 0]
    if likelihood <= known { return }
    witnesses[key, default: 0] = likelihood
    seen[confusion.index] += likelihood - known
  }

  private static func key(_ confusion: Confusion, _ word: UInt64) -> UInt64 {
    WordHash.pair(word, UInt64(confusion.index))
  }

  /// How much likelier, in nats, a confusion is than was expected, by the other words of the page.
  ///
  /// - Parameter expected: how often the letter is read so by engines at large, 0…1.
  func gain(_ confusion: Confusion, in word: UInt64, expected: Float) -> Float {
    let all = seen[confusion.index]
    if all == 0 { return 0 }
    let others = max(0, all - witnesses[PageHabits.key(confusion, word), default: 0])
    let letters = letters[Int(confusion.printed)] + others
    let share = (others + PageHabits.strength * expected) / (PageHabits.strength + letters)
    return max(0, min(PageHabits.most, logarithm(share / expected)))
  }

  /// Confusions that were surely seen, by the letter that was read, and in the order of their letters; empty where there are none.
  var sure: [[Confusion]] {
    var result: [[Confusion]] = []
    for index in seen.indices where seen[index] > PageHabits.surelySeen {
      if result.isEmpty { result = [[Confusion]](repeating: [], count: 64) }
      result[index & 63].append(Confusion(printed: UInt8(index >> 6), read: UInt8(index & 63)))
    }
    return result
  }
}
