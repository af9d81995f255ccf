// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

/// A home group.
struct GroupSection: ModelSection, Sendable {
  var node = SourceNode.nothing
  var name: Phrase?
  var affect: Double?
  var technology: Double?
  var parameters = GroupParameters(id: "")

  static let section = Section("groups", GroupSection(), at: \.node, table: "groups") {
    let model = GroupParameters(id: "")
    Field(required: "id", \.parameters.id, .id)
    Field.like
    Field("name", \.name, .phrase)
    Field(
      "kind", \.parameters.kind,
      .choice(["internal": .internal, "external": .external, "project": .project]))
    Field("coordinator", \.parameters.coordinator, .choice(["fixed": .fixed, "rota": .rota]))
    Field(
      "affect", \.affect, .share, default: model.affect, symbol: "A_0", range: 0.1...0.9,
      mark: .assumed
    ).counting { Self.haveInnerLife(in: $1) }
    Field(
      "technology", \.technology, .share, default: model.technology, symbol: "T_0",
      range: 0.1...0.9, mark: .assumed
    ).counting { Self.haveInnerLife(in: $1) }
  }

  /// Whether groups have an inner life, which they have once one of them states its affect or technology.
  static func haveInnerLife(in root: SourceNode) -> Bool {
    (root["groups"]?.items ?? []).contains { $0["affect"] != nil || $0["technology"] != nil }
  }
}
