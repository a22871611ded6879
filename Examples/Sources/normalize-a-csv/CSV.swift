/// A CSV file as RFC 4180 has it: fields between commas, in quotes where they hold commas, quotes or line breaks.
struct CSV {
  private let bytes: [UInt8]
  /// Where each field of each record stands, its quotes included.
  private let records: [[Range<Int>]]

  private static let (comma, quote) = (UInt8(ascii: ","), UInt8(ascii: "\""))
  private static let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))

  /// - Complexity: O(*n*).
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var records: [[Range<Int>]] = []
    var record: [Range<Int>] = []
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]  // ZERO WIDTH NO-BREAK SPACE, as a byte-order mark
    var start = bytes.starts(with: mark) ? mark.count : 0
    var isQuoted = false
    for (place, byte) in bytes.enumerated() where place >= start {
      if byte == Self.quote && bytes[start] == Self.quote { isQuoted.toggle() }
      if isQuoted || (byte != Self.comma && byte != Self.lineFeed) { continue }
      let endsWithReturn = byte == Self.lineFeed && place > start && bytes[place - 1] == Self.carriageReturn
      record.append(start..<(endsWithReturn ? place - 1 : place))
      start = place + 1
      if byte == Self.lineFeed {
        records.append(record)
        record = []
      }
    }
    if start < bytes.count || !record.isEmpty { records.append(record + [start..<bytes.count]) }
    self.records = records
  }

  /// The names of the columns.
  var header: [String] { records.first.map { $0.map(field) } ?? [] }

  /// The file with the fields of some columns changed, the header left alone.
  ///
  /// A field is quoted if it was before, or if it has to be now; all between the fields stays as it is.
  func mapping(columns: Set<Int>, _ change: (String) -> String) -> String {
    var output: [UInt8] = []
    var done = 0
    for record in records.dropFirst() {
      for (column, range) in record.enumerated() where columns.contains(column) {
        output += bytes[done..<range.lowerBound]
        output += quoted(change(field(range)), always: bytes[range].first == Self.quote)
        done = range.upperBound
      }
    }
    output += bytes[done...]
    return String(decoding: output, as: UTF8.self)
  }

  /// The text of a field, without its quotes.
  private func field(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard text.first == "\"", text.last == "\"", text.count > 1 else { return text }
    return text.dropFirst().dropLast().split(separator: "\"\"", omittingEmptySubsequences: false).joined(
      separator: "\"")
  }

  private func quoted(_ text: String, always: Bool) -> [UInt8] {
    let needsQuotes = text.utf8.contains { $0 == Self.comma || $0 == Self.quote || $0 == Self.lineFeed }
    if !always && !needsQuotes { return Array(text.utf8) }
    return Array(
      ("\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"").utf8)
  }
}
