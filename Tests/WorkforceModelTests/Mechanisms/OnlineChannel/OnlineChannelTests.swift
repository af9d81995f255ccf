// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// The online channel: how it spreads, what leaves the desks and what comes back.
@Suite struct OnlineChannelTests {
  /// A day so long ago that everybody who ever will has taken the channel up.
  private static let longAgo = -40 * 365

  private func office(
    people: Int = 6, perDay: Double = 100, days: Int = 182,
    _ change: ((inout OnlineParameters) -> Void)? = nil
  ) throws -> ModelParameters {
    var parameters = try Sectors.office(people: people, perDay: perDay, days: days)
    if let change {
      var online = OnlineParameters(service: 0, launchDay: Self.longAgo, users: 5000)
      online.start = 0
      change(&online)
      parameters.online = [online]
    }
    return parameters
  }

  private func means(
    _ parameters: ModelParameters, _ metrics: [Metric], replications: Int = 10
  ) throws -> [Double] {
    try SectorSimulation(parameters).horizon(metrics, replications: replications)
      .map { Tally($0).mean }
  }

  private func weeks(
    _ parameters: ModelParameters, _ metric: Metric, replication: UInt32 = 0
  ) throws -> [Double] {
    let simulation = try SectorSimulation(parameters)
    let series = simulation.layout.position(of: metric, scope: "sector")!
    let responses = simulation.replicate(masterSeed: 1, replication: replication).responses
    return (0..<simulation.layout.weekCount).map {
      responses[simulation.layout.index(series: series, grain: .week, period: $0)]
    }
  }

  /// Model science, validation target 16.
  @Test func theCurveIsThePublishedOne() {
    let curve = BassCurve(ceiling: 1, innovation: 0.03, imitation: 0.38)
    #expect(abs(curve.inflection! - 6.193) < 0.0005)
    #expect(abs(curve.level(after: 3) - 0.1505) < 0.00005)
    #expect(abs(curve.level(after: 5) - 0.3312) < 0.00005)
    #expect(BassCurve(ceiling: 1, innovation: 0, imitation: 1).level(after: 9) == 0)
    #expect(BassCurve(ceiling: 1, innovation: 0.4, imitation: 0.1).inflection == nil)
  }

  @Test func stepsOfAnyLengthStayOnTheCurve() {
    let curve = BassCurve(ceiling: 0.6, innovation: 0.03, imitation: 0.38)
    for step in [1 / 365.25, 7 / 365.25, 0.5] {
      var share = 0.0
      var years = 0.0
      while years < 5 {
        share += (1 - share) * curve.adoption(from: share, within: step)
        years += step
      }
      #expect(abs(share * 0.6 - curve.level(after: years)) < 1e-9)
    }
  }

  @Test func usersTakeItUpByTheCurveAndByChance() throws {
    // Launched on a Monday three years, and five years, before the first week.
    let curve = BassCurve(ceiling: 1, innovation: 0.03, imitation: 0.38)
    for weeksAgo in [156, 261] {
      let parameters = try office(people: 4, perDay: 1, days: 7) {
        $0.launchDay = -7 * weeksAgo
        $0.ceiling = 1
        $0.users = 2000
      }
      var adoption = Tally()
      for replication in 0..<150 {
        adoption.add(
          try weeks(parameters, .onlineAdoption, replication: UInt32(replication))[0])
      }
      let expected = curve.level(after: Double(weeksAgo) * 7 / 365.25)
      #expect(abs(adoption.mean - expected) < 0.004, "\(adoption.mean) \(expected)")
      // Imitation makes early chance grow: more than independent users would differ.
      let independent = (expected * (1 - expected) / 2000).squareRoot()
      #expect(adoption.standardDeviation > 1.1 * independent, "\(adoption.standardDeviation)")
      #expect(adoption.standardDeviation < 4 * independent, "\(adoption.standardDeviation)")
    }
  }

  /// Who has a digital identity already uses the channel from its first day; the rest follow the same curve.
  @Test func whereIdentitiesAreCommonAdoptionStartsThere() throws {
    let parameters = try office(days: 14) {
      $0.launchDay = 7
      $0.ceiling = 0.5
      $0.start = 0.2
    }
    let found = try weeks(parameters, .onlineAdoption)
    #expect(found[0] == 0 && abs(found[1] - 0.1) < 1e-9, "\(found)")
    let curve = BassCurve(ceiling: 0.5, innovation: 0.03, imitation: 0.38)
    #expect(abs(curve.level(after: 1e-9, from: 0.2) - 0.1) < 1e-6)
    #expect(curve.level(after: 3, from: 0.2) > curve.level(after: 3) + 0.05)
  }

