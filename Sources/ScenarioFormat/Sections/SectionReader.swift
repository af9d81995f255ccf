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
      if let renamed = format.fields.first(where: { $0.former.contains(entry.key) }) {
        faults.report(renamed: entry, to: renamed.key, allowed: Phrase.list(keys))
      } else if format.notYetModelled.contains(entry.key) {
        faults.report(
          at: entry.keyPosition, path: entry.value.path, ScenarioSentence.notYetModelled.phrase,
          found: entry.key)
      } else {
        faults.report(unknown: entry, among: keys)
      }
    }
    for field in format.fields where field.isRequired && node[field.key] == nil {
      faults.report(
        node, ScenarioSentence.missingKey.phrase.filling(["key": field.key]),
        allowed: field.allowed)
    }
  }

  /// The value of a key as it stands in the file; nil when absent or faulty.
  func value<Value>(_ key: String, _ format: ValueFormat<Value>) -> Value? {
    if let stated = node[key] {
      // A tool that quotes every word quotes this one too; as a text it stays one.
      if stated.isQuoted, stated.text == "none" {
        let attempt = FaultCollector()
        let value = format.read(stated, attempt)
        return attempt.faults.isEmpty ? value : format.none
      }
      return format.read(stated, faults)
    }
    return node.omitted.contains { $0.key == key && $0.value.isNone } ? format.none : nil
  }
}
