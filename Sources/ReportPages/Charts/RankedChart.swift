// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import Wording

/// Amounts with their intervals, a row each; bars or points.
struct RankedChart: Drawing {
  struct Row {
    let label: String
    let mean: Double
    /// Ends of the interval; NaN without one.
    let low: Double
    let high: Double
    /// Set apart from the others by its outline and its colour.
    let isOther: Bool

    init(label: String, mean: Double, low: Double, high: Double, isOther: Bool = false) {
      self.label = label
      self.mean = mean
      self.low = low
      self.high = high
      self.isOther = isOther
    }

    init(label: String, mean: Double, halfWidth: Double, isOther: Bool = false) {
      self.init(
        label: label, mean: mean, low: mean - halfWidth, high: mean + halfWidth, isOther: isOther)
    }
  }

  let language: Language
  let rows: [Row]
  let axisTitle: String
  /// Number format of the axis (d3); nil for that of differences.
  var format: String?
  /// Number format of the tooltip; nil for that of the axis.
  var exact: String?
  /// End of an axis that begins at 0; nil fits the amounts, which may then be negative.
  var most: Double?
  var hasBars: Bool
  /// A dashed line that the amounts are read against.
  var limit: Double?
  var rowHeight = 26
  var labelLimit = 345
  /// What the amount, its error or the ends of its interval are called in a tooltip.
  var words: (mean: String, error: String) = ("", "")
  var ends: (row: String, low: String, high: String)?

  func specification(title: String, summary: String) -> VegaLite {
    let values = rows.flatMap { [$0.mean, $0.low, $0.high] }.filter(\.isFinite)
    let format = format ?? VegaLite.signedFormat((values.max() ?? 1) - (values.min() ?? 0))
    let exact = exact ?? format
    let hasIntervals = rows.contains { $0.low.isFinite }
    let y = VegaLite.Channel.rows("row", rows.map(\.label), labelLimit: labelLimit)
    func x(_ field: String) -> VegaLite.Channel {
      .quantity(
        field, title: axisTitle, format: format, zero: true, to: most,
        ticks: most == 100 ? nil : 7)
    }
    var tooltip: [VegaLite.Channel] = [
      .tooltip("row", ends?.row ?? ""), .tooltip("mean", words.mean, format: exact),
    ]
    if let ends, hasIntervals {
      tooltip += [
        .tooltip("low", ends.low, format: exact), .tooltip("high", ends.high, format: exact),
      ]
    } else if hasIntervals {
      tooltip.append(.tooltip("error", words.error, format: ",.3~f"))
    }
    let bar = VegaLite.Encoding(x: x("mean"), y: y, tooltip: tooltip)
    var layers: [VegaLite.Layer] = []
    if hasBars {
      layers = [
        .init(
          .init(type: "bar", color: Tone.band50, stroke: Tone.line, strokeWidth: 1), bar,
          when: "datum.other == 0")
      ]
      if rows.contains(where: \.isOther) {
        layers.append(
          .init(
            .init(
              type: "bar", color: "#ffffff", stroke: Tone.line, strokeWidth: 1,
              strokeDash: [4, 3]), bar, when: "datum.other == 1"))
      }
    }
    if hasIntervals {
      layers.append(
        .init(
          .init(type: "rule", color: Tone.error, strokeWidth: 3),
          .init(x: x("low"), x2: .end("high"), y: y, tooltip: tooltip)))
    }
    if !hasBars {
      layers.append(.init(.init(type: "point", color: Tone.line, size: 50, filled: true), bar))
    }
    if most == nil { layers.append(.line(x: 0)) }
    if let limit { layers.append(.line(x: limit, dash: [6, 4])) }
    return VegaLite(
      title, summary, height: rowHeight * rows.count + 20, language,
      rows.map { row in
        [
          "row": .text(row.label), "mean": .number(row.mean.asWritten),
          "error": .number(((row.high - row.low) / 2).asWritten),
          "other": .number(row.isOther ? 1 : 0), "low": .number(row.low.asWritten),
          "high": .number(row.high.asWritten),
        ]
      }, layers)
  }
}
