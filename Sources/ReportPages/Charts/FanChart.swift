// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// The course of a figure: median and bands of futures (risk), mean with its half-width (simulation
/// error), and the limit of a target where there is one.
struct FanChart {
  let source: ReportSource
  let metric: Metric
  let scope: String

  /// The chart; nil where the run does not tell the figure over three periods.
  func chart(id: String) -> Chart? {
    let forecast = source.run.forecast
    guard let course = source.course,
      let series = forecast.layout.position(of: metric, scope: scope)
    else { return nil }
    let points = course.periods.map {
      (source.run.periods.start(course.grain, $0), forecast[series, course.grain, $0])
    }
    guard points.count(where: { $0.1.mean.isFinite }) >= 3 else { return nil }
    let scopeName = source.scope(scope)
    let title = source.say(
      ReportSentence.chartTitle,
      ["metric": source.name(of: metric).capitalisedFirst, "scope": scopeName])
    let summary = self.summary(points, course.grain)
    return Chart(
      id: id, title: title, summary: summary,
      specification: specification(
        title, summary, points, course.grain, limit: limit(course.grain)),
      table: self.table(title, points, course.grain))
  }

  /// The bound of the first target that is about this figure in these periods.
  private func limit(_ grain: ResponseLayout.Grain) -> Double? {
    let target = source.run.scenario.targets.first {
      $0.metric == metric && $0.grain == grain && $0.scopes == [scope]
    }
    switch target?.bound {
    case .atLeast(let limit), .atMost(let limit): return limit
    case nil: return nil
    }
  }

  // MARK: Words

  private func summary(
    _ points: [(CivilDate, Forecast.Cell)], _ grain: ResponseLayout.Grain
  ) -> String {
    let told = points.filter { $0.1.p50.isFinite }
    guard let first = told.first, let last = told.last,
      let low = told.min(by: { $0.1.p50 < $1.1.p50 }),
      let high = told.max(by: { $0.1.p50 < $1.1.p50 })
    else { return "" }
    let unit = metric.unit
    func value(_ cell: Forecast.Cell) -> String { source.figure(cell.p50, unit) }
    return source.say(
      ReportSentence.fanSummary,
      [
        "first": value(first.1), "start": source.period(grain, first.0), "last": value(last.1),
        "end": source.period(grain, last.0), "low": value(low.1),
        "lowest": source.period(grain, low.0), "high": value(high.1),
        "highest": source.period(grain, high.0), "p05": source.figure(last.1.p05, unit),
        "p95": source.figure(last.1.p95, unit),
      ])
  }

  private func table(
    _ title: String, _ points: [(CivilDate, Forecast.Cell)], _ grain: ResponseLayout.Grain
  ) -> FigureTable {
    let unit = metric.unit
    return FigureTable(
      caption: title,
      columns: [
        source.say(grain == .month ? ReportLabel.month : .week)
      ] + [ReportLabel.mean, .error, .p05, .p25, .p50, .p75, .p95].map { source.say($0) },
      rows: points.map { start, cell in
        FigureTable.Row(
          head: source.period(grain, start), start: start.description,
          cells: [source.figure(cell.mean, unit), source.error(cell.halfWidth, unit)]
            + [cell.p05, cell.p25, cell.p50, cell.p75, cell.p95].map { source.figure($0, unit) })
      }, metric: metric.rawValue, scope: scope)
  }

  // MARK: Specification

