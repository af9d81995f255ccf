// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Scenarios
internal import WorkforceModel

/// A known answer of a theory scenario beside what was simulated.
struct ExpectedOutcome {
  let expected: ExpectedValue
  let simulated: Double
  let halfWidth: Double
  /// Whether the known value is within the tolerance, or the interval where none is stated.
  let agrees: Bool

  static func all(of report: RunReport) -> [ExpectedOutcome] {
    report.scenario.expected.map { expected in
      let cell = report.forecast.cell(expected.metric, scope: expected.scope)
      let simulated = cell?.mean ?? .nan
      let halfWidth = cell?.halfWidth ?? .nan
      let allowed = expected.tolerance.map { $0 * abs(expected.value) } ?? halfWidth
      return ExpectedOutcome(
        expected: expected, simulated: simulated, halfWidth: halfWidth,
        agrees: abs(simulated - expected.value) <= allowed)
    }
  }
}
