// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reporting
import Testing
import WorkforceModel

/// The changelog decides the version of the program, and says each model that results moved to.
@Suite struct ProgramVersionTests {
  private let changelog: String

  init() throws {
    changelog = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("CHANGELOG.md"), encoding: .utf8)
  }

  @Test func programHasTheNewestVersionOfTheChangelog() throws {
    let newest = try #require(
      changelog.firstMatch(of: /\n## (\d+\.\d+\.\d+) \(\d{4}-\d{2}-\d{2}\)\n/))
    let above = changelog[..<newest.range.lowerBound]
    let isReleased = !above.contains("\n- ")
    #expect(RunReport.programVersion == newest.output.1 + (isReleased ? "" : "+dev"))
  }

  @Test func whateverMovedResultsNamesItsModel() throws {
    let models = changelog.components(separatedBy: "\n### ")
      .filter { $0.hasPrefix("Moves results\n") }
      .flatMap { $0.components(separatedBy: "\n## ")[0].matches(of: /\(model (\d+)\)/) }
      .compactMap { Int($0.output.1) }
    #expect(
      models.max() == ModelVersion.current,
      "a line under \"Moves results\" says what the model's number rose for: … (model 6).")
  }
}
