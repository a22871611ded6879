/// The words of a model, found by their rasm: all words of one bare shape stand together.
///
/// Layout: `buckets` is an array of 24-bit offsets, one more than there are buckets; `words` holds records, one after the
/// other, of the words whose rasm hash falls into a bucket: a byte of flags (high three bits) and length (low five), a byte
/// of probability, a byte of back-off weight, the letters. `filter` is a Bloom filter of the rasm hashes of all candidates, `least`
/// the cost of the likeliest candidate of each bucket: both are small enough to stay in a processor's cache.
///
/// Unchecked-free: the views are into ``ModelBytes``, which a ``Model`` keeps alive.
struct Lexicon: @unchecked Sendable {
  static let longest = 31
  private let buckets: UnsafeRawBufferPointer
  private let words: UnsafeRawBufferPointer
  private let filter: UnsafeRawBufferPointer
  private let least: UnsafeRawBufferPointer
  /// The least cost of a candidate of each length, or ``frequent`` where it is more.
  let leastOfLength: FixedTable<Float>
  private let bucketBits: UInt64
  let sieve: Sieve

  struct Flags: OptionSet {
    var rawValue: UInt8
    /// May be proposed in place of what was read; other words are known, but only left alone.
    static let candidate = Flags(rawValue: 1)
    /// A slip in writing of a far more frequent word («الى»).
    static let slip = Flags(rawValue: 2)
    /// Ends in an alef that commonly carries tanwin («أيضا»).
    static let tanwin = Flags(rawValue: 4)
  }

  /// A word in place: where its record stands.
  struct Entry {
    var flags: Flags
    /// Negative logarithm of the probability, in ``Quantum`` steps.
    var cost: UInt8
    /// Negative logarithm of the weight of shorter contexts after this word.
    var backoff: UInt8
    var letters: UnsafeRawBufferPointer
  }

  init(_ sections: ModelSections) throws(ModelError) {
    buckets = try sections.required("buckets")
    words = try sections.required("words")
    filter = try sections.required("filter")
    let bucketCount = buckets.count / 3 - 1
    guard bucketCount > 0, bucketCount & (bucketCount - 1) == 0, buckets.count % 3 == 0 else {
      throw ModelError.section("buckets")
    }
    least = try sections.required("least")
    guard least.count == bucketCount else { throw ModelError.section("least") }
    guard filter.count >= 64, filter.count & (filter.count - 1) == 0 else { throw ModelError.section("filter") }
    bucketBits = UInt64(bucketCount.trailingZeroBitCount)
    guard let filterStart = filter.bindMemory(to: UInt8.self).baseAddress,
      let leastStart = least.bindMemory(to: UInt8.self).baseAddress
    else { throw ModelError.section("filter") }
    sieve = Sieve(
      filter: filterStart, least: leastStart, filterMask: UInt64(filter.count * 8 - 1),
      bucketShift: 64 - bucketBits, bucketMask: UInt64(bucketCount - 1))
    leastOfLength = FixedTable(Lexicon.leastOfLength(buckets, words, least))
  }

  /// The cost of words of which there are some hundreds.
  private static let frequent: UInt8 = 110

  private static func leastOfLength(
    _ buckets: UnsafeRawBufferPointer, _ words: UnsafeRawBufferPointer, _ least: UnsafeRawBufferPointer
  ) -> [Float] {
    var result = [UInt8](repeating: frequent, count: longest + 1)
    for index in least.indices where least[index] < frequent {
      var entries = Entries(
        words,
        offset(
          buckets, index, words.count)..<max(
            offset(buckets, index, words.count), offset(buckets, index + 1, words.count)))
      while let entry = entries.next() {
        let length = entry.letters.count
        if entry.flags.contains(.candidate) { result[length] = min(result[length], entry.cost) }
      }
    }
    return result.map { Quantum.nats($0) }
  }

  @inline(__always)
  static func bucket(_ hash: UInt64, bits: UInt64) -> Int { bucket(mixed: Rasm.mix(hash), bits: bits) }

  @inline(__always)
  private static func bucket(mixed: UInt64, bits: UInt64) -> Int { bits == 0 ? 0 : Int(mixed >> (64 - bits)) }

  @inline(__always)
  private func offset(_ index: Int) -> Int { Lexicon.offset(buckets, index, words.count) }

  @inline(__always)
  private static func offset(_ buckets: UnsafeRawBufferPointer, _ index: Int, _ end: Int) -> Int {
    let at = index * 3
    return min(Int(buckets[at]) | Int(buckets[at + 1]) << 8 | Int(buckets[at + 2]) << 16, end)
  }

  /// What says of a rasm, by its mixed hash, whether some candidate may have it.
  struct Sieve {
    fileprivate let filter: UnsafePointer<UInt8>
    fileprivate let least: UnsafePointer<UInt8>
    fileprivate let filterMask: UInt64
    fileprivate let bucketShift: UInt64
    fileprivate let bucketMask: UInt64

    /// Whether a candidate may have a rasm; false positives are some in a hundred.
    @inline(__always)
    func mayHold(mixed: UInt64) -> Bool {
      let (first, second) = Lexicon.filterBits(mixed, mask: filterMask)
      return bit(first) & bit(second) != 0
    }

