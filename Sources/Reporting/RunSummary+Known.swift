// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Scenarios
internal import WorkforceModel

extension RunSummary.KnownAnswer {
  /// The known answers of a theory scenario beside what was simulated.
  static func all(of report: RunReport) -> [RunSummary.KnownAnswer] {
    report.scenario.expected.map { expected in
      let cell = report.forecast.cell(expected.metric, scope: expected.scope)
      let (mean, halfWidth) = (cell?.mean ?? .nan, cell?.halfWidth ?? .nan)
      return RunSummary.KnownAnswer(
        metric: expected.metric.rawValue, scope: expected.scope,
        known: expected.value.asWritten, simulated: mean.orNil, halfWidth: halfWidth.orNil,
        verdict: verdict(on: expected, mean, halfWidth).rawValue)
    }
  }

  private static func verdict(
    on expected: ExpectedValue, _ simulated: Double, _ halfWidth: Double
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
