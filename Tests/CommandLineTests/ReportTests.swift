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
        "assumptions.csv", "calendar.csv", "forecast.csv", "manifest.json", "replications.csv",
        "scenario.yaml", "summary.json",
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
}
