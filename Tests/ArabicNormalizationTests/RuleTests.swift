import ArabicText
import Testing

@testable import ArabicNormalization

@Suite("Rules, each by itself and in its profile")
struct RuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var input: String
    var output: String
    var rules: [String]
    var testDescription: String { "\(input) → \(output)" }

    init(_ input: String, _ output: String, _ rules: String...) {
      self.input = input
      self.output = output
      self.rules = rules
    }
  }

  @Test(
    "light repairs encoding and nothing else",
    arguments: [
      Case("ﻣﺪﻳﻨﺔ", "مدينة", "presentation-forms"),
      Case("ﻷن", "لأن", "presentation-forms"),
      Case("ﷲ أكبر", "الله أكبر", "presentation-forms"),
      Case("ﹰ", "\u{64B}", "presentation-forms"),
      Case("كﱠب", "ك\u{64E}\u{651}ب", "presentation-forms"),
      Case("محمد ﷺ", "محمد ﷺ"),
      Case("\u{200F}قال\u{202B} له\u{202C}", "قال له", "format-controls"),
      Case("\u{FEFF}نص", "نص", "format-controls"),
      Case("مي\u{200C}رود", "ميرود", "format-controls"),
      Case("👨\u{200D}👩 هنا", "👨\u{200D}👩 هنا"),
      Case("قـــال", "قال", "tatweel"),
      Case("قدر بـ 40", "قدر ب 40", "tatweel"),
      Case("بين ١٠ـ٢٠ قتيلا", "بين ١٠-٢٠ قتيلا", "tatweel"),
      Case("بين 10 ــ 20 قتيلا", "بين 10 - 20 قتيلا", "tatweel"),
      Case("کتاب", "كتاب", "look-alikes"),
      Case("یوم", "يوم", "look-alikes"),
      Case("علی", "على", "look-alikes"),
      Case("ویحیی وموسی", "ويحيى وموسى", "look-alikes"),
      Case("وإلی الوادی", "وإلى الوادي", "look-alikes"),
      Case("ہنا ھو", "هنا هو", "look-alikes"),
      Case("گوگل پاريس ڤيينا", "گوگل پاريس ڤيينا"),
      Case("أ\u{A0}\u{2009} ب", "أ ب", "whitespace"),
      Case("سطر  أول\r\n\n سطر", "سطر أول\r\n\n سطر", "whitespace"),
      Case("ا\u{653}مال", "آمال", "nfc"),
      Case("شد\u{651}\u{64E}", "شد\u{64E}\u{651}", "nfc"),
      Case("ا\u{200C}\u{654}", "أ", "format-controls", "nfc"),
      Case("مُحَم\u{651}\u{64E}دٌ إلى ١٧", "مُحَم\u{64E}\u{651}دٌ إلى ١٧", "nfc"),
    ])
  func light(_ example: Case) throws { try check(example, .light) }

  @Test(
    "search folds what a reader takes as the same word",
    arguments: [
      Case("مُحَم\u{651}\u{64E}ـــد ١٧", "محمد 17", "nfc", "tatweel", "tashkeel", "digits"),
      Case("أإآٱ", "اااا", "alef-hamza"),
      Case("مسؤول سئل شيء", "مسوول سيل شيء", "waw-hamza", "yeh-hamza"),
      Case("مستشفى المدينة", "مستشفي المدينه", "alef-maqsura", "teh-marbuta"),
      Case("٣٫٥ و١٬٢٣٤ و٢٠٪", "3.5 و1,234 و20%", "digits"),
      Case("۱۲۳ و७", "123 و7", "digits"),
      Case("نعم، لا؛ ماذا؟", "نعم, لا; ماذا?", "punctuation"),
      Case("«قال» “له”", "\"قال\" \"له\"", "quotes"),
      Case("جداااااا", "جدا", "elongation"),
      Case("تتتابع", "تتتابع"),
      Case("ههههههه", "هه", "elongation"),
      Case("اللللله", "الله", "elongation"),
    ])
  func search(_ example: Case) throws {
    var expected = example
    // أإآٱ become four ا, which are then emphasis
    if example.input == "أإآٱ" { expected = Case("أإآٱ", "ا", "alef-hamza", "elongation") }
    try check(expected, .search)
  }

  @Test(
    "social takes the noise of posts away",
    arguments: [
      Case("#العزم_الصلب مستمرة", "العزم الصلب مستمرة", "hashtags"),
      Case("قال @user_1 كذا", "قال كذا", "mentions", "whitespace"),
      Case("انظر https://example.org/a?b=1. نعم", "انظر . نعم", "urls"),
      Case("خبر 😀👨\u{200D}👩\u{200D}👧 عاجل", "خبر عاجل", "emoji", "whitespace"),
      Case("أ &amp; ب &#1580;", "أ & ب ج", "html"),
      Case("<p>نص <b>غامق</b></p>", " نص غامق ", "html"),
      Case("a@b.org", "a@b.org"),
      Case("2 < 3 > 1", "2 < 3 > 1"),
    ])
  func social(_ example: Case) throws { try check(example, .social) }

  @Test("classical keeps a tatweel that carries a mark, and every mark")
  func classical() throws {
    try check(Case("ٱلر\u{651}\u{64E}حۡمَـٰنِ", "ٱلر\u{64E}\u{651}حۡمَـٰنِ", "nfc"), .classical)
    try check(Case("قـال", "قال", "tatweel"), .classical)
  }

  @Test("canonical composes and does nothing else")
  func canonical() throws {
    try check(Case("ﻣـا\u{653}  ک", "ﻣـآ  ک", "nfc"), .canonical)
  }

  @Test("Options that no profile has on")
  func options() throws {
    func normalized(_ text: String, _ change: (inout Profile) -> Void) throws -> String {
      var profile = Profile(name: "test")
      change(&profile)
      return try Normalizer(profile).normalize(text)
    }
    #expect(try normalized("گ ڤ") { $0.lookAlikes = [.foreign] } == "ك ف")
    #expect(try normalized("قاlب bol") { $0.lookAlikes = [.otherScripts] } == "قااب bol")
    #expect(try normalized("قال ، ( نعم ) .") { $0.whitespace = .collapseAroundPunctuation } == "قال، (نعم).")
    #expect(try normalized("على مصر فى") { $0.alefMaqsura = .fromFinalYeh } == "على مصر فى")
    #expect(try normalized("علي فيها") { $0.alefMaqsura = .fromFinalYeh } == "على فيها")
    #expect(try normalized("مدرسه هنا") { $0.tehMarbuta = .fromFinalHeh } == "مدرسة هنا")
    #expect(try normalized("17 ۵") { $0.digits = .arabicIndic } == "١٧ ٥")
    #expect(try normalized("a, b; c?") { $0.punctuation = .arabic } == "a، b؛ c؟")
    #expect(try normalized("محمد ﷺ") { $0.honorifics = .spell } == "محمد صلى الله عليه وسلم")
    #expect(try normalized("النبي صَلَّى الله عليه وسلم قال ﷻ") { $0.honorifics = .drop } == "النبي  قال ")
    #expect(try normalized("مدَّ ّ") { $0.tashkeel = [.shadda] } == "مدَ ")
    #expect(try normalized("شيء مسؤول") { $0.hamza = .drop } == "شي مسؤول")
    #expect(try normalized("سئل") { $0.yehHamza = .hamza } == "سءل")
    #expect(try normalized("انظر @a www.b.org/c") { $0.mentions = .replace("@…") } == "انظر @… www.b.org/c")
    #expect(try normalized("#ا_ب") { $0.hashtags = .drop } == "")
  }

  private func check(_ example: Case, _ profile: Profile) throws {
    let normalizer = try Normalizer(profile)
    let aligned = normalizer.align(UTF8Text(example.input))
    #expect(aligned.text.string.unicodeScalars.elementsEqual(example.output.unicodeScalars), "\(aligned.text.string)")
    #expect(normalizer.normalize(example.input).unicodeScalars.elementsEqual(example.output.unicodeScalars))
    let rules = Set(aligned.edits.flatMap { $0.steps.isEmpty ? [$0.rule] : $0.steps.map(\.rule) }.map(\.rawValue))
    #expect(rules == Set(example.rules))
  }
}

