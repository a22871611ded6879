/// Weights of ``Judgement``, in the order of its features.
///
/// Fitted by Scripts/fit-judgement on pairs of printed and read text, with a ridge penalty; see docs/correction.md.
enum JudgementWeights {
  /// That the change brings the line nearer to what was printed.
  static let right: [Float] = [
    -1.176,  // one
    0.362,  // logit
    0.112,  // margin
    -0.901,  // known
    0.107,  // knownLogit
    0.080,  // noise
    0.102,  // noiseKnown
    0.263,  // readCost
    -1.223,  // wordCost
    0.265,  // pairBefore
    -0.176,  // pairAfter
    -0.031,  // readPairBefore
    -0.156,  // readPairAfter
    0.028,  // procliticLost
    -0.479,  // procliticAdded
    -0.994,  // articleChanged
    -0.260,  // personChanged
    0.783,  // endLost
    -0.486,  // endAdded
    0.064,  // innerLost
    -0.775,  // innerAdded
    -1.191,  // confusions
    -0.258,  // rarity
    -0.331,  // orthography
    2.587,  // splitWord
    -2.355,  // joinedWords
    0.506,  // punctuation
    0.000,  // digit
    0.549,  // length
    0.146,  // strangeness
    -0.504,  // recurs
    0.349,  // onPage
    0.018,  // foreignNeighbour
    0.152,  // slip
    0.081,  // readLogit
    0.310,  // tieBefore
    0.692,  // tieAfter
    0.162,  // readTieBefore
    0.149,  // readTieAfter
    -0.264,  // channelCost
    -0.388,  // unknownAround
    -0.202,  // fluency
    0.329,  // sameRasm
    0.541,  // neighbourSure
    0.045,  // lineEdge
    0.274,  // marks
    0.054,  // rank
  ]
  /// That it takes the line further away, as what was read was right.
  static let spoils: [Float] = [
    -2.146,  // one
    0.004,  // logit
    0.021,  // margin
    0.767,  // known
    -0.123,  // knownLogit
    -1.579,  // noise
    0.606,  // noiseKnown
    -0.886,  // readCost
    1.061,  // wordCost
    -0.559,  // pairBefore
    0.408,  // pairAfter
    0.441,  // readPairBefore
    -0.095,  // readPairAfter
    1.065,  // procliticLost
    -0.355,  // procliticAdded
    0.860,  // articleChanged
    0.164,  // personChanged
    0.262,  // endLost
    -0.049,  // endAdded
    0.157,  // innerLost
    -0.171,  // innerAdded
    0.742,  // confusions
    0.276,  // rarity
    -0.327,  // orthography
    -1.395,  // splitWord
    4.788,  // joinedWords
    -1.160,  // punctuation
    0.000,  // digit
    1.107,  // length
    -0.126,  // strangeness
    0.984,  // recurs
    0.609,  // onPage
    -0.334,  // foreignNeighbour
    -0.342,  // slip
    0.248,  // readLogit
    0.487,  // tieBefore
    -0.509,  // tieAfter
    -0.231,  // readTieBefore
    0.068,  // readTieAfter
    -0.376,  // channelCost
    -0.379,  // unknownAround
    1.107,  // fluency
    -0.061,  // sameRasm
    1.143,  // neighbourSure
    -0.251,  // lineEdge
    0.041,  // marks
    -0.844,  // rank
  ]
}
