// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension ResultsWorkbook {
  /// The three questions and their answers.
  var answers: Sheet {
    let answers = DecisionAnswers(
      run.summary, names: run.scenario.displayNames, language: language)
    return Sheet(
      name: .sheetAnswers,
      columns: [say(ReportLabel.question), say(ReportLabel.answersTitle)], widths: [36, 110],
      rows: [
        [.text(say(ReportLabel.desksQuestion)), .text(answers.desks)],
        [.text(say(ReportLabel.riskQuestion)), .text(answers.risk)],
        [.text(say(ReportLabel.weekQuestion)), .text(answers.worstWeek)],
      ])
  }

  /// How each target fares.
  var targets: Sheet {
    Sheet(
      name: .sheetTargets,
      columns: [
        ReportLabel.target, .futuresBroken, .futuresObserved, .intervalLow, .intervalHigh,
      ].map(say),
      widths: [60, 16, 16, 16, 16],
      rows: run.summary.targets.map { target in
        let promise = TargetText(target, scenario: run.scenario, language: language)?.promise
        return [
          .text(promise ?? target.id), .number(Double(target.futuresBroken)),
          .number(Double(target.futuresObserved)), cell(target.probabilityLow, .share),
          cell(target.probabilityHigh, .share),
        ]
      })
  }

  /// Every figure of the months, or of the whole period.
  func figures(_ name: SheetName, grain: ResponseLayout.Grain) -> Sheet {
    let forecast = run.forecast
    let rows = forecast.layout.series.enumerated().flatMap { position, series in
      (0..<run.periods.count(grain)).map { period -> [Workbook.Cell] in
        let value = forecast[position, grain, period]
        let unit = series.metric.unit
        let metric = MetricWording[series.metric.rawValue]?.name[language]
        return [
          .text(metric ?? series.metric.rawValue), .text(scope(series.scopeName)),
          .text(language.unitName(unit.rawValue)), date(run.periods.start(grain, period)),
          .number(Double(run.periods.lengths.days(grain, period))),
        ]
          + [
            value.mean, value.halfWidth, value.p05, value.p25, value.p50, value.p75, value.p95,
          ].map { cell($0, unit) } + [.number(Double(value.replications))]
      }
    }
    return Sheet(
      name: name,
      columns: [
        ReportLabel.figure, .scopeWord, .unitWord, .startWord, .daysWord, .mean, .error, .p05,
        .p25, .p50, .p75, .p95, .replicationsWord,
      ].map(say),
      widths: [32, 34, 12, 12, 8] + Array(repeating: 13, count: 8), rows: rows)
  }

  /// The days, with mean and spread of each figure.
  var calendar: Sheet {
    let metrics = run.forecast.layout.dailyMetrics
    let names = metrics.flatMap { metric -> [String] in
      let name = MetricWording[metric.rawValue]?.name[language] ?? metric.rawValue
      return [name, name + " (5%)", name + " (95%)"]
    }
    return Sheet(
      name: .sheetCalendar,
      columns: [say(ReportLabel.dateWord), say(ReportLabel.sessionsWord)] + names,
      widths: [12, 30] + Array(repeating: 13, count: names.count),
      rows: run.days.map { day in
        let sessions = day.sessions.map {
          run.scenario.displayNames.programme($0.component, language) + " " + String($0.number)
        }
        return [date(day.date), .text(sessions.joined(separator: ", "))]
          + zip(metrics, day.cells).flatMap { metric, value in
            [value.mean, value.p05, value.p95].map { cell($0, metric.unit) }
          }
      })
  }
}
