// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import OutputAnalysis
import Scenarios
import Testing
import WorkforceModel

struct ComparisonTests {
  @Test func aScenarioIsTheSameAsItself() async throws {
    let office = try ComparedOffice.lowered()
    let comparison = try await ComparedOffice.comparison([office, office])
    for criterion in comparison.criteria.indices {
      #expect(comparison.difference(criterion, of: 1).verdict == .same)
      #expect(comparison.bestShare[criterion] == [0.5, 0.5])
      #expect(comparison.bestProbability[criterion].allSatisfy { abs($0 - 0.5) < 1e-9 })
    }
    #expect(comparison.dominators == [nil, nil])
  }

  @Test func verdictsTogetherAreThoseOfHolm() async throws {
    let scenarios = try [
      ComparedOffice.lowered(), ComparedOffice.lowered("staff.clerks.count=+1"),
      ComparedOffice.lowered(),
    ]
    let comparison = try await ComparedOffice.comparison(scenarios)
    let together = comparison.together
    let differing = comparison.criteria.indices.filter {
      comparison.difference($0, of: 1).verdict != .same
    }
    // The third scenario is the base itself, so that nothing of it is tested.
    #expect(together.tests == differing.count && together.tests > 3)
    let order = differing.map { comparison.difference($0, of: 1) }
      .sorted { $0.pairs.probabilityOfNone < $1.pairs.probabilityOfNone }
    let level = (1 - comparison.confidence) / Double(order.count)
    let index = try #require(
      differing.first { comparison.difference($0, of: 1).pairs == order[0].pairs })
    let stands = together.verdict(.better, index, of: 1) == .better
    #expect(stands == (order[0].pairs.probabilityOfNone <= level))
    #expect(together.verdict(.better, index, of: 2) == .open(further: nil))
    #expect(together.verdict(.equivalent, index, of: 2) == .equivalent)
  }

  @Test func eachScenarioGivesWhatItsOwnForecastGives() async throws {
    let scenarios = try [ComparedOffice.lowered(), ComparedOffice.lowered("staff.clerks.count=+1")]
    let comparison = try await ComparedOffice.comparison(scenarios)
    let wait = try #require(ComparedOffice.index(.waitMean, in: comparison))
    for (position, scenario) in scenarios.enumerated() {
      let simulation = try SectorSimulation(scenario.parameters)
      let series = try #require(simulation.layout.position(of: .waitMean, scope: "sector"))
      let result = try await ForecastExperiment(
        simulation, masterSeed: 11, stopping: .replications(8), jobs: 1
      ).run()
      var waits: [Double] = []
      try result.responses.forEachRow { _, row in waits.append(row[row.startIndex + series]) }
      #expect(comparison.values[wait][position] == waits)
    }
  }

  /// Both are ratios of totals, and so is their difference; which is better in a future goes by its own.
  @Test func differencesOfWaitsAreThoseOfCitizens() async throws {
    let scenarios = try [ComparedOffice.lowered(), ComparedOffice.lowered("staff.clerks.count=+1")]
    let comparison = try await ComparedOffice.comparison(scenarios)
    let wait = try #require(ComparedOffice.index(.waitMean, in: comparison))
    func perCitizen(_ scenario: Int) -> Double {
      let (values, weights) = (comparison.values[wait], comparison.weights[wait])
      let minutes = zip(values[scenario], weights[scenario]).reduce(0) { $0 + $1.0 * $1.1 }
      return minutes / weights[scenario].reduce(0, +)
    }
    let difference = comparison.difference(wait, of: 1)
    #expect(abs(comparison.mean(wait, of: 0).mean / perCitizen(0) - 1) < 1e-12)
    #expect(abs(difference.interval.mean / (perCitizen(1) - perCitizen(0)) - 1) < 1e-9)
    let better = zip(comparison.values[wait][0], comparison.values[wait][1]).count { $1 < $0 }
    #expect(difference.betterIn.successes == better)
    let figure = try #require(
      comparison.series.firstIndex { $0.metric == .waitMean && $0.scopeName == "sector" })
    let pairs = comparison.pairs(of: figure, scenario: 1, month: nil)
    #expect(pairs.interval().mean == difference.interval.mean)
  }

  /// The same days in every scenario, weighed by who comes on them.
  @Test func sessionDaysAreARowOfTheirOwn() async throws {
    let scenarios = try [
      ComparedOffice.lowered(),
      ComparedOffice.lowered(
        "programme.training.first=2027-02-16", "programme.training.quota=100%"),
    ]
    let comparison = try await ComparedOffice.comparison(scenarios)
    let row = try #require(
      comparison.criteria.firstIndex { $0.kind == .onSessionDays(.waitMean) })
    #expect(comparison.criteria[row].name == "wait-mean session-days")
    #expect(comparison.matters(row) == 0.25)
    // 9 and 23 February, 16 February and 2 March.
    let days = [29, 36, 43, 50]
    for (position, scenario) in scenarios.enumerated() {
      let simulation = try SectorSimulation(scenario.parameters)
      let layout = simulation.layout
      let metric = try #require(layout.dailyMetrics.firstIndex(of: .waitMean))
      let result = simulation.replicate(masterSeed: 11, replication: 3)
      var (minutes, visits) = (0.0, 0.0)
      for day in days {
        let place = layout.dailyIndex(metric: metric, day: day)
        let weight = result.responses[try #require(layout.weight(of: place))]
        minutes += result.responses[place] * weight
        visits += weight
      }
      #expect(comparison.values[row][position][3] == minutes / visits)
      #expect(comparison.weights[row][position][3] == visits)
    }
    let without = try ComparedOffice.lowered("programme=[]")
    let none = try await ComparedOffice.comparison([without, without], replications: 2)
    #expect(!none.criteria.contains { $0.name.hasSuffix("session-days") })
  }

  @Test func theResultIsTheSameForAnyNumberOfJobs() async throws {
    let scenarios = try [ComparedOffice.lowered(), ComparedOffice.lowered("staff.clerks.count=+1")]
    let one = try await ComparedOffice.comparison(scenarios, jobs: 1)
    let three = try await ComparedOffice.comparison(scenarios, jobs: 3)
    #expect("\(one.values)" == "\(three.values)")
    #expect(one.bestProbability == three.bestProbability)
    let figure = try #require(
      one.series.firstIndex { $0.metric == .contacts && $0.scopeName == "sector" })
    #expect(
      one.pairs(of: figure, scenario: 1, month: 1) == three.pairs(of: figure, scenario: 1, month: 1)
    )
  }

  @Test func oneMoreClerkShortensWaitsAndCostsMoney() async throws {
    let comparison = try await ComparedOffice.comparison(
      [ComparedOffice.lowered(), ComparedOffice.lowered("staff.clerks.count=+1")],
      replications: 16)
    let wait = try #require(ComparedOffice.index(.waitMean, in: comparison))
    #expect(comparison.difference(wait, of: 1).verdict == .better)
    #expect(comparison.bestShare[wait][1] > 0.8)
    let cost = try #require(comparison.criteria.firstIndex { $0.kind == .cost })
    let difference = comparison.difference(cost, of: 1)
    #expect(difference.verdict == .worse)
    // Twelve weeks of 36 hours at 20 euros and the post's filling, less what overtime is spared.
    let overtime = try #require(ComparedOffice.index(.hoursOvertime, in: comparison))
    let spared = comparison.difference(overtime, of: 1).interval.mean * 30
    let expected: Double = 12 * 36 * 20 + 1000 + spared
    #expect(abs(difference.interval.mean - expected) < 1e-6)
  }

  @Test func sessionsAreTrainedAtTheirPrice() async throws {
    let comparison = try await ComparedOffice.comparison(
      [
        ComparedOffice.lowered("costs.overtime-hour=0 EUR"),
        ComparedOffice.lowered("costs.overtime-hour=0 EUR", "programme.training.sessions=1"),
      ])
    let cost = try #require(comparison.criteria.firstIndex { $0.kind == .cost })
    #expect(abs(comparison.difference(cost, of: 1).interval.mean + 500) < 1e-6)
  }

  @Test func aDifferenceThatCannotBeToldApartSaysHowManyFuturesWould() async throws {
    var pairs = PairedDifference()
    // Mean 1, standard deviation 10 or so: 1.96² · 100 / 1 = 384 futures would suffice.
    for replication in 0..<100 {
      pairs.add(base: 0, other: 1 + (replication % 2 == 0 ? 10 : -10))
    }
    let office = try ComparedOffice.lowered()
    var experiment = try ComparisonExperiment(
      [office, try ComparedOffice.lowered("services.school.service-time=12.001 min")],
      masterSeed: 11, stopping: .replications(4), jobs: 1)
    // Whatever can be seen matters.
    experiment.mattering = Dictionary(
      uniqueKeysWithValues: Metric.allCases.map { ($0.rawValue, 1e-12) })
    let comparison = try await experiment.run()
    let open = comparison.criteria.indices.contains {
      if case .open = comparison.difference($0, of: 1).verdict { return true }
      return false
    }
    #expect(open)
    #expect(pairs.interval().contains(0))
  }

  @Test func aScenarioThatIsWorseInEverythingIsDominated() async throws {
    let overrides = ["costs=none", "programme=none", "absence=none"]
    let base = try ScenarioFile.parse(
      ComparedOffice.text, file: "office.yaml", overrides: overrides)
    let worse = try ScenarioFile.parse(
      ComparedOffice.text, file: "office.yaml", overrides: overrides + ["staff.clerks.count=-3"])
    let comparison = try await ComparedOffice.comparison([base.lowered(), worse.lowered()])
    #expect(comparison.dominators == [nil, 0])
  }

  @Test func precisionStopsWhenDifferencesAreKnown() async throws {
    let scenarios = try [ComparedOffice.lowered(), ComparedOffice.lowered("staff.clerks.count=+1")]
    let comparison = try await ComparisonExperiment(
      scenarios, masterSeed: 11,
      stopping: .precision(
        SequentialPrecision(relativeHalfWidth: 0.9, minimum: 4, cap: 40, interval: 4)), jobs: 2
    ).run()
    #expect(comparison.ending == .precise)
    #expect(comparison.replications < 40)
    #expect(comparison.replications % 4 == 0)
  }

  @Test func theSmallestRungThatKeepsATargetIsFound() async throws {
    let levels = try [-1, 0, 2].map { change in
      try ComparedOffice.lowered("staff.clerks.count=\(change < 0 ? "" : "+")\(change)")
    }
    let comparison = try await ComparedOffice.comparison(
      [levels[1]] + levels, replications: 30)
    let answers = StaffingAnswer.all(
      levels: Array(comparison.targets.dropFirst()), probability: 0.5, confidence: 0.95)
    #expect(answers.map(\.target) == ["waits"])
    let kept = answers[0].kept.map(\.successes)
    #expect(kept == kept.sorted())
    #expect(answers[0].kept.allSatisfy { $0.trials == 30 })
    if let established = answers[0].established, let apparent = answers[0].apparent {
      #expect(apparent <= established)
      #expect(answers[0].kept[established].wilsonInterval().lowerBound >= 0.5)
    }
    // What holds at one level and fails above it holds from no level on.
    let falling = StaffingAnswer.all(
      levels: [comparison.targets[3], comparison.targets[1]], probability: 0.5, confidence: 0.95)
    #expect(answers[0].kept[2].share > 0.5 && answers[0].kept[0].share < 0.5)
    #expect(falling[0].holding == [0])
    #expect(falling[0].established == nil && falling[0].apparent == nil)
  }
}

