// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension StudyDossier {
  var objectives: [Item] {
    let about = scenario.about
    let question: Phrase? =
      switch evidence {
      case .runs: about.question
      case .sweep(let sweep): sweep.question ?? about.question
      }
    return [
      Item(.objectives),
      Item(
        .purpose,
        [
          stated(.question, question), stated(.expectation, about.expectation),
          stated(.decision, about.decision),
        ], gap: question == nil ? say(.noQuestion) : about.decision == nil ? say(.noDecision) : nil),
      Item(.outputs, outputs, gap: scenario.targets.isEmpty ? say(.noTargets) : nil), aims,
    ]
  }

  private func stated(_ sentence: DossierSentence, _ text: Phrase?) -> Block {
    .text(text.map { say(sentence, ["text": MarkdownText.escaped($0[language])]) } ?? "")
  }

  private var outputs: [Block] {
    switch evidence {
    case .runs(let run, _):
      let metrics = run.forecast.layout.series.filter { $0.scope == .sector }
      let targets = run.summary.targets
      return [
        .text(say(.outputsLead)), figures(metrics.map { ($0.metric, "`\($0.metric.rawValue)`") }),
        .text(targets.isEmpty ? "" : say(.targetsLead)),
        table(
          [.target, .futuresBroken, .futuresObserved],
          targets.map {
            [names.target($0.id, language), integer($0.futuresBroken), integer($0.futuresObserved)]
          }),
      ]
    case .sweep(let sweep):
      let kept = sweep.figures.map { figure in
        let scope = figure.scope == "sector" ? "" : " (`\(figure.scope)`)"
        return (figure.metric, "`\(figure.metric.rawValue)`" + scope)
      }
      return [.text(say(.sweepOutputsLead)), figures(kept)] + targets(sweep)
    }
  }

  private func figures(_ metrics: [(metric: Metric, name: String)]) -> Block {
    table(
      [.figure, .unitWord, .note],
      metrics.map { metric, name in
        [
          name, language.unitName(metric.unit.rawValue),
          MetricWording[metric.rawValue]?.meaning[language] ?? "",
        ]
      })
  }

  /// At how many points each target is at risk.
  private func targets(_ sweep: SweepStudy) -> [Block] {
    guard !sweep.targets.isEmpty else { return [] }
    return [
      .text(say(.sweepTargetsLead)),
      .list(
        sweep.targets.map { target in
          say(
            SweepAnalysisSentence.broken,
            [
              "target": names.target(target.id, language), "limit": percent(sweep.exceedance),
              "above": integer(target.above), "known": integer(target.known),
            ])
        }),
    ]
  }

  private var aims: Item {
    switch evidence {
    case .runs(let run, let others):
      return Item(
        .aims, [.list(([run] + others).map { scenarioRow($0) })],
        gap: others.isEmpty ? say(.oneScenario) : nil)
    case .sweep(let sweep):
      return Item(
        .aims,
        [
          .text(
            say(
              .sweepAims,
              [
                "kind": sweep.design, "factors": integer(sweep.factors.count),
                "points": integer(sweep.points), "each": integer(sweep.replications),
                "done": integer(sweep.futuresDone),
                "planned": integer(sweep.points * sweep.replications),
                "failed": integer(sweep.failedPoints),
              ]))
        ])
    }
  }

  private func scenarioRow(_ run: StoredRun) -> String {
    let changes = run.manifest.overrides.map { "`\($0)`" }.joined(separator: ", ")
    let title = run.scenario.about.title?[language]
    return say(
      .scenarioRow,
      [
        "name": title.map { "\(MarkdownText.escaped($0)) (`\(run.scenario.name)`)" }
          ?? "`\(run.scenario.name)`",
        "replications": integer(run.manifest.replications), "seed": String(run.manifest.seed),
        "changes": changes.isEmpty ? "" : "; " + changes,
      ])
  }
}
