/// Weights of ``Judgement``, in the order of its features.
///
/// Fitted by Scripts/fit-judgement on pairs of printed and read text, with a ridge penalty; see docs/correction.md.
enum JudgementWeights {
  /// That the change brings the line nearer to what was printed.
  static let right: [Float] = [
    -1.131,  // one
    0.406,  // logit
    0.080,  // margin
    -0.953,  // known
    0.067,  // knownLogit
    0.291,  // noise
    0.154,  // noiseKnown
    0.245,  // readCost
    -1.190,  // wordCost
    0.275,  // pairBefore
    -0.220,  // pairAfter
    -0.246,  // readPairBefore
    -0.436,  // readPairAfter
    0.172,  // procliticLost
    0.068,  // procliticAdded
    -1.187,  // articleChanged
    -0.113,  // personChanged
    0.953,  // endLost
    -0.559,  // endAdded
    0.092,  // innerLost
    -0.696,  // innerAdded
    -0.941,  // confusions
    -0.203,  // rarity
    0.004,  // orthography
    3.377,  // splitWord
    -1.025,  // joinedWords
    0.640,  // punctuation
    0.000,  // digit
    0.472,  // length
    0.162,  // strangeness
    -0.630,  // recurs
    0.484,  // onPage
    -0.065,  // foreignNeighbour
    0.249,  // slip
    0.077,  // readLogit
    0.124,  // tieBefore
    0.649,  // tieAfter
    -0.096,  // readTieBefore
    0.332,  // readTieAfter
    -0.385,  // channelCost
    -0.501,  // unknownAround
    -0.211,  // fluency
    0.353,  // sameRasm
    0.484,  // neighbourSure
    0.024,  // lineEdge
    0.296,  // marks
    0.004,  // rank
  ]
  /// That it takes the line further away, as what was read was right.
  static let spoils: [Float] = [
    -2.954,  // one
    -0.035,  // logit
    0.015,  // margin
    0.978,  // known
    -0.058,  // knownLogit
    -1.581,  // noise
    0.594,  // noiseKnown
    -0.666,  // readCost
    0.945,  // wordCost
    -0.533,  // pairBefore
    0.304,  // pairAfter
    0.551,  // readPairBefore
    0.124,  // readPairAfter
    0.712,  // procliticLost
    -0.460,  // procliticAdded
    0.864,  // articleChanged
    -0.152,  // personChanged
    0.287,  // endLost
    -0.170,  // endAdded
    0.224,  // innerLost
    -0.158,  // innerAdded
    0.467,  // confusions
    0.215,  // rarity
    -0.012,  // orthography
    -1.383,  // splitWord
    3.652,  // joinedWords
    -2.156,  // punctuation
    0.000,  // digit
    0.984,  // length
    0.104,  // strangeness
    0.710,  // recurs
    0.488,  // onPage
    -0.202,  // foreignNeighbour
    -1.029,  // slip
    0.296,  // readLogit
    0.641,  // tieBefore
    -0.389,  // tieAfter
    -0.291,  // readTieBefore
    -0.072,  // readTieAfter
    -0.405,  // channelCost
    -0.530,  // unknownAround
    0.991,  // fluency
    -0.067,  // sameRasm
    1.483,  // neighbourSure
    -0.157,  // lineEdge
    -0.355,  // marks
    -1.041,  // rank
  ]
}
