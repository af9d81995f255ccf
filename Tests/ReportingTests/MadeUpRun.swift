// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import Foundation
import OutputAnalysis
import Reporting
import Scenarios
import Testing
import WorkforceModel

/// A run whose responses are made up, so that its files and its summary can be stated beforehand and
/// do not move with the model.
enum MadeUpRun {
  /// Four months of an office with everything that a summary may report.
  static let scenario = """
    about: {title: {it: Ufficio anagrafe, en: Registry office}, question: Do the desks hold?}
    horizon: {start: 2027-01-11, length: 16 weeks}
    calendar: {opening: {mon: [09:00-13:00], wed: [09:00-13:00]}}
    services:
      - id: registry
        name: {it: Anagrafe, en: Registry}
        arrivals: {rate: 70 per day}
        service-time: {exponential: {mean: 8 min}}
        follow-up: {exponential: {mean: 25 min}}
        target: 80 % within 15 min
    groups:
      - {id: front, kind: internal, name: {it: Sportello, en: Front desk}}
      - {id: back, kind: internal}
    staff:
      - {id: clerks, group: front, count: 5, hours: 36 h/week, skills: [registry]}
      - {id: helpers, group: back, count: 2, hours: 36 h/week, skills: [registry]}
    absence:
      leave: {days: 28 per year}
      sickness: {spells: 1.44 per year, length: italy-public-2014}
    programme:
      - {id: training, kind: training, audience: staff, quota: 70 %, sessions: 2, first: 2027-02-03,
         every: 2 weeks, at: 10:00, length: 3 h, policy: rotation}
    wellbeing: {law: two-scale}
    targets:
      - {id: desks-hold, metric: wait-within-target, scope: sector, period: month, at-least: 80 %,
         tolerated: 1 periods/year}
      - {id: nobody-burns, metric: share-high, scope: every group, period: month, at-most: 25 %}
    expected:
      - {metric: wait-mean, value: 6 min, tolerance: 1 %, source: made up}

    """

  /// The report of a run of made-up replications, with waits scaled, a share of users lost and values set from
  /// outside.
  static func report(
    replications: Int = 40, waits: Double = 1, lost: Double? = nil, overrides: [String] = [],
    precision: Double? = nil
  ) async throws -> RunReport {
    let scenario = try ScenarioFile.parse(
      Self.scenario, file: "office.yaml", overrides: overrides)
    let lowered = scenario.lowered()
    let layout = ResponseLayout(lowered.parameters)
    let people = lowered.parameters.people.count
    let sessions = lowered.parameters.sessionCount
    // The shape of a result; its figures are made up below.
    let shape = try SectorSimulation(lowered.parameters).replicate(masterSeed: 1, replication: 0)
    var experiment = ForecastExperiment(
      parameters: lowered.parameters, targets: lowered.targets,
      stopping: try precision.map {
        try .precision(
          SequentialPrecision(relativeHalfWidth: $0, cap: replications), layout: layout)
      } ?? .replications(replications), jobs: 2
    ) { replication in
      var outcome = SessionOutcome()
      outcome.present = 7
      outcome.attended = 4
      outcome.cover = 3
      var result = shape
      result.responses = responses(layout, replication: Int(replication))
      for (position, series) in layout.series.enumerated()
      where [.waitMean, .waitP90].contains(series.metric) {
        result.responses[layout.index(series: position, grain: .horizon)] *= waits
      }
      if let lost {
        for (position, series) in layout.series.enumerated() where series.metric == .abandoned {
          result.responses[layout.index(series: position, grain: .horizon)] = lost
        }
      }
      result.attendance = (0..<people * sessions).map { ($0 + Int(replication)) % 7 < 4 ? 1 : 0 }
      result.sessions = Array(repeating: outcome, count: sessions)
      result.events = 1000
      return result
    }
    experiment.weighed = lowered
    return RunReport(
      scenario: lowered, scenarioText: scenario.flattenedYAML, overrides: overrides,
      result: try await experiment.run(), seed: 1, jobs: 2)
  }

  /// Typical values that differ between periods and between futures.
  private static func responses(_ layout: ResponseLayout, replication: Int) -> [Double] {
    var values = [Double](repeating: .nan, count: layout.responseCount)
    // As many citizens in each future.
    for weight in layout.count..<layout.responseCount { values[weight] = 1 }
    // From -1 to 1 over the futures.
    let chance = Double(replication % 20) / 9.5 - 1
    for (position, series) in layout.series.enumerated() {
      let (typical, spread) = typical(series.metric)
      for week in 0..<layout.weekCount {
        // The sixth week is the worst for its training.
        let peak = week == 5 && [.waitMean, .hoursTraining].contains(series.metric) ? 3.0 : 1
        values[layout.index(series: position, grain: .week, period: week)] =
          peak * (typical + spread * chance)
      }
      for month in 0..<layout.monthCount {
        values[layout.index(series: position, grain: .month, period: month)] =
          typical + spread * (chance + 0.5 * Double(month))
      }
      values[layout.index(series: position, grain: .horizon)] = typical + spread * chance
    }
    for (position, metric) in layout.dailyMetrics.enumerated() {
      let (typical, spread) = typical(metric)
      for day in 0..<layout.dayCount {
        values[layout.dailyIndex(metric: position, day: day)] = typical + spread * chance
      }
    }
    return values
  }

  private static func typical(_ metric: Metric) -> (Double, Double) {
    switch metric {
    case .waitMean: (6, 2)
    case .waitP90: (18, 4)
    case .waitWithinTarget: (0.85, 0.1)
    case .occupancy: (0.78, 0.03)
    case .headroom: (0.06, 0.02)
    case .abandoned: (0.043, 0.01)
    case .deskTime: (1, 0)
    case .balked, .refused, .repeatContacts, .overdue, .hoursMeetings, .hoursOtherDuty,
      .hoursOtherAbsence:
      (0, 0)
    case .exhaustion: (34, 3)
    case .shareHigh: (0.15, 0.05)
    case .twoAtHighRisk: (0.3, 0)
    case .hoursContracted: (4000, 0)
    case .hoursLeave: (420, 0)
    case .hoursSickness: (160, 20)
    case .hoursTraining: (42, 1)
    case .hoursStaffed: (3378, 20)
    case .hoursOvertime: (12, 3)
    case .hoursDemanded: (2600, 50)
    default: (10, 1)
    }
  }
}
