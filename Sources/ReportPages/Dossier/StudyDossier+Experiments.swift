// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension StudyDossier {
  var experimentation: [Item] {
    let backlogs = scenario.parameters.services.filter { $0.initialBacklog > 0 }.map {
      say(
        .backlog,
        ["name": names.service($0.id, language), "hours": language.figure($0.initialBacklog)])
    }
    let warmUp = scenario.parameters.warmUpDays
    let horizon = say(
      .horizon,
      [
        "start": language.date(periods.start(.horizon, 0)), "end": language.date(periods.end),
        "days": integer(periods.lengths.horizon),
      ])
    return [
      Item(.experimentation),
      Item(
        .initialisation,
        [
          .text(say(.starts, ["date": language.date(scenario.start)])), .list(backlogs),
          .text(warmUp > 0 ? say(.warmUp, ["days": integer(warmUp)]) : ""),
        ]), Item(.runLength, [.text(horizon)]), Item(.estimation, estimation.map { .text($0) }),
    ]
  }

  private var estimation: [String] {
    switch evidence {
    case .runs(let run, let others):
      return [ending(run.manifest), precision(run.manifest), intervals]
        + (others.isEmpty ? [] : [say(.commonLuck)])
    case .sweep(let sweep):
      return [
        say(.sweepEstimation, ["count": integer(sweep.replications), "seed": String(sweep.seed)]),
        intervals, say(.sweepMethods),
      ]
    }
  }

  private var intervals: String {
    say(.interval, ["confidence": percent(scenario.experiment.confidence)])
  }

  private func ending(_ manifest: RunManifest) -> String {
    return say(
      .replications,
      [
        "count": integer(manifest.replications), "seed": String(manifest.seed),
        "ending": words.ending(manifest.ending),
      ])
  }

  private func precision(_ manifest: RunManifest) -> String {
    manifest.precisionAsked.map {
      say(
        .precision,
        [
          "asked": percent($0, places: 1),
          "reached": percent(manifest.precisionReached ?? .nan, places: 1),
        ])
    } ?? ""
  }

  var implementation: [Item] {
    let origin: (version: String, swift: String, gsl: String, seed: UInt64)
    let execution: String
    let ran: String
    switch evidence {
    case .runs(let run, _):
      let manifest = run.manifest
      origin = (
        language.program(manifest.version, model: manifest.model), manifest.swift, manifest.gsl,
        manifest.seed
      )
      execution = say(.execution, ["events": integer(Int(manifest.events))])
      ran = say(
        .ran, ["seconds": language.figure(manifest.wallSeconds), "jobs": integer(manifest.jobs)])
    case .sweep(let sweep):
      origin = (language.program(model: sweep.model), sweep.swift, sweep.gsl, sweep.seed)
      execution = say(.sweepExecution)
      ran = say(
        .sweepRan,
        ["seconds": language.figure(sweep.jobSeconds), "count": integer(sweep.futuresDone)])
    }
    let software = say(
      .software, ["version": origin.version, "swift": origin.swift, "gsl": origin.gsl])
    return [
      Item(.implementation), Item(.software, [.text(software)]),
      Item(.sampling, [.text(say(.sampling, ["seed": String(origin.seed)]))]),
      Item(.execution, [.text(execution)]), Item(.system, [.text(ran)], gap: say(.machineGap)),
      Item(.access), Item(.sharing, [.text(say(.licence, ["path": path]))], gap: say(.sharingGap)),
    ]
  }
}
