internal import ArabicExtraction
internal import ArabicText
internal import ICUBridge

/// A reading as a person reads it: the text with its corrections marked, a table of changes, a time line, figures.
///
/// Arabic within a row stands in Unicode isolates, so that a terminal that knows right-to-left text shows each row in order.
public struct Report: Sendable {
  /// How a report looks.
  public struct Style: Sendable, Hashable {
    /// Whether ANSI colours mark what was changed, instead of ⟦ ⟧.
    public var usesColor: Bool

    public init(usesColor: Bool) { self.usesColor = usesColor }
    public static let plain = Style(usesColor: false)
    public static let colored = Style(usesColor: true)
  }

  private let reading: Reading
  private let name: String
  private let tasks: Reader.Options.Tasks
  private let style: Style
  private let lines: LineIndex

  /// - Parameters:
  ///   - name: what the heading calls the text.
  ///   - tasks: the parts to show.
  public init(
    of reading: Reading, name: String, tasks: Reader.Options.Tasks = [.correct, .extract], style: Style = .plain
  ) {
    self.reading = reading
    self.name = name
    self.tasks = tasks
    self.style = style
    lines = LineIndex(reading.source)
  }

  /// The report as UTF-8.
  ///
  /// - Complexity: O(*n* + *findings* log *findings*).
  public var bytes: [UInt8] { Array(text.utf8) }

  /// The report.
  public var text: String {
    var output = heading
    if tasks.contains(.correct) {
      output += markedText + "\n\n"
      output += changes
      output += suggestions
    }
    if tasks.contains(.extract) {
      output += timeLine
      output += figures
      output += identifiers
    }
    return output
  }
}

// MARK: - The parts

extension Report {
  private var heading: String {
    var facts = ["\(reading.source.count) bytes"]
    if let encoding = reading.encoding {
      facts.append("\(encoding.name), \(percent(encoding.confidence)) sure")
    }
    return bold("── \(harmless(name)) (\(facts.joined(separator: "; ")))") + "\n\n"
  }

  /// The established text with its corrections marked.
  private var markedText: String {
    let alignment = reading.established.alignment
    let text = reading.established.text
    var output = ""
    var done = 0
    for edit in reading.edits where edit.stage == .correction {
      let range = alignment.textRange(of: edit.range)
      guard range.lowerBound >= done else { continue }
      output += harmless(text[done..<range.lowerBound])
      let changed = harmless(text[range])
      output += style.usesColor ? "\u{1B}[1;4;32m\(changed)\u{1B}[0m" : "⟦\(changed)⟧"  // ESCAPE
      done = range.upperBound
    }
    output += harmless(text[done..<text.count])
    while output.last?.isNewline == true { output.removeLast() }
    return output
  }

  private var changes: String {
    let corrections = reading.edits.filter { $0.stage == .correction }
    var table = Table(["line", "bytes", "sure", "rule", "what stood there → what stands now"])
    for edit in corrections { table.add(row(edit)) }
    var output = section("Corrections", corrections.count) + table.text(emptyNote: "none")
    let groups = NormalizationGroup.groups(of: reading.edits, lines)
    var normalization = Table(["times", "rule", "what stood there → what stands now", "lines"])
    for group in groups {
      normalization.add([
        String(group.count), group.rule.rawValue, "\(shown(group.source)) → \(shown(group.replacement))", group.places,
      ])
    }
    output += section("Normalisation", reading.edits.count - corrections.count) + normalization.text(emptyNote: "none")
    return output
  }

  private var suggestions: String {
    guard !reading.suggestions.isEmpty else { return "" }
    var table = Table(["line", "bytes", "sure", "rule", "what stands there → what it may be"])
    for edit in reading.suggestions { table.add(row(edit)) }
    return section("Suggestions, not made", reading.suggestions.count) + table.text(emptyNote: "none")
  }

  private func row(_ edit: Edit) -> [String] {
    [
      String(lines.line(of: edit.range.lowerBound)), bytes(edit.range), percent(edit.confidence), edit.rule.rawValue,
      "\(shown(edit.source)) → \(shown(edit.replacement))",
    ]
  }

  private var timeLine: String {
    var table = Table(["when", "line", "bytes", "what the text says"])
    let sorted = reading.dates.enumerated().sorted {
      (sortKey($0.element), $0.offset) < (sortKey($1.element), $1.offset)
    }
    for (_, date) in sorted {
      var notes: [String] = []
      if date.resolution == .relative, let anchor = date.anchor { notes.append("from \(anchor)") }
      if date.resolution == .unresolved { notes.append("not resolved") }
      if date.calendar != .gregorian { notes.append(date.calendar.rawValue) }
      if let conflict = date.conflict { notes.append("conflict: \(conflict)") }
      if let other = date.other { notes.append("or \(other.edtf ?? other.timex.value)") }
      if let bound = date.bound, bound != .exact { notes.append(bound.rawValue) }
      let note = notes.isEmpty ? "" : "  (\(notes.joined(separator: "; ")))"
      table.add([
        date.edtf ?? date.timex.value, String(lines.line(of: date.range.lowerBound)), bytes(date.range),
        shown(reading.source[date.range]) + note,
      ])
    }
    return section("Time line", reading.dates.count) + table.text(emptyNote: "no dates")
  }

  /// Dated mentions by their start; those without one after them.
  private func sortKey(_ date: DateMention) -> String {
    date.start ?? date.end ?? "~" + (date.edtf ?? date.timex.value)
  }

