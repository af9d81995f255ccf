// SPDX-License-Identifier: GPL-3.0-or-later
package import ScenarioFormat
package import Scenarios
internal import WorkforceModel

/// Why two scenarios cannot meet the same replications, or not be set beside each other.
package enum PairingFault: Hashable, Sendable {
  case start(base: CivilDate, other: CivilDate)
  /// The horizons have different lengths, in days.
  case length(base: Int, other: Int)
  /// Different spans at the start are left out of the results, in days.
  case warmUp(base: Int, other: Int)
  /// The lists of services differ, and with them the figures.
  case services(base: [String], other: [String])
  /// Waits count as in time up to different limits, in minutes.
  case waitTarget(service: String, base: Double?, other: Double?)
  /// A target of the base scenario is about a figure that the other one does not report.
  case missing(target: String, metric: String, scope: String)
}

/// Checks whether scenarios can be paired replication by replication.
package enum ScenarioPairing {
  /// Everything that keeps a scenario from being paired with the base; empty when nothing does.
  package static func faults(base: LoweredScenario, other: LoweredScenario) -> [PairingFault] {
    var faults: [PairingFault] = []
    let (first, second) = (base.parameters, other.parameters)
    if base.start != other.start { faults.append(.start(base: base.start, other: other.start)) }
    if first.days.count != second.days.count {
      faults.append(.length(base: first.days.count, other: second.days.count))
    }
    if first.warmUpDays != second.warmUpDays {
      faults.append(.warmUp(base: first.warmUpDays, other: second.warmUpDays))
    }
    let services = (listed(first), listed(second))
    if services.0 == services.1 {
      for (one, two) in zip(first.services, second.services) where one.waitTarget != two.waitTarget
      { faults.append(.waitTarget(service: one.id, base: one.waitTarget, other: two.waitTarget)) }
    } else {
      faults.append(.services(base: services.0, other: services.1))
    }
    // Other services have other figures anyway.
    guard services.0 == services.1 else { return faults }
    let layout = ResponseLayout(second)
    for target in base.targets {
      for scope in target.scopes where layout.position(of: target.metric, scope: scope) == nil {
        faults.append(.missing(target: target.id, metric: target.metric.rawValue, scope: scope))
        break
      }
    }
    return faults
  }

  /// The services as the scenario lists them, which is the order of the figures.
  private static func listed(_ parameters: ModelParameters) -> [String] {
    parameters.listedServices.map { parameters.services[$0].id }
  }
}
