// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// The commands `respiro reproduce` and `respiro dossier`.
struct ReproduceTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Example.desk, to: "desk.yaml")
  }

  @Test func aRunDoneAgainIsIdenticalForAnyNumberOfJobs() throws {
    #expect(
      try place.respiro("run", "desk.yaml", "--set", "staff.clerks.count=2", "--seed", "7").status
        == 0)
    let before = try place.content(of: "results/desk")
    for jobs in ["1", "3"] {
      let again = try place.respiro("reproduce", "results/desk", "--jobs", jobs)
      #expect(again.status == 0, "\(again.errors)")
      #expect(again.output.hasPrefix("Identical: results/desk, 20 futures, seed 7."))
      #expect(again.output.contains("replications.csv"))
    }
    #expect(try place.content(of: "results/desk") == before)
  }

  @Test func aRunThatEndedByItsPrecisionEndsSoAgain() throws {
    #expect(try place.respiro("run", "desk.yaml", "--precision", "20%").status == 0)
    let again = try place.respiro("reproduce", "results/desk")
    #expect(again.status == 0, "\(again.errors)")
    #expect(try place.respiro("reproduce", "results/desk", "--quiet").output == "")
  }

  /// A damaged table may hold what a terminal would obey.
  @Test func nothingThatATerminalObeysIsPrinted() throws {
    #expect(try place.respiro("run", "desk.yaml").status == 0)
    var text = try place.text("results/desk/forecast.csv")
    text.replace("sector", with: "\u{1B}[31m", maxReplacements: 1)
    try place.write(text, to: "results/desk/forecast.csv")
    try place.write("", to: "results/desk/\u{1B}[1m.txt")
    let again = try place.respiro("reproduce", "results/desk")
    #expect(again.status == 1)
    #expect(again.errors.contains("<U+001B>[31m") && again.errors.contains("<U+001B>[1m.txt"))
    #expect(!again.errors.contains("\u{1B}"))
  }

  @Test func theFirstDifferenceIsToldByFileLineAndColumn() throws {
    #expect(try place.respiro("run", "desk.yaml").status == 0)
    let lines = try place.text("results/desk/replications.csv").split(separator: "\n")
    var fields = lines[2].split(separator: ",", omittingEmptySubsequences: false)
    fields[5] = "12345"
    let changed = lines[..<2] + [Substring(fields.joined(separator: ","))] + lines[3...]
    try place.write(
      changed.joined(separator: "\n") + "\n", to: "results/desk/replications.csv")
    let again = try place.respiro("reproduce", "results/desk")
    #expect(again.status == 1)
    #expect(
      again.errors.hasPrefix(
        """
        Not identical: results/desk. First difference: replications.csv, line 3, column value.
          in the folder: 12345
          run again:     \(lines[2].split(separator: ",")[5])

        """))
    try place.write("", to: "results/desk/replications.csv")
    #expect(
      try place.respiro("reproduce", "results/desk", "--lang", "it").errors.hasPrefix(
        """
        Non identica: results/desk. Prima differenza: replications.csv, riga 1.
          nella cartella: (niente)

        """))
  }

  /// Lines as they are without a terminal's width.
  private func unfolded(_ text: String) -> String {
    text.replacing("\n  ", with: " ")
  }

  @Test func everyFileThatIsMissingEditedOrAddedIsNamed() throws {
    try place.write(
      "extends: desk.yaml\npopulation: 9000  # assumed: a guess\n", to: "town.yaml")
    #expect(try place.respiro("run", "town.yaml").status == 0)
    #expect(try place.shell("rm results/town/replications.csv").status == 0)
    try place.write(
      try place.text("results/town/nota.html") + "edited\n", to: "results/town/nota.html")
    let marks = try place.text("results/town/assumptions.csv")
    try place.write(
      marks.replacing("a guess", with: "certain"), to: "results/town/assumptions.csv")
    try place.write("mine", to: "results/town/thoughts/notes.txt")
    let again = try place.respiro("reproduce", "results/town")
    #expect(again.status == 1)
    let lines = again.errors.split(separator: "\n")
    #expect(lines[0] == "Not identical: results/town is not as it was written.")
    #expect(lines[1].hasPrefix("Run again, the figures come out the same. Files compared: "))
    for line in [
      "Missing: replications.csv.", "Edited since they were written: assumptions.csv, nota.html.",
      "Not written by Respiro, left alone: thoughts/notes.txt.",
    ] { #expect(again.errors.contains(line + "\n"), "\(again.errors)") }
    // A report that is written again is as it was; nobody's own file is touched.
    #expect(try place.respiro("report", "results/town").status == 0)
    let renewed = try place.respiro("reproduce", "results/town", "--lang", "it").errors
    #expect(renewed.contains("Modificati dopo la scrittura: assumptions.csv.\n"), "\(renewed)")
    #expect(try place.text("results/town/thoughts/notes.txt") == "mine")
  }

  @Test func aFileOfOnesOwnIsNoFaultAndPagesAreRenderedAgain() throws {
    #expect(try place.respiro("run", "desk.yaml").status == 0)
    try place.write("mine", to: "results/desk/notes.txt")
    #expect(try place.respiro("report", "results/desk", "--lang", "it").status == 0)
    #expect(try place.respiro("dossier", "results/desk").status == 0)
    let again = try place.respiro("reproduce", "results/desk")
    #expect(again.status == 0, "\(again.errors)")
    let text = unfolded(again.output)
    #expect(text.contains("Rendered again, identical: "))
    for name in ["dossier.md", "report.html", "nota.html", "report.xlsx", "charts/"] {
      #expect(text.contains(name), "\(name): \(text)")
    }
    #expect(text.contains("left alone: notes.txt.\n"))
    // Another library of charts makes another page.
    let other = try place.respiro("reproduce", "results/desk", hasCharts: false)
    #expect(other.status == 1 && other.errors.contains("Rendered again, different: report.html ("))
    // A dossier that somebody has completed is theirs, whatever is run there next.
    try place.write(
      try place.text("results/desk/dossier.md") + "Completed.\n", to: "results/desk/dossier.md")
    #expect(try place.respiro("run", "desk.yaml", "--overwrite").status == 0)
    #expect(try place.text("results/desk/dossier.md").hasSuffix("Completed.\n"))
    #expect(place.exists("results/desk/notes.txt"))
  }

  @Test func nothingIsWrittenOutsideOfAFolderWhoseListLeadsThere() throws {
    #expect(try place.respiro("run", "desk.yaml").status == 0)
    let outside = place.folder.appendingPathComponent("outside.md")
    let up = String(repeating: "../", count: 12) + outside.path.dropFirst()
    let digest = String(repeating: "0", count: 64)
    let entry =
      #""rendered" : {"\#(up)": {"sha256": "\#(digest)", "#
      + #""by": {"command": "dossier", "language": "en"}}, "#
    let manifest = try place.text("results/desk/manifest.json")
    try place.write(
      manifest.replacing(#""rendered" : {"#, with: entry), to: "results/desk/manifest.json")
    _ = try place.respiro("reproduce", "results/desk")
    #expect(!FileManager.default.fileExists(atPath: outside.path))
    // Nor is such a folder taken for one that may be replaced.
    #expect(try place.respiro("run", "desk.yaml", "--overwrite").status == 2)
  }

  @Test func aFolderWithoutAListIsComparedByWhatItHolds() throws {
    #expect(try place.respiro("run", "desk.yaml").status == 0)
    let manifest = try place.text("results/desk/manifest.json")
    try place.write(
      manifest.replacing(/\n  "files" : \{(.|\n)*?\n  \},/, with: ""),
      to: "results/desk/manifest.json")
    let folder = place.folder.appendingPathComponent("results/desk")
    for name in ["replications.csv", "criteria.csv", "forecast.csv", "calendar.csv"] {
      try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }
    let again = try place.respiro("reproduce", "results/desk")
    #expect(again.output.contains("Files compared: scenario.yaml,\n  summary.json."))
    #expect(again.output.contains("has no list of its files"))
    let summary = try place.text("results/desk/summary.json")
    try place.write(
      summary.replacing("\"seed\" : 1", with: "\"seed\" : 2"), to: "results/desk/summary.json")
    #expect(
      try place.respiro("reproduce", "results/desk").errors
        .contains("\n  in the folder:   \"seed\" : 2"))
  }

  @Test func aLedgerIsNamedAndStaysWhateverIsRun() throws {
    #expect(try place.respiro("run", "desk.yaml").status == 0)
    let manifest = try place.text("results/desk/manifest.json")
    let list = manifest.replacing(
      /"ledger" : \[\s*\]/, with: "\"ledger\" : [\"said.csv\"]")
    #expect(list != manifest)
    try place.write(list, to: "results/desk/manifest.json")
    try place.write("said\n", to: "results/desk/said.csv")
    func again() throws -> String {
      unfolded(try place.respiro("reproduce", "results/desk").output)
    }
    #expect(try again().contains("compared with nothing: said.csv."))
    #expect(try place.respiro("run", "desk.yaml", "--overwrite").status == 0)
    #expect(try place.text("results/desk/said.csv") == "said\n")
    #expect(try again().contains("compared with nothing: said.csv."))
    #expect(
      try place.shell("rm results/desk/said.csv; respiro reproduce results/desk").errors
        .contains("Missing: said.csv.\n"))
  }

  @Test func aScenarioThatWasEditedIsRefused() throws {
    #expect(try place.respiro("run", "desk.yaml").status == 0)
    let text = try place.text("results/desk/scenario.yaml")
    try place.write(
      text.replacing("count: 1", with: "count: 2"), to: "results/desk/scenario.yaml")
    let again = try place.respiro("reproduce", "results/desk")
    #expect(again.status == 1)
    #expect(again.errors.contains("Edited since they were written: scenario.yaml."))
    #expect(try place.respiro("reproduce", "results/desk", "--jobs", "0").status == 2)
    #expect(try place.respiro("reproduce", "results/nowhere").status == 2)
  }

  @Test func aFolderBesideThatIsGoneKeepsTheNoteAloneFromBeingMadeAgain() throws {
    #expect(try place.respiro("run", "desk.yaml").status == 0)
    #expect(try place.respiro("run", "desk.yaml", "--output", "two").status == 0)
    #expect(try place.respiro("report", "results/desk", "--compare-with", "two").status == 0)
    #expect(try place.respiro("reproduce", "results/desk").status == 0)
    #expect(try place.shell("rm -r two").status == 0)
    let again = try place.respiro("reproduce", "results/desk")
    #expect(again.status == 1)
    let errors = again.errors.replacing("\n  ", with: " ")
    #expect(errors.contains("Could not be rendered again: nota.html ("), "\(errors)")
    #expect(!errors.contains(".)") && !errors.contains("Rendered again, different"))
  }

  @Test func theDossierHasEveryItemAndSaysWhatIsMissing() throws {
    #expect(try place.respiro("run", "desk.yaml").status == 0)
    let alone = try place.respiro("dossier", "results/desk")
    #expect(alone.status == 0, "\(alone.errors)")
    #expect(
      alone.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        == "Written: results/desk/dossier.md. Items to be completed: "
        + "1.1, 1.3, 2.3, 3.1, 3.2, 5.4, 6.1.")
    let text = try place.text("results/desk/dossier.md")
    #expect(text.matches(of: /(?m)^[#]{3,4} [0-9]/).count == 25)
    #expect(text.contains("Question: Does one clerk do?"))
    #expect(text.contains("**To be completed:** the decision taken"))

    #expect(
      try place.respiro(
        "run", "desk.yaml", "--set", "staff.clerks.count=2", "--output", "two"
      ).status == 0)
    let both = try place.respiro(
      "dossier", "results/desk", "--compare-with", "two", "--output", "studio.md", "--lang", "it")
    #expect(both.output.hasPrefix("Scritto studio.md. Voci da completare: 1.1, 3.1, 3.2,"))
    #expect(try place.text("studio.md").contains("`staff.clerks.count`: 1 → 2"))
    #expect(
      try place.respiro("dossier", "results/desk", "--output", "nowhere/x.md").status == 2)
  }

  /// The script of the page on results, run on what `--cells` writes.
  @Test func allThatAForecastSaysFollowsFromItsCells() throws {
    #expect(try place.respiro("run", "desk.yaml", "--cells").status == 0)
    let page = try String(
      contentsOf: Workplace.package.appendingPathComponent(
        "Sources/Reporting/Reporting.docc/Reporting.md"), encoding: .utf8)
    let script = try #require(
      page.firstMatch(of: /```python\n((?:.|\n)*?)```/)?.output.1, "the page has a script")
    try place.write(String(script), to: "again.py")
    let outcome = try place.shell("python3 again.py results/desk")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let count = outcome.output.prefix { $0.isNumber }
    #expect((Int(count) ?? 0) > 100 && outcome.output.hasSuffix("recomputed\n"))
    #expect(
      try place.text("results/desk/cells.csv").contains("\ndesk,1,contacts,sector,count,week,"))
    // It is a file of the forecast as any other.
    let again = try place.respiro("reproduce", "results/desk")
    #expect(again.status == 0 && again.output.contains("cells.csv"), "\(again.errors)")
  }
}
