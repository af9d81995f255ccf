// SPDX-License-Identifier: GPL-3.0-or-later

/// A home group: a scope of the forecast, a roster for sessions and duties.
public struct GroupParameters: Sendable {
  /// Identifier.
  public var id: String
  /// What kind of group it is.
  public var kind: GroupKind = .internal
  /// How the group's coordinator is found.
  public var coordinator: CoordinatorRule = .fixed
  /// Parameters that mechanisms have for each group; see their folders.
  var mechanisms = ParameterStorage()

  /// A home group without an inner life.
  public init(id: String) { self.id = id }
}

/// Kinds of working group.
public enum GroupKind: String, Sendable, CaseIterable {
  /// Ordinary, within the sector.
  case `internal`
  /// Ordinary, with people of elsewhere.
  case external
  /// Formed for a project.
  case project
}

/// Who coordinates a group.
public enum CoordinatorRule: String, Sendable, CaseIterable {
  /// The first member always.
  case fixed
  /// Each member in turn.
  case rota
}

/// A staff group with the same skills and contract.
public struct StaffGroupParameters: Sendable {
  /// Identifier.
  public var id: String
  /// Position of the home group.
  public var group: Int
  /// Skills in order of preference.
  public var skills: [SkillParameters]
  /// Contracted hours a week; nil for a bare queue, whose servers are there while the desks are open.
  public var weeklyHours: Double?
  /// Contracted days a week (d_w).
  public var daysPerWeek = 5.0
  /// Shift of the stable exhaustion level by role, in points.
  public var roleShift = 0.0
  /// Which staff group it is to random streams, below 2¹⁶; nil for its position.
  public var streamNumber: Int?
  /// Position of the staff group whose people are in this one on days on which they work at its place; nil for a
  /// staff group of its own.
  public var home: Int?
  /// Position of that place.
  public var place: Int?

  /// A staff group of a home group.
  public init(id: String, group: Int, skills: [SkillParameters]) {
    self.id = id
    self.group = group
    self.skills = skills
  }
}

/// A skill: the service it serves and the relative speed.
public struct SkillParameters: Hashable, Sendable {
  /// Position of the service.
  public var service: Int
  /// 1 for the standard time, 0.8 for a quarter longer.
  public var speed: Double

  /// A skill at a relative speed.
  public init(service: Int, speed: Double = 1) {
    self.service = service
    self.speed = speed
  }
}

/// A person, or a server of a bare queue.
public struct PersonParameters: Sendable {
  /// Position of the staff group.
  public var staffGroup: Int
  /// Position within the staff group, from 0: the person's identity for random streams.
  public var ordinal: Int
  /// Working intervals by weekday, Monday first, then by those days of the roster on which somebody's are others
  /// (`DayParameters.rosterDay`); their length is the contracted time. The same number for everybody.
  public var shifts: [[DayInterval]]
  /// Whether somebody holds the post, by day of the horizon; empty where somebody always does.
  public var status: [PostStatus]
  /// The staff group in which the person is on each day of `shifts`, by the place; empty for always that of the post.
  public var staffGroups: [Int] = []

  /// The part of the horizon in which the post exists.
  var shareOfHorizon: Double {
    status.isEmpty ? 1 : Double(status.count { $0 != .outside }) / Double(status.count)
  }

  /// A post of a staff group with its shifts.
  public init(
    staffGroup: Int, ordinal: Int, shifts: [[DayInterval]], status: [PostStatus] = []
  ) {
    self.staffGroup = staffGroup
    self.ordinal = ordinal
    self.shifts = shifts
    self.status = status
  }
}

/// What is known in advance of a post on a day.
public enum PostStatus: UInt8, BitwiseCopyable, Sendable {
  /// Its holder is in service.
  case held
  /// Its holder is away from a date to a date.
  case away
  /// It has not begun, or has ended.
  case outside
}

/// Caps on hours.
public struct LimitParameters: Sendable {
  /// Overtime allowed a person and week, in minutes.
  public var overtimePerWeek = 0.0
  /// Age at which follow-up work is over its limit, in days.
  public var followUpLimitDays = 30.0
  /// Share of the hours up to which people are busy while they take up back-office work; nil for the
  /// reference occupancy, 1 for no pace.
  public var followUpPace: Double?

  /// No limits beyond those of the model page.
  public init() {}
}
