import Testing

@testable import Tahqiq

@Suite("The report for a person")
struct ReportTests {
  static func report(_ text: String, tasks: Reader.Options.Tasks = [.correct, .extract], style: Report.Style = .plain)
    throws -> [String]
  {
    let reading = try Reader(Reader.Options(tasks: tasks)).read(text)
    return Report(of: reading, name: "بيان.txt", tasks: tasks, style: style).text.split(separator: "\n").map(
      String.init)
  }

  @Test("It shows the text, what was changed, when things were, and how many")
  func parts() throws {
    let lines = try Self.report("بيــان\nأصيب 12 جنديا في 4 أيار 2017.\nالهاتف: +962 6 555 0100")
    #expect(
      lines[0] == "── بيان.txt (\("بيــان\nأصيب 12 جنديا في 4 أيار 2017.\nالهاتف: +962 6 555 0100".utf8.count) bytes)")
    #expect(lines[1] == "بيان")
    #expect(lines.contains { $0.hasPrefix("  1 ") && $0.contains("tatweel") && $0.hasSuffix("1") })
    #expect(lines.contains("Time line (1)"))
    #expect(lines.contains { $0.hasPrefix("  2017-05-04  2 ") && $0.contains("4 أيار 2017") })
    #expect(lines.contains("Figures (1)"))
    #expect(lines.contains { $0.hasPrefix("  12 ") && $0.contains("جندي") })
    #expect(lines.contains { $0.hasPrefix("  phone ") })
  }

  @Test("Arabic within a row stands in isolates, invisible characters by their code")
  func isolates() throws {
    // FIRST STRONG ISOLATE, POP DIRECTIONAL ISOLATE; RIGHT-TO-LEFT MARK
    let lines = try Self.report("قال\u{200F} في 4 أيار 2017")
    #expect(lines.contains { $0.hasSuffix("\u{2068}4 أيار 2017\u{2069}") })
    #expect(lines.contains { $0.contains("\u{2068}U+200F\u{2069} → ∅") })
  }

  @Test("Corrections are marked in the text: by ⟦ ⟧, or by colours on a terminal")
  func marks() throws {
    let source = UTF8Text("قال الوزبر")
    let edit = Edit(
      range: 7..<19, source: "الوزبر", replacement: "الوزير", stage: .correction, rule: "letter-confusion",
      confidence: 0.93)
    let reading = Reading(established: AlignedText(source).applying([edit]))
    let plain = Report(of: reading, name: "x").text
    #expect(plain.contains("قال ⟦الوزير⟧\n"))
    #expect(plain.contains("93 %") && plain.contains("letter-confusion"))
    #expect(Report(of: reading, name: "x", style: .colored).text.contains("\u{1B}[1;4;32mالوزير\u{1B}[0m"))  // ESCAPE
    #expect(!plain.contains("\u{1B}"))  // ESCAPE
  }

  @Test("Nothing found is said, and control characters of a text never reach the terminal")
  func nothing() throws {
    let lines = try Self.report("كلام\u{1B}[2J\u{7}\tهادئ")  // ESCAPE, BELL
    #expect(lines.contains("Time line (0)") && lines.contains("  no dates") && lines.contains("  no numbers"))
    #expect(lines[1] == "كلام␛[2J␇ هادئ")
  }

  @Test("An extraction alone shows no corrections")
  func extraction() throws {
    let lines = try Self.report("وصل 3 وزراء", tasks: .extract)
    #expect(!lines.contains { $0.hasPrefix("Corrections") || $0.hasPrefix("Normalisation") })
    #expect(lines.contains("Figures (1)"))
  }
}
