// SPDX-License-Identifier: GPL-3.0-or-later
package import WorkforceModel

/// Whether single replications break a target.
package struct TargetVerdict: Sendable {
  private let tally: TargetTally

  /// - Throws: ``ExperimentError`` when the scenario does not report the target's figure.
  package init(
    _ target: Target, _ parameters: ModelParameters, _ layout: ResponseLayout
  ) throws(ExperimentError) {
    tally = try TargetTally(target, layout: layout, lengths: PeriodLengths(parameters))
  }

  /// Whether the responses of a replication break the target; nil when it is not observed in them.
  package func isBroken(by responses: [Double]) -> Bool? {
    var tally = tally
    return tally.add(responses)
  }
}
