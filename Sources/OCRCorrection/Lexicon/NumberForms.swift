/// Numbers that the lexicon may not have with what is written in one with them: «وتسعمئة», «وثمانياً».
///
/// A number that is spelled well is what the text says, and «تسعمئة» is as good a spelling as «تسعمائة».
enum NumberForms {
  static func contains(_ identity: UInt64, _ codes: some BidirectionalCollection<UInt8>) -> Bool {
    identities.contains(identity) || codes.count > 4 && endings.contains { codes.suffix($0.count).elementsEqual($0) }
  }

  /// «خمسطاشر», «سبعتعش», «ثمنطاش»: the teens as people say them.
  private static let endings = "طاشر تاشر طعشر تعشر طعش تعش".split(separator: " ").compactMap {
    LetterCode.codes($0)
  }

  private static let identities: Set<UInt64> = {
    let units = "ثلاث أربع اربع خمس ست سبع ثمان ثماني تسع".split(separator: " ")
    let hundreds: [String] = units.flatMap { unit in ["مئة", "مائة", "مئه"].map { unit + $0 } }
    let others: [String] =
      "مئتا مئتي مئتان مئتين مائتا مائتي مائتان مائتين ثمانيا".split(
        separator: " "
      )
      .map(String.init)
    let heads = ["", "و", "ب", "ل", "ف", "وب", "ول"]
    return Set(
      (hundreds + others).flatMap { word in heads.compactMap { LetterCode.codes($0 + word).map { WordHash.of($0) } } })
  }()
}