@Suite("Repairs of encoding")
struct RepairTests {
  @Test(
    "A line stored as it looks is turned around; numbers, Latin and brackets come out right",
    arguments: [
      ("ةيوج ةراغ 19 فلاحتلا ذفن", "نفذ التحالف 19 غارة جوية"),
      (".2018/11/17 خيراتب (CJTF-OIR) نايبلا ردص", "صدر البيان (CJTF-OIR) بتاريخ 2018/11/17."),
      ("نييندملا نم نوحرج طقس", "سقط جرحون من المدنيين"),
    ])
  func visualOrder(stored: String, read: String) throws {
    #expect(try Normalizer(.light).normalize(stored) == read)
  }

  @Test(
    "Lines in logical order stay, however odd their words",
    arguments: [
      "كاملا فضلا عن رجلا قليلا مثلا", "باراك أوباما وفلاديمير بوتين", "ة", "لا لا لا", "ستيفن هوكينغ", "يي نن ههه",
      "تايلاند فنزويلا أنغولا", "إلى على متى حتى",
      "لاعب يحمل القميص رقم 10", "هذا لا ينجح دائماً.", "حارس يرتدي القفاز رقم 1", "(14) قتيلاً و20 جريحاً و3 مفقودين",
    ])
  func logicalOrder(line: String) throws {
    #expect(try Normalizer(.light).normalize(line) == line)
  }

