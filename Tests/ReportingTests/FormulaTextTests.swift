// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reporting
import Testing

/// Texts that come from a person compute nothing in a spreadsheet, and mean nothing in Markdown.
@Suite struct FormulaTextTests {
  private static let texts = [
    "=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "\tx", "'=1", "''", "'quoted'", "-5 %",
    "+1", "-2 h/week", "–", "plain", "", "a=b", "-", "'-5",
  ]

  @Test(arguments: texts) func everyTextIsReadBack(text: String) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("formula-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    let writer = try CSVWriter(to: file, columns: ["text"])
    writer.field(text)
    try writer.endRow()
    try writer.close()
    var reader = CSVReader(try Data(contentsOf: file))
    #expect(reader.next() || text.isEmpty)
    #expect(text.isEmpty || reader.text(0) == text)
  }

  @Test(
    arguments: zip(
      ["=1+1", "@SUM(A1)", "+cmd|'", "-2+3", "-5 %", "-2 h/week", "+1", "plain", "'=1", "'q'"],
      ["'=1+1", "'@SUM(A1)", "'+cmd|'", "'-2+3", "-5 %", "-2 h/week", "+1", "plain", "''=1", "'q'"])
  )
  func formulasAreQuotedAndQuantitiesAreNot(text: String, quoted: String) {
    #expect(FormulaText.quoted(text) == quoted)
  }

  @Test func markupOfAPersonIsShown() {
    #expect(
      MarkdownText.escaped("*a* [b](c) `d` <e>\n| #f") == ##"\*a\* \[b\](c) \`d\` \<e\> \| \#f"##)
    #expect(MarkdownTable.text(["x"], [[#"a \| b | c"#]]).hasSuffix(#"| a \| b \| c |"#))
    #expect(MarkdownText.fence(around: "a ``` b") == "````")
  }
}
