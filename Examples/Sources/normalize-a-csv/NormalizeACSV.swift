import ArabicNormalization
import ArabicText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
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
    for (rule, count) in counts.sorted(by: { $0.key < $1.key }) { note("\(rule): \(count)") }
  }

  /// Says something on standard error, so that standard output holds the table alone.
  private static func note(_ message: String) {
    let line = Array("\(message)\n".utf8)
    _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  }

  enum Problem: Error {
    case usage(String)
    case noColumn(String, [String])
  }
}
