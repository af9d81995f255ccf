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
    let services = (waitTargets(first), waitTargets(second))
    // Other services have other figures anyway.
    guard services.0.keys == services.1.keys else {
      faults.append(
        .services(
          base: first.statedServices.map(\.id), other: second.statedServices.map(\.id)))
      return faults
    }
    for (id, _) in first.statedServices where services.0[id] != services.1[id] {
      faults.append(
        .waitTarget(service: id, base: services.0[id] ?? nil, other: services.1[id] ?? nil))
    }
    let layout = ResponseLayout(second)
    for target in base.targets {
      let assessed = target.kept(by: other)
      for scope in assessed.scopes where layout.position(of: target.metric, scope: scope) == nil {
        faults.append(.missing(target: target.id, metric: target.metric.rawValue, scope: scope))
        break
      }
    }
    return faults
  }

  /// Within which wait each service is in time, by the names that the scenario has for services.
  private static func waitTargets(_ parameters: ModelParameters) -> [String: Double?] {
    Dictionary(
      parameters.statedServices.map { ($0.id, parameters.services[$0.services[0]].waitTarget) }
    ) { first, _ in first }
  }
}
