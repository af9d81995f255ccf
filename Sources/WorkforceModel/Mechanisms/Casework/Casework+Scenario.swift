// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Wording

/// What is said of casework alone.
enum CaseworkSentence: String, Sentence {
  case allowedRate, tooManyItems, oneWayOfOpening, sharesOverOne, caseloadWithoutSkill, emptyLine
}

extension Casework {
  /// Services, skills and people of casework, and how its cases are opened.
  static func check(_ check: SectorCheck) {
    guard let casework = check.sector.casework else { return }
    let services = check.ids(of: "services")
    func checkService(_ name: String?, _ key: String, in section: SourceNode) {
      // A name that is missing or unreadable is reported where it was read.
      guard let name, !name.isEmpty else { return }
      check.checkNames([name], key, in: section, .unknownService, among: services)
    }
    let procedures = casework.procedures.reduce(0) { sum, procedure in
      sum + max(1, check.sector.places.count { $0.gives(procedure.service) })
    }
    check.checkCount(procedures, "procedures", in: casework.node)
    check.checkCount(casework.caseloads.count, "caseloads", in: casework.node)
    checkService(casework.reminders.service, "service", in: casework.reminders.node)
    for procedure in casework.procedures {
      checkService(procedure.service, "service", in: procedure.node)
      for task in procedure.tasks { checkService(task.skill, "skill", in: task.node) }
      if let tasks = procedure.node["tasks"], tasks.items?.isEmpty == true {
        check.faults.report(tasks, ScenarioSentence.emptyList.phrase)
      }
      check.checkOpening(procedure)
    }
    check.checkShares(casework.procedures)
    for caseload in casework.caseloads {
      checkService(caseload.service, "service", in: caseload.node)
      check.checkStaff(of: caseload, services)
    }
  }

  static func lower(_ sector: StatedSector, into parameters: inout ModelParameters) {
    guard let section = sector.casework else { return }
    let days = parameters.days
    var casework = CaseworkParameters()
    casework.procedures = section.procedures.flatMap { $0.lowered(sector, days: days) }
    casework.caseloads = section.caseloads.compactMap { $0.lowered(sector, days: days) }
    casework.remindersPerWeek = section.reminders.perWeek
    casework.reminderService = section.reminders.service.flatMap {
      sector.positions(ofService: $0).first
    }
    parameters.casework = casework
  }
}

extension SectorCheck {
  fileprivate func checkCount(_ count: Int, _ key: String, in section: SourceNode) {
    guard count > ModelCapacity.procedures else { return }
    faults.report(
      section[key] ?? section,
      CaseworkSentence.tooManyItems.phrase.filling(["count": String(ModelCapacity.procedures)]),
      found: String(count))
  }

  /// Cases are opened by a rate or by contacts, one of the two.
  fileprivate func checkOpening(_ procedure: ProcedureSection) {
    let ways = ["opened", "of-contacts"].filter { procedure.node[$0] != nil }
    if ways.count != 1 {
      faults.report(
        procedure.node, CaseworkSentence.oneWayOfOpening.phrase,
        found: ways.isEmpty ? nil : ways.joined(separator: ", "),
        allowed: Phrase.either(
          Phrase(verbatim: "opened"),
          Phrase(verbatim: "of-contacts")))
    }
    guard let rate = procedure.node["opened"] else { return }
    if case .perResidentAndDay = procedure.rate, node["population"] == nil {
      faults.report(rate, ScenarioSentence.noPopulation.phrase, found: rate.echo)
    }
    if case .perDay(let cases) = procedure.rate, cases > Double(ModelCapacity.expectedCasesPerDay) {
      faults.report(
        rate,
        ScenarioSentence.tooManyContacts.phrase.filling([
          "count": String(ModelCapacity.expectedCasesPerDay)
        ]), found: rate.echo)
    }
  }

  /// A contact opens one case at most.
  fileprivate func checkShares(_ procedures: [ProcedureSection]) {
    for (service, own) in Dictionary(grouping: procedures, by: \.service)
      .sorted(by: { $0.key < $1.key })
    {
      let sum = own.reduce(0) { $0 + ($1.shareOfContacts ?? 0) }
      guard sum > 1 + 1e-9, let last = own.last(where: { $0.shareOfContacts != nil }) else {
        continue
      }
      faults.report(
        last.node["of-contacts"] ?? last.node,
        CaseworkSentence.sharesOverOne.phrase.filling(["service": service]),
        found: last.node["of-contacts"]?.echo)
    }
  }

  /// Whoever has cases has the skill for their interviews.
  fileprivate func checkStaff(of caseload: CaseloadSection, _ services: [String]) {
    let place = caseload.node["staff"] ?? caseload.node
    guard !caseload.staff.isEmpty else { return }
    guard let line = sector.staff.first(where: { $0.id == caseload.staff }) else {
      report(unknown: caseload.staff, at: place, .unknownStaff, among: ids(of: "staff"))
      return
    }
    if services.contains(caseload.service),
      !line.skills.contains(where: { $0.service == caseload.service })
    {
      faults.report(
        place, CaseworkSentence.caseloadWithoutSkill.phrase.filling(["service": caseload.service]),
        found: caseload.staff)
    } else if line.headcount == 0 {
      faults.report(place, CaseworkSentence.emptyLine.phrase, found: caseload.staff)
    }
  }
}
