import Tahqiq

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Prints what a garbled press release says: its text, what was changed in it, and its dates, figures and addresses, each
/// with the slice of the file that it was read from.
@main
struct ReadAPressRelease {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      throw UsageError(message: "usage: read-a-press-release FILE")
    }
    let bytes = try Data(contentsOf: URL(filePath: CommandLine.arguments[1]))

    let reader = try Reader(profile: .light, mode: .balanced)
    let reading = try reader.read(bytes: Array(bytes))

    print(reading.text)

    print("What was changed")
    for edit in reading.edits where edit.stage == .correction {
      print("  \(edit.range)  \(edit.source) → \(edit.replacement)  (\(edit.rule))")
    }
    let repairs = reading.edits.count { $0.stage == .normalization }
    print("  and \(repairs) repairs of the encoding, which lose nothing")

    print("\nWhen")
    for date in reading.dates {
      print("  \(date.edtf ?? date.timex.value)  \(reading.source[date.range])")
    }

    print("\nHow many")
    for number in reading.numbers {
      let thing = number.counted?.lemma ?? "–"
      print("  \(amount(number)) × \(thing)  \(reading.source[number.range])")
    }

    print("\nWhere to ask")
    for identifier in reading.identifiers {
      print("  \(identifier.kind.rawValue)  \(identifier.value)  \(reading.source[identifier.range])")
    }
  }

  /// The figure with what the text says of how exact it is.
  static func amount(_ number: NumberMention) -> String {
    if number.polarity == .none { return "no" }
    if let numerator = number.numerator, let denominator = number.denominator { return "\(numerator)/\(denominator)" }
    let value = number.value?.description ?? "\(number.lower?.description ?? "")…\(number.upper?.description ?? "")"
    return number.bound == .exact ? value : "\(number.bound.rawValue) \(value)"
  }

  struct UsageError: Error {
    let message: String
  }
}
