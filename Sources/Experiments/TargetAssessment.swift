// SPDX-License-Identifier: GPL-3.0-or-later
public import OutputAnalysis
public import WorkforceModel

/// How likely a target is to be broken, when first, and for how long.
///
/// A period is broken when the figure of any of the target's scopes is out of bounds in it. A future
/// breaks the target when it has more broken periods than are tolerated. A period in which no scope's
/// figure is defined is not observed; a future without any observed period says nothing of the target.
public struct TargetAssessment: Sendable {
  /// The target.
  public let target: Target
  /// The number of periods over the horizon.
  public let periods: Int
  /// Broken periods allowed over the whole horizon: those a year times its years, rounded.
  public let tolerated: Int
  /// The futures that break the target, among those in which it was observed.
  public let broken: Proportion
  /// For each period, in how many futures it is observed.
  public let observedIn: [Int]
  /// For each period, in how many futures it is broken.
  public let brokenIn: [Int]
  /// For each period, in how many futures it is the first broken one.
  public let firstBrokenIn: [Int]
  /// For each period, in how many futures it is the one that passes the tolerance.
  public let exceededIn: [Int]
  /// For k = 0, 1, …, `periods`, in how many futures exactly k periods are broken.
  public let brokenPeriods: [Int]

  /// The number of periods that are observed in any future.
  public var observedPeriods: Int { observedIn.count { $0 > 0 } }

  /// The mean number of broken periods.
  public var meanBrokenPeriods: Double {
    let sum = brokenPeriods.enumerated().reduce(0) { $0 + $1.offset * $1.element }
    return broken.trials > 0 ? Double(sum) / Double(broken.trials) : .nan
  }

  /// The p-quantile of the number of broken periods: the smallest number that a share p stays within.
  public func brokenPeriodsQuantile(_ probability: Double) -> Int? {
    Self.quantile(probability, of: brokenPeriods)
  }

  /// The p-quantile of the period that passes the tolerance, among futures that break the target.
  ///
  /// Nil when none does.
  public func exceededQuantile(_ probability: Double) -> Int? {
    Self.quantile(probability, of: exceededIn)
  }

  /// The period that is broken in most futures, the earliest of several; nil when none ever is.
  public var worstPeriod: Int? {
    guard let most = brokenIn.max(), most > 0 else { return nil }
    return brokenIn.firstIndex(of: most)
  }

  private static func quantile(_ probability: Double, of counts: [Int]) -> Int? {
    let total = counts.reduce(0, +)
    guard total > 0 else { return nil }
    let needed = max(1, Int((probability * Double(total)).rounded(.up)))
    var reached = 0
    return counts.firstIndex { count in
      reached += count
      return reached >= needed
    }
  }
}

/// Counts, replication by replication, how a target fares.
struct TargetTally {
  private let target: Target
  private let periods: Int
  private let tolerated: Int
  /// For each scope, where the first period stands in the responses.
  private let starts: [Int]
  private var replications = 0
  private var brokenReplications = 0
  private var observedIn: [Int]
  private var brokenIn: [Int]
  private var firstBrokenIn: [Int]
  private var exceededIn: [Int]
  private var brokenPeriods: [Int]

  /// - Parameter years: The length of the observed horizon.
  init(_ target: Target, layout: ResponseLayout, years: Double) throws(ExperimentError) {
    self.target = target
    starts = try target.scopes.map { scope throws(ExperimentError) in
      try layout.start(of: target.metric, scope: scope, grain: target.grain, user: target.id)
    }
    periods = layout.periodCount(target.grain)
    guard periods > 0 else {
      throw .noPeriods(target: target.id, grain: target.grain.rawValue)
    }
    tolerated = Int((target.toleratedPerYear * years).rounded())
    observedIn = Array(repeating: 0, count: periods)
    brokenIn = observedIn
    firstBrokenIn = brokenIn
    exceededIn = brokenIn
    brokenPeriods = Array(repeating: 0, count: periods + 1)
  }

  mutating func add(_ responses: [Double]) {
    var broken = 0
    var isObserved = false
    for period in 0..<periods {
      guard starts.contains(where: { !responses[$0 + period].isNaN }) else { continue }
      isObserved = true
      observedIn[period] += 1
      guard starts.contains(where: { target.bound.isBroken(by: responses[$0 + period]) }) else {
        continue
      }
      brokenIn[period] += 1
      if broken == 0 { firstBrokenIn[period] += 1 }
      if broken == tolerated { exceededIn[period] += 1 }
      broken += 1
    }
    guard isObserved else { return }
    brokenPeriods[broken] += 1
    replications += 1
    if broken > tolerated { brokenReplications += 1 }
  }

  var assessment: TargetAssessment {
    TargetAssessment(
      target: target, periods: periods, tolerated: tolerated,
      broken: Proportion(successes: brokenReplications, trials: replications),
      observedIn: observedIn, brokenIn: brokenIn, firstBrokenIn: firstBrokenIn,
      exceededIn: exceededIn,
      brokenPeriods: brokenPeriods)
  }
}

extension ResponseLayout {
  /// The number of periods of a length.
  func periodCount(_ grain: Grain) -> Int {
    switch grain {
    case .day: dayCount
    case .week: weekCount
    case .month: monthCount
    case .horizon: 1
    }
  }

  /// Where the periods of a figure begin in the responses.
  func start(
    of metric: Metric, scope: String, grain: Grain, user: String
  ) throws(ExperimentError) -> Int {
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
