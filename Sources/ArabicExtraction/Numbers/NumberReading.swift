/// A number read at a place, without what stands around it.
struct NumberReading: Sendable, Hashable {
  enum Form: UInt8, Sendable {
    /// Digits alone.
    case digits
    /// Words alone.
    case spelled
    /// Digits with scale words: «7.7 مليون».
    case mixed
  }

  /// The lexemes that it is made of.
  var lexemes: Range<Int>
  /// In bytes of the lexed text; و ب ل … before it left out, its article included.
  var bytes: Range<Int>
  var value: ExactDecimal
  var form: Form
  /// It carries the article: «الثلاثة», «الـ30».
  var isDefinite = false
  /// It rests on a likely misreading of a single word.
  var isGarbled = false
  /// A decimal whose three digits behind one point could be thousands: «1.813»; the value is the decimal.
  var groupedAlternative: ExactDecimal?
  /// The scale of its last word (1000 for «ثلاثة آلاف»), 1 where it ends in units, 100 after «مئة».
  var lastScale = 1
  /// It began with a sign.
  var isSigned = false
  /// The last word read was a bare plural («مئات», «آلاف») with no unit to multiply.
  var isIndefinite = false

  /// Set where the digits are not what stands there.
  var doubt: NumberMention.Doubt?

  /// The value as an `Int`, where it is one.
  var integer: Int? { value.integerValue }
}
