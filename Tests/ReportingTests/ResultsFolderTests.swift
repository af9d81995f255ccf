// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reporting
import Testing

struct ResultsFolderTests {
  private let parent: URL
  private let files = FileManager.default

  init() throws {
    parent = files.temporaryDirectory.appendingPathComponent("respiro-\(UUID().uuidString)")
      .resolvingSymlinksInPath()
    try files.createDirectory(at: parent, withIntermediateDirectories: true)
  }

  private func content() throws -> [String] {
    defer { try? files.removeItem(at: parent) }
    return try files.subpathsOfDirectory(atPath: parent.path).sorted()
  }

  private func publish(
    _ name: String, file: String, replacing: ResultsFolder.Replaceable = .anyRun
  ) throws {
    let folder = try ResultsFolder(parent.appendingPathComponent(name), replacing: replacing)
    try folder.write(
      #"{"version": "0", "scenarioDigest": "d1", "scenario": "spinea", "overrides": ["a=1"]}"#,
      to: ResultsFolder.manifestName)
    try folder.write("", to: file)
    try folder.publish()
  }

  @Test func resultsAppearWholeAndReplaceThoseOfAnEarlierRun() throws {
    try publish("deep/spinea", file: "old.csv")
    try publish("deep/spinea", file: "new.csv")
    #expect(
      try content() == ["deep", "deep/spinea", "deep/spinea/manifest.json", "deep/spinea/new.csv"])
  }

  @Test func aDraftThatIsDiscardedLeavesTheEarlierResults() throws {
    try publish("spinea", file: "old.csv")
    let folder = try ResultsFolder(parent.appendingPathComponent("spinea"), replacing: .anyRun)
    try folder.write("", to: "new.csv")
    folder.discard()
    #expect(try content() == ["spinea", "spinea/manifest.json", "spinea/old.csv"])
  }

  @Test(arguments: ["", "{", "{}", #"{"version": "0"}"#, "[1]"])
  func aFolderWithoutAManifestOfOursIsLeftAlone(manifest: String) throws {
    let folder = parent.appendingPathComponent("mine")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(manifest.utf8).write(to: folder.appendingPathComponent("manifest.json"))
    #expect(throws: ResultsFolder.Fault.holdsOtherThings(path: folder.path)) {
      _ = try ResultsFolder(folder, replacing: .anyRun)
    }
    #expect(try content() == ["mine", "mine/manifest.json"])
  }

  @Test(arguments: [
    ResultsFolder.Replaceable.sameScenario(digest: "d1"),
    .sameName("spinea", overrides: ["a=1"]), .anyRun,
  ])
  func resultsOfTheSameRunGiveWay(replacing: ResultsFolder.Replaceable) throws {
    try publish("spinea", file: "old.csv")
    try publish("spinea", file: "new.csv", replacing: replacing)
    #expect(try content() == ["spinea", "spinea/manifest.json", "spinea/new.csv"])
  }

  @Test(arguments: [
    ResultsFolder.Replaceable.sameScenario(digest: "d2"), .sameName("spinea", overrides: []),
    .sameName("other", overrides: ["a=1"]),
  ])
  func resultsOfAnotherRunAreLeftAlone(replacing: ResultsFolder.Replaceable) throws {
    try publish("spinea", file: "old.csv")
    let path = parent.appendingPathComponent("spinea").path
    #expect(
      throws: ResultsFolder.Fault.holdsAnotherRun(
        path: path, scenario: "spinea", overrides: ["a=1"])
    ) { try publish("spinea", file: "new.csv", replacing: replacing) }
    #expect(try content() == ["spinea", "spinea/manifest.json", "spinea/old.csv"])
  }

  @Test func draftsOfDeadProcessesAreRemoved() throws {
    // No process has the largest number there is; this one is alive.
    let alive = ".spinea.draft-\(ProcessInfo.processInfo.processIdentifier)-note"
    for name in [".spinea.draft-2147483647", ".other.draft-2147483647", ".spinea.draft-1", alive] {
      try files.createDirectory(
        at: parent.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    try publish("spinea", file: "new.csv")
    #expect(
      try content() == [
        ".other.draft-2147483647", ".spinea.draft-1", alive, "spinea", "spinea/manifest.json",
        "spinea/new.csv",
      ])
  }

  @Test func resultsThatADeadProcessHadPutAsideComeBack() throws {
    try publish("spinea", file: "old.csv")
    try files.moveItem(
      at: parent.appendingPathComponent("spinea"),
      to: parent.appendingPathComponent(".spinea.draft-2147483647-former"))
    let folder = try ResultsFolder(
      parent.appendingPathComponent("spinea"), replacing: .sameScenario(digest: "d1"))
    folder.discard()
    #expect(try content() == ["spinea", "spinea/manifest.json", "spinea/old.csv"])
  }

  @Test func aPlainFileIsLeftAlone() throws {
    let file = parent.appendingPathComponent("notes")
    try Data("mine".utf8).write(to: file)
    #expect(throws: ResultsFolder.Fault.self) { _ = try ResultsFolder(file, replacing: .anyRun) }
    #expect(try content() == ["notes"])
  }

  @Test func aLinkIsFollowedAndStays() throws {
    try publish("real", file: "old.csv")
    try files.createSymbolicLink(
      at: parent.appendingPathComponent("link"),
      withDestinationURL: parent.appendingPathComponent("real"))
    try publish("link", file: "new.csv")
    let link = try files.destinationOfSymbolicLink(
      atPath: parent.appendingPathComponent("link").path)
    #expect(link.hasSuffix("real"))
    #expect(try content().contains("real/new.csv"))
  }
}
