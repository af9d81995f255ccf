// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// The map of groups by affect and technology, and their way over it from month to month.
struct GroupMapChart {
  let source: ReportSource

  private struct Way {
    let name: String
    /// Means of each period, from the first to the last.
    let affect: [Double]
    let technology: [Double]
  }

  /// The four corners: whether affect and technology are high, and what such a group is called.
  private static let corners: [(affect: Bool, technology: Bool, name: ReportLabel)] = [
    (true, true, .cornerTeam), (true, false, .cornerClub), (false, true, .cornerBureaucracy),
    (false, false, .cornerPoor),
  ]

  /// Where high begins, on both axes.
  private static let middle = 0.5

  /// The part of the map that is drawn: the ways and the middle, with room for the corners' names. A
  /// whole map would show ways of a few hundredths as one blot.
  private static func frame(_ values: [Double]) -> ClosedRange<Double> {
    let (low, high) = (min(values.min() ?? middle, middle), max(values.max() ?? middle, middle))
    let least = max(0, (low * 20 - 0.5).rounded(.down) / 20)
    let most = min(1, (high * 20 + 0.5).rounded(.up) / 20)
    return min(least, middle - 0.05)...max(most, middle + 0.05)
  }

  /// The chart; nil where the inner life of groups is not modelled.
  func chart(id: String) -> Chart? {
    guard let course = source.course, source.run.scenario.parameters.has(.groupLife) else {
      return nil
    }
    let forecast = source.run.forecast
    func means(_ metric: Metric, _ scope: String) -> [Double] {
      course.periods.map {
        forecast.cell(metric, scope: scope, grain: course.grain, period: $0)?.mean ?? .nan
      }
    }
    let ways = source.run.scenario.parameters.groups.map { group in
      let scope = "group:" + group.id
      return Way(
        name: source.scope(scope), affect: means(.affect, scope),
        technology: means(.technology, scope))
    }.filter { !$0.affect.isEmpty && $0.affect.allSatisfy(\.isFinite) }
    guard !ways.isEmpty else { return nil }
    let starts = course.periods.map { source.run.periods.start(course.grain, $0) }
    let periods = starts.map { source.period(course.grain, $0) }
    let title = source.say(ReportLabel.groupMapTitle)
    let summary = source.say(
      ReportSentence.groupMapSummary,
      [
        "start": periods[0], "end": periods[periods.count - 1],
        "list": ways.map(told).joined(separator: "; "),
      ])
    return Chart(
      id: id, title: title, summary: summary,
      specification: specification(title, summary, ways, starts, periods),
      table: FigureTable(
        caption: title,
        columns: [ReportLabel.group, .affectStart, .affectEnd, .technologyStart, .technologyEnd]
          .map { source.say($0) },
        rows: ways.map { way in
          FigureTable.Row(head: way.name, cells: ends(way).map { source.figure($0, .ratio) })
        }))
  }

  /// Affect at the start and at the end, then technology.
  private func ends(_ way: Way) -> [Double] {
    let last = way.affect.count - 1
    return [way.affect[0], way.affect[last], way.technology[0], way.technology[last]]
  }

  private func told(_ way: Way) -> String {
    let ends = ends(way).map { source.figure($0, .ratio) }
    return source.say(
      ReportSentence.groupWay,
      [
        "group": way.name, "affect": ends[0], "affectEnd": ends[1], "technology": ends[2],
        "technologyEnd": ends[3],
      ])
  }

