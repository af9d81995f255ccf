// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
package import Scenarios
package import WorkforceModel

extension RunManifest {
  /// The stopping rule under which the same replications end in the same way.
  ///
  /// An interrupted run is run again with as many replications as it had.
  ///
  /// - Throws: ``ExperimentError/unknownResponse(user:metric:scope:)``.
  package func stopping(
    _ experiment: ExperimentParameters, layout: ResponseLayout
  ) throws(ExperimentError) -> Stopping {
    guard let share = precisionAsked, ending != .interrupted else {
      return .replications(replications)
    }
    // The cap is not in the manifest; it is known where it was met, and else lay further on.
    let usual = SequentialPrecision(relativeHalfWidth: share)
    let cap = ending == .capped ? replications : max(usual.cap, replications)
    return try .precision(
      SequentialPrecision(
        relativeHalfWidth: share, minimum: min(usual.minimum, replications), cap: cap,
        confidence: experiment.confidence),
      responses: experiment.precise.map { ($0.metric, $0.scope) }, layout: layout)
  }
}
