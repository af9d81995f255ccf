// SPDX-License-Identifier: GPL-3.0-or-later
package import Reporting
internal import ScenarioFormat
internal import Scenarios
package import Wording

/// The document that describes a study by the twenty items of STRESS-DES (Monks and others 2019,
/// Journal of Simulation 13(1)), filled in from scenario and runs.
///
/// What no file says is not made up: the item says what is to be completed.
package struct StudyDossier: DocumentMaker, Sendable {
  package typealias Phrases = DossierSentence

  enum Evidence: Sendable {
    case runs(StoredRun, beside: [StoredRun])
    /// A comparison, a search, an explanation or a network.
    case study(StoredStudy)
    case sweep(SweepStudy)
  }

  let evidence: Evidence
  let scenario: LoweredScenario
  /// The scenario as simulated; of a sweep, before anything varies.
  let scenarioText: String
  let assumptions: [ParameterProvenance]
  let periods: ForecastPeriods
  package let language: Language
  /// The folder of results as the person named it.
  let path: String

  /// The dossier of a run.
  ///
  /// - Parameter others: Runs of the study's other scenarios, whose base is `run`.
  package init(_ run: StoredRun, beside others: [StoredRun], path: String, language: Language) {
    evidence = .runs(run, beside: others)
    scenario = run.scenario
    scenarioText = run.scenarioText
    assumptions = run.assumptions
    periods = run.periods
    self.path = path
    self.language = language
  }

  /// The dossier of scenarios side by side.
  package init(_ study: StoredStudy, path: String, language: Language) {
    evidence = .study(study)
    scenario = study.entries[0].scenario.lowered()
    scenarioText = study.entries[0].text
    assumptions = study.assumptions
    periods = ForecastPeriods(scenario)
    self.path = path
    self.language = language
  }

  /// The document of a sweep.
  package init(_ sweep: SweepStudy, path: String, language: Language) {
    evidence = .sweep(sweep)
    scenario = sweep.scenario
    scenarioText = sweep.scenarioText
    assumptions = sweep.assumptions
    periods = ForecastPeriods(sweep.scenario)
    self.path = path
    self.language = language
  }

  /// Numbers of the items that a person has to complete, such as `1.3`.
  package var gaps: [String] {
    items.filter { $0.gap != nil }.map { String(say($0.title).prefix { $0 != " " }) }
  }

  package var markdown: String {
    let title =
      switch evidence {
      case .runs, .study: scenario.title(language)
      case .sweep(let sweep): sweep.title[language]
      }
    var text =
      "# " + say(.title, ["title": MarkdownText.escaped(title)]) + "\n\n"
      + say(.lead, ["path": path]) + "\n"
    for item in items {
      let gap = item.gap.map { say(.gap, ["text": $0]) } ?? ""
      text += "\n\(item.level) \(say(item.title))\n"
      text += Block.markdown(item.blocks + [.text(gap)])
    }
    return text
  }

  /// An item of the checklist.
  struct Item {
    let title: DossierTitle
    let blocks: [Block]
    /// What nobody but the authors can say; nil where the item is complete.
    let gap: String?

    init(_ title: DossierTitle, _ blocks: [Block] = [], gap: String? = nil) {
      self.title = title
      self.blocks = blocks
      self.gap = gap
    }

    /// Mark of its heading.
    fileprivate var level: String {
      switch title {
      case .objectives, .logic, .data, .experimentation, .implementation, .access: "##"
      case .entities, .activities, .resources, .queues, .entryPoints: "####"
      default: "###"
      }
    }
  }

  private var items: [Item] { objectives + logic + data + experimentation + implementation }

  // MARK: Words

  /// Names of a person, none of which is markup.
  var names: DisplayNames { scenario.displayNames.written(MarkdownText.escaped) }
  package var words: FigureWords { FigureWords(names: names, language: language) }

  /// A table under these heads.
  func table(_ head: [ReportLabel], _ rows: [[String]]) -> Block {
    .table(Table("", head.map { say($0) }, rows.map { Table.Row($0[0], Array($0.dropFirst())) }))
  }
}
