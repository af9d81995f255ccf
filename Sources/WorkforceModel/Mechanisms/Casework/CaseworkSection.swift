// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import ScenarioFormat
import Wording

/// Procedures and caseloads.
struct CaseworkSection: Sendable {
  var node = SourceNode.nothing
  var procedures: [ProcedureSection] = []
  var caseloads: [CaseloadSection] = []
  var reminders = RemindersSection()

  static let section = Section("casework", CaseworkSection(), at: \.node) {
    Field("procedures", \.procedures, .items(ProcedureSection.section))
    Field("caseloads", \.caseloads, .items(CaseloadSection.section))
    Field("reminders", \.reminders, .section(RemindersSection.section))
      .counting { casework, _ in casework["procedures"]?.items?.isEmpty == false }
  }
}

/// Contacts that overdue cases send to the desk.
struct RemindersSection: Sendable {
  var node = SourceNode.nothing
  var perWeek = CaseworkParameters().remindersPerWeek
  /// Nil for the service of the case.
  var service: String?

  static let section = Section(
    "casework.reminders", RemindersSection(), at: \.node, table: "casework"
  ) {
    Field(
      "rate", \.perWeek, .quantity(.perWeek, 0...7), unit: "per week", range: 0...0.5,
      mark: .assumed)
    Field("service", \.service, .id)
  }
}

/// A kind of procedure.
struct ProcedureSection: ModelSection, Sendable {
  var node = SourceNode.nothing
  var service = ""
  var rate: ArrivalRate?
  var shareOfContacts: Double?
  var growth = 0.0
  var tasks: [TaskSection] = []
  var parameters = ProcedureParameters(id: "", service: 0, tasks: [])

  static let section = Section(
    "casework.procedures", ProcedureSection(), at: \.node, table: "casework"
  ) {
    Field(required: "id", \.parameters.id, .id)
    Field.like
    Field(required: "service", \.service, .id)
    Field("opened", \.rate, caseRate)
    Field("of-contacts", \.shareOfContacts, .share)
    Field("growth", \.growth, .quantity(.growth, -0.9...10), unit: "%/year")
    Field("term", \.parameters.termDays, .wholeDays(0...3650), mark: .verified)
    Field(required: "tasks", \.tasks, .items(TaskSection.section))
  }.described(by: [["oneOf": [["required": ["opened"]], ["required": ["of-contacts"]]]]])

  /// Cases a working day; they come by post and online too, not in the hours of the desks.
  private static var caseRate: ValueFormat<ArrivalRate> {
    let allowed = CaseworkSentence.allowedRate.phrase
    let pattern = ValueFormat<ArrivalRate>.pattern(["per day", "per # resident per day"])
    return ValueFormat<ArrivalRate>.arrivalRate.checked(
      allowed: allowed, schema: .text(pattern: pattern, allowed)
    ) { rate in
      switch rate {
      case .perDay, .perResidentAndDay: true
      case .perHour, .byHour, .perPeriod: false
      }
    }
  }
}

/// A task of a procedure.
struct TaskSection: ModelSection, Sendable {
  var node = SourceNode.nothing
  var id = ""
  /// Nil for the procedure's service.
  var skill: String?
  var parameters = TaskParameters(skill: 0, work: .unread)

  static let section = Section(
    "casework.procedures.tasks", TaskSection(), at: \.node, table: "casework"
  ) {
    Field(required: "id", \.id, .id)
    Field(required: "work", \.parameters.work, .distribution(.minutes, Bounds(0...60_000)))
    Field("skill", \.skill, .id)
    Field("times", \.parameters.times, .distribution(.number, Bounds(0...1000)), range: 1...8)
    Field("wait", \.parameters.wait, .distribution(.days, Bounds(0...3652.5)))
  }
}

extension StatedSector {
  /// Procedures and caseloads as stated; nil when there are none.
  var casework: CaseworkSection? {
    get { sections[] }
    set { sections[] = newValue }
  }
}
