// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
package import Reporting
internal import ScenarioFormat
internal import Scenarios
package import Wording
internal import WorkforceModel

extension StoredRun {
  /// What stands on every sheet of the workbook, then the sheets, a table each.
  package func workbook(_ language: Language) -> (heading: [String], sheets: [Document.Section]) {
    let document = ForecastDocument(self, language)
    return (document.heading, document.sheets)
  }
}

extension ForecastDocument {
  /// Title, then digest, seed and version.
  fileprivate var heading: [String] {
    let manifest = run.manifest
    func line(_ parts: [(ReportLabel, String)]) -> String {
      parts.map { say($0.0) + ": " + $0.1 }.joined(separator: " · ")
    }
    return [
      title, line([(.scenarioWord, manifest.scenario), (.digestWord, manifest.scenarioDigest)]),
      line([
        (.seedWord, String(manifest.seed)), (.replicationsWord, String(manifest.replications)),
        (.versionWord, program),
      ]),
    ]
  }

  fileprivate var sheets: [Document.Section] {
    let groups = summary.risk.filter { $0.shareHighAtEnd != nil }
    let questions = Table(
      say(.answersTitle),
      [Table.Column(say(.question), width: 36), Table.Column(say(.answersTitle), width: 110)],
      decisions.map { Table.Row($0.term, [$0.text]) })
    let sheets: [(SheetName, Table)] = [
      (.sheetAnswers, questions),
      (.sheetTargets, targetsTable(summary.targets) { promise($0) ?? $0.id }),
      (.sheetPeriod, figures(.horizon)), (.sheetMonths, figures(.month)),
      (.sheetHours, hoursSheet),
      (.sheetRisk, riskTable(groups)),
      (.sheetSessions, sessionsTable(summary.training?.sessions ?? [], numbered)),
      (.sheetAttendance, attendanceSheet), (.sheetCalendar, calendarSheet),
      (.sheetAssumptions, assumptionsSheet),
    ]
    return sheets.map { Document.Section($0.0.rawValue, say($0.0), [.table($0.1)]) }
  }

  private func numbered(_ session: StoredDay.Session) -> String {
    words.names.programme(session.component, language) + " " + String(session.number)
  }

  private func figures(_ grain: ResponseLayout.Grain) -> Table {
    let columns: [(ReportLabel, Double)] = [
      (.figure, 32), (.scopeWord, 34), (.unitWord, 12), (.startWord, 12), (.daysWord, 8),
      (.mean, 13), (.error, 13), (.p05, 13), (.p25, 13), (.p50, 13), (.p75, 13), (.p95, 13),
      (.replicationsWord, 13),
    ]
    return Table(
      "", columns.map { Table.Column(head($0.0), width: $0.1) },
      run.forecast.layout.series.enumerated().flatMap { position, series in
        let unit = series.metric.unit
        return (0..<run.periods.count(grain)).map { period in
          let value = run.forecast[position, grain, period]
          return Table.Row(
            words.name(of: series.metric),
            [
              Table.Cell(words.scope(series.scopeName)),
              Table.Cell(language.unitName(unit.rawValue)),
              Table.Cell("", value: .date(run.periods.start(grain, period))),
              number(run.periods.lengths.days(grain, period)),
            ]
              + [
                value.mean, value.halfWidth, value.p05, value.p25, value.p50, value.p75, value.p95,
              ].map { cell($0, unit) } + [number(value.replications)])
        }
      })
  }

  private func number(_ count: Int) -> Table.Cell {
    Table.Cell(integer(count), value: .number(Double(count)))
  }

  private var calendarSheet: Table {
    let metrics = run.forecast.layout.dailyMetrics
    let names = metrics.flatMap { metric -> [String] in
      let name = words.name(of: metric)
      return [name, name + " (5%)", name + " (95%)"]
    }
    return Table(
      "",
      [Table.Column(say(.dateWord), width: 12), Table.Column(say(.sessionsWord), width: 30)]
        + names.map { Table.Column($0, width: 13) },
      run.days.map { day in
        Table.Row(
          language.date(day.date),
          [Table.Cell(day.sessions.map(numbered).joined(separator: ", "))]
            + zip(metrics, day.cells).flatMap { metric, value in
              [value.mean, value.p05, value.p95].map { cell($0, metric.unit) }
            }, value: .date(day.date))
      })
  }

  private var attendanceSheet: Table {
    Table(
      "",
      zip([ReportLabel.post, .group, .session, .probability], [30.0, 30, 40, 14]).map {
        Table.Column(say($0), width: $1)
      },
      run.attendance.map { row in
        Table.Row(
          row.post,
          [
            Table.Cell(words.names.group(row.group, language)), Table.Cell(numbered(row.session)),
            cell(row.attends, .share),
          ])
      })
  }

  /// Figures that somebody has to answer for.
  private var assumptionsSheet: Table {
    Table(
      "",
      zip([ReportLabel.path, .mark, .value, .plausible, .note], [44.0, 16, 40, 24, 70]).map {
        Table.Column(say($0), width: $1)
      },
      run.assumptions.map { figure in
        Table.Row(
          figure.name(language, words.names),
          [figure.mark.phrase[language], figure.value, figure.range, figure.remark(language)])
      })
  }
}
