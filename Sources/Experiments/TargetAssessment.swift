// SPDX-License-Identifier: GPL-3.0-or-later
package import OutputAnalysis
internal import WholeNumbers
package import WorkforceModel

/// How likely a target is to be broken, when first, and for how long.
///
/// A period is broken when the figure of any of the target's scopes is out of bounds in it. A replication
/// breaks the target when one of its calendar years has more broken periods than are tolerated; years of
/// which the horizon has a part count together, in proportion to their days. A figure that is not defined
/// in a period (no contacts, no wait) is not observed: it neither keeps the target nor breaks it, and
/// a replication in which nothing was observed is not counted.
package struct TargetAssessment: Sendable {
  package let target: Target
  package let periods: Int
  /// Broken periods allowed over the whole horizon, those of its years together.
  package let tolerated: Int
  /// The number of replications, whether the target was observed in them or not.
  package internal(set) var replications: Int
  /// The replications that break the target, among those in which it was observed.
  package internal(set) var broken: Proportion
  /// For each of the target's scopes, the replications in which it would break the target alone, among
  /// those in which it was observed.
  package internal(set) var brokenByScope: [Proportion]
  /// For each period, in how many replications it is observed.
  package internal(set) var observedIn: [Int]
  /// For each period, in how many replications it is broken.
  package internal(set) var brokenIn: [Int]
  /// For each period, in how many replications it is the one that passes the tolerance.
  package internal(set) var exceededIn: [Int]
  /// For k = 0, 1, …, `periods`, in how many replications with an observation exactly k are broken.
  package internal(set) var brokenPeriods: [Int]
  /// Broken periods of all the replications that break the target.
  package internal(set) var periodsWhenBroken = 0
  /// The periods that can be set beside one another: those that the horizon does not cut.
  let comparable: [Int]

  package var isObserved: Bool { broken.trials > 0 }

  package var observedPeriods: Int { observedIn.count { $0 > 0 } }

  /// The p-quantile of the period that passes the tolerance, among replications that break the target.
  ///
  /// Nil when none does.
  package func exceededQuantile(_ probability: Double) -> Int? {
    let total = exceededIn.reduce(0, +)
    guard total > 0 else { return nil }
    let needed = max(1, Int(bounded: (probability * Double(total)).rounded(.up)))
    var reached = 0
    return exceededIn.firstIndex { count in
      reached += count
      return reached >= needed
    }
  }

  /// The whole period that is broken in most replications, the earliest of several; nil when none is.
  package var worstPeriod: Int? {
    guard let most = comparable.map({ brokenIn[$0] }).max(), most > 0 else { return nil }
    return comparable.first { brokenIn[$0] == most }
  }
}

/// Counts, replication by replication, how a target fares.
struct TargetTally {
  private(set) var assessment: TargetAssessment
  /// The years that are counted apart: to which each period belongs, and what each of them tolerates.
  private let spans: [Int]
  private let tolerated: [Int]
  /// For each scope, where the first period stands in the responses.
  private let starts: [Int]

  init(_ target: Target, layout: ResponseLayout, lengths: PeriodLengths) throws(ExperimentError) {
    starts = try target.scopes.map { scope throws(ExperimentError) in
      try layout.start(of: target.metric, scope: scope, grain: target.grain, user: target.id)
    }
    let periods = layout.periodCount(target.grain)
    guard periods > 0 else { throw .noPeriods(target: target.id, grain: target.grain.rawValue) }
    (spans, tolerated) = Self.tolerance(of: target, lengths, periods: periods)
    let never = Proportion(successes: 0, trials: 0)
    let none = Array(repeating: 0, count: periods)
    assessment = TargetAssessment(
      target: target, periods: periods, tolerated: tolerated.reduce(0, +),
      replications: 0, broken: never, brokenByScope: target.scopes.map { _ in never },
      observedIn: none, brokenIn: none, exceededIn: none, brokenPeriods: none + [0],
      comparable: lengths.comparable(target.grain, count: periods))
  }

