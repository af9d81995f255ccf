// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Scenarios
package import WorkforceModel

/// A stretch of a post's day: at work, or invited to a session.
package struct RosterRow: Sendable {
  /// What somebody does, as far as it is known: `session` for those whom a session invites.
  package enum Activity: String, Sendable {
    case desk
    case backOffice = "back-office"
    case byTurns = "by-turns"
    case session
  }

  package let person: Int
  package let post: String
  package let group: String
  /// Where the post works that day; empty where the sector has no places.
  package let place: String
  package let day: Int
  package let interval: DayInterval
  package let activity: Activity
  /// The session: its component, its number from 1, and how many there are.
  package var session: (component: String, number: Int, of: Int)?

  static func columns(_ scenario: LoweredScenario) -> [Column<RosterRow>] {
    let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    return [
      .text("scenario") { _ in scenario.name }, .text("post", \.post), .text("group", \.group),
      .text("date") { scenario.date(ofDay: $0.day).description },
      .text("weekday") { weekdays[scenario.parameters.days[$0.day].weekday - 1] },
      .text("from") { TimeOfDay.text($0.interval.start) },
      .text("until") { TimeOfDay.text($0.interval.end) },
      .number("hours") { $0.interval.length / 60 }, .text("activity", \.activity.rawValue),
      .text("session") { row in row.session.map { "\($0.component)/\($0.number)" } ?? "" },
    ] + (scenario.parameters.places.isEmpty ? [] : [.text("place", \.place)])
  }
}

extension Roster {
  /// All stretches, day by day and post by post.
  package var rows: [RosterRow] {
    let sessions = Dictionary(grouping: sessions, by: \.parameters.day)
    let listed = parameters.listedPeople
    return days.flatMap { day in
      let held = (sessions[day] ?? []).map { ($0, Set($0.invited)) }
      return listed.flatMap { person -> [RosterRow] in
        let hours = parameters.dutyHours(of: person, on: day)
        guard !hours.isEmpty else { return [] }
        let activity: RosterRow.Activity =
          switch parameters.duty(of: person, on: day) {
          case .desk: .desk
          case .backOffice: .backOffice
          case .byTurns: .byTurns
          }
        return hours.map { row(person, day, $0, activity) }
          + held.filter { $0.1.contains(person) }.map { session, _ in
            var row = row(person, day, session.parameters.interval, .session)
            row.session = (
              session.component.id, session.number + 1, session.component.sessions.count
            )
            return row
          }
      }
    }
  }

  private func row(
    _ person: Int, _ day: Int, _ interval: DayInterval, _ activity: RosterRow.Activity
  ) -> RosterRow {
    let group = parameters.staffGroups[parameters.people[person].staffGroup].group
    return RosterRow(
      person: person, post: post(person), group: parameters.groups[group].id,
      place: parameters.place(of: person, on: day)?.id ?? "", day: day,
      interval: interval, activity: activity)
  }
}
