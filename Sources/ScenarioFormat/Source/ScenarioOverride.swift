// SPDX-License-Identifier: GPL-3.0-or-later
internal import Wording

/// A value set from outside the file: `staff.registry-clerks.count=+1`.
package struct ScenarioOverride {
  package let path: [String]
  package let value: SourceNode
  package let position: SourcePosition

  /// Reads `path=value`; nil when it cannot be read, with the reason noted.
  package init?(_ text: String, faults: FaultCollector) {
    position = SourcePosition(file: "--set \(FaultCollector.trimmed(text))")
    guard let equals = text.firstIndex(of: "=") else {
      faults.report(
        at: position, path: "", ScenarioSentence.overrideForm.phrase, found: text)
      return nil
    }
    path = text[..<equals].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let valueText = String(text[text.index(after: equals)...])
    guard !path.contains(""), path.count <= TextScan.deepestNesting, !valueText.isEmpty else {
      faults.report(at: position, path: "", ScenarioSentence.overrideForm.phrase, found: text)
      return nil
    }
    guard path != ["extends"] else {
      faults.report(
        at: position, path: "extends", ScenarioSentence.extendsFromOutside.phrase)
      return nil
    }
    let before = faults.faults.count
    let read = YAMLReader(file: position.file, faults: faults).read(valueText)
    guard faults.faults.count == before, let read else { return nil }
    value = read.placed(at: position)
  }

  /// The tree with the value set; `resolved` is the same tree with every `like` filled in.
  package func applied(
    to root: SourceNode, resolved: SourceNode, faults: FaultCollector
  ) -> SourceNode {
    let before = faults.faults.count
    let changed = set(path[...], in: root, known: resolved, faults)
    // What could not be set is reported once, not again as a wrong value.
    return faults.faults.count == before ? changed : root
  }

  private func set(
    _ rest: ArraySlice<String>, in node: SourceNode?, known: SourceNode?, _ faults: FaultCollector
  ) -> SourceNode {
    guard let key = rest.first else {
      return relative(to: known ?? node, faults) ?? node?.merging(value) ?? value
    }
    if let items = node?.items, !items.isEmpty {
      return setItem(key, rest.dropFirst(), in: items, node: node, known: known, faults)
    }
    var entries = node?.entries ?? []
    let knownValue = known?[key]
    if let at = entries.firstIndex(where: { $0.key == key }) {
      entries[at].value = set(rest.dropFirst(), in: entries[at].value, known: knownValue, faults)
    } else {
      let made = set(rest.dropFirst(), in: nil, known: knownValue, faults)
      entries.append(SourceNode.Entry(key: key, keyPosition: position, value: made))
    }
    return SourceNode(content: .map(entries), position: node?.position ?? position)
  }

  /// An item of a list is named by its `id`, or by its number from 1 where items have none.
  private func setItem(
    _ key: String, _ rest: ArraySlice<String>, in items: [SourceNode], node: SourceNode?,
    known: SourceNode?, _ faults: FaultCollector
  ) -> SourceNode {
    var items = items
    let names = items.enumerated().map { $1.id ?? String($0 + 1) }
    guard let at = names.firstIndex(of: key) else {
      faults.report(
        at: position, path: path.joined(separator: "."), ScenarioSentence.unknownItem.phrase,
        found: key, allowed: Phrase.list(names),
        suggestion: EditDistance.nearest(to: key, among: names))
      return value
    }
    if rest.isEmpty, value.isNone {
      items.remove(at: at)
    } else {
      let knownItem = known?.items?.enumerated().first { ($1.id ?? String($0 + 1)) == key }
      items[at] = set(rest, in: items[at], known: knownItem?.element, faults)
    }
    return SourceNode(content: .list(items), position: node?.position ?? position)
  }

  /// `+1` or `-2 h/week` added to the number that is there; nil when the value is not relative, as `-0.1` is not
  /// where there is none.
  private func relative(to known: SourceNode?, _ faults: FaultCollector) -> SourceNode? {
    guard let text = value.text, !value.isQuoted, let sign = text.first, sign == "+" || sign == "-",
      let change = QuantityText(text)
    else { return nil }
    let shown = path.joined(separator: ".")
    guard let known, let old = known.text.flatMap({ QuantityText($0) }) else {
      if known == nil, sign == "-" { return nil }
      faults.report(
        at: position, path: shown, ScenarioSentence.nothingToAdd.phrase, found: text,
        suggestion: nil)
      return known
    }
    guard change.unit.isEmpty || change.unit == old.unit else {
      faults.report(
        at: position, path: shown, ScenarioSentence.relativeUnit.phrase, found: text,
        allowed: Phrase(verbatim: old.unitText))
      return known
    }
    let sum = old.number + change.number
    // Adding 0.1 to 0.2 must read 0.3 in the file of the run.
    let rounded = (sum * 1e9).rounded() / 1e9
    return SourceNode(
      content: .scalar(quantityText(rounded, old.unitText), isQuoted: false),
      position: position)
  }
}

extension SourceNode {
  /// The same tree as if all of it stood in one place.
  fileprivate func placed(at position: SourcePosition) -> SourceNode {
    var node = self
    node.position = position
    switch content {
    case .scalar: break
    case .list(let items): node.content = .list(items.map { $0.placed(at: position) })
    case .map(let entries):
      node.content = .map(
        entries.map {
          Entry(key: $0.key, keyPosition: position, value: $0.value.placed(at: position))
        })
    }
    return node
  }
}
