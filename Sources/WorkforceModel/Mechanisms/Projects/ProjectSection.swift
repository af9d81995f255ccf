// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import ScenarioFormat
import Wording

/// A group formed for a project, which borrows people from their home groups.
struct ProjectSection: ModelSection, Sendable {
  var node = SourceNode.nothing
  var name: Phrase?
  /// Ids of the groups that lend; nil for all.
  var from: [String]?
  var parameters = ProjectParameters(id: "", pause: .unread, length: .unread, people: 1)

  static let section = Section("projects", ProjectSection(), at: \.node, table: "projects") {
    Field(required: "id", \.parameters.id, .id)
    Field.like
    Field("name", \.name, .phrase)
    Field(
      "begins", \.parameters.pause, .distribution(.days),
      default: "{exponential: {mean: 12 months}}", mark: .assumed)
    Field(
      "lasts", \.parameters.length, .distribution(.days),
      default: "{gamma: {mean: 4 months, cv: 0.3}}", mark: .assumed)
    Field(required: "people", \.parameters.people, .count(1...1000))
    Field("from", \.from, .list(of: .id))
    Field(
      "on", \.parameters.weekdays,
      CalendarSection.weekdayList.map({ Set($0) }, back: { $0.sorted() }), mark: .assumed)
    Field("effect", within: effect)
  }

  /// What a week of a project brings to the groups that lend.
  private static let effect = Section("projects.effect", ProjectSection(), table: "projects") {
    Field("affect", \.parameters.affect, .share, mark: .assumed)
    Field("technology", \.parameters.technology, .share, mark: .assumed)
  }
}

extension StatedSector {
  /// Projects as stated.
  var projects: [ProjectSection] {
    get { sections[default: []] }
    set { sections[default: []] = newValue }
  }
}
