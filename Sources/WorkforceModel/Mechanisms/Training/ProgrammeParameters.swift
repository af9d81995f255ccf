// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of the programme: one or more sessions for the same audience under the same rule.
public struct ProgrammeComponent: Sendable {
  /// Identifier.
  public var id: String
  /// Phase of the programme, for reports; nil when outside one.
  public var phase: Int?
  /// Meetings or training.
  public var kind: ProgrammeKind
  /// Who is invited.
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
  /// What attending does to people and groups; nil for nothing.
  public var effect: TrainingEffect?
  /// An external observer accompanies the component from its first session to its last.
  public var hasObserver = false
  /// Editions to which the sessions belong in turn; each person attends one.
  public var editions = 1
  /// Its sessions, in the order of their dates.
  public var sessions: [SessionParameters] = []

  /// A component without sessions.
  public init(id: String, kind: ProgrammeKind, audience: Audience) {
    self.id = id
    self.kind = kind
    self.audience = audience
  }
}

/// What a session is, for the totals of hours.
public enum ProgrammeKind: String, Sendable, CaseIterable {
  /// People learn.
  case training
  /// A working group meets.
  case meeting
}

/// Who is invited.
public enum Audience: Hashable, Sendable {
  /// Everybody.
  case staff
  /// The people of some groups.
  case groups([Int])
  /// The coordinators of groups.
  case coordinators
}

extension ModelParameters {
  /// The positions of the people whom a session may invite.
  ///
  /// A coordinator who changes by rota can be anyone of the group.
  public func invited(to audience: Audience) -> [Int] {
    switch audience {
    case .staff: return Array(people.indices)
    case .groups(let members): return people.indices.filter { members.contains(group(of: $0)) }
    case .coordinators:
      return people.indices.filter { person in
        let own = group(of: person)
        return groups[own].coordinator == .rota
          || person == people.indices.first { group(of: $0) == own }
      }
    }
  }

  /// Position of the home group of a person.
  func group(of person: Int) -> Int { staffGroups[people[person].staffGroup].group }
}

extension ProgrammeComponent {
  /// Whether a session, by its number from 0, is of the edition of whoever stands at a place of the audience.
  public func concerns(session: Int, place: Int) -> Bool {
    session % editions == place % editions
  }
}

/// The share of an audience that may leave for a session.
enum Quota {
  /// The people who may leave of those present.
  ///
  /// The small addend keeps 0.7 · 10 at 7 whatever the rounding of binary fractions.
  static func places(_ quota: Double, of present: Double) -> Double {
    (quota * present + 1e-9).rounded(.down)
  }
}

/// Where the quota counts.
public enum QuotaScope: String, Sendable, CaseIterable {
  /// In the sector as a whole.
  case sector
  /// In each group.
  case group
}

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

/// What attending a component does: to people directly, and to their groups while these have an inner
/// life.
public struct TrainingEffect: Hashable, Sendable {
  /// Relief of measured exhaustion for somebody who attended every session, in standard deviations
  /// (d_k).
  public var standardDeviations: Double
  /// Time constant of the relief's fading, in days (τ_k).
  public var fadingDays: Double
  /// Share of the way to full affect that one session takes a group of whom all attend (η_A).
  public var affect = 0.0
  /// The same for technology (η_T).
  public var technology = 0.0
  /// What a session adds to the climate of a group of whom all attend.
  public var climate = 0.0
  /// What a session adds to the direction and to the level of the motivation of those who attend.
  public var direction = 0.0
  /// What a session adds to the level of the motivation of those who attend.
  public var level = 0.0
  /// Skill in coordinating that a session adds to those who attend.
  public var coordinatorSkill = 0.0

  /// An effect on exhaustion alone.
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
  /// Largest share of those present who may leave; nil for that of the part.
  public var quota: Double?

  /// A session on a day, at a time.
  public init(day: Int, interval: DayInterval, quota: Double? = nil) {
    self.day = day
    self.interval = interval
    self.quota = quota
  }
}
