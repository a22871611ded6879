import ArabicText
import ICUBridge
import Testing

@testable import ArabicNormalization

/// Text over the whole Arabic blocks, with what meets them in real files.
struct TextGenerator {
  private var state: UInt64
  private let alphabet: [[Unicode.Scalar]]

  init(seed: UInt64) {
    state = seed
    func scalars(_ ranges: ClosedRange<UInt32>...) -> [Unicode.Scalar] {
      ranges.joined().compactMap(Unicode.Scalar.init)
    }
    alphabet = [
      scalars(0x0621...0x063A, 0x0641...0x064A),
      scalars(0x0600...0x06FF),
      scalars(0x0750...0x077F, 0x0870...0x08FF),
      scalars(0xFB50...0xFDFF, 0xFE70...0xFEFF),
      scalars(0x064B...0x065F, 0x0610...0x061A, 0x06D6...0x06ED, 0x0300...0x0304, 0x0670...0x0670),
      scalars(0x0640...0x0640, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xAD...0xAD, 0xFEFF...0xFEFF),
      scalars(0x20...0x20, 0x20...0x20, 0x09...0x09, 0xA0...0xA0, 0x2000...0x200A, 0x0A...0x0A, 0x0D...0x0D),
      scalars(0x30...0x39, 0x0660...0x066C, 0x06F0...0x06F9, 0x0966...0x096F),
      scalars(0x21...0x2F, 0x3A...0x7E, 0x060C...0x060C, 0x061B...0x061F, 0xAB...0xAB, 0xBB...0xBB, 0x2010...0x2026),
      scalars(0xC0...0xFF, 0x0400...0x044F, 0x1F600...0x1F60F, 0x1F3FB...0x1F3FF, 0x200D...0x200D, 0xFE0F...0xFE0F),
    ]
  }

  mutating func number(below count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  mutating func text() -> String {
    var scalars = String.UnicodeScalarView()
    let kinds = (0..<(1 + number(below: 4))).map { _ in number(below: alphabet.count) }
    for _ in 0..<number(below: 24) {
      let kind = alphabet[kinds[number(below: kinds.count)]]
      let scalar = kind[number(below: kind.count)]
      for _ in 0..<(number(below: 8) == 0 ? 4 : 1) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}

@Suite("Laws of normalisation, on generated text over the whole Arabic blocks")
struct LawTests {
  static let profiles: [Profile] = {
    var everything = Profile.social
    everything.name = "everything"
    everything.digits = .ascii
    everything.punctuation = .ascii
    everything.quotes = .ascii
    everything.alefHamza = .alef
    everything.yehHamza = .alefMaqsura
    everything.alefMaqsura = .yeh
    everything.honorifics = .drop
    everything.lookAlikes = [.keyboard, .foreign, .otherScripts]
    everything.whitespace = .collapseAroundPunctuation
    var reverse = Profile(name: "reverse")
    reverse.alefMaqsura = .fromFinalYeh
    reverse.tehMarbuta = .fromFinalHeh
    reverse.digits = .arabicIndic
    reverse.punctuation = .arabic
    reverse.quotes = .arabic
    reverse.tashkeel = [.harakat, .quranic]
    return Profile.presets + [everything, reverse]
  }()

  @Test("Normalising again changes nothing; the output is composed; both ways agree; edits replay", arguments: profiles)
  func laws(profile: Profile) throws {
    let normalizer = try Normalizer(profile)
    var generator = TextGenerator(seed: 42)
    for _ in 0..<4_000 {
      let text = generator.text()
      let source = UTF8Text(text)
      let aligned = normalizer.align(source)
      let quick = normalizer.normalize(source.utf8)
      try #require(aligned.text.utf8 == quick, "the table and the passes differ on \(escaped(text))")
      try #require(normalizer.normalize(quick) == quick, "not idempotent on \(escaped(text))")
      try #require(try composed(quick) == quick, "not composed: \(escaped(text))")
      try #require(replay(aligned) == quick, "edits do not replay on \(escaped(text))")
      try #require(quick.count { $0 == 0x0A } == source.utf8.count { $0 == 0x0A }, "lines moved: \(escaped(text))")
    }
  }

  @Test("search contains light")
  func containment() throws {
    let (light, search) = (try Normalizer(.light), try Normalizer(.search))
    var generator = TextGenerator(seed: 3)
    for _ in 0..<4_000 {
      let text = generator.text()
      #expect(search.normalize(light.normalize(text)) == search.normalize(text), "\(escaped(text))")
    }
  }

  @Test("A stream gives the same however its input is cut", arguments: [Profile.light, .search, .social])
  func streaming(profile: Profile) throws {
    let normalizer = try Normalizer(profile)
    var generator = TextGenerator(seed: 9)
    for _ in 0..<500 {
      let bytes = Array((generator.text() + "\n" + generator.text()).utf8)
      var stream = normalizer.stream()
      var output: [UInt8] = []
      var at = 0
      while at < bytes.count {
        let end = min(bytes.count, at + 1 + generator.number(below: 7))
        output += stream.consume(bytes[at..<end])
        at = end
      }
      output += stream.finish()
      #expect(output == normalizer.normalize(bytes))
    }
  }

  @Test("Bytes that are no UTF-8 become U+FFFD and nothing breaks", arguments: profiles)
  func hostileBytes(profile: Profile) throws {
    let normalizer = try Normalizer(profile)
    var generator = TextGenerator(seed: 5)
    for _ in 0..<1_000 {
      let bytes = (0..<40).map { _ in
        UInt8([0xD8, 0xD9, 0xA7, 0x20, 0xEF, 0xBB, 0xE2, 0x80, 0xF0, 0x61][generator.number(below: 10)])
      }
      let output = normalizer.normalize(bytes)
      #expect(String(validating: output, as: UTF8.self) != nil)
      #expect(normalizer.normalize(UTF8Text(repairing: bytes).utf8) == output)
    }
  }

  @Test("Long runs of one thing take linear time", .timeLimit(.minutes(1)))
  func longRuns() throws {
    let normalizer = try Normalizer(.social)
    for unit in [
      "\u{64E}\u{651}", "ـ", "ـ1", "<", "&", "\u{200D}", "😀\u{200D}", "ا", "#ا_", "@", " ", "صلى", "\u{200F}\n",
    ] {
      let text = String(repeating: unit, count: 100_000)
      let output = normalizer.normalize(text)
      #expect(normalizer.normalize(output) == output)
    }
  }

  private func composed(_ bytes: [UInt8]) throws -> [UInt8] {
    let units = Array(String(decoding: bytes, as: UTF8.self).utf16)
    return Array(String(decoding: try CanonicalComposition.nfc(units), as: UTF16.self).utf8)
  }

  private func replay(_ text: AlignedText) -> [UInt8] {
    var output: [UInt8] = []
    var done = 0
    for edit in text.edits {
      guard edit.range.lowerBound >= done else { return [] }
      output += text.source.utf8[done..<edit.range.lowerBound]
      output += edit.replacement.utf8
      done = edit.range.upperBound
    }
    return output + text.source.utf8[done...]
  }

  private func escaped(_ text: String) -> String {
    text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
  }
}
