// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Wording

/// A value of something that has a name elsewhere.
struct NamedValue<Value: Sendable>: Sendable {
  let node: SourceNode
  let name: String
  let value: Value
}

extension ValueFormat {
  /// Values by name: `{office: 30%, taxes: 10%}`.
  static func byName<Item>(_ item: ValueFormat<Item>, _ words: some Sentence) -> ValueFormat
  where Value == [NamedValue<Item>] {
    ValueFormat(
      allowed: words.phrase,
      schema: ValueSchema { language in
        [
          "type": "object",
          "additionalProperties": ["anyOf": [item.schema(language), ["const": "none"]]],
        ]
      }
    ) { node, faults in
      guard let entries = node.entries else { return faults.refuse(node, allowed: words.phrase) }
      return entries.compactMap { entry in
        item.read(entry.value, faults).map {
          NamedValue(node: entry.value, name: entry.key, value: $0)
        }
      }
    }
  }
}

extension ValueFormat where Value == [NamedValue<Double>] {
  /// Shares by name: `{office: 30%, taxes: 10%}`.
  static var sharesByName: ValueFormat { .byName(.share, DeskSentence.sharesByName) }
}

extension ValueFormat where Value == [NamedValue<[HourStep<Int>]>] {
  /// Counts by name, by time of day too: `{registry: 2, taxes: {9: 1, 15: 0}}`.
  static var countsByName: ValueFormat {
    .byName(.maybeByHour(.count(0...10_000)), PeriodSentence.countsByName)
  }
}
