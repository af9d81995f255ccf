// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import Wording

/// Amounts with their intervals, a row each, the most important first; bars or points.
struct RankedChart {
  struct Row {
    let label: String
    let mean: Double
    let halfWidth: Double
    /// Set apart from the others by its outline and its colour.
    var isOther = false
  }

  let language: Language
  let rows: [Row]
  let axisTitle: String
  let hasBars: Bool
  /// A dashed line that the amounts are read against, and what it is.
  var limit: (value: Double, name: String)?
  /// What the mean is called in a tooltip, and its error.
  let words: (mean: String, error: String)

  func specification(title: String, summary: String) -> VegaLite {
    let ends = rows.flatMap {
      let half = $0.halfWidth.isFinite ? $0.halfWidth : 0
      return [$0.mean - half, $0.mean + half]
    }
    let format = VegaLite.signedFormat((ends.max() ?? 1) - (ends.min() ?? 0))
    let y = VegaLite.Channel(
      field: "row", type: "nominal", title: "", sort: rows.map(\.label),
      axis: VegaLite.Axis(labelLimit: 345))
    func x(_ field: String) -> VegaLite.Channel {
      VegaLite.Channel(
        field: field, type: "quantitative", title: axisTitle,
        axis: VegaLite.Axis(format: format, tickCount: 7), scale: VegaLite.Scale(zero: true))
    }
    let tooltip: [VegaLite.Channel] = [
      .told("row", ""), .told("mean", words.mean, format: format),
      .told("error", words.error, format: ",.3~f"),
    ]
    var layers: [VegaLite.Layer] = []
    if hasBars {
      for isOther in [false, true] {
        layers.append(
          VegaLite.Layer(
            mark: VegaLite.Mark(
              type: "bar", color: isOther ? "#ffffff" : Tone.band50, stroke: Tone.line,
              strokeWidth: 1, strokeDash: isOther ? [4, 3] : nil),
            encoding: VegaLite.Encoding(x: x("mean"), y: y, tooltip: tooltip),
            transform: [VegaLite.Filter(filter: "datum.other == \(isOther ? 1 : 0)")]))
      }
    }
    layers.append(
      VegaLite.Layer(
        mark: VegaLite.Mark(type: "rule", color: Tone.error, strokeWidth: 3),
        encoding: VegaLite.Encoding(x: x("low"), x2: .end("high"), y: y, tooltip: tooltip)))
    if !hasBars {
      layers.append(
        VegaLite.Layer(
          mark: VegaLite.Mark(type: "point", color: Tone.line, size: 50, filled: true),
          encoding: VegaLite.Encoding(x: x("mean"), y: y, tooltip: tooltip)))
    }
    layers.append(.line(x: 0, dash: nil))
    if let limit { layers.append(.line(x: limit.value, dash: [6, 4])) }
    return VegaLite(
      title: title, description: summary, height: 26 * rows.count + 20,
      data: VegaLite.Values(
        values: rows.map { row in
          [
            "row": .text(row.label), "mean": .number(row.mean.told),
            "error": .number(row.halfWidth.told), "other": .number(row.isOther ? 1 : 0),
            "low": .number((row.mean - row.halfWidth).told),
            "high": .number((row.mean + row.halfWidth).told),
          ]
        }), layer: layers, config: VegaLite.Config(language))
  }
}

extension VegaLite {
  /// Labels of an axis of differences: a sign, and no more decimals than the range needs.
  static func signedFormat(_ range: Double) -> String {
    range < 0.5 ? "+,.2f" : range < 4 ? "+,.1f" : "+,.0f"
  }
}

extension VegaLite.Layer {
  /// A line across the chart at an amount.
  static func line(x: Double? = nil, y: Double? = nil, dash: [Int]?) -> VegaLite.Layer {
    VegaLite.Layer(
      mark: VegaLite.Mark(
        type: "rule", color: Tone.limit, strokeWidth: 1, strokeDash: dash, aria: false),
      encoding: VegaLite.Encoding(
        x: x.map { VegaLite.Channel(datum: .number($0)) },
        y: y.map { VegaLite.Channel(datum: .number($0)) }))
  }
}
