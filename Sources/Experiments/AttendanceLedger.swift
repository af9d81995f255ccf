// SPDX-License-Identifier: GPL-3.0-or-later
package import OutputAnalysis
package import WorkforceModel

/// Who attends which session, and what the sessions leave at the desks.
///
/// Attendance names posts (`registry-clerks/3`), not people, and holds nothing on risk.
package struct AttendanceLedger: Sendable {
  /// Training hours that count a year, by the collective agreement.
  package static let yearlyTrainingHours = 40.0

  /// A post of the staff.
  package struct Person: Sendable {
    /// Name of the post: staff group and number from 1.
    package let name: String
    /// Position of the home group.
    package let group: Int
    /// For each session, the share of replications in which the person attends; nil when not invited.
    package let attendance: [Double?]
    /// Training hours in each calendar year, averaged over replications.
    package let trainingHours: [Double]
    /// In how many replications the year's training hours reach ``yearlyTrainingHours``.
    package let reachesYearlyHours: [Proportion]

    /// The number of sessions that the person can expect to attend.
    package var expectedSessions: Double { attendance.reduce(0) { $0 + ($1 ?? 0) } }
  }

  /// A dated session over all replications.
  package struct Session: Sendable {
    /// Position of its component in the programme.
    package let component: Int
    /// Number within the component, from 1.
    package let number: Int
    /// Day of the horizon and minutes of the day.
    package let parameters: SessionParameters
    /// Invited people at work that day.
    package internal(set) var present = Tally()
    package internal(set) var attended = Tally()
    /// Attended over present, in replications where someone was present.
    package internal(set) var quota = Tally()
    /// People with desk duty left outside the session.
    package internal(set) var cover = Tally()
    /// Work waiting when it ended, in hours.
    package internal(set) var backlogHours = Tally()
  }

  /// A component of the programme over all replications.
  package struct Component: Sendable {
    package let id: String
    /// The number of people invited.
    package let audience: Int
    /// For k = 0, 1, …: how many attend exactly k sessions, over all invited people and replications.
    package let sessionsAttended: [Int]
    /// For k = 0, 1, …: in how many replications everyone invited attends k sessions or more.
    package let everyoneReaches: [Proportion]
  }

  /// Posts in the order of the staff.
  package let people: [Person]
  package let sessions: [Session]
  /// Components in the order of the programme.
  package let components: [Component]
}
