internal import ArabicExtraction
internal import ArabicText

/// Reads JSON Lines: an object with `text` in, the same object with the reading out.
///
/// Members of other names pass through untouched and in their order. A line that cannot be read gives an object with
/// `error` in its place.
public struct RecordReader: Sendable {
  /// What became of one line.
  public struct Outcome: Sendable {
    /// JSON without a line break.
    public var json: [UInt8]
    /// What was wrong with the line, for a person; nil where it was read.
    public var failure: String?
  }

  private let reader: Reader

  public init(_ reader: Reader) { self.reader = reader }

  /// Reads one line; nil for an empty one.
  ///
  /// - Parameters:
  ///   - line: the bytes of the line, without its line break.
  ///   - number: its number, from 1, for messages.
  /// - Complexity: O(*n*).
  public func read(line: ArraySlice<UInt8>, number: Int) -> Outcome? {
    var record = Record(line: line)
    if record.line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    do throws(RecordFault) {
      try record.parse()
      let reading = reader.read(record.text, dated: record.dated)
      return Outcome(json: output(record, reading), failure: nil)
    } catch {
      return refusal(fault: error, number: number, id: record.id)
    }
  }

  /// What stands in place of a line that is longer than allowed.
  public func refuse(lengthOver limit: Int, number: Int) -> Outcome {
    refusal(
      fault: RecordFault(code: "too-long", message: "the line is longer than the limit of \(limit) bytes"),
      number: number, id: nil)
  }

  private func refusal(fault: RecordFault, number: Int, id: [UInt8]?) -> Outcome {
    var writer = JSONWriter()
    writer.object { writer in
      if let id { writer.member("id", raw: id) }
      writer.key("error")
      writer.object { writer in
        writer.member("code", fault.code)
        writer.member("message", fault.message)
        writer.member("line", number)
      }
    }
    return Outcome(json: writer.bytes, failure: fault.message)
  }

  /// The names that a reading writes: an input member of such a name is replaced.
  private static let ours: Set<String> = [
    "text", "edits", "suggestions", "dates", "numbers", "identifiers", "error",
  ]

  private func output(_ record: Record, _ reading: Reading) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      if let id = record.id { writer.member("id", raw: id) }
      writer.key("text")
      reading.established.text.utf8.withUnsafeBufferPointer { writer.string(utf8: $0) }
      for member in record.members where member.name != "id" && !Self.ours.contains(member.name) {
        writer.raw(record.line[member.rawName] + [UInt8(ascii: ":")] + record.line[member.value])
      }
      reading.writeLists(reader.options.tasks, &writer)
    }
    return writer.bytes
  }
}

/// Why a record was not read.
private struct RecordFault: Error {
  var code: String
  var message: String
}

/// One line of input, as far as it was understood.
private struct Record {
  let line: ArraySlice<UInt8>
  var members: [JSONScanner.Member] = []
  var id: [UInt8]?
  var text = UTF8Text("")
  var dated: ReferenceDate?

  init(line: ArraySlice<UInt8>) {
    // A byte-order mark before the first record is no part of it.
    self.line = line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
  }

  mutating func parse() throws(RecordFault) {
    let encodingFault = line.withUnsafeBufferPointer { UTF8Validation.firstFault(in: $0, from: 0) }
    var scanner = JSONScanner(line)
    var jsonFault: JSONFault?
    do throws(JSONFault) { try scanner.scanObject() } catch { jsonFault = error }
    members = scanner.members
    // A line that is refused keeps its name where the name itself could be read.
    id = members.last { $0.name == "id" }.map { Array(line[$0.value]) }
      .flatMap { UTF8Validation.firstFault(in: $0) == nil ? $0 : nil }
    if let encodingFault {
      throw RecordFault(code: "invalid-utf8", message: "not well-formed UTF-8 at byte \(encodingFault)")
    }
    if let jsonFault {
      throw RecordFault(code: "invalid-json", message: "\(jsonFault.message) at byte \(jsonFault.offset)")
    }
    guard let bytes = try stringMember("text") else {
      throw RecordFault(code: "missing-text", message: "no member 'text'")
    }
    text = UTF8Text(unchecked: bytes)
    guard let dated = try stringMember("dated", allowsNull: true) else { return }
    do throws(ReferenceDateError) {
      self.dated = try ReferenceDate(iso8601: String(decoding: dated, as: UTF8.self))
    } catch {
      throw RecordFault(code: "invalid-date", message: "member 'dated': \(error)")
    }
  }

  private func stringMember(_ name: String, allowsNull: Bool = false) throws(RecordFault) -> [UInt8]? {
    guard let member = members.last(where: { $0.name == name }) else { return nil }
    let raw = line[member.value]
    if allowsNull, raw.elementsEqual("null".utf8) { return nil }
    guard raw.first == UInt8(ascii: "\"") else {
      throw RecordFault(code: "invalid-\(name)", message: "member '\(name)' is not a string")
    }
    do throws(JSONFault) {
      return try JSONScanner.utf8(raw)
    } catch {
      throw RecordFault(
        code: "invalid-\(name)", message: "member '\(name)': \(error.message), at byte \(error.offset) of the value")
    }
  }
}
