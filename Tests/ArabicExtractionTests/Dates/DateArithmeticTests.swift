import ArabicText
import ICUBridge
import Testing

@testable import ArabicExtraction

/// The calendars, against ICU and against one another.
@Suite struct DateArithmeticTests {
  @Test func civilDaysAgreeWithICU() throws {
    var calendar = try CalendarArithmetic(.gregorian)
    for day in stride(from: -100_000, through: 100_000, by: 977) {
      let fields = try calendar.fields(epochDay: day)
      // ICU keeps the Julian calendar before 15 October 1582.
      guard day > -141_427 else { continue }
      #expect(CivilDate(epochDay: day) == CivilDate(fields.year, fields.month, fields.day))
      #expect(CivilDate(fields.year, fields.month, fields.day).epochDay == day)
    }
  }

  @Test func hijriMonthsAgreeWithICU() throws {
    let hijri = try HijriCalendar()
    var umalqura = try CalendarArithmetic(.islamicUmalqura)
    for (year, month, day) in [(1300, 1, 1), (1400, 9, 29), (1440, 9, 1), (1443, 12, 29), (1500, 6, 15)] {
      let expected = try umalqura.epochDay(CalendarFields(year: year, month: month, day: day))
      #expect(hijri.firstDay(year: year, month: month) + day - 1 == expected)
      let fields = hijri.fields(epochDay: expected)
      let known = try umalqura.fields(epochDay: expected)
      #expect(fields == (known.year, known.month, known.day))
    }
  }

  @Test func outsideItsTableTheCivilCalendarOfICUIsUsed() throws {
    let hijri = try HijriCalendar()
    var civil = try CalendarArithmetic(.islamicCivil)
    for (year, month) in [(1, 1), (61, 1), (400, 12), (1200, 7), (1700, 3)] {
      #expect(
        hijri.firstDay(year: year, month: month)
          == (try civil.epochDay(CalendarFields(year: year, month: month, day: 1))))
    }
  }

  @Test(arguments: [
    ("2018-11-17", "2018-11-17"), ("2018-11-17T04:30", "2018-11-17T04:30"),
    ("2018-11-17 04:30:15", "2018-11-17T04:30:15"),
    ("2018-11-17T04:30:00.250Z", "2018-11-17T04:30Z"), ("2018-11-17T04:30+0330", "2018-11-17T04:30+03:30"),
    ("2018-11-17T04:30:00-02", "2018-11-17T04:30-02:00"),
  ])
  func referenceDates(_ text: String, _ told: String) throws {
    #expect(try ReferenceDate(iso8601: text).description == told)
  }

  @Test(arguments: [
    "", "2018", "2018-13-01", "2018-02-30", "17/11/2018", "2018-11-17T25:00", "2018-11-17Tx", "2018-11-17T04:30+",
  ])
  func whatIsNoReferenceDateIsNamed(_ text: String) {
    #expect(throws: ReferenceDateError(text: text)) { try ReferenceDate(iso8601: text) }
  }
}

/// The words of the grammar.
@Suite struct DateVocabularyTests {
  @Test(arguments: [
    "ar-SY", "ar-LB", "ar-IQ", "ar-JO", "ar-PS", "ar-EG", "ar-SA", "ar-AE", "ar-DZ", "ar-TN", "ar-MA", "ar-LY", "ar-SD",
    "ar-YE", "ar-MR",
  ])
  func everyMonthThatCLDRNamesIsKnown(_ locale: String) throws {
    for (index, name) in try RegionalCalendar.monthNames(locale: locale, system: .gregorian).enumerated() {
      let month = index + 1
      let value = "2018-" + (month < 10 ? "0" : "") + String(month) + "-17"
      #expect(try Dates.told("17 \(name) 2018") == ["17 \(name) 2018 = \(value)"])
    }
  }

  @Test func everyHijriMonthThatCLDRNamesIsKnown() throws {
    let hijri = try HijriCalendar()
    for (index, name) in try RegionalCalendar.monthNames(locale: "ar-SA", system: .islamicUmalqura).enumerated() {
      let day = CivilDate(epochDay: hijri.firstDay(year: 1440, month: index + 1) + 4)
      #expect(try Dates.mentions("5 \(name) 1440 هـ").map(\.edtf) == [ISOFormat.day(day)])
    }
  }

  @Test func everyWeekdayIsKnown() throws {
    for (index, name) in try RegionalCalendar.weekdayNames(locale: "ar").enumerated() {
      #expect(try Dates.told("يوم \(name)") == ["يوم \(name) = XXXX-WXX-\(index == 0 ? 7 : index)"])
    }
  }

  /// Another grammar that takes «اليوم» for a word of its own would hide the day from this one.
  @Test(arguments: [
    "يوم", "شهر", "أسبوع", "عام", "سنة", "ساعة", "خميس", "جمعة", "صباح", "فجر", "مساء", "قرن", "ماضي", "مقبل", "جاري",
  ])
  func theArticleHidesNoWord(_ word: String) throws {
    var vocabulary = Vocabulary()
    let dates = try DateGrammar(into: &vocabulary)
    _ = IdentifierGrammar(into: &vocabulary)
    _ = NumberGrammar(into: &vocabulary, locale: nil)
    let lexer = Lexer(vocabulary: vocabulary)
    for prefix in ["", "ال", "و", "وال", "بال", "لل"] {
      let lexed = lexer.lex(UTF8Text("\(prefix)\(word)"))
      #expect(dates.lexicon[lexed.word(0)].kind != .none, "\(prefix)\(word)")
    }
  }
}
