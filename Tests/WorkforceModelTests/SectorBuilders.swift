// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import WorkforceModel

/// Small sectors, built in code, that tests vary.
enum Sectors {
  /// Days of a plain calendar that starts on a Monday in a 31-day month.
  ///
  /// - Parameter opening: Opening intervals by weekday, Monday first.
  static func days(_ count: Int, opening: (Int) -> [DayInterval]) -> [DayParameters] {
    (0..<count).map { day in
      let weekday = day % 7 + 1
      let intervals = opening(weekday)
      return DayParameters(
        weekday: weekday, week: day / 7, month: day / 30, monthOfYear: day / 30 % 12 + 1,
        year: day / 360, isWorkingDay: !intervals.isEmpty, opening: intervals)
    }
  }

  /// Desks open day and night.
  static func continuousDays(_ count: Int) -> [DayParameters] {
    days(count) { _ in [DayInterval(start: 0, end: 1440)] }
  }

  /// Office days: Monday to Friday, 9 to 13.
  static func officeDays(_ count: Int) -> [DayParameters] {
    days(count) { $0 <= 5 ? [DayInterval(start: 540, end: 780)] : [] }
  }

  /// Servers without contract, present while the desks are open.
  static func servers(_ count: Int, staffGroup: Int, days: [DayParameters]) -> [PersonParameters] {
    var shifts = [[DayInterval]](repeating: [], count: 7)
    for day in days.prefix(7) { shifts[day.weekday - 1] = day.opening }
    return (0..<count).map {
      PersonParameters(staffGroup: staffGroup, ordinal: $0, shifts: shifts)
    }
  }

  /// A bare queue, open day and night: `rate` contacts a minute, `servers` servers.
  static func queue(
    rate: Double, service: Distribution, servers: Int, days count: Int, warmUp: Int = 1
  ) -> ModelParameters {
    var parameters = ModelParameters()
    parameters.days = continuousDays(count)
    parameters.warmUpDays = warmUp
    parameters.recordsPeriods = false
    var queue = ServiceParameters(id: "calls", serviceTime: service)
    queue.expectedContacts = Array(repeating: rate * 1440, count: count)
    parameters.services = [queue]
    parameters.groups = [GroupParameters(id: "agents")]
    parameters.staffGroups = [
      StaffGroupParameters(id: "agents", group: 0, skills: [SkillParameters(service: 0)])
    ]
    parameters.people = Self.servers(servers, staffGroup: 0, days: parameters.days)
    return parameters
  }

  /// Full-time office workers of one group on the calendar of `officeDays`: 8 to 15:12.
  static func clerks(_ count: Int, staffGroup: Int) -> [PersonParameters] {
    let shift = [DayInterval(start: 480, end: 912)]
    let week = (1...7).map { $0 <= 5 ? shift : [] }
    return (0..<count).map {
      PersonParameters(staffGroup: staffGroup, ordinal: $0, shifts: week)
    }
  }

  /// Part-timers of 7.2 hours on each of some weekdays (1 Monday … 7 Sunday).
  static func partTimers(
    _ count: Int, on weekdays: Set<Int>, staffGroup: Int
  ) -> [PersonParameters] {
    let shift = [DayInterval(start: 480, end: 912)]
    let week = (1...7).map { weekdays.contains($0) ? shift : [] }
    return (0..<count).map {
      PersonParameters(staffGroup: staffGroup, ordinal: $0, shifts: week)
    }
  }

  /// An office with contracts: one service of 10-minute contacts, `perDay` of them on each open day.
  static func office(people: Int, perDay: Double, days count: Int) throws -> ModelParameters {
    var parameters = ModelParameters()
    parameters.days = officeDays(count)
    var service = ServiceParameters(
      id: "registry", serviceTime: try .lognormal(mean: 10, cv: 0.8))
    service.expectedContacts = parameters.days.map { $0.opening.isEmpty ? 0 : perDay }
    service.waitTarget = 15
    parameters.services = [service]
    parameters.groups = [GroupParameters(id: "clerks")]
    var clerks = StaffGroupParameters(
      id: "clerks", group: 0, skills: [SkillParameters(service: 0)])
    clerks.weeklyHours = 36
    parameters.staffGroups = [clerks]
    parameters.people = Self.clerks(people, staffGroup: 0)
    return parameters
  }
}

extension Sectors {
  /// A small office that copes: four people, eight weeks.
  static func office() throws -> ModelParameters { try office(people: 4, perDay: 70, days: 56) }

  /// Mean over replications of a horizon metric.
  static func mean(
    _ parameters: ModelParameters, _ metric: Metric, _ scope: String = "sector",
    replications: Int = 12
  ) throws -> Double {
    let values = try SectorSimulation(parameters)
      .horizon(metric, scope, replications: replications)
    return values.reduce(0, +) / Double(replications)
  }
}

extension SectorSimulation {
  /// A metric over the horizon in replications 0..<count with master seed 1.
  func horizon(_ metric: Metric, _ scope: String = "sector", replications count: Int) -> [Double] {
    horizon([metric], scope, replications: count)[0]
  }

  /// Several metrics of the same replications.
  func horizon(
    _ metrics: [Metric], _ scope: String = "sector", replications count: Int
  ) -> [[Double]] {
    let places = metrics.map {
      layout.index(series: layout.position(of: $0, scope: scope)!, grain: .horizon)
    }
    var values = [[Double]](repeating: [], count: metrics.count)
    for number in 0..<count {
      let responses = replicate(masterSeed: 1, replication: UInt32(number)).responses
      for (position, place) in places.enumerated() { values[position].append(responses[place]) }
    }
    return values
  }
}
