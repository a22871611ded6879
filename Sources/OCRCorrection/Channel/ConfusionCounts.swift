/// Confusions counted on texts that were printed and read, with what they are counted against.
package struct ConfusionCounts: Sendable {
  /// A segment of up to two letters, the joining form of its first letter, and what was read.
  struct Key: Hashable, Sendable {
    var form: Int
    var printed: [UInt8]
    var read: [UInt8]
  }

  /// The form is that of the first letter printed or, where none was, of the letter read.
  var counts: [Key: Double] = [:]
  /// How often each letter was printed in each form.
  var printed = [Double](repeating: 0, count: 4 * 64)

  package init() {}

  static func slot(_ form: Int, _ letter: UInt8) -> Int { form << 6 | Int(letter) }

  mutating func merge(_ other: ConfusionCounts) {
    counts.merge(other.counts, uniquingKeysWith: +)
    for index in printed.indices { printed[index] += other.printed[index] }
  }

  /// How often a letter was printed, in any form.
  func occurrences(_ letter: UInt8) -> Double {
    (0..<4).reduce(0.0) { sum, form in sum + printed[ConfusionCounts.slot(form, letter)] }
  }

  /// Letters printed, in all.
  var total: Double { printed.reduce(0, +) }
  /// Letters misread, lost or added, in all.
  var errors: Double {
    counts.reduce(0) {
      $0 + ($1.key.printed.count + $1.key.read.count <= 2 && $1.key.printed.count <= 1 ? $1.value : 0)
    }
  }

  /// Lines of form, printed, read and count; a line with `=` for read says how often the letter was printed.
  package var text: String {
    var lines: [String] = []
    for form in 0..<4 {
      for letter in 1...UInt8(LetterCode.letters) {
        let count = printed[ConfusionCounts.slot(form, letter)]
        if count > 0 { lines.append("\(form)\t\(LetterCode.string([letter]))\t=\t\(count)") }
      }
    }
    for (key, count) in counts {
      lines.append("\(key.form)\t\(ConfusionCounts.show(key.printed))\t\(ConfusionCounts.show(key.read))\t\(count)")
    }
    return lines.sorted().joined(separator: "\n") + "\n"
  }

  /// Reads ``text``; lines that say nothing are passed over.
  package init(parsing text: String) {
    for line in text.utf8.split(separator: 0x0A) {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map { Substring($0) }
      guard fields.count == 4, let form = Int(fields[0]), (0..<4).contains(form), let count = Double(fields[3]) else {
        continue
      }
      let letters = ConfusionCounts.parse(fields[1])
      if fields[2] == "=" {
        if letters.count == 1 { printed[ConfusionCounts.slot(form, letters[0])] += count }
      } else {
        counts[Key(form: form, printed: letters, read: ConfusionCounts.parse(fields[2])), default: 0] += count
      }
    }
  }

  /// The counts as a table for ``Corrector/Options/confusions``: rates relative to the average letter.
  package var table: ConfusionTable {
    let rate = errors / max(1, total)
    var sums: [ConfusionRates.Segment: Double] = [:]
    for (key, count) in counts { sums[.init(printed: key.printed, read: key.read), default: 0] += count }
    let entries = sums.compactMap { segment, count -> ConfusionTable.Entry? in
      if count < 2, segment.printed.count + segment.read.count > 2 { return nil }
      let occurrences = segment.printed.map { self.occurrences($0) }.min()
      let weight = occurrences.map { count / ($0 * rate + 12) } ?? count / max(1, errors)
      guard !(segment.printed + segment.read).contains(LetterCode.other) else { return nil }
      return ConfusionTable.Entry(
        printed: segment.printed.isEmpty ? "" : ConfusionCounts.show(segment.printed),
        read: segment.read.isEmpty ? "" : ConfusionCounts.show(segment.read), weight: weight)
    }
    return ConfusionTable(
      entries: entries.sorted { ($0.weight, $1.printed, $1.read) > ($1.weight, $0.printed, $0.read) })
  }

  private static func show(_ codes: [UInt8]) -> String {
    codes.isEmpty
      ? "∅"
      : codes.map { code in
        switch code {
        case LetterCode.firstDigit..<(LetterCode.firstDigit + 10): String(code - LetterCode.firstDigit)
        case LetterCode.space: "␣"
        case LetterCode.comma: "،"
        case LetterCode.fullStop: "."
        case LetterCode.colon: ":"
        case LetterCode.guillemet: "»"
        default: LetterCode.isLetter(code) ? LetterCode.string([code]) : "?"
        }
      }.joined()
  }

  private static func parse(_ text: some StringProtocol) -> [UInt8] {
    if text == "∅" { return [] }
    return text.unicodeScalars.map { $0 == "␣" ? LetterCode.space : LetterCode.of($0.value) }
  }
}

