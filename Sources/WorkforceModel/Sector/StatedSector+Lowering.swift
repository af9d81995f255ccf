// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

extension StatedSector {
  /// The sector as plain numbers and positions.
  package func lowered() -> ModelParameters {
    var parameters = parameters
    parameters.days = days()
    parameters.warmUpDays = horizon.warmUpDays
    parameters.services = services.map { $0.lowered(days: parameters.days) }
    for (position, service) in services.enumerated() where hasOwnHours {
      parameters.services[position].openings = parameters.days.indices.map {
        opening(of: service, on: horizon.start.adding(days: $0))
      }
      parameters.services[position].place = service.site.flatMap {
        self.position(ofPlace: $0.place)
      }
    }
    parameters.places = places.map { $0.lowered(self) }
    parameters.serviceUnions = serviceUnions
    parameters.deskPools = pools.map { $0.lowered(self) }
    // A scenario without groups has one, of everybody.
    parameters.groups =
      groups.isEmpty ? [GroupParameters(id: "everyone")] : groups.map(\.parameters)
    parameters.staffGroups = staff.map { $0.lowered(self, at: placeNames(of: $0)) }
    parameters.staffGroups += staffGroupsAtPlaces
    parameters.people = people(&parameters.days)
    for process in Catalogue.processes { process.lower(self, into: &parameters) }
    // How many contacts are first ones follows from what comes back, which mechanisms may change.
    for (position, service) in services.enumerated() {
      let demand = ExpectedDemand(service, self)
      let first = 1 - parameters.services[position].repeatShare
      parameters.services[position].expectedContacts = parameters.days.enumerated().map {
        first * demand.contacts(day: $0, $1, parameters.opening(of: position, on: $0))
      }
      parameters.services[position].intradayShape = demand.shapes[0]
      if demand.shapes.count > 1 { parameters.services[position].intradayShapes = demand.shapes }
      parameters.services[position].companions = service.arrivals.companions
      parameters.services[position].initialQueue = service.arrivals.queue
    }
    return parameters
  }

  func position(ofService id: String) -> Int? { services.firstIndex { $0.id == id } }
  func position(ofGroup id: String) -> Int? { groups.firstIndex { $0.id == id } }

  /// Day of the horizon of a date; negative before the start.
  func day(of date: CivilDate) -> Int { horizon.start.days(to: date) }

  /// The days of the horizon with their opening hours.
  private func days() -> [DayParameters] {
    let start = horizon.start
    let firstMonday = start.adding(days: 1 - start.weekday)
    let firstMonth = start.year * 12 + start.month
    return (0..<max(0, horizon.dayCount)).map { offset in
      let date = start.adding(days: offset)
      return DayParameters(
        weekday: date.weekday, week: firstMonday.days(to: date) / 7,
        month: date.year * 12 + date.month - firstMonth, monthOfYear: date.month,
        year: date.year - start.year, isWorkingDay: isWorkingDay(date),
        opening: opening(on: date),
        overtimePerWeek: calendar.last(on: date) { $0.overtime != nil }?.overtime)
    }
  }
}
