// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import OutputAnalysis
import Testing
import WorkforceModel

/// Hours, leave and hostile exposure count as such, against one fixed reference.
@Suite struct HoursTests {
  private static let people = 400

  /// People of a weekly contract in some days, without what makes them tire together.
  private func population(
    hours: Double, days: Int = 5, weeks: Int = 157, people: Int = people
  ) throws -> ModelParameters {
    var parameters = try Sectors.office(people: people, perDay: 0, days: 7 * weeks)
    parameters.days = Sectors.days(7 * weeks) { _ in [DayInterval(start: 540, end: 780)] }
    let shift = [DayInterval(start: 0, end: hours / Double(days) * 60)]
    parameters.people = (0..<people).map { person in
      PersonParameters(
        staffGroup: 0, ordinal: person, shifts: (1...7).map { $0 <= days ? shift : [] })
    }
    parameters.staffGroups[0].daysPerWeek = Double(days)
    parameters.wellbeing = WellbeingParameters()
    parameters.wellbeing!.crossover = 0
    return parameters
  }

  /// Whether a person is at work on a day, of whose weekdays some are leave or absence.
  private func attends(_ person: Int, _ day: Int, absence: Double = 51 / 260.9) -> Bool {
    var number = UInt64(person) << 32 | UInt64(day)
    for _ in 0..<3 {
      number = (number ^ number >> 30) &* 0xbf58_476d_1ce4_e5b9
      number ^= number >> 27
    }
    return Double(number >> 11) * 0x1p-53 > absence
  }

  private func scores(
    hours: Double, days: Int = 5, weeks: Int = 157, people: Int = people
  ) throws -> ScriptedWellbeing {
    try ScriptedWellbeing(
      try population(hours: hours, days: days, weeks: weeks, people: people),
      hours: { _, _ in hours / Double(days) },
      occupancy: { person, day in day % 7 < days && attends(person, day) ? 0.8 : nil })
  }

  private func friday(_ run: ScriptedWellbeing, week: Int = 156) -> Double {
    Tally(run.scores[7 * week + 4]).mean
  }

  /// Validation target 19, hours a week at load 1: what remains after three years. Differences, so that chance cancels out.
  @Test func longWeeksExhaustAndShortOnesRest() throws {
    let reference = friday(try scores(hours: 36))
    #expect(abs(reference - 33) < 1.5, "\(reference)")
    for (hours, points) in [
      (18.0, 26.9), (24, 28.9), (30, 31.0), (40, 34.4), (48, 37.1), (60, 41.1), (74, 45.8),
    ] {
      let found = friday(try scores(hours: hours)) - reference + 33
      #expect(abs(found - points) < 1, "\(hours) h: \(found)")
    }
  }

  /// Seven long days are not two.
  @Test func tenHoursOnTwoDaysAreNotSeventyOnSeven() throws {
    let two = friday(try scores(hours: 20, days: 2, weeks: 53, people: 200), week: 52)
    let seven = friday(try scores(hours: 70, days: 7, weeks: 53, people: 200), week: 52)
    #expect(seven > two + 12, "\(two) \(seven)")
  }

  /// Odds of 50 points and more against 40 hours, as hospital staff report them (calibrated on these).
  @Test func oddsOfHighRiskGrowWithHoursAsReported() throws {
    func odds(_ hours: Double) throws -> Double {
      let last = try scores(hours: hours, people: 3000).scores[7 * 156 + 4]
      let high = Double(last.count { $0 >= 50 }) / Double(last.count)
      return high / (1 - high)
    }
    let usual = try odds(40)
    for (hours, ratio) in [(60.0, 1.9), (74, 3.0), (84, 4.0)] {
      let found = try odds(hours) / usual
      #expect(abs(found / ratio - 1) < 0.15, "\(hours) h: \(found)")
    }
  }

  /// Validation target 20, the law alone at given load: no leave exhausts, twice as much rests.
  @Test func leaveRests() throws {
    func year(leave: Double) throws -> Double {
      let run = try ScriptedWellbeing(try population(hours: 36, weeks: 105)) { person, day in
        day % 7 < 5 && attends(person, day, absence: (19 + leave) / 260.9) ? 0.8 : nil
      }
      return Tally((53..<105).map { Tally(run.scores[7 * $0 + 4]).mean }).mean
    }
    let (none, usual, twice) = (try year(leave: 0), try year(leave: 32), try year(leave: 64))
    #expect(none - usual > 0.8 && none - usual < 1.4, "\(none) \(usual)")
    #expect(usual - twice > 0.8 && usual - twice < 1.4, "\(usual) \(twice)")
  }

  /// Validation target 21.
  @Test func exposureIsMeasuredAgainstAFixedNumber() throws {
    func after(exposure: Double) throws -> Double {
      var parameters = try population(hours: 36)
      parameters.conflict = ConflictParameters()
      let run = try ScriptedWellbeing(
        parameters, exposure: { _, _ in exposure },
        occupancy: { person, day in day % 7 < 5 && attends(person, day) ? 0.8 : nil })
      return friday(run)
    }
    let usual = try after(exposure: 1)
    #expect(abs(try after(exposure: 0) - usual + 4.1) < 0.4)
    #expect(abs(try after(exposure: 3) - usual - 8.4) < 0.6)
  }
}
