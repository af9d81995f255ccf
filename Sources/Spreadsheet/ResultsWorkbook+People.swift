// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension ResultsWorkbook {
  /// Risk of groups of five people or more.
  var risk: Sheet {
    Sheet(
      name: .sheetRisk,
      columns: [
        ReportLabel.group, .people, .highAtStart, .error, .highAtEnd, .error, .exhaustionAtStart,
        .exhaustionAtEnd, .twoAtHighRisk,
      ].map(say),
      widths: [34] + Array(repeating: 16, count: 8),
      rows: run.summary.risk.filter { $0.shareHighAtEnd != nil }.map { group in
        [
          .text(scope(group.scope)), .number(Double(group.people)),
          cell(group.shareHighAtStart, .share), cell(group.shareHighHalfWidthAtStart, .share),
          cell(group.shareHighAtEnd, .share), cell(group.shareHighHalfWidthAtEnd, .share),
          cell(group.exhaustionAtStart, .points), cell(group.exhaustionAtEnd, .points),
          cell(group.twoAtHighRiskAtEnd.map { $0 * 100 }, .count),
        ]
      })
  }

  /// The sessions: who goes and who stays.
  var sessions: Sheet {
    Sheet(
      name: .sheetSessions,
      columns: [
        ReportLabel.session, .dateWord, .present, .attended, .quota, .cover, .fewestCover,
        .backlogHours,
      ].map(say),
      widths: [34, 12] + Array(repeating: 16, count: 6),
      rows: (run.summary.training?.sessions ?? []).map { session in
        [
          .text(
            run.scenario.displayNames.programme(session.component, language) + " "
              + String(session.number)), date(session.date), cell(session.present, .people),
          cell(session.attended, .people), cell(session.quota, .share),
          cell(session.cover, .people), cell(session.fewestCover, .people),
          cell(session.backlogHours, .hours),
        ]
      })
  }

  /// How likely each post attends each session to which it is invited.
  var attendance: Sheet {
    Sheet(
      name: .sheetAttendance,
      columns: [ReportLabel.post, .group, .session, .probability].map(say),
      widths: [30, 30, 40, 14],
      rows: run.attendance.map { row in
        [
          .text(row.post), .text(run.scenario.displayNames.group(row.group, language)),
          .text(
            run.scenario.displayNames.programme(row.session.component, language) + " "
              + String(row.session.number)), .share(row.attends),
        ]
      })
  }

  /// Figures that somebody has to answer for.
  var assumptions: Sheet {
    Sheet(
      name: .sheetAssumptions,
      columns: [ReportLabel.path, .mark, .value, .plausible, .note].map(say),
      widths: [44, 16, 40, 24, 70],
      rows: run.assumptions.map { assumption in
        [
          .text(assumption.path), .text(assumption.mark.phrase[language]),
          .text(assumption.value), .text(assumption.range),
          .text(assumption.remark(language)),
        ]
      })
  }
}
