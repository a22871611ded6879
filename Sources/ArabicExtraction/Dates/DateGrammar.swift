internal import ICUBridge

/// The grammar of dates, times, durations and recurring times.
///
/// Built once for an extractor; its words are interned in the vocabulary that the lexer looks up.
struct DateGrammar: Sendable {
  let lexicon: DateLexicon
  let hijri: HijriCalendar
  let region: DateRegion

  /// - Parameter locale: BCP 47 (`ar-SY`); settles the order of day and month and the first day of the week.
  init(into vocabulary: inout Vocabulary, locale: String? = nil) throws(ICUError) {
    lexicon = DateLexicon(into: &vocabulary)
    hijri = try HijriCalendar()
    region = try DateRegion(locale: locale)
  }

  /// The mentions of a text, sorted by range, never overlapping; their ranges are bytes of the lexed text.
  ///
  /// - Parameter dated: the document's own date; without it, datelines found in the text are used.
  /// - Complexity: O(*n*).
  func mentions(in text: LexedText, dated: ReferenceDate?) -> [DateMention] {
    []
  }
}

/// What a region settles.
struct DateRegion: Sendable {
  /// 1 Monday … 7 Sunday
  var firstDayOfWeek = 1
  /// Whether 3/4/2018 is the fourth of March.
  var monthFirst = false

  init(locale: String?) throws(ICUError) {
    guard let locale else { return }
    // ICU counts from Sunday = 1.
    firstDayOfWeek = (try RegionalCalendar.firstDayOfWeek(locale: locale) + 5) % 7 + 1
    let subtags = locale.split(whereSeparator: { $0 == "-" || $0 == "_" })
    monthFirst = subtags.contains { $0.lowercased() == "us" }
  }
}
