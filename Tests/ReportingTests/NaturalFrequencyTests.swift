// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Testing
import Wording

/// A natural frequency never has a denominator of more futures than there were, and an interval one wording.
struct NaturalFrequencyTests {
  @Test(arguments: [
    (1000, "9 futures out of 10"), (99, "9 futures out of 10"), (10, "9 futures out of 10"),
    (9, "quantiles 5% to 95%"),
  ])
  func nineTenthsAreOfNoMoreThanThereAre(futures: Int, text: String) {
    #expect(Language.english.most(0.9, of: futures) == text)
  }

  @Test func halfIsHalf() {
    #expect(Language.italian.most(0.5, of: 40) == "5 futuri su 10")
    #expect(Language.italian.nineTenths(of: 9) == nil)
  }

  @Test func noPageOfFewFuturesSpeaksOfAHundred() async throws {
    let written = try WrittenRun(try await MadeUpRun.report(replications: 12))
    let pages = try written.pages(.english)
    for page in [pages.report, pages.note] {
      #expect(!page.contains("out of 100"))
      #expect(!page.contains(" of 100 futures"))
    }
    #expect(pages.report.contains("9 futures out of 10"))
  }
}
