// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Exhaustion against the published figures it is calibrated on.
@Suite struct WellbeingTests {
  private static let people = 4000

  private func population(days: Int) throws -> ModelParameters {
    var parameters = try Sectors.office(people: Self.people, perDay: 0, days: days)
    parameters.wellbeing = WellbeingParameters()
    parameters.wellbeing!.crossover = 0
    return parameters
  }

  /// A lasting personal load around reference with coefficient of variation 0.125.
  private func personalLoads() -> [Double] {
    var stream = RandomStream(masterSeed: 1, replication: 99)
    stream.rekey(purpose: 900, entity: 0)
    return (0..<Self.people).map { _ in max(0, 0.8 * (1 + 0.125 * stream.normal())) }
  }

  /// Whether a person is at work on a day of the reference calendar, of whose weekdays 51 of 260.9 are not.
  private func attends(_ person: Int, _ day: Int) -> Bool {
    var number = UInt64(person) << 32 | UInt64(day)
    for _ in 0..<3 {
      number = (number ^ number >> 30) &* 0xbf58_476d_1ce4_e5b9
      number ^= number >> 27
    }
    return Double(number >> 11) * 0x1p-53 > 51 / 260.9
  }

  @Test func populationMatchesTheCopenhagenInventory() throws {
    let loads = personalLoads()
    let days = 7 * 110
    let run = try ScriptedWellbeing(try population(days: days)) { person, day in
      attends(person, day) ? loads[person] : nil
    }
    let friday = run.scores[7 * 52 + 4]
    let later = run.scores[7 * 104 + 4]
    let tally = Tally(later)
    #expect(abs(tally.mean - 33) < 0.7, "\(tally.mean)")
    #expect(tally.standardDeviation > 17 && tally.standardDeviation < 18)
    let high = Double(later.filter { $0 >= 50 }.count) / Double(Self.people)
    #expect(high > 0.16 && high < 0.19, "\(high)")
    let correlation = correlation(friday, later)
    #expect(correlation > 0.60 && correlation < 0.75, "\(correlation)")
  }

  @Test func lastingExtraDemandRaisesExhaustionByPublishedPoints() throws {
    // A tenth more demand: the occupancy whose index is 1.1 times the reference one.
    let extra = 0.8 + 0.1 * 0.776 / 0.72
    let base = try ScriptedWellbeing(try population(days: 7 * 105)) { _, _ in 0.8 }
    let more = try ScriptedWellbeing(try population(days: 7 * 105)) { _, _ in extra }
    func rise(week: Int) -> Double {
      let day = 7 * week + 4
      return zip(more.scores[day], base.scores[day]).reduce(0) { $0 + $1.0 - $1.1 }
        / Double(Self.people)
    }
    #expect(rise(week: 26) > 1.5 && rise(week: 26) < 2.6, "\(rise(week: 26))")
    #expect(rise(week: 104) > 2.4 && rise(week: 104) < 3.2, "\(rise(week: 104))")
  }

  @Test func holidayHelpsAndFades() throws {
    // Sixteen days off, two working weeks and three weekends: from a Saturday to a Sunday.
    let loads = personalLoads()
    let first = 7 * 20 + 5
    let run = try ScriptedWellbeing(try population(days: 7 * 30)) { person, day in
      (first..<first + 16).contains(day) ? nil : loads[person]
    }
    let deviation = Tally(run.scores[first - 1]).standardDeviation
    func effect(fridayAfterWeeks weeks: Int) -> Double {
      let day = first - 1 + 7 * weeks
      return zip(run.scores[first - 1], run.scores[day]).reduce(0) { $0 + $1.0 - $1.1 }
        / Double(Self.people) / deviation
    }
    #expect(abs(effect(fridayAfterWeeks: 2) - 0.43) < 0.06, "\(effect(fridayAfterWeeks: 2))")
    #expect(effect(fridayAfterWeeks: 4) <= 0.08, "\(effect(fridayAfterWeeks: 4))")
  }

  @Test func theMostExhaustedQuarterIsSickMoreOftenByThePublishedRatio() throws {
    // Days by 1.21 per standard deviation, between means 1.27 above and below: 1.62. The observed 2.52 takes
    // 1.44, as what makes exhausted and what makes sick go together in ways that the model leaves out.
    for (ratio, expected) in [(1.21, 1.62), (1.44, 2.52)] {
      var parameters = try population(days: 7 * 53)
      parameters.wellbeing!.lengthRatio = ratio / parameters.wellbeing!.spellRatio
      let loads = personalLoads()
      let run = try ScriptedWellbeing(parameters) { person, _ in loads[person] }
      let sorted = run.sickness.sorted()
      let quarter = Self.people / 4
      let found = Tally(sorted.suffix(quarter)).mean / Tally(sorted.prefix(quarter)).mean
      #expect(abs(found / expected - 1) < 0.05, "\(found)")
    }
  }

  @Test func exhaustedPeopleWorkSlowerWithinBounds() throws {
    let run = try ScriptedWellbeing(try population(days: 7)) { _, _ in 0.8 }
    #expect(run.speeds.allSatisfy { $0 >= 0.7 && $0 <= 1.2 })
    #expect(abs(run.speeds.reduce(0, +) / Double(Self.people) - 1) < 0.005)
    #expect(Tally(run.speeds).standardDeviation > 0.02)
  }

  @Test func neutralConsequencesLeaveTheQueueToTheByte() throws {
    var parameters = try Sectors.office(people: 6, perDay: 90, days: 120)
    parameters.services[0].followUp = try .lognormal(mean: 10, cv: 1)
    parameters.services[0].repeats = RepeatParameters(
      base: 0.1, delay: try .exponential(mean: 5))
    parameters.sickness = SicknessParameters(
      spellsPerYear: 3, length: try .exponential(mean: 4))
    let plain = try SectorSimulation(parameters)
    var neutral = WellbeingParameters()
    neutral.spellRatio = 1
    neutral.lengthRatio = 1
    neutral.repeatOddsRatio = 1
    neutral.speedLoss = 0
    parameters.wellbeing = neutral
    let tired = try SectorSimulation(parameters)
    parameters.wellbeing = WellbeingParameters()
    let alive = try SectorSimulation(parameters)
    var changed = 0
    for number in 0..<3 {
      let before = plain.replicate(masterSeed: 1, replication: UInt32(number)).responses
      let after = tired.replicate(masterSeed: 1, replication: UInt32(number)).responses
      let felt = alive.replicate(masterSeed: 1, replication: UInt32(number)).responses
      for (position, series) in plain.layout.series.enumerated() {
        let other = tired.layout.position(of: series.metric, scope: series.scopeName)!
        for offset in 0..<plain.layout.stride {
          let value = before[position * plain.layout.stride + offset]
          #expect(
            value.bitPattern == after[other * tired.layout.stride + offset].bitPattern)
          if value.bitPattern != felt[other * tired.layout.stride + offset].bitPattern {
            changed += 1
          }
        }
      }
    }
    #expect(changed > 100)
  }

  private func correlation(_ first: [Double], _ second: [Double]) -> Double {
    let a = Tally(first)
    let b = Tally(second)
    let products = zip(first, second).reduce(0) { $0 + ($1.0 - a.mean) * ($1.1 - b.mean) }
    return products / Double(first.count - 1) / a.standardDeviation / b.standardDeviation
  }
}
