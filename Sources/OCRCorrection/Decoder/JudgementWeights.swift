/// Weights of ``Judgement``, in the order of its features.
///
/// Fitted by Scripts/fit-judgement on pairs of printed and read text, with a ridge penalty; see docs/correction.md.
enum JudgementWeights {
  static let values: [Float] = [
    -1.240,  // one
    0.368,  // logit
    0.093,  // margin
    -0.959,  // known
    0.119,  // knownLogit
    0.446,  // noise
    -0.044,  // noiseKnown
    0.314,  // readCost
    -1.048,  // wordCost
    0.302,  // pairBefore
    -0.017,  // pairAfter
    -0.212,  // readPairBefore
    -0.107,  // readPairAfter
    -0.030,  // procliticLost
    0.658,  // procliticAdded
    -1.399,  // articleChanged
    -0.014,  // personChanged
    1.549,  // endLost
    -0.293,  // endAdded
    -0.043,  // innerLost
    -0.381,  // innerAdded
    -0.977,  // confusions
    -0.146,  // rarity
    0.190,  // orthography
    1.505,  // splitWord
    -0.984,  // joinedWords
    0.712,  // punctuation
    0.000,  // digit
    0.168,  // length
    0.077,  // strangeness
    -1.145,  // recurs
    0.129,  // onPage
    0.074,  // foreignNeighbour
    -0.187,  // slip
    0.087,  // readLogit
    0.013,  // tieBefore
    0.451,  // tieAfter
    0.054,  // readTieBefore
    0.461,  // readTieAfter
    -0.390,  // channelCost
    -0.575,  // unknownAround
    -0.268,  // fluency
    0.499,  // sameRasm
    0.572,  // neighbourSure
    -0.010,  // lineEdge
    0.156,  // marks
    -0.093,  // rank
  ]
}
