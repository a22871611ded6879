/// How sure a change is, and how likely it spoils what was right: two logistic regressions over the posterior and what the lattice
/// does not see.
///
/// The posterior trusts the language model, which has met few of the rare words, names and words with clitics that a true text
/// holds; what kind of change it is, and how well its neighbours bear it out, says how far to trust it.
struct Judgement {
  /// What is known of a change, in the order of ``Feature``.
  var features: [Float]
  /// The probability of the change, as the lattice has it.
  var posterior: Float

  enum Feature: Int, CaseIterable {
    case one, logit, margin, known, knownLogit, noise, noiseKnown, readCost, wordCost
    case pairBefore, pairAfter, readPairBefore, readPairAfter
    case procliticLost, procliticAdded, articleChanged, personChanged, endLost, endAdded, innerLost, innerAdded
    case confusions, rarity, orthography, splitWord, joinedWords, punctuation, digit
    case length, strangeness, recurs, onPage, foreignNeighbour, slip
    case readLogit, tieBefore, tieAfter, readTieBefore, readTieAfter
    case channelCost, unknownAround, fluency, sameRasm, neighbourSure, lineEdge, marks, rank
  }

  /// How likely the change is right, 0…1.
  var confidence: Double {
    let judged = probability(JudgementWeights.right)
    // A known word that is likelier than what would take its place is not changed, however well that looks.
    return posterior < 0.5 && features[Feature.known.rawValue] > 0 ? min(judged, Double(posterior)) : judged
  }

  /// How likely what was read is right as it stands, 0…1.
  var harm: Double { probability(JudgementWeights.spoils) }

  private func probability(_ weights: [Float]) -> Double {
    var sum: Float = 0
    for (feature, weight) in zip(features, weights) { sum += feature * weight }
    return Double(1 / (1 + exponential(-sum)))
  }
}

/// Collects what is known of a change.
struct Judge {
  let decoder: Decoder
  let items: Range<Int>
  let lattice: Lattice

  private static let proclitics = Set("وفبلكس".unicodeScalars.map { LetterCode.letter($0) })
  private static let persons = Set("نتيأا".unicodeScalars.map { LetterCode.letter($0) })
  private static let alef = LetterCode.letter("ا")
  private static let lam = LetterCode.letter("ل")

  func judge(_ edge: Edge) -> Judgement {
    typealias Feature = Judgement.Feature
    var features = [Float](repeating: 0, count: Feature.allCases.count)
    func set(_ feature: Feature, _ value: Float) { features[feature.rawValue] = value }
    let identity = lattice.starting[edge.start].first { lattice.edges[$0].kind == .identity }.map { lattice.edges[$0] }
    let read = items.lowerBound + edge.start
    let item = decoder.page.items[read]
    let isKnown: Float = identity?.first.known == true ? 1 : 0
    let logit = Judge.logit(edge.posterior)
    let noise = (logarithm(decoder.noise[item.line]) + 4) / 2
    set(.one, 1)
    set(.logit, logit)
    set(.margin, Judge.logit(edge.posterior / max(1e-6, edge.posterior + rival(of: edge))))
    set(.known, isKnown)
    set(.knownLogit, isKnown * logit)
    set(.noise, noise)
    set(.noiseKnown, noise * isKnown)
    set(.readCost, ((identity?.first.cost ?? 20) - 14) / 4)
    set(.wordCost, (edge.first.cost - 12) / 4)
    pairs(edge, identity, &features)
    shape(edge, &features)
    set(.confusions, edge.confusions - 1)
    set(.rarity, edge.confusions > 0 ? edge.nats / edge.confusions - Channel.nominalCost - 2 : 0)
    set(.orthography, edge.kind == .orthography ? 1 : 0)
    set(.splitWord, edge.kind == .splitWord ? 1 : 0)
    set(.joinedWords, edge.kind == .joinedWords ? 1 : 0)
    set(.punctuation, edge.kind == .punctuation ? 1 : 0)
    set(.digit, edge.kind == .digit ? 1 : 0)
    set(.length, Float(min(10, item.codes.count) - 5) / 3)
    set(.strangeness, logarithm(decoder.strangeness + 0.005) + 4)
    set(.channelCost, edge.channelCost / 4 - 2)
    set(.unknownAround, logarithm(decoder.unknownShare[item.line] + 0.01) + 3)
    set(.fluency, isKnown > 0 ? 0 : (identity?.first.cost ?? 24) / Float(item.codes.count + 1) - 3)
    set(.marks, item.hasMarks ? 1 : 0)
    set(.rank, Float(lattice.starting[edge.start].count) / 4 - 1)
    set(.lineEdge, edge.start == 0 || edge.end == lattice.count ? 1 : 0)
    if let identity {
      set(.readLogit, Judge.logit(identity.posterior))
      let hash = identity.first.hash
      let (asRead, asPrinted) = (decoder.occurrences[hash] ?? 0, decoder.occurrences[edge.first.hash] ?? 0)
      set(.recurs, asRead > 1 && asRead > asPrinted ? 1 : 0)
      set(.onPage, asPrinted >= asRead ? min(2, logarithm(1 + Float(asPrinted))) : 0)
      set(.slip, identity.first.isSlip ? 1 : 0)
    }
    return Judgement(features: features, posterior: edge.posterior)
  }

