// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GRDB
import Testing

/// What is said of results of another model than the program's, and that two are never mixed.
struct OtherModelTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Example.desk, to: "desk.yaml")
  }

  /// The number of the program's model, as its manifests have it.
  private func model() throws -> Int {
    let manifest = try place.text("results/desk/manifest.json")
    return try #require(manifest.firstMatch(of: /"model" : (\d+)/).flatMap { Int($0.output.1) })
  }

  /// Runs the example and makes its results those of another model; nil for one without a number.
  private func results(ofModel change: (Int) -> Int?) throws -> (old: String, new: String) {
    #expect(try place.respiro("run", "desk.yaml", "--overwrite").status == 0)
    let current = try model()
    let other = change(current)
    let manifest = try place.text("results/desk/manifest.json").replacing(
      "  \"model\" : \(current),\n", with: other.map { "  \"model\" : \($0),\n" } ?? "")
    try place.write(manifest, to: "results/desk/manifest.json")
    return (other.map { "model \($0)" } ?? "model before 5", "model \(current)")
  }

  @Test func manifestSaysWhereFiguresComeFrom() throws {
    #expect(try place.respiro("run", "desk.yaml").status == 0)
    let manifest = try place.text("results/desk/manifest.json")
    #expect(manifest.contains("\"confidence\" : 0.95"))
    #expect(manifest.contains(/"date" : "\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"/))
    #expect(manifest.contains(/"platform" : ".+, (x86_64|arm64)"/))
    #expect(!manifest.contains("\"commit\""))
  }

  @Test(arguments: [false, true])
  func resultsOfAnotherModelAreReportedAsSuch(hasNumber: Bool) throws {
    let (old, new) = try results { hasNumber ? $0 - 1 : nil }
    let warning = "The figures are of another model (\(old); this program: \(new)): run again,"
    let report = try place.respiro("report", "results/desk")
    #expect(report.status == 0)
    #expect(report.errors.contains(warning))
    let page = try place.text("results/desk/report.html")
    #expect(page.contains(warning) && page.contains("(\(old))"))
    let dossier = try place.respiro("dossier", "results/desk")
    #expect(dossier.status == 0 && dossier.errors.contains(warning))
    #expect(try place.text("results/desk/dossier.md").contains("(\(old)) in Swift"))
    let explained = try place.respiro("explain", "results/desk", "--replications", "2")
    #expect(explained.errors.contains("The figures of results/desk are of another model (\(old))"))
  }

  @Test func anotherModelIsNotReproducedNorCalledDamaged() throws {
    let (old, new) = try results { $0 + 1 }
    let again = try place.respiro("reproduce", "results/desk")
    #expect(again.status == 1 && again.output == "")
    #expect(
      again.errors.hasPrefix(
        "results/desk is of another model (\(old); this program: \(new)): it cannot be reproduced"))
    let italian = try place.respiro("reproduce", "results/desk", "--lang", "it")
    #expect(italian.errors.contains("con questo programma non si può rifare uguale"))
  }

  @Test func runsOfTwoModelsBesideOneAnotherAreSaidToBe() throws {
    #expect(try place.respiro("run", "desk.yaml", "--output", "other").status == 0)
    let (old, new) = try results { $0 - 1 }
    let report = try place.respiro("report", "other", "--compare-with", "results/desk")
    #expect(report.errors.contains("results/desk is of another model (\(old), not \(new))"))
    #expect(try place.text("other/nota.html").contains("is of another model (\(old), not \(new))"))
  }

  @Test func futuresOfAnotherModelAreRunAgainAndNeverMixedIn() throws {
    try place.write(Example.sweep("{kind: sobol, points: 6}"), to: "s.yaml")
    #expect(try place.sweep("run", "s.yaml", "--output", "s").status == 0)
    let rows = try place.rows("s")
    #expect(try place.respiro("run", "desk.yaml").status == 0)
    let current = try model()
    let store = place.folder.appendingPathComponent("s/shards/shard-1-of-1.sqlite").path
    // As the program wrote it before models had numbers.
    try DatabaseQueue(path: store).write {
      try $0.execute(sql: "UPDATE editions SET version = '0.1.0'")
    }

    #expect(
      try place.sweep("status", "s", "--why").output
        .contains("Pending: 6\n  of another model (model before 5): 6 points\n"))
    #expect(
      try place.sweep("status", "s").output.contains(
        "  of another model (model before 5): 6 points\n"))
    let left =
      "Left out as results of another model (model before 5; this program: model \(current)): 6"
    let export = try place.sweep("export", "s", "--to", "old.csv")
    #expect(export.errors.hasPrefix(left))
    #expect(try place.text("old.csv").split(separator: "\n").count == 1)
    let analysis = try place.sweep("analyse", "s")
    #expect(analysis.status == 2 && analysis.errors.hasPrefix(left))
    let again = try place.respiro("reproduce", "s")
    #expect(again.status == 1 && again.errors.contains("cannot be reproduced with this program"))

    let run = try place.sweep("run", "s")
    #expect(run.errors.contains("  of another model (model before 5): 6 points\n"))
    #expect(run.output == "Complete: 6 points in s\n")
    #expect(try place.rows("s") == rows)
    #expect(rows.contains("\n1,1,1,\(current),"))
  }
}
