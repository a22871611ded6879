internal import ArabicText

/// A place where a mark ends a phrase: behind a word or number, before a space or the end of a line.
struct MarkPlace {
  /// What was read there: one mark, or two that cannot both have been printed.
  var read: [UInt32]
  var range: Range<Int>
  var left: Int
  /// The next item, on this line or, at its end, on one that follows.
  var right: Int?
  var isFinal: Bool
  var line: Int
  /// What is known of the place, in the order of ``Feature``.
  var features: Features

  /// A value for each ``Feature``.
  typealias Features = SIMD16<Float>

  enum Feature: Int, CaseIterable {
    /// How much dearer it is that one sentence ends and another begins here than that the words stand side by side, in nats.
    case one, apart
    /// Whether the words were met side by side, the first at the end of a sentence, the second at the head of one.
    case pairKnown, endKnown, startKnown
    /// The logarithm of the number of words to the mark before and after.
    case wordsBefore, wordsAfter
    /// Whether the word before is one of saying or a label; whether the next goes on with a sentence or begins one.
    case saying, label, conjunction, continues, opens
    case numberBefore, quoteAfter
    /// Whether the line ends here, and the log odds of a line of the page ending in a mark.
    case final, finalShare
  }
}

/// Finds the places of a page where a mark ends a phrase.
struct MarkPlaces {
  let text: UTF8Text
  let decoder: Decoder
  let gaps: Gaps

