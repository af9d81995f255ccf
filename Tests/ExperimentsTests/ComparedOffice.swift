// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import Foundation
import Scenarios
import WorkforceModel

/// A small office as a scenario file, for tests of comparisons.
enum ComparedOffice {
  static let text = """
    horizon: {start: 2027-01-11, length: 12 weeks}
    calendar:
      opening: {mon: [09:00-13:00], tue: [09:00-13:00], wed: [09:00-13:00], thu: [09:00-13:00],
                fri: [09:00-13:00]}
    services:
      - id: registry
        arrivals: {rate: 90 per day, day-factor: {cv: 0.1}}
        service-time: {lognormal: {mean: 9 min, cv: 0.8}}
        target: 80 % within 15 min
      - id: school
        arrivals: {rate: 30 per day}
        service-time: {lognormal: {mean: 12 min, cv: 0.8}}
        target: 80 % within 15 min
    groups:
      - {id: front, kind: internal}
      - {id: back, kind: internal}
    staff:
      - {id: clerks, group: front, count: 6, hours: 36 h/week, skills: [registry]}
      - {id: officers, group: back, count: 5, hours: 36 h/week, skills: [school, registry]}
    limits: {overtime: 2 h/week per person}
    absence:
      sickness: {spells: 4 per year, length: italy-public-2014}
    programme:
      - {id: training, kind: training, audience: staff, quota: 70 %, sessions: 2, first: 2027-02-09,
         every: 2 weeks, at: 09:30, length: 3 h,
         search: {from: 2027-02-01, to: 2027-03-12, weekdays: [tue, thu], quota: [70 %, 100 %],
                  avoid: [{from: 2027-02-15, to: 2027-02-19, why: Elections}], attend: 1}}
    costs: {hour: 20 EUR, overtime-hour: 30 EUR, session: 500 EUR, vacancy: 1000 EUR}
    targets:
      - {id: waits, metric: wait-mean, scope: sector, period: week, at-most: 6 min}
    experiment: {replications: 8, seed: 11}
    """

  static func scenario(_ overrides: String...) throws -> Scenario {
    try ScenarioFile.parse(text, file: "office.yaml", overrides: overrides)
  }

  static func lowered(_ overrides: String...) throws -> LoweredScenario {
    try ScenarioFile.parse(text, file: "office.yaml", overrides: overrides).lowered()
  }

  static func comparison(
    _ scenarios: [LoweredScenario], replications: Int = 8, jobs: Int = 1
  ) async throws -> ScenarioComparison {
    try await ComparisonExperiment(
      scenarios, masterSeed: 11, stopping: .replications(replications), jobs: jobs
    ).run()
  }

  static func index(_ metric: Metric, in comparison: ScenarioComparison) -> Int? {
    comparison.criteria.firstIndex { $0.kind == .metric(metric, scope: "sector") }
  }
}
