// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Wording

/// What is said of group life alone.
enum GroupLifeSentence: String, Sentence {
  case unused
}

extension StatedSector {
  /// Groups have an inner life once one of them states its affect or technology.
  var hasGroupLife: Bool { groups.contains { GroupLife.isStated(in: $0.node) } }
}

/// Group life is switched on by groups, with or without a section of its own.
extension GroupLife {
  static var keys: [Field<StatedSector>] {
    [
      Field("group-life", \.parameters.groupLife, .section(GroupLifeParameters.section))
        .counting { isStated(inGroupsOf: $1) }
    ]
  }

  /// What a group states of it.
  static var groupKeys: [Field<GroupSection>] {
    [
      Field(
        "affect", \.parameters.affect, .share, symbol: "A_0", range: 0.1...0.9, mark: .assumed
      ).counting { isStated(inGroupsOf: $1) },
      Field(
        "technology", \.parameters.technology, .share, symbol: "T_0", range: 0.1...0.9,
        mark: .assumed
      ).counting { isStated(inGroupsOf: $1) },
    ]
  }

  static func isStated(in group: SourceNode) -> Bool {
    group["affect"] != nil || group["technology"] != nil
  }

  static func isStated(inGroupsOf root: SourceNode) -> Bool {
    (root["groups"]?.items ?? []).contains(where: isStated(in:))
  }

  static func check(_ check: SectorCheck) {
    guard let section = check.node["group-life"], !check.sector.hasGroupLife else { return }
    check.faults.warn(section, GroupLifeSentence.unused.phrase)
  }

  static func lower(_ sector: StatedSector, into parameters: inout ModelParameters) {
    parameters.groupLife =
      sector.hasGroupLife ? parameters.groupLife ?? GroupLifeParameters() : nil
  }
}
