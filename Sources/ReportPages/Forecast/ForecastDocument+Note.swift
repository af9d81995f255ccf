// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension ForecastDocument {
  /// One page for the municipal executive: the question, the options, what happens in each, the limits.
  func note(beside others: [StoredRun]) -> Document {
    let options = [self] + others.map { ForecastDocument($0, language) }
    return Document(
      kind: say(.noteKind), title: title, about: words.about(run.scenario.about), basis: "",
      page: [
        Document.Section("answers", say(.answersTitle), [.answers(decisions)]),
        Document.Section(
          "options", say(.optionsTitle),
          [
            .table(table(of: options)),
            .text(
              // What the marks mean, or that there is nothing to compare with.
              options.count == 1 ? say(.onlyOption) : Self.mark + " " + say(.notDistinguished) + "."
            ),
          ] + otherModels(among: options).map { .text($0) }),
        Document.Section("limits", say(.limitsTitle), [.list(limits)]),
      ], generated: generated + " · " + say(.reportFile), isNote: true)
  }

  /// Options of another model than the first: not all that differs is the option's doing.
  private func otherModels(among options: [ForecastDocument]) -> [String] {
    let first = run.manifest.model
    return options.filter { $0.run.manifest.model != first }.map {
      say(
        ModelSentence.besideOther,
        [
          "path": $0.title, "before": language.model($0.run.manifest.model),
          "after": language.model(first),
        ])
    }
  }

  private var limits: [String] {
    let assumed = run.assumptions.count { $0.mark == .assumed }
    let count = language.integer
    return [
      line(.limitFutures, ["count": count(run.manifest.replications)]),
      assumed > 1 ? line(.limitAssumptions, ["count": count(assumed)]) : nil,
      summary.risk.isEmpty ? nil : say(.limitRisk), say(.limitDecision),
    ].compactMap { $0 }
  }

  /// A figure of another option that lies within the errors of both carries this mark: it is no reason
  /// to prefer one.
  private static let mark = "≈"

  /// What an option gives, and where the value lies, error included.
  private typealias Outcome = (text: String, range: ClosedRange<Double>)

  private func table(of options: [ForecastDocument]) -> Table {
    func row(_ head: String, _ outcome: (ForecastDocument) -> Outcome?) -> Table.Row {
      let outcomes = options.map(outcome)
      let first = outcomes[0]
      return Table.Row(
        head,
        outcomes.enumerated().map { position, outcome in
          guard let outcome else { return "–" }
          guard position > 0, let first, first.range.overlaps(outcome.range) else {
            return outcome.text
          }
          return outcome.text + " " + Self.mark
        })
    }
    let targets = summary.targets.map { target in
      row(line(.optionTarget, ["target": words.names.target(target.id, language)])) { option in
        let other = option.summary.targets.first { $0.id == target.id }
        guard let other, let range = other.interval else { return nil }
        return (language.frequency(other.broken), range)
      }
    }
    let figures = [(Metric.waitMean, ReportLabel.waitOption), (.occupancy, .occupancyOption)].filter
    { mean($0.0).isFinite }.map { metric, label in row(say(label)) { $0.outcome(metric) } }
    let risk =
      summary.risk.last?.shareHighAtEnd == nil ? [] : [row(say(.riskOption)) { $0.riskOutcome }]
    return Table(
      say(.optionsTitle), [say(.option)] + options.map(\.title), targets + figures + risk)
  }

  private func outcome(_ metric: Metric) -> Outcome? {
    guard let cell = run.forecast.cell(metric), cell.mean.isFinite else { return nil }
    let mean = words.figure(cell.mean, metric.unit)
    let (low, high) = (words.figure(cell.p05, metric.unit), words.figure(cell.p95, metric.unit))
    let text = low == high ? mean : line(.between, ["mean": mean, "low": low, "high": high])
    return (text, Self.range(cell.mean, cell.halfWidth))
  }

  private var riskOutcome: Outcome? {
    guard let sector = summary.risk.last, let share = sector.shareHighAtEnd else { return nil }
    return (words.figure(share, .share), Self.range(share, sector.shareHighHalfWidthAtEnd ?? .nan))
  }

  private static func range(_ mean: Double, _ halfWidth: Double) -> ClosedRange<Double> {
    let error = halfWidth.isFinite ? halfWidth : .infinity
    return (mean - error)...(mean + error)
  }
}
