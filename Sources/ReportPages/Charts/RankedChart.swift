// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import Wording

extension Drawing {
  /// An amount with the ends of its interval, NaN without one.
  struct Amount {
    let label: String
    let mean: Double
    let low: Double
    let high: Double
    /// Set apart from the others by its outline and its colour.
    var isOther = false
  }

  /// Amounts with their intervals, a row each, as bars or points, against zero and a limit.
  ///
  /// - Parameter unit: What the axis and the tooltip call an amount, and its error.
  static func ranked(
    _ language: Language, _ amounts: [Amount], axis: String, hasBars: Bool, limit: Double? = nil,
    unit: (mean: String, error: String)
  ) -> Drawing {
    let ends = amounts.flatMap { [$0.mean, $0.low, $0.high] }.filter(\.isFinite)
    let format = AxisFormat.signed(ends)
    return bars(
      language, amounts, axis: axis, format: format, height: 26 * amounts.count + 20, labels: 345,
      [
        "bars": .flag(hasBars), "points": .flag(!hasBars), "intervals": true, "zero": true,
        "limit": limit.map { .number($0) } ?? .null, "ticks": .number(7),
        "tooltip": tooltip([
          ("row", "", nil), ("mean", unit.mean, format), ("error", unit.error, ",.3~f"),
        ]),
      ])
  }

  /// Bars with their intervals where there are any, from 0 up.
  ///
  /// - Parameters:
  ///   - most: End of the axis; nil fits the amounts.
  ///   - format: Number format of the axis (d3); `exact` that of the tooltip.
  ///   - heads: What rows, amounts and the ends of intervals are called.
  static func bars(
    _ language: Language, _ amounts: [Amount], axis: String, most: Double?, format: String,
    exact: String, height: Int, labels: Double,
    heads: (row: String, mean: String, low: String, high: String)
  ) -> Drawing {
    let hasIntervals = amounts.contains { $0.low.isFinite }
    let ends = [("low", heads.low, exact), ("high", heads.high, exact)]
    return bars(
      language, amounts, axis: axis, format: format, height: height * amounts.count + 20,
      labels: labels,
      [
        "bars": true, "intervals": .flag(hasIntervals),
        "scale": .object(
          most.map { ["domain": .list([.number(0), .number($0)])] } ?? ["zero": true]),
        "tooltip": tooltip(
          [("row", heads.row, nil), ("mean", heads.mean, exact)]
            + (hasIntervals ? ends : []).map { ($0.0, $0.1, $0.2) }),
      ])
  }

  private static func bars(
    _ language: Language, _ amounts: [Amount], axis: String, format: String, height: Int,
    labels: Double, _ values: [String: Value]
  ) -> Drawing {
    let shared: [String: Value] = [
      "axis": .text(axis), "format": .text(format), "height": .number(Double(height)),
      "labels": .number(labels), "names": .texts(amounts.map(\.label)),
      "others": .flag(amounts.contains(where: \.isOther)), "scale": .object(["zero": true]),
    ]
    return Drawing(
      "ranked", language,
      amounts.map {
        [
          "row": .text($0.label), "mean": .number($0.mean.asWritten),
          "error": .number((($0.high - $0.low) / 2).asWritten),
          "other": .number($0.isOther ? 1 : 0), "low": .number($0.low.asWritten),
          "high": .number($0.high.asWritten),
        ]
      }, shared.merging(values) { $1 })
  }
}
