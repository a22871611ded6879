/// Reads ordinals to 999: «الثالث», «الحادي والعشرون», «المئة والرابع والعشرين», «الثاني بعد المئة».
final class OrdinalReader: Sendable {
  let words: NumberWords

  init(words: NumberWords) { self.words = words }

  /// The ordinal that begins at a lexeme, or nil. Whether it is one in its place is for the caller to say.
  ///
  /// Tens, hundreds and scales are ordinals only with the article («العشرون»).
  func ordinal(at index: Int, in text: LexedText) -> NumberReading? {
    let first = text[index]
    guard first.kind == .word, first.word.isKnown else { return nil }
    let isDefinite = first.proclitics.contains(.al)
    let own = words.ordinal(first.word)
    if own.role != .none { return fromUnit(own, index, text, isDefinite) }
    return isDefinite ? fromCardinal(index, text) : nil
  }

  private func fromUnit(_ sense: OrdinalSense, _ index: Int, _ text: LexedText, _ isDefinite: Bool) -> NumberReading? {
    let next = text[index + 1]
    var value = sense.value
    var end = index + 1
    if words[next.word].role == .ten, next.proclitics.isEmpty {
      value += 10
      end += 1
    } else if sense.value > 1 || sense.role == .boundUnit, let tens = joinedTens(end, text, isDefinite) {
      // «الأول والعشرون» are two; 21 is «الحادي والعشرون».
      value += tens.value
      end = tens.end
    } else if sense.role == .boundUnit {
      return nil
    }
    return afterHundred(index, end, value, text, isDefinite)
  }

  /// «الواحد والعشرون», «الإحدى عشرة», «العشرون», «المئة», «المئة والرابع والعشرين».
  private func fromCardinal(_ index: Int, _ text: LexedText) -> NumberReading? {
    let sense = words[text.word(index)]
    if sense.isGarbled { return nil }
    switch sense.role {
    case .unit, .boundUnit:
      let next = text[index + 1]
      if sense.value <= 2, words[next.word].role == .ten, next.proclitics.isEmpty {
        return result(index, index + 2, sense.value + 10, text, true)
      }
      if sense.value == 1, let tens = joinedTens(index + 1, text, true) {
        return afterHundred(index, tens.end, sense.value + tens.value, text, true)
      }
      if sense.value >= 3, words[next.word].role == .hundred, next.proclitics.isEmpty {
        return fromHundred(sense.value * 100, index, index + 2, text)
      }
      return nil
    case .tens: return afterHundred(index, index + 1, sense.value, text, true)
    case .teen: return result(index, index + 1, sense.value, text, true)
    case .hundred, .hundreds: return fromHundred(sense.value, index, index + 1, text)
    case .scale:
      return sense.value == 1000
        ? fromHundred(1000, index, index + 1, text) : result(index, index + 1, sense.value, text, true)
    default: return nil
    }
  }

  private func fromHundred(_ hundreds: Int, _ index: Int, _ end: Int, _ text: LexedText) -> NumberReading {
    let rest = end + (text.word(end) == words.and ? 1 : 0)
    let next = text[rest]
    guard next.proclitics.contains(.al), next.proclitics.contains(.wa) || rest > end,
      let below = ordinal(at: rest, in: text), let value = below.integer, value < 100
    else { return result(index, end, hundreds, text, true) }
    return result(index, below.lexemes.upperBound, hundreds + value, text, true)
  }

  /// «والعشرين» behind a unit; with the article where the unit has it.
  private func joinedTens(_ index: Int, _ text: LexedText, _ isDefinite: Bool) -> (value: Int, end: Int)? {
    var at = index
    var joined = false
    if text.word(at) == words.and {
      at += 1
      joined = true
    }
    let lexeme = text[at]
    let sense = words[lexeme.word]
    guard sense.role == .tens, !sense.isGarbled, joined != lexeme.proclitics.contains(.wa),
      lexeme.proclitics.contains(.al) == isDefinite, lexeme.proclitics.isDisjoint(with: .prepositions)
    else { return nil }
    return (sense.value, at + 1)
  }

  /// «… بعد المئة», «… بعد الألف».
  private func afterHundred(
    _ index: Int, _ end: Int, _ value: Int, _ text: LexedText, _ isDefinite: Bool
  ) -> NumberReading {
    let base = text[end + 1]
    let sense = words[base.word]
    guard isDefinite, text.word(end) == words.after, text[end].proclitics.isEmpty, base.proclitics == .al,
      sense.role == .hundred || sense.role == .hundreds || sense.role == .scale
    else { return result(index, end, value, text, isDefinite) }
    return result(index, end + 2, value + sense.value, text, isDefinite)
  }

  private func result(
    _ index: Int, _ end: Int, _ value: Int, _ text: LexedText, _ isDefinite: Bool
  ) -> NumberReading {
    var reading = NumberReading(
      lexemes: index..<end, bytes: text[index].bodyStart..<text[end - 1].range.upperBound, value: ExactDecimal(value),
      form: .spelled)
    reading.isDefinite = isDefinite
    return reading
  }
}
