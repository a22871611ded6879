import ArabicExtraction
import ArabicText
import Testing

/// Figures that a recogniser misread in ways that can be told.
@Suite struct MisreadFiguresTests {
  typealias Doubt = NumberMention.Doubt

  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var source: String
    var told: String
    var doubt: Doubt?
    var testDescription: String { text }

    init(_ text: String, _ source: String, _ told: String, _ doubt: Doubt?) {
      self.text = text
      self.source = source
      self.told = told
      self.doubt = doubt
    }
  }

  /// What can be told without knowing more of the text.
  static let anywhere: [Case] = [
    Case("ارتفعت الأسعار بنسبة 903 خلال شهر", "903", "percentage 3", .percentSign),
    Case("بلغت نسبة البطالة 9612 هذا العام", "9612", "percentage 12", .percentSign),
    Case("وصلت النسبة إلى 90100 في الشمال", "90100", "percentage 100", .percentSign),
    Case("على عمق ٠٠٣ متر", "٠٠٣ متر", "cardinal 300", .turnedDigits),
    Case("قتل ٠١ أشخاص", "٠١ أشخاص", "cardinal 10", .turnedDigits),
    Case("أربعة من كل ٠١ أشخاص", "أربعة من كل ٠١ أشخاص", "fraction 0.4", .turnedDigits),
    Case("ثلائة قتلى", "ثلائة قتلى", "cardinal 3", .misreadWord),
    Case("قتل ٠٥ أشخاص", "٠٥ أشخاص", "cardinal 5", nil),
    Case("سقط 903 قتلى", "903 قتلى", "cardinal 903", nil),
    Case("وصل نحو 9070 إلى الحدود", "نحو 9070", "cardinal 9070", nil),
    Case("بلغت النسبة 3%", "3%", "percentage 3", nil),
  ]

  /// What is told only where words beside it were misread too.
  static let noisy: [Case] = [
    Case("بلغت الحصيلة 965 في يوم", "965", "cardinal 965", nil),
    Case("ميزانية قدرها 4, 2 مليار دولار", "4, 2 مليار دولار", "cardinal 2400000000", .turnedDigits),
    Case("سقط 903 قتلى", "903 قتلى", "cardinal 903", nil),
    Case("على الغرفة رقم 901 وسقط 12 قتيلاً", "12 قتيلاً", "cardinal 12", nil),
    Case("على 0 وسقط 12 قتيلاً", "12 قتيلاً", "cardinal 12", nil),
  ]

  @Test(arguments: anywhere)
  func aFigureIsTakenForWhatItWas(_ expected: Case) throws {
    try check(expected, AlignedText(UTF8Text(expected.text)))
  }

  @Test(arguments: noisy)
  func moreIsTakenAmongMisreadWords(_ expected: Case) throws {
    let source = UTF8Text("قثل، " + expected.text)
    let edit = Edit(range: 0..<6, source: "قثل", replacement: "قتل", stage: .correction, rule: "letter-confusion")
    try check(expected, AlignedText(source).applying([edit]))
  }

  private func check(_ expected: Case, _ text: AlignedText) throws {
    let numbers = try #require(Figures.extractor).extract(from: text).numbers
    #expect(numbers.map { text.source[$0.range] } == [expected.source])
    #expect(numbers.map { "\($0.kind) \($0.value?.description ?? "–")" } == [expected.told])
    #expect(numbers.map(\.doubt) == [expected.doubt])
  }
}
