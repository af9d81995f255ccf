// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFormat
import Scenarios
import SensitivityAnalysis
import Sweeps
import Testing
import Wording

/// What an analysis reports follows from what was simulated, and says what is missing.
struct SweepFigureTests {
  private static let stepped = """
      - {id: front, path: staff.front.count, from: 2, to: 4, step: 1}
      - {id: back, path: staff.back.count, from: 1, to: 5, step: 2}
      - {id: hours, path: staff.back.hours, distribution: {lognormal: {mean: 20, cv: 0.2}}, unit: h/week}
    """

  private func analysis(_ sweep: SweepDescription) async throws -> (
    plan: SweepPlan, analysis: SweepAnalysis, place: SweepPlace
  ) {
    let (plan, place) = (SweepPlan(sweep), try SweepPlace())
    #expect(try await place.run(plan) == .completed)
    return (plan, try SweepAnalysis(plan, place.results()), place)
  }

  /// Contracted hours are linear in the people of the front, whose count moves in steps.
  @Test func effectsOfAStepAreThoseOfItsValues() async throws {
    let factors =
      Self.stepped.split(separator: "\n")[0] + "\n"
      + "  - {id: rate, path: services.desk.arrivals.rate, distribution: {normal: {mean: 8, sd: 1, min: 2}}, unit: per hour}"
    let (_, analysis, _) = try await analysis(
      SmallSweep.sweep(String(factors), "{kind: morris, walks: 6}"))
    let hours = try #require(analysis.responses.first { $0.column == "hours-contracted" })
    let effects = try #require(hours.effects)
    // Two weeks of 30 hours for each of two people more.
    #expect(abs(effects[0].meanSize - 120) < 1e-6 && effects[0].deviation < 1e-6)
    #expect(effects[1].meanSize == 0)
    #expect(try #require(hours.screening).explained > 1 - 1e-9)
  }

  /// The limits of a box, as its file has them, select the points that it counts.
  @Test func boxesCanBeCountedAgainFromTheirFile() async throws {
    let (plan, analysis, place) = try await analysis(
      SmallSweep.sweep(Self.stepped, "{kind: sobol, points: 64}", replications: 1))
    let box = try #require(analysis.exceedances[0].box)
    #expect(!box.limits.isEmpty)
    let files = try analysis.write(plan, to: place.url)
    #expect(files == ["points.csv", "screening.csv", "boxes.csv", "boxes-steps.csv"])
    func rows(_ name: String) throws -> [[String: String]] {
      let lines = try String(contentsOf: place.url.appendingPathComponent(name), encoding: .utf8)
        .split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      return lines.dropFirst().map { line in
        Dictionary(uniqueKeysWithValues: zip(lines[0].map(String.init), line.map(String.init)))
      }
    }
    let limits = try rows("boxes.csv").filter { $0["box"] == "1" }
    let inside = try rows("points.csv").filter { point in
      limits.allSatisfy { limit in
        (Double(limit["low"]!)!...Double(limit["high"]!)!).contains(
          Double(point[limit["factor"]!]!)!)
      }
    }
    #expect(inside.count == box.points)
    let broken = inside.count { Double($0["broken:enough"]!)! > 0.2 }
    #expect(box.hits == (analysis.exceedances[0].isUsual ? inside.count - broken : broken))
  }

  /// What belongs to the study is one thing for all who read it.
  @Test func fewerReplicationsThanThereAreCountForNobody() async throws {
    let sweep = try SmallSweep.sweep(Self.stepped, "{kind: sobol, points: 4}", replications: 6)
    let (_, all, place) = try await analysis(sweep)
    #expect(all.replications == 24)
    let plan = SweepPlan(sweep, replications: 2)
    #expect(try SweepAnalysis(plan, place.results()).replications == 8)
    #expect(try place.export(plan).split(separator: "\n").count == 1 + 8)
  }

