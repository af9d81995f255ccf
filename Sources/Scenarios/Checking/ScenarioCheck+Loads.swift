// SPDX-License-Identifier: GPL-3.0-or-later
internal import Wording
internal import WorkforceModel

extension ScenarioCheck {
  /// Occupancy above which a sector is warned that it will not cope.
  static let highOccupancy = 0.95

  /// What the figures together lead to: metrics that are not told, work that cannot be done.
  func checkLoads() {
    let parameters = scenario.modelParameters()
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
            "section": Self.section(for: metric.requirement)
          ]), found: metric.rawValue)
      } else {
        faults.report(
          node["scope"] ?? node["metric"] ?? node,
          ScenarioSentence.notTold.phrase.filling(["metric": metric.rawValue]), found: scope,
          allowed: Phrase.list(allowed))
      }
    }
    guard faults.faults.isEmpty else { return }
    checkStability(PlanningEstimate(scenario, parameters: parameters))
    checkSessionHours(parameters)
  }

  /// Part of the file that switches a mechanism on.
  private static func section(for requirement: MetricCatalogue.Requirement) -> String {
    switch requirement {
    case .none: "services"
    case .contracts: "staff: hours"
    case .followUp: "services: follow-up"
    case .wellbeing: "wellbeing"
    case .sickness: "absence: sickness"
    case .programme: "programme"
    }
  }

  /// A queue that never closes and never loses anybody must have more hands than work.
  private func checkStability(_ estimate: PlanningEstimate) {
    let isEndless =
      scenario.staff.allSatisfy { $0.weeklyHours == nil }
      && scenario.calendar.opening.allSatisfy { $0.reduce(0) { $0 + $1.length } >= 1440 }
    for (service, figures) in zip(scenario.services, estimate.services) {
      let percent = String(Int((figures.deskOccupancy * 100).rounded())) + "%"
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
    let percent = String(Int((occupancy * 100).rounded())) + "%"
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

  /// Sessions outside the hours that people work.
  private func checkSessionHours(_ parameters: ModelParameters) {
    for (component, lowered) in zip(scenario.programme, parameters.programme) {
      let invited = parameters.people.filter { person in
        guard case .groups(let groups) = lowered.audience else { return true }
        return groups.contains(parameters.agentGroups[person.agentGroup].group)
      }
      for session in lowered.sessions {
        let weekday = parameters.days[session.day].weekday - 1
        let isWorked = invited.contains { person in
          person.shifts[weekday].contains {
            $0.start <= session.interval.start && $0.end >= session.interval.end
          }
        }
        if !isWorked {
          faults.warn(
            component.node, ScenarioSentence.outsideShifts.phrase,
            found: scenario.horizon.start.adding(days: session.day).description)
          break
        }
      }
    }
  }
}
