// SPDX-License-Identifier: GPL-3.0-or-later

/// A value of a scenario file that remembers where it stood, through inheritance and overrides.
struct SourceNode: Sendable {
  /// A key of a map and its value.
  struct Entry: Sendable {
    var key: String
    var keyPosition: SourcePosition
    var value: SourceNode

    /// What is left of a decimal comma: `{cv: 0,8}` is a `cv` of 0 and an empty `8` to YAML.
    var isStrayNumber: Bool { key.first?.isNumber == true }

    /// Whether the entry counts for nothing.
    var isOmitted: Bool { value.isNone || value.isNull && !isStrayNumber }
  }

  indirect enum Content: Sendable {
    /// Text as written; `isQuoted` when quotes or a block say that it is text and nothing else.
    case scalar(String, isQuoted: Bool)
    case list([SourceNode])
    case map([Entry])
  }

  var content: Content
  var position: SourcePosition
  /// Path from the root: `services.registry.arrivals.rate`.
  var path = ""
  /// Entries of a map that count for nothing, being empty or `none`; their keys must be known too.
  var omitted: [Entry] = []

  /// The text of a scalar.
  var text: String? {
    if case .scalar(let text, _) = content { return text }
    return nil
  }

  var items: [SourceNode]? {
    if case .list(let items) = content { return items }
    return nil
  }

  var entries: [Entry]? {
    if case .map(let entries) = content { return entries }
    return nil
  }

  /// The value of a key of a map.
  subscript(key: String) -> SourceNode? { entries?.first { $0.key == key }?.value }

  /// The `id` of a list's item.
  var id: String? { self["id"]?.text }

  /// An empty value, as after `decision:`.
  var isNull: Bool {
    if case .scalar(let text, false) = content {
      return text.isEmpty || text == "~" || text == "null"
    }
    return false
  }

  /// The word that removes an inherited value.
  var isNone: Bool {
    if case .scalar("none", false) = content { return true }
    return false
  }

  /// A list of which every item is a map with an `id`.
  var isKeyedList: Bool {
    guard let items, !items.isEmpty else { return false }
    return items.allSatisfy { $0.id != nil }
  }

  /// Whether a scalar was quoted.
  var isQuoted: Bool {
    if case .scalar(_, true) = content { return true }
    return false
  }

  /// How a message repeats the value.
  var echo: String {
    switch content {
    case .scalar(let text, _): text
    case .list(let items): "[" + items.prefix(6).map(\.echo).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.prefix(6).map { "\($0.key): \($0.value.echo)" }.joined(separator: ", ") + "}"
    }
  }

  /// The same tree with the path of every value set, and with `none` and empty values left out.
  func settled(path: String = "") -> SourceNode {
    var node = self
    node.path = path
    let prefix = path.isEmpty ? "" : path + "."
    switch content {
    case .scalar: break
    case .list(let items):
      node.content = .list(
        items.enumerated().map { $1.settled(path: prefix + ($1.id ?? String($0 + 1))) })
    case .map(let entries):
      let settled = entries.map {
        var entry = $0
        entry.value = $0.value.settled(path: prefix + $0.key)
        return entry
      }
      node.content = .map(settled.filter { !$0.isOmitted })
      node.omitted = settled.filter(\.isOmitted)
    }
    return node
  }
}
