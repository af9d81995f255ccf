// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import OutputAnalysis
import ScenarioFormat
import Scenarios
import Testing
import WorkforceModel

struct AttributionTests {
  /// A busy week with a session for 70% of the staff in the middle of opening hours.
  private func planted(_ others: [String] = []) throws -> Scenario {
    try ScenarioFile.parse(
      ComparedOffice.text, file: "office.yaml",
      overrides: [
        "programme.training={sessions: none, first: none, every: none, dates: [2027-02-09]}",
        "services.registry.arrivals.growth=2%/year", "services.registry.arrivals.month={feb: 1.15}",
      ] + others)
  }

  private func attribution(jobs: Int = 1, _ others: [String] = []) async throws -> Attribution {
    let scenario = try planted(others)
    let lowered = scenario.lowered()
    let week = try #require(
      lowered.weekStarts.lastIndex { $0 <= CivilDate(iso: "2027-02-09")! })
    let first = lowered.weekStarts[week]
    let causes = scenario.causes(
      from: first, through: first.adding(days: 6))
    return try await AttributionExperiment(
      scenario, causes: causes,
      outcome: Attribution.Outcome(
        metric: .waitMean, scope: "sector", grain: .week, period: week),
      masterSeed: 11, stopping: .replications(24), jobs: jobs
    ).run()
  }

  @Test func aPlantedSessionIsTheFirstCause() async throws {
    let attribution = try await attribution()
    let first = try #require(attribution.shares.first)
    guard case .session(let component, let number, let date) = first.cause.kind else {
      Issue.record("\(first.cause.kind) comes first")
      return
    }
    #expect((component, number) == (0, 0))
    #expect(date.description == "2027-02-09")
    #expect(first.effect.lower > 0)
    #expect(attribution.total.mean > 0)
  }

  @Test func sharesAndRemainderMakeTheTotal() async throws {
    let attribution = try await attribution()
    let sum = attribution.shares.reduce(attribution.remainder.mean) { $0 + $1.effect.mean }
    #expect(abs(sum - attribution.total.mean) < 1e-9)
    let difference: Double = attribution.full.mean - attribution.without.mean
    #expect(abs(difference - attribution.total.mean) < 1e-9)
    #expect(attribution.shares.count == 5)
  }

  @Test func whatCausesMoveElseStandsBeside() async throws {
    let attribution = try await attribution(["wellbeing={}"])
    #expect(attribution.beside == [.exhaustion])
    for share in attribution.shares {
      let moved = share.beside[0].mean
      switch share.cause.kind {
      // Without wellbeing there is no exhaustion to compare with.
      case .mechanism(let cause) where cause.key == "wellbeing": #expect(moved.isNaN)
      case .session: #expect(moved != 0)
      default: #expect(moved.isFinite)
      }
    }
  }

  @Test func jobsDoNotChangeTheShares() async throws {
    let one = try await attribution(jobs: 1)
    let three = try await attribution(jobs: 3)
    #expect("\(one.shares)" == "\(three.shares)")
  }

  @Test func theWorstMonthIsFound() async throws {
    let lowered = try planted().lowered()
    let month = try await AttributionExperiment.worstMonth(
      lowered, metric: .waitMean, scope: "sector", masterSeed: 11, replications: 8, jobs: 1)
    #expect(month == 1)
  }
}
