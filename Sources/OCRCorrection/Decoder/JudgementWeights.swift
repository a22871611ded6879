/// Weights of ``Judgement``, in the order of its features.
///
/// Fitted by Scripts/fit-judgement on pairs of printed and read text, with a ridge penalty; see docs/correction.md.
enum JudgementWeights {
  static let values: [Float] = [
    -0.154,  // one
    0.310,  // logit
    0.149,  // margin
    -0.873,  // known
    0.126,  // knownLogit
    0.289,  // noise
    0.037,  // noiseKnown
    0.000,  // readCost
    -0.868,  // wordCost
    0.231,  // pairBefore
    0.148,  // pairAfter
    -0.081,  // readPairBefore
    0.061,  // readPairAfter
    0.014,  // procliticLost
    0.497,  // procliticAdded
    -1.548,  // articleChanged
    -0.023,  // personChanged
    1.014,  // endLost
    -0.495,  // endAdded
    0.048,  // innerLost
    -0.615,  // innerAdded
    -0.403,  // confusions
    -0.289,  // rarity
    0.029,  // orthography
    0.918,  // splitWord
    -1.376,  // joinedWords
    0.146,  // punctuation
    0.000,  // digit
    0.455,  // length
    -0.169,  // strangeness
    -1.150,  // recurs
    -0.246,  // onPage
    -0.024,  // foreignNeighbour
    0.188,  // slip
  ]
}
