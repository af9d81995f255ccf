// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Numbers that nobody knows, in what the programs write and print.
@Suite struct UncertainNumbersTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Self.desk, to: "desk.yaml")
    try place.write(
      "extends: desk.yaml\nservices: [{id: desk, arrivals: {rate: {uncertain: 60 per day, range: 30..90 per day}}}]\n",
      to: "unknown.yaml")
  }

  private static let desk = """
    horizon: {start: 2027-02-01, length: 8 weeks}
    calendar: {holidays: none, opening: {mon: [09:00-13:00], tue: [09:00-13:00]}}
    services:
      - {id: desk, arrivals: {rate: 60 per day}, service-time: {exponential: {mean: 9 min}}}
    staff:
      - {id: clerks, count: 3, hours: 36 h/week, skills: [desk]}
    experiment: {replications: 120, seed: 1}

    """

  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The mean over futures and the band of a figure of the horizon.
  private func band(_ file: String) throws -> (low: Double, high: Double) {
    let row = try #require(
      try place.text(file).split(separator: "\n").first {
        $0.contains(",contacts,sector,") && $0.contains(",horizon,")
      }
    ).split(separator: ",", omittingEmptySubsequences: false)
    return (try #require(Double(row[13])), try #require(Double(row[17])))
  }

  @Test func aRunSeparatesThemFromChance() throws {
    let outcome = try place.respiro("run", "unknown.yaml", "--lang", "en")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = words(outcome.output)
    #expect(text.contains("1 number of the scenario is not known"), "\(text)")
    #expect(text.contains("WHAT IS NOT KNOWN") && text.contains("all of which is about demand"))
    let (full, alone) = (
      try band("results/unknown/forecast.csv"), try band("results/unknown/central.csv")
    )
    // Demand may lie from half to half as much again; chance moves a thousand contacts by a few in a hundred.
    #expect(full.high - full.low > 4 * (alone.high - alone.low), "\(full) \(alone)")
    let page = try place.text("results/unknown/report.html")
    #expect(
      try place.text("results/unknown/nota.html").contains("1 number of the scenario is not known"))
    #expect(page.contains("What is not known") && page.contains("services.desk.arrivals.rate"))
    #expect(try place.respiro("reproduce", "results/unknown", "--lang", "en").status == 0)
    try FileManager.default.removeItem(
      at: place.folder.appendingPathComponent("results/unknown/doubt.csv"))
    #expect(try place.respiro("reproduce", "results/unknown", "--lang", "en").status != 0)
  }

  @Test func whatTakesCentralValuesSaysSo() throws {
    let check = try place.respiro("check", "unknown.yaml", "--lang", "en")
    #expect(words(check.output).contains("1 number is not known"), "\(check.output)")
    let comparison = try place.respiro(
      "compare", "desk.yaml", "unknown.yaml", "--replications", "4", "--lang", "en")
    #expect(words(comparison.output).contains("have their central values here"))
    let plain = try place.respiro("run", "desk.yaml", "--replications", "4", "--lang", "en")
    #expect(!plain.output.contains("WHAT IS NOT KNOWN"))
    #expect(!place.exists("results/desk/central.csv"))
    #expect(try place.text("results/desk/report.html").contains("is taken as known"))
  }
}
