// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// The desk hurries with the queue that it sees, and with nothing else.
@Suite struct HurryTests {
  private func office(people: Int, perDay: Double, days: Int = 84) throws -> ModelParameters {
    var parameters = try Sectors.office(people: people, perDay: perDay, days: days)
    parameters.pressure = PressureParameters()
    return parameters
  }

  /// Validation target 24: to the byte.
  @Test func whereNobodyWaitsContactsTakeTheirTime() throws {
    let metrics: [Metric] = [.hoursDesk, .waitMean, .contactsServed, .occupancy, .hoursOvertime]
    var parameters = try office(people: 30, perDay: 20)
    let hurried = try SectorSimulation(parameters).horizon(metrics, replications: 5)
    #expect(hurried[1].allSatisfy { $0 == 0 })
    parameters.pressure?.deskHurry = 0
    #expect(try SectorSimulation(parameters).horizon(metrics, replications: 5) == hurried)
  }

  @Test func aQueueQuickensTheDeskWithinBounds() throws {
    func minutes(hurry: Double, people: Int = 2) throws -> Double {
      var parameters = try office(people: people, perDay: 60)
      parameters.services[0].serviceTime = try .constant(10)
      parameters.pressure?.deskHurry = hurry
      let found = try SectorSimulation(parameters)
        .horizon([.hoursDesk, .contactsServed], replications: 4).map { Tally($0).mean }
      return 60 * found[0] / found[1]
    }
    #expect(abs(try minutes(hurry: 0) - 10) < 0.01)
    let usual = try minutes(hurry: 0.06)
    #expect(usual < 9.5 && usual > 8, "\(usual)")
    // At most a fifth, however long the queue.
    #expect(try minutes(hurry: 1) > 7.99)
    #expect(try minutes(hurry: 0.06, people: 6) > usual + 0.4)
  }

  /// Validation target 24: capacity lost never shortens waits, in 200 paired futures: absence, a change of duty, a person less.
  @Test func capacityLostNeverShortensWaits() throws {
    func waits(_ parameters: ModelParameters) throws -> [Double] {
      try SectorSimulation(parameters).horizon(.waitMean, replications: 200)
    }
    var parameters = try office(people: 5, perDay: 95, days: 56)
    parameters.services[0].followUp = try .lognormal(mean: 10, cv: 1)
    parameters.groups.append(GroupParameters(id: "second"))
    parameters.staffGroups.append(parameters.staffGroups[0])
    parameters.staffGroups[1].id = "second"
    parameters.staffGroups[1].group = 1
    parameters.people = Sectors.clerks(4, staffGroup: 0) + Sectors.clerks(4, staffGroup: 1)
    parameters.rotation = RotationParameters(groups: [0, 1])
    parameters.rotation?.switchCost = 0
    let usual = try waits(parameters)
    func change(_ edit: (inout ModelParameters) -> Void) throws -> Tally {
      var edited = parameters
      edit(&edited)
      return Tally(zip(try waits(edited), usual).map { $0 - $1 })
    }
    #expect(try change { $0.rotation?.switchCost = 120 }.mean > 0)
    #expect(try change { $0.otherAbsenceDaysPerYear = 20 }.mean > 0)
    #expect(try change { $0.people.removeLast() }.mean > 0)
  }
}
