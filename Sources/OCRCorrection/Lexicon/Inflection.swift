/// A word of the lexicon within a longer one: between what is written in one with it before and behind.
///
/// The lexicon does not know every word with every pronoun and particle: «باعترافهما» is «اعتراف» with ب and هما.
struct Inflection {
  /// Where the stem stands.
  var stem: Range<Int>
  /// Cost of meeting what stands around it with a word that is not known so.
  var cost: Float
  /// Whether the stem's last letter is a ة, which is written ت before a pronoun.
  var endsInTeh = false

  private struct Enclitic {
    var codes: [UInt8]
    var cost: Float
  }

  /// Pronouns, the commonest of those that end alike last.
  private static let enclitics: [Enclitic] = [
    ("هما", 8), ("ها", 5), ("هم", 6), ("هن", 9), ("ه", 5), ("نا", 6.5), ("كم", 8), ("ني", 8), ("ك", 8), ("ي", 8),
  ].compactMap { text, cost in LetterCode.codes(text).map { Enclitic(codes: $0, cost: cost) } }
  private static let teh = LetterCode.letter("ت")
  private static let tehMarbuta = LetterCode.letter("ة")
  private static let shortestStem = 3

  /// What a word may be made of.
  static func of(_ codes: [UInt8]) -> [Inflection] {
    var result: [Inflection] = []
    func add(_ start: Int, _ end: Int, _ cost: Float) {
      guard end - start >= shortestStem else { return }
      result.append(Inflection(stem: start..<end, cost: cost))
      if end < codes.count, codes[end - 1] == teh {
        result.append(Inflection(stem: start..<end, cost: cost, endsInTeh: true))
      }
    }
    for proclitic in Proclitic.all where codes.starts(with: proclitic.codes) {
      add(proclitic.codes.count, codes.count, proclitic.cost)
    }
    for enclitic in enclitics where codes.suffix(enclitic.codes.count).elementsEqual(enclitic.codes) {
      let end = codes.count - enclitic.codes.count
      add(0, end, enclitic.cost)
      for proclitic in Proclitic.bare where codes.starts(with: proclitic.codes) {
        add(proclitic.codes.count, end, enclitic.cost + proclitic.cost)
      }
    }
    return result
  }

  /// The letters of the stem as the lexicon has it.
  func letters(_ codes: [UInt8]) -> [UInt8] {
    var letters = Array(codes[stem])
    if endsInTeh { letters[letters.count - 1] = Inflection.tehMarbuta }
    return letters
  }

  /// The whole word with another stem of as many letters in the place of this one.
  func whole(_ codes: [UInt8], stem letters: some Collection<UInt8>) -> [UInt8] {
    var whole = codes
    whole.replaceSubrange(stem, with: letters)
    if endsInTeh, whole[stem.upperBound - 1] == Inflection.tehMarbuta { whole[stem.upperBound - 1] = Inflection.teh }
    return whole
  }

  /// The cost of a word that is one of the lexicon's with what may be written in one with it; infinite where it is not.
  static func costOfKnown(_ codes: [UInt8], _ language: LanguageModel) -> Float {
    of(codes).reduce(Float.infinity) { best, inflection in
      guard let entry = language.lexicon.find(inflection.letters(codes)), !entry.flags.contains(.slip) else {
        return best
      }
      return min(best, Quantum.nats(entry.cost) + inflection.cost)
    }
  }
}
