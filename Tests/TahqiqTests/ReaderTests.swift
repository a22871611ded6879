import Testing

@testable import Tahqiq

@Suite("One call: text in, an established text with its edits, dates, figures and identifiers out")
struct ReaderTests {
  static let release = """
    بيان صحـــفي رقم 52/2019
    عمّان، 3 آذار 2019 — أعلنت الوكالة اليوم أن فرقها وزّعت ١٬٢٥٠ سلة غذائية في ثلاث قرى، وأن 40 في المئة من السكان عادوا منذ كانون الثاني 2018.
    للاستفسار: press@relief.example أو https://relief.example/news
    """

  @Test("Every value stands at its place in the source")
  func values() throws {
    let reading = try Reader().read(Self.release)
    let dates = reading.dates.map { [$0.edtf ?? "", reading.source[$0.range]] }
    #expect(dates.contains(["2019-03-03", "3 آذار 2019"]))
    #expect(
      reading.dates.contains {
        $0.edtf?.hasPrefix("2018-01") == true && reading.source[$0.range].contains("كانون الثاني")
      })
    let numbers = reading.numbers.map { [$0.value?.description ?? "", reading.source[$0.range]] }
    #expect(numbers.contains { $0[0] == "1250" && $0[1].hasPrefix("١٬٢٥٠ سلة") })
    #expect(numbers.contains { $0[0] == "3" && $0[1] == "ثلاث قرى" })
    #expect(reading.numbers.contains { $0.kind == .percentage && $0.value?.description == "40" })
    #expect(reading.identifiers.contains { $0.kind == .email && reading.source[$0.range] == "press@relief.example" })
    #expect(reading.identifiers.contains { $0.kind == .url && $0.value == "https://relief.example/news" })
  }

  @Test(
    "Columns of a table are numbers of their own, whether the gap between them was normalised or not",
    arguments: ["حمص\t471\t342", "حمص  471  342", "حمص \t 471 \t 342"])
  func columns(row: String) throws {
    let reading = try Reader(Reader.Options(tasks: [.extract])).read(row)
    #expect(reading.numbers.map { reading.source[$0.range] } == ["471", "342"])
    let written = try Reader(Reader.Options(tasks: [.extract])).read("على مساحة 34 464 مترا")
    #expect(written.numbers.map { $0.value?.description } == ["34464"])
  }

  @Test(
    "True words and labels are no misread commas",
    arguments: [
      "وصل نائب وزيرة الداخلية ومستشار رئيسة الحكومة إلى المطار.", "المحافظة: درعا. الناحية: الشجرة. القرية: معرية.",
      "للاستفسار: هاتف المكتب الإعلامي",
    ])
  func noCommas(line: String) throws {
    #expect(try Reader(profile: .light, mode: .balanced).read(line).text == line)
  }

  @Test("Replaying the edits on the source gives the text, in every profile and mode", arguments: Profile.presets)
  func replay(profile: Profile) throws {
    for mode in [Mode.suggest, .conservative, .aggressive] {
      let reading = try Reader(profile: profile, mode: mode).read(Self.release + "\nشَدّ ﻣﺪﻳﻨﺔ یوم @someone 😀 #خبر_عاجل")
      var text: [UInt8] = []
      var done = 0
      for edit in reading.edits {
        #expect(reading.source[edit.range] == edit.source)
        #expect(edit.range.lowerBound >= done)
        text += reading.source.utf8[done..<edit.range.lowerBound] + Array(edit.replacement.utf8)
        done = edit.range.upperBound
      }
      text += reading.source.utf8[done...]
      #expect(String(decoding: text, as: UTF8.self) == reading.text)
      #expect(reading.edits.contains { $0.rule == "tatweel" } == (profile != .canonical))
    }
  }

  @Test("A profile that does less than light leaves the text as it came, and what is found is the same")
  func canonical() throws {
    let source = "قـال ا\u{653}دم في 4 أيـــار 2017"  // MADDAH ABOVE
    let reading = try Reader(profile: .canonical).read(source)
    #expect(reading.text == "قـال آدم في 4 أيـــار 2017")
    #expect(reading.edits.map(\.rule) == ["nfc"])
    #expect(reading.dates.map { reading.source[$0.range] } == ["4 أيـــار 2017"])
  }

  @Test("A lossy profile folds the text and takes nothing from what is found")
  func profiles() throws {
    let light = try Reader(profile: .light).read(Self.release)
    let search = try Reader(profile: .search).read(Self.release)
    #expect(search.text.contains("اعلنت الوكاله"))
    #expect(search.text.contains("1,250"))
    #expect(light.text.contains("أعلنت الوكالة"))
    #expect(search.dates == light.dates)
    #expect(search.numbers == light.numbers)
    #expect(search.identifiers == light.identifiers)
  }

  @Test("Only what was asked for is made")
  func tasks() throws {
    let normalized = try Reader(Reader.Options(tasks: .normalize)).read(Self.release)
    #expect(normalized.text.hasPrefix("بيان صحفي"))
    #expect(normalized.dates.isEmpty && normalized.numbers.isEmpty && normalized.suggestions.isEmpty)
    let corrected = try Reader(Reader.Options(tasks: .correct)).read(Self.release)
    #expect(corrected.dates.isEmpty && corrected.identifiers.isEmpty)
  }

  @Test("A date that is given to a call goes before that of the reader")
  func dated() throws {
    let text = "وصل الوفد أمس."
    let reader = try Reader(Reader.Options(tasks: .extract, dated: ReferenceDate(iso8601: "2011-01-02")))
    #expect(reader.read(text).dates.first?.edtf == "2011-01-01")
    #expect(try reader.read(text, dated: ReferenceDate(iso8601: "2015-03-01")).dates.first?.edtf == "2015-02-28")
  }

  @Test("Bytes are read in the encoding they are in, and ranges are of the decoded text")
  func bytes() throws {
    var converter = try CharsetConverter("windows-1256")
    let bytes = try converter.bytes(Array("وصل وفد من خمسة أشخاص يوم 5 نيسان 2016 إلى المدينة".utf16))
    let reading = try Reader(Reader.Options(tasks: .extract)).read(bytes: bytes)
    #expect(reading.encoding?.name == "windows-1256")
    let date = try #require(reading.dates.first)
    #expect(reading.source[date.range].hasSuffix("5 نيسان 2016"))
  }

  @Test("One reader serves many tasks at once, each with the same result")
  func concurrency() async throws {
    let reader = try Reader()
    let texts = (0..<24).map { "\($0) \(Self.release)" }
    let expected = texts.map { reader.read($0) }
    let found = await withTaskGroup(of: (Int, Reading).self) { group in
      for index in Array(texts.indices) + texts.indices + texts.indices {
        group.addTask { (index, reader.read(texts[index])) }
      }
      return await group.reduce(into: [(Int, Reading)]()) { $0.append($1) }
    }
    #expect(found.count == 72)
    for (index, reading) in found { #expect(reading == expected[index]) }
  }

  @Test("The JSON of a reading names its file and encoding, and parses")
  func json() throws {
    let reading = try Reader().read(bytes: Array(Self.release.utf8))
    let json = reading.json(file: "بيان \"1\".txt")
    let members = try JSONScanner.members(of: json[...])
    #expect(
      members.map(\.name) == ["file", "encoding", "text", "edits", "suggestions", "dates", "numbers", "identifiers"])
    #expect(String(decoding: json[members[0].value], as: UTF8.self) == #""بيان \"1\".txt""#)
    #expect(String(decoding: json[members[1].value], as: UTF8.self) == #"{"name":"UTF-8","confidence":1}"#)
    #expect(!json.contains(0x0A))
    #expect(
      try JSONScanner.members(of: reading.json(tasks: .normalize)[...]).map(\.name) == ["encoding", "text", "edits"])
  }
}
