internal import ArabicText

/// Vowel signs and tanwin that were lost, or that dust was read as.
///
/// A writer who sets the tanwin of the accusative sets it everywhere: where a page does so, a word without it has lost it. Vowel signs
/// on a word of a page that has hardly any, in a place where letters are misread, are dust, unless they are of the kind that a writer
/// sets on a single word («قُتل»).
struct TashkeelRules {
  let text: UTF8Text
  let decoder: Decoder

  private static let fathatan: UInt32 = 0x064B
  private static let tanwin: ClosedRange<UInt32> = 0x064B...0x064D
  private static let fatha: UInt32 = 0x064E
  private static let damma: UInt32 = 0x064F
  private static let kasra: UInt32 = 0x0650
  private static let sukun: UInt32 = 0x0652
  private static let alef = LetterCode.letter("ا")
  private static let yeh = LetterCode.letter("ي")
  private static let lam = LetterCode.letter("ل")

  func edits() -> [Edit] {
    let words = decoder.page.items.indices.filter {
      decoder.page.items[$0].kind == .word && !decoder.page.items[$0].isProtected && !decoder.page.items[$0].hasDigit
    }
    return lost(words) + stray(words)
  }

  private func edit(_ index: Int, _ replacement: String, _ confidence: Float) -> Edit {
    let range = decoder.page.items[index].range
    return Edit(
      range: range, source: text[range], replacement: replacement, stage: .correction, rule: .tashkeel,
      confidence: Double(confidence))
  }

  // MARK: Lost tanwin

  /// Words that are always accusatives, whatever they stand beside.
  private static let adverbs = words(
    "أيضا جدا مثلا أحيانا دائما تقريبا غالبا حاليا سابقا لاحقا فورا معا تماما خصوصا عموما نظرا وفقا طبقا بدلا فضلا أخيرا أولا ثانيا"
      + " ثالثا رابعا خامسا أبدا غدا حقا طبعا سويا نسبيا فعليا فعلا تحديدا مؤخرا مسبقا تدريجيا تلقائيا سنويا شهريا أسبوعيا يوميا رسميا دوليا محليا"
      + " عالميا سياسيا عسكريا ماليا اقتصاديا إعلاميا قانونيا تاريخيا صباحا مساء ليلا نهارا ظهرا فجرا عصرا حتما قطعا مطلقا إطلاقا"
      + " كثيرا قليلا مباشرا جميعا كليا جزئيا مبدئيا نهائيا شخصيا علنا سرا حرفيا عمليا نظريا ذاتيا اعتبارا استنادا بناء ابتداء انطلاقا تباعا"
      + " مرارا تكرارا خلافا قريبا نادرا سلفا لطفا شكرا عفوا مرحبا أهلا سهلا")

  private static func words(_ list: String) -> WordSet { WordSet(list.split(separator: " ")) }

  /// Kinds of writers by how often they set the tanwin of the accusative, and how common each kind is.
  private static let writers: [(sets: Float, share: Float)] = [(0.97, 0.5), (0.5, 0.2), (0.02, 0.3)]
  /// What a word that may be no accusative says of the writer, next to one that always is.
  private static let weakWitness: Float = 0.5
  /// The share of signs lost on a page without noise, what noise adds at most, and the noise that adds half of it.
  private static let lossAtRest: Float = 0.05
  private static let lossByNoise: Float = 0.3
  private static let lossNoise: Float = 0.001

  /// How likely a bare word of a page has lost its tanwin, by how many words have theirs and how many do not.
  private func confidence(with: Float, bare: Float, noise: Float) -> Float {
    let loss = TashkeelRules.lossAtRest + TashkeelRules.lossByNoise * noise / (noise + TashkeelRules.lossNoise)
    let scores = TashkeelRules.writers.map { writer in
      let read = writer.sets * (1 - loss)
      return logarithm(writer.share) + with * logarithm(read) + bare * logarithm(1 - read)
    }
    let most = scores.max() ?? 0
    var (lost, total) = (Float(0), Float(0))
    for (writer, score) in zip(TashkeelRules.writers, scores) {
      let weight = exponential(score - most)
      total += weight
      lost += weight * writer.sets * loss / (1 - writer.sets * (1 - loss))
    }
    return 0.95 * lost / total
  }

