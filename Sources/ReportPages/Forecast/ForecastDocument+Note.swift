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
    let table = OptionsTable(self, beside: others)
    return Document(
      kind: say(.noteKind), title: title, about: header, basis: "",
      page: [
        Document.Section(
          "answers", say(.answersTitle),
          [.answers(decisions), .text(answers.failing.joined(separator: " "))]),
        Document.Section(
          "options", say(.optionsTitle),
          [.table(table.table), .text(table.remarks.joined(separator: " "))]
            + otherModels(among: others).map { .text($0) }),
        Document.Section("limits", say(.limitsTitle), [.list(limits)]),
      ], generated: shortOrigin + " · " + say(.reportFile), isNote: true)
  }

  /// The question, who answers it and when, and what is proposed where the planner wrote that.
  private var header: [Term] {
    let about = run.scenario.about
    let terms: [(String, String?)] = [
      (say(.question), about.question?[language]),
      (say(NoteSentence.proposal), about.decision?[language]),
      (say(NoteSentence.author), about.author?[language]), (say(NoteSentence.date), date),
    ]
    return terms.compactMap { term, text in text.map { Term(term, $0) } }
  }

  /// The day on which the run ended; nil for results that do not say it.
  private var date: String? {
    run.manifest.date.flatMap { CivilDate(iso: String($0.prefix(10))) }.map(language.date)
  }

  /// What made the figures, with as much of the digest as distinguishes scenarios of one office.
  private var shortOrigin: String {
    say(
      NoteSentence.origin,
      [
        "version": program, "seed": String(run.manifest.seed),
        "code": String(run.manifest.scenarioDigest.prefix(8)),
      ])
  }

  /// Options of another model than the first: not all that differs is the option's doing.
  private func otherModels(among others: [StoredRun]) -> [String] {
    let first = run.manifest.model
    return others.filter { $0.manifest.model != first }.map {
      say(
        ModelSentence.besideOther,
        [
          "path": $0.scenario.title(language), "before": language.model($0.manifest.model),
          "after": language.model(first),
        ])
    }
  }

  private var limits: [String] {
    let assumed = run.assumptions.count { $0.mark == .assumed }
    let count = language.integer
    return [
      language.say(NoteSentence.future, count: run.manifest.replications),
      doubtLimit,
      assumed > 1 ? line(.limitAssumptions, ["count": count(assumed)]) : nil,
      summary.risk.isEmpty ? nil : say(.limitRisk), say(.limitDecision),
    ].compactMap { $0 }
  }
}
