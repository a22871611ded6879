import ArabicText

/// Finds what names one thing: addresses, telephones, numbers of documents and of units.
///
/// Mentions are looked for first of all, so that none of them is taken for a count or a date.
final class IdentifierGrammar: Sendable {
  let cues: IdentifierCues
  let numbers: NumberWords
  let nouns: NounLexicon
  let ordinals: OrdinalReader

  init(cues: IdentifierCues, numbers: NumberGrammar) {
    self.cues = cues
    self.numbers = numbers.words
    nouns = numbers.nouns
    ordinals = numbers.ordinals
  }

  /// A grammar with its own numbers.
  convenience init(into vocabulary: inout Vocabulary) {
    let cues = IdentifierCues(into: &vocabulary)
    self.init(cues: cues, numbers: NumberGrammar(into: &vocabulary))
  }

  /// The mentions of a text, sorted by range, never overlapping; their ranges are bytes of the lexed text.
  ///
  /// - Complexity: O(*n*): what is looked back at, and what is read twice, is of bounded length.
  func mentions(in text: LexedText) -> [IdentifierMention] {
    var scanner = IdentifierScanner(grammar: self, text: text)
    scanner.run()
    return scanner.found
  }
}

/// Goes over a text once and collects its identifiers.
struct IdentifierScanner {
  let grammar: IdentifierGrammar
  let text: LexedText
  private(set) var found: [IdentifierMention] = []
  private var index = 0
  /// The byte before which nothing may begin.
  private(set) var floor = 0
  /// The lexeme behind the last telephone.
  var lastPhone = -100

  init(grammar: IdentifierGrammar, text: LexedText) {
    self.grammar = grammar
    self.text = text
  }

  var cues: IdentifierCues { grammar.cues }

  mutating func run() {
    let cues = cues
    var table = ColumnTable { ($1.isPlainWord($0, "رقم") || $1.isPlainWord($0, "الرقم")) && $1[$0 + 1].kind == .word }
    table.take(line: 0..<text.lineEnd(0), of: text)
    while index < text.count {
      let lexeme = text[index]
      if lexeme.kind == .word, cues[lexeme.word].isEmpty {
        index += 1
        continue
      }
      let mention: IdentifierMention?
      switch lexeme.kind {
      case .sign: mention = self.mention(at: lexeme)
      case .latin: mention = address(at: index) ?? latinDesignation(at: index)
      case .digits:
        mention =
          coordinates(at: index) ?? phone(at: index) ?? house(at: index) ?? entry(at: index) ?? moroccanFile(at: index)
          ?? registered(at: index)
          ?? (lexeme.digitCount >= 4 && table.holds(index, of: text) ? figure(at: index) : nil)
      case .newline:
        table.take(line: index + 1..<text.lineEnd(index + 1), of: text)
        mention = nil
      case .word: mention = named(at: index)
      default: mention = nil
      }
      if let mention, mention.range.lowerBound >= floor, !mention.range.isEmpty {
        keep(mention)
      } else {
        index += 1
      }
    }
  }

  private mutating func keep(_ mention: IdentifierMention) {
    found.append(mention)
    floor = mention.range.upperBound
    while index < text.count, text[index].start < floor { index += 1 }
    if mention.kind == .phone { lastPhone = index }
  }

  private func mention(at lexeme: Lexeme) -> IdentifierMention? {
    switch lexeme.sign {
    case 0x40: return email(at: index) ?? tagged(at: index, kind: .mention)
    case 0x23: return tagged(at: index, kind: .hashtag)
    case 0x28: return phone(at: index) ?? bracketedVerse(at: index)
    case 0x5B: return bracketedVerse(at: index)
    case 0x2B: return phone(at: index)
    default: return nil
    }
  }

  /// What a mention is made of, its digits in ASCII.
  func plain(_ range: Range<Int>) -> String {
    var value: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(text.bytes, at)
      if TextClass.of(scalar) == .digits {
        value.append(0x30 + UInt8(truncatingIfNeeded: TextClass.digitValue(scalar)))
      } else if scalar != 0x640, !TextClass.isMark(scalar) {
        value.append(contentsOf: text.bytes[at..<(at + length)])
      }
      at += length
    }
    return String(decoding: value, as: UTF8.self)
  }
}
