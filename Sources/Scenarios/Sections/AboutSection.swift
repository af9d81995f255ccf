// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
public import Wording

/// The planner's own words, which travel with the results.
public struct AboutSection: Sendable {
  /// Title.
  public var title: Phrase?
  /// The question that the scenario is to answer.
  public var question: Phrase?
  /// What the planner expects.
  public var expectation: Phrase?
  /// The decision that is proposed, or was taken.
  public var decision: Phrase?
  /// Who answers for the scenario.
  public var author: Phrase?
}

extension AboutSection {
  static let section = Section("about", AboutSection()) {
    Field("title", \.title, .phrase)
    Field("question", \.question, .phrase)
    Field("expectation", \.expectation, .phrase)
    Field("decision", \.decision, .phrase)
    Field("author", \.author, .phrase)
  }
}
