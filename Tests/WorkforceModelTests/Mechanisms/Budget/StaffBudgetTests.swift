// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// The yearly budget for the staff: what is spent, and what it no longer grants.
@Suite struct StaffBudgetTests {
  /// Two years of 360 days.
  private static let days = 720

  /// Eight clerks with too much follow-up work for their shifts, all of it soon over its limit.
  private func office(_ years: [Double]?) throws -> ModelParameters {
    var parameters = try Sectors.office(people: 8, perDay: 120, days: Self.days)
    parameters.services[0].followUp = try .lognormal(mean: 25, cv: 1)
    parameters.limits.overtimePerWeek = 120
    parameters.limits.followUpLimitDays = 5
    if let years {
      var budget = BudgetParameters(years: years, hour: 27)
      budget.overtimeHour = 33
      budget.session = 900
      budget.vacancy = 4000
      parameters.budget = budget
    }
    return parameters
  }

  /// Pay of all posts in each year, by the calendar of the test.
  private var posts: [Double] {
    let days = Sectors.officeDays(Self.days)
    return (0..<2).map { year in
      Double(8 * days.count { $0.year == year && !$0.opening.isEmpty }) * 7.2 * 27
    }
  }

  /// Budgets of both years: a share of the pay of all posts, and something more.
  private func budget(_ extra: Double = 0, shares: [Double] = [1, 1]) -> [Double] {
    zip(posts, shares).map { $0 * $1 + extra }
  }

  private func means(
    _ parameters: ModelParameters, _ metrics: [Metric], replications: Int = 10
  ) throws -> [Double] {
    try SectorSimulation(parameters).horizon(metrics, replications: replications)
      .map { Tally($0).mean }
  }

  private func months(_ parameters: ModelParameters, _ metric: Metric) throws -> [Double] {
    let simulation = try SectorSimulation(parameters)
    let series = simulation.layout.position(of: metric, scope: "sector")!
    let responses = simulation.replicate(masterSeed: 1, replication: 0).responses
    return (0..<simulation.layout.monthCount).map {
      responses[simulation.layout.index(series: series, grain: .month, period: $0)]
    }
  }

  private func withTurnover(_ parameters: ModelParameters) throws -> ModelParameters {
    var parameters = parameters
    var turnover = TurnoverParameters(hiringDelay: try .constant(30))
    turnover.exitsPerYear = 0.4
    turnover.startsInEquilibrium = false
    parameters.turnover = turnover
    return parameters
  }

  @Test func aBudgetThatIsNeverUsedUpChangesNothing() throws {
    let metrics: [Metric] = [.waitMean, .hoursOvertime, .hires, .hoursDesk, .backlog]
    let plain = try withTurnover(office(nil))
    let ample = try withTurnover(office([1e9, 1e9]))
    #expect(
      try SectorSimulation(ample).horizon(metrics, replications: 3)
        == SectorSimulation(plain).horizon(metrics, replications: 3))
  }

  @Test func spendingIsHoursAtTheirPricesAndFees() throws {
    var parameters = try withTurnover(office([1e9, 1e9]))
    var training = ProgrammeComponent(id: "training", kind: .training, audience: .staff)
    training.sessions = [
      SessionParameters(day: 1, interval: DayInterval(start: 600, end: 660)),
      SessionParameters(day: 400, interval: DayInterval(start: 900, end: 1000)),
    ]
    parameters.programme = [training]
    var scheme = IncentiveParameters(eligible: [0], referents: [])
    scheme.payPerYear = 365.25
    scheme.speed = 0
    parameters.incentives = scheme
    let figures = try means(
      parameters, [.spending, .hoursContracted, .hoursVacancy, .hoursOvertime, .hires, .headcount])
    let expected =
      27 * (figures[1] - figures[2]) + 33 * figures[3] + 4000 * figures[4] + 2 * 900
      + figures[5] * Double(Self.days)
    #expect(abs(figures[0] / expected - 1) < 1e-9, "\(figures)")
    #expect(figures[2] > 0 && figures[3] > 0 && figures[4] > 0, "\(figures)")
  }

  @Test func noOvertimeIsGrantedOnceTheYearsMeansAreBound() throws {
    let metrics: [Metric] = [.hoursOvertime, .daysWithoutOvertime, .overdue, .spending]
    let ample = try means(office(budget(1e6)), metrics)
    let tight = try means(office(budget(8000)), metrics)
    let none = try means(office(budget()), metrics)
    #expect(ample[0] * 33 > 25_000 && ample[1] == 0, "\(ample)")
    // Whoever serves at the end of the shift finishes all the same.
    #expect(none[0] < 1 && none[1] == 515, "\(none)")
    // Overtime of the last day granted may exceed the rest; a year's calendar differs by a day or two.
    #expect(abs(tight[0] * 33 / 16_000 - 1) < 0.15, "\(tight)")
    #expect(tight[1] > 50 && tight[1] < none[1] && tight[2] > ample[2], "\(tight)")
  }

  @Test func aNewYearGrantsAgain() throws {
    let overtime = try months(office(budget(8000)), .hoursOvertime)
    #expect(overtime[10] == 0 && overtime[11] == 0, "\(overtime)")
    #expect(overtime[1] > 0 && overtime[12] + overtime[13] > 0, "\(overtime)")
    let left = try months(office(budget(8000)), .budgetLeft)
    #expect(left[0] > left[5] && left[5] > left[11] && left[12] > left[11], "\(left)")
    #expect(abs(left[11]) < 1000, "\(left)")
  }

  @Test func newcomersWaitForMeans() throws {
    let metrics: [Metric] = [.hires, .deferredHires, .headcount]
    let ample = try means(withTurnover(office([1e9, 1e9])), metrics)
    let poor = try means(withTurnover(office(budget(shares: [0.5, 0.5]))), metrics)
    let tight = try means(withTurnover(office(budget(shares: [0.9, 0.9]))), metrics)
    #expect(ample[0] > 3 && ample[1] == 0, "\(ample)")
    #expect(poor[0] < 0.3 * ample[0] && poor[1] > 1 && poor[2] < ample[2] - 1.5, "\(poor)")
    #expect(tight[0] < ample[0] && tight[0] > poor[0] && tight[1] > 0, "\(tight)")
  }

  @Test func aGrowingBudgetHiresLater() throws {
    let parameters = try withTurnover(office(budget(shares: [0.5, 1.5])))
    let hires = try months(parameters, .hires)
    #expect(hires[..<12].reduce(0, +) == 0 && hires[12...].reduce(0, +) > 0, "\(hires)")
  }
}
