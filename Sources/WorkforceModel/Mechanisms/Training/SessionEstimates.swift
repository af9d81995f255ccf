// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

/// Who is at a session and who is left, expected before any simulation.
struct SessionEstimates {
  let sessions: [PlanningEstimate.Session]

  init(_ sector: StatedSector, _ parameters: ModelParameters, absence: Double) {
    sessions = parameters.programme.flatMap { component in
      component.sessions.map { session in
        Self.session(session, of: component, sector, parameters, absence: absence)
      }
    }.sorted { ($0.date, $0.start) < ($1.date, $1.start) }
  }

  private static func session(
    _ session: SessionParameters, of component: ProgrammeComponent, _ sector: StatedSector,
    _ parameters: ModelParameters, absence: Double
  ) -> PlanningEstimate.Session {
    let day = parameters.days[session.day]
    var working = [Double](repeating: 0, count: parameters.groups.count)
    var invited = working
    func count(_ people: [Int], _ counts: inout [Double]) {
      for person in people where !parameters.dutyHours(of: person, on: session.day).isEmpty {
        counts[parameters.group(of: person)] += 1
      }
    }
    count(Array(parameters.people.indices), &working)
    if component.audience == .coordinators {
      invited = working.map { min($0, 1) }
    } else {
      count(parameters.invited(to: component.audience), &invited)
    }
    let present = invited.map { $0 * (1 - absence) }
    let all = present.reduce(0, +)
    let allowed: [Double] =
      switch (session.quota ?? component.quota, component.quotaScope) {
      case (nil, _): present
      case (let quota?, .sector): present.map { $0 / max(all, 1) * Quota.places(quota, of: all) }
      case (let quota?, .group): present.map { Quota.places(quota, of: $0) }
      }
    let away = zip(present, allowed).map { min($0 / Double(component.editions), $1) }
    let gone = away.map { $0 * (1 - component.noShow) }
    let cover = parameters.groups.indices.reduce(0.0) { sum, group in
      let left = max(0, working[group] * (1 - absence) - gone[group])
      return sum + left * parameters.shareAtDesk(ofGroup: group)
    }
    return PlanningEstimate.Session(
      component: component.id, date: sector.horizon.start.adding(days: session.day),
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
