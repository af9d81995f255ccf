// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Contacts that go on from a reception to an office.
@Suite struct PassingTests {
  /// Reception and office, bare and open day and night, with a server each.
  private func tandem(share: Double, own: Double = 0, days: Int) throws -> ModelParameters {
    var parameters = Sectors.queue(
      rate: 6, service: try .exponential(mean: 0.1), servers: 1, days: days)
    parameters.services[0].id = "reception"
    var office = ServiceParameters(id: "office", serviceTime: try .exponential(mean: 0.1))
    office.expectedContacts = Array(repeating: own * 1440, count: days)
    parameters.services.append(office)
    parameters.services[0].passedOn = [PassedShare(to: 1, share: share)]
    var officers = parameters.staffGroups[0]
    officers.id = "officers"
    officers.skills = [SkillParameters(service: 1)]
    parameters.staffGroups.append(officers)
    parameters.people += Sectors.servers(1, staffGroup: 1, days: parameters.days)
    return parameters
  }

  /// Jackson: what leaves an M/M/1 is Poisson, so that the office is one too, whoever else comes to it.
  @Test(arguments: [(1.0, 0.0), (0.5, 2.0)])
  func theSecondQueueOfATandemWaitsAsJacksonPredicts(share: Double, own: Double) throws {
    let parameters = try tandem(share: share, own: own, days: 2)
    let simulation = try SectorSimulation(parameters)
    for (scope, load) in [("service:reception", 0.6), ("service:office", 0.6 * share + 0.1 * own)] {
      let waits = ConfidenceInterval(
        simulation.horizon(.waitMean, scope, replications: 8), confidence: 0.999)
      let known = 0.1 * load / (1 - load)
      #expect(abs(waits.mean - known) <= waits.halfWidth, "\(scope) \(waits) against \(known)")
      #expect(abs(waits.mean / known - 1) < 0.05, "\(scope) \(waits.mean) against \(known)")
    }
  }

  /// An office day ends with nobody inside: everybody who came was served, sent on or left, each once.
  @Test func aCitizenWhoGoesOnIsCountedOnce() throws {
    var parameters = try Sectors.office(people: 2, perDay: 70, days: 28)
    parameters.services[0].patience = try .exponential(mean: 30)
    parameters.services[0].retrial = 0.5
    parameters.services[0].repeats = RepeatParameters(base: 0.2, delay: try .constant(2))
    var office = parameters.services[0]
    office.id = "office"
    office.expectedContacts = office.expectedContacts.map { $0 / 7 }
    office.waitingRoom = 4
    office.atClosing = .sendAway
    office.followUp = try .constant(5)
    parameters.services.append(office)
    parameters.services[0].passedOn = [PassedShare(to: 1, share: 0.4)]
    var officers = parameters.staffGroups[0]
    officers.id = "officers"
    officers.skills = [SkillParameters(service: 1)]
    parameters.staffGroups.append(officers)
    parameters.people += Sectors.clerks(1, staffGroup: 1)
    let simulation = try SectorSimulation(parameters)
    let metrics: [Metric] = [
      .contacts, .received, .contactsServed, .passedOn, .abandoned, .balked, .refused,
      .hoursDemanded, .repeatContacts,
    ]
    for number in 0..<3 {
      var sums = [Double](repeating: 0, count: metrics.count)
      for scope in ["service:registry", "service:office", "sector"] {
        let values = simulation.horizon(metrics, scope, replications: 3).map { $0[number] }
        let visits = values[0] + values[1]
        let ended = visits * (1 - values[4] - values[5] - values[6])
        #expect(abs(values[2] + values[3] - ended) < 1e-6, "\(scope) \(values)")
        if scope == "sector" {
          #expect(values[1] == values[3] && values[1] > 100)
          #expect(abs(values[0] - sums[0]) < 1e-9 && abs(values[7] - sums[7]) < 1e-9)
          // Citizens: everybody who came was served once, or left.
          let unserved = visits * (values[4] + values[5] + values[6])
          #expect(abs(values[0] - values[2] - unserved) < 1e-6)
        }
        if scope == "service:registry" {
          #expect(values[1] == 0 && abs(values[3] / (values[2] + values[3]) - 0.4) < 0.05)
          #expect(abs(values[8] / values[2] - 0.2) < 0.05, "\(values)")
        }
        for place in metrics.indices { sums[place] += values[place] }
      }
    }
  }

  @Test func whoGoesOnBringsWorkToTheSecondService() throws {
    let simulation = try SectorSimulation(tandem(share: 1, days: 2))
    let reception = simulation.horizon(
      [.contacts, .contactsServed, .passedOn], "service:reception", replications: 2)
    let office = simulation.horizon(
      [.contacts, .received, .contactsServed, .hoursDemanded], "service:office", replications: 2)
    for number in 0..<2 {
      #expect(reception[1][number] == 0 && office[0][number] == 0)
      #expect(office[1][number] == reception[2][number])
      #expect(abs(office[2][number] - reception[0][number]) < 30)
      #expect(abs(office[3][number] * 60 / (0.1 * office[1][number]) - 1) < 0.05)
    }
  }

  @Test func aShareOfNoneLeavesThePlainQueueToTheByte() throws {
    let metrics: [Metric] = [.waitMean, .waitP90, .hoursDesk, .contacts, .occupancy]
    var parameters = try tandem(share: 0, own: 2, days: 2)
    let none = try SectorSimulation(parameters).horizon(metrics, replications: 2)
    parameters.services[0].passedOn = []
    #expect(try SectorSimulation(parameters).horizon(metrics, replications: 2) == none)
  }
}
