// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import Testing
import WorkforceModel

/// Groups take turns at the desks, and change duty when they come to work.
@Suite struct RotationTests {
  @Test func rotationTakesAGroupOffTheDesks() throws {
    var parameters = try Sectors.office(people: 4, perDay: 70, days: 56)
    parameters.services[0].followUp = try .constant(5)
    parameters.groups.append(GroupParameters(id: "second"))
    var second = parameters.staffGroups[0]
    second.group = 1
    parameters.staffGroups.append(second)
    parameters.people += Sectors.clerks(4, staffGroup: 1)
    let everyone = try Sectors.mean(parameters, .deskCover)
    let wait = try Sectors.mean(parameters, .waitMean)
    parameters.rotation = RotationParameters(groups: [0, 1])
    let turns = try SectorSimulation(parameters)
    #expect(abs(try Sectors.mean(parameters, .deskCover) - everyone / 2) < 0.1)
    #expect(try Sectors.mean(parameters, .waitMean) > wait)
    // Every Monday everyone changes duty and loses five minutes.
    let switched: Double = turns.horizon(.hoursOtherDuty, replications: 1)[0]
    let expected: Double = 7 * 8 * 5 / 60
    #expect(abs(switched - expected) < 0.01)
    // Each group is at the desk every other week; who begins is drawn.
    let series = turns.layout.position(of: .hoursDesk, scope: "group:clerks")!
    var begins = Set<Bool>()
    for number in 0..<12 {
      let responses = turns.replicate(masterSeed: 1, replication: UInt32(number)).responses
      let weeks = (0..<8).map {
        responses[turns.layout.index(series: series, grain: .week, period: $0)] > 0
      }
      begins.insert(weeks[0])
      for week in 1..<8 { #expect(weeks[week] != weeks[week - 1]) }
    }
    #expect(begins.count == 2)
  }

  @Test func dutiesChangeOnlyWhenPeopleComeToWork() throws {
    var parameters = Sectors.queue(
      rate: 0.05, service: try .constant(10), servers: 3, days: 28, warmUp: 0)
    parameters.groups.append(GroupParameters(id: "second"))
    var second = parameters.staffGroups[0]
    second.group = 1
    parameters.staffGroups.append(second)
    parameters.people += Sectors.servers(3, staffGroup: 1, days: parameters.days)
    parameters.rotation = RotationParameters(groups: [0, 1])
    // Day and night at the desk: whoever began there stays there.
    #expect(abs(try Sectors.mean(parameters, .deskCover) - 3) < 0.1)
  }
}
