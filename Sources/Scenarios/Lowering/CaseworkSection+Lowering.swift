// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import ScenarioFormat
internal import WorkforceModel

extension CaseworkSection {
  /// Procedures and caseloads as the model runs them.
  func lowered(_ scenario: Scenario, days: [DayParameters]) -> CaseworkParameters {
    var casework = CaseworkParameters()
    casework.procedures = procedures.compactMap { $0.lowered(scenario, days: days) }
    casework.caseloads = caseloads.compactMap { $0.lowered(scenario, days: days) }
    casework.remindersPerWeek = reminders.perWeek
    casework.reminderService = reminders.service.flatMap(scenario.position(ofService:))
    return casework
  }
}

extension ProcedureSection {
  /// The procedure as the model runs it; nil while names are wrong.
  fileprivate func lowered(_ scenario: Scenario, days: [DayParameters]) -> ProcedureParameters? {
    guard let own = scenario.position(ofService: service), !tasks.isEmpty else { return nil }
    var procedure = parameters
    procedure.service = own
    procedure.tasks = tasks.map { task in
      var lowered = task.parameters
      lowered.skill = task.skill.flatMap(scenario.position(ofService:)) ?? own
      return lowered
    }
    procedure.shareOfContacts = shareOfContacts ?? 0
    let perDay: Double
    switch rate {
    case .perDay(let cases): perDay = cases
    case .perResidentAndDay(let cases): perDay = cases * (scenario.population ?? 0)
    case nil, .perHour, .byHour: return procedure
    }
    procedure.openedPerDay = days.enumerated().map { number, day in
      day.isWorkingDay ? perDay * ExpectedDemand.growth(growth, day: number) : 0
    }
    return procedure
  }
}

extension CaseloadSection {
  /// The caseload as the model runs it; nil while names are wrong.
  ///
  /// As many cases come as close, so that their number stays where it begins unless it grows.
  fileprivate func lowered(_ scenario: Scenario, days: [DayParameters]) -> CaseloadParameters? {
    guard let service = scenario.position(ofService: service),
      let line = scenario.staff.firstIndex(where: { $0.id == staff })
    else { return nil }
    var caseload = parameters
    caseload.staffGroup = line
    caseload.service = service
    caseload.emotionalLoad = emotionalLoad ?? scenario.services[service].emotionalLoad
    let workingDays = days.count(where: \.isWorkingDay)
    let perDay =
      Double(parameters.cases) / max(parameters.duration.mean, 1) * Double(days.count)
      / Double(max(workingDays, 1))
    caseload.newPerDay = days.enumerated().map { number, day in
      day.isWorkingDay ? perDay * ExpectedDemand.growth(growth, day: number) : 0
    }
    return caseload
  }
}
