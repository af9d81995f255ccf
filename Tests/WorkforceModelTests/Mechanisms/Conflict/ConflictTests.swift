// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Hostile contacts and climate: what brings them about, and what they do to people.
@Suite struct ConflictTests {
  private func office(days: Int = 364) throws -> ModelParameters {
    var parameters = try Sectors.office(people: 8, perDay: 120, days: days)
    parameters.wellbeing = WellbeingParameters()
    parameters.conflict = ConflictParameters()
    parameters.climate = ClimateParameters()
    return parameters
  }

  private func means(
    _ parameters: ModelParameters, _ metrics: [Metric], replications: Int = 12
  ) throws -> [Double] {
    try SectorSimulation(parameters).horizon(metrics, replications: replications)
      .map { Tally($0).mean }
  }

  private func weeks(_ parameters: ModelParameters, _ metric: Metric) throws -> [Double] {
    let simulation = try SectorSimulation(parameters)
    let series = simulation.layout.position(of: metric, scope: "sector")!
    let responses = simulation.replicate(masterSeed: 1, replication: 0).responses
    return (0..<simulation.layout.weekCount).map {
      responses[simulation.layout.index(series: series, grain: .week, period: $0)]
    }
  }

  /// With waits of no weight the share is the reference rate; long waits raise it, at most to a tenth.
  @Test func waitsTurnContactsHostile() throws {
    var parameters = try office()
    parameters.conflict?.referenceRate = 0.05
    parameters.conflict?.waitWeight = 0
    let plain = try means(parameters, [.hostileContacts, .contactsServed], replications: 20)
    #expect(abs(plain[0] / plain[1] - 0.05) < 0.002, "\(plain)")
    // A sector with long waits: mean wait 20 minutes and more.
    parameters = try Sectors.office(people: 3, perDay: 95, days: 182)
    parameters.conflict = ConflictParameters()
    let metrics: [Metric] = [.hostileContacts, .contactsServed, .waitMean]
    let crowded = try means(parameters, metrics)
    #expect(crowded[2] > 20)
    let share = crowded[0] / crowded[1]
    #expect(share > 0.03 && share < 0.10, "\(crowded)")
    parameters.conflict?.crisis = -1
    #expect(try means(parameters, metrics)[0] < crowded[0] * 0.8)
  }

  @Test func whoeverWasSentAwayIsMoreOftenHostile() throws {
    var parameters = try Sectors.office(people: 3, perDay: 120, days: 182)
    parameters.services[0].atClosing = .sendAway
    parameters.services[0].retrial = 1
    parameters.conflict = ConflictParameters()
    parameters.conflict?.waitWeight = 0
    parameters.conflict?.refusalWeight = 0
    let even = try means(parameters, [.hostileContacts])[0]
    parameters.conflict?.refusalWeight = 1.5
    #expect(try means(parameters, [.hostileContacts])[0] > even * 1.2)
  }

  @Test func hostileContactsTire() throws {
    var parameters = try office()
    parameters.conflict?.crisis = 1
    let harsh = try means(parameters, [.exhaustion])[0]
    parameters.conflict?.demandWeight = 0
    #expect(harsh > (try means(parameters, [.exhaustion])[0]) + 3)
  }

  @Test func emotionalLoadWeighsOnWhoServes() throws {
    var parameters = try office()
    let usual = try means(parameters, [.exhaustion])[0]
    parameters.services[0].emotionalLoad = 2
    #expect(try means(parameters, [.exhaustion])[0] > usual + 2)
  }

  @Test func aPlenaryLiftsClimateAndHalfIsLostInHalfAYear() throws {
    var parameters = try office()
    parameters.conflict = nil
    parameters.climate?.halfLifeDays = 182
    var plenary = ProgrammeComponent(id: "plenary", kind: .meeting, audience: .staff)
    plenary.sessions = [SessionParameters(day: 0, interval: DayInterval(start: 800, end: 860))]
    plenary.effect = TrainingEffect(standardDeviations: 0, fadingDays: 182)
    plenary.effect?.climate = 0.2
    parameters.programme = [plenary]
    let climate = try weeks(parameters, .climate)
    #expect(abs(climate[0] - 0.7) < 1e-9 && abs(climate[26] - 0.6) < 1e-9)
    let eased = try means(parameters, [.exhaustion])[0]
    parameters.climate?.points = 0
    #expect(eased < (try means(parameters, [.exhaustion])[0]) - 0.3)
  }

