// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Corner cutting under pressure, and the standards that follow it.
@Suite struct WorkPressureTests {
  /// The standard after weeks of pressure and weeks without, with pressure growing with the standard as
  /// in the published model: `w = level · T*`.
  private func standard(
    _ parameters: PressureParameters, pressed: Int, level: Double, relaxed: Int
  ) -> Double {
    var time = StandardTime()
    for week in 0..<pressed + relaxed {
      time.follow(pressure: (week < pressed ? level : 1) * time.standard, parameters)
    }
    return time.standard
  }

  /// Model science, validation target 5: Oliva and Sterman's bank, and a stiffer office.
  @Test(arguments: [
    (-0.64, 26, 26, 0.9465), (-0.64, 52, 0, 0.9246), (-0.30, 26, 26, 0.9689),
    (-0.30, 52, 0, 0.9486),
  ])
  func standardsErodeAsPublishedAndDoNotRecover(
    elasticity: Double, pressed: Int, relaxed: Int, expected: Double
  ) {
    var parameters = PressureParameters()
    parameters.elasticity = elasticity
    let eroded = standard(parameters, pressed: pressed, level: 1.1, relaxed: relaxed)
    #expect(abs(eroded - expected) < 0.0002, "\(eroded)")
  }

  @Test func standardsThatMayRiseRecover() {
    var parameters = PressureParameters()
    parameters.elasticity = -0.64
    parameters.upWeeks = 18.8
    #expect(standard(parameters, pressed: 26, level: 1.1, relaxed: 104) > 0.99)
  }

  @Test func qualityIsThePublishedTableOfTheGap() {
    func quality(afterPressure pressure: Double) -> (Double, Double) {
      var parameters = PressureParameters()
      parameters.elasticity = -1
      parameters.shortest = 0.4
      parameters.longest = 1.3
      var time = StandardTime()
      time.follow(pressure: pressure, parameters)
      return (time.time, time.quality)
    }
    for (pressure, time, expected) in [
      (1.0, 1, 1), (1 / 0.9, 0.9, 0.95), (1 / 0.75, 0.75, 0.725), (1 / 0.6, 0.6, 0.45),
      (1 / 1.2, 1.2, 1.2), (0.5, 1.3, 1.35),
    ] {
      let found = quality(afterPressure: pressure)
      #expect(abs(found.0 - time) < 1e-9 && abs(found.1 - expected) < 1e-9, "\(found)")
    }
  }

  /// An office with follow-up work whose people are busy for a share of their time.
  private func office(load: Double, days: Int = 364) throws -> ModelParameters {
    // Nine clerks of 7.2 hours; a contact is 10 minutes at the desk and 20 in the back office.
    let perDay = load * 9 * 432 / 30
    var parameters = try Sectors.office(people: 9, perDay: perDay, days: days)
    parameters.services[0].followUp = try .lognormal(mean: 20, cv: 1)
    parameters.services[0].repeats = RepeatParameters(
      base: 0.1, atZeroQuality: 0.5, delay: try .constant(3))
    parameters.pressure = PressureParameters()
    return parameters
  }

  private func means(_ parameters: ModelParameters, _ metrics: [Metric]) throws -> [Double] {
    try SectorSimulation(parameters).horizon(metrics, replications: 6).map { Tally($0).mean }
  }

  @Test func aSectorAtReferenceKeepsItsStandards() throws {
    // A tenth of the contacts come back.
    let figures = try means(
      office(load: 0.8 * 0.9), [.pressure, .standardTime, .quality])
    #expect(abs(figures[0] - 1) < 0.03, "\(figures)")
    #expect(figures[1] > 0.98 && figures[2] > 0.98, "\(figures)")
  }

  @Test func overloadCutsCornersAndBringsContactsBack() throws {
    var parameters = try office(load: 0.95 * 0.9)
    let metrics: [Metric] = [.quality, .standardTime, .repeatContacts, .contacts, .hoursFollowUp]
    let pressed = try means(parameters, metrics)
    parameters.pressure = nil
    let calm = try means(parameters, Array(metrics.dropFirst(2)))
    #expect(pressed[0] < 0.97 && pressed[1] < 0.97, "\(pressed)")
    #expect(pressed[2] / pressed[3] > calm[0] / calm[1] * 1.1)
    #expect(pressed[4] / pressed[3] < calm[2] / calm[1] * 0.99)
  }

