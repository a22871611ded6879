/// Probabilities of sequences, under the hashes of the sequences.
///
/// Entries are three bytes: sixteen bits of the hash and a quantised negative logarithm. They stand in buckets by the upper
/// bits of the hash; `index` holds the 24-bit number of the first entry of each bucket, and one number more. That a
/// sequence is taken for another has a chance of about one in ten thousand.
struct SequenceTable: @unchecked Sendable {
  private let index: UnsafeRawBufferPointer
  private let entries: UnsafeRawBufferPointer
  private let bits: UInt64

  init(_ sections: ModelSections, _ name: String) throws(ModelError) {
    index = try sections.required(name + "-index")
    entries = try sections.required(name)
    let bucketCount = index.count / 3 - 1
    guard bucketCount > 0, bucketCount & (bucketCount - 1) == 0, index.count % 3 == 0, entries.count % 3 == 0 else {
      throw ModelError.section(name)
    }
    bits = UInt64(bucketCount.trailingZeroBitCount)
  }

  @inline(__always)
  static func bucket(_ hash: UInt64, bits: UInt64) -> Int { bits == 0 ? 0 : Int(hash >> (64 - bits)) }

  /// The quantised value of a sequence, or nil.
  @inline(__always)
  func value(_ hash: UInt64) -> UInt8? {
    let bucket = SequenceTable.bucket(hash, bits: bits)
    let low = UInt8(truncatingIfNeeded: hash)
    let high = UInt8(truncatingIfNeeded: hash >> 8)
    var at = number(bucket) * 3
    let end = number(bucket + 1) * 3
    while at < end {
      if entries[at] == low, entries[at + 1] == high { return entries[at + 2] }
      at += 3
    }
    return nil
  }

  /// Reads where a sequence would stand, so that it is near when it is needed.
  @inline(__always)
  func touch(_ hash: UInt64) -> UInt8 {
    let at = number(SequenceTable.bucket(hash, bits: bits)) * 3
    return at < entries.count ? entries[at] : 0
  }

  @inline(__always)
  private func number(_ bucket: Int) -> Int {
    let at = bucket * 3
    let value = Int(index[at]) | Int(index[at + 1]) << 8 | Int(index[at + 2]) << 16
    return min(value, entries.count / 3)
  }

  var count: Int { entries.count / 3 }

  /// Makes the two sections of a table; the later of two equal hashes is dropped.
  static func build(_ items: [(hash: UInt64, value: UInt8)]) -> (index: [UInt8], entries: [UInt8]) {
    var bits: UInt64 = 0
    while items.count >> Int(bits) > 6 { bits += 1 }
    let sorted = items.sorted { $0.hash < $1.hash }
    var index: [UInt8] = []
    var entries: [UInt8] = []
    var at = 0
    for bucket in 0...(1 << Int(bits)) {
      append24(entries.count / 3, to: &index)
      while at < sorted.count, bucket < 1 << Int(bits), SequenceTable.bucket(sorted[at].hash, bits: bits) == bucket {
        let hash = sorted[at].hash
        if at == 0 || sorted[at - 1].hash != hash {
          entries += [UInt8(truncatingIfNeeded: hash), UInt8(truncatingIfNeeded: hash >> 8), sorted[at].value]
        }
        at += 1
      }
    }
    return (index, entries)
  }

  static func append24(_ value: Int, to bytes: inout [UInt8]) {
    bytes += [UInt8(value & 255), UInt8(value >> 8 & 255), UInt8(value >> 16 & 255)]
  }
}
