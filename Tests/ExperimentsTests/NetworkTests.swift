// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import OutputAnalysis
import Scenarios
import Testing
import WorkforceModel

/// Municipalities side by side.
@Suite struct NetworkTests {
  private func benchmark(jobs: Int = 1) async throws -> NetworkBenchmark {
    let scenarios = try [
      ComparedOffice.lowered("population=20000"),
      ComparedOffice.lowered("population=40000", "staff.clerks.count=-3"),
      ComparedOffice.lowered("population=20000", "costs=none"),
    ]
    return try await NetworkExperiment(
      scenarios, seeds: [11, 12, 13], replications: 12, jobs: jobs
    )
    .run()
  }

  private func place(_ indicator: NetworkIndicator) -> Int {
    NetworkIndicator.allCases.firstIndex(of: indicator)!
  }

  @Test func aMunicipalitysFiguresAreThoseOfItsOwnForecast() async throws {
    let benchmark = try await benchmark()
    for (place, seed) in [UInt64(11), 12, 13].enumerated() {
      let scenario = benchmark.scenarios[place]
      let simulation = try SectorSimulation(scenario.parameters)
      let run = try await ForecastExperiment(
        simulation, masterSeed: seed, stopping: .replications(12), jobs: 1
      ).run()
      let contacts = try #require(run.forecast.cell(.contacts)).mean
      let years = Double(scenario.parameters.days.count) / 365.25
      let found = benchmark.cells[self.place(.contactsPerThousandResidents)][place].interval.mean
      let expected = contacts / years / scenario.residents! * 1000
      #expect(abs(found - expected) < 1e-9 * expected)
      let wait = try #require(run.forecast.cell(.waitMean)).mean
      #expect(abs(benchmark.cells[self.place(.waitMean)][place].interval.mean - wait) < 1e-9)
    }
  }

  @Test func figuresAreForEachResidentAndOperator() async throws {
    let benchmark = try await benchmark()
    let contacts = benchmark.cells[place(.contactsPerThousandResidents)].map(\.interval.mean)
    // As many contacts for twice the residents.
    #expect(abs(contacts[1] / contacts[0] - 0.5) < 0.02)
    let served = benchmark.cells[place(.servedPerOperator)].map(\.interval.mean)
    #expect(abs(served[1] / served[0] - 11.0 / 8) < 0.06)
    let cost = benchmark.cells[place(.costPerResident)]
    #expect(cost[0].interval.mean > 2 * cost[1].interval.mean * 11 / 8 * 0.95)
    #expect(cost[2].interval.mean.isNaN && cost[2].ranks == nil)
  }

  @Test func ranksAreCountedFutureByFuture() async throws {
    let benchmark = try await benchmark()
    let ranks = benchmark.cells[place(.waitMean)].map(\.ranks)
    // With three clerks fewer people wait longest in most futures and shortest in none; the others differ
    // by chance alone.
    let least = ranks.map { $0?.lowerBound }
    #expect(least[0] == 1 && least[2] == 1)
    #expect((least[1] ?? 0) >= 2 && ranks[1]?.upperBound == 3)
    let contacts = benchmark.cells[place(.contactsPerThousandResidents)].map(\.ranks)
    #expect(contacts[1] == 3...3)
  }

  @Test func jobsDoNotChangeABenchmark() async throws {
    let one = try await benchmark(jobs: 1)
    let two = try await benchmark(jobs: 2)
    #expect(one.values.description == two.values.description)
  }
}
