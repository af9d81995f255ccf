// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONValue {
  /// The same schema in which what stands in several places is written once, under `$defs`.
  package func sharingDefinitions() -> JSONValue {
    var uses: [JSONValue: Int] = [:]
    var order: [JSONValue] = []
    count(&uses, &order)
    let shared = order.filter { uses[$0, default: 0] > 1 && $0.text.utf8.count >= 160 }
    let names = Dictionary(uniqueKeysWithValues: zip(shared, 1...).map { ($0, "value-\($1)") })
    let definitions = shared.map {
      Member(key: names[$0] ?? "", value: $0.members { $0.referring(to: names) })
    }
    return definitions.isEmpty
      ? self : members { $0.referring(to: names) }.adding(["$defs": .object(definitions)])
  }

  /// Whether the value is a schema without words of its own: not a map from keys to schemas, not a key.
  private var isShareable: Bool {
    self["description"] == nil && ["type", "anyOf", "enum"].contains { self[$0] != nil }
  }

  private var hasDescription: Bool {
    switch self {
    case .object(let members):
      members.contains { $0.key == "description" || $0.value.hasDescription }
    case .array(let items): items.contains(where: \.hasDescription)
    default: false
    }
  }

  private func count(_ uses: inout [JSONValue: Int], _ order: inout [JSONValue]) {
    if isShareable, !hasDescription {
      uses[self, default: 0] += 1
      if uses[self] == 1 { order.append(self) } else { return }
    }
    switch self {
    case .object(let members): for member in members { member.value.count(&uses, &order) }
    case .array(let items): for item in items { item.count(&uses, &order) }
    default: break
    }
  }

  private func referring(to names: [JSONValue: String]) -> JSONValue {
    if case .object = self, let name = names[self] { return ["$ref": .string("#/$defs/\(name)")] }
    return members { $0.referring(to: names) }
  }

  /// The value with a change in each of its parts.
  private func members(_ change: (JSONValue) -> JSONValue) -> JSONValue {
    switch self {
    case .object(let members):
      .object(members.map { Member(key: $0.key, value: change($0.value)) })
    case .array(let items): .array(items.map(change))
    default: self
    }
  }
}
