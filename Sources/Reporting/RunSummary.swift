// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Foundation
internal import OutputAnalysis
internal import Scenarios
internal import WorkforceModel

/// The main figures of a run for other programs: `summary.json`.
///
/// It holds no sentence, so that it does not depend on the reader's language, and no time of day.
/// A figure that is not defined is left out.
struct RunSummary: Encodable {
  let scenario: String
  let replications: Int
  let seed: UInt64
  let ending: RunEnding
  let precision: Precision?
  let start: String
  let end: String
  let targets: [TargetOutcome]
  /// Sector figures over the horizon, by metric.
  let horizon: [String: Figure]
  let risk: [GroupRisk]
  let worstWeek: Week?
  let training: Training?
  let expected: [KnownAnswer]

  /// A mean with its half-width and the spread of futures.
  struct Figure: Encodable {
    let mean: Double
    let halfWidth: Double?
    let p05: Double
    let p50: Double
    let p95: Double
    let unit: String

    init?(_ cell: Forecast.Cell, unit: Metric.Unit) {
      guard cell.mean.isFinite else { return nil }
      mean = cell.mean.told
      halfWidth = cell.halfWidth.orNil
      p05 = cell.p05.told
      p50 = cell.p50.told
      p95 = cell.p95.told
      self.unit = unit.rawValue
    }
  }

  /// The precision that was asked for.
  struct Precision: Encodable {
    let asked: Double
    let isReached: Bool
    let figures: [Reached]

    struct Reached: Encodable {
      let metric: String
      let scope: String
      let relativeHalfWidth: Double?
    }
  }

  /// How a target fares, as a natural frequency: broken in so many of so many futures.
  struct TargetOutcome: Encodable {
    let id: String
    let metric: String
    let scopes: [String]
    let period: String
    let atLeast: Double?
    let atMost: Double?
    let periods: Int
    let toleratedPeriods: Int
    /// Periods in which the figure is defined.
    let observedPeriods: Int
    let futures: Int
    /// Futures in which the target is observed.
    let futuresObserved: Int
    let futuresBroken: Int
    /// Interval of the probability (Wilson), at the confidence of the run.
    let probabilityLow: Double?
    let probabilityHigh: Double?
    /// For each scope, how it would fare alone.
    let byScope: [ScopeOutcome]
    /// First day of the period by which half of the breaking futures have broken it.
    let brokenBy: String?
    /// First day of the whole period that is broken in most futures.
    let worstPeriod: String?
    /// Mean number of broken periods in futures that break the target.
    let meanBrokenPeriods: Double?

    struct ScopeOutcome: Encodable {
      let scope: String
      let futuresObserved: Int
      let futuresBroken: Int
    }
  }

  /// Risk of a group of five people or more, in the first and the last whole month.
  struct GroupRisk: Encodable {
    let scope: String
    let people: Int
    let startMonth: String
    let endMonth: String
    let shareHighAtStart: Double?
    let shareHighAtEnd: Double?
    let exhaustionAtStart: Double?
    let exhaustionAtEnd: Double?
    let twoAtHighRiskAtEnd: Double?
  }

  /// The worst week and the hours by which it differs from an average one, by cause.
  struct Week: Encodable {
    let start: String
    let wait: Double
    let usualWait: Double
    let excessHours: [String: Double]
  }

  /// What the programme reaches.
  struct Training: Encodable {
    let components: [Component]
    let sessions: [Session]
    let posts: [Post]

    struct Component: Encodable {
      let id: String
      let people: Int
      let sessionsAttended: [Int]
      let futuresInWhichEveryoneReaches: [Int]
    }

    struct Session: Encodable {
      let component: String
      let number: Int
      let date: String
      let present: Double?
      let attended: Double?
      let quota: Double?
      let cover: Double?
      let fewestCover: Double?
      let backlogHours: Double?
    }

    struct Post: Encodable {
      let post: String
      let expectedSessions: Double
      let trainingHoursByYear: [Double]
      let futuresReachingYearlyHours: [Int]
    }
  }

  /// A known answer of a theory scenario beside what was simulated.
  struct KnownAnswer: Encodable {
    let metric: String
    let scope: String
    let known: Double
    let simulated: Double?
    let halfWidth: Double?
    /// `agrees`, `differs`, `undecided` (more replications are needed) or `not-observed`.
    let verdict: String
  }

  /// The file: sorted keys, so that its bytes do not depend on hash order.
  func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}

extension Double {
  /// The number with as many digits as the other files give it.
  var told: Double { Double(DecimalText.text(self)) ?? self }
  /// The same, or nil when it is not defined.
  var orNil: Double? { isFinite ? told : nil }
}
