import ArabicText
import Testing

@testable import ArabicExtraction

// In the cases, U+064E is fatha, U+064C dammatan, U+064D kasratan, U+0650 kasra, U+0651 shadda, U+0640 tatweel.

/// What a word is known as once its proclitics are off.
@Suite struct LexerTests {
  let vocabulary: Vocabulary = {
    var vocabulary = Vocabulary()
    for word in ["ثلاثة", "ست", "واحد", "مئة", "ألف", "المصدر", "utc"] { vocabulary.intern(word) }
    return vocabulary
  }()

  @Test(
    arguments: [
      ("ثلاثة", "ثلاثة", []),
      ("ث\u{64E}لاث\u{64E}ة\u{64C}", "ثلاثة", []),
      ("ث\u{640}لاثه", "ثلاثة", []),
      ("وثلاثة", "ثلاثة", .wa),
      ("وبالثلاثة", "ثلاثة", [.wa, .ba, .al]),
      ("للمئة", "مئة", [.la, .al]),
      ("فلألف\u{64D}", "ألف", [.fa, .la]),
      ("واحد", "واحد", []),
      ("وواحد", "واحد", .wa),
      ("المصدر", "المصدر", []),
      ("UTC", "utc", []),
    ] as [(String, String, Lexeme.Proclitics)])
  func aWordIsFoundBehindItsProclitics(text: String, word: String, proclitics: Lexeme.Proclitics) {
    let lexed = Lexer(vocabulary: vocabulary).lex(UTF8Text(text))
    #expect(lexed.count == 1)
    #expect(lexed.word(0) == vocabulary[word])
    #expect(lexed.word(0).isKnown)
    #expect(lexed[0].proclitics == proclitics)
  }

  @Test(arguments: ["وكثلث", "ووثلاثة", "ثلاثتهم", "سثلاثة", "مستشفيات", "المستعمرات"])
  func otherWordsStayUnknown(text: String) {
    let lexed = Lexer(vocabulary: vocabulary).lex(UTF8Text(text))
    #expect(lexed.count == 1)
    #expect(!lexed.word(0).isKnown)
  }

  @Test func rangesOfPartsSliceTheText() {
    let text = UTF8Text("و\u{64E}ب\u{650}الث\u{651}لاثة 34٤,5\nUTC.")
    let lexed = Lexer(vocabulary: vocabulary).lex(text)
    #expect(
      lexed.lexemes.map { text[$0.range] } == ["و\u{64E}ب\u{650}الث\u{651}لاثة", "34٤", ",", "5", "\n", "UTC", "."])
    #expect(text[lexed[0].bodyStart..<lexed[0].range.upperBound] == "الث\u{651}لاثة")
    #expect(text[lexed[0].stemStart..<lexed[0].range.upperBound] == "ث\u{651}لاثة")
    #expect(lexed.integer(1) == 344)
    #expect(lexed.lexemes.map(\.spaceBefore) == [false, true, false, false, false, false, false])
  }

  @Test func keysAreExactAndShiftable() throws {
    let whole = try #require(LetterKey("والغارات"))
    #expect(whole.dropFirst(3) == LetterKey("غارات"))
    #expect(whole.dropFirst(3).dropLast(2) == LetterKey("غار"))
    #expect(whole.count == 8)
    #expect(whole.hasSuffix(try #require(LetterKey("ات"))))
    #expect(LetterKey("ab") != LetterKey("اب"))
    #expect(LetterKey("أإآىئؤة") == LetterKey("ااايي" + "وه"))
  }

  @Test(
    arguments: [
      ("ا", LetterFold.alef), ("ب", LetterFold.beh), ("ت", LetterFold.teh), ("س", LetterFold.seen),
      ("ف", LetterFold.feh),
      ("ك", LetterFold.kaf), ("ل", LetterFold.lam), ("ن", LetterFold.noon), ("ه", LetterFold.heh),
      ("و", LetterFold.waw),
      ("ي", LetterFold.yeh),
    ] as [(Unicode.Scalar, UInt8)])
  func lettersHaveTheirCodes(letter: Unicode.Scalar, code: UInt8) {
    #expect(LetterFold.arabic(letter.value) == code)
  }
}