  private static func isCandidate(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E, 0x2C, 0x3A, 0x3B, 0x060C, 0x061B, 0xBB: true
    default: false
    }
  }
  private static func isCloser(_ scalar: UInt32) -> Bool {
    scalar == 0x22 || scalar == 0x29 || scalar == 0x5D || scalar == 0x201D
  }
  private static func isOpener(_ scalar: UInt32) -> Bool {
    scalar == 0x22 || scalar == 0x28 || scalar == 0x5B || scalar == 0xAB || scalar == 0x201C
  }

  /// Words after which a colon is at home.
  private static let saying = words(
    "قال وقال قالت وقالت يقول تقول قائلا قائلة وأضاف أضاف وأضافت التالي التالية الآتي الآتية يلي مثل هي هو وهي وهو رقم"
      + " الكاتب التاريخ المصدر المصادر البريد الهاتف هاتف ملاحظة الموضوع وهم هم أن إن")
  /// Words that go on with a sentence rather than begin one.
  private static let continuing = words(
    "الذي التي الذين اللذين اللتين والذي والتي والذين حيث بحيث مما بما بينما لكن ولكن لكنه لكنها بل إلا إذ أو أم ثم كي لكي حتى وحتى"
      + " أي أن وأن وأنه وأنها بأن لأن لأنه لأنها خاصة وخاصة خصوصا مثل فيما وفيما إذا كونه وهو وهي وهم وهما"
      + " مشيرا مشيرة مؤكدا مؤكدة موضحا موضحة مضيفا مضيفة قائلا قائلة وذلك باعتباره باعتبارها بالإضافة إضافة فضلا رغم سواء"
  )
  /// Words that begin a sentence rather than go on with one.
  private static let opening = words(
    "وقال وقالت وأضاف وأضافت وأكد وأكدت وأوضح وأوضحت وأشار وأشارت وذكر وذكرت وأعلن وأعلنت وتابع وتابعت ولفت وكان وكانت كما هذا هذه"
      + " لقد وقد ومن وفي وبحسب يذكر يشار جدير لا لم إن إنه إنها كان كانت قال قالت هناك هنالك يعد تعد يقع تقع بعد عند في من على"
  )
  private static let conjunctions = [LetterCode.letter("و"), LetterCode.letter("ف")]

  private static func words(_ list: String) -> WordSet { WordSet(list.split(separator: " ")) }

  func places() -> [MarkPlace] {
    var result: [MarkPlace] = []
    var quotes = Quotes()
    for (index, gap) in gaps.gaps.enumerated() {
      if let place = place(index, gap), !place.read.contains(0xBB) || !quotes.isOpen(at: place) {
        result.append(place)
      }
      for sign in gaps.signs[gap.signs] { quotes.note(sign, gap.line) }
    }
    addSurroundings(&result)
    return result
  }

  /// Whether a quotation is open, of which a guillemet is the end and no misread comma.
  private struct Quotes {
    private var opened: Int?
    private var isStraightOpen = false
    private var line = 0

    /// How far back an opening guillemet is looked for, in bytes.
    private static let longest = 1000

    mutating func note(_ sign: Gap.Sign, _ line: Int) {
      if line != self.line { isStraightOpen = false }
      self.line = line
      switch sign.scalar {
      case 0xAB: opened = sign.range.lowerBound
      case 0xBB: opened = nil
      case 0x22: isStraightOpen.toggle()
      default: break
      }
    }

    func isOpen(at place: MarkPlace) -> Bool {
      if isStraightOpen, line == place.line { return true }
      return opened.map { place.range.lowerBound - $0 <= Quotes.longest } ?? false
    }
  }

  private func place(_ index: Int, _ gap: Gap) -> MarkPlace? {
    guard let left = gap.left else { return nil }
    let items = decoder.page.items
    let signs = gaps.signs
    let end = gap.signs.upperBound
    var at = gap.signs.lowerBound
    while at < end, MarkPlaces.isCloser(signs[at].scalar) { at += 1 }
    let start = at
    while at < end, at < start + 3, MarkPlaces.isCandidate(signs[at].scalar) { at += 1 }
    guard (1...2).contains(at - start) else { return nil }
    let read = signs[start..<at]
    if read.count == 2, signs[start].scalar == signs[start + 1].scalar { return nil }
    while at < end, MarkPlaces.isCloser(signs[at].scalar) { at += 1 }
    guard gap.right == nil || (at < end && signs[at].isSpace) else { return nil }
    let isFinal = gap.right == nil
    let beyond = isFinal ? opening(after: index, left) : signs[at..<end]
    let hasQuote = beyond.contains { MarkPlaces.isOpener($0.scalar) }
    guard signs[at..<end].allSatisfy({ $0.isSpace || MarkPlaces.isOpener($0.scalar) }) else { return nil }
    let item = items[left]
    switch item.kind {
    case .word where item.codes.count < 2 || item.isProtected: return nil
    case .foreign: return nil
    case .number where left == 0 || items[left - 1].line != item.line: return nil
    default: break
    }
    let next = left + 1 < items.count ? left + 1 : nil
    let isColon = read.count == 1 && signs[start].scalar == 0x3A
    if isColon, isLabel(left) { return nil }
    if !isFinal, let next {
      if isFollowedByColon(next) { return nil }
      if items[next].kind != .word, item.kind != .word { return nil }
      if items[next].isProtected { return nil }
    }
    var place = MarkPlace(
      read: read.map(\.scalar), range: read.first!.range.lowerBound..<read.last!.range.upperBound, left: left,
      right: next, isFinal: isFinal, line: gap.line, features: MarkPlace.Features())
    note(&place, hasQuote)
    return place
  }

  /// What stands before the next item, where that is on a line below.
  private func opening(after index: Int, _ left: Int) -> ArraySlice<Gap.Sign> {
    let next = index + 1
    guard next < gaps.gaps.count, gaps.gaps[next].left == nil, gaps.gaps[next].right == left + 1 else { return [] }
    return gaps.signs[gaps.gaps[next].signs]
  }

  /// What the words on either side say.
  private func note(_ place: inout MarkPlace, _ hasQuote: Bool) {
    let items = decoder.page.items
    let language = decoder.language
    func set(_ feature: MarkPlace.Feature, _ value: Float) { place.features[feature.rawValue] = value }
    set(.one, 1)
    set(.quoteAfter, hasQuote ? 1 : 0)
    let left = items[place.left]
    if left.kind == .number { set(.numberBefore, 1) }
    if MarkPlaces.saying.contains(decoder.asRead(place.left)) { set(.saying, 1) }
    if isLabel(place.left) { set(.label, 1) }
    guard let next = place.right else { return }
    let right = items[next]
    if right.kind == .word {
      let word = decoder.asRead(next)
      let opens = MarkPlaces.opening.contains(word)
      if opens { set(.opens, 1) }
      if !opens, right.codes.count > 2, MarkPlaces.conjunctions.contains(decoder.page.codes[right.codes.lowerBound]) {
        set(.conjunction, 1)
      }
      if MarkPlaces.continuing.contains(word) { set(.continues, 1) }
    }
    guard let before = decoder.best[place.left], let after = decoder.best[next] else { return }
    let apart = language.cost(.end, after: before) + language.cost(after, after: .start)
    let together = language.cost(after, after: before)
    set(.apart, max(-6, min(6, apart - together)))
    set(.pairKnown, language.knowsPair(before, after) ? 1 : 0)
    set(.endKnown, language.knowsPair(before, .end) ? 1 : 0)
    set(.startKnown, language.knowsPair(.start, after) ? 1 : 0)
  }

  /// What the other marks and the ends of lines say.
  private func addSurroundings(_ places: inout [MarkPlace]) {
    let lines = lines()
    let ends = lines.reduce(0) { $0 + ($1.count > MarkPlaces.shortLine ? 1 : 0) }
    let finals = places.reduce(0) {
      $0 + ($1.isFinal && lines[$1.line].count > MarkPlaces.shortLine ? 1 : 0)
    }
    let share = (Float(finals) + 1) / (Float(ends) + 2)
    for number in places.indices {
      let place = places[number]
      let line = lines[place.line]
      func set(_ feature: MarkPlace.Feature, _ value: Float) { places[number].features[feature.rawValue] = value }
      let hasEarlier = number > 0 && places[number - 1].line == place.line
      let from = hasEarlier ? places[number - 1].left + 1 : line.lowerBound
      set(.wordsBefore, logarithm(Float(place.left - from + 1)))
      if place.isFinal {
        set(.final, 1)
        set(.finalShare, logarithm(share / (1 - share)))
      } else {
        let hasLater = number + 1 < places.count && places[number + 1].line == place.line
        let to = hasLater ? places[number + 1].left : line.upperBound - 1
        set(.wordsAfter, logarithm(Float(max(1, to - place.left))))
      }
    }
  }

  /// Lines of so many items say nothing of how lines end.
  private static let shortLine = 3

  /// The items of each line.
  private func lines() -> [Range<Int>] {
    let items = decoder.page.items
    var lines = [Range<Int>](repeating: 0..<0, count: decoder.page.lines)
    for index in items.indices {
      let line = items[index].line
      lines[line] = lines[line].isEmpty ? index..<(index + 1) : lines[line].lowerBound..<(index + 1)
    }
    return lines
  }

  /// Whether the word is a label itself, so that a sentence ends before it.
  private func isFollowedByColon(_ index: Int) -> Bool {
    let end = decoder.page.items[index].range.upperBound
    return end < text.count && text.utf8[end] == 0x3A
  }

  /// Whether a word stands at the head of a line or behind a mark, alone or behind one other: «الهاتف: …».
  private func isLabel(_ index: Int) -> Bool {
    let items = decoder.page.items
    for place in [index, index - 1] where place >= 0 && items[place].line == items[index].line {
      var at = items[place].range.lowerBound
      while at > 0, text.utf8[at - 1] == 0x20 { at -= 1 }
      if at == 0 { return true }
      let (mark, _) = UTF8Decoding.scalar(text.utf8, before: at)
      if TextClass.of(mark) == .newline || [0x2E, 0x3A, 0x7C, 0x2D, 0x060C, 0x061B, 0x28].contains(mark) {
        return true
      }
    }
    return false
  }
}
