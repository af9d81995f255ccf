// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import Testing
import WorkforceModel

/// The limits in which mechanisms must vanish: with every consequence neutral the richer model is the plain
/// queue, and with every effect of training at zero a programme only costs the hours of its sessions.
@Suite struct NoEffectTests {
  /// A busy office whose contacts give up, come back, repeat, book, and leave work and cases.
  private func plain() throws -> ModelParameters {
    var parameters = try Sectors.office(people: 9, perDay: 75, days: 182)
    parameters.services[0].followUp = try .lognormal(mean: 36, cv: 1)
    parameters.services[0].patience = try .exponential(mean: 30)
    parameters.services[0].retrial = 0.7
    parameters.services[0].repeats = RepeatParameters(
      base: 0.1, atZeroQuality: 0, delay: try .constant(3))
    parameters.services[0].bookings = BookingParameters(
      share: 0.2, ahead: try .uniform(min: 1, max: 5))
    parameters.sickness = SicknessParameters(spellsPerYear: 3, length: try .exponential(mean: 4))
    parameters.limits.overtimePerWeek = 120
    parameters.limits.followUpLimitDays = 5
    return parameters
  }

  /// The same with every mechanism that watches people and groups, none of which is felt.
  private func neutral() throws -> ModelParameters {
    var parameters = try plain()
    var wellbeing = WellbeingParameters()
    wellbeing.spellRatio = 1
    wellbeing.lengthRatio = 1
    wellbeing.repeatOddsRatio = 1
    wellbeing.speedLoss = 0
    parameters.wellbeing = wellbeing
    parameters.pressure = PressureParameters()
    parameters.pressure?.elasticity = 0
    parameters.pressure?.deskHurry = 0
    parameters.groupLife = GroupLifeParameters()
    parameters.groupLife?.technologySpeed = 0
    parameters.groupLife?.technologyRepeats = 0
    parameters.motivation = MotivationParameters()
    parameters.motivation?.speed = 0
    parameters.motivation?.coverBase = 100
    parameters.conflict = ConflictParameters()
    parameters.climate = ClimateParameters()
    parameters.climate?.surveys = SurveyParameters(days: [30, 120])
    var turnover = TurnoverParameters(hiringDelay: try .constant(30))
    turnover.exitsPerYear = 0
    turnover.retirementsPerYear = 0
    parameters.turnover = turnover
    return parameters
  }

  /// Figures that both report and that differ, in two replications.
  private func differences(
    _ first: ModelParameters, _ second: ModelParameters, leavingOut: Set<Metric> = []
  ) throws -> [String] {
    let one = try SectorSimulation(first)
    let other = try SectorSimulation(second)
    var found: [String] = []
    for number in 0..<2 {
      let before = one.replicate(masterSeed: 1, replication: UInt32(number)).responses
      let after = other.replicate(masterSeed: 1, replication: UInt32(number)).responses
      for (position, series) in one.layout.series.enumerated()
      where !leavingOut.contains(series.metric) {
        guard let twin = other.layout.position(of: series.metric, scope: series.scopeName) else {
          found.append("\(series.metric) is not reported")
          continue
        }
        let differs = (0..<one.layout.stride).contains { offset in
          before[position * one.layout.stride + offset].bitPattern
            != after[twin * other.layout.stride + offset].bitPattern
        }
        if differs { found.append("\(series.metric) \(series.scopeName)") }
      }
    }
    return found
  }

  @Test func everyConsequenceNeutralLeavesThePlainQueueToTheByte() throws {
    #expect(try differences(plain(), neutral()).isEmpty)
  }

  /// Each consequence alone is felt: what is neutral above is not so for want of trying.
  @Test(arguments: [
    "spells", "lengths", "rework", "speed", "pressure", "methods", "repeats", "motivation", "cover",
    "exits", "hurry",
  ])
  func aConsequenceAloneIsFelt(_ consequence: String) throws {
    var parameters = try neutral()
    switch consequence {
    case "spells": parameters.wellbeing?.spellRatio = 1.09
    case "lengths": parameters.wellbeing?.lengthRatio = 1.11
    case "rework": parameters.wellbeing?.repeatOddsRatio = 1.15
    case "speed": parameters.wellbeing?.speedLoss = 0.034
    case "pressure": parameters.pressure?.elasticity = -0.3
    case "methods": parameters.groupLife?.technologySpeed = 0.15
    case "repeats": parameters.groupLife?.technologyRepeats = 0.3
    case "motivation": parameters.motivation?.speed = 0.1
    case "cover": parameters.motivation?.coverBase = -1
    case "hurry": parameters.pressure?.deskHurry = 0.06
    default: parameters.turnover?.exitsPerYear = 0.3
    }
    #expect(try !differences(plain(), parameters).isEmpty)
  }

  /// Six sessions for 70 % while the desks are open.
  private func trained(_ parameters: ModelParameters, _ effect: TrainingEffect?) -> ModelParameters
  {
    var trained = parameters
    var training = ProgrammeComponent(id: "training", kind: .training, audience: .staff)
    training.quota = 0.7
    training.effect = effect
    training.sessions = (0..<6).map {
      SessionParameters(day: 7 * $0 + 1, interval: DayInterval(start: 570, end: 750))
    }
    trained.programme = [training]
    return trained
  }

  @Test func trainingWithoutEffectOnlyCostsTheHoursOfItsSessions() throws {
    // Every mechanism on that training could act through, with its usual coefficients.
    var parameters = try neutral()
    parameters.wellbeing = WellbeingParameters()
    parameters.groupLife = GroupLifeParameters()
    parameters.motivation = MotivationParameters()
    parameters.pressure = PressureParameters()
    let idle = trained(parameters, TrainingEffect(standardDeviations: 0, fadingDays: 182))
    // An effect of zero is none, to the byte.
    #expect(try differences(trained(parameters, nil), idle).isEmpty)
    let metrics: [Metric] = [
      .hoursTraining, .affect, .technology, .climate, .hoursStaffed, .waitMean, .exhaustion,
    ]
    // Nothing that people carry from it: of the groups' lives not a digit moves, and of the hours at work
    // just those of the sessions are gone, sickness and leave being as they were.
    var calm = parameters
    calm.wellbeing = nil
    let with = try SectorSimulation(
      trained(calm, TrainingEffect(standardDeviations: 0, fadingDays: 182))
    ).horizon(Array(metrics.dropLast()), replications: 4)
    calm.programme = []
    let without = try SectorSimulation(calm).horizon(
      Array(metrics.dropFirst().dropLast()), replications: 4)
    for number in 0..<4 {
      #expect(with[0][number] > 60)
      for place in 0..<2 { #expect(with[place + 1][number] == without[place][number]) }
      #expect(
        abs(without[3][number] - with[4][number] - with[0][number]) < 1e-9,
        "\(without[3][number]) \(with[4][number]) \(with[0][number])")
    }
    #expect(with[5].reduce(0, +) > without[4].reduce(0, +))
  }
}
