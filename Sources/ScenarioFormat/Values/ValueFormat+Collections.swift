// SPDX-License-Identifier: GPL-3.0-or-later
internal import Wording

extension ValueFormat {
  /// A list of values of one kind; a single value stands for a list of one.
  package static func list<Item>(of item: ValueFormat<Item>) -> ValueFormat where Value == [Item] {
    let allowed = ScenarioSentence.allowedList.phrase.filling(phrases: ["item": item.allowed])
    var list = ValueFormat(
      allowed: allowed,
      schema: ValueSchema(whole: item.schema.whole.map { ["items": $0] }) { language in
        let one = item.schema(language)
        let several: JSONValue = [
          "type": "array", "items": one, "maxItems": .number(Double(longestList)),
        ]
        return item.opens == nil ? ["anyOf": [several, one]] : several
      }
    ) { node, faults in
      if let items = node.items {
        guard faults.accepts(items, upTo: longestList, at: node) else { return nil }
        return items.compactMap { item.read($0, faults) }
      }
      if node.entries == nil { return item.read(node, faults).map { [$0] } }
      return faults.refuse(node, allowed: allowed)
    }
    list.write = { values, unit in
      let written = values.compactMap { item.write($0, unit) }
      guard !written.isEmpty, written.count == values.count else { return nil }
      return "[" + written.joined(separator: ", ") + "]"
    }
    list.bounds = item.bounds
    list.notation = item.notation.map {
      ScenarioSentence.allowedList.phrase.filling(phrases: ["item": $0])
    }
    list.opens = item.opens
    list.opensItems = item.opens != nil
    return list
  }

  /// A section as a value.
  package static func section(_ section: Section<Value>) -> ValueFormat {
    var format = ValueFormat(
      allowed: Phrase.list(section.format.fields.map(\.key)),
      schema: section.format.valueSchema
    ) { section.read($0, $1) }
    format.opens = section.format
    return format
  }

  /// A list of sections with an `id` of their own.
  package static func items<Item>(_ section: Section<Item>) -> ValueFormat where Value == [Item] {
    var format = ValueFormat(
      allowed: ScenarioSentence.allowedItems.phrase,
      schema: ValueSchema(whole: section.format.wholeItem.map { ["items": $0] }) {
        let item = section.format.schema($0)
        // By their ids where a file that is extended has them.
        return [
          "anyOf": [
            ["type": "array", "items": item, "maxItems": .number(Double(mostItems))],
            [
              "type": "object", "minProperties": 1,
              "additionalProperties": [
                "anyOf": [item.removing("required"), ["enum": ["none", .null]]]
              ],
            ],
          ]
        ]
      }
    ) { node, faults in
      guard let items = node.items else {
        return faults.refuse(node, allowed: ScenarioSentence.allowedItems.phrase)
      }
      guard faults.accepts(items, upTo: mostItems, at: node) else { return nil }
      var seen: Set<String> = []
      return items.compactMap { item in
        if let id = item.id, !seen.insert(id).inserted {
          faults.report(
            item["id"] ?? item, ScenarioSentence.duplicateID.phrase, found: id)
        }
        return section.read(item, faults)
      }
    }
    format.opens = section.format
    format.opensItems = true
    return format
  }

  /// A map from some fixed words to values of one kind, in the order of the words.
  package static func table<Item>(
    keys: [String], of item: ValueFormat<Item>
  ) -> ValueFormat where Value == [(key: String, value: Item)] {
    let allowed = ScenarioSentence.allowedTable.phrase.filling(
      phrases: ["keys": Phrase.list(keys), "item": item.allowed])
    return ValueFormat(
      allowed: allowed,
      schema: ValueSchema { language in
        let value = item.schema.orNothing(language)
        return [
          "type": "object",
          "properties": .object(keys.map { JSONValue.Member(key: $0, value: value) }),
          "additionalProperties": false,
        ]
      }
    ) { node, faults in
      guard let entries = node.entries else {
        return faults.refuse(node, allowed: allowed)
      }
      for entry in entries + node.omitted where !keys.contains(entry.key) {
        faults.report(unknown: entry, among: keys)
      }
      return keys.compactMap { key in
        node[key].flatMap { item.read($0, faults) }.map { (key: key, value: $0) }
      }
    }
  }

  /// Values by hour of the day, each holding until the next: `{9: 5, 15: 3}`.
  package static func byHour<Item>(_ item: ValueFormat<Item>) -> ValueFormat
  where Value == [HourStep<Item>] {
    let allowed = ScenarioSentence.allowedByHour.phrase.filling(phrases: ["item": item.allowed])
    return ValueFormat(
      allowed: allowed,
      schema: ValueSchema { language in
        [
          "type": "object",
          "patternProperties": [
            "^(?:(?:[01]?[0-9]|2[0-3])(?::[0-5][0-9])?|[6-9][0-9]|[1-9][0-9]{2}|1[0-3][0-9]{2}|14[0-3][0-9])$":
              [
                "anyOf": [item.schema(language), ["const": "none"]]
              ]
          ],
          "additionalProperties": false, "minProperties": 1,
        ]
      }
    ) { node, faults in
      guard let entries = node.entries, !entries.isEmpty else {
        return faults.refuse(node, allowed: allowed)
      }
      var steps: [HourStep<Item>] = []
      for entry in entries + node.omitted {
        let minutes =
          TimeOfDay.minutes(entry.key) ?? TimeOfDay.minutes(entry.key + ":00")
          ?? TimeOfDay.sexagesimal(entry.key)
        guard let minutes, (0..<1440).contains(minutes) else {
          faults.report(
            at: entry.keyPosition, path: entry.value.path, ScenarioSentence.notAnHour.phrase,
            found: entry.key)
          continue
        }
        if !entry.isOmitted, let value = item.read(entry.value, faults) {
          steps.append(HourStep(start: minutes, value: value))
        }
      }
      return steps.sorted { $0.start < $1.start }
    }
  }

  /// One value for the whole day, or values by hour.
  package static func maybeByHour<Item>(_ item: ValueFormat<Item>) -> ValueFormat
  where Value == [HourStep<Item>] {
    let byHour = ValueFormat.byHour(item)
    return ValueFormat(
      allowed: Phrase.either(item.allowed, byHour.allowed),
      schema: .either(item.schema, byHour.schema)
    ) { node, faults in
      if node.entries != nil { return byHour.read(node, faults) }
      return item.read(node, faults).map { [HourStep(start: 0, value: $0)] }
    }
  }
}

/// Most items of a list of sections, of one of other values.
private let mostItems = 1000
private let longestList = 10_000

extension FaultCollector {
  /// Whether a list is no longer than a person would write it.
  fileprivate func accepts(_ items: [SourceNode], upTo most: Int, at node: SourceNode) -> Bool {
    if items.count <= most { return true }
    report(
      node, ScenarioSentence.listTooLong.phrase.filling(["limit": String(most)]),
      found: String(items.count))
    return false
  }
}

/// A value from a time of day on.
package struct HourStep<Value: Sendable>: Sendable {
  /// Minutes from midnight.
  package var start: Double
  package var value: Value

  package init(start: Double, value: Value) {
    self.start = start
    self.value = value
  }
}
