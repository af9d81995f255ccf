// SPDX-License-Identifier: GPL-3.0-or-later

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
