// SPDX-License-Identifier: GPL-3.0-or-later
internal import WorkforceModel

extension ServiceSection {
  /// The service as the model runs it.
  func lowered(_ scenario: Scenario, days: [DayParameters]) -> ServiceParameters {
    var service = ServiceParameters(id: id, serviceTime: serviceTime)
    let demand = ExpectedDemand(arrivals: arrivals, scenario: scenario)
    let repeats = scenario.repeats(of: self)
    let first = 1 - (repeats?.base ?? 0)
    service.expectedContacts = days.enumerated().map { first * demand.contacts(day: $0, $1) }
    service.intradayShape = demand.shape
    service.dayFactor = arrivals.dayFactor
    service.shocks = arrivals.shocks
    service.serviceTimeByHour = serviceTimeByHour.map(\.dayStep)
    service.followUp = followUp
    if complexityGrowth != 0 {
      service.complexity = days.indices.map {
        ExpectedDemand.growth(complexityGrowth, day: $0)
      }
    }
    service.patience = patience
    service.patienceByHour = patienceByHour.map(\.dayStep)
    service.waitingRoom = waitingRoom
    service.balking = balking
    service.retrial = retrial
    service.repeats = repeats
    service.bookings = bookings.flatMap { $0.share > 0 ? $0 : nil }
    service.priority = priority
    service.emotionalLoad = emotionalLoad
    service.waitTarget = target?.minutes
    service.atClosing = atClosing
    service.initialBacklog = backlogHours * 60
    return service
  }
}
