import Testing

@testable import ICUBridge

@Suite("What ICU answers")
struct ICUBridgeTests {
  @Test("Composition")
  func composition() throws {
    #expect(try CanonicalComposition.nfc([0x0627, 0x0653]) == [0x0622])
    #expect(try CanonicalComposition.nfc([0x0628, 0x0651, 0x064E]) == [0x0628, 0x064E, 0x0651])
    #expect(try CanonicalComposition.nfkc([0xFEF7]) == [0x0644, 0x0623])
    #expect(try CanonicalComposition.nfc([]) == [])
  }

  @Test("Calendars: a Hijri day and its Gregorian one")
  func calendars() throws {
    var hijri = try CalendarArithmetic(.islamicUmalqura)
    var gregorian = try CalendarArithmetic(.gregorian)
    let day = try hijri.epochDay(CalendarFields(year: 1440, month: 9, day: 1))
    #expect(try gregorian.fields(epochDay: day) == CalendarFields(year: 2019, month: 5, day: 6))
    #expect(throws: ICUError.self) { try gregorian.epochDay(CalendarFields(year: 2019, month: 2, day: 30)) }
    #expect(try gregorian.epochDay(CalendarFields(year: 1970, month: 1, day: 1)) == 0)
  }

  @Test("Names of months by region")
  func months() throws {
    #expect(try RegionalCalendar.monthNames(locale: "ar-SY")[10] == "تشرين الثاني")
    #expect(try RegionalCalendar.monthNames(locale: "ar-EG")[0] == "يناير")
  }

  @Test("The first day of the week, and locales that there are not", arguments: ["", "zz", "ar-ZZ", "سوريا", "ar SY"])
  func weeks(unknown: String) throws {
    #expect(try RegionalCalendar.firstDayOfWeek(locale: "ar-SY") == 7)
    #expect(try RegionalCalendar.firstDayOfWeek(locale: "ar_TN") == 2)
    #expect(throws: ICUError.self) { try RegionalCalendar.firstDayOfWeek(locale: unknown) }
  }

  @Test("Charsets in both directions, and names that ICU does not know")
  func charsets() throws {
    var converter = try CharsetConverter("windows-1256")
    let bytes: [UInt8] = [0xC7, 0xE1]
    let units = try bytes.withUnsafeBytes { try converter.utf16($0, flush: true) }
    #expect(String(decoding: units, as: UTF16.self) == "ال")
    #expect(try converter.bytes(units) == bytes)
    let failure = #expect(throws: ICUError.self) { _ = try CharsetConverter("no-such-charset") }
    #expect(failure?.description.contains("no-such-charset") == true)
  }

  @Test("Properties")
  func properties() {
    #expect(CharacterProperties.decimalDigit("٧") == 7)
    #expect(CharacterProperties.decimalDigit("७") == 7)
    #expect(CharacterProperties.decimalDigit("½") == nil)
    #expect(CharacterProperties.isPictographic("😀"))
    #expect(CharacterProperties.mirror("(") == ")")
    #expect(CharacterProperties.mirror("ا") == "ا")
  }
}
