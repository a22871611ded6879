/// Geographic coordinates.
extension IdentifierScanner {
  private struct Angle {
    var value: ExactDecimal
    var end: Int
    var decimals: Int
    /// Whether degrees or a direction are written.
    var isMarked: Bool
    var isEastWest: Bool
    var isNorthSouth: Bool
  }

  /// «35.3333, 40.1506», «35°20'15" شمالاً 40°08' شرقاً»: latitude and longitude.
  ///
  /// Plain decimals are coordinates where both have three digits or more behind the point, or where the text says so.
  func coordinates(at index: Int) -> IdentifierMention? {
    if text[index].digitCount > 3 || text[index + 1].kind != .sign && text[index + 1].kind != .latin { return nil }
    if !text[index].spaceBefore, text[index - 1].kind == .latin || text[index - 1].isSign(".") { return nil }
    if let pair = decimalPair(at: index) { return pair }
    guard mayBeAngle(index), let first = angle(at: index) else { return nil }
    var at = first.end
    // «درنة / 22° / 29°»: how warm it was
    if text[at].isSign("/"), first.decimals == 0, !first.isNorthSouth, !first.isEastWest, !hasCoordinateCue(index) {
      return nil
    }
    if text[at].isSign(",") || text[at].isSign("،") || text[at].isSign("/") || text[at].isSign("؛") { at += 1 }
    let isJoined = isAnd(at)
    if isJoined { at += 1 }
    let isNegative = text[at].isSign("-") && !text[at + 1].spaceBefore
    if isNegative { at += 1 }
    guard let second = angle(at: at), !text[at].gapBefore || first.isMarked || hasCoordinateCue(index) else {
      return nil
    }
    let isMarked = first.isMarked && second.isMarked
    let isPrecise = first.decimals >= 3 && second.decimals >= 3
    guard isMarked || isPrecise || first.decimals > 0 && second.decimals > 0 && hasCoordinateCue(index) else {
      return nil
    }
    // «بين 5.000 و20.000 دولار»
    if isJoined, !isMarked, !hasCoordinateCue(index) { return nil }
    var (latitude, longitude) = (first.value, isNegative ? -second.value : second.value)
    if first.isEastWest || second.isNorthSouth { swap(&latitude, &longitude) }
    let start = text[index - 1].isSign("-") && !text[index].spaceBefore ? index - 1 : index
    if start < index { latitude = -latitude }
    guard latitude <= ExactDecimal(90), longitude <= ExactDecimal(180), ExactDecimal(-90) <= latitude else {
      return nil
    }
    return IdentifierMention(
      range: Int(text[start].start)..<Int(text[second.end - 1].end), kind: .coordinates,
      value: "\(latitude),\(longitude)")
  }

  /// «35.8321,36.6174»: a latitude and a longitude with nothing but a comma between, which no number has.
  private func decimalPair(at index: Int) -> IdentifierMention? {
    guard text[index + 3].isSign(","), let latitude = plainDecimal(index), !text[index + 3].spaceBefore,
      !text[index + 4].spaceBefore, let longitude = plainDecimal(index + 4), latitude <= ExactDecimal(90),
      longitude <= ExactDecimal(180), text[index + 7].kind != .digits || text[index + 7].spaceBefore
    else { return nil }
    return IdentifierMention(
      range: Int(text[index].start)..<Int(text[index + 6].end), kind: .coordinates, value: "\(latitude),\(longitude)")
  }

  /// Degrees with four digits or more behind a point.
  private func plainDecimal(_ index: Int) -> ExactDecimal? {
    let places = text[index + 2].digitCount
    guard text[index].digitCount <= 3, text[index + 1].isSign("."), !text[index + 1].spaceBefore,
      !text[index + 2].spaceBefore, (4...9).contains(places), let whole = text.integer(index),
      let part = text.integer(index + 2)
    else { return nil }
    return ExactDecimal(whole).adding(ExactDecimal(significand: Int128(part), exponent: -places))
  }

