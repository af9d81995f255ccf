// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

/// Desks, who serves whom, and whose turn it is.
struct DutiesSection: Sendable {
  var node = SourceNode.nothing
  var pools: [DeskPoolSection] = []
  var routing = RoutingPolicy.longestWait
  var rotation: RotationSection?

  static let section = Section("duties", DutiesSection(), at: \.node) {
    Field("desks", \.pools, desksFormat)
    Field(
      "routing", \.routing,
      .choice([
        "longest-wait": .longestWait, "priority": .priority, "own-skill-first": .ownSkillFirst,
      ]))
    Field("rotation", \.rotation, .section(RotationSection.section))
  }

  /// A map from a service to its desks, or a list of desks that services share.
  private static var desksFormat: ValueFormat<[DeskPoolSection]> {
    let count = ValueFormat<[HourStep<Int>]>.maybeByHour(.count(0...10_000))
    let pools = ValueFormat<[DeskPoolSection]>.items(DeskPoolSection.section)
    var format = ValueFormat(
      allowed: pools.allowed,
      schema: ValueSchema { language in
        .object([
          "anyOf": .array([
            .object([
              "type": .string("object"), "additionalProperties": count.schema(language),
            ]), pools.schema(language),
          ])
        ])
      }
    ) { node, faults in
      guard let entries = node.entries else { return pools.read(node, faults) }
      return (entries + node.omitted.filter(\.value.isNull)).compactMap { entry in
        count.read(entry.value, faults).map {
          DeskPoolSection(node: entry.value, id: entry.key, services: [entry.key], count: $0)
        }
      }
    }
    format.opens = pools.opens
    format.opensItems = true
    return format
  }
}

/// Desks at which some services are given.
struct DeskPoolSection: Sendable {
  var node = SourceNode.nothing
  var id = ""
  var services: [String] = []
  var count: [HourStep<Int>] = []

  static let section = Section("duties.desks", DeskPoolSection(), at: \.node) {
    Field(required: "id", \.id, .id)
    Field(required: "services", \.services, .list(of: .id))
    Field(required: "count", \.count, .maybeByHour(.count(0...10_000)))
  }
}

/// Groups that take turns at the same desks.
struct RotationSection: ModelSection, Sendable {
  var node = SourceNode.nothing
  /// Nil for all groups.
  var groups: [String]?
  var parameters = RotationParameters(groups: [])

  static let section = Section(
    "duties.rotation", RotationSection(), at: \.node, table: "rotation"
  ) {
    Field(
      unbound: "between",
      ValueFormat<[String]>.list(of: .choice(["desk": "desk", "back-office": "back-office"])),
      default: "[desk, back-office]")
    Field("groups", \.groups, .list(of: .id))
    Field("at-desk", \.parameters.groupsAtDesk, .count(1...1000))
    Field(
      "block", \.parameters.blockDays, .wholeDays(1...730), unit: "weeks", table: "rotation")
    Field(
      "switch-cost", \.parameters.switchCost, .quantity(.minutes, 0...240), unit: "min",
      range: 0...15, mark: .assumed)
    Field("order", \.parameters.drawsOrder, .choice(["drawn": true, "stated": false]))
  }
}
