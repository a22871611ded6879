internal import ArabicText
internal import ICUBridge

/// Lines stored left to right as they look, as some PDFs and old OCR give them.
///
/// The evidence needs no lexicon: the pairs of letters in a line are likelier as they stand or turned around
/// (``LetterPairs``), summed as a sequential test (Wald 1945) that stops as soon as the line is surely in logical order.
/// Of 8,000 printed stretches of three words or more, none has a sum below the threshold.
///
/// A line is turned only where the rest of the profile leaves it in a form that would not be turned back, so that
/// normalising again changes nothing.
enum VisualOrderRepair {
  /// Nats by which the turned line must be likelier, in all and for each word.
  private static let threshold = 8 * 16
  /// Nats by which a line is surely in order as it stands: none of what follows is looked at.
  private static let surely = 5 * 16
  private static let thresholdPerWord = 2 * 16
  /// Two words are too few: «هنا هو» turned around is «وه انه», likelier by its pairs.
  private static let leastWords = 3

  /// - Parameter rest: what the other rules of the profile make of a line.
  static func changes(in text: UTF8Text, rest: (UTF8Text) -> UTF8Text) -> ChangeList {
    var list = ChangeList()
    for line in Lines(text) where isVisual(text.utf8, line) {
      guard let turned = turned(text.utf8, line) else { continue }
      let result = rest(UTF8Text(unchecked: turned.bytes)).utf8
      if !isVisual(result, 0..<result.count) {
        list.replace(turned.range, by: turned.bytes, .visualOrder, pieces: turned.pieces)
      }
    }
    return list
  }

  private static func isVisual(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { isVisual($0, line) }
  }

  /// Whether a line is stored in visual order.
  ///
  /// - Complexity: O(*n*); a few words where the line is in logical order.
  static func isVisual(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    LetterPairs.logRatio.withUnsafeBufferPointer { ratio in
      var evidence = PairEvidence(ratio: ratio)
      var at = line.lowerBound
      while at < line.upperBound {
        if bytes[at] < 0xC0 {
          evidence.endWord()
          at += 1
          if evidence.sum >= surely { return false }
          continue
        }
        let (value, length) = scalar(bytes, at, line.upperBound)
        at += length
        if isInvisible(value) { continue }
        let index = letterIndex(value)
        if index == 0, value >= 0xFB50, value <= 0xFEFC, let letters = PresentationForms.letters[value] {
          for letter in letters where !isInvisible(letter) { evidence.add(letterIndex(letter)) }
        } else {
          evidence.add(index)
        }
      }
      evidence.endWord()
      guard evidence.words >= leastWords, evidence.sum <= -max(threshold, evidence.words * thresholdPerWord) else {
        return false
      }
      return !hasLogicalEdges(bytes, line)
    }
  }

  /// Whether the edges of words speak for the line as it stands: more words that begin with the article, end in ة or ى, or
  /// end in an alef with tanwin than words that do so turned around. The pairs alone are too little for some short lines
  /// («لاعب يحمل القميص رقم 10»); this is asked only of lines that they would turn.
  private static func hasLogicalEdges(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var edges = WordEdges()
    var at = line.lowerBound
    while at < line.upperBound, bytes[at] < 0x80 || at + 1 < line.upperBound {
      if bytes[at] < 0x80 {
        edges.endWord()
        at += 1
        continue
      }
      let (value, length) = scalar(bytes, at, line.upperBound)
      at += length
      if let letters = value >= 0xFB50 && value <= 0xFEFC ? PresentationForms.letters[value] : nil {
        for letter in letters { edges.add(letter) }
      } else {
        edges.add(value)
      }
    }
    edges.endWord()
    return edges.balance > 0
  }

  /// Counts the edges of words that only one order gives them.
  private struct WordEdges {
    /// Words whose edges are those of a word as it stands, less those of a word turned around.
    private(set) var balance = 0
    private var letters: [UInt32] = []
    private var hasTanwin = false

    /// Takes a letter or a mark; all else ends the word.
    mutating func add(_ value: UInt32) {
      // U+064B ARABIC FATHATAN, behind its alef or before it.
      if value == 0x064B, !letters.isEmpty { hasTanwin = true }
      if isInvisible(value) { return }
      let index = letterIndex(value)
      if index == 0 { return endWord() }
      letters.append(value == 0x0649 || value == 0x0629 ? value : WordEdges.plain(value))
    }

    /// All forms of alef as one.
    private static func plain(_ value: UInt32) -> UInt32 { (0x0622...0x0625).contains(value) ? 0x0627 : value }

