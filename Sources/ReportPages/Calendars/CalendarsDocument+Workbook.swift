// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension CalendarsDocument {
  /// Title, then seed, futures and version.
  var workbookHeading: [String] {
    let record = ranking.record
    let terms: [(ReportLabel, String)] = [
      (.seedWord, String(record.masterSeed)), (.replicationsWord, String(record.replications)),
      (.versionWord, language.program()),
    ]
    return [
      words.names.programme(ranking.space.part, language) + " – "
        + ranking.scenario.title(language),
      terms.map { say($0.0) + ": " + $0.1 }.joined(separator: " · "),
    ]
  }

  var sheets: [Document.Section] {
    [(SheetName.sheetRanking, rankingSheet), (.sheetAttendance, attendanceSheet)].map {
      Document.Section($0.0.rawValue, say($0.0), [.table($0.1)])
    }
  }

  private func share(_ value: Double) -> Table.Cell {
    Table.Cell(percent(value), value: .share(value))
  }

  private func number(_ value: Double) -> Table.Cell {
    Table.Cell("", value: value.isFinite ? .number(value) : .empty)
  }

  /// Calendars in order, with what each is judged by and its error.
  private var rankingSheet: Table {
    let calendars = CalendarWords(language)
    let objectives = CalendarObjective.allCases.filter { objective in
      ranking.ranked.contains { !$0.mean(objective).isNaN }
    }
    let columns =
      [
        Table.Column(say(CalendarPageSentence.calendar), width: 44),
        Table.Column(say(CalendarPageSentence.quotaWord), width: 10),
        Table.Column(say(ReportLabel.dateWord), width: 80),
      ]
      + objectives.flatMap { objective -> [Table.Column] in
        let name = calendars.name(of: objective)
        return [
          Table.Column(name + " (" + words.symbol(objective.unit) + ")", width: 16),
          Table.Column(say(ReportLabel.error), width: 12),
        ]
      }
    return Table(
      "", columns,
      ranking.ranked.enumerated().map { place, outcome in
        Table.Row(
          String(place + 1) + ". " + calendars.line(outcome.plan),
          [share(outcome.plan.quota), Table.Cell(calendars.dates(outcome.plan))]
            + objectives.flatMap { objective -> [Table.Cell] in
              let interval = outcome.interval(objective)
              return [interval.mean, interval.halfWidth].map {
                objective.unit == "share" && $0.isFinite ? share($0) : number($0)
              }
            })
      })
  }

  /// How likely each post attends each session of the listed calendars.
  private var attendanceSheet: Table {
    let groups = ranking.scenario.parameters.groups
    let columns: [(String, Double)] = [
      (say(CalendarPageSentence.calendar), 10), (say(ReportLabel.post), 30),
      (say(ReportLabel.group), 30), (say(ReportLabel.session), 10), (say(ReportLabel.dateWord), 12),
      (say(ReportLabel.probability), 14),
    ]
    return Table(
      "", columns.map { Table.Column($0.0, width: $0.1) },
      report.attendance.map { row in
        Table.Row(
          row.rank.isEmpty ? "–" : row.rank,
          [
            Table.Cell(words.post(row.person.name)),
            Table.Cell(words.names.group(groups[row.person.group].id, language)),
            number(Double(row.session)),
            Table.Cell(language.date(row.date), value: .date(row.date)), share(row.share),
          ])
      })
  }
}
