/// Weights of ``Judgement``, in the order of its features.
///
/// Fitted by Scripts/fit-judgement on pairs of printed and read text, with a ridge penalty; see docs/correction.md.
enum JudgementWeights {
  static let values: [Float] = [
    -0.773,  // one
    0.339,  // logit
    0.118,  // margin
    -0.868,  // known
    0.069,  // knownLogit
    0.190,  // noise
    0.138,  // noiseKnown
    0.077,  // readCost
    -0.947,  // wordCost
    0.223,  // pairBefore
    0.175,  // pairAfter
    -0.626,  // readPairBefore
    0.099,  // readPairAfter
    0.029,  // procliticLost
    -0.252,  // procliticAdded
    -1.070,  // articleChanged
    -0.121,  // personChanged
    1.072,  // endLost
    -0.406,  // endAdded
    0.302,  // innerLost
    -0.717,  // innerAdded
    -0.647,  // confusions
    -0.338,  // rarity
    0.012,  // orthography
    0.932,  // splitWord
    -0.850,  // joinedWords
    0.330,  // punctuation
    0.000,  // digit
    0.306,  // length
    0.049,  // strangeness
    -1.204,  // recurs
    -0.148,  // foreignNeighbour
    0.372,  // slip
  ]
}
