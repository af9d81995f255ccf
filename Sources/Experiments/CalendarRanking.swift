// SPDX-License-Identifier: GPL-3.0-or-later
package import OutputAnalysis
package import Scenarios

/// What a calendar gave, replication by replication.
package struct CalendarOutcome: Sendable {
  /// Its number in the search, from 1.
  package let candidate: Int
  package let plan: CalendarPlan
  /// For each objective, in the order of `CalendarObjective.allCases`, the value in each replication.
  package let values: [[Double]]
  /// In how many replications everyone invited attends the sessions asked for.
  package let everyone: Proportion
  package let ledger: AttendanceLedger
  package let confidence: Double

  package var replications: Int { everyone.trials }

  package func interval(_ objective: CalendarObjective) -> ConfidenceInterval {
    Tally(column(objective).filter { !$0.isNaN }).interval(confidence: confidence)
  }

  package func mean(_ objective: CalendarObjective) -> Double { interval(objective).mean }

  func column(_ objective: CalendarObjective) -> [Double] {
    values[CalendarObjective.allCases.firstIndex(of: objective) ?? 0]
  }

  /// How far it lags behind another by an objective, in the replications that both have met.
  package func lag(behind other: CalendarOutcome, _ objective: CalendarObjective)
    -> ConfidenceInterval
  {
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
package struct SessionsNeeded: Sendable {
  package let sessions: Int
  /// In how many replications everyone has attended enough of them.
  package let everyone: Proportion
  package let attendance: Double
}

/// Calendars in order, best first, and what goes with them.
package struct CalendarRanking: RecordedResult {
  package let scenario: LoweredScenario
  package let space: CalendarSpace
  package let objective: CalendarObjective
  package let indifference: Double
  /// Share of people asked for who attend enough sessions.
  package let minimumAttendance: Double
  /// Calendars that may train enough people, best first; all where none is seen to.
  package let ranked: [CalendarOutcome]
  /// Calendars that are out, in the order in which they were dropped.
  package let dropped: [CalendarDrop]
  /// Whether the selection is decided: of several calendars one is left.
  package let isSelected: Bool
  /// The number of calendars that were tried.
  package let screened: Int
  /// Number of the calendar that the scenario has today; nil where it has none.
  package let present: Int?
  /// Its replications are the most that a calendar has met.
  package internal(set) var record: RunRecord
  /// The best calendar with other quotas, smallest first.
  package var tradeOff: [CalendarOutcome] = []
  /// For one session held, two, …: who has attended enough.
  package var sessionsNeeded: [SessionsNeeded] = []
  /// The time until every calendar had met the first few replications.
  package var firstRankingAfter = Duration.zero

  package var best: CalendarOutcome? { ranked.first }

  /// Every calendar that was tried, once.
  private var tried: [CalendarOutcome] {
    ranked + dropped.filter { $0.reason != .selection }.map(\.outcome)
  }

  /// The calendar that most people attend.
  package var mostAttended: CalendarOutcome? {
    tried.max { $0.mean(.attendance) < $1.mean(.attendance) }
  }

  /// Whether as many attend a calendar as asked for, on average.
  package func reaches(_ outcome: CalendarOutcome) -> Bool {
    outcome.mean(.attendance) >= minimumAttendance - 1e-9
  }

  /// Whether any calendar reaches what was asked for, on average.
  package var isReachable: Bool { tried.contains(where: reaches) }

  /// Calendars below what was asked for on average, though their error does not exclude it.
  package var undecided: [CalendarOutcome] {
    tried.filter { !reaches($0) && $0.interval(.attendance).upper >= minimumAttendance }
  }

  /// Calendars not established to be worse than the best by more than what matters.
  package var nearTies: [CalendarOutcome] {
    guard let best else { return [] }
    return ranked.dropFirst().filter {
      let lag = $0.lag(behind: best, objective)
      return lag.mean <= indifference && lag.lower <= indifference
    }.sorted { $0.lag(behind: best, objective).mean < $1.lag(behind: best, objective).mean }
  }

  /// The calendar that lags furthest behind, dropped for it or not; nil when there is none that is seen to be worse.
  package var worst: CalendarOutcome? {
    guard let best else { return nil }
    let lagging = dropped.filter { $0.reason == .screening }.map(\.outcome)
    let worst = (ranked.dropFirst() + lagging).max {
      $0.lag(behind: best, objective).mean < $1.lag(behind: best, objective).mean
    }
    return worst.flatMap { $0.lag(behind: best, objective).lower > 0 ? $0 : nil }
  }

  /// The fewest sessions after which everyone has attended enough with a probability; nil when none.
  package func fewestSessions(probability: Double) -> SessionsNeeded? {
    sessionsNeeded.first { $0.everyone.share >= probability }
  }
}
