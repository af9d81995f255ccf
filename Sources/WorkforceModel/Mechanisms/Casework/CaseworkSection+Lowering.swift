// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import ScenarioFormat

extension ProcedureSection {
  /// The procedure as the model runs it, one for each place at which its service is given; none while names are wrong.
  func lowered(_ sector: StatedSector, days: [DayParameters]) -> [ProcedureParameters] {
    tasks.isEmpty
      ? [] : sector.positions(ofService: service).map { lowered(sector, own: $0, days: days) }
  }

  private func lowered(
    _ sector: StatedSector, own: Int, days: [DayParameters]
  ) -> ProcedureParameters {
    var procedure = parameters
    procedure.service = own
    procedure.tasks = tasks.map { task in
      var lowered = task.parameters
      lowered.skill =
        task.skill.flatMap { sector.positions(ofService: $0, besides: own).first?.position } ?? own
      return lowered
    }
    procedure.shareOfContacts = shareOfContacts ?? 0
    let perDay: Double
    switch rate {
    case .perDay(let cases): perDay = cases
    case .perResidentAndDay(let cases): perDay = cases * (sector.population ?? 0)
    case nil, .perHour, .byHour, .perPeriod: return procedure
    }
    let share = sector.services[own].site?.share ?? 1
    procedure.openedPerDay = days.enumerated().map { number, day in
      day.isWorkingDay ? perDay * share * ExpectedDemand.growth(growth, day: number) : 0
    }
    return procedure
  }
}

extension CaseloadSection {
  /// The caseload as the model runs it; nil while names are wrong.
  ///
  /// As many cases come as close, so that their number stays where it begins unless it grows.
  func lowered(_ sector: StatedSector, days: [DayParameters]) -> CaseloadParameters? {
    guard let line = sector.staff.firstIndex(where: { $0.id == staff }) else { return nil }
    let own = sector.positions(ofService: service)
    let places = sector.placeNames(of: sector.staff[line])
    // Of a service at several places that at which its people are.
    guard
      let service = own.first(where: { position in
        sector.services[position].site.map { places.contains($0.place) } ?? false
      }) ?? own.first
    else { return nil }
    var caseload = parameters
    caseload.staffGroup = line
    caseload.service = service
    caseload.emotionalLoad = emotionalLoad ?? sector.services[service].emotionalLoad
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
