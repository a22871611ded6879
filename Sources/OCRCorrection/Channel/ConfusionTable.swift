/// What an OCR engine reads in place of what was printed, and how often.
///
/// As text, a line is the printed letters, a tab, the letters read, a tab and a weight: the probability, given that the
/// printed letters were misread, that these were read. Either side has zero to two letters (`∅` stands for none), and
/// `#` starts a comment.
public struct ConfusionTable: Sendable, Hashable, CustomStringConvertible {
  public struct Entry: Sendable, Hashable {
    public var printed: String
    public var read: String
    public var weight: Double

    public init(printed: String, read: String, weight: Double) {
      self.printed = printed
      self.read = read
      self.weight = weight
    }
  }

  public var entries: [Entry]

  public init(entries: [Entry]) { self.entries = entries }

  /// Reads a table from its text.
  public init(parsing text: String) throws(ConfusionTableError) {
    var entries: [Entry] = []
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let content = line.prefix { $0 != "#" }
      if content.allSatisfy(\.isWhitespace) { continue }
      let fields = content.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3, let weight = Double(fields[2].filter { $0 != " " }), weight >= 0, weight.isFinite else {
        throw ConfusionTableError(line: number, content: String(line))
      }
      let sides = fields.prefix(2).map { $0 == "∅" ? "" : String($0) }
      guard sides.allSatisfy({ $0.unicodeScalars.count <= 2 }), sides[0] != sides[1] else {
        throw ConfusionTableError(line: number, content: String(line))
      }
      entries.append(Entry(printed: sides[0], read: sides[1], weight: weight))
    }
    self.init(entries: entries)
  }

  /// The table as text that ``init(parsing:)`` reads.
  public var description: String {
    entries.map { entry in
      "\(entry.printed.isEmpty ? "∅" : entry.printed)\t\(entry.read.isEmpty ? "∅" : entry.read)\t\(entry.weight)\n"
    }.joined()
  }
}

/// A line of a confusion table that could not be read.
public struct ConfusionTableError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The number of the line, from 1.
  public var line: Int
  public var content: String

  public init(line: Int, content: String) {
    self.line = line
    self.content = content
  }

  public var description: String {
    "line \(line): expected printed letters, tab, letters read, tab, weight (at most two letters a side); found “\(content)”"
  }
}
