// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Wording

/// What is said of the programme alone.
enum TrainingSentence: String, Sentence {
  case pastMidnight, endsBeforeStart, oneWayOfDates, datesAndSessions, waysOfDates, notAWorkingDay,
    outsideShifts, outsideOpening, nobodyWorks, groupsWithoutLife, effectWithoutClimate,
    effectWithoutMotivation, beforeOther, unknownPart, editionsUneven, editionsWithoutTurns
}

extension Training {
  /// Dates, audiences and hours of the programme.
  static func check(_ check: SectorCheck) {
    let groups = check.ids(of: "groups")
    for component in check.sector.programme {
      let node = component.node
      if case .groups(let names) = component.audience {
        check.checkNames(names, "audience", in: node, .unknownGroup, among: groups)
      }
      if component.at + component.length > 1440 {
        check.faults.report(
          node["length"] ?? node, TrainingSentence.pastMidnight.phrase,
          found: node["length"]?.echo)
      }
      check.checkDates(component)
      check.checkOrder(component)
      check.checkEditions(component)
      check.checkSearch(component)
      check.checkEffect(component)
    }
  }

  static func lower(_ sector: StatedSector, into parameters: inout ModelParameters) {
    parameters.programme = sector.programme.map { section in
      var component = section.parameters
      component.audience =
        switch section.audience {
        case .staff: .staff
        case .coordinators: .coordinators
        case .groups(let names): .groups(names.compactMap(sector.position(ofGroup:)))
        }
      component.quota = component.quota.flatMap { $0 < 1 ? $0 : nil }
      component.sessions = section.sessionDates.map { date in
        SessionParameters(
          day: sector.day(of: date),
          interval: DayInterval(start: section.at, end: section.at + section.length),
          quota: sector.calendar.quota(on: date))
      }
      return component
    }
  }

  /// Sessions outside the hours that people work: of each component, the first that has most of them.
  static func checkLoads(_ check: SectorCheck, _ parameters: ModelParameters) {
    for (component, lowered) in zip(check.sector.programme, parameters.programme) {
      let invited = parameters.invited(to: lowered.audience)
      var worst: (session: SessionParameters, outside: Int, working: Int)?
      for session in lowered.sessions {
        let working = invited.map { parameters.dutyHours(of: $0, on: session.day) }
          .filter { !$0.isEmpty }
        let outside = working.count { hours in
          !hours.contains {
            $0.start <= session.interval.start && $0.end >= session.interval.end
          }
        }
        guard working.isEmpty || outside > worst?.outside ?? 0 else { continue }
        worst = (session, outside, working.count)
        if working.isEmpty { break }
      }
      guard let worst else { continue }
      let sentence: TrainingSentence
      if worst.working == 0 {
        sentence = .nobodyWorks
      } else if parameters.has(.contracts) {
        sentence = .outsideShifts
      } else if worst.outside == worst.working {
        sentence = .outsideOpening
      } else {
        continue
      }
      check.faults.warn(
        component.node,
        sentence.phrase.filling([
          "outside": String(worst.outside), "invited": String(worst.working),
        ]),
        found: check.sector.horizon.start.adding(days: worst.session.day).description)
    }
  }
}

extension SectorCheck {
  /// An effect does something, and what it does to groups needs groups with an inner life.
  fileprivate func checkEffect(_ component: ProgrammeSection) {
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
    if motivates, sector.parameters.motivation == nil {
      faults.warn(
        component.node, TrainingSentence.effectWithoutMotivation.phrase, found: component.id)
    }
    if component.effect?.climate ?? 0 > 0, sector.climate == nil {
      faults.warn(component.node, TrainingSentence.effectWithoutClimate.phrase, found: component.id)
    }
    if movesGroups && !sector.hasGroupLife {
      faults.warn(
        component.node, TrainingSentence.groupsWithoutLife.phrase, found: component.id)
    }
  }

