import ArabicText

/// Addresses of mail and web, hashtags, mentions.
extension IdentifierScanner {
  private static let longestLocalPart = 64
  private static let longestAddress = 2048

  /// The mail address around an @.
  func email(at index: Int) -> IdentifierMention? {
    let bytes = text.bytes
    let at = Int(text[index].start)
    var start = at
    while start > 0, at - start < Self.longestLocalPart, isLocal(bytes[start - 1]) { start -= 1 }
    while start < at, bytes[start] == 0x2E || bytes[start] == 0x2D { start += 1 }
    var end = at + 1
    while end < bytes.count, end - at < 255, isDomain(bytes[end]) { end += 1 }
    while end > at + 1, !isAlphanumeric(bytes[end - 1]) { end -= 1 }
    guard start < at, start >= floor, let point = bytes[(at + 1)..<end].lastIndex(of: 0x2E), point > at + 1,
      end - point > 2,
      bytes[(point + 1)..<end].allSatisfy({ LetterFold.latin($0) != 0 })
    else { return nil }
    let value = String(decoding: bytes[start..<end], as: UTF8.self)
    return IdentifierMention(range: start..<end, kind: .email, value: value)
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool { LetterFold.latin(byte) != 0 || byte >= 0x30 && byte <= 0x39 }
  private func isDomain(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte == 0x2E || byte == 0x2D }
  private func isLocal(_ byte: UInt8) -> Bool { isDomain(byte) || byte == 0x5F || byte == 0x2B || byte == 0x25 }

  /// «#العزم_الصلب», «@user»
  func tagged(at index: Int, kind: IdentifierMention.Kind) -> IdentifierMention? {
    let before = text[index - 1]
    if !text[index].spaceBefore,
      before.kind == .digits || before.kind == .latin
        || kind == .mention && before.kind == .word && !isParticle(index - 1)
    {
      return nil
    }
    var at = index + 1
    var letters = false
    while !text[at].spaceBefore {
      let lexeme = text[at]
      switch lexeme.kind {
      case .word where kind == .hashtag: letters = true
      case .latin: letters = true
      case .digits: break
      case .sign
      where lexeme.sign == 0x5F
        || kind == .mention && lexeme.sign == 0x2E && text[at + 1].kind == .latin && !text[at + 1].spaceBefore:
        break
      default:
        return tag(index, at, letters, kind)
      }
      at += 1
    }
    return tag(index, at, letters, kind)
  }

  /// «الـ», «لـ» before a name that is written on.
  private func isParticle(_ index: Int) -> Bool {
    let range = text[index].range
    // U+0640 ARABIC TATWEEL, D9 80
    return range.count <= 4 || text.bytes[range.upperBound - 2] == 0xD9 && text.bytes[range.upperBound - 1] == 0x80
  }

  private func tag(_ index: Int, _ end: Int, _ letters: Bool, _ kind: IdentifierMention.Kind) -> IdentifierMention? {
    guard letters, end > index + 1 else { return nil }
    let range = Int(text[index].start)..<Int(text[end - 1].end)
    return IdentifierMention(range: range, kind: kind, value: String(decoding: text.bytes[range], as: UTF8.self))
  }

  /// The web address that begins with a Latin word: with a scheme, with `www`, or by the end of its domain.
  func address(at index: Int) -> IdentifierMention? {
    let lexeme = text[index]
    if index > 0, !lexeme.spaceBefore,
      text[index - 1].isSign("@") || text[index - 1].isSign(".") && text[index - 2].kind == .latin
    {
      return nil
    }
    let start = Int(lexeme.start)
    let next = text[index + 1]
    if next.spaceBefore || next.kind != .sign { return nil }
    if next.sign == 0x3A, text[index + 2].isSign("/"), text[index + 3].isSign("/"), lexeme.range.count <= 6 {
      let end = addressEnd(from: Int(text[index + 3].end))
      return end > Int(text[index + 3].end) ? url(start..<end) : nil
    }
    guard next.sign == 0x2E || next.sign == 0x2D else { return nil }
    guard let domain = domainEnd(from: index) else { return nil }
    let slash = text[domain]
    if slash.isSign("/"), !slash.spaceBefore { return url(start..<addressEnd(from: Int(slash.end))) }
    return url(start..<Int(text[domain - 1].end))
  }

  private func url(_ range: Range<Int>) -> IdentifierMention {
    IdentifierMention(range: range, kind: .url, value: String(decoding: text.bytes[range], as: UTF8.self))
  }

  /// The lexeme behind `name.of.domain`, or nil where the last part is no end of one.
  private func domainEnd(from index: Int) -> Int? {
    var at = index
    var last: Int?
    let isWeb = text[index].range.count == 3 && text.string(index).lowercased() == "www"
    while at - index < 16 {
      let part = text[at]
      guard part.kind == .latin || part.kind == .digits, at == index || !part.spaceBefore else { break }
      // With `www` in front, whatever stands last is the end: `www.sana.example`.
      let isEnd = cues[part.word].contains(.domain) || isWeb && at > index + 2
      if at > index, part.kind == .latin, isEnd, text[at - 1].isSign(".") { last = at + 1 }
      guard text[at + 1].isSign(".") || text[at + 1].isSign("-"), !text[at + 1].spaceBefore else { break }
      at += 2
    }
    guard let last else { return nil }
    if text[last].kind == .latin && !text[last].spaceBefore || text[last].isSign("@") { return nil }
    return last
  }

  /// Up to the next white space or what never stands in an address; signs that end a sentence are left out.
  private func addressEnd(from start: Int) -> Int {
    let bytes = text.bytes
    var end = start
    var open = 0
    scan: while end < bytes.count, end - start < Self.longestAddress {
      let (value, length) = UTF8Decoding.scalar(bytes, end)
      switch value {
      case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x7B...0x7D, 0xA0, 0xAB, 0xBB, 0x60C, 0x61B, 0x61F, 0x2000...0x200F,
        0x2018...0x201F,
        0x2028...0x202F, 0x3000:
        break scan
      case 0x28: open += 1
      case 0x29:
        if open == 0 { break scan }
        open -= 1
      default: break
      }
      end += length
    }
    while end > start, [0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x27, 0x2D, 0x5D].contains(bytes[end - 1]) { end -= 1 }
    return end
  }
}
