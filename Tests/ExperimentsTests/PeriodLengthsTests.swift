// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import Testing
import WorkforceModel

@Suite struct PeriodLengthsTests {
  /// Nine weeks of which the months are 31, 31 and 1 day long, January to March.
  @Test func periodsCutByTheHorizonAreNotWhole() throws {
    let lengths = PeriodLengths(try SmallSector.parameters())
    #expect(lengths.months == [31, 31, 1] && lengths.weeks == Array(repeating: 7, count: 9))
    #expect(lengths.horizon == 63)
    #expect(lengths.comparable(.month, count: 3) == [0, 1])
    #expect(lengths.days(.month, 2) == 1 && !lengths.isWhole(.month, 2))
    let short = PeriodLengths(try SmallSector.parameters(days: 10))
    // Of a horizon without a whole month its only one is reported.
    #expect(short.months == [10] && short.comparable(.month, count: 1) == [0])
    #expect(short.comparable(.week, count: 2) == [0])
  }

  @Test func daysOfTheWarmUpAreNotCounted() throws {
    var parameters = try SmallSector.parameters()
    parameters.warmUpDays = 10
    let lengths = PeriodLengths(parameters)
    #expect(lengths.weeks.prefix(3) == [0, 4, 7])
    #expect(lengths.months == [21, 31, 1])
    #expect(lengths.comparable(.month, count: 3) == [1])
  }

  @Test func sharesOfMonthsLeaveCutMonthsOut() throws {
    let simulation = try SectorSimulation(SmallSector.parameters())
    let layout = simulation.layout
    let series = try #require(layout.position(of: .twoAtHighRisk, scope: "sector"))
    var cutMonthDiffers = false
    for replication in 0..<40 {
      let made = simulation.replicate(masterSeed: 1, replication: UInt32(replication)).responses
      let months = (0..<3).map { made[layout.index(series: series, grain: .month, period: $0)] }
      let share = (months[0] + months[1]) / 2
      #expect(made[layout.index(series: series, grain: .horizon)] == share)
      if months[2] != share { cutMonthDiffers = true }
    }
    #expect(cutMonthDiffers)
  }
}
