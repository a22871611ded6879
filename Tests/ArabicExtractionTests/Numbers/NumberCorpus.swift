import ArabicExtraction
import ArabicText
import Testing

/// A sentence with the numbers that a careful reader finds in it.
///
/// Written on one line: the sentence, a bar, and each number as `what stands there = what it says`, parted by semicolons;
/// see ``Figures/told(_:)`` for how that is written. A sentence without a bar has no number. ⏎ stands for a line break, ⇥ for a tab.
struct CountedSentence: CustomTestStringConvertible, Sendable {
  var text: String
  var expected: [String]

  init(_ line: Substring) {
    let parts = line.split(separator: " | ", maxSplits: 1)
    text = Self.unescaped(parts[0])
    expected = parts.count < 2 ? [] : parts[1].split(separator: " ; ").map(String.init)
  }

  private static func unescaped(_ line: Substring) -> String {
    line.split(separator: "⏎").joined(separator: "\n").split(separator: "⇥").joined(separator: "\t")
  }

  var testDescription: String { text }

  static func corpus(_ lines: String) -> [CountedSentence] { lines.split(separator: "\n").map { CountedSentence($0) } }
}

/// What an extractor tells about the numbers and identifiers of a text.
enum Figures {
  static let extractor = try? Extractor()

  static func extraction(_ text: String) throws -> (UTF8Text, Extraction) {
    let aligned = AlignedText(UTF8Text(text))
    return (aligned.source, try #require(extractor).extract(from: aligned))
  }

  /// Each number as `source = value lemma`: `~40` approximate, `>40`, `≥40`, `<40`, `≤40`, `30…40` between,
  /// `some 20…99` indefinite, `none`, `20%`, `2/3`, `×3`, `#3` for the third.
  static func told(_ text: String) throws -> [String] {
    let (source, extraction) = try extraction(text)
    return extraction.numbers.map { number in
      let lemma = number.counted.map { " " + $0.lemma } ?? ""
      return "\(source[number.range]) = \(value(number))\(lemma)"
    }
  }

  private static func value(_ number: NumberMention) -> String {
    if number.polarity == .none { return "none" }
    let unit = number.kind == .percentage ? "%" : ""
    let (lower, upper) = (number.lower?.description ?? "", number.upper?.description ?? "")
    guard let exact = number.value else {
      return (number.bound == .indefinite ? "some " : "") + "\(lower)…\(upper)\(unit)"
    }
    let signs: [NumberBound: String] = [.approximate: "~", .moreThan: ">", .atLeast: "≥", .lessThan: "<", .atMost: "≤"]
    let sign = signs[number.bound] ?? ""
    switch number.kind {
    case .ordinal: return "#\(exact)"
    case .multiplier: return "\(sign)×\(exact)"
    case .fraction: return "\(sign)\(number.numerator ?? 0)/\(number.denominator ?? 0)"
    case .cardinal, .percentage: return "\(sign)\(exact)\(unit)"
    }
  }
}
