// SPDX-License-Identifier: GPL-3.0-or-later
package import ScenarioFormat
package import Wording

/// A home group.
package struct GroupSection: ModelSection, Sendable {
  package var node = SourceNode.nothing
  package var name: Phrase?
  package var parameters = GroupParameters(id: "")

  static let section = Section("groups", GroupSection(), at: \.node, table: "groups") {
    Field(required: "id", \.parameters.id, .id)
    Field.like
    Field("name", \.name, .phrase)
    Field(
      "kind", \.parameters.kind,
      .choice(["internal": .internal, "external": .external, "project": .project]))
    Field("coordinator", \.parameters.coordinator, .choice(["fixed": .fixed, "rota": .rota]))
    Catalogue.mechanisms.flatMap(\.groupKeys)
  }
}