  private func specification(
    _ title: String, _ summary: String, _ points: [(CivilDate, Forecast.Cell)],
    _ grain: ResponseLayout.Grain, limit: Double?
  ) -> VegaLite {
    let labels = [
      ReportLabel.legendNinety, .legendFifty, .legendMedian, .legendMean,
    ].map { source.say($0) }
    let limitLabel = source.say(ReportLabel.legendLimit)
    let names = labels + (limit == nil ? [] : [limitLabel])
    let colors = Array(
      [Tone.band90, Tone.band50, Tone.line, Tone.error, Tone.limit].prefix(
        names.count))
    func color(_ name: String) -> VegaLite.Channel {
      .series(name, of: names, colors: colors)
    }
    let format = FigureWords.format(metric.unit)
    let x = VegaLite.Channel.date(format: grain == .month ? "%b %Y" : "%d %b %Y")
    func y(_ field: String) -> VegaLite.Channel {
      .quantity(field, title: source.axisTitle(metric), format: axisFormat(points))
    }
    let tooltip: [VegaLite.Channel] =
      [.told("period", source.say(grain == .month ? ReportLabel.month : .week))]
      + [
        ("p95", ReportLabel.p95), ("p75", .p75), ("p50", .p50), ("p25", .p25), ("p05", .p05),
        ("mean", .mean),
      ].map { .told($0.0, source.say($0.1), format: format) }
      + [
        .told(
          "error", source.say(ReportLabel.error),
          format: FigureWords.format(metric.unit, digits: FigureWords.places(metric.unit) + 1))
      ]
    var layers = [
      VegaLite.Layer(
        mark: VegaLite.Mark(type: "area"),
        encoding: VegaLite.Encoding(x: x, y: y("p05"), y2: .end("p95"), color: color(labels[0]))),
      VegaLite.Layer(
        mark: VegaLite.Mark(type: "area"),
        encoding: VegaLite.Encoding(x: x, y: y("p25"), y2: .end("p75"), color: color(labels[1]))),
      VegaLite.Layer(
        mark: VegaLite.Mark(type: "line", strokeWidth: 2),
        encoding: VegaLite.Encoding(x: x, y: y("p50"), color: color(labels[2]))),
      VegaLite.Layer(
        mark: VegaLite.Mark(type: "rule", strokeWidth: 2),
        encoding: VegaLite.Encoding(x: x, y: y("low"), y2: .end("high"), color: color(labels[3]))),
      VegaLite.Layer(
        mark: VegaLite.Mark(type: "point", size: 14, filled: true),
        encoding: VegaLite.Encoding(x: x, y: y("mean"), color: color(labels[3]))),
    ]
    if let limit {
      layers.append(
        VegaLite.Layer(
          mark: VegaLite.Mark(type: "rule", strokeWidth: 1.5, strokeDash: [6, 4], aria: false),
          encoding: VegaLite.Encoding(
            y: VegaLite.Channel(datum: .number(limit)), color: color(limitLabel))))
    }
    // A wide invisible rule at each period, so that a pointer need not hit a line.
    layers.append(
      VegaLite.Layer(
        mark: VegaLite.Mark(type: "rule", opacity: 0, strokeWidth: 14),
        encoding: VegaLite.Encoding(x: x, y: y("p05"), y2: .end("p95"), tooltip: tooltip)))
    return VegaLite(
      title: title, description: summary, height: 240,
      data: VegaLite.Values(
        values: points.map { start, cell in
          [
            "start": .text(start.description), "period": .text(source.period(grain, start)),
            "mean": .number(cell.mean), "error": .number(cell.halfWidth),
            "low": .number((cell.mean - cell.halfWidth).told),
            "high": .number((cell.mean + cell.halfWidth).told), "p05": .number(cell.p05),
            "p25": .number(cell.p25), "p50": .number(cell.p50), "p75": .number(cell.p75),
            "p95": .number(cell.p95),
          ]
        }), layer: layers, config: VegaLite.Config(source.language))
  }

  /// Labels of the axis: no more decimals than the range needs.
  private func axisFormat(_ points: [(CivilDate, Forecast.Cell)]) -> String {
    let low = points.map(\.1.p05).filter(\.isFinite).min() ?? 0
    let high = points.map(\.1.p95).filter(\.isFinite).max() ?? 1
    let range = (high - low) * (metric.unit == .share ? 100 : 1)
    return FigureWords.format(metric.unit, digits: range < 0.5 ? 2 : range < 4 ? 1 : 0)
  }
}

/// Colours of charts, told apart by their lightness too.
enum Tone {
  static let band90 = "#cfe0f1"
  static let band50 = "#8db4dc"
  static let line = "#12406f"
  static let error = "#b34700"
  static let limit = "#1b1f24"
  /// Series beside one another; each also has a dash and a shape, or a place of its own.
  static let series = ["#12406f", "#b34700", "#1b7a4b", "#7a1f6b", "#7d6608", "#444b54"]
}

extension String {
  /// The text with a capital at its beginning.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
