import Testing

@testable import Tahqiq

@Suite("JSON Lines: the same object out, with its reading")
struct RecordReaderTests {
  static func outcome(_ line: [UInt8]) throws -> RecordReader.Outcome? {
    try RecordReader(Reader(Reader.Options(tasks: .extract))).read(line: line[...], number: 17)
  }

  static func answer(_ line: String) throws -> String? {
    try outcome(Array(line.utf8)).map { String(decoding: $0.json, as: UTF8.self) }
  }

  @Test(
    "Lines that are read",
    arguments: [
      (#"{"text":""}"#, #"{"text":"","edits":[],"dates":[],"numbers":[],"identifiers":[]}"#),
      (
        #"{"z":[1.50, 2],"text":"أ","id":7,"dated":null}"#,
        #"{"id":7,"text":"أ","z":[1.50, 2],"dated":null,"edits":[],"dates":[],"numbers":[],"identifiers":[]}"#
      ),
      (
        #"{"id":"a","text":"قـال"}"#,
        #"{"id":"a","text":"قال","edits":[{"range":[2,4],"source":"ـ","replacement":"","stage":"normalization","#
          + #""rule":"tatweel","confidence":1}],"dates":[],"numbers":[],"identifiers":[]}"#
      ),
      (
        #"{"text":"x","edits":1,"dates":2,"numbers":3,"identifiers":4,"suggestions":5,"error":6,"edits2":7}"#,
        #"{"text":"x","edits2":7,"edits":[],"dates":[],"numbers":[],"identifiers":[]}"#
      ),
      (#"{"text":"a","text":"b"}"#, #"{"text":"b","edits":[],"dates":[],"numbers":[],"identifiers":[]}"#),
      ("\u{FEFF}{\"text\":\"a\"} \r", #"{"text":"a","edits":[],"dates":[],"numbers":[],"identifiers":[]}"#),  // BOM
    ])
  func read(line: String, expected: String) throws { #expect(try Self.answer(line) == expected) }

  @Test("An empty line is skipped", arguments: ["", " ", "\t \r", "\u{FEFF}"])  // BYTE ORDER MARK
  func empty(line: String) throws { #expect(try Self.answer(line) == nil) }

  @Test(
    "Lines that are not read say why, under the name that they came with",
    arguments: [
      (#"{"id":1}"#, "1", "missing-text", "no member 'text'"),
      (#"{"id":"é","text":5}"#, #""é""#, "invalid-text", "member 'text' is not a string"),
      (#"{"id":[2],"text":"\ud800"}"#, "[2]", "invalid-text", "lone surrogate"),
      (#"{"id":3,"text":"x"#, "3", "invalid-json", "expected the end of a string"),
      (#"{"text":"x","id":4"#, "4", "invalid-json", "expected ',' or '}'"),
      (#"{"id":5,"text":"x","dated":"أمس"}"#, "5", "invalid-date", "expected ISO 8601"),
      (#"{"id":6,"text":"x","dated":20181117}"#, "6", "invalid-dated", "member 'dated' is not a string"),
      ("7", nil, "invalid-json", "expected an object at byte 0"),
    ] as [(String, String?, String, String)])
  func refused(line: String, id: String?, code: String, message: String) throws {
    let outcome = try #require(try Self.outcome(Array(line.utf8)))
    let json = String(decoding: outcome.json, as: UTF8.self)
    #expect(json.hasPrefix((id.map { "{\"id\":\($0)," } ?? "{") + "\"error\":{\"code\":\"\(code)\","))
    #expect(json.hasSuffix(#","line":17}}"#))
    #expect(try #require(outcome.failure).contains(message))
  }

  @Test("Bytes that are no UTF-8 are refused with their place")
  func encoding() throws {
    let line = Array(#"{"id":8,"text":""#.utf8) + [0xD9, 0x22, 0x7D]
    let outcome = try #require(try Self.outcome(line))
    #expect(
      String(decoding: outcome.json, as: UTF8.self)
        == #"{"id":8,"error":{"code":"invalid-utf8","message":"not well-formed UTF-8 at byte 16","line":17}}"#)
  }

  @Test("The line's own date is what its relative dates are resolved against")
  func dated() throws {
    let answer = try #require(try Self.answer(#"{"text":"وصل الوفد أمس.","dated":"2018-11-18"}"#))
    #expect(answer.contains(#""edtf":"2018-11-17""#))
    #expect(answer.contains(#""anchor":"2018-11-18""#))
  }
}
