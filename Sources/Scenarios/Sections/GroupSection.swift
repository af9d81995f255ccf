// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

/// A home group.
struct GroupSection: Sendable {
  var node: SourceNode
  var id: String
  var name: Phrase?
  var kind: GroupKind
  var coordinator: CoordinatorRule
  var affect: Double?
  var technology: Double?

  static let id = Field(required: "id", .id)
  static let name = Field("name", .phrase)
  static let kind = Field(
    "kind",
    ValueFormat.choice([
      "internal": GroupKind.internal, "external": .external, "project": .project,
    ]), default: "internal")
  static let coordinator = Field(
    "coordinator", ValueFormat.choice(["fixed": CoordinatorRule.fixed, "rota": .rota]),
    default: "fixed")
  static let affect = Field(
    "affect", ValueFormat.share, default: "0.40", mark: .assumed, symbol: "A_0",
    range: ("0.1", "0.9"))
  static let technology = Field(
    "technology", ValueFormat.share, default: "0.40", mark: .assumed, symbol: "T_0",
    range: ("0.1", "0.9"))
  static let format = SectionFormat(
    name: "groups",
    fields: [
      id.any, Scenario.like.any, name.any, kind.any, coordinator.any, affect.any, technology.any,
    ])

  init(_ reader: SectionReader) {
    node = reader.node
    id = reader.value(Self.id, placeholder: "")
    name = reader.stated(Self.name)
    kind = reader.value(Self.kind, placeholder: .internal)
    coordinator = reader.value(Self.coordinator, placeholder: .fixed)
    affect = reader.stated(Self.affect)
    technology = reader.stated(Self.technology)
  }
}
