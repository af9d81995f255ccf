// SPDX-License-Identifier: GPL-3.0-or-later
import ReportPages
import Reporting
import Scenarios
import Testing
import Wording

/// Figures without a mark are counted, as those are that are marked.
@Suite struct UnknownOriginTests {
  @Test func checkCountsFiguresWithoutAMark() throws {
    func text(_ text: String, _ language: Language) throws -> String {
      PlanningDocument(
        try ScenarioFile.parse(text, file: "office.yaml"), language, withWaits: false
      ).document.text(language)
    }
    let marked = MadeUpRun.scenario.replacing(
      "rate: 70 per day}", with: "rate: 70 per day} # assumed")
    #expect(try text(MadeUpRun.scenario, .english).contains("figures of the scenario have no mark"))
    let counts = try [MadeUpRun.scenario, marked].map {
      ScenarioFile.figuresWithoutMark(
        in: $0, beside: try ScenarioFile.parse($0, file: "office.yaml").assumptions
      ).count
    }
    #expect(counts[0] == counts[1] + 1)
    #expect(
      try text(marked, .italian).contains("\(counts[1]) valori dello scenario non hanno segno"))
  }

  @Test func theReportListsThem() async throws {
    let written = try WrittenRun(try await MadeUpRun.report())
    #expect(try written.pages(.english).report.contains("figures of unknown origin"))
    #expect(try written.pages(.italian).report.contains("cifre di provenienza ignota"))
  }
}
