// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
public import Scenarios
public import Wording

/// What `check` says of a scenario without faults: loads, occupancy, textbook waits, cover left.
public struct PlanningText {
  private let scenario: Scenario
  let language: Language
  let names: DisplayNames

  /// The text of a scenario in a language.
  public init(_ scenario: Scenario, language: Language) {
    self.scenario = scenario
    self.language = language
    names = scenario.lowered().displayNames
  }

  /// The whole text, of at most 80 columns.
  public var text: String {
    let estimate = scenario.planningEstimate
    var lines: [String] = []
    if let title = scenario.about.title { lines.append(paragraph(title[language])) }
    lines.append(paragraph(language.say(PlanningSentence.title)))
    lines += services(estimate)
    lines.append(paragraph(hours(estimate)))
    lines += sessions(estimate)
    lines += levers(estimate)
    lines += closing
    return lines.joined(separator: "\n") + "\n"
  }

  private func services(_ estimate: PlanningEstimate) -> [String] {
    func row(_ name: String, _ fields: [String]) -> String {
      TextLayout.row(
        name, 22, zip(fields, [16, 9, 10, 10, 11]).map { TextLayout.right($0, $1) }.joined())
    }
    let head = row(
      language.say(PlanningSentence.service),
      [PlanningSentence.contacts, .load, .servers, .busy, .wait].map { language.say($0) })
    return [head]
      + estimate.services.map { service in
        let wait =
          service.meanWait.map { language.decimal($0, places: 1) + " min" }
          ?? (service.deskOccupancy >= 1 ? language.say(PlanningSentence.endless) : "–")
        return row(
          names.service(service.id, language),
          [
            language.decimal(service.contactsPerDay, places: 1),
            language.decimal(service.offeredLoad, places: 2),
            language.decimal(service.servers, places: 1), language.percent(service.deskOccupancy),
            wait,
          ])
      }
  }

  private func hours(_ estimate: PlanningEstimate) -> String {
    let demanded = language.decimal(estimate.hoursDemanded, places: 0)
    let occupancy = language.percent(estimate.occupancy ?? .nan)
    guard let contracted = estimate.hoursContracted, let available = estimate.hoursAvailable else {
      return language.say(
        PlanningSentence.hoursWithoutContracts, ["demanded": demanded, "occupancy": occupancy])
    }
    return language.say(
      PlanningSentence.hours,
      [
        "demanded": demanded, "available": language.decimal(available, places: 0),
        "contracted": language.decimal(contracted, places: 0),
        "absence": language.percent(estimate.absence), "occupancy": occupancy,
      ])
  }

  private func sessions(_ estimate: PlanningEstimate) -> [String] {
    guard !estimate.sessions.isEmpty else { return [] }
    func row(_ fields: [String]) -> String {
      let columns = zip(fields.prefix(3), [26, 19, 13]).map {
        TextLayout.left(TextLayout.clipped($0, $1 - 1), $1)
      }
      return
        ("  " + columns.joined() + TextLayout.right(fields[3], 7)
        + TextLayout.right(fields[4], 9)).trimmedAtEnd
    }
    let head = row(
      [PlanningSentence.session, .date, .time, .away, .left].map { language.say($0) })
    return [head]
      + estimate.sessions.map { session in
        let date = language.date(
          year: session.date.year, month: session.date.month, day: session.date.day)
        let left =
          session.closesDesks || !session.isDuringOpening
          ? "–" : language.decimal(session.cover, places: 1)
        return row([
          names.programme(session.component, language), date,
          clock(session.start) + "–" + clock(session.end),
          language.decimal(session.attending, places: 1), left,
        ])
      }
  }

  /// Warnings, and how much of the scenario rests on assumptions.
  private var closing: [String] {
    let guesses = scenario.assumptions.filter { $0.mark == .assumed }.count
    var lines = scenario.warnings.map {
      TextLayout.wrap(
        language.say(PlanningSentence.warning, ["message": $0.text(language)]), indent: 2,
        hanging: 2)
    }
    if guesses > 0 {
      lines.append(paragraph(language.say(PlanningSentence.assumptions, count: guesses)))
    }
    return lines
  }

  func paragraph(_ text: String) -> String { TextLayout.wrap(text, indent: 2, hanging: 2) }

  /// Minutes from midnight as `9:30`.
  private func clock(_ minutes: Double) -> String {
    let whole = Int(minutes)
    let rest = whole % 60
    return "\(whole / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}
