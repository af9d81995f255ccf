// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Scenarios
internal import WorkforceModel

/// The week in which people wait longest, and what sets it apart from the others.
package struct WorstWeek {
  /// What a week may have more of than others.
  package enum Cause: String, CaseIterable {
    case demand, leave, sickness
    case otherAbsence = "other-absence"
    case training, meetings
    case otherDuty = "other-duty"
    case fewerHours = "fewer-contracted-hours"
  }

  /// Position of the week.
  let week: Int
  /// Its mean wait, in minutes.
  let wait: Double
  /// The median over all weeks, in minutes.
  let usualWait: Double
  /// Causes with the hours by which they exceed an average week, the largest first.
  let causes: [(cause: Cause, hours: Double)]
  /// Demand above that of an average week, as a share.
  let demandExcess: Double
  /// The weeks that come next, worst first.
  let next: [Int]

  /// An excess below this share of an average week's hours explains nothing.
  private static let smallestExcess = 0.02
  private static let longestList = 3
  /// A week is worth telling when its wait is above the usual one by so much, and so many minutes.
  private static let smallestRatio = 1.1
  private static let smallestDifference = 0.1

  /// Finds the worst week of a forecast.
  ///
  /// Nil when there are fewer than four weeks with contacts, when they hardly differ, or when the
  /// difference is within simulation error.
  init?(_ report: RunReport) {
    let waits = report.means(.waitMean, .week)
    // A week cut by the ends of the horizon is not like the others.
    let weeks = report.comparable(.week)
    let order = weeks.filter { waits.indices.contains($0) && waits[$0].isFinite }
      .sorted { (-waits[$0], $0) < (-waits[$1], $1) }
    guard order.count >= 4 else { return nil }
    let worst = order[0]
    week = worst
    wait = waits[worst]
    usualWait = waits[order[order.count / 2]]
    guard wait >= Self.smallestRatio * usualWait, wait - usualWait >= Self.smallestDifference
    else { return nil }
    let error = report.forecast.cell(.waitMean, grain: .week, period: worst)?.halfWidth ?? .nan
    guard !(wait - usualWait <= error) else { return nil }
    next = Array(order[1...2])

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
    self.demandExcess = demanded > 0 ? demandExcess / demanded : 0

    let excesses: [(cause: Cause, hours: Double)] = Cause.allCases.map { cause in
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
    causes = Array(
      excesses.filter { $0.hours > noticeable && $0.hours > 0 }
        .sorted { $0.hours > $1.hours }.prefix(Self.longestList))
  }
}
