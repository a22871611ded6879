import ArabicExtraction
import Testing

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    ("34464", "34464"), ("7.70", "7.7"), ("-0.050", "-0.05"), ("1e3", "1000"), ("6E-5", "0.00006"), ("0", "0"),
    ("-0", "0"),
    ("12345678901234567890123456789012345678", "12345678901234567890123456789012345678"),
  ])
  func aDecimalPrintsAsJSON(text: String, printed: String) throws {
    #expect(try #require(ExactDecimal(text)).description == printed)
  }

  @Test(arguments: ["", "-", ".", "1.2.3", "12a", "1e", "999999999999999999999999999999999999999999"])
  func othersAreNoDecimals(text: String) { #expect(ExactDecimal(text) == nil) }

  @Test func equalNumbersAreEqual() throws {
    #expect(ExactDecimal("1.50") == ExactDecimal("1.5"))
    #expect(ExactDecimal(1500) == ExactDecimal("1.5e3"))
    #expect(try #require(ExactDecimal("2.5")) < ExactDecimal(3))
  }

  @Test func arithmeticIsExactOrNil() throws {
    let tenth = try #require(ExactDecimal("0.1"))
    #expect(tenth.adding(try #require(ExactDecimal("0.2"))) == ExactDecimal("0.3"))
    #expect(try #require(ExactDecimal("7.7")).multiplied(by: ExactDecimal(1_000_000)) == ExactDecimal(7_700_000))
    let large = try #require(ExactDecimal("12345678901234567890123456789012345678"))
    #expect(large.multiplied(by: large) == nil)
    #expect(ExactDecimal(42).integerValue == 42)
    #expect(tenth.integerValue == nil)
  }
}