  private var figures: String {
    var table = Table(["how many", "of what", "line", "bytes", "what the text says"])
    for number in reading.numbers {
      table.add([
        amount(number), number.counted.map { shown($0.lemma) } ?? "–",
        String(lines.line(of: number.range.lowerBound)), bytes(number.range), shown(reading.source[number.range]),
      ])
    }
    return section("Figures", reading.numbers.count) + table.text(emptyNote: "no numbers")
  }

  private func amount(_ number: NumberMention) -> String {
    if number.polarity == .none { return "none" }
    let value = number.value.map(\.description)
    let lower = number.lower.map(\.description)
    let upper = number.upper.map(\.description)
    let unit =
      number.kind == .percentage ? " %" : number.kind == .ordinal ? "." : number.kind == .multiplier ? " ×" : ""
    switch number.bound {
    case .exact: return (value ?? "?") + unit
    case .approximate: return "≈ " + (value ?? "?") + unit
    case .atLeast: return "≥ " + (value ?? lower ?? "?") + unit
    case .moreThan: return "> " + (value ?? lower ?? "?") + unit
    case .atMost: return "≤ " + (value ?? upper ?? "?") + unit
    case .lessThan: return "< " + (value ?? upper ?? "?") + unit
    case .between, .indefinite:
      return "\(lower ?? "")…\(upper ?? "")" + unit
    }
  }

  private var identifiers: String {
    guard !reading.identifiers.isEmpty else { return "" }
    var table = Table(["kind", "value", "line", "bytes"])
    for identifier in reading.identifiers {
      table.add([
        identifier.kind.rawValue, shown(identifier.value), String(lines.line(of: identifier.range.lowerBound)),
        bytes(identifier.range),
      ])
    }
    return section("Identifiers", reading.identifiers.count) + table.text(emptyNote: "none")
  }
}

// MARK: - The looks

extension Report {
  private func section(_ title: String, _ count: Int) -> String { bold("\(title) (\(count))") + "\n" }
  private func bold(_ text: String) -> String { style.usesColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  private func bytes(_ range: Range<Int>) -> String { "\(range.lowerBound)–\(range.upperBound)" }
  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  /// Text whose control characters, but tabs and line breaks, show as signs: what a file holds never commands a terminal.
  private func harmless(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if previous == "\r", scalar == "\n" { _ = output.popLast() }
      switch scalar.value {
      case 0x09, 0x0A: output.append(scalar)
      case 0x00...0x1F: output.append(Unicode.Scalar(0x2400 + scalar.value) ?? scalar)  // SYMBOL FOR …
      case 0x7F: output.append("\u{2421}")  // SYMBOL FOR DELETE
      case 0x80...0x9F: output.append("\u{2426}")  // SYMBOL FOR SUBSTITUTE FORM TWO
      default: output.append(scalar)
      }
      previous = scalar
    }
    return String(output)
  }

  /// Text as it shows within a row: isolated, on one line, its invisible characters by their code.
  private func shown(_ text: String) -> String {
    if text.isEmpty { return "∅" }
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        output += "U+" + hex(scalar.value)
      case .spaceSeparator where scalar != " ": output += "U+" + hex(scalar.value)
      default: output.unicodeScalars.append(scalar)
      }
    }
    if output.allSatisfy({ $0 == " " }) { return "\(output.count) × space" }
    return "\u{2068}\(output)\u{2069}"  // FIRST STRONG ISOLATE, POP DIRECTIONAL ISOLATE
  }

  private func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// The numbers of the lines that offsets stand in.
struct LineIndex: Sendable {
  private let starts: [Int]

  init(_ text: UTF8Text) {
    starts = [0] + text.utf8.indices.filter { text.utf8[$0] == 0x0A }.map { $0 + 1 }
  }

  /// The line of a byte offset, from 1.
  ///
  /// - Complexity: O(log *lines*).
  func line(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}

/// Normalisation edits that do the same, in one row.
private struct NormalizationGroup {
  var rule: Rule
  var source: String
  var replacement: String
  var count = 0
  private var lineNumbers: [Int] = []
  private var hidden = 0

  /// The lines it was made in, the first twelve by number.
  var places: String {
    lineNumbers.map(String.init).joined(separator: ", ") + (hidden > 0 ? " and \(hidden) more" : "")
  }

  private struct Key: Hashable {
    var rule: Rule
    var source: String
    var replacement: String
  }

  static func groups(of edits: [Edit], _ lines: LineIndex) -> [NormalizationGroup] {
    var order: [Key] = []
    var groups: [Key: NormalizationGroup] = [:]
    for edit in edits where edit.stage == .normalization {
      let key = Key(rule: edit.rule, source: edit.source, replacement: edit.replacement)
      if groups[key] == nil {
        groups[key] = NormalizationGroup(rule: edit.rule, source: edit.source, replacement: edit.replacement)
        order.append(key)
      }
      groups[key]?.note(line: lines.line(of: edit.range.lowerBound))
    }
    return order.compactMap { groups[$0] }
  }

  private mutating func note(line: Int) {
    count += 1
    if lineNumbers.last == line { return }
    if lineNumbers.count < 12 { lineNumbers.append(line) } else { hidden += 1 }
  }

  private init(rule: Rule, source: String, replacement: String) {
    self.rule = rule
    self.source = source
    self.replacement = replacement
  }
}
