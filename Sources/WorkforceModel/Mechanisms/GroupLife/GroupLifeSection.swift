// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Wording

/// What is said of group life alone.
enum GroupLifeSentence: String, Sentence {
  case unused
}

/// Coefficients of the groups' inner life; each has its default.
extension GroupLifeParameters {
  static let section = Section("group-life", GroupLifeParameters(), table: "groups") {
    Field(
      "affect-half-life", \.affectHalfLifeDays, .quantity(.days, .positive), unit: "months",
      symbol: "H_A", range: 4...18, mark: .assumed)
    Field(
      "technology-half-life", \.technologyHalfLifeDays, .quantity(.days, .positive),
      unit: "months", symbol: "H_T", range: 6.5...13, mark: .verified)
    Field("initial-sd", \.initialDeviation, .number(0...0.3), range: 0...0.3, mark: .assumed)
    Field(
      "fluctuation", \.fluctuation, .number(0...0.3), symbol: "σ", range: 0...0.3, mark: .assumed)
    Field(
      "resource-points", \.resourcePoints, .quantity(.points, 0...50), unit: "points",
      symbol: "ρ_R", range: 1...8, mark: .assumed, formerly: "rho-r")
    Field(
      "method-speed", \.technologySpeed, .number(0...1), symbol: "κ_T", range: 0.05...0.4,
      mark: .assumed, formerly: "kappa-t")
    Field(
      "method-repeats", \.technologyRepeats, .number(0...1), symbol: "κ_f", range: 0...0.6,
      mark: .assumed, formerly: "kappa-f")
    Field(
      "coordinator-skill", \.coordinatorSkill, .share, symbol: "k", range: 0.2...0.9,
      mark: .assumed)
    Field("observer-factor", \.observerFactor, .number(1...10), range: 1...3, mark: .assumed)
  }
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
