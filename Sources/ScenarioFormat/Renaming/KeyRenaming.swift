// SPDX-License-Identifier: GPL-3.0-or-later
internal import Wording

/// A name in a file that is another now.
package struct KeyRenaming: Hashable, Sendable {
  package let position: SourcePosition
  /// Path of the key with its old name: `wellbeing.tau-f`.
  package let path: String
  package let old: String
  package let new: String

  package init(position: SourcePosition, path: String, old: String, new: String) {
    self.position = position
    self.path = path
    self.old = old
    self.new = new
  }
}

extension SectionFormat {
  /// The name that a key has now: its own where it never had another; nil for a key that is unknown.
  package func currentName(of key: String) -> String? {
    if self[key] != nil { return key }
    return fields.first { $0.former.contains(key) }?.key
  }

  /// The keys of a section, and of those within it, that have another name now.
  ///
  /// A key that stands under both names is a fault: which value was meant is not for a program to decide.
  package func renamings(in node: SourceNode, _ faults: FaultCollector) -> [KeyRenaming] {
    var found: [KeyRenaming] = []
    for entry in node.entries ?? [] {
      guard let name = currentName(of: entry.key), let field = self[name] else { continue }
      if name != entry.key {
        if node[name] != nil { faults.report(bothNames: entry, new: name) }
        found.append(
          KeyRenaming(
            position: entry.keyPosition, path: entry.value.path, old: entry.key, new: name))
      }
      guard let inner = field.opens else { continue }
      for section in field.opensItems ? entry.value.items ?? [] : [entry.value] {
        found += inner.renamings(in: section, faults)
      }
    }
    return found
  }

  /// A path of a scenario with the names that its keys have now, and the section that it leads to, if any.
  package func renamed(path: [String]) -> (path: [String], opens: SectionFormat?) {
    var section: SectionFormat? = self
    var renamed: [String] = []
    var isItem = false
    for part in path {
      if isItem {
        isItem = false
        renamed.append(part)
        continue
      }
      let name = section?.currentName(of: part) ?? part
      let field = section?[name]
      renamed.append(name)
      isItem = field?.opensItems ?? false
      section = field?.opens
    }
    return (renamed, isItem ? nil : section)
  }
}

extension FaultCollector {
  /// Notes a key that stands under its old name and its new one.
  fileprivate func report(bothNames entry: SourceNode.Entry, new: String) {
    report(
      at: entry.keyPosition, path: entry.value.path,
      ScenarioSentence.bothNames.phrase.filling(["name": new]), found: entry.key)
  }
}
