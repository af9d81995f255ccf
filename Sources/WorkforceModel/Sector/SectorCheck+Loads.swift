// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import WholeNumbers
import Wording

extension SectorCheck {
  /// Occupancy above which a sector is warned that it will not cope.
  private var highOccupancy: Double { 0.95 }

  /// Contacts have a key each.
  func checkContacts(_ parameters: ModelParameters) {
    for (service, lowered) in zip(sector.services, parameters.services) {
      let most = Double(ModelCapacity.expectedContactsPerDay)
      let usual = lowered.expectedContacts.max() ?? 0
      let peak = usual * (1 + (lowered.shocks?.expectedPeak ?? 0))
      guard peak > most else { continue }
      let node = service.arrivals.node
      let place = (usual > most ? node["rate"] : node["shocks"]?["size"]) ?? service.node
      faults.report(
        place,
        ScenarioSentence.tooManyContacts.phrase.filling([
          "count": String(ModelCapacity.expectedContactsPerDay)
        ]), found: place.echo)
    }
  }

  /// Whoever comes must find somebody at work, and a desk, at some time.
  func checkPresence(_ parameters: ModelParameters) {
    let staffing = StaffingEstimate(parameters)
    for (position, service) in parameters.services.enumerated()
    where service.expectedContacts.prefix(365).contains(where: { $0 > 0 })
      || parameters.services.contains(where: { $0.passedOn.contains { $0.service == position } })
    {
      let section = sector.services[position]
      // Somebody may be sent over.
      let isRelieved = section.site.map { sector.place($0.place)?.relief != nil } ?? false
      if staffing.able(ofService: position) == 0, !isRelieved {
        let name = section.site?.service ?? service.id
        let line = sector.staff.first { line in
          line.skills.contains { $0.service == name }
            && section.site.map { sector.placeNames(of: line).contains($0.place) } ?? true
        }
        faults.report(
          line.map { $0.node["shift"] ?? $0.node } ?? section.node,
          ScenarioSentence.nobodyAtOpening.phrase, found: service.id)
      } else if staffing.desks(ofService: position) == 0 {
        let pool = sector.pools.first { $0.services.contains(service.id) }
        faults.report(
          pool?.node ?? section.node, ScenarioSentence.noDeskAtOpening.phrase, found: service.id)
      }
    }
  }

  /// A queue that never closes and never loses anybody must have more hands than work.
  func checkStability(_ estimate: PlanningEstimate) {
    let isEndless =
      sector.staff.allSatisfy { $0.weeklyHours == nil }
      && sector.openingWeek.allSatisfy { $0.reduce(0) { $0 + $1.length } >= 1440 }
    // Where nobody is there but who is sent over, no number of servers says how busy they are.
    for (service, figures) in zip(sector.services, estimate.services)
    where figures.deskOccupancy.isFinite {
      let percent = String(Int(bounded: (figures.deskOccupancy * 100).rounded())) + "%"
      if isEndless {
        let loses =
          service.patience != nil || service.waitingRoom != nil || service.balking != nil
        if figures.deskOccupancy >= 1, !loses {
          faults.report(
            service.node, ScenarioSentence.unstable.phrase.filling(["occupancy": percent]),
            found: service.id)
        }
      } else if figures.deskOccupancy > 1 {
        faults.warn(
          service.node, ScenarioSentence.desksTooFew.phrase.filling(["occupancy": percent]),
          found: service.id)
      }
    }
    guard let occupancy = estimate.occupancy else { return }
    let percent = String(Int(bounded: (occupancy * 100).rounded())) + "%"
    if isEndless {
      let losesNobody = sector.services.allSatisfy {
        $0.patience == nil && $0.waitingRoom == nil && $0.balking == nil
      }
      if occupancy >= 1, losesNobody, faults.faults.isEmpty {
        faults.report(
          node["staff"] ?? node, ScenarioSentence.unstable.phrase.filling(["occupancy": percent]))
      }
    } else if occupancy > highOccupancy {
      faults.warn(
        node["staff"] ?? node, ScenarioSentence.highOccupancy.phrase.filling(["occupancy": percent])
      )
    }
  }
}
