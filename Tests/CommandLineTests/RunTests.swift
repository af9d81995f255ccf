// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

struct RunTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Example.desk, to: "desk.yaml")
    try place.write(Example.office, to: "office.yaml")
  }

  /// The files of two runs that differ; the manifest alone may.
  private func differences(_ first: String, _ second: String) throws -> [String] {
    let names = try place.content(of: first)
    #expect(names == (try place.content(of: second)))
    return try names.filter { $0 != "charts" }.filter {
      try place.data("\(first)/\($0)") != place.data("\(second)/\($0)")
    }
  }

  @Test func aRunWritesItsFilesAndSaysWhereTheyAre() throws {
    let run = try place.respiro("run", "office.yaml")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.hasSuffix("\nFiles: results/office\n"))
    #expect(
      try place.content(of: "results") == [
        "office", "office/assumptions.csv", "office/attendance.csv", "office/calendar.csv",
        "office/charts", "office/charts/backlog.vl.json",
        "office/charts/exhaustion-sector.vl.json", "office/charts/hour-map.vl.json",
        "office/charts/hours.vl.json",
        "office/charts/occupancy.vl.json", "office/charts/share-high-sector.vl.json",
        "office/charts/targets-by-period.vl.json",
        "office/charts/targets.vl.json", "office/charts/training-hours.vl.json",
        "office/charts/wait-mean.vl.json", "office/criteria.csv", "office/forecast.csv",
        "office/hours.csv", "office/manifest.json",
        "office/nota.html", "office/replications.csv", "office/report.html",
        "office/report.xlsx", "office/scenario.yaml", "office/summary.json",
      ])
    let forecast = try place.text("results/office/forecast.csv")
    #expect(
      forecast.hasPrefix(
        "scenario,metric,scope,unit,period,start,days,mean,half_width,low,high,"
          + "future_mean,future_half_width,p05,p25,p50,p75,p95,replications\noffice,contacts,sector,count,week,2027-01-11,7,"
      ))
    #expect(forecast.contains("\noffice,share-high,group:front+back,share,month,2027-02-01,28,"))
    #expect(
      forecast.contains("\noffice,wait-mean,service:registry,minutes,horizon,2027-01-11,181,"))
    #expect(
      try place.text("results/office/calendar.csv").contains("\noffice,2027-03-29,mon,closed,off,"))
    #expect(
      try place.text("results/office/calendar.csv").contains(
        "\noffice,2027-02-03,wed,open,working,training/1,"))
    #expect(
      try place.text("results/office/attendance.csv").contains(
        "\noffice,clerks/1,front,training,training,1,2027-02-03,"))
  }

  @Test func jobsAndSectionsThatChangeNothingLeaveTheBytesAlone() throws {
    #expect(try place.respiro("run", "office.yaml", "--jobs", "1", "--output", "one").status == 0)
    #expect(try place.respiro("run", "office.yaml", "--jobs", "2", "--output", "two").status == 0)
    #expect(try differences("one", "two") == ["manifest.json"])
    try place.write(Example.office + "costs: {hour: 27 EUR}\n", to: "priced/office.yaml")
    #expect(try place.respiro("run", "priced/office.yaml", "--output", "three").status == 0)
    // Pages and spreadsheet report the digest of the scenario; what has a price is weighed by it.
    #expect(
      try differences("one", "three") == [
        "criteria.csv", "manifest.json", "nota.html", "report.html", "report.xlsx", "scenario.yaml",
      ])
  }

  @Test func resultsAreEnoughToRunAgain() throws {
    let first = try place.respiro(
      "run", "office.yaml", "--replications", "4", "--seed", "77", "--set",
      "staff.clerks.count=+1", "--output", "first")
    #expect(first.status == 0)
    #expect(try place.text("first/scenario.yaml").contains("count: 7"))
    let manifest = try place.text("first/manifest.json")
    #expect(manifest.contains("\"seed\" : 77") && manifest.contains("\"replications\" : 4"))
    try place.write(try place.text("first/scenario.yaml"), to: "again/office.yaml")
    let second = try place.respiro(
      "run", "again/office.yaml", "--replications", "4", "--seed", "77", "--output", "second")
    #expect(second.status == 0)
    // The report lists which values were changed from outside.
    #expect(try differences("first", "second") == ["manifest.json", "report.html"])
  }

  @Test func anOverrideChangesTheForecast() throws {
    #expect(try place.respiro("run", "desk.yaml", "--output", "one").status == 0)
    #expect(
      try place.respiro("run", "desk.yaml", "--set", "staff.clerks.count=2", "--output", "two")
        .status == 0)
    #expect(try differences("one", "two").contains("forecast.csv"))
  }

  @Test func aPrecisionIsReachedOrSaidToBeCapped() throws {
    let run = try place.respiro("run", "desk.yaml", "--precision", "30,0%", "--quiet")
    #expect(run.status == 0)
    #expect(run.output == "" && run.errors == "")
    #expect(try place.text("results/desk/manifest.json").contains("\"ending\" : \"precise\""))
    #expect(try place.text("results/desk/summary.json").contains("\"isReached\" : true"))
    let capped = try place.respiro(
      "run", "desk.yaml", "--precision", "0.1%", "--replications", "30", "--quiet",
      "--overwrite")
    #expect(capped.status == 0)
    #expect(
      capped.errors.hasPrefix(
        "The requested precision (0.1%) was not reached in 30 futures: mean wait ±"))
    let manifest = try place.text("results/desk/manifest.json")
    #expect(manifest.contains("\"ending\" : \"capped\""))
    #expect(manifest.contains("\"precisionAsked\" : 0.001"))
    #expect(try place.text("results/desk/summary.json").contains("\"isReached\" : false"))
  }

  @Test func aFaultyScenarioLeavesNothingBehind() throws {
    try place.write(
      Example.desk.replacing("8 per hour", with: "-8 per hour").replacing(
        "count: 1", with: "cuont: 1"),
      to: "broken.yaml")
    let run = try place.respiro("run", "broken.yaml")
    #expect(run.status == 2)
    #expect(run.output == "")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("broken.yaml:7:22: services.registry.arrivals.rate: "))
    #expect(lines[2].hasPrefix("broken.yaml:11:18: staff.clerks.cuont: "))
    #expect(lines[2].hasSuffix("did you mean \"count\"?"))
    #expect(lines[3] == "3 faults.")
    #expect(try place.content() == ["broken.yaml", "desk.yaml", "office.yaml"])
    let missing = try place.respiro("run", "nowhere.yaml")
    #expect(missing.status == 2)
    #expect(missing.errors.hasPrefix("nowhere.yaml"))
    #expect(try place.content() == ["broken.yaml", "desk.yaml", "office.yaml"])
  }

  @Test func aFolderWithOtherThingsIsLeftAlone() throws {
    try place.write("mine", to: "mine/notes.txt")
    let run = try place.respiro("run", "desk.yaml", "--output", "mine")
    #expect(run.status == 2)
    #expect(
      run.errors == """
        '\(place.folder.path)/mine' contains something other than results of Respiro and is \
        left alone. Choose another folder with '--output'.

        """)
    #expect(try place.content(of: "mine") == ["notes.txt"])
    #expect(try place.respiro("run", "desk.yaml").status == 0)
    let seed = try place.respiro("run", "desk.yaml", "--seed", "2")
    #expect(seed.status == 2 && seed.errors.contains("another run (desk, without --set)"))
    #expect(try place.respiro("run", "desk.yaml", "--seed", "2", "--overwrite").status == 0)
    #expect(try place.text("results/desk/manifest.json").contains("\"seed\" : 2"))
  }

  @Test func resultsOfAnotherRunAreNotReplacedWithoutAWord() throws {
    #expect(try place.respiro("run", "desk.yaml", "--output", "kept").status == 0)
    let other = try place.respiro("run", "office.yaml", "--output", "kept")
    #expect(other.status == 2)
    #expect(
      other.errors == """
        '\(place.folder.path)/kept' contains the results of another run (desk, without --set) and is left alone. \
        Choose another folder with '--output', or replace them with '--overwrite'.

        """)
    #expect(try place.text("kept/manifest.json").contains("\"scenario\" : \"desk\""))
    #expect(try place.respiro("run", "desk.yaml", "--output", "kept").status == 0)
    #expect(try place.respiro("run", "desk.yaml", "--seed", "9", "--output", "kept").status == 2)
    #expect(
      try place.respiro("run", "office.yaml", "--output", "kept", "--overwrite").status == 0)
    #expect(try place.text("kept/manifest.json").contains("\"scenario\" : \"office\""))
  }

  /// The usual folder follows the file while it is written, but not values set for one run.
  @Test func theUsualFolderIsOneScenarios() throws {
    #expect(try place.respiro("run", "desk.yaml").status == 0)
    try place.write(
      Example.desk.replacingOccurrences(of: "8 per hour", with: "7 per hour"), to: "desk.yaml")
    #expect(try place.respiro("run", "desk.yaml").status == 0)
    let changed = try place.respiro("run", "desk.yaml", "--set", "staff.clerks.count=2")
    #expect(changed.status == 2)
    #expect(changed.errors.contains("another run (desk, without --set)"))
    let shown = try place.respiro(
      "run", "desk.yaml", "--set", "staff.clerks.count=2", "--overwrite")
    #expect(shown.output.contains("\nValues changed: staff.clerks.count=2\n"))
    #expect(
      try place.text("results/desk/manifest.json").contains("\"staff.clerks.count=2\""))
    let plain = try place.respiro("run", "desk.yaml")
    #expect(plain.status == 2)
    #expect(plain.errors.contains("another run (desk --set staff.clerks.count=2)"))
  }

  /// Files of a person in a folder of results stay, and another file's results are not replaced.
  @Test func nothingOfAPersonIsLost() throws {
    #expect(try place.respiro("run", "desk.yaml").status == 0)
    #expect(try place.respiro("dossier", "results/desk").status == 0)
    try place.write("completed", to: "results/desk/dossier.md")
    try place.write("minutes", to: "results/desk/minutes/march.md")
    #expect(try place.respiro("run", "desk.yaml").status == 0)
    #expect(try place.respiro("report", "results/desk").status == 0)
    #expect(try place.text("results/desk/dossier.md") == "completed")
    #expect(try place.text("results/desk/minutes/march.md") == "minutes")
    let dossier = try place.respiro("dossier", "results/desk")
    #expect(
      dossier.status == 2 && dossier.errors.contains("'results/desk/dossier.md' exists already"))
    let scenario = try place.respiro("dossier", "results/desk", "--output", "office.yaml")
    #expect(scenario.status == 2)
    #expect(try place.text("office.yaml") == Example.office)
    #expect(try place.respiro("dossier", "results/desk", "--overwrite").status == 0)
    #expect(try place.text("results/desk/dossier.md") != "completed")
    // Another scenario that happens to have the same name.
    try place.write(Example.desk.replacing("8 per hour", with: "9 per hour"), to: "other/desk.yaml")
    let other = try place.respiro("run", "other/desk.yaml")
    #expect(other.status == 2)
    #expect(other.errors.contains("contains the results of another run"))
    let file = try place.respiro("run", "desk.yaml", "--output", "office.yaml", "--overwrite")
    #expect(file.status == 2)
    #expect(try place.text("office.yaml") == Example.office)
  }

  @Test func completeResultsOutliveAnInterruptedRun() throws {
    try place.write(
      Example.office.replacing("replications: 6", with: "replications: 2"), to: "office.yaml")
    #expect(try place.respiro("run", "office.yaml").status == 0)
    try place.write(
      Example.office.replacing("replications: 6", with: "replications: 1000000"), to: "office.yaml")
    let run = try place.respiro(["run", "office.yaml", "--quiet"]) { process in
      Thread.sleep(forTimeInterval: 3)
      process.terminate()
    }
    #expect(run.status == 130)
    #expect(run.errors.contains("results/office-interrupted'."))
    #expect(try place.text("results/office/manifest.json").contains("\"replications\" : 2"))
    #expect(
      try place.text("results/office-interrupted/manifest.json").contains("\"interrupted\""))
  }

  /// Figures stay where the report is too large for what is left: here for the largest file allowed.
  @Test func figuresOutliveAReportThatCannotBeWritten() throws {
    try place.write(String(repeating: "/* draws nothing */\n", count: 50_000), to: ".charts.js")
    let run = try place.shell("ulimit -f 600; respiro run desk.yaml")
    #expect(run.status == 1)
    #expect(run.errors.contains("The figures are in results/desk; the report could not be written"))
    #expect(run.errors.contains("'respiro report results/desk' writes it later"))
    #expect(place.exists("results/desk/forecast.csv") && !place.exists("results/desk/report.html"))
    #expect(try place.respiro("report", "results/desk").status == 0)
    #expect(place.exists("results/desk/report.html"))
  }

  @Test func anInterruptedRunKeepsWhatIsFinished() throws {
    let run = try place.respiro(["run", "office.yaml", "--replications", "1000000"]) { process in
      Thread.sleep(forTimeInterval: 2)
      process.interrupt()
    }
    #expect(run.status == 130)
    #expect(run.errors.hasPrefix("Interrupted: the forecast rests on the "))
    let manifest = try place.text("results/office/manifest.json")
    #expect(manifest.contains("\"ending\" : \"interrupted\""))
    #expect(try place.content(of: "results").contains("office/forecast.csv"))
    // What is kept is the forecast of so many replications, to the byte.
    let count = try #require(manifest.firstMatch(of: /"replications" : (\d+)/)?.1)
    #expect(
      try place.respiro("run", "office.yaml", "--replications", String(count), "--output", "same")
        .status == 0)
    #expect(
      try place.text("same/forecast.csv") == place.text("results/office/forecast.csv"))
  }

  @Test func italianSpeaksItalianAndWritesTheSameFiles() throws {
    let italian = try place.respiro(
      "run", "office.yaml", "--output", "it", language: "it_IT.UTF-8")
    #expect(italian.status == 0)
    #expect(italian.output.hasPrefix("Ufficio anagrafe\n6 futuri simulati, 11 gennaio 2027 – "))
    #expect(italian.output.contains("GLI SPORTELLI REGGERANNO?"))
    #expect(italian.output.contains("CHI È A RISCHIO?"))
    #expect(italian.output.contains("non una diagnosi"))
    let english = try place.respiro(
      "run", "office.yaml", "--output", "en", "--lang", "en", language: "it_IT.UTF-8")
    #expect(english.output.hasPrefix("Registry office\n6 possible futures, 11 January 2027 – "))
    #expect(english.output.contains("WILL THE DESKS HOLD?"))
    // What people read differs, and nothing else.
    #expect(
      try differences("it", "en").filter { !$0.hasPrefix("charts/") } == [
        "manifest.json", "nota.html", "report.html", "report.xlsx",
      ])
    for text in [italian.output, english.output] {
      #expect(!text.contains("{") && !text.contains("nan"))
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  /// The last days of a year say nothing of the year before, and what begins after the end is no part of a forecast.
  @Test func everyYearHasItsBudgetAndWhatBeginsLaterIsNotTold() throws {
    let text = Example.office.replacing(
      "2027-01-11, length: 6 months", with: "2027-07-01, length: 7 months"
    ).replacing("first: 2027-02-03", with: "first: 2027-09-01")
    try place.write(
      text + """
        costs: {hour: 20 EUR}
        limits: {budget: {a-year: 60000 EUR}}
        online: [{id: registry, launch: 2029-01-08, users: 9000}]
        incentives: {from: 2029-01-01, eligible: [front], pay: 300 EUR}

        """, to: "later.yaml")
    let run = try place.respiro("run", "later.yaml", "--replications", "3")
    #expect(run.status == 0, "\(run.errors)")
    let output = run.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(output.contains("Spending in 2027 exceeds the budget by"), "\(output)")
    #expect(output.contains("Spending in 2028 (up to 31 January 2028) exceeds the budget by"))
    #expect(!output.contains("settled online") && !output.contains("Incentives from"))
    let page = try place.text("results/later/report.html")
    #expect(!page.contains("Incentives from") && page.contains("Spending in 2027 exceeds"))
  }

  /// Whatever keeps results from their place, they are somewhere.
  @Test func resultsThatFindTheirPlaceTakenGoElsewhere() throws {
    _ = try place.respiro("run", "desk.yaml", "--replications", "2", "--seed", "1")
    // A folder of the user's has the name of a file.
    let summary = place.folder.appendingPathComponent("results/desk/summary.json")
    try FileManager.default.removeItem(at: summary)
    try FileManager.default.createDirectory(at: summary, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: summary.appendingPathComponent("notes.md"))
    let run = try place.respiro(
      "run", "desk.yaml", "--replications", "2", "--seed", "1", "--lang", "en", "--overwrite")
    #expect(run.status == 1)
    #expect(run.errors.contains("Nothing is lost"), "\(run.errors)")
    let found = run.errors.split(separator: "'").map(String.init).first {
      $0.contains("respiro-desk-")
    }
    let other = URL(fileURLWithPath: try #require(found))
    #expect(
      FileManager.default.fileExists(atPath: other.appendingPathComponent("forecast.csv").path))
    #expect(place.exists("results/desk/summary.json/notes.md"))
    try FileManager.default.removeItem(at: other)
  }
}
