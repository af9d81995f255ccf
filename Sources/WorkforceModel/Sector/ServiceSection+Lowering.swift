// SPDX-License-Identifier: GPL-3.0-or-later

extension ServiceSection {
  /// The service as the model runs it, but for the contacts that come.
  func lowered(days: [DayParameters]) -> ServiceParameters {
    var service = parameters
    service.dayFactor = arrivals.dayFactor
    service.shocks = arrivals.shocks
    if complexityGrowth != 0 {
      service.complexity = days.indices.map {
        ExpectedDemand.growth(complexityGrowth, day: $0)
      }
    }
    return service
  }
}
