// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing
import WorkforceModel

/// Whether `Scripts/golden --write` asks for golden results to be written.
private let isWriting = ProcessInfo.processInfo.environment["RESPIRO_GOLDEN"] == "write"

/// The figures of every shipped scenario, beside those that are committed.
///
/// Digests hold where they were made (``GoldenPlatform``); elsewhere the means agree within 1e-9.
@Suite(.enabled(if: !isWriting)) struct GoldenTests {
  @Test(arguments: GoldenStudy.all) func figuresAreTheCommittedOnes(study: GoldenStudy) throws {
    let committed = try #require(GoldenResults.committed, "no golden results can be read")
    let comparison = GoldenComparison(
      study, try study.tables(), committed,
      isExact: committed.origin.platform == GoldenPlatform.current)
    if let line = comparison.moved {
      Issue.record(
        """
        Results moved. \(line). If they should: raise ModelVersion.current, say why under \
        "Moves results" in CHANGELOG.md, and run Scripts/golden --write.
        """)
    }
    if let line = comparison.rearranged {
      Issue.record("\(line). Run Scripts/golden --write.")
    }
  }

  @Test func modelVersionIsThatOfTheGoldenResults() throws {
    let origin = try #require(GoldenResults.committed).origin
    #expect(
      origin.model == ModelVersion.current,
      "golden results are of model \(origin.model); Scripts/golden --write writes them anew")
    if origin.platform != GoldenPlatform.current {
      print(
        """
        Golden digests are left out: they hold on \(origin.platform), and this is \
        \(GoldenPlatform.current). Means are compared within 1e-9.
        """)
    }
  }

  @Test func everyGoldenResultIsOfAShippedScenario() throws {
    let committed = try #require(GoldenResults.committed)
    #expect(
      Set(committed.studies.keys) == Set(GoldenStudy.all.map(\.name)),
      "Scripts/golden --write takes up new scenarios and drops old ones")
  }
}

/// `Scripts/golden --write`: no test, but the tests are where the figures are read.
@Suite(.enabled(if: isWriting)) struct GoldenWriting {
  @Test func goldenResultsAreWrittenAnew() throws {
    let studies = try GoldenStudy.all.map { (study: $0, tables: try $0.tables()) }
    let now = GoldenResults.Origin(model: ModelVersion.current, platform: GoldenPlatform.current)
    if let committed = GoldenResults.committed {
      let moved = studies.compactMap {
        GoldenComparison($0.study, $0.tables, committed, isExact: true).moved
      }
      if let fault = GoldenResults.refusal(moved: moved, since: committed.origin, now: now) {
        throw fault
      }
    }
    try GoldenResults.write(studies, now)
  }
}
