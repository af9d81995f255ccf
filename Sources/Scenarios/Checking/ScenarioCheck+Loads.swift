// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WholeNumbers
internal import Wording
internal import WorkforceModel

extension ScenarioCheck {
  /// Occupancy above which a sector is warned that it will not cope.
  static let highOccupancy = 0.95

  /// What the figures together lead to: metrics that are not told, work that cannot be done.
  func checkLoads(_ parameters: ModelParameters) {
    let scopes = ScopeNames(ResponseLayout(parameters))
    let uses =
      scenario.targets.map { ($0.node, $0.metric, $0.scope) }
      + scenario.expected.map { ($0.node, $0.metric, $0.scope) }
      + scenario.experiment.precise.map { ($0.node, $0.metric, $0.scope) }
    for case (let node, let metric?, let scope) in uses
    where scopes.names(scope, of: metric).isEmpty {
      let allowed = scopes.allowed(of: metric)
      if allowed.isEmpty {
        faults.report(
          node["metric"] ?? node,
          ScenarioSentence.mechanismOff.phrase.filling([
            "section": metric.requirement.section
          ]), found: metric.rawValue)
      } else {
        faults.report(
          node["scope"] ?? node["metric"] ?? node,
          ScenarioSentence.notTold.phrase.filling(["metric": metric.rawValue]), found: scope,
          allowed: Phrase.list(allowed))
      }
    }
    for (service, lowered) in zip(scenario.services, parameters.services) {
      let most = lowered.expectedContacts.max() ?? 0
      guard most > Double(ModelCapacity.expectedContactsPerDay) else { continue }
      faults.report(
        service.arrivals.node["rate"] ?? service.node,
        ScenarioSentence.tooManyContacts.phrase.filling([
          "count": String(ModelCapacity.expectedContactsPerDay)
        ]), found: service.arrivals.node["rate"]?.echo)
    }
    checkPresence(parameters)
    guard faults.faults.isEmpty else { return }
    checkStability(PlanningEstimate(scenario, parameters: parameters))
    checkSessionHours(parameters)
    checkBudgetYears(parameters)
  }

  /// Whoever comes must find somebody at work, and a desk, at some time.
  private func checkPresence(_ parameters: ModelParameters) {
    let staffing = StaffingEstimate(parameters)
    for (position, service) in parameters.services.enumerated()
    where service.expectedContacts.prefix(365).contains(where: { $0 > 0 }) {
      let section = scenario.services[position]
      if staffing.able(ofService: position) == 0 {
        let line = scenario.staff.first { $0.skills.contains { $0.service == service.id } }
        faults.report(
          line.map { $0.node["shift"] ?? $0.node } ?? section.node,
          ScenarioSentence.nobodyAtOpening.phrase,
          found: service.id)
      } else if staffing.desks(ofService: position) == 0 {
        let pool = scenario.duties.pools.first { $0.services.contains(service.id) }
        faults.report(
          pool?.node ?? section.node, ScenarioSentence.noDeskAtOpening.phrase, found: service.id)
      }
    }
  }

  /// A queue that never closes and never loses anybody must have more hands than work.
  private func checkStability(_ estimate: PlanningEstimate) {
    let isEndless =
      scenario.staff.allSatisfy { $0.weeklyHours == nil }
      && scenario.calendar.opening.allSatisfy { $0.reduce(0) { $0 + $1.length } >= 1440 }
    for (service, figures) in zip(scenario.services, estimate.services) {
      let percent = String(Int(bounded: (figures.deskOccupancy * 100).rounded())) + "%"
      if isEndless {
        let loses =
          service.patience != nil || service.waitingRoom != nil || service.balking != nil
        if figures.deskOccupancy >= 1, !loses {
          faults.report(
            service.node, ScenarioSentence.unstable.phrase.filling(["occupancy": percent]),
            found: service.id)
        }
      } else if figures.deskOccupancy > 1 {
        faults.warn(
          service.node, ScenarioSentence.desksTooFew.phrase.filling(["occupancy": percent]),
          found: service.id)
      }
    }
    guard let occupancy = estimate.occupancy else { return }
    let percent = String(Int(bounded: (occupancy * 100).rounded())) + "%"
    if isEndless {
      let losesNobody = scenario.services.allSatisfy {
        $0.patience == nil && $0.waitingRoom == nil && $0.balking == nil
      }
      if occupancy >= 1, losesNobody, faults.faults.isEmpty {
        faults.report(
          node["staff"] ?? node, ScenarioSentence.unstable.phrase.filling(["occupancy": percent]))
      }
    } else if occupancy > Self.highOccupancy {
      faults.warn(
        node["staff"] ?? node, ScenarioSentence.highOccupancy.phrase.filling(["occupancy": percent])
      )
    }
  }

  /// Sessions outside the hours that people work: of each component, the first that has most of them.
  private func checkSessionHours(_ parameters: ModelParameters) {
    for (component, lowered) in zip(scenario.programme, parameters.programme) {
      let invited = Self.invited(to: lowered, parameters)
      var worst: (session: SessionParameters, outside: Int, working: Int)?
      for session in lowered.sessions {
        let weekday = parameters.days[session.day].weekday - 1
        let working = invited.filter { !$0.shifts[weekday].isEmpty }
        let outside = working.count { person in
          !person.shifts[weekday].contains {
            $0.start <= session.interval.start && $0.end >= session.interval.end
          }
        }
        guard working.isEmpty || outside > worst?.outside ?? 0 else { continue }
        worst = (session, outside, working.count)
        if working.isEmpty { break }
      }
      guard let worst else { continue }
      let sentence: ScenarioSentence
      if worst.working == 0 {
        sentence = .nobodyWorks
      } else if parameters.has(.contracts) {
        sentence = .outsideShifts
      } else if worst.outside == worst.working {
        sentence = .outsideOpening
      } else {
        continue
      }
      faults.warn(
        component.node,
        sentence.phrase.filling([
          "outside": String(worst.outside), "invited": String(worst.working),
        ]), found: scenario.horizon.start.adding(days: worst.session.day).description)
    }
  }

  /// Everybody who may be called to a component's sessions; stand-ins of coordinators apart.
  private static func invited(
    to component: ProgrammeComponent, _ parameters: ModelParameters
  ) -> [PersonParameters] {
    func group(of person: PersonParameters) -> Int {
      parameters.staffGroups[person.staffGroup].group
    }
    switch component.audience {
    case .staff: return parameters.people
    case .groups(let groups): return parameters.people.filter { groups.contains(group(of: $0)) }
    case .coordinators:
      return parameters.groups.indices.flatMap { number in
        let members = parameters.people.filter { group(of: $0) == number }
        return parameters.groups[number].coordinator == .rota
          ? members : Array(members.prefix(1))
      }
    }
  }
}
