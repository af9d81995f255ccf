// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFormat
import Scenarios
import Testing
import Wording

/// Keys that have another name now: what is said of them, and how files are brought up to date.
@Suite struct RenamedKeysTests {
  /// Every former name by its section, with the name that it has now.
  static let names: [(old: String, new: String)] = ParameterCatalogue.fields.flatMap { field in
    field.former.map { (String(field.path.dropLast(field.key.count)) + $0, field.path) }
  }

  static func migrated(_ text: String) throws -> ScenarioMigration {
    try ScenarioMigration(text: text, file: "old.yaml")
  }

  @Test func noFormerNameIsTheNameOfAnotherKeyOfItsSection() {
    #expect(Self.names.count == 36)
    let paths = Set(ParameterCatalogue.fields.map(\.path))
    for (old, _) in Self.names { #expect(!paths.contains(old), "\(old)") }
    #expect(Set(Self.names.map(\.old)).count == Self.names.count)
  }

  @Test func anOldKeyIsAFaultWithItsNewName() throws {
    for (old, new) in Self.names where !old.hasPrefix("online.") {
      let key = String(new.split(separator: ".").last ?? "")
      let faults = ScenarioText.faults("\(old)=1").filter { $0.path == old }
      #expect(faults.first?.suggestion == key, "\(old)")
      let name = String(old.split(separator: ".").last ?? "")
      #expect(
        faults.first?.text(.english).hasSuffix("; \"\(name)\" is now \"\(key)\"") == true,
        "\(old)")
    }
  }

  @Test func namesAreReplacedInBlocksFlowsItemsAndQuotesAndNothingElse() throws {
    let old = """
      # tau-f: a comment that speaks of tau-f
      extends: base.yaml   # assumed
      wellbeing:
        tau-f:   7 days    # computed: tau-f of the fit
        "k-b": 35 points
        s-m: 17 points
        law: two-scale
      motivation: {s-m: 0.05, 'm-0': 0.6, level:   0.65,}
      conflict: {h1: 1,
                 omega: none}
      online:
        - {id: registry, launch: 2027-01-11, m: 60%, p: 0.03 per year}
        - id: tax
          like: registry
          q:
      incentives:\t
        eligible: [m, e]
        e: 5%
        largest-team: 8
      services:
        - {id: e, name: "tau-f", arrivals: {rate: 2 per day}}

      """
    let new = """
      # tau-f: a comment that speaks of tau-f
      extends: base.yaml   # assumed
      wellbeing:
        fatigue-time-constant:   7 days    # computed: tau-f of the fit
        "load-points": 35 points
        score-spread: 17 points
        law: two-scale
      motivation: {motivation-strain: 0.05, 'motivation-level': 0.6, level:   0.65,}
      conflict: {wait-effect: 1,
                 hostility-weight: none}
      online:
        - {id: registry, launch: 2027-01-11, adoption-ceiling: 60%, adoption-promotion: 0.03 per year}
        - id: tax
          like: registry
          adoption-imitation:
      incentives:\t
        eligible: [m, e]
        incentive-speed: 5%
        largest-team: 8
      services:
        - {id: e, name: "tau-f", arrivals: {rate: 2 per day}}

      """
    let migration = try Self.migrated(old)
    #expect(migration.text == new)
    #expect(migration.changes.count == 11)
    #expect(migration.changes[0].path == "wellbeing.tau-f")
    #expect(migration.changes[0].position.line == 4 && migration.changes[0].position.column == 3)
    #expect(migration.changes.map(\.new).contains("adoption-ceiling"))
    let again = try Self.migrated(new)
    #expect(again.changes.isEmpty && again.text == new)
  }

  @Test func pathsOfASweepAreReplaced() throws {
    let old = """
      base: old.yaml
      design: {kind: sobol, points: 8}
      factors:
        - {id: m, path: wellbeing.tau-f, from: 3 days, to: 14 days}
        - {id: twice, path: [motivation.s-m, "wellbeing.s-m"], values: [1, 2]}
        - id: wholes
          options:
            - {id: today, set: []}
            - {id: other, set: ["online.registry.m=40%", "incentives={e: 5%, n-e: 8}",
                                staff.e.count=+1]}

      """
    let migration = try Self.migrated(old)
    #expect(
      migration.text == """
        base: old.yaml
        design: {kind: sobol, points: 8}
        factors:
          - {id: m, path: wellbeing.fatigue-time-constant, from: 3 days, to: 14 days}
          - {id: twice, path: [motivation.motivation-strain, "wellbeing.score-spread"], values: [1, 2]}
          - id: wholes
            options:
              - {id: today, set: []}
              - {id: other, set: ["online.registry.adoption-ceiling=40%", "incentives={incentive-speed: 5%, largest-team: 8}",
                                  staff.e.count=+1]}

        """)
    #expect(migration.changes.count == 5)
    #expect(try Self.migrated(migration.text).changes.isEmpty)
  }

  @Test(arguments: [
    "wellbeing: {tau-f: 1 day", "- a list", "", "wellbeing: &x {tau-f: 1 day}",
    "wellbeing: {tau-f: 1 day, fatigue-time-constant: 2 days}",
    "base: a.yaml\nfactors: [{id: a, path: \"wellbeing.\\x74au-f\", from: 1, to: 2}]",
  ])
  func aFileThatCannotBeRewrittenIsRefused(text: String) {
    let faults = ScenarioText.faults { () throws(ScenarioErrors) in
      _ = try ScenarioMigration(text: text, file: "old.yaml")
    }
    #expect(!faults.isEmpty)
  }

  @Test func shippedFilesHaveNoOldName() throws {
    for file in try ShippedScenariosTests.files() {
      let migration = try ScenarioMigration(path: file.path)
      #expect(migration.changes.isEmpty, "\(file.lastPathComponent)")
    }
  }
}
