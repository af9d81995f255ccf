// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of the programme: one or more sessions for the same audience under the same rule.
public struct ProgrammeComponent: Sendable {
  public var id: String
  /// Phase of the programme, for reports; nil when outside one.
  public var phase: Int?
  public var kind: ProgrammeKind
  public var audience: Audience
  /// Largest share of the audience present on the day that may leave; nil for everyone.
  public var quota: Double?
  /// Whether the quota holds for the audience as a whole or in each group.
  public var quotaScope: QuotaScope = .sector
  /// Who goes when not everyone may.
  public var policy: AttendancePolicy = .rotation
  /// Chance that somebody who was to attend does not turn up.
  public var noShow = 0.0
  /// The service stops during the sessions.
  public var closesDesks = false
  /// Relief of exhaustion that full attendance gives; nil for none.
  public var effect: TrainingEffect?
  public var sessions: [SessionParameters] = []

  public init(id: String, kind: ProgrammeKind, audience: Audience) {
    self.id = id
    self.kind = kind
    self.audience = audience
  }
}

/// What a session is, for the account of hours.
public enum ProgrammeKind: String, Sendable, CaseIterable { case training, meeting }

/// Who is invited.
public enum Audience: Hashable, Sendable {
  case staff
  case groups([Int])
  case coordinators
}

/// Where the quota counts.
public enum QuotaScope: String, Sendable, CaseIterable { case sector, group }

/// Order in which the places of a session are filled.
public enum AttendancePolicy: String, BitwiseCopyable, Sendable, CaseIterable {
  /// Cyclic order of planned turns: the next session goes on where this one stopped.
  case rotation
  /// A fresh random choice each time.
  case random
  /// The same people keep the desks each time and never attend.
  case fixedCover = "fixed-cover"
  /// Those with the fewest sessions attended so far first.
  case leastTrainedFirst = "least-trained-first"
  /// Whole groups take turns to be invited first.
  case groupsInTurn = "groups-in-turn"
}

/// Relief of measured exhaustion in standard deviations (d_k), fading exponentially (τ_k).
public struct TrainingEffect: Hashable, Sendable {
  /// Standard deviations of the measured score for somebody who attended every session.
  public var standardDeviations: Double
  /// Time constant of the fading, in days.
  public var fadingDays: Double

  public init(standardDeviations: Double, fadingDays: Double) {
    self.standardDeviations = standardDeviations
    self.fadingDays = fadingDays
  }
}

/// A dated session.
public struct SessionParameters: Hashable, Sendable {
  /// Day of the horizon.
  public var day: Int
  /// Start and end, in minutes from midnight.
  public var interval: DayInterval

  public init(day: Int, interval: DayInterval) {
    self.day = day
    self.interval = interval
  }
}