extension ConfusionRates {
  /// How many errors of a letter, as expected by the prior, weigh as much as the prior itself.
  private static let priorErrors = 12.0
  /// The share of the counted rates in the mixture with those of shape: other engines err otherwise.
  static let learnedShare = 0.6

  /// Rates from counts, smoothed by a prior and mixed with it.
  init(counts: ConfusionCounts, prior: ConfusionRates, share: Double = ConfusionRates.learnedShare) {
    self = prior
    guard counts.total > 0, counts.errors > 0 else { return }
    let rate = counts.errors / counts.total
    // How often a letter was read as a code (0: lost), in all forms and in each.
    var (across, within) = ([Double](repeating: 0, count: 64 * 64), [Double](repeating: 0, count: 4 * 64 * 64))
    for (key, count) in counts.counts where key.printed.count == 1 && key.read.count <= 1 {
      let slot = Int(key.printed[0]) << 6 | Int(key.read.first ?? 0)
      across[slot] += count
      within[key.form << 12 | slot] = count
    }
    for printed in 1...UInt8(LetterCode.letters) {
      let all = counts.occurrences(printed)
      for form in 0..<4 {
        let occurrences = counts.printed[ConfusionCounts.slot(form, printed)]
        for read in 0..<UInt8(LetterCode.count) where read != printed {
          let slot = Int(printed) << 6 | Int(read)
          let base = prior[form, printed, read]
          let weight = ConfusionRates.priorErrors
          let likely = (across[slot] + weight * base) / (all * rate + weight)
          let learned = (within[form << 12 | slot] + weight * likely) / (occurrences * rate + weight)
          self[form, printed, read] = share * learned + (1 - share) * base
        }
      }
    }
    let errors = counts.errors
    for form in 0..<4 {
      for read in 1..<UInt8(LetterCode.count) {
        let slot = form << 6 | Int(read)
        let here = counts.counts[.init(form: form, printed: [], read: [read])] ?? 0
        let learned = (here + 60 * prior.added[slot]) / (errors + 60)
        added[slot] = share * learned + (1 - share) * prior.added[slot]
      }
    }
    addSegments(counts, share)
  }

  private mutating func addSegments(_ counts: ConfusionCounts, _ share: Double) {
    let rate = counts.errors / counts.total
    var sums: [Segment: Double] = [:]
    for (key, count) in counts.counts where key.printed.count == 2 || key.read.count == 2 {
      if key.printed.isEmpty || key.read.isEmpty { continue }
      sums[Segment(printed: key.printed, read: key.read), default: 0] += count
    }
    for (segment, count) in sums where count >= 2 {
      let occurrences = segment.printed.map { counts.occurrences($0) }.min() ?? 0
      let learned = count / (occurrences * rate / 8 + 2 * ConfusionRates.priorErrors)
      segments[segment] = share * min(1, learned) + (1 - share) * (segments[segment] ?? 0)
    }
  }

  /// Rates from a user's table, mixed with the prior.
  init(table: ConfusionTable, prior: ConfusionRates, share: Double = ConfusionRates.learnedShare) {
    self = prior
    for printed in 1...UInt8(LetterCode.letters) {
      for form in 0..<4 {
        for read in 0..<UInt8(LetterCode.count) where read != printed { self[form, printed, read] *= 1 - share }
      }
    }
    for entry in table.entries {
      let printed = entry.printed.unicodeScalars.map { LetterCode.of($0.value) }
      let read = entry.read.unicodeScalars.map { LetterCode.of($0.value) }
      guard printed.allSatisfy({ LetterCode.isLetter($0) }) else { continue }
      switch (printed.count, read.count) {
      case (1, 0), (1, 1):
        for form in 0..<4 { self[form, printed[0], read.first ?? 0] += share * entry.weight }
      case (0, 1):
        for form in 0..<4 { added[form << 6 | Int(read[0])] += share * entry.weight }
      case (1...2, 1...2):
        segments[Segment(printed: printed, read: read), default: 0] += share * entry.weight
      default: continue
      }
    }
  }
}