  @Test func contactsGoWhereTheirUsersHaveGone() throws {
    let plain = try means(office(), [.contacts, .hoursDesk])
    let figures = try means(
      office { $0.ceiling = 0.5 }, [.contacts, .onlineContacts, .onlineReturned, .onlineShare])
    // N = .5; of those 80 % are settled online, 15 % leak and 5 % fail.
    #expect(abs(figures[0] / plain[0] - 0.6) < 0.01, "\(figures)")
    #expect(abs(figures[1] / plain[0] - 0.4) < 0.01, "\(figures)")
    #expect(abs(figures[2] / plain[0] - 0.1) < 0.01, "\(figures)")
    #expect(abs(figures[3] - 0.4) < 0.01, "\(figures)")
  }

  @Test func whatIsLeftIsHarder() throws {
    let metrics: [Metric] = [.hoursDesk, .contactsServed]
    func minutes(_ residual: Double) throws -> Double {
      let figures = try means(
        office {
          $0.ceiling = 0.8
          $0.residual = residual
        }, metrics)
      return figures[0] / figures[1]
    }
    #expect(abs(try minutes(0.25) / minutes(0) - 1.2) < 0.002)
  }

  @Test func theDesksAreRelievedOnlyAfterTheLaunch() throws {
    let without = try weeks(office(), .contacts)
    let with = try weeks(
      office {
        $0.launchDay = 91
        $0.innovation = 1
        $0.ceiling = 1
      }, .contacts)
    #expect(without[..<13] == with[..<13])
    #expect(with[24] < 0.9 * without[24] && with[24] < with[15], "\(with)")
    let waits = try means(office(people: 3), [.waitMean])
    let relieved = try means(office(people: 3) { $0.ceiling = 0.3 }, [.waitMean])
    #expect(relieved[0] < 0.8 * waits[0])
  }

  @Test func whoeverFailsComesOnTheNextOpeningDayWithTheSameWork() throws {
    let parameters = try office {
      $0.ceiling = 1
      $0.leakage = 0
      $0.failure = 1
      $0.residual = 0
    }
    let metrics: [Metric] = [.contacts, .hoursDemanded, .onlineReturned]
    let plain = try means(office(), Array(metrics.prefix(2)), replications: 4)
    let failed = try means(parameters, metrics, replications: 4)
    // Those of the last day come no more: one of 130 opening days.
    #expect(abs(failed[0] / plain[0] - 129 / 130) < 0.003, "\(failed) \(plain)")
    #expect(abs(failed[1] / plain[1] - 129 / 130) < 0.003, "\(failed) \(plain)")
    #expect(failed[2] > failed[0])
  }

  @Test func theBackOfficeIsRelievedOnlyWhereWorkIsSaved() throws {
    func hours(_ saved: Double?) throws -> Double {
      var parameters = try office(
        saved.map { saved in
          {
            $0.ceiling = 0.5
            $0.savedWork = saved
          }
        })
      parameters.services[0].followUp = try .lognormal(mean: 10, cv: 1)
      return try means(parameters, [.hoursFollowUp])[0]
    }
    let plain = try hours(nil)
    #expect(abs(try hours(0) / plain - 1) < 0.02)
    #expect(abs(try hours(1) / plain - 0.6) < 0.02)
  }

  @Test func casesAreOpenedOnlineToo() throws {
    func opened(_ change: ((inout OnlineParameters) -> Void)?) throws -> Double {
      var parameters = try office(change)
      var procedure = ProcedureParameters(
        id: "residence", service: 0, tasks: [TaskParameters(skill: 0, work: try .constant(5))])
      procedure.shareOfContacts = 0.3
      var casework = CaseworkParameters()
      casework.procedures = [procedure]
      parameters.casework = casework
      return try means(parameters, [.casesOpened])[0]
    }
    #expect(abs(try opened { $0.ceiling = 0.5 } / opened(nil) - 1) < 0.02)
  }

  @Test func aChannelThatNobodyUsesChangesNothing() throws {
    let metrics: [Metric] = [
      .waitMean, .waitP90, .hoursDesk, .contacts, .occupancy, .hoursDemanded,
    ]
    let plain = try SectorSimulation(office()).horizon(metrics, replications: 3)
    let unused = try SectorSimulation(office { $0.ceiling = 0 }).horizon(metrics, replications: 3)
    #expect(unused == plain)
    // Everybody uses it, and comes all the same.
    let leaking = try office {
      $0.ceiling = 1
      $0.leakage = 1
      $0.failure = 0
      $0.residual = 0
    }
    #expect(try SectorSimulation(leaking).horizon(metrics, replications: 3) == plain)
  }

  @Test func thoseWhoBookAreFewerAlike() throws {
    func booked(_ change: ((inout OnlineParameters) -> Void)?) throws -> Double {
      var parameters = try office(people: 8, change)
      parameters.services[0].bookings = BookingParameters(
        share: 0.5, ahead: try .uniform(min: 1, max: 10))
      return try means(parameters, [.bookings])[0]
    }
    #expect(abs(try booked { $0.ceiling = 0.5 } / booked(nil) - 0.575) < 0.02)
  }
}
