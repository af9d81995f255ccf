// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import ScenarioFormat

/// Cases that each belong to a person of a staff group.
struct CaseloadSection: ModelSection, Sendable {
  var node = SourceNode.nothing
  var staff = ""
  var service = ""
  var growth = 0.0
  /// Nil for the service's.
  var emotionalLoad: Double?
  var parameters = CaseloadParameters(
    id: "", staffGroup: 0, service: 0, cases: 0, duration: .unread, interval: .unread,
    interview: .unread)

  static let section = Section(
    "casework.caseloads", CaseloadSection(), at: \.node, table: "casework"
  ) {
    Field(required: "id", \.parameters.id, .id)
    Field.like
    Field(required: "staff", \.staff, .id)
    Field(required: "service", \.service, .id)
    Field(required: "cases", \.parameters.cases, .count(0...100_000))
    Field("growth", \.growth, .quantity(.growth, -0.9...10), unit: "%/year")
    Field(
      "lasts", \.parameters.duration, .distribution(.days),
      default: "{exponential: {mean: 18 months}}", unit: "months", range: 6...60, mark: .assumed)
    Field(
      "every", \.parameters.interval, .distribution(.days), default: "6 weeks", unit: "weeks",
      range: 2...12, mark: .assumed)
    Field(
      "interview", \.parameters.interview, .distribution(.minutes), default: "45 min", unit: "min",
      range: 30...75, mark: .assumed)
    Field(
      "writing", \.parameters.writing, writingFormat, default: "30 min", unit: "min",
      range: 10...60, mark: .assumed)
    Field("emotional-load", \.emotionalLoad, .number(0...10))
    Field("at-most-a-day", \.parameters.mostPerDay, .count(1...20), mark: .assumed)
  }

  /// Writing of no length is none.
  private static var writingFormat: ValueFormat<Distribution?> {
    ValueFormat<Distribution>.distribution(.minutes).map { $0.mean > 0 ? $0 : nil }
  }
}
