// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import Wording

/// Amounts with their intervals along ordered steps: months, quotas, levels of a factor.
///
/// Several series differ by colour and by the shape of their points.
struct StepsChart: Drawing {
  struct Point {
    let step: String
    let mean: Double
    let low: Double
    let high: Double
  }
  struct Series {
    let name: String
    let points: [Point]
  }

  let language: Language
  let series: [Series]
  /// Title of the axis of steps; empty where the steps say it themselves.
  let stepTitle: String
  let axisTitle: String
  /// Number format of the amounts (d3).
  let format: String
  /// Ends of the axis; nil fits the amounts.
  var domain: (Double, Double)?
  var hasZero = false
  /// Levels that the amounts are read against; the dashed one is a limit.
  var limit: Double?
  var isAgainstNothing = false
  var isJoined = true
  /// What the mean and the ends of the interval are called in a tooltip.
  let words: (mean: String, low: String, high: String)

  func specification(title: String, summary: String) -> VegaLite {
    let steps = series.first?.points.map(\.step) ?? []
    let x = VegaLite.Channel(
      field: "step", type: "nominal", title: stepTitle, sort: steps,
      axis: VegaLite.Axis(grid: false, labelAngle: 0, labelOverlap: "greedy", labelSeparation: 8))
    func y(_ field: String) -> VegaLite.Channel {
      VegaLite.Channel(
        field: field, type: "quantitative", title: axisTitle, axis: VegaLite.Axis(format: format),
        scale: VegaLite.Scale(
          domain: domain.map { [.number($0.0), .number($0.1)] },
          zero: domain == nil ? hasZero || isAgainstNothing : nil))
    }
    let names = series.map(\.name)
    let isOne = series.count == 1
    let color = isOne ? nil : VegaLite.Channel.kinds("series", names, Tone.colors(names.count))
    let shape =
      isOne
      ? nil
      : VegaLite.Channel.kinds(
        "series", names, names.indices.map { Self.marks[$0 % Self.marks.count] })
    let tooltip: [VegaLite.Channel] =
      (isOne ? [] : [.tooltip("series", "")])
      + [
        .tooltip("step", stepTitle), .tooltip("mean", words.mean, format: format),
        .tooltip("low", words.low, format: format), .tooltip("high", words.high, format: format),
      ]
    let tone = isOne ? Tone.line : nil
    var layers: [VegaLite.Layer] = []
    if isJoined {
      layers.append(
        .init(
          .init(type: "line", color: tone, strokeWidth: 1.5),
          .init(x: x, y: y("mean"), color: color)))
    }
    layers += [
      .init(
        .init(type: "rule", color: isOne ? Tone.error : nil, strokeWidth: 2.5),
        .init(x: x, y: y("low"), y2: .end("high"), color: color, tooltip: tooltip)),
      .init(
        .init(type: "point", color: tone, size: 55, filled: true),
        .init(x: x, y: y("mean"), color: color, shape: shape, tooltip: tooltip)),
    ]
    if isAgainstNothing { layers.append(.line(y: 0)) }
    if let limit { layers.append(.line(y: limit, dash: [6, 4])) }
    return VegaLite(
      title, summary, height: 240, language,
      series.flatMap { one in
        one.points.map { point in
          [
            "series": .text(one.name), "step": .text(point.step),
            "mean": .number(point.mean.asWritten), "low": .number(point.low.asWritten),
            "high": .number(point.high.asWritten),
          ]
        }
      }, layers)
  }

  private static let marks = [
    "circle", "square", "triangle-up", "diamond", "cross", "triangle-down",
  ]
}
