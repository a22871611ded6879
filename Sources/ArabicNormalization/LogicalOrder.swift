internal import ArabicText
internal import ICUBridge

/// Turns one line from visual to logical order.
///
/// The line is turned around whole; what reads left to right within it (numbers with their separators, Latin words,
/// addresses) keeps its order, and brackets are mirrored. ICU's inverse bidi would also turn 17-11-2018 into 2018-11-17
/// wherever the algorithm displays it so; a date is written, and stored by those who store what they see, day first.
enum LogicalOrder {
  /// What keeps its order within a turned line, and where it stood.
  struct Unit {
    var source: Range<Int>
    var scalars: [Unicode.Scalar]
  }

  /// The units of a line in logical order; their sources are indices into the scalars.
  static func of(_ scalars: [Unicode.Scalar]) -> [Unit] {
    var result: [Unit] = []
    result.reserveCapacity(scalars.count)
    let marksFollow = !marksLead(scalars)
    var end = scalars.count
    while end > 0 {
      var start = unitStart(scalars, end)
      if start == end {
        start = end - 1
        if marksFollow {
          while start > 0, ArabicLetter.isMark(scalars[start].value) { start -= 1 }
        }
        if end - start == 1 {
          result.append(Unit(source: start..<end, scalars: [CharacterProperties.mirror(scalars[start])]))
          end = start
          continue
        }
      }
      result.append(Unit(source: start..<end, scalars: Array(scalars[start..<end])))
      end = start
    }
    return result
  }

  /// Whether marks stand before their letters, as in a line that was turned scalar by scalar: then a mark begins a word.
  private static func marksLead(_ scalars: [Unicode.Scalar]) -> Bool {
    var (leading, trailing) = (0, 0)
    for (index, scalar) in scalars.enumerated() where ArabicLetter.isMark(scalar.value) {
      let before = index > 0 && isArabic(scalars[index - 1])
      let after = index + 1 < scalars.count && isArabic(scalars[index + 1])
      if !before, after { leading += 1 }
      if before, !after { trailing += 1 }
    }
    return leading >= trailing
  }

  private static func isArabic(_ scalar: Unicode.Scalar) -> Bool { TextClass.of(scalar.value) == .arabic }

  /// The start of the unit that reads left to right and ends at `end`; `end` itself where there is none.
  private static func unitStart(_ scalars: [Unicode.Scalar], _ end: Int) -> Int {
    var start = end
    while start > 0 {
      let scalar = scalars[start - 1]
      if isLeftToRight(scalar) {
        start -= 1
      } else if start < end, start > 1, joins(scalar, scalars[start - 2], scalars[start]) {
        start -= 1
      } else {
        break
      }
    }
    // A sign before a number belongs to it: +963.
    if start < end, start > 0, scalars[start - 1] == "+", isDigit(scalars[start]),
      start == 1 || scalars[start - 2] == " "
    {
      start -= 1
    }
    return start
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { TextClass.of(scalar.value) == .digits }

  private static func isLeftToRight(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || TextClass.of(scalar.value) == .latin
  }

  /// Whether a sign or space between two scalars is inside one unit.
  private static func joins(_ sign: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    guard isLeftToRight(before), isLeftToRight(after) else { return false }
    switch sign {
    case ".", ",", ":", "/", "-", "_", "@", "'", "&", "+", "٫", "٬", "\u{2019}": return true
    case " ": return !isDigit(before) && !isDigit(after)
    default: return false
    }
  }
}
