// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// The pages of comparisons, searches and explanations say what their files say.
struct ComparedPagesTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Example.office, to: "office.yaml")
    try place.write(
      "extends: office.yaml\nstaff:\n  - {id: clerks, count: 7}\n", to: "bigger.yaml")
    try place.write(
      "extends: office.yaml\nstaff:\n  - {id: clerks, count: 5}\n", to: "smaller.yaml")
    try place.write(
      """
      extends: office.yaml
      programme:
        - id: training
          search: {from: 2027-02-01, to: 2027-03-12, weekdays: [tue, thu], attend: 1}

      """, to: "searched.yaml")
  }

  /// What holds of every page: whole, of one language, asking for nothing, each chart with a table.
  private func check(_ page: String, _ language: String) {
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">"))
    #expect(page.hasSuffix("</html>\n"))
    let text = page.replacing(/(?s)<(script|style|pre).*?<\/(script|style|pre)>/, with: "")
    for piece in ["{{", "}}", "src=", "http://", "https://", "nan%", ">nan"] {
      #expect(!text.lowercased().contains(piece), "\(piece)")
    }
    for figure in page.matches(of: /(?s)<figure.*?<\/figure>/) {
      #expect(figure.0.contains("<figcaption>") && figure.0.contains("<tbody>"))
    }
    // Every place that the contents name is there once.
    for link in page.matches(of: /<a href="#([a-z-]+)">/) {
      #expect(page.split(separator: " id=\"\(link.1)\"").count == 2, "\(link.1)")
    }
  }

  private func cells(_ page: String, row head: String) -> [String] {
    guard let row = page.firstRange(of: "<th scope=\"row\">\(head)</th>") else { return [] }
    let rest = page[row.upperBound...].prefix { $0 != "\n" }
    return rest.matches(of: /<td>([^<]*)<\/td>/).map { String($0.1) }
  }

  @Test(arguments: ["en", "it"])
  func aComparisonSaysWhatItsFileSays(language: String) throws {
    let run = try place.respiro(
      "compare", "office.yaml", "bigger.yaml", "smaller.yaml", "--lang", language, "--output", "r")
    #expect(run.status == 0)
    let page = try place.text("r/report.html")
    check(page, language)
    // The first table of a figure is that of the first scenario.
    let name = language == "en" ? "Mean wait" : "Attesa media"
    let row = try #require(
      try place.text("r/comparison.csv").split(separator: "\n").first {
        $0.hasPrefix("A,bigger,wait-mean,")
      }
    ).split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let shown = cells(page, row: name)
    #expect(shown.count == 6)
    let difference = try #require(Double(row[7]))
    let digits = shown[1].prefix { $0 != " " }.replacing(",", with: ".")
    let places = digits.split(separator: ".").dropFirst().first?.count ?? 0
    #expect(abs((Double(digits) ?? .nan) - difference) <= 0.5 * pow(10, -Double(places)) + 1e-9)
    #expect(shown[3] == [row[9], row[10], row[11]].joined(separator: "/"))
    for id in ["brief", "differs", "differences", "best", "method", "provenance"] {
      #expect(page.contains("<section id=\"\(id)\""), "\(id)")
    }
  }

  @Test func aFactorShowsHowOftenEachLevelKeepsItsTargets() throws {
    let run = try place.respiro(
      "compare", "office.yaml", "--vary", "staff.clerks.count=+0..+2", "--output", "r")
    #expect(run.status == 0)
    let page = try place.text("r/report.html")
    check(page, "en")
    let rows = try place.text("r/staffing.csv").split(separator: "\n").dropFirst()
    #expect(page.contains("<section id=\"staffing\"") == !rows.isEmpty)
    for row in rows {
      let fields = row.split(separator: ",").map(String.init)
      let rung = "+" + String(fields[1].split(separator: "+").last ?? "")
      #expect(
        cells(page, row: rung).contains { $0.hasPrefix("\(fields[3]) of \(fields[4]) (") },
        "\(row)")
    }
  }

  @Test(arguments: ["en", "it"])
  func aSearchShowsEveryCalendarAndWhoMissesWhat(language: String) throws {
    let run = try place.respiro(
      "calendar", "searched.yaml", "--replications", "12", "--lang", language, "--output", "r")
    #expect(run.status == 0)
    let page = try place.text("r/report.html")
    check(page, language)
    for id in ["best", "ranking", "quota", "attendance", "needed"] {
      #expect(page.contains("<section id=\"\(id)\""), "\(id)")
    }
    let ranked = try place.text("r/calendars.csv").split(separator: "\n").dropFirst()
      .filter { !$0.hasPrefix(",") }
    #expect(page.matches(of: /<th scope="row">\d+\.\s/).count >= min(ranked.count, 40))
    // A row for each quota that was tried.
    for row in try place.text("r/quotas.csv").split(separator: "\n").dropFirst() {
      let quota = try #require(Double(row.prefix { $0 != "," }))
      #expect(cells(page, row: "\(Int((quota * 100).rounded()))%").count == 5)
    }
  }

  @Test(arguments: ["en", "it"])
  func anExplanationShowsEveryCauseAndTheRemainder(language: String) throws {
    #expect(try place.respiro("run", "office.yaml").status == 0)
    let run = try place.respiro(
      "explain", "results/office", "--when", "2027-02", "--replications", "6", "--lang", language,
      "--output", "r")
    #expect(run.status == 0)
    let page = try place.text("r/report.html")
    check(page, language)
    // The outcome, without all causes, and all causes stand before.
    let causes =
      try place.text("r/attribution.csv").split(separator: "\n")
      .count { $0.contains("wait-mean,") } - 3
    let table = try #require(
      page.firstMatch(of: /(?s)<table data-metric="wait-mean".*?<\/table>/)?.0)
    // And a row for all of them, to which the parts add up.
    #expect(table.matches(of: /<tr data-start/).count == causes + 1)
    let parts = table.matches(of: /<td>[^<]*<\/td><td>(-?\d+)%<\/td>/).compactMap { Int($0.1) }
    #expect(parts.isEmpty || parts.dropLast().reduce(0, +) == 100)
    #expect(cells(page, row: language == "en" ? "Of none alone" : "Nessuna da sola").count == 3)
  }
}
