// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension RosterDocument {
  /// What stands on every sheet of the workbook, then the sheets.
  package var workbook: (heading: [String], sheets: [Document.Section]) {
    let hasPlaces = !parameters.places.isEmpty
    let columns: [(RosterSentence, Double)] =
      [
        (.post, 30), (.group, 24), (.date, 12), (.weekday, 12), (.from, 8), (.until, 8),
        (.hours, 8), (.activityWord, 34),
      ] + (hasPlaces ? [(.place, 24)] : [])
    let table = Table(
      "", columns.map { Table.Column(say($0.0), width: $0.1) },
      roster.rows.map { row in
        let date = report.scenario.date(ofDay: row.day)
        return Table.Row(
          words.post(row.post),
          [
            Table.Cell(words.names.group(row.group, language)),
            Table.Cell(language.date(date), value: .date(date)),
            Table.Cell(language.weekday(date.weekday)),
            Table.Cell(TimeOfDay.text(row.interval.start)),
            Table.Cell(TimeOfDay.text(row.interval.end)),
            Table.Cell("", value: .number(row.interval.length / 60)),
            Table.Cell(report.activity(row, language)),
          ] + (hasPlaces ? [Table.Cell(words.names.place(row.place, language))] : []))
      })
    let document = document
    return (
      [document.title, document.basis],
      [Document.Section("roster", say(.sheet), [.table(table)])]
    )
  }
}
