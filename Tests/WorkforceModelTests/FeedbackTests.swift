// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// The four feedbacks of the model, arrow by arrow: cut one and the test of its name fails.
///
/// Each compares two offices on common random numbers, of which one has more of what the arrow begins with.
@Suite struct FeedbackTests {
  /// Nine clerks with everything that closes the loops; two years.
  private func office(perDay: Double = 62) throws -> ModelParameters {
    var parameters = try Sectors.office(people: 9, perDay: perDay, days: 728)
    parameters.services[0].followUp = try .lognormal(mean: 30, cv: 1)
    parameters.services[0].patience = try .exponential(mean: 40)
    parameters.services[0].repeats = RepeatParameters(
      base: 0.1, atZeroQuality: 0.5, delay: try .constant(3))
    parameters.wellbeing = WellbeingParameters()
    parameters.sickness = SicknessParameters(spellsPerYear: 3, length: try .constant(8))
    return parameters
  }

  private func means(_ parameters: ModelParameters, _ metrics: [Metric]) throws -> [Double] {
    try SectorSimulation(parameters).horizon(metrics, replications: 8).map { Tally($0).mean }
  }

  private func mean(_ parameters: ModelParameters, _ metric: Metric) throws -> Double {
    try means(parameters, [metric])[0]
  }

  // MARK: Load → fatigue → sickness and exits → load

  @Test func loadTires() throws {
    let calm = try means(office(perDay: 45), [.fatigue, .exhaustion])
    let loaded = try means(office(perDay: 70), [.fatigue, .exhaustion])
    #expect(loaded[0] > calm[0] * 1.05 && loaded[1] > calm[1] + 2, "\(calm) \(loaded)")
  }

  @Test func exhaustionMakesSick() throws {
    var parameters = try office()
    parameters.wellbeing?.referenceMean = 33
    let usual = try mean(parameters, .sickDays)
    // The same work against a lower reference exhausts more.
    parameters.referenceOccupancy = 0.6
    #expect(try mean(parameters, .sickDays) > usual * 1.05)
  }

  @Test func exhaustionMakesLeave() throws {
    var parameters = try office()
    parameters.turnover = TurnoverParameters(hiringDelay: try .constant(30))
    parameters.turnover?.exitsPerYear = 0.3
    parameters.turnover?.exitRatio = 2.5
    let usual = try mean(parameters, .exits)
    parameters.referenceOccupancy = 0.6
    #expect(try mean(parameters, .exits) > usual * 1.05)
  }

  @Test func sicknessLoadsTheOthers() throws {
    var parameters = try office()
    let some = try mean(parameters, .occupancy)
    parameters.sickness = nil
    #expect(try mean(parameters, .occupancy) < some - 0.01)
  }

  @Test func exitsLoadTheOthers() throws {
    var parameters = try office()
    parameters.turnover = TurnoverParameters(hiringDelay: try .constant(1000))
    parameters.turnover?.exitsPerYear = 0.3
    parameters.turnover?.startsInEquilibrium = false
    let thinned = try means(parameters, [.occupancy, .waitMean])
    parameters.turnover = nil
    let full = try means(parameters, [.occupancy, .waitMean])
    #expect(thinned[0] > full[0] + 0.03 && thinned[1] > full[1], "\(thinned) \(full)")
  }

  // MARK: Wait → conflict → fatigue → speed → wait

  @Test func waitsMakeHostile() throws {
    func share(_ perDay: Double) throws -> Double {
      var parameters = try office(perDay: perDay)
      parameters.services[0].followUp = nil
      parameters.conflict = ConflictParameters()
      let found = try means(parameters, [.hostileContacts, .contactsServed])
      return found[0] / found[1]
    }
    #expect(try share(180) > share(60) * 1.05)
  }

  @Test func hostilityTires() throws {
    var parameters = try office()
    parameters.conflict = ConflictParameters()
    let usual = try mean(parameters, .fatigue)
    parameters.conflict?.crisis = 1
    #expect(try mean(parameters, .fatigue) > usual * 1.1)
  }

