// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import ScenarioFormat
internal import Scenarios
internal import WorkforceModel

extension RunSummary.Week {
  /// What a week may have more of than others.
  enum Cause: String, CaseIterable {
    case demand, leave, sickness
    case otherAbsence = "other-absence"
    case training, meetings
    case otherDuty = "other-duty"
    case fewerHours = "fewer-contracted-hours"
  }

  /// An excess below this share of an average week's hours explains nothing.
  private static let smallestExcess = 0.02
  private static let longestList = 3
  /// A week stands out when its wait is above the usual one by so much, and so many minutes.
  private static let smallestRatio = 1.1
  private static let smallestDifference = 0.1

  /// Finds the week of a forecast in which people wait longest, and what sets it apart.
  ///
  /// Nil when there are fewer than four weeks with contacts, when they hardly differ, or when the
  /// difference is within simulation error.
  init?(worstOf report: RunReport) {
    let waits = report.means(.waitMean, .week)
    // A week cut by the ends of the horizon is not like the others.
    let weeks = report.periods.comparable(.week)
    let order = weeks.filter { waits.indices.contains($0) && waits[$0].isFinite }.sorted {
      (-waits[$0], $0) < (-waits[$1], $1)
    }
    guard order.count >= 4 else { return nil }
    let (worst, usual) = (order[0], waits[order[order.count / 2]])
    let excessWait = waits[worst] - usual
    guard waits[worst] >= Self.smallestRatio * usual, excessWait >= Self.smallestDifference else {
      return nil
    }
    let error = report.forecast.cell(.waitMean, grain: .week, period: worst)?.halfWidth ?? .nan
    guard !(excessWait <= error) else { return nil }

    func excess(_ metric: Metric) -> Double {
      let values = report.means(metric, .week)
      guard !values.isEmpty else { return 0 }
      let defined = weeks.map { values[$0] }.filter(\.isFinite)
      guard !defined.isEmpty, values[worst].isFinite else { return 0 }
      return values[worst] - defined.reduce(0, +) / Double(defined.count)
    }
    let allDemand = report.means(.hoursDemanded, .week)
    let demand = weeks.map { allDemand[$0] }.filter(\.isFinite)
    let demanded = demand.reduce(0, +) / Double(max(1, demand.count))
    let demandExcess = excess(.hoursDemanded)
    let excesses = Cause.allCases.map { cause -> (cause: Cause, hours: Double) in
      switch cause {
      case .demand: (cause, demandExcess)
      case .leave: (cause, excess(.hoursLeave))
      case .sickness: (cause, excess(.hoursSickness))
      case .otherAbsence: (cause, excess(.hoursOtherAbsence))
      case .training: (cause, excess(.hoursTraining))
      case .meetings: (cause, excess(.hoursMeetings))
      case .otherDuty: (cause, excess(.hoursOtherDuty))
      case .fewerHours: (cause, -excess(.hoursContracted))
      }
    }
    let noticeable = Self.smallestExcess * demanded
    let causes = excesses.filter { $0.hours > noticeable && $0.hours > 0 }.sorted {
      $0.hours > $1.hours
    }.prefix(Self.longestList)
    func start(_ week: Int) -> String { report.periods.start(.week, week).description }
    self.init(
      start: start(worst), wait: waits[worst].asWritten, usualWait: usual.asWritten,
      excessHours: Dictionary(
        uniqueKeysWithValues: causes.map { ($0.cause.rawValue, $0.hours.asWritten) }),
      demandExcess: (demanded > 0 ? demandExcess / demanded : 0).asWritten,
      next: order[1...2].map(start))
  }
}
