internal import ArabicText

/// Runs of white space within a line.
enum WhitespacePass {
  static func changes(in text: UTF8Text, _ option: Profile.Whitespace) -> ChangeList {
    var list = ChangeList()
    let bytes = text.utf8
    var at = 0
    var previous: UInt32 = 0x0A
    while at < bytes.count {
      let (value, length) = UTF8Decoding.scalar(bytes, at)
      guard TextClass.of(value) == .space else {
        previous = value
        at += length
        continue
      }
      let start = at
      at += length
      var next: UInt32 = 0x0A
      while at < bytes.count {
        let (value, length) = UTF8Decoding.scalar(bytes, at)
        next = value
        if TextClass.of(value) != .space { break }
        next = 0x0A
        at += length
      }
      if option == .collapseAroundPunctuation, closes(next) || opens(previous) {
        list.remove(start..<at, .whitespace)
      } else if at - start > 1 || bytes[start] != 0x20 {
        collapse(start..<at, bytes, &list)
      }
    }
    return list
  }

  /// One space stays as it is where the run has a plain one first; otherwise one is put.
  private static func collapse(_ run: Range<Int>, _ bytes: [UInt8], _ list: inout ChangeList) {
    if bytes[run.lowerBound] == 0x20 {
      list.remove((run.lowerBound + 1)..<run.upperBound, .whitespace)
    } else {
      list.replace(run, by: CollectionOfOne(0x20), .whitespace)
    }
  }

  private static func closes(_ value: UInt32) -> Bool {
    switch value {
    case 0x060C, 0x061B, 0x061F, 0x2C, 0x3B, 0x3A, 0x2E, 0x21, 0x3F, 0x29, 0x5D, 0x7D, 0xBB, 0x201D: true
    default: false
    }
  }

  private static func opens(_ value: UInt32) -> Bool {
    switch value {
    case 0x28, 0x5B, 0x7B, 0xAB, 0x201C: true
    default: false
    }
  }
}
