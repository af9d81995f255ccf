// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

/// A group formed for a project, which borrows people from their home groups.
struct ProjectSection: Sendable {
  var node: SourceNode
  var id: String
  var name: Phrase?
  var begins: Distribution
  var lasts: Distribution
  var people: Int
  /// Ids of the groups that lend; nil for all.
  var from: [String]?
  var weekdays: [Int]
  var effect: ProjectEffectSection?

  static let id = Field(required: "id", .id)
  static let name = Field("name", .phrase)
  static let begins = Field(
    "begins", ValueFormat<Distribution>.distribution(.days),
    default: "{exponential: {mean: 12 months}}", mark: .assumed)
  static let lasts = Field(
    "lasts", ValueFormat<Distribution>.distribution(.days),
    default: "{gamma: {mean: 4 months, cv: 0.3}}", mark: .assumed)
  static let people = Field(required: "people", ValueFormat<Int>.count(1...1000))
  static let from = Field("from", ValueFormat<[String]>.list(of: .id))
  static let weekdays = Field(
    "on",
    ValueFormat<[Int]>.list(
      of: .choice(["mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7])),
    default: "[wed]", mark: .assumed)
  static let effect = Field(
    "effect", ValueFormat.section(ProjectEffectSection.format) { ProjectEffectSection($0) })
  static let format = SectionFormat(
    name: "projects",
    fields: [
      id.any, Scenario.like.any, name.any, begins.any, lasts.any, people.any, from.any,
      weekdays.any, effect.any,
    ])

  init(_ reader: SectionReader) {
    node = reader.node
    id = reader.value(Self.id, placeholder: "")
    name = reader.stated(Self.name)
    begins = reader.value(Self.begins, placeholder: Scenario.placeholderDistribution)
    lasts = reader.value(Self.lasts, placeholder: Scenario.placeholderDistribution)
    people = reader.value(Self.people, placeholder: 1)
    from = reader.stated(Self.from)
    weekdays = reader.value(Self.weekdays, placeholder: [])
    effect = reader.stated(Self.effect)
  }

  /// The project as the model knows it.
  func lowered(_ scenario: Scenario) -> ProjectParameters {
    var lowered = ProjectParameters(id: id, pause: begins, length: lasts, people: people)
    lowered.lenders =
      from?.compactMap(scenario.position(ofGroup:)) ?? Array(0..<max(1, scenario.groups.count))
    lowered.weekdays = Set(weekdays)
    lowered.affect = effect?.affect ?? 0
    lowered.technology = effect?.technology ?? 0
    return lowered
  }
}

/// What a week of a project brings to the groups that lend.
struct ProjectEffectSection: Sendable {
  let affect: Double?
  let technology: Double?

  static let affect = Field("affect", ValueFormat.share, default: "0", mark: .assumed)
  static let technology = Field("technology", ValueFormat.share, default: "0", mark: .assumed)
  static let format = SectionFormat(
    name: "projects.effect", fields: [affect.any, technology.any])

  init(_ reader: SectionReader) {
    affect = reader.value(Self.affect)
    technology = reader.value(Self.technology)
  }
}
