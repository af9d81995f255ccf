// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import Scenarios
internal import Wording
internal import WorkforceModel

// What stands at the top of a report and of a note.

extension ReportSource {
  var title: String { run.scenario.about.title?[language] ?? run.scenario.name }

  /// The planner's own words; the decision is shown as open where it has not been taken.
  var about: [TermView] { words.about(run.scenario.about) }

  /// How many futures, of which period, with which seed.
  var basis: String {
    let count = language.integer(run.manifest.replications)
    let seed = String(run.manifest.seed)
    guard run.periods.count(.month) > 0 else {
      return say(SummarySentence.basisSteady, ["count": count, "seed": seed])
    }
    return say(
      SummarySentence.basis,
      [
        "count": count, "start": language.date(run.periods.start(.horizon, 0)),
        "end": language.date(run.periods.end), "seed": seed,
      ])
  }

  /// What the reader must know of the run before its figures.
  var warnings: [String] {
    var lines: [String] = []
    if !run.manifest.overrides.isEmpty {
      lines.append(
        say(
          SummarySentence.overrides, ["list": run.manifest.overrides.joined(separator: "; ")]))
    }
    if let other = language.saying(.otherFigures, of: run.manifest.model) { lines.append(other) }
    switch run.manifest.ending {
    case .completed, .precise: break
    case .capped, .interrupted:
      lines.append(
        say(ReportLabel.endingWord) + ": " + say(ending(run.manifest.ending)) + ".")
    }
    return lines
  }

  func ending(_ ending: RunEnding) -> ReportLabel {
    switch ending {
    case .completed: .completed
    case .precise: .precise
    case .capped: .capped
    case .interrupted: .interrupted
    }
  }

  /// The three questions with their answers.
  var answerViews: [TermView] {
    [
      TermView(term: say(ReportLabel.desksQuestion), text: answers.desks),
      TermView(term: say(ReportLabel.riskQuestion), text: answers.risk),
      TermView(term: say(ReportLabel.weekQuestion), text: answers.worstWeek),
    ]
  }

  var generated: String {
    say(
      ReportSentence.generated,
      [
        "version": language.program(run.manifest.version, model: run.manifest.model),
        "seed": String(run.manifest.seed),
        "digest": run.manifest.scenarioDigest,
      ])
  }
}

/// A target as the report tells it.
struct TargetView {
  let promise: String
  let fate: String
  let byScope: [String]

  init?(_ target: RunSummary.TargetOutcome, _ source: ReportSource) {
    guard
      let text = TargetText(target, scenario: source.run.scenario, language: source.language)
    else { return nil }
    promise = text.promise
    fate = text.fate.capitalisedFirst
    byScope = [text.fatesOfScopes].compactMap { $0 }
  }
}
