// SPDX-License-Identifier: GPL-3.0-or-later

/// What one replication leaves behind.
public struct ReplicationResult: Sendable {
  /// Responses in the order of `ResponseLayout`, then their weights.
  public var responses: [Double]
  /// Whether each person attended each session: person-major over all sessions of the programme in
  /// the order of its components (`ModelParameters.sessionCount` columns). 1 attended, 0 did not.
  public var attendance: [UInt8]
  /// What each session did to the desks, in the same order of sessions.
  public var sessions: [SessionOutcome]
  /// What it added up by hour of the week.
  public var hours: HourlyAmounts
  /// Events that the kernel handled.
  public var events: UInt64
  /// Whether it reached the end of the horizon; what did not is to be dropped.
  public var isComplete: Bool

  /// The result of a replication.
  public init(
    responses: [Double], attendance: [UInt8], sessions: [SessionOutcome], events: UInt64,
    hours: HourlyAmounts = HourlyAmounts(), isComplete: Bool = true
  ) {
    self.responses = responses
    self.attendance = attendance
    self.sessions = sessions
    self.events = events
    self.hours = hours
    self.isComplete = isComplete
  }
}
