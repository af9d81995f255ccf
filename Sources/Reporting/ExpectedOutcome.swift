// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Scenarios
internal import WorkforceModel

/// A known answer of a theory scenario beside what was simulated.
struct ExpectedOutcome {
  /// What the interval of the simulated mean says of the known answer.
  enum Verdict: String {
    /// The interval is no wider than the tolerance, and the mean within it.
    case agrees
    /// The whole interval lies outside the tolerance.
    case differs
    /// The interval is too wide to tell; more replications are needed.
    case undecided
    /// No replication gave a value.
    case notObserved = "not-observed"
  }

  let expected: ExpectedValue
  let simulated: Double
  let halfWidth: Double
  let verdict: Verdict

  static func all(of report: RunReport) -> [ExpectedOutcome] {
    report.scenario.expected.map { expected in
      let cell = report.forecast.cell(expected.metric, scope: expected.scope)
      let simulated = cell?.mean ?? .nan
      let halfWidth = cell?.halfWidth ?? .nan
      return ExpectedOutcome(
        expected: expected, simulated: simulated, halfWidth: halfWidth,
        verdict: verdict(on: expected, simulated: simulated, halfWidth: halfWidth))
    }
  }

  private static func verdict(
    on expected: ExpectedValue, simulated: Double, halfWidth: Double
  ) -> Verdict {
    guard simulated.isFinite else { return .notObserved }
    guard halfWidth.isFinite else { return .undecided }
    let error = abs(simulated - expected.value)
    // Without a tolerance the known answer has to lie in the interval.
    guard let tolerance = expected.tolerance else { return error <= halfWidth ? .agrees : .differs }
    let allowed = tolerance * abs(expected.value)
    if error > allowed + halfWidth { return .differs }
    return error <= allowed && halfWidth <= allowed ? .agrees : .undecided
  }
}
