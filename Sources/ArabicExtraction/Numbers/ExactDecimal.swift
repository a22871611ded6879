/// A decimal number, exact to 38 digits.
///
/// Its ``description`` is a number of JSON: `34464`, `7700000`, `-1.2`, `0.05`.
///
/// ```swift
/// ExactDecimal("7.7").map { $0.scaled(byPowerOfTen: 6) }   // 7700000
/// ```
public struct ExactDecimal: Sendable, Hashable {
  /// The digits, without zeros at their end (but for zero itself).
  public let significand: Int128
  /// The power of ten that the significand is multiplied by.
  public let exponent: Int

  public init(_ value: Int) { self.init(significand: Int128(value), exponent: 0) }

  /// Takes `significand` · 10^`exponent`, bringing it to its one form.
  public init(significand: Int128, exponent: Int) {
    if significand == 0 {
      self.significand = 0
      self.exponent = 0
      return
    }
    var (digits, power) = (significand, exponent)
    while digits % 10 == 0 {
      digits /= 10
      power += 1
    }
    self.significand = digits
    self.exponent = power
  }

  /// Reads what ``description`` writes, also with an exponent (`6e-5`); nil for anything else or more than 38 digits.
  public init?(_ text: String) {
    var digits: Int128 = 0
    var (power, seen, point, negative) = (0, false, false, false)
    var rest = Substring(text).utf8
    if rest.first == 0x2D {
      negative = true
      rest = rest.dropFirst()
    }
    while let byte = rest.first {
      if byte == 0x2E, !point {
        point = true
      } else if byte == 0x65 || byte == 0x45 {
        guard let shift = Int(String(Substring(rest.dropFirst()))), abs(shift) < 1000 else { return nil }
        power += shift
        rest = rest[rest.endIndex...]
        break
      } else if byte >= 0x30, byte <= 0x39 {
        let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
        let (sum, more) = product.addingReportingOverflow(Int128(byte - 0x30))
        if overflow || more { return nil }
        digits = sum
        seen = true
        if point { power -= 1 }
      } else {
        return nil
      }
      rest = rest.dropFirst()
    }
    if !seen { return nil }
    self.init(significand: negative ? -digits : digits, exponent: power)
  }

  /// The decimal that a `Double` prints as, or nil for what is not finite.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    self.init(value.description)
  }

  public static let zero = ExactDecimal(0)

  public var isNegative: Bool { significand < 0 }
  public var isInteger: Bool { exponent >= 0 }

  /// The nearest `Double`.
  public var doubleValue: Double { Double(description) ?? 0 }

  /// The number as an `Int`, where it is one that fits.
  public var integerValue: Int? {
    guard exponent >= 0, exponent <= 18 else { return nil }
    var value = significand
    for _ in 0..<exponent { value *= 10 }
    return Int(exactly: value)
  }

  public func scaled(byPowerOfTen power: Int) -> ExactDecimal {
    ExactDecimal(significand: significand, exponent: exponent + power)
  }

  public static prefix func - (value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(significand: -value.significand, exponent: value.exponent)
  }

  /// The sum, or nil where it has more than 38 digits.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    if significand == 0 { return other }
    if other.significand == 0 { return self }
    let power = min(exponent, other.exponent)
    guard let left = digits(at: power), let right = other.digits(at: power) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(significand: sum, exponent: power)
  }

  /// The product, or nil where it has more than 38 digits.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    return overflow ? nil : ExactDecimal(significand: product, exponent: exponent + other.exponent)
  }

  private func digits(at power: Int) -> Int128? {
    let shift = exponent - power
    if shift > 38 { return nil }
    var value = significand
    for _ in 0..<max(0, shift) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }
}

extension ExactDecimal: Comparable {
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if let difference = left.adding(-right) { return difference.isNegative }
    return left.doubleValue < right.doubleValue
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The number as JSON writes one; with an exponent only where it would have more than 40 zeros.
  public var description: String {
    let digits = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    if exponent >= 0 {
      return exponent > 40 ? "\(sign)\(digits)e\(exponent)" : sign + digits + String(repeating: "0", count: exponent)
    }
    let point = digits.utf8.count + exponent
    if point > 0 { return sign + digits.prefix(point) + "." + digits.dropFirst(point) }
    return point < -40
      ? "\(sign)\(digits)e\(exponent)" : sign + "0." + String(repeating: "0", count: -point) + digits
  }
}
