internal import ArabicText

/// Chooses among the readings of a page, and says what was chosen as edits.
struct Decision {
  let text: UTF8Text
  /// The stretch of the text that was decoded.
  let range: Range<Int>
  let decoder: Decoder
  let options: Corrector.Options

  /// A change less sure than this is not even suggested.
  static let leastSuggested = 0.15

  func edits() -> (made: [Edit], suggested: [Edit]) {
    let decider = options.parts.decider ?? ModeDecider(mode: options.mode, repairsOrthography: options.orthography)
    var (made, suggested): ([Edit], [Edit]) = ([], [])
    func take(_ edit: Edit, onlySuggests: Bool = false) {
      if edit.confidence < Decision.leastSuggested { return }
      switch onlySuggests ? .suggest : decider.decide(edit, in: text) {
      case .make: made.append(edit)
      case .suggest: suggested.append(edit)
      case .drop: break
      }
    }
    for stretch in decoder.stretches where !stretch.lattice.isSettled {
      let lattice = options.parts.context.map { rescored(stretch.lattice, stretch.items, by: $0) } ?? stretch.lattice
      for change in path(stretch.items, lattice) { take(edit(change, stretch.items, lattice)) }
    }
    for edit in MarkRules(text: text, range: range, decoder: decoder).edits() { take(edit) }
    if decoder.page.items.contains(where: { $0.kind == .foreign }) {
      for edit in LatinRules(text: text, range: range).edits() { take(edit) }
    }
    for finding in NumberOrderRules(text: text, decoder: decoder).findings() {
      take(finding.edit, onlySuggests: !finding.hasWitness)
    }
    for rule in options.parts.rules {
      for edit in rule.edits(in: text, range: range) where isSound(edit) { take(edit) }
    }
    return (Decision.sorted(made), Decision.sorted(suggested))
  }

