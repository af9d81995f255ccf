// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Figures by hour of the week: in files, on the page, in comparisons; and tables for other spreadsheets.
@Suite struct TimesOfDayTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Self.office, to: "office.yaml")
  }

  /// Demand doubles from ten to noon, and on Thursday afternoon the last hour has nobody.
  private static let office = """
    about: {title: {it: Tributi, en: Taxes}}
    horizon: {start: 2027-02-01, length: 4 weeks}
    calendar:
      holidays: none
      opening: {mon: [08:00-13:00], tue: [08:00-13:00], thu: [08:00-13:00, 15:00-19:00]}
    services:
      - {id: taxes, arrivals: {rate: 100 per day, hour: {8: 1, 10: 2, 12: 1}},
         service-time: {exponential: {mean: 9 min}}}
    staff:
      - {id: clerks, count: 4, hours: 36 h/week, skills: [taxes]}
    experiment: {replications: 8, seed: 1}

    """

  private func rows(_ file: String) throws -> [[Substring]] {
    try place.text(file).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  @Test func aRunHasFiguresOfEveryOpenHour() throws {
    let outcome = try place.respiro("run", "office.yaml", "--quiet", "--lang", "en")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rows = try rows("results/office/hours.csv")
    // Five hours on two days and nine on Thursday; five figures of the sector, four of the service.
    #expect(rows.count == 1 + 19 * (5 + 4))
    let waits = rows.filter { $0[1] == "wait-mean" && $0[2] == "sector" }
    func mean(_ day: String, _ hour: String) -> Double {
      waits.first { $0[4] == day && $0[5] == hour }.flatMap { Double($0[7]) } ?? .nan
    }
    #expect(mean("mon", "11") > 3 * mean("mon", "8"))
    #expect(waits.first { $0[4] == "thu" && $0[5] == "18" }?[7] == "")
    #expect(waits.allSatisfy { $0[6] == "4" })
    let page = try place.text("results/office/report.html")
    #expect(page.contains("By hour of the day") && page.contains("Monday 11:00–12:00"))
    #expect(page.contains("between 11:00 and 12:00"))
    #expect(place.exists("results/office/charts/hour-map.vl.json"))
    #expect(try place.respiro("reproduce", "results/office", "--lang", "en").status == 0)
  }

  @Test func theTerminalShowsWaitsHourByHour() throws {
    let outcome = try place.respiro("run", "office.yaml", "--no-report", "--lang", "en")
    let lines = outcome.output.split(separator: "\n").map { $0.split(separator: " ") }
    // From eight to seven in the evening: open hours have a bar, the others and the last, with nobody served, a dot.
    func isShut(_ day: String) throws -> [Bool] {
      try #require(lines.first { $0.first == day[...] && $0.count > 2 })[1].map { $0 == "·" }
    }
    let afternoon = [true, true, false, false, false]
    #expect(
      try isShut("Monday") == [Bool](repeating: false, count: 5) + [Bool](repeating: true, count: 5)
    )
    #expect(try isShut("Thursday") == [Bool](repeating: false, count: 5) + afternoon)
    #expect(
      outcome.output.contains("HOUR BY HOUR") && outcome.output.contains("from 08:00 to 18:00"))
    // Where every hour is alike nothing is shown.
    try place.write(
      "extends: office.yaml\nstaff: [{id: clerks, count: 9}]\nduties: {desks: {taxes: 9}}\n",
      to: "many.yaml")
    let calm = try place.respiro("run", "many.yaml", "--no-report", "--lang", "en")
    #expect(calm.status == 0 && !calm.output.contains("HOUR BY HOUR"), "\(calm.errors)")
  }

  @Test func anEditedTableOfHoursIsReportedByItsLine() throws {
    _ = try place.respiro("run", "office.yaml", "--quiet", "--no-report")
    let text = try place.text("results/office/hours.csv")
    try place.write(
      text.replacing(",mon,9,", with: ",mon,7,"), to: "results/office/hours.csv")
    let outcome = try place.respiro("report", "results/office", "--lang", "en")
    #expect(outcome.status == 2 && outcome.errors.contains("hours.csv"))
    // Results of before have none.
    try FileManager.default.removeItem(
      at: place.folder.appendingPathComponent("results/office/hours.csv"))
    #expect(try place.respiro("report", "results/office", "--lang", "en").status == 0)
    #expect(try !place.text("results/office/report.html").contains("By hour of the day"))
  }

  @Test func aComparisonNamesTheHourThatDiffersMost() throws {
    try place.write(
      "extends: office.yaml\nstaff:\n  - {id: clerks, count: 3}\n", to: "fewer.yaml")
    let outcome = try place.respiro(
      "compare", "office.yaml", "fewer.yaml", "--quiet", "--lang", "en")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rows = try rows("results/office-vs-fewer/hours.csv").filter {
      $0[2] == "wait-mean" && $0[3] == "sector"
    }
    #expect(rows.count == 19)
    let differences = rows.compactMap { row in Double(row[9]).map { (row[5] + " " + row[6], $0) } }
    let most = try #require(differences.max { $0.1 < $1.1 })
    #expect(most.1 > 5)
    let page = try place.text("results/office-vs-fewer/report.html")
    #expect(page.contains("The largest difference by hour"))
    #expect(page.contains("by hour of the week"))
  }

  @Test func tablesAreWrittenAgainForSpreadsheetsInItalian() throws {
    _ = try place.respiro("run", "office.yaml", "--quiet", "--no-report")
    let outcome = try place.respiro("report", "results/office/", "--csv-for", "it", "--lang", "it")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let first = try place.text("results/office/hours.csv").split(separator: "\n")[1]
    let copy = try place.text("results/office-csv/hours.csv").split(separator: "\n")[1]
    #expect(copy == first.replacing(",", with: ";").replacing(".", with: ","))
    #expect(
      try place.content(of: "results/office-csv").contains("forecast.csv")
        && !place.exists("results/office/office-csv"))
    #expect(try place.respiro("report", "results/office", "--csv-for", "it", "--pdf").status == 2)
    // Nothing is written over, and no folder without results is read.
    #expect(try place.respiro("report", "results/office", "--csv-for", "it").status == 2)
    #expect(try place.respiro("report", "results", "--csv-for", "it").status == 2)
  }
}
