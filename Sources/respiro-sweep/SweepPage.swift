// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import ReportPages
import Reporting
import Scenarios
import SensitivityAnalysis
import Sweeps
import Wording

/// The report of a sweep: which factors matter, and where targets are at risk.
struct SweepPage {
  let plan: SweepPlan
  let analysis: SweepAnalysis
  let names: SweepNames
  private let status: SweepStatus
  private let text: AnalysisText
  private let files: [String]

  init(
    _ plan: SweepPlan, _ analysis: SweepAnalysis, _ status: SweepStatus, files: [String],
    _ language: Language
  ) {
    self.plan = plan
    self.analysis = analysis
    self.status = status
    self.files = files
    names = SweepNames(plan, language)
    text = AnalysisText(analysis, plan, language)
  }

  var language: Language { names.language }

  func say(
    _ sentence: SweepReportSentence, _ values: KeyValuePairs<String, String> = [:]
  ) -> String { language.say(sentence, values) }

  /// The page that tells some figures, and every target.
  func page(of columns: [String]) -> ResultsPage {
    ResultsPage(
      kind: say(.kind), title: plan.sweep.title[language],
      about: plan.sweep.question.map {
        [TermView(term: language.say(ReportLabel.question), text: $0[language])]
      } ?? [],
      basis: text.basis, warnings: warnings,
      sections: [
        ResultsPage.Section(id: "glance", title: say(.glance), [.list(glance(columns))]),
        ResultsPage.Section(
          id: "factors", title: say(.factorsTitle),
          [.charts(columns.compactMap(factorChart))]),
        ResultsPage.Section(id: "where", title: say(.whereTitle), places),
        ResultsPage.Section(
          id: "varies", title: say(.variesTitle),
          [.list(plan.sweep.factors.map { $0.description[language].replacing("`", with: "") })]),
        ResultsPage.Section(
          id: "method", title: language.say(ReportLabel.methodSection), method.map { .text($0) }),
        ResultsPage.Section(
          id: "provenance", title: language.say(ReportLabel.provenanceSection),
          [.terms(provenance)]),
      ],
      generated: "Respiro \(language.program())")
  }

  private var warnings: [String] {
    var warnings: [String] = []
    if status.replications < status.wanted {
      warnings.append(
        say(
          .incomplete,
          [
            "done": language.integer(status.replications),
            "planned": language.integer(status.wanted),
          ]))
    }
    let failed = status.count(.failed)
    if failed > 0 { warnings.append(say(.failed, ["count": language.integer(failed)])) }
    return warnings
  }

  /// Each target's fate, and the order of factors for each figure.
  private func glance(_ columns: [String]) -> [String] {
    analysis.exceedances.map { text.told($0).joined(separator: " ") }
      + columns.compactMap { column in
        analysis.responses.first { $0.column == column }.map {
          names.figure(column).capitalisedFirst + ". " + order($0)
        }
      }
  }

  private var places: [ResultsPage.Block] {
    guard !analysis.exceedances.isEmpty else { return [.text(say(.nothingAtRisk))] }
    let charts = analysis.exceedances.compactMap(mapChart)
    let untold = analysis.exceedances.filter { $0.box == nil }
      .map { text.told($0).joined(separator: " ") }
    return [.charts(charts), .list(untold)]
  }

  private var method: [String] {
    var lines = [
      say(
        .designTold,
        [
          "kind": plan.design.kind.rawValue, "factors": language.integer(plan.sweep.factors.count),
          "points": language.integer(plan.count), "each": language.integer(plan.replications),
        ])
    ]
    switch plan.design.kind {
    case .morris: lines.append(say(.methodEffect))
    case .saltelli: lines.append(say(.methodIndex))
    default: lines.append(say(.methodShare))
    }
    if !analysis.exceedances.isEmpty { lines.append(say(.methodBox)) }
    lines.append(language.say(SweepAnalysisSentence.error))
    lines.append(say(.methodFiles, ["files": files.joined(separator: ", ")]))
    return lines
  }

  private var provenance: [TermView] {
    [
      (say(.sweepWord), plan.sweep.name),
      (language.say(ReportLabel.scenarioWord), plan.sweep.base.name),
      (say(.designWord), plan.design.kind.rawValue),
      (language.say(ReportLabel.seedWord), String(plan.sweep.seed)),
      (language.say(ReportLabel.replicationsWord), language.integer(analysis.replications)),
      (say(.figuresWord), plan.columns.names.joined(separator: ", ")),
      (language.say(ReportLabel.versionWord), language.program()),
      (language.say(ReportLabel.gslWord), NumericalLibrary.version),
      (language.say(ReportLabel.chartsWord), language.say(ReportLabel.chartsLicence)),
    ].map { TermView(term: $0.0, text: $0.1) }
  }
}

extension String {
  /// The text with a capital at its beginning.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
