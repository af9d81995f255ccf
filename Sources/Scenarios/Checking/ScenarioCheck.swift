// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

/// Checks what a scenario says beside its sector: what is asked of its figures, and how plausible values are.
struct ScenarioCheck {
  let scenario: Scenario
  let sector: SectorCheck

  private var faults: FaultCollector { sector.faults }
  /// Where figures are named, with what.
  private var uses: [(node: SourceNode, metric: Metric?, scope: String)] {
    scenario.targets.map { ($0.node, $0.metric, $0.scope) }
      + scenario.expected.map { ($0.node, $0.metric, $0.scope) }
      + scenario.experiment.precise.map { ($0.node, $0.metric, $0.scope) }
  }

  /// Names of scopes in targets, expected values and precision.
  func checkScopes() {
    let groups = sector.ids(of: "groups")
    let places = scenario.sector.scopesOfPlaces
    let names =
      ["sector", "every service", "every group"] + (places.isEmpty ? [] : ["every place"])
      + sector.ids(of: "services").map { "service:" + $0 } + groups.map { "group:" + $0 } + places
    for (node, _, scope) in uses where !names.contains(scope) {
      let members =
        scope.hasPrefix("group:")
        ? scope.dropFirst("group:".count).split(separator: "+").map(String.init) : []
      if members.count > 1, members.allSatisfy(groups.contains) { continue }
      sector.report(unknown: scope, at: node["scope"] ?? node, .unknownScope, among: names)
    }
  }

  /// Metrics that a scenario of these mechanisms does not have, or not for a scope.
  func checkMetrics(_ parameters: ModelParameters) {
    let scopes = ScopeNames(ResponseLayout(parameters))
    for case (let node, let metric?, let scope) in uses
    where scopes.names(scope, of: metric).isEmpty {
      let allowed = scopes.allowed(of: metric)
      if allowed.isEmpty {
        faults.report(
          node["metric"] ?? node,
          ScenarioSentence.mechanismOff.phrase.filling([
            "section": metric.requirement.section
          ]), found: metric.rawValue)
      } else {
        faults.report(
          node["scope"] ?? node["metric"] ?? node,
          ScenarioSentence.notInScope.phrase.filling(["metric": metric.rawValue]), found: scope,
          allowed: Phrase.list(allowed))
      }
    }
  }

  /// Remarks on values outside the range that is known of their parameter: allowed, since a study may ask
  /// what would be, and worth a second look, since a slip of the pen looks the same.
  ///
  /// Bare queues are left alone: they check theory, whose figures are nobody's office.
  func checkRanges() {
    guard scenario.sector.staff.contains(where: { $0.weeklyHours != nil }) else { return }
    checkRanges(of: scenario.source, Scenario.section.format)
  }

  private func checkRanges(of node: SourceNode, _ format: SectionFormat) {
    for entry in node.entries ?? [] {
      guard let field = format[entry.key] else { continue }
      if let inner = field.opens {
        for section in field.opensItems ? entry.value.items ?? [] : [entry.value] {
          checkRanges(of: section, inner)
        }
        continue
      }
      guard let range = field.range, !field.isStandard(entry.value), field.isOutside(entry.value)
      else { continue }
      faults.warn(
        entry.value, ScenarioSentence.implausible.phrase.filling(["range": range.text]),
        found: entry.value.echo)
    }
  }
}