    /// 0 where no candidate has a rasm, and otherwise mostly 1: half of what ``mayHold(mixed:)`` asks.
    @inline(__always)
    func firstBit(mixed: UInt64) -> Int { Int(bit(mixed & filterMask)) }

    @inline(__always)
    private func bit(_ number: UInt64) -> UInt8 {
      filter[Int(truncatingIfNeeded: number >> 3)] &>> UInt8(truncatingIfNeeded: number & 7) & 1
    }

    /// The cost of the likeliest candidate of all that stand in the bucket of a rasm.
    @inline(__always)
    func leastCostOfBucket(mixed: UInt64) -> Float {
      Quantum.nats(least[Int(truncatingIfNeeded: mixed &>> bucketShift & bucketMask)])
    }
  }

  /// Two bits of one cache line.
  @inline(__always)
  static func filterBits(_ mixed: UInt64, mask: UInt64) -> (UInt64, UInt64) {
    let first = mixed & mask
    return (first, (first & ~511 | (mixed >> 40) & 511) & mask)
  }

  /// Where the records of a bucket stand.
  struct Records {
    fileprivate var start: UInt32
    fileprivate var end: UInt32

    static let none = Records(start: 0, end: 0)
  }

  /// The records in the bucket of a rasm, by its mixed hash; some may have another rasm.
  @inline(__always)
  func records(mixed: UInt64) -> Records {
    let index = Lexicon.bucket(mixed: mixed, bits: bucketBits)
    return Records(
      start: UInt32(truncatingIfNeeded: offset(index)),
      end: UInt32(truncatingIfNeeded: max(offset(index), offset(index + 1))))
  }

  /// Reads the first byte of records, so that they are near when they are needed.
  @inline(__always)
  func touch(_ records: Records) -> UInt8 { records.start < records.end ? words[Int(records.start)] : 0 }

  /// The candidates of a given length among records.
  @inline(__always)
  func candidates(in records: Records, length: UInt8) -> Entries {
    Entries(
      words, Int(records.start)..<Int(records.end), mask: Flags.candidate.rawValue << 5 | 31,
      head: Flags.candidate.rawValue << 5 | length & 31)
  }

  /// Walks through records, and passes over those whose first byte is another.
  struct Entries {
    private let words: UnsafeRawBufferPointer
    private var at: Int
    private let end: Int
    private let mask: UInt8
    private let head: UInt8

    @inline(__always)
    fileprivate init(_ words: UnsafeRawBufferPointer, _ range: Range<Int>, mask: UInt8 = 0, head: UInt8 = 0) {
      self.words = words
      at = range.lowerBound
      end = range.upperBound
      self.mask = mask
      self.head = head
    }

    @inline(__always)
    mutating func next() -> Entry? {
      while at &+ 3 <= end {
        let start = at
        let head = words[start]
        at = start &+ 3 &+ Int(head & 31)
        if at > end { return nil }
        if head & mask != self.head { continue }
        return Entry(
          flags: Flags(rawValue: head >> 5), cost: words[start &+ 1], backoff: words[start &+ 2],
          letters: UnsafeRawBufferPointer(rebasing: words[(start &+ 3)..<at]))
      }
      return nil
    }
  }

  /// The entry of a word, or nil where it is not known.
  @inline(__always)
  func find(_ codes: UnsafeBufferPointer<UInt8>, rasmHash: UInt64) -> Entry? {
    let index = Lexicon.bucket(rasmHash, bits: bucketBits)
    var at = offset(index)
    let end = offset(index + 1)
    while at + 3 <= end {
      let head = words[at]
      let length = Int(head & 31)
      let next = at + 3 + length
      if next > end { return nil }
      if length == codes.count {
        var same = true
        for position in 0..<length where words[at + 3 + position] != codes[position] {
          same = false
          break
        }
        if same {
          return Entry(
            flags: Flags(rawValue: head >> 5), cost: words[at + 1], backoff: words[at + 2],
            letters: UnsafeRawBufferPointer(rebasing: words[(at + 3)..<next]))
        }
      }
      at = next
    }
    return nil
  }

  func find(_ codes: [UInt8]) -> Entry? {
    codes.withUnsafeBufferPointer { find($0, rasmHash: Rasm.hash(codes)) }
  }

  /// Calls back with the letters and probability of every word.
  ///
  /// - Complexity: O(*bytes of the lexicon*).
  func forEachWord(_ body: ([UInt8], Double) -> Void) {
    var at = 0
    while at + 3 <= words.count {
      let next = at + 3 + Int(words[at] & 31)
      if next > words.count { return }
      body(Array(words[(at + 3)..<next]), exponential(-Double(Quantum.nats(words[at + 1]))))
      at = next
    }
  }

  /// The number of words, counted.
  ///
  /// - Complexity: O(*bytes of the lexicon*).
  var count: Int {
    var at = 0
    var count = 0
    while at + 3 <= words.count {
      at += 3 + Int(words[at] & 31)
      count += 1
    }
    return count
  }
}

/// Negative logarithms in a byte.
enum Quantum {
  /// Nats a step: a byte reaches to 20.4.
  static let step: Float = 0.08

  @inline(__always)
  static func nats(_ value: UInt8) -> Float { Float(value) * step }

  static func quantised(_ nats: Double) -> UInt8 { UInt8(max(0, min(255, (nats / Double(step)).rounded()))) }
}
