internal import ArabicText
internal import ICUBridge

extension Profile {
  /// Whether a rule for the noise of posts is on.
  var hasPostRules: Bool { urls != .keep || mentions != .keep || hashtags != .keep || emoji != .keep }
}

/// Links, @names, #words and pictures.
enum PostPass {
  static func changes(in text: UTF8Text, _ profile: Profile) -> ChangeList {
    var list = ChangeList()
    let bytes = text.utf8
    var at = 0
    while at < bytes.count {
      let (value, length) = UTF8Decoding.scalar(bytes, at)
      var end = at + length
      switch value {
      case 0x68, 0x48, 0x77, 0x57:
        if profile.urls != .keep, startsWord(bytes, at), let stop = urlEnd(bytes, at) {
          end = stop
          treat(at..<end, profile.urls, .urls, &list)
        }
      case 0x40 where profile.mentions != .keep && startsWord(bytes, at):
        let stop = nameEnd(bytes, end)
        if stop > end {
          end = stop
          treat(at..<end, profile.mentions, .mentions, &list)
        }
      case 0x23 where profile.hashtags != .keep:
        let stop = nameEnd(bytes, end)
        if stop > end {
          hashtag(at..<stop, bytes, profile.hashtags, &list)
          end = stop
        }
      case 0xA9... where profile.emoji != .keep:
        if let stop = emojiEnd(bytes, at) {
          end = stop
          treat(at..<end, profile.emoji, .emoji, &list)
        }
      default: break
      }
      at = end
    }
    return list
  }

  private static func treat(_ range: Range<Int>, _ treatment: Profile.Treatment, _ rule: Rule, _ list: inout ChangeList)
  {
    switch treatment {
    case .keep: break
    case .drop: list.remove(range, rule)
    case .replace(let text): list.replace(range, by: text.utf8, rule)
    }
  }

  private static func hashtag(
    _ range: Range<Int>, _ bytes: [UInt8], _ treatment: Profile.Hashtags, _ list: inout ChangeList
  ) {
    switch treatment {
    case .keep: break
    case .drop: list.remove(range, .hashtags)
    case .replace(let text): list.replace(range, by: text.utf8, .hashtags)
    case .words:
      list.remove(range.lowerBound..<(range.lowerBound + 1), .hashtags)
      for at in range where bytes[at] == 0x5F { list.replace(at..<(at + 1), by: CollectionOfOne(0x20), .hashtags) }
    }
  }

  private static func startsWord(_ bytes: [UInt8], _ at: Int) -> Bool {
    guard at > 0 else { return true }
    let (value, _) = UTF8Decoding.scalar(bytes, before: at)
    switch TextClass.of(value) {
    case .latin, .digits: return false
    default: return value != 0x2E && value != 0x40 && value != 0x5F && value != 0x2D
    }
  }

  /// The end of a link that begins at an offset: no white space, Arabic letter, quote or bracket is in it, and a sign
  /// that ends a sentence is not its last.
  private static func urlEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    let head = String(decoding: bytes[start..<min(bytes.count, start + 8)], as: UTF8.self).lowercased()
    guard head.hasPrefix("http://") || head.hasPrefix("https://") || head.hasPrefix("www.") else { return nil }
    var at = start
    while at < bytes.count, bytes[at] > 0x20, bytes[at] < 0x7F, ![0x22, 0x3C, 0x3E].contains(bytes[at]) { at += 1 }
    while at > start, [0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x29, 0x27, 0x5D].contains(bytes[at - 1]) { at -= 1 }
    return at - start > 4 ? at : nil
  }

  /// The end of the letters, digits and underscores from an offset on.
  private static func nameEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var at = start
    while at < bytes.count {
      let (value, length) = UTF8Decoding.scalar(bytes, at)
      let kind = TextClass.of(value)
      guard kind == .arabic || kind == .latin || kind == .digits || value == 0x5F || value == 0x200C else { break }
      at += length
    }
    return at
  }

  /// The end of the picture that begins at an offset, with selectors, skin tones and joined pictures.
  private static func emojiEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var at = start
    var expectsPicture = true
    while at < bytes.count {
      let (value, length) = UTF8Decoding.scalar(bytes, at)
      if expectsPicture {
        guard isPicture(value) else { break }
        expectsPicture = (0x1F1E6...0x1F1FF).contains(value) && at == start
      } else if value == 0x200D {  // ZERO WIDTH JOINER
        expectsPicture = true
      } else if !(value == 0xFE0F || (0x1F3FB...0x1F3FF).contains(value) || (0xE0020...0xE007F).contains(value)) {
        break
      }
      at += length
    }
    return at > start ? at : nil
  }

  private static func isPicture(_ value: UInt32) -> Bool {
    if (0x1F1E6...0x1F1FF).contains(value) { return true }
    // © ® ™ are pictures only with a selector, which posts do not write.
    guard value > 0x203B, value != 0x2122, let scalar = Unicode.Scalar(value) else { return false }
    return CharacterProperties.isPictographic(scalar)
  }
}
