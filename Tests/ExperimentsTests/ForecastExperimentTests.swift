// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import Foundation
import OutputAnalysis
import RandomVariates
import Synchronization
import Testing
import WorkforceModel

@Suite struct ForecastExperimentTests {
  @Test func anyNumberOfJobsGivesTheSameBytes() async throws {
    let alone = try await SmallSector.experiment(stopping: .replications(30), jobs: 1).run()
    let expected = try alone.transcript()
    for jobs in [2, 3] {
      let together = try await SmallSector.experiment(stopping: .replications(30), jobs: jobs).run()
      #expect(try together.transcript() == expected)
    }
    let otherSeed = try await SmallSector.experiment(
      stopping: .replications(30), jobs: 2, masterSeed: 2
    ).run()
    #expect(try otherSeed.transcript() != expected)
    #expect(alone.ending == .completed && alone.forecast.replications == 30)
  }

  @Test func horizonCellsAreTheExactStatisticsOfTheReplications() async throws {
    let simulation = try SectorSimulation(SmallSector.parameters())
    let result = try await ForecastExperiment(
      simulation, masterSeed: 1, stopping: .replications(25), jobs: 2
    ).run()
    let series = try #require(simulation.layout.position(of: .contacts, scope: "sector"))
    let place = simulation.layout.index(series: series, grain: .horizon)
    let week = simulation.layout.index(series: series, grain: .week, period: 3)
    let replications = (0..<25).map { simulation.replicate(masterSeed: 1, replication: $0) }
    let sample = replications.map { $0.responses[place] }
    let cell = try #require(result.forecast.cell(.contacts))
    #expect(cell.mean == Tally(sample).mean)
    #expect(cell.halfWidth == Tally(sample).halfWidth())
    #expect(cell.p05 == Quantiles(sample).quantile(0.05))
    #expect(cell.p95 == Quantiles(sample).quantile(0.95))
    #expect(cell.replications == 25)
    #expect(result.events == replications.reduce(0) { $0 + $1.events })
    let weekly = result.forecast[series, .week, 3]
    let exact = Quantiles(replications.map { $0.responses[week] }).median
    #expect(abs(weekly.p50 - exact) <= exact / 256)
    var column: [Double] = []
    try result.responses.forEachColumn { index, values in
      if index == series { column = values }
    }
    #expect(column == sample)
  }

  /// The mean wait is all minutes over all citizens; the mean over futures, each counted once, stands beside it.
  @Test func waitsAreThoseOfCitizens() async throws {
    let simulation = try SectorSimulation(SmallSector.parameters())
    let layout = simulation.layout
    let result = try await ForecastExperiment(
      simulation, masterSeed: 1, stopping: .replications(25), jobs: 2
    ).run()
    let responses = (0..<25).map {
      simulation.replicate(masterSeed: 1, replication: $0).responses
    }
    func place(_ metric: Metric) throws -> Int {
      layout.index(
        series: try #require(layout.position(of: metric, scope: "sector")), grain: .horizon)
    }
    let wait = try place(.waitMean)
    let weight = try #require(layout.weight(of: wait))
    let minutes = responses.reduce(0) { $0 + $1[wait] * $1[weight] }
    let citizens = responses.reduce(0) { $0 + $1[weight] }
    let cell = try #require(result.forecast.cell(.waitMean))
    #expect(abs(cell.mean / (minutes / citizens) - 1) < 1e-12)
    let tally = Tally(responses.map { $0[wait] })
    #expect(cell.futureMean == tally.mean && cell.futureHalfWidth == tally.halfWidth())
    #expect(abs(cell.mean - cell.futureMean) > 1e-6)
    // Who is refused is a share of the contacts.
    let contacts = try place(.contacts)
    #expect(
      layout.weight(of: try place(.refused)).map { responses[3][$0] } == responses[3][contacts])
    #expect(layout.weight(of: contacts) == nil)
    let count = try #require(result.forecast.cell(.contacts))
    #expect(count.mean == count.futureMean && count.halfWidth == count.futureHalfWidth)
  }

