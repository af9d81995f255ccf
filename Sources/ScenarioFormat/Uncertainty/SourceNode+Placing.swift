// SPDX-License-Identifier: GPL-3.0-or-later

extension SourceNode {
  /// The same tree with other texts at some paths where scalars stand.
  ///
  /// - Complexity: O(size of the tree).
  package func replacing(_ texts: [String: String]) -> SourceNode {
    var result = self
    switch content {
    case .scalar:
      if let text = texts[path] { result.content = .scalar(text, isQuoted: false) }
    case .list(let items): result.content = .list(items.map { $0.replacing(texts) })
    case .map(let entries):
      result.content = .map(
        entries.map { entry in
          var entry = entry
          entry.value = entry.value.replacing(texts)
          return entry
        })
    }
    return result
  }

  /// The same tree with something at a path; maps on the way are made where there are none.
  package func placing(_ value: SourceNode, at keys: ArraySlice<String>) -> SourceNode {
    guard let key = keys.first else { return value.settled(path: path) }
    let rest = keys.dropFirst()
    var result = self
    switch content {
    case .list(let items):
      result.content = .list(
        items.enumerated().map { number, item in
          (item.id ?? String(number + 1)) == key ? item.placing(value, at: rest) : item
        })
    case .map(var entries):
      if let at = entries.firstIndex(where: { $0.key == key }) {
        entries[at].value = entries[at].value.placing(value, at: rest)
      } else {
        var made = SourceNode(content: .map([]), position: position)
        made.path = path.isEmpty ? key : path + "." + key
        entries.append(Entry(key: key, keyPosition: position, value: made.placing(value, at: rest)))
        result.omitted.removeAll { $0.key == key }
      }
      result.content = .map(entries)
    case .scalar: break
    }
    return result
  }

  /// What stands at a path; nil for nothing.
  package func node(at keys: ArraySlice<String>) -> SourceNode? {
    guard let key = keys.first else { return self }
    let next =
      items.map { $0.enumerated().first { ($1.id ?? String($0 + 1)) == key }?.element } ?? self[key]
    return next?.node(at: keys.dropFirst())
  }
}
