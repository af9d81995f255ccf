// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ReportPages
import Testing
import Wording

struct ResultsPageTests {
  private func written(_ blocks: [ResultsPage.Block], _ language: Language = .english) throws
    -> String
  {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try ResultsPage(
      kind: "Kind", title: "A & B", basis: "Basis", warnings: ["Careful"],
      sections: [ResultsPage.Section(id: "one", title: "First", blocks)], generated: "made"
    ).write(to: folder, language: language, library: nil)
    // Without charts there is no folder of charts.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.html"])
    return try String(
      contentsOf: folder.appendingPathComponent("report.html"), encoding: .utf8)
  }

  @Test func everyBlockIsShownOnceAndInOrder() throws {
    let table = FigureTable(
      caption: "Caption", columns: ["a", "b"],
      rows: [FigureTable.Row(head: "head", cells: ["cell"])])
    let page = try written([
      .text("t1"), .important("t2"), .heading("t3"), .list(["t4", "t5"]),
      .answers([TermView(term: "t6", text: "t7")]), .table(table),
      .details("t8", [.text("t9"), .table(table)]), .source("u1: {}"), .text("u2"),
    ])
    let places = try [
      ">t1<", "\"important\">t2<", "<h3>t3<", "<li>t4<", "<li>t5<", "<h3>t6<", ">t7<",
      "<h3>Caption<", "<summary>t8<", ">t9<", "<pre tabindex=\"0\">u1: {}<", "<p>u2<",
    ].map { piece in try #require(page.range(of: piece), "\(piece)").lowerBound }
    #expect(places == places.sorted())
    // Nothing of a table reaches the blocks beside it or around it.
    #expect(page.matches(of: /<table/).count == 2)
    #expect(page.matches(of: /<details>/).count == 1)
    #expect(page.contains("<a href=\"#one\">First</a>"))
  }

  @Test func whatIsWrittenIsTextAndNeverMarkup() throws {
    let page = try written([.text("<script>x</script>"), .list(["a & b"])])
    #expect(page.contains("&lt;script&gt;x&lt;/script&gt;"))
    #expect(page.contains("<h1>A &amp; B</h1>"))
    #expect(page.contains("<li>a &amp; b</li>"))
  }

  @Test func aPageWithoutChartsMissesNone() throws {
    let page = try written([.text("t"), .charts([]), .list([])])
    #expect(!page.contains("class=\"missing\""))
    #expect(!page.contains("<ul>\n</ul>"))
    #expect(!page.contains("class=\"charts\""))
  }

  @Test(arguments: Language.allCases)
  func theFrameIsOfOneLanguage(language: Language) throws {
    let page = try written([.text("t")], language)
    #expect(page.contains("<html lang=\"\(language.code)\">"))
    #expect(page.contains(">\(language.say(ReportLabel.skip))</a>"))
  }
}
