// SPDX-License-Identifier: GPL-3.0-or-later

/// What one replication leaves behind.
public struct ReplicationResult: Sendable {
  /// Responses in the order of `ResponseLayout`.
  public var responses: [Double]
  /// Whether each person attended each session: person-major over all sessions of the programme in
  /// the order of its components (`ModelParameters.sessionCount` columns). 1 attended, 0 did not.
  public var attendance: [UInt8]
  /// What each session did to the desks, in the same order of sessions.
  public var sessions: [SessionOutcome]
  /// Events that the kernel handled.
  public var events: UInt64

  public init(
    responses: [Double], attendance: [UInt8], sessions: [SessionOutcome], events: UInt64
  ) {
    self.responses = responses
    self.attendance = attendance
    self.sessions = sessions
    self.events = events
  }
}

/// A session as it was in one replication.
public struct SessionOutcome: BitwiseCopyable, Sendable {
  /// Invited people who were at work that day.
  public var present: Int32 = 0
  /// People who attended.
  public var attended: Int32 = 0
  /// People with desk duty left outside the session, at its start.
  public var cover: Int32 = 0
  /// Service time of the people waiting when it ended, in hours.
  public var backlogHours = 0.0

  public init() {}
}

extension ModelParameters {
  /// Number of sessions of the whole programme.
  public var sessionCount: Int { programme.reduce(0) { $0 + $1.sessions.count } }
}