  private static func logit(_ probability: Float) -> Float {
    let clamped = min(0.999, max(0.001, probability))
    return logarithm(clamped / (1 - clamped))
  }

  /// The posterior of the likeliest other change of the same place.
  private func rival(of edge: Edge) -> Float {
    lattice.starting[edge.start].reduce(0) { most, number in
      let other = lattice.edges[number]
      return other.kind == .identity || other.letters == edge.letters ? most : max(most, other.posterior)
    }
  }

  private func best(_ numbers: some Sequence<Int>) -> Edge? {
    numbers.max { lattice.edges[$0].posterior < lattice.edges[$1].posterior }.map { lattice.edges[$0] }
  }

  private func pairs(_ edge: Edge, _ identity: Edge?, _ features: inout [Float]) {
    let language = decoder.language
    let (isFirst, isLast) = (edge.start == 0, edge.end == lattice.count)
    let left = isFirst ? nil : best(lattice.ending[edge.start])
    let right = isLast ? nil : best(lattice.starting[edge.end])
    let before = isFirst ? LanguageModel.Word.start : left?.last
    let after = isLast ? LanguageModel.Word.end : right?.first
    func set(_ feature: Judgement.Feature, _ holds: Bool) { features[feature.rawValue] = holds ? 1 : 0 }
    if let before {
      set(.pairBefore, language.knowsPair(before, edge.first))
      if let identity { set(.readPairBefore, language.knowsPair(before, identity.first)) }
    }
    if let after {
      set(.pairAfter, language.knowsPair(edge.last, after))
      if let identity { set(.readPairAfter, language.knowsPair(identity.last, after)) }
    }
    set(.foreignNeighbour, before?.known == false || after?.known == false)
    func tie(_ word: LanguageModel.Word?, after previous: LanguageModel.Word?) -> Float {
      guard let word, let previous else { return 0 }
      return (word.cost - language.cost(word, after: previous)) / 4
    }
    features[Judgement.Feature.tieBefore.rawValue] = tie(edge.first, after: before)
    features[Judgement.Feature.tieAfter.rawValue] = tie(after, after: edge.last)
    features[Judgement.Feature.readTieBefore.rawValue] = tie(identity?.first, after: before)
    features[Judgement.Feature.readTieAfter.rawValue] = tie(after, after: identity?.last)
    features[Judgement.Feature.neighbourSure.rawValue] = min(left?.posterior ?? 1, right?.posterior ?? 1)
  }

  /// How the spelling changes: at the start, where clitics and persons are, at the end, or within.
  private func shape(_ edge: Edge, _ features: inout [Float]) {
    guard edge.kind == .letters || edge.kind == .orthography else { return }
    let read = decoder.page.codes[decoder.page.items[items.lowerBound + edge.start].codes]
    let word = decoder.finder.letters[edge.letters]
    func set(_ feature: Judgement.Feature) { features[feature.rawValue] = 1 }
    if read.count == word.count, zip(read, word).allSatisfy({ Rasm.table[Int($0)] == Rasm.table[Int($1)] }) {
      set(.sameRasm)
    }
    guard let first = read.first, let other = word.first else { return }
    if read.count == word.count {
      if first != other, read.dropFirst().elementsEqual(word.dropFirst()) {
        if Judge.persons.contains(first), Judge.persons.contains(other) { set(.personChanged) }
        if Judge.proclitics.contains(first), Judge.proclitics.contains(other) { set(.articleChanged) }
        if (first == Judge.lam) != (other == Judge.lam), read.dropFirst().first == Judge.lam { set(.articleChanged) }
      }
      return
    }
    if read.count > word.count {
      if read.dropFirst().elementsEqual(word) {
        set(Judge.proclitics.contains(first) ? .procliticLost : .innerLost)
      } else if word.elementsEqual(read.dropLast()) {
        set(.endLost)
      } else {
        set(.innerLost)
      }
    } else if word.dropFirst().elementsEqual(read) {
      if Judge.proclitics.contains(other) {
        set(.procliticAdded)
      } else if other == Judge.alef, first == Judge.lam {
        set(.articleChanged)
      } else {
        set(.innerAdded)
      }
    } else if read.elementsEqual(word.dropLast()) {
      set(.endAdded)
    } else {
      set(.innerAdded)
    }
  }
}
