internal import ArabicText

/// ﷺ, ﷻ and their like, and the phrases that they stand for.
enum HonorificsPass {
  static func changes(in text: UTF8Text, _ option: Profile.Honorifics) -> ChangeList {
    var list = ChangeList()
    let bytes = text.utf8
    var at = 0
    var startsWord = true
    while at < bytes.count {
      let (value, length) = UTF8Decoding.scalar(bytes, at)
      if let phrase = signs[value] {
        if option == .spell { list.replace(at..<(at + length), by: phrase.utf8, .honorifics) }
        if option == .drop { list.remove(at..<(at + length), .honorifics) }
      } else if option == .drop, startsWord, let end = phraseEnd(bytes, at) {
        list.remove(at..<end, .honorifics)
        at = end
        continue
      }
      startsWord = TextClass.of(value) != .arabic
      at += length
    }
    return list
  }

  /// By Unicode's names of the characters.
  static let signs: [UInt32: String] = [
    0xFD40: "رحمه الله", 0xFD41: "رضي الله عنه", 0xFD42: "رضي الله عنها", 0xFD43: "رضي الله عنهم",
    0xFD44: "رضي الله عنهما", 0xFD45: "رضي الله عنهن", 0xFD46: "صلى الله عليه وآله", 0xFD47: "عليه السلام",
    0xFD48: "عليهم السلام", 0xFD49: "عليهما السلام", 0xFD4A: "عليه الصلاة والسلام", 0xFD4B: "قدس سره",
    0xFD4C: "صلى الله عليه وآله وسلم", 0xFD4D: "عليها السلام", 0xFD4E: "تبارك وتعالى", 0xFD4F: "رحمهم الله",
    0xFDFA: "صلى الله عليه وسلم", 0xFDFB: "جل جلاله", 0xFDFD: "بسم الله الرحمن الرحيم", 0xFDFE: "سبحانه وتعالى",
    0xFDFF: "عز وجل",
  ]

  /// The phrases as scalars without marks, longest first. The basmala is a sentence of its own and is kept.
  private static let phrases: [[UInt32]] = signs.filter { $0.key != 0xFDFD }.values
    .map { $0.unicodeScalars.map(\.value) }
    .sorted { ($0.count, $0.map(String.init).joined()) > ($1.count, $1.map(String.init).joined()) }

  /// The end of a phrase that begins at an offset, written with or without marks, ى or ي.
  private static func phraseEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    // Every phrase begins with one of ر ع ص ق ت ج س, in UTF-8 D8 B1…B9 or D9 82 or D8 AA or D8 AC.
    guard bytes[start] == 0xD8 || bytes[start] == 0xD9 else { return nil }
    for phrase in phrases {
      var at = start
      var matched = 0
      while at < bytes.count, matched < phrase.count {
        let (value, length) = UTF8Decoding.scalar(bytes, at)
        if ArabicLetter.isMark(value) {
          at += length
          continue
        }
        let wanted = phrase[matched]
        guard value == wanted || (wanted == 0x0649 && value == 0x064A) else { break }
        matched += 1
        at += length
      }
      guard matched == phrase.count else { continue }
      while at < bytes.count {
        let (value, length) = UTF8Decoding.scalar(bytes, at)
        guard ArabicLetter.isMark(value) else { break }
        at += length
      }
      if at == bytes.count || TextClass.of(UTF8Decoding.scalar(bytes, at).value) != .arabic { return at }
    }
    return nil
  }
}
