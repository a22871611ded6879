/// The sum that the words of a number build up, one word after another.
struct NumberSum {
  /// Groups that a scale word closed: 47000 in «سبعة وأربعون ألفاً وستمئة».
  private var total: ExactDecimal?
  /// The scale of the last closed group; what is added behind it is smaller.
  private var closedScale = Int.max
  /// The group being built, below 1000 but for digits.
  private var group: ExactDecimal?
  private var hasUnits = false
  private var hasTens = false
  private var hasHundreds = false
  private var isLiteral = false
  /// The number goes upwards («ست وخمسين وتسعمئة وألف»); only greater scales may follow.
  private var isAscending = false
  private var last = NumberSense.Role.none
  private(set) var lastScaleRead = 1

  /// Whether the last word closed a group, so that nothing is open.
  var isClosed: Bool { total != nil && group == nil }

  /// The number so far.
  var value: ExactDecimal? {
    guard let total else { return group }
    guard let group else { return total }
    return total.adding(group)
  }

  mutating func start(_ literal: ExactDecimal) {
    group = literal
    isLiteral = true
  }

  /// Begins with a word; false where none begins with it.
  mutating func start(_ sense: NumberSense) -> Bool {
    switch sense.role {
    case .none, .tenPlural, .hundredPlural, .scalePlural: return false
    case .scale, .scaleDual:
      close(ExactDecimal(sense.value), scale: sense.role == .scale ? sense.value : sense.value / 2)
    default: open(sense)
    }
    last = sense.role
    return true
  }

  /// Adds digits joined by و: «41 ألفاً و870», «مئة و20».
  mutating func add(_ literal: ExactDecimal) -> Bool {
    guard literal.isInteger, !literal.isNegative, !isAscending, let number = literal.integerValue else { return false }
    if group == nil, total != nil, number < closedScale {
      group = literal
      isLiteral = true
      last = .none
      lastScaleRead = 1
      return true
    }
    guard let group, hasHundreds, !hasTens, !hasUnits, !isLiteral, number < 100, number > 0 else { return false }
    self.group = group.adding(literal)
    hasTens = true
    hasUnits = true
    lastScaleRead = 1
    return true
  }

  /// Adds a word; false, and nothing changed, where it does not belong to this number.
  mutating func add(_ sense: NumberSense, joined: Bool) -> Bool {
    let before = self
    let taken: Bool
    switch sense.role {
    case .none, .zero, .tenPlural, .allOf: taken = false
    case .unit, .boundUnit, .teen, .hundreds: taken = joined && addBelowThousand(sense)
    case .ten: taken = joined ? addBelowThousand(sense) : completeTeen()
    case .tens: taken = joined && addBelowThousand(sense)
    case .hundred: taken = joined ? addBelowThousand(sense) : multiplyByHundred()
    case .hundredPlural: taken = !joined && last == .unit && multiplyByHundred()
    case .scale: taken = joined ? addScale(sense.value, sense.value) : multiply(by: sense.value)
    case .scaleDual: taken = joined && addScale(sense.value, sense.value / 2)
    case .scalePlural: taken = !joined && multiply(by: sense.value)
    case .dozen: taken = !joined && total == nil && multiply(by: sense.value)
    }
    if !taken {
      self = before
      return false
    }
    last = sense.role
    return true
  }

  private mutating func open(_ sense: NumberSense) {
    group = ExactDecimal(sense.value)
    isLiteral = false
    hasUnits = false
    hasTens = false
    hasHundreds = false
    mark(sense.role)
  }

  private mutating func mark(_ role: NumberSense.Role) {
    switch role {
    case .unit, .boundUnit: hasUnits = true
    case .ten, .teen:
      hasUnits = true
      hasTens = true
    case .tens: hasTens = true
    case .hundred, .hundreds, .hundredPlural: hasHundreds = true
    default:
      hasUnits = true
      hasTens = true
      hasHundreds = true
    }
    lastScaleRead = role == .hundred || role == .hundreds ? 100 : 1
  }

  private mutating func addBelowThousand(_ sense: NumberSense) -> Bool {
    guard let group else {
      if total == nil || isAscending || sense.value >= closedScale { return false }
      open(sense)
      return true
    }
    if isLiteral { return false }
    let fits: Bool
    switch sense.role {
    case .unit, .boundUnit: fits = hasHundreds && !hasUnits && !hasTens
    case .ten, .teen: fits = hasHundreds && !hasUnits && !hasTens
    case .tens: fits = !hasTens && (hasUnits ? last == .unit || last == .boundUnit : hasHundreds)
    case .hundred, .hundreds: fits = !hasHundreds && total == nil
    default: fits = false
    }
    guard fits, let sum = group.adding(ExactDecimal(sense.value)) else { return false }
    self.group = sum
    let (units, tens, hundreds) = (hasUnits, hasTens, hasHundreds)
    mark(sense.role)
    hasUnits = hasUnits || units
    hasTens = hasTens || tens
    hasHundreds = hasHundreds || hundreds
    if sense.role == .tens { hasUnits = true }
    if sense.role == .hundred || sense.role == .hundreds {
      hasUnits = true
      hasTens = true
    }
    return true
  }

  /// «ثلاثة» + «عشر».
  private mutating func completeTeen() -> Bool {
    guard let group, !isLiteral, last == .unit || last == .boundUnit, !hasTens else { return false }
    self.group = group.adding(ExactDecimal(10))
    hasTens = true
    return self.group != nil
  }

  /// «ثلاث» + «مئة».
  private mutating func multiplyByHundred() -> Bool {
    guard let group, !hasHundreds, let number = group.integerValue, number > 1, number < 100 else { return false }
    self.group = ExactDecimal(number * 100)
    hasHundreds = true
    hasUnits = false
    hasTens = false
    isLiteral = false
    lastScaleRead = 100
    return true
  }

  private mutating func multiply(by scale: Int) -> Bool {
    if isAscending { return false }
    if let group {
      if total == nil || scale < closedScale {
        guard let product = group.multiplied(by: ExactDecimal(scale)) else { return false }
        return close(product, scale: scale)
      }
      // «ألف وخمسمئة مليون»: the scale holds for all before it.
      guard scale > closedScale, let all = value, let product = all.multiplied(by: ExactDecimal(scale)) else {
        return false
      }
      total = nil
      return close(product, scale: scale)
    }
    // «مئة ألف مليون», «ألفي مليار».
    guard let all = total, scale > closedScale, last == .scale || last == .scaleDual || last == .scalePlural,
      let product = all.multiplied(by: ExactDecimal(scale))
    else { return false }
    total = nil
    return close(product, scale: scale)
  }

  /// A scale word of its own, joined by و.
  private mutating func addScale(_ value: Int, _ scale: Int) -> Bool {
    if group == nil, total != nil, !isAscending, scale < closedScale { return close(ExactDecimal(value), scale: scale) }
    guard let all = self.value, all < ExactDecimal(scale), !isLiteral else { return false }
    total = all
    group = nil
    isAscending = true
    return close(ExactDecimal(value), scale: scale)
  }

  @discardableResult
  private mutating func close(_ product: ExactDecimal, scale: Int) -> Bool {
    guard let sum = total.map({ $0.adding(product) }) ?? product else { return false }
    total = sum
    closedScale = scale
    group = nil
    isLiteral = false
    hasUnits = false
    hasTens = false
    hasHundreds = false
    lastScaleRead = scale
    return true
  }
}
