extension UnsafeMutableBufferPointer<Float> {
  /// Adds to each value those on both sides of it, each with a share of `reach` for every step between.
  ///
  /// - Complexity: O(count).
  func smooth(reach: Float) {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: count) { fromAfter in
      var sum: Float = 0
      for index in indices.reversed() {
        sum = self[index] + sum * reach
        fromAfter[index] = sum
      }
      sum = 0
      for index in indices {
        sum = self[index] + sum * reach
        self[index] = sum + fromAfter[index] - self[index]
      }
    }
  }
}

extension [Float] {
  /// Adds to each value those on both sides of it, each with a share of `reach` for every step between.
  ///
  /// - Complexity: O(count).
  mutating func smooth(reach: Float) { withUnsafeMutableBufferPointer { $0.smooth(reach: reach) } }
}