    mutating func endWord() {
      defer {
        letters.removeAll(keepingCapacity: true)
        hasTanwin = false
      }
      let (alef, lam): (UInt32, UInt32) = (0x0627, 0x0644)
      guard letters.count >= 2, let first = letters.first, let last = letters.last else { return }
      let isTanwinEnd = hasTanwin && last == alef
      if isTanwinEnd || last == 0x0629 || last == 0x0649 { balance += 1 }
      if first == 0x0629 || first == 0x0649 { balance -= 1 }
      guard letters.count >= 4 else { return }
      if first == alef, letters[1] == lam { balance += 1 }
      if !isTanwinEnd, last == alef, letters[letters.count - 2] == lam { balance -= 1 }
    }
  }

  /// The sum over the pairs of letters seen so far.
  private struct PairEvidence {
    let ratio: UnsafeBufferPointer<Int8>
    private(set) var sum = 0
    private(set) var words = 0
    private var previous = 0

    init(ratio: UnsafeBufferPointer<Int8>) { self.ratio = ratio }

    @inline(__always)
    mutating func endWord() {
      guard previous > 0 else { return }
      sum += Int(ratio[previous * LetterPairs.size])
      previous = 0
      words += 1
    }

    /// Takes a letter by its index; 0, which is no letter, ends the word.
    @inline(__always)
    mutating func add(_ index: Int) {
      if index == 0 { return endWord() }
      sum += Int(ratio[previous * LetterPairs.size + index])
      previous = index
    }
  }

  /// Marks, tatweel and controls, which the other rules take away or leave without a trace in the order of letters.
  @inline(__always)
  private static func isInvisible(_ value: UInt32) -> Bool {
    if value < 0x2000 { return ArabicLetter.isMark(value) || value == 0x0640 || value == 0xAD || value == 0x061C }
    switch value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFB: return true
    default: return false
    }
  }

  /// The index of a letter in the table of pairs, or 0. What is typed for another letter counts as that, and a letter
  /// with hamza as its seat, so that no other rule changes what a line looks like.
  @inline(__always)
  private static func letterIndex(_ value: UInt32) -> Int {
    switch value {
    case 0x0622, 0x0623, 0x0625: return 0x0627 - 0x0620
    case 0x0624: return 0x0648 - 0x0626
    case 0x0626: return 0x064A - 0x0626
    case 0x0621...0x063A: return Int(value) - 0x0620
    case 0x0641...0x064A: return Int(value) - 0x0626
    case 0x06A9, 0x06AA, 0x063B, 0x063C: return 0x0643 - 0x0626
    case 0x06CC, 0x06CD: return 0x064A - 0x0626
    case 0x06BE, 0x06C1, 0x06D5, 0x06C0, 0x06C2, 0x06FF: return 0x0647 - 0x0626
    case 0x06C3: return 0x0629 - 0x0620
    default: return 0
    }
  }

  /// The scalar at an offset of bytes that may be ill-formed: a fault is taken as a scalar of one byte.
  @inline(__always)
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> (UInt32, Int) {
    let lead = bytes[at]
    if lead < 0xE0, at + 1 < end { return (UInt32(lead & 0x1F) << 6 | UInt32(bytes[at + 1] & 0x3F), 2) }
    if lead < 0xF0, at + 2 < end {
      return (UInt32(lead & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F), 3)
    }
    return (0xFFFD, 1)
  }

  /// A line turned around, and where its words stood.
  private struct Turned {
    var range: Range<Int>
    var bytes: [UInt8] = []
    var pieces: [Alignment.Piece] = []
  }

  /// The line turned around, without the white space at its edges; nil where that changes nothing.
  private static func turned(_ bytes: [UInt8], _ line: Range<Int>) -> Turned? {
    func isEdge(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let start = bytes[line].firstIndex { !isEdge($0) } ?? line.upperBound
    let end = (bytes[line].lastIndex { !isEdge($0) } ?? start - 1) + 1
    let scalars = Array(String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars)
    var offsets = [start]
    offsets.reserveCapacity(scalars.count + 1)
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }

    var turned = Turned(range: start..<end)
    turned.bytes.reserveCapacity(end - start)
    var endsWord = true
    for unit in LogicalOrder.of(scalars) {
      let place = turned.bytes.count
      for scalar in unit.scalars { UTF8Decoding.append(scalar.value, to: &turned.bytes) }
      let source = offsets[unit.source.lowerBound]..<offsets[unit.source.upperBound]
      let text = place..<turned.bytes.count
      // The letters of a word are one piece; a space is one of its own.
      let isSpace = unit.scalars == [" "]
      if !endsWord, !isSpace, let last = turned.pieces.popLast() {
        turned.pieces.append(
          Alignment.Piece(
            source: min(last.source.lowerBound, source.lowerBound)..<max(last.source.upperBound, source.upperBound),
            text: last.text.lowerBound..<text.upperBound))
      } else {
        turned.pieces.append(Alignment.Piece(source: source, text: text))
      }
      endsWord = isSpace
    }
    return turned.bytes.elementsEqual(bytes[start..<end]) ? nil : turned
  }
}
