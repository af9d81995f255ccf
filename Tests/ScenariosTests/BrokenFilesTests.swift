// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFormat
import Scenarios
import Testing
import Wording

/// Broken scenario files and what is said of each, word for word (`Broken/expected.txt`).
@Suite struct BrokenFilesTests {
  static let folder = ScenarioText.folder.appendingPathComponent("Broken")

  /// Expected lines by file, in the order of the file of expectations.
  static let expected: [(file: String, lines: [String])] = {
    let path = folder.appendingPathComponent("expected.txt")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "## ").dropFirst().map { section in
      let lines = section.split(separator: "\n").map(String.init)
      return (lines[0], Array(lines.dropFirst()))
    }
  }()

  @Test func thereAreAtLeastFiftyAndEveryFileIsExpected() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
    #expect(files.count >= 50)
    #expect(Self.expected.map(\.file) == files)
  }

  @Test(arguments: expected.map(\.file))
  func aBrokenFileIsToldFaultByFault(file: String) throws {
    let faults = Self.faults(of: Self.folder.appendingPathComponent(file).path)
    let prefix = Self.folder.path + "/"
    let reported = faults.map { $0.text(.english).replacingOccurrences(of: prefix, with: "") }
    let lines = Self.expected.first { $0.file == file }?.lines ?? []
    #expect(reported == lines)
    for fault in faults {
      let italian = fault.text(.italian)
      #expect(italian.hasPrefix(fault.position.text + ": "))
      #expect(fault.problem[.italian] != fault.problem[.english])
      #expect(!italian.contains("{") || fault.found != nil || fault.allowed != nil)
    }
  }

  @Test func tenMegabytesOfNestingAreRefusedUnread() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("respiro-nesting-\(ProcessInfo.processInfo.processIdentifier).yaml")
    try Data(repeating: UInt8(ascii: "["), count: 10_000_000).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let faults = Self.faults(of: file.path)
    #expect(faults.count == 1)
    #expect(faults.first?.problem[.english] == "the file is too large: 1 MB at most")
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "a:\n "])
  func deepNestingOfAnyKindIsRefusedBeforeParsing(opening: String) {
    var text = ""
    for level in 0..<20_000 {
      text += opening.replacingOccurrences(
        of: "\n ", with: "\n" + String(repeating: " ", count: min(level + 1, 60)))
    }
    let faults = ScenarioText.faults { () throws(ScenarioErrors) in
      _ = try ScenarioFile.parse(text, file: "nested.yaml")
    }
    #expect(faults.count == 1)
    #expect(faults.first.map { $0.text(.english).count < 200 } == true)
  }

  @Test(arguments: [
    "about: {title: Tom & Jerry * 2 !}", "about: {title: \"&a *b !c\"}",
    "about: {title: 'it''s [fine'}",
    "about:\n  title: |\n    *bold* &c\n    [[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n",
    "about:\n  title: it's {fine  # & and *\n",
  ])
  func harmlessTextIsNotMistakenForReferences(about: String) throws {
    let scenario = try ScenarioFile.parse(ScenarioText.desk + "\n" + about, file: "desk.yaml")
    #expect(scenario.about.title != nil)
  }

  @Test func manyFaultsAreToldInTheOrderOfTheFile() {
    let faults = ScenarioText.faults(
      "horizon.length=3 yaers", "services.desk.retrial=2", "staff.clerks.count=-x")
    #expect(faults.count == 3)
  }

  @Test func eachFaultIsToldInItalianToo() throws {
    let faults = Self.faults(of: Self.folder.appendingPathComponent("unknown-key.yaml").path)
    let text = try #require(faults.first).text(.italian)
    #expect(
      text.hasSuffix(
        """
        services.registry.arrivals.grwoth: trovato "grwoth", chiave sconosciuta; ammesso: rate, \
        growth, month, weekday, hour, periods, queue, companions, day-factor, shocks; forse si intendeva "growth"?
        """))
  }

  static func faults(of path: String) -> [ScenarioFault] {
    ScenarioText.faults { () throws(ScenarioErrors) in _ = try ScenarioFile.load(path: path) }
  }
}
