/// Lengths of which nobody knows how many units they have: «قبل ساعات», «سنوات طويلة», «الأيام القليلة الماضية».
extension DateParser {
  /// «الأيام الأخيرة», «الساعات القليلة المقبلة»
  func unitsUncounted(_ index: Int) -> (DurationValue, Int)? {
    guard isKind(index, .unitPlural), hasArticle(index) else { return nil }
    let at = isKind(index + 1, .fewAdjective) && hasArticle(index + 1) ? index + 2 : index + 1
    guard isKind(at, .relative) || isKind(at, .last), hasArticle(at), !isBound(at) else { return nil }
    return uncounted(index).map { ($0, at + 1) }
  }

  /// «قبل أيام», «منذ بضع سنوات», «بعد عدة أشهر»
  func vagueDistance(_ index: Int) -> (DurationValue, Int)? {
    switch kind(index) {
    case .before, .after, .since: break
    default: return nil
    }
    guard text[index].proclitics.isSubset(of: [.wa, .fa]), !isKind(index, .before) || !isKind(index - 1, .from),
      let (length, next) = vagueUnits(index + 1)
    else { return nil }
    // «بعد ساعات من الهجوم» is told from the attack.
    if isKind(next, .from) || isKind(next, .on), isBare(next), !isKind(next + 1, .now) { return nil }
    return (length, isKind(next, .from) ? next + 2 : next)
  }

  /// «سنوات طويلة», «لأشهر», «خلال أيام», «على مدى عقود»: a plural that something shows to be a length.
  func vagueLength(_ index: Int) -> (DurationValue, Int)? {
    guard isKind(index, .unitPlural), let (length, next) = vagueUnits(index) else { return nil }
    if next > index + 1 || text[index].proclitics == .la { return (length, next) }
    // «قبل وفاته بأيام», «بعد الهجوم بساعات»
    if text[index].proclitics == .ba {
      return (2...4).contains { isKind(index - $0, .before) || isKind(index - $0, .after) } ? (length, next) : nil
    }
    switch kind(index - 1) {
    case .inside where value(index - 1) == 2: return (length, next)
    case .before, .after, .since, .during, .duration: return (length, next)
    default: return nil
    }
  }

  /// A plural without a number, after «بضع» or before «قليلة» perhaps, and not one that something follows in construct.
  private func vagueUnits(_ index: Int) -> (DurationValue, Int)? {
    let at = isKind(index, .few) && isBare(index) ? index + 1 : index
    guard isKind(at, .unitPlural), !hasArticle(at),
      at == index ? text[at].proclitics.isEmpty || text[at].proclitics == .la || text[at].proclitics == .ba : isBare(at)
    else { return nil }
    var next = at + 1
    if isKind(next, .fewAdjective) || isKind(next, .few), isBare(next) { next += 1 }
    if next == at + 1, isOwner(next) { return nil }
    return uncounted(at).map { ($0, next) }
  }

  /// Whether a definite noun stands here: «أيام الحرب», but not «قبل أيام إلى».
  private func isOwner(_ index: Int) -> Bool {
    switch kind(index) {
    case .into, .minus, .which: return false
    default: return hasArticleLook(index)
    }
  }

  private func uncounted(_ index: Int) -> DurationValue? {
    TimeUnit(rawValue: UInt8(truncatingIfNeeded: value(index))).map {
      DurationValue(parts: [(DecimalAmount(1), $0)], isIndefinite: true)
    }
  }
}
