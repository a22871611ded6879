@testable import OCRCorrection
import Testing

@Suite("What is written in one with a word")
struct InflectionTests {
  private func codes(_ word: String) throws -> [UInt8] { try #require(LetterCode.codes(word)) }

  private func stems(_ word: String) throws -> Set<String> {
    let codes = try codes(word)
    return Set(Inflection.of(codes).map { LetterCode.string($0.letters(codes)) })
  }

  @Test(
    "Particles before and pronouns behind",
    arguments: [
      ("والبرنامج", ["البرنامج", "برنامج"]), ("باعترافهما", ["اعترافهما", "باعتراف", "اعتراف"]),
      ("مدينتنا", ["مدينت", "مدينة"]), ("للمدرسة", ["لمدرسة", "مدرسة"]),
    ])
  func splits(word: String, expected: [String]) throws {
    #expect(try stems(word) == Set(expected))
  }

  @Test("No pronoun stands behind a word with its article")
  func articleAndPronoun() throws {
    #expect(try !stems("البيتها").contains("بيت"))
  }

  @Test("A stem has three letters at least", arguments: ["وفي", "بها", "فيه", "لكم", ""])
  func shortWords(word: String) throws {
    #expect(Inflection.of(LetterCode.codes(word) ?? []).isEmpty)
  }

  @Test("Another stem of as many letters takes the place of the one there, a ة as ت")
  func whole() throws {
    let codes = try codes("بمدرستهم")
    let inflection = try #require(Inflection.of(codes).first { $0.endsInTeh && $0.stem == 1..<6 })
    #expect(LetterCode.string(inflection.whole(codes, stem: try self.codes("مكتبة"))) == "بمكتبتهم")
  }
}
