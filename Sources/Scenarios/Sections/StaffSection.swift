// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

/// A staff group: people with the same skills and contract.
struct StaffSection: Sendable {
  var node: SourceNode
  var id: String
  var name: Phrase?
  var group: String?
  /// People by time of day; one step for the whole day.
  var count: [HourStep<Int>]
  var weeklyHours: Double?
  var daysPerWeek: Int
  /// Services and relative speeds, in order of preference.
  var skills: [(service: String, speed: Double)]
  var shift: [[DayInterval]]?
  var roleShift: Double

  static let id = Field(required: "id", .id)
  static let name = Field("name", .phrase)
  static let group = Field("group", .id)
  static let count = Field(
    required: "count", ValueFormat<[HourStep<Int>]>.maybeByHour(.count(0...10_000)))
  static let hours = Field(
    "hours",
    ValueFormat.quantity(.weeklyHours, Bounds(low: 0, high: 72, excludesLow: true)))
  static let daysPerWeek = Field("days-per-week", ValueFormat.count(1...7), default: "5")
  static let skills = Field(required: "skills", skillsFormat)
  static let shift = Field("shift", CalendarSection.week)
  static let roleShift = Field(
    "role-shift", ValueFormat.quantity(.points, Bounds(low: -30, high: 30)), default: "0",
    range: ("-10 points", "10 points"))
  static let format = SectionFormat(
    name: "staff",
    fields: [
      id.any, Scenario.like.any, name.any, group.any, count.any, hours.any, daysPerWeek.any,
      skills.any, shift.any, roleShift.any,
    ])

  init(_ reader: SectionReader) {
    node = reader.node
    id = reader.value(Self.id, placeholder: "")
    name = reader.stated(Self.name)
    group = reader.stated(Self.group)
    count = reader.value(Self.count, placeholder: [HourStep(start: 0, value: 1)])
    weeklyHours = reader.stated(Self.hours)
    daysPerWeek = reader.value(Self.daysPerWeek, placeholder: 5)
    skills = reader.value(Self.skills, placeholder: [])
    shift = reader.stated(Self.shift)
    roleShift = reader.value(Self.roleShift, placeholder: 0)
  }

  /// Most people of the line at any time of day.
  var headcount: Int { count.map(\.value).max() ?? 0 }

  /// `[registry, {urp: 0.8}]` or `{registry: 1, urp: 0.8}`.
  private static var skillsFormat: ValueFormat<[(service: String, speed: Double)]> {
    let speed = ValueFormat<Double>.number(Bounds(low: 0.05, high: 5))
    let speeds: JSONValue = .object([
      "type": .string("object"), "additionalProperties": .object(["type": .string("number")]),
    ])
    return ValueFormat(
      allowed: ScenarioSentence.allowedSkills.phrase,
      schema: .object([
        "anyOf": .array([
          .object([
            "type": .string("array"),
            "items": .object(["anyOf": .array([.object(["type": .string("string")]), speeds])]),
          ]), speeds,
        ])
      ])
    ) { node, faults in
      var skills: [(service: String, speed: Double)] = []
      for item in node.items ?? [node] {
        if let service = item.text {
          skills.append((service, 1))
        } else {
          for entry in (item.entries ?? []) + item.omitted.filter(\.value.isNull) {
            skills.append((entry.key, speed.read(entry.value, faults) ?? 1))
          }
        }
      }
      if skills.isEmpty {
        faults.report(
          node, ScenarioSentence.notUnderstood.phrase, found: node.echo,
          allowed: ScenarioSentence.allowedSkills.phrase)
        return nil
      }
      return skills
    }
  }
}
