// SPDX-License-Identifier: GPL-3.0-or-later
internal import Wording

extension DistributionReader {
  /// JSON Schema of a distribution: a bare quantity, or one family with its parameters.
  var schema: ValueSchema {
    ValueSchema(whole: Self.whole) { language in
      let constant = quantity(
        Bounds(low: max(mean.low, 0), high: mean.high, excludesLow: mean.excludesLow))(language)
      var members = [JSONValue.Member(key: "constant", value: constant)]
      members += DistributionFormat.catalogue.map { family in
        let parameters = family.parameters.map {
          JSONValue.Member(key: $0.name, value: schema(of: $0.kind)(language))
        }
        return JSONValue.Member(
          key: family.name,
          value: [
            "type": "object", "properties": .object(parameters), "additionalProperties": false,
          ])
      }
      let share = ValueFormat<Double>.share.schema(language)
      let part = Self.object(
        members + [
          JSONValue.Member(key: "table", value: ["type": "array"]),
          JSONValue.Member(key: "mixture", value: ["type": "array"]),
          JSONValue.Member(key: "share", value: share),
        ], count: 2)
      members.append(JSONValue.Member(key: "table", value: table(language)))
      members.append(
        JSONValue.Member(
          key: "mixture",
          value: [
            "type": "array", "minItems": 1, "items": part.adding(["required": ["share"]]),
          ]))
      return ["anyOf": [constant, Self.object(members, count: 1)]]
    }
  }

  private func table(_ language: Language) -> JSONValue {
    let value = quantity(within)(language)
    let share = ValueFormat<Double>.quantity(.share, .notNegative).schema(language)
    func interval(_ keys: [String]) -> JSONValue {
      Self.object(
        keys.map { JSONValue.Member(key: $0, value: value) }
          + [JSONValue.Member(key: "share", value: share)], count: keys.count + 1)
    }
    return [
      "type": "array", "minItems": 1,
      "items": ["anyOf": [interval(["from", "to"]), interval(["value"])]],
    ]
  }

  /// An object of some keys, of which a number must be there.
  private static func object(_ members: [JSONValue.Member], count: Int) -> JSONValue {
    [
      "type": "object", "properties": .object(members), "additionalProperties": false,
      "minProperties": .number(Double(count)), "maxProperties": .number(Double(count)),
    ]
  }

  private func quantity(_ bounds: Bounds) -> ValueSchema {
    ValueFormat<Double>.quantity(
      family,
      Bounds(
        low: max(bounds.low, within.low), high: within.high, excludesLow: bounds.excludesLow)
    ).schema
  }

  private func schema(of kind: DistributionFormat.Parameter) -> ValueSchema {
    switch kind {
    case .quantity: quantity(within)
    case .positive: quantity(.positive)
    case .notNegative: quantity(.notNegative)
    case .number(let range): ValueFormat<Double>.number(range).schema
    case .count: ValueFormat<Int>.count().schema
    case .share: ValueFormat<Double>.share.schema
    }
  }

  /// Which parameters go together; a variant may change one of them alone.
  private static let whole: JSONValue = [
    "properties": .object(
      DistributionFormat.catalogue.map { family in
        let forms = family.forms.map { form -> JSONValue in
          let needed = form.needed.map { JSONValue.string($0.name) }
          let known = needed + form.optional.map { .string($0.name) }
          return [
            "required": .array(needed), "propertyNames": ["enum": .array(known)],
          ]
        }
        return JSONValue.Member(key: family.name, value: ["anyOf": .array(forms)])
      })
  ]
}
