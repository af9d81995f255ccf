// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONValue {
  /// Any of several ways to write a number, or a map that says that it is not known.
  static func orUncertain(_ ways: [JSONValue]) -> JSONValue {
    let number: JSONValue = ["anyOf": .array(ways)]
    let stated: JSONValue = ["type": ["string", "number"]]
    return [
      "anyOf": .array(
        ways + [
          [
            "type": "object",
            "properties": [
              "uncertain": number, "range": ["type": "string", "pattern": "\\.\\."],
              "error": stated, "distribution": ["type": ["object", "number"]],
            ],
            "required": ["uncertain"], "minProperties": 2, "maxProperties": 2,
            "additionalProperties": false,
          ]
        ])
    ]
  }
}
