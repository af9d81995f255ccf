// SPDX-License-Identifier: GPL-3.0-or-later
internal import Wording

/// Reads the keys of one section by their fields.
package struct SectionReader {
  package let node: SourceNode
  package let faults: FaultCollector

  /// Notes keys that the section does not have; nil when the node is no map.
  package init?(_ node: SourceNode, _ format: SectionFormat, _ faults: FaultCollector) {
    self.node = node
    self.faults = faults
    guard let entries = node.entries else {
      faults.report(
        node, ScenarioSentence.notASection.phrase, found: node.echo,
        allowed: Phrase.list(format.fields.map(\.key)))
      return nil
    }
    let keys = format.fields.map(\.key)
    for entry in entries + node.omitted where !keys.contains(entry.key) {
      let isLater = format.notYetModelled.contains(entry.key)
      let near = EditDistance.nearest(to: entry.key, among: keys)
      faults.report(
        at: entry.keyPosition, path: entry.value.path,
        isLater ? ScenarioSentence.notYetModelled.phrase : ScenarioSentence.unknownKey.phrase,
        found: entry.key,
        allowed: isLater ? nil : Phrase.list(keys), suggestion: isLater ? nil : near)
    }
    for field in format.fields where field.isRequired && node[field.key] == nil {
      faults.report(
        node, ScenarioSentence.missingKey.phrase.filling(["key": field.key]),
        allowed: field.allowed)
    }
  }

  /// The value of a key as it stands in the file; nil when absent or faulty.
  package func stated<Value>(_ field: Field<Value>) -> Value? {
    node[field.key].flatMap { field.format.read($0, faults) }
  }

  /// The value of a key, or its default.
  package func value<Value>(_ field: Field<Value>) -> Value? {
    stated(field) ?? field.standardValue
  }

  /// The value of a key, its default, or a placeholder that lets reading go on after a fault.
  package func value<Value>(_ field: Field<Value>, placeholder: Value) -> Value {
    value(field) ?? placeholder
  }
}
