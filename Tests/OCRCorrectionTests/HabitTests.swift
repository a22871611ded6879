import ArabicText
@testable import OCRCorrection
import Testing

@Suite("What an engine misreads again and again on a page")
struct HabitTests {
  private func corrected(_ text: String) throws -> String {
    let corrector = try Corrector(model: .builtIn(), options: .init(mode: .balanced))
    return corrector.correct(AlignedText(UTF8Text(text))).text.text.string
  }

  @Test("bears out its like, among them words that are right by themselves and beside their neighbours")
  func recurring() throws {
    let page = """
      أمفرت الغارات عن تدمير مستودعات في وادي النهر، وطالبت القوة بوقف المياسة الحالية.
      وقال المتحدث باسم القوة إن المملحين انسحبوا من المدينة، وإن المفارة أغلقت أبوابها.
      """
    let text = try corrected(page)
    for word in ["أسفرت", "السياسة", "المسلحين", "السفارة"] { #expect(text.contains(word)) }
    // Where nothing else was misread so, one word alone says less.
    let alone = "وقال المتحدث باسم القوة إن المقاتلين انسحبوا من المدينة، وطالبت القوة بوقف المياسة الحالية."
    #expect(try corrected(alone) == alone)
  }

  @Test("is no reason to change words that are right")
  func rightWords() throws {
    let right = "وأعلنت الممرضة أن المريض خرج من مستشفى المدينة، وأن معمل المياه في المنطقة متوقف عن العمل."
    let page = "أمفرت الغارات عن تدمير مستودعات في وادي النهر.\nوقال المتحدث إن المملحين انسحبوا من المدينة.\n" + right
    #expect(try corrected(page).hasSuffix(right))
  }

  private func codes(_ word: String) throws -> [UInt8] { try #require(LetterCode.codes(word)) }

  @Test("A word is no witness for itself, and one that recurs is one witness")
  func witnesses() throws {
    let confusion = PageHabits.Confusion(printed: LetterCode.letter("س"), read: LetterCode.letter("م"))
    var habits = PageHabits(try codes("سس"))
    habits.note(confusion, in: 1, 0.9)
    #expect(habits.gain(confusion, in: 1, expected: 0.001) == 0)
    let once = habits.gain(confusion, in: 2, expected: 0.001)
    #expect(once > 0)
    habits.note(confusion, in: 1, 0.9)
    #expect(habits.gain(confusion, in: 2, expected: 0.001) == once)
    habits.note(confusion, in: 3, 0.9)
    #expect(habits.gain(confusion, in: 2, expected: 0.001) > once)
  }

  @Test("What is expected as often as it is seen is no habit, and the more letters a page has the less a witness says")
  func expected() throws {
    let confusion = PageHabits.Confusion(printed: LetterCode.letter("س"), read: LetterCode.letter("م"))
    var (short, long) = (PageHabits([]), PageHabits([UInt8](repeating: LetterCode.letter("س"), count: 1000)))
    short.note(confusion, in: 1, 1)
    long.note(confusion, in: 1, 1)
    #expect(short.gain(confusion, in: 2, expected: 0.5) < 0.05)
    #expect(short.gain(confusion, in: 2, expected: 0.001) > long.gain(confusion, in: 2, expected: 0.001))
  }
}
