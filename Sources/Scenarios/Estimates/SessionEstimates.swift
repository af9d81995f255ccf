// SPDX-License-Identifier: GPL-3.0-or-later
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
    var working = 0.0
    var invited = [Double](repeating: 0, count: parameters.groups.count)
    for person in parameters.people where !person.shifts[day.weekday - 1].isEmpty {
      let group = parameters.agentGroups[person.agentGroup].group
      working += 1
      switch component.audience {
      case .staff: invited[group] += 1
      case .groups(let groups): if groups.contains(group) { invited[group] += 1 }
      case .coordinators: invited[group] = 1
      }
    }
    let present = invited.map { $0 * (1 - absence) }
    let all = present.reduce(0, +)
    let attending: Double
    switch (component.quota, component.quotaScope) {
    case (nil, _): attending = all
    case (let quota?, .sector): attending = (quota * all).rounded(.down)
    case (let quota?, .group): attending = present.reduce(0) { $0 + (quota * $1).rounded(.down) }
    }
    let gone = attending * (1 - component.noShow)
    return PlanningEstimate.Session(
      component: component.id, date: scenario.horizon.start.adding(days: session.day),
      start: session.interval.start, end: session.interval.end, present: all, attending: gone,
      cover: component.closesDesks ? 0 : max(0, working * (1 - absence) - gone),
      isDuringOpening: day.opening.contains {
        $0.start < session.interval.end && $0.end > session.interval.start
      }, closesDesks: component.closesDesks)
  }
}
