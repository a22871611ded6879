import ArabicText
import Testing

@testable import ArabicExtraction

/// A lexer and readers for the words of numbers alone.
struct Readers {
  let lexer: Lexer
  let cardinals: CardinalReader
  let ordinals: OrdinalReader

  init() {
    var vocabulary = Vocabulary()
    let words = NumberWords(&vocabulary)
    lexer = Lexer(vocabulary: vocabulary)
    cardinals = CardinalReader(words: words)
    ordinals = OrdinalReader(words: words)
  }
}

/// What a cardinal at the beginning of a text is worth, and what of the text it takes.
@Suite struct CardinalReaderTests {
  @Test(arguments: [
    ("صفر", "0"), ("ثلاثة", "3"), ("ثمان", "8"), ("واحد وعشرون", "21"), ("ثلاثة عشر", "13"), ("إحدى عشرة", "11"),
    ("أحد عشر", "11"), ("اثنتا عشرة", "12"), ("اثني عشر", "12"), ("إحدى وعشرين", "21"), ("عشرون", "20"),
    ("خمسة و ثلاثين", "35"), ("مئة", "100"), ("مائتان وخمسون", "250"), ("ثلاثمئة وخمسة عشر", "315"),
    ("ثلاثة مائة", "300"),
    ("تسع مئات", "900"), ("ألف", "1000"), ("ألفان", "2000"), ("ألفين وتسعة عشر", "2019"), ("ثلاثة آلاف", "3000"),
    ("سبعة وأربعين ألفا وستمائة", "47600"), ("مئة ألف", "100000"), ("مئة ألف مليون", "100000000000"),
    ("مليون وألفان ومئتان", "1002200"), ("مليونين وخمسمئة ألف", "2500000"), ("ألف وخمسمئة مليون", "1500000000"),
    ("ثلاثة مليارات وأربعمئة مليون وستة آلاف وواحد", "3400006001"), ("خمسة تريليونات", "5000000000000"),
    ("ست وخمسين وتسعمئة وألف", "1956"), ("خمسة وتسعين وثمانمائة وألفين", "2895"), ("عشرين مئة ألف", "2000000"),
    ("ألفا قتيل", "2000"), ("ثلاثة فاصلة خمسة", "3.5"), ("أربعة فاصلة خمسة وعشرين مليون", "4250000"),
    ("خمسةعشر", "15"), ("تلاتاشر", "13"), ("7 آلاف", "7000"), ("7.7 مليون", "7700000"), ("41 ألفا و870", "41870"),
    ("مئة و20", "120"), ("3 ملايين و250 ألفا", "3250000"), ("34,464", "34464"), ("١٢٬٥٠٠٫٥", "12500.5"), ("٣٫٥", "3.5"),
    ("3,5", "3.5"), ("1.234.567", "1234567"), ("12.345,6", "12345.6"), ("1 250 000", "1250000"), ("-12.5", "-12.5"),
    ("+7", "7"), ("٫٧٥", "0.75"), ("0.125", "0.125"), ("1.813", "1.813"), ("0410", "410"), ("101.١2", "101.12"),
  ])
  func aCardinalHasItsValue(text: String, value: String) throws {
    let readers = Readers()
    let reading = try #require(readers.cardinals.cardinal(at: 0, in: readers.lexer.lex(UTF8Text(text))))
    #expect(reading.value.description == value)
  }

  @Test(arguments: [
    ("ثلاثة وخمسة", "ثلاثة"), ("خمسين وثلاثين", "خمسين"), ("مئة ومئتين", "مئة"), ("20 و30", "20"),
    ("عشرة وعشرين", "عشرة"),
    ("وبثلاثة آلاف وقتل", "ثلاثة آلاف"), ("ثلاثة عشر ألف جندي", "ثلاثة عشر ألف"), ("5 2", "5"), ("3, 4", "3"),
    ("ألف ومليون ومئة", "ألف ومليون"), ("3-5", "3"),
  ])
  func aCardinalEndsWhereAnotherBegins(text: String, taken: String) throws {
    let readers = Readers()
    let source = UTF8Text(text)
    let reading = try #require(readers.cardinals.cardinal(at: 0, in: readers.lexer.lex(source)))
    #expect(source[reading.bytes] == taken)
  }

  @Test(arguments: ["أحد", "إحدى القرى", "آلاف", "مئات", "قتيل", "ولست", "وواثنين", "الفتياني", "المليونير", "- 5"])
  func othersAreNoCardinals(text: String) {
    let readers = Readers()
    #expect(readers.cardinals.cardinal(at: 0, in: readers.lexer.lex(UTF8Text(text))) == nil)
  }

  @Test func aPointBeforeThreeDigitsKeepsBothReadings() throws {
    let readers = Readers()
    let reading = try #require(readers.cardinals.cardinal(at: 0, in: readers.lexer.lex("1.813 قتيلا")))
    #expect(reading.groupedAlternative == ExactDecimal(1813))
  }
}

@Suite struct OrdinalReaderTests {
  @Test(arguments: [
    ("الأول", 1, "الأول"), ("الأولى", 1, "الأولى"), ("والثانية", 2, "الثانية"), ("الحادي عشر", 11, "الحادي عشر"),
    ("الثالثة عشرة", 13, "الثالثة عشرة"), ("الحادي والعشرون", 21, "الحادي والعشرون"),
    ("الواحد والثلاثين", 31, "الواحد والثلاثين"), ("الخامسة وعشرون دقيقة", 5, "الخامسة"), ("العشرون", 20, "العشرون"),
    ("المئة", 100, "المئة"), ("المائة والرابع والعشرين", 124, "المائة والرابع والعشرين"),
    ("الثاني بعد المئة", 102, "الثاني بعد المئة"), ("الأول بعد الألف", 1001, "الأول بعد الألف"),
    ("السبعة مائة والثمانون", 780, "السبعة مائة والثمانون"), ("ثالث", 3, "ثالث"), ("السابعة والنصف", 7, "السابعة"),
  ])
  func anOrdinalHasItsPlaceInTheRow(text: String, value: Int, taken: String) throws {
    let readers = Readers()
    let source = UTF8Text(text)
    let reading = try #require(readers.ordinals.ordinal(at: 0, in: readers.lexer.lex(source)))
    #expect(reading.value == ExactDecimal(value))
    #expect(source[reading.bytes] == taken)
  }

  @Test(arguments: ["واحد", "عشرين", "الثلاثة", "حادي", "الثلاثاء", "مئة"])
  func othersAreNoOrdinals(text: String) {
    let readers = Readers()
    #expect(readers.ordinals.ordinal(at: 0, in: readers.lexer.lex(UTF8Text(text))) == nil)
  }
}
