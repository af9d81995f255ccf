// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
package import Foundation
internal import Reporting
internal import Scenarios
package import Wording
internal import WorkforceModel

/// What each column of the exported rows is: as a second table, and as JSON.
package struct SweepCodebook: Sendable {
  /// A column.
  struct Entry: Encodable, Sendable {
    var name: String
    /// Name of the unit in files; empty for texts and plain numbers.
    var unit: String
    var meaning: String
    /// The values that it may have, where these can be listed.
    var levels: [String]?
  }

  let entries: [Entry]

  /// The columns of a sweep's rows, in their order.
  package init(_ plan: SweepPlan, _ language: Language) {
    func own(_ name: String, _ meaning: SweepReportSentence) -> Entry {
      Entry(name: name, unit: "", meaning: language.say(meaning))
    }
    let factors = plan.sweep.factors.map { factor in
      let levels = factor.exportedLevels
      return Entry(
        name: factor.id, unit: factor.exportedUnit,
        meaning: language.say(
          SweepReportSentence.codebookFactor,
          [
            "name": factor.name?[language] ?? factor.id,
            "paths": factor.paths.joined(separator: ", "),
          ]), levels: levels.isEmpty ? nil : levels)
    }
    let columns = plan.columns
    let figures = zip(columns.names, columns.figures).map { name, figure in
      Entry(
        name: name, unit: figure.metric.unit.rawValue,
        meaning: (MetricWording[figure.metric.rawValue]?.meaning[language] ?? "")
          + (figure.scope == "sector" ? "" : " (\(figure.scope))"))
    }
    let targets = columns.targets.map { id in
      Entry(
        name: "broken:" + id, unit: "",
        meaning: language.say(SweepReportSentence.codebookBroken, ["name": id]), levels: ["0", "1"])
    }
    let weights = zip(columns.ratios, columns.weightNames).map { column, name in
      Entry(
        name: name, unit: "",
        meaning: language.say(
          SweepReportSentence.codebookWeight, ["name": columns.names[column]]))
    }
    entries =
      [
        own("point", .codebookPoint), own("replication", .codebookReplication),
        own("seed", .codebookSeed), own("model", .codebookModel),
      ] + factors + figures + targets + weights + [own("failure", .codebookFailure)]
  }

  /// The columns of the figures of weeks and months, in their order.
  package init(periodsOf plan: SweepPlan, _ language: Language) {
    func own(_ name: String, _ meaning: SweepReportSentence, _ levels: [String]? = nil) -> Entry {
      Entry(name: name, unit: "", meaning: language.say(meaning), levels: levels)
    }
    let columns = plan.columns
    entries = [
      own("point", .codebookPoint), own("replication", .codebookReplication),
      own("figure", .codebookFigure, Array(columns.names.prefix(columns.figures.count))),
      own("unit", .codebookUnit),
      own("period", .codebookPeriod, plan.sweep.periods.map(\.rawValue)),
      own("number", .codebookNumber), own("start", .codebookStart),
      own("value", .codebookValue), own("weight", .codebookPeriodWeight),
    ]
  }

  /// Names of the files beside one of rows: `results-codebook.csv`, `results-codebook.json`.
  package static func files(beside rows: URL) -> [URL] {
    let stem = rows.deletingPathExtension().lastPathComponent
    return ["csv", "json"].map {
      rows.deletingLastPathComponent().appendingPathComponent("\(stem)-codebook.\($0)")
    }
  }

  /// Writes both files beside one of rows.
  package func write(beside rows: URL) throws(SweepError) {
    let files = Self.files(beside: rows)
    let columns: [Column<Entry>] = [
      .text("name") { $0.name }, .text("unit") { $0.unit }, .text("meaning") { $0.meaning },
      .text("levels") { $0.levels.map(Self.json) ?? "" },
    ]
    do {
      try RowWriter.write(entries, columns, to: files[0])
      try Data(json: entries).write(to: files[1])
    } catch { throw SweepError(cocoa: error, path: files[0].path) }
  }
}

extension SweepCodebook {
  /// A list as one field of a table, whatever its items hold: as JSON.
  static func json(_ items: [String]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return (try? encoder.encode(items)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