  /// Of 16 blocks, those in which somebody works on no day at all fail.
  @Test func failedPointsHaveRowsAndBreakWhatRestsOnThem() async throws {
    let factors = """
        - {id: front, path: staff.front.count, from: 1, to: 3, step: 1}
        - {id: time, path: services.desk.service-time, values: ["{exponential: {mean: 6 min}}", "{gamma: {mean: 6 min, cv: 0.5}}", "{exponentail: {mean: 6 min}}"]}
      """
    let (plan, analysis, place) = try await analysis(
      SmallSweep.sweep(factors, "{kind: saltelli, blocks: 16}"))
    #expect(analysis.failed > 5)
    let wait = try #require(analysis.responses.first { $0.column == "hours-contracted" })
    let groups = try #require(wait.groups)
    #expect(groups.whole + groups.lost == 16 && groups.areTooFew)
    #expect(wait.indices == nil)
    let rows = try place.export(plan).split(separator: "\n").dropFirst()
    let failed = rows.filter { $0.contains("exponentail") }
    #expect(failed.count == analysis.failed)
    #expect(failed.allSatisfy { !$0.hasSuffix(",") })
    #expect(rows.filter { !$0.contains("exponentail") }.allSatisfy { $0.hasSuffix(",") })
  }

  /// A point in which the program ended after some replications failed, for all who read the study.
  @Test func aPointThatEndsInTheMiddleFailed() async throws {
    let sweep = try SmallSweep.sweep(Self.stepped, "{kind: sobol, points: 4}")
    let (_, _, place) = try await analysis(sweep)
    let plan = SweepPlan(sweep, replications: 5)
    do {
      let store = try SweepStore(writing: SweepFolder(place.url).shardFile(.whole))
      try store.add(trapped: [1], plan, place.results())
    }
    #expect(try await place.run(plan) == .completed)
    let status = try SweepStatus(plan, place.results())
    #expect(status.count(.failed) == 1 && status.count(.done) == 3 && status.isComplete)
    #expect(status.replications == 15 && status.wanted == 15)
    let found = try SweepAnalysis(plan, place.results())
    #expect(found.failed == 1 && found.points == 3 && found.replications == 15)
    #expect(found.responses[0].means[1].isNaN)
    let rows = try place.export(plan).split(separator: "\n").dropFirst()
    #expect(rows.count == 16)
    #expect(rows.filter { $0.hasPrefix("2,") }.allSatisfy { $0.hasPrefix("2,,") })
    #expect(rows.count { !$0.hasSuffix(",") } == 1)
    let merged = place.url.appendingPathComponent("merged.sqlite")
    _ = try SweepMerge.merge(plan, place.results(), into: merged)
    let copy = SweepResults([try SweepStore(reading: merged)], basis: SweepPlace.basis)
    #expect(try SweepStatus(plan, copy).count(.failed) == 1)
    // Retried, it goes on where it was.
    #expect(try await place.run(plan, retry: true) == .completed)
    #expect(try SweepStatus(plan, place.results()).count(.done) == 4)
    #expect(try place.export(plan).split(separator: "\n").count == 21)
  }

  /// The mean of a ratio over futures follows from the rows.
  @Test func rowsHaveWhatRatiosWeighBy() async throws {
    let (plan, analysis, place) = try await analysis(
      SmallSweep.sweep(Self.stepped, "{kind: sobol, points: 4}", replications: 3))
    let rows = try place.export(plan).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let value = try #require(rows[0].firstIndex(of: "wait-mean"))
    let weight = try #require(rows[0].firstIndex(of: "wait-mean:weight"))
    let wait = try #require(analysis.responses.first { $0.column == "wait-mean" })
    for point in 0..<plan.count {
      let own = rows.filter { $0[0] == String(point + 1) }
      let weights = own.compactMap { Double($0[weight]) }
      let sum = zip(own.compactMap { Double($0[value]) }, weights).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(own.count == 3 && weights.count == 3)
      #expect(abs(sum / weights.reduce(0, +) - wait.means[point]) < 1e-9)
    }
  }

