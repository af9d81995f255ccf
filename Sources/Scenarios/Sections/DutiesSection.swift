// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

/// Desks, who serves whom, and whose turn it is.
struct DutiesSection: Sendable {
  var node: SourceNode
  var pools: [DeskPoolSection]
  var routing: RoutingPolicy
  var rotation: RotationSection?

  static let desks = Field("desks", desksFormat)
  static let routing = Field(
    "routing",
    ValueFormat.choice([
      "longest-wait": RoutingPolicy.longestWait, "priority": .priority,
      "own-skill-first": .ownSkillFirst,
    ]), default: "longest-wait")
  static let rotation = Field(
    "rotation", ValueFormat.section(RotationSection.format) { RotationSection($0) })
  static let format = SectionFormat(
    name: "duties", fields: [desks.any, routing.any, rotation.any])

  init(_ reader: SectionReader) {
    node = reader.node
    pools = reader.stated(Self.desks) ?? []
    routing = reader.value(Self.routing, placeholder: .longestWait)
    rotation = reader.stated(Self.rotation)
  }

  /// Everybody serves the longest wait, without desks of their own.
  init(node: SourceNode) {
    self.node = node
    pools = []
    routing = .longestWait
  }

  /// A map from a service to its desks, or a list of desks that services share.
  private static var desksFormat: ValueFormat<[DeskPoolSection]> {
    let count = ValueFormat<[HourStep<Int>]>.maybeByHour(.count(0...10_000))
    let pools = ValueFormat<[DeskPoolSection]>.items(DeskPoolSection.format) { DeskPoolSection($0) }
    return ValueFormat(
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
  }
}

/// Desks at which some services are given.
struct DeskPoolSection: Sendable {
  var node: SourceNode
  var id: String
  var services: [String]
  var count: [HourStep<Int>]

  static let id = Field(required: "id", .id)
  static let services = Field(required: "services", ValueFormat<[String]>.list(of: .id))
  static let count = Field(
    required: "count", ValueFormat<[HourStep<Int>]>.maybeByHour(.count(0...10_000)))
  static let format = SectionFormat(
    name: "duties.desks", fields: [id.any, services.any, count.any])

  init(node: SourceNode, id: String, services: [String], count: [HourStep<Int>]) {
    self.node = node
    self.id = id
    self.services = services
    self.count = count
  }

  init(_ reader: SectionReader) {
    node = reader.node
    id = reader.value(Self.id, placeholder: "")
    services = reader.value(Self.services, placeholder: [])
    count = reader.value(Self.count, placeholder: [])
  }
}

/// Groups that take turns at the same desks.
struct RotationSection: Sendable {
  var node: SourceNode
  /// Nil for all groups.
  var groups: [String]?
  var atDesk: Int
  var blockDays: Int
  var switchMinutes: Double
  var isDrawn: Bool

  static let between = Field(
    "between",
    ValueFormat<[String]>.list(
      of: ValueFormat.choice(["desk": "desk", "back-office": "back-office"])),
    default: "[desk, back-office]")
  static let groups = Field("groups", ValueFormat<[String]>.list(of: .id))
  static let atDesk = Field("at-desk", ValueFormat.count(1...1000), default: "1")
  static let block = Field(
    "block",
    ValueFormat<Double>.quantity(.days, Bounds(low: 1, high: 730)).map { Int($0.rounded()) },
    default: "1 week")
  static let switchCost = Field(
    "switch-cost", ValueFormat.quantity(.minutes, Bounds(low: 0, high: 240)), default: "5 min",
    mark: .assumed, range: ("0 min", "15 min"))
  static let order = Field(
    "order", ValueFormat.choice(["drawn": true, "stated": false]), default: "drawn")
  static let format = SectionFormat(
    name: "duties.rotation",
    fields: [between.any, groups.any, atDesk.any, block.any, switchCost.any, order.any])

  init(_ reader: SectionReader) {
    node = reader.node
    _ = reader.value(Self.between)
    groups = reader.stated(Self.groups)
    atDesk = reader.value(Self.atDesk, placeholder: 1)
    blockDays = reader.value(Self.block, placeholder: 7)
    switchMinutes = reader.value(Self.switchCost, placeholder: 5)
    isDrawn = reader.value(Self.order, placeholder: true)
  }
}
