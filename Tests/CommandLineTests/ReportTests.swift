// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// The command `respiro report`, and what `run` says of reports.
struct ReportTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Example.desk, to: "desk.yaml")
    try place.write(Example.office, to: "office.yaml")
  }

  @Test func aReportIsRebuiltFromTheFilesToTheByte() throws {
    #expect(try place.respiro("run", "office.yaml").status == 0)
    let names = ["report.html", "nota.html", "report.xlsx", "charts/wait-mean.vl.json"]
    let first = try names.map { try place.data("results/office/" + $0) }
    for name in ["report.html", "nota.html", "report.xlsx", "charts"] {
      try FileManager.default.removeItem(
        at: place.folder.appendingPathComponent("results/office/" + name))
    }
    let report = try place.respiro("report", "results/office")
    #expect(report.status == 0)
    #expect(
      report.output
        == "Written to results/office: report.html, nota.html, report.xlsx, charts\n")
    #expect(try names.map { try place.data("results/office/" + $0) } == first)
    #expect(try place.content(of: "results/office").allSatisfy { !$0.contains("draft") })
  }

  @Test func theReportSaysTheSentencesOfTheTerminal() throws {
    let run = try place.respiro("run", "office.yaml", "--lang", "it")
    let reported = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let page = try place.text("results/office/report.html")
    let sentences = page.matches(of: /<div><h3>[^<]*<\/h3><p>([^<]*)<\/p>/).map {
      $0.1.replacingOccurrences(of: "&#39;", with: "'")
    }
    #expect(sentences.count == 3)
    // A week that does not stand out is not reported on the terminal.
    for sentence in sentences where !sentence.hasPrefix("Nessuna settimana") {
      #expect(reported.contains(sentence), "\(sentence)")
    }
  }

  @Test func withoutTheChartLibraryARunSucceedsAndSaysHowToGetIt() throws {
    let run = try place.respiro("run", "office.yaml", hasCharts: false)
    #expect(run.status == 0)
    #expect(
      run.errors == """
        The report's charts are not drawn: their library is missing. To get it: \
        Scripts/get-charts, then respiro report.

        """)
    let page = try place.text("results/office/report.html")
    #expect(page.contains("The chart is not drawn: the chart library is missing."))
    #expect(page.contains("data-metric=\"wait-mean\""))
  }

  @Test func aRunCanDoWithoutAReport() throws {
    #expect(try place.respiro("run", "desk.yaml", "--no-report").status == 0)
    #expect(
      try place.content(of: "results/desk") == [
        "assumptions.csv", "calendar.csv", "criteria.csv", "forecast.csv", "hours.csv",
        "manifest.json",
        "replications.csv", "scenario.yaml", "summary.json",
      ])
    #expect(try place.respiro("report", "results/desk").status == 0)
    #expect(try place.content(of: "results/desk").contains("report.html"))
  }

  @Test func aFolderWithoutResultsIsToldInOneLine() throws {
    let missing = try place.respiro("report", "results/nowhere")
    #expect(missing.status == 2)
    #expect(
      missing.errors == """
        \(place.folder.path)/results/nowhere: there is no such folder
        To produce the results again: respiro run SCENARIO.

        """)
    try place.write("mine", to: "mine/notes.txt")
    let other = try place.respiro("report", "mine", "--lang", "it")
    #expect(other.status == 2)
    #expect(
      other.errors.contains("/mine: non contiene risultati di Respiro (manca manifest.json)\n"))
    #expect(try place.content(of: "mine") == ["notes.txt"])
  }

  @Test func theNoteSetsOptionsSideBySide() throws {
    #expect(try place.respiro("run", "desk.yaml").status == 0)
    #expect(
      try place.respiro(
        "run", "desk.yaml", "--set", "staff.clerks.count=2", "--set", "about.title=Two desks",
        "--output", "two"
      ).status == 0)
    #expect(try place.respiro("report", "results/desk", "--compare-with", "two").status == 0)
    let note = try place.text("results/desk/nota.html")
    #expect(note.contains("<th scope=\"col\">One desk</th><th scope=\"col\">Two desks</th>"))
    #expect(note.contains("Missed: “short-waits”"))
    #expect(!note.contains("Only one option was simulated"))
  }

  /// What the note says of an option is what a comparison says of the same futures.
  @Test func theNoteJudgesOptionsAsAComparisonDoes() throws {
    try place.write(
      Example.office + "costs: {hour: 27 EUR}\n", to: "priced.yaml")
    try place.write(
      "extends: priced.yaml\nabout: {title: One more}\nstaff: [{id: clerks, count: 7}]\n",
      to: "more.yaml")
    for name in ["priced", "more"] {
      #expect(try place.respiro("run", name + ".yaml", "--quiet").status == 0)
    }
    #expect(
      try place.respiro("compare", "priced.yaml", "more.yaml", "--quiet", "--output", "c").status
        == 0)
    #expect(
      try place.respiro("report", "results/priced", "--compare-with", "results/more").status == 0)
    let note = try place.text("results/priced/nota.html")
    let lines = try place.text("c/comparison.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let columns = lines[0]
    var judged = 0
    for (criterion, head) in [
      ("wait-mean", "Mean wait (min)"), ("wait-within-target", "Served within the promised time"),
      ("share-high", "At high risk, on average over the period"),
      ("cost", "Cost over the period, by the scenario&#39;s prices"),
    ] {
      let values = try #require(lines.first { $0[0] == "A" && $0[2] == criterion })
      func value(_ column: String) -> String { values[columns.firstIndex(of: column) ?? 0] }
      let row = try #require(
        note.firstMatch(
          of: try Regex(
            "<th scope=\"row\">\(NSRegularExpression.escapedPattern(for: head))</th><td>[^<]*</td><td>([^<]*)</td>"
          )))
      let cell = String(row[1].substring ?? "")
      let expected =
        switch value("verdict") {
        case "better": " in \(value("better_in")) of 6 futures"
        case "worse": " in \(value("worse_in")) of 6 futures"
        case "same": "the same in every future"
        case "equivalent": "equivalent ("
        default: "not distinguished"
        }
      #expect(cell.contains(expected), "\(criterion): \(cell), \(value("verdict"))")
      judged += 1
    }
    #expect(judged == 4)
    #expect(note.contains("Options are judged against the first in the same futures"))
    // Other futures are no ground for a verdict.
    #expect(
      try place.respiro("run", "more.yaml", "--seed", "9", "--quiet", "--overwrite").status == 0)
    #expect(
      try place.respiro("report", "results/priced", "--compare-with", "results/more").status == 0)
    let unpaired = try place.text("results/priced/nota.html")
    #expect(unpaired.contains("No comparison in the same futures exists for: One more"))
    #expect(!unpaired.contains(" of 6 futures;") && !unpaired.contains("equivalent ("))
  }

  @Test func theNoteSaysWhoWhenAndWhatIsProposed() throws {
    try place.write(
      Example.office.replacing(
        "en: Registry office}}",
        with: "en: Registry office}, author: Planning office, decision: Hire one more clerk.}"),
      to: "signed.yaml")
    #expect(try place.respiro("run", "signed.yaml", "--quiet").status == 0)
    let note = try place.text("results/signed/nota.html")
    let manifest = try place.text("results/signed/manifest.json")
    let digest = try #require(manifest.firstMatch(of: /"scenarioDigest" : "([0-9a-f]{64})"/)?.1)
    for text in [
      "<dt>Author</dt><dd>Planning office</dd>",
      "<dt>Proposed decision</dt><dd>Hire one more clerk.</dd>", "<dt>Date</dt>",
      "This note rests on 6 “futures”.", "code \(digest.prefix(8)) ",
    ] { #expect(note.contains(text), "\(text)") }
    #expect(!note.contains(digest))
    #expect(try place.text("results/signed/report.html").contains(digest))
  }

  /// What an option costs is what the first costs and the difference: newcomers are paid for in both.
  @Test func costsAndWaitsOfOptionsDifferByTheirDifference() throws {
    try place.write(
      Example.office + "costs: {hour: 20 EUR, vacancy: 90000 EUR}\n", to: "priced.yaml")
    try place.write(
      "extends: priced.yaml\nabout: {title: One more}\nstaff:\n  - {id: clerks, count: 7}\n",
      to: "more.yaml")
    for file in ["priced", "more"] {
      #expect(try place.respiro("run", file + ".yaml", "--quiet", "--no-report").status == 0)
    }
    #expect(
      try place.respiro("report", "results/priced", "--compare-with", "results/more").status == 0)
    let note = try place.text("results/priced/nota.html")
    func cells(_ head: String) throws -> [String] {
      let row = try #require(note.firstRange(of: "<th scope=\"row\">\(head)"), "\(head)")
      return note[row.upperBound...].prefix { $0 != "\n" }.matches(of: /<td>([^<]*)<\/td>/).map {
        String($0.1)
      }
    }
    func amounts(_ text: String) -> [Double] {
      text.matches(of: /[0-9,]+(?= €)/).compactMap { Double($0.0.replacing(",", with: "")) }
    }
    let (base, other) = (
      amounts(try cells("Cost over the period")[0]),
      amounts(try cells("Cost over the period")[1])
    )
    #expect(base.count == 1 && other.count == 2)
    #expect(abs(other[0] - base[0] - other[1]) <= 2_000, "\(base), \(other)")
    #expect(try cells("Mean wait (min)")[0].contains(#/^[0-9]\.[0-9]{2}/#))
  }
}
