import Testing

@testable import ArabicText

@Suite("Offsets in the units of other systems")
struct UTF8TextTests {
  @Test("A byte offset has its scalar, its UTF-16 unit and its index")
  func conversions() {
    let text = UTF8Text("آ😀b")
    #expect(text.count == 7)
    #expect([0, 2, 6, 7].map(text.scalarOffset(of:)) == [0, 1, 2, 3])
    #expect([0, 2, 6, 7].map(text.utf16Offset(of:)) == [0, 1, 3, 4])
    #expect((0...4).map(text.offset(ofScalar:)) == [0, 2, 6, 7, nil])
    #expect((0...5).map(text.offset(ofUTF16:)) == [0, 2, nil, 6, 7, nil])
    #expect(text.string[text.index(of: 6, in: text.string)] == "b")
  }

  @Test(
    "Ill-formed bytes are named by their place",
    arguments: [
      ([0x61, 0xFF], 1), ([0xD8], 0), ([0xE0, 0x80, 0x80], 0), ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0xD8, 0xA7, 0xC0, 0xAF], 2), ([0xF0, 0x9F, 0x98], 0),
    ] as [([UInt8], Int)])
  func faults(bytes: [UInt8], offset: Int) {
    #expect(throws: UTF8Fault(offset: offset)) { try UTF8Text(validating: bytes) }
    #expect(UTF8Text(repairing: bytes).string == String(decoding: bytes, as: UTF8.self))
  }

  @Test("Well-formed bytes of every length are taken as they are")
  func wellFormed() throws {
    let bytes = Array("aé٤ﷲ😀\u{10FFFF}".utf8)
    #expect(try UTF8Text(validating: bytes).utf8 == bytes)
  }
}

@Suite("Tokens")
struct TokensTests {
  @Test("A line is cut into words, digits, signs and spaces without a gap")
  func cutting() {
    let text = UTF8Text("في ١٧/11\tmar\r\nمُـدّ، é")
    let tokens = Array(Tokens(text))
    #expect(tokens.map { text[$0.range] } == ["في", " ", "١٧", "/", "11", "\t", "mar", "\r\n", "مُـدّ", "،", " ", "é"])
    #expect(
      tokens.map(\.kind) == [
        .arabic, .space, .digits, .punctuation, .digits, .space, .latin, .newline, .arabic, .punctuation, .space,
        .latin,
      ])
  }

  @Test("Digits of two scripts are two tokens")
  func scripts() {
    let text = UTF8Text("1٢۳")
    #expect(Tokens(text).map { text[$0.range] } == ["1", "٢", "۳"])
  }

  @Test("Tokens of generated text cover it")
  func coverage() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let text = generator.text(length: 20)
      var end = 0
      for token in Tokens(text) {
        #expect(token.range.lowerBound == end && !token.range.isEmpty)
        end = token.range.upperBound
      }
      #expect(end == text.count)
    }
  }
}

@Suite("Letters")
struct LettersTests {
  @Test("A letter has the form that its neighbours give it")
  func forms() {
    func form(_ letter: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> ArabicLetter.Form {
      ArabicLetter.form(of: letter.value, after: before?.value, before: after?.value)
    }
    #expect(form("ب", nil, "ا") == .initial)
    #expect(form("ب", "ل", "ا") == .medial)
    #expect(form("ب", "ا", nil) == .isolated)
    #expect(form("و", "ل", "ا") == .final)
    #expect(form("ء", "ل", "ا") == .isolated)
    #expect(form("ة", "ي", nil) == .final)
  }
}