struct ScenarioPairingTests {
  private func faults(_ overrides: String...) throws -> [PairingFault] {
    let other = try ScenarioFile.parse(
      ComparedOffice.text, file: "office.yaml", overrides: overrides
    ).lowered()
    return ScenarioPairing.faults(base: try ComparedOffice.lowered(), other: other)
  }

  @Test func scenariosThatShareTheirFuturesPair() throws {
    #expect(try faults() == [])
    #expect(try faults("staff.clerks.count=+1", "programme=none") == [])
  }

  @Test func otherHorizonsDoNotPair() throws {
    let faults = try faults("horizon.start=2027-01-18", "horizon.length=10 weeks")
    #expect(faults.contains(.length(base: 84, other: 70)))
    #expect(faults.contains { if case .start = $0 { true } else { false } })
    #expect(try self.faults("horizon.warm-up=7 days") == [.warmUp(base: 0, other: 7)])
  }

  @Test func otherServicesDoNotPair() throws {
    let faults = try faults(
      "services.school=none", "staff.officers.skills=[registry]")
    #expect(faults == [.services(base: ["registry", "school"], other: ["registry"])])
  }

  /// Random numbers go by names, so that those of the other lines stay as they are.
  @Test func aLineOfStaffThatGoesPairs() throws {
    #expect(try faults("staff.clerks=none", "groups.front=none") == [])
  }

