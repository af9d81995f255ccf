// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything that one replication needs to know: a scenario, lowered to plain numbers and indices.
///
/// Nothing here is random and nothing here changes during a run. Services, groups, staff groups and
/// people are referred to by their position in these arrays. The defaults describe an empty sector in
/// which every mechanism is off; a mechanism is on when its parameters are there.
public struct ModelParameters: Sendable {
  /// The days of the horizon, in order; day 0 is the start date.
  public var days: [DayParameters] = []
  /// Days at the start whose observations are left out of weeks, months and horizon.
  public var warmUpDays = 0
  /// The services that the sector gives, each with a queue of its own.
  public var services: [ServiceParameters] = []
  /// Desks shared by services; a service in no pool is limited by its operators alone.
  public var deskPools: [DeskPoolParameters] = []
  /// The home groups of the staff.
  public var groups: [GroupParameters] = []
  /// Staff groups with the same skills ("staff groups"), in the order of the scenario.
  public var staffGroups: [StaffGroupParameters] = []
  /// All people, staff group by staff group; raising a headcount appends to its staff group.
  public var people: [PersonParameters] = []
  /// Which queue a freed operator serves, and which operator an arriving contact gets.
  public var routing: RoutingPolicy = .longestWait
  /// Groups that take turns at the desks; nil when everyone is at the desks.
  public var rotation: RotationParameters?
  /// Caps on hours.
  public var limits = LimitParameters()
  /// Planned leave; nil when nobody takes any.
  public var leave: LeaveParameters?
  /// Sick spells; nil when nobody falls sick.
  public var sickness: SicknessParameters?
  /// Other absences (permits, strikes, blood donation), in working days a year for somebody who works
  /// five days a week; others in proportion.
  public var otherAbsenceDaysPerYear = 0.0
  /// Exits, hiring and newcomers; nil when everybody stays.
  public var turnover: TurnoverParameters?
  /// What may be spent on the staff in a year; nil when nobody counts it.
  public var budget: BudgetParameters?
  /// Services that can be had online.
  public var online: [OnlineParameters] = []
  /// Incentives for teams; nil when there are none.
  public var incentives: IncentiveParameters?
  /// Groups formed for projects, which borrow people.
  public var projects: [ProjectParameters] = []
  /// Procedures and caseloads; nil when contacts leave nothing but follow-up work.
  public var casework: CaseworkParameters?
  /// Training and meetings.
  public var programme: [ProgrammeComponent] = []
  /// Corner cutting and eroding standards; nil when contacts are always given their time.
  public var pressure: PressureParameters?
  /// Motivation; nil when it has no say.
  public var motivation: MotivationParameters?
  /// Hostile contacts; nil when there are none.
  public var conflict: ConflictParameters?
  /// Climate of the groups; nil when it has no say.
  public var climate: ClimateParameters?
  /// Fatigue and exhaustion; nil when people do not tire.
  public var wellbeing: WellbeingParameters?
  /// Affect and technology of the groups; nil when groups have no inner life.
  public var groupLife: GroupLifeParameters?
  /// Occupancy at which work is neither tiring nor restful; paces back-office work (u_ref).
  public var referenceOccupancy = 0.80
  /// Metrics are kept for weeks and months too, not only for the horizon.
  public var recordsPeriods = true

  public init() {}
}

/// One calendar day of the horizon.
public struct DayParameters: Sendable {
  /// 1 Monday … 7 Sunday.
  public var weekday: Int
  /// Position of the day's week among the horizon's weeks; weeks start on Monday.
  public var week: Int
  /// Position of the day's calendar month among the horizon's months.
  public var month: Int
  /// Month of the year, 1 … 12.
  public var monthOfYear: Int
  /// Position of the day's calendar year among the horizon's years.
  public var year: Int
  /// Whether staff work: neither weekend without opening, nor holiday.
  public var isWorkingDay: Bool
  /// When the desks receive the public; empty on a day without.
  public var opening: [DayInterval]

  public init(
    weekday: Int, week: Int, month: Int, monthOfYear: Int, year: Int, isWorkingDay: Bool,
    opening: [DayInterval]
  ) {
    self.weekday = weekday
    self.week = week
    self.month = month
    self.monthOfYear = monthOfYear
    self.year = year
    self.isWorkingDay = isWorkingDay
    self.opening = opening
  }
}

/// A half-open span within a day, in minutes from midnight.
public struct DayInterval: BitwiseCopyable, Hashable, Sendable {
  public var start: Double
  public var end: Double

  public init(start: Double, end: Double) {
    self.start = start
    self.end = end
  }

  /// Length in minutes.
  public var length: Double { end - start }
}

/// A value that holds from a minute of the day until the next step.
public struct DayStep: BitwiseCopyable, Hashable, Sendable {
  /// Minutes from midnight.
  public var start: Double
  public var value: Double

  public init(start: Double, value: Double) {
    self.start = start
    self.value = value
  }
}