  @Test("Glyphs stored as they look become letters in order")
  func glyphs() throws {
    let glyphs = "ﺔﻳﻮﺟ ﺓﺭﺎﻏ ﻒﻟﺎﺤﺘﻟﺍ ﺬﻔﻧ"
    #expect(try Normalizer(.light).normalize(glyphs) == "نفذ التحالف غارة جوية")
  }

  static let printed = "أعلن التحالف أنّ المدينة محرّرة"

  @Test(
    "UTF-8 once read as another charset is read again",
    arguments: ["windows-1252", "windows-1256", "windows-1251", "iso-8859-1"])
  func mojibake(charset: String) throws {
    let garbled = misread(Self.printed, charset)
    #expect(garbled != Self.printed)
    #expect(try Normalizer(.light).normalize(garbled) == Self.printed)
    let aligned = try Normalizer(.light).align(UTF8Text(garbled))
    #expect(Set(aligned.edits.map(\.rule)) == ["mojibake"])
  }

  @Test("Text misread twice is repaired twice")
  func twice() throws {
    let garbled = misread(misread(Self.printed, "windows-1252"), "windows-1252")
    #expect(try Normalizer(.light).normalize(garbled) == Self.printed)
  }

  @Test(
    "What is not exactly a misreading stays",
    arguments: ["Ø§Ù", "café déjà vu", "ط§ظ„ و", "Сирия Шаг", "Øystein Ødegård"])
  func notMojibake(text: String) throws {
    #expect(try Normalizer(.light).normalize(text) == text)
  }

  /// A line as it looks after its UTF-8 was read in a charset; bytes without a character become the control of their number.
  private func misread(_ text: String, _ charset: String) -> String {
    var output = ""
    for byte in text.utf8 {
      if byte < 0x80 {
        output.unicodeScalars.append(Unicode.Scalar(byte))
        continue
      }
      for value in UInt32(0x80)...0xFFFF {
        guard let scalar = Unicode.Scalar(value), reverse(charset)?.byte(of: value) == byte else { continue }
        output.unicodeScalars.append(scalar)
        break
      }
    }
    return output
  }

  private func reverse(_ charset: String) -> MojibakeRepair.Charset? {
    let names = ["windows-1252", "windows-1256", "windows-1251", "iso-8859-1"]
    return names.firstIndex(of: charset).map { MojibakeRepair.Charset.all[$0] }
  }
}

@Suite("Places in a line that was turned around")
struct TurnedLineTests {
  @Test("Every word of the line in order stands where it stood, through other rules too")
  func pieces() throws {
    let stored = "قبل\n  ةيوج ةراـغ 19 فلاحتلا ذفن  \nبعد"
    let aligned = try Normalizer(.search).align(UTF8Text(stored))
    #expect(aligned.text.string == "قبل\n نفذ التحالف 19 غاره جويه \nبعد")
    func source(_ word: String) throws -> String {
      let bytes = aligned.text.utf8
      let wanted = Array(word.utf8)
      let start = try #require((0..<bytes.count).first { bytes[$0...].starts(with: wanted) })
      return aligned.source[aligned.alignment.sourceRange(of: start..<(start + wanted.count))]
    }
    #expect(try source("التحالف") == "فلاحتلا")
    #expect(try source("19") == "19")
    #expect(try source("غاره") == "ةراـغ")
    #expect(try source("19 غاره") == "ةراـغ 19")
    #expect(try source("قبل") == "قبل")
    #expect(try source("بعد") == "بعد")
    let place = try #require(stored.utf8.firstIndex(of: UInt8(ascii: "1")))
    let offset = stored.utf8.distance(from: stored.utf8.startIndex, to: place)
    #expect(aligned.text[aligned.alignment.textRange(of: offset..<(offset + 2))] == "19")
  }
}
