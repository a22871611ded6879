/// A value in a place of its own: what few mentions have costs the others one word.
indirect enum Boxed<Value: Sendable & Hashable>: Sendable, Hashable {
  case value(Value)

  var unboxed: Value {
    switch self {
    case .value(let value): return value
    }
  }
}
