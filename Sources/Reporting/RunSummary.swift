// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
package import Foundation
internal import OutputAnalysis
internal import Scenarios
internal import WorkforceModel

/// The main figures of a run for other programs: `summary.json`.
///
/// It holds no sentence, so that it does not depend on the reader's language, and no time of day.
/// A figure that is not defined is left out.
package struct RunSummary: Codable, Sendable {
  package let scenario: String
  package let replications: Int
  package let seed: UInt64
  package let ending: RunEnding
  package let precision: Precision?
  package let start: String
  package let end: String
  package let targets: [TargetOutcome]
  /// Sector figures over the horizon, by metric.
  package let horizon: [String: Figure]
  package let risk: [GroupRisk]
  package let worstWeek: Week?
  package let training: Training?
  package let expected: [KnownAnswer]

  /// A mean with its half-width and the spread of futures.
  package struct Figure: Codable, Sendable {
    package let mean: Double
    package let halfWidth: Double?
    package let p05: Double
    package let p50: Double
    package let p95: Double
    package let unit: String

    init?(_ cell: Forecast.Cell, unit: Metric.Unit) {
      guard cell.mean.isFinite else { return nil }
      mean = cell.mean.asWritten
      halfWidth = cell.halfWidth.orNil
      p05 = cell.p05.asWritten
      p50 = cell.p50.asWritten
      p95 = cell.p95.asWritten
      self.unit = unit.rawValue
    }
  }

  /// The precision that was asked for.
  package struct Precision: Codable, Sendable {
    package let asked: Double
    package let isReached: Bool
    package let figures: [Reached]

    package struct Reached: Codable, Sendable {
      package let metric: String
      package let scope: String
      package let relativeHalfWidth: Double?
    }
  }

  /// How a target fares, as a natural frequency: broken in so many of so many futures.
  package struct TargetOutcome: Codable, Sendable {
    package let id: String
    package let metric: String
    package let scopes: [String]
    package let period: String
    package let atLeast: Double?
    package let atMost: Double?
    package let periods: Int
    package let toleratedPeriods: Int
    package let toleratedPerYear: Double
    /// Periods in which the figure is defined.
    package let observedPeriods: Int
    package let futures: Int
    /// Futures in which the target is observed.
    package let futuresObserved: Int
    package let futuresBroken: Int
    /// Interval of the probability (Wilson), at the confidence of the run.
    package let probabilityLow: Double?
    package let probabilityHigh: Double?
    /// For each scope, how it would fare alone.
    package let byScope: [ScopeOutcome]
    /// First day of the period by which half of the breaking futures have broken it.
    package let brokenBy: String?
    /// First day of the whole period that is broken in most futures.
    package let worstPeriod: String?
    /// Mean number of broken periods in futures that break the target.
    package let meanBrokenPeriods: Double?
    /// For each period, in how many futures it is observed, and in how many it is broken.
    package let observedInPeriod: [Int]
    package let brokenInPeriod: [Int]

    package struct ScopeOutcome: Codable, Sendable {
      package let scope: String
      package let futuresObserved: Int
      package let futuresBroken: Int
    }
  }

  /// Risk of a group of five people or more, in the first and the last whole month.
  package struct GroupRisk: Codable, Sendable {
    package let scope: String
    package let people: Int
    package let startMonth: String
    package let endMonth: String
    package let shareHighAtStart: Double?
    package let shareHighAtEnd: Double?
    package let shareHighHalfWidthAtStart: Double?
    package let shareHighHalfWidthAtEnd: Double?
    package let exhaustionAtStart: Double?
    package let exhaustionAtEnd: Double?
    package let twoAtHighRiskAtEnd: Double?
  }

  /// The worst week and the hours by which it differs from an average one, by cause.
  package struct Week: Codable, Sendable {
    package let start: String
    package let wait: Double
    package let usualWait: Double
    package let excessHours: [String: Double]
    /// Demand above that of an average week, as a share.
    package let demandExcess: Double
    /// First days of the weeks that come next, worst first.
    package let next: [String]
  }

  /// What the programme reaches.
  package struct Training: Codable, Sendable {
    package let components: [Component]
    package let sessions: [Session]
    package let posts: [Post]

    package struct Component: Codable, Sendable {
      package let id: String
      package let people: Int
      package let sessionsAttended: [Int]
      package let futuresInWhichEveryoneReaches: [Int]
    }

    package struct Session: Codable, Sendable {
      package let component: String
      package let number: Int
      package let date: String
      package let present: Double?
      package let attended: Double?
      package let quota: Double?
      package let cover: Double?
      package let fewestCover: Double?
      package let backlogHours: Double?
    }

    package struct Post: Codable, Sendable {
      package let post: String
      package let expectedSessions: Double
      package let trainingHoursByYear: [Double]
      let futuresReachingYearlyHours: [Int]
    }
  }

  /// A known answer of a theory scenario beside what was simulated.
  package struct KnownAnswer: Codable, Sendable {
    package let metric: String
    package let scope: String
    package let known: Double
    package let simulated: Double?
    package let halfWidth: Double?
    /// A ``Verdict``.
    package let verdict: String

    package enum Verdict: String {
      /// The interval is no wider than the tolerance, and the mean within it.
      case agrees
      /// The whole interval lies outside the tolerance.
      case differs
      /// The interval is too wide to decide; more replications are needed.
      case undecided
      /// No replication gave a value.
      case notObserved = "not-observed"
    }
  }

  package func json() throws -> Data { try Data(json: self) }

  /// Reads a summary that was written by `json()`.
  package init(json: Data) throws { self = try JSONDecoder().decode(RunSummary.self, from: json) }
}

extension Double {
  /// The number with as many digits as the other files give it.
  package var asWritten: Double { Double(DecimalText.text(self)) ?? self }
  /// The same, or nil when it is not defined.
  var orNil: Double? { isFinite ? asWritten : nil }
}
