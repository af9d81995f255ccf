// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a parameter may plausibly lie, as a scenario would write it.
public struct ParameterRange: Hashable, Sendable {
  /// Nil where nothing is known of the lowest or highest value.
  public let low: String?
  public let high: String?

  /// Nil when neither is known.
  package init?(low: String?, high: String?) {
    guard low != nil || high != nil else { return nil }
    self.low = low
    self.high = high
  }

  /// Both ends, with the unit told once: `3–14 days`, `≥ 1.02`, `-1 … 1`.
  public var text: String {
    guard let low, let high else {
      return low.map { "≥ " + $0 } ?? high.map { "≤ " + $0 } ?? ""
    }
    var start = low
    if let first = QuantityText(low), let last = QuantityText(high),
      first.unitText == last.unitText, !first.unitText.isEmpty
    {
      start = String(low.dropLast(first.unitText.count))
      while start.last == " " { start.removeLast() }
    }
    return start + (low.hasPrefix("-") || high.hasPrefix("-") ? " … " : "–") + high
  }
}
