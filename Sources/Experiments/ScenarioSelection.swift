// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis

/// The search for the best of many scenarios: those seen to be worse are dropped and run no more.
package struct ScenarioSelection: Sendable {
  package struct Rule: Sendable {
    /// Name of the criterion, as ``ComparisonCriterion/name`` has it.
    package var criterion: String
    /// The smallest difference that matters, in the criterion's unit.
    package var indifference: Double
    /// The probability of a correct selection.
    package var confidence: Double
    /// The most replications for a scenario.
    package var cap: Int

    /// Replications before a scenario is dropped, and between two looks.
    static let firstLook = 20
    static let step = 5

    package init(criterion: String, indifference: Double, confidence: Double, cap: Int) {
      self.criterion = criterion
      self.indifference = indifference
      self.confidence = confidence
      self.cap = cap
    }
  }

  package let rule: Rule
  /// Position of the criterion among those of the comparison.
  package let criterion: Int
  /// Scenarios that may still be the best, ascending; a single one is selected.
  package let survivors: [Int]
  /// For each scenario, after how many replications it was dropped; nil while it survives.
  package let droppedAfter: [Int?]

  package var selected: Int? { survivors.count == 1 ? survivors[0] : nil }
}
