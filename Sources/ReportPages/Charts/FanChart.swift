// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import Wording
internal import WorkforceModel

/// The course of a figure: median and bands of futures (risk), mean with its half-width (simulation
/// error), and the limit of a target where there is one.
struct FanChart: Drawing {
  struct Point {
    let start: String
    let period: String
    let cell: Forecast.Cell
  }

  let language: Language
  let points: [Point]
  let unit: Metric.Unit
  let axisTitle: String
  let limit: Double?
  let isMonthly: Bool
  /// Ninety futures of a hundred, fifty, median, mean, limit.
  let legend: [String]
  /// Lines of the tooltip: fields and what they are called.
  let tooltip: [(field: String, name: String)]

  func specification(title: String, summary: String) -> VegaLite {
    let names = limit == nil ? Array(legend.dropLast()) : legend
    let colors = Array(
      [Tone.band90, Tone.band50, Tone.line, Tone.error, Tone.limit].prefix(names.count))
    func color(_ place: Int) -> VegaLite.Channel {
      .series(legend[place], of: names, colors: colors)
    }
    let x = VegaLite.Channel.date(format: isMonthly ? "%b %Y" : "%d %b %Y")
    func y(_ field: String) -> VegaLite.Channel {
      .quantity(field, title: axisTitle, format: axisFormat)
    }
    let (exact, error) = (
      FigureWords.format(unit), FigureWords.format(unit, digits: FigureWords.places(unit) + 1)
    )
    let lines = tooltip.map { line -> VegaLite.Channel in
      .tooltip(
        line.field, line.name,
        format: line.field == "period" ? nil : line.field == "error" ? error : exact)
    }
    var layers: [VegaLite.Layer] = [
      .init(.init(type: "area"), .init(x: x, y: y("p05"), y2: .end("p95"), color: color(0))),
      .init(.init(type: "area"), .init(x: x, y: y("p25"), y2: .end("p75"), color: color(1))),
      .init(.init(type: "line", strokeWidth: 2), .init(x: x, y: y("p50"), color: color(2))),
      .init(
        .init(type: "rule", strokeWidth: 2),
        .init(x: x, y: y("low"), y2: .end("high"), color: color(3))),
      .init(
        .init(type: "point", size: 14, filled: true), .init(x: x, y: y("mean"), color: color(3))),
    ]
    if let limit {
      layers.append(
        .init(
          .init(type: "rule", strokeWidth: 1.5, strokeDash: [6, 4], aria: false),
          .init(y: .init(datum: .number(limit)), color: color(4))))
    }
    // A wide invisible rule at each period, so that a pointer need not hit a line.
    layers.append(
      .init(
        .init(type: "rule", opacity: 0, strokeWidth: 14),
        .init(x: x, y: y("p05"), y2: .end("p95"), tooltip: lines)))
    return VegaLite(
      title, summary, height: 240, language,
      points.map { point in
        let cell = point.cell
        return [
          "start": .text(point.start), "period": .text(point.period),
          "mean": .number(cell.mean), "error": .number(cell.halfWidth),
          "low": .number((cell.mean - cell.halfWidth).asWritten),
          "high": .number((cell.mean + cell.halfWidth).asWritten), "p05": .number(cell.p05),
          "p25": .number(cell.p25), "p50": .number(cell.p50), "p75": .number(cell.p75),
          "p95": .number(cell.p95),
        ]
      }, layers)
  }

  /// Labels of the axis: no more decimals than the range needs.
  private var axisFormat: String {
    let low = points.map(\.cell.p05).filter(\.isFinite).min() ?? 0
    let high = points.map(\.cell.p95).filter(\.isFinite).max() ?? 1
    let range = (high - low) * (unit == .share ? 100 : 1)
    return FigureWords.format(unit, digits: range < 0.5 ? 2 : range < 4 ? 1 : 0)
  }
}
