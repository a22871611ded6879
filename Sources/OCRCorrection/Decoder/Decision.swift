internal import ArabicText

/// Chooses among the readings of a page, and says what was chosen as edits.
struct Decision {
  let text: UTF8Text
  let decoder: Decoder
  let options: Corrector.Options

  /// A change less sure than this is not even suggested.
  private static let leastSuggested = 0.15

  func edits() -> (made: [Edit], suggested: [Edit]) {
    var (made, suggested): ([Edit], [Edit]) = ([], [])
    for (items, lattice) in decoder.sentences {
      var covered = 0
      for edge in bestPath(lattice) where edge.kind != .identity {
        let edit = edit(edge, items, lattice)
        if Float(edit.confidence) >= Float(options.mode.threshold), isAllowed(edge) {
          made.append(edit)
        } else {
          suggested.append(edit)
        }
        covered = edge.end
      }
      _ = covered
    }
    return (made, suggested)
  }

  private func isAllowed(_ edge: Edge) -> Bool { edge.kind != .orthography || options.repairsOrthography }

  /// The path of readings with the most items expected to be right, of those that are sure enough to be named.
  private func bestPath(_ lattice: Lattice) -> [Edge] {
    var best = [Float](repeating: -.infinity, count: lattice.count + 1)
    var from = [Int](repeating: -1, count: lattice.count + 1)
    best[0] = 0
    for position in 0..<lattice.count {
      for number in lattice.starting[position] {
        let edge = lattice.edges[number]
        if edge.kind != .identity, Double(edge.posterior) < Decision.leastSuggested { continue }
        var gain = edge.posterior * Float(edge.end - edge.start)
        if edge.kind == .identity, !options.repairsOrthography { gain += orthographic(lattice, position) }
        if best[position] + gain > best[edge.end] {
          best[edge.end] = best[position] + gain
          from[edge.end] = number
        }
      }
    }
    var path: [Edge] = []
    var position = lattice.count
    while position > 0, from[position] >= 0 {
      let edge = lattice.edges[from[position]]
      path.append(edge)
      position = edge.start
    }
    return path.reversed()
  }

  /// How likely it is that an item is a slip of its writer, which counts as rightly read where slips are left alone.
  private func orthographic(_ lattice: Lattice, _ position: Int) -> Float {
    lattice.starting[position].reduce(0) { sum, number in
      sum + (lattice.edges[number].kind == .orthography ? lattice.edges[number].posterior : 0)
    }
  }

  private func edit(_ edge: Edge, _ items: Range<Int>, _ lattice: Lattice) -> Edit {
    let page = decoder.page
    let first = page.items[items.lowerBound + edge.start]
    let last = page.items[items.lowerBound + edge.end - 1]
    let range = first.range.lowerBound..<last.range.upperBound
    return Edit(
      range: range, source: text[range], replacement: spelled(edge, first.range.lowerBound..<last.range.upperBound),
      stage: .correction, rule: edge.kind.rule, confidence: Double(edge.posterior),
      alternatives: alternatives(edge, range, lattice))
  }

  private func alternatives(_ edge: Edge, _ range: Range<Int>, _ lattice: Lattice) -> [Edit.Alternative] {
    lattice.starting[edge.start].map { lattice.edges[$0] }
      .filter { $0.end == edge.end && $0.letters != edge.letters && $0.posterior > 0.001 }
      .sorted { $0.posterior > $1.posterior }
      .prefix(5)
      .map { Edit.Alternative(text: spelled($0, range), confidence: Double($0.posterior)) }
  }

  /// A reading as text, with the marks of what it replaces where its letters are kept.
  private func spelled(_ edge: Edge, _ range: Range<Int>) -> String {
    let source = text[range]
    if edge.kind == .identity { return source }
    let letters = Array(decoder.finder.letters[edge.letters])
    switch edge.kind {
    case .joinedWords:
      return LetterCode.string(letters) + " " + LetterCode.string(decoder.finder.letters[edge.secondLetters])
    case .punctuation: return LetterCode.string(letters) + "،"
    default: return Spelling.carryMarks(from: source, to: letters)
    }
  }
}

/// Puts vowel signs and other marks where they belong.
enum Spelling {
  /// The letters, with the marks that stand on the same letters of a source, counted from its start and from its end.
  static func carryMarks(from source: String, to letters: [UInt8]) -> String {
    var groups: [(code: UInt8, marks: [Unicode.Scalar])] = []
    for scalar in source.unicodeScalars {
      if TextClass.isMark(scalar.value) {
        if !groups.isEmpty { groups[groups.count - 1].marks.append(scalar) }
      } else if scalar != " " {
        groups.append((LetterCode.of(scalar.value), []))
      }
    }
    if groups.allSatisfy({ $0.marks.isEmpty }) { return LetterCode.string(letters) }
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
