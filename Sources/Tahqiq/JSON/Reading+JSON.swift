internal import ArabicExtraction
internal import ArabicText
internal import ICUBridge
internal import OCRCorrection

extension Reading {
  /// The reading as one line of JSON, without a line break: the members of the command's contract.
  ///
  /// - Parameters:
  ///   - tasks: the lists of the tasks are written, others are left out.
  ///   - file: the name of the file, where there is one.
  /// - Complexity: O(*n*).
  public func json(tasks: Reader.Options.Tasks = [.correct, .extract], file: String? = nil) -> [UInt8] {
    var writer = JSONWriter()
    writer.reserve(source.count + 128 * (edits.count + numbers.count + identifiers.count) + 384 * dates.count)
    writer.object { writer in
      writer.member("file", file)
      if let encoding {
        writer.key("encoding")
        writer.object { writer in
          writer.member("name", encoding.name)
          writer.member("confidence", confidence: encoding.confidence)
        }
      }
      writer.key("text")
      established.text.utf8.withUnsafeBufferPointer { writer.string(utf8: $0) }
      writeLists(tasks, &writer)
    }
    return writer.bytes
  }

  func writeLists(_ tasks: Reader.Options.Tasks, _ writer: inout JSONWriter) {
    writer.key("edits")
    writer.array(edits) { $0.edit($1) }
    if tasks.contains(.correct) {
      writer.key("suggestions")
      writer.array(suggestions) { $0.edit($1) }
    }
    if tasks.contains(.extract) {
      writer.key("dates")
      writer.array(dates) { $0.date($1, source) }
      writer.key("numbers")
      writer.array(numbers) { $0.number($1, source) }
      writer.key("identifiers")
      writer.array(identifiers) { $0.identifier($1, source) }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func edit(_ edit: Edit) {
    object { writer in
      writer.member("range", range: edit.range)
      writer.member("source", edit.source)
      writer.member("replacement", edit.replacement)
      writer.member("stage", edit.stage.rawValue)
      writer.member("rule", edit.rule.rawValue)
      writer.member("confidence", confidence: edit.confidence)
      if edit.stage == .correction {
        writer.key("alternatives")
        writer.array(edit.alternatives) { writer, alternative in
          writer.object { writer in
            writer.member("text", alternative.text)
            writer.member("confidence", confidence: alternative.confidence)
          }
        }
      }
      if !edit.steps.isEmpty {
        writer.key("steps")
        writer.array(edit.steps) { writer, step in
          writer.object { writer in
            writer.member("stage", step.stage.rawValue)
            writer.member("rule", step.rule.rawValue)
            writer.member("source", step.source)
            writer.member("replacement", step.replacement)
          }
        }
      }
    }
  }

  fileprivate mutating func date(_ date: DateMention, _ source: UTF8Text) {
    object { writer in
      writer.member("range", range: date.range)
      writer.member("source", source[date.range])
      writer.reading(date.reading)
      if let other = date.other {
        writer.key("other")
        writer.object { $0.reading(other) }
      }
      writer.member("conflict", date.conflict)
    }
  }

  private mutating func reading(_ reading: DateReading) {
    member("edtf", reading.edtf)
    key("timex")
    object { writer in
      writer.member("type", reading.timex.kind.rawValue)
      writer.member("value", reading.timex.value)
    }
    member("grain", reading.grain?.rawValue)
    member("start", reading.start)
    member("end", reading.end)
    member("calendar", reading.calendar.rawValue)
    member("resolution", reading.resolution.rawValue)
    member("anchor", reading.anchor)
    member("bound", reading.bound?.rawValue)
  }

  fileprivate mutating func number(_ number: NumberMention, _ source: UTF8Text) {
    object { writer in
      writer.member("range", range: number.range)
      writer.member("source", source[number.range])
      writer.member("kind", number.kind.rawValue)
      writer.member("value", number.value)
      writer.member("numerator", number.numerator)
      writer.member("denominator", number.denominator)
      writer.member("bound", number.bound.rawValue)
      writer.member("lower", number.lower)
      writer.member("upper", number.upper)
      if number.polarity == .none { writer.member("polarity", number.polarity.rawValue) }
      if let doubt = number.doubt { writer.member("doubt", doubt.rawValue) }
      if let counted = number.counted {
        writer.key("counted")
        writer.object { writer in
          writer.member("range", range: counted.range)
          writer.member("source", source[counted.range])
          writer.member("lemma", counted.lemma)
        }
      }
    }
  }

  private mutating func member(_ name: String, _ value: ExactDecimal?) {
    guard let value else { return }
    member(name, raw: value.description.utf8)
  }

  fileprivate mutating func identifier(_ identifier: IdentifierMention, _ source: UTF8Text) {
    object { writer in
      writer.member("range", range: identifier.range)
      writer.member("source", source[identifier.range])
      writer.member("kind", identifier.kind.rawValue)
      writer.member("value", identifier.value)
    }
  }
}
