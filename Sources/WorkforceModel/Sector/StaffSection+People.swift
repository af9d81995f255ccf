// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Wording

extension StaffSection {
  /// A list of staff groups, or the file of a table with a post in each row (`PeopleFile`), which is a list by the time
  /// that it is read.
  static var listFormat: ValueFormat<[StaffSection]> {
    let list = ValueFormat<[StaffSection]>.items(section)
    let texts: JSONValue = ["type": "object", "additionalProperties": ["type": "string"]]
    var format = ValueFormat(
      allowed: list.allowed,
      schema: ValueSchema(whole: list.schema.whole) { language in
        [
          "anyOf": [
            list.schema(language),
            [
              "type": "object", "required": ["from"], "additionalProperties": false,
              "properties": [
                "from": ["type": "string"], "columns": texts, "services": texts, "groups": texts,
                "places": texts,
              ],
            ],
          ]
        ]
      }
    ) { node, faults in
      guard let from = node["from"] else { return list.read(node, faults) }
      faults.report(from, ScenarioSentence.peopleOnlyInFile.phrase, found: from.echo)
      return nil
    }
    format.opens = list.opens
    format.opensItems = true
    return format
  }
}
