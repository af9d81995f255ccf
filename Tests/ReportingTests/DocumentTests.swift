// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ReportPages
import Testing
import Wording

struct DocumentTests {
  private func written(_ blocks: [Block], _ language: Language = .english) throws
    -> String
  {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Document(
      kind: "Kind", title: "A & B", basis: "Basis", warnings: ["Careful"],
      page: [Document.Section("one", "First", blocks)], generated: "made"
    ).write(to: folder, language, library: nil)
    // Without charts there is no folder of charts.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.html"])
    return try String(
      contentsOf: folder.appendingPathComponent("report.html"), encoding: .utf8)
  }

  @Test func everyBlockIsShownOnceAndInOrder() throws {
    let table = Table("Caption", ["a", "b"], [Table.Row("head", ["cell"])])
    let page = try written([
      .text("t1"), .important("t2"), .heading("t3"), .list(["t4", "t5"]),
      .answers([Term("t6", "t7")]), .table(table),
      .details("t8", [.text("t9"), .table(table)]), .source("u1: {}"), .text("u2"),
      .only(.terminal, [.text("u3")]), .text(""),
    ])
    let places = try [
      ">t1<", "\"important\">t2<", "<h3>t3<", "<li>t4<", "<li>t5<", "<h3>t6<", ">t7<",
      "<h3>Caption<", "<summary>t8<", ">t9<", "<pre tabindex=\"0\">u1: {}<", "<p>u2<",
    ].map { piece in try #require(page.range(of: piece), "\(piece)").lowerBound }
    #expect(places == places.sorted())
    #expect(!page.contains("u3") && !page.contains("<p></p>"))
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

  // MARK: On a terminal

  private func text(_ blocks: [Block]) -> String {
    Document(
      kind: "Kind", title: "Title", basis: "Basis", lead: ["Lead"], page: [],
      terminal: [Document.Section("one", "First", heading: "FIRST", blocks)], generated: "made"
    ).text(.english, path: "results/one")
  }

  @Test func aTerminalShowsTheSameBlocksInLines() {
    let table = Table(
      "Caption",
      [
        Table.Column("figure"), Table.Column("a long title", short: "mean"),
        Table.Column("page", only: .page), Table.Column("", isLeft: true),
      ],
      [
        Table.Row(
          "wait", [Table.Cell("1.25 min", short: "1.25"), Table.Cell("x"), Table.Cell("?")])
      ])
    #expect(
      text([
        .text("t1"), .list(["t2"]), .table(table), .charts([]), .only(.page, [.text("t3")]),
      ]) == """
        Title
        Lead

        FIRST
          t1
          t2
          figure  mean
          wait    1.25  ?

        Files: results/one

        """)
  }

  @Test func aSectionWithoutContentIsNotShownOnATerminal() {
    #expect(text([.text(""), .only(.page, [.text("t")])]) == "Title\nLead\n\nFiles: results/one\n")
  }

  @Test func aTableWiderThanALineIsCutInParts() {
    let names = (1...12).map { "column-\($0)" }
    let lines = text([.table(Table("c", ["name"] + names, [Table.Row("row", names)]))])
      .split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.count { $0.hasPrefix("  row") } == 2)
    for name in names { #expect(lines.count { $0.contains(name) } >= 2) }
  }
}
