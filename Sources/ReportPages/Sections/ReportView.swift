// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import Reporting
internal import Wording

/// A word and what is said of it.
package struct TermView {
  package let term: String
  package let text: String

  package init(term: String, text: String) {
    self.term = term
    self.text = text
  }
}

/// A chart as the page shows it.
struct FigureView {
  let id: String
  let title: String
  let summary: String
  let specification: String
  let table: FigureTable

  init(_ chart: Chart) throws {
    id = chart.id
    title = chart.title
    summary = chart.summary
    // Nothing in the data may end the script that holds it.
    specification = String(decoding: try chart.specification.json(pretty: false), as: UTF8.self)
      .replacing("</", with: "<\\/")
    table = chart.table
  }
}

/// Everything that the template of the report shows, under the names that it uses.
struct ReportView {
  struct Link {
    let id: String
    let title: String
  }

  let lang: String
  let words: [String: String]
  let title: String
  let css: String
  let script: String
  let library: String?
  let chartMissing: Bool
  let chartHint: String
  let about: [TermView]
  let basis: String
  let warnings: [String]
  let contents: [Link]
  let answers: [TermView]
  let hasTargets: Bool
  let targets: [TargetView]
  let targetCharts: [FigureView]
  let capacityText: [String]
  let figures: FigureTable
  let services: FigureTable?
  let capacityCharts: [FigureView]
  let riskTable: FigureTable?
  let riskText: [String]
  let riskCharts: [FigureView]
  let trainingText: [String]
  let sessions: FigureTable?
  let trainingCharts: [FigureView]
  let ledger: LedgerView?
  let calendar: CalendarView?
  let confidence: String
  let lacks: [String]
  let known: FigureTable?
  let assumptions: [AssumptionsView]
  let provenance: [TermView]
  let scenarioText: String
  let generated: String

  init(
    _ source: ReportSource, charts: ReportCharts, css: String, script: String, library: String?
  ) throws {
    let (run, language) = (source.run, source.language)
    lang = language.code
    words = Self.words(language)
    title = source.title
    self.css = css
    self.script = script
    self.library = library
    chartMissing = library == nil && !charts.all.isEmpty
    chartHint = source.say(ReportSentence.chartHint, ["command": "Scripts/get-charts"])
    about = source.about
    basis = source.basis
    warnings = source.warnings
    answers = source.answerViews
    hasTargets = !run.summary.targets.isEmpty
    targets = run.summary.targets.compactMap { TargetView($0, source) }
    targetCharts = try charts.targets.map(FigureView.init)
    let capacity = CapacitySection(source)
    capacityText = capacity.sentences
    figures = capacity.figures
    services = capacity.services
    capacityCharts = try charts.capacity.map(FigureView.init)
    let risk = RiskSection(source)
    riskTable = risk.table
    riskText = risk.sentences
    riskCharts = try charts.risk.map(FigureView.init)
    let training = TrainingSection(source)
    trainingText = training.sentences
    sessions = training.sessions
    ledger = training.ledger
    trainingCharts = try charts.training.map(FigureView.init)
    calendar = CalendarView(source)
    let method = MethodSection(source)
    confidence = method.confidence
    lacks = method.lacks
    known = method.known
    assumptions = method.assumptions
    provenance = ProvenanceSection(source, hasCharts: library != nil).terms
    scenarioText = run.scenarioText
    generated = source.generated
    contents = [
      ("answers", ReportLabel.answersTitle), ("targets", .targetsSection),
      ("capacity", .capacitySection), ("risk", .riskSection), ("training", .trainingSection),
      ("calendar", .calendarSection), ("method", .methodSection),
      ("assumptions", .assumptionsSection), ("provenance", .provenanceSection),
    ].map { Link(id: $0.0, title: source.say($0.1)) }
      .filter { [hasCalendar = calendar != nil] in $0.id != "calendar" || hasCalendar }
  }

  /// The labels by name.
  static func words(_ language: Language) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: ReportLabel.allCases.map { ($0.rawValue, $0.phrase[language]) })
  }
}