  @Test func hostileContactsWearClimateDownUnlessTalkedOver() throws {
    var parameters = try office()
    parameters.climate?.hostileLoss = 0.04
    parameters.climate?.debriefedShare = 0
    let worn = try means(parameters, [.climate])[0]
    #expect(worn < 0.47, "\(worn)")
    parameters.climate?.debriefedShare = 1
    #expect(try means(parameters, [.climate])[0] == 0.5)
  }

  /// Two groups made one lose as much as each would.
  @Test func whatAHostileContactTakesIsDividedByHeads() throws {
    var parameters = try office()
    parameters.climate?.debriefedShare = 0
    parameters.climate?.hostileLoss = 0.02
    let whole = try means(parameters, [.climate])[0]
    parameters.groups.append(GroupParameters(id: "others"))
    parameters.staffGroups.append(parameters.staffGroups[0])
    parameters.staffGroups[1].id = "others"
    parameters.staffGroups[1].group = 1
    parameters.people = Sectors.clerks(4, staffGroup: 0) + Sectors.clerks(4, staffGroup: 1)
    let halves = try means(parameters, [.climate])[0]
    #expect(whole < 0.49 && abs(halves - whole) < 0.005, "\(whole) \(halves)")
  }

  @Test func exposureGrowsWithContactsRateAndEmotionalLoad() throws {
    func exhaustion(_ change: (inout ModelParameters) -> Void) throws -> Double {
      var parameters = try office()
      // Contacts so short that how busy people are changes little.
      parameters.services[0].serviceTime = try .constant(0.1)
      change(&parameters)
      return try means(parameters, [.exhaustion], replications: 6)[0]
    }
    let usual = try exhaustion { $0.conflict?.referenceContacts = 15 }
    #expect(
      try exhaustion {
        $0.conflict?.referenceContacts = 15
        $0.services[0].expectedContacts = $0.services[0].expectedContacts.map { $0 * 2 }
      } > usual + 2)
    #expect(
      try exhaustion {
        $0.conflict?.referenceContacts = 15
        $0.services[0].emotionalLoad = 2
      } > usual + 2)
    #expect(
      try exhaustion {
        $0.conflict?.referenceContacts = 15
        $0.services[0].expectedContacts = $0.services[0].expectedContacts.map { _ in 0 }
      } < usual - 2)
    #expect(
      try exhaustion {
        $0.conflict?.referenceContacts = 15
        $0.conflict?.crisis = 0.7
      } > usual + 2)
    #expect(
      try exhaustion {
        $0.conflict?.referenceContacts = 15
        $0.conflict?.referenceRate = 0.04
      } > usual + 2)
  }

  @Test func surveysHelpWhenActedOnAndHurtWhenIgnored() throws {
    var parameters = try office()
    parameters.conflict = nil
    var surveys = SurveyParameters(days: [7])
    surveys.delayDays = 14
    surveys.actedOn = 1
    parameters.climate?.surveys = surveys
    let acted = try weeks(parameters, .climate)
    #expect(abs(acted[2] - 0.5) < 1e-9 && acted[3] > 0.54)
    parameters.climate?.surveys?.actedOn = 0
    #expect(try weeks(parameters, .climate)[3] < 0.48)
  }

  @Test func surveysMeasureWithTheErrorOfTheirAnswers() throws {
    var parameters = try office(days: 14)
    parameters.conflict = nil
    var surveys = SurveyParameters(days: [4])
    surveys.response = 0.5
    parameters.climate?.surveys = surveys
    let simulation = try SectorSimulation(parameters)
    let found = simulation.horizon([.surveyScore, .exhaustion], replications: 2000)
    let errors = Tally(zip(found[0], found[1]).map { $0 - $1 })
    // Four answers; the horizon's own score is that of Fridays of both weeks.
    #expect(abs(errors.standardDeviation / (17.7 / 2) - 1) < 0.06, "\(errors.standardDeviation)")
    #expect(abs(errors.mean) < 1)
  }

  @Test func conflictWithoutConsequencesChangesNothing() throws {
    var parameters = try office()
    parameters.conflict?.demandWeight = 0
    parameters.climate?.points = 0
    let metrics: [Metric] = [.waitMean, .exhaustion, .hoursDesk, .contactsServed]
    let tense = try SectorSimulation(parameters).horizon(metrics, replications: 3)
    parameters.conflict = nil
    parameters.climate = nil
    #expect(try SectorSimulation(parameters).horizon(metrics, replications: 3) == tense)
  }
}