  /// Where too many points of scrambles fail, what is left is no mean over all settings.
  @Test func meansOverAllSettingsNeedTheirPoints() async throws {
    let factors = """
        - {id: front, path: staff.front.count, from: 1, to: 3, step: 1}
        - {id: time, path: services.desk.service-time, values: ["{exponential: {mean: 6 min}}", "{exponentail: {mean: 6 min}}"]}
      """
    let (_, analysis, _) = try await analysis(
      SmallSweep.sweep(factors, "{kind: sobol, points: 32, scrambles: 4}", replications: 1))
    let hours = try #require(analysis.responses.first { $0.column == "hours-contracted" })
    let groups = try #require(hours.groups)
    #expect(groups.whole + groups.lost == 8 && groups.areTooFew)
    #expect(hours.space == nil)
  }

  /// Rows of a design that varies one factor at a time are whole, and every value stands beside the base.
  @Test func oneAtATimeIsSetBesideTheBase() async throws {
    let factors = """
        - {id: front, path: staff.front.count, from: 2, to: 4, step: 1}
        - {id: hours, path: staff.back.hours, values: [10 h/week, 20 h/week]}
        - {id: rate, path: services.desk.arrivals.rate, from: 6 per hour, to: 9 per hour}
      """
    let (plan, analysis, _) = try await analysis(SmallSweep.sweep(factors, "{kind: one-at-a-time}"))
    #expect(plan.labels(0) == ["3", "20 h/week", "8"])
    #expect(plan.labels(1) == ["2", "20 h/week", "8"])
    let hours = try #require(analysis.responses.first { $0.column == "hours-contracted" }?.changes)
    #expect(hours.map(\.value) == ["2", "3", "4", "10 h/week", "20 h/week", "6", "9"])
    #expect(hours.map(\.baseValue) == ["3", "3", "3", "20 h/week", "20 h/week", "8", "8"])
    for (change, right) in zip(hours, [-60, 0, 60, -40, 0, 0, 0]) {
      #expect(abs(change.change - Double(right)) < 1e-6, "\(change)")
    }
    let waits = try #require(analysis.responses.first { $0.column == "wait-mean" }?.changes)
    #expect(waits[6].change > waits[5].change)
    // 260 hours of the base miss the 300 that are asked for, 320 do not.
    let risks = try #require(analysis.responses.first { $0.column == "broken:enough" }?.changes)
    #expect(risks[2].change == -1 && risks[2].low == -1 && (-0.1..<0).contains(risks[2].high))
    #expect(risks[0].change == 0 && risks[0].low < -0.5 && risks[0].high == -risks[0].low)
    #expect(risks[1].low == 0 && risks[1].high == 0)
  }

  /// Everything is compared, or as many as asked for, spread over points and replications.
  @Test func allOrSoManyReplicationsAreVerified() async throws {
    let (plan, _, place) = try await analysis(
      SmallSweep.sweep(Self.stepped, "{kind: sobol, points: 8}", replications: 5))
    let all = try await SweepVerification(plan, place.results(), sample: nil, jobs: 2)
    #expect(all.compared == 40 && all.all == 40 && all.difference == nil)
    let some = try await SweepVerification(plan, place.results(), sample: 23)
    #expect(some.compared == 23)
    let most = try await SweepVerification(plan, place.results(), sample: 3840)
    #expect(most.compared == 40)
  }