  /// A whole calendar year is a span of its own; those that the horizon cuts are one together.
  private static func tolerance(of target: Target, _ lengths: PeriodLengths, periods: Int)
    -> (spans: [Int], tolerated: [Int])
  {
    let fewestDays = 365
    let whole = lengths.years.indices.filter { lengths.years[$0] >= fewestDays }
    let cutDays = lengths.years.filter { $0 < fewestDays }.reduce(0, +)
    let cut = target.toleratedPerYear * Double(cutDays) / 365.25
    let spans = (0..<periods).map { period in
      whole.firstIndex(of: lengths.year(target.grain, period)) ?? whole.count
    }
    return (
      spans,
      (whole.map { _ in target.toleratedPerYear } + [cut]).map { Int(bounded: $0.rounded()) }
    )
  }

  /// Counts a replication and returns whether it breaks the target; nil when it is not observed.
  @discardableResult mutating func add(_ responses: [Double]) -> Bool? {
    assessment.replications += 1
    var broken = 0
    var inSpan = [Int](repeating: 0, count: tolerated.count)
    var isExceeded = false
    var isObserved = false
    for period in 0..<assessment.periods {
      guard starts.contains(where: { !responses[$0 + period].isNaN }) else { continue }
      isObserved = true
      assessment.observedIn[period] += 1
      guard starts.contains(where: { isBroken(by: responses[$0 + period]) }) else { continue }
      assessment.brokenIn[period] += 1
      broken += 1
      inSpan[spans[period]] += 1
      if !isExceeded, inSpan[spans[period]] > tolerated[spans[period]] {
        isExceeded = true
        assessment.exceededIn[period] += 1
      }
    }
    guard isObserved else { return nil }
    assessment.broken.trials += 1
    assessment.brokenPeriods[broken] += 1
    if isExceeded {
      assessment.broken.successes += 1
      assessment.periodsWhenBroken += broken
    }
    for (scope, start) in starts.enumerated() {
      count(scope, responses[start..<(start + assessment.periods)])
    }
    return isExceeded
  }

  private func isBroken(by value: Double) -> Bool { assessment.target.bound.isBroken(by: value) }

  /// Counts how one scope would fare alone.
  private mutating func count(_ scope: Int, _ values: ArraySlice<Double>) {
    guard values.contains(where: { !$0.isNaN }) else { return }
    assessment.brokenByScope[scope].trials += 1
    var left = tolerated
    for (value, span) in zip(values, spans) where isBroken(by: value) { left[span] -= 1 }
    if left.contains(where: { $0 < 0 }) { assessment.brokenByScope[scope].successes += 1 }
  }
}

extension ResponseLayout {
  package func periodCount(_ grain: Grain) -> Int {
    switch grain {
    case .day: dayCount
    case .week: weekCount
    case .month: monthCount
    case .horizon: 1
    }
  }

  func start(of metric: Metric, scope: String, grain: Grain, user: String) throws(ExperimentError)
    -> Int
  {
    if grain == .day {
      if scope == "sector", let position = dailyMetrics.firstIndex(of: metric) {
        return dailyIndex(metric: position, day: 0)
      }
    } else if let position = position(of: metric, scope: scope) {
      return index(series: position, grain: grain)
    }
    throw .unknownResponse(user: user, metric: metric.rawValue, scope: scope)
  }
}

/// Whether single replications break a target.
package struct TargetVerdict: Sendable {
  private let tally: TargetTally

  /// - Throws: ``ExperimentError`` when the scenario does not report the target's figure.
  package init(_ target: Target, _ parameters: ModelParameters, _ layout: ResponseLayout)
    throws(ExperimentError)
  { tally = try TargetTally(target, layout: layout, lengths: PeriodLengths(parameters)) }

  /// Whether the responses of a replication break the target; nil when it is not observed in them.
  package func isBroken(by responses: [Double]) -> Bool? {
    var tally = tally
    return tally.add(responses)
  }
}
