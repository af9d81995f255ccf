// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// Contracted hours by what becomes of them, against the hours that the work asks for.
struct HoursChart {
  let source: ReportSource

  /// Parts of the contracted hours, what is left of them first.
  private static let allParts: [(metric: Metric, name: HoursSentence, color: String)] = [
    (.hoursStaffed, .staffed, "#8db4dc"), (.hoursVacancy, .vacancy, "#444b54"),
    (.hoursLeave, .leave, "#f2c14e"),
    (.hoursSickness, .sickness, "#b34700"), (.hoursOtherAbsence, .otherAbsence, "#c9a4c4"),
    (.hoursTraining, .training, "#1b7a4b"), (.hoursMeetings, .meetings, "#9fd0b3"),
    (.hoursOtherDuty, .otherDuty, "#9aa2ad"),
  ]

  /// The parts that this scenario tells.
  private var parts: [(metric: Metric, name: HoursSentence, color: String)] {
    Self.allParts.filter { (source.run.forecast.cell($0.metric)?.mean ?? .nan).isFinite }
  }

  private struct Point {
    let start: CivilDate
    let demanded: Double
    let parts: [Double]
  }

  /// The chart; nil for a sector without contracts.
  func chart(id: String) -> Chart? {
    let forecast = source.run.forecast
    guard let course = source.course, course.grain == .month,
      (forecast.cell(.hoursContracted)?.mean ?? 0) > 0
    else { return nil }
    func mean(_ metric: Metric, _ period: Int) -> Double {
      forecast.cell(metric, grain: course.grain, period: period)?.mean ?? .nan
    }
    let points = course.periods.map { period in
      Point(
        start: source.run.periods.start(course.grain, period),
        demanded: mean(.hoursDemanded, period),
        parts: parts.map { mean($0.metric, period) })
    }
    let title = source.say(ReportLabel.hoursTitle)
    let summary = summary(points)
    return Chart(
      id: id, title: title, summary: summary,
      specification: specification(title, summary, points), table: table(title, points))
  }

  private func name(_ part: Int) -> String {
    source.say(parts[part].name).capitalisedFirst
  }

  private func summary(_ points: [Point]) -> String {
    let worst = points.max { $0.demanded / $0.parts[0] < $1.demanded / $1.parts[0] }
    guard let worst, worst.parts[0] > 0 else { return "" }
    return source.say(
      ReportSentence.hoursSummary,
      [
        "month": source.language.monthAndYear(worst.start),
        "demanded": source.figure(worst.demanded, .hours),
        "staffed": source.figure(worst.parts[0], .hours),
        "share": source.language.percent(worst.demanded / worst.parts[0]),
      ])
  }

  private func table(_ title: String, _ points: [Point]) -> FigureTable {
    FigureTable(
      caption: title,
      columns: [source.say(ReportLabel.month), source.name(of: .hoursDemanded).capitalisedFirst]
        + parts.indices.map(name),
      rows: points.map { point in
        FigureTable.Row(
          head: source.language.monthAndYear(point.start), start: point.start.description,
          cells: ([point.demanded] + point.parts).map { source.figure($0, .hours) })
      },
      metric: ([Metric.hoursDemanded] + parts.map(\.metric)).map(\.rawValue)
        .joined(separator: " "), scope: "sector")
  }

  private func specification(_ title: String, _ summary: String, _ points: [Point]) -> VegaLite {
    let names = parts.indices.map(name)
    let demanded = source.name(of: .hoursDemanded).capitalisedFirst
    var x = VegaLite.Channel.date(format: "%b %Y")
    x.timeUnit = "utcyearmonth"
    let y = VegaLite.Channel.quantity(
      "hours", title: source.say(ReportLabel.hoursAMonth), format: ",.0f", zero: true)
    let color = VegaLite.Scale(
      domain: (names + [demanded]).map { .text($0) },
      range: parts.map(\.color) + ["#1b1f24"])
    let legend = VegaLite.Legend(title: "")
    let rows = points.flatMap { point -> [[String: VegaLite.Value]] in
      let start = VegaLite.Value.text(point.start.description)
      let period = VegaLite.Value.text(source.language.monthAndYear(point.start))
      return parts.indices.map {
        [
          "start": start, "period": period, "part": .text(names[$0]), "order": .number(Double($0)),
          "hours": .number(point.parts[$0]),
        ]
      } + [
        [
          "start": start, "period": period, "part": .text(demanded), "order": .number(-1),
          "hours": .number(point.demanded),
        ]
      ]
    }
    let tooltip: [VegaLite.Channel] = [
      .told("period", source.say(ReportLabel.month)), .told("part", source.say(ReportLabel.what)),
      .told("hours", source.say(ReportLabel.hoursWord), format: ",.0f"),
    ]
    var stacked = y
    stacked.stack = "zero"
    let part = VegaLite.Channel(field: "part", type: "nominal", scale: color, legend: legend)
    var middle = x
    middle.bandPosition = 0.5
    return VegaLite(
      title: title, description: summary, height: 280,
      data: VegaLite.Values(values: rows),
      layer: [
        VegaLite.Layer(
          mark: VegaLite.Mark(type: "bar", stroke: "#ffffff", strokeWidth: 0.5),
          encoding: VegaLite.Encoding(
            x: x, y: stacked, color: part,
            order: VegaLite.Channel(field: "order", type: "quantitative"), tooltip: tooltip),
          transform: [VegaLite.Filter(filter: "datum.order >= 0")]),
        VegaLite.Layer(
          mark: VegaLite.Mark(type: "line", strokeWidth: 2.5),
          encoding: VegaLite.Encoding(x: middle, y: y, color: part),
          transform: [VegaLite.Filter(filter: "datum.order < 0")]),
        VegaLite.Layer(
          mark: VegaLite.Mark(type: "point", size: 30, filled: true),
          encoding: VegaLite.Encoding(x: middle, y: y, color: part, tooltip: tooltip),
          transform: [VegaLite.Filter(filter: "datum.order < 0")]),
      ], config: VegaLite.Config(source.language))
  }
}
