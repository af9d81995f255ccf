// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import Foundation
import ReportPages
import Reporting
import Scenarios
import Spreadsheet
import Testing
import Wording

/// The pages say what the files say, in both languages.
struct ReportPagesTests {
  private let written: WrittenRun

  init() async throws { written = try WrittenRun(try await MadeUpRun.report()) }

  // MARK: Numbers

  /// A table of a page: which figures it shows, and the shown texts of each row.
  private struct ShownTable {
    let metrics: [String]
    let scope: String
    let rows: [(start: String, cells: [String])]
  }

  private static func tables(_ page: String) -> [ShownTable] {
    page.matches(
      of: /(?s)<table data-metric="([^"]*)" data-scope="([^"]*)">.*?<tbody>(.*?)<\/tbody>/
    ).map { table in
      ShownTable(
        metrics: table.1.split(separator: " ").map(String.init), scope: String(table.2),
        rows: table.3.matches(of: /<tr data-start="([^"]*)"><th[^>]*>[^<]*<\/th>(.*?)<\/tr>/).map {
          (String($0.1), $0.2.matches(of: /<td>([^<]*)<\/td>/).map { String($0.1) })
        })
    }
  }

  /// Whether a shown number is the file's, rounded to the digits that are shown.
  private static func isShown(_ shown: String, of value: String?, _ language: Language) -> Bool {
    guard let value, let exact = Double(value) else { return shown == "–" || shown == "" }
    let isShare = shown.hasSuffix("%")
    let text = shown.replacing("±", with: "").replacing("%", with: "")
      .replacing(language.thousandsMark, with: "").replacing(language.decimalMark, with: ".")
    guard let number = Double(text) else { return false }
    let places = text.split(separator: ".").dropFirst().first?.count ?? 0
    let scaled = isShare ? exact * 100 : exact
    return abs(number - scaled) <= 0.5 * pow(10, -Double(places)) + 1e-9 * abs(scaled)
  }

  @Test(arguments: Language.allCases)
  func everyNumberOfATableIsTheFiles(language: Language) throws {
    let page = try written.pages(language).report
    let forecast = Dictionary(
      try written.table("forecast.csv").map { row in
        (
          [row["metric"], row["scope"], row["period"], row["start"]].map { $0 ?? "" }
            .joined(separator: " "), row
        )
      }, uniquingKeysWith: { first, _ in first })
    let calendar = Dictionary(
      try written.table("calendar.csv").map { ($0["date"] ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
    let horizon = "horizon 2027-01-11"
    let fan = ["mean", "half_width", "p05", "p25", "p50", "p75", "p95"]
    var compared = 0
    func compare(_ shown: String, _ value: String?, _ place: String) {
      compared += 1
      #expect(Self.isShown(shown, of: value, language), "\(place): \(shown), \(value ?? "none")")
    }
    for table in Self.tables(page) {
      for row in table.rows {
        switch (table.metrics.first, table.scope) {
        case (nil, _), ("assumptions", _), ("sessions", _), ("risk", _), ("hours", _): break
        case ("*", let scope):
          let figures = forecast["\(row.start) \(scope) \(horizon)"]
          for (column, shown) in zip(["mean", "half_width", "p05", "p50", "p95"], row.cells) {
            compare(shown, figures?[column], row.start)
          }
        case (_, "services"):
          for (metric, shown) in zip(table.metrics, row.cells) {
            compare(shown, forecast["\(metric) \(row.start) \(horizon)"]?["mean"], metric)
          }
        case (_, "calendar"):
          for (metric, shown) in zip(table.metrics, row.cells) {
            compare(shown, calendar[row.start]?[metric], row.start)
          }
        case (let metric?, let scope) where table.metrics.count == 1:
          let figures = forecast["\(metric) \(scope) month \(row.start)"]
          #expect(row.cells.count == fan.count)
          for (column, shown) in zip(fan, row.cells) {
            compare(shown, figures?[column], "\(metric) \(row.start)")
          }
        case (_, let scope):
          for (metric, shown) in zip(table.metrics, row.cells) {
            compare(shown, forecast["\(metric) \(scope) month \(row.start)"]?["mean"], metric)
          }
        }
      }
    }
    #expect(compared > 250)
  }

  @Test func everyNumberOfARiskTableIsTheFiles() throws {
    let page = try written.pages(.italian).report
    let table = try #require(Self.tables(page).first { $0.metrics == ["risk"] })
    let rows = try written.table("forecast.csv")
    func value(_ metric: String, _ start: String, _ column: String) -> String? {
      rows.first {
        $0["metric"] == metric && $0["scope"] == "sector" && $0["period"] == "month"
          && $0["start"] == start
      }?[column]
    }
    let cells = try #require(table.rows.last?.cells)
    #expect(Self.isShown(cells[1], of: value("share-high", "2027-02-01", "mean"), .italian))
    #expect(Self.isShown(cells[2], of: value("share-high", "2027-02-01", "half_width"), .italian))
    #expect(Self.isShown(cells[3], of: value("share-high", "2027-04-01", "mean"), .italian))
    #expect(Self.isShown(cells[6], of: value("exhaustion", "2027-04-01", "mean"), .italian))
  }

  @Test func everyNumberOfAFanChartIsTheFiles() throws {
    _ = try written.pages(.english)
    let data = Data(try written.text("charts/wait-mean.vl.json").utf8)
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let points = try #require((json["data"] as? [String: Any])?["values"] as? [[String: Any]])
    let rows = try written.table("forecast.csv").filter {
      $0["metric"] == "wait-mean" && $0["scope"] == "sector" && $0["period"] == "month"
    }
    #expect(points.count == 3)
    for point in points {
      let row = try #require(rows.first { $0["start"] == point["start"] as? String })
      for name in ["mean", "p05", "p25", "p50", "p75", "p95"] {
        #expect(point[name] as? Double == row[name].flatMap { Double($0) }, "\(name)")
      }
      #expect(point["error"] as? Double == row["half_width"].flatMap { Double($0) })
    }
  }

  // MARK: Words

  @Test func everyPlaceOfATemplateHasItsWord() {
    var used: Set<String> = []
    for source in PageTemplate.sources {
      for place in source.matches(of: /words\.(\w+)/) {
        used.insert(String(place.1))
        #expect(ReportLabel(rawValue: String(place.1)) != nil, "\(place.1)")
      }
    }
    #expect(used.count > 10)
  }

  @Test(arguments: Language.allCases)
  func pagesAreWholeAndOfOneLanguage(language: Language) throws {
    let pages = try written.pages(language)
    let other: Language = language == .italian ? .english : .italian
    for page in [pages.report, pages.note] {
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.code)\">"))
      #expect(page.hasSuffix("</html>\n"))
      #expect(!page.contains("{{"))
      #expect(!page.contains("http://") && !page.contains("src="))
    }
    for label in [
      ReportLabel.answersTitle, .targetsSection, .capacitySection, .riskSection, .trainingSection,
      .calendarSection, .methodSection, .assumptionsSection, .provenanceSection, .riskNote,
    ] {
      let text = { (language: Language) in
        label.phrase[language].replacingOccurrences(of: "'", with: "&#39;")
      }
      #expect(pages.report.contains(">" + text(language) + "<"), "\(label)")
      #expect(!pages.report.contains(">" + text(other) + "<"), "\(label)")
    }
  }

  @Test func thePlannersWordsStandAtTheTop() throws {
    let page = try written.pages(.english).report
    let order = [
      "<h1>Registry office</h1>", "<dd>Do the desks hold?</dd>", "<dd>Still to be taken.</dd>",
      "Will the desks hold?</h3>", "Who is at risk?</h3>", "Which week is worst, and why?</h3>",
      "id=\"h-targets\"", "id=\"h-capacity\"", "id=\"h-risk\"", "id=\"h-training\"",
      "id=\"h-calendar\"", "id=\"h-method\"", "id=\"h-assumptions\"", "id=\"h-provenance\"",
    ]
    let places = order.map { page.range(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test func riskOfFewPeopleIsNowhereOnThePage() throws {
    let page = try written.pages(.english).report
    // Front and back together have seven people; alone the back would have two.
    let shown = Set(
      Self.tables(page).filter { ["share-high", "exhaustion"].contains($0.metrics.first) }
        .map(\.scope))
    #expect(shown == ["sector"])
    #expect(!page.contains("group:back") && !page.contains("group:front"))
  }

  @Test func aScriptInAScenarioStaysText() async throws {
    let report = try await MadeUpRun.report(overrides: [
      "about.title=</script><script>alert(1)</script>"
    ])
    let page = try WrittenRun(report).pages(.english).report
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("&lt;/script&gt;&lt;script&gt;alert(1)"))
  }

  @Test func provenanceHoldsEverythingButTheTimeTaken() throws {
    let page = try written.pages(.english).report
    let manifest = try StoredRun(reading: written.folder).manifest
    #expect(page.contains("<dd>\(manifest.scenarioDigest)</dd>"))
    #expect(page.contains("<dd>\(manifest.seed)</dd>"))
    #expect(!page.contains(String(manifest.wallSeconds)))
  }

  // MARK: Spreadsheet

  @Test func theSpreadsheetOfTheSameRunHasTheSameBytes() throws {
    let run = try StoredRun(reading: written.folder)
    let files = ["one.xlsx", "two.xlsx"].map { written.folder.appendingPathComponent($0) }
    for file in files { try run.writeWorkbook(.italian, to: file) }
    let first = try Data(contentsOf: files[0])
    #expect(first.starts(with: Data("PK".utf8)))
    #expect(first == (try Data(contentsOf: files[1])))
  }
}
