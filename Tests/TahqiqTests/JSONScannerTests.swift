import Testing

@testable import Tahqiq

@Suite("JSON is read as RFC 8259 says, and nothing else is")
struct JSONScannerTests {
  static func names(_ json: String) -> [String]? {
    do throws(JSONFault) { return try JSONScanner.members(of: Array(json.utf8)[...]).map(\.name) } catch { return nil }
  }

  @Test(
    "Objects",
    arguments: [
      ("{}", []), (" {\t} \r", []), (#"{"a":1}"#, ["a"]), (#"{ "a" : 1 , "b" : [ ] }"#, ["a", "b"]),
      (#"{"a":{"b":[{"c":"}"}]},"d":"]"}"#, ["a", "d"]), (#"{"a":1,"a":2}"#, ["a", "a"]),
      (#"{"\u0061\n":true,"":null,"عام":false}"#, ["a\n", "", "عام"]),
      (#"{"x":"\\\"","y":"\/\b\f\n\r\t"}"#, ["x", "y"]),
      (#"{"n":[0,-0,1.5,-1.5e+10,1E5,2e-3,12345678901234567890123456789012345678]}"#, ["n"]),
      (#"{"s":"\ud83d\ude00\ud800"}"#, ["s"]), (#"{"\ud800":1}"#, ["\u{FFFD}"]),  // REPLACEMENT CHARACTER
    ])
  func positive(json: String, expected: [String]) { #expect(Self.names(json) == expected) }

  @Test(
    "What is no object is refused",
    arguments: [
      "", " ", "null", "1", #""a""#, "[]", "{", "}", #"{"a"}"#, #"{"a":}"#, #"{"a":1"#, #"{"a":1,}"#, #"{,"a":1}"#,
      #"{"a":1 "b":2}"#, #"{"a" 1}"#, #"{a:1}"#, #"{'a':1}"#, #"{"a":1}}"#, #"{"a":1} x"#, #"{"a":1}{"b":2}"#,
      #"{"a":[1,]}"#,
      #"{"a":[,1]}"#, #"{"a":[1 2]}"#, #"{"a":[1}"#, #"{"a":{]}"#, #"{"a":{"b"}}"#, #"{"a":{1:2}}"#, #"{"a":01}"#,
      #"{"a":-}"#,
      #"{"a":+1}"#, #"{"a":.5}"#, #"{"a":1.}"#, #"{"a":1e}"#, #"{"a":1e+}"#, #"{"a":0x1}"#, #"{"a":NaN}"#,
      #"{"a":Infinity}"#,
      #"{"a":tru}"#, #"{"a":True}"#, #"{"a":nulls}"#, #"{"a":"\x"}"#, #"{"a":"\u12"}"#, #"{"a":"\u12g4"}"#,
      #"{"a":"b}"#,
      #"{"a":"b\"}"#, "{\"a\":\"b\u{1}\"}", "{\"a\":\"b\nc\"}", "{\"a\":1\u{A0}}", "{\"a\":1} // no",
    ])
  func negative(json: String) { #expect(Self.names(json) == nil) }

  @Test("A fault says where it is and what was expected")
  func place() {
    #expect {
      try JSONScanner.members(of: Array(#"xx{"a":01}"#.utf8)[2...])
    } throws: { error in
      (error as? JSONFault)?.offset == 5 && (error as? JSONFault)?.message == "expected a value"
    }
  }

  @Test(
    "Strings",
    arguments: [
      (#""""#, ""), (#""قال""#, "قال"), (#""\u0642\u0627\u0644""#, "قال"), (#""\ud83d\ude00""#, "😀"),
      (#""a\"\\\/b""#, #"a"\/b"#),
      // BACKSPACE, FORM FEED; NULL; BYTE ORDER MARK
      (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"), (#""\u0000""#, "\u{0}"), (#""\uFEFFx""#, "\u{FEFF}x"),
    ])
  func strings(raw: String, value: String) throws {
    #expect(try JSONScanner.string(Array(raw.utf8)[...]) == value)
  }

  @Test(
    "A lone surrogate is a fault in a text, U+FFFD in a name",
    arguments: [#""\ud800""#, #""a\udc00b""#, #""\ud800\ud800""#])
  func surrogates(raw: String) throws {
    #expect(throws: JSONFault.self) { try JSONScanner.string(Array(raw.utf8)[...]) }
    #expect(try JSONScanner.string(Array(raw.utf8)[...], lenient: true).contains("\u{FFFD}"))  // REPLACEMENT CHARACTER
  }

  @Test("A million brackets are as good as one")
  func depth() {
    let open = String(repeating: "[", count: 1_000_000)
    let close = String(repeating: "]", count: 1_000_000)
    #expect(Self.names("{\"a\":\(open)\(close)}") == ["a"])
    #expect(Self.names("{\"a\":\(open)") == nil)
  }
}
