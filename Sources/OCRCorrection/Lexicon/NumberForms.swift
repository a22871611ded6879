/// Numbers that the lexicon may not have with what is written in one with them: «وتسعمئة», «وثمانياً».
///
/// A number that is spelled well is what the text says, and «تسعمئة» is as good a spelling as «تسعمائة».
enum NumberForms {
  static func contains(_ identity: UInt64) -> Bool { identities.contains(identity) }

  private static let identities: Set<UInt64> = {
    let units = "ثلاث أربع اربع خمس ست سبع ثمان ثماني تسع".split(separator: " ")
    let hundreds: [String] = units.flatMap { unit in ["مئة", "مائة", "مئه"].map { unit + $0 } }
    let others: [String] =
      "مئتا مئتي مئتان مئتين مائتا مائتي مائتان مائتين ثمانيا خمسا ستا سبعا تسعا أربعا ثلاثا عشرا ثمانيه".split(
        separator: " "
      )
      .map(String.init)
    let heads = ["", "و", "ب", "ل", "ف", "وب", "ول"]
    return Set(
      (hundreds + others).flatMap { word in heads.compactMap { LetterCode.codes($0 + word).map { WordHash.of($0) } } })
  }()
}
