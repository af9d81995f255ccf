// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

struct CompareTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Example.office, to: "office.yaml")
    try place.write(
      "extends: office.yaml\nstaff:\n  - {id: clerks, count: 7}\n", to: "bigger.yaml")
    try place.write(
      """
      extends: office.yaml
      programme:
        - id: training
          search: {from: 2027-02-01, to: 2027-03-12, weekdays: [tue, thu], attend: 1}

      """, to: "searched.yaml")
  }

  /// No line of text is wider than a terminal.
  private func expectNarrow(_ text: String) {
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func aComparisonWritesItsFilesAndTellsWhatDiffers() throws {
    let outcome = try place.respiro("compare", "office.yaml", "bigger.yaml")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("clerks, people: 6 → 7"))
    #expect(outcome.output.hasSuffix("\nFiles: results/office-vs-bigger\n"))
    expectNarrow(outcome.output)
    #expect(
      try place.content(of: "results/office-vs-bigger") == [
        "changes.csv", "comparison.csv", "differences.csv", "manifest.json", "replications.csv",
        "scenario-A.yaml", "scenario-BASE.yaml",
      ])
    let rows = try place.text("results/office-vs-bigger/changes.csv")
    #expect(rows == "letter,scenario,path,base,other\nA,bigger,staff.clerks.count,6,7\n")
    let italian = try place.respiro(
      "compare", "office.yaml", "bigger.yaml", "--lang", "it", "--overwrite")
    #expect(italian.output.contains("clerks, persone: 6 → 7"))
    expectNarrow(italian.output)
  }

  @Test func jobsDoNotChangeAComparison() throws {
    for (jobs, folder) in [("1", "one"), ("2", "two")] {
      #expect(
        try place.respiro(
          "compare", "office.yaml", "bigger.yaml", "--jobs", jobs, "--output", folder
        ).status == 0)
    }
    for name in try place.content(of: "one") where name != "manifest.json" {
      #expect(try place.text("one/" + name) == place.text("two/" + name), "\(name)")
    }
  }

  @Test func aLadderSaysHowMuchStaffIsEnough() throws {
    let outcome = try place.respiro(
      "compare", "office.yaml", "--vary", "staff.clerks.count=+0..+2", "--keep", "60%")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("HOW MUCH STAFF IS ENOUGH?"))
    #expect(outcome.output.contains("+2"))
    expectNarrow(outcome.output)
    #expect(try place.text("results/office-ladder/staffing.csv").split(separator: "\n").count == 4)
  }

  @Test func scenariosThatCannotBePairedAreRefusedWithReasons() throws {
    try place.write(
      "extends: office.yaml\nhorizon: {length: 3 months}\n", to: "shorter.yaml")
    let outcome = try place.respiro("compare", "office.yaml", "shorter.yaml")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("shorter cannot be compared with office in the same futures:"))
    #expect(outcome.errors.contains("- its horizon has 90 days, the base's 181."))
    #expect(!place.exists("results"))
  }

  @Test(arguments: [
    (["compare", "office.yaml"], "Compared with what?"),
    (["compare", "office.yaml", "--vary", "staff.clerks.count=3"], "'--vary' takes"),
    (["compare", "office.yaml", "bigger.yaml", "--vary", "a=1..2"], "do not go together"),
    (["compare", "office.yaml", "bigger.yaml", "--replications", "1"], "'--replications'"),
    (["compare", "office.yaml", "--vary", "staff.clerks.count=+0..+1", "--keep", "2"], "'--keep'"),
    (["compare", "office.yaml", "--vary", "staff.clarks.count=+0..+1"], "clarks"),
    (["calendar", "office.yaml"], "search"),
    (["calendar", "searched.yaml", "--by", "luck"], "'--by' takes one of"),
    (["calendar", "searched.yaml", "--delta", "none"], "'--delta' takes"),
    (["calendar", "searched.yaml", "--part", "other"], "other"),
    (["explain", "nowhere"], "nowhere"),
  ])
  func badUseIsToldAndLeavesNothing(arguments: [String], words: String) throws {
    let outcome = try place.respiro(arguments) { _ in }
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(words))
    #expect(!place.exists("results"))
  }

  @Test func ctrlCKeepsTheFuturesThatAreDone() throws {
    let outcome = try place.respiro(
      ["compare", "office.yaml", "bigger.yaml", "--replications", "100000", "--quiet"]
    ) { process in
      Thread.sleep(forTimeInterval: 1.5)
      process.interrupt()
    }
    #expect(outcome.status == 130)
    #expect(outcome.errors.contains("the comparison rests on"))
    let manifest = try place.text("results/office-vs-bigger/manifest.json")
    #expect(manifest.contains("\"ending\" : \"interrupted\""))
  }

  @Test func aCalendarIsRankedAndWrittenAsAScenarioThatRuns() throws {
    let outcome = try place.respiro(
      "calendar", "searched.yaml", "--replications", "12", "--write", "chosen")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    expectNarrow(outcome.output)
    for heading in ["THE BEST CALENDAR", "NEAR-TIES", "TO BE AVOIDED", "WHO MISSES WHAT"] {
      #expect(outcome.output.contains(heading), "\(heading)")
    }
    #expect(
      try place.content(of: "results/searched-calendar") == [
        "attendance.csv", "calendars.csv", "manifest.json", "quotas.csv", "scenario.yaml",
        "sessions-needed.csv",
      ])
    #expect(try place.text("chosen.yaml").hasPrefix("extends: searched.yaml\n"))
    #expect(try place.text("chosen.ics").contains("BEGIN:VEVENT"))
    #expect(try place.respiro("check", "chosen.yaml").status == 0)
    #expect(
      try place.respiro("compare", "searched.yaml", "chosen.yaml", "--replications", "4").status
        == 0)
    // What exists is never written over.
    let again = try place.respiro(
      "calendar", "searched.yaml", "--replications", "12", "--write", "chosen.yaml")
    #expect(again.status == 2)
    let italian = try place.respiro(
      "calendar", "searched.yaml", "--replications", "12", "--lang", "it")
    #expect(italian.output.contains("IL CALENDARIO MIGLIORE"))
    expectNarrow(italian.output)
  }

  @Test func resultsAreExplainedByTheirCauses() throws {
    #expect(try place.respiro("run", "office.yaml").status == 0)
    let outcome = try place.respiro(
      "explain", "results/office", "--when", "2027-02", "--replications", "6")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    expectNarrow(outcome.output)
    #expect(outcome.output.contains("session on 3 February 2027"))
    let rows = try place.text("results/office-explained/attribution.csv")
    #expect(rows.contains(",sickness,"))
    #expect(rows.contains(",of none alone,"))
    let elsewhere = try place.respiro("explain", "results/office", "--when", "2031-02")
    #expect(elsewhere.status == 2)
    try place.write("horizon: {}\n", to: "results/office/scenario.yaml")
    #expect(try place.respiro("explain", "results/office").status == 2)
  }
}
