// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ReportPages
import ScenarioFormat
import Scenarios
import Wording
import WorkforceModel

/// What should not be in the answer to a scenario.
struct ScenarioFindings {
  private(set) var found: [String] = []
  /// Whether the scenario has no fault.
  private(set) var isAccepted = false

  /// Of so many scenarios the queues of one are followed, which takes ten times as long as all the rest.
  private static let queuesOnce = 32

  /// - Parameter number: Every second number is planned in the other language.
  init(of text: String, _ number: Int) {
    do throws(ScenarioErrors) {
      let scenario = try ScenarioFile.parse(text, file: "fuzzed.yaml")
      isAccepted = true
      let languages = Language.allCases
      inspect(
        scenario, languages[number % languages.count],
        withWaits: number / languages.count % Self.queuesOnce == 0)
    } catch {
      for fault in error.faults where fault.position.line < 1 || fault.position.column < 1 {
        found.append("fault without a place: " + fault.text(.english))
      }
      for language in Language.allCases where error.text(language).isEmpty {
        found.append("fault without words in \(language)")
      }
    }
  }

  private mutating func inspect(_ scenario: Scenario, _ language: Language, withWaits: Bool) {
    let flattened = scenario.flattenedYAML
    do throws(ScenarioErrors) {
      let again = try ScenarioFile.parse(flattened, file: "fuzzed.yaml")
      if again.flattenedYAML != flattened { found.append("reads back as another") }
    } catch {
      found.append("does not read back: " + (error.faults.first?.text(.english) ?? ""))
    }
    // What is accepted can be run.
    do { _ = try SectorSimulation(scenario.lowered().parameters) } catch {
      found.append("accepted and cannot be run: \(error)")
    }
    let document = PlanningDocument(scenario, language, withWaits: withWaits).document
      .text(language)
    let words = document.lowercased().split { !$0.isLetter }
    let odd = ["nan", "inf", "infinity"]
    // Whoever calls a service so reads it so.
    if words.contains(where: { odd.contains(String($0)) }),
      !odd.contains(where: flattened.lowercased().contains)
    {
      found.append("a figure that is no number: " + language.code)
    }
    for warning in scenario.warnings where warning.position.line < 1 {
      found.append("remark without a place: " + warning.text(.english))
    }
  }
}
