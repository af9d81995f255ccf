// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension ComparisonDocument {
  /// Scenarios by their letters, then seed, futures and version.
  var workbookHeading: [String] {
    let terms: [(ReportLabel, String)] = [
      (.seedWord, String(comparison.masterSeed)),
      (.replicationsWord, String(comparison.replications)), (.versionWord, language.program()),
    ]
    return [
      report.entries.indices.map(name).joined(separator: " · "),
      terms.map { say($0.0) + ": " + $0.1 }.joined(separator: " · "),
    ]
  }

  var sheets: [Document.Section] {
    let sheets: [(SheetName, Table)] = [
      (.sheetBrief, briefSheet), (.sheetDifferences, differencesSheet),
      (.sheetMonths, monthsSheet), (.sheetHours, hoursSheet), (.sheetChanges, changesSheet),
    ]
    return sheets.map { Document.Section($0.0.rawValue, say($0.0), [.table($0.1)]) }
  }

  private var briefSheet: Table {
    Table(
      "", [Table.Column(say(.scenario), width: 36), Table.Column(say(.brief), width: 110)],
      others.map { Table.Row(name($0), [answer($0)]) })
  }

  private var differencesSheet: Table {
    let columns: [(String, Double)] = [
      (say(.scenario), 34), (line(.figure).capitalisedFirst, 40), (say(ReportLabel.unitWord), 12),
      (say(.base), 14), (say(ReportLabel.mean), 14), (line(.difference).capitalisedFirst, 14),
      (say(ReportLabel.error), 14), (say(.low).capitalisedFirst, 14),
      (say(.high).capitalisedFirst, 14),
      (say(.relative), 12),
      (say(.betterPart).capitalisedFirst, 12), (say(.equalPart).capitalisedFirst, 12),
      (say(.worsePart).capitalisedFirst, 12), (say(.mattersFrom), 14), (say(.verdict), 50),
      (say(.bestTitle), 16),
    ]
    return Table(
      "", columns.map { Table.Column($0.0, width: $0.1) },
      others.flatMap { scenario in
        criteria.map { index in
          let criterion = comparison.criteria[index]
          let difference = comparison.difference(index, of: scenario)
          let (unit, interval) = (criterion.unit, difference.interval)
          let base = comparison.base(index, beside: scenario).mean
          let counts = [difference.betterIn.successes, difference.pairs.equal, difference.worseIn]
          return Table.Row(
            name(scenario),
            [
              Table.Cell(name(of: criterion).capitalisedFirst), Table.Cell(words.symbol(unit)),
              mean(base, unit), mean(comparison.mean(index, of: scenario).mean, unit),
              amount(interval.mean, unit),
              difference.isSymmetric ? amount(interval.halfWidth, unit) : Table.Cell(""),
              amount(difference.ends.low, unit), amount(difference.ends.high, unit),
              Table.Cell("", value: .share(interval.mean / abs(base))),
            ] + counts.map { Table.Cell(integer($0), value: .number(Double($0))) } + [
              amount(comparison.matters(index), unit), Table.Cell(verdict(difference)),
              Table.Cell("", value: .share(comparison.bestProbability[index][scenario])),
            ])
        }
      })
  }

  /// Every figure that all scenarios report, month by month.
  private var monthsSheet: Table {
    let columns: [(String, Double)] = [
      (say(.scenario), 34), (line(.figure).capitalisedFirst, 40), (say(ReportLabel.scopeWord), 30),
      (say(ReportLabel.unitWord), 12), (say(ReportLabel.month), 12),
      (line(.difference).capitalisedFirst, 14), (say(ReportLabel.error), 14),
    ]
    let starts = comparison.scenarios[0].monthStarts
    return Table(
      "", columns.map { Table.Column($0.0, width: $0.1) },
      others.flatMap { scenario in
        comparison.series.enumerated().flatMap { figure, series in
          (0..<comparison.monthCount).map { month in
            let unit = series.metric.unit.rawValue
            let interval = comparison.pairs(of: figure, scenario: scenario, month: month)
              .interval(confidence: comparison.confidence)
            return Table.Row(
              name(scenario),
              [
                Table.Cell(words.name(of: series.metric).capitalisedFirst),
                Table.Cell(words.scope(series.scopeName)), Table.Cell(words.symbol(unit)),
                Table.Cell("", value: .date(starts[month])), amount(interval.mean, unit),
                amount(interval.halfWidth, unit),
              ])
          }
        }
      })
  }

  private var changesSheet: Table {
    let columns: [(String, Double)] = [
      (say(.scenario), 34), (say(.what), 50), (ComparisonReport.letter(0), 40),
      (say(.scenario), 40),
    ]
    return Table(
      "", columns.map { Table.Column($0.0, width: $0.1) },
      others.flatMap { scenario in
        report.entries[scenario].differences.map { difference in
          Table.Row(
            name(scenario),
            [
              subject(of: difference).capitalisedFirst, difference.before ?? "–",
              difference.after ?? "–",
            ])
        }
      })
  }

  /// A mean; shares in percent.
  private func mean(_ value: Double, _ unit: String) -> Table.Cell {
    Table.Cell("", value: unit == "share" ? .share(value) : .number(value))
  }

  /// A difference; shares differ by percentage points.
  private func amount(_ value: Double, _ unit: String) -> Table.Cell {
    Table.Cell("", value: .number(unit == "share" ? value * 100 : value))
  }
}
