// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// The options side by side: a column each, the targets and the main figures in rows.
///
/// A figure of another option that lies within the errors of both carries a mark: it is no reason to
/// prefer one.
struct OptionsTable {
  private let source: ReportSource
  private let options: [ReportSource]

  init(_ source: ReportSource, beside others: [StoredRun]) {
    self.source = source
    options =
      [source] + others.map { ReportSource(run: $0, language: source.language) }
  }

  private struct Outcome {
    let text: String
    /// Where the value lies, error included.
    let range: ClosedRange<Double>
  }

  private static let mark = "≈"

  var table: FigureTable {
    let targets = source.run.summary.targets.map { target in
      row(
        source.say(
          ReportSentence.optionTarget,
          ["target": source.names.target(target.id, source.language)])
      ) { option in
        let other = option.run.summary.targets.first { $0.id == target.id }
        guard let other, let range = other.interval else { return nil }
        return Outcome(text: source.language.frequency(other.broken), range: range)
      }
    }
    return FigureTable(
      caption: source.say(ReportLabel.optionsTitle),
      columns: [source.say(ReportLabel.option)] + options.map(\.title),
      rows: targets
        + [
          figure(.waitMean, .waitOption), figure(.occupancy, .occupancyOption), riskRow,
        ].compactMap { $0 })
  }

  /// What the marks mean, or that there is nothing to compare with.
  var notes: [String] {
    options.count == 1
      ? [source.say(ReportLabel.onlyOption)]
      : [Self.mark + " " + source.say(ReportLabel.notTold) + "."] + modelNotes
  }

  /// Options of another model than the first: not all that differs is the option's doing.
  private var modelNotes: [String] {
    let first = source.run.manifest.model
    return options.filter { $0.run.manifest.model != first }.map {
      source.say(
        ModelSentence.besideOther,
        [
          "path": $0.title, "before": source.language.model($0.run.manifest.model),
          "after": source.language.model(first),
        ])
    }
  }

  private func row(_ head: String, _ outcome: (ReportSource) -> Outcome?) -> FigureTable.Row {
    let outcomes = options.map(outcome)
    let first = outcomes[0]
    return FigureTable.Row(
      head: head,
      cells: outcomes.enumerated().map { position, outcome in
        guard let outcome else { return "–" }
        guard position > 0, let first, first.range.overlaps(outcome.range) else {
          return outcome.text
        }
        return outcome.text + " " + Self.mark
      })
  }

  private func figure(_ metric: Metric, _ label: ReportLabel) -> FigureTable.Row? {
    guard let cell = source.run.forecast.cell(metric), cell.mean.isFinite else { return nil }
    return row(source.say(label)) { option in
      guard let cell = option.run.forecast.cell(metric), cell.mean.isFinite else { return nil }
      let mean = source.figure(cell.mean, metric.unit)
      let (low, high) = (
        source.figure(cell.p05, metric.unit), source.figure(cell.p95, metric.unit)
      )
      let text =
        low == high
        ? mean : source.say(ReportSentence.between, ["mean": mean, "low": low, "high": high])
      return Outcome(text: text, range: Self.range(cell.mean, cell.halfWidth))
    }
  }

  private var riskRow: FigureTable.Row? {
    guard source.run.summary.risk.last?.shareHighAtEnd != nil else { return nil }
    return row(source.say(ReportLabel.riskOption)) { option in
      guard let sector = option.run.summary.risk.last, let share = sector.shareHighAtEnd else {
        return nil
      }
      return Outcome(
        text: source.figure(share, .share),
        range: Self.range(share, sector.shareHighHalfWidthAtEnd ?? .nan))
    }
  }

  private static func range(_ mean: Double, _ halfWidth: Double) -> ClosedRange<Double> {
    let error = halfWidth.isFinite ? halfWidth : .infinity
    return (mean - error)...(mean + error)
  }
}
