// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
public import Foundation
internal import OutputAnalysis
public import Reporting
internal import ScenarioFormat
internal import Scenarios
public import Wording
internal import WorkforceModel

/// The page of an explanation: how much each cause contributes, and what belongs to none alone.
public struct AttributionPage {
  private let report: AttributionReport
  private let language: Language
  private let library: ChartLibrary?

  /// The page of an explanation.
  ///
  /// - Parameters:
  ///   - report: The results.
  ///   - language: The language of the page.
  ///   - library: What draws the charts; without it the page has tables alone.
  public init(_ report: AttributionReport, language: Language, library: ChartLibrary?) {
    self.report = report
    self.language = language
    self.library = library
  }

  /// Writes `report.html` and `charts/*.vl.json` into a folder.
  public func write(to folder: URL) throws {
    try page.write(to: folder, language: language, library: library)
  }

  private var attribution: Attribution { report.attribution }
  private var unit: String { attribution.outcome.metric.unit.rawValue }
  private var words: FigureWords {
    FigureWords(names: attribution.scenario.displayNames, language: language)
  }
  private func say(
    _ sentence: AttributionPageSentence, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    language.say(sentence, values)
  }

  var page: ResultsPage {
    let about = attribution.scenario.about
    var warnings: [String] = []
    if attribution.ending == .interrupted {
      warnings.append(
        words.say(
          AttributionSentence.interrupted, ["done": language.integer(attribution.replications)]))
    }
    return ResultsPage(
      kind: say(.kind), title: title,
      about: [
        TermView(
          term: words.say(ReportLabel.scenarioWord),
          text: about.title?[language] ?? attribution.scenario.name)
      ] + words.about(about), basis: report.basis(language), warnings: warnings,
      sections: [brief, causes, method, provenance],
      generated: words.say(
        ReportSentence.generated,
        [
          "version": words.language.program(), "seed": String(attribution.masterSeed),
          "digest": ScenarioDigest.sha256(of: report.scenarioText),
        ]))
  }

  /// The figure and its period.
  private var title: String {
    let outcome = attribution.outcome
    let name = words.name(of: outcome.metric)
    let metric =
      (outcome.scope == "sector" ? name : name + " (" + words.scope(outcome.scope) + ")")
      .capitalisedFirst
    switch outcome.grain {
    case .month:
      return say(.titleMonth, ["metric": metric, "month": language.monthAndYear(report.start)])
    case .week:
      return say(.titleWeek, ["metric": metric, "date": language.date(report.start)])
    case .day, .horizon: return say(.titleHorizon, ["metric": metric])
    }
  }

  // MARK: Sections

  private var brief: ResultsPage.Section {
    let full = attribution.full
    let error = words.error(full.halfWidth, attribution.outcome.metric.unit)
    let forecast = FigureText(language: language).value(full.mean, unit: unit) + " " + error
    var answers = [TermView(term: say(.outcome), text: forecast + ".")]
    if let first = attribution.shares.first {
      let cause = report.name(of: first.cause, language).capitalisedFirst
      answers.append(
        TermView(
          term: say(.first),
          text: say(
            isOpen(first.effect) ? .firstOpen : .firstTold,
            ["cause": cause, "part": told(first.effect)])))
    }
    answers.append(
      TermView(
        term: words.say(AttributionSentence.remainder).capitalisedFirst,
        text: told(attribution.remainder) + "."))
    return ResultsPage.Section(
      id: "brief", title: say(.brief),
      [.answers(answers), .text(report.totalSentence(language))])
  }

  private func told(_ interval: ConfidenceInterval) -> String { report.told(interval, language) }

  private func isOpen(_ effect: ConfidenceInterval) -> Bool {
    effect.contains(0) && effect.halfWidth > 0
  }

  private var rows: [(name: String, effect: ConfidenceInterval)] {
    attribution.shares.map { (report.name(of: $0.cause, language).capitalisedFirst, $0.effect) }
      + [
        (words.say(AttributionSentence.remainder).capitalisedFirst, attribution.remainder)
      ]
  }

  private var causes: ResultsPage.Section {
    let table = FigureTable(
      caption: say(.chartTitle),
      columns: [say(.cause), say(.part), say(.share), say(.verdict)],
      rows: rows.map { name, effect in
        FigureTable.Row(
          head: name,
          cells: [
            told(effect), language.percent(effect.mean / attribution.total.mean),
            // What moved nothing in any future has nothing to tell apart.
            effect.mean == 0 && effect.halfWidth == 0
              ? "–" : say(isOpen(effect) ? .notTold : .told),
          ])
      }, metric: attribution.outcome.metric.rawValue, scope: attribution.outcome.scope)
    return ResultsPage.Section(
      id: "causes", title: say(.causes), [.charts([chart(table)]), .table(table)])
  }

  /// Causes that change nothing at all are in the table alone.
  private func chart(_ table: FigureTable) -> Chart {
    let scale = unit == "share" ? 100.0 : 1
    let title = say(.chartTitle)
    let summary = say(
      .summary,
      [
        "total": told(attribution.total),
        "list": rows.dropLast().prefix(4).map {
          $0.name.withSmallInitial + " " + told($0.effect)
        }.joined(separator: ", "), "remainder": told(attribution.remainder),
      ])
    let last = rows.count - 1
    let chart = RankedChart(
      language: language,
      rows: rows.enumerated().filter { $0.offset == last || $0.element.effect.mean != 0 }.map {
        RankedChart.Row(
          label: $0.element.name, mean: $0.element.effect.mean * scale,
          halfWidth: $0.element.effect.halfWidth * scale, isOther: $0.offset == last)
      },
      axisTitle: say(.axis, ["unit": FigureText(language: language).symbol(unit)]), hasBars: true,
      words: (say(.part), words.say(ReportLabel.error)))
    return Chart(
      id: "causes", title: title, summary: summary,
      specification: chart.specification(title: title, summary: summary), table: table)
  }

  private var method: ResultsPage.Section {
    ResultsPage.Section(
      id: "method", title: say(.method),
      [
        .text(say(.methodSame)),
        .text(
          words.say(
            AttributionSentence.note,
            ["confidence": language.percent(attribution.total.confidence)])),
        .text(say(.methodSession)),
      ])
  }

  private var provenance: ResultsPage.Section {
    let digest = TermView(
      term: words.say(ReportLabel.digestWord),
      text: ScenarioDigest.sha256(of: report.scenarioText))
    let terms = PageProvenance(words, hasCharts: library != nil).terms(
      seed: attribution.masterSeed, replications: attribution.replications,
      ending: attribution.ending)
    return ResultsPage.Section(
      id: "provenance", title: words.say(ReportLabel.provenanceSection),
      [
        .text(words.say(ReportLabel.provenanceLead)), .terms([digest] + terms),
        .text(say(.filesNote)),
        .details(words.say(ReportLabel.scenarioText), [.source(report.scenarioText)]),
      ])
  }
}
