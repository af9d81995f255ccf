// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// What a planner with branches reads of a comparison.
@Suite struct ComparePlacesTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      office(
        "Today", [Self.main, Self.branch],
        [Self.clerks(3, at: "main"), Self.clerks(1, at: "branch")]), to: "today.yaml")
  }

  private func office(_ title: String, _ places: [String], _ staff: [String]) -> String {
    func list(_ items: [String]) -> String {
      items.map { "  - {\($0)}\n" }.joined()
    }
    return """
      about: {title: {en: \(title)}}
      horizon: {start: 2027-01-11, length: 8 weeks}
      calendar: {holidays: none, opening: {mon: [09:00-13:00], tue: [09:00-13:00]}}
      services:
        - {id: desk, arrivals: {rate: 60 per day}, service-time: {exponential: {mean: 9 min}}, target: 80 % within 15 min}
      places:
      \(list(places))staff:
      \(list(staff))experiment: {replications: 8, seed: 11}

      """
  }

  private static let main = "id: main, services: [{id: desk, share: 70%}], desks: {desk: 3}"
  private static let branch =
    "id: branch, name: {en: Branch}, services: [{id: desk, share: 30%}], desks: {desk: 2}"

  private static func clerks(_ count: Int, at place: String) -> String {
    "id: \(place)-clerks, count: \(count), hours: 36 h/week, skills: [desk], place: \(place)"
  }

  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A forecast sets the places beside one another on the terminal, with the means of its files.
  @Test func aForecastHasItsPlacesInATable() throws {
    let run = try place.respiro("run", "today.yaml", "--lang", "en")
    #expect(run.status == 0, "\(run.errors)")
    let rows = try place.text("results/today/forecast.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let row = try #require(
      rows.first { $0[1] == "wait-mean" && $0[2] == "place:branch" && $0[4] == "horizon" })
    let wait = try #require(Double(row[7]))
    let section = try #require(run.output.firstRange(of: "PLACE BY PLACE")).upperBound
    let line = try #require(
      run.output[section...].split(separator: "\n").first { $0.contains("Branch") })
    let shown = try #require(line.firstMatch(of: /([0-9.]+) min/)).1
    #expect(abs(try #require(Double(shown)) - wait) <= 0.05, "\(line) against \(wait)")
    #expect(
      try place.respiro("report", "results/today", "--lang", "it").status == 0)
  }

  @Test func itSaysWhereTheWaitChanges() throws {
    try place.write(
      "extends: today.yaml\nstaff: [{id: branch-clerks, count: 2}]\n", to: "more.yaml")
    let outcome = try place.respiro("compare", "today.yaml", "more.yaml", "--lang", "en")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = words(outcome.output)
    #expect(text.contains("Mean wait by place: Branch (-"), "\(text)")
    #expect(!text.contains("Only some of the scenarios"))
    #expect(try place.text("results/today-vs-more/comparison.csv").contains("wait-mean place:main"))
  }

  @Test func aClosedPlaceIsNamed() throws {
    try place.write(
      office(
        "Closed", ["id: main, services: [{id: desk}], desks: {desk: 4}"],
        [Self.clerks(4, at: "main")]), to: "closed.yaml")
    let outcome = try place.respiro("compare", "today.yaml", "closed.yaml", "--lang", "en")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(words(outcome.output).contains("Only some of the scenarios have Branch"))
    #expect(try place.text("results/today-vs-closed/report.html").contains("have Branch"))
    let italian = try place.respiro(
      "compare", "closed.yaml", "today.yaml", "--lang", "it", "--output", "it")
    #expect(words(italian.output).contains("Solo alcuni scenari hanno"))
  }
}