  /// A part that builds on another follows its last session.
  fileprivate func checkOrder(_ component: ProgrammeSection) {
    guard let after = component.after else { return }
    let place = component.node["after"] ?? component.node
    let others = sector.programme.map(\.id).filter { $0 != component.id }
    guard let other = sector.programme.first(where: { $0.id == after && $0.id != component.id })
    else {
      return faults.report(
        place, TrainingSentence.unknownPart.phrase, found: after,
        allowed: others.isEmpty ? nil : Phrase.list(others),
        suggestion: EditDistance.nearest(to: after, among: others))
    }
    guard let first = component.sessionDates.min(), let last = other.sessionDates.max(),
      first <= last
    else { return }
    faults.report(
      place,
      TrainingSentence.beforeOther.phrase.filling([
        "other": after, "last": last.description, "first": first.description,
      ]), found: component.id)
  }

  /// Editions have as many sessions each, and people are free to be in one of them.
  fileprivate func checkEditions(_ component: ProgrammeSection) {
    guard component.editions > 1 else { return }
    let place = component.node["editions"] ?? component.node
    if component.sessionDates.count % component.editions != 0 {
      faults.report(
        place,
        TrainingSentence.editionsUneven.phrase.filling([
          "sessions": String(component.sessionDates.count)
        ]), found: place.echo)
    }
    var isCoordinators = false
    if case .coordinators = component.audience { isCoordinators = true }
    if isCoordinators || [.fixedCover, .groupsInTurn].contains(component.policy) {
      faults.report(place, TrainingSentence.editionsWithoutTurns.phrase, found: component.id)
    }
  }

  fileprivate func checkDates(_ component: ProgrammeSection) {
    let node = component.node
    let ways = ["date", "dates", "first"].filter { node[$0] != nil }
    guard ways.count == 1 else {
      let found = ways.isEmpty ? nil : ways.joined(separator: ", ")
      return faults.report(
        node, TrainingSentence.oneWayOfDates.phrase, found: found,
        allowed: TrainingSentence.waysOfDates.phrase)
    }
    if ways != ["first"], let extra = node["sessions"] ?? node["every"] {
      return faults.report(extra, TrainingSentence.datesAndSessions.phrase, found: extra.echo)
    }
    if ways == ["first"], node["every"] == nil, component.sessions ?? 1 > 1 {
      return faults.report(
        node, ScenarioSentence.missingKey.phrase.filling(["key": "every"]),
        allowed: ValueFormat<CalendarSpan>.calendarSpan.allowed)
    }
    guard sector.horizon.isReadable else { return }
    let spread = spread
    for (position, date) in component.sessionDates.enumerated() {
      let place = node["dates"]?.items?[safe: position] ?? node[ways[0]] ?? node
      if !sector.horizon.contains(date) {
        reportOutside(date, at: place)
        // The rest of a series is outside with it; listed dates are faults of their own.
        if ways == ["first"] { return }
      } else if !spread.isWorkingDay(date) {
        faults.report(
          place, TrainingSentence.notAWorkingDay.phrase, found: date.description,
          suggestion: sector.calendar.nearestWorkingDay(to: date)?.description)
      }
    }
  }

  /// The window of a search and its hours.
  fileprivate func checkSearch(_ component: ProgrammeSection) {
    guard let search = component.search else { return }
    let node = search.node
    func checkOrder(_ from: CivilDate, _ to: CivilDate, in node: SourceNode) {
      guard to < from else { return }
      faults.report(
        node["to"] ?? node, TrainingSentence.endsBeforeStart.phrase, found: to.description)
    }
    checkOrder(search.from, search.to, in: node)
    for (avoided, place) in zip(search.avoid, node["avoid"]?.items ?? []) {
      checkOrder(avoided.from, avoided.to, in: place)
    }
    if search.at.contains(where: { $0 + component.length > 1440 }) {
      faults.report(
        node["at"] ?? node, TrainingSentence.pastMidnight.phrase, found: node["at"]?.echo)
    }
    guard sector.horizon.isReadable else { return }
    for (key, date) in [("from", search.from), ("to", search.to)]
    where !sector.horizon.contains(date) {
      reportOutside(date, at: node[key] ?? node)
    }
  }
}

extension Array {
  /// The element at a position; nil outside.
  subscript(safe position: Int) -> Element? {
    indices.contains(position) ? self[position] : nil
  }
}
