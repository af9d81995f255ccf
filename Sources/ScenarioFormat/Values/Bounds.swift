// SPDX-License-Identifier: GPL-3.0-or-later

/// Values that a quantity may have.
package struct Bounds: Sendable {
  package var low: Double
  package var high: Double
  /// Whether `low` itself is out.
  package var excludesLow: Bool

  package init(
    low: Double = -.infinity, high: Double = .infinity, excludesLow: Bool = false
  ) {
    self.low = low
    self.high = high
    self.excludesLow = excludesLow
  }

  /// Both ends included.
  package init(_ range: ClosedRange<Double>) {
    self.init(low: range.lowerBound, high: range.upperBound)
  }

  package static let any = Bounds()
  package static let notNegative = Bounds(low: 0)
  package static let positive = Bounds(low: 0, excludesLow: true)
  package static let share = Bounds(low: 0, high: 1)

  /// Above 0, up to a largest value.
  package static func positive(upTo high: Double) -> Bounds {
    Bounds(low: 0, high: high, excludesLow: true)
  }

  package func contains(_ value: Double) -> Bool {
    value.isFinite && (excludesLow ? value > low : value >= low) && value <= high
  }

  /// The ends as text that a closure writes: `0.5–60 days`, `> 0 days`; empty where there are none.
  package func text(_ written: (Double) -> String) -> String {
    let low = self.low.isFinite ? written(self.low) : nil
    let high = self.high.isFinite ? written(self.high) : nil
    if let low, excludesLow { return "> " + low + (high.map { ", ≤ " + $0 } ?? "") }
    return ParameterRange.text(low, high)
  }
}
