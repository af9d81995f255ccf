// SPDX-License-Identifier: GPL-3.0-or-later

/// A value of a scenario file that remembers where it stood, through inheritance and overrides.
package struct SourceNode: Sendable {
  /// A key of a map and its value.
  package struct Entry: Sendable {
    package var key: String
    package var keyPosition: SourcePosition
    package var value: SourceNode

    package init(key: String, keyPosition: SourcePosition, value: SourceNode) {
      self.key = key
      self.keyPosition = keyPosition
      self.value = value
    }

    /// What is left of a decimal comma: `{cv: 0,8}` is a `cv` of 0 and an empty `8` to YAML.
    package var isStrayNumber: Bool { key.first?.isNumber == true }

    /// Whether the entry counts for nothing.
    package var isOmitted: Bool { value.isNone || value.isNull && !isStrayNumber }
  }

  package indirect enum Content: Sendable {
    /// Text as written; `isQuoted` when quotes or a block say that it is text and nothing else.
    case scalar(String, isQuoted: Bool)
    case list([SourceNode])
    case map([Entry])
  }

  package var content: Content
  package var position: SourcePosition
  /// Path from the root: `services.registry.arrivals.rate`.
  package var path = ""
  /// Entries of a map that count for nothing, being empty or `none`; their keys must be known too.
  package var omitted: [Entry] = []

  /// Of a value that a file adds to what it extends: the keys beside it that stay as they were there.
  package var inheritedBeside: [Entry] = []

  package init(content: Content, position: SourcePosition) {
    self.content = content
    self.position = position
  }

  /// Stands where nothing was read.
  package static let nothing = SourceNode(content: .map([]), position: .nowhere)

  /// The text of a scalar.
  package var text: String? {
    if case .scalar(let text, _) = content { return text }
    return nil
  }

  package var items: [SourceNode]? {
    if case .list(let items) = content { return items }
    return nil
  }

  package var entries: [Entry]? {
    if case .map(let entries) = content { return entries }
    return nil
  }

  /// The value of a key of a map.
  package subscript(key: String) -> SourceNode? { entries?.first { $0.key == key }?.value }

  /// The `id` of a list's item.
  package var id: String? { self["id"]?.text }

  /// An empty value, as after `decision:`.
  package var isNull: Bool {
    if case .scalar(let text, false) = content {
      return ["", "~", "null", "Null", "NULL"].contains(text)
    }
    return false
  }

  /// The word that removes an inherited value.
  package var isNone: Bool {
    if case .scalar("none", false) = content { return true }
    return false
  }

  /// A list of which every item is a map with an `id`.
  package var isKeyedList: Bool {
    guard let items, !items.isEmpty else { return false }
    return items.allSatisfy { $0.id != nil }
  }

  /// Whether a scalar was quoted.
  package var isQuoted: Bool {
    if case .scalar(_, true) = content { return true }
    return false
  }

  /// How a message repeats the value.
  package var echo: String {
    switch content {
    case .scalar(let text, _): text
    case .list(let items): "[" + items.prefix(6).map(\.echo).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.prefix(6).map { "\($0.key): \($0.value.echo)" }.joined(separator: ", ") + "}"
    }
  }

  /// The same tree with the path of every value set, and with `none` and empty values left out.
  package func settled(path: String = "") -> SourceNode {
    placed(path: path, leavingOut: \.isOmitted)
  }

  /// The same tree with the path of every value set.
  package func withPaths() -> SourceNode { placed(path: "") { _ in false } }

  private func placed(path: String, leavingOut isOmitted: (Entry) -> Bool) -> SourceNode {
    var node = self
    node.path = path
    let prefix = path.isEmpty ? "" : path + "."
    switch content {
    case .scalar: break
    case .list(let items):
      node.content = .list(
        items.enumerated().map {
          $1.placed(path: prefix + ($1.id ?? String($0 + 1)), leavingOut: isOmitted)
        })
    case .map(let entries):
      // What `all` would fill is not left out by `none`: there is nothing then.
      let isFilled = entries.contains { $0.key == "all" && !isOmitted($0) }
      let placed = entries.map {
        var entry = $0
        entry.value = $0.value.placed(path: prefix + $0.key, leavingOut: isOmitted)
        if isFilled, isOmitted(entry), entry.value.isNone { entry.value.content = .list([]) }
        return entry
      }
      node.content = .map(placed.filter { !isOmitted($0) })
      node.omitted = placed.filter(isOmitted)
    }
    return node
  }
}

extension SourceNode {
  /// Whether the tree has more text than a number of bytes; looks no further than that.
  package func isLarger(than limit: Int) -> Bool {
    var left = limit
    return !fits(&left)
  }

  private func fits(_ left: inout Int) -> Bool {
    switch content {
    case .scalar(let text, _): left -= text.utf8.count
    case .list(let items):
      for item in items where !item.fits(&left) { return false }
    case .map(let entries):
      for entry in entries {
        left -= entry.key.utf8.count
        if !entry.value.fits(&left) { return false }
      }
    }
    return left >= 0
  }
}
