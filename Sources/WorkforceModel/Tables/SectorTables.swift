// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// Model parameters, flattened for the event loop and shared by all replications.
///
/// Not copyable, so that the event loop reads single entries and never copies the lot.
struct SectorTables: ~Copyable {
  let days: Table<DayEntry>
  let openings: Table<DayInterval>
  /// Opening hours of the days: first of the office, then of services that have others.
  let openingDays: Table<OpeningDay>
  /// Whose opening hours each of the intervals belongs to; 0 for those of the office.
  let schedules: Table<Int32>
  let scheduleCount: Int
  /// For every hour of the horizon, its place among the hours of the week for which figures are kept.
  let hours: Table<Int16>
  let hourCount: Int
  let services: Table<ServiceEntry>
  /// Expected first contacts, service by service over the days.
  let expectedContacts: Table<Double>
  /// Factor on service and follow-up time, service by service over the days.
  let complexity: Table<Double>
  let profiles: ArrivalProfiles
  let steps: Table<DayStep>

  let pools: Table<DeskPoolEntry>
  /// Steps of desks by day, pool by pool; empty where no pool changes with the date.
  let dailyDesks: Table<TableRange>
  /// Services of the pools.
  let poolServices: Table<Int>

  let groups: Table<GroupEntry>
  let staffGroups: Table<StaffGroupEntry>
  let skills: Table<SkillEntry>
  /// The different sets of skills that people have: the services of each, a bit each.
  let skillSets: Table<UInt64>
  /// Staff groups that have the skill, service by service.
  let holders: Table<SkillHolder>
  /// Where contacts go on to, service by service.
  let passing: Table<PassedEntry>
  /// Relative speed of an staff group in a service (0 without the skill), staff group by staff group.
  let skillSpeeds: Table<Double>
  let people: Table<PersonEntry>
  let places: Table<PlaceEntry>
  /// Staff groups of people by day of the roster; empty where everybody is always in the same.
  let dailyGroups: Table<Int32>
  /// Services of which figures are reported together: positions in `unionServices`.
  let unions: Table<TableRange>
  let unionServices: Table<Int>
  /// Whether posts are held, person by person over the days; empty where all always are.
  let postStatus: Table<PostStatus>

  let shifts: ShiftTables
  let routing: RoutingPolicy
  /// Whether whose turn it is follows from more than waits, priorities and the order of skills.
  let routesFurther: Bool
  /// Whether contacts of some service need two people.
  let hasPairs: Bool
  let rows: ScopeRows
  let referenceOccupancy: Double
  /// Share of the hours up to which people are busy while they take up back-office work.
  let followUpPace: Double
  /// The age at which follow-up work is over its limit, in minutes.
  let followUpLimit: Double
  /// How far the desk hurries when people wait (β), and its shortest time against reference.
  let deskHurry: Double
  let shortestDeskTime: Double

  /// Factor that a stepwise function of the time of day has at a minute; 1 before the first step.
  func factor(_ range: TableRange, at minute: Double) -> Double {
    var value = 1.0
    for position in range.start..<range.end {
      if steps[position].start > minute { break }
      value = steps[position].value
    }
    return value
  }

  /// Whether what is known of posts in advance changes with the date.
  var hasDatedPosts: Bool { postStatus.count > 0 }

  /// What is known in advance of a post on a day.
  func status(of person: Int, on day: Int) -> PostStatus {
    hasDatedPosts ? postStatus[person * days.count + day] : .held
  }

  /// Desks of a pool on a day, by time of day: positions in `steps`.
  func desks(_ pool: Int, on day: Int) -> TableRange {
    dailyDesks.count > 0 ? dailyDesks[pool * days.count + day] : pools[pool].count
  }

  /// Opening hours of a service on a day.
  func openingDay(_ service: Int, on day: Int) -> OpeningDay {
    openingDays[services.entry(service).pointee.schedule * days.count + day]
  }

  /// First day from `day` on with a service open; nil when the horizon ends before.
  func openDay(of service: Int, from day: Int) -> Int? {
    guard day < days.count else { return nil }
    let next = openingDay(service, on: day).nextOpenDay
    return next < 0 ? nil : next
  }
}
