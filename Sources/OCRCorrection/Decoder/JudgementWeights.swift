/// Weights of ``Judgement``, in the order of its features.
///
/// Fitted by Scripts/fit-judgement on pairs of printed and read text, with a ridge penalty; see docs/correction.md.
enum JudgementWeights {
  static let values: [Float] = [
    -0.609,  // one
    0.291,  // logit
    0.152,  // margin
    -0.949,  // known
    0.077,  // knownLogit
    0.155,  // noise
    0.231,  // noiseKnown
    0.060,  // readCost
    -0.942,  // wordCost
    0.286,  // pairBefore
    0.173,  // pairAfter
    -0.618,  // readPairBefore
    0.023,  // readPairAfter
    -0.086,  // procliticLost
    -0.397,  // procliticAdded
    -1.808,  // articleChanged
    -0.227,  // personChanged
    0.953,  // endLost
    -0.615,  // endAdded
    0.086,  // innerLost
    -0.676,  // innerAdded
    -0.499,  // confusions
    -0.316,  // rarity
    0.139,  // orthography
    1.202,  // splitWord
    -1.455,  // joinedWords
    0.257,  // punctuation
    0.000,  // digit
    0.372,  // length
    0.022,  // strangeness
    -1.666,  // recurs
    0.013,  // onPage
    -0.114,  // foreignNeighbour
    0.464,  // slip
  ]
}
