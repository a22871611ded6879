/// Finds the figures that are columns of a line of comma-separated values: `2023-10-17,غزة,471,342`.
///
/// A comma between digits groups or parts decimals; but where the one before it stands close between a word or a date and a
/// figure, and the figures run to the end of the line or to another such word, each comma begins a value of its own.
enum Columns {
  /// Whether the last lexeme, which is digits, may be the first figure behind a comma.
  @inline(__always)
  static func mayOpen(_ lexemes: [Lexeme]) -> Bool {
    let comma = lexemes.count - 2
    guard comma > 0, isComma(lexemes[comma]), !lexemes[comma].spaceBefore else { return false }
    switch lexemes[comma - 1].kind {
    case .word, .latin: return true
    case .digits: return isDate(endingAt: comma - 1, lexemes)
    default: return false
    }
  }

  /// Three figures bound by two dashes or two strokes.
  private static func isDate(endingAt index: Int, _ lexemes: [Lexeme]) -> Bool {
    guard index >= 4, lexemes[index - 2].kind == .digits, lexemes[index - 4].kind == .digits else { return false }
    let sign = lexemes[index - 1].sign
    return (sign == 0x2D || sign == 0x2F) && lexemes[index - 3].sign == sign
      && (index - 3...index).allSatisfy { !lexemes[$0].spaceBefore }
  }

  private static func isComma(_ lexeme: Lexeme) -> Bool { lexeme.sign == 0x2C || lexeme.sign == 0x60C }

  /// Marks the figures of the rows that begin at candidates.
  ///
  /// - Parameter candidates: places of digits for which ``mayOpen(_:)`` held, in order.
  /// - Complexity: O(*n*), as no row is gone over twice.
  static func mark(_ candidates: [Int], in lexemes: inout [Lexeme]) {
    var end = 0
    for first in candidates where first >= end {
      end = row(from: first, lexemes)
      guard end > first else { continue }
      for index in first..<end where lexemes[index].kind == .digits && isComma(lexemes[index - 1]) {
        lexemes[index].setGapBefore()
      }
    }
  }

  /// Where the figures of a row end, or its beginning where it is none.
  private static func row(from first: Int, _ lexemes: [Lexeme]) -> Int {
    let comma = lexemes[first - 1].sign
    var at = first
    while at < lexemes.count, lexemes[at].kind == .digits, !lexemes[at].spaceBefore {
      at += 1
      // Decimals.
      if at + 1 < lexemes.count, lexemes[at].sign == 0x2E, lexemes[at + 1].kind == .digits,
        !lexemes[at].spaceBefore, !lexemes[at + 1].spaceBefore
      {
        at += 2
      }
      if at == lexemes.count || lexemes[at].kind == .newline { return at }
      guard lexemes[at].sign == comma, !lexemes[at].spaceBefore else { return first }
      at += 1
    }
    let isNext = at == lexemes.count || lexemes[at].kind == .newline || !lexemes[at].spaceBefore
    return isNext ? at : first
  }
}
