// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis

/// The search for the best of many scenarios: those seen to be worse are dropped and run no more.
public struct ScenarioSelection: Sendable {
  /// What is asked for.
  public struct Rule: Sendable {
    /// Name of the criterion, as ``ComparisonCriterion/name`` has it.
    public var criterion: String
    /// The smallest difference that matters, in the criterion's unit.
    public var indifference: Double
    /// The probability of a correct selection.
    public var confidence: Double
    /// The most replications for a scenario.
    public var cap: Int

    /// Replications before a scenario is dropped, and between two looks.
    static let firstLook = 20
    static let step = 5

    /// A rule; `SequentialSelection` states what it requires of the numbers.
    public init(criterion: String, indifference: Double, confidence: Double, cap: Int) {
      self.criterion = criterion
      self.indifference = indifference
      self.confidence = confidence
      self.cap = cap
    }
  }

  /// What was asked for.
  public let rule: Rule
  /// Position of the criterion among those of the comparison.
  public let criterion: Int
  /// Scenarios that may still be the best, ascending; a single one is selected.
  public let survivors: [Int]
  /// For each scenario, after how many replications it was dropped; nil while it survives.
  public let droppedAfter: [Int?]

  /// The scenario that is selected; nil while several are left.
  public var selected: Int? { survivors.count == 1 ? survivors[0] : nil }
}
