import Testing

@testable import Tahqiq

@Suite("Encodings are found, reported and never guessed in silence")
struct DetectionTests {
  static let stories = [
    "أعلنت وزارة الصحة أن عدد المصابين ارتفع إلى 214 شخصا، بينهم 12 طفلا، بعد ثلاثة أيام من انتشار المرض في القرى المحيطة بالنهر.",
    "وصل وزير الخارجية إلى الجزائر مساء الأحد في زيارة تستغرق يومين يبحث خلالها التعاون في مجال الطاقة والنقل.",
    "قال ناطق باسم البلدية إن السوق القديم سيغلق أمام السيارات اعتبارا من الأول من حزيران، وإن التجار موافقون على ذلك.",
    "كتب سامي عن مدرسته القديمة: كانت غرفها ضيقة، وكان معلمها يقرأ علينا كل صباح صفحة من كتاب لا نعرف اسمه.",
    "هل تغير المناخ؟ سؤال طرحه الباحثون في مؤتمر عقد بمدينة طنجة، وشارك فيه علماء من عشرين دولة.",
  ]
  static let sizes = [20, 50, 200, 1000]

  /// Text of at least a number of bytes of UTF-8, cut between letters.
  static func text(_ story: Int, bytes: Int) -> String {
    var result = ""
    for letter in (0..<10).map({ stories[(story + $0) % stories.count] }).joined(separator: "\n") {
      if result.utf8.count >= bytes { break }
      result.append(letter)
    }
    return result
  }

  static func encoded(_ text: String, _ charset: String) throws -> [UInt8] {
    var converter = try CharsetConverter(charset)
    return try converter.bytes(Array(text.utf16))
  }

  @Test("Arabic of 20 bytes and more is known by its bytes", arguments: sizes, 0..<5)
  func arabic(size: Int, story: Int) throws {
    for charset in ["UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6"] {
      // A single-byte text of so many bytes has twice the letters of the same in UTF-8.
      let text = Self.text(story, bytes: charset.hasPrefix("UTF") ? size : size * 2)
      let decoded = try DecodedText(Self.encoded(text, charset))
      #expect(decoded.encoding.name == charset, "\(size) bytes: \(text)")
      #expect(decoded.text.string == text)
      #expect(decoded.faults == 0)
      #expect((0.5...1).contains(decoded.encoding.confidence))
    }
  }

  @Test("A byte-order mark decides, and is the first scalar of the text", arguments: sizes)
  func byteOrderMark(size: Int) throws {
    for charset in ["UTF-8", "UTF-16LE", "UTF-16BE"] {
      let text = "\u{FEFF}" + Self.text(0, bytes: size)  // ZERO WIDTH NO-BREAK SPACE
      let decoded = try DecodedText(Self.encoded(text, charset))
      #expect(decoded.encoding == CharsetGuess(name: charset, confidence: 1))
      #expect(decoded.text.string == text)
    }
  }

  @Test("UTF-8 with broken bytes is UTF-8 with so many faults, and the rest of it is read", arguments: sizes, 0..<5)
  func faults(size: Int, story: Int) throws {
    let text = Self.text(story, bytes: size)
    for (step, broken) in [(19, UInt8(0xFF)), (31, 0xC0), (40, 0x20)] {
      var bytes = Array(text.utf8)
      for place in stride(from: 7, to: bytes.count, by: step) { bytes[place] = broken }
      let decoded = try DecodedText(bytes)
      #expect(decoded.encoding.name == "UTF-8", "\(step) \(size) bytes: \(text)")
      #expect(decoded.encoding.confidence < 1)
      #expect(decoded.faults > 0)
      #expect(decoded.faults == decoded.text.string.unicodeScalars.count { $0 == "\u{FFFD}" })  // REPLACEMENT CHARACTER
    }
  }