  @Test func sickColleaguesPressTheOthers() throws {
    var parameters = try office(load: 0.8 * 0.9)
    let healthy = try means(parameters, [.pressure])[0]
    parameters.sickness = SicknessParameters(
      spellsPerYear: 6, frailtyShape: nil, length: try .constant(10))
    #expect(try means(parameters, [.pressure])[0] > healthy * 1.08)
  }

  @Test func pressureWithoutConsequencesChangesNothing() throws {
    var parameters = try office(load: 0.9)
    parameters.pressure?.elasticity = 0
    parameters.pressure?.deskHurry = 0
    let metrics: [Metric] = [.waitMean, .repeatContacts, .hoursDesk, .backlog]
    let watched = try SectorSimulation(parameters).horizon(metrics, replications: 3)
    parameters.pressure = nil
    #expect(try SectorSimulation(parameters).horizon(metrics, replications: 3) == watched)
  }

  /// A quiet office takes a tenth more time and not more.
  @Test func slackStretchesWorkByATenth() throws {
    var time = StandardTime()
    for _ in 0..<100 { time.follow(pressure: 0.3, PressureParameters()) }
    #expect(time.time == 1.1 && time.standard == 1)
  }

  /// Contacts take their time at the desk, whatever the back office cuts.
  @Test func deskTimeIsNotCut() throws {
    var parameters = try office(load: 0.95 * 0.9)
    parameters.pressure?.deskHurry = 0
    let pressed = try means(parameters, [.hoursDesk, .contactsServed, .standardTime])
    parameters.pressure = nil
    let calm = try means(parameters, [.hoursDesk, .contactsServed])
    #expect(pressed[2] < 0.97)
    #expect(abs(pressed[0] / pressed[1] / (calm[0] / calm[1]) - 1) < 0.01)
  }

  /// People who share skills share what presses, whichever skill stands first.
  @Test func theOrderOfSkillsChangesNothing() throws {
    var parameters = try office(load: 0.95 * 0.9, days: 182)
    var other = parameters.services[0]
    other.id = "other"
    other.expectedContacts = other.expectedContacts.map { $0 / 4 }
    parameters.services.append(other)
    parameters.wellbeing = WellbeingParameters()
    parameters.staffGroups[0].skills = [SkillParameters(service: 0), SkillParameters(service: 1)]
    let metrics: [Metric] = [.waitMean, .pressure, .exhaustion, .backlog, .headroom]
    let usual = try SectorSimulation(parameters).horizon(metrics, replications: 3)
    parameters.staffGroups[0].skills.reverse()
    let turned = try SectorSimulation(parameters).horizon(metrics, replications: 3)
    #expect(usual == turned)
  }

  /// The law is estimated from weeks of pressure and of time given: its coefficients are found again.
  @Test func theLawIsRecoveredFromSyntheticPressure() {
    var truth = PressureParameters()
    truth.elasticity = -0.64
    truth.upWeeks = 200
    truth.longest = 1.3
    func course(_ parameters: PressureParameters) -> [Double] {
      var stream = RandomStream(masterSeed: 1, replication: 0)
      var time = StandardTime()
      return (0..<104).map { week in
        let load = 1 + 0.1 * (Double(week / 13 % 2) - 0.3) + 0.03 * stream.normal()
        time.follow(pressure: load * time.standard, parameters)
        return time.time
      }
    }
    let observed = course(truth)
    var best = (residual: Double.infinity, parameters: truth)
    for elasticity in stride(from: -0.9, through: -0.1, by: 0.02) {
      for down in stride(from: 10.8, through: 30, by: 2) {
        for up in [20, 50, 100, 200, 400, Double.infinity] {
          var candidate = PressureParameters()
          candidate.elasticity = elasticity
          candidate.downWeeks = down
          candidate.upWeeks = up
          candidate.longest = 1.3
          let residual = zip(course(candidate), observed).reduce(0) {
            $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
          }
          if residual < best.residual { best = (residual, candidate) }
        }
      }
    }
    #expect(abs(best.parameters.elasticity + 0.64) < 0.011)
    #expect(abs(best.parameters.downWeeks - 18.8) < 0.01 && best.parameters.upWeeks == 200)
  }
}
