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
  @inline(__always)
  func cost(
    printed: UnsafeRawBufferPointer, read: UnsafeBufferPointer<UInt8>, gap: Gap, bound: Float
  ) -> Cost? {
    var total = Cost(nats: 0, confusions: 0)
    if gap.kind == .none {
      return printed.count == read.count && pair(printed, read, 0, 0, read.count, &total, bound) ? total : nil
    }
    let place = gap.place
    guard place <= printed.count, place <= read.count, pair(printed, read, 0, 0, place, &total, bound),
      let (i, j) = cross(printed, read, gap, &total), total.nats <= bound, printed.count - i == read.count - j
    else { return nil }
    // Past the gap, the rest pairs off to the end.
    return pair(printed, read, i, j, printed.count - i, &total, bound) ? total : nil
  }

  /// Whether a word may cost no more than a bound, by the least cost of each letter in any form: a cheap look before
  /// ``cost(printed:read:gap:bound:)``.
  ///
  /// - Parameter least: what a letter added, or two for one, cost at least.
  @inline(__always)
  func mayCost(
    printed: UnsafeRawBufferPointer, read: UnsafeBufferPointer<UInt8>, gap: Gap, least: Float, bound: Float
  ) -> Bool {
    var total: Float = 0
    @inline(__always) func pair(_ from: Int, _ to: Int, _ count: Int) -> Bool {
      for offset in 0..<count where printed[from &+ offset] != read[to &+ offset] {
        total += leastCost(printed: printed[from &+ offset] & 63, read: read[to &+ offset])
        if total > bound { return false }
      }
      return true
    }
    let (i, j): (Int, Int)
    switch gap.kind {
    case .none: return printed.count == read.count && pair(0, 0, read.count)
    case .lost: (i, j) = (1, 0)
    case .added: (i, j) = (0, 1)
    case .merged: (i, j) = (2, 1)
    case .parted: (i, j) = (1, 2)
    }
    let place = gap.place
    let rest = printed.count - place - i
    guard rest >= 0, rest == read.count - place - j, pair(0, 0, place) else { return false }
    total += gap.kind == .lost ? leastCost(printed: printed[place] & 63, read: 0) : least
    return total <= bound && pair(place + i, place + j, rest)
  }

  /// Adds what a gap costs.
  ///
  /// - Returns: where it ends in what was printed and in what was read.
  @inline(__always)
  private func cross(
    _ printed: UnsafeRawBufferPointer, _ read: UnsafeBufferPointer<UInt8>, _ gap: Gap, _ total: inout Cost
  ) -> (Int, Int)? {
    let place = gap.place
    let (lettersLeft, readLeft) = (printed.count - place, read.count - place)
    total.confusions += 1
    switch gap.kind {
    case .none: return nil
    case .lost:
      guard lettersLeft >= 1 else { return nil }
      total.nats += cost(form: form(printed, place), printed: printed[place] & 63, read: 0)
      return (place + 1, place)
    case .added:
      guard readLeft >= 1 else { return nil }
      total.nats += cost(form: form(read, place), added: read[place])
      return (place, place + 1)
    case .merged:
      guard lettersLeft >= 2, readLeft >= 1 else { return nil }
      total.nats += cost(merged: printed[place], printed[place + 1], read: read[place])
      return (place + 2, place + 1)
    case .parted:
      guard lettersLeft >= 1, readLeft >= 2 else { return nil }
      total.nats += cost(parted: printed[place], read: read[place], read[place + 1])
      return (place + 1, place + 2)
    }
  }

  /// Adds what a stretch costs in which letter pairs off with letter.
  ///
  /// - Returns: whether that stays within a bound.
  @inline(__always)
  private func pair(
    _ printed: UnsafeRawBufferPointer, _ read: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int, _ count: Int,
    _ total: inout Cost, _ bound: Float
  ) -> Bool {
    for offset in 0..<count where printed[from &+ offset] != read[to &+ offset] {
      let i = from &+ offset
      total.nats += cost(form: form(printed, i), printed: printed[i] & 63, read: read[to &+ offset])
      total.confusions += 1
      if total.nats > bound { return false }
    }
    return true
  }

  @inline(__always)
  private func form(_ letters: UnsafeRawBufferPointer, _ at: Int) -> Int {
    LetterCode.form(
      letters[at] & 63, after: at > 0 ? letters[at &- 1] & 63 : 0,
      before: at &+ 1 < letters.count ? letters[at &+ 1] & 63 : 0)
  }

  @inline(__always)
  private func form(_ letters: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    LetterCode.form(
      letters[at], after: at > 0 ? letters[at &- 1] : 0, before: at &+ 1 < letters.count ? letters[at &+ 1] : 0)
  }
}