  private func specification(
    _ title: String, _ summary: String, _ ways: [Way], _ starts: [CivilDate], _ periods: [String]
  ) -> VegaLite {
    let points = ways.flatMap { way in
      starts.indices.map { position -> [String: VegaLite.Value] in
        [
          "group": .text(way.name), "start": .text(starts[position].description),
          "period": .text(periods[position]), "affect": .number(way.affect[position]),
          "technology": .number(way.technology[position]), "order": .number(Double(position)),
          "kind": .text(position == starts.count - 1 ? "end" : "way"),
        ]
      }
    }
    let across = Self.frame(ways.flatMap(\.technology))
    let upwards = Self.frame(ways.flatMap(\.affect))
    let corners = Self.corners.map { corner -> [String: VegaLite.Value] in
      let technology = corner.technology ? across.upperBound : across.lowerBound
      let height = upwards.upperBound - upwards.lowerBound
      return [
        "corner": .text(source.say(corner.name)),
        "affect": .number(
          corner.affect ? upwards.upperBound - 0.03 * height : upwards.lowerBound + 0.03 * height),
        "technology": .number((technology + Self.middle) / 2), "kind": "corner",
      ]
    }
    func axis(
      _ field: String, _ metric: Metric, _ frame: ClosedRange<Double>
    ) -> VegaLite.Channel {
      VegaLite.Channel(
        field: field, type: "quantitative",
        title: source.name(of: metric).capitalisedFirst,
        axis: VegaLite.Axis(format: ",.2f", grid: false),
        scale: scale(frame))
    }
    func scale(_ frame: ClosedRange<Double>) -> VegaLite.Scale {
      VegaLite.Scale(
        domain: [.number(frame.lowerBound), .number(frame.upperBound)], zero: false, nice: false)
    }
    let x = axis("technology", .technology, across)
    let y = axis("affect", .affect, upwards)
    let names = ways.map { VegaLite.Value.text($0.name) }
    let legend = VegaLite.Legend(title: "")
    let color = VegaLite.Channel(
      field: "group", type: "nominal",
      scale: VegaLite.Scale(
        domain: names, range: names.indices.map { Tone.series[$0 % Tone.series.count] }),
      legend: legend)
    let shape = VegaLite.Channel(
      field: "group", type: "nominal", scale: VegaLite.Scale(domain: names), legend: legend)
    let tooltip: [VegaLite.Channel] = [
      .told("group", source.say(ReportLabel.group)), .told("period", source.say(ReportLabel.month)),
      .told("affect", source.name(of: .affect).capitalisedFirst, format: ",.2f"),
      .told("technology", source.name(of: .technology).capitalisedFirst, format: ",.2f"),
    ]
    func only(_ kinds: String) -> [VegaLite.Filter] { [VegaLite.Filter(filter: kinds)] }
    return VegaLite(
      title: title, description: summary, height: 320,
      data: VegaLite.Values(values: points + corners),
      layer: [
        VegaLite.Layer(
          mark: VegaLite.Mark(type: "rule", color: "#9aa2ad", strokeDash: [4, 4], aria: false),
          encoding: VegaLite.Encoding(
            x: VegaLite.Channel(datum: .number(Self.middle), scale: scale(across)))),
        VegaLite.Layer(
          mark: VegaLite.Mark(type: "rule", color: "#9aa2ad", strokeDash: [4, 4], aria: false),
          encoding: VegaLite.Encoding(
            y: VegaLite.Channel(datum: .number(Self.middle), scale: scale(upwards)))),
        VegaLite.Layer(
          mark: VegaLite.Mark(type: "text", color: "#4a525c"),
          encoding: VegaLite.Encoding(
            x: x, y: y, text: VegaLite.Channel(field: "corner", type: "nominal")),
          transform: only("datum.kind == 'corner'")),
        VegaLite.Layer(
          mark: VegaLite.Mark(type: "line", strokeWidth: 2),
          encoding: VegaLite.Encoding(
            x: x, y: y, color: color,
            order: VegaLite.Channel(field: "order", type: "quantitative")),
          transform: only("datum.kind != 'corner'")),
        VegaLite.Layer(
          mark: VegaLite.Mark(type: "point", size: 110, filled: true),
          encoding: VegaLite.Encoding(x: x, y: y, color: color, shape: shape, tooltip: tooltip),
          transform: only("datum.kind == 'end'")),
      ], config: VegaLite.Config(source.language))
  }
}
