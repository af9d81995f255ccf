// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GRDB
import ScenarioFormat
import Scenarios
import Sweeps
import Testing
import Wording

/// A folder of its own with a small sweep.
final class SweepPlace {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "sweep-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  static let desk = """
    horizon: {start: 2027-01-11, length: 1 week}
    calendar:
      opening: {mon: [09:00-13:00], tue: [09:00-13:00]}
    services:
      - id: registry
        arrivals: {rate: 8 per hour}
        service-time: {exponential: {mean: 6 min}}
        target: 80 % within 15 min
    staff:
      - {id: clerks, count: 1, skills: [registry]}
    targets:
      - {id: short-waits, metric: wait-mean, scope: sector, period: week, at-most: 5 min}
    """

  static func sweep(
    design: String = "{kind: sobol, points: 12}", rate: String = "to: 12 per hour",
    clerks: String = "to: 3", seed: Int = 1
  ) throws -> SweepDescription {
    let text = """
      base: desk.yaml
      factors:
        - {id: rate, path: services.registry.arrivals.rate, from: 6 per hour, \(rate)}
        - {id: clerks, path: staff.clerks.count, from: 1, \(clerks), step: 1}
      design: \(design)
      replications: 4
      seed: \(seed)
      figures: [{metric: wait-mean}]
      """
    return try SweepFile.parse(text, file: "small.yaml") { _ throws(ScenarioErrors) in
      try ScenarioFile.parse(desk, file: "desk.yaml")
    }
  }

  static let basis = SeedAndModel(seed: 1, version: "test")

  func results(_ basis: SeedAndModel = basis) throws -> SweepResults {
    SweepResults(try SweepFolder(url).stores(), basis: basis)
  }

  @discardableResult
  func run(
    _ plan: SweepPlan, shard: SweepShard = .whole, jobs: Int = 2,
    basis: SeedAndModel = basis, retry: Bool = false, timeLimit: Duration? = nil
  ) async throws -> SweepRunner.Ending {
    try FileManager.default.createDirectory(
      at: SweepFolder(url).shards, withIntermediateDirectories: true)
    let status = try SweepStatus(plan, results(basis))
    let store = try SweepStore(writing: SweepFolder(url).shardFile(shard))
    return try await SweepRunner(plan, basis: basis, jobs: jobs)
      .run(shard, status: status, into: store, retry: retry, timeLimit: timeLimit)
  }

  func export(_ plan: SweepPlan, stores: [SweepStore]? = nil) throws -> String {
    let file = url.appendingPathComponent("out.csv")
    try SweepExport.write(
      plan, SweepResults(try stores ?? SweepFolder(url).stores(), basis: Self.basis), to: file)
    return try String(contentsOf: file, encoding: .utf8)
  }
}

struct SweepTests {
  @Test func jobsAndShardsDoNotChangeAByteInAnyOrderOfMerging() async throws {
    let plan = SweepPlan(try SweepPlace.sweep())
    let whole = try SweepPlace()
    #expect(try await whole.run(plan, jobs: 1) == .completed)
    let expected = try whole.export(plan)
    #expect(expected.split(separator: "\n").count == 1 + 12 * 4)
    #expect(expected.hasPrefix("point,replication,seed,model,rate,clerks,wait-mean,broken:short"))

    let parts = try SweepPlace()
    for number in [3, 1, 2] {
      try await parts.run(plan, shard: SweepShard(number: number, count: 3), jobs: 4)
    }
    #expect(try parts.export(plan) == expected)
    let stores = try SweepFolder(parts.url).stores()
    for order in [stores, stores.reversed()] {
      let merged = parts.url.appendingPathComponent("merged.sqlite")
      let count = try SweepMerge.merge(
        plan, SweepResults(order, basis: SweepPlace.basis), into: merged)
      #expect(count == 48)
      #expect(try parts.export(plan, stores: [SweepStore(reading: merged)]) == expected)
    }
  }

  @Test func filesOfAnotherSeedAreAnotherStudy() async throws {
    let plan = SweepPlan(try SweepPlace.sweep())
    let (own, other) = (try SweepPlace(), try SweepPlace())
    let basis = SeedAndModel(seed: 7, version: "test")
    try await own.run(plan)
    try await other.run(plan, basis: basis)
    let stores = try SweepFolder(own.url).stores() + SweepFolder(other.url).stores()
    let file = SweepFolder(own.url).mergedFile
    #expect(throws: SweepError.self) {
      try SweepMerge.merge(plan, SweepResults(stores, basis: SweepPlace.basis), into: file)
    }
    // Files of its own folder may be of an earlier seed.
    try await own.run(plan, shard: SweepShard(number: 1, count: 2), basis: basis)
    #expect(try SweepMerge.merge(plan, own.results(), into: file) == 48)
  }

  @Test func aSweepThatIsStoppedGoesOn() async throws {
    let plan = SweepPlan(try SweepPlace.sweep())
    let place = try SweepPlace()
    #expect(try await place.run(plan, timeLimit: .zero) == .timeLimit)
    // Another number of parts finds what is there.
    try await place.run(plan, shard: SweepShard(number: 1, count: 2))
    let half = try SweepStatus(plan, place.results())
    #expect(half.count(.done) == 6)
    #expect(half.count(.pending(.neverRun)) == 6)
    #expect(half.pendingReplications == 24)
    #expect(try await place.run(plan) == .completed)
    #expect(try SweepStatus(plan, place.results()).isComplete)
    let whole = try SweepPlace()
    try await whole.run(plan)
    #expect(try place.export(plan) == whole.export(plan))
  }

  @Test func designsGrowWithoutTouchingWhatIsDone() async throws {
    let sweep = try SweepPlace.sweep()
    let place = try SweepPlace()
    try await place.run(SweepPlan(sweep))
    let before = try place.export(SweepPlan(sweep))
    let grown = SweepPlan(sweep, size: 20, replications: 6)
    let status = try SweepStatus(grown, place.results())
    #expect(status.replications == 48)
    #expect(status.count(.begun) == 12)
    try await place.run(grown)
    #expect(try place.export(SweepPlan(sweep)) == before)
    #expect(try place.export(grown).split(separator: "\n").count == 1 + 120)
    #expect(sweep.design.refusal(growingTo: 5) == .cannotShrink)
    let nested = SweepDesign(kind: .nestedLatinHypercube, size: 8)
    #expect(nested.refusal(growingTo: 16) == nil)
    #expect(nested.refusal(growingTo: 12) == .onlyDoubles)
    #expect(SweepDesign(kind: .latinHypercube, size: 8).refusal(growingTo: 16) == .fixedSize)
  }

  @Test func aPointThatFailsIsNotedAndStopsNothing() async throws {
    // No office has an arrival rate of so many thousands an hour: the checks refuse it.
    let sweep = try SweepPlace.sweep(
      design: "{kind: full-factorial}", rate: "to: 9000000 per hour", clerks: "to: 2")
    let plan = SweepPlan(sweep)
    let place = try SweepPlace()
    #expect(try await place.run(plan) == .completed)
    let status = try SweepStatus(plan, place.results())
    #expect(status.count(.done) == 2)
    #expect(status.count(.failed) == 2)
    #expect(status.isComplete)
    let reasons = status.failures.values
    #expect(
      reasons.allSatisfy { $0.text(.english) != $0.text(.italian) && !$0.text(.english).isEmpty })
    // Failed points are left alone until somebody asks to try them again.
    #expect(status.pendingReplications == 0)
    #expect(try await place.run(plan, retry: true) == .completed)
    #expect(try SweepStatus(plan, place.results()).count(.failed) == 2)
  }

  @Test func whyPointsAreRunAgainIsReported() async throws {
    let place = try SweepPlace()
    let plan = SweepPlan(try SweepPlace.sweep())
    try await place.run(plan)
    func reasons(_ plan: SweepPlan, _ basis: SeedAndModel) throws -> SweepStatus {
      try SweepStatus(plan, place.results(basis))
    }
    let newer = SeedAndModel(seed: 1, version: "next")
    #expect(try reasons(plan, newer).count(.pending(.modelChanged("test"))) == 12)
    let reseeded = SeedAndModel(seed: 2, version: "test")
    #expect(try reasons(plan, reseeded).count(.pending(.seedChanged(1))) == 12)
    let changed = SweepPlan(try SweepPlace.sweep(rate: "to: 13 per hour"))
    #expect(
      try reasons(changed, SweepPlace.basis).count(.pending(.scenarioChanged)) >= 11)
  }

  @Test func filesThatDisagreeAreNotMerged() async throws {
    let plan = SweepPlan(try SweepPlace.sweep())
    let place = try SweepPlace()
    try await place.run(plan)
    let other = SweepShard(number: 1, count: 9)
    let file = SweepFolder(place.url).shardFile(other)
    try FileManager.default.copyItem(at: SweepFolder(place.url).shardFile(.whole), to: file)
    _ = try SweepMerge.merge(
      plan, place.results(), into: place.url.appendingPathComponent("m.sqlite"))
    try await DatabaseQueue(path: file.path).write {
      try $0.execute(
        sql: "UPDATE results SET figures = zeroblob(16) WHERE point = 3 AND replication = 2")
    }
    let merged = place.url.appendingPathComponent("n.sqlite")
    let error = #expect(throws: SweepError.self) {
      try SweepMerge.merge(plan, place.results(), into: merged)
    }
    guard case .conflict(_, replication: 2, _, _)? = error else {
      Issue.record("no conflict but \(String(describing: error))")
      return
    }
    #expect(!FileManager.default.fileExists(atPath: merged.path))
    // And a sample that is run again shows which of them is wrong.
    let wrong = SweepResults([try SweepStore(reading: file)], basis: SweepPlace.basis)
    let verification = try await SweepVerification(plan, wrong, sample: 12)
    let sound = try await SweepVerification(
      plan,
      SweepResults(
        [try SweepStore(reading: SweepFolder(place.url).shardFile(.whole))],
        basis: SweepPlace.basis), sample: 12)
    #expect(sound.difference == nil)
    #expect(sound.compared == 12)
    #expect(verification.difference != nil || verification.compared == 12)
  }

  @Test func onlyOneProcessWritesAFile() async throws {
    let place = try SweepPlace()
    let file = place.url.appendingPathComponent("a.sqlite")
    let store = try SweepStore(writing: file)
    #expect(throws: SweepError.inUse(file.path)) { try SweepStore(writing: file) }
    _ = store.file
  }

  @Test func pointsWithTheSameSettingsAreRunOnce() async throws {
    // Two factors in steps have twelve settings; a sequence of 40 points meets some again.
    let sweep = try SweepPlace.sweep(
      design: "{kind: sobol, points: 40}", rate: "to: 9 per hour, step: 1 per hour")
    let plan = SweepPlan(sweep)
    #expect(Set((0..<40).map(plan.digest)).count == 12)
    let place = try SweepPlace()
    #expect(try SweepStatus(plan, place.results()).pendingReplications == 12 * 4)
    #expect(try await place.run(plan) == .completed)
    let status = try SweepStatus(plan, place.results())
    #expect(status.count(.done) == 40)
    #expect(status.pendingReplications == 0)
    #expect(try place.export(plan).split(separator: "\n").count == 1 + 40 * 4)
    let parts = try SweepPlace()
    for number in 1...3 {
      try await parts.run(plan, shard: SweepShard(number: number, count: 3))
    }
    #expect(try parts.export(plan) == place.export(plan))
  }

  /// A point's mean wait is that of all its citizens, whatever future they came in.
  @Test func ratiosAreAnalysedByTheirTotals() async throws {
    let plan = SweepPlan(try SweepPlace.sweep())
    let place = try SweepPlace()
    #expect(try await place.run(plan) == .completed)
    let results = try place.results(SweepPlace.basis)
    let analysis = try SweepAnalysis(plan, results)
    let wait = try #require(analysis.responses.first { $0.column == "wait-mean" })
    for point in 0..<plan.count {
      let rows = try results.rows(plan, point).values
      #expect(rows.allSatisfy { $0.count == plan.columns.storedCount })
      let minutes = rows.reduce(0) { $0 + $1[0] * $1[2] }
      #expect(abs(wait.means[point] / (minutes / rows.reduce(0) { $0 + $1[2] }) - 1) < 1e-12)
    }
  }

  @Test func roundsVisitEveryPointBeforeASecondFuture() throws {
    let plan = SweepPlan(
      try SweepPlace.sweep(design: "{kind: latin-hypercube, points: 5}"), replications: 11)
    #expect(plan.rounds == [0..<1, 1..<2, 2..<4, 4..<8, 8..<11])
    #expect(SweepPlan(try SweepPlace.sweep()).rounds == [0..<4])
  }

  @Test(arguments: [
    ("{kind: sobol}", "points"), ("{kind: morris, points: 3}", "morris"),
    ("{kind: sobl, points: 3}", "sobol"), ("{kind: fractional-factorial, halvings: 3}", "two free"),
  ])
  func aWrongDesignIsReported(design: String, words: String) {
    let error = #expect(throws: ScenarioErrors.self) { try SweepPlace.sweep(design: design) }
    #expect(error?.text(.english).contains(words) == true)
  }
}
