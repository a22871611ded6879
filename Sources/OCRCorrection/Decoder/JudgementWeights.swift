/// Weights of ``Judgement``, in the order of its features.
///
/// Fitted by Scripts/fit-judgement on pairs of printed and read text, with a ridge penalty; see docs/correction.md.
enum JudgementWeights {
  static let values: [Float] = [
    -1.317,  // one
    0.366,  // logit
    0.096,  // margin
    -0.951,  // known
    0.117,  // knownLogit
    0.458,  // noise
    -0.033,  // noiseKnown
    0.297,  // readCost
    -1.029,  // wordCost
    0.331,  // pairBefore
    -0.027,  // pairAfter
    -0.088,  // readPairBefore
    -0.172,  // readPairAfter
    -0.019,  // procliticLost
    0.646,  // procliticAdded
    -1.388,  // articleChanged
    -0.026,  // personChanged
    1.530,  // endLost
    -0.221,  // endAdded
    -0.058,  // innerLost
    -0.365,  // innerAdded
    -1.012,  // confusions
    -0.176,  // rarity
    0.282,  // orthography
    1.561,  // splitWord
    -0.968,  // joinedWords
    0.843,  // punctuation
    0.000,  // digit
    0.207,  // length
    0.073,  // strangeness
    -0.810,  // recurs
    0.223,  // onPage
    0.131,  // foreignNeighbour
    -0.222,  // slip
    0.078,  // readLogit
    0.020,  // tieBefore
    0.458,  // tieAfter
    -0.013,  // readTieBefore
    0.475,  // readTieAfter
    -0.277,  // channelCost
    -0.539,  // unknownAround
    -0.269,  // fluency
    0.507,  // sameRasm
    0.657,  // neighbourSure
    0.009,  // lineEdge
    0.156,  // marks
    -0.058,  // rank
  ]
}
