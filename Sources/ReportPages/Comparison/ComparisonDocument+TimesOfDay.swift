// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Reporting
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

/// Differences by hour of the week.
extension ComparisonDocument {
  private typealias Hour = (hour: Int, base: Double, other: Double, interval: ConfidenceInterval)

  /// Waits of the sector by hour, as they differ from the base.
  private func waits(of scenario: Int) -> [Hour] {
    let hours = comparison.hours
    return hours.figures.indices.compactMap { index in
      let figure = hours.figures[index]
      guard figure.kind == .wait, figure.scope == "sector" else { return nil }
      let interval = hours.pairs(index, of: scenario).interval(confidence: comparison.confidence)
      guard interval.mean.isFinite else { return nil }
      return (figure.hour, hours.mean(index, of: 0), hours.mean(index, of: scenario), interval)
    }
  }

  /// The largest difference in a sentence, and all of them in a table; nothing where no hour differs.
  func hours(of scenario: Int) -> [Block] {
    let waits = waits(of: scenario)
    guard waits.count > 1,
      let largest = waits.max(by: { abs($0.interval.mean) < abs($1.interval.mean) }),
      largest.interval.mean != 0
    else { return [] }
    let table = Table(
      "",
      [
        say(TimeOfDaySentence.hour), say(TimeOfDaySentence.base),
        ComparisonReport.letter(scenario), say(TimeOfDaySentence.difference),
      ],
      waits.map { hour in
        Table.Row(
          words.hourOfWeek(hour.hour),
          [
            decimal(hour.base, places: 2), decimal(hour.other, places: 2),
            words.difference(hour.interval, unit: "minutes"),
          ])
      }, metric: "hours", scope: report.entries[scenario].name)
    return [
      .text(
        say(
          TimeOfDaySentence.comparedLead,
          [
            "day": language.weekday(largest.hour / 24 + 1),
            "from": TimeOfDay.text(Double(largest.hour % 24 * 60)),
            "until": TimeOfDay.text(Double(largest.hour % 24 * 60 + 60)),
            "difference": words.difference(largest.interval, unit: "minutes"),
            "base": decimal(largest.base, places: 2),
          ])),
      .details(say(TimeOfDaySentence.compared, ["name": name(scenario)]), [.table(table)]),
    ]
  }

  /// Waits by hour of every scenario beside the base.
  var hoursSheet: Table {
    let columns: [(String, Double)] = [
      (say(.scenario), 34), (say(TimeOfDaySentence.day), 12), (say(TimeOfDaySentence.hour), 14),
      (say(TimeOfDaySentence.base), 14), (say(TimeOfDaySentence.wait), 14),
      (say(TimeOfDaySentence.difference), 14), (say(ReportLabel.error), 14),
    ]
    func number(_ value: Double) -> Table.Cell { Table.Cell("", value: .number(value)) }
    return Table(
      "", columns.map { Table.Column($0.0, width: $0.1) },
      others.flatMap { scenario in
        waits(of: scenario).map { hour in
          Table.Row(
            name(scenario),
            [
              Table.Cell(language.weekday(hour.hour / 24 + 1)),
              Table.Cell(TimeOfDay.text(Double(hour.hour % 24 * 60))), number(hour.base),
              number(hour.other), number(hour.interval.mean), number(hour.interval.halfWidth),
            ])
        }
      })
  }
}
