// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Reporting
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension StudyDossier {
  var objectives: [Item] {
    let about = scenario.about
    let question: Phrase? =
      switch evidence {
      case .runs, .study: about.question
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
    case .runs, .study:
      let metrics = ResponseLayout(scenario.parameters).series.filter { $0.scope == .sector }
      return [
        .text(say(.outputsLead)), figures(metrics.map { ($0.metric, "`\($0.metric.rawValue)`") }),
        .text(scenario.targets.isEmpty ? "" : say(.targetsLead)), targets,
      ]
    case .sweep(let sweep):
      let kept = sweep.figures.map { figure in
        let scope = figure.scope == "sector" ? "" : " (`\(figure.scope)`)"
        return (figure.metric, "`\(figure.metric.rawValue)`" + scope)
      }
      return [
        .text(say(.sweepOutputsLead)), figures(kept),
        .text(
          sweep.targets.isEmpty
            ? "" : say(.sweepTargetsLead, ["limit": percent(sweep.exceedance)])), targets,
      ]
    }
  }

  /// What each target asks, and how it fares by what the evidence is.
  private var targets: Block {
    let fared: ([ReportLabel], (Target) -> [String])
    switch evidence {
    case .runs(let run, _):
      fared = (
        [.futuresBroken, .futuresObserved, .intervalLow, .intervalHigh],
        { target in
          guard let outcome = run.summary.targets.first(where: { $0.id == target.id }) else {
            return ["–", "–", "–", "–"]
          }
          return [
            integer(outcome.futuresBroken), integer(outcome.futuresObserved),
            outcome.probabilityLow.map { percent($0, places: 1) } ?? "–",
            outcome.probabilityHigh.map { percent($0, places: 1) } ?? "–",
          ]
        }
      )
    case .study: fared = ([], { _ in [] })
    case .sweep(let sweep):
      fared = (
        [.pointsAbove, .pointsKnown, .pointsUndecided, .lowestRisk, .highestRisk],
        { target in
          guard let outcome = sweep.targets.first(where: { $0.id == target.id }) else {
            return ["–", "–", "–", "–", "–"]
          }
          return [
            integer(outcome.above), integer(outcome.known), integer(outcome.undecided),
            outcome.range.map { risk($0.lowest) } ?? "–",
            outcome.range.map { risk($0.highest) } ?? "–",
          ]
        }
      )
    }
    return table(
      [.target, .metricWord, .boundWord] + fared.0,
      scenario.targets.map { target in
        [names.target(target.id, language), metric(of: target), bound(of: target)]
          + fared.1(target)
      })
  }

  /// A share with its interval (Wilson): `3.3% (0.6%–16.7%)`.
  private func risk(_ broken: Proportion) -> String {
    let interval = broken.wilsonInterval()
    return percent(broken.share, places: 1) + " (" + percent(interval.lowerBound, places: 1) + "–"
      + percent(interval.upperBound, places: 1) + ")"
  }

  private func metric(of target: Target) -> String {
    let scopes = target.scopes.map { "`\($0)`" }.joined(separator: ", ")
    return "`\(target.metric.rawValue)` (\(scopes))"
  }

  /// `at least 80% each month, 2 periods a year tolerated`.
  private func bound(of target: Target) -> String {
    let (sentence, limit): (CapacitySentence, Double) =
      switch target.bound {
      case .atLeast(let limit): (.atLeast, limit)
      case .atMost(let limit): (.atMost, limit)
      }
    let period: CapacitySentence =
      switch target.grain {
      case .day: .eachDay
      case .week: .eachWeek
      case .month: .eachMonth
      case .horizon: .overHorizon
      }
    let value = language.quantity(limit, unit: target.metric.unit.rawValue)
    let tolerated = target.toleratedPerYear
    return language.say(sentence, ["value": value]) + " " + language.say(period)
      + (tolerated == 0 ? "" : language.say(CapacitySentence.tolerated, count: tolerated))
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

  private var aims: Item {
    switch evidence {
    case .runs(let run, let others):
      return Item(
        .aims,
        [
          .list(
            ([run] + others).map {
              scenarioRow($0.manifest, $0.scenario, $0.scenario.name, $0.manifest.overrides)
            })
        ], gap: others.isEmpty ? say(.oneScenario) : nil)
    case .study(let study):
      let task: DossierSentence =
        switch study.manifest.kind {
        case "calendar": .calendarAims
        case "attribution": .attributionAims
        case "network": .networkAims
        default: .comparisonAims
        }
      return Item(
        .aims,
        [
          .text(
            say(
              task,
              [
                "count": integer(study.entries.count),
                "options": MarkdownText.escaped(study.options.joined(separator: " ")),
              ])),
          .list(
            study.entries.map {
              scenarioRow(
                study.manifest, $0.scenario.lowered(), $0.source.name, $0.source.overrides)
            }),
        ])
    case .sweep(let sweep):
      return Item(
        .aims,
        [
          .text(
            say(
              .sweepAims,
              [
                "kind": sweep.design, "factors": integer(sweep.factors.count),
                "seed": String(sweep.designSeed), "points": integer(sweep.points),
                "each": integer(sweep.replications),
                "done": integer(sweep.futuresDone),
                "planned": integer(sweep.points * sweep.replications),
                "failed": integer(sweep.failedPoints),
              ])), .text(say(.sweepFileLead)), .source(sweep.text, language: "yaml"),
        ])
    }
  }

  private func scenarioRow(
    _ manifest: RunManifest, _ scenario: LoweredScenario, _ name: String, _ overrides: [String]
  ) -> String {
    let changes = overrides.map { "`\($0)`" }.joined(separator: ", ")
    let title = scenario.about.title?[language]
    return say(
      .scenarioRow,
      [
        "name": title.map { "\(MarkdownText.escaped($0)) (`\(name)`)" } ?? "`\(name)`",
        "replications": integer(manifest.replications), "seed": String(manifest.seed),
        "changes": changes.isEmpty ? "" : "; " + changes,
      ])
  }
}