  /// Quantiles of every week, month and day are those of the replications, within the documented error, whatever
  /// the size of the figure; and a mean leaves them by no rounding.
  @Test func quantilesFollowFiguresOfAnySize() async throws {
    var parameters = try SmallSector.parameters()
    // Work that takes a month a contact piles up to hundreds of thousands of hours.
    parameters.services[0].followUp = try .lognormal(mean: 40_000, cv: 0.5)
    let simulation = try SectorSimulation(parameters)
    let result = try await ForecastExperiment(
      simulation, masterSeed: 1, stopping: .replications(12), jobs: 2
    ).run()
    let rows = (0..<12).map { simulation.replicate(masterSeed: 1, replication: $0).responses }
    let error = HistogramScale.relativeError * 1.001
    var largest = 0.0
    for (cell, index) in zip(result.forecast.cells, 0...) where cell.replications > 1 {
      let exact = Quantiles(rows.map { $0[index] })
      largest = max(largest, exact.quantile(1))
      // A quantile between two observations has the error of the larger.
      let most = max(abs(exact.quantile(0)), abs(exact.quantile(1)))
      #expect(abs(cell.p05 - exact.quantile(0.05)) <= error * most)
      #expect(abs(cell.p95 - exact.quantile(0.95)) <= error * most)
      #expect(cell.p05 > 0 || exact.quantile(0.05) < 1e-12)
      let isOutside = cell.futureMean > cell.p95 || cell.futureMean < cell.p05
      if isOutside {
        #expect(
          cell.futureMean > exact.quantile(0.95) * (1 + error)
            || cell.futureMean < exact.quantile(0.05) * (1 - error))
      }
    }
    #expect(largest > 100_000)
  }

  @Test func everyFigureFitsTheRangeOfItsHistogram() async throws {
    let result = try await SmallSector.experiment(stopping: .replications(20), jobs: 2).run()
    let layout = result.forecast.layout
    for (position, series) in layout.series.enumerated() {
      for week in 0..<layout.weekCount {
        let cell = result.forecast[position, .week, week]
        guard cell.replications > 0 else { continue }
        // A clipped range would leave the mean outside the span of the quantiles.
        let slack = 20 * cell.halfWidth + 0.3
        let place = "\(series.metric) of \(series.scopeName) in week \(week)"
        #expect(cell.p05 <= cell.p95, "\(place)")
        #expect(cell.mean <= cell.p95 + slack, "\(place)")
        #expect(cell.mean >= cell.p05 - slack, "\(place)")
      }
    }
  }

  @Test func oneReplicationClaimsNoPrecision() async throws {
    let result = try await SmallSector.experiment(stopping: .replications(1), jobs: 2).run()
    let cell = try #require(result.forecast.cell(.waitMean))
    #expect(cell.halfWidth.isNaN && cell.mean == cell.p50 && cell.replications == 1)
  }

  @Test(arguments: [1, 2]) func interruptedRunKeepsTheFinishedPrefix(jobs: Int) async throws {
    let simulation = try SectorSimulation(SmallSector.parameters())
    let brake = Brake()
    let experiment = ForecastExperiment(
      parameters: simulation.parameters, stopping: .replications(100_000), jobs: jobs
    ) { replication in
      if replication == 20 { brake.pull() }
      return simulation.replicate(masterSeed: 1, replication: replication)
    }
    let task = Task { try await experiment.run() }
    brake.connect(to: task)
    let interrupted = try await task.value
    let count = interrupted.forecast.replications
    #expect((20...40).contains(count))
    #expect(interrupted.ending == .interrupted)
    let whole = try await ForecastExperiment(
      simulation, masterSeed: 1, stopping: .replications(count), jobs: 1
    ).run()
    #expect("\(interrupted.forecast.cells)" == "\(whole.forecast.cells)")
  }

  @Test func precisionStopsAtTheSameReplicationForAnyJobs() async throws {
    let layout = ResponseLayout(try SmallSector.parameters())
    let rule = SequentialPrecision(
      relativeHalfWidth: 0.05, minimum: 10, cap: 2_000, interval: 5, lookAhead: 0)
    let stopping = try Stopping.precision(
      rule, responses: [(.waitMean, "sector"), (.exhaustion, "sector")], layout: layout)
    let alone = try await SmallSector.experiment(stopping: stopping, jobs: 1).run()
    let together = try await SmallSector.experiment(stopping: stopping, jobs: 3).run()
    #expect(try alone.transcript() == together.transcript())
    #expect(alone.ending == .precise)
    let count = alone.forecast.replications
    #expect(count % 5 == 0 && count > 10 && count < 2_000)
    for metric in [Metric.waitMean, .exhaustion] {
      let cell = try #require(alone.forecast.cell(metric))
      #expect(cell.halfWidth / cell.mean <= 0.05)
    }
    // The look before had not been precise enough for both.
    let before = try await SmallSector.experiment(
      stopping: .replications(count - 5), jobs: 2
    ).run()
    #expect(
      try [Metric.waitMean, .exhaustion].contains {
        let cell = try #require(before.forecast.cell($0))
        return cell.halfWidth / cell.mean > 0.05
      })
  }

  @Test func aPrecisionIsConfirmedByTwoLooks() async throws {
    let layout = ResponseLayout(try SmallSector.parameters())
    func count(lookAhead: Int?) async throws -> Int {
      var rule = SequentialPrecision(relativeHalfWidth: 0.05)
      if let lookAhead { rule.lookAhead = lookAhead }
      let stopping = try Stopping.precision(
        rule, responses: [(.waitMean, "sector")], layout: layout)
      return try await SmallSector.experiment(stopping: stopping, jobs: 2).run().forecast
        .replications
    }
    let (first, usual) = (try await count(lookAhead: 0), try await count(lookAhead: nil))
    #expect(usual >= first + 20)
  }

  @Test func precisionOutOfReachEndsAtTheCap() async throws {
    let layout = ResponseLayout(try SmallSector.parameters())
    let stopping = try Stopping.precision(
      SequentialPrecision(relativeHalfWidth: 1e-6, minimum: 5, cap: 17), layout: layout)
    let result = try await SmallSector.experiment(stopping: stopping, jobs: 2).run()
    #expect(result.ending == .capped && result.forecast.replications == 17)
    let precision = try #require(result.precision)
    #expect(precision.asked == 1e-6 && !precision.isReached)
    #expect(precision.figures.map(\.series.metric) == [.waitMean, .exhaustion])
    let cells = try precision.figures.map { try #require(result.forecast.cell($0.series.metric)) }
    #expect(precision.figures.map(\.relativeHalfWidth) == cells.map { $0.halfWidth / $0.mean })
    #expect(throws: ExperimentError.self) {
      try Stopping.precision(
        SequentialPrecision(relativeHalfWidth: 0.1), responses: [(.waitMean, "service:none")],
        layout: layout)
    }
  }

  @Test func progressEndsWithTheWholeRun() async throws {
    let log = ProgressLog()
    let experiment = try SmallSector.experiment(stopping: .replications(12), jobs: 2)
    let result = try await experiment.run { log.add($0) }
    let all = log.all
    let last = try #require(all.last)
    #expect(last.done == 12 && last.total == 12 && last.events == result.events)
    #expect(last.remaining == .zero)
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.done <= $1.done })
  }
}

/// Cancels a task from inside its own replications.
private final class Brake: Sendable {
  private let task = Mutex<Task<RunResult, any Error>?>(nil)

  func connect(to task: Task<RunResult, any Error>) { self.task.withLock { $0 = task } }

  /// Waits until the task is known, then cancels it.
  func pull() {
    while true {
      if let task = task.withLock({ $0 }) { return task.cancel() }
      usleep(1_000)
    }
  }
}

/// Collects reports of progress from wherever they come.
private final class ProgressLog: Sendable {
  private let reports = Mutex<[RunProgress]>([])

  var all: [RunProgress] { reports.withLock { $0 } }

  func add(_ report: RunProgress) { reports.withLock { $0.append(report) } }
}
