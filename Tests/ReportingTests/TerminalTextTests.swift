// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Testing
import Wording

struct TerminalTextTests {
  @Test func sparklineSpansSmallestToLargest() {
    #expect(Sparkline.text([0, 1, 2, 3, 4, 5, 6, 7]) == "▁▂▃▄▅▆▇█")
    #expect(Sparkline.text([5, 5, .nan, 5]) == "▁▁·▁")
    #expect(Sparkline.text([.nan, .nan]) == "··")
    #expect(Sparkline.text([0.70, 0.71, 0.72], resolution: 0.2) == "▁▁▁")
  }

  @Test func paragraphsBreakBetweenWordsAtEightyColumns() {
    let text = TextLayout.wrap(
      String(repeating: "word ", count: 40), indent: 2, hanging: 2)
    let lines = text.split(separator: "\n")
    #expect(lines.map(\.count) == [76, 78, 53])
    #expect(lines[1].hasPrefix("    word"))
    #expect(lines.allSatisfy { $0.count <= TextLayout.width })
  }

  @Test func progressTellsTheTimeLeftOnceItCan() {
    #expect(
      ProgressBar.line(done: 0, planned: 1000, seconds: 0, .english)
        == "░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░  0 of 1,000 futures")
    #expect(
      ProgressBar.line(done: 450, planned: 1000, seconds: 9, .italian)
        == "█████████████░░░░░░░░░░░░░░░░░  450 di 1.000 futuri, ancora 11 s")
    #expect(
      ProgressBar.line(done: 10, planned: 1000, seconds: 10, .english).hasSuffix(", 17 min left"))
    #expect(
      ProgressBar.line(done: 1, planned: 1000, seconds: 10, .english).hasSuffix(", 2.8 h left"))
  }
}
