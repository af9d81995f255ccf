// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

/// Procedures and caseloads.
struct CaseworkSection: Sendable {
  let node: SourceNode
  let procedures: [ProcedureSection]
  let caseloads: [CaseloadSection]
  let reminders: RemindersSection?

  static let procedures = Field(
    "procedures",
    ValueFormat<[ProcedureSection]>.items(ProcedureSection.format) { ProcedureSection($0) })
  static let caseloads = Field(
    "caseloads",
    ValueFormat<[CaseloadSection]>.items(CaseloadSection.format) { CaseloadSection($0) })
  static let reminders = Field(
    "reminders", ValueFormat.section(RemindersSection.format) { RemindersSection($0) })
  static let format = SectionFormat(
    name: "casework", fields: [procedures.any, caseloads.any, reminders.any])

  init(_ reader: SectionReader) {
    node = reader.node
    procedures = reader.stated(Self.procedures) ?? []
    caseloads = reader.stated(Self.caseloads) ?? []
    reminders = reader.stated(Self.reminders)
  }
}

/// Contacts that overdue cases send to the desk.
struct RemindersSection: Sendable {
  let node: SourceNode
  let perWeek: Double?
  /// Nil for the service of the case.
  let service: String?

  static let rate = Field(
    "rate", ValueFormat.quantity(.perWeek, Bounds(low: 0, high: 7)), default: "0.2 per week",
    mark: .assumed, range: ("0 per week", "0.5 per week"))
  static let service = Field("service", ValueFormat<String>.id)
  static let format = SectionFormat(name: "casework.reminders", fields: [rate.any, service.any])

  init(_ reader: SectionReader) {
    node = reader.node
    perWeek = reader.value(Self.rate)
    service = reader.stated(Self.service)
  }
}

/// A kind of procedure.
struct ProcedureSection: Sendable {
  let node: SourceNode
  let id: String
  let service: String
  let rate: ArrivalRate?
  let shareOfContacts: Double?
  let growth: Double
  let termDays: Int
  let tasks: [TaskSection]

  static let id = Field(required: "id", .id)
  static let service = Field(required: "service", ValueFormat<String>.id)
  static let rate = Field("opened", caseRate)
  static let shareOfContacts = Field("of-contacts", ValueFormat.share)
  static let growth = Field(
    "growth", ValueFormat.quantity(.growth, Bounds(low: -0.9, high: 10)), default: "0%/year")
  static let term = Field(
    "term",
    ValueFormat<Double>.quantity(.days, Bounds(low: 0, high: 3650)).map { Int($0.rounded()) },
    default: "30 days", mark: .verified)
  static let tasks = Field(
    required: "tasks",
    ValueFormat<[TaskSection]>.items(TaskSection.format) { TaskSection($0) })
  static let format = SectionFormat(
    name: "casework.procedures",
    fields: [
      id.any, Scenario.like.any, service.any, rate.any, shareOfContacts.any,
      growth.any, term.any, tasks.any,
    ])

  init(_ reader: SectionReader) {
    node = reader.node
    id = reader.value(Self.id, placeholder: "")
    service = reader.value(Self.service, placeholder: "")
    rate = reader.stated(Self.rate)
    shareOfContacts = reader.stated(Self.shareOfContacts)
    growth = reader.value(Self.growth, placeholder: 0)
    termDays = reader.value(Self.term, placeholder: 30)
    tasks = reader.stated(Self.tasks) ?? []
  }

  /// Cases a working day; they come by post and online too, not in the hours of the desks.
  private static var caseRate: ValueFormat<ArrivalRate> {
    ValueFormat<ArrivalRate>.arrivalRate.checked(
      allowed: ScenarioSentence.allowedCaseRate.phrase
    ) { rate in
      switch rate {
      case .perDay, .perResidentAndDay: true
      case .perHour, .byHour: false
      }
    }
  }
}

/// A task of a procedure.
struct TaskSection: Sendable {
  let node: SourceNode
  let id: String
  let work: Distribution
  /// Nil for the procedure's service.
  let skill: String?
  let times: Distribution?
  let wait: Distribution?

  static let id = Field(required: "id", .id)
  static let work = Field(required: "work", ValueFormat<Distribution>.distribution(.minutes))
  static let skill = Field("skill", ValueFormat<String>.id)
  static let times = Field(
    "times", ValueFormat<Distribution>.distribution(.number), range: ("1", "8"))
  static let wait = Field("wait", ValueFormat<Distribution>.distribution(.days))
  static let format = SectionFormat(
    name: "casework.procedures.tasks",
    fields: [id.any, work.any, skill.any, times.any, wait.any])

  init(_ reader: SectionReader) {
    node = reader.node
    id = reader.value(Self.id, placeholder: "")
    work = reader.value(Self.work, placeholder: Scenario.placeholderDistribution)
    skill = reader.stated(Self.skill)
    times = reader.stated(Self.times)
    wait = reader.stated(Self.wait)
  }
}
