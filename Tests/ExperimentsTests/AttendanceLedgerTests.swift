// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import OutputAnalysis
import Testing
import WorkforceModel

@Suite struct AttendanceLedgerTests {
  /// Two futures of eight people and three sessions: two of a training, then a meeting.
  private func handMade() async throws -> AttendanceLedger {
    let simulation = try SectorSimulation(SmallSector.parameters())
    let template = simulation.replicate(masterSeed: 1, replication: 0)
    var first = template
    var second = template
    for person in 0..<8 {
      for session in 0..<3 {
        // First future: the first five attend session 0, the others session 1.
        first.attendance[person * 3 + session] =
          (session == 0 && person < 5) || (session == 1 && person >= 5) ? 1 : 0
        // Second future: only the first three attend the training, both times.
        second.attendance[person * 3 + session] = session < 2 && person < 3 ? 1 : 0
      }
    }
    for session in 0..<3 {
      first.sessions[session].present = 8
      first.sessions[session].attended = 5
      first.sessions[session].cover = 3
      second.sessions[session].present = session == 0 ? 0 : 6
      second.sessions[session].attended = session == 0 ? 0 : 3
      second.sessions[session].cover = 1
    }
    let results = [first, second]
    let result = try await ForecastExperiment(
      parameters: simulation.parameters, stopping: .replications(2), jobs: 1
    ) { results[Int($0)] }.run()
    return try #require(result.attendance)
  }

  @Test func eachPersonsExpectationAndMisses() async throws {
    let ledger = try await handMade()
    #expect(ledger.people.map(\.name) == (1...8).map { "clerks/\($0)" })
    #expect(ledger.people[0].attendance == [1, 0.5, 0])
    #expect(ledger.people[0].expectedSessions == 1.5)
    #expect(ledger.people[7].attendance[1] == 0.5)
    // Two hours a session; meetings do not count.
    #expect(ledger.people[0].trainingHours == [3])
    #expect(ledger.people[0].reachesYearlyHours[0].successes == 0)
  }

  /// Who attends without being invited stands in for somebody, and is in the list.
  @Test func standInsAreListed() async throws {
    var parameters = try SmallSector.parameters()
    parameters.groups.append(GroupParameters(id: "others"))
    parameters.programme[1].audience = .groups([1])
    let simulation = try SectorSimulation(parameters)
    var result = simulation.replicate(masterSeed: 1, replication: 0)
    for person in 0..<8 { result.attendance[person * 3 + 2] = person == 4 ? 1 : 0 }
    let run = try await ForecastExperiment(
      parameters: simulation.parameters, stopping: .replications(2), jobs: 1
    ) { [result] _ in result }.run()
    let ledger = try #require(run.attendance)
    #expect(ledger.people.map { $0.attendance[2] } == (0..<8).map { $0 == 4 ? 1 : nil })
  }

  @Test func distributionOverPeopleAndWhatEveryoneReaches() async throws {
    let training = try await handMade().components[0]
    #expect(training.id == "listening" && training.audience == 8)
    #expect(training.sessionsAttended == [5, 8, 3])
    #expect(training.everyoneReaches.map(\.successes) == [2, 1, 0])
  }

  @Test func quotaAndCoverOfEachSession() async throws {
    let sessions = try await handMade().sessions
    #expect(sessions.map(\.component) == [0, 0, 1])
    #expect(sessions.map(\.number) == [1, 2, 1])
    #expect(sessions[0].quota.count == 1 && sessions[0].quota.mean == 0.625)
    #expect(sessions[1].quota.mean == (0.625 + 0.5) / 2)
    #expect(sessions[1].cover.mean == 2 && sessions[1].cover.minimum == 1)
  }

  @Test func simulatedQuotaNeverPassesSeventyPercent() async throws {
    let result = try await SmallSector.experiment(stopping: .replications(20), jobs: 2).run()
    let ledger = try #require(result.attendance)
    for session in ledger.sessions where session.component == 0 {
      #expect(session.quota.maximum <= 0.7 && session.quota.mean > 0.5)
      #expect(session.cover.minimum >= 2)
    }
    #expect(result.calendar.days[22].sessions == [1])
    #expect(result.calendar.days[23].sessions.isEmpty)
  }
}
