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

  /// What stands in a folder itself.
  private func files(_ folder: String) throws -> [String] {
    try place.content(of: folder).filter { !$0.contains("/") }
  }

  @Test func aComparisonWritesItsFilesAndTellsWhatDiffers() throws {
    let outcome = try place.respiro("compare", "office.yaml", "bigger.yaml")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("clerks, people: 6 → 7"))
    #expect(outcome.output.hasSuffix("\nFiles: results/office-vs-bigger\n"))
    expectNarrow(outcome.output)
    #expect(
      try files("results/office-vs-bigger") == [
        "assumptions.csv", "changes.csv", "charts", "comparison.csv", "differences.csv",
        "hours.csv", "manifest.json", "replications.csv", "report.html", "report.xlsx",
        "scenario-A.yaml",
        "scenario-BASE.yaml",
      ])
    #expect(try place.data("results/office-vs-bigger/report.xlsx").starts(with: Data("PK".utf8)))
    // The price of a gain stands in one sentence, no figure twice; verdicts are words.
    let sentence = try #require(
      outcome.output.split(separator: "\n\n").first { $0.hasPrefix("IN A SENTENCE") })
    #expect(sentence.contains("A: Better: ") || sentence.contains("A: No figure gets better"))
    #expect(outcome.output.contains("Mean wait on session"))
    let words = outcome.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains("What matters starts at"))
    // What would be open if all were to hold together is marked where it is first said.
    let few = try place.respiro(
      "compare", "office.yaml", "bigger.yaml", "--replications", "6", "--output", "few")
    #expect(few.output.contains("%)*"), "\(few.output)")
    #expect(few.output.contains("* stands at 95% by itself"))
    #expect(try place.text("few/report.html").contains("* stands at 95% by itself"))
    let table = try place.text("results/office-vs-bigger/comparison.csv").split(separator: "\n").map
    {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    // A risk has the ends of an interval that is not symmetric.
    let half = try #require(table[0].firstIndex(of: "half_width"))
    let risks = table.filter { $0.contains("broken desks-hold") && $0[0] == "A" }
    #expect(!risks.isEmpty && risks.allSatisfy { $0[half].isEmpty && !($0.last ?? "").isEmpty })
    let rows = try place.text("results/office-vs-bigger/changes.csv")
    #expect(rows == "letter,scenario,path,base,other\nA,bigger,staff.clerks.count,6,7\n")
    let italian = try place.respiro(
      "compare", "office.yaml", "bigger.yaml", "--lang", "it", "--overwrite")
    #expect(italian.output.contains("clerks, persone: 6 → 7"))
    expectNarrow(italian.output)
  }

  @Test func moneyIsWeighedAgainstWhatItBuysWithoutCents() throws {
    let costs = "costs: {hour: 24 EUR, session: 600 EUR}\n"
    try place.write(Example.office + costs, to: "priced.yaml")
    try place.write(
      "extends: priced.yaml\nstaff:\n  - {id: clerks, count: 7}\n", to: "dearer.yaml")
    let outcome = try place.respiro(
      "compare", "priced.yaml", "dearer.yaml", "--lang", "it", "--output", "priced")
    expectNarrow(outcome.output)
    let text = outcome.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(text.contains(#/IN UNA FRASE A: Costa [0-9.]+ € in più; /#))
    #expect(!text.contains(#/[0-9],[0-9]+ €/#))
    // What a comparison costs is neither a gain nor a loss beside its price.
    #expect(!text.contains("peggio: costo"))
    let head = try #require(try place.text("priced/comparison.csv").split(separator: "\n").first)
    #expect(
      head.contains(",better_in,equal_in,worse_in,")
        && head.hasSuffix(",relative_difference,low,high"))
  }

  @Test func filesOfOneNameAreToldApartByTheirFolders() throws {
    for (folder, count) in [("here", 6), ("there", 7)] {
      try FileManager.default.createDirectory(
        at: place.folder.appendingPathComponent(folder), withIntermediateDirectories: true)
      try place.write(
        Example.office.replacing("count: 6", with: "count: \(count)"), to: folder + "/office.yaml")
    }
    let outcome = try place.respiro("compare", "here/office.yaml", "there/office.yaml")
    #expect(outcome.output.contains("A there/office\n"))
    #expect(outcome.output.contains("A – there/office"))
    #expect(place.exists("results/office-vs-there-office/comparison.csv"))
    #expect(try place.respiro("run", "here/office.yaml", "--no-report").status == 0)
    let other = try place.respiro("run", "there/office.yaml", "--no-report")
    #expect(other.status == 2 && other.errors.contains("here/office.yaml"), "\(other.errors)")
  }

  @Test func whatNoCalendarReachesIsNeverCalledTheBest() throws {
    let outcome = try place.respiro(
      "calendar", "searched.yaml", "--replications", "10", "--attendance", "99.9%")
    #expect(outcome.status == 0)
    #expect(outcome.errors.hasPrefix("No calendar reaches the 99.9%"), "\(outcome.errors)")
    #expect(outcome.output.contains("NOT WHAT WAS ASKED FOR"))
    #expect(!outcome.output.contains("THE BEST CALENDAR"))
    #expect(!outcome.output.contains("with probability"))
    expectNarrow(outcome.output)
  }

  @Test func jobsDoNotChangeAComparison() throws {
    for (jobs, folder) in [("1", "one"), ("2", "two")] {
      #expect(
        try place.respiro(
          "compare", "office.yaml", "bigger.yaml", "--jobs", jobs, "--output", folder
        ).status == 0)
    }
    for name in try place.content(of: "one") where !["manifest.json", "charts"].contains(name) {
      #expect(try place.data("one/" + name) == place.data("two/" + name), "\(name)")
    }
  }

  @Test func aFactorSaysHowMuchStaffIsEnough() throws {
    let outcome = try place.respiro(
      "compare", "office.yaml", "--vary", "staff.clerks.count=+0..+2", "--keep", "60%")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("HOW MUCH STAFF IS ENOUGH?"))
    #expect(outcome.output.contains("+2") && outcome.output.contains("clerks, people: 6 → 8"))
    expectNarrow(outcome.output)
    #expect(try place.text("results/office-levels/staffing.csv").split(separator: "\n").count == 4)
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
    (["compare", "office.yaml"], "nothing to compare"),
    (["compare", "office.yaml", "--vary", "staff.clerks.count=3"], "'--vary' takes"),
    (["compare", "office.yaml", "bigger.yaml", "--vary", "a=1..2"], "cannot be combined"),
    (["compare", "office.yaml", "bigger.yaml", "--replications", "1"], "'--replications'"),
    (["compare", "office.yaml", "--vary", "staff.clerks.count=+0..+1", "--keep", "2"], "'--keep'"),
    (["compare", "office.yaml", "--vary", "staff.clarks.count=+0..+1"], "clarks"),
    (["calendar", "office.yaml"], "search"),
    (["calendar", "searched.yaml", "--by", "luck"], "'--by' takes one of"),
    (["calendar", "searched.yaml", "--delta", "none"], "'--delta' takes"),
    (["calendar", "searched.yaml", "--delta", "2 EUR"], "'--delta' takes"),
    (["calendar", "searched.yaml", "--training", "other"], "other"),
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

  @Test func theBestOfSeveralIsChosenAndTheWorseAreRunNoMore() throws {
    for name in ["smaller", "tiny"] {
      try place.write(
        "extends: office.yaml\nstaff:\n  - {id: clerks, count: \(name == "tiny" ? 4 : 5)}\n",
        to: name + ".yaml")
    }
    let outcome = try place.respiro(
      "compare", "office.yaml", "bigger.yaml", "smaller.yaml", "tiny.yaml", "--delta", "0.2min",
      "--replications", "60", "--output", "chosen")
    #expect(outcome.status == 0)
    expectNarrow(outcome.output)
    #expect(outcome.output.contains("A is the best by mean wait with probability 95%"))
    let manifest = try place.text("chosen/manifest.json")
    #expect(manifest.contains("\"selectedBy\" : \"wait-mean\""))
    #expect(manifest.contains("\"indifference\" : 0.2"))
    // The worst met the fewest futures, and has no row in any other.
    let rows = try place.text("chosen/replications.csv").split(separator: "\n")
    func futures(_ letter: String) -> Int {
      rows.count { $0.contains(",\(letter),") && $0.contains(",wait-mean,") }
    }
    #expect(futures("C") == 20)
    #expect(futures("BASE") >= futures("C"))
    for arguments in [
      ["--by", "cost"], ["--delta", "soon"], ["--delta", "2points"],
      ["--delta", "1", "--precision", "5%"],
      ["--delta", "1", "--by", "happiness"],
    ] {
      let refused = try place.respiro(["compare", "office.yaml", "bigger.yaml"] + arguments) { _ in
      }
      #expect(refused.status == 2, "\(arguments)")
      #expect(refused.output == "", "\(arguments)")
    }
  }

  @Test func figuresThatNotEveryScenarioTellsAreNamed() throws {
    try place.write(
      "extends: office.yaml\nturnover: {}\n", to: "leaving.yaml")
    let outcome = try place.respiro(
      "compare", "office.yaml", "leaving.yaml", "--replications", "4")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Not compared, since not every scenario reports them: hours"))
    expectNarrow(outcome.output)
  }

  @Test func ctrlCKeepsWhatASearchAndAnExplanationHaveDone() throws {
    #expect(try place.respiro("run", "office.yaml").status == 0)
    for (arguments, reported) in [
      (["calendar", "searched.yaml", "--delta", "0.0000001"], "the ranking rests on"),
      (["explain", "results/office", "--when", "2027-02"], "the contributions rest on"),
    ] {
      let folder = arguments[0]
      let outcome = try place.respiro(
        arguments + ["--replications", "100000", "--quiet", "--output", folder]
      ) { process in
        Thread.sleep(forTimeInterval: 4)
        process.interrupt()
      }
      #expect(outcome.status == 130, "\(folder)")
      #expect(outcome.errors.contains(reported), "\(folder)")
      let manifest = try place.text(folder + "/manifest.json")
      #expect(manifest.contains("\"ending\" : \"interrupted\""), "\(folder)")
      #expect(try place.text(folder + "/report.html").contains(reported), "\(folder)")
    }
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
      try files("results/searched-calendar") == [
        "assumptions.csv", "attendance.csv", "calendars.csv", "charts", "manifest.json",
        "quotas.csv",
        "report.html", "report.xlsx", "scenario.yaml", "sessions-needed.csv",
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
    #expect(outcome.output.contains("Session on 3 February 2027"))
    // The mean wait is a ratio, of which a forecast has the citizens' mean.
    let words = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Here each future counts alike"), "\(words)")
    let rows = try place.text("results/office-explained/attribution.csv")
    #expect(rows.contains(",sickness,"))
    #expect(rows.contains(",of none alone,"))
    let elsewhere = try place.respiro("explain", "results/office", "--when", "2031-02")
    #expect(elsewhere.status == 2)
    try place.write("horizon: {}\n", to: "results/office/scenario.yaml")
    #expect(try place.respiro("explain", "results/office").status == 2)
  }
}
