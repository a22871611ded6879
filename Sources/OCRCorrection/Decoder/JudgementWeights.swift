/// Weights of ``Judgement``, in the order of its features.
///
/// Fitted by Scripts/fit-judgement on pairs of printed and read text, with a ridge penalty; see docs/correction.md.
enum JudgementWeights {
  /// That the change brings the line nearer to what was printed.
  static let right: [Float] = [
    -1.115,  // one
    0.405,  // logit
    0.075,  // margin
    -0.961,  // known
    0.069,  // knownLogit
    0.280,  // noise
    0.162,  // noiseKnown
    0.243,  // readCost
    -1.183,  // wordCost
    0.260,  // pairBefore
    -0.210,  // pairAfter
    -0.249,  // readPairBefore
    -0.448,  // readPairAfter
    0.210,  // procliticLost
    0.115,  // procliticAdded
    -1.122,  // articleChanged
    -0.123,  // personChanged
    0.990,  // endLost
    -0.528,  // endAdded
    0.145,  // innerLost
    -0.654,  // innerAdded
    -0.970,  // confusions
    -0.203,  // rarity
    0.069,  // orthography
    3.394,  // splitWord
    -0.994,  // joinedWords
    0.650,  // punctuation
    0.000,  // digit
    0.475,  // length
    0.162,  // strangeness
    -0.617,  // recurs
    0.478,  // onPage
    -0.064,  // foreignNeighbour
    0.238,  // slip
    0.071,  // readLogit
    0.138,  // tieBefore
    0.648,  // tieAfter
    -0.060,  // readTieBefore
    0.320,  // readTieAfter
    -0.396,  // channelCost
    -0.515,  // unknownAround
    -0.210,  // fluency
    0.313,  // sameRasm
    0.466,  // neighbourSure
    0.029,  // lineEdge
    0.304,  // marks
    0.008,  // rank
  ]
  /// That it takes the line further away, as what was read was right.
  static let spoils: [Float] = [
    -2.856,  // one
    -0.037,  // logit
    0.019,  // margin
    0.989,  // known
    -0.055,  // knownLogit
    -1.505,  // noise
    0.561,  // noiseKnown
    -0.667,  // readCost
    0.935,  // wordCost
    -0.522,  // pairBefore
    0.307,  // pairAfter
    0.553,  // readPairBefore
    0.125,  // readPairAfter
    0.702,  // procliticLost
    -0.460,  // procliticAdded
    0.871,  // articleChanged
    -0.167,  // personChanged
    0.283,  // endLost
    -0.191,  // endAdded
    0.233,  // innerLost
    -0.157,  // innerAdded
    0.355,  // confusions
    0.178,  // rarity
    0.015,  // orthography
    -1.417,  // splitWord
    3.635,  // joinedWords
    -2.156,  // punctuation
    0.000,  // digit
    0.982,  // length
    0.112,  // strangeness
    0.704,  // recurs
    0.473,  // onPage
    -0.229,  // foreignNeighbour
    -1.034,  // slip
    0.297,  // readLogit
    0.619,  // tieBefore
    -0.400,  // tieAfter
    -0.321,  // readTieBefore
    -0.064,  // readTieAfter
    -0.263,  // channelCost
    -0.542,  // unknownAround
    0.996,  // fluency
    -0.072,  // sameRasm
    1.443,  // neighbourSure
    -0.151,  // lineEdge
    -0.355,  // marks
    -1.046,  // rank
  ]
}
