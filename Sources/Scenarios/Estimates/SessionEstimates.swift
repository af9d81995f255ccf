// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

/// Who is at a session and who is left, expected before any simulation.
struct SessionEstimates {
  let sessions: [PlanningEstimate.Session]

  init(_ scenario: Scenario, _ parameters: ModelParameters, absence: Double) {
    sessions = parameters.programme.flatMap { component in
      component.sessions.map { session in
        Self.session(session, of: component, scenario, parameters, absence: absence)
      }
    }.sorted { ($0.date, $0.start) < ($1.date, $1.start) }
  }

  private static func session(
    _ session: SessionParameters, of component: ProgrammeComponent, _ scenario: Scenario,
    _ parameters: ModelParameters, absence: Double
  ) -> PlanningEstimate.Session {
    let day = parameters.days[session.day]
    var working = [Double](repeating: 0, count: parameters.groups.count)
    var invited = working
    for person in parameters.people where !person.shifts[day.weekday - 1].isEmpty {
      let group = parameters.staffGroups[person.staffGroup].group
      working[group] += 1
      switch component.audience {
      case .staff: invited[group] += 1
      case .groups(let groups): if groups.contains(group) { invited[group] += 1 }
      case .coordinators: invited[group] = 1
      }
    }
    let present = invited.map { $0 * (1 - absence) }
    let all = present.reduce(0, +)
    let away: [Double] =
      switch (component.quota, component.quotaScope) {
      case (nil, _): present
      case (let quota?, .sector): present.map { $0 / max(all, 1) * (quota * all).rounded(.down) }
      case (let quota?, .group): present.map { (quota * $0).rounded(.down) }
      }
    let gone = away.map { $0 * (1 - component.noShow) }
    let cover = parameters.groups.indices.reduce(0.0) { sum, group in
      let left = max(0, working[group] * (1 - absence) - gone[group])
      return sum + left * parameters.shareAtDesk(ofGroup: group)
    }
    return PlanningEstimate.Session(
      component: component.id, date: scenario.horizon.start.adding(days: session.day),
      start: session.interval.start, end: session.interval.end, present: all,
      attending: gone.reduce(0, +), cover: component.closesDesks ? 0 : cover,
      isDuringOpening: day.opening.contains {
        $0.start < session.interval.end && $0.end > session.interval.start
      }, closesDesks: component.closesDesks)
  }
}

extension ModelParameters {
  /// The share of the time that a group has desk duty: less than 1 where groups take turns.
  fileprivate func shareAtDesk(ofGroup group: Int) -> Double {
    guard let rotation, rotation.groups.contains(group) else { return 1 }
    return min(1, Double(rotation.groupsAtDesk) / Double(rotation.groups.count))
  }
}
