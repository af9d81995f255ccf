// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import OutputAnalysis
import Testing
import WorkforceModel

@Suite struct TargetAssessmentTests {
  /// Runs four futures in which the sector's weekly mean wait is stated by hand.
  private func assess(
    _ futures: [[Double]], toleratedPerYear: Double, bound: Target.Bound = .atMost(10),
    scopes: [String] = ["sector"]
  ) async throws -> TargetAssessment {
    let simulation = try SectorSimulation(SmallSector.parameters())
    let layout = simulation.layout
    let series = try #require(layout.position(of: .waitMean, scope: "sector"))
    let other = try #require(layout.position(of: .waitMean, scope: "service:registry"))
    var template = simulation.replicate(masterSeed: 1, replication: 0)
    for week in 0..<layout.weekCount {
      for series in [series, other] {
        template.responses[layout.index(series: series, grain: .week, period: week)] = 5
      }
    }
    let results = futures.map { waits in
      var result = template
      for (week, wait) in waits.enumerated() {
        result.responses[layout.index(series: series, grain: .week, period: week)] = wait
      }
      return result
    }
    let target = Target(
      id: "wait", metric: .waitMean, scopes: scopes, grain: .week, bound: bound,
      toleratedPerYear: toleratedPerYear)
    let result = try await ForecastExperiment(
      parameters: simulation.parameters, targets: [target],
      stopping: .replications(futures.count), jobs: 1
    ) { results[Int($0)] }.run()
    return result.targets[0]
  }

  private let futures: [[Double]] = [
    [5, 5, 5, 5], [5, 12, 5, 5, 15, 11], [5, 5, 5, 5, 11], [5, 11, .nan, 10, 11],
  ]

  @Test func brokenPeriodsAreCountedInEachFuture() async throws {
    let wait = try await assess(futures, toleratedPerYear: 0)
    #expect(wait.periods == 9 && wait.tolerated == 0)
    #expect(wait.broken.successes == 3 && wait.broken.trials == 4)
    #expect(wait.brokenIn == [0, 2, 0, 0, 3, 1, 0, 0, 0])
    #expect(wait.exceededIn == [0, 2, 0, 0, 1, 0, 0, 0, 0])
    #expect(wait.brokenPeriods == [1, 1, 1, 1, 0, 0, 0, 0, 0, 0])
    #expect(wait.worstPeriod == 4)
    // One future has no wait in the third week: there the target is neither kept nor broken.
    #expect(wait.observedIn == [4, 4, 3, 4, 4, 4, 4, 4, 4] && wait.observedPeriods == 9)
    #expect(wait.exceededQuantile(0.5) == 1)
  }

  /// Three misses in one of two years are more than the two that a year tolerates, though not more than four.
  @Test func toleranceIsCountedByCalendarYear() throws {
    let parameters = try SmallSector.parameters(days: 365 + 365 + 40)
    let layout = ResponseLayout(parameters)
    let target = Target(
      id: "wait", metric: .waitMean, scopes: ["sector"], grain: .week, bound: .atMost(10),
      toleratedPerYear: 2)
    let verdict = try TargetVerdict(target, parameters, layout)
    let series = try #require(layout.position(of: .waitMean, scope: "sector"))
    func isBroken(in weeks: [Int]) -> Bool? {
      var responses = [Double](repeating: 5, count: layout.responseCount)
      for week in weeks {
        responses[layout.index(series: series, grain: .week, period: week)] = 12
      }
      return verdict.isBroken(by: responses)
    }
    #expect(isBroken(in: [3, 20, 60, 70]) == false)
    #expect(isBroken(in: [3, 20, 40]) == true)
    // Of the third year there are 40 days, which tolerate none.
    #expect(isBroken(in: [107]) == true)
  }

  @Test func toleranceIsScaledToTheHorizon() async throws {
    // Nine weeks are 0.17 years: six a year make one.
    let wait = try await assess(futures, toleratedPerYear: 6)
    #expect(wait.tolerated == 1)
    #expect(wait.broken.successes == 2)
    #expect(wait.exceededIn == [0, 0, 0, 0, 2, 0, 0, 0, 0])
  }

  @Test func aTargetNobodyBreaksHasNoWorstPeriod() async throws {
    let wait = try await assess(futures, toleratedPerYear: 0, bound: .atMost(100))
    #expect(wait.broken.successes == 0)
    #expect(wait.worstPeriod == nil && wait.exceededQuantile(0.5) == nil)
    #expect(wait.broken.wilsonInterval().upperBound > 0.4)
  }

  @Test func whatIsNeverDefinedIsNotObserved() async throws {
    let nothing = [Double](repeating: .nan, count: 9)
    let wait = try await assess([nothing, [12], nothing], toleratedPerYear: 0)
    #expect(wait.broken == Proportion(successes: 1, trials: 1))
    #expect(wait.observedIn == Array(repeating: 1, count: 9))
    let never = try await assess([nothing, nothing], toleratedPerYear: 0)
    #expect(never.broken.trials == 0 && never.observedPeriods == 0)
    #expect(never.brokenPeriods[0] == never.broken.trials && never.worstPeriod == nil)
  }

  @Test func oneScopeOutOfBoundsBreaksThePeriod() async throws {
    let wait = try await assess(
      futures, toleratedPerYear: 0, bound: .atLeast(5.5), scopes: ["service:registry", "sector"])
    #expect(wait.brokenIn == Array(repeating: 4, count: 9))
  }

  @Test func eachScopeIsCountedAloneToo() async throws {
    // The service keeps its 5 minutes; only the sector's wait breaks the bound.
    let wait = try await assess(
      futures, toleratedPerYear: 0, scopes: ["service:registry", "sector"])
    #expect(wait.broken == Proportion(successes: 3, trials: 4))
    #expect(
      wait.brokenByScope == [
        Proportion(successes: 0, trials: 4), Proportion(successes: 3, trials: 4),
      ])
  }

  @Test func aScopeIsObservedWhereItsFigureIsDefined() async throws {
    let nothing = [Double](repeating: .nan, count: 9)
    let wait = try await assess([nothing, [12], nothing], toleratedPerYear: 0)
    #expect(wait.brokenByScope == [wait.broken])
    #expect(wait.replications == 3 && wait.isObserved)
    let never = try await assess([nothing, nothing], toleratedPerYear: 0)
    #expect(!never.isObserved && never.brokenByScope.map(\.trials) == [0])
  }

  @Test func targetsThatCannotBeToldAreRefused() async throws {
    await #expect(
      throws: ExperimentError.unknownResponse(
        user: "wait", metric: "wait-mean", scope: "group:counter")
    ) { try await assess(futures, toleratedPerYear: 0, scopes: ["group:counter"]) }
  }
}
