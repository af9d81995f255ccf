// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
public import Wording

/// The planner's own words, which travel with the results.
public struct AboutSection: Sendable {
  public var title: Phrase?
  public var question: Phrase?
  public var expectation: Phrase?
  public var decision: Phrase?
}

extension AboutSection {
  static let title = Field("title", .phrase)
  static let question = Field("question", .phrase)
  static let expectation = Field("expectation", .phrase)
  static let decision = Field("decision", .phrase)
  static let format = SectionFormat(
    name: "about", fields: [title.any, question.any, expectation.any, decision.any])

  init(_ reader: SectionReader) {
    title = reader.stated(Self.title)
    question = reader.stated(Self.question)
    expectation = reader.stated(Self.expectation)
    decision = reader.stated(Self.decision)
  }
}
