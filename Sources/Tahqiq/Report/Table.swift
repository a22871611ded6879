/// Rows in columns as wide as what they hold; the last column is not padded.
struct Table {
  private let header: [String]
  private var rows: [[String]] = []

  init(_ header: [String]) { self.header = header }

  mutating func add(_ row: [String]) { rows.append(row) }

  /// The table, indented, with an empty line after it.
  func text(emptyNote: String) -> String {
    if rows.isEmpty { return "  \(emptyNote)\n\n" }
    let all = [header] + rows
    let widths = header.indices.map { column in all.map { Self.width($0[column]) }.max() ?? 0 }
    var output = ""
    for row in all {
      var line = " "
      for (column, cell) in row.enumerated() {
        line += " " + cell
        if column < row.count - 1 {
          line += String(repeating: " ", count: widths[column] - Self.width(cell) + 1)
        }
      }
      output += line + "\n"
    }
    return output + "\n"
  }

  /// The cells that a text takes on a terminal: marks and controls take none.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.count { scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: false
      default: true
      }
    }
  }
}
