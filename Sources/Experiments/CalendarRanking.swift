// SPDX-License-Identifier: GPL-3.0-or-later
public import OutputAnalysis
public import Scenarios

/// What a calendar gave, replication by replication.
public struct CalendarOutcome: Sendable {
  /// Its number in the search, from 1.
  public let candidate: Int
  /// The calendar.
  public let plan: CalendarPlan
  /// For each objective, in the order of `CalendarObjective.allCases`, the value in each replication.
  public let values: [[Double]]
  /// In how many replications everyone invited attends the sessions asked for.
  public let everyone: Proportion
  /// Who attends what.
  public let ledger: AttendanceLedger
  /// Confidence of intervals.
  public let confidence: Double

  /// The replications that it has met.
  public var replications: Int { everyone.trials }

  /// The mean of an objective with the error of the simulation.
  public func interval(_ objective: CalendarObjective) -> ConfidenceInterval {
    Tally(column(objective).filter { !$0.isNaN }).interval(confidence: confidence)
  }

  /// The mean of an objective; NaN when it was never defined.
  public func mean(_ objective: CalendarObjective) -> Double { interval(objective).mean }

  func column(_ objective: CalendarObjective) -> [Double] {
    values[CalendarObjective.allCases.firstIndex(of: objective) ?? 0]
  }

  /// How far it lags behind another by an objective, in the replications that both have met.
  public func lag(
    behind other: CalendarOutcome, _ objective: CalendarObjective
  ) -> ConfidenceInterval {
    var pairs = PairedDifference()
    for (first, second) in zip(other.column(objective), column(objective)) {
      pairs.add(base: first, other: second)
    }
    let interval = pairs.interval(confidence: confidence)
    return objective.largerIsBetter
      ? ConfidenceInterval(
        mean: -interval.mean, halfWidth: interval.halfWidth, confidence: confidence) : interval
  }
}

/// How likely everyone attends the sessions asked for when so many are held.
public struct SessionsNeeded: Sendable {
  /// Sessions held.
  public let sessions: Int
  /// In how many replications everyone has attended enough of them.
  public let everyone: Proportion
  /// Share of people who have, on average.
  public let attendance: Double
}

/// Calendars in order, best first, and what goes with them.
public struct CalendarRanking: Sendable {
  /// The scenario without any change.
  public let scenario: LoweredScenario
  /// The calendars allowed.
  public let space: CalendarSpace
  /// What calendars are ranked by.
  public let objective: CalendarObjective
  /// The smallest difference that matters.
  public let indifference: Double
  /// Confidence of the selection and of intervals.
  public let confidence: Double
  /// Master seed of every replication.
  public let masterSeed: UInt64
  /// Share of people asked for who attend enough sessions.
  public let minimumAttendance: Double
  /// The largest such share of any calendar.
  public let attendanceReached: Double
  /// Calendars that train enough people, best first.
  public let ranked: [CalendarOutcome]
  /// Calendars that do not.
  public internal(set) var tooFew: [CalendarOutcome]
  /// Whether the selection is decided: one calendar is left.
  public let isSelected: Bool
  /// The number of calendars that were tried.
  public let screened: Int
  /// The most replications that a calendar has met.
  public let replications: Int
  /// The best calendar with other quotas, smallest first.
  public var tradeOff: [CalendarOutcome] = []
  /// For one session held, two, …: who has attended enough.
  public var sessionsNeeded: [SessionsNeeded] = []
  /// The time until every calendar had met the first few replications.
  public var firstRankingAfter = Duration.zero
  /// The time that the search took.
  public var elapsed = Duration.zero
  /// Events that were handled.
  public var events: UInt64 = 0
  /// How the search ended: `precise` when one calendar was left.
  public var ending = RunEnding.completed

  /// The best calendar.
  public var best: CalendarOutcome? { ranked.first }

  /// Calendars not established to be worse than the best by more than what matters.
  public var nearTies: [CalendarOutcome] {
    guard let best else { return [] }
    return ranked.dropFirst().filter {
      let lag = $0.lag(behind: best, objective)
      return lag.mean <= indifference && lag.lower <= indifference
    }.sorted { $0.lag(behind: best, objective).mean < $1.lag(behind: best, objective).mean }
  }

  /// The calendar that lags furthest behind; nil when there is none that is seen to be worse.
  public var worst: CalendarOutcome? {
    guard let best else { return nil }
    let worst = ranked.dropFirst().max {
      $0.lag(behind: best, objective).mean < $1.lag(behind: best, objective).mean
    }
    return worst.flatMap { $0.lag(behind: best, objective).lower > 0 ? $0 : nil }
  }

  /// The fewest sessions after which everyone has attended enough with a probability; nil when none.
  public func fewestSessions(probability: Double) -> SessionsNeeded? {
    sessionsNeeded.first { $0.everyone.share >= probability }
  }
}
