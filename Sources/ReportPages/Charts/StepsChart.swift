// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import Wording

/// Amounts with their intervals along ordered steps: months, quotas, levels of a factor.
///
/// Several series differ by colour and by the shape of their points.
struct StepsChart {
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
    let color = VegaLite.Channel(
      field: "series", type: "nominal",
      scale: VegaLite.Scale(domain: names.map { .text($0) }, range: colors),
      legend: VegaLite.Legend(title: ""))
    let shape = VegaLite.Channel(
      field: "series", type: "nominal",
      scale: VegaLite.Scale(domain: names.map { .text($0) }, range: shapes),
      legend: VegaLite.Legend(title: ""))
    let tooltip: [VegaLite.Channel] =
      (isOne ? [] : [.told("series", "")])
      + [
        .told("step", stepTitle), .told("mean", words.mean, format: format),
        .told("low", words.low, format: format), .told("high", words.high, format: format),
      ]
    let tone = isOne ? Tone.line : nil
    var layers: [VegaLite.Layer] = []
    if isJoined {
      layers.append(
        VegaLite.Layer(
          mark: VegaLite.Mark(type: "line", color: tone, strokeWidth: 1.5),
          encoding: VegaLite.Encoding(x: x, y: y("mean"), color: isOne ? nil : color)))
    }
    layers += [
      VegaLite.Layer(
        mark: VegaLite.Mark(type: "rule", color: isOne ? Tone.error : nil, strokeWidth: 2.5),
        encoding: VegaLite.Encoding(
          x: x, y: y("low"), y2: .end("high"), color: isOne ? nil : color, tooltip: tooltip)),
      VegaLite.Layer(
        mark: VegaLite.Mark(type: "point", color: tone, size: 55, filled: true),
        encoding: VegaLite.Encoding(
          x: x, y: y("mean"), color: isOne ? nil : color, shape: isOne ? nil : shape,
          tooltip: tooltip)),
    ]
    if isAgainstNothing { layers.append(.line(y: 0, dash: nil)) }
    if let limit { layers.append(.line(y: limit, dash: [6, 4])) }
    return VegaLite(
      title: title, description: summary, height: 240,
      data: VegaLite.Values(
        values: series.flatMap { one in
          one.points.map { point in
            [
              "series": .text(one.name), "step": .text(point.step),
              "mean": .number(point.mean.told), "low": .number(point.low.told),
              "high": .number(point.high.told),
            ]
          }
        }), layer: layers, config: VegaLite.Config(language))
  }

  private var colors: [String] {
    series.indices.map { Tone.series[$0 % Tone.series.count] }
  }

  private static let marks = [
    "circle", "square", "triangle-up", "diamond", "cross", "triangle-down",
  ]
  private var shapes: [String] { series.indices.map { Self.marks[$0 % Self.marks.count] } }
}
