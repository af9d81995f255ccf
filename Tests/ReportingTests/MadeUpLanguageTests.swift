// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reporting
import ScenarioFormat
import Scenarios
import Testing
import Wording

/// A language is its file: nothing else of the program knows which languages there are.
struct MadeUpLanguageTests {
  /// Words of English that a text outside the brackets would show.
  private func words(_ text: String) -> [String] {
    text.matches(of: #/[A-Za-z]{2,}/#).map { String($0.0) }
  }

  @Test func aSummaryIsWrittenInIt() async throws {
    let language = try MadeUpLanguage.language()
    let text = try await MadeUpRun.report().text(language)
    #expect(text.contains("⟦WILL THE DESKS HOLD?⟧"))
    #expect(text.contains("6·0") && text.contains("⟦Jånüåry⟧"))
    // The scenario's own words are left, and names of files.
    #expect(
      Set(words(MadeUpLanguage.outside(text))).isSubset(of: [
        "Registry", "office", "Do", "the", "desks", "hold", "nobody", "burns", "training",
      ]), "\(words(MadeUpLanguage.outside(text)))")
  }

  @Test func aReportIsWrittenInIt() async throws {
    let language = try MadeUpLanguage.language()
    let page = try WrittenRun(try await MadeUpRun.report()).pages(language).report
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"qx\">"))
    for label in [ReportLabel.answersTitle, .capacitySection, .riskSection, .methodSection] {
      #expect(page.contains(">" + label.phrase[language] + "<"), "\(label)")
      #expect(!page.contains(">" + label.phrase[.english] + "<"), "\(label)")
    }
  }

  @Test func aFaultOfAScenarioIsWrittenInIt() throws {
    let language = try MadeUpLanguage.language()
    let scenario = MadeUpRun.scenario.replacing("count: 5", with: "count: -5")
    #expect {
      _ = try ScenarioFile.parse(scenario, file: "office.yaml")
    } throws: { error in
      let text = (error as? ScenarioErrors)?.text(language) ?? ""
      #expect(text.contains("⟦føünd⟧ \"-5\""))
      return Set(words(MadeUpLanguage.outside(text))).isSubset(of: [
        "office", "yaml", "staff", "clerks", "count",
      ])
    }
  }
}
