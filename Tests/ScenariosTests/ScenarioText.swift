// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFormat
import Scenarios
import Testing
import Wording
import WorkforceModel

/// Small scenarios for tests, and the folders of those on disk.
enum ScenarioText {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let repository = folder.deletingLastPathComponent().deletingLastPathComponent()

  /// One service, three people, eight weeks.
  static let desk = """
    horizon: {start: 2027-01-11, length: 8 weeks}
    calendar:
      opening: {mon: [09:00-13:00], tue: [09:00-13:00], wed: [09:00-13:00], thu: [09:00-13:00],
                fri: [09:00-13:00]}
    services:
      - id: desk
        arrivals: {rate: 40 per day}
        service-time: 8 min
    staff:
      - {id: clerks, count: 3, skills: [desk]}
    """

  /// The desk with values set over it, lowered.
  static func desk(_ overrides: String...) throws -> LoweredScenario {
    try ScenarioFile.parse(desk, file: "desk.yaml", overrides: overrides).lowered()
  }

  /// Means of some metrics of the desk over a few futures.
  static func means(_ metrics: [Metric], futures: Int, _ overrides: [String]) throws -> [Double] {
    let text = try ScenarioFile.parse(desk, file: "desk.yaml", overrides: overrides)
    let simulation = try SectorSimulation(text.lowered().parameters)
    let places = metrics.map {
      simulation.layout.index(
        series: simulation.layout.position(of: $0, scope: "sector")!, grain: .horizon)
    }
    let responses = (0..<futures).map {
      simulation.replicate(masterSeed: 1, replication: UInt32($0)).responses
    }
    return places.map { place in responses.reduce(0) { $0 + $1[place] } / Double(futures) }
  }

  /// What is wrong with the desk when values are set over it.
  static func faults(_ overrides: String...) -> [ScenarioFault] {
    faults { () throws(ScenarioErrors) in
      _ = try ScenarioFile.parse(desk, file: "desk.yaml", overrides: overrides)
    }
  }

  static func faults(_ body: () throws(ScenarioErrors) -> Void) -> [ScenarioFault] {
    do {
      try body()
      return []
    } catch {
      return error.faults
    }
  }
}
