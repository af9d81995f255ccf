// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import OutputAnalysis
import ScenarioFormat
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

  @Test func whatCannotBeHadLeavesNobodyOutAndIsSaid() async throws {
    let scenario = try ComparedOffice.scenario("programme.training.no-show=40%").lowered()
    let space = try #require(
      CalendarSpace.all(ComparedOffice.scenario("programme.training.no-show=40%")).first)
    let ranking = try await CalendarSearch(
      scenario, space: space, masterSeed: 4, jobs: 1, minimumAttendance: 0.98, cap: 16
    ).run()
    #expect(!ranking.isReachable)
    #expect(ranking.dropped.allSatisfy { $0.reason == .selection })
    #expect(ranking.ranked.count == ranking.screened)
    // Everyone at once trains the most and empties the desks: both stand among what is worth weighing.
    let most = try #require(ranking.mostAttended)
    #expect(most.plan.quota == 1)
    #expect(Set(ranking.unbeaten.map(\.plan.quota)) == [0.7, 1])
  }

  @Test func whoTrainsTooFewIsDroppedByATestAndListed() async throws {
    let scenario = try ComparedOffice.scenario("programme.training.search.quota=[10%, 100%]")
    let space = try #require(CalendarSpace.all(scenario).first)
    let ranking = try await CalendarSearch(
      scenario.lowered(), space: space, masterSeed: 4, jobs: 1, minimumAttendance: 0.5, cap: 16
    ).run()
    #expect(ranking.isReachable)
    let few = ranking.dropped.filter { $0.reason == .attendance }
    #expect(!few.isEmpty && few.allSatisfy { $0.outcome.plan.quota == 0.1 && $0.after == 10 })
    #expect(!ranking.ranked.contains { $0.plan.quota == 0.1 })
    // The calendar of today is among the ranked, though the search does not name its quota.
    let present = try #require(ranking.present)
    #expect(ranking.ranked.first { $0.candidate == present }?.plan.quota == 0.7)
  }

  @Test func calendarsOutOfTheOrderOfPhasesAreKnown() throws {
    let scenario = try ComparedOffice.scenario("programme.training.phase=2")
    let later = try ScenarioFile.parse(
      ComparedOffice.text.replacing(
        "programme:",
        with:
          "programme:\n  - {id: close, kind: meeting, phase: 3, date: 2027-02-23, at: 12:00, length: 1 h}"
      ), file: "office.yaml", overrides: ["programme.training.phase=2"])
    let free = try #require(CalendarSpace.all(scenario).first)
    let bound = try #require(CalendarSpace.all(later).first)
    #expect(free.plans.allSatisfy(free.keepsOrder))
    let kept = bound.plans.filter(bound.keepsOrder)
    #expect(!kept.isEmpty && kept.count < bound.plans.count)
    #expect(kept.allSatisfy { ($0.allDates.last?.description ?? "") <= "2027-02-23" })
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
