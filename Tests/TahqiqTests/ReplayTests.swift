import Tahqiq
import Testing

/// What a whole reading promises of its evidence.
@Suite struct ReplayTests {
  static let texts = [
    "نفذت قرة المراقبة المشتزكة في و ادي الزنبق ما مجموعه 14 ضربة بين الساعة 11:20 مساة في 22 آذار و3:45 صياحاً في 23 آذار",
    "وقال بيـــان صادر عن البعثة المشترکة إن 1,236 بلاغأ وصلت بين كانون الثاني 2020 وشياط 2021.",
    ".سرونلا ةنيدمب 2019 ناريزح 3 يف عقوملا قافتالا مارتحا ىلإ فارطألا عيمج ةثعبلا وعدت",
    "Email | press@example.org | Phone | 00.999.555.0147\r\n#هدنة_النورس",
  ]

  @Test("Replaying the edits on the source gives the text", arguments: texts)
  func replay(_ source: String) throws {
    let reading = try Reader(profile: .light, mode: .balanced).read(source)
    var output: [UInt8] = []
    var done = 0
    for edit in reading.edits {
      #expect(edit.source == reading.source[edit.range])
      output += reading.source.utf8[done..<edit.range.lowerBound] + Array(edit.replacement.utf8)
      done = edit.range.upperBound
    }
    output += reading.source.utf8[done...]
    #expect(String(decoding: output, as: UTF8.self) == reading.text)
  }

  @Test("Times whose words were misread are read, and their evidence is what the scan has")
  func misreadTimes() throws {
    let dated = try ReferenceDate(iso8601: "2021-03-24")
    let reading = try Reader(profile: .light, mode: .balanced).read(Self.texts[0], dated: dated)
    let date = try #require(reading.dates.first)
    #expect(date.edtf == "2021-03-22T23:20/2021-03-23T03:45")
    #expect(reading.source[date.range] == "بين الساعة 11:20 مساة في 22 آذار و3:45 صياحاً في 23 آذار")
  }

  @Test("A date in a line that stood in visual order is read")
  func visualOrder() throws {
    let reading = try Reader().read(Self.texts[2])
    #expect(reading.dates.map(\.edtf) == ["2019-06-03"])
  }
}
