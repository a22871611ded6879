/// A number that stands in a text: «34,464 ضربة جوية», «حوالي أربعين شهيداً», «غارتان».
public struct NumberMention: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// How many or how much.
    case cardinal
    /// Which one in a row: «الثالث», «الحادي والعشرون».
    case ordinal
    /// A share of a hundred; ``NumberMention/value`` is 20 for 20 %.
    case percentage
    /// A part of one: «ثلثا», «نصف»; with ``NumberMention/numerator`` and ``NumberMention/denominator``.
    case fraction
    /// How many times: «ضعف», «ثلاثة أضعاف».
    case multiplier
  }

  public enum Polarity: String, Sendable, Hashable {
    case positive
    /// The text says that there were none: «لم يكن هناك أي مدنيين».
    case none
  }

  /// What a value rests on that is not what stands there to the letter.
  public enum Doubt: String, Sendable, Hashable, CaseIterable {
    /// A misread word was taken for the name of a number: «ثلائة».
    case misreadWord = "misread-word"
    /// Digits were taken for a misread sign of percent: «بنسبة 903».
    case percentSign = "percent-sign"
    /// Digits were read from their other end: «٠٠١ متر».
    case turnedDigits = "turned-digits"
  }

  /// In UTF-8 bytes of the first source: bound word and counted noun included, a prefixed و or ب left out.
  public var range: Range<Int>
  public var kind: Kind
  /// The number itself; what a one-sided bound names; left out for a range and for «عشرات».
  public var value: ExactDecimal?
  public var bound: NumberBound
  public var polarity: Polarity
  /// Nil where the value is what stands there.
  public var doubt: Doubt?
  public var counted: CountedThing?
  private var limits: Boxed<Limits>?

  /// What most numbers do not have.
  private struct Limits: Sendable, Hashable {
    var numerator: Int?
    var denominator: Int?
    var lower: ExactDecimal?
    var upper: ExactDecimal?
  }

  public var numerator: Int? {
    get { limits?.unboxed.numerator }
    set { changeLimits { $0.numerator = newValue } }
  }

  public var denominator: Int? {
    get { limits?.unboxed.denominator }
    set { changeLimits { $0.denominator = newValue } }
  }

  /// The least that it can be, as far as the text says.
  public var lower: ExactDecimal? {
    get { limits?.unboxed.lower }
    set { changeLimits { $0.lower = newValue } }
  }

  /// The most that it can be, as far as the text says.
  public var upper: ExactDecimal? {
    get { limits?.unboxed.upper }
    set { changeLimits { $0.upper = newValue } }
  }

  private mutating func changeLimits(_ change: (inout Limits) -> Void) {
    var changed = limits?.unboxed ?? Limits()
    change(&changed)
    limits = changed == Limits() ? nil : .value(changed)
  }

  public init(
    range: Range<Int>, kind: Kind, value: ExactDecimal? = nil, numerator: Int? = nil, denominator: Int? = nil,
    bound: NumberBound = .exact, lower: ExactDecimal? = nil, upper: ExactDecimal? = nil,
    polarity: Polarity = .positive, counted: CountedThing? = nil, doubt: Doubt? = nil
  ) {
    self.range = range
    self.kind = kind
    self.value = value
    self.bound = bound
    self.polarity = polarity
    self.doubt = doubt
    self.counted = counted
    let limits = Limits(numerator: numerator, denominator: denominator, lower: lower, upper: upper)
    if limits != Limits() { self.limits = .value(limits) }
  }
}

/// What a text says of how exact a figure is.
public enum NumberBound: String, Sendable, Hashable, CaseIterable {
  case exact
  /// «حوالي», «نحو», «قرابة», «زهاء»
  case approximate
  /// «على الأقل», «لا يقل عن»
  case atLeast
  /// «أكثر من», «ما يزيد على»
  case moreThan
  /// «على الأكثر», «لا يتجاوز», «حتى»
  case atMost
  /// «أقل من», «دون»
  case lessThan
  /// «بين 30 و40», «من 10 إلى 15»
  case between
  /// «عشرات», «بعض», «عدة»
  case indefinite
}

extension NumberBound {
  var isFromBelow: Bool { self == .atLeast || self == .moreThan }
  var isFromAbove: Bool { self == .atMost || self == .lessThan }
}

/// The noun that a number counts, with what belongs to it.
public struct CountedThing: Sendable, Hashable {
  /// In UTF-8 bytes of the first source: noun, adjectives and «من …».
  public var range: Range<Int>
  /// The noun in the singular, without article and endings: «غارة» for «غارات جوية».
  public var lemma: String

  public init(range: Range<Int>, lemma: String) {
    self.range = range
    self.lemma = lemma
  }
}
