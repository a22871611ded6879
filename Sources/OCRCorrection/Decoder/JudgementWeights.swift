/// Weights of ``Judgement``, in the order of its features.
///
/// Fitted by Scripts/fit-judgement on pairs of printed and read text, with a ridge penalty; see docs/correction.md.
enum JudgementWeights {
  /// That the change brings the line nearer to what was printed.
  static let right: [Float] = [
    -1.247,  // one
    0.374,  // logit
    0.099,  // margin
    -1.011,  // known
    0.093,  // knownLogit
    0.331,  // noise
    0.085,  // noiseKnown
    0.285,  // readCost
    -1.246,  // wordCost
    0.293,  // pairBefore
    -0.226,  // pairAfter
    -0.026,  // readPairBefore
    -0.315,  // readPairAfter
    0.156,  // procliticLost
    0.082,  // procliticAdded
    -1.220,  // articleChanged
    -0.122,  // personChanged
    1.009,  // endLost
    -0.627,  // endAdded
    0.083,  // innerLost
    -0.692,  // innerAdded
    -0.964,  // confusions
    -0.200,  // rarity
    0.020,  // orthography
    2.541,  // splitWord
    -1.428,  // joinedWords
    0.538,  // punctuation
    0.000,  // digit
    0.470,  // length
    0.147,  // strangeness
    -0.575,  // recurs
    0.517,  // onPage
    -0.075,  // foreignNeighbour
    0.028,  // slip
    0.085,  // readLogit
    0.174,  // tieBefore
    0.670,  // tieAfter
    0.007,  // readTieBefore
    0.295,  // readTieAfter
    -0.486,  // channelCost
    -0.506,  // unknownAround
    -0.216,  // fluency
    0.336,  // sameRasm
    0.533,  // neighbourSure
    0.043,  // lineEdge
    0.301,  // marks
    -0.010,  // rank
  ]
  /// That it takes the line further away, as what was read was right.
  static let spoils: [Float] = [
    -2.906,  // one
    0.014,  // logit
    -0.010,  // margin
    0.929,  // known
    -0.064,  // knownLogit
    -1.639,  // noise
    0.591,  // noiseKnown
    -0.772,  // readCost
    1.048,  // wordCost
    -0.524,  // pairBefore
    0.322,  // pairAfter
    0.510,  // readPairBefore
    0.118,  // readPairAfter
    0.653,  // procliticLost
    -0.477,  // procliticAdded
    0.854,  // articleChanged
    -0.115,  // personChanged
    0.203,  // endLost
    -0.268,  // endAdded
    0.257,  // innerLost
    -0.185,  // innerAdded
    0.519,  // confusions
    0.238,  // rarity
    0.004,  // orthography
    -1.347,  // splitWord
    3.354,  // joinedWords
    -1.136,  // punctuation
    0.000,  // digit
    1.071,  // length
    0.126,  // strangeness
    0.716,  // recurs
    0.478,  // onPage
    -0.126,  // foreignNeighbour
    -0.676,  // slip
    0.304,  // readLogit
    0.570,  // tieBefore
    -0.440,  // tieAfter
    -0.447,  // readTieBefore
    0.131,  // readTieAfter
    -0.390,  // channelCost
    -0.534,  // unknownAround
    1.014,  // fluency
    -0.060,  // sameRasm
    1.606,  // neighbourSure
    -0.163,  // lineEdge
    -0.342,  // marks
    -1.156,  // rank
  ]
}
