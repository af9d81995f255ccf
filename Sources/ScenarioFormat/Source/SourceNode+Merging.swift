// SPDX-License-Identifier: GPL-3.0-or-later

extension SourceNode {
  /// This value with the differences of another laid over it.
  ///
  /// Maps merge by key. Lists whose items have an `id` merge by `id`; unknown ids are appended. Other
  /// lists, scalars and distributions of another family replace. An empty value changes nothing.
  package func merging(_ over: SourceNode) -> SourceNode {
    if over.isNull { return self }
    switch (content, over.content) {
    case (.map(var entries), .map(let changes)):
      if replacesWhole(over) { return over }
      let kept = entries.filter { entry in !changes.contains { $0.key == entry.key } }
      for var change in changes {
        change.value.inheritedBeside = kept
        if let at = entries.firstIndex(where: { $0.key == change.key }) {
          let merged = entries[at].value.merging(change.value)
          if !change.value.isNull { entries[at].keyPosition = change.keyPosition }
          entries[at].value = merged
        } else {
          entries.append(change)
        }
      }
      return SourceNode(content: .map(entries), position: position)
    case (.list(var items), .list(let changes)):
      guard isKeyedList, over.isKeyedList else { return over }
      let inherited = items.count
      for change in changes {
        // Among the inherited only: an id given twice in one file stays a fault to be reported.
        if let at = items[..<inherited].firstIndex(where: { $0.id == change.id }) {
          var merged = items[at].merging(change)
          merged.position = change.position
          items[at] = merged
        } else {
          items.append(change)
        }
      }
      return SourceNode(content: .list(items), position: over.position)
    case (.list(let items), .map(let changes)):
      return merging(items, changes) ?? over
    default: return over
    }
  }

  /// A list of items with an `id` changed by a map of them, `{south: none, north: {…}}`, as a value set from outside
  /// changes it; nil for a map that is none of items, as one that names a file.
  private func merging(_ items: [SourceNode], _ changes: [Entry]) -> SourceNode? {
    let isOfItems = changes.contains { change in items.contains { $0.id == change.key } }
    let isMap = changes.allSatisfy { $0.value.isNone || $0.value.entries != nil }
    guard isKeyedList, !changes.isEmpty, isOfItems || isMap else { return nil }
    var items = items
    for change in changes {
      let at = items.firstIndex { $0.id == change.key }
      if let at, change.value.isNone {
        items.remove(at: at)
      } else if let at, change.value.entries != nil {
        var merged = items[at].merging(change.value)
        merged.position = change.value.position
        items[at] = merged
      } else if let at {
        // No item can be read there, which is reported at its place.
        if !change.value.isNull { items[at] = change.value }
      } else if change.value.entries != nil {
        let id = Entry(
          key: "id", keyPosition: change.keyPosition,
          value: SourceNode(
            content: .scalar(change.key, isQuoted: false), position: change.keyPosition))
        items.append(
          SourceNode(content: .map([id]), position: change.keyPosition).merging(change.value))
      } else {
        // What is not there cannot be taken away.
        items.append(
          SourceNode(
            content: .scalar(change.key, isQuoted: false), position: change.keyPosition))
      }
    }
    return SourceNode(content: .list(items), position: position)
  }

  /// Whether a distribution gives way to another as a whole: another family, or other parameters.
  private func replacesWhole(_ over: SourceNode) -> Bool {
    guard let entries, let changes = over.entries, entries.count == 1, changes.count == 1,
      DistributionFormat.families.contains(entries[0].key),
      DistributionFormat.families.contains(changes[0].key)
    else { return false }
    guard entries[0].key == changes[0].key else { return true }
    let known = Set(entries[0].value.entries?.map(\.key) ?? [])
    return !(changes[0].value.entries?.allSatisfy { known.contains($0.key) } ?? true)
  }
}
