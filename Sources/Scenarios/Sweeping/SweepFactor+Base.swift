// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat

extension SweepFactor {
  /// Notes what the scenario has where the factor is left alone.
  mutating func findBase(in scenario: SourceNode) {
    switch values {
    case .range(let paths, _, _, _, let unit), .distribution(let paths, _, let unit):
      guard let node = paths.first.flatMap(scenario.value(at:)) else { return }
      baseText = node.echo
      guard let base = node.text.flatMap({ QuantityText($0) }),
        base.unit == QuantityText("1 " + unit)?.unit
      else { return }
      baseNumber = base.number
    case .choice(let paths, let choices):
      guard let node = paths.first.flatMap(scenario.value(at:)) else { return }
      let written = node.yaml()
      baseText =
        choices.first { choice in
          YAMLReader(file: "", faults: FaultCollector()).read(choice)?.yaml() == written
        } ?? node.echo
    case .options(let options): baseText = options.first { $0.changes.isEmpty }?.id
    }
  }
}

extension SourceNode {
  /// What stands at a path as `--set` takes it.
  fileprivate func value(at path: String) -> SourceNode? {
    path.split(separator: ".").reduce(Optional(self)) { node, key in
      guard let items = node?.items else { return node?[String(key)] }
      return items.enumerated().first { ($1.id ?? String($0 + 1)) == key }?.element
    }
  }
}
