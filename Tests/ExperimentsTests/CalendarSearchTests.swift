// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import OutputAnalysis
import Scenarios
import Testing
import WorkforceModel

struct CalendarSearchTests {
  private func search(
    _ overrides: String..., jobs: Int = 1, cap: Int = 12
  ) async throws -> CalendarRanking {
    let scenario = try ScenarioFile.parse(
      ComparedOffice.text, file: "office.yaml", overrides: overrides)
    let space = try #require(CalendarSpace.all(scenario).first)
    return try await CalendarSearch(
      scenario.lowered(), space: space, masterSeed: 11, jobs: jobs, indifference: 0.1,
      minimumAttendance: 0.5, cap: cap
    ).run()
  }

  @Test func theBestStandsFirstAndTheWorstLagsBehind() async throws {
    let ranking = try await search()
    let best = try #require(ranking.best)
    #expect(ranking.screened == ranking.space.plans.count)
    // Everyone at once empties the desks: no quota of 100% leads, and the worst has one.
    #expect(best.plan.quota == 0.7)
    let worst = try #require(ranking.worst)
    #expect(worst.plan.quota == 1)
    #expect(worst.lag(behind: best, .wait).lower > 0)
    #expect(!ranking.nearTies.contains { $0.candidate == worst.candidate })
  }

  @Test func theRankingIsTheSameForAnyNumberOfJobs() async throws {
    let one = try await search(jobs: 1)
    let three = try await search(jobs: 3)
    #expect(one.ranked.map(\.candidate) == three.ranked.map(\.candidate))
    #expect("\(one.ranked.map(\.values))" == "\(three.ranked.map(\.values))")
  }

  @Test func aLowerQuotaLeavesMoreCoverAndTrainsFewer() async throws {
    let ranking = try await search()
    let covers = ranking.tradeOff.map { $0.mean(.cover) }
    #expect(ranking.tradeOff.map(\.plan.quota) == [0.5, 0.6, 0.7, 0.8, 0.9, 1])
    #expect(covers[0] > covers[5])
    #expect(ranking.tradeOff[0].mean(.attendance) <= ranking.tradeOff[5].mean(.attendance))
  }

  @Test func moreSessionsBringMorePeopleToAttend() async throws {
    let ranking = try await search()
    let steps = ranking.sessionsNeeded
    #expect(steps.map(\.sessions) == Array(1...max(1, steps.count)))
    #expect(steps.count > 2)
    for (fewer, more) in zip(steps, steps.dropFirst()) {
      #expect(fewer.everyone.successes <= more.everyone.successes)
      #expect(fewer.attendance <= more.attendance)
    }
  }

  /// Without an effect, training costs capacity and gives nothing but attendance.
  @Test func withoutAnEffectNoCalendarIsBetterThanNone() async throws {
    let ranking = try await search("wellbeing={law: two-scale}", cap: 24)
    for outcome in ranking.ranked {
      #expect(outcome.mean(.attendance) > 0)
      for objective in [CalendarObjective.wait, .exhaustion, .overtime, .breaches] {
        let interval = outcome.interval(objective)
        // Not seen to be better than the same futures without sessions.
        #expect(!(interval.upper < 0), "\(objective) of calendar \(outcome.candidate)")
      }
      #expect(outcome.interval(.wait).mean > 0)
    }
  }
}
