// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
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
      return FanChart.Point(
        start: start.description, period: period(course.grain, start),
        cell: run.forecast[series, course.grain, place])
    }
    guard points.count(where: { $0.cell.mean.isFinite }) >= 3 else { return nil }
    let title = words.say(
      ReportSentence.chartTitle,
      ["metric": words.name(of: metric).capitalisedFirst, "scope": words.scope(scope)])
    let columns = [ReportLabel.mean, .error, .p05, .p25, .p50, .p75, .p95]
    let target = run.scenario.targets.first {
      $0.metric == metric && $0.grain == course.grain && $0.scopes == [scope]
    }
    var limit: Double?
    switch target?.bound {
    case .atLeast(let bound), .atMost(let bound): limit = bound
    case nil: break
    }
    return Chart(
      id, title, summary(points, unit),
      FanChart(
        language: language, points: points, unit: unit, axisTitle: words.axisTitle(metric),
        limit: limit, isMonthly: course.grain == .month,
        legend: [
          ReportLabel.legendNinety, .legendFifty, .legendMedian, .legendMean, .legendLimit,
        ].map { say($0) },
        tooltip: [("period", name(of: course.grain))]
          + zip(
            ["p95", "p75", "p50", "p25", "p05", "mean", "error"],
            [ReportLabel.p95, .p75, .p50, .p25, .p05, .mean, .error].map { say($0) })),
      Table(
        title, [name(of: course.grain)] + columns.map { say($0) },
        points.map { point in
          let cell = point.cell
          return Table.Row(
            point.period, start: point.start,
            [words.figure(cell.mean, unit), words.error(cell.halfWidth, unit)]
              + [cell.p05, cell.p25, cell.p50, cell.p75, cell.p95].map { words.figure($0, unit) })
        }, metric: metric.rawValue, scope: scope))
  }

  private func summary(_ points: [FanChart.Point], _ unit: Metric.Unit) -> String {
    let defined = points.filter { $0.cell.p50.isFinite }
    guard let first = defined.first, let last = defined.last,
      let low = defined.min(by: { $0.cell.p50 < $1.cell.p50 }),
      let high = defined.max(by: { $0.cell.p50 < $1.cell.p50 })
    else { return "" }
    func value(_ value: Double) -> String { words.figure(value, unit) }
    return words.say(
      ReportSentence.fanSummary,
      [
        "first": value(first.cell.p50), "start": first.period, "last": value(last.cell.p50),
        "end": last.period, "low": value(low.cell.p50), "lowest": low.period,
        "high": value(high.cell.p50), "highest": high.period, "p05": value(last.cell.p05),
        "p95": value(last.cell.p95),
      ])
  }

  // MARK: Hours

  /// Parts of the contracted hours, what is left of them first.
  private static let hoursParts: [(metric: Metric, name: HoursSentence, color: String)] = [
    (.hoursStaffed, .staffed, "#8db4dc"), (.hoursVacancy, .vacancy, "#444b54"),
    (.hoursLeave, .leave, "#f2c14e"),
    (.hoursSickness, .sickness, "#b34700"), (.hoursOtherAbsence, .otherAbsence, "#c9a4c4"),
    (.hoursTraining, .training, "#1b7a4b"), (.hoursMeetings, .meetings, "#9fd0b3"),
    (.hoursOtherDuty, .otherDuty, "#9aa2ad"),
  ]

  /// Contracted hours by what becomes of them, against the hours that the work asks for; nil for a
  /// sector without contracts.
  var hoursChart: Chart? {
    guard let course, course.grain == .month, mean(.hoursContracted) > 0 else { return nil }
    let parts = Self.hoursParts.filter { mean($0.metric).isFinite }
    let points = course.periods.map { place in
      let start = run.periods.start(.month, place)
      return HoursChart.Point(
        start: start.description, period: language.monthAndYear(start),
        demanded: mean(.hoursDemanded, .month, place),
        parts: parts.map { mean($0.metric, .month, place) })
    }
    let worst = points.max { $0.demanded / $0.parts[0] < $1.demanded / $1.parts[0] }
    var summary = ""
    if let worst, worst.parts[0] > 0 {
      summary = words.say(
        ReportSentence.hoursSummary,
        [
          "month": worst.period, "demanded": words.figure(worst.demanded, .hours),
          "staffed": words.figure(worst.parts[0], .hours),
          "share": language.percent(worst.demanded / worst.parts[0]),
        ])
    }
    let names = parts.map { words.say($0.name).capitalisedFirst }
    let demanded = words.name(of: .hoursDemanded).capitalisedFirst
    return Chart(
      "hours", say(.hoursTitle), summary,
      HoursChart(
        language: language, points: points, names: names, colors: parts.map(\.color),
        demanded: demanded, axisTitle: say(.hoursAMonth),
        words: (say(.month), say(.what), say(.hoursWord))),
      Table(
        say(.hoursTitle), [say(.month), demanded] + names,
        points.map { point in
          Table.Row(
            point.period, start: point.start,
            ([point.demanded] + point.parts).map { words.figure($0, .hours) })
        },
        metric: ([Metric.hoursDemanded] + parts.map(\.metric)).map(\.rawValue)
          .joined(separator: " "), scope: "sector"))
  }

  // MARK: Groups

  /// The map of groups by affect and technology, and their way over it from month to month; nil where
  /// the inner life of groups is not modelled.
  var groupMap: Chart? {
    guard let course, parameters.has(.groupLife) else { return nil }
    let ways = parameters.groups.map { group in
      let scope = "group:" + group.id
      func means(_ metric: Metric) -> [Double] {
        course.periods.map { mean(metric, course.grain, $0, scope: scope) }
      }
      return GroupMapChart.Way(
        name: words.scope(scope), affect: means(.affect), technology: means(.technology))
    }.filter { !$0.affect.isEmpty && $0.affect.allSatisfy(\.isFinite) }
    guard !ways.isEmpty else { return nil }
    let starts = course.periods.map { run.periods.start(course.grain, $0) }
    let periods = starts.map { period(course.grain, $0) }
    let last = periods.count - 1
    // Affect at the start and at the end, then technology.
    func ends(_ way: GroupMapChart.Way) -> [String] {
      [way.affect[0], way.affect[last], way.technology[0], way.technology[last]]
        .map { words.figure($0, .ratio) }
    }
    let sentences = ways.map { way in
      let ends = ends(way)
      return words.say(
        ReportSentence.groupWay,
        [
          "group": way.name, "affect": ends[0], "affectEnd": ends[1], "technology": ends[2],
          "technologyEnd": ends[3],
        ])
    }
    return Chart(
      "groups", say(.groupMapTitle),
      words.say(
        ReportSentence.groupMapSummary,
        [
          "start": periods[0], "end": periods[last], "list": sentences.joined(separator: "; "),
        ]),
      GroupMapChart(
        language: language, ways: ways, starts: starts.map(\.description), periods: periods,
        corners: [
          say(.cornerTeam), say(.cornerClub), say(.cornerBureaucracy), say(.cornerPoor),
        ],
        words: (
          say(.group), say(.month), words.name(of: .affect).capitalisedFirst,
          words.name(of: .technology).capitalisedFirst
        )),
      Table(
        say(.groupMapTitle),
        [ReportLabel.group, .affectStart, .affectEnd, .technologyStart, .technologyEnd]
          .map { say($0) }, ways.map { Table.Row($0.name, ends($0)) }))
  }
}
