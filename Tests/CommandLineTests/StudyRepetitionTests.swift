// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Comparisons, calendars, explanations and networks are done again, reported again and described.
struct StudyRepetitionTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Example.office, to: "in/office.yaml")
    try place.write(
      "extends: office.yaml\nstaff:\n  - {id: clerks, count: 7}\n", to: "in/bigger.yaml")
    try place.write(
      """
      extends: office.yaml
      programme:
        - id: training
          search: {from: 2027-02-01, to: 2027-03-12, weekdays: [tue, thu], attend: 1}

      """, to: "in/searched.yaml")
    for (name, residents) in [("alba", 20_000), ("bra", 30_000)] {
      try place.write(
        "extends: common/base.yaml\nabout: {title: \(name)}\npopulation: \(residents)\n",
        to: "net/\(name).yaml")
    }
    try place.write(Example.office, to: "net/common/base.yaml")
  }

  /// What is asked, a table of its results, and whether it has a page.
  static let studies: [(words: [String], table: String, hasPage: Bool)] = [
    (
      ["compare", "in/office.yaml", "in/bigger.yaml", "--replications", "4", "--seed", "9"],
      "comparison.csv", true
    ),
    (
      [
        "compare", "in/office.yaml", "--set", "staff.helpers.count=+1", "--vary",
        "staff.clerks.count=+0..+1", "--keep", "60%", "--replications", "4",
      ], "staffing.csv", true
    ),
    (["calendar", "in/searched.yaml", "--replications", "6"], "calendars.csv", true),
    (["explain", "run", "--when", "2027-02", "--replications", "3"], "attribution.csv", true),
    (["network", "net", "--replications", "3"], "network.csv", false),
  ]

  /// What no single run gave cannot be explained, and it is said what can.
  @Test func aComparisonIsExplainedByItsRuns() throws {
    let place = try Workplace()
    try place.write(Example.desk, to: "desk.yaml")
    let compared = try place.respiro(
      "compare", "desk.yaml", "--vary", "staff.clerks.count=1..2", "--output", "c")
    #expect(compared.status == 0, "\(compared.errors)")
    let explained = try place.respiro("explain", "c")
    #expect(explained.status == 2)
    #expect(explained.errors.hasPrefix("'c' holds a comparison"), "\(explained.errors)")
  }

  @Test(arguments: Self.studies.indices) func aStudyIsDoneAgainFromItsOwnFolder(_ number: Int)
    throws
  {
    let study = Self.studies[number]
    if study.words[0] == "explain" {
      #expect(
        try place.respiro("run", "in/office.yaml", "--replications", "3", "--output", "run").status
          == 0)
    }
    #expect(try place.respiro(study.words + ["--output", "out"]) { _ in }.status == 0)
    // All that is needed is in the folder.
    try FileManager.default.removeItem(at: place.folder.appendingPathComponent("in"))
    let before = try place.content(of: "out")
    let again = try place.respiro("reproduce", "out", "--jobs", "2")
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.output.hasPrefix("Identical: out, "))
    #expect(again.output.replacing("\n ", with: "").contains(study.table))
    #expect(again.output.contains("Rendered again, identical: ") == study.hasPage)
    #expect(try place.content(of: "out") == before)

    let report = try place.respiro("report", "out", "--lang", "it")
    #expect(report.status == 0, "\(report.errors)")
    if study.hasPage {
      #expect(try place.text("out/report.html").contains("<html lang=\"it\""))
    } else {
      #expect(report.output.contains("alba"))
    }
    let dossier = try place.respiro("dossier", "out")
    #expect(dossier.status == 0, "\(dossier.errors)")
    let text = try place.text("out/dossier.md")
    #expect(text.matches(of: /(?m)^[#]{3,4} [0-9]/).count == 25)
    #expect(text.contains("Options: \\-\\-") || text.contains("Options: --"))
    #expect(try place.respiro("reproduce", "out").status == 0)

    let table = try place.text("out/" + study.table)
    try place.write(table.dropLast(2) + "9\n", to: "out/" + study.table)
    let edited = try place.respiro("reproduce", "out")
    #expect(edited.status == 1)
    #expect(
      edited.errors.contains("First difference: \(study.table), line ")
        && edited.errors.contains("Edited since they were written: \(study.table)."),
      "\(edited.errors)")
    let refused = try place.respiro("report", "out")
    #expect(refused.status == 1 && refused.errors.contains("\(study.table) comes out otherwise"))
  }

  @Test func aChangedScenarioOrAnOlderFolderIsRefusedWithTheReason() throws {
    let words = Self.studies[0].words + ["--output", "out"]
    #expect(try place.respiro(words) { _ in }.status == 0)
    let text = try place.text("out/scenario-A.yaml")
    try place.write(text.replacing("count: 7", with: "count: 8"), to: "out/scenario-A.yaml")
    for command in ["reproduce", "report", "dossier"] {
      let outcome = try place.respiro(command, "out")
      #expect(outcome.status == (command == "reproduce" ? 1 : 2))
      #expect(outcome.errors.contains("is not the scenario of these results"), "\(outcome.errors)")
    }
    #expect(
      try place.respiro("reproduce", "out").errors
        .contains("Edited since they were written: scenario-A.yaml."))
    try place.write(text, to: "out/scenario-A.yaml")
    let manifest = try place.text("out/manifest.json")
    try place.write(manifest.replacing("\"sources\"", with: "\"x\""), to: "out/manifest.json")
    let older = try place.respiro("reproduce", "out")
    #expect(older.status == 2 && older.errors.contains("does not say of which scenarios it is"))
    #expect(try place.respiro("report", "out", "--compare-with", "out").status == 2)
  }
}
