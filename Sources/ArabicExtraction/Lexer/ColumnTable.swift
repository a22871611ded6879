/// Tables of a text of which a heading says what a column holds: a line of headings parted by |, semicolons, dashes or gaps, and lines of
/// as many cells right below it.
struct ColumnTable {
  /// Whether a word that begins a heading, at a place in a text, says that its column is one of those looked for.
  private let isHeading: (Int, LexedText) -> Bool
  private var separator: UInt32 = 0
  private var cells = 0
  /// The columns that were looked for.
  private var columns: Set<Int> = []
  /// How many cells of the line end before a place.
  private var passed = (cells: 0, index: 0)

  init(isHeading: @escaping (Int, LexedText) -> Bool) { self.isHeading = isHeading }

  /// Takes a line, which ends the table or goes on with it.
  ///
  /// - Parameter found: what ``separator(of:_:)`` gives for the line, which is asked once for all tables.
  /// - Complexity: O(*n*) in the length of the line where it may be one of a table, and O(1) elsewhere.
  mutating func take(line: Range<Int>, partedBy found: UInt32?, of text: LexedText) {
    passed = (0, line.lowerBound)
    if separator != 0, Self.count(separator, line, text) == cells { return }
    separator = 0
    guard let found else { return }
    var column = 0
    var named: Set<Int> = []
    for index in line {
      let isParted = index > line.lowerBound && Self.parts(found, text[found == Self.gap ? index : index - 1])
      if isParted { column += 1 }
      if isParted || index == line.lowerBound, isHeading(index, text) { named.insert(column) }
    }
    if named.isEmpty { return }
    (separator, cells, columns) = (found, Self.count(found, line, text), named)
  }

  /// Whether a figure fills a cell of one of the columns, of the line that was taken last; asked in order.
  ///
  /// - Parameters:
  ///   - count: of how many lexemes it is.
  ///   - behindWord: whether a word may stand before it: «دوما 1991».
  mutating func holds(_ index: Int, _ count: Int = 1, of text: LexedText, behindWord: Bool = false) -> Bool {
    guard separator != 0, endsCell(index + count, text),
      beginsCell(index, text) || behindWord && text[index - 1].kind == .word && beginsCell(index - 1, text)
    else { return false }
    return isAmong(index, of: text)
  }

  /// Whether a lexeme stands in one of the columns, of the line that was taken last; asked in order.
  mutating func isAmong(_ index: Int, of text: LexedText) -> Bool {
    if separator == 0 { return false }
    let end = separator == Self.gap ? index + 1 : index
    let start = separator == Self.gap ? max(passed.index, 1) : passed.index
    for at in start..<max(start, end) where Self.parts(separator, text[at]) && !isFirst(at, text) { passed.cells += 1 }
    passed.index = max(passed.index, end)
    return columns.contains(passed.cells)
  }

  private func beginsCell(_ index: Int, _ text: LexedText) -> Bool {
    separator == Self.gap ? text[index].gapBefore || isFirst(index, text) : isBorder(text[index - 1])
  }

  private func endsCell(_ index: Int, _ text: LexedText) -> Bool { isBorder(text[index]) }

  /// Whether a gap before a lexeme is none between cells, but at the head of a line.
  private func isFirst(_ index: Int, _ text: LexedText) -> Bool {
    separator == Self.gap && (text[index - 1].kind == .newline || text[index - 1].kind == .end)
  }

  private func isBorder(_ lexeme: Lexeme) -> Bool {
    Self.parts(separator, lexeme) || lexeme.kind == .newline || lexeme.kind == .end
  }

  /// Takes a line of the only table that is looked for.
  mutating func take(line: Range<Int>, of text: LexedText) {
    take(line: line, partedBy: Self.separator(of: line, text), of: text)
  }

  private static func count(_ sign: UInt32, _ line: Range<Int>, _ text: LexedText) -> Int {
    (sign == gap ? line.dropFirst() : line).count { parts(sign, text[$0]) }
  }

  /// Stands for a tab or several spaces.
  private static let gap: UInt32 = 0x09

  /// Whether a sign parts two cells; a dash has a space before it, and a gap belongs to what stands behind it.
  private static func parts(_ separator: UInt32, _ lexeme: Lexeme) -> Bool {
    if separator == gap { return lexeme.gapBefore }
    return lexeme.sign == separator && (separator != 0x2D && separator != 0x2013 || lexeme.spaceBefore)
  }

  /// | where it stands once, a semicolon where it stands twice, a dash where it stands three times; gaps between words alone.
  static func separator(of line: Range<Int>, _ text: LexedText) -> UInt32? {
    var counts = (bars: 0, latin: 0, arabic: 0, short: 0, long: 0)
    for index in line where text[index].kind == .sign {
      switch text[index].sign {
      case 0x7C: counts.bars += 1
      case 0x3B: counts.latin += 1
      case 0x61B: counts.arabic += 1
      case 0x2D: counts.short += text[index].spaceBefore ? 1 : 0
      case 0x2013: counts.long += text[index].spaceBefore ? 1 : 0
      default: break
      }
    }
    if counts.bars >= 1 { return 0x7C }
    if counts.latin >= 2 { return 0x3B }
    if counts.arabic >= 2 { return 0x61B }
    if counts.long >= 3 { return 0x2013 }
    if counts.short >= 3 { return 0x2D }
    let isOfWords = line.allSatisfy { text[$0].kind == .word || text[$0].isSign("(") || text[$0].isSign(")") }
    return isOfWords && line.dropFirst().contains { text[$0].gapBefore } ? gap : nil
  }
}

extension LexedText {
  /// The index behind the line that an index stands in.
  func lineEnd(_ index: Int) -> Int {
    var at = index
    while at < count, self[at].kind != .newline { at += 1 }
    return at
  }
}