  #if os(Linux)
    /// A trap in a point notes the point and starts the process anew, here as a command that ends with 7.
    @Test func aTrapIsNotedAndTheProcessStartsAnew() async throws {
      await #expect(processExitsWith: .exitCode(7)) {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
          "trap-\(ProcessInfo.processInfo.processIdentifier)")
        TrapGuard.install(
          file,
          restarting: [
            "/bin/sh", "-c", "test $(stat -c %s \(file.path)) = 8 && rm \(file.path) && exit 7",
          ])
        _ = TrapGuard.holding(41) { raise(SIGILL) }
      }
    }
  #endif

  @Test func rowsHaveACodebookAndSharesAlone() async throws {
    let (plan, _, place) = try await analysis(
      SmallSweep.sweep(
        """
          - {id: no-show, path: services.desk.target, values: [80 % within 5 min, "70 % within 5 min"]}
          - {id: front, path: staff.front.count, from: 2, to: 4, step: 1}
          - {id: pace, path: limits.follow-up-pace, from: 70%, to: 90%}
        """, "{kind: sobol, points: 4}"))
    let rows = try place.export(plan).split(separator: "\n").map { $0.split(separator: ",") }
    let column = try #require(rows[0].firstIndex(of: "pace"))
    let shares = rows.dropFirst().compactMap { Double($0[column]) }
    #expect(shares.count == 8 && shares.allSatisfy { (0.7...0.9).contains($0) })
    let file = place.url.appendingPathComponent("rows.csv")
    try SweepCodebook(plan, .english).write(beside: file)
    let csv = try String(
      contentsOf: place.url.appendingPathComponent("rows-codebook.csv"), encoding: .utf8)
    let lines = csv.split(separator: "\n").map(String.init)
    #expect(lines[0] == "name,unit,meaning,levels")
    // A line for each column, in their order.
    let names: [String] = lines.dropFirst().map { String($0.prefix { $0 != "," }) }
    #expect(names == rows[0].map(String.init))
    #expect(
      lines.contains { $0.hasPrefix("pace,share,pace: sets limits.follow-up-pace,") })
    #expect(lines.contains { $0.hasSuffix(#","[""2"",""3"",""4""]""#) })
    #expect(
      lines.contains { $0.hasSuffix(#"[""80 % within 5 min"",""70 % within 5 min""]""#) },
      "\(lines)")
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: place.url.appendingPathComponent("rows-codebook.json")))
    let entries = try #require(json as? [[String: Any]])
    #expect(entries.count == rows[0].count)
    #expect(entries.first { $0["name"] as? String == "wait-mean" }?["unit"] as? String == "minutes")
    #expect(
      entries.first { $0["name"] as? String == "broken:enough" }?["levels"] as? [String] == [
        "0", "1",
      ])
  }

  @Test func figuresOfWeeksAddUpToThoseOfTheHorizon() async throws {
    let text = """
      base: office.yaml
      factors: [{id: front, path: staff.front.count, from: 2, to: 3, step: 1}]
      design: {kind: full-factorial}
      replications: 2
      figures: [{metric: contacts}, {metric: wait-mean}]
      periods: [week, month]
      """
    let sweep = try SweepFile.parse(text, file: "s.yaml") { _ throws(ScenarioErrors) in
      try ScenarioFile.parse(SmallSweep.office, file: "office.yaml")
    }
    let (plan, _, place) = try await analysis(sweep)
    let file = place.url.appendingPathComponent("periods.csv")
    try SweepExport.writePeriods(plan, place.results(), to: file)
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(
      rows[0].joined(separator: ",")
        == "point,replication,figure,unit,period,number,start,value,weight")
    try SweepCodebook(periodsOf: plan, .english).write(beside: file)
    let codebook = try String(
      contentsOf: place.url.appendingPathComponent("periods-codebook.csv"), encoding: .utf8
    ).split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "," }) }
    #expect(codebook == rows[0].map(String.init))
    // Two points, two futures, two figures, two weeks and a month.
    #expect(rows.count == 25)
    let weeks = rows.filter {
      $0[0] == "1" && $0[1] == "2" && $0[2] == "contacts" && $0[4] == "week"
    }
    let whole = try place.results().rows(plan, 0)
    #expect(weeks.compactMap { Double($0[7]) }.reduce(0, +) == whole[1]?[0])
    #expect(weeks.map { $0[6] } == ["2027-01-11", "2027-01-18"])
    let waits = rows.filter {
      $0[0] == "1" && $0[1] == "2" && $0[2] == "wait-mean" && $0[4] == "week"
    }
    let (sum, weight) = waits.reduce((0, 0)) { total, row in
      let weight = Double(row[8]) ?? 0
      return (total.0 + (Double(row[7]) ?? 0) * weight, total.1 + weight)
    }
    let mean = try #require(whole[1]?[1])
    #expect(abs(sum / weight - mean) < 1e-9)
    // Kept or not, these are different points: nothing is mixed.
    let other = SweepPlan(
      try SweepFile.parse(
        text.replacing("[week, month]", with: "[]"), file: "s.yaml"
      ) { _ throws(ScenarioErrors) in try ScenarioFile.parse(SmallSweep.office, file: "office.yaml")
      })
    #expect(other.digest(0) != plan.digest(0))
  }
}
