// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension ForecastDocument {
  // MARK: The course of a figure

  /// The course of a figure; nil where the run does not have it over three periods.
  func fan(_ id: String, _ metric: Metric, scope: String = "sector") -> Chart? {
    guard let course, let series = run.forecast.layout.position(of: metric, scope: scope) else {
      return nil
    }
    let unit = metric.unit
    let points = course.periods.map { place in
      let start = run.periods.start(course.grain, place)
      return (
        start: start.description, period: period(course.grain, start),
        cell: run.forecast[series, course.grain, place]
      )
    }
    guard points.count(where: { $0.cell.mean.isFinite }) >= 3 else { return nil }
    let title = line(
      .chartTitle, ["metric": words.name(of: metric).capitalisedFirst, "scope": words.scope(scope)])
    let columns = [ReportLabel.mean, .error, .p05, .p25, .p50, .p75, .p95]
    let target = run.scenario.targets.first {
      $0.metric == metric && $0.grain == course.grain && $0.scopes == [scope]
    }
    var limit = Drawing.Value.null
    switch target?.bound {
    case .atLeast(let bound), .atMost(let bound): limit = .number(bound)
    case nil: break
    }
    let (ninety, fifty) = (
      language.most(0.9, of: summary.replications), language.most(0.5, of: summary.replications)
    )
    let names =
      [ninety, fifty, say(.legendMedian), say(.legendMean)]
      + (target == nil ? [] : [say(.legendLimit)])
    let (exact, error) = (
      FigureWords.format(unit), FigureWords.format(unit, digits: FigureWords.places(unit) + 1)
    )
    let quantiles: [(String, ReportLabel)] = [
      ("p95", .p95), ("p75", .p75), ("p50", .p50), ("p25", .p25), ("p05", .p05), ("mean", .mean),
    ]
    let colors = ["#cfe0f1", "#8db4dc", "#12406f", "#b34700", "#1b1f24"].prefix(names.count)
    return Chart(
      id, title, summary(points, unit),
      Drawing(
        "fan", language,
        points.map { point in
          let cell = point.cell
          let ends = cell.ends(of: metric)
          return [
            "start": .text(point.start), "period": .text(point.period), "mean": .number(cell.mean),
            "error": .number(cell.halfWidth),
            "low": .number(ends.low.asWritten), "high": .number(ends.high.asWritten),
            "p05": .number(cell.p05),
            "p25": .number(cell.p25), "p50": .number(cell.p50), "p75": .number(cell.p75),
            "p95": .number(cell.p95),
          ]
        },
        [
          "axis": .text(words.axisTitle(metric)), "dates": .text(Self.dates(course.grain)),
          "format": .text(Self.axisFormat(points.map(\.cell), unit)), "limit": limit,
          "ninety": .text(ninety), "fifty": .text(fifty),
          "median": .text(say(.legendMedian)), "mean": .text(say(.legendMean)),
          "target": .text(say(.legendLimit)), "names": .texts(names),
          "colors": .texts(Array(colors)),
          "tooltip": Drawing.tooltip(
            [("period", name(of: course.grain), nil)] + quantiles.map { ($0.0, head($0.1), exact) }
              + [("error", say(.error), error)]),
        ]),
      Table(
        title, [name(of: course.grain)] + columns.map(head),
        points.map { point in
          let cell = point.cell
          return Table.Row(
            point.period, start: point.start,
            [words.figure(cell.mean, unit), words.error(cell.halfWidth, unit)]
              + [cell.p05, cell.p25, cell.p50, cell.p75, cell.p95].map { words.figure($0, unit) })
        }, metric: metric.rawValue, scope: scope))
  }

  static func dates(_ grain: ResponseLayout.Grain) -> String {
    grain == .month ? "%b %Y" : "%d %b %Y"
  }

  /// Labels of the axis: no more decimals than the range needs.
  private static func axisFormat(_ cells: [Forecast.Cell], _ unit: Metric.Unit) -> String {
    let low = cells.map(\.p05).filter(\.isFinite).min() ?? 0
    let high = cells.map(\.p95).filter(\.isFinite).max() ?? 1
    let range = (high - low) * (unit == .share ? 100 : 1)
    return FigureWords.format(unit, digits: range < 0.5 ? 2 : range < 4 ? 1 : 0)
  }

  private func summary(
    _ points: [(start: String, period: String, cell: Forecast.Cell)], _ unit: Metric.Unit
  ) -> String {
    let defined = points.filter { $0.cell.p50.isFinite }
    guard let first = defined.first, let last = defined.last,
      let low = defined.min(by: { $0.cell.p50 < $1.cell.p50 }),
      let high = defined.max(by: { $0.cell.p50 < $1.cell.p50 })
    else { return "" }
    func value(_ value: Double) -> String { words.figure(value, unit) }
    return line(
      .fanSummary,
      [
        "first": value(first.cell.p50), "start": first.period, "last": value(last.cell.p50),
        "end": last.period, "low": value(low.cell.p50), "lowest": low.period,
        "high": value(high.cell.p50), "highest": high.period, "p05": value(last.cell.p05),
        "p95": value(last.cell.p95), "most": language.most(0.9, of: summary.replications),
      ])
  }

  // MARK: Hours

  /// Parts of the contracted hours, what is left of them first.
  private static let hoursParts: [(metric: Metric, name: HoursSentence, color: String)] = [
    (.hoursStaffed, .staffed, "#8db4dc"), (.hoursVacancy, .vacancy, "#444b54"),
    (.hoursLeave, .leave, "#f2c14e"), (.hoursSickness, .sickness, "#b34700"),
    (.hoursOtherAbsence, .otherAbsence, "#c9a4c4"), (.hoursTraining, .training, "#1b7a4b"),
    (.hoursMeetings, .meetings, "#9fd0b3"), (.hoursOtherDuty, .otherDuty, "#9aa2ad"),
  ]

  /// Contracted hours by what becomes of them, against the hours that the work asks for; nil for a
  /// sector without contracts.
  var hoursChart: Chart? {
    guard let course, course.grain == .month, mean(.hoursContracted) > 0 else { return nil }
    let parts = Self.hoursParts.filter { mean($0.metric).isFinite }
    let points = course.periods.map { place in
      let start = run.periods.start(.month, place)
      return (
        start: start.description, period: language.monthAndYear(start),
        demanded: mean(.hoursDemanded, .month, place),
        parts: parts.map { mean($0.metric, .month, place) }
      )
    }
    let worst = points.max { $0.demanded / $0.parts[0] < $1.demanded / $1.parts[0] }
    var summary = ""
    if let worst, worst.parts[0] > 0 {
      summary = line(
        .hoursSummary,
        [
          "month": worst.period, "demanded": words.figure(worst.demanded, .hours),
          "staffed": words.figure(worst.parts[0], .hours),
          "share": percent(worst.demanded / worst.parts[0]),
        ])
    }
    let names = parts.map { say($0.name).capitalisedFirst }
    let demanded = words.name(of: .hoursDemanded).capitalisedFirst
    return Chart(
      "hours", say(.hoursTitle), summary,
      Drawing(
        "hours", language,
        points.flatMap { point in
          (names.indices.map { (names[$0], Double($0), point.parts[$0]) } + [
            (demanded, -1, point.demanded)
          ]).map { name, order, hours in
            [
              "start": .text(point.start), "period": .text(point.period), "part": .text(name),
              "order": .number(order), "hours": .number(hours),
            ]
          }
        },
        [
          "axis": .text(say(.hoursAMonth)), "dates": "%b %Y", "names": .texts(names + [demanded]),
          "colors": .texts(parts.map(\.color) + ["#1b1f24"]),
          "tooltip": Drawing.tooltip([
            ("period", say(.month), nil), ("part", say(.what), nil),
            ("hours", say(.hoursWord), ",.0f"),
          ]),
        ]),
      Table(
        say(.hoursTitle), [say(.month), demanded] + names,
        points.map { point in
          Table.Row(
            point.period, start: point.start,
            ([point.demanded] + point.parts).map { words.figure($0, .hours) })
        },
        metric: ([Metric.hoursDemanded] + parts.map(\.metric)).map(\.rawValue).joined(
          separator: " "), scope: "sector"))
  }

  // MARK: Groups

  /// The map of groups by affect and technology, and their way over it from month to month; nil where
  /// the inner life of groups is not modelled.
  var groupMap: Chart? {
    typealias Way = (name: String, affect: [Double], technology: [Double])
    guard let course, parameters.has(.groupLife) else { return nil }
    let ways = parameters.groups.map { group -> Way in
      let scope = "group:" + group.id
      func means(_ metric: Metric) -> [Double] {
        course.periods.map { mean(metric, course.grain, $0, scope: scope) }
      }
      return (name: words.scope(scope), affect: means(.affect), technology: means(.technology))
    }.filter { !$0.affect.isEmpty && $0.affect.allSatisfy(\.isFinite) }
    guard !ways.isEmpty else { return nil }
    let starts = course.periods.map { run.periods.start(course.grain, $0) }
    let periods = starts.map { period(course.grain, $0) }
    let last = periods.count - 1
    // Affect at the start and at the end, then technology.
    func ends(_ way: Way) -> [String] {
      [way.affect[0], way.affect[last], way.technology[0], way.technology[last]].map {
        words.figure($0, .ratio)
      }
    }
    let sentences = ways.map { way in
      let ends = ends(way)
      return line(
        .groupWay,
        [
          "group": way.name, "affect": ends[0], "affectEnd": ends[1], "technology": ends[2],
          "technologyEnd": ends[3],
        ])
    }
    let (affects, technologies) = (
      Self.frame(ways.flatMap(\.affect)), Self.frame(ways.flatMap(\.technology))
    )
    let names = (
      affect: words.name(of: .affect).capitalisedFirst,
      technology: words.name(of: .technology).capitalisedFirst
    )
    return Chart(
      "groups", say(.groupMapTitle),
      line(
        .groupMapSummary,
        ["start": periods[0], "end": periods[last], "list": sentences.joined(separator: "; ")]),
      Drawing(
        "group-map", language,
        ways.flatMap { way in
          periods.indices.map { position in
            [
              "group": .text(way.name), "start": .text(starts[position].description),
              "period": .text(periods[position]), "affect": .number(way.affect[position]),
              "technology": .number(way.technology[position]), "order": .number(Double(position)),
              "kind": position == last ? "end" : "way",
            ]
          }
        } + corners(affects, technologies),
        [
          "affects": .list([.number(affects.lowerBound), .number(affects.upperBound)]),
          "technologies": .list([
            .number(technologies.lowerBound), .number(technologies.upperBound),
          ]), "affect": .text(names.affect), "technology": .text(names.technology),
          "names": .texts(ways.map(\.name)), "colors": Drawing.colors(ways.count),
          "tooltip": Drawing.tooltip([
            ("group", say(.group), nil), ("period", say(.month), nil),
            ("affect", names.affect, ",.2f"), ("technology", names.technology, ",.2f"),
          ]),
        ]),
      Table(
        say(.groupMapTitle),
        [ReportLabel.group, .affectStart, .affectEnd, .technologyStart, .technologyEnd].map {
          say($0)
        }, ways.map { Table.Row($0.name, ends($0)) }))
  }

  /// The part of the map that is drawn: the ways and the middle, with room for the corners' names. A
  /// whole map would show ways of a few hundredths as one blot.
  private static func frame(_ values: [Double]) -> ClosedRange<Double> {
    let (low, high) = (min(values.min() ?? 0.5, 0.5), max(values.max() ?? 0.5, 0.5))
    let least = max(0, (low * 20 - 0.5).rounded(.down) / 20)
    let most = min(1, (high * 20 + 0.5).rounded(.up) / 20)
    return min(least, 0.45)...max(most, 0.55)
  }

  private func corners(_ affects: ClosedRange<Double>, _ technologies: ClosedRange<Double>)
    -> [Drawing.Row]
  {
    let margin = 0.03 * (affects.upperBound - affects.lowerBound)
    let (high, low) = (affects.upperBound - margin, affects.lowerBound + margin)
    let (right, left) = (technologies.upperBound, technologies.lowerBound)
    let corners: [(ReportLabel, Double, Double)] = [
      (.cornerTeam, high, right), (.cornerClub, high, left), (.cornerBureaucracy, low, right),
      (.cornerPoor, low, left),
    ]
    return corners.map { name, affect, technology in
      [
        "corner": .text(say(name)), "affect": .number(affect),
        "technology": .number((technology + 0.5) / 2), "kind": "corner",
      ]
    }
  }
}
