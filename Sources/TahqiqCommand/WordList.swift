internal import Tahqiq

/// Files of a user's own knowledge.
enum WordList {
  /// The words or phrases of a file, one a line; `#` starts a comment; a tab and a weight may follow.
  static func entries(of path: String) throws -> [GazetteerEntry] {
    var entries: [GazetteerEntry] = []
    // CR LF is one character of Swift, and a line break like LF.
    let lines = try text(of: path).split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (number, line) in lines.enumerated() {
      let content = line.prefix { $0 != "#" }
      let fields = content.split(separator: "\t", omittingEmptySubsequences: false)
      guard let phrase = fields.first.map({ trimmed($0) }), !phrase.isEmpty else { continue }
      var weight = 1.0
      if fields.count > 1, !trimmed(fields[1]).isEmpty {
        guard fields.count == 2, let given = Double(trimmed(fields[1])), given > 0, given.isFinite else {
          throw CommandFailure.unreadable(
            "\(path):\(number + 1): '\(fields[1...].joined(separator: "\t"))' is no weight: expected a number above 0")
        }
        weight = given
      }
      entries.append(GazetteerEntry(phrase: phrase, weight: weight))
    }
    return entries
  }

  static func text(of path: String) throws -> String {
    do {
      let stream = try InputStream(.file(path))
      return try DecodedText(stream.all(limit: 1 << 30)).text.string
    } catch let failure as InputFailure {
      throw CommandFailure(failure)
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true || text.first == "\u{FEFF}" { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension WordList {
  /// A confusion table, as `tahqiq-model learn-confusions` writes it.
  static func confusions(of path: String) throws -> ConfusionTable {
    do {
      return try ConfusionTable(parsing: text(of: path))
    } catch let error as ConfusionTableError {
      throw CommandFailure.unreadable("\(path): \(error)")
    }
  }
}
