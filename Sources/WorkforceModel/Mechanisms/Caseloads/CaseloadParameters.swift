// SPDX-License-Identifier: GPL-3.0-or-later
public import RandomVariates
import ScenarioFormat

/// Cases that each belong to a person, who interviews at an interval and writes it up.
public struct CaseloadParameters: Sendable {
  /// Identifier.
  public var id: String
  /// Staff group among whom cases are shared.
  public var staffGroup: Int
  /// Service whose skill the interviews need, and for which they are reported.
  public var service: Int
  /// Open cases at the start.
  public var cases: Int
  /// Expected number of new cases on each day of the horizon.
  public var newPerDay: [Double] = []
  /// Days for which a case stays open.
  public var duration: Distribution
  /// Days from one interview to the next.
  public var interval: Distribution
  /// Minutes of an interview at speed 1.
  public var interview: Distribution
  /// Minutes of writing that an interview leaves; nil for none.
  public var writing: Distribution?
  /// Emotional weight of an interview; 1 is the counter average.
  public var emotionalLoad = 1.0
  /// Most interviews of a person on a day.
  public var mostPerDay = 4

  /// Caseloads of a staff group.
  public init(
    id: String, staffGroup: Int, service: Int, cases: Int, duration: Distribution,
    interval: Distribution, interview: Distribution
  ) {
    self.id = id
    self.staffGroup = staffGroup
    self.service = service
    self.cases = cases
    self.duration = duration
    self.interval = interval
    self.interview = interview
  }
}

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
      "lasts", \.parameters.duration, .distribution(.days, Bounds(1...HorizonSection.longestDays)),
      default: "{exponential: {mean: 18 months}}", unit: "months", range: 6...60, mark: .assumed)
    Field(
      "every", \.parameters.interval, .distribution(.days, Bounds(1...3652.5)), default: "6 weeks",
      unit: "weeks",
      range: 2...12, mark: .assumed)
    Field(
      "interview", \.parameters.interview, .distribution(.minutes, Bounds(0...1440)),
      default: "45 min", unit: "min",
      range: 30...75, mark: .assumed)
    Field(
      "writing", \.parameters.writing, writingFormat, default: "30 min", unit: "min",
      range: 10...60, mark: .assumed)
    Field("emotional-load", \.emotionalLoad, .number(0...10))
    Field("at-most-a-day", \.parameters.mostPerDay, .count(1...20), mark: .assumed)
  }

  /// Writing of no length is none.
  private static var writingFormat: ValueFormat<Distribution?> {
    ValueFormat<Distribution>.distribution(.minutes, Bounds(0...60_000)).map {
      $0.mean > 0 ? $0 : nil
    }
  }
}
