// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Incentives for teams, and the cooperation of referents.
@Suite struct IncentiveTests {
  /// Clerks at the desks, and referents who give no service of theirs.
  private func office(
    clerks: Int = 6, days: Int = 364, eligible: [Int]? = [0],
    _ change: (inout IncentiveParameters) -> Void = { _ in }
  ) throws -> ModelParameters {
    var parameters = try Sectors.office(people: clerks, perDay: 120, days: days)
    parameters.services[0].repeats = RepeatParameters(base: 0.1, delay: try .constant(3))
    parameters.groups.append(GroupParameters(id: "referents"))
    var referents = StaffGroupParameters(id: "referents", group: 1, skills: [])
    referents.weeklyHours = 36
    parameters.staffGroups.append(referents)
    parameters.people += Sectors.clerks(5, staffGroup: 1)
    if let eligible {
      var scheme = IncentiveParameters(eligible: eligible, referents: [1])
      scheme.payPerYear = scheme.usualPay
      change(&scheme)
      parameters.incentives = scheme
    }
    return parameters
  }

  private func means(
    _ parameters: ModelParameters, _ metrics: [Metric], replications: Int = 10
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

  /// Minutes of a contact at the desk.
  private func minutes(_ parameters: ModelParameters) throws -> Double {
    let figures = try means(parameters, [.hoursDesk, .contactsServed])
    return figures[0] / figures[1] * 60
  }

  /// Burgess and others 2017: up to 21 % in small offices, nothing in large ones.
  @Test func smallTeamsWorkFasterAndLargeOnesDoNot() throws {
    let everyone: [Int] = [0, 1]
    let small = try minutes(office(eligible: nil)) / minutes(office(eligible: everyone))
    #expect(abs(small - 1.05) < 0.002 && (1.0...1.21).contains(small), "\(small)")
    let metrics: [Metric] = [.hoursDesk, .waitMean, .contactsServed]
    let large = try means(office(clerks: 13, eligible: everyone), metrics)
    #expect(try means(office(clerks: 13, eligible: nil), metrics) == large)
  }

  /// Validation target 26: a fifth of the pay that was studied does a fifth of it, more than that no more, and none nothing.
  @Test func theEffectGoesByThePay() throws {
    let usual = try minutes(office(eligible: nil))
    for (share, speed) in [(0.2, 1.01), (1, 1.05), (10, 1.05)] {
      let paid = try minutes(office(eligible: [0, 1]) { $0.payPerYear *= share })
      #expect(abs(usual / paid - speed) < 0.002, "\(share)")
    }
    let metrics: [Metric] = [.hoursDesk, .waitMean, .contactsServed]
    let free = try office(eligible: [0, 1]) { $0.payPerYear = 0 }
    #expect(try means(free, metrics) == means(office(eligible: nil), metrics))
  }

  @Test func aTeamOfEverybodyIsLarger() throws {
    func ratio(_ team: IncentiveParameters.Team) throws -> Double {
      try minutes(office(clerks: 8, eligible: nil))
        / minutes(office(clerks: 8, eligible: [0, 1]) { $0.team = team })
    }
    #expect(abs(try ratio(.group) - 1.05) < 0.002)
    #expect(abs(try ratio(.everyone) - 1) < 1e-12)
  }

  @Test func referentsWhoAreLeftOutCooperateLessByTheTimeConstant() throws {
    let left = try weeks(office(), .cooperation)
    for week in [0, 10, 39] {
      #expect(abs(left[week] - (0.6 + 0.4 * exp(-Double(week) / 39))) < 1e-9, "\(left)")
    }
    #expect(try weeks(office(eligible: [0, 1]), .cooperation).allSatisfy { $0 == 1 })
    let begun = try weeks(office { $0.startDay = -39 * 7 }, .cooperation)
    #expect(abs(begun[0] - (0.6 + 0.4 * exp(-1))) < 1e-9)
  }

  @Test func mattersThatReferentsLeaveUnsettledComeBack() throws {
    let metrics: [Metric] = [.repeatContacts, .contactsServed]
    func share(_ parameters: ModelParameters) throws -> Double {
      let figures = try means(parameters, metrics)
      return figures[0] / figures[1]
    }
    // FCR = .9 · (.5 + .5 · .6).
    let longAgo = try share(office { $0.startDay = -20_000 })
    #expect(abs(longAgo - 0.28) < 0.01, "\(longAgo)")
    #expect(abs(try share(office(eligible: [0, 1])) - 0.1) < 0.005)
    // Over the first year, with common random numbers: more each quarter, hence more waits.
    let repeats = try weeks(office(), .repeatContacts)
    let usual = try weeks(office(eligible: nil), .repeatContacts)
    let gains = [2..<15, 39..<52].map { weeks in
      weeks.reduce(0) { $0 + repeats[$1] } / weeks.reduce(0) { $0 + usual[$1] }
    }
    #expect(gains[0] > 1.05 && gains[1] > gains[0] + 0.5, "\(gains)")
  }

  @Test func whatIsUnsettledWaitsLonger() throws {
    func first(_ eligible: [Int]) throws -> Int {
      var parameters = try office(eligible: eligible) { $0.startDay = -20_000 }
      parameters.services[0].repeats?.delay = try .constant(8)
      return try weeks(parameters, .repeatContacts).firstIndex { $0 > 0 }!
    }
    // 8 days, or 8/.6 = 13, which is a Sunday.
    let found = try [first([0, 1]), first([0])]
    #expect(found == [1, 2])
  }

  @Test func payForQualityQuickensNobodyAndBringsFewerBack() throws {
    let quality = try office(eligible: [0, 1]) {
      $0.qualityWeight = 1
      $0.quality = 0.5
    }
    #expect(abs(try minutes(office(eligible: nil)) / minutes(quality) - 1) < 0.01)
    let figures = try means(quality, [.repeatContacts, .contactsServed])
    #expect(abs(figures[0] / figures[1] - 0.05) < 0.004, "\(figures)")
  }

  @Test func theSchemeBeginsOnItsDay() throws {
    let scheme = try office { $0.startDay = 91 }
    for metric in [Metric.hoursDesk, .repeatContacts, .waitMean] {
      let with = try weeks(scheme, metric)
      let without = try weeks(office(eligible: nil), metric)
      #expect(with[..<13] == without[..<13] && with[13...] != without[13...], "\(metric)")
    }
  }

  @Test func pressureAddsToWhatIsUnsettled() throws {
    func repeats(_ haste: Double) throws -> Double {
      var parameters = try office { $0.startDay = -20_000 }
      parameters.pressure = PressureParameters()
      parameters.referenceOccupancy = 0.2
      parameters.services[0].followUp = try .constant(1)
      parameters.services[0].repeats?.atZeroQuality = haste
      let figures = try means(parameters, [.repeatContacts, .contactsServed])
      return figures[0] / figures[1]
    }
    let calm = try repeats(0)
    let hasty = try repeats(0.5)
    #expect(abs(calm - 0.28) < 0.01 && hasty > calm + 0.03, "\(calm) \(hasty)")
  }

  @Test func aSchemeWithoutEffectsChangesNothing() throws {
    let neutral = try office(eligible: [0, 1]) { $0.speed = 0 }
    let metrics: [Metric] = [.waitMean, .waitP90, .hoursDesk, .repeatContacts, .occupancy]
    #expect(
      try SectorSimulation(neutral).horizon(metrics, replications: 3)
        == SectorSimulation(office(eligible: nil)).horizon(metrics, replications: 3))
  }
}
