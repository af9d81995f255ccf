// SPDX-License-Identifier: GPL-3.0-or-later
public import OutputAnalysis
public import WorkforceModel

/// Who attends which session, and what the sessions leave at the desks.
///
/// Attendance names posts (`registry-clerks/3`), not people, and holds nothing on risk.
public struct AttendanceLedger: Sendable {
  /// Training hours that count a year, by the collective agreement.
  public static let yearlyTrainingHours = 40.0

  /// A post of the staff.
  public struct Person: Sendable {
    /// Name of the post: staff group and number from 1.
    public let name: String
    /// Position of the home group.
    public let group: Int
    /// For each session, the share of replications in which the person attends; nil when not invited.
    public let attendance: [Double?]
    /// Training hours in each calendar year, averaged over replications.
    public let trainingHours: [Double]
    /// In how many replications the year's training hours reach ``yearlyTrainingHours``.
    public let reachesYearlyHours: [Proportion]

    /// The number of sessions that the person can expect to attend.
    public var expectedSessions: Double { attendance.reduce(0) { $0 + ($1 ?? 0) } }

    /// The probability of missing a session to which the person is invited; nil when not invited.
    public func missProbability(session: Int) -> Double? { attendance[session].map { 1 - $0 } }
  }

  /// A dated session over all replications.
  public struct Session: Sendable {
    /// Position of its component in the programme.
    public let component: Int
    /// Number within the component, from 1.
    public let number: Int
    /// Day of the horizon and minutes of the day.
    public let parameters: SessionParameters
    /// Invited people at work that day.
    public let present: Tally
    /// People who attended.
    public let attended: Tally
    /// Attended over present, in replications where someone was present.
    public let quota: Tally
    /// People with desk duty left outside the session.
    public let cover: Tally
    /// Work waiting when it ended, in hours.
    public let backlogHours: Tally
  }

  /// A component of the programme over all replications.
  public struct Component: Sendable {
    /// Identifier in the scenario.
    public let id: String
    /// The number of people invited.
    public let audience: Int
    /// For k = 0, 1, …: how many attend exactly k sessions, over all invited people and replications.
    public let sessionsAttended: [Int]
    /// For k = 0, 1, …: in how many replications everyone invited attends k sessions or more.
    public let everyoneReaches: [Proportion]
  }

  /// Posts in the order of the staff.
  public let people: [Person]
  /// Sessions in the order of the programme.
  public let sessions: [Session]
  /// Components in the order of the programme.
  public let components: [Component]
}
