// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

extension ScenarioCheck {
  /// Dates, audiences and hours of the programme.
  func checkProgramme() {
    let groups = ids(of: "groups")
    for component in scenario.programme {
      if case .groups(let names) = component.audience {
        for name in names where !groups.contains(name) {
          report(
            unknown: name, at: component.node["audience"] ?? component.node, .unknownGroup,
            among: groups)
        }
      }
      if component.at + component.length > 1440 {
        faults.report(
          component.node["length"] ?? component.node, ScenarioSentence.pastMidnight.phrase,
          found: component.node["length"]?.echo)
      }
      checkDates(component)
      checkSearch(component)
      checkEffect(component)
    }
    if let section = node["group-life"], !scenario.groupDynamicsEnabled {
      faults.warn(section, ScenarioSentence.groupLifeUnused.phrase)
    }
  }

  /// Surveys begin within the horizon.
  func checkSurveys() {
    guard let surveys = scenario.climate?.surveys, let first = surveys.first,
      scenario.horizon.isReadable,
      !(0..<max(1, scenario.horizon.dayCount)).contains(scenario.horizon.start.days(to: first))
    else { return }
    let range = "\(scenario.horizon.start) – \(scenario.horizon.end.adding(days: -1))"
    faults.report(
      surveys.node["first"] ?? surveys.node, ScenarioSentence.outsideHorizon.phrase,
      found: first.description, allowed: Phrase(verbatim: range))
  }

  /// An effect does something, and what it does to groups needs groups with an inner life.
  private func checkEffect(_ component: ProgrammeSection) {
    if let effect = component.node["effect"], effect.entries?.isEmpty ?? false {
      faults.report(
        effect, ScenarioSentence.missingKey.phrase.filling(["key": "affect"]),
        allowed: Phrase.list(TrainingEffect.section.format.fields.map(\.key)))
    }
    let movesGroups =
      component.hasObserver
      || component.effect.map {
        $0.affect > 0 || $0.technology > 0 || $0.coordinatorSkill > 0
      } ?? false
    let motivates = component.effect.map { $0.direction > 0 || $0.level > 0 } ?? false
    if motivates, scenario.motivation == nil {
      faults.warn(
        component.node, ScenarioSentence.effectWithoutMotivation.phrase, found: component.id)
    }
    if component.effect?.climate ?? 0 > 0, scenario.climate == nil {
      faults.warn(component.node, ScenarioSentence.effectWithoutClimate.phrase, found: component.id)
    }
    if movesGroups && !scenario.groupDynamicsEnabled {
      faults.warn(
        component.node, ScenarioSentence.groupsWithoutLife.phrase, found: component.id)
    }
  }

  private func checkDates(_ component: ProgrammeSection) {
    let node = component.node
    let ways = ["date", "dates", "first"].filter { node[$0] != nil }
    guard ways.count == 1 else {
      let found = ways.isEmpty ? nil : ways.joined(separator: ", ")
      return faults.report(
        node, ScenarioSentence.oneWayOfDates.phrase, found: found,
        allowed: ScenarioSentence.waysOfDates.phrase)
    }
    if ways != ["first"], let extra = node["sessions"] ?? node["every"] {
      return faults.report(extra, ScenarioSentence.datesAndSessions.phrase, found: extra.echo)
    }
    if ways == ["first"], node["every"] == nil, component.sessions ?? 1 > 1 {
      return faults.report(
        node, ScenarioSentence.missingKey.phrase.filling(["key": "every"]),
        allowed: ValueFormat<CalendarSpan>.calendarSpan.allowed)
    }
    guard scenario.horizon.isReadable else { return }
    for (position, date) in component.sessionDates.enumerated() {
      let place = node["dates"]?.items?[safe: position] ?? node[ways[0]] ?? node
      let offset = scenario.horizon.start.days(to: date)
      if !(0..<max(1, scenario.horizon.dayCount)).contains(offset) {
        let last = scenario.horizon.end.adding(days: -1)
        let range = "\(scenario.horizon.start) – \(last)"
        faults.report(
          place, ScenarioSentence.outsideHorizon.phrase, found: date.description,
          allowed: Phrase(verbatim: range))
        // The rest of a series is outside with it; listed dates are faults of their own.
        if ways == ["first"] { return }
      } else if !scenario.calendar.isWorkingDay(date) {
        faults.report(
          place, ScenarioSentence.notAWorkingDay.phrase, found: date.description,
          suggestion: scenario.calendar.nearestWorkingDay(to: date)?.description)
      }
    }
  }

  /// Names of scopes in targets, expected values and precision.
  func checkScopes() {
    let uses =
      scenario.targets.map { ($0.node, $0.scope) }
      + scenario.expected.map { ($0.node, $0.scope) }
      + scenario.experiment.precise.map { ($0.node, $0.scope) }
    let services = ids(of: "services")
    let groups = ids(of: "groups")
    let names =
      ["sector", "every service", "every group"] + services.map { "service:" + $0 }
      + groups.map { "group:" + $0 }
    for (node, scope) in uses where !names.contains(scope) {
      let members =
        scope.hasPrefix("group:")
        ? scope.dropFirst("group:".count).split(separator: "+").map(String.init) : []
      if members.count > 1, members.allSatisfy(groups.contains) { continue }
      report(unknown: scope, at: node["scope"] ?? node, .unknownScope, among: names)
    }
  }
}

extension Array {
  /// The element at a position; nil outside.
  subscript(safe position: Int) -> Element? {
    indices.contains(position) ? self[position] : nil
  }
}
