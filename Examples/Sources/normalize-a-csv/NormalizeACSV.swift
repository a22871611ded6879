import ArabicNormalization
import ArabicText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Normalises named columns of a CSV file and leaves everything else in it as it is, byte for byte.
@main
struct NormalizeACSV {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let path = arguments.first, arguments.count > 1 else {
      throw Problem.usage("normalize-a-csv FILE COLUMN…")
    }
    let table = CSV(Array(try Data(contentsOf: URL(filePath: path))))

    // Lossless repair, and one fold that is asked for by name: ١٢ and 12 become one spelling.
    var profile = Profile.light
    profile.name = "light-ascii-digits"
    profile.digits = .ascii
    let normalizer = try Normalizer(profile)

    let columns = try arguments.dropFirst().map { name in
      guard let column = table.header.firstIndex(of: name) else { throw Problem.noColumn(name, table.header) }
      return column
    }
    var counts: [String: Int] = [:]
    let output = table.mapping(columns: Set(columns)) { field in
      let aligned = normalizer.align(UTF8Text(field))
      for edit in aligned.edits { counts[edit.rule.rawValue, default: 0] += 1 }
      return aligned.text.string
    }
    print(output, terminator: "")
    print("\nWhat was changed, by rule")
    for (rule, count) in counts.sorted(by: { $0.key < $1.key }) { print("  \(rule): \(count)") }
  }

  enum Problem: Error {
    case usage(String)
    case noColumn(String, [String])
  }
}
