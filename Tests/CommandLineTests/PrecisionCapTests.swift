// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// With a precision, a stated number of replications is the most there may be.
@Suite struct PrecisionCapTests {
  private func ran(_ experiment: String, _ options: String...) throws -> Int {
    let place = try Workplace()
    try place.write(
      """
      horizon: {start: 2027-05-03, length: 3 weeks}
      calendar: {opening: {mon: [09:00-12:00], thu: [15:00-18:00]}}
      services:
        - {id: counter, arrivals: {rate: 25 per day}, service-time: {exponential: {mean: 7 min}}}
      staff: [{id: clerks, count: 1, skills: [counter]}]
      experiment: {seed: 3, \(experiment)}
      """, to: "counter.yaml")
    _ = try place.respiro(["run", "counter.yaml", "--no-report", "--output", "r"] + options) { _ in
    }
    let manifest = try JSONSerialization.jsonObject(with: Data(place.text("r/manifest.json").utf8))
    return try #require((manifest as? [String: Any])?["replications"] as? Int)
  }

  @Test func theNumberOfTheFileCapsItsPrecision() throws {
    #expect(try ran("replications: 30, precision: 0.1%") == 30)
  }

  @Test func theNumberOfTheCommandLineStandsAboveThatOfTheFile() throws {
    #expect(try ran("replications: 30, precision: 0.1%", "--replications", "40") == 40)
    #expect(try ran("replications: 30", "--precision", "0.1%") == 30)
  }

  @Test func withoutAPrecisionTheNumberIsTheNumber() throws {
    #expect(try ran("replications: 25") == 25)
  }
}
