import ArabicText
import Testing

@testable import ArabicExtraction

/// The gate before the readings of dates never holds back what begins one.
@Suite struct DateGateTests {
  /// A word of each kind, and words that no date has.
  static let words: [String] = {
    var seen: Set<DateSense.Kind> = []
    return DateVocabulary.all.compactMap { entry in
      seen.insert(entry.kind).inserted ? entry.words.split(separator: " ").first.map(String.init) : nil
    } + ["اللي", "أرباع", "حسب", "وفق", "تبقى", "غارة", "شياط", "تسرين"]
  }()

  static let figures = ["5", "17", "67", "125", "2018", "1440"]

  @Test(arguments: words + figures)
  func whatBeginsAnExpressionIsLetThrough(first: String) throws {
    for second in Self.words + Self.figures {
      for tail in ["", " الأول 2018", " توقيت غرينتش"] {
        for between in [" ", " ال", " و"] {
          #expect(try DateGate.heldBack(in: "بغداد " + first + between + second + tail) == [])
        }
      }
    }
  }

  @Test func mostOfOrdinaryTextIsHeldBack() throws {
    let text = "أصيب 40 مدنياً في القصف الذي استهدف من الجو مدرسة على أطراف المدينة بعد انسحاب القوات"
    let parser = try DateGate.parser(of: text)
    #expect((0..<parser.text.count).allSatisfy { parser.kind($0) == .none || !parser.mayBegin($0) })
  }
}

/// What the gate before the readings of dates does to a text.
enum DateGate {
  private static let grammars = try? Grammars(locale: nil)

  static func parser(of text: String) throws -> DateParser {
    let grammars = try #require(grammars)
    return DateParser(text: grammars.lexer.lex(UTF8Text(text)), lexicon: grammars.dates.lexicon)
  }

  /// The words that begin an expression and are not let through.
  static func heldBack(in text: String) throws -> [String] {
    let parser = try parser(of: text)
    return (0..<parser.text.count).filter { index in
      !parser.mayBegin(index) && (parser.expression(index) != nil || parser.point(index) != nil)
    }.map { "\(parser.text.string($0)) in «\(text)»" }
  }
}