  private func lost(_ words: [Int]) -> [Edit] {
    var bare: [Int] = []
    var (with, before, ends) = (Float(0), 0, 0)
    for index in words {
      let item = decoder.page.items[index]
      guard item.codes.count >= 3, decoder.page.codes[item.codes.upperBound - 1] == TashkeelRules.alef else { continue }
      let isAdverb = TashkeelRules.adverbs.contains(decoder.asRead(index))
      if let isBefore = tanwinOnEnd(index) {
        with += isAdverb ? 1 : TashkeelRules.weakWitness
        before += isBefore ? 1 : 0
        ends += 1
      } else if !item.hasMarks, isAdverb {
        bare.append(index)
      }
    }
    if with == 0 { return [] }
    return bare.map { index in
      let source = text[decoder.page.items[index].range]
      let mark = "\u{064B}"  // ARABIC FATHATAN
      let replacement = before * 2 > ends ? source.dropLast() + mark + source.suffix(1) : source + mark
      let noise = decoder.noise[decoder.page.items[index].line]
      return edit(index, String(replacement), confidence(with: with, bare: Float(bare.count), noise: noise))
    }
  }

  /// Whether a word ends in a fathatan, and then whether that stands before the ا.
  private func tanwinOnEnd(_ index: Int) -> Bool? {
    if !decoder.page.items[index].hasMarks { return nil }
    let scalars = Array(text[decoder.page.items[index].range].unicodeScalars.suffix(2).map(\.value))
    if scalars.last == TashkeelRules.fathatan { return false }
    return scalars.first == TashkeelRules.fathatan ? true : nil
  }

  // MARK: Dust

  /// The noise at which a sign is as likely dust as not, were it of a kind that no writer sets.
  private static let vowelNoise: Float = 0.015
  private static let impossibleNoise: Float = 0.003
  /// The share of vowelled words above which a page is taken to be vowelled on purpose.
  private static let fewVowelled: Float = 0.03

  private func stray(_ words: [Int]) -> [Edit] {
    let marked = words.filter { decoder.page.items[$0].hasMarks }
    let doubts = marked.map { (index: $0, signs: signs($0)) }.filter { $0.signs.contains { $0.doubt > 0 } }
    let share = (Float(doubts.count) + 1) / (Float(words.count) + 100)
    return doubts.map { index, signs in
      let item = decoder.page.items[index]
      let noise = decoder.noise[item.line]
      let isImpossible = signs.contains { $0.doubt >= 1 }
      let level = noise / (noise + (isImpossible ? TashkeelRules.impossibleNoise : TashkeelRules.vowelNoise))
      let doubted = signs.filter { $0.doubt > 0 }
      let doubt = doubted.reduce(0) { $0 + $1.doubt } / Float(doubted.count)
      let kept = text[item.range].unicodeScalars.enumerated().filter { place, _ in
        !doubted.contains { $0.place == place }
      }
      let replacement = String(String.UnicodeScalarView(kept.map(\.element)))
      return edit(index, replacement, 0.95 * level * doubt * min(1, TashkeelRules.fewVowelled / share))
    }
  }

  /// The vowel signs of a word by their place among its scalars, and how unlikely a writer set each by itself, 0…1.
  private func signs(_ index: Int) -> [(place: Int, doubt: Float)] {
    let scalars = Array(text[decoder.page.items[index].range].unicodeScalars.map(\.value))
    let letters = scalars.indices.filter { !TextClass.isMark(scalars[$0]) }
    let hasArticle =
      letters.count > 2 && LetterCode.of(scalars[letters[0]]) == TashkeelRules.alef
      && LetterCode.of(scalars[letters[1]]) == TashkeelRules.lam
    var result: [(place: Int, doubt: Float)] = []
    for place in scalars.indices where TextClass.isMark(scalars[place]) {
      let letter = letters.lastIndex { $0 < place } ?? 0
      let next = letter + 1 < letters.count ? LetterCode.of(scalars[letters[letter + 1]]) : LetterCode.none
      let isLast = letter == letters.count - 1
      let doubt: Float? =
        switch scalars[place] {
        case TashkeelRules.tanwin:
          hasArticle || !(isLast || letter == letters.count - 2 && next == TashkeelRules.alef) ? 1 : nil
        case TashkeelRules.sukun: letter == 0 ? 1 : 0.8
        case TashkeelRules.fatha: next == TashkeelRules.alef ? 0.95 : 0.6
        case TashkeelRules.kasra: next == TashkeelRules.yeh ? 0.95 : 0.7
        case TashkeelRules.damma: letter == 0 ? 0 : 0.4
        default: nil
        }
      if let doubt { result.append((place, doubt)) }
    }
    return result
  }
}
