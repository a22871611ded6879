import ArabicExtraction
import ArabicText
import Testing

/// A sentence with the dates that a careful reader finds in it.
///
/// Written on one line: the sentence, a bar, and each date as `what stands there = its value`, parted by semicolons. The value
/// is the EDTF form, or the TIMEX3 value where there is none. A sentence without a bar has no date. ⏎ stands for a line break.
struct DatedSentence: CustomTestStringConvertible, Sendable {
  var text: String
  var expected: [String]

  init(_ line: Substring) {
    let line = line.split(separator: "⏎").joined(separator: "\n")
    let parts = line.split(separator: " | ", maxSplits: 1)
    text = String(parts[0]).trimmed
    expected = parts.count < 2 ? [] : parts[1].split(separator: " ; ").map { String($0).trimmed }
  }

  var testDescription: String { text }

  static func corpus(_ lines: String) -> [DatedSentence] {
    lines.split(separator: "\n").map { DatedSentence($0) }
  }
}

extension String {
  var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

/// What an extractor tells about the dates of a text.
enum Dates {
  static let extractor = try? Extractor()

  static func mentions(_ text: String, dated: String? = nil) throws -> [DateMention] {
    let reference = try dated.map { try ReferenceDate(iso8601: $0) }
    let extractor = try #require(extractor)
    #expect(try DateGate.heldBack(in: text) == [])
    return extractor.extract(from: AlignedText(UTF8Text(text)), dated: reference).dates
  }

  /// Each date as `what stands there = its value`.
  static func told(_ text: String, dated: String? = nil) throws -> [String] {
    let source = UTF8Text(text)
    return try mentions(text, dated: dated).map { "\(source[$0.range]) = \($0.edtf ?? $0.timex.value)" }
  }
}
