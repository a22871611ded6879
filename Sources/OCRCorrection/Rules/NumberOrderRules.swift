internal import ArabicText

/// Numbers whose parts stand in the wrong order, as happens when a line that runs right to left is read left to right.
///
/// A change here is only ever suggested, unless the mode is bold and a second place in the document bears it out.
struct NumberOrderRules {
  let text: UTF8Text
  let decoder: Decoder

  /// A suggestion, and whether something else in the document says the same.
  struct Finding {
    var edit: Edit
    var hasWitness: Bool
  }

  func findings() -> [Finding] {
    let items = decoder.page.items
    let numbers = items.indices.filter { items[$0].kind == .number }
    if numbers.isEmpty { return [] }
    let values = Set(numbers.flatMap { parts(items[$0].range).map(\.value) })
    var hours: [Int: Int] = [:]
    for index in numbers {
      if let hour = hour(index) { hours[hour, default: 0] += 1 }
    }
    var result: [Finding] = []
    for (place, index) in numbers.enumerated() {
      let next = place + 1 < numbers.count ? items[numbers[place + 1]].range : nil
      if let finding = reference(items[index].range, next, values) { result.append(finding) }
      if let finding = time(index, hours) ?? leadingZero(index, values) { result.append(finding) }
    }
    return result
  }

  private struct Part {
    var range: Range<Int>
    var value: Int
  }

  /// The runs of digits of a number.
  private func parts(_ range: Range<Int>) -> [Part] {
    var result: [Part] = []
    for token in Tokens(text, in: range) where token.kind == .digits {
      var (value, at, count) = (0, token.range.lowerBound, 0)
      while at < token.range.upperBound {
        let (scalar, length) = UTF8Decoding.scalar(text.utf8, at)
        if count < 15 { value = value * 10 + Int(TextClass.digitValue(scalar)) }
        count += 1
        at += length
      }
      result.append(Part(range: token.range, value: value))
    }
    return result
  }

  /// «10-20181117»: a running number that stands before the day it was given on.
  private func reference(_ first: Range<Int>, _ second: Range<Int>?, _ values: Set<Int>) -> Finding? {
    let range: Range<Int>
    let halves: [Part]
    if parts(first).count == 2, first.count <= 16 {
      range = first
      halves = parts(first)
    } else if let second, second.lowerBound == first.upperBound + 1, text.utf8[first.upperBound] == 0x2D {
      range = first.lowerBound..<second.upperBound
      halves = parts(range)
    } else {
      return nil
    }
    guard halves.count == 2, halves[0].value < 1000, isDay(halves[1].value),
      halves[1].range.lowerBound == halves[0].range.upperBound + 1, text.utf8[halves[0].range.upperBound] == 0x2D
    else { return nil }
    let day = halves[1].value % 100
    let year = halves[1].value / 10000
    let hasWitness = values.contains(year) && values.contains(day)
    let swapped = text[halves[1].range] + "-" + text[halves[0].range]
    return finding(range, swapped, hasWitness ? 0.8 : 0.5, hasWitness)
  }

  private func isDay(_ value: Int) -> Bool {
    (1900...2100).contains(value / 10000) && (1...12).contains(value / 100 % 100) && (1...31).contains(value % 100)
  }

  /// «10:11» where another place says eleven o'clock: hour and minute changed places.
  private func time(_ index: Int, _ hours: [Int: Int]) -> Finding? {
    let range = decoder.page.items[index].range
    let halves = parts(range)
    guard halves.count == 2, text.utf8[halves[0].range.upperBound] == 0x3A,
      halves[1].range.lowerBound == halves[0].range.upperBound + 1, halves[0].value != halves[1].value,
      (1...23).contains(halves[1].value), halves[0].value < 60, halves[0].value % 5 == 0
    else { return nil }
    let own = hour(index)
    func isHour(_ value: Int) -> Bool { hours[value, default: 0] > (own == value ? 1 : 0) }
    guard isHour(halves[1].value), !isHour(halves[0].value) else { return nil }
    return finding(range, text[halves[1].range] + ":" + text[halves[0].range], 0.6, true)
  }

  private static let hours: [[UInt8]] = ["الساعة", "ساعة"].compactMap { LetterCode.codes($0) }

  /// The hour that a number gives after «الساعة».
  private func hour(_ index: Int) -> Int? {
    guard index > 0, decoder.page.items[index - 1].kind == .word else { return nil }
    let before = decoder.page.codes[decoder.page.items[index - 1].codes]
    guard NumberOrderRules.hours.contains(where: { $0.elementsEqual(before) }) else { return nil }
    return parts(decoder.page.items[index].range).first?.value
  }

  /// «٠١ أسابيع»: digits that stand in the opposite order, so that the number begins with a zero.
  private func leadingZero(_ index: Int, _ values: Set<Int>) -> Finding? {
    let item = decoder.page.items[index]
    let digits = parts(item.range)
    guard digits.count == 1, item.codes.count >= 2, item.codes.count <= 4,
      decoder.page.codes[item.codes.lowerBound] == LetterCode.firstDigit,
      decoder.page.codes[item.codes.upperBound - 1] != LetterCode.firstDigit, !item.isGlued,
      index + 1 < decoder.page.items.count, decoder.page.items[index + 1].kind == .word,
      decoder.page.items[index + 1].followsSpace
    else { return nil }
    let source = text[item.range]
    let reversed = String(String.UnicodeScalarView(source.unicodeScalars.reversed()))
    let value = Int(digits[0].value)
    let turned = String(value).reversed().reduce(0) { $0 * 10 + Int($1.wholeNumberValue ?? 0) }
    let hasWitness = values.contains(turned * 10)
    return finding(item.range, reversed, 0.5, hasWitness)
  }

  private func finding(_ range: Range<Int>, _ replacement: String, _ confidence: Double, _ hasWitness: Bool) -> Finding
  {
    Finding(
      edit: Edit(
        range: range, source: text[range], replacement: replacement, stage: .correction, rule: .numberOrder,
        confidence: confidence), hasWitness: hasWitness)
  }
}
