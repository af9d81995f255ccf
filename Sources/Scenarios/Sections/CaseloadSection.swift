// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import ScenarioFormat
internal import WorkforceModel

/// Cases that each belong to a person of a staff group.
struct CaseloadSection: Sendable {
  let node: SourceNode
  let id: String
  let staff: String
  let service: String
  let cases: Int
  let growth: Double
  let duration: Distribution
  let interval: Distribution
  let interview: Distribution
  let writing: Distribution
  /// Nil for the service's.
  let emotionalLoad: Double?
  let mostPerDay: Int

  static let id = Field(required: "id", .id)
  static let staff = Field(required: "staff", ValueFormat<String>.id)
  static let service = Field(required: "service", ValueFormat<String>.id)
  static let cases = Field(required: "cases", ValueFormat.count(0...100_000))
  static let growth = Field(
    "growth", ValueFormat.quantity(.growth, Bounds(low: -0.9, high: 10)), default: "0%/year")
  static let duration = Field(
    "lasts", ValueFormat<Distribution>.distribution(.days),
    default: "{exponential: {mean: 18 months}}", mark: .assumed, range: ("6 months", "60 months"))
  static let interval = Field(
    "every", ValueFormat<Distribution>.distribution(.days), default: "6 weeks", mark: .assumed,
    range: ("2 weeks", "12 weeks"))
  static let interview = Field(
    "interview", ValueFormat<Distribution>.distribution(.minutes), default: "45 min",
    mark: .assumed, range: ("30 min", "75 min"))
  static let writing = Field(
    "writing", ValueFormat<Distribution>.distribution(.minutes), default: "30 min",
    mark: .assumed, range: ("10 min", "60 min"))
  static let emotionalLoad = Field(
    "emotional-load", ValueFormat.number(Bounds(low: 0, high: 10)))
  static let mostPerDay = Field(
    "at-most-a-day", ValueFormat.count(1...20), default: "4", mark: .assumed)
  static let format = SectionFormat(
    name: "casework.caseloads",
    fields: [
      id.any, Scenario.like.any, staff.any, service.any, cases.any, growth.any,
      duration.any, interval.any, interview.any, writing.any, emotionalLoad.any, mostPerDay.any,
    ])

  init(_ reader: SectionReader) {
    node = reader.node
    id = reader.value(Self.id, placeholder: "")
    staff = reader.value(Self.staff, placeholder: "")
    service = reader.value(Self.service, placeholder: "")
    cases = reader.value(Self.cases, placeholder: 0)
    growth = reader.value(Self.growth, placeholder: 0)
    duration = reader.value(Self.duration, placeholder: Scenario.placeholderDistribution)
    interval = reader.value(Self.interval, placeholder: Scenario.placeholderDistribution)
    interview = reader.value(Self.interview, placeholder: Scenario.placeholderDistribution)
    writing = reader.value(Self.writing, placeholder: Scenario.placeholderDistribution)
    emotionalLoad = reader.stated(Self.emotionalLoad)
    mostPerDay = reader.value(Self.mostPerDay, placeholder: 4)
  }
}
