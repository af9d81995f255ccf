// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// Model parameters, flattened for the event loop and shared by all replications.
///
/// Not copyable, so that the event loop reads single entries and never copies the lot.
struct SectorTables: ~Copyable {
  let days: Table<DayEntry>
  let openings: Table<DayInterval>
  let services: Table<ServiceEntry>
  /// Expected first contacts, service by service over the days.
  let expectedContacts: Table<Double>
  /// Factor on service and follow-up time, service by service over the days.
  let complexity: Table<Double>
  let profiles: ArrivalProfiles
  let steps: Table<DayStep>

  let pools: Table<DeskPoolEntry>
  /// Services of the pools.
  let poolServices: Table<Int>

  let groups: Table<GroupEntry>
  let agentGroups: Table<AgentGroupEntry>
  let skills: Table<SkillEntry>
  /// Agent groups that have the skill, service by service.
  let holders: Table<SkillHolder>
  /// Relative speed of an agent group in a service (0 without the skill), agent group by agent group.
  let skillSpeeds: Table<Double>
  let people: Table<PersonEntry>

  let shifts: ShiftTables
  let routing: RoutingPolicy
  let rows: ScopeRows
  let referenceOccupancy: Double
  /// Overtime a week and person, and the age at which follow-up work is over its limit, in minutes.
  let overtimeCap: Double
  let followUpLimit: Double

  /// Factor that a stepwise function of the time of day has at a minute; 1 before the first step.
  func factor(_ range: TableRange, at minute: Double) -> Double {
    var value = 1.0
    for position in range.start..<range.end {
      if steps[position].start > minute { break }
      value = steps[position].value
    }
    return value
  }

  /// First day from `day` on with desks open; nil when the horizon ends before.
  func openDay(from day: Int) -> Int? {
    guard day < days.count else { return nil }
    let next = days[day].nextOpenDay
    return next < 0 ? nil : next
  }
}

/// A day of the horizon.
struct DayEntry: BitwiseCopyable {
  var weekday: Int
  var week: Int
  var month: Int
  var monthOfYear: Int
  var year: Int
  var isWorkingDay: Bool
  var isObserved: Bool
  var endsWeek: Bool
  var endsMonth: Bool
  /// Periods for which the day's risk scores are told.
  var scored = ScoredPeriods()
  var openings: TableRange
  /// This day or the first later one with desks open; -1 when there is none.
  var nextOpenDay: Int
  /// The desks stay open over midnight, from the day before or into the next.
  var continuesFromYesterday: Bool
  var continuesTomorrow: Bool
}

/// A service.
struct ServiceEntry: BitwiseCopyable {
  var serviceTime: Sampler
  var followUp: Sampler
  var hasFollowUp: Bool
  var patience: Sampler
  var hasPatience: Bool
  var serviceTimeByHour: TableRange
  var patienceByHour: TableRange
  /// Places to wait in; `Int.max` for unlimited.
  var waitingRoom: Int
  var balkingLength: Int
  var balkingProbability: Double
  var retrial: Double
  var repeatBase: Double
  var repeatDelay: Sampler
  var priority: Int
  var waitTarget: Double
  var sendsAwayAtClosing: Bool
  /// Pool of desks; -1 for none.
  var pool: Int
  var holders: TableRange
}

/// Desks shared by services.
struct DeskPoolEntry: BitwiseCopyable {
  var services: TableRange
  var count: TableRange
}

/// A home group.
struct GroupEntry: BitwiseCopyable {
  var size: Int
  /// Position of the risk group; -1 for none.
  var riskGroup: Int
  var coordinatorTakesTurns: Bool
}

/// People with the same skills.
struct AgentGroupEntry: BitwiseCopyable {
  var group: Int
  var skills: TableRange
  /// Contracted days a week.
  var daysPerWeek: Double
  /// Bare servers have no contract: they stay until the last contact is served.
  var hasContract: Bool
  var roleShift: Double
}

/// A skill of an agent group.
struct SkillEntry: BitwiseCopyable {
  var service: Int
  var speed: Double
}

/// An agent group that serves a service, and the place of the service in its order of preference.
struct SkillHolder: BitwiseCopyable {
  var agentGroup: Int
  var rank: Int
}

/// A person.
struct PersonEntry: BitwiseCopyable {
  var agentGroup: Int
  var group: Int
  /// Entity of the person's random streams, below 2³².
  var key: UInt64
  /// Position of the shift pattern.
  var pattern: Int
}
