// SPDX-License-Identifier: GPL-3.0-or-later
package import WorkforceModel

/// The scopes of a forecast by the names that scenarios use for them.
struct ScopeNames {
  private let layout: ResponseLayout

  init(_ layout: ResponseLayout) { self.layout = layout }

  /// Scopes in which a metric is reported; empty when the scenario lacks the mechanism.
  func all(of metric: Metric) -> [String] {
    layout.series.filter { $0.metric == metric }.map(\.scopeName)
  }

  /// Names that a scenario may give for a metric.
  func allowed(of metric: Metric) -> [String] {
    let names = all(of: metric)
    let every = [
      ("every service", "service:"), ("every group", "group:"), ("every place", "place:"),
    ].filter { _, prefix in names.contains { $0.hasPrefix(prefix) } }
    return names + every.map(\.0)
  }

  /// The scopes that a name stands for; empty for an unknown one.
  ///
  /// Risk is reported for merged groups; the name of one of them stands for all that it is merged with.
  func names(_ name: String, of metric: Metric) -> [String] {
    let known = all(of: metric)
    switch name {
    // Those at one of several places are for `every place`.
    case "every service": return known.filter { $0.hasPrefix("service:") && !$0.contains("@") }
    case "every place": return known.filter { $0.hasPrefix("place:") }
    case "every group": return known.filter { $0.hasPrefix("group:") }
    default: break
    }
    if known.contains(name) { return [name] }
    guard name.hasPrefix("group:") else { return [] }
    let group = name.dropFirst("group:".count)
    return known.filter {
      $0.hasPrefix("group:") && $0.dropFirst("group:".count).split(separator: "+").contains(group)
    }
  }
}

extension Target {
  /// The same promise as another scenario has to keep it: what is promised for every place, service or group holds for
  /// those that it has.
  package func kept(by scenario: LoweredScenario) -> Target {
    guard isOfEvery, let kind = scopes.first?.split(separator: ":").first else { return self }
    let names = ScopeNames(ResponseLayout(scenario.parameters))
    let scopes = names.names("every " + kind, of: metric)
    // What it has none of is missed by name.
    if scopes.isEmpty { return self }
    var promise = self
    promise.scopes = scopes
    return promise
  }
}

extension TargetSection {
  /// The target as it is assessed; nil while it has faults.
  func lowered(_ scopes: ScopeNames) -> Target? {
    guard let metric, let bound else { return nil }
    return Target(
      id: id, metric: metric, scopes: scopes.names(scope, of: metric), grain: period,
      bound: bound, toleratedPerYear: tolerated, isOfEvery: scope.hasPrefix("every "))
  }
}
