// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import RandomVariates
import WorkforceModel

/// A small office, built in code: eight clerks, a service, nine weeks, three sessions.
enum SmallSector {
  static func parameters(days count: Int = 63) throws -> ModelParameters {
    var parameters = ModelParameters()
    parameters.days = (0..<count).map { day in
      let isWorkingDay = day % 7 < 5
      return DayParameters(
        weekday: day % 7 + 1, week: day / 7, month: day / 31, monthOfYear: day / 31 % 12 + 1,
        year: day / 365, isWorkingDay: isWorkingDay,
        opening: isWorkingDay ? [DayInterval(start: 540, end: 780)] : [])
    }
    var service = ServiceParameters(
      id: "registry", serviceTime: try .lognormal(mean: 10, cv: 0.8))
    service.expectedContacts = parameters.days.map { $0.opening.isEmpty ? 0 : 90 }
    service.waitTarget = 15
    parameters.services = [service]
    parameters.groups = [GroupParameters(id: "counter")]
    var clerks = StaffGroupParameters(
      id: "clerks", group: 0, skills: [SkillParameters(service: 0)])
    clerks.weeklyHours = 36
    parameters.staffGroups = [clerks]
    let week = (1...7).map { $0 <= 5 ? [DayInterval(start: 480, end: 912)] : [] }
    parameters.people = (0..<8).map {
      PersonParameters(staffGroup: 0, ordinal: $0, shifts: week)
    }
    var training = ProgrammeComponent(id: "listening", kind: .training, audience: .staff)
    training.quota = 0.7
    training.sessions = [8, 22].map {
      SessionParameters(day: $0, interval: DayInterval(start: 540, end: 660))
    }
    var meeting = ProgrammeComponent(id: "plenary", kind: .meeting, audience: .groups([0]))
    meeting.sessions = [
      SessionParameters(day: 30, interval: DayInterval(start: 840, end: 900))
    ]
    parameters.programme = [training, meeting]
    parameters.wellbeing = WellbeingParameters()
    return parameters
  }

  static let targets = [
    Target(
      id: "wait", metric: .waitMean, scopes: ["sector", "service:registry"], grain: .week,
      bound: .atMost(1), toleratedPerYear: 12),
    Target(
      id: "cover", metric: .deskCover, scopes: ["sector"], grain: .day, bound: .atLeast(4)),
  ]

  static func experiment(
    stopping: Stopping, jobs: Int, masterSeed: UInt64 = 1
  ) throws -> ForecastExperiment {
    try ForecastExperiment(
      SectorSimulation(parameters()), masterSeed: masterSeed, targets: targets,
      stopping: stopping, jobs: jobs)
  }
}

extension RunResult {
  /// Everything that is reported, to the last digit, but for the time that it took.
  func transcript() throws -> [String] {
    var lines = forecast.cells.map { "\($0)" } + targets.map { "\($0)" }
    lines += calendar.days.map { "\($0)" }
    lines.append("\(attendance as Any) \(ending) \(events) \(forecast.replications)")
    try responses.forEachRow { replication, row in lines.append("\(replication) \(row)") }
    return lines
  }
}