  /// Whether a change by a rule of the user's holds what is promised of every change.
  private func isSound(_ edit: Edit) -> Bool {
    edit.stage == .correction && edit.range.lowerBound >= range.lowerBound && edit.range.upperBound <= range.upperBound
      && text.isScalarBorder(edit.range.lowerBound) && text.isScalarBorder(edit.range.upperBound)
      && text[edit.range] == edit.source && edit.source != edit.replacement && (0...1).contains(edit.confidence)
      && !edit.source.unicodeScalars.contains(where: Decision.isBreak)
      && !edit.replacement.unicodeScalars.contains(where: Decision.isBreak)
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool { TextClass.of(scalar.value) == .newline }

  /// In the order of the text; of two that overlap, the surer.
  private static func sorted(_ edits: [Edit]) -> [Edit] {
    var result: [Edit] = []
    for edit in edits.sorted(by: {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }) {
      if let last = result.last, last.range.upperBound > edit.range.lowerBound || last.range == edit.range {
        if edit.confidence > last.confidence { result[result.count - 1] = edit }
      } else {
        result.append(edit)
      }
    }
    return result
  }

  /// A change that is considered, see ``Judgement``.
  private struct Change {
    /// The number of its edge.
    var number: Int
    var confidence: Double
    var standing: Double
  }

  /// A change with its confidence; nil where that is less than is even suggested.
  private func judged(_ number: Int, _ judge: Judge, _ lattice: Lattice) -> Change? {
    let edge = lattice.edges[number]
    if options.components.contains(.judgement) {
      let judgement = judge.judge(edge)
      let confidence = judgement.confidence
      if confidence < Decision.leastSuggested { return nil }
      return Change(number: number, confidence: confidence, standing: min(judgement.harm, 1 - confidence))
    }
    let confidence = Double(edge.posterior)
    if confidence < Decision.leastSuggested { return nil }
    let read = lattice.starting[edge.start].first { lattice.edges[$0].kind == .identity }
    return Change(
      number: number, confidence: confidence, standing: read.map { Double(lattice.edges[$0].posterior) } ?? 0)
  }

  /// The changes to make or suggest, none overlapping: at each place the likeliest, and of those that overlap the surer.
  private func path(_ items: Range<Int>, _ lattice: Lattice) -> [Change] {
    let judge = Judge(decoder: decoder, items: items, lattice: lattice)
    var best = [Double](repeating: 0, count: lattice.count + 1)
    var choice = [Change?](repeating: nil, count: lattice.count + 1)
    for position in 0..<lattice.count {
      if best[position] >= best[position + 1] {
        best[position + 1] = best[position]
        choice[position + 1] = nil
      }
      for number in leaders(lattice, position) {
        let edge = lattice.edges[number]
        guard let change = judged(number, judge, lattice) else { continue }
        let value = best[position] + change.confidence * Double(edge.end - edge.start)
        if value > best[edge.end] {
          best[edge.end] = value
          choice[edge.end] = change
        }
      }
    }
    var result: [Change] = []
    var position = lattice.count
    while position > 0 {
      if let chosen = choice[position] {
        result.append(chosen)
        position = lattice.edges[chosen.number].start
      } else {
        position -= 1
      }
    }
    return result.reversed()
  }

  /// How many changes of one place are judged, and how likely each must be.
  private static let mostJudged = 3
  private static let leastJudged: Float = 0.03

  /// The likeliest changes that begin at a place, by their numbers.
  private func leaders(_ lattice: Lattice, _ position: Int) -> [Int] {
    lattice.likeliest(position, most: Decision.mostJudged) { number in
      let (kind, posterior) = (lattice.edges[number].kind, lattice.edges[number].posterior)
      if kind == .identity || posterior < Decision.leastJudged { return false }
      return options.repairsOrthography || kind != .orthography || posterior >= 0.2
    }
  }

  /// What the judge saw of every change, for training it: item, items read, source, replacement, features.
  func evidence() -> [String] {
    var lines: [String] = []
    for stretch in decoder.stretches {
      let (items, lattice) = (stretch.items, stretch.lattice)
      let judge = Judge(decoder: decoder, items: items, lattice: lattice)
      for position in 0..<lattice.count {
        for number in leaders(lattice, position) {
          let edge = lattice.edges[number]
          let change = Change(number: number, confidence: Double(edge.posterior), standing: 0)
          let edit = edit(change, items, lattice)
          let features = judge.judge(edge).features.map { "\($0)" }.joined(separator: " ")
          let line = decoder.page.items[items.lowerBound + position].line
          lines.append(
            "\(line)\t\(edit.range.lowerBound)\t\(edit.range.upperBound)\t\(edit.source)\t\(edit.replacement)\t\(edit.rule)\t\(features)\t\(edge.posterior) \(edge.nats) \(edge.channelCost) \(edge.first.cost)"
          )
        }
      }
    }
    return lines
  }

  private func edit(_ change: Change, _ items: Range<Int>, _ lattice: Lattice) -> Edit {
    let edge = lattice.edges[change.number]
    let page = decoder.page
    let first = page.items[items.lowerBound + edge.start]
    let last = page.items[items.lowerBound + edge.end - 1]
    let range = first.range.lowerBound..<last.range.upperBound
    return Edit(
      range: range, source: text[range], replacement: spelled(edge, range, first.hasMarks || last.hasMarks),
      stage: .correction, rule: edge.kind.rule, confidence: change.confidence, standing: change.standing,
      alternatives: alternatives(change, range, lattice, first))
  }

  private static let mostAlternatives = 5
  /// Readings less likely than this are not taken from the lattice; those looked for beyond it are given no more.
  private static let leastAlternative: Float = 0.001

  /// What else may have been printed: first what context was asked about, then words that only look alike.
  private func alternatives(
    _ change: Change, _ range: Range<Int>, _ lattice: Lattice, _ item: Page.Item
  ) -> [Edit.Alternative] {
    let edge = lattice.edges[change.number]
    let near = lattice.likeliest(edge.start, most: Decision.mostAlternatives) { number in
      lattice.edges[number].posterior > Decision.leastAlternative && lattice.edges[number].end == edge.end
        && lattice.edges[number].letters != edge.letters
    }
    var result = near.map { number in
      Edit.Alternative(
        text: spelled(lattice.edges[number], range, item.hasMarks),
        confidence: Double(lattice.edges[number].posterior))
    }
    let left = 1 - Double(edge.posterior)
    if result.count == Decision.mostAlternatives || edge.end > edge.start + 1 || item.kind != .word {
      return shared(result, left, change)
    }
    let letters = decoder.finder.letters
    let taken = [edge.letters] + near.map { lattice.edges[$0].letters }
    let others = decoder.alike(item, but: taken.map { letters[$0] }, most: Decision.mostAlternatives - result.count)
    let least = others.first?.cost ?? 0
    for other in others {
      let likeness = Decision.leastAlternative * exponential(least - other.cost)
      let text = carried(other.letters[...], range, item.hasMarks)
      result.append(Edit.Alternative(text: text, confidence: Double(likeness)))
    }
    return shared(result, left, change)
  }

  /// Alternatives with what the judgement, instead of what the lattice, left them to share.
  private func shared(_ alternatives: [Edit.Alternative], _ left: Double, _ change: Change) -> [Edit.Alternative] {
    let sum = alternatives.reduce(0) { $0 + $1.confidence }
    let factor = (1 - change.confidence) / max(sum, left, 1e-6)
    return alternatives.map { .init(text: $0.text, confidence: $0.confidence * factor) }
  }

  private static let hamza = LetterCode.letter("ء")
  private static let alef = LetterCode.letter("ا")

  /// The fathatan over a final hamza that was taken for the dots of a ة.
  private func lostTanwin(_ letters: ArraySlice<UInt8>, _ range: Range<Int>) -> String {
    let isHamza = letters.last == Decision.hamza && letters.dropLast().last == Decision.alef
    return isHamza && text[range].hasSuffix("ة") ? "\u{064B}" : ""  // ARABIC FATHATAN
  }

  private func endsLine(_ offset: Int) -> Bool { offset >= text.count || text.utf8[offset] == 0x0A }

  /// A reading as text, with the marks of what it replaces where its letters are kept.
  private func spelled(_ edge: Edge, _ range: Range<Int>, _ hasMarks: Bool) -> String {
    if edge.kind == .identity { return text[range] }
    let letters = decoder.finder.letters[edge.letters]
    switch edge.kind {
    case .joinedWords:
      return LetterCode.string(letters) + " " + LetterCode.string(decoder.finder.letters[edge.secondLetters])
    case .punctuation: return LetterCode.string(letters) + (endsLine(range.upperBound) ? "." : "،")
    default: return carried(letters, range, hasMarks) + lostTanwin(letters, range)
    }
  }

  private func carried(_ letters: ArraySlice<UInt8>, _ range: Range<Int>, _ hasMarks: Bool) -> String {
    hasMarks ? Spelling.carryMarks(from: text[range], to: Array(letters)) : LetterCode.string(letters)
  }
}

/// Puts vowel signs and other marks where they belong.
enum Spelling {
  /// The letters, with the marks that stand on the same letters of a source, counted from its start and from its end.
  static func carryMarks(from source: String, to letters: [UInt8]) -> String {
    if !source.unicodeScalars.contains(where: { TextClass.isMark($0.value) }) { return LetterCode.string(letters) }
    var groups: [(code: UInt8, marks: [Unicode.Scalar])] = []
    for scalar in source.unicodeScalars {
      if TextClass.isMark(scalar.value) {
        if !groups.isEmpty { groups[groups.count - 1].marks.append(scalar) }
      } else if scalar != " " {
        groups.append((LetterCode.of(scalar.value), []))
      }
    }
    var head = 0
    while head < min(groups.count, letters.count), groups[head].code == letters[head] { head += 1 }
    var result = String.UnicodeScalarView()
    for (index, letter) in letters.enumerated() {
      if let scalar = Unicode.Scalar(LetterCode.scalar(letter)) { result.append(scalar) }
      let fromEnd = groups.count - (letters.count - index)
      if index < head || groups.count == letters.count {
        result.append(contentsOf: groups[index].marks)
      } else if fromEnd >= head, fromEnd < groups.count, groups[fromEnd].code == letter {
        result.append(contentsOf: groups[fromEnd].marks)
      }
    }
    return String(result)
  }
}
