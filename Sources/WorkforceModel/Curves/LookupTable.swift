// SPDX-License-Identifier: GPL-3.0-or-later

/// A function given by points: linear between them, constant beyond the ends.
struct LookupTable<let count: Int>: Sendable {
  /// Arguments, rising.
  let arguments: InlineArray<count, Double>
  let values: InlineArray<count, Double>

  /// - Complexity: linear in the number of points.
  func callAsFunction(_ argument: Double) -> Double {
    guard argument > arguments[0] else { return values[0] }
    for point in 1..<count where argument <= arguments[point] {
      let (low, high) = (arguments[point - 1], arguments[point])
      let share = (argument - low) / (high - low)
      return values[point - 1] * (1 - share) + values[point] * share
    }
    return values[count - 1]
  }
}
