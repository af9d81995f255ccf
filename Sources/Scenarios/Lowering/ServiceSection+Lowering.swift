// SPDX-License-Identifier: GPL-3.0-or-later
internal import WorkforceModel

extension ServiceSection {
  /// The service as the model runs it.
  func lowered(_ scenario: Scenario, days: [DayParameters]) -> ServiceParameters {
    var service = parameters
    let demand = ExpectedDemand(arrivals: arrivals, scenario: scenario)
    let repeats = scenario.repeats(of: self)
    let first = 1 - (repeats?.base ?? 0)
    service.expectedContacts = days.enumerated().map { first * demand.contacts(day: $0, $1) }
    service.intradayShape = demand.shape
    service.dayFactor = arrivals.dayFactor
    service.shocks = arrivals.shocks
    if complexityGrowth != 0 {
      service.complexity = days.indices.map {
        ExpectedDemand.growth(complexityGrowth, day: $0)
      }
    }
    service.repeats = repeats
    service.bookings = service.bookings.flatMap { $0.share > 0 ? $0 : nil }
    service.waitTarget = target?.minutes
    service.initialBacklog = backlogHours * 60
    return service
  }
}
