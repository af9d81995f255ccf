// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

extension ScenarioCheck {
  /// Services, skills and people of casework, and how its cases are opened.
  func checkCasework() {
    guard let casework = scenario.casework else { return }
    let services = ids(of: "services")
    func checkService(_ name: String?, _ key: String, in section: SourceNode) {
      // A name that is missing or unreadable is reported where it was read.
      guard let name, !name.isEmpty, !services.contains(name) else { return }
      report(unknown: name, at: section[key] ?? section, .unknownService, among: services)
    }
    checkCount(casework.procedures.count, "procedures", in: casework.node)
    checkCount(casework.caseloads.count, "caseloads", in: casework.node)
    checkService(casework.reminders.service, "service", in: casework.reminders.node)
    for procedure in casework.procedures {
      checkService(procedure.service, "service", in: procedure.node)
      for task in procedure.tasks { checkService(task.skill, "skill", in: task.node) }
      if procedure.node["tasks"]?.items?.isEmpty == true {
        faults.report(
          procedure.node["tasks"] ?? procedure.node, ScenarioSentence.emptyList.phrase)
      }
      checkOpening(procedure)
    }
    checkShares(casework.procedures)
    for caseload in casework.caseloads {
      checkService(caseload.service, "service", in: caseload.node)
      checkStaff(of: caseload, services)
    }
  }

  private func checkCount(_ count: Int, _ key: String, in section: SourceNode) {
    guard count > ModelCapacity.procedures else { return }
    faults.report(
      section[key] ?? section,
      ScenarioSentence.tooManyItems.phrase.filling(["count": String(ModelCapacity.procedures)]),
      found: String(count))
  }

  /// Cases are opened by a rate or by contacts, one of the two.
  private func checkOpening(_ procedure: ProcedureSection) {
    let ways = ["opened", "of-contacts"].filter { procedure.node[$0] != nil }
    if ways.count != 1 {
      faults.report(
        procedure.node, ScenarioSentence.oneWayOfOpening.phrase,
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
  private func checkShares(_ procedures: [ProcedureSection]) {
    for (service, own) in Dictionary(grouping: procedures, by: \.service)
      .sorted(by: { $0.key < $1.key })
    {
      let sum = own.reduce(0) { $0 + ($1.shareOfContacts ?? 0) }
      guard sum > 1 + 1e-9, let last = own.last(where: { $0.shareOfContacts != nil }) else {
        continue
      }
      faults.report(
        last.node["of-contacts"] ?? last.node,
        ScenarioSentence.sharesOverOne.phrase.filling(["service": service]),
        found: last.node["of-contacts"]?.echo)
    }
  }

  /// Whoever has cases has the skill for their interviews.
  private func checkStaff(of caseload: CaseloadSection, _ services: [String]) {
    let place = caseload.node["staff"] ?? caseload.node
    guard !caseload.staff.isEmpty else { return }
    guard let line = scenario.staff.first(where: { $0.id == caseload.staff }) else {
      report(unknown: caseload.staff, at: place, .unknownStaff, among: ids(of: "staff"))
      return
    }
    if services.contains(caseload.service),
      !line.skills.contains(where: { $0.service == caseload.service })
    {
      faults.report(
        place, ScenarioSentence.caseloadWithoutSkill.phrase.filling(["service": caseload.service]),
        found: caseload.staff)
    } else if line.headcount == 0 {
      faults.report(place, ScenarioSentence.emptyLine.phrase, found: caseload.staff)
    }
  }
}
