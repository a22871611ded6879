internal import ArabicExtraction
internal import ArabicNormalization
internal import ArabicText
internal import ICUBridge
internal import OCRCorrection

/// Uses every module of the core once, so that all of them are linked.
@main
struct CoreProbe {
  static func main() throws {
    let text = try Normalizer(.search).align(UTF8Text("نفذت القوات ١٩ غـارة في 17 آذار 2019"))
    let corrector = try Corrector(model: .builtIn(), options: .init(mode: .balanced))
    let extraction = try Extractor().extract(from: corrector.correct(text).text)
    print(icuVersion, extraction.dates.count, extraction.numbers.count)
  }
}
