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
          .text(
            say(.starts, ["date": language.date(scenario.start)]) + usual),
          .list(backlogs),
          .text(warmUp > 0 ? language.say(DossierSentence.warmUp, count: warmUp) : ""),
        ]),
      Item(.runLength, [.text(horizon + " " + say(warmUp > 0 ? .steadyState : .terminating))]),
      Item(.estimation, estimation.map { .text($0) }),
    ]
  }

  /// What the model has that starts as it usually is.
  private var usual: String {
    let states: [(MechanismID, DossierSentence)] = [
      (.sickness, .usualSickness), (.leave, .usualLeave), (.wellbeing, .usualExhaustion),
    ]
    let present = states.filter { scenario.parameters.has($0.0) }.map { say($0.1) }
    return present.isEmpty
      ? "" : " " + say(.startsUsual, ["list": present.joined(separator: ", ")]).capitalisedFirst
  }

  private var estimation: [String] {
    switch evidence {
    case .runs(let run, let others):
      return [ending(run.manifest), precision(run.manifest), intervals]
        + (others.isEmpty ? [] : [say(.commonLuck)])
    case .study(let study):
      return [ending(study.manifest), precision(study.manifest), intervals]
        + (study.entries.count > 1 ? [say(.commonLuck)] : [])
    case .sweep(let sweep):
      return [
        say(.sweepEstimation, ["count": integer(sweep.replications), "seed": String(sweep.seed)]),
        say(.sweepOwnExperiment), intervals, say(.sweepMethods),
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

  private typealias Origin = (version: String, swift: String, gsl: String, seed: UInt64)

  private func implementation(_ manifest: RunManifest) -> (Origin, execution: String, ran: String) {
    (
      (
        language.program(manifest.version, model: manifest.model), manifest.swift, manifest.gsl,
        manifest.seed
      ), say(.execution, ["events": integer(Int(manifest.events))]),
      say(.ran, ["seconds": language.figure(manifest.wallSeconds), "jobs": integer(manifest.jobs)])
    )
  }

  var implementation: [Item] {
    let origin: Origin
    let execution: String
    let ran: String
    switch evidence {
    case .runs(let run, _): (origin, execution, ran) = implementation(run.manifest)
    case .study(let study): (origin, execution, ran) = implementation(study.manifest)
    case .sweep(let sweep):
      origin = (language.program(model: sweep.model), sweep.swift, sweep.gsl, sweep.seed)
      execution = say(.sweepExecution)
      ran = say(
        .sweepRan,
        [
          "seconds": language.figure(sweep.work.seconds), "count": integer(sweep.work.replications),
        ])
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
