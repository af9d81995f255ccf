// SPDX-License-Identifier: GPL-3.0-or-later
import ReportPages
import Reporting
import Scenarios
import Sweeps
import Wording
import WorkforceModel

/// What figures, targets and factors of a sweep are called for people.
struct SweepNames {
  let words: FigureWords
  private let plan: SweepPlan

  init(_ plan: SweepPlan, _ language: Language) {
    self.plan = plan
    words = plan.sweep.base.lowered().words(language)
  }

  var language: Language { words.language }

  func factor(_ factor: SweepFactor) -> String { factor.name?[language] ?? factor.id }

  func title(_ factor: SweepFactor) -> String {
    self.factor(factor) + (factor.unit.isEmpty ? "" : " (\(factor.unit))")
  }

  /// A value with all the digits that rows have.
  func exact(_ value: Double) -> String {
    let text = SweepFactor.text(value)
    guard !text.contains("e") else { return text }
    return language.decimal(value, places: text.split(separator: ".").dropFirst().first?.count ?? 0)
  }

  func target(_ id: String) -> String { words.names.target(id, language) }

  /// A column of the results: `wait-mean`, `broken:desks-hold`.
  func figure(_ column: String) -> String {
    if column.hasPrefix(Self.broken) {
      let target = target(String(column.dropFirst(Self.broken.count)))
      return words.say(SweepReportSentence.riskOf, ["target": target])
    }
    guard let position = plan.columns.names.firstIndex(of: column) else { return column }
    let figure = plan.columns.figures[position]
    let name = words.name(of: figure.metric)
    return figure.scope == "sector" ? name : name + ", " + words.scope(figure.scope)
  }

  private static let broken = "broken:"

  /// The figures that are reported unless others are asked for: the risk of each target; without
  /// targets, what people ask for first.
  var usual: [String] {
    let names = plan.columns.names
    let targets = names.filter { $0.hasPrefix(Self.broken) }
    guard targets.isEmpty else { return targets }
    let asked = [Metric.waitMean, .occupancy, .exhaustion].map(\.rawValue).filter(names.contains)
    return asked.isEmpty ? Array(names.prefix(3)) : asked
  }

  /// The figures of the report: those, and what lies behind them.
  var reported: [String] {
    let behind = [Metric.waitMean, .exhaustion].map(\.rawValue)
    return usual + behind.filter { plan.columns.names.contains($0) && !usual.contains($0) }
  }
}
