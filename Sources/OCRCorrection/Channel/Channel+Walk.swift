extension Channel {
  /// The one place of a word where as many letters were read as were not printed.
  struct Gap {
    enum Kind: UInt8 {
      /// As many letters were read as printed.
      case none
      /// A letter was printed here that was not read.
      case lost
      /// A letter was read here that was not printed.
      case added
      /// Two letters were read as one.
      case merged
      /// One letter was read as two.
      case parted
    }

    /// In what was read.
    var place: Int
    var kind: Kind

    static let none = Gap(place: -1, kind: .none)
  }

  /// The cost of reading one word for another where it is known how their letters pair off, or nil above a bound.
  ///
  /// - Complexity: O(length of the words).
  func cost(
    printed: UnsafeRawBufferPointer, read: UnsafeBufferPointer<UInt8>, gap: Gap, bound: Float
  ) -> Cost? {
    var total = Cost(nats: 0, confusions: 0)
    var (i, j) = (0, 0)
    while i < printed.count || j < read.count {
      var nats: Float = 0
      if j == gap.place {
        switch gap.kind {
        case .none: break
        case .lost:
          nats = lost(printed, i)
          i += 1
        case .added:
          nats = cost(form: form(read, j), added: read[j])
          j += 1
        case .merged:
          guard i + 1 < printed.count else { return nil }
          nats = cost(merged: printed[i], printed[i + 1], read: read[j])
          (i, j) = (i + 2, j + 1)
        case .parted:
          guard i < printed.count, j + 1 < read.count else { return nil }
          nats = cost(parted: printed[i], read: read[j], read[j + 1])
          (i, j) = (i + 1, j + 2)
        }
        total.nats += nats
        total.confusions += 1
        if total.nats > bound { return nil }
        // Past the gap, the rest pairs off to the end.
        return rest(printed, read, i, j, total, bound)
      }
      guard i < printed.count, j < read.count else { return nil }
      if printed[i] != read[j] {
        total.nats += cost(form: form(printed, i), printed: printed[i], read: read[j])
        total.confusions += 1
        if total.nats > bound { return nil }
      }
      (i, j) = (i + 1, j + 1)
    }
    return total
  }

  private func rest(
    _ printed: UnsafeRawBufferPointer, _ read: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int, _ sum: Cost,
    _ bound: Float
  ) -> Cost? {
    guard printed.count - from == read.count - to else { return nil }
    var total = sum
    for offset in 0..<(printed.count - from) where printed[from + offset] != read[to + offset] {
      let i = from + offset
      total.nats += cost(form: form(printed, i), printed: printed[i], read: read[to + offset])
      total.confusions += 1
      if total.nats > bound { return nil }
    }
    return total
  }

  private func lost(_ printed: UnsafeRawBufferPointer, _ at: Int) -> Float {
    at < printed.count ? cost(form: form(printed, at), printed: printed[at], read: 0) : .infinity
  }

  @inline(__always)
  private func form(_ letters: UnsafeRawBufferPointer, _ at: Int) -> Int {
    LetterCode.form(
      letters[at] & 63, after: at > 0 ? letters[at - 1] & 63 : 0,
      before: at + 1 < letters.count ? letters[at + 1] & 63 : 0)
  }

  @inline(__always)
  private func form(_ letters: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    LetterCode.form(
      letters[at], after: at > 0 ? letters[at - 1] : 0, before: at + 1 < letters.count ? letters[at + 1] : 0)
  }
}
