// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import ScenarioFormat
package import Scenarios
internal import WholeNumbers
package import Wording
internal import WorkforceModel

/// What `check` says of a scenario without faults: loads, occupancy, textbook waits, cover left.
package struct PlanningDocument: DocumentMaker {
  package typealias Phrases = PlanningSentence

  private let scenario: Scenario
  private let estimate: PlanningEstimate
  private let experiment: ExperimentParameters
  private let resources: ResourceEstimate
  private let jobs: Int
  /// Positions of the services in the order of the scenario.
  private let order: [Int]
  private let roster: (findings: [String], chosen: String, choices: [String])
  package let words: FigureWords

  /// - Parameters:
  ///   - jobs: How many replications run at once, for the time that they will take.
  ///   - withWaits: Whether waits are worked out, which takes some tenths of a second.
  package init(
    _ scenario: Scenario, _ language: Language, jobs: Int = 1, withWaits: Bool = true
  ) {
    self.scenario = scenario
    self.jobs = jobs
    estimate = scenario.estimate(withWaits: withWaits)
    let lowered = scenario.lowered()
    roster = Self.roster(lowered, language)
    experiment = lowered.experiment
    order = lowered.parameters.listedServices
    resources = ResourceEstimate(
      lowered.parameters, replications: experiment.replications, jobs: jobs,
      separatesDoubt: lowered.uncertainty != nil)
    words = lowered.words(language)
  }

  package var document: Document {
    Document(
      kind: "", title: scenario.about.title?[language] ?? scenario.name, basis: "", page: [],
      terminal: [
        Document.Section(
          "planning", say(.title),
          [.table(services), .text(formulas), .text(hours), .table(sessions)]
            + (estimate.mechanisms.map(text) + notKnown + [resourcesText] + warnings
            + roster.findings)
            .map { .text($0) } + [.text(roster.chosen), .list(roster.choices)]
            + origins.map { .text($0) })
      ], generated: "")
  }

  /// What the roster leaves open and what was chosen about it; nothing of people without contracts.
  private static func roster(_ scenario: LoweredScenario, _ language: Language) -> (
    findings: [String], chosen: String, choices: [String]
  ) {
    let report = RosterReport(scenario, days: 0..<Roster.lookAhead)
    let roster = RosterDocument(report, language)
    let choices = roster.choices
    guard report.roster.hasContracts else { return ([], "", []) }
    let (parameters, days) = (report.roster.parameters, report.roster.days)
    // The scenario's own warnings are those of the usual week.
    let isDated =
      days.contains { parameters.days[$0].rosterDay >= 7 }
      || parameters.people.contains { !$0.status.isEmpty }
    return (
      (isDated ? roster.uncovered : []) + roster.findings,
      choices.isEmpty ? "" : language.say(RosterSentence.chosen), choices
    )
  }

  private var services: Table {
    Table(
      "", [PlanningSentence.service, .contacts, .load, .servers, .busy, .wait].map { say($0) },
      order.map { position in
        let service = estimate.services[position]
        let wait =
          service.meanWait.map { decimal($0, places: 1) + " min" }
          ?? (!service.hasFormula
            ? say(.noFormula) : service.deskOccupancy >= 1 ? say(.endless) : "–")
        return Table.Row(
          words.names.service(service.id, language),
          [
            decimal(service.contactsPerDay, places: 1), decimal(service.offeredLoad, places: 2),
            decimal(service.servers, places: 1), percent(service.deskOccupancy), wait,
          ])
      })
  }

  /// That numbers are not known which have one value here.
  private var notKnown: [String] {
    scenario.uncertainty.map { [language.say(DoubtSentence.check, count: $0.values.count)] }
      ?? []
  }

  /// Why no wait stands in the table.
  private var formulas: String {
    estimate.services.contains { !$0.hasFormula } ? say(.noFormulaNote) : ""
  }

  private var hours: String {
    let demanded = decimal(estimate.hoursDemanded, places: 0)
    let occupancy = percent(estimate.occupancy ?? .nan)
    guard let contracted = estimate.hoursContracted, let available = estimate.hoursAvailable else {
      return say(.hoursWithoutContracts, ["demanded": demanded, "occupancy": occupancy])
    }
    return say(
      .hours,
      [
        "demanded": demanded, "available": decimal(available, places: 0),
        "contracted": decimal(contracted, places: 0), "absence": percent(estimate.absence),
        "occupancy": occupancy,
      ])
  }

  private var sessions: Table {
    Table(
      "",
      [PlanningSentence.session, .date, .time, .away, .left].map {
        Table.Column(say($0), isLeft: $0 == .date || $0 == .time)
      },
      estimate.sessions.map { session in
        let hasCover = !session.closesDesks && session.isDuringOpening
        return Table.Row(
          words.names.programme(session.component, language),
          [
            language.date(session.date), Self.clock(session.start) + "–" + Self.clock(session.end),
            decimal(session.attending, places: 1),
            hasCover ? decimal(session.cover, places: 1) : "–",
          ])
      })
  }

  /// Minutes from midnight as `9:30`.
  private static func clock(_ minutes: Double) -> String {
    let rest = Int(bounded: minutes) % 60
    return "\(Int(bounded: minutes) / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// What a mechanism comes to, without random numbers.
  private func text(_ estimate: MechanismEstimate) -> String {
    estimate.values.reduce(estimate.sentence) { phrase, figure in
      let text =
        switch figure.value {
        case .service(let id): words.names.service(id, language)
        case .date(let date): language.date(date)
        case .year(let year): String(year)
        case .share(let share): language.percent(share)
        case .count(let count): language.integer(count)
        case .euros(let amount): language.integer(Int(bounded: amount.rounded()))
        }
      return phrase.filling([figure.key: text])
    }[language]
  }

  private var resourcesText: String {
    say(
      .resources,
      [
        "memory": resources.memory(language), "time": resources.time(language),
        "futures": language.integer(experiment.replications), "jobs": language.integer(jobs),
      ])
  }

  // MARK: What it rests on

  private var warnings: [String] {
    scenario.warnings.map { say(.warning, ["message": $0.text(language)]) }
  }

  private var origins: [String] {
    let assumed = scenario.assumptions.count { $0.mark == .assumed }
    let unknown = scenario.figuresWithoutMark(beside: scenario.assumptions).count
    return [(PlanningSentence.assumptions, assumed), (.unknownOrigin, unknown)].map {
      $1 == 0 ? "" : language.say($0, count: $1)
    }
  }
}
