// SPDX-License-Identifier: GPL-3.0-or-later
package import ScenarioFormat
package import Wording

/// A staff group: people with the same skills and contract.
package struct StaffSection: ModelSection, Sendable {
  package var node = SourceNode.nothing
  package var name: Phrase?
  var group: String?
  /// People by time of day; one step for the whole day.
  var count = [HourStep(start: 0, value: 1)]
  var daysPerWeek = 5
  /// Services and relative speeds, in order of preference.
  var skills: [(service: String, speed: Double)] = []
  var shift: [[DayInterval]]?
  /// Shifts by name that take turns by the week.
  var rota: [String] = []
  /// A break that its posts take one after the other; nil for none.
  var rest: BreakSection?
  /// Where its posts work; nil where the sector has no places.
  var place: PlaceTurns?
  /// First and last day of its posts.
  var from, until: CivilDate?
  package var periods: [StaffPeriodSection] = []
  package var parameters = StaffGroupParameters(id: "", group: 0, skills: [])

  static let section = Section("staff", StaffSection(), at: \.node, table: "exhaustion") {
    Field(required: "id", \.parameters.id, .id)
    Field.like
    Field("name", \.name, .phrase)
    Field("group", \.group, .id)
    Field(required: "count", \.count, .maybeByHour(.count(0...10_000)))
    Field(
      "hours", \.parameters.weeklyHours,
      .quantity(.weeklyHours, Bounds(low: 0, high: 72, excludesLow: true)))
    Field("days-per-week", \.daysPerWeek, .count(1...7))
    Field(required: "skills", \.skills, skillsFormat)
    Field("shift", \.shift, CalendarSection.week)
    Field("rota", \.rota, .list(of: .id))
    Field("place", \.place, PlaceTurns.format)
    Field("break", \.rest, .section(BreakSection.section))
    Field("from", \.from, .date)
    Field("until", \.until, .date)
    Field("periods", \.periods, .items(StaffPeriodSection.section))
    Field(
      "role-shift", \.parameters.roleShift, .quantity(.points, -30...30), unit: "points",
      range: -10...10)
  }

  /// Most people of the line at any time of day.
  var headcount: Int { count.map(\.value).max() ?? 0 }

  /// `[registry, {urp: 0.8}]` or `{registry: 1, urp: 0.8}`.
  private static var skillsFormat: ValueFormat<[(service: String, speed: Double)]> {
    let speed = ValueFormat<Double>.number(Bounds(low: 0.05, high: 5))
    let id = ValueFormat<String>.id
    return ValueFormat(
      allowed: ScenarioSentence.allowedSkills.phrase,
      schema: ValueSchema { language in
        let one: JSONValue = [
          "anyOf": [
            id.schema(language),
            [
              "type": "object", "minProperties": 1, "propertyNames": id.schema(language),
              "additionalProperties": ["anyOf": [speed.schema(language), ["const": "none"]]],
            ],
          ]
        ]
        return ["anyOf": [["type": "array", "minItems": 1, "items": one], one]]
      }
    ) { node, faults in
      var skills: [(service: String, speed: Double)] = []
      for item in node.items ?? [node] {
        if let service = item.text {
          skills.append((service, 1))
        } else if item.items != nil {
          return faults.refuse(item, allowed: ScenarioSentence.allowedSkills.phrase)
        } else {
          for entry in (item.entries ?? []) + item.omitted.filter(\.value.isNull) {
            skills.append((entry.key, speed.read(entry.value, faults) ?? 1))
          }
        }
      }
      if skills.isEmpty {
        return faults.refuse(node, allowed: ScenarioSentence.allowedSkills.phrase)
      }
      return skills
    }
  }
}
