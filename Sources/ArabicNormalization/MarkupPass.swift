internal import ArabicText

/// HTML entities and tags.
enum MarkupPass {
  static func changes(in text: UTF8Text) -> ChangeList {
    var list = ChangeList()
    let bytes = text.utf8
    var at = 0
    var noClose = false
    while at < bytes.count {
      switch bytes[at] {
      case 0x26:
        if let (end, value) = entity(bytes, at) {
          list.replace(at..<end, byScalar: value, .html)
          at = end
          continue
        }
      case 0x3C where !noClose && opensTag(bytes, at):
        if let end = tagEnd(bytes, at) {
          // A tag that begins a block stands between words.
          if startsBlock(bytes, at) {
            list.replace(at..<end, by: CollectionOfOne(0x20), .html)
          } else {
            list.remove(at..<end, .html)
          }
          at = end
          continue
        }
        noClose = bytes[at...].firstIndex(of: 0x3E) == nil
      default: break
      }
      at += 1
    }
    return list
  }

  /// The longest tag, in bytes; what is longer is text.
  private static let longestTag = 4096

  private static func opensTag(_ bytes: [UInt8], _ at: Int) -> Bool {
    guard at + 1 < bytes.count else { return false }
    switch bytes[at + 1] {
    case 0x41...0x5A, 0x61...0x7A, 0x2F, 0x21: return true
    default: return false
    }
  }

  private static func tagEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    let limit = min(bytes.count, start + longestTag)
    for at in (start + 1)..<limit {
      if bytes[at] == 0x3E { return at + 1 }
      // A tag does not hold another, nor a line break: line n of the output is line n of the input.
      if bytes[at] == 0x3C || bytes[at] == 0x0A { return nil }
    }
    return nil
  }

  private static let blocks: Set<String> = [
    "br", "p", "div", "li", "ul", "ol", "td", "th", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "article",
    "section", "blockquote", "title", "option",
  ]

  private static func startsBlock(_ bytes: [UInt8], _ at: Int) -> Bool {
    let name = bytes[(at + 1)...].drop { $0 == 0x2F }.prefix {
      ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || ($0 >= 0x30 && $0 <= 0x39)
    }
    return name.count <= 10 && blocks.contains(String(decoding: name, as: UTF8.self).lowercased())
  }

  /// An entity that starts at an offset: its end, and the scalar that it stands for.
  private static func entity(_ bytes: [UInt8], _ at: Int) -> (end: Int, value: UInt32)? {
    let limit = min(bytes.count, at + 12)
    guard let end = bytes[(at + 1)..<limit].firstIndex(of: 0x3B), end > at + 1 else { return nil }
    let name = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let number =
        digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      // A line break would move lines, a control is never meant.
      guard let number, number >= 0x20, number != 0x7F, Unicode.Scalar(number) != nil else { return nil }
      return (end + 1, number)
    }
    return named[name].map { (end + 1, $0) }
  }

  /// The entities that news pages use (HTML 4.01, section 24).
  private static let named: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "laquo": 0xAB, "raquo": 0xBB,
    "ldquo": 0x201C, "rdquo": 0x201D, "lsquo": 0x2018, "rsquo": 0x2019, "bdquo": 0x201E, "sbquo": 0x201A,
    "lsaquo": 0x2039, "rsaquo": 0x203A, "ndash": 0x2013, "mdash": 0x2014, "hellip": 0x2026, "bull": 0x2022,
    "middot": 0xB7, "copy": 0xA9, "reg": 0xAE, "trade": 0x2122, "deg": 0xB0, "euro": 0x20AC, "pound": 0xA3,
    "cent": 0xA2, "yen": 0xA5, "sect": 0xA7, "para": 0xB6, "times": 0xD7, "divide": 0xF7, "plusmn": 0xB1,
    "frac12": 0xBD, "frac14": 0xBC, "frac34": 0xBE, "sup2": 0xB2, "sup3": 0xB3, "shy": 0xAD, "zwnj": 0x200C,
    "zwj": 0x200D, "lrm": 0x200E, "rlm": 0x200F, "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009, "prime": 0x2032,
    "Prime": 0x2033, "minus": 0x2212, "rarr": 0x2192, "larr": 0x2190, "eacute": 0xE9, "egrave": 0xE8, "agrave": 0xE0,
    "ccedil": 0xE7, "uuml": 0xFC, "ouml": 0xF6, "auml": 0xE4,
  ]
}
