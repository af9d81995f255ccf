// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import Foundation
import Scenarios
import Testing

@Suite struct ResourceEstimateTests {
  private static func spinea(_ length: String) throws -> LoweredScenario {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("scenarios/spinea.yaml").path
    return try ScenarioFile.load(path: path, overrides: ["horizon.length=\(length)"]).lowered()
  }

  private static func estimate(_ length: String, replications: Int = 200, jobs: Int = 2) throws
    -> ResourceEstimate
  {
    ResourceEstimate(try spinea(length).parameters, replications: replications, jobs: jobs)
  }

  @Test func aYearOfSpineaTakesSixtyMegabytesAtMost() throws {
    let growth = try Self.estimate("3 years").bytes - Self.estimate("2 years").bytes
    #expect(growth > 10e6 && growth < 60e6, "\(growth)")
  }

  @Test func futuresTakeTimeAndNoMemory() throws {
    let few = try Self.estimate("3 years")
    let many = try Self.estimate("3 years", replications: 2000)
    #expect(many.bytes == few.bytes)
    #expect(many.seconds > 5 * few.seconds)
  }

  @Test func jobsTakeMemoryAndSaveTime() throws {
    let one = try Self.estimate("3 years", jobs: 1)
    let eight = try Self.estimate("3 years", jobs: 8)
    #expect(eight.bytes > one.bytes)
    #expect(eight.seconds < one.seconds / 4)
  }
}
