/// Tables of a text whose cells hold years: a line of headings parted by | or ; of which one begins with «المواليد» or «سنة», and
/// lines of as many cells right below it.
struct DateTable {
  private var separator: UInt32 = 0
  private var cells = 0
  /// The columns that hold years.
  private var columns: Set<Int> = []
  /// How many cells of the line end before a place.
  private var passed = (cells: 0, index: 0)

  /// Takes a line, which ends the table or goes on with it.
  ///
  /// - Complexity: O(*n*) in the length of the line.
  mutating func take(line: Range<Int>, of text: LexedText) {
    passed = (0, line.lowerBound)
    if separator != 0, Self.count(separator, line, text) == cells { return }
    separator = 0
    guard let found = Self.separator(of: line, text) else { return }
    var column = 0
    var named: Set<Int> = []
    for index in line {
      if text[index].sign == found { column += 1 }
      let isFirst = index == line.lowerBound || text[index - 1].sign == found
      if isFirst, text.isPlainWord(index, in: Self.headings) { named.insert(column) }
    }
    if named.isEmpty { return }
    (separator, cells, columns) = (found, column, named)
  }

  /// Whether a figure fills a cell that holds a year, of the line that was taken last; asked in order.
  mutating func isYear(_ index: Int, of text: LexedText) -> Bool {
    guard separator != 0, text[index].digitCount == 4, isBorder(text[index - 1]), isBorder(text[index + 1]),
      let value = text.integer(index), (1850...2100).contains(value)
    else { return false }
    passed = (passed.cells + Self.count(separator, passed.index..<max(index, passed.index), text), index)
    return columns.contains(passed.cells)
  }

  private func isBorder(_ lexeme: Lexeme) -> Bool {
    lexeme.sign == separator || lexeme.kind == .newline || lexeme.kind == .end
  }

  private static func count(_ sign: UInt32, _ line: Range<Int>, _ text: LexedText) -> Int {
    line.count { text[$0].sign == sign }
  }

  /// | where it stands once, ; where it stands twice.
  private static func separator(of line: Range<Int>, _ text: LexedText) -> UInt32? {
    var (bars, semicolons) = (0, 0)
    for index in line {
      switch text[index].sign {
      case 0x7C: bars += 1
      case 0x3B: semicolons += 1
      default: break
      }
    }
    return bars >= 1 ? 0x7C : semicolons >= 2 ? 0x3B : nil
  }

  private static let headings = KeySet("المواليد مواليد التولد تولد الولادة الميلاد سنة السنة العام تاريخ")
}
