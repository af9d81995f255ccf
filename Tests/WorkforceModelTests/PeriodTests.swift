// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import Testing
import WorkforceModel

/// Which days stand for a week, a month and the horizon.
@Suite struct PeriodTests {
  /// Six tired clerks on days counted from a Monday.
  private func office(days: Range<Int>) throws -> ModelParameters {
    var parameters = try Sectors.office(people: 6, perDay: 40, days: days.upperBound)
    parameters.days.removeFirst(days.lowerBound)
    parameters.services[0].expectedContacts.removeFirst(days.lowerBound)
    let first = parameters.days[0]
    for day in parameters.days.indices {
      parameters.days[day].week -= first.week
      parameters.days[day].month -= first.month
    }
    parameters.wellbeing = WellbeingParameters()
    return parameters
  }

  /// The sector's mean score by day, by week, by month and over the horizon.
  private func scores(_ parameters: ModelParameters) throws -> (
    days: [Double], weeks: [Double], months: [Double], horizon: Double
  ) {
    let simulation = try SectorSimulation(parameters)
    let layout = simulation.layout
    let responses = simulation.replicate(masterSeed: 1, replication: 0).responses
    let daily = layout.dailyMetrics.firstIndex(of: .exhaustion)!
    let series = layout.position(of: .exhaustion, scope: "sector")!
    func period(_ grain: ResponseLayout.Grain, _ number: Int) -> Double {
      responses[layout.index(series: series, grain: grain, period: number)]
    }
    return (
      (0..<layout.dayCount).map { responses[layout.dailyIndex(metric: daily, day: $0)] },
      (0..<layout.weekCount).map { period(.week, $0) },
      (0..<layout.monthCount).map { period(.month, $0) }, period(.horizon, 0)
    )
  }

  @Test func aHorizonWithoutAFridayIsToldByItsLastWorkingDay() throws {
    let short = try scores(office(days: 0..<3))
    #expect(short.weeks == [short.days[2]] && short.months == short.weeks)
    #expect(short.horizon == short.days[2])
    let weekend = try scores(office(days: 5..<7))
    #expect(weekend.horizon == weekend.days[1])
  }

  @Test func weeksAndMonthsWithoutAFridayAreToldByTheirLastWorkingDay() throws {
    // From the Saturday of the first week to the Tuesday of the fourth, which begins a month.
    var parameters = try office(days: 5..<23)
    for day in parameters.days.indices { parameters.days[day].month = day < 16 ? 0 : 1 }
    let reported = try scores(parameters)
    #expect(reported.weeks[0].isNaN)
    #expect(reported.weeks[1] == reported.days[6] && reported.weeks[2] == reported.days[13])
    #expect(reported.weeks[3] == reported.days[17])
    #expect(abs(reported.months[0] - (reported.days[6] + reported.days[13]) / 2) < 1e-9)
    #expect(reported.months[1] == reported.days[17])
    #expect(abs(reported.horizon - reported.months[0]) < 1e-9)
  }

  @Test func periodsOfTheWarmUpAreNotDefined() throws {
    var parameters = try office(days: 0..<42)
    parameters.warmUpDays = 17
    let simulation = try SectorSimulation(parameters)
    let layout = simulation.layout
    let responses = simulation.replicate(masterSeed: 1, replication: 0).responses
    for series in layout.series.indices {
      for week in 0..<2 {
        #expect(responses[layout.index(series: series, grain: .week, period: week)].isNaN)
      }
    }
    let contacts = layout.position(of: .contacts, scope: "sector")!
    #expect(responses[layout.index(series: contacts, grain: .week, period: 2)] > 40)
    #expect(responses[layout.index(series: contacts, grain: .month, period: 0)] > 300)
  }
}
