// SPDX-License-Identifier: GPL-3.0-or-later
public import RandomVariates
import ScenarioFormat
import Wording

/// A group that is formed for a project, again and again, and borrows people from their home groups.
public struct ProjectParameters: Sendable {
  /// Identifier.
  public var id: String
  /// Days from the first day, and from the end of a project, to the next one.
  public var pause: Distribution
  /// Days that a project lasts.
  public var length: Distribution
  /// How many people it borrows.
  public var people: Int
  /// Positions of the home groups that lend them.
  public var lenders: [Int]
  /// Weekdays on which those borrowed work for the project, 1 Monday … 7 Sunday.
  public var weekdays: Set<Int>
  /// Share of the way to full affect, and to full technology, that a week of the project takes a home group
  /// all of whose members it borrows.
  public var affect = 0.0
  /// The same for technology.
  public var technology = 0.0

  /// Project groups that come up by chance.
  public init(id: String, pause: Distribution, length: Distribution, people: Int) {
    self.id = id
    self.pause = pause
    self.length = length
    self.people = people
    lenders = []
    weekdays = [3]
  }
}

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
      "begins", \.parameters.pause, .distribution(.days, Bounds(0...HorizonSection.longestDays)),
      default: "{exponential: {mean: 12 months}}", mark: .assumed)
    Field(
      "lasts", \.parameters.length, .distribution(.days, Bounds(0...HorizonSection.longestDays)),
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
