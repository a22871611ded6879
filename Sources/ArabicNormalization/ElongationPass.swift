internal import ArabicText

/// Letters repeated for emphasis: جدااااا.
enum ElongationPass {
  /// How many of a letter in a row are taken as emphasis: long vowels and ه soon, others once no word has as many
  /// (تتتابع has three ت).
  static func least(_ value: UInt32) -> Int {
    switch value {
    case 0x0627, 0x0648, 0x064A, 0x0649, 0x0647: 3
    default: 4
    }
  }

  /// How many of them stay: two ل, which words double (الله), and two ه, which is how laughter is written (ههههه).
  static func kept(_ value: UInt32) -> Int { value == 0x0644 || value == 0x0647 ? 2 : 1 }

  static func changes(in text: UTF8Text) -> ChangeList {
    var list = ChangeList()
    let bytes = text.utf8
    var at = 0
    while at < bytes.count {
      let (value, length) = UTF8Decoding.scalar(bytes, at)
      guard ArabicLetter.isLetter(value) else {
        at += length
        continue
      }
      let start = at
      at += length
      while at + length <= bytes.count, bytes[at..<(at + length)].elementsEqual(bytes[start..<(start + length)]) {
        at += length
      }
      if (at - start) / length >= least(value) {
        list.remove((start + kept(value) * length)..<at, .elongation)
      }
    }
    return list
  }
}
