// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension StudyDossier {
  /// From what state, how long and how often.
  var experimentation: [Item] {
    let scenario = run.scenario
    let backlogs = scenario.parameters.services.filter { $0.initialBacklog > 0 }.map {
      say(
        .backlog,
        ["name": names.service($0.id, language), "hours": language.figure($0.initialBacklog)])
    }
    let warmUp = scenario.parameters.warmUpDays
    return [
      Item(title: .experimentation),
      Item(
        title: .initialisation,
        paragraphs: [
          say(.starts, ["date": language.date(scenario.start)]), list(backlogs),
          warmUp > 0 ? say(.warmUp, ["days": language.integer(warmUp)]) : "",
        ]),
      Item(
        title: .runLength,
        paragraphs: [
          say(
            .horizon,
            [
              "start": language.date(run.periods.start(.horizon, 0)),
              "end": language.date(run.periods.end),
              "days": language.integer(run.periods.lengths.horizon),
            ])
        ]),
      Item(title: .estimation, paragraphs: estimation),
    ]
  }

  private var estimation: [String] {
    let manifest = run.manifest
    let ending: ReportLabel =
      switch manifest.ending {
      case .completed: .completed
      case .precise: .precise
      case .capped: .capped
      case .interrupted: .interrupted
      }
    return [
      say(
        .replications,
        [
          "count": language.integer(manifest.replications), "seed": String(manifest.seed),
          "ending": language.say(ending),
        ]),
      manifest.precisionAsked.map {
        say(
          .precision,
          [
            "asked": language.percent($0, places: 1),
            "reached": language.percent(manifest.precisionReached ?? .nan, places: 1),
          ])
      } ?? "",
      say(
        .interval, ["confidence": language.percent(run.scenario.experiment.confidence)]),
      others.isEmpty ? "" : say(.commonLuck),
    ]
  }

  /// With which program, on what, and where it can be had.
  var implementation: [Item] {
    let manifest = run.manifest
    return [
      Item(title: .implementation),
      Item(
        title: .software,
        paragraphs: [
          say(
            .software,
            ["version": manifest.version, "swift": manifest.swift, "gsl": manifest.gsl])
        ]),
      Item(title: .sampling, paragraphs: [say(.sampling, ["seed": String(manifest.seed)])]),
      Item(
        title: .execution,
        paragraphs: [say(.execution, ["events": language.integer(Int(manifest.events))])]),
      Item(
        title: .system,
        paragraphs: [
          say(
            .ran,
            [
              "seconds": language.figure(manifest.wallSeconds),
              "jobs": language.integer(manifest.jobs),
            ])
        ], gap: say(.machineGap)),
      Item(title: .access),
      Item(
        title: .sharing, paragraphs: [say(.licence, ["path": path])], gap: say(.sharingGap)),
    ]
  }
}
