import Tahqiq

/// How often changes of each confidence were right, and each rule's.
///
/// The tenths of the scale are of changes of words; marks are counted by rule alone, as pairs of single sentences have no full
/// stop within a line, and so say little of them.
struct Calibration {
  private var considered = [Int](repeating: 0, count: 10)
  private var right = [Int](repeating: 0, count: 10)
  private var confidence = [Double](repeating: 0, count: 10)
  private var byRule: [String: (made: Int, right: Int)] = [:]
  private var wrongWords = 0
  private var wrongWordsReached = 0
  private var nearWords = 0

  /// Takes in every change made or suggested; one is right if it brings its line nearer to what was printed.
  mutating func add(_ correction: Correction, _ source: UTF8Text, _ printed: [String]) {
    let starts = [0] + source.utf8.indices.filter { source.utf8[$0] == 0x0A }.map { $0 + 1 }
    let made = Set(correction.text.edits)
    for edit in correction.text.edits + correction.suggestions {
      guard let line = starts.lastIndex(where: { $0 <= edit.range.lowerBound }) else { continue }
      let end = line + 1 < starts.count ? starts[line + 1] - 1 : source.count
      let isRight = isRight(edit, source, starts[line]..<end, printed[line])
      if edit.rule != .punctuation {
        let tenth = min(9, Int(edit.confidence * 10))
        considered[tenth] += 1
        confidence[tenth] += edit.confidence
        right[tenth] += isRight ? 1 : 0
      }
      if made.contains(edit) {
        byRule[edit.rule.rawValue, default: (0, 0)].made += 1
        byRule[edit.rule.rawValue, default: (0, 0)].right += isRight ? 1 : 0
      }
      countReach(edit, isRight, source, starts[line]..<end, printed[line])
    }
  }

  private func isRight(_ edit: Edit, _ source: UTF8Text, _ line: Range<Int>, _ printed: String) -> Bool {
    let changed =
      source[line.lowerBound..<edit.range.lowerBound] + edit.replacement
      + source[edit.range.upperBound..<line.upperBound]
    let words = View.strict.words(printed)
    // Punctuation at the edge of a word must not hide that the word is right.
    let core = View.core.words(printed)
    let (before, after) = (source[line], changed)
    let coreGain =
      WordAlignment.compare(core, View.core.words(before)).distance
      - WordAlignment.compare(core, View.core.words(after)).distance
    if coreGain != 0 { return coreGain > 0 }
    return WordAlignment.compare(words, View.strict.words(after)).distance
      < WordAlignment.compare(words, View.strict.words(before)).distance
  }

  /// How many letters may be wrong in a word for what was printed to be in reach.
  private static let reach = 2

  /// Whether, where a word is wrong, what was printed is among the first five alternatives.
  private mutating func countReach(
    _ edit: Edit, _ isRight: Bool, _ source: UTF8Text, _ line: Range<Int>, _ printed: String
  ) {
    let core = View.core.words(printed)
    let read = View.core.words(source[edit.range])
    guard read.count == 1, !core.contains(read[0]) else { return }
    let offers = [edit.replacement] + edit.alternatives.prefix(5).map(\.text)
    let isReached = isRight || offers.contains { View.core.words($0).first.map { core.contains($0) } == true }
    let letters = read[0].unicodeScalars.map { String($0) }
    let isNear = core.contains { word in
      let (longer, shorter) = (
        max(word.unicodeScalars.count, letters.count), min(word.unicodeScalars.count, letters.count)
      )
      return longer - shorter <= Calibration.reach && shorter > Calibration.reach
        && WordAlignment.compare(word.unicodeScalars.map { String($0) }, letters).distance <= Calibration.reach
    }
    wrongWords += 1
    wrongWordsReached += isReached ? 1 : 0
    nearWords += isReached || isNear ? 1 : 0
  }

  func report() {
    for (rule, sum) in byRule.sorted(by: { $0.key < $1.key }) {
      print("  rule \(rule)  made \(sum.made)  right \(sum.right)")
    }
    for tenth in 0..<10 where considered[tenth] > 0 {
      let share = Double(right[tenth]) / Double(considered[tenth])
      let said = confidence[tenth] / Double(considered[tenth])
      print(
        "  confidence \(Double(tenth) / 10)…  \(considered[tenth]) changes  says \((said * 100).rounded()) %"
          + "  right \((share * 100).rounded()) %")
    }
    if wrongWords > 0 {
      print(
        "  of \(wrongWords) wrong words touched, \(nearWords) of them two letters at most from a word of their line, "
          + "\(wrongWordsReached) have what was printed among the first five")
    }
  }
}
