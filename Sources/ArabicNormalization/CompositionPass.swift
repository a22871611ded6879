internal import ArabicText
internal import ICUBridge

/// Canonical composition, cluster by cluster, so that only what changes is in the log.
enum CompositionPass {
  static func changes(in text: UTF8Text) -> ChangeList {
    var list = ChangeList()
    let bytes = text.utf8
    var at = 0
    var clusterStart = 0
    while at < bytes.count {
      let (value, length) = UTF8Decoding.scalar(bytes, at)
      let next = at + length
      if startsCluster(value) {
        clusterStart = at
        if changesAlone(value) {
          let end = clusterEnd(bytes, from: next)
          compose(clusterStart..<end, bytes, &list)
          at = end
          continue
        }
      } else {
        let end = clusterEnd(bytes, from: next)
        compose(clusterStart..<end, bytes, &list)
        at = end
        continue
      }
      at = next
    }
    return list
  }

  private static func clusterEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var at = start
    while at < bytes.count {
      let (value, length) = UTF8Decoding.scalar(bytes, at)
      if startsCluster(value) { break }
      at += length
    }
    return at
  }

  /// Whether composition never looks across the border before a scalar.
  @inline(__always)
  static func startsCluster(_ value: UInt32) -> Bool {
    if value < 0x0300 { return true }
    if value >= 0x0600 && value < 0x0700 { return !ArabicLetter.isMark(value) }
    return value < 0x1_0000 ? Facts.shared.starts(value) : Facts.asksStarts(value)
  }

  /// Whether a scalar on its own becomes something else.
  @inline(__always)
  static func changesAlone(_ value: UInt32) -> Bool {
    if value < 0x0340 || (value >= 0x0600 && value < 0x0700) { return false }
    return value < 0x1_0000 ? Facts.shared.changes(value) : Facts.asksChanges(value)
  }

  private static func compose(_ range: Range<Int>, _ bytes: [UInt8], _ list: inout ChangeList) {
    let cluster = bytes[range]
    let units = Array(ordered(cluster).utf16)
    let result: [UInt16]
    do {
      result = try CanonicalComposition.nfc(units)
    } catch {
      // Normalizer.init proved that ICU composes; from then on only want of memory stops it, as it stops any Swift code.
      preconditionFailure("\(error)")
    }
    let composed = String(decoding: result, as: UTF16.self).utf8
    if !composed.elementsEqual(cluster) { list.replace(range, by: composed, .composition) }
  }

  /// The cluster as a string, with a long run of marks put in canonical order beforehand: ICU sorts by insertion, which
  /// is quadratic in a run that no real text has.
  private static func ordered(_ cluster: ArraySlice<UInt8>) -> String {
    let text = String(decoding: cluster, as: UTF8.self)
    if cluster.count < 64 { return text }
    var scalars: [Unicode.Scalar] = []
    var run: [[Unicode.Scalar]] = []
    func flush() {
      for bucket in run { scalars.append(contentsOf: bucket) }
      run = []
    }
    for scalar in text.unicodeScalars {
      let order = Int(CanonicalComposition.combiningClass(of: scalar))
      if order == 0 {
        flush()
        scalars.append(scalar)
      } else {
        if run.isEmpty { run = Array(repeating: [], count: 256) }
        run[order].append(scalar)
      }
    }
    flush()
    return String(String.UnicodeScalarView(scalars))
  }

  /// ICU's answers for the basic plane, asked once.
  private struct Facts: Sendable {
    static let shared = Facts()
    private var bits = [UInt8](repeating: 0, count: 0x1_0000)

    init() {
      for value in UInt32(0)..<0x1_0000 {
        if Self.asksStarts(value) { bits[Int(value)] |= 1 }
        if Self.asksChanges(value) { bits[Int(value)] |= 2 }
      }
    }

    @inline(__always) func starts(_ value: UInt32) -> Bool { bits[Int(value)] & 1 != 0 }
    @inline(__always) func changes(_ value: UInt32) -> Bool { bits[Int(value)] & 2 != 0 }

    static func asksStarts(_ value: UInt32) -> Bool {
      Unicode.Scalar(value).map { CanonicalComposition.hasBoundary(before: $0) } ?? true
    }

    static func asksChanges(_ value: UInt32) -> Bool {
      guard let scalar = Unicode.Scalar(value), !CanonicalComposition.isInert(scalar),
        !(0xAC00...0xD7A3).contains(value)
      else { return false }
      let units = Array(String(scalar).utf16)
      return (try? CanonicalComposition.nfc(units)) != units
    }
  }
}
