// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reporting
import Testing
import Wording

/// The page on the format says what the code reads: its tables are made from the fields.
///
/// `RESPIRO_REWRITE_PAGES=1 Scripts/test --filter FormatPageTests` writes the tables anew.
@Suite struct FormatPageTests {
  static let file = ModelPageTests.repository.appendingPathComponent(
    "Sources/Scenarios/Scenarios.docc/Format.md")

  @Test func everyTableIsMadeFromTheFields() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    var rewritten = text
    let tables = [
      "values": FormatDocumentation.values(.english),
      "keys": FormatDocumentation.markdown(.english),
    ]
    for (name, table) in tables {
      guard let start = rewritten.range(of: "<!-- \(name) -->\n")?.upperBound,
        let end = rewritten[start...].range(of: "<!-- end -->")?.lowerBound
      else {
        Issue.record("the page has no place for the table '\(name)'")
        continue
      }
      rewritten.replaceSubrange(start..<end, with: "\n" + table + "\n")
    }
    if ProcessInfo.processInfo.environment["RESPIRO_REWRITE_PAGES"] != nil {
      try rewritten.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    // Reported without both texts, which are long.
    let isSame = rewritten == text
    #expect(
      isSame, "RESPIRO_REWRITE_PAGES=1 Scripts/test --filter FormatPageTests writes the tables anew"
    )
    // No table is written by hand.
    var outside = text
    for name in tables.keys {
      guard let start = outside.range(of: "<!-- \(name) -->")?.lowerBound,
        let end = outside[start...].range(of: "<!-- end -->")?.upperBound
      else { continue }
      outside.removeSubrange(start..<end)
    }
    #expect(!outside.contains("\n| "))
  }
}
