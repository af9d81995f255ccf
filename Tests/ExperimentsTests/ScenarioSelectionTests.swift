// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import OutputAnalysis
import Scenarios
import Testing
import WorkforceModel

struct ScenarioSelectionTests {
  private static let counts = [4, 5, 6, 8]

  private func selected(jobs: Int = 1, cap: Int = 80) async throws -> ScenarioComparison {
    var experiment = try ComparisonExperiment(
      try Self.counts.map { try ComparedOffice.lowered("staff.clerks.count=\($0)") },
      masterSeed: 11, stopping: .replications(8), jobs: jobs)
    experiment.selecting = ScenarioSelection.Rule(
      criterion: "wait-mean", indifference: 0.25, confidence: 0.95, cap: cap)
    return try await experiment.run()
  }

  @Test func theLargestStaffWaitsLeastAndTheOthersAreDropped() async throws {
    let comparison = try await selected()
    let selection = try #require(comparison.selection)
    #expect(selection.selected == 3)
    #expect(comparison.ending == .precise)
    for scenario in [1, 2] {
      let dropped = try #require(selection.droppedAfter[scenario])
      #expect(comparison.futures[scenario] == dropped)
    }
    // The base runs as long as the last rival, so that all have their differences from it.
    #expect(comparison.futures[0] == comparison.futures.max())
  }

  /// The base beside a scenario that was dropped is that of the futures which both have met.
  @Test func theBaseIsThatOfTheSameFutures() async throws {
    // The last two are hardly to be told apart.
    var experiment = try ComparisonExperiment(
      [
        try ComparedOffice.lowered(), try ComparedOffice.lowered("staff.clerks.count=4"),
        try ComparedOffice.lowered("staff.clerks.count=9"),
        try ComparedOffice.lowered(
          "staff.clerks.count=9", "services.registry.service-time={exponential: {mean: 9 min}}"),
      ], masterSeed: 11, stopping: .replications(8), jobs: 2)
    experiment.selecting = ScenarioSelection.Rule(
      criterion: "wait-mean", indifference: 0.05, confidence: 0.95, cap: 40)
    let comparison = try await experiment.run()
    let index = try #require(comparison.criteria.firstIndex { $0.name == "wait-mean" })
    let dropped = try #require(
      comparison.scenarios.indices.first { comparison.futures[$0] < comparison.replications })
    let base = comparison.base(index, beside: dropped).mean
    #expect(base != comparison.mean(index, of: 0).mean)
    let sum =
      comparison.mean(index, of: dropped).mean
      - comparison.difference(index, of: dropped).interval.mean
    #expect(abs(sum - base) < 1e-9)
  }

  /// Dropping others changes nothing of what is left.
  @Test func whatIsToldIsThatOfAComparisonOfAll() async throws {
    let chosen = try await selected()
    let whole = try await ComparedOffice.comparison(
      chosen.scenarios, replications: chosen.replications)
    for (one, other) in zip(chosen.values, whole.values) {
      for scenario in chosen.scenarios.indices {
        let met = chosen.futures[scenario]
        #expect(
          "\(one[scenario].prefix(met))" == "\(other[scenario].prefix(met))")
        #expect(!one[scenario].dropFirst(met).contains { !$0.isNaN })
      }
    }
  }

  @Test func jobsDoNotChangeTheChoice() async throws {
    let one = try await selected()
    let three = try await selected(jobs: 3)
    #expect(one.selection?.droppedAfter == three.selection?.droppedAfter)
    #expect("\(one.values)" == "\(three.values)")
  }

  @Test func tooFewFuturesLeaveTheChoiceOpen() async throws {
    var experiment = try ComparisonExperiment(
      [try ComparedOffice.lowered(), try ComparedOffice.lowered("costs.hour=21 EUR")],
      masterSeed: 11, stopping: .replications(8), jobs: 1)
    experiment.selecting = ScenarioSelection.Rule(
      criterion: "hours-overtime", indifference: 1e-6, confidence: 0.95, cap: 4)
    let comparison = try await experiment.run()
    // Equal to the last digit: with the region of doubt closed the first stays.
    #expect(comparison.selection?.survivors == [0])
    experiment = try ComparisonExperiment(
      [try ComparedOffice.lowered(), try ComparedOffice.lowered("staff.clerks.count=7")],
      masterSeed: 11, stopping: .replications(8), jobs: 1)
    experiment.selecting = ScenarioSelection.Rule(
      criterion: "wait-mean", indifference: 1e-4, confidence: 0.999, cap: 4)
    let open = try await experiment.run()
    #expect(open.ending == .capped)
    #expect(open.selection?.survivors == [0, 1])
    #expect(open.replications == 4)
  }
}
