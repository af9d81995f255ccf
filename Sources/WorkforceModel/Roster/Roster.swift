// SPDX-License-Identifier: GPL-3.0-or-later

/// Who is at work when on some days of the horizon, as far as it is known before any future is drawn.
///
/// Contracts, shifts, turns, sessions and closed days are known. Leave, sickness, vacancies and projects are drawn in
/// every future: the people whom a roster shows are those whom a planner counts on, not those who will be there.
package struct Roster: Sendable {
  package let parameters: ModelParameters
  /// Days of the horizon.
  package let days: Range<Int>

  package init(_ parameters: ModelParameters, days: Range<Int>) {
    self.parameters = parameters
    self.days = days.clamped(to: 0..<parameters.days.count)
  }

  /// A dated session, with whom it invites.
  package struct Session: Sendable {
    package let component: ProgrammeComponent
    /// Position among the sessions of its component, from 0.
    package let number: Int
    package let parameters: SessionParameters
    package let invited: [Int]
  }

  /// The sessions in the order of their dates.
  package var sessions: [Session] {
    parameters.programme.flatMap { component in
      let invited = parameters.invited(to: component.audience)
      return component.sessions.enumerated().compactMap { number, session -> Session? in
        guard days.contains(session.day) else { return nil }
        return Session(
          component: component, number: number, parameters: session,
          invited: invited.enumerated().filter {
            component.concerns(session: number, place: $0.offset)
          }.map(\.element))
      }
    }.sorted {
      ($0.parameters.day, $0.parameters.interval.start)
        < ($1.parameters.day, $1.parameters.interval.start)
    }
  }

  /// Whether somebody has a contract: servers of a bare queue are at work whenever the desks are open.
  package var hasContracts: Bool { parameters.staffGroups.contains { $0.weeklyHours != nil } }

  /// The name of a post.
  package func post(_ person: Int) -> String { parameters.post(person) }
}