  @Test(
    "Western text is never called Arabic",
    arguments: [
      "Le général a été reçu à l’Élysée où il a présenté les résultats de l’enquête menée à Médéa.",
      "Später würde der Präsident für Gespräche nach Österreich fahren, hieß es aus München.",
      "El señor Muñoz viajó a León mañana por la tarde; después volverá a España con su compañía.",
      "Déjà vu à Orléans", "Él está aquí, señor", "café", "naïve Händler", "Ça va très bien, merci à tous.",
      "São Paulo não é a capital do país; a decisão será comunicada amanhã às dez.",
    ])
  func western(text: String) throws {
    let plain = String(text.map { $0 == "’" ? "'" : $0 })
    for charset in ["ISO-8859-1", "windows-1252"] {
      let name = try DecodedText(Self.encoded(plain, charset)).encoding.name
      #expect(!["windows-1256", "ISO-8859-6", "UTF-8", "UTF-16LE", "UTF-16BE"].contains(name), "\(name)")
    }
  }

  @Test(
    "Nor is text of other alphabets",
    arguments: [
      ("Президент прибыл в Москву вечером в понедельник.", "windows-1251"),
      ("Погода сегодня хорошая, завтра дождь", "windows-1251"),
      ("Вчера в городе прошёл большой праздник.", "KOI8-R"), ("Ο πρόεδρος έφτασε στην Αθήνα το βράδυ", "ISO-8859-7"),
      ("הנשיא הגיע לירושלים בערב יום שני", "ISO-8859-8"), ("Prezydent przybył do Łodzi wieczorem", "ISO-8859-2"),
      ("Cumhurbaşkanı İstanbul'a geldi, görüşme yapıldı", "windows-1254"),
    ])
  func alphabets(text: String, charset: String) throws {
    let name = try DecodedText(Self.encoded(text, charset)).encoding.name
    #expect(!["windows-1256", "ISO-8859-6", "UTF-8", "UTF-16LE", "UTF-16BE"].contains(name), "\(name)")
  }

  @Test(
    "A little Arabic is enough, among Latin words, tags, figures and marks",
    arguments: [
      "The taskforce conducted 19 strikes near the river in March. قوة المهام المشتركة. For more, call the press desk.",
      "<html><title>خبر</title><p class=\"main\">قال الوزير إن العمل مستمر</p></html>", "بغداد\nدمشق\nبيروت\nعمان\n",
      "بلغ السعر 1200 دولار عام 2015 و1300 عام 2016", "محمد عبد الله", "قُلْ إِنَّ العِلْمَ نُورٌ وَالجَهْلَ ظَلَامٌ",
    ])
  func mixed(text: String) throws {
    for charset in ["UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6"] {
      let decoded = try DecodedText(Self.encoded(text, charset))
      #expect(decoded.encoding.name == charset)
      #expect(decoded.text.string == text)
    }
  }

  @Test(
    "Text in ASCII is UTF-8, however it is spaced",
    arguments: ["", "a", "1 2 3 4 5 6", " a b c d e f", "a\tb\tc\td", "| | | | |", "17-11-2018", "\n\n\n\n"])
  func ascii(text: String) throws {
    let decoded = try DecodedText(Array(text.utf8))
    #expect(decoded.encoding == CharsetGuess(name: "UTF-8", confidence: 1))
    #expect(decoded.text.string == text)
  }

  @Test("An encoding that is given is used, and one that nobody knows is an error")
  func given() throws {
    let bytes = try Self.encoded("قال", "ISO-8859-6")
    #expect(try DecodedText(bytes, encoding: "ISO-8859-6").text.string == "قال")
    #expect(try DecodedText(bytes, encoding: "ISO-8859-6").encoding.confidence == 1)
    #expect(throws: ICUError.self) { try DecodedText(bytes, encoding: "no-such-charset") }
  }

  @Test("A stream gives the same text however it is cut", arguments: ["UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256"])
  func chunks(charset: String) throws {
    let text = Self.text(1, bytes: 300) + (charset.hasPrefix("UTF") ? "😀 \u{FFFD}" : "")  // REPLACEMENT CHARACTER
    let bytes = try Self.encoded(text, charset)
    for width in [1, 2, 3, 5, 64] {
      var stream = try DecodingStream(CharsetGuess(name: charset, confidence: 1))
      var output: [UInt8] = []
      for start in stride(from: 0, to: bytes.count, by: width) {
        output += try stream.consume(Array(bytes[start..<min(bytes.count, start + width)]))
      }
      output += try stream.finish()
      #expect(String(decoding: output, as: UTF8.self) == text, "\(width)")
    }
  }
}
