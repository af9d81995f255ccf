// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension StudyDossier {
  /// What the study is for, what it tells, what it compares.
  var objectives: [Item] {
    let about = run.scenario.about
    return [
      Item(title: .objectives),
      Item(
        title: .purpose,
        paragraphs: [
          told(.question, about.question), told(.expectation, about.expectation),
          told(.decision, about.decision),
        ],
        gap: about.question == nil
          ? say(.noQuestion) : about.decision == nil ? say(.noDecision) : nil),
      Item(
        title: .outputs, paragraphs: outputs,
        gap: run.summary.targets.isEmpty ? say(.noTargets) : nil),
      Item(
        title: .aims, paragraphs: [list(([run] + others).map { scenarioRow($0) })],
        gap: others.isEmpty ? say(.oneScenario) : nil),
    ]
  }

  private func told(_ sentence: DossierSentence, _ text: Phrase?) -> String {
    text.map { say(sentence, ["text": $0[language]]) } ?? ""
  }

  private var outputs: [String] {
    let metrics = run.forecast.layout.series.filter { $0.scope == .sector }.map(\.metric)
    let rows = metrics.map { metric in
      let wording = MetricWording[metric.rawValue]
      return [
        "`\(metric.rawValue)`", language.unitName(metric.unit.rawValue),
        wording?.meaning[language] ?? "",
      ]
    }
    var paragraphs = [say(.outputsLead), table([.figure, .unitWord, .note], rows)]
    if !run.summary.targets.isEmpty {
      paragraphs += [
        say(.targetsLead),
        table(
          [.target, .futuresBroken, .futuresObserved],
          run.summary.targets.map {
            [
              names.target($0.id, language), language.integer($0.futuresBroken),
              language.integer($0.futuresObserved),
            ]
          }),
      ]
    }
    return paragraphs
  }

  private func scenarioRow(_ run: StoredRun) -> String {
    let changes = run.manifest.overrides.map { "`\($0)`" }.joined(separator: ", ")
    let title = run.scenario.about.title?[language]
    return say(
      .scenarioRow,
      [
        "name": title.map { "\($0) (`\(run.scenario.name)`)" } ?? "`\(run.scenario.name)`",
        "replications": language.integer(run.manifest.replications),
        "seed": String(run.manifest.seed), "changes": changes.isEmpty ? "" : "; " + changes,
      ])
  }
}
