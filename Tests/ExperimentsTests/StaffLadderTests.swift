// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import OutputAnalysis
import Scenarios
import Testing
import WorkforceModel

/// Validation target 22: Spinea with fewer and with more people, every mechanism on: whatever the head of a sector looks at gets worse with
/// fewer and better with more. The first laws praised a cut of a fifth.
@Suite struct StaffLadderTests {
  private static let lines = [
    "registry-clerks-a", "registry-clerks-b", "school-officers", "social-workers", "receptionists",
  ]
  private static let replications = 24

  /// A figure, replication by replication, and whether more of it is better.
  private struct Figure: Sendable {
    let name: String
    let isBetterLarge: Bool
    /// Whether the ends of the ladder must differ for certain.
    var mustDiffer = true
    let value: @Sendable (_ of: (Metric) -> Double) -> Double
  }

  private static let figures = [
    Figure(name: "mean wait", isBetterLarge: false) { $0(.waitMean) },
    Figure(name: "exhaustion", isBetterLarge: false) { $0(.exhaustion) },
    Figure(name: "share at high risk", isBetterLarge: false) { $0(.shareHigh) },
    Figure(name: "quality", isBetterLarge: true) { $0(.quality) },
    Figure(name: "repeats per contact served", isBetterLarge: false) {
      $0(.repeatContacts) / $0(.contactsServed)
    },
    Figure(name: "cases in term", isBetterLarge: true) { $0(.casesInTerm) },
    Figure(name: "exits per person", isBetterLarge: false, mustDiffer: false) {
      $0(.exits) / $0(.headcount)
    },
  ]

  /// The figures of a ladder's step: by figure, then replication.
  private static func step(_ counts: [Int]) throws -> [[Double]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../scenarios/spinea.yaml").standardized.path
    let scenario = try ScenarioFile.load(
      path: file, overrides: zip(lines, counts).map { "staff.\($0).count=\($1)" })
    let simulation = try SectorSimulation(scenario.lowered().parameters)
    var found = figures.map { _ in [Double]() }
    for replication in 0..<replications {
      let responses = simulation.replicate(masterSeed: 1, replication: UInt32(replication))
        .responses
      for (place, figure) in figures.enumerated() {
        found[place].append(
          figure.value { metric in
            let series = simulation.layout.position(of: metric, scope: "sector")!
            return responses[simulation.layout.index(series: series, grain: .horizon)]
          })
      }
    }
    return found
  }

  @Test func fewerPeopleNeverLookBetter() throws {
    let ladder = try [[4, 4, 6, 6, 2], [5, 5, 8, 7, 3], [6, 6, 11, 8, 3]].map(Self.step)
    for (place, figure) in Self.figures.enumerated() {
      func gain(_ from: Int, _ to: Int) -> ConfidenceInterval {
        var tally = Tally()
        for (few, many) in zip(ladder[from][place], ladder[to][place]) where !(few - many).isNaN {
          tally.add(figure.isBetterLarge ? many - few : few - many)
        }
        return tally.interval(confidence: 0.95)
      }
      for (from, to) in [(0, 1), (1, 2)] {
        #expect(gain(from, to).upper >= 0, "\(figure.name) from step \(from) to \(to)")
      }
      if figure.mustDiffer { #expect(gain(0, 2).lower > 0, "\(figure.name) \(gain(0, 2))") }
    }
  }
}
