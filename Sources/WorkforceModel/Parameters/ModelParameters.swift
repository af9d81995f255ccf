// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything that one replication needs to know: a scenario, lowered to plain numbers and indices.
///
/// Nothing here is random and nothing here changes during a run. Services, groups, staff groups and
/// people are referred to by their position in these arrays. The defaults describe an empty sector in
/// which every mechanism is off; a mechanism is on when its parameters are there. Parameters of mechanisms
/// are declared in the folders of these.
public struct ModelParameters: Sendable {
  /// The days of the horizon, in order; day 0 is the start date.
  public var days: [DayParameters] = []
  /// Days at the start whose observations are left out of weeks, months and horizon.
  public var warmUpDays = 0
  /// The services that the sector gives, each with a queue of its own.
  public var services: [ServiceParameters] = []
  /// Where services are given, where there are several places.
  public var places: [PlaceParameters] = []
  /// Services of which figures are reported together: those given at several places, and those of a place.
  public var serviceUnions: [ServiceUnion] = []
  /// Desks shared by services; a service in no pool is limited by its operators alone.
  public var deskPools: [DeskPoolParameters] = []
  /// The home groups of the staff.
  public var groups: [GroupParameters] = []
  /// Staff groups with the same skills ("staff groups").
  public var staffGroups: [StaffGroupParameters] = []
  /// All people, staff group by staff group; raising a headcount appends to its staff group.
  public var people: [PersonParameters] = []
  /// Positions of the services and of the staff groups in the order in which the scenario lists them, for those who
  /// read results; empty for their order here.
  var serviceOrder: [Int] = []
  var staffGroupOrder: [Int] = []
  /// Which queue a freed operator serves, and which operator an arriving contact gets.
  public var routing: RoutingPolicy = .longestWait
  /// Who of several free operators takes an arriving contact; nil for what the routing implies.
  public var operatorRule: OperatorRule?
  /// Caps on hours.
  public var limits = LimitParameters()
  /// Occupancy at which work is neither tiring nor restful; paces back-office work (u_ref).
  public var referenceOccupancy = 0.80
  /// Metrics are kept for weeks and months too, not only for the horizon.
  public var recordsPeriods = true
  /// Parameters of the mechanisms; each mechanism's folder names its own.
  var mechanisms = ParameterStorage()

  /// Parameters of an empty sector.
  public init() {}
}

extension ModelParameters {
  /// Who takes an arriving contact, where it is not stated too: those of whom the order of skills makes it their own.
  var operatorRuleInForce: OperatorRule {
    operatorRule ?? (routing.ordersSkills ? .ownFirst : .longestFree)
  }
  /// Positions of the services in the order of the scenario.
  public var listedServices: [Int] {
    serviceOrder.count == services.count ? serviceOrder : Array(services.indices)
  }
  /// Positions of the staff groups in the order of the scenario.
  public var listedStaffGroups: [Int] {
    let lines = Array(staffGroups.indices.prefix { staffGroups[$0].home == nil })
    return staffGroupOrder.count == lines.count ? staffGroupOrder : lines
  }
  /// Positions of the people in the order of the scenario.
  public var listedPeople: [Int] {
    let byGroup = Dictionary(grouping: people.indices) { people[$0].staffGroup }
    return listedStaffGroups.flatMap { byGroup[$0] ?? [] }
  }
  /// Posts on an average day, of all or of some staff groups: one that begins or ends counts for its part of the horizon.
  public func averagePosts(of staffGroups: [Int]? = nil) -> Double {
    people.reduce(0) {
      staffGroups?.contains($1.staffGroup) ?? true ? $0 + $1.shareOfHorizon : $0
    }
  }
  /// The name of a post: `clerks/3`, or `clerks/stand-in-1` for who stands in for an absent holder.
  public func post(_ person: Int) -> String {
    let ordinal = people[person].ordinal
    let isStandIn = ordinal >= DutyRoster.firstStandIn
    return staffGroups[people[person].staffGroup].id
      + (isStandIn ? "/stand-in-\(ordinal - DutyRoster.firstStandIn + 1)" : "/\(ordinal + 1)")
  }
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
  /// Overtime allowed a person and week, in minutes; nil for that of the limits.
  public var overtimePerWeek: Double?
  /// Which of the days in `PersonParameters.shifts` it is: one of the weekdays, from 0, or one on which somebody's
  /// hours are others.
  public var rosterDay: Int

  /// A day of the horizon.
  public init(
    weekday: Int, week: Int, month: Int, monthOfYear: Int, year: Int, isWorkingDay: Bool,
    opening: [DayInterval], overtimePerWeek: Double? = nil
  ) {
    self.weekday = weekday
    self.week = week
    self.month = month
    self.monthOfYear = monthOfYear
    self.year = year
    self.isWorkingDay = isWorkingDay
    self.opening = opening
    self.overtimePerWeek = overtimePerWeek
    rosterDay = weekday - 1
  }
}

extension ModelParameters {
  /// When a person is on duty on a day of the horizon, whatever chance adds: sickness, leave, other absences.
  public func dutyHours(of person: Int, on day: Int) -> [DayInterval] {
    let status = people[person].status
    guard days[day].isWorkingDay, status.isEmpty || status[day] == .held else { return [] }
    return people[person].shifts[days[day].rosterDay]
  }
}

/// A half-open span within a day, in minutes from midnight.
public struct DayInterval: BitwiseCopyable, Hashable, Sendable {
  /// Start, in minutes from midnight.
  public var start: Double
  /// End, in minutes from midnight.
  public var end: Double

  /// A part of a day.
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
  /// The value from then on.
  public var value: Double

  /// A step of a value that changes by time of day.
  public init(start: Double, value: Double) {
    self.start = start
    self.value = value
  }
}
