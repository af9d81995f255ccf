// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ReportPages
import ScenarioFormat
import Scenarios
import Wording

/// What should not be in the answer to a scenario.
struct ScenarioFindings {
  private(set) var found: [String] = []
  /// Whether the scenario has no fault.
  private(set) var isAccepted = false

  init(of text: String) {
    do throws(ScenarioErrors) {
      let scenario = try ScenarioFile.parse(text, file: "fuzzed.yaml")
      isAccepted = true
      inspect(scenario)
    } catch {
      for fault in error.faults where fault.position.line < 1 || fault.position.column < 1 {
        found.append("fault without a place: " + fault.text(.english))
      }
      for language in Language.allCases where error.text(language).isEmpty {
        found.append("fault without words in \(language)")
      }
    }
  }

  private mutating func inspect(_ scenario: Scenario) {
    let flattened = scenario.flattenedYAML
    do throws(ScenarioErrors) {
      let again = try ScenarioFile.parse(flattened, file: "fuzzed.yaml")
      if again.flattenedYAML != flattened { found.append("reads back as another") }
    } catch {
      found.append("does not read back: " + (error.faults.first?.text(.english) ?? ""))
    }
    for language in Language.allCases {
      let document = PlanningDocument(scenario, language).document.text(language)
      let words = document.lowercased().split { !$0.isLetter }
      if words.contains(where: { ["nan", "inf", "infinity"].contains($0) }) {
        found.append("a figure that is no number: " + language.code)
      }
    }
    for warning in scenario.warnings where warning.position.line < 1 {
      found.append("remark without a place: " + warning.text(.english))
    }
  }
}