  @Test func otherPromisesOfWaitsDoNotPair() throws {
    #expect(
      try faults("services.school.target=80 % within 20 min")
        == [.waitTarget(service: "school", base: 15, other: 20)])
  }

  @Test func aTargetThatTheOtherDoesNotTellDoesNotPair() throws {
    let base = try ComparedOffice.lowered(
      "wellbeing={law: two-scale}",
      "targets=[{id: risk, metric: exhaustion, scope: sector, period: month, at-most: 40}]")
    let faults = ScenarioPairing.faults(base: base, other: try ComparedOffice.lowered())
    #expect(faults == [.missing(target: "risk", metric: "exhaustion", scope: "sector")])
  }

  @Test func aDifferenceThatDoesNotMatterIsEquivalentWhateverItsSign() async throws {
    let scenarios = [
      try ComparedOffice.lowered(), try ComparedOffice.lowered("staff.clerks.count=7"),
    ]
    var experiment = try ComparisonExperiment(
      scenarios, masterSeed: 11, stopping: .replications(12), jobs: 1)
    let usual = try await experiment.run()
    let wait = try #require(ComparedOffice.index(.waitMean, in: usual))
    let difference = usual.difference(wait, of: 1)
    #expect(difference.verdict == .better && usual.matters(wait) == 0.25)
    experiment.mattering = ["wait-mean": 10 * abs(difference.interval.mean)]
    let rough = try await experiment.run()
    #expect(rough.difference(wait, of: 1).interval == difference.interval)
    #expect(rough.difference(wait, of: 1).verdict == .equivalent)
    let counts = difference.betterIn.successes + difference.pairs.equal + difference.worseIn
    #expect(counts == 12)
  }

  @Test func whatMattersIsStatedInTheScenario() async throws {
    let scenario = try ScenarioFile.parse(
      ComparedOffice.text.replacing(
        "experiment: {", with: "experiment: {matters: [{metric: wait-mean, difference: 90 s}], "),
      file: "office.yaml")
    let comparison = try await ComparedOffice.comparison(
      [scenario.lowered(), scenario.lowered()], replications: 2)
    let wait = try #require(ComparedOffice.index(.waitMean, in: comparison))
    #expect(comparison.matters(wait) == 1.5)
  }

  /// Of counts and hours a hundredth of the base matters, unless something is stated.
  @Test func whatMattersOfACountGrowsWithTheOffice() async throws {
    let office = try ComparedOffice.lowered(
      "services.registry.follow-up=10 min", "services.registry.repeat-contacts={base: 30%}")
    let comparison = try await ComparedOffice.comparison([office, office], replications: 3)
    let row = try #require(ComparedOffice.index(.repeatContacts, in: comparison))
    let base = comparison.mean(row, of: 0).mean
    #expect(base > 200 && abs(comparison.matters(row) - base / 100) < 1e-9)
    let wait = try #require(ComparedOffice.index(.waitMean, in: comparison))
    #expect(comparison.matters(wait) == 0.25)
    #expect(comparison.criteria[row].matters(beside: 3) == 1)
    #expect(comparison.criteria[row].matters(beside: .nan) == 1)
  }
}
