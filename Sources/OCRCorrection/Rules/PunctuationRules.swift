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
    var likeliest: PrintedMark?
    var share = -Float.infinity
    for mark in PrintedMark.allCases where posteriors[mark.rawValue] > share {
      if place.read.count == 1, place.read[0] == mark.scalar { continue }
      (likeliest, share) = (mark, posteriors[mark.rawValue])
    }
    // Where no letter is misread, nothing but the words around speaks against a full stop.
    if place.read == [PrintedMark.stop.scalar], decoder.noise[place.line] < PunctuationRules.calm {
      share = min(share, PunctuationRules.surestOnCalmPages)
    }
    guard let likeliest, Double(share) >= Decision.leastSuggested else { return nil }
    let others = PrintedMark.allCases.filter { $0 != likeliest && posteriors[$0.rawValue] > 0.001 }
      .sorted { posteriors[$0.rawValue] > posteriors[$1.rawValue] }
    return Edit(
      range: place.range, source: text[place.range], replacement: PunctuationRules.string(likeliest),
      stage: .correction, rule: .punctuation, confidence: Double(share),
      alternatives: others.map {
        Edit.Alternative(text: PunctuationRules.string($0), confidence: Double(posteriors[$0.rawValue]))
      })
  }

  /// The noise of pages without a misread letter.
  private static let calm: Float = 0.0005
  /// Less than what `conservative` asks of marks.
  private static let surestOnCalmPages: Float = 0.75

  private static func string(_ mark: PrintedMark) -> String { Unicode.Scalar(mark.scalar).map { String($0) } ?? "" }
}
