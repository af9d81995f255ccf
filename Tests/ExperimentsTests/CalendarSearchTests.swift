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
    let best = try #require(ranking.best)
    #expect(ranking.tradeOff.allSatisfy { $0.replications == best.replications })
    let same = ranking.tradeOff.first { $0.plan == best.plan }
    #expect(same.map { "\($0.values)" == "\(best.values)" } ?? true)
    let lags = ranking.ranked.dropFirst().map { $0.lag(behind: best, ranking.objective).mean }
    #expect(lags == lags.sorted() && lags.allSatisfy { $0 >= 0 })
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

  private func attended(
    _ asked: Double, cap: Int, _ overrides: String...
  ) async throws -> CalendarRanking {
    let scenario = try ScenarioFile.parse(
      ComparedOffice.text, file: "office.yaml", overrides: overrides)
    let space = try #require(CalendarSpace.all(scenario).first)
    return try await CalendarSearch(
      scenario.lowered(), space: space, masterSeed: 4, jobs: 1, minimumAttendance: asked, cap: cap
    ).run()
  }

  /// A few replications exclude neither that a calendar reaches a little more than its mean nor that it does not.
  @Test func whatIsBelowWhatWasAskedForIsNotSaidToReachIt() async throws {
    let most = try #require(
      try await attended(0.999, cap: 10, "programme.training.no-show=30%").mostAttended)
    let asked = most.mean(.attendance) + 0.001
    let ranking = try await attended(asked, cap: 10, "programme.training.no-show=30%")
    #expect(!ranking.isReachable)
    #expect(ranking.undecided.contains { $0.candidate == most.candidate })
    #expect(ranking.ranked.count == ranking.screened)
    #expect(!ranking.dropped.contains { $0.reason == .attendance })
    // With what it reaches, others are out or stand in the ranking with their mean.
    let reached = try await attended(
      most.mean(.attendance), cap: 10, "programme.training.no-show=30%")
    let again = try #require(reached.mostAttended)
    #expect(reached.isReachable && reached.reaches(again))
  }

  /// What ten replications leave open, those of the selection decide.
  @Test func aWinnerIsTestedAgain() async throws {
    let search =
      "programme.training.search={from: 2027-02-01, to: 2027-02-26, weekdays: [tue],"
      + " quota: [60%, 100%], attend: 2}"
    let few = try await attended(0.1, cap: 40, search)
    let first = try #require(few.best)
    #expect(first.plan.quota == 0.6)
    // Above what the first reaches by more than forty replications leave open, and less than ten do.
    let asked = first.mean(.attendance) + 1.8 * first.interval(.attendance).halfWidth
    let ranking = try await attended(asked, cap: 40, search)
    #expect(ranking.isReachable)
    let drop = ranking.dropped.first { $0.outcome.candidate == first.candidate }
    #expect(drop?.reason == .attendance && drop?.after ?? 0 > 10)
  }

  @Test func sessionsOutsideWorkingHoursAreWeighed() async throws {
    let ranking = try await attended(0.5, cap: 12, "programme.training.search.at=[09:30, 17:00]")
    for outcome in ranking.ranked {
      let isLate = outcome.plan.at == 17 * 60
      #expect(ranking.sessionsOutsideHours(outcome.plan) == (isLate ? 2 : 0))
    }
    // Nobody waits for a session that is held when all have gone: the others are weighed for that.
    #expect(ranking.best?.plan.at == 1020.0)
    #expect(ranking.unbeaten.contains { $0.plan.at == 9.5 * 60 })
    #expect(ranking.unbeaten.count < ranking.ranked.count)
    #expect(ranking.foremost(2).count == 2)
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

  /// What the selection drops for another reason is out of the ranking where its futures show that it trains too few.
  @Test func theRankingHoldsNothingThatCertainlyTrainsTooFew() async throws {
    func search(_ asked: Double) async throws -> CalendarRanking {
      let scenario = try ComparedOffice.scenario(
        "programme.training.search={from: 2027-02-01, to: 2027-02-26, weekdays: [tue],"
          + " quota: [60%, 100%], attend: 2}")
      let space = try #require(CalendarSpace.all(scenario).first)
      return try await CalendarSearch(
        scenario.lowered(), space: space, masterSeed: 4, jobs: 1, objective: .attendance,
        minimumAttendance: asked, cap: 40
      ).run()
    }
    let few = try #require(try await search(0.1).ranked.first { $0.plan.quota == 0.6 })
    // Above its mean by more than twenty replications leave open, and less than ten do.
    let asked = few.mean(.attendance) + 1.8 * few.interval(.attendance).halfWidth
    let ranking = try await search(asked)
    #expect(ranking.isReachable)
    #expect(!ranking.ranked.contains { $0.candidate == few.candidate })
    let drops = ranking.dropped.filter { $0.outcome.candidate == few.candidate }
    #expect(drops.map(\.reason) == [.attendance] && drops[0].after >= 10)
  }

  @Test func aPeriodsQuotaStandsInPlaceOfThePlans() throws {
    let scenario = try ComparedOffice.scenario(
      "calendar.periods=[{id: election, days: 2027-02-23, quota: 20%}]")
    let space = try #require(CalendarSpace.all(scenario).first)
    let plan = try #require(
      space.plans.first { $0.quota == 0.7 && $0.allDates.map(\.description).contains("2027-02-23") }
    )
    for date in plan.allDates {
      #expect(plan.quota(on: date) == (date.description == "2027-02-23" ? 0.2 : 0.7))
    }
    let sessions = space.applied(plan, to: scenario.lowered().parameters).programme[0].sessions
    #expect(sessions.compactMap(\.quota) == [0.2])
    #expect(space.plan(plan, quota: 1).statedQuotas == plan.statedQuotas)
  }
}
