/// Errors before and after, in each view.
struct Tally {
  private struct Counts {
    var words = 0
    var before = 0
    var after = 0
    var fixed = 0
    var broken = 0
  }

  private var counts: [View: Counts] = [:]
  var time = Duration.zero

  mutating func add(printed: String, read: String, corrected: String) {
    for view in View.allCases {
      let words = view.words(printed)
      let before = WordAlignment.compare(words, view.words(read))
      let after = corrected == read ? before : WordAlignment.compare(words, view.words(corrected))
      var sum = counts[view] ?? Counts()
      sum.words += words.count
      sum.before += before.distance
      sum.after += after.distance
      for (was, is_) in zip(before.kept, after.kept) {
        if !was, is_ { sum.fixed += 1 }
        if was, !is_ { sum.broken += 1 }
      }
      counts[view] = sum
    }
  }

  func report(_ name: String) {
    for view in View.allCases {
      guard let sum = counts[view], sum.words > 0 else { continue }
      print(
        "  \(name)  \(view.rawValue)  WER \(percent(sum.before, sum.words)) → \(percent(sum.after, sum.words))"
          + "  repaired \(sum.fixed)  broken \(sum.broken)")
    }
    if let words = counts[.strict]?.words {
      print("  \(name)  \(Int(Double(words) / max(1e-9, time / .seconds(1)))) words a second")
    }
  }

  func reportClean() {
    guard let sum = counts[.core], sum.words > 0 else { return }
    let rate = Double(sum.broken) * 1000 / Double(sum.words)
    print("  printed text  \(sum.broken) false changes in \(sum.words) words: \(rounded(rate)) of a thousand")
  }

  private func percent(_ part: Int, _ whole: Int) -> String { rounded(Double(part) * 100 / Double(whole)) }
  private func rounded(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}