  @Test func exhaustionSlows() throws {
    var parameters = try office()
    let usual = try mean(parameters, .hoursDesk)
    parameters.wellbeing?.speedLoss = 0.2
    parameters.referenceOccupancy = 0.6
    let slowed = try means(parameters, [.hoursDesk, .contactsServed])
    #expect(slowed[0] > usual * 1.02)
  }

  @Test func slownessMakesWait() throws {
    var parameters = try office()
    let usual = try mean(parameters, .waitMean)
    parameters.staffGroups[0].skills[0].speed = 0.85
    #expect(try mean(parameters, .waitMean) > usual * 1.1)
  }

  // MARK: Pressure → corner cutting → repeat contacts → load

  @Test func loadPresses() throws {
    var parameters = try office(perDay: 45)
    parameters.pressure = PressureParameters()
    let calm = try mean(parameters, .pressure)
    parameters = try office(perDay: 70)
    parameters.pressure = PressureParameters()
    #expect(try mean(parameters, .pressure) > calm * 1.2)
  }

  @Test func pressureCutsCorners() throws {
    var parameters = try office(perDay: 80)
    parameters.pressure = PressureParameters()
    let cut = try means(parameters, [.quality, .standardTime])
    parameters.pressure?.elasticity = 0
    let kept = try means(parameters, [.quality, .standardTime])
    #expect(cut[0] < kept[0] - 0.01 && cut[1] < kept[1] - 0.01, "\(cut) \(kept)")
  }

  @Test func cutCornersBringPeopleBack() throws {
    var parameters = try office(perDay: 80)
    parameters.pressure = PressureParameters()
    parameters.services[0].repeats?.atZeroQuality = 0.8
    let back = try mean(parameters, .repeatContacts)
    parameters.services[0].repeats?.atZeroQuality = 0
    #expect(try mean(parameters, .repeatContacts) < back * 0.9)
  }

  @Test func repeatContactsLoad() throws {
    var parameters = try office()
    let usual = try mean(parameters, .hoursDemanded)
    parameters.services[0].repeats?.base = 0.3
    #expect(try mean(parameters, .hoursDemanded) > usual * 1.1)
  }

  // MARK: Training → absence now, speed and climate later

  private func trained(_ change: (inout TrainingEffect) -> Void) throws -> ModelParameters {
    var parameters = try office()
    var training = ProgrammeComponent(id: "training", kind: .training, audience: .staff)
    training.quota = 0.7
    training.sessions = (0..<6).map {
      SessionParameters(day: 7 * (10 + $0) + 2, interval: DayInterval(start: 570, end: 750))
    }
    var effect = TrainingEffect(standardDeviations: 0, fadingDays: 182)
    change(&effect)
    training.effect = effect
    parameters.programme = [training]
    parameters.groupLife = GroupLifeParameters()
    parameters.groupLife?.affectHalfLifeDays = 4000
    parameters.groupLife?.technologyHalfLifeDays = 4000
    parameters.climate = ClimateParameters()
    return parameters
  }

  @Test func trainingTakesPeopleFromTheDesks() throws {
    var parameters = try trained { _ in }
    let with = try means(parameters, [.waitMean, .hoursStaffed])
    parameters.programme = []
    let without = try means(parameters, [.waitMean, .hoursStaffed])
    #expect(with[0] > without[0] && with[1] < without[1] - 20, "\(with) \(without)")
  }

  @Test func trainingQuickensLater() throws {
    // Hours a contact: that fewer come back is another arrow.
    let metrics: [Metric] = [.hoursDesk, .contactsServed, .technology]
    let taught = try means(trained { $0.technology = 0.2 }, metrics)
    let idle = try means(trained { _ in }, metrics)
    #expect(taught[2] > idle[2] + 0.1, "\(taught) \(idle)")
    #expect(taught[0] / taught[1] < idle[0] / idle[1] * 0.99, "\(taught) \(idle)")
  }

  @Test func trainingWarmsTheClimate() throws {
    let warmed = try mean(trained { $0.climate = 0.1 }, .climate)
    #expect(try mean(trained { _ in }, .climate) < warmed - 0.02)
  }
}
