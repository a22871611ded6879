/// Tables of a text whose cells hold years: a line of headings parted by |, ; or dashes of which one begins with «المواليد» or «سنة»,
/// and lines of as many cells right below it.
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
      if Self.parts(found, text[index]) { column += 1 }
      let isFirst = index == line.lowerBound || Self.parts(found, text[index - 1])
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
    Self.parts(separator, lexeme) || lexeme.kind == .newline || lexeme.kind == .end
  }

  private static func count(_ sign: UInt32, _ line: Range<Int>, _ text: LexedText) -> Int {
    line.count { parts(sign, text[$0]) }
  }

  /// Whether a sign parts two cells; a dash has a space before it.
  private static func parts(_ separator: UInt32, _ lexeme: Lexeme) -> Bool {
    lexeme.sign == separator && (separator != 0x2D && separator != 0x2013 || lexeme.spaceBefore)
  }

  /// | where it stands once, a semicolon where it stands twice, a dash where it stands three times.
  private static func separator(of line: Range<Int>, _ text: LexedText) -> UInt32? {
    let separators: [(sign: UInt32, least: Int)] = [(0x7C, 1), (0x3B, 2), (0x61B, 2), (0x2013, 3), (0x2D, 3)]
    return separators.first { separator in
      count(separator.sign, line, text) >= separator.least
    }?.sign
  }

  private static let headings = KeySet("المواليد مواليد التولد تولد الولادة الميلاد سنة السنة العام تاريخ")
}
