// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reporting
import ScenarioFormat
import Scenarios
import Testing
import Wording
import WorkforceModel

/// The model page says what the code says: its tables of parameters are made from the catalogue, and every
/// file, test and source that it names is there.
///
/// `RESPIRO_REWRITE_PAGES=1 Scripts/test --filter ModelPageTests` writes the tables anew.
@Suite struct ModelPageTests {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let file = repository.appendingPathComponent(
    "Sources/WorkforceModel/WorkforceModel.docc/Model.md")

  static func page() throws -> String { try String(contentsOf: file, encoding: .utf8) }

  /// What stands between `<!-- name -->` and `<!-- end -->`, by name.
  static func tables() throws -> [String: String] {
    let spinea = try ScenarioFile.load(
      path: repository.appendingPathComponent("scenarios/spinea.yaml").path)
    var tables = ["figures: spinea": ParameterDocumentation.figures(spinea.assumptions, .english)]
    for table in ParameterCatalogue.tables {
      tables["parameters: \(table.id)"] = ParameterDocumentation.markdown(table, .english)
    }
    tables["curve: spell-lengths"] = ParameterDocumentation.spellLengths()
    for curve in ModelCurve.all {
      tables["curve: \(curve.id)"] = ParameterDocumentation.markdown(curve)
    }
    return tables
  }

  @Test func everyTableOfParametersIsMadeFromTheCode() throws {
    let text = try Self.page()
    var rewritten = text
    for (name, table) in try Self.tables() {
      let head = "<!-- \(name) -->\n"
      guard let start = rewritten.range(of: head)?.upperBound,
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
    // Told without both texts, which are long.
    let isSame = rewritten == text
    #expect(
      isSame,
      "RESPIRO_REWRITE_PAGES=1 Scripts/test --filter ModelPageTests writes the tables anew")
    // No table of defaults is written by hand.
    let heads = text.components(separatedBy: "\n").filter {
      $0.hasPrefix("| ") && $0.contains("| default |")
    }
    #expect(heads.count == ParameterCatalogue.tables.count)
  }

  @Test func everySourceIsListedOnThePage() throws {
    let text = try Self.page()
    let list = text.components(separatedBy: "\n## Sources\n").last ?? ""
    #expect(!list.isEmpty && list.count < text.count)
    var used = Set<String>()
    for path in ParameterSource.paths {
      for language in Language.allCases {
        used.formUnion(Self.tags(ParameterSource[path]?[language] ?? ""))
      }
    }
    #expect(used.count > 15)
    for tag in used.union(Self.tags(text)).sorted() {
      let isListed = list.contains("[\(tag)]")
      #expect(isListed, "[\(tag)]")
    }
  }

  /// Letters in brackets: `[OS]`, `[BOR6a]`.
  private static func tags(_ text: String) -> Set<String> {
    Set(
      text.matches(of: /\[([A-Z]{2,}[0-9]*[a-z]?)\]/).map { String($0.output.1) })
  }

  @Test func everyFileAndTestThatThePageNamesIsThere() throws {
    let tests = try Self.sources(under: "Tests")
    let functions = Set(
      tests.values.flatMap { $0.matches(of: /func (\w+)\(/).map { String($0.output.1) } })
    let files = Set(try Self.sources(under: "Sources").keys)
    var named = 0
    var columns: [String] = []
    for line in try Self.page().components(separatedBy: "\n") {
      guard line.hasPrefix("| ") else {
        columns = []
        continue
      }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      if columns.isEmpty { columns = cells }
      for (column, cell) in zip(columns, cells) where cell != column {
        for name in cell.matches(of: /`([^`]+)`/).map({ String($0.output.1) }) {
          switch column {
          case "test", "checked by":
            named += 1
            let isScenario = name.hasSuffix(".yaml")
            let isThere =
              functions.contains(name) || tests[name] != nil
              || isScenario && Self.exists("scenarios/theory/" + name)
            #expect(isThere, "\(name)")
          case "file":
            named += 1
            let isThere = files.contains(name) || Self.exists(name)
            #expect(isThere, "\(name)")
          default: break
          }
        }
      }
    }
    #expect(named > 150)
  }

  @Test func everyReferenceToASectionOfThePageLeadsSomewhere() throws {
    let text = try Self.page()
    let sections = Set(
      text.components(separatedBy: "\n").filter { $0.hasPrefix("## ") || $0.hasPrefix("### ") }
        .map { $0.drop { $0 == "#" || $0 == " " }.replacingOccurrences(of: " ", with: "-") })
    for name in text.matches(of: /<doc:Model#([^>]+)>/).map({ String($0.output.1) }) {
      #expect(sections.contains(name), "\(name)")
    }
  }

  /// Swift files by their stem, with their text.
  private static func sources(under folder: String) throws -> [String: String] {
    let root = repository.appendingPathComponent(folder)
    var found: [String: String] = [:]
    for case let file as URL in FileManager.default.enumerator(
      at: root, includingPropertiesForKeys: nil) ?? .init()
    where file.pathExtension == "swift" {
      // Two targets may have a file of one name.
      found[file.deletingPathExtension().lastPathComponent, default: ""] += try String(
        contentsOf: file, encoding: .utf8)
    }
    return found
  }

  private static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: repository.appendingPathComponent(path).path)
  }
}