  /// Whether what stands right behind digits may make an angle of them: a degree sign, a direction, or decimals.
  private func mayBeAngle(_ index: Int) -> Bool {
    text[index + 1].kind == .latin || isDegree(index + 1)
      || text[index + 2].kind == .digits && !text[index + 1].spaceBefore && !text[index + 2].spaceBefore
  }

  private func isAnd(_ index: Int) -> Bool {
    text.word(index) == grammar.numbers.and && text[index].kind == .word && text.word(index).isKnown
  }

  private func hasCoordinateCue(_ index: Int) -> Bool {
    (1...6).contains { cues[text.word(index - $0)].contains(.coordinates) }
  }

  private func angle(at index: Int) -> Angle? {
    guard text[index].kind == .digits, let degrees = Numerals.read(at: index, in: text),
      degrees.value <= ExactDecimal(180)
    else { return nil }
    var at = degrees.lexemes.upperBound
    let hasPoint = degrees.lexemes.count == 3 && degrees.lexemes.count > 1
    let decimals = hasPoint ? text[at - 1].digitCount : 0
    var value = degrees.value
    var isMarked = false
    if isDegree(at) {
      at += 1
      isMarked = true
      // Minutes and seconds.
      var unit = 60
      while unit <= 3600, let part = Numerals.read(at: at, in: text), text[at].kind == .digits,
        part.value < ExactDecimal(60),
        isMinuteOrSecond(part.lexemes.upperBound)
      {
        if let sum = value.adding(fraction(part.value, unit)) { value = sum }
        at = part.lexemes.upperBound + 1
        if isMinuteOrSecond(at) { at += 1 }
        unit *= 60
      }
    }
    var (isEastWest, isNorthSouth) = (false, false)
    // «36.2021, 37.1343 جنوب المعمل» says where from there.
    let isPlaced =
      !isMarked && text.isPlainWord(at, in: Self.sides) && text[at + 1].kind == .word && !isAnd(at + 1)
      && cues[text.word(index - 1)].isDisjoint(with: [.northSouth, .eastWest])
    if !isPlaced, let direction = direction(at) {
      isMarked = true
      isEastWest = direction.isEastWest
      isNorthSouth = !direction.isEastWest
      if direction.isNegative { value = -value }
      at += 1
    }
    return Angle(
      value: value, end: at, decimals: decimals, isMarked: isMarked, isEastWest: isEastWest, isNorthSouth: isNorthSouth)
  }

  /// «16.2 شمالاً» behind «خط عرض»
  func angleOnLine(_ index: Int) -> (value: ExactDecimal, isEastWest: Bool, end: Int)? {
    guard let angle = angle(at: index), angle.isNorthSouth || angle.isEastWest else { return nil }
    return (angle.value, angle.isEastWest, angle.end)
  }

  /// A part of a degree to seven places, which is a centimetre.
  private func fraction(_ value: ExactDecimal, _ unit: Int) -> ExactDecimal {
    let scaled = (value.doubleValue / Double(unit) * 1e7).rounded()
    return ExactDecimal(significand: Int128(scaled), exponent: -7)
  }

  // ° º ˚ and the word «درجة» of its own.
  private func isDegree(_ index: Int) -> Bool {
    [0xB0, 0xBA, 0x2DA].contains(text[index].sign) || text.string(index) == "º"
  }

  private func isMinuteOrSecond(_ index: Int) -> Bool {
    [0x27, 0x22, 0x2019, 0x201D, 0x2032, 0x2033, 0x60].contains(text[index].sign)
  }

  private static let sides = KeySet("شمال جنوب شرق غرب")

  private func direction(_ index: Int) -> (isEastWest: Bool, isNegative: Bool)? {
    let marks = cues[text.word(index)]
    if marks.isDisjoint(with: [.northSouth, .eastWest]) { return nil }
    let name = text.string(index).lowercased()
    if marks.contains(.northSouth) { return (false, name == "s" || name == "ج" || name.contains("جنوب")) }
    if marks.contains(.eastWest) { return (true, name == "w" || name == "غ" || name.contains("غرب")) }
    return nil
  }
}
