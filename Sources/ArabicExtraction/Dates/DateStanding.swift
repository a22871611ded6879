/// How a date stands to the text around it, the document and the tale: what the resolver is told anew for each.
struct DateStanding {
  /// Whether the text looks ahead.
  var looksAhead = false
  /// Whether it goes back from the last date.
  var goesBack = false
  /// Whether something has been so since then.
  var isSince = false
  /// Whether the date follows the last one closely.
  var followsClosely = false
  /// Whether it and the last one are entries of one list.
  var isEntry = false
  /// Whether it is told from the last one, however near the document lies.
  var isToldOn = false
  /// Whether the document's date, if any, was found in the text.
  var isDatedWithin = false
  /// Whether a line begins with it in such a text: entries of a list go on beyond the first.
  var isListed = false
  /// Whether a line begins with it.
  var startsLine = false
  /// Whether the mention before is a date or a stretch, and no length.
  var followsDay = false
  /// Whether a verb of what happened stands right before it.
  var happened = false
  /// Where the stretch begins that it turned out to be.
  var spanStart: Moment?

  init() {}

  /// - Parameter isDatedWithin: whether nobody gave the document's date, so that it was looked for in the text.
  init(of candidate: DateCandidate, in tale: DateTale, isDatedWithin: Bool) {
    looksAhead = candidate.looksAhead
    goesBack = candidate.goesBack
    followsClosely = candidate.followsLoosely && !candidate.isHabit
    isEntry = tale.hasEntry(candidate)
    isToldOn = tale.holds(candidate)
    self.isDatedWithin = isDatedWithin
    (startsLine, happened) = (candidate.startsLine, candidate.happened)
    isListed = isDatedWithin && candidate.startsLine
  }
}
