internal import ArabicText

/// Punctuation marks that a scanner took for others.
///
/// An Arabic comma loses its tail or its dot: it is read as a full stop, a comma of Latin script, a colon or a closing guillemet; a full
/// stop is read as a colon. What stood there is told by the words on either side and by what the page's other marks are
/// like, see ``MarkReading``.
struct PunctuationRules {
  let text: UTF8Text
  let decoder: Decoder
  let gaps: Gaps

  func edits() -> [Edit] {
    let places = MarkPlaces(text: text, decoder: decoder, gaps: gaps).places()
    let reading = MarkReading(places, noise: decoder.noise)
    return zip(places, reading.posteriors).compactMap { edit($0, $1) }
  }

  private func edit(_ place: MarkPlace, _ posteriors: MarkReading.Values) -> Edit? {
    let source = text[place.range]
    let ranked = PrintedMark.allCases.map { (text: PunctuationRules.string($0), share: posteriors[$0.rawValue]) }
      .sorted { $0.share > $1.share }
    guard let best = ranked.first(where: { $0.text != source }) else { return nil }
    return Edit(
      range: place.range, source: source, replacement: best.text, stage: .correction, rule: .punctuation,
      confidence: Double(best.share),
      alternatives: ranked.filter { $0.text != best.text && $0.share > 0.001 }
        .map { Edit.Alternative(text: $0.text, confidence: Double($0.share)) })
  }

  private static func string(_ mark: PrintedMark) -> String { Unicode.Scalar(mark.scalar).map { String($0) } ?? "" }
}
