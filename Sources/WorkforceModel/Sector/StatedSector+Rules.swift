// SPDX-License-Identifier: GPL-3.0-or-later
package import ScenarioFormat

extension StatedSector {
  /// What sections need of one another, as JSON Schema; checks of the same report it with its place.
  package static var rules: [JSONValue] {
    [
      // A rate by residents needs their number.
      rule(
        where: [
          "required": ["services"],
          "properties": [
            "services": [
              "contains": [
                "required": ["arrivals"],
                "properties": [
                  "arrivals": [
                    "required": ["rate"],
                    "properties": ["rate": ["type": "string", "pattern": "[Rr]esident"]],
                  ]
                ],
              ]
            ]
          ],
        ], is: ["required": ["population"]]),
      // Where there are groups, people are in one.
      rule(
        where: [
          "required": ["groups"], "properties": ["groups": ["type": "array", "minItems": 1]],
        ],
        is: everybody(has: "group")),
      // Wellbeing knows people by their hours.
      rule(
        where: ["required": ["wellbeing"], "properties": ["wellbeing": ["type": "object"]]],
        is: everybody(has: "hours")),
      // A budget pays hours at their price.
      rule(
        where: [
          "required": ["limits"],
          "properties": [
            "limits": ["required": ["budget"], "properties": ["budget": ["type": "object"]]]
          ],
        ],
        is: [
          "required": ["costs"], "properties": ["costs": ["required": ["hour"]]],
        ]),
    ]
  }

  private static func rule(where condition: JSONValue, is consequence: JSONValue) -> JSONValue {
    ["if": condition, "then": consequence]
  }

  private static func everybody(has key: String) -> JSONValue {
    let stated: JSONValue = ["required": [.string(key)]]
    return [
      "properties": ["staff": ["items": ["anyOf": [["required": ["like"]], stated]]]]
    ]
  }
}
