import Testing

@testable import Tahqiq

@Suite("JSON is written compact, in order, and so that any reader gets the same text back")
struct JSONWriterTests {
  static func written(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(
    "Strings",
    arguments: [
      ("", #""""#), ("قال", #""قال""#), (#"a"b\c/"#, #""a\"b\\c/""#), ("a\n\r\tb", #""a\n\r\tb""#),
      ("\u{0}\u{1F}", #""\u0000\u001f""#),
      // DELETE; RIGHT-TO-LEFT MARK, REPLACEMENT CHARACTER
      ("\u{7F}", #""\u007f""#), ("😀\u{200F}\u{FFFD}", "\"😀\u{200F}\u{FFFD}\""),
    ])
  func strings(value: String, json: String) throws {
    #expect(Self.written { $0.string(value) } == json)
    #expect(try JSONScanner.string(Array(json.utf8)[...]) == value)
  }

  @Test(
    "Confidence has four places at most, and none that say nothing",
    arguments: [
      (0, "0"), (1, "1"), (0.5, "0.5"), (0.25, "0.25"), (0.1234567, "0.1235"), (0.00004, "0"), (0.00005, "0.0001"),
      (0.99996, "1"),
      (0.9999, "0.9999"), (-1, "0"), (2, "1"), (0.05, "0.05"), (0.9, "0.9"),
    ] as [(Double, String)])
  func confidence(value: Double, text: String) { #expect(JSONWriter.confidence(value) == text) }

  @Test("Members and elements are parted by commas; what is not known is left out")
  func structure() {
    let text = Self.written { writer in
      writer.object { writer in
        writer.member("a", Optional<String>.none)
        writer.member("b", "x")
        writer.member("n", Optional<Int>.none)
        writer.member("range", range: 3..<17)
        writer.key("list")
        writer.array([1, 2]) { writer, number in writer.object { $0.member("k", number) } }
        writer.key("none")
        writer.array([Int]()) { writer, number in writer.raw(String(number).utf8) }
        writer.member("raw", raw: "1.50".utf8)
        writer.member("sure", confidence: 0.75)
      }
    }
    #expect(text == #"{"b":"x","range":[3,17],"list":[{"k":1},{"k":2}],"none":[],"raw":1.50,"sure":0.75}"#)
  }
}
