// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension ForecastDocument {
  /// How the figures come about; on a terminal known answers alone.
  var method: Document.Section {
    let confidence = line(.confidence, ["share": percent(run.scenario.experiment.confidence)])
    let isOpen = summary.expected.contains {
      $0.verdict == RunSummary.KnownAnswer.Verdict.undecided.rawValue
    }
    let more = say(SummarySentence.undecidedNote, ["count": integer(summary.replications)])
    return Document.Section(
      "method", say(.methodSection), heading: say(SummarySentence.expectedTitle),
      [
        .only(
          .page,
          [
            .text(say(.methodFutures)),
            .text(run.scenario.uncertainty == nil ? say(DoubtSentence.allKnown) : ""),
            .text(say(.methodRisk)),
            .text(confidence + " " + say(.methodCut) + " " + say(.methodSame)),
          ]), .table(known), .only(.terminal, [.text(isOpen ? more : "")]),
        .only(
          .page, [.heading(say(.notModelledTitle)), .text(say(.notModelledLead)), .list(lacks)]),
      ])
  }

  /// What the forecast leaves out: what no version models yet, and what this scenario has not.
  private var lacks: [String] {
    let absent = Catalogue.mechanisms.map(\.id).filter { !parameters.has($0) }
    return absent.compactMap { MechanismWording.absence(of: $0.name)?[words.language] } + [
      say(.lackPeople)
    ]
  }

  /// Known answers of a theory scenario beside the simulated ones; without rows for any other.
  private var known: Table {
    func verdict(_ name: String) -> SummarySentence {
      switch RunSummary.KnownAnswer.Verdict(rawValue: name) {
      case .agrees: .agrees
      case .differs: .differs
      case .undecided: .undecided
      case .notObserved, nil: .notObserved
      }
    }
    return Table(
      say(.knownTitle),
      [
        Table.Column(say(.figure), short: say(SummarySentence.expectedMetric)),
        Table.Column(say(.known), short: say(SummarySentence.expectedKnown)),
        Table.Column(say(.simulated), short: say(SummarySentence.expectedSimulated)),
        Table.Column(say(.error), short: ""), Table.Column(say(.verdict), short: "", isLeft: true),
      ],
      summary.expected.map { answer in
        let metric = Metric(rawValue: answer.metric)
        return Table.Row(
          metric.map { words.name(of: $0, scope: answer.scope) } ?? answer.metric,
          [
            language.figure(answer.known), language.figure(answer.simulated ?? .nan),
            "±" + language.figure(answer.halfWidth ?? .nan), say(verdict(answer.verdict)),
          ])
      })
  }

  /// What the figures of the scenario rest on, by mark, the least certain first.
  var assumptions: Document.Section {
    let marks: [ParameterProvenance.Mark] = [.assumed, .recalled, .computed, .verified]
    let unknown = ScenarioFile.figuresWithoutMark(in: run.scenarioText, beside: run.assumptions)
    var groups = marks.compactMap { mark -> (count: String, label: String, table: Table)? in
      let marked = run.assumptions.filter { $0.mark == mark }
      guard !marked.isEmpty else { return nil }
      let label = say(mark.label)
      return (
        language.say(ReportSentence.assumptionsCount, count: marked.count), label,
        assumptionsTable(label.capitalisedFirst, marked)
      )
    }
    if !unknown.isEmpty {
      let label = say(.unknownOrigin)
      groups.insert(
        (
          language.say(ReportSentence.assumptionsCount, count: unknown.count), label,
          Table(
            label.capitalisedFirst, [ReportLabel.path, .value].map { say($0) },
            unknown.map { Table.Row($0.path, [$0.value]) }, metric: "assumptions")
        ), at: 0)
    }
    return Document.Section(
      "assumptions", say(.assumptionsSection),
      [.text(say(.assumptionsLead)), .list(groups.map { $0.count + " " + $0.label })]
        + groups.map { .details($0.count + " " + $0.label, [.table($0.table)]) })
  }

  private func assumptionsTable(_ caption: String, _ figures: [ParameterProvenance]) -> Table {
    Table(
      caption, [ReportLabel.path, .value, .plausible, .note].map { say($0) },
      figures.map { figure in
        Table.Row(
          figure.name(language, words.names),
          [figure.value, figure.range.isEmpty ? "–" : figure.range, figure.remark(language)])
      }, metric: "assumptions")
  }

  /// What it takes to get the same figures again. No time of day and no duration is in it.
  func provenance(_ hasLibrary: Bool) -> Document.Section {
    let manifest = run.manifest
    let overrides = manifest.overrides.joined(separator: "; ")
    let terms = [
      (ReportLabel.scenarioWord, manifest.scenario), (.overridesWord, overrides),
      (.digestWord, manifest.scenarioDigest), (.seedWord, String(manifest.seed)),
      (.replicationsWord, integer(manifest.replications)),
      (.endingWord, words.ending(manifest.ending)), (.versionWord, program),
      (.gslWord, manifest.gsl), (.swiftWord, manifest.swift),
    ].filter { !$0.1.isEmpty }.map { Term(say($0.0), $0.1) }
    return Document.Section(
      "provenance", say(.provenanceSection),
      [
        .text(say(.provenanceLead)), .terms(terms + words.licence(hasLibrary)),
        .text(say(.filesNote)),
        .details(say(.scenarioText), [.source(run.scenarioText, language: "yaml")]),
      ])
  }
}
