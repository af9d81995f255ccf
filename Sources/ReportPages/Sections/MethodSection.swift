// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// Figures of a scenario with the same mark.
struct AssumptionsView {
  let count: String
  let mark: String
  let table: FigureTable
}

/// How the figures come about and what they rest on.
struct MethodSection {
  let source: ReportSource

  init(_ source: ReportSource) { self.source = source }

  var confidence: String {
    source.say(
      ReportSentence.confidence,
      ["share": source.language.percent(source.run.scenario.experiment.confidence)])
  }

  /// What the forecast leaves out: what no version models yet, and what this scenario has not.
  var lacks: [String] {
    let parameters = source.run.scenario.parameters
    let mechanisms: [(label: ReportLabel, isThere: Bool)] = [
      (.lackCasework, parameters.has(.procedures)), (.lackWellbeing, parameters.has(.wellbeing)),
      (.lackTurnover, parameters.has(.turnover)),
      (.lackPressure, parameters.has(.pressure)), (.lackGroups, parameters.has(.groupLife)),
      (.lackClimate, parameters.has(.climate)), (.lackConflict, parameters.has(.conflict)),
      (.lackMotivation, parameters.has(.motivation)),
      (.lackOnline, parameters.has(.online)), (.lackIncentives, parameters.has(.incentives)),
      (.lackBudget, parameters.has(.budget)), (.lackPeople, false),
    ]
    return mechanisms.filter { !$0.isThere }.map { source.say($0.label) }
  }

  /// Known answers of a theory scenario; nil for any other.
  var known: FigureTable? {
    let answers = source.run.summary.expected
    guard !answers.isEmpty else { return nil }
    return FigureTable(
      caption: source.say(ReportLabel.knownTitle),
      columns: [ReportLabel.figure, .known, .simulated, .error, .verdict].map { source.say($0) },
      rows: answers.map { answer in
        let metric = Metric(rawValue: answer.metric)
        let name = metric.map(source.name(of:)) ?? answer.metric
        return FigureTable.Row(
          head: answer.scope == "sector" ? name : name + " (" + source.scope(answer.scope) + ")",
          cells: [
            source.language.figure(answer.known),
            source.language.figure(answer.simulated ?? .nan),
            "±" + source.language.figure(answer.halfWidth ?? .nan),
            source.say(Self.verdict(answer.verdict)),
          ])
      })
  }

  private static func verdict(_ name: String) -> SummarySentence {
    switch name {
    case "agrees": .agrees
    case "differs": .differs
    case "undecided": .undecided
    default: .notObserved
    }
  }

  private static let marks: [(ParameterProvenance.Mark, ReportLabel)] = [
    (.assumed, .assumedMark), (.recalled, .recalledMark), (.computed, .computedMark),
    (.verified, .verifiedMark),
  ]

  /// Figures by mark, the least certain first.
  var assumptions: [AssumptionsView] {
    Self.marks.compactMap { mark, label in
      let marked = source.run.assumptions.filter { $0.mark == mark }
      guard !marked.isEmpty else { return nil }
      return AssumptionsView(
        count: source.language.say(ReportSentence.assumptionsCount, count: marked.count),
        mark: source.say(label),
        table: FigureTable(
          caption: source.say(label).capitalisedFirst,
          columns: [ReportLabel.path, .value, .plausible, .note].map { source.say($0) },
          rows: marked.map { assumption in
            FigureTable.Row(
              head: assumption.path,
              cells: [
                assumption.value, assumption.range.isEmpty ? "–" : assumption.range,
                assumption.remark(source.language),
              ])
          }, metric: "assumptions"))
    }
  }
}
