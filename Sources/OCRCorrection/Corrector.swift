public import ArabicText

/// Repairs what an OCR engine misread: a noisy channel with a lexicon and a language model.
///
/// ```swift
/// let corrector = try Corrector(model: .builtIn(), options: .init(mode: .balanced))
/// let correction = corrector.correct(AlignedText(UTF8Text("أمفرت الغارات عن مقتل مدنيين")))
/// correction.text.text.string  // "أسفرت الغارات عن مقتل مدنيين"
/// ```
///
/// A corrector is a value that is built once and used from any number of tasks at once.
public struct Corrector: Sendable {
  public let options: Options
  let model: Model
  let channel: Channel
  let user: UserLexicon

  public init(model: Model, options: Options = Options()) throws(ModelError) {
    self.model = model
    self.options = options
    user = UserLexicon(dictionary: options.dictionary, gazetteer: options.gazetteer)
    if let table = options.confusions {
      channel = Channel(ConfusionRates(table: table, prior: ShapePrior.rates()))
    } else if !options.components.contains(.learnedConfusions) {
      channel = Channel(ShapePrior.rates())
    } else {
      channel = Channel(model.rates)
    }
  }

  /// About how many bytes are read as one page, with its own noise and vocabulary; a longer text is cut between lines.
  private static let pageSize = 200_000

  /// Corrects a text that is in the `light` normal form.
  ///
  /// Line breaks are never added, dropped or moved. The result composes with what was done to the text before.
  ///
  /// - Complexity: O(*n*).
  public func correct(_ text: AlignedText) -> Correction {
    var edits: [Edit] = []
    var suggestions: [Edit] = []
    for range in pages(text.text) {
      let decoder = decoder(text.text, range)
      let decision = Decision(text: text.text, range: range, decoder: decoder, options: options)
      let found = decision.edits()
      edits += found.made
      suggestions += found.suggested
    }
    let source = text.source
    let inSource = suggestions.map { suggestion in
      var moved = suggestion
      moved.range = text.alignment.sourceRange(of: suggestion.range)
      moved.source = source[moved.range]
      return moved
    }
    return Correction(text: text.applying(edits), suggestions: inSource)
  }

  private func decoder(_ text: UTF8Text, _ range: Range<Int>) -> Decoder {
    let page = Page(text, in: range, protectsVowelled: options.protectsQuran)
    var language = model.language
    language.usesPairs = options.components.contains(.pairs)
    language.usesCharacters = options.components.contains(.characters)
    var decoder = Decoder(
      page: page, language: language, channel: channel, user: user, components: options.components,
      source: options.parts.candidates, cutsSentences: options.parts.context == nil)
    decoder.run()
    return decoder
  }

  /// What was known of each change that was considered, for training ``Judgement``.
  package func evidence(_ text: UTF8Text) -> [String] {
    pages(text).flatMap { range in
      let decoder = decoder(text, range)
      return Decision(text: text, range: range, decoder: decoder, options: options).evidence()
    }
  }

  /// What is known of each place of a mark, for fitting ``MarkPrior``: offset, what was read, features.
  package func markEvidence(_ text: UTF8Text) -> [String] {
    pages(text).flatMap { range in
      let decoder = decoder(text, range)
      let gaps = Gaps(text, in: range, items: decoder.page.items)
      return MarkPlaces(text: text, decoder: decoder, gaps: gaps).places().map { place in
        let read = place.read.map { String($0, radix: 16) }.joined(separator: "+")
        let features = place.features.indices.map { "\(place.features[$0])" }.joined(separator: " ")
        return "\(place.range.lowerBound)\t\(read)\t\(features)\t\(decoder.noise[place.line])"
      }
    }
  }

  /// Cuts a text after lines, or within a line that is too long at a space or, failing that, at any scalar.
  private func pages(_ text: UTF8Text) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    while text.count - start > Corrector.pageSize {
      let limit = start + Corrector.pageSize
      var end = text.utf8[start..<limit].lastIndex(of: 0x0A).map { $0 + 1 }
      end = end ?? text.utf8[start..<limit].lastIndex(of: 0x20).map { $0 + 1 }
      var cut = end ?? limit
      while cut < text.count, !text.isScalarBorder(cut) { cut += 1 }
      result.append(start..<cut)
      start = cut
    }
    if start < text.count { result.append(start..<text.count) }
    return result
  }
}
