// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
package import Scenarios
internal import WorkforceModel

/// Everything that is reported of one comparison: what differs, and what came out.
package struct ComparisonReport: Sendable {
  /// A level of a factor or a scenario of its own.
  package struct Entry: Sendable {
    /// Short name: the file's stem, or what is set: `staff.clerks.count=+1`.
    package let name: String
    package let text: String
    package let overrides: [String]
    package let differences: [ScenarioDifference]

    package init(
      name: String, text: String, overrides: [String] = [], differences: [ScenarioDifference] = []
    ) {
      self.name = name
      self.text = text
      self.overrides = overrides
      self.differences = differences
    }
  }

  package let comparison: ScenarioComparison
  /// The base, then the others.
  package let entries: [Entry]
  /// Probability with which a factor is to keep each target; nil when this is no factor.
  package let keeping: Double?
  package let jobs: Int

  package init(_ comparison: ScenarioComparison, entries: [Entry], keeping: Double?, jobs: Int) {
    precondition(comparison.scenarios.count == entries.count, "an entry for each scenario")
    self.comparison = comparison
    self.entries = entries
    self.keeping = keeping
    self.jobs = jobs
  }

  /// What is compared with what, by name: two comparisons of the same name are the same.
  package static func described(_ names: [String]) -> String {
    names[0] + " | " + names.dropFirst().joined(separator: " | ")
  }

  /// All scenarios as one text, by whose digest the comparison is known.
  package static func combined(_ entries: [Entry]) -> String {
    RunManifest.combined(entries.map(\.text))
  }

  /// The base, as other files call it, and a letter for each other scenario.
  package static func letter(_ scenario: Int) -> String {
    guard scenario > 0 else { return "BASE" }
    let index = scenario - 1
    let last = String(UnicodeScalar(UInt8(65 + index % 26)))
    return index < 26 ? last : letter(index / 26) + last
  }
}
